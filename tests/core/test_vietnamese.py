"""Vietnamese text, figures and days."""

import unicodedata
from datetime import date, time
from decimal import Decimal

import pytest

from congresses.core import vietnamese
from tests.factories import at


def test_names_sort_as_in_a_dictionary():
    right = ["An", "Anh", "Ánh", "Ăn", "Ấn", "Ba", "Cẩm", "Dũng", "Đan", "Đức", "Em", "Ơn", "Quang", "Ưng", "Yên Lộc"]
    assert sorted(reversed(right), key=vietnamese.sort_key) == right


def test_tones_sort_only_among_equal_letters():
    right = ["la", "là", "lả", "lã", "lá", "lạ", "lab"]
    assert sorted(reversed(right), key=vietnamese.sort_key) == right


def test_people_sort_by_given_name_then_by_the_whole_name():
    right = ["Nguyễn Văn An", "Đặng Thị Ánh", "Tô Đức", "Đoàn Văn Minh", "Võ Minh", "Phan Thị Tố Uyên"]
    assert sorted(reversed(right), key=vietnamese.name_key) == right


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_unicode_form_does_not_matter(form):
    text = unicodedata.normalize(form, "Đảng bộ Kỳ Tây")
    assert vietnamese.fold(text) == "dang bo ky tay"
    assert vietnamese.sort_key(text) == vietnamese.sort_key("Đảng bộ Kỳ Tây")


@pytest.mark.parametrize(("value", "written"), [(1500, "1.500"), (Decimal("8.5"), "8,5"), (1234567.25, "1.234.567,25"), (None, "")])
def test_figures_have_decimal_comma_and_thousands_dot(value, written):
    assert vietnamese.number(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(date(2020, 3, 12), "12/3/2020"), (date(2020, 2, 5), "05/02/2020"), (date(2020, 12, 1), "01/12/2020"), (None, "")],
)
def test_days_are_written_as_on_paper(value, written):
    assert vietnamese.day(value) == written


def test_moments_are_shown_in_the_time_of_vietnam():
    assert vietnamese.moment(at(12, 3, 0, 30).astimezone(tz=None)) == "12/3/2020, 00:30"
    assert vietnamese.day_long(at(12, 3)) == "thứ Năm 12/3/2020"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2020, 3, 30), date(2020, 3, 31), "30–31/3/2020"),
        (date(2020, 3, 31), date(2020, 4, 1), "31/3/2020 – 01/4/2020"),
        (date(2020, 5, 4), date(2020, 5, 4), "04/5/2020"),
    ],
)
def test_spans_take_the_shortest_plain_form(first, last, written):
    assert vietnamese.days(first, last) == written


@pytest.mark.parametrize("text", ["20/3/2020", " 20-3-2020 ", "20.03.2020"])
def test_days_are_read_as_people_type_them(text):
    assert vietnamese.parse_day(text) == date(2020, 3, 20)


@pytest.mark.parametrize("text", ["31/4/2020", "20/3", "20/3/20", "hôm nay", "１/3/2020", "٣/3/2020", "0/0/0000", "1/1/99999"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError):
        vietnamese.parse_day(text)


def test_a_deadline_ends_at_midnight_in_vietnam():
    assert vietnamese.end_of(date(2020, 3, 20)) > at(20, 3, 23, 59)
    assert vietnamese.end_of(date(2020, 3, 20)) < at(21, 3, 0)


def test_a_day_without_its_year_is_written_as_with_it():
    assert [vietnamese.day_month(day) for day in (date(2020, 2, 5), date(2020, 3, 12), at(1, 3, 0))] == ["05/02", "12/3", "01/3"]


def test_a_capital_changes_the_first_letter_alone():
    assert [vietnamese.capital(text) for text in ("đồng ý ngày Đại hội", "")] == ["Đồng ý ngày Đại hội", ""]


@pytest.mark.parametrize(("text", "words"), [
    ("Đảng bộ XÃ/phường", "dang bo xa phuong"),
    ("hoà hòa HOÀ thuỷ thủy", "hoa hoa hoa thuy thuy"),
    (unicodedata.normalize("NFD", "Đảng bộ Hoà"), "dang bo hoa"),
    ("1.500 ha, 1500ha; 1.234.567,25", "1500 ha 1500 ha 1234567 25"),
    ("8,5% và 8,05%", "8 5 va 8 05"),
    ("30/3/2020, 30–31/3, 15.03.2020", "30 3 2020 30 31 3 15 03 2020"),
    ("mục 1.2.500; 1.500.25", "muc 1 2 500 1 500 25"),  # numbers of headings are no thousands
    ("Số 15-NQ/TW, 8h30, m², ½", "so 15 nq tw 8 h 30 m 2 1 2"),
    ("bithu@canloc.gov.vn https://x.vn/a_b?c=1e5", "bithu canloc gov vn https x vn a b c 1 e 5"),
    ("Đ\u00adảng b\u2060ộ \ufb01 Ðảng", "dang bo fi dang"),  # soft hyphens, joiners, ligatures, the D of Iceland
    ("\0\ud800 — … «» Ж 中 ٣", ""),
])
def test_words_of_search_are_plain(text, words):
    assert vietnamese.search_words(text) == words
    assert " ".join(word for word, _, _ in vietnamese.words_of(text)) == words


def test_words_know_their_place_in_the_text_as_it_stands():
    text = unicodedata.normalize("NFD", "Thu 1.500 tỷ: Đảng bộ.")
    assert [(word, unicodedata.normalize("NFC", text[start:end])) for word, start, end in vietnamese.words_of(text)] == [
        ("thu", "Thu"), ("1500", "1.500"), ("ty", "tỷ"), ("dang", "Đảng"), ("bo", "bộ"),
    ]


def test_endless_words_and_texts_are_cut():
    assert len(vietnamese.search_words("ă" * 5000)) == vietnamese.LONGEST_WORD
    words = vietnamese.search_words("đảng bộ " * 100_000)
    assert vietnamese.LONGEST_TEXT - 10 < len(words) <= vietnamese.LONGEST_TEXT and words.endswith(("dang", "bo"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("typed", "hour"), [
    ("9h", time(9)), ("9h30", time(9, 30)), ("9 h 30", time(9, 30)), ("9H05", time(9, 5)), ("9g15", time(9, 15)), ("9 giờ", time(9)),
    ("9 giờ 30", time(9, 30)), ("09 giờ 30 phút", time(9, 30)), ("9:00", time(9)), ("14.45", time(14, 45)), (" 0:00 ", time(0)), ("23:59", time(23, 59)),
])
def test_hours_are_read_as_people_write_them(typed, hour, form):
    assert vietnamese.parse_hour(unicodedata.normalize(form, typed)) == hour


@pytest.mark.parametrize("typed", ["", "9", "24:00", "9:60", "9h60", "9:", ":30", "9 giờ rưỡi", "9h30 sáng", "giờ", "123:00", "9h 30 phút 5"])
def test_what_is_no_hour_is_refused(typed):
    with pytest.raises(ValueError):
        vietnamese.parse_hour(typed)
