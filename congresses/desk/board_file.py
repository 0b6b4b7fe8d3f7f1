"""The board as a workbook: what the filters left, in full words, with real days and numbers."""

from congresses.core import clock, vietnamese
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book
from congresses.dates.labels import DateLabel
from congresses.plans.models import DocumentKind, ReviewPlan
from congresses.reviews.labels import DocumentsLabel

from . import matrix


def board(plan: ReviewPlan, kinds: list[DocumentKind], rows: list[dict], said: str) -> bytes:
    """A row for each congress; `said` names the filters."""
    columns = [
        Column("Đảng bộ", 40), Column("Mới sáp nhập", 10), *(Column(kind.name, 18) for kind in kinds), Column("Văn kiện", 18),
        Column("Ngày đại hội", 18), Column("Từ ngày", 12), Column("Đến ngày", 12), Column("Tạm dừng", 10), Column("Quá hạn", 10),
        Column("Yêu cầu còn mở", 10)]
    words = matrix.words(rows, kinds)
    book = new_book()
    add_sheet(book, "Bảng theo dõi", columns, [_row(row, states) for row, states in zip(rows, words, strict=True)], above=(
        f"Bảng theo dõi, {plan}", f"Lọc: {said}. {len(rows)} đảng bộ. Số liệu đến {vietnamese.moment(clock.now())}."))
    return bytes_of(book)


def _row(row: dict, states: list[str]) -> list:
    held = row["is_held"] and row["date_label"] != DateLabel.CONVENED
    return [
        row["committee__name"], _yes(row["committee__newly_merged"]), *states, DocumentsLabel(row["documents_label"]).label,
        DateLabel(row["date_label"]).label, *matrix.date_span(row), _yes(held), _yes(row["is_overdue"]), row["open_revisions"]]


def _yes(value: bool) -> str:
    return "Có" if value else ""
