"""What waits for each person on the days of March 2020."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.committees.models import Delegation, Membership
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.dates import actions as dates
from congresses.desk.waiting import waiting_for
from congresses.papers import actions as papers
from congresses.papers.subjects import Subject
from congresses.reviews import actions as reviews
from tests.factories import at, concluded, dossier, person, running_session, submitted, upload
from tests.remembering import remembered

ANSWERED = {"kind": "accept", "text": "Đã tiếp thu."}


def titles(user):
    return [row.title for row in waiting_for(type(user).objects.with_seats().get(pk=user.pk)).rows]


@pytest.fixture
@remembered
def demanded(cast):
    """Nghèn is heard on 12/3 and gets two demands, one of them restricted."""
    clock.move_to(at(5, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), items=[
        {"text": "Cụ thể theo nhóm nhiệm vụ.", "blocks": "approval", "congresses": [cast.nghen],
         "kinds": [cast.kinds["action_programme"]], "due": date(2020, 3, 20)},
        {"text": "Nhân sự theo định hướng.", "blocks": "consent", "congresses": [cast.nghen],
         "kinds": [cast.kinds["personnel_plan"]], "due": date(2020, 3, 16)},
    ])
    clock.move_to(at(17, 3))
    return cast


def test_a_commune_begins_with_the_documents_it_lacks(cast):
    assert titles(cast.bithu_kst) == ["Nộp Báo cáo chính trị", "Nộp Chương trình hành động", "Đăng ký Đề án nhân sự"]
    assert titles(cast.soan_kst) == ["Nộp Báo cáo chính trị", "Nộp Chương trình hành động"]  # not cleared


def test_a_complete_dossier_waits_to_be_laid_by_the_secretary_alone(cast):
    dossier(cast.kst, by=cast.bithu_kst)
    assert titles(cast.bithu_kst) == ["Trình hồ sơ Đảng bộ xã Kim Song Trường lần 1"]
    assert titles(cast.soan_kst) == []


def test_a_returned_dossier_waits_for_the_commune(cast):
    sent = submitted(cast.kst, by=cast.bithu_kst)
    reviews.send_back(sent, missing="Thiếu biểu số liệu.", by=cast.chanh)
    assert titles(cast.bithu_kst) == titles(cast.soan_kst) == ["Bổ sung và trình lại hồ sơ Đảng bộ xã Kim Song Trường"]


def test_demands_wait_for_an_answer_the_overdue_first(demanded):
    assert titles(demanded.bithu_nghen) == ["Trả lời yêu cầu 2", "Trả lời yêu cầu 1"]
    assert titles(demanded.soan_nghen) == ["Trả lời yêu cầu 1"]


def test_answered_demands_wait_to_be_laid_then_verified_then_gone(demanded):
    for revision in demanded.nghen.revisions.all():
        reviews.answer(revision, **ANSWERED, by=demanded.bithu_nghen)
    assert titles(demanded.bithu_nghen) == ["Trình hồ sơ Đảng bộ thị trấn Nghèn lần 2"]
    upload(demanded.nghen, "action_programme", by=demanded.bithu_nghen)
    upload(demanded.nghen, "personnel_plan", by=demanded.bithu_nghen)
    reviews.submit(demanded.nghen, by=demanded.bithu_nghen)
    assert titles(demanded.bithu_nghen) == []
    first = demanded.nghen.revisions.get(number=1)
    assert "Thẩm tra trả lời yêu cầu 1: Đảng bộ thị trấn Nghèn" in titles(demanded.chanh)
    assert "Thẩm tra trả lời yêu cầu 2: Đảng bộ thị trấn Nghèn" not in titles(demanded.chanh)  # restricted, not cleared
    reviews.assign_verifier(first, verifier=demanded.chuyen, by=demanded.chanh)
    assert titles(demanded.chuyen) == ["Thẩm tra trả lời yêu cầu 1: Đảng bộ thị trấn Nghèn"]
    reviews.verify(first.responses.get(), met=False, note="Chưa cụ thể.", by=demanded.chuyen)
    assert titles(demanded.chuyen) == [] and titles(demanded.soan_nghen) == ["Trả lời yêu cầu 1"]


def test_a_submission_waits_for_an_agenda_then_for_readers(cast):
    sent = submitted(cast.kst, by=cast.bithu_kst)
    assert titles(cast.chanh) == ["Tiếp nhận và xếp buổi duyệt: Đảng bộ xã Kim Song Trường, lần trình 1"]
    assert titles(cast.chuyen) == []
    reviews.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=at(19, 3), submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
        by=cast.chanh,
    )
    assert titles(cast.chanh) == ["Mời dự «Buổi duyệt»"]
    assert titles(cast.chuyen) == ["Đọc và góp ý hồ sơ Đảng bộ xã Kim Song Trường, lần trình 1"]
    assert titles(cast.uyvien) == ["Dự «Buổi duyệt»"]
    version = cast.kst.documents.get(kind=cast.kinds["political_report"]).versions.get()
    reviews.comment(version, text="Thiếu chỉ tiêu.", aspect="targets", by=cast.chuyen)
    assert titles(cast.chuyen) == [] and len(titles(cast.tochuc)) == 1


def test_a_closed_session_waits_for_its_conclusion(cast):
    session = running_session(cast, submitted(cast.kst, by=cast.bithu_kst))
    reviews.close_session(session, by=cast.chanh)
    minutes = f"Ghi số biên bản «{session.title}»"
    assert titles(cast.chanh) == [minutes, f"Soạn kết luận «{session.title}»"] and titles(cast.chutri) == []
    reviews.draft(session, by=cast.chanh)
    assert titles(cast.chanh) == [minutes, f"Hoàn chỉnh dự thảo kết luận «{session.title}»"]
    assert titles(cast.chutri) == [f"Xem và ban hành kết luận «{session.title}»"]


def test_a_date_waits_for_every_member_then_for_the_chair_then_for_the_record(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.kst, by=cast.bithu_kst)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "approved")
    assert titles(cast.bithu_kst) == ["Đề nghị ngày đại hội Đảng bộ xã Kim Song Trường"]
    proposal = dates.propose(cast.kst, first_day=date(2020, 5, 18), last_day=date(2020, 5, 19), by=cast.bithu_kst)
    assert titles(cast.bithu_kst) == []
    assert titles(cast.uyvien) == ["Ghi ý kiến về ngày đại hội: Đảng bộ xã Kim Song Trường"]
    assert titles(cast.chutri) == [
        "Ghi ý kiến về ngày đại hội: Đảng bộ xã Kim Song Trường", "Quyết định ngày đại hội: Đảng bộ xã Kim Song Trường"]
    for member in (cast.uyvien, cast.chutri):
        dates.take_position(proposal, stand="agree", by=member)
    assert titles(cast.uyvien) == [] and len(titles(cast.chutri)) == 1
    dates.consent(cast.kst, seen=1, by=cast.chutri)
    papers = {"Ghi số biên bản «Buổi duyệt của Ban Thường vụ»", "Lưu thông báo kết luận «Buổi duyệt của Ban Thường vụ»",
              "Ghi số công văn đồng ý ngày đại hội: Đảng bộ xã Kim Song Trường"}
    assert titles(cast.chutri) == [] and set(titles(cast.chanh)) == papers
    clock.move_to(at(20, 5))
    assert set(titles(cast.chanh)) - papers == {"Ghi nhận đại hội đã tổ chức: Đảng bộ xã Kim Song Trường"}


def test_papers_wait_for_the_office_until_each_is_numbered_and_again_when_a_number_is_voided(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.kst, by=cast.bithu_kst)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    concluded(cast, session, "approved")
    proposal = dates.propose(cast.kst, first_day=date(2020, 5, 18), last_day=date(2020, 5, 19), by=cast.bithu_kst)
    for member in (cast.uyvien, cast.chutri):
        dates.take_position(proposal, stand="agree", by=member)
    dates.consent(cast.kst, seen=1, by=cast.chutri)
    of_session, of_congress = Subject(cast.plan, session=cast.plan.sessions.get()), Subject(cast.plan, congress=cast.kst)
    openly = {"date": date(2020, 3, 12), "signer": cast.chutri, "seen": 0, "by": cast.chutri, "known": True}
    made = papers.number_paper("minutes", of_session, number=7, **openly)
    assert [title.split(" ")[0] for title in titles(cast.chanh)] == ["Lưu", "Ghi"]
    papers.number_paper("notice", of_session, seen=0, by=cast.chutri, known=True)
    assert titles(cast.chanh) == ["Ghi số công văn đồng ý ngày đại hội: Đảng bộ xã Kim Song Trường"]
    papers.number_paper("consent", of_congress, number=8, **openly)
    assert titles(cast.chanh) == []
    papers.void_number(made, reason="Nhầm số.", by=cast.chutri)
    assert titles(cast.chanh) == [f"Ghi số biên bản «{session.title}»"]
    assert titles(cast.chuyen) == titles(cast.uyvien) == []


def test_a_session_by_paper_has_no_minutes(cast):
    concluded(cast, running_session(cast, submitted(cast.kst, by=cast.bithu_kst), by_paper=True), "approved")
    assert titles(cast.chanh) == ["Lưu thông báo kết luận «Buổi duyệt của Ban Thường vụ»"]


def test_the_office_invites_until_everybody_is_invited_to_the_hour(cast):
    session = reviews.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=at(19, 3), submissions=[submitted(cast.kst, by=cast.bithu_kst)], chair=cast.chutri,
        recorder=cast.chanh, by=cast.chanh)
    reviews.invite(session, name="Trần Văn Khách", by=cast.chanh)
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    assert titles(cast.chanh) == []
    reviews.reschedule(session, seen=1, planned_at=at(20, 3), by=cast.chanh)
    assert titles(cast.chanh) == ["Mời dự «Buổi duyệt»"]  # the guest without an address
    clock.move_to(at(20, 3, 7))
    assert set(titles(cast.chanh)) == {"Mời dự «Buổi duyệt»", "Bắt đầu «Buổi duyệt»"}


def test_a_deputy_sees_the_days_the_absent_member_has_not_answered(cast):
    proposal = dates.propose(cast.kst, first_day=date(2020, 5, 18), last_day=date(2020, 5, 19), by=cast.bithu_kst)
    seat = Membership.objects.get(user=cast.uyvien)
    Delegation.objects.create(membership=seat, delegate=cast.chuyen, valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 1))
    assert titles(cast.chuyen) == ["Ghi ý kiến về ngày đại hội: Đảng bộ xã Kim Song Trường"]
    dates.take_position(proposal, stand="agree", by=type(cast.chuyen).objects.get(pk=cast.chuyen.pk))
    assert titles(cast.chuyen) == titles(cast.uyvien) == []


def test_nothing_waiting_is_said(client, cast):
    client.force_login(cast.uyvien)
    assert "Không có việc nào đang chờ đồng chí" in client.get(reverse("my_work")).content.decode()


def test_the_page_says_how_much_is_overdue(client, demanded):
    client.force_login(demanded.bithu_nghen)
    page = client.get(reverse("my_work")).content.decode()
    assert "Đồng chí có 2 việc, trong đó 1 việc quá hạn." in page and "Quá hạn 1 ngày" in page


def test_the_page_takes_nine_queries_for_somebody_in_every_role(client, demanded, django_assert_max_num_queries):
    everybody = demanded.bithu_nghen
    for role in (Role.COORDINATOR, Role.REVIEWER, Role.CHAIR):
        person(everybody.username, everybody.full_name, role, demanded.district)
    submitted(demanded.kst, by=demanded.bithu_kst)
    client.force_login(everybody)
    client.get(reverse("my_work"))  # once a minute the web session is touched
    with django_assert_max_num_queries(9):
        assert client.get(reverse("my_work")).status_code == 200


def test_the_session_of_the_day_waits_for_the_office_and_for_the_commune_it_hears(cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=at(12, 3, 14), submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
        by=cast.chanh,
    )
    assert "Bắt đầu «Buổi duyệt»" in titles(cast.chanh)
    assert titles(cast.bithu_nghen) == ["Dự buổi duyệt hồ sơ Đảng bộ thị trấn Nghèn"]
    assert titles(cast.bithu_kst)[0] == "Nộp Báo cáo chính trị"
    reviews.open_session(session, by=cast.chanh)
    assert "Ghi và kết thúc «Buổi duyệt»" in titles(cast.chanh)


def test_a_session_by_paper_asks_for_a_word_in_writing(cast):
    running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), by_paper=True)
    assert "Cho ý kiến bằng văn bản: «Buổi duyệt của Ban Thường vụ»" in titles(cast.uyvien)
    assert titles(cast.bithu_nghen) == []
