"""Vietnamese figures are read as a Vietnamese reader reads them."""

from decimal import Decimal

import pytest

from congresses.checks.numbers import figures, shown, value_of, values

READ = [
    # text, (lowest, highest), comparison, unit as written
    ("Có 1.500 người", (1500, 1500), "", "người"),
    ("đạt 8,5%", ("8.5", "8.5"), "", "%"),
    ("đạt 8,5 %", ("8.5", "8.5"), "", "%"),
    ("từ 30–35%", (30, 35), "", "%"),
    ("từ 30 - 35 người", (30, 35), "", "người"),
    ("từ 30% đến 35%", (30, 35), "", "%"),
    ("đạt trên 95%", (95, 95), ">=", "%"),
    ("dưới 5%", (5, 5), "<=", "%"),
    ("ít nhất 3 sản phẩm", (3, 3), ">=", "sản phẩm"),
    ("không quá 30%", (30, 30), "<=", "%"),
    ("không dưới 20%", (20, 20), ">=", "%"),
    ("khoảng 300 lượt người", (300, 300), "~", "lượt người"),
    ("đạt 90% trở lên", (90, 90), ">=", "%"),
    ("≥ 95%", (95, 95), ">=", "%"),
    ("<1%", (1, 1), "<=", "%"),
    ("gần 45 triệu đồng/người/năm", (45_000_000, 45_000_000), "~", "triệu đồng/người/năm"),
    ("846 tỷ đồng", (846 * 10**9, 846 * 10**9), "", "tỷ đồng"),
    ("1,2 nghìn tỷ đồng", (12 * 10**11, 12 * 10**11), "", "nghìn tỷ đồng"),
    ("45 triệu/người/năm", (45_000_000, 45_000_000), "", "triệu/người/năm"),
    ("9,15%/năm", ("9.15", "9.15"), "", "%/năm"),
    ("giảm 0,97 điểm %/năm", ("0.97", "0.97"), "", "điểm %/năm"),
    ("có 05 hợp tác xã", (5, 5), "", "hợp tác xã"),
    ("tổng số 612 đảng viên", (612, 612), "", "đảng viên"),
    ("cao hơn 0,4%", ("0.4", "0.4"), "", "%"),
    ("60 người mỗi năm", (60, 60), "", "người mỗi năm"),
    ("4.310,5 tấn", ("4310.5", "4310.5"), "", "tấn"),
]


@pytest.mark.parametrize(("text", "bounds", "word", "unit"), READ, ids=[row[0] for row in READ])
def test_a_figure_is_read_with_its_bounds_comparison_and_unit(text, bounds, word, unit):
    [figure] = values(text)
    assert (figure.low, figure.high) == tuple(map(Decimal, bounds))
    assert (figure.word, figure.measure.written) == (word, unit)
    assert text[figure.start:figure.end].endswith(unit)


NOT_VALUES = [
    ("năm 2015", ["year"]), ("nhiệm kỳ 2015–2020", ["period"]), ("ngày 30/3/2020", ["date"]), ("tháng 6/2019", ["date"]),
    ("lần thứ 20", ["name"]), ("Nghị quyết số 19-NQ/TW", ["name"]), ("Điều 5, khoản 2", ["name", "name"]), ("135/QĐ-UBND", ["name"]),
    ("819/NQ-UBTVQH14", ["name", "name"]), ("dịch Covid-19", ["name"]), ("điện thoại 0393.821.345", ["name"]),
    ("dịp 27/7", ["name"]), ("thôn 5", ["name"]), ("1. Kinh tế", ["name"]), ("2.1. Nông nghiệp", ["name"]), ("quý 2", ["name"]),
    ("5/6 trường", ["part"]), ("14 trên 16 thôn", ["part"]), ("đạt chuẩn quốc gia", []), ("Quốc lộ 1A", ["name"]),
]


@pytest.mark.parametrize(("text", "kinds"), NOT_VALUES, ids=[row[0] for row in NOT_VALUES])
def test_years_dates_papers_and_parts_are_no_values(text, kinds):
    assert [figure.kind for figure in figures(text)] == kinds


def test_a_change_is_two_figures_not_a_range():
    assert [figure.low for figure in values("giảm từ 7,22% xuống còn 2,34%")] == [Decimal("7.22"), Decimal("2.34")]
    assert [figure.low for figure in values("tăng từ 30 đến 45 con")] == [30, 45]
    assert [figure.low for figure in values("cơ cấu 20% - 35% - 45%")] == [20, 35, 45]


def test_those_above_are_no_bound_and_so_many_out_of_a_number_is_one():
    assert [figure.word for figure in values("ngân sách cấp trên 35%, đạt trên 35%")] == ["", ">="]
    assert [figure.low for figure in values("trong số 40 cuộc có 30 cuộc; văn bản số 15")] == [40, 30]


def test_a_foreign_comma_or_point_is_doubted_not_misread():
    [thousand] = values("có 1,500 người")
    assert (thousand.low, thousand.other) == (Decimal("1.5"), 1500)
    assert thousand.agrees(values("có 1.500 người")[0])
    assert [figure.low for figure in values("đạt 8.5%")] == [Decimal("8.5")]
    assert [figure.low for figure in values("thu 1,500,000 đồng")] == [1_500_000]


AGREE = [
    ("2,3%", "2,34%", True), ("2,4%", "2,34%", False), ("2%", "2,5%", False), ("4%", "3,64%", False), ("0,2%", "0,23%", True), ("45 triệu đồng", "45,2 triệu đồng", True),
    ("trên 45%", "45,2%", True), ("trên 95%", "96%", True), ("trên 95%", "trên 90%", False), ("30–35%", "32%", True),
    ("30–35%", "36%", False), ("gần 45%", "44,6%", True), ("dưới 5%", "4,9%", True), ("dưới 5%", "6%", False), ("45%", "47%", False),
    ("2,3%", "2,39%", True), ("trên 45%", "trên 45,2%", True), ("khoảng 45%", "gần 46%", True), ("khoảng 45%", "gần 60%", False),
]


@pytest.mark.parametrize(("one", "two", "agrees"), AGREE)
def test_figures_agree_when_a_reader_would_say_so(one, two, agrees):
    assert values(f"đạt {one}")[0].agrees(values(f"đạt {two}")[0]) is agrees
    assert values(f"đạt {two}")[0].agrees(values(f"đạt {one}")[0]) is agrees


@pytest.mark.parametrize(("cell", "low"), [
    ("trên 95", 95), ("30–35", 30), ("2.340", 2340), ("1.250", 1250), ("<1", 1), ("đạt", None), ("12/2019", None), ("5; 7", None),
    ("năm 2023", 2023), ("2020", 2020),
])
def test_a_cell_states_one_value_or_none(cell, low):
    figure = value_of(cell)
    assert (None if figure is None else figure.low) == low


def test_values_are_written_as_vietnamese_papers_write_them():
    assert [shown(Decimal(text)) for text in ("1250", "8.50", "1234567.8", "40")] == ["1.250", "8,5", "1.234.567,8", "40"]
