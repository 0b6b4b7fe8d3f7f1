"""Words marked inside a passage that was rendered when its version arrived."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice

from django.utils.safestring import SafeString, mark_safe

from congresses.reading import BAR

PIECE = re.compile(r"<[^>]*>|&[^;<]{1,10};|[^<&]+|[<&]")
# What stands in the HTML but not in the text: marks of notes, words taken out, labels and the way back from a note.
ASIDE = re.compile(r'<(sup|del|span|a)\b(?: class="(?:passage__label|num|tracked)"[^>]*)?>')
BEFORE_TEXT = {"span", "a"}  # followed by one blank that is not of the text
LAST = sys.maxsize
OPEN, CLOSE = '<mark class="quoted">', "</mark>"


def marked(html: str, text: str, ranges: Iterable[tuple[int, int]]) -> SafeString:
    """The HTML of a passage with these (start, end) of its text marked; left as it is where the two do not agree."""
    pieces, read = [], 0
    for piece, at in _pieces(html, _merged(ranges)):
        pieces.append(piece)
        read = at
    # A cell that another covers has a place in the text and none in the HTML: nothing is marked rather than other words.
    agrees = read == len(text)
    return mark_safe("".join(pieces) if agrees else html)  # noqa: S308 - only marks are added to what is kept


def _merged(ranges) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def _pieces(html: str, ranges):
    """Pieces of the HTML with marks in them, each with how much of the text has been read then."""
    at, aside, blank, cells = 0, "", False, 0
    for match in PIECE.finditer(html):
        piece = match[0]
        if aside:
            if piece == f"</{aside}>":
                aside, blank = "", aside in BEFORE_TEXT
        elif piece.startswith("<") and len(piece) > 1:
            found = ASIDE.fullmatch(piece)
            if found and (found[1] in ("sup", "del") or "class=" in piece):
                aside = found[1]
            elif piece.startswith("<td"):
                at += len(BAR) if cells else 0
                cells += 1
            elif piece == "<br>":
                at += 1
        elif piece.startswith("&") and len(piece) > 1:
            if any(start <= at < end for start, end in _from(ranges, at)):
                piece = f"{OPEN}{piece}{CLOSE}"
            at += 1
        else:
            lead, piece = (" ", piece[1:]) if blank and piece.startswith(" ") else ("", piece)
            blank = False
            at, piece = at + len(piece), lead + "".join(_cut(piece, at, ranges))
        yield piece, at


def _cut(piece: str, at: int, ranges):
    """A run of text with the parts inside ranges marked."""
    done = 0
    for start, end in _from(ranges, at):
        if start >= at + len(piece):
            break
        a, b = max(start - at, done), min(end - at, len(piece))
        if a < b:
            yield f"{piece[done:a]}{OPEN}{piece[a:b]}{CLOSE}"
            done = b
    yield piece[done:]


def _from(ranges, at: int):
    """The ranges that may reach beyond a place, in order."""
    return islice(ranges, max(bisect_right(ranges, (at, LAST)) - 1, 0), None)
