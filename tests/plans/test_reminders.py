"""Reminders of a due day: each step once, the latest one after an outage, nothing on a hold or after it is settled."""

import os
import time
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congresses.plans import reminders
from congresses.plans.reminders import Deadline, Steps, owed, standing
from congresses.plans.timetable import Calendar
from tests.factories import at

PLAIN = Calendar(years=frozenset({2020}))
FRIDAY = date(2020, 3, 20)


def steps_sent(due: Deadline, calendar: Calendar, first: date, last: date, hour: int = 8) -> list[tuple[date, int]]:
    """What a worker that looks once a day sends, with the day."""
    sent, found = set(), []
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        reminder = owed(due, calendar, at(day.day, day.month, hour))
        if reminder and reminder.key not in sent:
            sent.add(reminder.key)
            found.append((day, reminder.step))
    return found


def test_people_are_reminded_before_on_and_after_the_day():
    assert steps_sent(Deadline("demand", 1, FRIDAY), PLAIN, date(2020, 3, 1), date(2020, 6, 30)) == [
        (date(2020, 3, 13), -5), (date(2020, 3, 19), -1), (FRIDAY, 0), (date(2020, 3, 23), 1), (date(2020, 3, 30), 6),
        (date(2020, 4, 6), 11), (date(2020, 4, 13), 16), (date(2020, 4, 20), 21), (date(2020, 4, 27), 26),
    ]


def test_days_off_and_saturdays_worked_instead_are_counted():
    calendar = Calendar(holidays=frozenset({date(2020, 3, 19), date(2020, 3, 23)}), worked=frozenset({date(2020, 3, 21)}))
    assert steps_sent(Deadline("demand", 1, FRIDAY), calendar, date(2020, 3, 1), date(2020, 3, 24)) == [
        (date(2020, 3, 12), -5), (date(2020, 3, 18), -1), (FRIDAY, 0), (date(2020, 3, 21), 1),
    ]


def test_a_due_day_on_a_day_off_is_reminded_of_on_the_last_working_day_before_it():
    sunday = date(2020, 3, 22)
    assert steps_sent(Deadline("demand", 1, sunday), PLAIN, date(2020, 3, 1), date(2020, 3, 24)) == [
        (date(2020, 3, 13), -5), (date(2020, 3, 19), -1), (date(2020, 3, 20), 0), (date(2020, 3, 23), 1)]


@pytest.mark.parametrize("moment", [at(20, 3, 6, 59), at(20, 3, 18), at(21, 3, 9), at(22, 3, 9)])
def test_nobody_is_reminded_outside_office_hours(moment):
    assert owed(Deadline("demand", 1, FRIDAY), PLAIN, moment) is None


def test_what_was_missed_is_sent_once_as_the_latest_step():
    due = Deadline("demand", 1, FRIDAY)
    assert owed(due, PLAIN, at(25, 3, 15)).key == "demand:1:20200320:+1"
    assert owed(due, PLAIN, at(27, 3, 9)).key == "demand:1:20200320:+1"


def test_steps_up_to_the_day_it_came_about_were_never_owed():
    due = Deadline("demand", 1, FRIDAY, since=at(16, 3, 10))
    assert steps_sent(due, PLAIN, date(2020, 3, 16), date(2020, 3, 20)) == [(date(2020, 3, 19), -1), (FRIDAY, 0)]
    early = Deadline("demand", 1, FRIDAY, since=at(19, 3, 6))  # told of it before offices opened: not again an hour later
    assert steps_sent(early, PLAIN, date(2020, 3, 16), date(2020, 3, 20)) == [(FRIDAY, 0)]


def test_a_changed_due_day_starts_a_series_of_its_own():
    old, new = Deadline("demand", 1, FRIDAY), Deadline("demand", 1, date(2020, 3, 27))
    assert owed(old, PLAIN, at(20, 3)).key != owed(new, PLAIN, at(20, 3)).key == "demand:1:20200327:-5"


def test_a_hold_freezes_dates_and_never_documents():
    assert owed(Deadline("position", 1, FRIDAY, of_date=True, held=True), PLAIN, at(20, 3)) is None
    assert owed(Deadline("demand", 1, FRIDAY, held=True), PLAIN, at(20, 3)).step == 0
    assert owed(Deadline("position", 1, FRIDAY, of_date=True), PLAIN, at(20, 3)).step == 0


def test_what_is_settled_is_silent():
    assert owed(Deadline("demand", 1, FRIDAY, settled=True), PLAIN, at(20, 3)) is None


def test_a_series_may_be_shorter():
    due = Deadline("session", 1, FRIDAY, steps=Steps(before=(1,), on_the_day=False, after=()))
    assert owed(due, PLAIN, at(18, 3)) is None
    assert owed(due, PLAIN, at(19, 3)).step == owed(due, PLAIN, at(20, 3)).step == -1


def test_after_years_it_is_still_the_last_step():
    assert owed(Deadline("demand", 1, FRIDAY), PLAIN, at(16, 3, year=2026)).step == 26


@pytest.mark.parametrize("today, words", [
    (date(2020, 3, 16), "còn 4 ngày làm việc"), (date(2020, 3, 19), "hết hạn ngày mai"), (FRIDAY, "hết hạn hôm nay"),
    (date(2020, 3, 21), "đã quá hạn"), (date(2020, 3, 24), "đã quá hạn 2 ngày làm việc"),
])
def test_how_it_stands_is_said_in_words(today, words):
    assert standing(FRIDAY, PLAIN, today) == words


# --- Any dates, days off, holds, outages and zones of the process -------------------------------------------------

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2020, 1, 1, tzinfo=HANOI)
SPAN = 150  # days looked at
days_in_it = st.integers(0, SPAN)
moments = st.integers(0, SPAN * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
spans = st.lists(st.tuples(moments, st.integers(1, 30 * 24 * 60)), max_size=3).map(
    lambda rows: [(begin, begin + timedelta(minutes=length)) for begin, length in rows])
calendars = st.builds(
    lambda off, on: Calendar(frozenset(map(_day, off)) - frozenset(map(_day, on)), frozenset(map(_day, on)), frozenset({2020})),
    st.sets(days_in_it, max_size=25), st.sets(days_in_it, max_size=6),
)
series = st.builds(
    Steps, before=st.sets(st.integers(1, 12), max_size=3).map(tuple), on_the_day=st.booleans(),
    after=st.sets(st.integers(1, 20), max_size=4).map(tuple),
)


def _day(number: int) -> date:
    return START.date() + timedelta(days=number)


@contextmanager
def zone_of_the_process(name: str):
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()


def moments_owed(steps: Steps, due: date, calendar: Calendar) -> list[tuple[datetime, int]]:
    """Every step with the moment it falls due, found by walking day by day."""
    first = due
    while not calendar.works(first):
        first -= timedelta(days=1)
    days = {0: first} if steps.on_the_day else {}
    for direction, counts in ((-1, steps.before), (1, steps.after)):
        day, passed = first, 0
        while passed < max(counts, default=0):
            day += timedelta(days=direction)
            passed += calendar.works(day)
            if calendar.works(day) and passed in counts:
                days[direction * passed] = day
    return sorted((datetime.combine(day, reminders.OPENS, tzinfo=HANOI), step) for step, day in days.items())


def inside(moment: datetime, stretches) -> bool:
    return any(begin <= moment < end for begin, end in stretches)


@settings(max_examples=60, deadline=None)
@given(
    calendar=calendars, steps=series, number=st.integers(45, 80), since=st.none() | moments, settled_at=st.none() | moments,
    holds=spans, of_date=st.booleans(), outages=spans, every=st.integers(45, 500), zone=st.sampled_from(
        ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"]),
)
def test_never_twice_never_skipped(calendar, steps, number, since, settled_at, holds, of_date, outages, every, zone):
    sent, now, end = {}, START, START + timedelta(days=SPAN)
    owed_by = [(at, step) for at, step in moments_owed(steps, _day(number), calendar) if not since or at.date() > since.date()]
    with zone_of_the_process(zone):
        while (now := now + timedelta(minutes=every)) < end:
            held, settled = inside(now, holds), settled_at is not None and settled_at <= now
            due = Deadline("x", 1, _day(number), since=since, of_date=of_date, held=held, settled=settled, steps=steps)
            may = calendar.works(now.date()) and 7 <= now.hour < 18 and not settled and not (of_date and held)
            past = [step for at, step in owed_by if at <= now]
            reminder = owed(due, calendar, now.astimezone())  # in the zone of the process
            assert (reminder and reminder.step) == (past[-1] if may and past else None)
            if reminder and not inside(now, outages) and reminder.key not in sent:  # what the outbox does
                assert reminder.step > max(sent.values(), default=-100)
                sent[reminder.key] = reminder.step
    assert len(set(sent.values())) == len(sent)
    if not (of_date and holds) and not outages and settled_at is None:
        assert list(sent.values()) == [step for _, step in owed_by]  # a look in every day's office hours misses none


@settings(max_examples=60, deadline=None)
@given(
    calendar=calendars, steps=series, number=st.integers(45, 80), demands=st.lists(st.tuples(moments, spans), min_size=2, max_size=4),
    outages=spans, every=st.integers(45, 500),
)
def test_of_several_due_the_same_day_told_under_one_key_none_is_told_twice_and_none_is_skipped(calendar, steps, number, demands, outages, every):
    """Each made at a moment, silent while an answer lies unjudged, owed again when that was found wanting."""
    sent, now, end = {}, START, START + timedelta(days=SPAN)
    while (now := now + timedelta(minutes=every)) < end:
        owed_now = {}
        for n, (made, laid) in enumerate(demands):
            if made <= now and not inside(now, laid):
                since = max([made, *(end for _, end in laid if made < end <= now)])
                if reminder := owed(Deadline("x", 1, _day(number), since=since, steps=steps), calendar, now):
                    owed_now.setdefault(reminder.key, set()).add(n)
        assert len(owed_now) <= 1  # one step for all
        for key, those in owed_now.items():
            if not inside(now, outages):
                sent.setdefault(key, those)  # what the outbox does
            if key in sent:
                assert those <= sent[key]
