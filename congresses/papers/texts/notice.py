"""Thông báo kết luận: one paper for all committees of the sitting, or one each."""

from collections.abc import Iterable, Sequence
from functools import partial

from congresses.core.vietnamese import capital
from congresses.dates.models import DecisionKind
from congresses.reviews.models import VerdictKind

from ..document import Run, Sheet, bold
from ..facts.head import Body
from ..facts.sitting import DATE, DOCUMENTS, ORGANISATION, PERSONNEL, Demand, Sitting, concluded
from ..registry import paper
from ..typography import clause, listed, long_day, long_days, sentence, two
from .common import alike, committees, comrade, congress_of, names, open_paper, parties, sign

SECTIONS = (
    (DOCUMENTS, "Yêu cầu đối với văn kiện"),
    (PERSONNEL, "Về phương án nhân sự"),
    (ORGANISATION, "Về công tác tuyên truyền, thi đua và tổ chức đại hội"),
)
ALL = {2: "cả hai", 3: "cả ba", 4: "cả bốn", 5: "cả năm"}
VERDICTS = (
    (VerdictKind.APPROVED, "thông qua"), (VerdictKind.REVISE, "yêu cầu tiếp tục hoàn thiện"),
    (VerdictKind.POSTPONED, "để lại, xem xét sau"),
)


def missing(facts: Sitting) -> Iterable[str]:
    """What the notice cannot say yet."""
    if not facts.has_conclusion:
        yield "Chưa soạn kết luận của buổi duyệt."
        return
    if not facts.is_issued:
        yield "Kết luận chưa ban hành: số, ngày để trống."
    if not facts.assessment:
        yield "Chưa ghi đánh giá chung (ưu điểm)."
    if not facts.shortcomings:
        yield "Chưa ghi hạn chế trong đánh giá chung."
    if not facts.demands:
        yield "Chưa có yêu cầu nào."
    if silent := [one for one in facts.communes if one.pk not in {word.commune for word in facts.dates}]:
        yield f"Chưa ghi kết luận về thời gian đại hội của {names(silent)}."
    if not facts.follow_up:
        yield "Chưa ghi ai theo dõi, đôn đốc."
    if not facts.by_paper and any(one.present is None for one in facts.members):
        yield "Chưa điểm danh đủ các đồng chí Ủy viên Ban Thường vụ."


@paper("notice", title="Thông báo kết luận", symbol="TB", about="session", facts=concluded, missing=missing)
def notice(facts: Sitting, sheet: Sheet) -> None:
    head = facts.head
    open_paper(sheet, head, "TB")
    way = "qua lấy ý kiến bằng văn bản về" if facts.by_paper else "tại Hội nghị duyệt"
    sheet.title("Thông báo", f"Kết luận của {head.standing}\n{way} nội dung {congress_of(facts.communes)},\nnhiệm kỳ {head.term}")
    sheet.paragraph(meeting(facts))
    heard = f"Sau khi nghe Ban Thường vụ {committees(facts.communes)} báo cáo và ý kiến của các đồng chí dự hội nghị"
    read = "Trên cơ sở hồ sơ trình duyệt và ý kiến của các đồng chí"
    sheet.paragraph(f"{read if facts.by_paper else heard}, {head.standing} thống nhất kết luận như sau:")
    conclusion(facts, sheet)
    sheet.paragraph(f"Trên đây là kết luận của {head.standing}, thông báo để các cơ quan, đơn vị biết, nghiêm túc thực hiện.")
    sign(sheet, head, [
        f"Các đồng chí Ủy viên {head.standing}", *(one.committee for one in facts.communes), "Các cơ quan, đơn vị liên quan"])


def conclusion(facts: Sitting, sheet: Sheet, above: str = "") -> None:
    """The parts of the conclusion that have something to say, numbered (below the number of a part above)."""
    parts = [
        ("Đánh giá chung", _assessment, facts.assessment or facts.shortcomings),
        *((title, partial(_demands, section=section), _of(facts, section) or section == DOCUMENTS and any(one.verdict for one in facts.papers))
          for section, title in SECTIONS),
        ("Về thời gian đại hội", _dates, facts.dates or _of(facts, DATE)),
        ("Theo dõi, đôn đốc", _follow_up, facts.follow_up),
    ]
    for number, (title, write, _) in enumerate((part for part in parts if part[2]), start=1):
        sheet.heading(f"{above}{number}. {title}")
        write(facts, sheet)


def meeting(facts: Sitting) -> str:
    """Day, place, chair and attendance in two sentences."""
    head, chair = facts.head, comrade(facts.chair.name, facts.chair.title)
    if facts.by_paper:
        return (f"{capital(long_day(facts.opened_at or facts.planned_at))}, {head.standing} lấy ý kiến bằng văn bản về nội dung "
                f"{congress_of(facts.communes)}; {chair} chủ trì.")
    place = f", tại {facts.place}" if facts.place else ""
    said = (f"{capital(long_day(facts.opened_at or facts.planned_at))}{place}, {head.standing} tổ chức Hội nghị duyệt nội dung "
            f"{congress_of(facts.communes)}; {chair} chủ trì Hội nghị.")
    return f"{said} {attendance(facts)}".strip()


def attendance(facts: Sitting) -> str:
    """How many of the members came, and who of the communes; empty before the roll was called."""
    if not facts.present:
        return ""
    came = [one for one in facts.communes if any(person.commune == one.pk and person.present for person in facts.people)]
    guests = sum(1 for person in facts.people if not person.is_member and person.commune is None and person.present)
    others = [*([f"đại diện Ban Thường vụ {committees(came)}"] if came else []), *([f"{two(guests)} đại biểu được mời"] if guests else [])]
    members = f"{two(len(facts.present))}/{two(len(facts.members))} đồng chí Ủy viên {facts.head.standing}"
    return f"Dự Hội nghị có {listed([members, *others])}."


def _of(facts: Sitting, section: str) -> list[Demand]:
    return [demand for demand in facts.demands if demand.section == section]


def _assessment(facts: Sitting, sheet: Sheet) -> None:
    """Strengths, then shortcomings."""
    if facts.assessment:
        sheet.paragraph(sentence(facts.assessment))
    if facts.shortcomings:
        sheet.paragraph(("Tuy nhiên, còn một số hạn chế: " if facts.assessment else "Hạn chế: ") + sentence(clause(facts.shortcomings)))


def _demands(facts: Sitting, sheet: Sheet, section: str) -> None:
    """The points of a section, numbered; those of a common sitting below whom they concern."""
    if section == DOCUMENTS:
        _verdicts(facts, sheet)
    number, demands = 0, _of(facts, section)
    for scope in dict.fromkeys(demand.scope for demand in demands):
        if len(facts.communes) > 1:
            sheet.paragraph(Run(f"Đối với {_scope(facts, scope)}:", italic=True), with_next=True)
        for demand in (one for one in demands if one.scope == scope):
            number += 1
            sheet.paragraph(f"({number}) ", *point(facts, demand))


def _verdicts(facts: Sitting, sheet: Sheet) -> None:
    """How the documents were judged; of kinds alone, whatever the version; once for communes with the same verdicts."""
    for communes, said in alike((one, _judged(facts, one)) for one in facts.communes):
        if said:
            sheet.paragraph(f"{parties(communes)}: {said}.")


def _judged(facts: Sitting, commune: Body) -> str:
    said = []
    for verdict, words in VERDICTS:
        if kinds := [paper.kind for paper in facts.papers if paper.commune == commune.pk and paper.verdict == verdict]:
            said.append(f"{words} {listed(kinds)}")
    return "; ".join(said)


def _scope(facts: Sitting, scope: Sequence[int]) -> str:
    """"cả ba đảng bộ", or their names."""
    if len(scope) == len(facts.communes):
        return f"{ALL.get(len(scope), f'cả {len(scope)}')} đảng bộ"
    return names([facts.commune(pk) for pk in scope])


def _committees(facts: Sitting, scope: Sequence[int]) -> str:
    """Who is meant where nobody is named."""
    everybody = len(scope) == len(facts.communes) > 1
    return f"{ALL.get(len(scope), f'cả {len(scope)}')} đảng ủy" if everybody else committees([facts.commune(pk) for pk in scope])


def point(facts: Sitting, demand: Demand) -> list[str | Run]:
    """What is asked, of which documents; who does it and by when in bold."""
    unnamed = [kind for kind in demand.kinds if kind.lower() not in demand.text.lower()]
    about = f"{listed(unnamed)}: " if unnamed and demand.section == DOCUMENTS else ""
    owner = demand.owner or _committees(facts, demand.scope)
    parts = [f"{about}{sentence(demand.text)} Trách nhiệm: ", bold(owner)]
    if demand.due:
        parts += ["; hoàn thành chậm nhất ", bold(long_day(demand.due))]
    return [*parts, "."]


def _dates(facts: Sitting, sheet: Sheet) -> None:
    """Lessons to be taken first; then one sentence for each day agreed to, one for all who are to ask again."""
    standing = facts.head.standing
    for demand in _of(facts, DATE):
        due = ["; hoàn thành chậm nhất ", bold(long_day(demand.due))] if demand.due else []
        said = sentence(clause(demand.text))
        sheet.paragraph("- ", bold(capital(demand.owner or _committees(facts, demand.scope))), f" {said[:-1] if due else said}", *due, *["."][:len(due)])
    for word in (one for one in facts.dates if one.kind == DecisionKind.IN_PRINCIPLE):
        asked = f"{long_days(word.first, word.last)}"
        sheet.paragraph(
            f"- Nhất trí với đề xuất của {facts.commune(word.commune).committee} về thời gian tổ chức Đại hội: {asked}."
            + (f" {sentence(word.reason)}" if word.reason else ""))
    waiting = [one for one in facts.dates if one.kind == DecisionKind.NOT_YET]
    for reason in dict.fromkeys(one.reason for one in waiting):
        whom = committees([facts.commune(one.commune) for one in waiting if one.reason == reason])
        sheet.paragraph(
            f"- {whom} tiếp tục bổ sung, hoàn thiện các nội dung, xin ý kiến và sau khi được {standing} đồng ý mới tiến hành Đại hội."
            + (f" {sentence(reason)}" if reason else ""))


def _follow_up(facts: Sitting, sheet: Sheet) -> None:
    sheet.paragraph(sentence(facts.follow_up))
