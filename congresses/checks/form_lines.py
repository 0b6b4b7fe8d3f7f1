"""The lines at the head and at the foot of a paper, wherever its author put them: in table cells, paragraphs, pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congresses.reading import Block

HEAD_BLOCKS, FOOT_BLOCKS, HEAD_LINES, FOOT_LINES = 14, 18, 30, 40
KINDS = frozenset(("heading", "paragraph", "list_item", "table_row", "page", "text_box"))
_LINE = re.compile(r"[^\n|]+")  # a bar stands between the cells of a row
# Where the heading block ends: the name of the kind of paper.
_NAMED = frozenset((
    "tờ trình", "báo cáo", "báo cáo chính trị", "báo cáo kiểm điểm", "đề án", "nghị quyết", "chương trình", "chương trình hành động", "kế hoạch",
    "biểu tổng hợp", "thông báo", "quy chế", "kịch bản",
))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a passage, with where it stands."""

    text: str
    passage: int
    start: int
    end: int


def head_of(blocks: tuple[Block, ...]) -> list[Line]:
    """The lines above the name of the paper; none of a table file."""
    found: list[Line] = []
    for block in _of_text(blocks, HEAD_BLOCKS):
        for line in _lines(block):
            if line.text.lower() in _NAMED or len(found) == HEAD_LINES:
                return found
            found.append(line)
    # Without the name of a kind, what stands in the first passages is no head for sure; its first lines are looked at.
    return found


def foot_of(blocks: tuple[Block, ...]) -> list[Line]:
    """The last lines of a paper; a table of figures after it ends it no less."""
    last = list(_of_text(reversed(blocks), FOOT_BLOCKS))[::-1]
    return [line for block in last for line in _lines(block)][-FOOT_LINES:]


def _of_text(blocks: Iterable[Block], most: int) -> Iterator[Block]:
    seen = 0
    for block in blocks:
        if block.kind in KINDS:
            yield block
            seen += 1
            if seen == most:
                return


def _lines(block):
    for found in _LINE.finditer(block.text):
        text = found[0].strip()
        if text:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Line(" ".join(text.split()), block.number, start, start + len(text))
