"""Check "names": names of dissolved administrative units in running text."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from .case import Case, Unit
from .mentions import Mention, mentions
from .prose import running
from .register import Register, register
from .registry import check
from .remarks import Level, Remark

_WEIGHT = {level: weight for weight, level in enumerate(Level)}
_ELSEWHERE = "đưa tên cũ xuống chú thích hoặc biểu riêng"


@check("names", title="Tên đơn vị hành chính cũ", level=Level.BLOCKING, aspect="old_names", needs={"units"})
def names(case: Case) -> Iterator[Remark]:
    """One remark for each passage of running text and each dissolved unit it names.

    With its kind in front the name is certain; alone it may be something else and asks for a word; said to be of the past, or
    within another thing's own name, it is a hint. A page of a PDF does not show what is a table or a note: never blocking there.
    """
    if case.kind.old_names_allowed:
        return
    units = register(case.reference.units, case.on)
    own = units.unit(case.committee.unit)
    for block in running(case.blocks):
        by_unit: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions(block.text, units, own.district if own else ""):
            by_unit[mention.unit.code].append(mention)
        for found in by_unit.values():
            yield _remark(block, found, units)


def _remark(block, found: list[Mention], units: Register) -> Remark:
    first = min(found, key=lambda mention: _WEIGHT[mention.level])
    level = Level.EXPLAIN if block.kind == "page" and first.level is Level.BLOCKING else first.level
    today = units.today(first.unit)
    quoted = " ".join(block.text[first.start:first.end].split())
    times = f", {len(found)} lần" if len(found) > 1 else ""
    return Remark(
        subject=first.unit.code,
        what=f"Tên cũ «{quoted}» trong phần lời{times}.",
        why=_why(first, today),
        todo=_todo(first, today),
        passage=block.number,
        start=first.start,
        end=first.end,
        level=level,
    )


def _why(mention: Mention, today: Unit | None) -> str:
    unit = mention.unit
    since = unit.valid_to + timedelta(days=1)
    fate = f"thuộc {_full(today)}" if today else "không còn"
    source = f" theo {unit.authority}" if unit.authority else ""
    return f"Từ {since:%d/%m/%Y}, {_full(unit)} {fate}{source}; tên cũ chỉ dùng trong chú thích, biểu hoặc phụ lục."


def _todo(mention: Mention, today: Unit | None) -> str:
    change = f"dùng tên hiện nay «{_full(today)}» hoặc {_ELSEWHERE}" if today else _ELSEWHERE
    if mention.thing:
        return f"Nếu là tên riêng còn dùng chính thức thì giữ nguyên; nếu không, {change}."
    if mention.former:
        return f"Nên {change}."
    if mention.level is Level.EXPLAIN:
        return f"Nếu là tên người hoặc tên nơi khác, hãy ghi rõ; nếu là đơn vị cũ, {change}."
    return f"{change[0].upper()}{change[1:]}."


def _full(unit: Unit) -> str:
    return f"{unit.kind} {unit.name}"
