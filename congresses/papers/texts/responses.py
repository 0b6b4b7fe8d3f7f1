"""Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình: the annex of a commune's report on a round."""

from collections.abc import Iterable

from congresses.core.vietnamese import capital
from congresses.reviews.models import ResponseKind

from ..document import Column, Run, Sheet, Signature, bold
from ..facts.answers import Answer, Row, Table, answers
from ..registry import paper
from ..typography import sentence, two
from .common import open_paper, rank

COLUMNS = (
    Column("TT", 11, centred=True), Column("Cơ quan, đồng chí góp ý", 38), Column("Vị trí (phần, mục, trang)", 27),
    Column("Nội dung góp ý", 53), Column("Tiếp thu, tiếp thu một phần hoặc giải trình", 42),
    Column("Nội dung sau chỉnh sửa", 42), Column("Trang mới", 19, centred=True), Column("Xác nhận", 25),
)


def missing(facts: Table) -> Iterable[str]:
    """What the round still waits for."""
    if not facts.rows:
        yield "Chưa có góp ý hay yêu cầu nào."
    if not facts.is_answered:
        yield "Đảng bộ chưa trình lại: các cột tiếp thu, giải trình để trống."
    elif not facts.is_final:
        yield "Lần trình lại chưa được kết luận: bảng còn thay đổi."


@paper("responses", title="Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình", about="congress", facts=answers, missing=missing,
       landscape=True)
def table(facts: Table, sheet: Sheet) -> None:
    open_paper(sheet, facts.head)
    sheet.title("Bảng tổng hợp", "Ý kiến góp ý và tiếp thu, giải trình đối với hồ sơ trình\n"
                f"lần {facts.round} của {facts.commune.name},\nnhiệm kỳ {facts.head.term}")
    sheet.centred(Run(f"(Kèm theo Báo cáo của {facts.commune.committee})", italic=True))
    sheet.table(COLUMNS, _rows(facts), numbered=True)
    sheet.paragraph(bold("Tổng hợp: "), totals(facts))
    sheet.signature(Signature(("T/M Ban Thường vụ", rank(facts.head.signer.title.lower())), facts.head.signer.name))


def _rows(facts: Table) -> Iterable[list]:
    """A row for each document, below it its opinions, numbered through."""
    number = 0
    for name, rows in facts.groups:
        yield [name]
        for row in rows:
            number += 1
            yield [str(number), row.who, capital(row.place), sentence(row.text), _answered(facts, row), _joined(one.revised for one in row.answers),
                   _joined(one.where for one in row.answers), _joined(map(_confirmed, row.answers))]


def _answered(facts: Table, row: Row) -> list[str | Run]:
    """The kind of each answer in bold, then its words."""
    if not row.demanded and facts.is_answered:
        return ["Kết luận không nêu thành yêu cầu."]
    parts: list[str | Run] = []
    for one in row.answers:
        parts += [bold(f"{one.kind}. "), f"{sentence(one.text)}\n"]
    return parts or ["Chưa trả lời." if facts.is_answered else ""]


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _confirmed(answer: Answer) -> str:
    if answer.met is None:
        return ""
    said = f"{'Đạt' if answer.met else 'Chưa đạt'} ({answer.judge})"
    return f"{said}: {answer.note}" if answer.note else said


def totals(facts: Table) -> str:
    """How many opinions, how each was answered; a row with several answers counts by its first."""
    rows, kinds = facts.rows, [row.answers[0].kind for row in facts.rows if row.answers]
    counts = [f"{two(kinds.count(kind.label))} {kind.label.lower()}" for kind in ResponseKind]
    left = sum(1 for row in rows if row.demanded and not row.answers)
    unasked = sum(1 for row in rows if not row.demanded)
    return (f"{two(len(rows))} ý kiến; {'; '.join(counts)}; {two(left)} chưa trả lời; {two(unasked)} kết luận không nêu thành yêu cầu.")
