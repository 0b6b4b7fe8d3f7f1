"""Working days: pure arithmetic over a calendar of holidays and swapped working Saturdays."""

from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Days off, weekend days worked, and the years anybody entered such days for."""

    holidays: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def works(self, day: date) -> bool:
        """Whether offices work on that day."""
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.holidays)

    def before(self, day: date, count: int) -> date:
        """The working day `count` working days before `day`; the last one before it counts as the first."""
        while count > 0:
            day -= timedelta(days=1)
            count -= self.works(day)
        return day

    def after(self, day: date, count: int) -> date:
        """The working day `count` working days after `day`."""
        while count > 0:
            day += timedelta(days=1)
            count -= self.works(day)
        return day

    def between(self, earlier: date, later: date) -> int:
        """Working days from `earlier` (counted) up to the day before `later`."""
        span = (later - earlier).days
        return sum(self.works(earlier + timedelta(days=n)) for n in range(max(span, 0)))

    def roll(self, day: date) -> date:
        """The day itself, or the next working day."""
        return day if self.works(day) else self.after(day, 1)

    def unknown_years(self, first: date, last: date) -> list[int]:
        """Years in the span that nobody entered holidays for: said, never counted as having none."""
        return [year for year in range(first.year, last.year + 1) if year not in self.years]
