"""Places left open: dots, signs and notes to oneself in running text, not in contents, tables and notes."""

from datetime import date

import pytest

from congresses.checks import Case, Kind, run
from congresses.reading import Block


def found(text, kind="paragraph"):
    case = Case(Kind("political_report", "Báo cáo chính trị", checks=("blanks",)), date(2020, 3, 5), (Block(1, kind, text),))
    return [text[remark.start:remark.end] for _, remark in run(case)]


@pytest.mark.parametrize("text, blank", [
    ("Thu nhập bình quân đạt ..... triệu đồng.", "....."),
    ("Kết nạp được …… đảng viên.", "……"),
    ("Toàn xã có ____ hộ.", "____"),
    ("Sản lượng đạt xxx tấn.", "xxx"),
    ("Tỷ lệ hộ nghèo còn ???%.", "???"),
    ("Có [ ] chi bộ.", "[ ]"),
    ("Giá trị sản xuất tăng khá (bổ sung số liệu năm 2019).", "(bổ sung số liệu năm 2019)"),
])
def test_a_place_left_open_is_found(text, blank):
    assert found(text) == [blank]


@pytest.mark.parametrize("text", [
    "Thu nhập bình quân đạt 45 triệu đồng…", "Trồng lúa, ngô, khoai, v.v...", "Phần thứ nhất .............. 3",
    "Đại hội lần thứ XXX thành công.".replace("XXX", "XXIX"), "Chợ (bổ sung) và trường.", "Kết quả rất tốt?",
])
def test_what_people_write_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize("kind", ["footnote", "table_row"])
def test_notes_and_tables_are_not_looked_at(kind):
    assert found("Đạt ..... triệu đồng.", kind) == []
