"""The form of Party papers: how the file is set, heading block, number, date, signature, recipients."""

from dataclasses import replace
from datetime import date

import pytest

from congresses.checks import Case, Kind, Level, run
from congresses.reading import Block, Layout

A4 = Layout(210, 297, 20, 20, 30, 15, "Times New Roman", 14)
LEFT = ["ĐẢNG BỘ HUYỆN CAN LỘC", "ĐẢNG ỦY XÃ KIM SONG TRƯỜNG", "*", "Số 15-TTr/ĐU"]
RIGHT = ["ĐẢNG CỘNG SẢN VIỆT NAM", "Kim Song Trường, ngày 05 tháng 3 năm 2020"]
FOOT = "Nơi nhận:\n- Ban Thường vụ Huyện ủy,\n- Lưu Văn phòng Đảng ủy. | T/M BAN CHẤP HÀNH\nBÍ THƯ\nNguyễn Duy Thăng"


def paper(left=LEFT, right=RIGHT, foot=FOOT, name="TỜ TRÌNH"):
    texts = [("table_row", "\n".join(left) + " | " + "\n".join(right)), ("heading", name), ("paragraph", "Kính trình Ban Thường vụ.")]
    if foot:
        texts.append(("table_row", foot))
    return tuple(Block(at, kind, text) for at, (kind, text) in enumerate(texts, 1))


def remarks(blocks, layout=A4, kind="submission_letter", on=date(2020, 3, 5)):
    case = Case(Kind(kind, "", ("form",)), on, blocks=blocks, layout=layout)
    return [remark for _, remark in run(case)]


def subjects(*blocks, **more):
    return [remark.subject for remark in remarks(*blocks, **more)]


def put(lines, at, text):
    """The lines with one of them changed, or left out."""
    return [line for line in [*lines[:at], text, *lines[at + 1:]] if line]


def test_a_paper_in_its_form_has_no_remark():
    assert subjects(paper()) == []


LAYOUTS = [
    ({}, []),
    ({"width": 210.9, "height": 296}, []),
    ({"top": 22, "bottom": 18, "left": 32, "right": 13}, []),
    ({"size": 13}, []),
    ({"size": 15}, []),
    ({"font": "times new roman"}, []),
    ({"font": "", "size": 0}, []),
    ({"width": 297, "height": 210, "top": 30, "bottom": 15, "left": 20, "right": 20}, []),
    ({"width": 0, "height": 0, "top": 0, "bottom": 0, "left": 0, "right": 0}, []),
    ({"width": 215.9, "height": 279.4}, ["paper:215,9x279,4"]),
    ({"width": 148, "height": 210}, ["paper:148x210"]),
    ({"left": 25.4}, ["margin-left:25,4"]),
    ({"top": 25.4, "bottom": 25.4}, ["margin-top:25,4", "margin-bottom:25,4"]),
    ({"right": 20}, ["margin-right:20"]),
    ({"font": "Calibri"}, ["font:Calibri"]),
    ({"size": 12}, ["size:12"]),
    ({"size": 15.5}, ["size:15.5"]),
]


@pytest.mark.parametrize("changed, expected", LAYOUTS)
def test_paper_margins_font_and_size(changed, expected):
    assert subjects(paper(), layout=replace(A4, **changed)) == expected


def test_an_unknown_layout_says_nothing():
    assert subjects(paper(), layout=None) == []


@pytest.mark.parametrize("number", ["Số 15-TTr/ĐU", "Số 05 -BC/ĐU", "Số 7-CTr/ĐU", "Số 21-BTH/ĐU", "Số 3-NQ/ĐH", "Số 12-TB/UBKTHU"])
def test_numbers_in_their_form(number):
    assert subjects(paper(put(LEFT, 3, number))) == []


@pytest.mark.parametrize("number, expected", [
    ("Số: 15-TTr/ĐU", ["number:form"]), ("Số 15/TTr-ĐU", ["number:form"]), ("Số 15-TTr-ĐU", ["number:form"]), ("số 15-TTr/ĐU", ["number:form"]),
    ("Số      -TTr/ĐU", ["number:blank"]), ("Số …-TTr/ĐU", ["number:blank"]), ("", ["number:missing"]),
])
def test_numbers_not_in_their_form(number, expected):
    assert subjects(paper(put(LEFT, 3, number))) == expected


def test_a_draft_may_leave_number_and_signature_open():
    blocks = paper(put(LEFT, 3, "Số      -TTr/ĐU"), [*RIGHT, "DỰ THẢO LẦN 1"], foot="")
    assert subjects(blocks) == []
    assert subjects(paper(put(LEFT, 3, "Số    -BC/ĐU"), foot=""), kind="political_report") == []


@pytest.mark.parametrize("day", [
    "Can Lộc, ngày 05 tháng 3 năm 2020", "Can Lộc, ngày 24 tháng 02 năm 2020", "Can Lộc, ngày 31 tháng 12 năm 2020", "Can Lộc, ngày    tháng 3 năm 2020",
    "Can Lộc, ngày … tháng … năm 2020", "Thị trấn Nghèn, ngày 10 tháng 01 năm 2020",
])
def test_dates_in_their_form(day):
    assert subjects(paper(right=put(RIGHT, 1, day))) == []


@pytest.mark.parametrize("day, expected", [
    ("Can Lộc, ngày 5 tháng 3 năm 2020", "date:zero"), ("Can Lộc, ngày 24 tháng 2 năm 2020", "date:zero"),
    ("Can Lộc, ngày 24 tháng 03 năm 2020", "date:zero"), ("ngày 05 tháng 3 năm 2020", "date:place"),
    ("Can Lộc, ngày 31 tháng 4 năm 2020", "date:calendar"), ("Can Lộc, 05/3/2020", "date:form"), ("", "date:missing"),
])
def test_dates_not_in_their_form(day, expected):
    assert subjects(paper(right=put(RIGHT, 1, day))) == [expected]


@pytest.mark.parametrize("left, right, expected", [
    (LEFT, put(RIGHT, 0, ""), ["heading:title"]),
    (put(LEFT, 0, ""), RIGHT, ["heading:organ"]),
    (put(LEFT, 1, ""), RIGHT, ["heading:organ"]),
    (["UBND XÃ KIM SONG TRƯỜNG", *LEFT[1:]], RIGHT, ["heading:superior"]),
    (put(LEFT, 2, ""), RIGHT, ["heading:star"]),
    (["UBND XÃ KIM SONG TRƯỜNG"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], ["heading"]),
])
def test_the_heading_block(left, right, expected):
    assert subjects(paper(left, right)) == expected


def test_the_heading_of_a_congress_paper_is_in_its_form():
    left = ["ĐẢNG BỘ XÃ KIM SONG TRƯỜNG", "ĐẠI HỘI LẦN THỨ I", "NHIỆM KỲ 2020–2025", "*", "Số      -NQ/ĐH"]
    foot = "Nơi nhận:\n- Lưu hồ sơ Đại hội. | T/M ĐOÀN CHỦ TỊCH\nBÍ THƯ\nNguyễn Duy Thăng"
    assert subjects(paper(left, [*RIGHT, "DỰ THẢO LẦN 2"], foot, "NGHỊ QUYẾT"), kind="draft_resolution") == []


def test_the_head_may_stand_in_paragraphs():
    texts = [*LEFT, *RIGHT, "TỜ TRÌNH", "Kính trình.", "Nơi nhận:", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Thị Mai Sương"]
    assert subjects(tuple(Block(at, "paragraph", text) for at, text in enumerate(texts, 1))) == []


def test_a_paper_that_begins_with_its_text_has_one_remark_on_its_head():
    blocks = (Block(1, "heading", "BÁO CÁO"), Block(2, "paragraph", "Năm năm qua, Đảng bộ đã lãnh đạo toàn diện."))
    assert subjects(blocks, kind="political_report") == ["heading"]
    assert subjects((Block(1, "paragraph", "Năm năm qua."), *blocks), kind="political_report") == ["heading"]


@pytest.mark.parametrize("signed, expected", [
    ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Thị Mai Sương", []),
    ("T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nLê Văn An", []),
    ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLê Văn An", []),
    ("K/T BÍ THƯ\nPHÓ BÍ THƯ\nLê Văn An", ["signature:kt"]),
    ("K/T BAN CHẤP HÀNH\nPHÓ BÍ THƯ\nLê Văn An", ["signature:kt"]),
    ("TM. BAN CHẤP HÀNH\nBÍ THƯ\nLê Văn An", ["signature:form"]),
    ("T.M BAN CHẤP HÀNH\nBÍ THƯ\nLê Văn An", ["signature:form"]),
    ("T/M BAN CHẤP HÀNH\nBÍ THƯ\nThS. Lê Văn An", ["signature:degree"]),
    ("Lê Văn An", ["signature:missing"]),
])
def test_the_signature_block(signed, expected):
    assert subjects(paper(foot=f"Nơi nhận:\n- Lưu. | {signed}")) == expected


def test_recipients_and_signature_are_asked_of_signed_papers_only():
    assert subjects(paper(foot="")) == ["signature:missing", "recipients:missing"]
    assert subjects(paper(foot=""), kind="political_report") == []


def test_words_of_tables_at_the_end_are_no_signature():
    blocks = (*paper(), Block(9, "table_row", "TT | KT XÃ HỘI | TL"), Block(10, "table_row", "CN điện tử | KS. An"))
    assert subjects(blocks) == []


def test_a_mark_shows_the_words():
    blocks = paper(put(LEFT, 3, "Số: 15-TTr/ĐU"))
    remark, = remarks(blocks)
    assert blocks[0].text[remark.start:remark.end] == "Số: 15-TTr/ĐU"
    assert (remark.level, remark.aspect, remark.why) == (Level.HINT, "form", "Căn cứ: Hướng dẫn 36-HD/VPTW (03/4/2018).")


def test_papers_of_a_time_without_a_profile_are_left_alone():
    assert subjects(paper(foot=""), on=date(2025, 12, 31)) == ["signature:missing", "recipients:missing"]
    assert subjects(paper(foot=""), on=date(2026, 1, 9)) == []


def test_a_table_file_has_no_form():
    assert subjects((Block(1, "sheet_row", "Chỉ tiêu | 2025"),), layout=None) == []
