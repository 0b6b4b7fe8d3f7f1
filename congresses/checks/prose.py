"""Which passages are running text: not notes, tables, annexes."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from congresses.reading import NOTES, ROWS, Block

from .spelling import keys

_APART = NOTES | ROWS
_NUMBER = re.compile(r"\W*(?:(?:[IVXLC]+|\d+|[a-zđ])\s*[.)/:-]+\s*)?")
_CONTENTS = re.compile(r"(?:\.{3}|…|\t)\s{0,9}\d{1,4}\s{0,9}\Z")
_TAIL = 30  # characters in which the page of a line of contents stands
_OPENING = 40  # characters in which a passage says what it is
_SHORT = 30  # characters of a title that says nothing but "Phụ lục số 1"


def _said(*phrases: str) -> tuple[str, ...]:
    return tuple("".join(f"{key} " for key in keys(phrase)) for phrase in phrases)


_ANNEX = _said("phụ lục", "phụ biểu")
_TABLE = _said("biểu", "bảng")
# What begins like the title of a table and is none.
_NO_TABLE = _said("biểu dương", "biểu quyết", "biểu hiện", "biểu diễn", "biểu thị", "biểu lộ", "biểu đạt", "biểu cảm")
_BODY = _said(*(f"phần {number}" for number in ("thứ", "một", "hai", "ba", "i", "ii", "iii", "1", "2", "3")))
_NOTE = _said("ghi chú", "chú thích")


_known: deque[tuple[tuple, tuple]] = deque(maxlen=8)  # texts looked at last and their prose: several checks ask for it


def running(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The passages of running text in their order."""
    blocks = tuple(blocks)
    for text, found in tuple(_known):
        if text is blocks:
            return found
    found = tuple(_running(blocks))
    _known.append((blocks, found))
    return found


def _running(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """An annex lasts to the end of the paper, or to a heading of its body ("Phần thứ hai"); the title of a table lasts to the next
    heading of its rank. A title in capitals counts as a heading, as many papers have no others.
    """
    annex, table = False, None
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.kind in _APART:
            continue
        opening = _opening(block.text)
        title = _is_title(block)
        if title:
            annex = _annexed(annex, block, opening)
            table = _tabled(table, block, opening)
        if annex or table is not None or opening.startswith(_NOTE) or _is_caption(opening, after):
            continue
        yield block


def is_contents(text: str) -> bool:
    """Whether it is a line of a table of contents, with its page at the end."""
    return bool(_CONTENTS.search(text[-_TAIL:]))


def _annexed(annex: bool, block: Block, opening: str) -> bool:
    if opening.startswith(_ANNEX):
        return not is_contents(block.text)
    return annex and not opening.startswith(_BODY)


def _tabled(table: int | None, block: Block, opening: str) -> int | None:
    """The rank of the table's title we are under; None when under none."""
    rank = block.level if block.kind == "heading" else 9
    if opening.startswith(_TABLE) and not opening.startswith(_NO_TABLE):
        return rank
    return table if table is not None and rank > table else None


def _is_caption(opening: str, after: Block | None) -> bool:
    """The line over a table belongs to it."""
    named = opening.startswith(_TABLE) and not opening.startswith(_NO_TABLE)
    return named and after is not None and after.kind in ROWS


def _is_title(block: Block) -> bool:
    text = block.text.strip()
    if block.kind == "heading" or text.isupper():
        return True
    return len(text) <= _SHORT and _opening(text).startswith(_ANNEX) and not text.endswith((".", ";", ","))


def _opening(text: str) -> str:
    """How a passage begins, in one spelling, without a number in front."""
    line = text[:_OPENING]
    return " ".join([*keys(line[_NUMBER.match(line).end():])[:4], ""])
