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
    session: int | None = None  # in which it is on the agenda: lines of one session are heard together
    over: bool = False  # heard: nothing of the line can be mended any more


def warnings(lines: Iterable[Line], plan: norms.Norms, calendar: Calendar, today: date) -> dict[int, list[str]]:
    """The sentences about each line that has any, by its key."""
    lines = [line for line in lines if not line.over]
    found = defaultdict(list)
    for line in lines:
        found[line.key] += [*_days(line, plan, calendar, today)]
    for first, second in _near(lines):
        for one, other in ((first, second), (second, first)):
            found[one.key] += _together(one, other)
    return {key: sentences for key, sentences in found.items() if sentences}


def _days(line: Line, plan: norms.Norms, calendar: Calendar, today: date) -> Iterator[str]:
    """Gone by, days off, too little time to read, too late for the congress."""
    heard = line.at.astimezone(HANOI).date() if line.at else None
    if heard and heard < today:
        yield f"{capital(day_long(heard))} đã qua mà chưa duyệt: đồng chí xếp ngày khác."
        return
    if heard and not calendar.works(heard):
        yield f"{capital(day_long(heard))} là ngày nghỉ."
    if line.due and not line.laid and not calendar.works(line.due):
        yield f"Hạn nộp hồ sơ rơi vào ngày nghỉ, {day_long(line.due)}."
    if heard:
        yield from _study(line, heard, plan, calendar, today)
        yield from _late(heard, plan, calendar)
    elif begins := line.laid or line.due:
        yield from norms.unknown_years(calendar, begins, begins)


def _study(line: Line, heard: date, plan: norms.Norms, calendar: Calendar, today: date) -> Iterator[str]:
    """Days to read: from the day the dossier came, else from the day it is due, which must be said; never from a day gone by."""
    if line.laid:
        yield from norms.short_study(plan, calendar, line.laid, heard)
    elif line.due and line.due >= heard:
        yield f"Hạn nộp hồ sơ ({day(line.due)}) phải trước ngày duyệt."
    elif line.due and line.due >= today:
        yield from norms.short_study(plan, calendar, line.due, heard)
    elif heard < norms.soonest_hearing(plan, calendar, today):
        yield f"{_missing(line)} Nay mới nộp thì không còn đủ {plan.study_working_days} ngày làm việc nghiên cứu trước ngày duyệt."
    else:
        yield from norms.unknown_years(calendar, heard, heard)
        latest = calendar.before(heard, plan.study_working_days)
        yield f"{_missing(line)} Để đủ {plan.study_working_days} ngày làm việc nghiên cứu, phải nộp chậm nhất ngày {day(latest)}."


def _missing(line: Line) -> str:
    return f"Hạn nộp hồ sơ ({day(line.due)}) đã qua mà chưa có hồ sơ." if line.due else "Chưa ghi hạn nộp hồ sơ."


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
    """Said of the first: a sitting in common has the same hour, place and need not be a mistake; once planned as one it is none."""
    if one.session and one.session == other.session:
        return
    here = one.place and fold(one.place) == fold(other.place)
    if here and one.at == other.at:
        yield f"Cùng giờ, cùng địa điểm với {other.name}: nghe chung một buổi, hoặc phải đổi."
    elif here:
        yield f"Cùng địa điểm với {other.name}, hai buổi cách nhau chưa đến một giờ."
    if one.member and one.member == other.member and not (here and one.at == other.at):
        yield f"{one.member_name} cùng giờ này phụ trách {other.name} ở nơi khác."
