"""All Vietnamese letters of the old encodings, held against rules written down apart from the reader's table."""

import unicodedata

import openpyxl
import pytest
from openpyxl.styles import Font

from congresses.reading import docx, xlsx
from congresses.reading.blocks import tidy
from congresses.reading.legacy_fonts import family, readable
from tests.reading.making import run, word

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]
# How a typist with VNI thinks: key 1 to 5 a tone (´ ` hook ~ dot), 6 a roof, 8 a bowl; and the code of each combination.
TONE_KEY = dict(zip(TONES[1:], "21345", strict=True))
CODES = {
    "1": 0xF9, "2": 0xF8, "3": 0xFB, "4": 0xF5, "5": 0xEF, "6": 0xE2, "61": 0xE1, "62": 0xE0, "63": 0xE5, "64": 0xE3, "65": 0xE4,
    "8": 0xEA, "81": 0xE9, "82": 0xE8, "83": 0xFA, "84": 0xFC, "85": 0xEB,
}
ALONE = {"đ": 0xF1, "í": 0xED, "ì": 0xEC, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE}
HORNED = {"ơ": 0xF4, "ư": 0xF6}


def in_vni(letter):
    """A letter as a VNI font needs it, from its Unicode parts."""
    small = letter.lower()
    if small in ALONE:
        codes = chr(ALONE[small])
    else:
        parts = unicodedata.normalize("NFD", small)
        tone = "".join(TONE_KEY[c] for c in parts if c in TONE_KEY)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONE_KEY))
        shape = {"ă": "8", "â": "6", "ê": "6", "ô": "6"}.get(base, "")
        plain = chr(HORNED[base]) if base in HORNED else unicodedata.normalize("NFD", base)[0] if shape else base
        codes = plain + (chr(CODES[shape + tone]) if shape + tone else "")
    return codes.upper() if letter.isupper() else codes


def words_in_vni(text):
    return "".join(map(in_vni, text))


def font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_there_are_134_letters_with_marks_and_plain_vowels():
    assert len(set(LETTERS)) == len(LETTERS) == 146  # 134 with a mark and the 12 plain vowels


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_of_vni(letter):
    assert tidy(readable(in_vni(letter), "vni")) == letter


def test_words_of_vni_as_they_stand_in_old_files():
    # Written down from the layout of the fonts, not by the function above.
    old = "Ñaïi hoäi ñaïi bieåu Ñaûng boä xaõ; nhieäm kyø; ñöôøng ñôøi; NGHÒ QUYEÁT; ÑAÛNG BOÄ; kyõ löôõng; Lyù Töï Troïng"
    assert tidy(readable(old, "vni")) == (
        "Đại hội đại biểu Đảng bộ xã; nhiệm kỳ; đường đời; NGHỊ QUYẾT; ĐẢNG BỘ; kỹ lưỡng; Lý Tự Trọng"
    )


def test_every_letter_in_a_word_file_and_it_is_said(tmp_path):
    text = " ".join(LETTERS)
    reading = docx.read(word(tmp_path / "a", f"<w:p>{run(words_in_vni(text), font('VNI-Times'))}</w:p>"))
    assert reading.blocks[0].text == text
    assert reading.whole
    assert "VNI" in reading.notices[0] and "“a à á ả ã ạ ă" in reading.notices[0]


def test_fonts_are_converted_run_by_run_and_a_letter_may_be_parted_from_its_mark(tmp_path):
    vni = font("VNI-Helve-Condense")
    body = f"<w:p>{run('Ña', vni)}{run('ûng bo', vni)}{run('ä', vni)}{run(' xã Đại Lộc ')}{run('®æi', font('.VnTime'))}</w:p>"
    reading = docx.read(word(tmp_path / "a", body))
    assert reading.blocks[0].text == "Đảng bộ xã Đại Lộc đổi"
    assert len(reading.notices) == 2


@pytest.mark.parametrize(("text", "name"), [
    ("Đảng bộ xã", "VNI-Times"), ("và là", "VNI-Times"), ("Thà rằng", "VNI-Times"), ("Đảng bộ xã á", ".VnTime"), ("abc", "VNI-Times"),
])
def test_words_in_unicode_are_left_alone_whatever_their_font_is_called(text, name):
    assert readable(text, family(name)) == text


def test_families():
    assert [family(name) for name in ("VNI-Times", "vni-helve", "VNI Times", ".VnTimeH", ".VnTime", "Times New Roman", "")] == [
        "vni", "vni", "vni", "tcvn3 capitals", "tcvn3", "", "",
    ]


def test_vni_in_a_workbook_is_made_readable_and_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Ñaûng boä", "Song Lộc"])
    book.active["A1"].font = Font(name="VNI-Times")
    book.save(tmp_path / "a.xlsx")
    reading = xlsx.read(tmp_path / "a.xlsx")
    assert (reading.blocks[0].text, reading.whole) == ("Đảng bộ | Song Lộc", True)
    assert reading.notices == (xlsx.VNI.format(example="Đảng bộ"),)
