"""Counts that the text of a personnel plan states, held against its sheet."""

import pytest

from congresses.checks.personnel_text import said
from congresses.reading import BAR, Block
from tests.checks.test_personnel import sheet, subjects


def paragraph(text, *trail, number=1):
    return Block(number, "paragraph", text, trail=trail)


def row(number, *cells, trail=(), head=False):
    return Block(number, "table_row", BAR.join(cells), level=int(head), table=1, cells=cells, trail=trail)


PLANNED = ("IV. Số lượng, cơ cấu, tỷ lệ",)
DIFFERS = [
    ("Ban Chấp hành khóa mới dự kiến 17 đồng chí.", "committee:17≠15"),
    ("Số lượng Ban Chấp hành Đảng bộ xã Kim Song Trường nhiệm kỳ 2020–2025: 17 đồng chí.", "committee:17≠15"),
    ("Ban Chấp hành 15 đồng chí, Ban Thường vụ 05 đồng chí; nữ 4 đồng chí (26,7%).", "women:4≠3"),
    ("BAN CHẤP HÀNH gồm 15 (mười lăm) đồng chí, trong đó có 2 đồng chí nữ.", "women:2≠3"),
    ("Dự kiến bầu 13 ủy viên Ban Chấp hành.", "to_elect:13≠15"),
    ("Giới thiệu 18 đồng chí để bầu lấy 15 đồng chí.", "candidates:18≠17"),
    ("Ban Thường vụ 7 đồng chí, trong đó nữ 1 đồng chí.", "standing_committee:7≠5"),
    ("Ban Thường vụ 5 đồng chí, trong đó nữ 2 đồng chí.", "women_standing_committee:2≠1"),
    ("Dưới 40 tuổi: 3 đồng chí; từ 40 đến 50 tuổi: 7 đồng chí; trên 50 tuổi: 6 đồng chí.", "under_40:3≠2"),
    ("Độ tuổi từ 40 đến 50 là 8 đồng chí (46,7%).", "from_40_to_50:8≠7"),
    ("Tham gia lần đầu 6 đồng chí.", "first_time:6≠5"),
    ("Tái cử 9 đồng chí, chiếm 60%.", "re_elected:9≠10"),
    ("Nữ 3 đồng chí (25%).", "women:25%≠20%"),
    ("Giới thiệu 17 người để bầu, số dư 15%.", "surplus:15%≠13,3%"),
    ("Số dư 3 đồng chí.", "surplus:3≠2"),
    ("Cơ cấu: nữ 4 đ/c, trẻ tuổi 2 đ/c.", "women:4≠3"),
]


@pytest.mark.parametrize("text, expected", DIFFERS)
def test_a_count_the_text_has_otherwise_is_shown_where_it_stands(text, expected):
    assert subjects(sheet(), blocks=[paragraph(text, *PLANNED)]) == [f"text:{expected}"]


SAME = [
    "Ban Chấp hành khóa mới dự kiến 15 đồng chí, Ban Thường vụ 5 đồng chí; giới thiệu 17 người để bầu, số dư 13,3%.",
    "Ban Chấp hành hiện tại có 27 đồng chí; nữ 4 đồng chí (14,8%).",  # the old one
    "Ban Chấp hành nhiệm kỳ 2015–2020 có 27 đồng chí, nữ 4 đồng chí.",
    "Nữ ít nhất 2 đồng chí; dưới 40 tuổi từ 1 đồng chí trở lên.",  # bounds
    "Phấn đấu nữ 4 đồng chí.",
    "Ủy ban Kiểm tra 3 đồng chí, trong đó nữ 1 đồng chí.",  # another body
    "Đoàn đại biểu dự đại hội cấp trên 12 đồng chí, nữ 4 đồng chí.",
    "Ban Chấp hành có 3 đồng chí công tác ở thôn.",  # a part
    "Ban Chấp hành, mỗi thôn 1 đồng chí.",
    "Ban Chấp hành 15 đồng chí, Ban Thường vụ 5 đồng chí, nữ 3 đồng chí.",  # whose women?
    "Ban Chấp hành giảm 2 đồng chí so với khóa trước.",
    "Nữ 3 đồng chí (20,0%); dưới 40 tuổi 2 đồng chí (13%).",
    "Hội nghị triệu tập 27 đồng chí, có mặt 26 đồng chí.",
    "Nữ 3 đồng chí là trưởng các đoàn thể; 2 đồng chí là trưởng thôn.",
    "Người tái cử còn từ 30 tháng trở lên; cán bộ nữ sinh năm 1970.",
    "Trong danh sách có 4 đồng chí ở khối đoàn thể.",
    "Chi bộ thôn 1 có 25 đảng viên, nữ 9 đồng chí.",
    "Bước 3 có 31 đồng chí dự.",
]


@pytest.mark.parametrize("text", SAME)
def test_a_text_that_agrees_or_speaks_of_others_makes_no_remark(text):
    assert subjects(sheet(), blocks=[paragraph(text, *PLANNED)]) == []


def test_counts_under_a_heading_about_the_ending_term_are_left_out():
    text = "Ban Chấp hành có 33 đồng chí; nữ 5 đồng chí (15,2%)."
    assert subjects(sheet(), blocks=[paragraph(text, "II. Thực trạng cấp ủy nhiệm kỳ 2015–2020")]) == []
    assert subjects(sheet(), blocks=[paragraph(text, *PLANNED)]) == ["text:committee:33≠15", "text:women:5≠3"]


def test_a_table_of_counts_is_held_against_the_sheet():
    head = row(1, "Nội dung", "Số lượng", "Tỷ lệ so với số được bầu", head=True)
    rows = [
        row(2, "Ủy viên Ban Chấp hành", "15", "100%"), row(3, "Nữ", "4", "26,7%"), row(4, "Nữ trong Ban Thường vụ", "1", "20%"),
        row(5, "Dưới 40 tuổi", "2", "13,3%"), row(6, "Từ 40 đến 50 tuổi", "7", "40%"), row(7, "Tham gia lần đầu", "5", "33,3%"),
    ]
    assert subjects(sheet(), blocks=[head, *rows]) == ["text:women:4≠3", "text:from_40_to_50:40%≠46,7%"]
    found = next(said((head, *rows[1:])))
    assert rows[1].text[found.start:found.end] == "4"


def test_rows_under_another_body_are_its_own():
    head = row(1, "TT", "Nội dung", "Số lượng", head=True)
    rows = [
        row(2, "I", "Ban Chấp hành", "15"), row(3, "1", "Nữ", "3"), row(4, "II", "Ban Thường vụ", "5"), row(5, "1", "Nữ", "1"),
        row(6, "III", "Ủy ban Kiểm tra", "4"), row(7, "1", "Nữ", "2"),
    ]
    assert subjects(sheet(), blocks=[head, *rows]) == []


def test_a_table_with_two_columns_of_counts_says_nothing_sure():
    head = row(1, "Nội dung", "Số lượng người", "Số lượng phiếu", head=True)
    assert subjects(sheet(), blocks=[head, row(2, "Nữ", "9", "9")]) == []


def test_a_mark_shows_the_words():
    block = paragraph("Cơ cấu: Ban Thường vụ 7 đồng chí.", *PLANNED)
    found, = said((block,))
    assert block.text[found.start:found.end] == "7 đồng chí"
