"""A stamp is a line of its own near the top; the word in running text is none."""

import unicodedata

import pytest

from congresses.reading import Block
from congresses.reading.secrecy import stamp_of


def stamp(text, kind="paragraph", **more):
    return stamp_of([Block(1, "paragraph", "ĐẢNG BỘ TỈNH"), Block(2, kind, text, **more)])


@pytest.mark.parametrize(("text", "expected"), [
    ("MẬT", "MẬT"), ("TỐI MẬT", "TỐI MẬT"), ("TUYỆT MẬT", "TUYỆT MẬT"), ("M Ậ T", "MẬT"), ("T Ố I   M Ậ T", "TỐI MẬT"),
    ("[MẬT]", "MẬT"), ("- TUYỆT MẬT -", "TUYỆT MẬT"), ("Độ mật: TỐI MẬT", "TỐI MẬT"), ("ĐỘ MẬT: MẬT", "MẬT"),
    (unicodedata.normalize("NFD", "TUYỆT MẬT"), "TUYỆT MẬT"), ("MA\u0302\u0323T", "MẬT"), ("ＭẬＴ", "MẬT"),
    ("\u041cẬ\u0422", "MẬT"), ("TỐI\u00a0MẬT.", "TỐI MẬT"), ("Số: 12-BC/ĐU\nMẬT\nNgày 3", "MẬT"),
    ("Số: 12-BC/ĐU\tMẬT", "MẬT"), ("M\u200bẬT", "MẬT"),
])
def test_a_stamp_is_known_however_it_is_written(text, expected):
    assert stamp(text) == expected


@pytest.mark.parametrize("text", [
    "Mật", "bí mật", "BÍ MẬT", "mật độ dân số", "MẬT ĐỘ DÂN SỐ", "Bảo mật thông tin", "BẢO MẬT", "MẬT ONG", "Độ mật: không",
    "Bảo vệ bí mật nhà nước, tài liệu MẬT và TỐI MẬT.", "MẮT", "MAT", "TÔI MẶT", "",
])
def test_words_of_running_text_are_no_stamp(text):
    assert stamp(text) == ""


def test_a_cell_may_be_a_stamp_but_a_table_about_degrees_is_none():
    assert stamp("Số 12 | TỐI MẬT", "table_row", cells=("Số 12", "TỐI MẬT")) == "TỐI MẬT"
    assert stamp("MẬT | TỐI MẬT", "table_row", cells=("MẬT", "TỐI MẬT")) == ""


def test_only_near_the_top_but_heads_and_boxes_anywhere():
    plain = [Block(at, "paragraph", f"Đoạn {at}") for at in range(1, 100)]
    assert stamp_of([*plain, Block(100, "paragraph", "MẬT")]) == ""
    assert stamp_of([*plain, Block(100, "header", "MẬT")]) == "MẬT"
    assert stamp_of([*plain, Block(100, "text_box", "MẬT")]) == "MẬT"


@pytest.mark.parametrize(("text", "changes", "expected"), [
    ("Số 12", {"deleted": ((5, "\nTỐI MẬT"),)}, "TỐI MẬT"), ("MẬT", {"inserted": ((0, 3),), "deleted": ((0, "TỐI MẬT"),)}, "MẬT"),
    ("THƯỜNG", {"inserted": ((0, 6),), "deleted": ((6, "MẬT"),)}, "MẬT"), ("TỐI MẬT", {"deleted": ((7, " ONG"),)}, "TỐI MẬT"),
    ("Tài liệu ở đây", {"deleted": ((9, "MẬT "),)}, ""), ("Số 12", {"deleted": ((5, " cũ"),)}, ""),
])
def test_a_stamp_taken_out_by_a_tracked_change_is_still_on_the_paper(text, changes, expected):
    assert stamp_of([Block(1, "paragraph", text, **changes)]) == expected
