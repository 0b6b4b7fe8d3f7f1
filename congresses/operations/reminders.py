"""Reminding people of what is due: the facts of the day, held against the steps of plans.reminders, into the outbox."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Subquery
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import MailMode, User
from congresses.committees.seats import COMMUNE, HOUSE, STANDING_COMMITTEE, Role
from congresses.committees.sitters import Sitters
from congresses.core import clock
from congresses.core.vietnamese import HANOI, capital, day, day_long, days, moment
from congresses.dates.labels import ASKING, with_date_label
from congresses.dates.models import DateProposal, Position, Tally
from congresses.outbox.actions import News, enqueue_all, key_for, take_back, write_outside
from congresses.outbox.models import Message
from congresses.plans.models import Congress
from congresses.plans.queries import calendar
from congresses.plans.reminders import Deadline, Reminder, Steps, in_office_hours, owed, standing
from congresses.plans.timetable import Calendar
from congresses.reviews.actions.invitations import reminder_of
from congresses.reviews.demand_lines import concerns
from congresses.reviews.models import (
    AgendaItem,
    Participant,
    RequiredRevision,
    ReviewSession,
    RevisionResponse,
    Slot,
    Submission,
    Verification,
)

from .gathering import next_digest

FURTHEST = 10  # working days ahead that are looked at: more than any step before a due day
OFFICE = (Role.COORDINATOR,)
JUDGED_WITHIN = 5  # working days an answer may wait before anybody is reminded of it
AT_LEAST = 3  # working days members have for their stand, however near the days asked for are
WAITING = Steps(before=(), after=(5, 10, 15, 20))
THE_DAY_BEFORE = Steps(before=(1,), on_the_day=False, after=())


@dataclass
class Run:
    """One look at everything: the moment, the calendar, and everybody with a seat today, loaded once."""

    now: datetime = field(default_factory=clock.now)
    calendar: Calendar = field(default_factory=calendar)

    @property
    def today(self) -> date:
        return localdate(self.now)

    @property
    def horizon(self) -> date:
        return self.calendar.after(self.today, FURTHEST)

    @cached_property
    def seated(self) -> Callable[..., list[User]]:
        """Who sits in a committee today in one of the roles, deputies too."""
        return Sitters(today=self.today).of

    @cached_property
    def sessions(self) -> list[ReviewSession]:
        """Those of which people are to be reminded now, with the `reminder`; one that hears nobody any more will not be held."""
        heard = AgendaItem.objects.filter(session=OuterRef("pk"))
        rows = ReviewSession.objects.filter(
            Exists(heard), opened_at__isnull=True, closed_at__isnull=True, planned_at__gt=self.now,
            planned_at__date__lte=self.horizon,
        ).annotate(heard=ArraySubquery(heard.values("submission__congress__committee"))).select_related("plan").prefetch_related(
            Prefetch("participants", Participant.objects.select_related("user"))).order_by("planned_at", "pk")
        found = []
        for row in rows:
            due = localdate(row.planned_at)
            row.reminder = self.owed(Deadline(*reminder_of(row.pk, row.edition).split(":"), due, steps=THE_DAY_BEFORE))
            found += [row] if row.reminder else []
        return found

    def owed(self, due: Deadline) -> Reminder | None:
        return owed(due, self.calendar, self.now)

    def unaware(self, reminder: Reminder, people: list[User]) -> list[User]:
        """All but those whom the mail of the very day, or a later one, tells that it is owed at all."""
        since = reminder.deadline.since
        return [person for person in people
                if not since or person.mail_mode != MailMode.DIGEST or localdate(next_digest(since)) < reminder.day]

    def by_when(self, due: date) -> str:
        """The due day and how it stands: "chậm nhất thứ Sáu 20/3/2020, còn 2 ngày làm việc"."""
        return f"chậm nhất {day_long(due)}, {standing(due, self.calendar, self.today)}"


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


def demands(run: Run) -> Iterator[News]:
    """Demands to be answered; overdue ones also in one line to whoever will verify, or to the office."""
    here = {"revision": OuterRef("pk")}
    laid = RevisionResponse.objects.filter(**here, laid_at__isnull=False, verification__isnull=True)
    failed = Verification.objects.filter(response__revision=OuterRef("pk"), met=False).order_by("-pk")
    rows = RequiredRevision.objects.open().filter(~Exists(laid), due__lte=run.horizon).annotate(
        failed_at=Subquery(failed.values("at")[:1])
    ).with_names().select_related("verifier").prefetch_related("item__kinds").order_by("pk")
    for row in rows:
        due = Deadline("demand", row.pk, row.due, since=max(filter(None, (row.made_at, row.failed_at))))
        if not (reminder := run.owed(due)):
            continue
        name, about = row.congress.committee.name, concerns(row)
        what = f"{name} trả lời yêu cầu {row.number} {run.by_when(row.due)}."
        commune, url = row.congress.committee_id, reverse("demand", args=[row.pk])
        people = run.unaware(reminder, run.seated(commune, COMMUNE, restricted=row.restricted))
        yield News(reminder.key, people, f"Trả lời yêu cầu {row.number} chậm nhất ngày {day(row.due)}", about, commune, expects=what,
                   url=url, due=row.due, restricted=row.restricted)
        if reminder.step > 0:
            yield News(
                f"late-{reminder.key}", _verifiers(run, row), f"Quá hạn trả lời: {name}, yêu cầu {row.number}", about,
                row.congress.plan.superior_id, url=url, restricted=row.restricted,
                expects=f"{name} chưa trả lời yêu cầu {row.number}, hạn {day(row.due)}; đồng chí đôn đốc.")


def _verifiers(run: Run, revision: RequiredRevision, *, but: Iterable[int] = ()) -> list[User]:
    """The one it was given to and who acts for them, else the office, else the chair: whoever may read it."""
    superior = revision.congress.plan.superior_id
    chosen = run.seated(superior, HOUSE, restricted=revision.restricted, named={revision.verifier_id})
    for roles in (OFFICE, [Role.CHAIR]):
        chosen = chosen or run.seated(superior, roles, restricted=revision.restricted)
    return [person for person in chosen if person.pk not in but]


def answers(run: Run) -> Iterator[News]:
    """Answers laid some days ago that nobody has verified."""
    rows = RevisionResponse.objects.filter(
        laid_at__isnull=False, verification__isnull=True, revision__in=RequiredRevision.objects.open().values("pk")
    ).select_related("revision__item", "revision__congress__committee", "revision__congress__plan").prefetch_related(
        "revision__item__kinds").order_by("pk")
    for row in rows:
        laid, revision = localdate(row.laid_at), row.revision
        due = Deadline("verify", row.pk, run.calendar.after(laid, JUDGED_WITHIN), since=row.laid_at, steps=WAITING)
        if reminder := run.owed(due):
            what = f"yêu cầu {revision.number} của {revision.congress.committee.name}"
            yield News(
                reminder.key, _verifiers(run, revision, but=(row.by_id, row.written_for_id)), f"Thẩm tra trả lời {what}",
                concerns(revision), revision.congress.plan.superior_id, url=reverse("verify", args=[row.pk]),
                restricted=revision.restricted, expects=f"Đồng chí thẩm tra trả lời {what}: trả lời đã trình từ ngày {day(laid)}.",
            )


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
            people = {*run.seated(superior, OFFICE), *run.seated(superior, HOUSE, named={row.member_id})}
            yield News(f"late-{reminder.key}", people, f"Quá hạn trình hồ sơ: {name}", heard, superior, url=url,
                       expects=f"{name} chưa trình hồ sơ, hạn {day(row.dossier_due)}; đồng chí đôn đốc.")


def sessions(run: Run) -> Iterator[News]:
    """Sessions of the next working day, to those who take part and may still see them; an hour moved is told anew."""
    for row in run.sessions:
        for committee, roles, named in _taking_part(run, row):
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


def _taking_part(run: Run, session: ReviewSession) -> Iterator[tuple[int, tuple, set[int]]]:
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
    newest = DateProposal.objects.filter(congress=OuterRef("pk")).order_by("-number")
    taken = Position.objects.filter(proposal=OuterRef("asked")).order_by("pk")
    rows = with_date_label(Congress.objects.annotate(asked=Subquery(newest.values("pk")[:1])), run.today).annotate(
        stood=ArraySubquery(taken.values("member"))
    ).filter(ASKING, ~Exists(Tally.objects.filter(proposal=OuterRef("asked")))).with_names().order_by("pk")
    for row in rows:
        usual = run.calendar.before(row.asked_first, row.plan.notice_working_days)
        by = max(usual, run.calendar.after(localdate(row.asked_at), AT_LEAST))
        due = Deadline("position", row.asked, by, since=row.asked_at, of_date=True, held=row.is_held)
        if reminder := run.owed(due):
            asked, notice = f"{days(row.asked_first, row.asked_last)} của {row.committee.name}", row.plan.notice_working_days
            yield News(
                reminder.key, run.unaware(reminder, _undecided(run, row)), f"Ghi ý kiến về ngày đại hội {asked}",
                f"Quyết định phải có trước đại hội {notice} ngày làm việc."
                if by == usual else f"Ngày đề nghị gần hơn {notice} ngày làm việc phải có trước đại hội, nên cần ý kiến sớm.",
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
