"""Sheets as XLSX files: given out to be filled in, and understood again when they come back as blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congresses.core.errors import refuse
from congresses.core.vietnamese import fold
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book
from congresses.plans.models import Congress
from congresses.reading import Block

from . import queries
from .forms import IndicatorForm, cell_name
from .models import FigureSheet, Subject

CODE = "Mã"
INDICATOR_COLUMNS = (
    Column(CODE, 9), Column("Chỉ tiêu", 52), Column("Đơn vị tính", 22),
    *(Column(label, 30 if part == "not_applicable" else 18, typed=True) for part, label in IndicatorForm.parts),
)
HOW = (
    "Chỉ ghi vào các cột tô màu; giữ nguyên cột mã và dòng đầu bảng. Ghi như trong văn bản: 8,5; 1.500; 30–35; trên 95.",
    "Ghi xong, lưu tệp rồi chọn «Nhập từ XLSX» trên trang hồ sơ; cổng cho xem lại trước khi lưu.",
)
NAMED = 5  # rows not understood that are named; the others are counted


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file that came back says: cells by the name of their field, and sentences about the rest."""

    cells: dict[str, str]
    notes: tuple[str, ...] = ()


def indicator_book(congress: Congress, sheet: FigureSheet | None) -> bytes:
    """The indicator table to fill in, with what a sheet says already."""
    values = queries.values_of(sheet)
    rows = [
        (row.code, row.name, row.unit,
         *(getattr(values[row.code], part) if row.code in values else "" for part, _ in IndicatorForm.parts))
        for row in congress.plan.indicator_set.all()]
    book = new_book()
    add_sheet(book, "Chỉ tiêu", INDICATOR_COLUMNS, rows, above=(_title(congress, Subject.INDICATORS), *HOW))
    return bytes_of(book)


def indicators_understood(congress: Congress, blocks: Sequence[Block]) -> Understood:
    """The cells of an indicator table that came back; rows are known by their code."""
    codes = set(congress.plan.indicator_set.values_list("code", flat=True))
    rows, odd, twice = {}, [], []
    for cells in _table(blocks, INDICATOR_COLUMNS):
        code = cells[0].strip().upper()
        if code not in codes:
            odd.append(" ".join(filter(None, cells[:2])) or " ".join(filter(None, cells)))
        elif code in rows:
            twice.append(code)
        else:
            rows[code] = cells[3:]
    names = [part for part, _ in IndicatorForm.parts]
    return Understood(
        {cell_name(code, name): text for code, cells in rows.items() for name, text in zip(names, cells, strict=True)},
        _notes(odd, twice, sorted(codes - rows.keys())))


def _title(congress: Congress, subject: Subject) -> str:
    return f"{subject.label}, {congress.committee.name}, nhiệm kỳ {congress.plan.term}"


def _table(blocks: Sequence[Block], columns: Sequence[Column]) -> Iterable[list[str]]:
    """The rows below the line with the headings, their cells in the order of the columns wherever these stand now."""
    wanted = [fold(column.heading) for column in columns]
    for place, block in enumerate(blocks):
        headings = [" ".join(fold(cell).split()) for cell in block.cells]
        if all(heading in headings for heading in wanted):
            order = [headings.index(heading) for heading in wanted]
            below = (later.cells for later in blocks[place + 1:] if later.table == block.table)
            return [[cells[at] if at < len(cells) else "" for at in order] for cells in below]
    raise refuse(
        "Không thấy dòng đầu bảng của mẫu (cột «" + "», «".join(column.heading for column in columns) + "»). Đồng chí tải mẫu "
        "XLSX của cổng, ghi vào đó rồi nhập lại.")


def _notes(odd: list[str], twice: list[str], absent: list[str]) -> tuple[str, ...]:
    """Sentences about rows that were not taken."""
    notes = []
    if odd:
        more = f" và {len(odd) - NAMED} dòng nữa" if len(odd) > NAMED else ""
        named = "», «".join(text[:60] for text in odd[:NAMED])
        notes.append(f"Không nhận ra mã của dòng «{named}»{more}: các dòng này không được lấy vào.")
    if twice:
        notes.append(f"Mã {', '.join(twice)} có hơn một dòng: lấy dòng đầu.")
    if absent:
        notes.append(f"Tệp không có dòng {', '.join(absent)}: các dòng này giữ như bản trước.")
    return tuple(notes)
