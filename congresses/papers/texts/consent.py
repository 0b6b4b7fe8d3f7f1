"""Công văn đồng ý thời gian đại hội."""

from collections.abc import Iterable

from ..document import Sheet, bold
from ..facts.agreeing import Consented, consented
from ..registry import paper
from ..typography import listed, long_day, long_days, sentence
from .common import DOTS, open_paper, sign


def missing(facts: Consented) -> Iterable[str]:
    if facts.days is None:
        yield "Ban Thường vụ chưa đồng ý ngày đại hội."


@paper("consent", title="Công văn đồng ý thời gian đại hội", symbol="CV", about="congress", facts=consented, missing=missing)
def letter(facts: Consented, sheet: Sheet) -> None:
    head, commune = facts.head, facts.commune
    what = "thay đổi thời gian" if facts.is_changed else "thời gian"
    open_paper(sheet, head, "CV", subject=f"V/v đồng ý {what} tổ chức\nĐại hội {commune.name}")
    sheet.centred("Kính gửi: ", bold(f"{commune.committee}."))
    rests = f", Thông báo kết luận số {listed(facts.conclusions)}" if facts.conclusions else ""
    sheet.paragraph(f"Xét đề nghị của {commune.committee} về thời gian tổ chức Đại hội {commune.name}, nhiệm kỳ {head.term}{rests} "
                    f"và kết quả hoàn thiện hồ sơ, {head.standing} có ý kiến như sau:")
    days = long_days(*facts.days) if facts.days else DOTS
    parts = [[f"Đồng ý {what} tổ chức Đại hội {commune.name}: ", bold(days), "."]]
    if facts.reason:
        parts[0].append(f" {sentence(facts.reason)}")
    if facts.conditions:
        parts.append([f"Trước khi khai mạc Đại hội, {commune.committee} hoàn thành {'các yêu cầu' if len(facts.conditions) > 1 else 'yêu cầu'} sau:"])
    parts.append([f"{commune.committee} chuẩn bị và tổ chức Đại hội theo đúng nội dung, thời gian đã được đồng ý; có thay đổi thì báo cáo, "
                  f"chỉ thực hiện khi {head.standing} đồng ý."])
    for number, part in enumerate(parts, start=1):
        sheet.paragraph(f"{number}. ", *part)
        if number == 2 and facts.conditions:
            sheet.points(_condition(one) for one in facts.conditions)
    sheet.paragraph(f"{head.standing} thông báo để {commune.committee} biết, thực hiện.")
    sign(sheet, head, ["Như trên", f"Các đồng chí Ủy viên {head.standing}"])


def _condition(one) -> list:
    return [sentence(one.text)[:-1], "; hoàn thành chậm nhất ", bold(long_day(one.due)), "."] if one.due else [sentence(one.text)]
