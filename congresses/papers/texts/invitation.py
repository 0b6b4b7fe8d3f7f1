"""Giấy mời: for the members, for the people of a commune, for one person inside or outside."""

from collections.abc import Iterable

from congresses.core.vietnamese import capital

from ..document import Sheet, bold
from ..facts.inviting import Invitation, invitation
from ..registry import paper
from ..typography import hour, listed, long_day, weekday
from .common import DOTS, alike, comrade, congress_of, open_paper, parties, sign


def missing(facts: Invitation) -> Iterable[str]:
    if not facts.sitting.place:
        yield "Chưa ghi địa điểm."
    if not facts.sitting.communes:
        yield "Chương trình chưa có hồ sơ nào."


@paper("invitation", title="Giấy mời", about="session", facts=invitation, missing=missing)
def letter(facts: Invitation, sheet: Sheet) -> None:
    sitting, head = facts.sitting, facts.head
    open_paper(sheet, head)
    sheet.title("Giấy mời", f"Dự Hội nghị duyệt nội dung {congress_of(sitting.communes)},\nnhiệm kỳ {head.term}")
    sheet.paragraph(f"{head.standing} trân trọng kính mời:")
    for whom in facts.whom:
        sheet.paragraph(bold(whom))
    sheet.paragraph(f"dự Hội nghị duyệt nội dung {congress_of(sitting.communes)}; {comrade(sitting.chair.name, sitting.chair.title)} "
                    "chủ trì.", indent=False)
    at = sitting.planned_at
    sheet.paragraph(bold("Thời gian: "), f"{hour(at)}, {weekday(at)}, {long_day(at)}.")
    sheet.paragraph(bold("Địa điểm: "), f"{sitting.place or DOTS}.")
    lists = [(communes, kinds) for communes, kinds in alike(facts.to_read) if kinds]
    if lists or not facts.is_outside:
        sheet.paragraph(bold("Tài liệu nghiên cứu trước: "), "gửi kèm giấy mời này." if facts.is_outside else "đọc trên cổng, ở trang của buổi duyệt.",
                        with_next=bool(lists))
    for communes, kinds in lists:
        sheet.paragraph(f"- {parties(communes)}: {listed(kinds)}.")
    sheet.paragraph(bold("Yêu cầu: "), *_asked(facts), "dự Hội nghị đúng thành phần, đúng giờ.")
    sheet.paragraph(f"{capital(head.standing)} trân trọng kính mời.")
    sign(sheet, head, ["Như thành phần mời"])


def _asked(facts: Invitation) -> Iterable:
    """What is to be done before; by a day only while that day has not passed."""
    by = [" chậm nhất ", bold(f"{weekday(facts.register_by)}, {long_day(facts.register_by)}")] if facts.register_by else []
    if facts.is_heard:
        yield "chuẩn bị báo cáo tóm tắt hồ sơ và giải trình các góp ý; "
        yield from ["gửi nội dung cần báo cáo thêm", *by, "; "] if by else []
    elif facts.is_outside and not any(kinds for _, kinds in facts.to_read):
        yield "đồng chí "
    else:
        yield "đồng chí nghiên cứu tài liệu"
        yield from [", đăng ký ý kiến góp ý", *by] if by else []
        yield " và "
