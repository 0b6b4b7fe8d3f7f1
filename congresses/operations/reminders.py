"""Reminding people of what is due: the facts of the day, held against the steps of plans.reminders, into the outbox."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import User
from congresses.committees.rules import reads_restricted, seat_in
from congresses.committees.seats import COMMUNE, HOUSE, STANDING_COMMITTEE, Role
from congresses.core import clock
from congresses.core.vietnamese import HANOI, capital, day, day_long, days, moment
from congresses.dates.labels import ASKING, with_date_label
from congresses.dates.models import DateProposal, Position, Tally
from congresses.outbox.actions import enqueue, key_for
from congresses.outbox.models import Message
from congresses.plans.models import Congress
from congresses.plans.queries import calendar
from congresses.plans.reminders import Deadline, Reminder, Steps, in_office_hours, owed, standing
from congresses.plans.timetable import Calendar
from congresses.reviews.demand_lines import concerns
from congresses.reviews.models import (
    AgendaItem,
    RequiredRevision,
    ReviewSession,
    RevisionResponse,
    Slot,
    Submission,
    Verification,
)

FURTHEST = 10  # working days ahead that are looked at: more than any step before a due day
OFFICE = (Role.COORDINATOR,)
JUDGED_WITHIN = 5  # working days an answer may wait before anybody is reminded of it
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
    def _by_committee(self) -> dict[int, list[User]]:
        found: dict[int, list[User]] = {}
        for person in User.objects.filter(is_active=True).with_seats(self.today).order_by("pk"):
            for committee in {seat.committee_id for seat in person.seats}:
                found.setdefault(committee, []).append(person)
        return found

    def seated(self, roles, committee: int, *, restricted: bool = False) -> list[User]:
        """Who sits there today in one of the roles, deputies too; only readers of restricted kinds where it is about one."""
        return [
            person for person in self._by_committee.get(committee, ())
            if seat_in(person, committee, roles) and (not restricted or reads_restricted(person, committee, roles))
        ]

    def owed(self, due: Deadline) -> Reminder | None:
        return owed(due, self.calendar, self.now)

    def by_when(self, due: date) -> str:
        """The due day and how it stands: "chậm nhất thứ Sáu 20/3/2020, còn 2 ngày làm việc"."""
        return f"chậm nhất {day_long(due)}, {standing(due, self.calendar, self.today)}"


@dataclass(frozen=True)
class News:
    """What the outbox is given."""

    key: str
    committee: int  # where all the people sit
    people: list[User]
    subject: str
    text: str
    expects: str
    url: str
    due: date | None = None
    restricted: bool = False


def plan_reminders() -> int:
    """Put every reminder owed now into the outbox; how many there were to put. Asked again, nothing is sent twice."""
    run = Run()
    if not in_office_hours(run.calendar, run.now):
        return 0
    found = [news for find in (demands, answers, dossiers, sessions, positions) for news in find(run)]
    # A worker that asks every minute finds nearly all of it told; two workers at once are held apart by the unique key.
    keys = [key_for(news.key, person) for news in found for person in news.people]
    told = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    for news in found:
        if people := [person for person in news.people if key_for(news.key, person) not in told]:
            enqueue(news.key, people, news.subject, news.text, committee=news.committee, expects=news.expects, due=news.due,
                    url=news.url, restricted=news.restricted)
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
        people = run.seated(COMMUNE, commune, restricted=row.restricted)
        yield News(reminder.key, commune, people, f"Trả lời yêu cầu {row.number} chậm nhất ngày {day(row.due)}", about, what, url,
                   row.due, row.restricted)
        if reminder.step > 0:
            yield News(f"late-{reminder.key}", row.congress.plan.superior_id, _verifiers(run, row), f"Quá hạn trả lời: {name}, yêu cầu {row.number}",
                       about, f"{name} chưa trả lời yêu cầu {row.number}, hạn {day(row.due)}; đồng chí đôn đốc.", url,
                       restricted=row.restricted)


def _verifiers(run: Run, revision: RequiredRevision, *, but: Iterable[int] = ()) -> list[User]:
    """The one it was given to, else the office, else the chair: whoever may read it."""
    superior = revision.congress.plan.superior_id
    chosen = [p for p in run.seated(HOUSE, superior, restricted=revision.restricted) if p.pk == revision.verifier_id]
    for roles in (OFFICE, [Role.CHAIR]):
        chosen = chosen or run.seated(roles, superior, restricted=revision.restricted)
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
                reminder.key, revision.congress.plan.superior_id,
                _verifiers(run, revision, but=(row.by_id, row.written_for_id)), f"Thẩm tra trả lời {what}",
                concerns(revision), f"Đồng chí thẩm tra trả lời {what}: trả lời đã trình từ ngày {day(laid)}.",
                reverse("verify", args=[row.pk]), restricted=revision.restricted,
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
            reminder.key, row.congress.committee_id, run.seated(COMMUNE, row.congress.committee_id),
            f"Trình hồ sơ đại hội chậm nhất ngày {day(row.dossier_due)}", f"Hồ sơ chưa được trình lần nào. {heard}".strip(),
            f"{name} trình hồ sơ đại hội {run.by_when(row.dossier_due)}.", url, row.dossier_due,
        )
        if reminder.step > 0:
            superior = row.congress.plan.superior_id
            people = [p for p in run.seated(HOUSE, superior) if seat_in(p, superior, OFFICE) or p.pk == row.member_id]
            yield News(f"late-{reminder.key}", superior, people, f"Quá hạn trình hồ sơ: {name}", heard,
                       f"{name} chưa trình hồ sơ, hạn {day(row.dossier_due)}; đồng chí đôn đốc.", url)


def sessions(run: Run) -> Iterator[News]:
    """Sessions of the next working day, to those who take part and may still see them; an hour moved is told anew."""
    heard = AgendaItem.objects.filter(session=OuterRef("pk"))
    rows = ReviewSession.objects.filter(
        opened_at__isnull=True, closed_at__isnull=True, planned_at__gt=run.now
    ).annotate(
        heard=ArraySubquery(heard.values("submission__congress__committee")),
    ).select_related("plan").prefetch_related("participants").order_by("planned_at", "pk")
    for row in rows:
        due = Deadline("session", f"{row.pk}.{row.edition}", localdate(row.planned_at), steps=THE_DAY_BEFORE)
        if reminder := run.owed(due):
            act = "cho ý kiến bằng văn bản tại" if row.by_paper else "dự"
            place = f", {row.place}" if row.place else ""
            yield from (News(
                reminder.key, committee, people, f"{capital(act)} «{row.title}» {moment(row.planned_at)}",
                "Chương trình và tài liệu có trên cổng.",
                f"Đồng chí {act} «{row.title}» lúc {row.planned_at.astimezone(HANOI):%H:%M} {day_long(row.planned_at)}{place}.",
                reverse("session", args=[row.pk]), due.day,
            ) for committee, people in _taking_part(run, row))


def _taking_part(run: Run, session: ReviewSession) -> Iterator[tuple[int, list[User]]]:
    """Participants, chair and recorder, and who sits for them, by committee: each from a seat that sees the session."""
    named = {session.chair_id, session.recorder_id, *(row.user_id for row in session.participants.all())}
    places = {session.plan.superior_id: HOUSE} | {committee: COMMUNE for committee in session.heard}
    for committee, roles in places.items():
        yield committee, [
            person for person in run.seated(roles, committee)
            if any(seat.people & named for seat in person.seats if seat.committee_id == committee and seat.role in roles)
        ]


def positions(run: Run) -> Iterator[News]:
    """Members who have taken no stand on days asked for, before the day by which these must be decided."""
    newest = DateProposal.objects.filter(congress=OuterRef("pk")).order_by("-number")
    taken = Position.objects.filter(proposal=OuterRef("asked")).order_by("pk")
    rows = with_date_label(Congress.objects.annotate(asked=Subquery(newest.values("pk")[:1])), run.today).annotate(
        stood=ArraySubquery(taken.values("member"))
    ).filter(ASKING, ~Exists(Tally.objects.filter(proposal=OuterRef("asked")))).with_names().order_by("pk")
    for row in rows:
        by = run.calendar.before(row.asked_first, row.plan.notice_working_days)
        due = Deadline("position", row.asked, by, since=row.asked_at, of_date=True, held=row.is_held)
        if reminder := run.owed(due):
            asked = f"{days(row.asked_first, row.asked_last)} của {row.committee.name}"
            yield News(
                reminder.key, row.plan.superior_id, _undecided(run, row), f"Ghi ý kiến về ngày đại hội {asked}",
                f"Quyết định phải có trước đại hội {row.plan.notice_working_days} ngày làm việc.",
                f"Đồng chí ghi ý kiến về ngày đại hội {asked}, {run.by_when(by)}.",
                reverse("take_position", args=[row.asked]), by,
            )


def _undecided(run: Run, row: Congress) -> list[User]:
    superior = row.plan.superior_id
    return [
        person for person in run.seated(STANDING_COMMITTEE, superior)
        if any(s.committee_id == superior and s.role in STANDING_COMMITTEE and s.counted_id not in row.stood for s in person.seats)
    ]
