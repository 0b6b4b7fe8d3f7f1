"""Reminding people of what is due: the facts of the day, held against the steps of plans.reminders, into the outbox."""

from collections.abc import Iterator
from dataclasses import replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import MailMode, User
from congresses.committees.seats import COMMUNE, HOUSE, STANDING_COMMITTEE
from congresses.core.vietnamese import HANOI, capital, day, day_long, days, moment
from congresses.dates.models import Position
from congresses.dates.stands import asked_since, due_of, wanted, with_asked
from congresses.outbox.actions import News, enqueue_all, key_for, take_back, write_outside
from congresses.outbox.models import Message
from congresses.plans.models import Congress
from congresses.plans.reminders import Deadline, in_office_hours, standing
from congresses.reviews.models import Participant, ReviewSession, Slot, Submission

from .demand_reminders import answers, demands
from .gathering import next_digest
from .reminder_run import COORDINATORS, Run


def plan_reminders() -> int:
    """Put every reminder owed now into the outbox; how many there were to put. Asked again, nothing is sent twice."""
    run = Run()
    if not in_office_hours(run.calendar, run.now):
        return 0
    found = [news for find in (demands, answers, dossiers, sessions, positions) for news in find(run)]
    outside = list(guests(run))
    # A worker that asks every minute finds nearly all of it told; two workers at once are held apart by the unique key.
    keys = [key_for(news.key, person) for news in found for person in news.people] + [mail["key"] for mail in outside]
    told = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    new = [replace(news, people=left) for news in found
           if (left := [person for person in news.people if key_for(news.key, person) not in told])]
    if new:  # a step replaces the one before: nobody reads today that something is due tomorrow
        take_back({f"{news.key.rsplit(':', 2)[0]}:" for news in new}, but={f"{news.key}:" for news in new})
    enqueue_all(new)
    for mail in outside:
        if mail["key"] not in told:
            write_outside(**mail)
    return len(set(keys) - told)


def dossiers(run: Run) -> Iterator[News]:
    """Dossiers the timetable expects and that were never laid; overdue ones also to the office and the member in charge."""
    rows = Slot.objects.filter(
        ~Exists(Submission.objects.filter(congress=OuterRef("congress"))), dossier_due__lte=run.horizon
    ).with_names().order_by("pk")
    for row in rows:
        if not (reminder := run.owed(Deadline("dossier", row.pk, row.dossier_due))):
            continue
        name, url = row.congress.committee.name, reverse("congress", args=[row.congress_id])
        heard = f"Buổi duyệt dự kiến {moment(row.at)}." if row.at else ""
        yield News(
            reminder.key, run.seated(row.congress.committee_id, COMMUNE), f"Trình hồ sơ đại hội chậm nhất ngày {day(row.dossier_due)}",
            f"Hồ sơ chưa được trình lần nào. {heard}".strip(), row.congress.committee_id, url=url, due=row.dossier_due,
            expects=f"{name} trình hồ sơ đại hội {run.by_when(row.dossier_due)}.",
        )
        if reminder.step > 0:
            superior = row.congress.plan.superior_id
            people = {*run.seated(superior, COORDINATORS), *run.seated(superior, HOUSE, named={row.member_id})}
            yield News(f"late-{reminder.key}", people, f"Quá hạn trình hồ sơ: {name}", heard, superior, url=url,
                       expects=f"{name} chưa trình hồ sơ, hạn {day(row.dossier_due)}; đồng chí đôn đốc.")


def sessions(run: Run) -> Iterator[News]:
    """Sessions of the next working day, to those who take part and may still see them; an hour moved is told anew."""
    for row in run.sessions:
        for committee, roles, named in _taking_part(row):
            yield News(
                row.reminder.key, run.seated(committee, roles, named=named), f"{capital(_act(row))} «{row.title}» {moment(row.planned_at)}",
                "Chương trình và tài liệu có trên cổng.", committee, url=reverse("session", args=[row.pk]),
                expects=f"Đồng chí {_act(row)} «{row.title}» {_when(row)}.", due=localdate(row.planned_at))


def guests(run: Run) -> Iterator[dict]:
    """The same for guests from outside who were invited to this very hour: what `write_outside` is given, no page of the portal."""
    for row in run.sessions:
        for guest in row.participants.all():
            if guest.email and not guest.user_id and guest.invited_edition == row.edition and not _just_invited(row, guest):
                yield {
                    "key": f"{row.reminder.key}:guest:{guest.pk}", "address": guest.email, "name": guest.name,
                    "subject": f"{capital(_act(row))} «{row.title}» {moment(row.planned_at)}",
                    "text": "Thư này nhắc lại lời mời đã gửi.", "committee": row.plan.superior_id, "due": localdate(row.planned_at),
                    "expects": f"Kính mời đồng chí {_act(row)} «{row.title}» {_when(row)}.",
                }


def _act(session: ReviewSession) -> str:
    return "cho ý kiến bằng văn bản tại" if session.by_paper else "dự"


def _when(session: ReviewSession) -> str:
    place = f", {session.place}" if session.place else ""
    return f"lúc {session.planned_at.astimezone(HANOI):%H:%M} {day_long(session.planned_at)}{place}"


def _taking_part(session: ReviewSession) -> Iterator[tuple[int, tuple, set[int]]]:
    """Participants, chair and recorder, and who sits for them, by committee: each from a seat that sees the session. Whose
    invitation to this hour comes on the very day they would be reminded is told nothing more."""
    invited = {one.user_id for one in session.participants.all() if one.invited_edition == session.edition and _just_invited(session, one)}
    named = {session.chair_id, session.recorder_id, *(one.user_id for one in session.participants.all())} - invited
    yield session.plan.superior_id, HOUSE, named
    for committee in session.heard:
        yield committee, COMMUNE, named


def _just_invited(session: ReviewSession, person: Participant) -> bool:
    """Whether the invitation reaches them on the day of the reminder or later."""
    digesting = person.user_id and person.user.mail_mode == MailMode.DIGEST
    reaches = next_digest(person.invited_at) if digesting else person.invited_at
    return localdate(reaches) >= session.reminder.day


def positions(run: Run) -> Iterator[News]:
    """Members who have taken no stand on days asked for, before the day by which these must be decided."""
    taken = Position.objects.filter(proposal=OuterRef("asked")).order_by("pk")
    rows = with_asked(Congress.objects.all(), run.today).annotate(stood=ArraySubquery(taken.values("member"))).filter(wanted())
    for row in rows.with_names().order_by("pk"):
        by, is_usual = due_of(row, run.calendar)
        due = Deadline("position", row.asked, by, since=asked_since(row), of_date=True, held=row.is_held)
        if reminder := run.owed(due):
            asked, notice = f"{days(row.asked_first, row.asked_last)} của {row.committee.name}", row.plan.notice_working_days
            yield News(
                reminder.key, run.unaware(reminder, _undecided(run, row)), f"Ghi ý kiến về ngày đại hội {asked}",
                f"Quyết định phải có trước đại hội {notice} ngày làm việc."
                if is_usual else f"Ngày đề nghị gần hơn {notice} ngày làm việc phải có trước đại hội, nên cần ý kiến sớm.",
                row.plan.superior_id, url=reverse("take_position", args=[row.asked]), due=by if by >= run.today else None,
                expects=f"Đồng chí ghi ý kiến về ngày đại hội {asked}"
                        + (f", {run.by_when(by)}." if by >= run.today else f" ngay: {standing(by, run.calendar, run.today)}."),
            )


def _undecided(run: Run, row: Congress) -> list[User]:
    superior = row.plan.superior_id
    return [
        person for person in run.seated(superior, STANDING_COMMITTEE)
        if any(s.committee_id == superior and s.role in STANDING_COMMITTEE and s.counted_id not in row.stood for s in person.seats)
    ]
