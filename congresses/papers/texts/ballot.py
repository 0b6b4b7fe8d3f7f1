"""Phiếu lấy ý kiến of a member of the Standing Committee on the days of a congress."""

from collections.abc import Iterable

from ..document import Column, Run, Sheet, Signature
from ..facts.agreeing import Proposed, proposed
from ..registry import paper
from ..typography import listed, long_days, two
from .common import DOTS, open_paper

COLUMNS = (
    Column("TT", 11, centred=True), Column("Nội dung xin ý kiến", 68), Column("Đồng ý", 24, centred=True),
    Column("Chưa đồng ý", 32, centred=True), Column("Ý kiến khác", 30, centred=True),
)

BOX = Run("☐", size=20)


def missing(facts: Proposed) -> Iterable[str]:
    if facts.days is None:
        yield "Đảng bộ chưa đề nghị ngày đại hội."


@paper("ballot", title="Phiếu lấy ý kiến", about="congress", facts=proposed, missing=missing)
def ballot(facts: Proposed, sheet: Sheet) -> None:
    head, commune = facts.head, facts.commune
    open_paper(sheet, head)
    sheet.title("Phiếu lấy ý kiến", f"Ủy viên {head.standing}\nvề thời gian tổ chức Đại hội {commune.name},\nnhiệm kỳ {head.term}")
    sheet.dotted("Họ và tên:")
    days = long_days(*facts.days) if facts.days else DOTS
    sheet.paragraph(f"{commune.committee} đề nghị thời gian tổ chức Đại hội: {days}.")
    sheet.paragraph(f"Tình hình chuẩn bị: {readiness(facts)}")
    sheet.paragraph("Đề nghị đồng chí cho ý kiến bằng cách đánh dấu X vào ô tương ứng:", with_next=True)
    sheet.table(COLUMNS, [["1", f"Thời gian tổ chức Đại hội {commune.name}: {days}", BOX, BOX, BOX]])
    sheet.dotted("Ý kiến cụ thể (nếu có):", lines=5)
    sheet.paragraph(Run(f"Phiếu gửi về {head.office} để tổng hợp.", italic=True))
    sheet.signature(Signature(("Người cho ý kiến",), hint="(Ký tên)"))


def readiness(facts: Proposed) -> str:
    """Documents approved or not, demands open or not: numbers and kinds, no wording."""
    papers = f"chưa được thông qua: {listed(facts.lacking)}" if facts.lacking else "các văn kiện bắt buộc đã được thông qua"
    demands = f"còn {two(facts.demands)} yêu cầu hoàn thiện chưa xong" if facts.demands else "không còn yêu cầu nào chưa xong"
    return f"{papers}; {demands}."
