"""What speaks against a line of the timetable: pure, one Vietnamese sentence for each reason, working days counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from congresses.core.vietnamese import HANOI, capital, day, day_long, fold
from congresses.plans import norms
from congresses.plans.timetable import Calendar

TOO_NEAR = timedelta(hours=1)  # two hearings that begin less than this apart are at the same hour


@dataclass(frozen=True, slots=True)
class Line:
    """What is planned for one committee."""

    key: int
    name: str  # of the committee
    at: datetime | None = None
    place: str = ""
    due: date | None = None  # of the dossier
    member: int | None = None
    member_name: str = ""
    laid: date | None = None  # when the dossier came: from then on it is read, whatever day it was due


def warnings(lines: Iterable[Line], plan: norms.Norms, calendar: Calendar) -> dict[int, list[str]]:
    """The sentences about each line that has any, by its key."""
    lines = list(lines)
    found = defaultdict(list)
    for line in lines:
        found[line.key] += [*_days(line, plan, calendar)]
    for first, second in _near(lines):
        for one, other in ((first, second), (second, first)):
            found[one.key] += _together(one, other)
    return {key: sentences for key, sentences in found.items() if sentences}


def _days(line: Line, plan: norms.Norms, calendar: Calendar) -> Iterator[str]:
    """Days off, too little time to read, too late for the congress."""
    heard = line.at.astimezone(HANOI).date() if line.at else None
    if heard and not calendar.works(heard):
        yield f"{capital(day_long(heard))} là ngày nghỉ."
    begins = line.laid or line.due
    if line.due and not line.laid and not calendar.works(line.due):
        yield f"Hạn nộp hồ sơ rơi vào ngày nghỉ, {day_long(line.due)}."
    if heard and begins:
        if not line.laid and begins >= heard:
            yield f"Hạn nộp hồ sơ ({day(begins)}) phải trước ngày duyệt."
        else:
            yield from norms.short_study(plan, calendar, begins, heard)
    elif heard or begins:
        yield from norms.unknown_years(calendar, heard or begins, heard or begins)
    if heard:
        yield from _late(heard, plan, calendar)


def _late(heard: date, plan: norms.Norms, calendar: Calendar) -> Iterator[str]:
    latest = calendar.before(plan.window_to, plan.notice_working_days)
    if heard > plan.window_to:
        yield f"Sau khung thời gian đại hội ({day(plan.window_from)} – {day(plan.window_to)})."
    elif heard > latest:
        yield (f"Duyệt sau ngày {day(latest)} thì không còn đủ {plan.notice_working_days} ngày làm việc báo trước đại hội "
               f"trong khung đến {day(plan.window_to)}.")


def _near(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Pairs that begin at the same hour, in order of time."""
    timed = sorted((line for line in lines if line.at), key=lambda line: (line.at, line.key))
    for place, first in enumerate(timed):
        for second in timed[place + 1:]:
            if second.at - first.at >= TOO_NEAR:
                break
            yield first, second


def _together(one: Line, other: Line) -> Iterator[str]:
    """Said of the first: a sitting in common has the same hour, place and need not be a mistake."""
    here = one.place and fold(one.place) == fold(other.place)
    if here and one.at == other.at:
        yield f"Cùng giờ, cùng địa điểm với {other.name}: nghe chung một buổi, hoặc phải đổi."
    elif here:
        yield f"Cùng địa điểm với {other.name}, hai buổi cách nhau chưa đến một giờ."
    if one.member and one.member == other.member and not (here and one.at == other.at):
        yield f"{one.member_name} cùng giờ này phụ trách {other.name} ở nơi khác."
