"""Texts as words with their places, and what changed between two of them."""

import re
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

# A figure with its dots, commas and slashes is one word: 1.500; 8,5%; 30/3/2020.
TOKEN = re.compile(r"\d+(?:[.,/]\d+)*%?|[^\W\d_]+|\S")
COMMON = 0.2  # the share of figures that two different things may have in common by chance
ENDS = ".!?;:-–+"  # after these a capital says nothing
FINE = 40_000  # pairs of words difflib looks at; beyond that the quicker, coarser way must do
LONGEST = 200_000  # characters of two texts together whose words are told apart: a passage is rarely over 2,000
COARSE = 25_000_000  # pairs of words that are looked at at all: the coarser way keeps a bit for each


def tokens(text):
    """The words and signs of a text, in order."""
    return TOKEN.findall(text)


def figures(text):
    """The figures of a text, in order."""
    return [word for word in tokens(text) if word[0].isdigit()]


def spans(text):
    """The (start, end) of each token."""
    return [match.span() for match in TOKEN.finditer(text)]


def likeness(old, new):
    """How much two lists of tokens share in order, from 0 to 1."""
    return Indel.normalized_similarity(old, new)


def is_another(old, new):
    """Whether two alike lists of tokens tell of different things: other names, and hardly a figure in common.

    A sentence copied for another village keeps its words; a sentence that was edited keeps most figures or its names.
    """
    figures = _figures(old), _figures(new)
    if not all(figures) or len(figures[0] & figures[1]) > COMMON * min(map(len, figures)):
        return False
    names = _names(old), _names(new)
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def _figures(words):
    return {word for word in words if word[0].isdigit()}


def _names(words):
    """Words with a capital that stand inside a sentence."""
    return {
        word for before, word in zip(words, words[1:], strict=False)
        if word[0].isupper() and before[-1] not in ENDS
    }


def opcodes(old, new):
    """(tag, start and end in old, start and end in new) as difflib names them: equal, replace, delete, insert."""
    head = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        head += 1
    tail, most = 0, min(len(old), len(new)) - head
    while tail < most and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    ends = len(old) - tail, len(new) - tail
    found = [("equal", 0, head, 0, head)] if head else []
    found += [(tag, a + head, b + head, c + head, d + head) for tag, a, b, c, d in _middle(old[head:ends[0]], new[head:ends[1]])]
    if tail:
        found.append(("equal", ends[0], len(old), ends[1], len(new)))
    return found


def _middle(old, new):
    if not old or not new:
        return [("delete" if old else "insert", 0, len(old), 0, len(new))] if old or new else []
    if len(old) == len(new) == 1:
        return [("replace", 0, 1, 0, 1)]
    if len(old) * len(new) <= FINE:
        return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    if len(old) * len(new) > COARSE:
        return [("replace", 0, len(old), 0, len(new))]
    return [(o.tag, o.src_start, o.src_end, o.dest_start, o.dest_end) for o in Indel.opcodes(old, new)]


def changes(old, new):
    """Runs of (tag, words of old, words of new), white space and all: what a page shows as del and ins."""
    if old == new:
        return [("equal", old, new)] if old else []
    if len(old) + len(new) > LONGEST:
        return [("replace", old, new)]
    here, there = spans(old), spans(new)
    found, at, to = [], 0, 0
    for tag, a, b, c, d in opcodes(tokens(old), tokens(new)):
        # A run ends where its last word ends; the white space before a word goes with it.
        end_old = here[b - 1][1] if b > a else at
        end_new = there[d - 1][1] if d > c else to
        found.append((tag, old[at:end_old], new[to:end_new]))
        at, to = end_old, end_new
    if old[at:] or new[to:]:
        found.append(("equal", old[at:], new[to:]))
    return found
