"""A passage being redrafted, every character of which knows where it comes from."""

import re

from sentences import particulars, spans

SPAN = 100_000  # a code is passage number * SPAN + offset
WORD = re.compile(r"[^\W\d_]+")


class Draft:
    """A passage being redrafted.

    `origin` holds a code per character: positive, the character survives from there; negative, it stands in the place
    of the one that was there (a figure for a figure, a word for a word); 0, it is new.
    """

    __slots__ = ("kind", "text", "origin", "old")

    def __init__(self, kind, text, number=0):
        self.kind, self.text, self.old = kind, text, number
        self.origin = [number * SPAN + at if number else 0 for at in range(len(text))]

    def put(self, start, end, new, stands=True):
        """Write new text over a range; words equal at both ends count as left alone.

        What is new stands in the place of the old unless `stands` is false.
        """
        old = self.text[start:end]
        ahead = _equal_words(old, new)
        start, old, new = start + ahead, old[ahead:], new[ahead:]
        behind = _equal_words(old[::-1], new[::-1])
        end, old, new = end - behind, old[:len(old) - behind], new[:len(new) - behind]
        under = self.origin[start:end]
        origin = [-abs(under[at * len(under) // len(new)]) if under and stands else 0 for at in range(len(new))]
        self.splice(start, end, new, origin)

    def splice(self, start, end, text, origin=None):
        """Put these characters in the place of a range; new ones unless their origin is given."""
        self.text = self.text[:start] + text + self.text[end:]
        self.origin[start:end] = origin if origin is not None else [0] * len(text)

    def sentences(self):
        return spans(self.text)

    def words(self):
        """(start, end) of the words that are no figure or name, with text on both sides and no equal neighbour."""
        held = particulars(self.text)
        found = [m.span() for m in WORD.finditer(self.text)]
        texts = ["", *(self.text[a:b].lower() for a, b in found), ""]
        return [
            (a, b) for rank, (a, b) in enumerate(found, 1)
            if self.text[a - 1:a] == " " and self.text[b:b + 1] == " " and texts[rank] not in (texts[rank - 1], texts[rank + 1])
            and not any(a < end and start < b for start, end in held)
        ]


def _equal_words(one, two):
    """How many characters at the start are equal, whole words only."""
    at = 0
    while at < min(len(one), len(two)) and one[at] == two[at]:
        at += 1
    return at if at == len(one) == len(two) else one.rfind(" ", 0, at) + 1
