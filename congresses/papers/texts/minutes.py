"""Biên bản hội nghị duyệt."""

from collections.abc import Iterable

from congresses.core.vietnamese import capital

from ..document import Sheet, Signature, bold
from ..facts.head import Body
from ..facts.sitting import Attendee, Opinion, Sitting, held
from ..registry import paper
from ..typography import hour, listed, long_day, sentence, two, weekday
from .common import DOTS, alike, committees, comrade, congress_of, open_paper
from .notice import conclusion


def missing(facts: Sitting) -> Iterable[str]:
    """What the minutes leave open for the recorder."""
    if not facts.opened_at:
        yield "Buổi duyệt chưa bắt đầu."
    elif not facts.closed_at:
        yield "Buổi duyệt chưa kết thúc."
    if any(one.present is None for one in facts.people):
        yield "Chưa điểm danh đủ người dự."
    if not _explanations(facts):
        yield ("Chưa ghi phần giải trình của đảng bộ: bản nháp để dòng chấm. Khi ghi biên bản, ý kiến của người thuộc đảng bộ được duyệt "
               "(chọn ở ô Người phát biểu, hoặc ghi «Đại diện Đảng ủy …») tự vào phần này.")
    if not facts.has_conclusion:
        yield "Chưa soạn kết luận: bản nháp để dòng chấm."
    if not facts.votes:
        yield "Chưa ghi biểu quyết (nếu có)."


@paper("minutes", title="Biên bản", symbol="BB", about="session", facts=held, missing=missing)
def minutes(facts: Sitting, sheet: Sheet) -> None:
    head = facts.head
    open_paper(sheet, head, "BB", in_place=False)
    sheet.title("Biên bản", f"Hội nghị {head.standing}\nduyệt nội dung {congress_of(facts.communes)},\nnhiệm kỳ {head.term}")
    _opening(facts, sheet)
    sheet.heading(f"1. Báo cáo của {committees(facts.communes)}")
    for communes, (number, kinds) in alike((one, _reported(facts, one)) for one in facts.communes):
        each = "mỗi hồ sơ gồm" if len(communes) > 1 else "gồm"
        sheet.paragraph(f"{committees(communes)} báo cáo hồ sơ trình lần {number}, {each}: {listed(kinds) if kinds else DOTS}.")
    sheet.heading("2. Ý kiến thảo luận")
    _spoken(facts, sheet, [one for one in facts.opinions if not one.is_explanation], "Không có ý kiến được ghi.")
    sheet.heading("3. Giải trình, tiếp thu của các đảng ủy" if len(facts.communes) > 1 else f"3. Giải trình, tiếp thu của {facts.communes[0].committee}")
    _spoken(facts, sheet, _explanations(facts), DOTS)
    sheet.heading(f"4. Kết luận của {comrade(facts.chair.name)}, chủ trì Hội nghị")
    if facts.has_conclusion:
        conclusion(facts, sheet, "4.")
    else:
        sheet.paragraph(DOTS)
    sheet.heading("5. Biểu quyết")
    _votes(facts, sheet)
    ended = f"{hour(facts.closed_at)}, {long_day(facts.closed_at)}" if facts.closed_at else DOTS
    sheet.paragraph(f"Hội nghị kết thúc lúc {ended}.")
    sheet.signature(
        Signature(("Chủ trì Hội nghị",), facts.chair.name), left=Signature(("Người ghi biên bản",), facts.recorder))


def _opening(facts: Sitting, sheet: Sheet) -> None:
    """When, where, who."""
    began = facts.opened_at or facts.planned_at
    members, guests = facts.members, [one for one in facts.people if not one.is_member]
    came, away = [one for one in members if one.present], [one for one in members if one.present is False]
    lines = [
        ("Thời gian bắt đầu: ", f"{hour(began)}, {weekday(began)}, {long_day(began)}."),
        ("Địa điểm: ", f"{facts.place or DOTS}."),
        ("Có mặt: ", f"{two(len(came))}/{two(len(members))} đồng chí Ủy viên {facts.head.standing} được triệu tập."),
    ]
    if away:
        lines.append(("Vắng mặt: ", f"{'; '.join(map(_absent, away))}."))
    if there := [one for one in guests if one.present]:
        lines.append(("Đại biểu được mời: ", f"{'; '.join(comrade(one.name, one.title) for one in there)}."))
    if gone := [one for one in guests if one.present is False]:
        lines.append(("Đại biểu vắng mặt: ", f"{'; '.join(map(_absent, gone))}."))
    lines += [("Chủ trì: ", f"{comrade(facts.chair.name, facts.chair.title)}."), ("Ghi biên bản: ", f"{comrade(facts.recorder)}.")]
    for label, text in lines:
        sheet.paragraph(bold(label), text)


def _reported(facts: Sitting, commune: Body) -> tuple[int, tuple[str, ...]]:
    """Which submission a commune reported on, and what it was made of."""
    return facts.rounds[commune.pk], tuple(paper.kind for paper in facts.papers if paper.commune == commune.pk)


def _absent(person: Attendee) -> str:
    return comrade(person.name, person.title) + (f" (lý do: {person.absence})" if person.absence else "")


def _explanations(facts: Sitting) -> list[Opinion]:
    return [one for one in facts.opinions if one.is_explanation]


def _spoken(facts: Sitting, sheet: Sheet, opinions: list[Opinion], nothing: str) -> None:
    sheet.points((_opinion(facts, one) for one in opinions), "({})")
    if not opinions:
        sheet.paragraph(nothing)


def _opinion(facts: Sitting, one: Opinion) -> list:
    who = one.who if one.who.lower().startswith(("đồng chí", "đ/c", "đại diện")) else f"Đồng chí {one.who}"
    words = f" («{one.quote}»)" if one.quote else ""
    where = f"{one.document} của {facts.commune(one.commune).name}, {one.place}{words}"
    return [bold(capital(who)), f", về {where}: {sentence(one.text)}"]


def _votes(facts: Sitting, sheet: Sheet) -> None:
    """Hands shown for each commune's days, of all hands counted."""
    if not facts.votes:
        sheet.paragraph("Không có nội dung biểu quyết được ghi.")
    for vote in facts.votes:
        every = vote.agree + vote.not_yet + vote.other
        counts = [f"{words} {two(count)}/{two(every)}" for words, count in (
            ("đồng ý", vote.agree), ("chưa đồng ý", vote.not_yet), ("ý kiến khác", vote.other)) if count or words == "đồng ý"]
        sheet.paragraph(f"Về thời gian Đại hội {facts.commune(vote.commune).name}: {', '.join(counts)}.")
