"""Days, figures and tone marks as they stand on paper."""

from datetime import date

import pytest

from congresses.papers import typography
from tests.factories import at

N = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("day, said", [
    (date(2020, 2, 5), "ngày 05 tháng 02 năm 2020"), (date(2020, 1, 31), "ngày 31 tháng 01 năm 2020"),
    (date(2020, 3, 9), "ngày 09 tháng 3 năm 2020"), (at(12, 12), "ngày 12 tháng 12 năm 2020"),
])
def test_days_below_ten_and_the_first_two_months_take_a_zero(day, said):
    assert typography.long_day(day) == said


@pytest.mark.parametrize("first, last, said", [
    (date(2020, 3, 30), date(2020, 3, 30), "ngày 30 tháng 3 năm 2020"),
    (date(2020, 3, 30), date(2020, 3, 31), "từ ngày 30 đến ngày 31 tháng 3 năm 2020"),
    (date(2020, 3, 31), date(2020, 4, 1), "từ ngày 31 tháng 3 năm 2020 đến ngày 01 tháng 4 năm 2020"),
])
def test_several_days_name_their_month_once(first, last, said):
    assert typography.long_days(first, last) == said


def test_a_figure_holds_its_unit_and_a_day_its_number():
    assert typography.held("8,5 % của 1.500 người, ngày 05 tháng 02") == f"8,5{N}% của 1.500{N}người, ngày{N}05 tháng{N}02"
    assert typography.held("14 giờ 00 ngày 12") == f"14{N}giờ 00 ngày{N}12"  # a longer chain could not be broken
    assert typography.held("phần thứ hai, mục II.3, đoạn 16") == f"phần thứ hai, mục{N}II.3, đoạn{N}16"
    assert typography.held("Đảng bộ 3 xã") == f"Đảng bộ 3{N}xã"


EARLY = "Ủy viên Huyện ủy hòa, thủy, khỏe, họa; hoặc hoàn, quý, thuế, khuỷu, loãng, của, ngoáy; HUYỆN ỦY"
LATE = "Uỷ viên Huyện uỷ hoà, thuỷ, khoẻ, hoạ; hoặc hoàn, quý, thuế, khuỷu, loãng, của, ngoáy; HUYỆN UỶ"


@pytest.mark.parametrize("given", [EARLY, LATE])
def test_the_tone_stands_where_the_house_puts_it(given):
    assert typography.spelled(given, typography.FIRST) == EARLY
    assert typography.spelled(given, typography.LAST) == LATE


def test_names_of_people_stay_as_they_are():
    said = typography.spelled("Đồng chí Lê Thị Thuý, Ủy viên; đồng chí Hòa", typography.LAST, {"Lê Thị Thuý", "Hòa", ""})
    assert said == "Đồng chí Lê Thị Thuý, Uỷ viên; đồng chí Hòa"
    assert typography.spelled("Lê Thị Thuý thủy", typography.FIRST, {"Lê Thị Thuý"}) == "Lê Thị Thuý thủy"
