"""Checks of unusual texts run in a process apart: what takes too long or breaks is not answered, everything else is."""

import re
import time
from contextlib import contextmanager
from datetime import date

import pytest

from congresses.checks import CHECKS, Case, Kind, Level, Remark, check
from congresses.checks.apart import LONGEST, MOST, ORDINARY, is_ordinary, run_apart
from congresses.reading import Block

SLOW = re.compile(r"(?:a+)+b")  # grows with every letter, on purpose


@contextmanager
def added(function, code):
    check(code, title=code, level=Level.HINT, aspect="form")(function)
    try:
        yield
    finally:
        del CHECKS[code]


def case(*texts, codes=("nhanh", "cham")):
    blocks = tuple(Block(number, "paragraph", text) for number, text in enumerate(texts, start=1))
    return Case(Kind("political_report", "Báo cáo chính trị", checks=codes), date(2020, 3, 5), blocks)


def quick(case):
    yield Remark("một", "Một điều.", passage=1, start=0, end=2)


def slow(case):
    SLOW.match("a" * 60)
    yield Remark("hai", "Không bao giờ.")


def broken(case):
    raise LookupError("chữ của văn kiện")
    yield


def test_short_papers_need_no_process_of_their_own():
    assert is_ordinary(case("a" * LONGEST, "b"))
    assert not is_ordinary(case("a" * (LONGEST + 1)))
    assert not is_ordinary(case(*["a" * 1000] * (ORDINARY // 1000 + 1)))
    assert is_ordinary(case(*["1 " * 500] * (MOST // 500))) and not is_ordinary(case(*["1 " * 500] * (MOST // 500), "1"))


@pytest.mark.parametrize("text", ["ngắn", "dài " * 5000])
def test_both_ways_say_the_same_and_nothing_of_the_text_when_a_check_breaks(text):
    with added(quick, "nhanh"), added(broken, "hong"):
        told = run_apart(case(text, codes=("nhanh", "hong")), ("nhanh", "hong"), 10)
    assert told == {
        "nhanh": [Remark("một", "Một điều.", passage=1, start=0, end=2, level=Level.HINT, aspect="form")], "hong": "LookupError",
    }


def test_what_takes_too_long_is_ended_and_what_ended_before_is_kept():
    with added(quick, "nhanh"), added(slow, "cham"):
        begun = time.monotonic()
        told = run_apart(case("dài " * 5000), ("nhanh", "cham"), 1)
    assert list(told) == ["nhanh"]
    assert time.monotonic() - begun < 20


def test_no_time_left_begins_nothing():
    with added(quick, "nhanh"):
        assert run_apart(case("ngắn"), ("nhanh",), 0) == {}
