"""One look at everything people may be reminded of: the moment, the calendar, who sits where."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch
from django.utils.timezone import localdate

from congresses.committees.models import MailMode, User
from congresses.committees.seats import Role
from congresses.committees.sitters import Sitters
from congresses.core import clock
from congresses.core.vietnamese import day_long
from congresses.plans.queries import calendar
from congresses.plans.reminders import Deadline, Reminder, Steps, owed, standing
from congresses.plans.timetable import Calendar
from congresses.reviews.actions.invitations import reminder_of
from congresses.reviews.models import AgendaItem, Participant, ReviewSession

from .gathering import next_digest

FURTHEST = 10  # working days ahead that are looked at: more than any step before a due day
COORDINATORS = (Role.COORDINATOR,)  # not the chair, who belongs to seats.OFFICE
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
