"""Passages as HTML, made once when the version arrives: a version never changes.

A mark of a note in the text leads to the passage of the note (#d45), and its mark leads back (#chu-thich-45).
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.reading import Block

NOTES = frozenset(("footnote", "endnote"))
ROWS = frozenset(("table_row", "sheet_row"))
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
    text = _marked(block.text, notes)
    if block.kind == "heading":
        return format_html("<h{0}>{1}</h{0}>", min(max(block.level, 1) + 1, 6), _labelled(block, text))
    if block.kind in NOTES:
        back = format_html('<a class="num" id="ghi-chu-{0}" href="#chu-thich-{0}">{1}.</a>', block.number, block.label)
        return format_html("<p>{} {}</p>", back, text)
    return format_html("<p>{}</p>", _labelled(block, text))


def _cells(block: Block, notes) -> Iterator[SafeString]:
    at = 0
    for cell in block.cells:
        here = [(offset - at, mark, number) for offset, mark, number in notes if at <= offset <= at + len(cell)]
        shape = SafeString(' class="num"') if FIGURE.fullmatch(cell.strip()) else ""
        yield format_html("<td{}>{}</td>", shape, _marked(cell, here))
        at += len(cell) + len(" | ")


def _labelled(block: Block, text: SafeString) -> SafeString:
    return format_html('<span class="passage__label">{}</span> {}', block.label, text) if block.label else text


def _marked(text: str, notes) -> SafeString:
    pieces, at = [], 0
    for offset, mark, number in notes:
        pieces += [_lines(text[at:offset]), _mark(mark, number)]
        at = offset
    pieces.append(_lines(text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 - made of escaped pieces


def _mark(mark: str, number: int) -> SafeString:
    if not number:
        return format_html("<sup>{}</sup>", mark)
    return format_html('<sup><a id="chu-thich-{0}" href="#d{0}" aria-label="Chú thích {1}">{1}</a></sup>', number, mark)


def _lines(text: str) -> SafeString:
    return mark_safe(escape(text).replace("\n", "<br>"))  # noqa: S308 - escaped just here
