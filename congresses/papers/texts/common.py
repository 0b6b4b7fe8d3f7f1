"""What the papers have in common: head, signature, receivers, names in a row."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from ..document import Letterhead, Sheet, Signature
from ..facts.head import Body, Head
from ..typography import SPACE, listed, long_day

T = TypeVar("T", bound=Hashable)
BLANK_NUMBER = SPACE * 6
BLANK_DAY = f"ngày{SPACE * 6}tháng{SPACE * 6}năm{SPACE}"
DOTS = "." * 60


def open_paper(sheet: Sheet, head: Head, symbol: str = "", *, in_place: bool = True, subject: str = "") -> None:
    """The letterhead; the number and the day stay blank until they are entered."""
    form = sheet.profile
    number = ""
    if symbol:
        digits = BLANK_NUMBER if head.number is None else f"{head.number:0{form.number_digits}}"
        number = form.number_form.format(number=digits, symbol=f"{symbol}/{head.symbol}")
    day = long_day(head.day) if head.is_dated else f"{BLANK_DAY}{head.day.year}"
    sheet.letterhead(Letterhead(
        head.superior.name if head.superior else "", head.organ.committee, number, f"{head.organ.short}, {day}" if in_place else "", subject))


def sign(sheet: Sheet, head: Head, receivers: Iterable[str]) -> None:
    """On behalf of the Standing Committee, or by its order; who receives it; the office keeps one."""
    sheet.signature(Signature(signing(head), head.signer.name), recipients=[*receivers, f"Lưu {head.office}"])


def signing(head: Head) -> tuple[str, ...]:
    """The lines above the name: a member signs T/M with the rank in the committee, the office T/L."""
    title = head.signer.title.lower()
    if head.signer.is_member:
        return ("T/M Ban Thường vụ", rank(title))
    if title.startswith("phó chánh"):
        return ("T/L Ban Thường vụ", "K/T Chánh Văn phòng", "Phó Chánh Văn phòng")
    return ("T/L Ban Thường vụ", "Chánh Văn phòng")


def rank(title: str) -> str:
    """Of a title, what stands under T/M: a deputy signs as a deputy."""
    if title.startswith("phó bí thư"):
        return "Phó Bí thư"
    return "Bí thư" if title.startswith("bí thư") or not title else "Ủy viên Thường vụ"


def comrade(name: str, title: str = "") -> str:
    """"đồng chí Võ Đình Khang, Bí thư Huyện ủy"."""
    return f"đồng chí {name}, {title}" if title else f"đồng chí {name}"


def names(bodies: Sequence[Body]) -> str:
    """"Đảng bộ thị trấn Nghèn và Đảng bộ xã Gia Hanh"."""
    return listed(one.name for one in bodies)


def committees(bodies: Sequence[Body]) -> str:
    return listed(one.committee for one in bodies)


def parties(bodies: Sequence[Body]) -> str:
    """"Đảng bộ xã Gia Hanh", or "Các đảng bộ thị trấn Nghèn và xã Gia Hanh"."""
    return bodies[0].name if len(bodies) == 1 else f"Các đảng bộ {listed(one.place for one in bodies)}"


def alike(told: Iterable[tuple[Body, T]]) -> list[tuple[list[Body], T]]:
    """Those of whom the very same is told, together: it is said once."""
    found: dict[T, list[Body]] = {}
    for body, what in told:
        found.setdefault(what, []).append(body)
    return [(bodies, what) for what, bodies in found.items()]


def congress_of(bodies: Sequence[Body]) -> str:
    """"Đại hội Đảng bộ thị trấn Nghèn", or "đại hội các đảng bộ: thị trấn Nghèn, xã Gia Hanh"."""
    if len(bodies) == 1:
        return f"Đại hội {bodies[0].name}"
    return f"đại hội các đảng bộ: {listed(one.place for one in bodies)}"
