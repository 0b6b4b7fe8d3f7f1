"""The office edits reference data in the plan's pages, and sees what a change would change before it makes it."""

from datetime import date
from functools import partial

import pytest
from django.urls import reverse

from congresses.committees import units
from congresses.committees.models import AdministrativeUnit
from congresses.core import rows
from congresses.core.models import FormToken
from congresses.documents import actions as documents
from congresses.documents.actions import reference
from congresses.documents.case import digest, reference_of
from congresses.documents.models import Finding
from congresses.figures.models import FigureSheet, PersonnelCount
from congresses.journal.models import Entry
from congresses.plans import actions
from congresses.plans.models import Congress, EventLimit, Indicator, PersonnelRule
from congresses.reviews import actions as reviews
from tests.factories import dossier, plan, upload
from tests.remembering import remembered
from tests.trial_checks import registered

LIMIT = {"code": "guests", "name": "Khách mời", "limit": "10", "valid_from": "14/3/2020", "valid_to": "",
         "source": "Công văn"}


@pytest.fixture
def checked(cast):
    """Nghèn has laid 12 guests, Kim Song Trường has 14 in a draft of its own; the report is held against the limit."""
    kind = cast.kinds["political_report"]
    kind.checks = "thu-khach;thu-ten"
    kind.save()
    with registered():
        dossier(cast.nghen, by=cast.bithu_nghen)
        upload(cast.nghen, "political_report", "Mời 12 khách.", by=cast.bithu_nghen)
        reviews.submit(cast.nghen, by=cast.bithu_nghen)
        upload(cast.kst, "political_report", "Mời 14 khách.", by=cast.soan_kst)
        yield cast


@pytest.fixture
@remembered
def guests(checked):
    actions.add_row(checked.plan, EventLimit, code="guests", name="Khách mời", operator="<=", limit=20, valid_from=None,
                    valid_to=None, source="Công văn", by=checked.chanh)
    return EventLimit.objects.get()


def state():
    return (list(Finding.objects.values_list("version", "what")), Entry.objects.count(), FormToken.objects.count(),
            list(EventLimit.objects.values_list("limit")))


def sent(row, **changes):
    given = {name: value for name, value in LIMIT.items() if name != "code"}
    return given | {"seen": rows.state(row)} | changes


def test_what_a_change_would_change_is_shown_and_nothing_is_kept(client, checked, guests):
    client.force_login(checked.chanh)
    before = state()
    page = client.post(reverse("change_limit", args=[checked.plan.pk, guests.pk]), sent(guests, xem="1"))
    text = page.content.decode()
    assert page.status_code == 200 and state() == before
    assert ">Thêm 1 phát hiện</h2>" in text and "Nếu ghi, phát hiện sẽ đổi như sau" in text and "12 khách, quá 10." in text
    assert "Đảng bộ thị trấn Nghèn" in text and "Báo cáo chính trị, bản 2" in text
    assert "14 khách" not in text and "Kim Song Trường" not in text  # a draft of the commune's own
    assert 'value="10"' in text  # what was typed stays


def test_the_change_is_made_and_everything_is_checked_again_with_it(client, checked, guests):
    client.force_login(checked.chutri)
    url = reverse("change_limit", args=[checked.plan.pk, guests.pk])
    assert client.post(url, sent(guests)).url == reverse("plan_limits", args=[checked.plan.pk])
    assert EventLimit.objects.get().limit == 10
    assert set(Finding.objects.values_list("what", flat=True)) == {"12 khách, quá 10.00.", "14 khách, quá 10.00."}
    assert Entry.objects.get(verb="reference_changed").actor_id == checked.chutri.pk
    again = EventLimit.objects.get()
    text = client.post(reverse("remove_limit", args=[checked.plan.pk, again.pk]), {"seen": rows.state(again), "xem": "1"}).content.decode()
    assert ">Bớt 1 phát hiện</h2>" in text and "Bớt: 12 khách" in text
    client.post(reverse("remove_limit", args=[checked.plan.pk, again.pk]), {"seen": rows.state(again)})
    assert not Finding.objects.exists() and not EventLimit.objects.exists()


def test_the_same_click_twice_makes_one_row(client, checked):
    client.force_login(checked.chanh)
    url = reverse("add_limit", args=[checked.plan.pk])
    once = client.get(url).context["form"]["once"].value()
    assert "12 khách" in client.post(url, LIMIT | {"once": once, "xem": "1"}).content.decode()
    assert not EventLimit.objects.exists()
    for _ in range(2):
        assert client.post(url, LIMIT | {"once": once}).status_code == 302
    assert EventLimit.objects.count() == 1 == Entry.objects.filter(verb="reference_added").count()


def test_a_change_from_an_old_page_is_told_and_may_be_sent_again(client, checked, guests):
    client.force_login(checked.chanh)
    url, old = reverse("change_limit", args=[checked.plan.pk, guests.pk]), sent(guests)
    EventLimit.objects.update(limit=15)
    for button in ({"xem": "1"}, {}):
        page = client.post(url, old | button)
        assert page.status_code == 409 and "mục này đã được sửa ở nơi khác" in page.content.decode()
    assert EventLimit.objects.get().limit == 15
    assert client.post(url, old | {"seen": page.context["form"]["seen"].value()}).status_code == 302


def test_wrong_input_is_said_beside_its_field_and_what_was_typed_stays(client, checked):
    client.force_login(checked.chanh)
    url = reverse("add_limit", args=[checked.plan.pk])
    text = client.post(url, LIMIT | {"limit": "mười", "code": "có dấu"})
    assert "code" in text.context["form"].errors
    text = text.content.decode()
    assert "«mười» không phải số." in text and 'value="mười"' in text
    text = client.post(url, LIMIT | {"valid_to": "1/3/2020"}).content.decode()
    assert "Ngày kết thúc trước ngày bắt đầu." in text and not EventLimit.objects.exists()


def test_a_rule_without_its_number_is_said_beside_the_field(client, checked):
    client.force_login(checked.chanh)
    rule = {"code": "women", "metric": "nữ", "operator": "between", "low": "15", "high": "", "unit": "%", "rounding": "none", "source": "x"}
    page = client.post(reverse("add_rule", args=[checked.plan.pk]), rule)
    assert "high" in page.context["form"].errors and not PersonnelRule.objects.exists()
    assert client.post(reverse("add_rule", args=[checked.plan.pk]), rule | {"high": "33,3"}).status_code == 302
    page = client.get(reverse("change_rule", args=[checked.plan.pk, PersonnelRule.objects.get().pk])).content.decode()
    assert 'value="33,3"' in page and 'value="15"' in page


@pytest.mark.parametrize(("typed", "said"), [
    ("33.3", "«33.3» viết theo kiểu máy tính: đồng chí ghi 33,3. Dấu phẩy tách phần thập phân, dấu chấm tách hàng nghìn."),
    ("mười", "«mười» không phải số. Đồng chí ghi như 15; 33,3 hoặc 1.500."),
    ("1.5000", "«1.5000» viết theo kiểu máy tính: đồng chí ghi 1,5. Dấu phẩy tách phần thập phân, dấu chấm tách hàng nghìn."),
    ("2,5", "Số khách, số lượng là số nguyên."),
])
def test_figures_are_written_as_everywhere_in_the_portal(client, checked, typed, said):
    client.force_login(checked.chanh)
    page = client.post(reverse("add_limit", args=[checked.plan.pk]), LIMIT | {"limit": typed}).content.decode()
    assert said in page and f'value="{typed}"' in page and not EventLimit.objects.exists()


def test_thousands_have_a_dot_in_the_form_too(client, checked):
    client.force_login(checked.chanh)
    client.post(reverse("add_limit", args=[checked.plan.pk]), LIMIT | {"limit": "1.500"})
    limit = EventLimit.objects.get()
    assert (limit.limit, limit.operator) == (1500, "<=")
    assert 'value="1.500"' in client.get(reverse("change_limit", args=[checked.plan.pk, limit.pk])).content.decode()


def test_rules_and_limits_are_called_by_their_names_and_sorted_as_in_a_dictionary(client, checked):
    for code, name in (("guests", "Đại biểu"), ("flower_baskets", "Lẵng hoa"), ("banquet", "Chiêu đãi")):
        EventLimit.objects.create(plan=checked.plan, code=code, name=name, operator="<=", limit=0, source="s")
    PersonnelRule.objects.all().delete()
    for code, name in (("age_40_50", "ủy viên từ 40 đến 50 tuổi"), ("women", "nữ trong Ban Chấp hành")):
        PersonnelRule.objects.create(plan=checked.plan, code=code, metric=name, operator=">=", low=1, unit="%", rounding="none", source="s")
    client.force_login(checked.chanh)
    for table, names in (("limit", ["Chiêu đãi", "Đại biểu", "Lẵng hoa"]),
                         ("rule", ["Nữ trong Ban Chấp hành", "Ủy viên từ 40 đến 50 tuổi"])):
        page = client.get(reverse(f"plan_{table}s", args=[checked.plan.pk]))
        assert [row["cells"][0][1] for row in page.context["rows"]] == names
        assert not any(code in page.content.decode() for code in ("age_40_50", "flower_baskets", "guests", "women"))
    limit = EventLimit.objects.get(code="guests")
    for name in ("change_limit", "remove_limit"):
        page = client.get(reverse(name, args=[checked.plan.pk, limit.pk]))
        assert ": Đại biểu<" in page.content.decode() and "guests" not in page.content.decode()


def test_findings_of_restricted_kinds_are_counted_only_for_those_who_read_them(client, checked):
    kind = checked.kinds["personnel_plan"]
    kind.checks = "thu-ten"
    kind.save()
    documents.lay([upload(checked.nghen, "personnel_plan", "Nguyên Bí thư Kim Lộc.", by=checked.bithu_nghen)])
    PersonnelRule.objects.create(plan=checked.plan, code="x", metric="m", operator="=", low=1, unit="%", rounding="none", source="s")
    texts = {}
    old = units.add_unit(checked.district, kind="xã", name="Kim Lộc", province="Hà Tĩnh", valid_from=None, valid_to=date(2019, 12, 31),
                         successor=None, authority="", by=checked.chanh)
    Finding.objects.all().delete()  # as if the names had not been known
    for user in (checked.chanh, checked.chutri):
        client.force_login(user)
        texts[user] = client.post(reverse("change_unit", args=[checked.plan.pk, old.pk]), {
            "kind": "xã", "name": "Kim Lộc", "province": "Hà Tĩnh", "valid_to": "30/12/2019", "seen": rows.state(old), "xem": "1",
        }).content.decode()
    assert "Không phát hiện nào thay đổi" in texts[checked.chanh] and "Đề án" not in texts[checked.chanh]
    assert "Thêm 1 phát hiện" in texts[checked.chutri] and "Đề án nhân sự" in texts[checked.chutri]


@pytest.mark.parametrize("name", ["plan_indicators", "plan_rules", "plan_limits", "plan_units", "add_limit"])
def test_others_see_the_plan_but_do_not_edit_it(client, cast, name):
    for user in (cast.chuyen, cast.bithu_nghen, cast.soan_kst):
        client.force_login(user)
        refused = client.get(reverse(name, args=[cast.plan.pk]))
        assert refused.status_code == 403 and "Chỉ Văn phòng hoặc người chủ trì" in refused.content.decode()
        plan = client.get(reverse("plan", args=[cast.plan.pk])).content.decode()
        assert "Sửa chỉ tiêu" not in plan and "Sửa tên đơn vị" not in plan
    client.force_login(cast.chanh)
    assert "Sửa chỉ tiêu chủ yếu" in client.get(reverse("plan", args=[cast.plan.pk])).content.decode()
    client.force_login(cast.nguoila)
    assert client.get(reverse(name, args=[cast.plan.pk])).status_code == 404


def test_units_are_sorted_as_in_a_dictionary_and_shown_page_by_page(client, cast, django_assert_max_num_queries):
    AdministrativeUnit.objects.bulk_create(
        AdministrativeUnit(code=f"x{n}", name=f"Xã {n:03}", kind="xã", district="Can Lộc", province="Hà Tĩnh") for n in range(118))
    for code, name in (("b", "Đồng"), ("a", "Dương")):
        AdministrativeUnit.objects.create(code=code, name=name, kind="xã", district="Can Lộc", province="Hà Tĩnh",
                                          valid_to=date(2019, 12, 31))
    client.force_login(cast.chanh)
    url, seen = reverse("plan_units", args=[cast.plan.pk]), []
    client.get(url)
    with django_assert_max_num_queries(4):  # the web session, the person, the plan, the units
        page = client.get(url)
    seen += [row["cells"][0][1] for row in page.context["rows"]]
    while page.context["older"]:
        page = client.get(page.context["older"])
        seen += [row["cells"][0][1] for row in page.context["rows"]]
    assert seen == ["xã Dương", "xã Đồng", *(f"xã Xã {n:03}" for n in range(118))]
    back = client.get(page.context["newer"])
    assert [row["cells"][0][1] for row in back.context["rows"]] == seen[50:100]
    last = client.get(url, {"xep": "den", "nguoc": ""}).context
    assert last["rows"][0]["cells"][3][1] == "còn dùng" and 'xep=den' in last["older"]
    ended = client.get(url, {"xep": "den"}).context["rows"]
    assert {row["cells"][0][1] for row in ended[:2]} == {"xã Dương", "xã Đồng"}


def test_rows_of_another_plan_are_not_there(client, cast):
    other = type(cast.plan).objects.create(
        code="ka-2020", superior=cast.nguoila.memberships.get().committee, term="2020–2025", window_from=date(2020, 3, 1),
        window_to=date(2020, 6, 1), max_days=2, notice_working_days=1, study_working_days=1, age_point="2020-04")
    foreign = Indicator.objects.create(plan=other, code="K", name="n", unit="%", direction="up", measured="end")
    client.force_login(cast.chanh)
    for name in ("change_indicator", "remove_indicator"):
        assert client.get(reverse(name, args=[cast.plan.pk, foreign.pk])).status_code == 404
        assert client.get(reverse(name, args=[other.pk, foreign.pk])).status_code == 404


def test_a_changed_rule_is_held_against_the_sheet_of_counts(client, checked):
    kind = checked.kinds["personnel_plan"]
    kind.checks = "thu-nguoi"
    kind.save()
    documents.lay([upload(checked.nghen, "personnel_plan", "Đề án.", by=checked.bithu_nghen)])
    sheet = FigureSheet.objects.create(
        congress=checked.nghen, subject="personnel", kind=kind, number=1, by=checked.bithu_nghen, entered_for=checked.bithu_nghen,
        at=checked.nghen.documents.get(kind=kind).versions.latest("number").laid_at)
    FigureSheet.objects.update(laid_at=sheet.at)
    PersonnelCount.objects.create(sheet=sheet, code="total", count=17)
    rule = {"code": "size_max", "metric": "số ủy viên", "operator": "<=", "low": "", "high": "15", "unit": "người", "rounding": "none",
            "source": "x"}
    for user, said in ((checked.chutri, "Quá 15 ủy viên."), (checked.chanh, "Không phát hiện nào thay đổi")):
        client.force_login(user)
        assert said in client.post(reverse("add_rule", args=[checked.plan.pk]), rule | {"xem": "1"}).content.decode()


def test_names_of_units_are_shared_so_the_other_plans_are_checked_again_too(checked):
    later = plan(checked.district, term="2025–2030")
    later.kinds.filter(code="political_report").update(checks="thu-ten")
    congress = Congress.objects.create(plan=later, committee=checked.nghen.committee)
    version = upload(congress, "political_report", "Kim Lộc.", by=checked.bithu_nghen)
    before = version.checked_with
    reference.change(partial(units.add_unit, checked.district), plan=checked.plan, what="units", kind="xã", name="Kim Lộc", province="Hà Tĩnh",
                     valid_from=None, valid_to=date(2019, 12, 31), successor=None, authority="", by=checked.chanh)
    version.refresh_from_db()
    assert version.checked_with == digest(reference_of(later)) != before
