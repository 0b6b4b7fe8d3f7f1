"""The same tables as XLSX files."""

from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book
from congresses.figures import typed
from congresses.plans.models import Indicator, ReviewPlan

from .standing import PARTS, Row, Standing, sentences, summary

HEADINGS = {"truoc": "Chỉ tiêu nhiệm kỳ trước", "ket-qua": "Kết quả thực hiện", "chi-tieu": "Chỉ tiêu nhiệm kỳ tới"}
STATES = {"full": "Đủ", "part": "Thiếu một phần", "none": "Không áp dụng", "silent": "Thiếu", "unlaid": "Chưa trình biểu"}


def one(plan: ReviewPlan, indicator: Indicator, rows: list[Row]) -> bytes:
    """One indicator, a row for each commune."""
    columns = [Column("Đảng bộ", 40), *(Column(text, 24) for text in HEADINGS.values()), Column("Ghi chú", 50)]
    book = new_book()
    add_sheet(
        book, indicator.code, columns, [[row.congress.committee.name, *_cells(row), _note(row)] for row in rows],
        above=(f"{indicator.code}. {indicator.name} ({indicator.unit})", str(plan), *sentences(rows)))
    return bytes_of(book)


def everything(plan: ReviewPlan, standing: Standing) -> bytes:
    """All indicators: a summary, and a sheet for each column with communes across; what is missing is said in words."""
    book = new_book()
    columns = [Column("Mã", 9), Column("Chỉ tiêu", 52), Column("Đơn vị tính", 22), Column("Số đảng bộ có số liệu", 14),
               *(Column(f"{name}, {what}", 16) for name in ("Kết quả", "Chỉ tiêu") for what in ("thấp nhất", "trung vị", "cao nhất"))]
    add_sheet(book, "Tổng hợp", columns, [_summed(standing, indicator) for indicator in standing.indicators], above=(str(plan),))
    across = [Column(congress.committee.short_name, 18) for congress in standing.congresses]
    for key, heading in HEADINGS.items():
        rows = [
            (indicator.code, indicator.name, indicator.unit, *(_cell(row, PARTS[key]) for row in standing.rows(indicator)))
            for indicator in standing.indicators]
        add_sheet(book, heading, [*columns[:3], *across], rows, above=(f"{heading}. {plan}",))
    return bytes_of(book)


def _summed(standing: Standing, indicator: Indicator) -> tuple:
    rows = standing.rows(indicator)
    found = [summary(rows, part) for part in ("result", "target")]
    numbers = [number for one in found for number in (one.numbers if one else ("", "", ""))]
    return (indicator.code, indicator.name, indicator.unit, sum(row.state == "full" for row in rows), *numbers)


def _cells(row: Row) -> list:
    return [_cell(row, part) for part in PARTS.values()]


def _cell(row: Row, part: str):
    """A number where the cell is one, else the words; where nothing was said, why."""
    said = getattr(row.value, part) if row.value else ""
    if not said:
        return STATES[row.state] if row.state in ("none", "silent", "unlaid") else ""
    number = typed.exactly(said)
    return said if number is None else number


def _note(row: Row) -> str:
    reason = row.value.not_applicable if row.value else ""
    return f"Không áp dụng: {reason}" if reason else "" if row.state == "full" else STATES[row.state]
