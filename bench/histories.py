"""Edit histories of a commune's report with known truth: what became of each character, and of quotations of it.

    .venv/bin/python bench/histories.py        # prints what was made, and its digest

Fixed before the first measurement; whoever changes it may only make it harder, and writes the new digest to
docs/measured.md. Only `random.Random.random()` is drawn, so that every Python makes the same histories.
"""

import hashlib
import random
import re
import time
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from drafts import SPAN
from edits import Redraft
from reports import PROSE, Passage, look_alike_share, report
from sentences import pick, spans, whole

SEEDS = tuple(range(1, 21))
EDITED = (10, 20, 50)  # per cent of the old passages that a redraft touches
QUOTES = 150
# How often each edit is chosen for a touched passage: paragraph, list item or footnote; table row; heading.
SHARES = (
    ("figures changed", 15, 48, 0),
    ("word replaced", 14, 4, 26),
    ("word inserted", 8, 0, 8),
    ("word deleted", 8, 0, 4),
    ("name changed", 4, 5, 0),
    ("motto changed", 2, 0, 0),
    ("marks changed", 6, 3, 4),
    ("reworded", 0, 0, 20),
    ("renumbered", 0, 0, 32),
    ("sentence replaced", 8, 0, 0),
    ("sentence inserted", 7, 0, 0),
    ("sentence deleted", 8, 0, 0),
    ("sentence moved", 4, 0, 0),
    ("moved near", 3, 5, 0),
    ("moved far", 2, 1, 0),
    ("moved and edited", 2, 1, 0),
    ("split", 4, 0, 0),
    ("joined", 3, 0, 0),
    ("deleted", 10, 14, 6),
    ("inserted", 7, 17, 0),
    ("look alike inserted", 5, 2, 0),
)
TRAP = 0.65  # of deleted prose with three figures and names or more, a name among them, leave a look-alike at or beside their place
AGAIN = 0.3  # of passages edited in words are so edited at a second place
NEAR_EDITS = 0.25  # of quotations are drawn from touched passages, the others from all, so that every class is well filled
WORDY = ("word replaced", "word inserted", "word deleted", "figures changed")
TOKEN = re.compile(r"\S+")
COMPARED = re.compile(r"\d+(?:[.,]\d+)*|\w+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words quoted from an old passage, half open, and the truth about them.

    truth: untouched (all there, side by side, nothing between); changed; deleted (fewer than a quarter of the
    characters survive); swapped (the same, but other words stand in their place, as a name for a name: left out,
    because nobody can say whether that is a change or a deletion).
    place: where they are now, as (number, start, end); None for deleted ones.
    pieces: every run of characters that survives, or stands in the place of theirs.
    marks: only punctuation or spacing changed. trap: their passage was deleted and left a look-alike.
    """

    number: int
    start: int
    end: int
    truth: str
    place: tuple | None
    pieces: tuple
    marks: bool = False
    trap: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """A report, its redraft, for each new character where it comes from, and the quotations."""

    seed: int
    share: int
    old: tuple
    new: tuple
    origins: tuple  # per new passage, per character: a code of bench/drafts.py
    quotes: tuple
    excluded: int  # quotations drawn but undecidable even for a person
    touched: int  # old passages edited, moved, split, joined or deleted
    edits: tuple

    def source(self, number, at):
        """(old number, old offset) of a character of the new version, None for a new one."""
        code = self.origins[number - 1][at]
        return divmod(code, SPAN) if code > 0 else None


@lru_cache(maxsize=len(SEEDS))
def reported(seed):
    """The report of this seed, the same for every share."""
    return report(random.Random(f"report {seed}"))


def history(seed, share):
    """The history of this seed at this share (per cent) of touched passages."""
    old = reported(seed)
    rng = random.Random(f"redraft {seed} at {share}")
    redraft, done = redrafted(rng, old, share)
    new = tuple(Passage(number, draft.kind, draft.text) for number, draft in enumerate(redraft.drafts, 1))
    origins = tuple(tuple(draft.origin) for draft in redraft.drafts)
    quotes, excluded = quoted(rng, old, new, origins, redraft)
    return History(seed, share, old, new, origins, quotes, excluded, len(redraft.numbers), tuple(sorted(Counter(done).items())))


def redrafted(rng, old, share):
    """The report with edits drawn by the table until the share of its passages is touched."""
    redraft, done = Redraft(rng, old), []
    for draft in sorted(redraft.drafts, key=lambda _: rng.random()):
        if len(redraft.numbers) * 100 >= share * len(old):
            break
        if id(draft) in redraft.touched:
            continue
        column = 1 if draft.kind in PROSE else 2 if draft.kind == "table_row" else 3
        deck = [line[0] for line in SHARES for _ in range(line[column])]
        name = next((name for name in (pick(rng, deck) for _ in range(40)) if _apply(redraft, name, draft)), "none")
        done.append(name)
        if name in WORDY and draft.kind in PROSE and rng.random() < AGAIN:
            _apply(redraft, pick(rng, WORDY[:3]), draft)
    return redraft, done


def _apply(redraft, name, draft):
    if name == "deleted":
        return redraft.deleted(draft, TRAP)
    return getattr(redraft, name.replace(" ", "_"))(draft)


def quoted(rng, old, new, origins, redraft):
    """The quotations with their truth, and how many were thrown away because nobody could tell."""
    alive, standing = {}, {}
    for number, origin in enumerate(origins, 1):
        for at, code in enumerate(origin):
            if code > 0:
                alive[code] = (number, at)
            elif code:
                standing.setdefault(-code, []).append((number, at))
    hidden, quotes, excluded, seen = undecidable(old), [], 0, set()
    touched = [old[number - 1] for number in sorted(redraft.numbers)]
    while len(quotes) < QUOTES:
        passage = pick(rng, touched if rng.random() < NEAR_EDITS else old)
        drawn = drawn_range(rng, passage)
        if not drawn or (passage.number, *drawn) in seen:
            continue
        seen.add((passage.number, *drawn))
        quote = judged(passage, *drawn, new, alive, standing, passage.number in redraft.trapped)
        if passage.number in hidden or undecided(passage, quote, new):
            excluded += 1
        else:
            quotes.append(quote)
    return tuple(quotes), excluded


def undecidable(old):
    """Numbers of passages that nothing tells from another: same text, same text before, same text after; or side by side."""
    texts = ["", *(p.text for p in old), ""]
    around = [tuple(texts[at - 1:at + 2]) for at in range(1, len(old) + 1)]
    count = Counter(around)
    return {p.number for p, (before, text, after) in zip(old, around, strict=True) if count[before, text, after] > 1 or text in (before, after)}


def undecided(passage, quote, new):
    """Whether the words were swapped, or those taken away and those put there are the same, so that nobody sees it."""
    if quote.truth != "changed":
        return quote.truth == "swapped"
    number, start, end = quote.place
    return new[number - 1].text[start:end] == passage.text[quote.start:quote.end]


def drawn_range(rng, passage):
    """2–15 words somewhere, one time in seven a whole sentence, one in ten the whole passage; None if too short."""
    draw, text = rng.random(), passage.text
    if draw < 0.1:
        return 0, len(text)
    if draw < 0.25 and passage.kind in PROSE:
        return pick(rng, spans(text))
    words = [m.span() for m in TOKEN.finditer(text)]
    if len(words) < 2:
        return None
    count = whole(rng, 2, min(15, len(words)))
    first = whole(rng, 0, len(words) - count)
    start, end = words[first][0], words[first + count - 1][1]
    bare = text[start:end]
    if rng.random() < 0.6 or "|" in bare[:1] + bare[-1:]:
        end -= len(bare) - len(bare.rstrip(".,;:| -+"))
        start += len(bare) - len(bare.lstrip(".,;:| -+"))
    return (start, end) if len(text[start:end].split()) > 1 else None


def judged(passage, start, end, new, alive, standing, trap):
    """The quotation with its truth."""
    codes = range(passage.number * SPAN + start, passage.number * SPAN + end)
    here = [alive[code] for code in codes if code in alive]
    stood = [place for code in codes for place in standing.get(code, ())]
    pieces = tuple(_runs(sorted({*here, *stood})))
    untouched = len(here) == len(codes) and len(pieces) == 1 and here == sorted(here)
    if untouched:
        return Quote(passage.number, start, end, "untouched", pieces[0], pieces)
    covered = sum(code in alive or code in standing for code in codes)
    gone = "swapped" if covered * 2 >= len(codes) else "deleted"
    truth = gone if len(here) * 4 < len(codes) else "changed"
    if truth == "deleted":
        return Quote(passage.number, start, end, truth, None, pieces, trap=trap)
    most = Counter(number for number, _ in here + stood)
    number = min(most, key=lambda n: (-most[n], n))
    places = [at for n, at in here + stood if n == number]
    place = (number, min(places), max(places) + 1)
    words = COMPARED.findall(passage.text[start:end]) == COMPARED.findall(new[number - 1].text[place[1]:place[2]])
    return Quote(passage.number, start, end, truth, place, pieces, marks=words)


def _runs(places):
    """(number, start, end) of places that follow each other."""
    for number, of_one in groupby(places, key=lambda place: place[0]):
        ats = [at for _, at in of_one]
        for _, run in groupby(enumerate(ats), key=lambda pair: pair[1] - pair[0]):
            run = list(run)
            yield number, run[0][1], run[-1][1] + 1


def digest(seeds=SEEDS, shares=EDITED):
    """SHA-256 over everything in the histories of these seeds and shares."""
    total = hashlib.sha256()
    for share in shares:
        for seed in seeds:
            told(total, history(seed, share))
    return total.hexdigest()


def told(total, made):
    """Let a hash take in a history."""
    total.update(f"{made.seed} {made.share} {made.excluded} {made.edits}\n".encode())
    for passage in (*made.old, *made.new):
        total.update(f"{passage.number} {passage.kind} {passage.text}\n".encode())
    for origin in made.origins:
        total.update((" ".join(map(str, origin)) + "\n").encode())
    for q in made.quotes:
        total.update(f"{q.number} {q.start} {q.end} {q.truth} {q.place} {q.pieces} {q.marks} {q.trap}\n".encode())


def check(made):
    """Raise AssertionError where a history breaks its own promises."""
    assert look_alikes(made.seed) >= 0.1, f"seed {made.seed}: too few look-alikes"
    used = []
    for passage, origin in zip(made.new, made.origins, strict=True):
        assert len(passage.text) == len(origin)
        used += (survivors := [code for code in origin if code > 0])
        here = "".join(character for character, code in zip(passage.text, origin, strict=True) if code > 0)
        there = "".join(made.old[code // SPAN - 1].text[code % SPAN] for code in survivors)
        assert here == there, f"seed {made.seed}, {made.share} %: passage {passage.number}"
    assert len(used) == len(set(used)), f"seed {made.seed}, {made.share} %: a character survives twice"


@lru_cache(maxsize=len(SEEDS))
def look_alikes(seed):
    """Share of the sentences of this seed's report that differ from another by one figure or name."""
    return look_alike_share(reported(seed))


def main():
    started, total = time.perf_counter(), hashlib.sha256()
    print(("{:>6}" + "{:>10}" * 9).format("share", "passages", "touched", "edits", "quotes", "untouched", "changed", "deleted", "trapped", "left out"))
    for share in EDITED:
        made = [history(seed, share) for seed in SEEDS]
        for one in made:
            check(one)
            told(total, one)
        quotes = [q for one in made for q in one.quotes]
        truth = Counter(q.truth for q in quotes)
        figures = (
            sum(len(h.old) for h in made), sum(h.touched for h in made), sum(n for h in made for _, n in h.edits), len(quotes),
            truth["untouched"], truth["changed"], truth["deleted"], sum(q.trap for q in quotes), sum(h.excluded for h in made),
        )
        print(("{:>4} %" + "{:>10}" * 9).format(share, *figures))
    like = [look_alikes(seed) for seed in SEEDS]
    print(f"sentences that differ from another by one figure or name: {min(like):.1%} to {max(like):.1%} of a report")
    print(f"{time.perf_counter() - started:.1f} s")
    print(f"digest={total.hexdigest()}")


if __name__ == "__main__":
    main()
