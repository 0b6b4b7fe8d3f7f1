"""What speaks against lines of the timetable: pure, working days counted."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from congresses.plans.timetable import Calendar
from congresses.reviews.clashes import Line, warnings
from tests.factories import at

PLAN = SimpleNamespace(window_from=date(2020, 3, 15), window_to=date(2020, 6, 30), max_days=2, notice_working_days=30,
                       study_working_days=5)
CALENDAR = Calendar(holidays=frozenset({date(2020, 4, 2)}), years=frozenset({2020}))
NINE = at(16, 3, 9)
TODAY = date(2020, 3, 2)


def said(*lines: Line, calendar: Calendar = CALENDAR, today: date = TODAY) -> dict:
    return warnings(lines, PLAN, calendar, today)


@pytest.mark.parametrize("line, sentences", [
    (Line(1, "Nghèn"), []),
    (Line(1, "Nghèn", NINE, "A", date(2020, 3, 9)), []),
    (Line(1, "Nghèn", at(14, 3, 9), laid=TODAY), ["Thứ Bảy 14/3/2020 là ngày nghỉ."]),
    (Line(1, "Nghèn", at(2, 4, 9), laid=TODAY), ["Thứ Năm 02/4/2020 là ngày nghỉ."]),
    (Line(1, "Nghèn", NINE, due=date(2020, 3, 8)), ["Hạn nộp hồ sơ rơi vào ngày nghỉ, Chủ nhật 08/3/2020."]),
    (Line(1, "Nghèn", NINE, due=date(2020, 3, 16)), ["Hạn nộp hồ sơ (16/3/2020) phải trước ngày duyệt."]),
    (Line(1, "Nghèn", NINE, due=date(2020, 3, 11)), ["Văn kiện chỉ có 3 ngày làm việc để nghiên cứu, cần 5 ngày."]),
    (Line(1, "Nghèn", NINE, due=date(2020, 3, 16), laid=date(2020, 3, 9)), []),
    (Line(1, "Nghèn", NINE, due=date(2020, 3, 8), laid=date(2020, 3, 12)), ["Văn kiện chỉ có 2 ngày làm việc để nghiên cứu, cần 5 ngày."]),
    (Line(1, "Nghèn", at(1, 7, 9), laid=TODAY), ["Sau khung thời gian đại hội (15/3/2020 – 30/6/2020)."]),
    (Line(1, "Nghèn", at(16, 3, 9, year=2021), laid=TODAY), [
        "Chưa nhập ngày nghỉ của năm 2021 nên chưa tính đúng được ngày làm việc.",
        "Sau khung thời gian đại hội (15/3/2020 – 30/6/2020)."]),
])
def test_one_line_by_itself(line, sentences):
    assert said(line).get(1, []) == sentences


def test_a_hearing_too_late_for_the_notice_says_the_last_good_day():
    latest = CALENDAR.before(PLAN.window_to, 30)
    assert said(Line(1, "Nghèn", at(latest.day, latest.month, 9), laid=TODAY)) == {}
    late = latest + timedelta(days=1)
    assert said(Line(1, "Nghèn", at(late.day, late.month, 9), laid=TODAY))[1] == [
        f"Duyệt sau ngày {latest.day}/{latest.month}/2020 thì không còn đủ 30 ngày làm việc báo trước đại hội trong khung đến 30/6/2020."]


@pytest.mark.parametrize("line, sentence", [
    (Line(1, "Nghèn", NINE), "Chưa ghi hạn nộp hồ sơ. Để đủ 5 ngày làm việc nghiên cứu, phải nộp chậm nhất ngày 09/3/2020."),
    (Line(1, "Nghèn", at(6, 3, 9)), "Chưa ghi hạn nộp hồ sơ. Nay mới nộp thì không còn đủ 5 ngày làm việc nghiên cứu trước ngày duyệt."),
    (Line(1, "Nghèn", NINE, due=date(2020, 2, 28)),
     "Hạn nộp hồ sơ (28/02/2020) đã qua mà chưa có hồ sơ. Để đủ 5 ngày làm việc nghiên cứu, phải nộp chậm nhất ngày 09/3/2020."),
])
def test_a_line_nobody_handed_a_dossier_in_for_says_by_when_it_must_come(line, sentence):
    assert said(line) == {1: [sentence]}


def test_a_day_gone_by_is_said_to_be_gone_by_and_nothing_more():
    assert said(Line(1, "Nghèn", at(1, 2, 9))) == {1: ["Thứ Bảy 01/02/2020 đã qua mà chưa duyệt: đồng chí xếp ngày khác."]}


def test_lines_of_one_session_do_not_clash():
    found = said(Line(1, "Nghèn", NINE, "A", laid=TODAY, member=7, member_name="Ông Bảy", session=5),
                 Line(2, "Kim", NINE, "A", laid=TODAY, member=7, member_name="Ông Bảy", session=5),
                 Line(3, "Khánh", NINE, "A", laid=TODAY, session=6))
    assert set(found) == {1, 2, 3} and found[1] == ["Cùng giờ, cùng địa điểm với Khánh: nghe chung một buổi, hoặc phải đổi."]


def test_nothing_speaks_against_what_is_over():
    assert said(Line(1, "Nghèn", at(14, 3, 9), "A", over=True), Line(2, "Kim", at(14, 3, 9), "A", over=True), today=date(2020, 3, 20)) == {}


def test_a_common_sitting_is_asked_about_and_not_called_a_clash_of_its_member():
    found = said(Line(1, "Nghèn", NINE, "Phòng họp số 1", laid=TODAY, member=7, member_name="Ông Bảy"),
                 Line(2, "Kim Song Trường", NINE, "phòng họp Số 1", laid=TODAY, member=7, member_name="Ông Bảy"))
    assert found == {1: ["Cùng giờ, cùng địa điểm với Kim Song Trường: nghe chung một buổi, hoặc phải đổi."],
                     2: ["Cùng giờ, cùng địa điểm với Nghèn: nghe chung một buổi, hoặc phải đổi."]}


def test_a_member_cannot_be_in_two_places_within_the_hour():
    lines = [Line(1, "Nghèn", NINE, "A", laid=TODAY, member=7, member_name="Ông Bảy"),
             Line(2, "Kim", NINE + timedelta(minutes=59), "B", laid=TODAY, member=7, member_name="Ông Bảy"),
             Line(3, "Khánh", NINE + timedelta(minutes=119), "A", laid=TODAY, member=7, member_name="Ông Bảy")]
    assert said(*lines) == {1: ["Ông Bảy cùng giờ này phụ trách Kim ở nơi khác."], 2: ["Ông Bảy cùng giờ này phụ trách Nghèn ở nơi khác."]}


def test_one_room_needs_an_hour_between_two_sittings():
    found = said(Line(1, "Nghèn", NINE, "A", laid=TODAY), Line(2, "Kim", NINE + timedelta(minutes=30), "a", laid=TODAY))
    assert found[1] == ["Cùng địa điểm với Kim, hai buổi cách nhau chưa đến một giờ."]
