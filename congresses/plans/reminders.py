"""Which reminder of a due day is owed at a moment: pure arithmetic over the calendar of working days.

Nothing is remembered here: the answer is worked out anew at every moment, and its key never changes, so the outbox sends
each step once however often it is asked for, by however many workers.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from congresses.core.vietnamese import HANOI

from .timetable import Calendar

OPENS, CLOSES = time(7), time(18)  # reminders go out in office hours only; the mail of a day, an hour later, bears them
LOOKED_AT = timedelta(days=400)  # longer overdue than any series lasts, Tết and all


@dataclass(frozen=True)
class Steps:
    """Working days before and after the due day on which people are reminded, and whether on the day itself."""

    before: tuple[int, ...] = (5, 1)
    on_the_day: bool = True
    after: tuple[int, ...] = (1, 6, 11, 16, 21, 26)


USUAL = Steps()


@dataclass(frozen=True)
class Deadline:
    """Something to be done by a day: `what` and `pk` name it in the keys."""

    what: str
    pk: int | str
    day: date
    since: datetime | None = None  # when it came to be owed, or owed again: steps up to that day were never owed
    of_date: bool = False  # about the days of a congress: a hold freezes it; documents go on
    held: bool = False
    settled: bool = False
    steps: Steps = USUAL


@dataclass(frozen=True)
class Reminder:
    """One step of a series; another due day makes another series."""

    deadline: Deadline
    step: int  # in working days: before the due day negative, after it positive
    day: date  # on which it goes out

    @property
    def key(self) -> str:
        due = self.deadline
        return f"{due.what}:{due.pk}:{due.day:%Y%m%d}:{self.step:+d}"


def in_office_hours(calendar: Calendar, now: datetime) -> bool:
    """Whether anybody is reminded of anything at this moment."""
    local = now.astimezone(HANOI)
    return calendar.works(local.date()) and OPENS <= local.time() < CLOSES


def owed(due: Deadline, calendar: Calendar, now: datetime) -> Reminder | None:
    """The step that is to have gone out by now: the latest one alone, even if earlier ones were missed."""
    if due.settled or (due.of_date and due.held) or not in_office_hours(calendar, now):
        return None
    last = last_working_day(due.day, calendar)
    step = _latest(due.steps, last, calendar, now.astimezone(HANOI).date())
    if step is None:
        return None
    day = calendar.before(last, -step) if step < 0 else calendar.after(last, step)
    if due.since and day <= due.since.astimezone(HANOI).date():  # on the day it came about people are told of that
        return None
    return Reminder(due, step, day)


def last_working_day(day: date, calendar: Calendar) -> date:
    """The day itself, or the last one before it on which offices work."""
    return day if calendar.works(day) else calendar.before(day, 1)


def _latest(steps: Steps, last: date, calendar: Calendar, today: date) -> int | None:
    """The step of today, a working day, or the nearest one before it."""
    if today < last:
        left = calendar.between(max(today, last - LOOKED_AT), last)
        return max((-step for step in steps.before if step >= left), default=None)
    passed = working_days_past(last, calendar, min(today, last + LOOKED_AT))
    had = [step for step in steps.after if step <= passed] + [0] * steps.on_the_day + [-step for step in steps.before]
    return max(had, default=None)


def working_days_past(day: date, calendar: Calendar, today: date) -> int:
    """Working days after a day, today counted."""
    return calendar.between(day + timedelta(days=1), today + timedelta(days=1))


def standing(day: date, calendar: Calendar, today: date) -> str:
    """How a due day stands today, in words."""
    if today > day:
        late = working_days_past(day, calendar, today)
        return f"đã quá hạn {late} ngày làm việc" if late else "đã quá hạn"
    if today == day:
        return "hết hạn hôm nay"
    if today + timedelta(days=1) == day:
        return "hết hạn ngày mai"
    return f"còn {calendar.between(today, day)} ngày làm việc"
