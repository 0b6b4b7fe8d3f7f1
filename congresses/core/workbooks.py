"""Workbooks that leave the portal: what people typed goes out as text, never as a formula."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from . import packages
from .vietnamese import HANOI

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TITLE = 31
_UNSPEAKABLE = re.compile("[\ufffe\uffff\ud800-\udfff]")  # XML has no such characters
LONGEST_CELL = 32_767  # characters; Excel takes no more
DAY, MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
_SAVED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")  # when a file was made, in its properties
_HEAD = PatternFill("solid", fgColor="F2EFE9")
_TYPED = PatternFill("solid", fgColor="FDF4DD")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its heading, its width in characters, and whether people type into it."""

    heading: str
    width: int = 14
    typed: bool = False


def put(sheet, row: int, column: int, value) -> None:
    """Write one cell. A number stays a number, a day a day; everything else is text, also where it begins like a formula."""
    cell = sheet.cell(row, column)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, int | float | Decimal):
        cell.value = value
        return
    if isinstance(value, date):
        moment = isinstance(value, datetime)
        cell.value = value.astimezone(HANOI).replace(tzinfo=None, microsecond=0) if moment else value
        cell.number_format = MOMENT if moment else DAY
        return
    text = _UNSPEAKABLE.sub("", ILLEGAL_CHARACTERS_RE.sub("", "" if value is None else str(value)))[:LONGEST_CELL]
    cell.number_format = "@"  # Excel would make a date of 30-35
    if text:
        cell.value, cell.data_type = text, "s"  # openpyxl takes what begins with = for a formula
        cell.quotePrefix = True  # and so would Excel, once somebody edits the cell


def add_sheet(book: Workbook, title: str, columns: Sequence[Column], rows: Iterable[Sequence], *, above: Sequence[str] = ()) -> None:
    """A sheet with lines of text, a head that stays in sight, and rows; columns people type into are tinted."""
    sheet = book.create_sheet(title[:LONGEST_TITLE])
    for number, text in enumerate(above, start=1):
        put(sheet, number, 1, text)
        sheet.cell(number, 1).alignment = Alignment(wrap_text=False)
    head = len(above) + 1
    for number, column in enumerate(columns, start=1):
        put(sheet, head, number, column.heading)
        sheet.cell(head, number).font, sheet.cell(head, number).fill = Font(bold=True), _HEAD
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    last = head
    for last, row in enumerate(rows, start=head + 1):
        for number, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
            put(sheet, last, number, value)
            if column.typed:
                sheet.cell(last, number).fill = _TYPED
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0


def new_book() -> Workbook:
    """A workbook without sheets."""
    book = Workbook()
    book.remove(book.active)
    return book


def bytes_of(book: Workbook) -> bytes:
    """The file."""
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def settled(data: bytes, at: datetime) -> bytes:
    """The same workbook as if made at that moment: equal sheets make equal bytes."""
    stamp = rb"\g<1>" + f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode()
    return packages.settled(data, lambda name, part: _SAVED.sub(stamp, part) if name == "docProps/core.xml" else part)
