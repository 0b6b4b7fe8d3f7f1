"""What comments are measured with: fixed, hard enough, and its truth is true."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.append(str(ROOT / "bench"))

import histories  # noqa: E402 - bench is no package, it is found by the line above
from reports import PROSE, Passage, look_alike_share, said_in  # noqa: E402

MEASURED = (ROOT / "docs" / "measured.md").read_text()


def test_the_histories_are_those_of_the_docs():
    assert re.search(r"seed 1 alone: `(\w+)`", MEASURED)[1] == histories.digest(seeds=(1,))


def test_the_shares_are_those_of_the_docs():
    told = re.findall(r"^\| ([a-z ]+) \| (\d+) \| (\d+) \| (\d+) \|$", MEASURED, re.MULTILINE)
    assert [(name, *map(int, shares)) for name, *shares in told] == list(histories.SHARES)


def test_look_alikes_differ_by_one_figure_or_name():
    texts = ["Thu 8,5 tỷ đồng.", "Thu 9,5 tỷ đồng.", "Thu 9,5 tỷ đồng.", "Chi 9,5 tỷ đồng ở thôn Tây Hồ.", "Chi 9,4 tỷ đồng ở thôn Yên Thịnh."]
    passages = [Passage(number, "paragraph", text) for number, text in enumerate(texts, 1)]
    assert look_alike_share(passages) == 3 / 5
    assert look_alike_share(passages[3:]) == 0
    assert look_alike_share(passages[1:3]) == 0  # the same words twice are no look-alikes


@pytest.mark.parametrize("seed", [1, 2, 20])
def test_reports_are_like_reports(seed):
    old = histories.reported(seed)
    assert [p.number for p in old] == list(range(1, len(old) + 1))
    assert 240 <= len(old) <= 310
    assert 0.55 <= sum(p.kind in ("paragraph", "list_item") for p in old) / len(old) <= 0.7
    assert {p.kind for p in old} == {"heading", "table_row", *PROSE}
    assert histories.look_alikes(seed) >= 0.1
    said = said_in(old)
    assert 0.93 < len(set(said)) / len(said) < 1  # a few repeat word by word


@pytest.mark.parametrize("share", histories.EDITED)
def test_the_truth_is_true(share):
    made = histories.history(3, share)
    histories.check(made)
    assert share <= 100 * made.touched / len(made.old) < share + 2
    for quote in made.quotes:
        words = made.old[quote.number - 1].text[quote.start:quote.end]
        sources = [
            made.source(number, at) for number, start, end in quote.pieces for at in range(start, end)
        ]
        alive = [source for source in sources if source]
        assert all(number == quote.number and quote.start <= at < quote.end for number, at in alive)
        if quote.truth == "untouched":
            number, start, end = quote.place
            assert made.new[number - 1].text[start:end] == words
            assert alive == [(quote.number, at) for at in range(quote.start, quote.end)]
        elif quote.truth == "deleted":
            assert quote.place is None and len(alive) < len(words) / 4
        else:
            assert quote.truth == "changed" and len(alive) >= len(words) / 4
            number, start, end = quote.place
            assert made.new[number - 1].text[start:end] != words


def test_every_history_has_all_three_truths_and_traps_are_deleted():
    quotes = [quote for seed in (4, 5, 6) for quote in histories.history(seed, 50).quotes]
    assert {quote.truth for quote in quotes} == {"untouched", "changed", "deleted"}
    assert {quote.truth for quote in quotes if quote.trap} == {"deleted"}


def test_rows_nobody_could_tell_apart_are_left_out():
    texts = ["a", "x", "b", "…", "…", "c", "x", "b", "a", "x", "b"]
    passages = [Passage(number, "table_row", text) for number, text in enumerate(texts, 1)]
    assert histories.undecidable(passages) == {2, 4, 5, 10}
