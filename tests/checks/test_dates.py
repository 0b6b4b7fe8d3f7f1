"""The day a paper bears."""

import unicodedata
from datetime import date

import pytest

from congresses.checks.dates import date_of
from congresses.reading import Block

DAY = date(2020, 3, 5)
BODY = "Đại hội có nhiệm vụ kiểm điểm việc thực hiện nghị quyết nhiệm kỳ qua."


def blocks(*passages):
    made = [passage if isinstance(passage, tuple) else ("paragraph", passage) for passage in passages]
    return tuple(Block(number, *each) for number, each in enumerate(made, 1))


@pytest.mark.parametrize("line", [
    "Can Lộc, ngày 05 tháng 3 năm 2020",
    "Can Lộc, ngày 5 tháng 03 năm 2020.",
    "CAN LỘC, NGÀY 05 THÁNG 3 NĂM 2020",
    "Kim Song Trường, ngày 05/3/2020",
    "Ngày 05 tháng 3 năm 2020",
    "(Ngày 5-3-2020)",
    "Nghèn, ngày\u00a005\u00a0tháng 3  năm 2020",
    unicodedata.normalize("NFD", "Can Lộc, ngày 05 tháng 3 năm 2020"),
    ("table_row", "ĐẢNG ỦY THỊ TRẤN NGHÈN\n*\nSố 5-BC/ĐU | ĐẢNG CỘNG SẢN VIỆT NAM\nNghèn, ngày 05 tháng 3 năm 2020\nDỰ THẢO LẦN 1"),
    ("page", "Can Lộc, ngày 05 tháng 3 năm 2020"),
])
def test_the_day_of_the_heading_block_is_read(line):
    assert date_of(blocks("ĐẢNG ỦY XÃ", line, BODY)) == DAY


@pytest.mark.parametrize("line", [
    "Can Lộc, ngày    tháng 3 năm 2020",
    "Can Lộc, ngày … tháng … năm 2020",
    "Can Lộc, ngày ..... tháng ..... năm 20",
    "Can Lộc, ngày     /3/2020",
    "Can Lộc, ngày 31 tháng 02 năm 2020",
    "Thực hiện Kế hoạch ngày 05 tháng 3 năm 2020",
    "Căn cứ Chỉ thị số 35-CT/TW, ngày 30/5/2019",
    "Hội nghị họp tại Nghèn, ngày 05 tháng 3 năm 2020 thì xong.",
    "Từ ngày 01/01/2020.",
    ("footnote", "Can Lộc, ngày 05 tháng 3 năm 2020"),
])
def test_what_is_blank_or_speaks_of_another_day_is_none(line):
    assert date_of(blocks("ĐẢNG ỦY XÃ", line, BODY)) is None


def test_the_first_day_holds():
    assert date_of(blocks("Nghèn, ngày 05 tháng 3 năm 2020", "Nghèn, ngày 06 tháng 3 năm 2020")) == DAY


def test_without_one_at_the_top_the_day_at_the_end_holds():
    signed = "Nghèn, ngày 05 tháng 3 năm 2020"
    assert date_of(blocks(*[BODY] * 40, signed, "BÍ THƯ")) == DAY
    assert date_of(blocks(*[BODY] * 40, signed, *[BODY] * 40)) is None


def test_a_blank_day_at_the_top_is_not_made_up_from_the_end():
    assert date_of(blocks("Nghèn, ngày    tháng 3 năm 2020", *[BODY] * 40, "Nghèn, ngày 05 tháng 3 năm 2020")) is None


def test_no_passage_is_read_further_than_a_page():
    line = "\nNghèn, ngày 05 tháng 3 năm 2020"
    assert date_of(blocks("chữ\n" * 2000 + line)) == DAY and date_of(blocks("chữ\n" * 2_000_000 + line)) is None


def test_no_passages_no_day():
    assert date_of(()) is None
