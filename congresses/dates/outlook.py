"""How days stand against the numbers of the plan before they are asked for: what, how much, how much is asked, from where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from congresses.core import clock
from congresses.core.vietnamese import day, days
from congresses.plans import norms
from congresses.plans.models import Congress, ReviewPlan
from congresses.plans.queries import calendar
from congresses.plans.timetable import Calendar
from congresses.reviews.models import Submission

from .facts import agreed_days
from .gates import length_kept, no_clash, notice_kept, study_kept, within_window

YEARS_AHEAD = 5  # a term: a later year is a slip of the hand


@dataclass(frozen=True)
class Line:
    """One norm: its condition's title, what the plan asks, how the days stand, and why they do not fit."""

    title: str
    asked: str
    found: str
    reasons: tuple[str, ...] | None = None  # None: no days were held against it

    @property
    def state(self) -> str:
        return "" if self.reasons is None else "unmet" if self.reasons else "met"


@dataclass(frozen=True)
class Outlook:
    """What the days of one congress are held against, read once."""

    plan: ReviewPlan
    calendar: Calendar
    today: date
    others: list[tuple[str, date, date]]
    laid: date | None  # when the last submission was, unless it was heard already
    is_heard: bool

    def asked(self) -> list[Line]:
        """What the plan asks, before any day is written."""
        plan, soonest = self.plan, self.calendar.after(self.today, self.plan.notice_working_days)
        return [
            Line(within_window.title, f"Từ {day(plan.window_from)} đến {day(plan.window_to)}.", ""),
            Line(length_kept.title, f"Tối đa {plan.max_days} ngày.", ""),
            Line(no_clash.title, "Mỗi ngày một đại hội.", ""),
            Line(notice_kept.title, f"Cấp trên quyết định trước ít nhất {plan.notice_working_days} ngày làm việc.",
                 f"Nếu quyết định hôm nay thì sớm nhất là ngày {day(soonest)}."),
            self._study_asked(),
        ]

    def about(self, first: date, last: date) -> list[Line]:
        """The same with these days. A day over, or years away, is refused otherwise: nothing is said of it."""
        if not self.today < first <= last or last.year > self.today.year + YEARS_AHEAD:
            return []
        window, length, clash, notice, study = self.asked()
        had = self.calendar.between(self.today, first)
        return [
            _line(window, f"{days(first, last)}.", norms.outside_window(self.plan, first, last)),
            _line(length, f"{(last - first).days + 1} ngày.", norms.too_long(self.plan, first, last)),
            _line(clash, "", norms.clashing(first, last, self.others)),
            _line(notice, f"Từ hôm nay đến ngày {day(first)} còn {had} ngày làm việc.",
                  norms.short_notice(self.plan, self.calendar, self.today, first)),
            _line(study, study.found,
                  () if self.is_heard else norms.no_time_to_study(self.plan, self.calendar, self.laid or self.today, first)),
        ]

    def _study_asked(self) -> Line:
        asked = f"Ít nhất {self.plan.study_working_days} ngày làm việc từ ngày trình đến ngày duyệt."
        if self.is_heard:
            return Line(study_kept.title, asked, "Hồ sơ đã qua buổi duyệt.")
        heard = norms.soonest_hearing(self.plan, self.calendar, self.laid or self.today)
        since = f"Hồ sơ trình ngày {day(self.laid)}" if self.laid else "Nếu trình hôm nay"
        return Line(study_kept.title, asked, f"{since} thì sớm nhất ngày {day(heard)} duyệt được.")


def _line(line: Line, found: str, reasons: Iterable[str]) -> Line:
    return Line(line.title, line.asked, found, tuple(reasons))


def outlook(congress: Congress) -> Outlook:
    """Four queries."""
    last = Submission.objects.filter(congress=congress).order_by("-number").first()
    heard = bool(last) and last.agenda.filter(session__closed_at__isnull=False).exists()
    laid = localdate(last.at) if last and (heard or last.closed_at is None) else None
    return Outlook(congress.plan, calendar(), clock.today(), agreed_days(congress), laid, heard)
