"""Two versions are held against each other: which passage became which, and which words changed."""

import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congresses.reading.compare import compare, in_order
from congresses.reading.words import changes, is_another, tokens

A = "Đảng bộ có 12 chi bộ, 450 đảng viên, trong đó 30% là nữ."
B = "Tổng giá trị sản xuất đạt 1.500 tỷ đồng, tăng 8,5% so với đầu nhiệm kỳ; thu ngân sách vượt dự toán."
C = "Công tác kiểm tra, giám sát được tăng cường, kỷ luật 5 đảng viên."
D = "Phong trào toàn dân xây dựng nông thôn mới được nhân dân hưởng ứng, hiến 12.000 m² đất làm đường."
E = "Công tác cán bộ còn hạn chế, việc luân chuyển chưa thường xuyên, quy hoạch chưa gắn với đào tạo."


@dataclass(frozen=True)
class P:
    number: int
    kind: str
    text: str


def passages(*texts, kind="paragraph"):
    return [P(number, kind, text) for number, text in enumerate(texts, 1)]


def links(old, new):
    found = compare(passages(*old), passages(*new)).links
    return [(link.how, link.old, link.new, *(["moved"] if link.moved else [])) for link in found]


def test_equal_versions_are_the_same_throughout():
    assert links([A, B, C], [A, B, C]) == [("same", (0,), (0,)), ("same", (1,), (1,)), ("same", (2,), (2,))]


def test_what_is_new_and_what_is_gone_stands_where_it_was():
    assert links([A, C, B], [A, E, B]) == [
        ("same", (0,), (0,)), ("inserted", (), (1,)), ("deleted", (1,), ()), ("same", (2,), (2,)),
    ]


def test_an_edited_passage_keeps_its_partner():
    assert links([A, B, C], [A, B.replace("8,5%", "9%"), C])[1] == ("edited", (1,), (1,))


def test_a_passage_that_went_elsewhere_is_moved_and_may_be_edited_besides():
    assert ("same", (0,), (2,), "moved") in links([A, B, C], [B, C, A])
    assert ("edited", (0,), (3,), "moved") in links([D, A, B, C], [A, B, C, D.replace("12.000", "12.500")])


def test_halves_are_known_as_split_and_joined():
    first, second = B.split("; ")
    assert links([A, B, C], [A, first + ".", second.capitalize(), C])[1] == ("split", (1,), (1, 2))
    assert links([A, first + ".", second.capitalize(), C], [A, B, C])[1] == ("joined", (1, 2), (1,))


def test_rows_are_held_against_rows_only():
    old = [P(1, "table_row", "Thu ngân sách | tỷ đồng | 12,5"), P(2, "paragraph", "Thu ngân sách | tỷ đồng | 12,5")]
    new = [P(1, "paragraph", "Thu ngân sách | tỷ đồng | 12,5"), P(2, "table_row", "Thu ngân sách | tỷ đồng | 13")]
    found = {(link.how, link.old, link.new) for link in compare(old, new).links}
    assert ("same", (1,), (0,)) in found and ("edited", (0,), (1,)) in found


@pytest.mark.parametrize(("old", "new", "other"), [
    ("Thôn Đồng Quang: 148 hộ, hộ nghèo 22,8%.", "Thôn Nam Giang: 147 hộ, hộ nghèo 54,6%.", True),
    ("Thôn Đồng Quang: 148 hộ, hộ nghèo 22,8%.", "Thôn Đồng Quang: 150 hộ, hộ nghèo 20%.", False),  # the same village
    ("Thôn Đồng Quang: 148 hộ, hộ nghèo 22,8%.", "Thôn Nam Giang: 148 hộ, hộ nghèo 22,8%.", False),  # a name corrected
    ("Không có số nào ở xã Song Lộc.", "Không có số nào ở xã Trường Lộc.", False),  # too little to go by
])
def test_a_copy_for_another_village_is_another_thing(old, new, other):
    assert is_another(tokens(old), tokens(new)) is other


def test_a_deleted_passage_is_not_taken_for_the_look_alike_beside_it():
    old = "Chi bộ thôn Hạ Lội có 33 đảng viên, kết nạp 14 đồng chí."
    new = "Chi bộ thôn Mỹ Lâm có 30 đảng viên, kết nạp 53 đồng chí."
    assert [how for how, *_ in links([A, old, B], [A, new, B])] == ["same", "inserted", "deleted", "same"]


def test_words_are_marked_with_their_white_space():
    assert changes("tăng 8,5% mỗi năm", "tăng 9% mỗi năm") == [
        ("equal", "tăng", "tăng"), ("replace", " 8,5%", " 9%"), ("equal", " mỗi năm", " mỗi năm"),
    ]
    assert changes("", "mới") == [("insert", "", "mới")]
    assert changes("cũ ", "") == [("delete", "cũ", ""), ("equal", " ", "")]


WORDS = st.lists(st.sampled_from(["đạt", "8,5%", "1.500", "tỷ", "đồng", ";", ".", "xã", "Song", "Lộc\n là", "là"]), max_size=30).map(" ".join)


@given(WORDS, WORDS)
@settings(max_examples=300, deadline=None)
def test_both_texts_can_be_put_together_again_from_what_changed(old, new):
    found = changes(old, new)
    assert "".join(was for _, was, _ in found) == old
    assert "".join(now for _, _, now in found) == new
    assert all(was.split() == now.split() for tag, was, now in found if tag == "equal")


@given(st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_every_passage_stands_in_exactly_one_link(seed):
    rng = random.Random(seed)
    sentences = [A, B, C, D, E, "Ngắn.", "", "TT | Chỉ tiêu", B.split("; ")[0], A + " " + C]
    old = [rng.choice(sentences) for _ in range(rng.randrange(12))]
    new = [rng.choice(sentences) for _ in range(rng.randrange(12))]
    comparison = compare(passages(*old), passages(*new))
    assert sorted(at for link in comparison.links for at in link.old) == list(range(len(old)))
    assert sorted(at for link in comparison.links for at in link.new) == list(range(len(new)))
    assert all(old[link.old[0]] == new[link.new[0]] for link in comparison.links if link.how == "same")


def test_versions_of_any_size_are_compared_without_a_table_of_all_pairs():
    """Twenty thousand passages, all different but for a few that stayed: nothing here may grow with their product."""
    old = passages(*(f"Hộ số {n} ở thôn Đồng Quang" for n in range(20_000)))
    new = passages(*(f"Hộ số {n} ở thôn Đồng Quang" if n % 100 == 0 else f"Nhà số {n} ở xóm Bắc Sơn" for n in range(20_000)))
    count = compare(old, new).count()
    assert (count["same"], count["deleted"], count["inserted"]) == (200, 19_800, 19_800)


def test_a_passage_of_any_length_is_compared_without_a_table_of_all_words():
    old, new = (" ".join(map(str, range(first, first + 9_000))) for first in (10_000, 50_000))
    assert changes(f"đầu {old} cuối", f"đầu {new} cuối") == [
        ("equal", "đầu", "đầu"), ("replace", f" {old}", f" {new}"), ("equal", " cuối", " cuối"),
    ]


def test_in_a_large_gap_alike_passages_are_paired_in_order():
    old = [f"{A} Tổ số {n * 7}, nhóm hộ {n * 13 + 1000} của phố {n * 31 + 5000}." for n in range(80)]
    new = [text.replace("450", "460") for text in old]
    assert [(how, *a) for how, a, *_ in links([B, *old, C], [B, *new, C])][1:-1] == [("edited", n) for n in range(1, 81)]


@given(st.lists(st.integers(0, 30), unique=True, max_size=12))
def test_the_longest_rising_choice_is_found(places):
    found = in_order(list(enumerate(places)))
    assert [j for _, j in found] == sorted(j for _, j in found) and [i for i, _ in found] == sorted(i for i, _ in found)
    best = [1] * len(places)
    for n, place in enumerate(places):
        best[n] = 1 + max([best[m] for m in range(n) if places[m] < place], default=0)
    assert len(found) == max(best, default=0)


def test_equal_rows_repeated_in_versions_of_any_size_stay_in_place():
    texts = ["x | y | z" if n % 2 else f"Hộ {n} | {n}" for n in range(12_000)]
    old, new = passages(*texts, kind="table_row"), passages(*texts[:6000], "Hộ mới | 1", *texts[6002:], kind="table_row")
    count = compare(old, new).count()
    assert (count["moved"], count["same"]) == (0, 11_998)


def test_a_version_rewritten_throughout_is_compared():
    """Alone passages are tried as halves only of what stands near: with all of a gap this took minutes."""
    rng = random.Random(4)
    old, new = ([" ".join(f"{side}{rng.randrange(10**6)}" for _ in range(20)) for _ in range(800)] for side in "xy")
    count = compare(passages(*old), passages(*new)).count()
    assert (count["deleted"], count["inserted"]) == (800, 800)


def test_a_passage_as_long_as_a_book_is_replaced_as_a_whole():
    old, new = "đầu " * 2000 + "a b " * 40_000, "đầu " * 2000 + "c d " * 40_000
    assert changes(old, new) == [("replace", old, new)]
