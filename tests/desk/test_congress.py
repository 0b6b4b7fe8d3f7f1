"""The page of a congress, from the commune's side and from the house's."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.desk.dossier import load
from congresses.documents import actions as documents
from congresses.gates.actions import waive
from congresses.plans.told import entries_for
from congresses.reviews import actions as reviews
from congresses.reviews.facts import submit_facts
from congresses.reviews.gates import SUBMIT
from tests.factories import at, concluded, dossier, running_session, submitted, upload
from tests.remembering import remembered

SECRET = "Nhân sự theo đúng cơ cấu ba độ tuổi."


def page(client, person, congress):
    client.force_login(person)
    return client.get(reverse("congress", args=[congress.pk])).content.decode()


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn has two open demands, one on the restricted personnel plan."""
    clock.move_to(at(5, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), items=[
        {"text": "Cụ thể theo nhóm nhiệm vụ.", "blocks": "approval", "congresses": [cast.nghen],
         "kinds": [cast.kinds["action_programme"]], "due": date(2020, 3, 20)},
        {"text": SECRET, "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["personnel_plan"]]},
    ])
    clock.move_to(at(17, 3))
    return cast


def test_a_commune_sees_what_is_left_and_one_button(client, cast):
    html = page(client, cast.bithu_kst, cast.kst)
    assert html.count("btn-primary") == 1 and ">Nộp Báo cáo chính trị</a>" in html


def test_a_clerk_counts_every_missing_paper(client, cast):
    kinds = cast.plan.kinds.filter(required=True).count()
    client.force_login(cast.bithu_kst)
    for address in ("congress", "submit"):
        html = client.get(reverse(address, args=[cast.kst.pk])).content.decode()
        assert kinds > 1 and f"Còn {kinds} việc trước khi trình lần 1" in html


def test_a_complete_dossier_offers_the_submission_to_the_secretary_alone(client, cast):
    dossier(cast.kst, by=cast.bithu_kst)
    assert ">Trình lần 1</a>" in page(client, cast.bithu_kst, cast.kst)
    html = page(client, cast.soan_kst, cast.kst)
    assert "Chỉ bí thư của đảng bộ này được trình hồ sơ." in html and ">Trình lần 1</a>" not in html


def test_what_the_commune_has_not_laid_is_unknown_to_the_house(client, cast):
    upload(cast.kst, "political_report", by=cast.bithu_kst)
    html = page(client, cast.chanh, cast.kst)
    assert "Bản 1" not in html and "Nộp bản mới" not in html and "Còn" not in html


def test_a_pending_submission_is_said_instead_of_a_task_list(client, cast):
    submitted(cast.kst, by=cast.bithu_kst)
    html = page(client, cast.bithu_kst, cast.kst)
    assert "Lần trình 1 đang được cấp trên xem xét" in html and "btn-primary" not in html
    assert "Trả lại bổ sung" in page(client, cast.chanh, cast.kst)
    assert "Trả lại bổ sung" not in page(client, cast.chuyen, cast.kst)


def test_a_return_shows_its_reasons(client, cast):
    reviews.send_back(submitted(cast.kst, by=cast.bithu_kst), missing="Thiếu biểu số liệu.", by=cast.chanh)
    html = page(client, cast.bithu_kst, cast.kst)
    why = "Lần trình 1 được trả lại ngày 12/3/2020: Thiếu biểu số liệu."
    assert html.index("Đã đủ điều kiện trình lần 2") < html.index(why) < html.index(">Trình lần 2</a>")
    reviews.submit(cast.kst, by=cast.bithu_kst)
    assert why not in page(client, cast.bithu_kst, cast.kst)


def test_who_plans_sessions_is_led_from_an_unplanned_submission_to_the_form(client, cast):
    sent = submitted(cast.kst, by=cast.bithu_kst)
    url = f"{reverse('plan_session', args=[cast.plan.pk])}?ho-so={sent.pk}"
    for person in (cast.chuyen, cast.bithu_kst):
        assert url not in page(client, person, cast.kst)
    assert url in page(client, cast.chanh, cast.kst)
    assert client.get(url).context["form"].initial["submissions"] == [sent.pk]
    running_session(cast, sent)
    assert url not in page(client, cast.chanh, cast.kst)


def test_demands_of_restricted_kinds_do_not_exist_for_the_uncleared(client, heard):
    assert SECRET in page(client, heard.bithu_nghen, heard.nghen)
    assert SECRET in page(client, heard.tochuc, heard.nghen)
    for uncleared in (heard.soan_nghen, heard.chanh, heard.chuyen):
        html = page(client, uncleared, heard.nghen)
        assert SECRET not in html and "Cụ thể theo nhóm nhiệm vụ." in html


def test_an_answer_not_laid_yet_is_the_communes_own(client, heard):
    reviews.answer(heard.nghen.revisions.get(number=1), kind="accept", text="Đã sửa phần ba.", by=heard.bithu_nghen)
    assert "Đã sửa phần ba." in page(client, heard.bithu_nghen, heard.nghen)
    assert "Đã sửa phần ba." not in page(client, heard.chanh, heard.nghen)


def test_an_excused_document_says_why(client, cast):
    documents.excuse(cast.kst, cast.kinds["personnel_plan"], reason="Giữ nguyên cấp ủy.", by=cast.chanh)
    assert "Lý do miễn: Giữ nguyên cấp ủy." in page(client, cast.bithu_kst, cast.kst)
    assert "Rút miễn nộp" in page(client, cast.chanh, cast.kst)


def test_the_shared_facts_open_the_gate_as_the_gates_own(heard):
    for congress in (heard.nghen, heard.kst):
        user = heard.bithu_nghen if congress == heard.nghen else heard.bithu_kst
        shared = load(user, congress.pk).submit_facts
        assert [o.reasons for o in SUBMIT.outcomes(congress, shared)] == [
            o.reasons for o in SUBMIT.outcomes(congress, submit_facts(congress))]


@pytest.mark.parametrize("person", ["bithu_nghen", "chutri", "chuyen"])
def test_the_page_takes_nine_queries(client, heard, person, django_assert_max_num_queries):
    for revision in heard.nghen.revisions.all():
        reviews.answer(revision, kind="accept", text="Đã tiếp thu.", by=heard.bithu_nghen)
    reasons = next(o for o in SUBMIT.outcomes(heard.nghen) if o.code == "revised_documents").reasons
    waive(heard.nghen, SUBMIT, requirement="revised_documents", shown=list(reasons), why="Đã thống nhất.", by=heard.chutri)
    page(client, getattr(heard, person), heard.nghen)
    with django_assert_max_num_queries(9):
        client.get(reverse("congress", args=[heard.nghen.pk]))


def test_strangers_find_no_congress(client, cast):
    for stranger in (cast.bithu_nghen, cast.nguoila, cast.quantri):
        client.force_login(stranger)
        for name in ("congress", "congress_journal"):
            assert client.get(reverse(name, args=[cast.kst.pk])).status_code == 404
    assert client.get(reverse("congress", args=[10**25])).status_code == 404


def test_the_journal_tells_each_side_its_own(client, heard):
    proposal = dates.propose(heard.nghen, first_day=date(2020, 5, 30), last_day=date(2020, 5, 31), by=heard.bithu_nghen)
    dates.take_position(proposal, stand="not_yet", by=heard.uyvien)
    url = reverse("congress_journal", args=[heard.nghen.pk])
    seen = {}
    for person in (heard.chanh, heard.bithu_nghen):
        client.force_login(person)
        seen[person] = client.get(url).content.decode()
    assert "cho ý kiến về ngày" in seen[heard.chanh] and "cho ý kiến về ngày" not in seen[heard.bithu_nghen]
    assert "đề nghị đại hội ngày" in seen[heard.bithu_nghen]


def test_restricted_entries_are_for_those_who_read_restricted_kinds(heard):
    def restricted(person):
        return entries_for(person, heard.nghen).filter(restricted=True).count()

    assert restricted(heard.bithu_nghen) > 0 and restricted(heard.soan_nghen) == 0
    assert restricted(heard.chanh) == 0


def test_the_journal_goes_on_page_by_page(client, cast):
    for number in range(60):
        upload(cast.kst, "political_report", f"Bản {number}.", by=cast.bithu_kst)
    client.force_login(cast.bithu_kst)
    url = reverse("congress_journal", args=[cast.kst.pk])
    first = client.get(url)
    assert first.content.decode().count("timeline__item") == 50
    older = first.context["older"]
    last = client.get(older)
    assert last.content.decode().count("timeline__item") == 10 and not last.context["older"]
    assert client.get(last.context["newer"]).content.decode().count("timeline__item") == 50
    assert client.get(url, {"truoc": "9" * 40}).status_code == 200


def test_a_held_congress_with_all_documents_is_told_to_wait(client, cast):
    concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), "approved")
    assert "Việc tiếp theo là đề nghị ngày đại hội." in page(client, cast.bithu_nghen, cast.nghen)
    dates.hold(cast.plan, reason="Phòng dịch.", everyone=True, by=cast.chutri)
    html = page(client, cast.bithu_nghen, cast.nghen)
    assert "Việc tổ chức đang tạm dừng" in html and "Việc tiếp theo" not in html
