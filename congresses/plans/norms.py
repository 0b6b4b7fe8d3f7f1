"""Days held against the numbers of a plan: pure, one Vietnamese sentence for each reason why they do not fit."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from congresses.core.vietnamese import day, days

from .timetable import Calendar


class Norms(Protocol):
    """The numbers of a plan about days."""

    window_from: date
    window_to: date
    max_days: int
    notice_working_days: int
    study_working_days: int


def outside_window(norms: Norms, first: date, last: date) -> Iterator[str]:
    """Days before the window opens or after it closes."""
    if first < norms.window_from or last > norms.window_to:
        yield f"{days(first, last)} nằm ngoài khung {day(norms.window_from)} – {day(norms.window_to)}."


def too_long(norms: Norms, first: date, last: date) -> Iterator[str]:
    """More days than a congress may take, the preparatory session among them."""
    length = (last - first).days + 1
    if length > norms.max_days:
        yield f"Đề nghị {length} ngày, kế hoạch cho tối đa {norms.max_days} ngày."


def clashing(first: date, last: date, others: Iterable[tuple[str, date, date]]) -> Iterator[str]:
    """Congresses of the same superior, as (name, first day, last day), that share a day."""
    for name, begins, ends in others:
        if begins <= last and ends >= first:
            yield f"Trùng ngày với đại hội {name}."


def short_notice(norms: Norms, calendar: Calendar, decided: date, first: date) -> Iterator[str]:
    """Fewer working days between the decision and the opening than the plan asks for."""
    yield from unknown_years(calendar, decided, first)
    needed, latest = norms.notice_working_days, calendar.before(first, norms.notice_working_days)
    if decided > latest:
        yield f"Phải quyết định chậm nhất ngày {day(latest)} để đủ {needed} ngày làm việc trước ngày {day(first)}."


def short_study(norms: Norms, calendar: Calendar, laid: date, heard: date) -> Iterator[str]:
    """Fewer working days to read the documents than the plan asks for."""
    yield from unknown_years(calendar, laid, heard)
    had = calendar.between(laid, heard)
    if had < norms.study_working_days:
        yield f"Văn kiện chỉ có {had} ngày làm việc để nghiên cứu, cần {norms.study_working_days} ngày."


def soonest_hearing(norms: Norms, calendar: Calendar, laid: date) -> date:
    """The first day on which what is laid may be heard: the day of laying counts if it is a working day."""
    return calendar.after(laid, norms.study_working_days + (not calendar.works(laid)))


def no_time_to_study(norms: Norms, calendar: Calendar, laid: date, first: date) -> Iterator[str]:
    """A congress that opens before its documents could be heard."""
    heard = soonest_hearing(norms, calendar, laid)
    if heard >= first:
        yield f"Ngày {day(first)} không sau ngày {day(heard)}, ngày sớm nhất duyệt được văn kiện."


def unknown_years(calendar: Calendar, first: date, last: date) -> Iterator[str]:
    """A year without holiday rows is said, never counted as having none."""
    for year in calendar.unknown_years(first, last):
        yield f"Chưa nhập ngày nghỉ của năm {year} nên chưa tính đúng được ngày làm việc."
