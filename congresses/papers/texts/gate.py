"""Báo cáo điều kiện: each requirement of consent, met or not, waived by whom and why."""

from ..document import Column, Sheet
from ..facts.agreeing import GateReport, Requirement, gate_report
from ..registry import paper
from ..typography import long_day, long_days, sentence, two
from .common import open_paper, sign

COLUMNS = (
    Column("TT", 10, centred=True), Column("Điều kiện", 52), Column("Tình trạng", 26, centred=True), Column("Lý do chưa đạt; việc cho phép bỏ qua", 77),
)
STATES = {
    "met": "Đạt", "unmet": "Chưa đạt", "waived": "Cho phép bỏ qua", "not_applicable": "Không áp dụng", "error": "Chưa kiểm tra được",
}


@paper("gate_report", title="Báo cáo điều kiện", about="congress", facts=gate_report)
def report(facts: GateReport, sheet: Sheet) -> None:
    head, commune = facts.head, facts.commune
    open_paper(sheet, head)
    sheet.title("Báo cáo", f"Điều kiện đồng ý thời gian tổ chức Đại hội {commune.name},\nnhiệm kỳ {head.term}")
    days = long_days(*facts.days) if facts.days else "chưa đề nghị"
    sheet.paragraph(f"Thời gian {commune.committee} đề nghị: {days}.")
    sheet.paragraph(f"Tính đến {long_day(head.day)}, các điều kiện như sau:", with_next=True)
    sheet.table(COLUMNS, [_row(n, one) for n, one in enumerate(facts.requirements, start=1)])
    waived = sum(1 for one in facts.requirements if one.state == "waived")
    said = f"Còn {two(facts.left)} điều kiện chưa đạt" if facts.left else "Đủ điều kiện để xem xét đồng ý thời gian đại hội"
    sheet.paragraph(said + (f"; {two(waived)} điều kiện được cho phép bỏ qua." if waived else "."))
    sign(sheet, head, [head.standing])


def _row(number: int, one: Requirement) -> list[str]:
    reasons = [*one.reasons, *([sentence(one.waived)] if one.waived else [])]
    return [str(number), one.title, STATES[one.state], "\n".join(reasons)]
