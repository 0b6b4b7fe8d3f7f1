"""About how many pages a paper of the portal has: its lines laid one below the other as its own form lays them."""

from math import ceil
from typing import BinaryIO

from docx import Document

LINE, CELL, PAGE = 72, 22, 38  # characters of a line, of a line in a cell, lines of a page at 14 points


def pages_of(file: BinaryIO) -> int:
    """An estimate, at least 1."""
    document = Document(file)
    lines = sum(_lines(paragraph.text, LINE) for paragraph in document.paragraphs)
    lines += sum(max((_lines(cell.text, CELL) for cell in row.cells), default=0) for table in document.tables for row in table.rows)
    return max(1, ceil(lines / PAGE))


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))
