"""Where a quotation of an older version stands in a newer one, and how sure that is.

Exact: the same words in the passage that continues the old one. Moved: the same words at another place. Edited: the
words were changed. Lost: not there. A person confirms everything but exact. Words that the newer version had already
taken from elsewhere in the older one are never offered: a look-alike sentence is not the quoted one.
"""

import re
from collections import namedtuple

from .words import LONGEST, figures, is_another, likeness, opcodes, spans, tokens

Place = namedtuple("Place", "state number start end")
LOST = Place("lost", 0, 0, 0)
KEPT = 0.34  # the share of its words that a quotation must keep to be shown as edited
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?;…])\s+|\n+")
ALIKE = 0.8  # a sentence that was moved and edited
LOOK_ALIKE = 0.6  # passages: a copy with other names and figures is not where the words went
LONG = 20_000  # characters of a passage that are looked at to tell what it is about
SHORTEST = 4  # words of a sentence looked for elsewhere


def carry(comparison, number, start, end):
    """The place of old.text[start:end] of the passage with that number, numbers counted from 1."""
    asked = (number, start, end)
    if asked not in comparison.places:
        comparison.places[asked] = _carry(comparison, number, start, end)
    return comparison.places[asked]


def _carry(comparison, number, start, end):
    link = comparison.of_old[number - 1]
    if not link.new:
        return _elsewhere(comparison, number - 1, start, end)
    if link.how == "same":
        at = link.new[0]
        return Place("moved" if link.moved else "exact", at + 1, start, end)
    return _inside(comparison, link, number - 1, start, end)


class Diff:
    """The words of one link, old passages joined and new passages joined, and which became which."""

    def __init__(self, comparison, link):
        old, new = [comparison.old[at].text for at in link.old], [comparison.new[at].text for at in link.new]
        if sum(map(len, old)) + sum(map(len, new)) > LONGEST:
            old, new = [""] * len(old), [""] * len(new)  # nothing is followed through a passage as long as a book
        self.old, self.new = _Joined(old, link.old), _Joined(new, link.new)
        self.to_new = {}  # token of old: token of new
        self.stand_ins = {}  # token of old: the range of tokens that stands in the place of it
        for tag, a, b, c, d in opcodes(self.old.tokens, self.new.tokens):
            if tag == "equal":
                self.to_new.update(zip(range(a, b), range(c, c + b - a), strict=True))
            elif tag == "replace":
                self._share_out(a, b, c, d)

    def _share_out(self, a, b, c, d):
        """Each replaced token gets its part of the new ones, by its place among the replaced."""
        for at in range(a, b):
            first = c + (at - a) * (d - c) // (b - a)
            self.stand_ins[at] = first, max(first + 1, c + (at - a + 1) * (d - c) // (b - a))

    def became(self, asked):
        """The range of new tokens that the asked old tokens became, edges that were replaced included."""
        found = [self.to_new[at] for at in asked if at in self.to_new]
        ranges = [self.stand_ins[at] for at in (asked[0], asked[-1]) if at in self.stand_ins]
        return min([*found, *(first for first, _ in ranges)]), max([*found, *(last - 1 for _, last in ranges)])


class _Joined:
    """Several passages as one list of tokens that know where they stand."""

    def __init__(self, texts, indexes):
        self.tokens, self.places = [], []
        for text, index in zip(texts, indexes, strict=True):
            self.tokens += tokens(text)
            self.places += [(index, *span) for span in spans(text)]

    def within(self, index, start, end):
        """The tokens that a range of characters touches."""
        return [at for at, (i, a, b) in enumerate(self.places) if i == index and a < end and b > start]


def _diff(comparison, link):
    if link not in comparison.diffs:
        comparison.diffs[link] = Diff(comparison, link)
    return comparison.diffs[link]


def _inside(comparison, link, index, start, end):
    """The quotation inside what its passage became."""
    diff = _diff(comparison, link)
    asked = diff.old.within(index, start, end)
    found = [diff.to_new[at] for at in asked if at in diff.to_new]
    if not asked or len(found) < KEPT * len(asked):
        return _elsewhere(comparison, index, start, end)
    first, last = diff.became(asked)
    # One passage is shown: the one that has most of the words.
    homes = [diff.new.places[at][0] for at in found]
    home = max(sorted(set(homes)), key=homes.count)
    here = [at for at in range(first, last + 1) if diff.new.places[at][0] == home]
    start_at, end_at = diff.new.places[here[0]][1], diff.new.places[here[-1]][2]
    # Half a word at an edge stays half a word.
    if here[0] == diff.to_new.get(asked[0]):
        start_at += max(start - diff.old.places[asked[0]][1], 0)
    if here[-1] == diff.to_new.get(asked[-1]):
        end_at -= max(diff.old.places[asked[-1]][2] - end, 0)
    if comparison.new[home].text[start_at:end_at] == comparison.old[index].text[start:end]:
        return Place("moved" if link.moved else "exact", home + 1, start_at, end_at)
    return Place("edited", home + 1, start_at, end_at)


def _elsewhere(comparison, index, start, end):
    """The sentence of a quotation among the sentences that are new in the newer version."""
    text = comparison.old[index].text
    around = next(((a, b) for a, b in sentences(text) if a <= start < b), (start, end))
    around = min(around[0], start), max(around[1], end)
    wanted = text[around[0]:around[1]].strip()
    offset = text.find(wanted, around[0])
    words = tokens(wanted)
    if len(words) < SHORTEST:
        return LOST
    best, score, whole, asked, of_others = None, ALIKE, tokens(text[:LONG]), figures(wanted), {}
    for at, a, b, there in _new_sentences(comparison):
        sentence = comparison.new[at].text[a:b]
        same = sentence == wanted
        alike = 1 if same else likeness(words, there)
        if alike <= score or not same and figures(sentence) != asked:
            continue
        if at not in of_others:
            of_others[at] = _is_of_another(whole, tokens(comparison.new[at].text[:LONG]))
        if of_others[at]:
            continue
        if same:
            return Place("moved", at + 1, a + start - offset, a + end - offset)
        best, score = (at, a, b), alike
    return _edited_elsewhere(comparison, best, words, wanted, start - offset, end - offset) if best else LOST


def _is_of_another(one, other):
    """Whether a passage is the look-alike of another, told of something else."""
    return likeness(one, other) >= LOOK_ALIKE and is_another(one, other)


def _edited_elsewhere(comparison, place, words, wanted, start, end):
    at, a, b = place
    there = comparison.new[at].text[a:b]
    old, new = spans(wanted), spans(there)
    kept = [
        to for tag, i, j, c, _ in opcodes(words, tokens(there)) if tag == "equal"
        for one, to in zip(range(i, j), range(c, c + j - i), strict=True) if old[one][0] < end and old[one][1] > start
    ]
    if len(kept) < KEPT * sum(1 for x, y in old if x < end and y > start):
        return LOST
    return Place("edited", at + 1, a + new[kept[0]][0], a + new[kept[-1]][1])


def _new_sentences(comparison):
    """(index, start, end, tokens) of the sentences of the newer version most of whose words came from nowhere."""
    if comparison.new_sentences is None:
        comparison.new_sentences = list(_find_new_sentences(comparison))
    return comparison.new_sentences


def _find_new_sentences(comparison):
    for link in comparison.links:
        if link.how in ("same", "deleted"):
            continue
        if sum(len(comparison.new[at].text) for at in link.new) > LONGEST:
            continue
        taken = set()
        if link.how != "inserted":
            diff = _diff(comparison, link)
            taken = {diff.new.places[at] for at in diff.to_new.values()}
        for index in link.new:
            text = comparison.new[index].text
            for a, b in sentences(text):
                inside = [(index, x + a, y + a) for x, y in spans(text[a:b])]
                if len(inside) >= SHORTEST and sum(place in taken for place in inside) < len(inside) / 2:
                    yield index, a, b, tokens(text[a:b])


def sentences(text):
    """(start, end) of each sentence, without the white space around it."""
    start = 0
    for gap in BETWEEN_SENTENCES.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)
