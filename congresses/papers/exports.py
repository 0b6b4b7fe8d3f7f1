"""The response table as a workbook: one row for each opinion, as far as the reader may read."""

from dataclasses import replace
from datetime import datetime

from congresses.core import clock
from congresses.core.vietnamese import moment
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book, settled
from congresses.plans.models import Congress
from congresses.plans.rules import is_house
from congresses.reviews.models import Submission

from . import rules
from .facts.answers import Row, Table, answers, rounds
from .subjects import Subject

COLUMNS = (
    Column("TT", 6), Column("Văn kiện", 28), Column("Cơ quan, đồng chí góp ý", 30), Column("Vị trí (phần, mục, trang)", 28),
    Column("Nội dung góp ý", 60), Column("Nêu thành yêu cầu", 12), Column("Hình thức", 18), Column("Nội dung tiếp thu, giải trình", 50),
    Column("Nội dung sau chỉnh sửa", 50), Column("Trang mới", 14), Column("Thẩm tra", 12), Column("Người thẩm tra", 24),
    Column("Ghi chú thẩm tra", 30),
)


def rounds_for(user, congress: Congress) -> list[int]:
    """The rounds a person may have the table of: the house all, the commune those a session over has opened."""
    there = rounds(congress)
    if is_house(user, congress):
        return there
    heard = Submission.objects.filter(congress=congress, agenda__session__opened_at__isnull=False)
    return [number for number in there if number in set(heard.values_list("number", flat=True))]


def table_for(user, congress: Congress, number: int) -> Table:
    """The table of a round, without restricted matter for who reads none of it."""
    subject = Subject(congress.plan, congress=congress, round=number)
    return answers(replace(subject, whole=rules.reads_all_of(user, congress)))


def response_book(table: Table, at: datetime | None = None) -> bytes:
    """The workbook; made as of a moment, equal tables make equal bytes."""
    book = new_book()
    add_sheet(book, f"Lần trình {table.round}", COLUMNS, list(_rows(table)), above=(
        "Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình",
        f"Hồ sơ trình lần {table.round} của {table.commune.name}, nhiệm kỳ {table.head.term}. "
        f"{len(table.rows)} ý kiến. {'Lần trình đã kết luận' if table.is_final else f'Số liệu đến {moment(at or clock.now())}'}."))
    data = bytes_of(book)
    return settled(data, at) if at else data


def _rows(table: Table):
    number = 0
    for document, rows in table.groups:
        for row in rows:
            number += 1
            yield [number, document, row.who, row.place, row.text, "Có" if row.demanded else "Không", *_answered(row)]


def _answered(row: Row) -> list[str]:
    """Kinds, words, new words, pages, verdicts, judges, notes: a line for each answer."""
    met = {True: "Đạt", False: "Chưa đạt", None: ""}
    parts = [(one.kind, one.text, one.revised, one.where, met[one.met], one.judge, one.note) for one in row.answers]
    return ["\n".join(filter(None, column)) for column in zip(*parts, strict=True)] if parts else [""] * 7
