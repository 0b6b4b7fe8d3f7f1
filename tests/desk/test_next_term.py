"""The plan of the next term: everything taken over but the congresses, and what was changed since shown."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.desk.next_term import TABLES
from congresses.documents import actions as documents
from congresses.journal.models import Entry
from congresses.plans.cloning import clone_plan, differences, remove_plan
from congresses.plans.models import Congress, EventLimit, Indicator, ReviewPlan
from congresses.reviews import actions as reviews
from congresses.reviews.models import UsualRemark
from tests.factories import at, received, with_figures
from tests.remembering import remembered

NEXT = {"term": "2025–2030", "window_from": "15/3/2025", "window_to": "30/6/2025", "age_point": "4/2025"}


@pytest.fixture
@remembered
def full(cast):
    """A plan with a row of every table, a line of the timetable and congresses."""
    with_figures(cast)
    EventLimit.objects.create(plan=cast.plan, code="hoa", name="Lẵng hoa", operator="<=", limit=0, source="Công văn")
    UsualRemark.objects.create(plan=cast.plan, position=1, aspect="targets", text="Chỉ tiêu chưa có căn cứ.")
    reviews.set_slot(cast.nghen, seen=0, at=at(16, 3, 9), by=cast.chanh)
    return cast


def rows_of(plan):
    skip = {"id", "plan_id"}
    return {table.model: [{k: v for k, v in row.items() if k not in skip} for row in table.model.objects.filter(plan=plan).order_by("pk").values()]
            for table in TABLES}


def test_everything_but_the_congresses_is_taken_over(client, full):
    client.force_login(full.chanh)
    before = rows_of(full.plan)
    answer = client.post(reverse("clone_plan", args=[full.plan.pk]), NEXT | {"sure": "1"})
    made = ReviewPlan.objects.get(term="2025–2030")
    assert answer.url == reverse("plan_changes", args=[made.pk])
    assert all(before.values()) and rows_of(made) == before == rows_of(full.plan)
    assert (made.code, made.superior, made.age_point, made.window_to) == ("cl-2025-2030", full.district, "2025-04", date(2025, 6, 30))
    assert (made.max_days, made.notice_working_days, made.study_working_days) == (2, 30, 5)
    assert not made.congresses.exists() and not made.sessions.exists()
    assert Entry.objects.get(verb="plan_cloned").sentence == (
        f"lập Kế hoạch duyệt Can Lộc, nhiệm kỳ 2025–2030 theo Kế hoạch duyệt Can Lộc, nhiệm kỳ 2020–2025, {sum(map(len, before.values()))} mục")
    assert client.get(reverse("plan", args=[made.pk])).status_code == 200


def test_the_form_proposes_everything_one_term_later(client, full):
    client.force_login(full.chanh)
    page = client.get(reverse("clone_plan", args=[full.plan.pk])).content.decode()
    for value in ("2025–2030", "15/3/2025", "30/6/2025", "4/2025"):
        assert f'value="{value}"' in page


@pytest.mark.parametrize("wrong, sentence", [
    ({"term": "2020–2025"}, "Đã có kế hoạch của nhiệm kỳ 2020–2025"), ({"window_to": "14/3/2025"}, "trước ngày đầu"),
    ({"age_point": "2025-04"}, "ví dụ 4/2025"), ({"age_point": "13/2025"}, "ví dụ 4/2025"), ({"window_from": "31/4/2025"}, "không có trong lịch"),
])
def test_what_is_wrong_is_said_and_leaves_no_trace(client, full, wrong, sentence):
    client.force_login(full.chanh)
    before = Entry.objects.count()
    for sure in ("", "1"):
        answer = client.post(reverse("clone_plan", args=[full.plan.pk]), NEXT | wrong | {"sure": sure})
        assert sentence in answer.content.decode() and answer.context["form"]["sure"].value() == ""
    assert ReviewPlan.objects.filter(superior=full.district).count() == 1 and Entry.objects.count() == before


def test_nothing_is_made_before_the_question_is_answered(client, full):
    EventLimit.objects.filter(plan=full.plan).update(valid_from=date(2020, 3, 14), valid_to=date(2020, 6, 30))
    client.force_login(full.chanh)
    address, before = reverse("clone_plan", args=[full.plan.pk]), Entry.objects.count()
    asked = client.post(address, NEXT)
    page = asked.content.decode()
    assert ReviewPlan.objects.filter(superior=full.district).count() == 1 and Entry.objects.count() == before
    for words in ("danh mục văn kiện 5 mục", "giới hạn tổ chức 1 mục", "câu thường dùng 1 mục", "tháng 4/2025", "Không chép: các đảng bộ và hồ sơ",
                  "Lẵng hoa (14/3/2020 – 30/6/2020)"):
        assert words in page
    sent = {field.html_name: field.value() for field in asked.context["form"] if field.html_name != "once"}
    assert all(f'name="{name}" value="{value}"' in page for name, value in sent.items())
    assert client.post(address, sent).status_code == 302
    assert ReviewPlan.objects.filter(superior=full.district).count() == 2


def cloned(full):
    return clone_plan(full.plan, term="2025–2030", window_from=date(2025, 3, 15), window_to=date(2025, 6, 30), age_point="2025-04", tables=TABLES,
                      by=full.chanh)


def test_limits_of_a_time_gone_by_are_pointed_at(client, full):
    EventLimit.objects.filter(plan=full.plan).update(valid_from=date(2020, 3, 14), valid_to=date(2020, 6, 30))
    EventLimit.objects.create(plan=full.plan, code="guests", name="Khách mời", operator="<=", limit=10, source="Công văn")
    made = cloned(full)
    client.force_login(full.chanh)
    page = client.get(reverse("plan_changes", args=[made.pk])).content.decode()
    assert "đồng chí sửa hoặc xóa: Lẵng hoa (14/3/2020 – 30/6/2020)." in page and reverse("plan_limits", args=[made.pk]) in page
    assert "sửa hoặc xóa" not in client.get(reverse("plan_changes", args=[full.plan.pk])).content.decode()


def test_the_month_of_ages_is_said_as_people_write_it(full):
    assert dict(differences(full.plan, cloned(full), TABLES)[0].changed)["Mốc tính tuổi"] == "tháng 4/2020 → tháng 4/2025"


def test_who_made_a_plan_by_mistake_takes_it_away_again(client, full):
    made = cloned(full)
    address = reverse("remove_plan", args=[made.pk])
    client.force_login(full.chanh)
    assert address in client.get(reverse("plan", args=[made.pk])).content.decode()
    assert "Kế hoạch này không còn" in client.get(address).content.decode() and ReviewPlan.objects.filter(pk=made.pk).exists()
    assert client.post(address).url == reverse("my_plan")
    assert not ReviewPlan.objects.filter(pk=made.pk).exists() and full.plan.kinds.count() == 5
    assert Entry.objects.get(verb="plan_removed").sentence == "xóa Kế hoạch duyệt Can Lộc, nhiệm kỳ 2025–2030, kế hoạch chưa có đảng bộ nào"


def test_a_plan_of_somebody_else_or_in_use_stays(client, full):
    made = cloned(full)
    for who, plan in ((full.chutri, made), (full.chanh, full.plan)):
        client.force_login(who)
        assert "Chỉ người đã lập" in client.post(reverse("remove_plan", args=[plan.pk])).content.decode()
        assert reverse("remove_plan", args=[plan.pk]) not in client.get(reverse("plan", args=[plan.pk])).content.decode()
    Congress.objects.create(plan=made, committee=full.nghen.committee)
    client.force_login(full.chanh)
    answer = client.post(reverse("remove_plan", args=[made.pk]))
    assert answer.status_code == 403 and "đã có đảng bộ" in answer.content.decode()
    assert ReviewPlan.objects.filter(pk=made.pk).exists() and not Entry.objects.filter(verb="plan_removed").exists()


def test_a_plan_that_published_something_stays(full):
    made = cloned(full)
    documents.publish(made, title="Hướng dẫn", file=received("Hướng dẫn."), by=full.chanh)
    with pytest.raises(ValidationError, match="không xóa được"):
        remove_plan(made, by=full.chanh)
    assert made.kinds.count() == 5


def test_what_changed_since_is_shown_table_by_table(client, full):
    made = cloned(full)
    same = differences(full.plan, made, TABLES)
    assert [table.title for table in same if table] == ["Các con số của kế hoạch"]
    assert dict(same[0].changed)["Nhiệm kỳ"] == "«2020–2025» → «2025–2030»"
    Indicator.objects.filter(plan=made, code="KT05").update(unit="USD", direction="hold")
    Indicator.objects.filter(plan=made, code="KT11").delete()
    Indicator.objects.create(plan=made, code="MT01", name="Rác được xử lý", unit="%", direction="up", measured="end")
    made.kinds.filter(code="political_report").update(required=False)
    UsualRemark.objects.filter(plan=made).update(position=9)
    found = {table.title: table for table in differences(full.plan, made, TABLES)}
    indicators = found["Chỉ tiêu chủ yếu"]
    assert indicators.changed == [("Thu nhập bình quân đầu người (KT05)",
                                   "đơn vị tính: «triệu đồng/người/năm» → «USD»; hướng tốt: «tăng» → «giữ mức»")]
    assert (indicators.added, indicators.removed, indicators.same) == (["Rác được xử lý (MT01)"], ["Xã nông thôn mới nâng cao (KT11)"], 2)
    assert found["Danh mục văn kiện"].changed == [("Báo cáo chính trị", "bắt buộc: «có» → «không»")]
    assert not found["Câu thường dùng"]
    client.force_login(full.chanh)
    page = client.get(reverse("plan_changes", args=[made.pk])).content.decode()
    assert "bắt buộc: «có» → «không»" in page and "3 phần có thay đổi" in page


def test_a_first_plan_has_nothing_to_be_held_against(client, full):
    client.force_login(full.chanh)
    assert "Chưa có kế hoạch nào để so" in client.get(reverse("plan_changes", args=[full.plan.pk])).content.decode()
