"""Workbooks that leave the portal carry no formula anybody typed."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book

NASTY = [
    "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0", "＝1+1", "-", "–30",
]


def written(*values):
    book = new_book()
    add_sheet(book, "Biểu", [Column("A"), *(Column(str(n)) for n in range(len(values)))], [["x", *values]], above=("=1+1",))
    return openpyxl.load_workbook(BytesIO(bytes_of(book)))["Biểu"]


@pytest.mark.parametrize("text", NASTY)
def test_what_begins_like_a_formula_leaves_as_quoted_text(text):
    cell = written(text).cell(3, 2)
    assert (cell.data_type, cell.value.lstrip(), bool(cell.quotePrefix)) == ("s", text.lstrip(), True)


def test_lines_above_and_headings_are_text_too():
    assert written("a").cell(1, 1).data_type == "s"


def test_numbers_stay_numbers_and_typed_text_is_no_date():
    row = written(Decimal("8.5"), 3, "30-35", None)
    assert [row.cell(3, n).value for n in (2, 3, 4, 5)] == [8.5, 3, "30-35", None]
    assert row.cell(3, 4).number_format == "@"


def test_characters_no_sheet_can_hold_are_left_out():
    assert written("a\x00b\x0bc").cell(3, 2).value == "abc"
