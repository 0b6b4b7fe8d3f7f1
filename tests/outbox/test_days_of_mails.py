"""March 2020 replayed with a worker that looks in four times a day: which mails reach whom, none twice about one thing at a time."""

from collections import Counter
from datetime import date

import pytest
from django.db.models.functions import TruncDate
from django.urls import resolve
from django.utils.timezone import localdate

from congresses.committees.models import User
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.dates import actions as dates
from congresses.dates.models import DateProposal
from congresses.operations.gathering import gather
from congresses.operations.reminders import plan_reminders
from congresses.outbox.models import Mail, Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import Slot
from tests.factories import at, concluded, submitted, upload
from tests.remembering import remembered

HOURS = (7, 8, 12, 17)  # the first two are those of reminders and of the mail of the day
TITLE = "Buổi duyệt ba đảng bộ"


def live_until(moment):
    """The worker's rounds up to a moment; what it makes is delivered."""
    first = clock.now()
    rounds = [at(first.day + n, first.month, hour) for n in range((moment - first).days + 2) for hour in HOURS]
    for now in [*(one for one in rounds if first < one < moment), moment]:
        clock.move_to(now)
        plan_reminders()
        gather()
        Mail.objects.waiting().update(sent_at=now)


@pytest.fixture
@remembered
def lived(cast):
    """From the dossiers of 4/3 to the consent of 24/3: a session with invitations, moved once; demands; days asked for."""
    User.objects.filter(pk__in=[cast.uyvien.pk, cast.soan_nghen.pk]).update(mail_mode="digest")
    three = [cast.nghen, cast.kst, cast.kvy]
    clock.move_to(at(2, 3))
    Slot.objects.create(congress=cast.nghen, dossier_due=date(2020, 3, 4), at=at(12, 3, 14), member=cast.uyvien)
    live_until(at(4, 3, 9))
    sent = [submitted(one, by=getattr(cast, f"bithu_{one.committee.code}")) for one in three]
    proposal = dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)
    live_until(at(9, 3, 16))
    session = reviews.plan_session(cast.plan, title=TITLE, planned_at=at(11, 3, 14), submissions=sent,
                                   chair=cast.chutri, recorder=cast.chanh, place="Phòng họp", by=cast.chanh)
    reviews.invite(session, name="Trần Văn Khách", email="khach@coquan.test", by=cast.chanh)
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    live_until(at(10, 3, 11))
    session = reviews.reschedule(session, seen=1, planned_at=at(12, 3, 14), place="Phòng họp", by=cast.chanh)
    live_until(at(12, 3, 14))
    session = reviews.open_session(session, by=cast.chanh)
    live_until(at(13, 3, 9))
    kinds = cast.kinds
    concluded(cast, session, "revise", [
        {"text": "Tổ chức đơn giản.", "blocks": "congress", "congresses": three},
        {"text": "Cụ thể.", "blocks": "approval", "congresses": three, "kinds": [kinds["action_programme"]], "due": date(2020, 3, 20)},
        {"text": "Nhân sự.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [kinds["personnel_plan"]], "due": date(2020, 3, 23)},
    ])
    live_until(at(19, 3, 15))
    for revision in cast.nghen.revisions.all():
        reviews.answer(revision, kind="accept", text="Đã tiếp thu.", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", "Chương trình cụ thể.", by=cast.bithu_nghen)
    upload(cast.nghen, "personnel_plan", "Bản hai.", by=cast.bithu_nghen)
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    live_until(at(23, 3, 9))
    for revision in cast.nghen.revisions.all():
        reviews.verify(revision.responses.get(), met=revision.number != 2, note="Chưa cụ thể.", by=cast.chutri)
    dates.take_position(proposal, stand="agree", by=cast.uyvien)
    live_until(at(26, 3, 9))
    dates.hold(cast.plan, reason="Dịch.", by=cast.chutri)
    live_until(at(27, 3, 19))
    return cast


def matter(message: Message) -> tuple:
    """What it is about, as its page tells; a guest's has none: its subject."""
    if not message.url:
        return ("guest", message.subject)
    page = resolve(message.url)
    if page.url_name == "take_position":
        return "dates", DateProposal.objects.get(**page.kwargs).congress_id
    return "session" if page.url_name == "reading_list" else page.url_name, *page.kwargs.values()


def written() -> list[str]:
    """Who gets which mail when, and what it asks for: pytest shows it when the test fails, or with -s."""
    names = dict(User.objects.values_list("pk", "username"))
    mails = Mail.objects.order_by("recipient_id", "pk").prefetch_related("messages")
    return [f"{names.get(mail.recipient_id, 'khách'):12} {mail.created_at.astimezone(HANOI):%d/%m %H:%M} {mail.subject}"
            + "".join(f"\n{'':25}{one.subject} | {one.expects} | {one.due or ''}" for one in mail.messages.all()) for mail in mails]


def about_the_session(person) -> list[tuple[int, str]]:
    """On which day what reaches somebody."""
    rows = Message.objects.filter(recipient_id=person.pk, mail__isnull=False, subject__contains=TITLE).order_by("pk")
    return [(localdate(row.mail.created_at).day, row.subject) for row in rows.select_related("mail")]


def test_nobody_is_written_to_twice_about_one_thing_at_a_time(lived):
    print("\n".join(written()))
    told = Counter((mail.recipient_id, matter(message), localdate(mail.created_at), mail.created_at.astimezone(HANOI).hour // 9)
                   for mail in Mail.objects.prefetch_related("messages") for message in mail.messages.all())
    assert len(told) > 40 and [what for what, count in told.items() if count > 1] == []
    assert about_the_session(lived.bithu_kst) == [
        (9, f"Mời dự: {TITLE}"), (10, f"Dự «{TITLE}» 11/3/2020, 14:00"), (10, f"Thời gian mới: {TITLE}"),
        (11, f"Dự «{TITLE}» 12/3/2020, 14:00"), (12, f"Đã bắt đầu «{TITLE}»")]
    # The mail of the 11th tells the member the new hour: that is the reminder too.
    assert about_the_session(lived.uyvien) == [(10, f"Mời dự: {TITLE}"), (11, f"Thời gian mới: {TITLE}")]
    early = Message.objects.filter(due__lt=TruncDate("created_at"))
    assert [row.expects for row in early if "quá hạn" not in row.expects] == []
