"""Figures as people type them."""

from decimal import Decimal

import pytest

from congresses.figures import typed

READ = [  # typed, unit, low, high
    ("8,5", "%", "8.5", "8.5"), ("1.500", "tấn/năm", "1500", "1500"), ("1.500.000", "người", "1500000", "1500000"),
    ("1500", "tấn/năm", "1500", "1500"), ("0,36", "điểm %/năm", "0.36", "0.36"), ("8,5%", "%", "8.5", "8.5"),
    ("30–35", "%", "30", "35"), ("30-35", "%", "30", "35"), ("30 – 35%", "%", "30", "35"), ("30% đến 35%", "%", "30", "35"),
    ("trên 95", "%", "95", "95"), ("Trên 95 %", "%", "95", "95"), ("ít nhất 3 người", "người", "3", "3"), ("≥ 95", "%", "95", "95"),
    ("từ 90% trở lên", "%", "90", "90"), ("dưới 1", "%", "1", "1"), ("còn 2,5", "%", "2.5", "2.5"), ("không quá 1%", "%", "1", "1"),
    ("43,2 triệu đồng", "triệu đồng/người/năm", "43.2", "43.2"), ("6.245 tấn", "tấn/năm", "6245", "6245"), ("8,5.", "%", "8.5", "8.5"),
    ("-2,5", "%/năm", "-2.5", "-2.5"), ("âm 2,5%", "%/năm", "-2.5", "-2.5"), ("– 3", "%/năm", "-3", "-3"),
    ("2023", "năm đạt", "2023", "2023"), ("8,5", "%", "8.5", "8.5"),
]
UNREAD = [
    ("abc", "%"), ("", "%"), ("-", "%"), ("đạt", "đạt"), ("35–30", "%"), ("12.5.6", "%"), ("5 triệu", "%"), ("5 km", "%"),
    ("8,5 8,6", "%"), ("tám phẩy năm", "%"), ("5/6 trường", "%"), ("ngày 20/3/2020", "%"), ("01-NQ/ĐU", "%"),
]
FINE = [
    ("", "%"), ("-", "%"), ("không giao", "tỷ đồng"), ("đạt", "đạt"), ("giữ vững", "đạt"), ("chưa đạt", "năm đạt"), ("2024", "năm đạt"),
    ("đã đạt năm 2019", "năm đạt"), ("trên 95", "%"), ("0,125", "%"), ("0", "%"), ("100", "%"), ("trên 100", "%"), ("-2,5", "%/năm"), ("120", "%/năm"), ("-0,5", "điểm %/năm"), ("0", "hộ"),
    ("120", "hộ"), ("- 2,5", "%/năm"),
]
DOUBTFUL = [  # typed, unit, the words that help
    ("8.5", "%", "đồng chí ghi 8,5"), ("1500.5", "tấn", "đồng chí ghi 1.500,5"), ("1,500", "tấn/năm", "đồng chí ghi 1.500"),
    ("1.50", "%", "đồng chí ghi 1,5"), ("1,500,000", "người", "đồng chí ghi 1.500.000"), ("cao", "%", "Chưa đọc được con số tính bằng %"), ("đạt", "%", "Chưa đọc được con số"), ("20", "năm đạt", "bốn chữ số"),
    ("-5", "%", "từ 0 đến 100"), ("480", "%", "từ 0 đến 100"), ("trên 100,5", "%", "từ 0 đến 100"), ("90–101", "%", "từ 0 đến 100"),
    ("-45", "triệu đồng/người/năm", "không thể nhỏ hơn 0"), ("-3", "hộ", "không thể nhỏ hơn 0"), ("âm 3", "hộ", "không thể nhỏ hơn 0"),
    ("35–30", "%", "Chưa đọc được"), ("5 km", "%", "Chưa đọc được"),
]


@pytest.mark.parametrize(("text", "unit", "low", "high"), READ)
def test_what_people_write_is_read(text, unit, low, high):
    assert typed.read(text, unit) == typed.Figure(Decimal(low), Decimal(high))


@pytest.mark.parametrize(("text", "unit"), UNREAD)
def test_what_is_no_figure_is_not_guessed(text, unit):
    assert typed.read(text, unit) is None


@pytest.mark.parametrize(("text", "unit"), FINE)
def test_nothing_is_asked_about_plain_notation(text, unit):
    assert typed.doubt(text, unit) == ""


@pytest.mark.parametrize(("text", "unit", "words"), DOUBTFUL)
def test_a_doubt_says_what_to_write(text, unit, words):
    assert words in typed.doubt(text, unit)


def test_decomposed_letters_are_the_same():
    assert typed.read("tre\u0302n 95", "%") == typed.read("trên 95", "%")


@pytest.mark.parametrize("text", ["1" * 60, "1." * 30, "1-" * 30, " " * 60, "1 " + "a " * 29])
def test_the_longest_cell_is_read_or_not_but_breaks_nothing(text):
    assert typed.read(text, "%") is None or typed.doubt(text, "%") == ""


def test_only_a_bare_number_goes_out_as_a_number():
    assert [typed.exactly(text) for text in ("1.500", "8,5", "trên 95", "30–35", "")] == [Decimal(1500), Decimal("8.5"), None, None, None]


def test_computed_figures_are_shown_as_people_write_them():
    assert [typed.shown(Decimal(text)) for text in ("43.20", "1500", "0.333")] == ["43,2", "1.500", "0,33"]
    assert typed.shown(Decimal(2024), "năm đạt") == "2024"
