"""Demands of one congress due the same day are reminded of together: one piece for a person, none twice, none left out."""

from datetime import date

import pytest

from congresses.committees.models import User
from congresses.core import clock
from congresses.operations.gathering import gather
from congresses.outbox.models import Mail, Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision, RevisionResponse
from tests.factories import at, concluded, running_session, submitted
from tests.operations.test_reminders import told

NAME = "Đảng bộ thị trấn Nghèn"


@pytest.fixture
def demanded(cast):
    """On Nghèn due on Friday 27/3: two on the report and the programme, one on how it is held, two restricted; one a week later."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    kinds = [["political_report"], ["action_programme"], [], ["personnel_plan"], ["personnel_plan", "political_report"]]
    concluded(cast, running_session(cast, sent), "revise", [
        *({"text": f"Việc {n}.", "kinds": [cast.kinds[code] for code in codes], "blocks": "consent", "congresses": [cast.nghen],
           "due": date(2020, 3, 27)} for n, codes in enumerate(kinds, start=1)),
        {"text": "Việc 6.", "blocks": "consent", "congresses": [cast.nghen], "due": date(2020, 4, 3)},
    ])
    Message.objects.all().delete()
    return cast


def demand(number):
    return RequiredRevision.objects.get(number=number)


def laid(number, moment, by):
    answer = reviews.answer(demand(number), kind="explain", text="Đã rõ.", by=by)
    RevisionResponse.objects.filter(pk=answer.pk).update(laid_at=moment)
    answer.refresh_from_db()
    return answer


def test_one_piece_lists_those_due_the_same_day_restricted_ones_apart(demanded):
    until = "chậm nhất thứ Sáu 27/3/2020, còn 5 ngày làm việc."
    assert told(at(20, 3)) == {
        *((who, f"{NAME} trả lời các yêu cầu 1, 2, 3 {until}") for who in ("soan.nghen", "bithu.nghen")),
        ("bithu.nghen", f"{NAME} trả lời các yêu cầu 4, 5 {until}")}
    row = Message.objects.get(recipient_id=demanded.soan_nghen.pk)
    assert (row.subject, row.url, row.due, row.restricted) == (
        "Trả lời 3 yêu cầu chậm nhất ngày 27/3/2020", f"/dai-hoi/{demanded.nghen.pk}/yeu-cau/", date(2020, 3, 27), False)
    assert row.text.splitlines() == [
        "Yêu cầu 1. Về Báo cáo chính trị.", "Yêu cầu 2. Về Chương trình hành động.", "Yêu cầu 3.", "Nội dung xem trên cổng."]
    secret = Message.objects.get(restricted=True)
    assert secret.text.splitlines()[1] == "Yêu cầu 5. Về Báo cáo chính trị, Đề án nhân sự (loại hạn chế)."
    assert told(at(20, 3, 9)) == told(at(23, 3)) == set()


def test_another_day_is_another_piece_and_takes_nothing_back(demanded):
    told(at(27, 3))
    assert {sentence.rpartition(" chậm nhất ")[0] for _, sentence in told(at(28, 3)) | told(at(27, 3, 9))} == set()
    mine = Message.objects.visible_to(User.objects.get(pk=demanded.soan_nghen.pk))
    assert sorted(mine.unread().values_list("due", flat=True)) == [date(2020, 3, 27), date(2020, 4, 3)]
    told(at(30, 3))
    assert sorted(mine.unread().values_list("subject", flat=True)) == [
        "Trả lời 3 yêu cầu chậm nhất ngày 27/3/2020", "Trả lời yêu cầu 6 chậm nhất ngày 03/4/2020"]  # each step replaces its own alone


def test_what_is_answered_leaves_the_list_and_what_is_found_wanting_joins_the_next_step(demanded):
    told(at(20, 3))
    first, second = laid(1, at(23, 3), demanded.bithu_nghen), laid(2, at(23, 3), demanded.bithu_nghen)
    assert told(at(23, 3)) == set()
    assert ("soan.nghen", f"{NAME} trả lời yêu cầu 3 chậm nhất thứ Sáu 27/3/2020, hết hạn ngày mai.") in told(at(26, 3))
    reviews.verify(first, met=False, note="Chưa rõ.", by=demanded.chanh)  # on the day of the step: told of it apart
    reviews.verify(second, met=True, note="", by=demanded.chanh)
    assert {who for who, sentence in told(at(26, 3, 15)) if "1" in sentence.partition("chậm")[0]} == set()
    assert ("soan.nghen", f"{NAME} trả lời các yêu cầu 1, 3 chậm nhất thứ Sáu 27/3/2020, hết hạn hôm nay.") in told(at(27, 3))
    assert told(at(27, 3, 9)) == set()


def test_what_is_late_is_told_to_each_verifier_in_one_line_of_their_own(demanded):
    RequiredRevision.objects.filter(number__in=(1, 3)).update(verifier=demanded.chuyen)
    RequiredRevision.objects.filter(number__in=(2, 4, 5)).update(verifier=None)
    late = {(who, sentence) for who, sentence in told(at(30, 3)) if "đôn đốc" in sentence}
    line = NAME + " chưa trả lời {}, hạn 27/3/2020; đồng chí đôn đốc."
    assert late == {("chuyen", line.format("các yêu cầu 1, 3")), ("chanh", line.format("yêu cầu 2")), ("chutri", line.format("các yêu cầu 4, 5"))}
    assert Message.objects.get(recipient_id=demanded.chuyen.pk).subject == f"Quá hạn trả lời: {NAME}, 2 yêu cầu"


def test_whom_the_mail_of_the_day_tells_of_some_is_reminded_of_the_others_alone(demanded):
    User.objects.filter(pk=demanded.soan_nghen.pk).update(mail_mode="digest")
    RequiredRevision.objects.filter(number=2).update(made_at=at(19, 3, 15))  # told in the mail of the 20th
    found = dict(told(at(20, 3)))
    assert "các yêu cầu 1, 3 " in found["soan.nghen"]
    clock.move_to(at(21, 3, 9))
    gather()
    assert "   Yêu cầu 3.\n   Nội dung xem trên cổng." in Mail.objects.get(recipient_id=demanded.soan_nghen.pk).text


def test_who_comes_to_sit_there_during_a_step_is_told_of_all_of_it(demanded):
    told(at(20, 3))
    seat = demanded.soan_nghen.memberships.get()
    seat.user = User.objects.create_user("moi", full_name="Cán bộ mới", email="moi@canloc.test")
    seat.save()
    assert told(at(23, 3)) == {("moi", f"{NAME} trả lời các yêu cầu 1, 2, 3 chậm nhất thứ Sáu 27/3/2020, còn 4 ngày làm việc.")}
