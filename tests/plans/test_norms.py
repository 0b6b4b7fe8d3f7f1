"""Days held against the numbers of a plan: what fits says nothing, what does not says one sentence."""

from datetime import date
from types import SimpleNamespace

import pytest

from congresses.plans import norms
from congresses.plans.timetable import Calendar

PLAN = SimpleNamespace(window_from=date(2020, 3, 15), window_to=date(2020, 6, 30), max_days=2, notice_working_days=30,
                       study_working_days=5)
CALENDAR = Calendar(frozenset({date(2020, 4, 2)}), years=frozenset({2020}))


@pytest.mark.parametrize(("first", "last", "said"), [
    (date(2020, 3, 15), date(2020, 3, 16), []),
    (date(2020, 6, 29), date(2020, 6, 30), []),
    (date(2020, 3, 14), date(2020, 3, 15), ["14–15/3/2020 nằm ngoài khung 15/3/2020 – 30/6/2020."]),
    (date(2020, 7, 1), date(2020, 7, 1), ["01/7/2020 nằm ngoài khung 15/3/2020 – 30/6/2020."]),
])
def test_the_window(first, last, said):
    assert list(norms.outside_window(PLAN, first, last)) == said


def test_the_length():
    assert list(norms.too_long(PLAN, date(2020, 5, 27), date(2020, 5, 28))) == []
    assert list(norms.too_long(PLAN, date(2020, 5, 27), date(2020, 5, 29))) == ["Đề nghị 3 ngày, kế hoạch cho tối đa 2 ngày."]


def test_one_shared_day_is_a_clash_and_the_day_after_is_none():
    others = [("Nghèn", date(2020, 5, 27), date(2020, 5, 28)), ("Gia Hanh", date(2020, 5, 30), date(2020, 5, 30))]
    assert list(norms.clashing(date(2020, 5, 28), date(2020, 5, 29), others)) == ["Trùng ngày với đại hội Nghèn."]


def test_notice_is_counted_back_from_the_opening():
    opening, latest = date(2020, 5, 28), CALENDAR.before(date(2020, 5, 28), 30)
    assert list(norms.short_notice(PLAN, CALENDAR, latest, opening)) == []
    assert len(list(norms.short_notice(PLAN, CALENDAR, CALENDAR.after(latest, 1), opening))) == 1


def test_study_days_over_a_holiday():
    assert list(norms.short_study(PLAN, CALENDAR, date(2020, 3, 26), date(2020, 4, 3))) == []
    assert list(norms.short_study(PLAN, CALENDAR, date(2020, 3, 27), date(2020, 4, 3))) == [
        "Văn kiện chỉ có 4 ngày làm việc để nghiên cứu, cần 5 ngày."]


@pytest.mark.parametrize("laid", [date(2020, 3, 26), date(2020, 3, 28), date(2020, 4, 2), date(2020, 3, 27)])
def test_the_soonest_hearing_is_the_first_that_leaves_the_days_to_study(laid):
    """A Thursday, a Saturday, a holiday, and a Friday before one."""
    heard = norms.soonest_hearing(PLAN, CALENDAR, laid)
    before = CALENDAR.before(heard, 1)
    assert CALENDAR.works(heard) and not list(norms.short_study(PLAN, CALENDAR, laid, heard))
    assert list(norms.short_study(PLAN, CALENDAR, laid, before))


def test_a_congress_opens_after_its_documents_could_be_heard():
    assert list(norms.no_time_to_study(PLAN, CALENDAR, date(2020, 3, 26), date(2020, 4, 6))) == []
    assert list(norms.no_time_to_study(PLAN, CALENDAR, date(2020, 3, 26), date(2020, 4, 3))) == [
        "Ngày 03/4/2020 không sau ngày 03/4/2020, ngày sớm nhất duyệt được văn kiện."]


def test_a_year_nobody_entered_is_said():
    assert list(norms.unknown_years(CALENDAR, date(2020, 12, 30), date(2021, 1, 5))) == [
        "Chưa nhập ngày nghỉ của năm 2021 nên chưa tính đúng được ngày làm việc."]
