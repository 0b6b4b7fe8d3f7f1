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
    sheet.paragraph(bold("Tài liệu nghiên cứu trước: "), "gửi kèm giấy mời này." if facts.is_outside else "đọc trên cổng, ở trang của buổi duyệt.",
                    with_next=True)
    for communes, kinds in alike(facts.to_read):
        if kinds:
            sheet.paragraph(f"- {parties(communes)}: {listed(kinds)}.")
    by = bold(f"{weekday(facts.register_by)}, {long_day(facts.register_by)}")
    if facts.is_heard:
        sheet.paragraph(bold("Yêu cầu: "), "chuẩn bị báo cáo tóm tắt hồ sơ và giải trình các góp ý; gửi nội dung cần báo cáo thêm chậm nhất ", by,
                        "; dự Hội nghị đúng thành phần, đúng giờ.")
    else:
        sheet.paragraph(bold("Yêu cầu: "), "đồng chí nghiên cứu tài liệu, đăng ký ý kiến góp ý chậm nhất ", by,
                        " và dự Hội nghị đúng thành phần, đúng giờ.")
    sheet.paragraph(f"{capital(head.standing)} trân trọng kính mời.")
    sign(sheet, head, ["Như thành phần mời"])
