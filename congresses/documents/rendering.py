"""Passages as HTML, made once when the version arrives: a version never changes.

A mark of a note in the text leads to the passage of the note (#d45), and its mark leads back (#chu-thich-45). Words of
tracked changes bear the class "tracked": put in (ins) or taken out (del).
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import repeat

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.reading import BAR, NOTES, ROWS, Block

# What may stand between two characters, in this order.
CLOSE, NOTE, GONE, OPEN = range(4)
# Columns of figures stand on the right: 1.500; 8,5%; < 5; –.
FIGURE = re.compile(r"[<>≤≥+−–-]?\s?[0-9][0-9.,/]*\s?%?|[–-]")


def passages_html(blocks: Iterable[Block]) -> Iterator[tuple[Block, SafeString]]:
    """Each block with the inside of its passage."""
    blocks = tuple(blocks)
    waiting = defaultdict(deque)
    for block in blocks:
        if block.kind in NOTES:
            waiting[block.label].append(block.number)
    for block in blocks:
        yield block, _passage(block, _led(block, waiting))


def _led(block: Block, waiting) -> list[tuple[int, str, int]]:
    """Each mark with the number of its note; 0 when the note was not read. Notes come after what they hang on."""
    led = []
    for offset, mark in block.notes:
        notes = waiting[mark]
        while notes and notes[0] < block.number:
            notes.popleft()
        led.append((offset, mark, notes.popleft() if notes else 0))
    return led


def _passage(block: Block, notes) -> SafeString:
    if block.kind in ROWS:
        return mark_safe("".join(_cells(block, notes)))  # noqa: S308 - made of escaped pieces
    text = _marked(block.text, _places(block, notes))
    if block.kind == "heading":
        return format_html("<h{0}>{1}</h{0}>", min(max(block.level, 1) + 1, 6), _labelled(block, text))
    if block.kind in NOTES:
        back = format_html('<a class="num" id="ghi-chu-{0}" href="#chu-thich-{0}">{1}.</a>', block.number, block.label)
        return format_html("<p>{} {}</p>", back, text)
    return format_html("<p>{}</p>", _labelled(block, text))


def _cells(block: Block, notes) -> Iterator[SafeString]:
    """The cells of a row; a cell covered by the one above is not output."""
    at, places = 0, _places(block, notes)
    for cell, (columns, rows) in zip(block.cells, block.spans or repeat((1, 1)), strict=False):
        end = at + len(cell)
        here, places = _within(places, at, end)
        if rows:
            shape = SafeString(' class="num"') if FIGURE.fullmatch(cell.strip()) else ""
            wide = format_html(' colspan="{}"', columns) if columns > 1 else ""
            high = format_html(' rowspan="{}"', rows) if rows > 1 else ""
            yield format_html("<td{}{}{}>{}</td>", shape, wide, high, _marked(cell, here))
        at = end + len(BAR)


def _within(places: deque, start: int, end: int) -> tuple[list[tuple], deque]:
    """The places of one cell, counted from its start, and those after it; an insertion goes on in the next cell."""
    here, is_open = [], False
    while places and places[0][0] <= end:
        at, what, html = places.popleft()
        here.append((max(at - start, 0), what, html))
        is_open = what == OPEN or is_open and what != CLOSE
    if is_open:
        here.append((end - start, CLOSE, ""))
        places.appendleft((end + len(BAR), OPEN, ""))
    return here, places


def _labelled(block: Block, text: SafeString) -> SafeString:
    return format_html('<span class="passage__label">{}</span> {}', block.label, text) if block.label else text


def _places(block: Block, notes) -> deque:
    """What stands between the characters, in order: (offset, what, HTML)."""
    places = [(at, NOTE, _mark(mark, number)) for at, mark, number in notes]
    places += [(at, GONE, format_html('<del class="tracked">{}</del>', _lines(words))) for at, words in block.deleted]
    for first, last in block.inserted:
        places += [(first, OPEN, ""), (last, CLOSE, "")]
    return deque(sorted(places, key=lambda place: place[:2]))


def _marked(text: str, places) -> SafeString:
    pieces, at, is_open = [], 0, False
    for offset, what, html in places:
        pieces.append(_lines(text[at:offset]))
        at = offset
        if what == OPEN:
            pieces.append('<ins class="tracked">')
            is_open = True
        elif what == CLOSE:
            pieces.append("</ins>")
            is_open = False
        elif what == GONE and is_open:
            pieces += ["</ins>", html, '<ins class="tracked">']
        else:
            pieces.append(html)
    pieces.append(_lines(text[at:]))
    return mark_safe("".join(pieces).replace('<ins class="tracked"></ins>', ""))  # noqa: S308 - made of escaped pieces


def _mark(mark: str, number: int) -> SafeString:
    if not number:
        return format_html("<sup>{}</sup>", mark)
    return format_html('<sup><a id="chu-thich-{0}" href="#d{0}" aria-label="Chú thích {1}">{1}</a></sup>', number, mark)


def _lines(text: str) -> SafeString:
    return mark_safe(escape(text).replace("\n", "<br>"))  # noqa: S308 - escaped just here
