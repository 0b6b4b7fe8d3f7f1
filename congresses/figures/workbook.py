"""Sheets as XLSX files: given out to be filled in, and understood again when they come back as blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from congresses.checks import Step
from congresses.checks.personnel import COUNTS, STEPS
from congresses.core.errors import refuse
from congresses.core.vietnamese import capital, day, fold
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book
from congresses.plans.models import Congress
from congresses.reading import Reading

from . import queries
from .forms import IndicatorForm, PersonnelForm, cell_name, step_name
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
COUNT_COLUMNS = (Column("Nội dung", 60), Column("Số lượng", 12, typed=True), Column("Cách tính", 60))
STEP_COLUMNS = (
    Column("Bước", 8), Column("Hội nghị", 40), *(Column(label, 16, typed=True) for _, label in PersonnelForm.parts))
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


def indicators_understood(congress: Congress, reading: Reading) -> Understood:
    """The cells of an indicator table that came back; rows are known by their code."""
    codes = {code.upper(): code for code in congress.plan.indicator_set.values_list("code", flat=True)}
    names = [part for part, _ in IndicatorForm.parts]
    found = _Found(codes, [((cells[0] or "").strip().upper(), cells) for cells in _table(reading, INDICATOR_COLUMNS)])
    return _understood(
        {cell_name(codes[code], name): text for code, cells in found.rows.items() for name, text in zip(names, cells[3:], strict=True)},
        found)


def personnel_book(congress: Congress, sheet: FigureSheet | None) -> bytes:
    """The personnel sheet to fill in: counts on one page, the steps of the process on another."""
    said = queries.counts_of(sheet)
    taken = {step.number: step for step in said.steps}
    book = new_book()
    add_sheet(
        book, "Cơ cấu", COUNT_COLUMNS,
        [(asked.label, said.counts.get(code, ""), asked.hint) for code, asked in COUNTS.items()],
        above=(_title(congress, Subject.PERSONNEL), "Chỉ ghi số lượng, không ghi tên người. Không có thì ghi 0.", HOW[1]))
    add_sheet(
        book, "Quy trình", STEP_COLUMNS,
        [(str(number), title, *_step_cells(taken.get(number, Step(number)))) for number, title in STEPS.items()],
        above=("Ngày họp ghi như 20/3/2020; phiếu đồng ý là số phiếu thấp nhất của danh sách.",))
    return bytes_of(book)


def personnel_understood(congress: Congress, reading: Reading) -> Understood:
    """The cells of a personnel sheet that came back; counts are known by their words, steps by their number."""
    counts = _Found(
        {fold(asked.label): asked.label for asked in COUNTS.values()},
        [(" ".join(fold(cells[0] or "").split()), cells) for cells in _table(reading, COUNT_COLUMNS)])
    steps = _Found(
        {str(number): f"bước {number}" for number in STEPS},
        [((cells[0] or "").strip(), cells) for cells in _table(reading, STEP_COLUMNS)])
    codes = {fold(asked.label): code for code, asked in COUNTS.items()}
    parts = [part for part, _ in PersonnelForm.parts]
    cells = {codes[label]: row[1] for label, row in counts.rows.items()} | {
        step_name(int(number), part): text for number, row in steps.rows.items() for part, text in zip(parts, row[2:], strict=True)}
    return _understood(cells, counts, steps)


def _understood(cells: dict[str, str | None], *found: "_Found") -> Understood:
    """Without the cells whose formula has no result: these stay as they were, and their rows are named."""
    return Understood(
        {name: text for name, text in cells.items() if text is not None}, tuple(note for one in found for note in one.notes))


def _step_cells(step: Step) -> tuple:
    return day(step.held), *("" if given is None else given for given in (step.summoned, step.present, step.agreed))


def _title(congress: Congress, subject: Subject) -> str:
    return f"{subject.label}, {congress.committee.name}, nhiệm kỳ {congress.plan.term}"


def _table(reading: Reading, columns: Sequence[Column]) -> Iterable[list[str | None]]:
    """The rows below the line with the headings, their cells in the order of the columns wherever these stand now.

    None is a cell with a formula that was saved without a result.
    """
    blocks, unreckoned = reading.blocks, frozenset(reading.unreckoned)
    wanted = [fold(column.heading) for column in columns]
    for place, block in enumerate(blocks):
        headings = [" ".join(fold(cell).split()) for cell in block.cells]
        if all(heading in headings for heading in wanted):
            order = [headings.index(heading) for heading in wanted]
            below = (later for later in blocks[place + 1:] if later.table == block.table)
            return [
                [None if (row.number, at) in unreckoned else row.cells[at] if at < len(row.cells) else "" for at in order] for row in below]
    raise refuse(
        "Không thấy dòng đầu bảng của mẫu (cột «" + "», «".join(column.heading for column in columns) + "»). Đồng chí tải mẫu "
        "XLSX của cổng, ghi vào đó rồi nhập lại.")


class _Found:
    """Rows by the key that names them, and sentences about the rows that were not taken."""

    def __init__(self, known: dict[str, str], keyed: Iterable[tuple[str, list[str | None]]]):
        self.rows: dict[str, list[str | None]] = {}
        odd, twice = [], []
        for key, cells in keyed:
            if key not in known:
                odd.append(" ".join(filter(None, cells)))
            elif key in self.rows:
                twice.append(known[key])
            else:
                self.rows[key] = cells
        bare = [known[key] for key, cells in self.rows.items() if None in cells]
        absent = [name for key, name in known.items() if key not in self.rows]
        self.notes = tuple(filter(None, (
            odd and f"Không nhận ra {_named(odd)}: không lấy vào.",
            twice and f"Có hơn một {_named(twice)}: chỉ lấy dòng đầu.",
            bare and f"{capital(_named(bare))}: ô có công thức chưa có kết quả nên giữ như bản trước. Đồng chí mở tệp trong Excel, lưu "
            "lại rồi nhập.",
            absent and f"Tệp không có {_named(absent)}: giữ như bản trước.",
        )))


def _named(rows: list[str]) -> str:
    more = f" và {len(rows) - NAMED} dòng nữa" if len(rows) > NAMED else ""
    return "dòng «" + "», «".join(shorten(text, 60, placeholder="…") for text in rows[:NAMED]) + f"»{more}"
