"""One version of one commune's paper, from the kept texts to the bytes of a Word file."""

from functools import cache

from . import frame
from .base import pack
from .body import Body
from .library import AVAILABLE, HERE, KINDS, absent, dated, facts, indicators, proposed_dates, sections, slips
from .markup import Case, blocks, fill


def write(commune, kind, number):
    """The Word file of this version; the same bytes every time."""
    if not 1 <= number <= AVAILABLE[commune, kind]:
        raise LookupError(f"no version {number} of {kind} of {commune}")
    form = KINDS[kind]
    case = _case(commune, kind, number)
    written = dated(commune, number)
    abstract = fill(form.abstract, case)
    body = Body()
    frame.heading(body, form, case.figures, written, number)
    frame.title(body, form, abstract)
    for block in blocks(_text(commune, kind), case):
        body.add(block)
    frame.signature(body, form, case.figures)
    author = f"Văn phòng Đảng ủy {case.figures['unit']} {case.figures['name']}"
    return pack("".join(body.parts), body.notes, title=f"{form.title} {abstract}", author=author, written=written)


@cache
def _text(commune, kind):
    own = HERE / "reports" / f"{commune}.txt"
    return (own if kind == "political_report" else HERE / "papers" / f"{kind}.txt").read_text(encoding="utf-8")


def _case(commune, kind, number):
    figures = dict(facts(commune))
    for each in indicators(commune):
        figures |= {f"{each.code}p": each.before, f"{each.code}r": each.result, f"{each.code}t": each.target}
    figures["days"] = _days(*proposed_dates(commune, number))
    figures |= slips(commune, kind, number)
    kept = tuple(each for each in indicators(commune) if each.code not in absent(commune, kind, number))
    return Case(number, figures, sections(commune), _slipped(kept, figures))


def _days(start, end):
    return f"ngày {start.day:02} và ngày {end.day:02} tháng {end.month} năm {end.year}"


def _slipped(kept, figures):
    return tuple(
        type(each)(
            each.code,
            each.name,
            each.unit,
            each.direction,
            each.before,
            figures[f"{each.code}r"],
            figures[f"{each.code}t"],
            each.compared,
        )
        for each in kept
    )
