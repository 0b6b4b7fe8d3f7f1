"""Comments that follow their words: 9,000 quotations in edit histories with known truth, and where they are put.

    .venv/bin/python bench/carry.py [--verbose]

The last line is about 20 % edited passages: the share of untouched quotations shown at exactly their words, the share of
them shown in a wrong place, and the share of deleted ones reported lost, all in per cent.
"""

import hashlib
import math
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import histories

sys.path.append(str(Path(__file__).resolve().parent.parent))

from congresses.reading.carry import carry  # noqa: E402 - the house is found by the line above
from congresses.reading.compare import compare  # noqa: E402

ASKED = 20
STATES = ("exact", "moved", "edited", "lost")
# What is shown with --verbose, by truth and outcome.
FAILURES = (
    ("untouched", "wrong"), ("untouched", "unsure"), ("changed", "lie"), ("changed", "wrong"), ("changed", "given up"), ("changed", "poor"),
    ("deleted", "exact"), ("deleted", "moved"), ("deleted", "edited"),
)
EXAMPLES = 15


def overlaps(place, pieces):
    """Whether a shown place shares a character with one of these runs."""
    return any(place.number == number and place.start < end and start < place.end for number, start, end in pieces)


def f1(place, true):
    """Harmonic mean of precision and recall of the characters of a shown place."""
    number, start, end = true
    shared = max(0, min(place.end, end) - max(place.start, start)) if place.number == number else 0
    return 2 * shared / (place.end - place.start + end - start)


def outcome(quote, place):
    """What a shown place is worth, by the truth about the quotation; see the tables for the words."""
    return {"untouched": of_untouched, "changed": of_changed, "deleted": of_deleted}[quote.truth](quote, place)


def of_untouched(quote, place):
    if place.state == "lost":
        return "unsure"
    if not overlaps(place, quote.pieces):
        return "wrong"
    if place.state == "edited":
        return "unsure"
    return place.state if (place.number, place.start, place.end) == quote.place else "wrong"


def of_changed(quote, place):
    """To say that the words are the same is a lie, unless nothing but punctuation or spacing changed."""
    if place.state == "lost":
        return "given up"
    if not overlaps(place, quote.pieces):
        return "wrong"
    good = f1(place, quote.place) > 0.8
    if place.state == "edited":
        return "good" if good else "poor"
    return "same words" if quote.marks and good else "lie"


def of_deleted(quote, place):
    return place.state


def checked(place, made):
    """The place, if it is one at all."""
    assert place.state in STATES, place
    if place.state == "lost":
        assert place.number == 0, place
    else:
        assert 0 <= place.start < place.end <= len(made.new[place.number - 1].text), place
    return place


class Score:
    """What became of the quotations of all histories of one share."""

    def __init__(self):
        self.outcomes, self.trapped, self.examples = Counter(), Counter(), defaultdict(list)
        self.comparing = self.carrying = 0.0

    def add(self, made):
        started = time.perf_counter()
        comparison = compare(made.old, made.new)
        compared = time.perf_counter()
        places = [carry(comparison, q.number, q.start, q.end) for q in made.quotes]
        self.comparing += compared - started
        self.carrying += time.perf_counter() - compared
        for quote, place in zip(made.quotes, places, strict=True):
            result = outcome(quote, checked(place, made))
            self.outcomes[quote.truth, result] += 1
            self.trapped[result] += quote.trap
            self.examples[quote.truth, result].append((made, quote, place))

    def total(self, truth):
        return sum(count for (of, _), count in self.outcomes.items() if of == truth)

    def share(self, truth, *results):
        """Per cent of the quotations of this truth."""
        return 100 * sum(self.outcomes[truth, result] for result in results) / self.total(truth)


def table(title, scores, truth, columns):
    """A line for each share; columns are (heading, the outcomes summed up in it)."""
    print(f"\n{title}")
    print(f"{'edited':>7}{'quotes':>8}" + "".join(f"{heading:>16}" for heading, _ in columns))
    for share, score in scores.items():
        cells = [f"{score.share(truth, *results):.2f} %" for _, results in columns]
        print(f"{share:>5} %{score.total(truth):>8}" + "".join(f"{cell:>16}" for cell in cells))


def report(scores):
    table("Untouched quotations", scores, "untouched", (
        ("right", ("exact", "moved")), ("right, exact", ("exact",)), ("right, moved", ("moved",)), ("unsure", ("unsure",)), ("WRONG", ("wrong",)),
    ))
    table("Changed quotations (same words: only punctuation changed, said to be exact or moved; lie: other words, said so all the same)",
          scores, "changed", (
              ("F1 > 0.8", ("good", "same words")), ("same words", ("same words",)), ("poorer", ("poor",)), ("given up", ("given up",)),
              ("WRONG", ("wrong", "lie")), ("of them lies", ("lie",)),
          ))
    table("Deleted quotations", scores, "deleted", (
        ("lost told", ("lost",)), ("put as exact", ("exact",)), ("put as moved", ("moved",)), ("put as edited", ("edited",)),
    ))
    print("\nof the deleted, those whose passage left a look-alike at or beside its place:")
    for share, score in scores.items():
        print(f"{share:>5} %  " + ", ".join(f"{state} {score.trapped[state]}" for state in STATES))


def show(score):
    """Failing examples of each kind with old and new text."""
    for kind in FAILURES:
        found = score.examples[kind]
        if found:
            print(f"\n=== {' · '.join(kind)}: {len(found)}")
        for made, quote, place in found[:EXAMPLES]:
            print(f"--- seed {made.seed}, {made.share} %, old passage {quote.number} [{quote.start}:{quote.end}]{', trap' if quote.trap else ''}")
            print(f"    quote  {made.old[quote.number - 1].text[quote.start:quote.end]!r}\n    old    {made.old[quote.number - 1].text!r}")
            if quote.place:
                print("    truth  " + worded(made, *quote.place))
            print(f"    shown  {place.state} " + (worded(made, place.number, place.start, place.end) if place.number else ""))


def worded(made, number, start, end):
    """A place of the new version with its words, and its passage."""
    text = made.new[number - 1].text
    return f"new passage {number} [{start}:{end}] {text[start:end]!r}\n           {text!r}"


def main():
    scores, total = {}, hashlib.sha256()
    for share in histories.EDITED:
        scores[share] = Score()
        for seed in histories.SEEDS:
            made = histories.history(seed, share)
            histories.check(made)
            histories.told(total, made)
            scores[share].add(made)
    if "--verbose" in sys.argv[1:]:
        show(scores[ASKED])
    report(scores)
    carries = len(histories.SEEDS) * histories.QUOTES * len(scores)
    pairs = len(histories.SEEDS) * len(scores)
    print(f"\n{1000 * sum(s.carrying for s in scores.values()) / carries:.3f} s per 1,000 carries, "
          f"{1000 * sum(s.comparing for s in scores.values()) / pairs:.1f} ms to compare two versions")
    print(f"digest={total.hexdigest()}")
    asked = scores[ASKED]
    exact, told = (math.floor(10 * share) / 10 for share in (asked.share("untouched", "exact", "moved"), asked.share("deleted", "lost")))
    wrong = math.ceil(100 * asked.share("untouched", "wrong")) / 100  # rounded against us, like the others
    print(f"exact={exact:.1f} wrong={wrong:.2f} lost_told={told:.1f}")


if __name__ == "__main__":
    main()
