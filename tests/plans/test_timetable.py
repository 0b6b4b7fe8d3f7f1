"""Working days: the worked examples of both terms, swapped Saturdays, years nobody entered."""

from datetime import date

import pytest

from congresses.plans.timetable import Calendar

TET = [date(2020, 1, day) for day in (23, 24, 27, 28, 29)]
OFF = [
    *TET, date(2020, 4, 2), date(2020, 4, 30), date(2020, 5, 1),
    date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2),
]
CALENDAR = Calendar(frozenset(OFF), worked=frozenset({date(2025, 4, 26)}), years=frozenset({2020, 2025}))


@pytest.mark.parametrize(
    ("opening", "thirty", "forty_five"),
    [
        (date(2020, 3, 30), date(2020, 2, 17), date(2020, 1, 20)),
        (date(2020, 5, 28), date(2020, 4, 14), date(2020, 3, 23)),
        (date(2025, 6, 10), date(2025, 4, 25), date(2025, 4, 3)),
        (date(2025, 8, 10), date(2025, 6, 30), date(2025, 6, 9)),
    ],
)
def test_notice_counts_back_from_the_day_before_the_opening(opening, thirty, forty_five):
    assert (CALENDAR.before(opening, 30), CALENDAR.before(opening, 45)) == (thirty, forty_five)


def test_between_counts_what_before_counted_back():
    assert CALENDAR.between(date(2020, 2, 17), date(2020, 3, 30)) == 30


def test_a_swapped_saturday_is_worked_and_the_friday_off_is_not():
    assert CALENDAR.works(date(2025, 4, 26))
    assert not CALENDAR.works(date(2025, 5, 2))
    assert not CALENDAR.works(date(2025, 5, 3))


def test_after_is_the_way_back_of_before():
    assert CALENDAR.after(date(2020, 3, 31), 2) == date(2020, 4, 3)
    assert CALENDAR.before(date(2020, 4, 3), 2) == date(2020, 3, 31)


def test_a_deadline_on_a_day_off_rolls_to_the_next_working_day():
    assert CALENDAR.roll(date(2020, 4, 30)) == date(2020, 5, 4)
    assert CALENDAR.roll(date(2020, 5, 4)) == date(2020, 5, 4)


def test_years_without_holidays_are_named():
    assert CALENDAR.unknown_years(date(2020, 12, 1), date(2022, 1, 1)) == [2021, 2022]
    assert CALENDAR.unknown_years(date(2020, 1, 1), date(2020, 12, 31)) == []


def test_nothing_lies_between_days_in_the_wrong_order():
    assert CALENDAR.between(date(2020, 3, 30), date(2020, 3, 1)) == 0
