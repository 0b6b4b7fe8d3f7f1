"""A quotation is followed into the next version: exact, moved, edited or lost, never put on a look-alike."""

import pytest

from congresses.reading.carry import carry, sentences
from congresses.reading.compare import compare
from tests.reading.test_compare import A, B, C, D, E, passages


def place(old, new, words, at=0):
    """State and words found for these words of the old passage."""
    comparison = compare(passages(*old), passages(*new))
    start = old[at].index(words)
    found = carry(comparison, at + 1, start, start + len(words))
    return found.state, new[found.number - 1][found.start:found.end] if found.number else "", found.number


def test_words_of_an_untouched_passage_stay_exact_wherever_it_stands_now():
    assert place([A, B], [E, A, B], "450 đảng viên") == ("exact", "450 đảng viên", 2)


def test_words_beside_an_edit_stay_exact():
    assert place([A, B, C], [A, B.replace("8,5%", "9%"), C], "thu ngân sách vượt dự toán", 1)[:2] == (
        "exact", "thu ngân sách vượt dự toán")


def test_changed_words_are_edited_and_show_what_stands_there_now():
    assert place([A, B, C], [A, B.replace("8,5%", "9%"), C], "tăng 8,5% so với", 1) == ("edited", "tăng 9% so với", 2)


def test_half_a_word_is_kept_as_half_a_word():
    assert place([A], [A.replace("450", "460")], "ảng bộ có 12 chi b") == ("exact", "ảng bộ có 12 chi b", 1)


def test_a_moved_passage_and_a_moved_sentence_are_said_to_be_moved():
    assert place([A, B, C], [B, C, A], "450 đảng viên") == ("moved", "450 đảng viên", 3)
    assert place([A + " " + C, B, D], [A, B, D + " " + C], "kiểm tra, giám sát") == ("moved", "kiểm tra, giám sát", 3)


def test_words_of_a_split_passage_are_found_in_their_half():
    first, second = B.split("; ")
    assert place([A, B, C], [A, first + ".", second, C], "thu ngân sách vượt", 1) == ("exact", "thu ngân sách vượt", 3)


def test_words_across_the_place_of_a_split_show_the_greater_part():
    first, second = B.split("; ")
    state, words, _ = place([A, B, C], [A, first + ".", second, C], "so với đầu nhiệm kỳ; thu ngân", 1)
    assert (state, words) == ("edited", "so với đầu nhiệm kỳ.")


def test_deleted_words_are_lost():
    assert place([A, E, B], [A, B], "luân chuyển chưa thường xuyên", 1) == ("lost", "", 0)


def test_the_same_words_elsewhere_are_not_a_place_when_they_stood_there_before():
    assert place([A, E, B, "Nay " + E], [A, B, "Nay " + E], "việc luân chuyển chưa thường xuyên", 1)[0] == "lost"


@pytest.mark.parametrize("words", ["Chi bộ thôn Hạ Lội", "kết nạp 14 đồng chí", "có 33 đảng viên, kết nạp"])
def test_a_look_alike_with_other_figures_is_never_taken_for_the_deleted_sentence(words):
    old = "Chi bộ thôn Hạ Lội có 33 đảng viên, kết nạp 14 đồng chí."
    new = "Chi bộ thôn Mỹ Lâm có 30 đảng viên, kết nạp 53 đồng chí."
    assert place([A, old, B], [A, new, B], words, 1) == ("lost", "", 0)
    assert place([A, old, B, C], [A, B, C, new], words, 1) == ("lost", "", 0)


def test_of_two_look_alikes_each_keeps_its_own():
    one, other = "Thôn Đồng Quang: 148 hộ, hộ nghèo 22,8%.", "Thôn Nam Giang: 147 hộ, hộ nghèo 54,6%."
    new = [A, one.replace("22,8%", "21%"), other.replace("54,6%", "50%")]
    assert place([A, one, other], new, "148 hộ", 1) == ("exact", "148 hộ", 2)
    assert place([A, one, other], new, "147 hộ", 2) == ("exact", "147 hộ", 3)


def test_sentences_end_at_a_mark_before_white_space():
    text = "Đạt 8.5 điểm. Vượt 2%!\nCòn chậm"
    assert [text[a:b] for a, b in sentences(text)] == ["Đạt 8.5 điểm.", "Vượt 2%!", "Còn chậm"]


def test_many_lost_words_beside_many_new_sentences_are_looked_for():
    """A passage is read once, not once for each of its sentences: that took half a minute."""
    new = ". ".join(f"câu {n} nói về việc khác hẳn ở đây" for n in range(1600))
    assert place([A, E, B], [A, new, B], "luân chuyển chưa thường xuyên", 1) == ("lost", "", 0)
