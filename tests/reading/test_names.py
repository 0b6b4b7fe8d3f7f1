"""A file's name is kept as a label one can read and nothing can be hidden in."""

import unicodedata

import pytest

from congresses.reading import clean_name


@pytest.mark.parametrize(("given", "expected"), [
    ("Báo cáo.docx", "Báo cáo.docx"),
    (unicodedata.normalize("NFD", "Đại hội.docx"), "Đại hội.docx"),
    ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\Đề án.pdf", "Đề án.pdf"), ("/a/b/", "b"),
    ("a\0b\r\n.docx", "ab.docx"), ("a\u202excod.exe", "axcod.exe"), ("\ud800a.pdf", "a.pdf"),
    ("  a   b .docx  ", "a b.docx"), ("", "tệp"), (None, "tệp"), ("..", "tệp"), (".docx", "docx"),
    ("\u200b\u200b.docx", "docx"),
])
def test_names_are_cleaned(given, expected):
    assert clean_name(given) == expected


def test_a_long_name_is_cut_by_characters_and_keeps_its_extension():
    name = clean_name("Đảng bộ " * 100 + ".docx")
    assert len(name) <= 150
    assert name.endswith(".docx")
    assert clean_name(name) == name
