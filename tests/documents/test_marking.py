"""The words that were looked for, marked in the text as it stands."""

import unicodedata

from congresses.documents.marking import LENGTH, marked
from congresses.documents.search import parse


def shown(text: str, typed: str) -> str:
    return "".join(f"[{piece}]" if hit else piece for piece, hit in marked(text, parse(typed)))


def test_words_are_marked_as_they_are_written():
    assert shown("Đảng bộ xã; ĐẢNG viên, bộ đội.", "dang bo") == "[Đảng bộ] xã; [ĐẢNG] viên, [bộ] đội."
    nfd = unicodedata.normalize("NFD", "Xã Hoà Bình")
    assert shown(nfd, "hòa") == unicodedata.normalize("NFD", "Xã [Hoà] Bình")


def test_a_phrase_is_marked_only_where_it_stands_together():
    assert shown("Đảng ta, Đảng bộ ta, bộ Đảng.", '"đảng bộ"') == "Đảng ta, [Đảng bộ] ta, bộ Đảng."
    assert shown("Từ 8,5% lên 85% và 8 hoặc 5.", "8,5") == "Từ [8,5]% lên 85% và 8 hoặc 5."
    assert shown("Cấp 1.500 và 500, 1500", "1500") == "Cấp [1.500] và 500, [1500]"
    assert shown("xã/phường", "xã/phường") == "[xã]/[phường]"
    assert shown("a b a b a", '"a b a"') == "[a b a b a]"


def test_a_text_without_the_words_is_shown_without_marks():
    assert marked("Không có gì.", parse("khác")) == [("Không có gì.", False)]
    assert marked("", parse("khác")) == []


def test_a_long_text_is_cut_around_the_place_with_most_of_the_words():
    text = "Đảng " + "chữ " * 400 + "ở đây Đảng bộ Nghèn họp " + "chữ " * 400
    cut = shown(text, "đảng bộ nghèn")
    assert cut.startswith("… chữ ") and cut.endswith(" chữ …") and "ở đây [Đảng bộ Nghèn] họp" in cut
    assert LENGTH - 20 < len(cut) < LENGTH + 20


def test_a_long_text_is_cut_at_its_ends_without_dots_there():
    text = "Nghèn " + "chữ " * 400 + "Đảng"
    assert shown(text, "nghèn").startswith("[Nghèn] chữ") and shown(text, "nghèn").endswith("chữ …")
    assert shown(text, "đảng").startswith("… chữ") and shown(text, "đảng").endswith("chữ [Đảng]")


def test_a_word_longer_than_the_cut_does_no_harm():
    text = "a" * 5000 + " Đảng " + "b" * 5000
    assert "[Đảng]" in shown(text, "đảng") and len(shown(text, "đảng")) < LENGTH + 20
    assert "".join(piece for piece, _ in marked("c" * 5000, parse("c" * 150)))
