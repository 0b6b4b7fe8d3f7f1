"""Reminders planned from the facts: who is told what, when, once, and never a restricted wording."""

import threading
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from congresses.committees.models import Delegation, User
from congresses.core import clock
from congresses.dates import actions as dates
from congresses.operations.gathering import gather
from congresses.operations.reminders import plan_reminders
from congresses.outbox.actions import NOBODY, send_again
from congresses.outbox.models import Mail, Message
from congresses.plans.models import Holiday
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision, ReviewSession, RevisionResponse, Slot
from tests.dates.stages import proposed
from tests.factories import at, cast, concluded, running_session, submitted
from tests.remembering import remembered

SECRET_WORDS = "Bổ sung phương án nhân sự cấp ủy"


def told(moment) -> set[tuple[str, str]]:
    """What planning at a moment adds: to whom, and the sentence that says what is expected."""
    clock.move_to(moment)
    last = Message.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    plan_reminders()
    names = dict(User.objects.values_list("pk", "username"))
    rows = Message.objects.filter(pk__gt=last)
    return {(names[row.recipient_id], row.expects) for row in rows if row.recipient_id != NOBODY}


def people(found) -> set[str]:
    return {name for name, _ in found}


@pytest.fixture
@remembered
def demanded(cast):
    """Two demands on Nghèn due on Friday 27/3, the second one restricted."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    due = {"blocks": "consent", "congresses": [cast.nghen], "due": date(2020, 3, 27)}
    concluded(cast, running_session(cast, sent), "revise", [
        {"text": "Làm rõ kết quả.", "kinds": [cast.kinds["political_report"]], **due},
        {"text": SECRET_WORDS, "kinds": [cast.kinds["personnel_plan"]], **due},
    ])
    Message.objects.all().delete()  # what the acts told
    return cast


def test_a_demand_is_reminded_of_by_when_and_how_long_that_is(demanded):
    assert told(at(19, 3)) == set()
    sentence = "Đảng bộ thị trấn Nghèn trả lời yêu cầu {} chậm nhất thứ Sáu 27/3/2020, còn 5 ngày làm việc."
    assert told(at(20, 3)) == {
        ("soan.nghen", sentence.format(1)), ("bithu.nghen", sentence.format(1)), ("bithu.nghen", sentence.format(2))}
    assert told(at(20, 3, 9)) == told(at(23, 3)) == set()
    assert {sentence.rpartition(", ")[2] for _, sentence in told(at(26, 3))} == {"hết hạn ngày mai."}
    assert {sentence.rpartition(", ")[2] for _, sentence in told(at(27, 3))} == {"hết hạn hôm nay."}
    row = Message.objects.order_by("pk").last()
    assert row.due == date(2020, 3, 27) and row.url == f"/yeu-cau/{RequiredRevision.objects.get(number=2).pk}/"


def test_a_restricted_demand_names_kind_and_label_to_the_cleared_alone(demanded):
    for day in (20, 26, 27, 30):
        told(at(day, 3))
    told(at(7, 4))
    rows = Message.objects.filter(url__contains=f"/{RequiredRevision.objects.get(item__kinds__restricted=True).pk}/")
    assert {row.text for row in rows} == {"Về Đề án nhân sự (loại hạn chế). Nội dung xem trên cổng."}
    assert set(rows.values_list("restricted", flat=True)) == {True}
    cleared = {demanded.bithu_nghen.pk, demanded.chutri.pk}  # the office is not: its chair is told
    assert set(rows.values_list("recipient_id", flat=True)) == cleared
    assert not [m for m in Message.objects.all() if "phương án" in m.text or "Làm rõ" in m.subject + m.text + m.expects]


def test_what_is_overdue_is_told_to_the_verifier_or_the_office_in_one_line(demanded):
    RequiredRevision.objects.filter(item__kinds__restricted=False).update(verifier=demanded.chuyen)
    found = told(at(30, 3))
    line = "Đảng bộ thị trấn Nghèn chưa trả lời yêu cầu {}, hạn 27/3/2020; đồng chí đôn đốc."
    assert ("chuyen", line.format(1)) in found and ("chutri", line.format(2)) in found
    assert people(found) == {"chuyen", "chutri", "bithu.nghen", "soan.nghen"}
    RequiredRevision.objects.update(verifier=None)
    assert people(told(at(7, 4))) == {"chanh", "chutri", "bithu.nghen", "soan.nghen"}


def test_an_outage_is_made_up_for_by_the_latest_step_alone(demanded):
    found = told(at(31, 3, 15))
    assert [sentence for name, sentence in found if name == "soan.nghen"] == [
        "Đảng bộ thị trấn Nghèn trả lời yêu cầu 1 chậm nhất thứ Sáu 27/3/2020, đã quá hạn 2 ngày làm việc."]
    assert told(at(31, 3, 16)) == set()


def test_nobody_is_reminded_at_night_or_on_a_day_off(demanded):
    Holiday.objects.create(date=date(2020, 3, 27), name="Nghỉ bù", kind="holiday")
    assert told(at(26, 3, 6)) == told(at(27, 3)) == told(at(28, 3)) == set()
    assert people(told(at(30, 3))) >= {"soan.nghen"}


def test_an_answer_laid_silences_the_commune_and_reminds_the_verifier(demanded):
    mine = RequiredRevision.objects.get(item__kinds__restricted=False)
    answer = reviews.answer(mine, kind="explain", text="Đã rõ.", by=demanded.bithu_nghen)
    RevisionResponse.objects.filter(pk=answer.pk).update(laid_at=at(16, 3))
    mine.verifier = demanded.chuyen
    mine.save(update_fields=["verifier"])
    assert people(told(at(20, 3))) == {"bithu.nghen"}  # of the restricted one
    found = told(at(23, 3))
    assert found == {("chuyen", "Đồng chí thẩm tra trả lời yêu cầu 1 của Đảng bộ thị trấn Nghèn: trả lời đã trình từ ngày 16/3/2020.")}
    reviews.verify(answer, met=False, note="Chưa rõ.", by=demanded.chuyen)
    assert "soan.nghen" in people(told(at(26, 3)))
    again = reviews.answer(mine, kind="explain", text="Đã rõ hơn.", by=demanded.bithu_nghen)
    RevisionResponse.objects.filter(pk=again.pk).update(laid_at=at(26, 3))
    reviews.verify(again, met=True, note="", by=demanded.chuyen)
    RequiredRevision.objects.filter(item__kinds__restricted=True).update(withdrawn_at=at(26, 3))
    Message.objects.all().delete()
    assert told(at(27, 3)) == told(at(30, 3)) == set()


def test_a_deputy_is_reminded_with_the_one_they_stand_for(demanded):
    deputy = User.objects.create_user("pho", full_name="Phó bí thư", email="pho@canloc.test")
    Delegation.objects.create(membership=demanded.bithu_nghen.memberships.get(), delegate=deputy,
                              valid_from=date(2020, 3, 1), valid_to=date(2020, 3, 31))
    found = [sentence for name, sentence in told(at(20, 3)) if name == "pho"]
    assert len(found) == 1 and "yêu cầu 1" in found[0]


def test_who_acts_for_the_verifier_or_the_member_in_charge_is_told_what_is_late(demanded):
    Slot.objects.create(congress=demanded.kst, dossier_due=date(2020, 3, 27), member=demanded.uyvien)
    RequiredRevision.objects.update(verifier=demanded.uyvien)
    deputy = User.objects.create_user("thay", full_name="Người thay", email="thay@canloc.test")
    Delegation.objects.create(membership=demanded.uyvien.memberships.get(), delegate=deputy,
                              valid_from=date(2020, 3, 1), valid_to=date(2020, 3, 31))
    found = {sentence for name, sentence in told(at(30, 3)) if name == "thay"}
    assert found == {  # not of the second demand: the lent seat reads nothing restricted
        "Đảng bộ thị trấn Nghèn chưa trả lời yêu cầu 1, hạn 27/3/2020; đồng chí đôn đốc.",
        "Đảng bộ xã Kim Song Trường chưa trình hồ sơ, hạn 27/3/2020; đồng chí đôn đốc."}


def test_a_dossier_the_timetable_expects(cast):
    slot = Slot.objects.create(congress=cast.nghen, dossier_due=date(2020, 3, 20), at=at(27, 3, 14), member=cast.uyvien)
    assert told(at(13, 3)) == {
        (name, "Đảng bộ thị trấn Nghèn trình hồ sơ đại hội chậm nhất thứ Sáu 20/3/2020, còn 5 ngày làm việc.")
        for name in ("bithu.nghen", "soan.nghen")}
    Slot.objects.filter(pk=slot.pk).update(dossier_due=date(2020, 3, 18), edition=2)
    assert people(told(at(17, 3))) == {"bithu.nghen", "soan.nghen"}
    assert people(told(at(19, 3))) == {"bithu.nghen", "soan.nghen", "chanh", "uyvien"}
    submitted(cast.nghen, by=cast.bithu_nghen)
    assert told(at(25, 3)) == set()


def test_a_session_of_tomorrow_is_told_to_those_who_take_part(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=at(16, 3, 14), submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
        place="Phòng họp số 1", by=cast.chanh)
    Message.objects.all().delete()
    assert told(at(12, 3)) == set()
    found = told(at(13, 3))  # Friday before Monday
    assert people(found) == {"chutri", "uyvien", "chanh", "bithu.nghen"}
    assert {sentence for _, sentence in found} == {"Đồng chí dự «Buổi duyệt» lúc 14:00 thứ Hai 16/3/2020, Phòng họp số 1."}
    ReviewSession.objects.filter(pk=session.pk).update(planned_at=at(16, 3, 15), edition=2)
    assert people(told(at(13, 3, 15))) == people(found)
    assert told(at(16, 3, 16)) == set()


@pytest.fixture
@remembered
def session(cast):
    """On Monday 16/3 at 14:00; a guest with an address and one without."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    made = reviews.plan_session(
        cast.plan, title="Buổi duyệt", planned_at=at(16, 3, 14), submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
        place="Phòng họp số 1", by=cast.chanh)
    reviews.invite(made, name="Trần Văn Khách", email="khach@coquan.test", by=cast.chanh)
    reviews.invite(made, name="Lê Không Thư", by=cast.chanh)
    Message.objects.all().delete()
    return made


def outside() -> list[str]:
    """What guests were written."""
    return list(Mail.objects.filter(recipient_id=NOBODY).order_by("pk").values_list("subject", flat=True))


def test_a_guest_is_reminded_the_working_day_before_without_any_page_of_the_portal(cast, session, settings):
    settings.PORTAL_URL = "https://duyet.canloc.test"
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    for moment in (at(12, 3), at(13, 3), at(13, 3, 15), at(16, 3)):
        clock.move_to(moment)
        plan_reminders()
    assert outside() == ["Mời dự: Buổi duyệt", "Dự «Buổi duyệt» 16/3/2020, 14:00"]
    mail = Mail.objects.last()
    assert mail.address == "khach@coquan.test" and "https://" not in mail.text
    assert "VIỆC CẦN LÀM: Kính mời đồng chí dự «Buổi duyệt» lúc 14:00 thứ Hai 16/3/2020, Phòng họp số 1." in mail.text


def test_a_guest_not_invited_to_this_hour_is_not_reminded(cast, session):
    told(at(13, 3))
    assert outside() == []


def test_a_guest_is_reminded_of_the_hour_a_session_was_moved_to_and_what_waits_of_the_old_is_held_back(cast, session):
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    told(at(13, 3))
    reviews.reschedule(session, seen=1, planned_at=at(18, 3, 9), place="Hội trường", by=cast.chanh)
    told(at(17, 3))
    waiting = Mail.objects.waiting().filter(recipient_id=NOBODY).order_by("pk").values_list("subject", flat=True)
    assert list(waiting) == ["Thời gian mới: Buổi duyệt", "Dự «Buổi duyệt» 18/3/2020, 09:00"]
    with pytest.raises(ValidationError, match="tin khác thay"):
        send_again(Mail.objects.given_up().filter(recipient_id=NOBODY).first(), address="khach@coquan.test")


def test_news_of_an_hour_that_was_moved_is_neither_new_nor_mailed(cast, session):
    User.objects.filter(pk=cast.uyvien.pk).update(mail_mode="digest")
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    gather()
    reviews.reschedule(session, seen=1, planned_at=at(18, 3, 9), by=cast.chanh)
    clock.move_to(at(5, 3, 9))
    gather()
    member = Message.objects.visible_to(cast.uyvien)
    assert [row.subject for row in member.unread()] == ["Thời gian mới: Buổi duyệt"]
    digest = Mail.objects.get(recipient_id=cast.uyvien.pk)
    assert "23/3" not in digest.text and digest.messages.count() == 1
    mails = Mail.objects.waiting().filter(recipient_id=cast.chutri.pk).values_list("subject", flat=True)
    assert list(mails) == ["Thời gian mới: Buổi duyệt"]


def test_a_session_whose_dossiers_were_all_sent_back_is_not_reminded_of(cast, session):
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    reviews.send_back(session.agenda.get().submission, missing="Thiếu.", by=cast.chanh)
    assert told(at(13, 3)) == set() and outside() == ["Mời dự: Buổi duyệt", "Không họp: Buổi duyệt"]


def test_whoever_is_invited_on_the_day_of_the_reminder_is_not_reminded(cast, session):
    User.objects.filter(pk=cast.uyvien.pk).update(mail_mode="digest")
    clock.move_to(at(12, 3, 15))  # the member reads it in the mail of the 13th
    reviews.send_invitations(session, people=list(session.participants.filter(user=cast.uyvien)), by=cast.chanh)
    clock.move_to(at(13, 3, 6, 30))
    reviews.send_invitations(session, people=list(session.participants.exclude(user=cast.uyvien).exclude(user=cast.chutri)), by=cast.chanh)
    assert people(told(at(13, 3))) == {"chutri", "chanh"} and outside() == ["Mời dự: Buổi duyệt"]


@pytest.mark.parametrize("moment, expects, due", [
    (at(13, 3), "Đồng chí đọc văn kiện và ghi ý kiến trên cổng trước buổi duyệt.", date(2020, 3, 13)),
    (at(14, 3), "Đồng chí đọc văn kiện và ghi ý kiến trên cổng ngay trước buổi duyệt.", date(2020, 3, 16)),
    (at(16, 3), "Đồng chí đọc văn kiện và ghi ý kiến trên cổng ngay trước buổi duyệt.", date(2020, 3, 16)),
    (at(17, 3), "Đồng chí đọc văn kiện và ghi ý kiến trên cổng ngay trước buổi duyệt.", None),
])
def test_no_invitation_asks_for_anything_by_a_day_before_it_is_sent(cast, session, moment, expects, due):
    clock.move_to(moment)
    reviews.send_invitations(session, people=list(session.participants.filter(user=cast.uyvien)), by=cast.chanh)
    row = Message.objects.get()
    assert (row.expects, row.due) == (expects, due)


def test_a_stand_on_days_asked_for_too_near_is_due_three_working_days_after_the_request(cast):
    dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)  # on Thursday 12/3
    Message.objects.all().delete()
    asked = "Đồng chí ghi ý kiến về ngày đại hội 30–31/3/2020 của Đảng bộ thị trấn Nghèn"
    assert told(at(12, 3, 15)) == told(at(13, 3)) == set()
    assert told(at(16, 3)) == {(name, f"{asked}, chậm nhất thứ Ba 17/3/2020, hết hạn ngày mai.") for name in ("uyvien", "chutri")}
    assert people(told(at(17, 3))) == {"uyvien", "chutri"}
    assert told(at(18, 3)) == {(name, f"{asked} ngay: đã quá hạn 1 ngày làm việc.") for name in ("uyvien", "chutri")}
    assert set(Message.objects.values_list("due", flat=True)) == {date(2020, 3, 17), None}
    assert set(Message.objects.unread().values_list("due", flat=True)) == {None}  # the latest step alone is new


def test_whom_the_mail_of_the_day_tells_of_a_demand_is_not_reminded_of_it_that_day(demanded):
    User.objects.filter(pk=demanded.soan_nghen.pk).update(mail_mode="digest")
    RequiredRevision.objects.update(made_at=at(19, 3, 15))  # five working days before it is due, told in the mail of the 20th
    assert people(told(at(20, 3))) == {"bithu.nghen"}
    assert "soan.nghen" in people(told(at(26, 3)))


def test_members_without_a_stand_are_reminded_before_it_must_be_decided_and_not_on_a_hold(cast):
    proposal = proposed(cast)  # 28–29/5: to be decided 30 working days before, by 16/4
    Message.objects.all().delete()
    dates.take_position(proposal, stand="agree", by=cast.uyvien)
    assert told(at(9, 4)) == {("chutri", "Đồng chí ghi ý kiến về ngày đại hội 28–29/5/2020 của Đảng bộ thị trấn Nghèn, "
                               "chậm nhất thứ Năm 16/4/2020, còn 5 ngày làm việc.")}
    held = dates.hold(cast.plan, reason="Phòng dịch.", by=cast.chutri)
    Message.objects.all().delete()
    days = [at(9, 4) + timedelta(days=n) for n in range(1, 10)]
    assert [told(day) for day in days] == [set()] * 9
    dates.lift(held, lifted_why="Hết dịch.", by=cast.chutri)
    assert people(told(at(20, 4))) == {"chutri"}
    dates.take_position(proposal, stand="agree", by=cast.chutri)
    assert told(at(27, 4)) == set()


def test_planning_asks_one_query_of_each_kind(demanded, django_assert_num_queries):
    clock.move_to(at(31, 3))
    plan_reminders()
    with django_assert_num_queries(8):  # calendar, people, five kinds of reminders, what was told
        assert plan_reminders() == 0


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_nothing_twice():
    here = cast()
    Slot.objects.create(congress=here.nghen, dossier_due=date(2020, 3, 12))
    clock.move_to(at(12, 3, 9))

    def work():
        plan_reminders()
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(Message.objects.values_list("recipient_id", flat=True)) == sorted([here.bithu_nghen.pk, here.soan_nghen.pk])
