"""What a file made from an older version would undo of the newer one."""

import random
import time
from collections import Counter

import pytest

from congresses.documents.losses import Loss, losses


def texts(*words):
    return [("paragraph", word) for word in words]


OLD, NEW = texts("a", "b", "c", "d"), texts("a", "B", "c", "d", "e")  # b became B, e came


@pytest.mark.parametrize(("brought", "lost"), [
    (texts("a", "B", "c", "d", "e"), []),
    (texts("a", "B", "c", "d", "e", "f"), []),  # more was added
    (texts("e", "d", "c", "B", "a"), []),  # only moved
    (texts("B", "e"), []),  # what both versions have may go
    (texts("a", "b", "c", "d"), [Loss("B", "b"), Loss("e", "")]),
    (texts("a", "b", "c", "d", "e"), [Loss("B", "b")]),
    (texts("a", "bb", "c", "d", "e"), [Loss("B", "")]),  # changed otherwise
    (texts("a", "B", "b", "c", "d", "e"), [Loss("", "b")]),
    ([], [Loss("B", ""), Loss("e", "")]),
])
def test_what_is_lost(brought, lost):
    assert losses(OLD, NEW, brought) == lost


@pytest.mark.parametrize(("brought", "lost"), [
    (texts("a", "c"), []), (texts("a", "b", "c"), [Loss("", "b")]), (texts("x"), []), (texts("b", "b"), [Loss("", "b")]),
])
def test_what_the_newer_version_took_out_comes_back(brought, lost):
    assert losses(texts("a", "b", "c"), texts("a", "c"), brought) == lost


@pytest.mark.parametrize(("older", "newer", "brought", "lost"), [
    ("a a", "a a a", "a a", [Loss("a", "")]), ("a a", "a a a", "a a a", []), ("a", "a a a", "a", [Loss("a", "")] * 2),
    ("a a a", "a", "a a a", [Loss("", "a")] * 2), ("a a a", "a", "a a", [Loss("", "a")]), ("a b", "b a", "a b", []),
    ("a b c", "a X Y", "a b c", [Loss("X", "b"), Loss("Y", "c")]), ("", "a", "", [Loss("a", "")]), ("a", "", "a", [Loss("", "a")]),
    ("", "", "a", []),
])
def test_equal_passages_are_counted(older, newer, brought, lost):
    assert losses(*(texts(*words.split()) for words in (older, newer, brought))) == lost


def test_the_same_words_as_another_kind_are_another_passage():
    assert losses(texts("a"), [("heading", "a")], texts("a")) == [Loss("a", "a")]


def test_nothing_is_lost_exactly_when_the_counts_say_so():
    """Against the plain definition, over random lists with many equal passages."""
    dice = random.Random(3)
    some = 0
    for _ in range(2000):
        older, newer, brought = (texts(*(dice.choice("abcd") for _ in range(dice.randrange(7)))) for _ in range(3))
        came, went = Counter(newer) - Counter(older), Counter(older) - Counter(newer)
        found = losses(older, newer, brought)
        lacking, again = Counter(newer) - Counter(brought), Counter(brought) - Counter(newer)
        assert Counter(loss.new for loss in found if loss.new) == Counter(text for _, text in (came & lacking).elements())
        assert Counter(loss.old for loss in found if loss.old) == Counter(text for _, text in (went & again).elements())
        some += bool(found)
    assert 200 < some < 1900


def test_a_workbook_of_equal_rows_takes_no_longer_than_another():
    rows = [("sheet_row", "0 | 0")] * 50_000
    begun = time.process_time()
    assert losses(rows, [("sheet_row", "1 | 0")] * 50_000, rows) == [Loss("1 | 0", "0 | 0")] * 50_000
    assert time.process_time() - begun < 2
