"""Figures as people type them: "trên 95", "30–35", "8,5", "1.500 tấn": what they say, and what is doubtful about them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from congresses.checks import numbers
from congresses.checks.units import measure_of
from congresses.core.vietnamese import machine_figure, nfc

NONE = frozenset(("-", "–", "—", "không giao", "không"))  # no target was set
WORDY_UNITS = frozenset(("đạt",))  # said in words
YEARLY_UNITS = frozenset(("năm đạt", "năm"))
WHOLE = 100  # per cent
BEYOND = Decimal(10) ** 15  # no commune has so much of anything
_BELOW = re.compile(r"(?:[-–—−] ?|âm )(?=\d)", re.IGNORECASE)  # -2,5; âm 2,5
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a typed figure says in the indicator's unit: one number, or from low to high."""

    low: Decimal
    high: Decimal

    @property
    def middle(self) -> Decimal:
        """One number to sort, draw and compare by."""
        return (self.low + self.high) / 2


def read(text: str, unit: str = "") -> Figure | None:
    """The figure in a cell, None where there is none to be read, or one of another unit than the indicator's."""
    found, asked = numbers.value_of(_plain(text)), measure_of(unit)
    if found is None or found.kind == "part":
        return None
    if found.measure and asked and found.measure.base != asked.base:
        return None
    scale = asked.scale if found.measure else Decimal(1)  # 43,2 triệu and 43,2 are the same where millions are asked for
    low, high = found.low / scale, found.high / scale
    if high >= BEYOND:
        return None
    return Figure(-high, -low) if _BELOW.match(_plain(text)) else Figure(low, high)


def doubt(text: str, unit: str) -> str:
    """The sentence about a cell that does not read as a figure of this unit; empty when all is well."""
    plain = _plain(text)
    if not plain or plain.lower() in NONE or unit in WORDY_UNITS:
        return ""
    if unit in YEARLY_UNITS:
        said = _YEAR.search(plain) or not any(c.isdigit() for c in plain)
        return "" if said else "Chỉ tiêu này tính bằng năm đạt: đồng chí ghi đủ bốn chữ số của năm, ví dụ 2023."
    if odd := next(filter(None, map(_notation, numbers.NUMBER.findall(plain))), ""):
        return odd
    if figure := read(text, unit):
        return _impossible(figure, unit)
    return f"Chưa đọc được con số tính bằng {unit}. Đồng chí ghi như 1.500; 8,5; 30–35 hoặc trên 95."


def exactly(text: str) -> Decimal | None:
    """The number a cell consists of, None where there are words, a range or nothing."""
    plain = _plain(text)
    return numbers.read(plain)[0] if _is_vietnamese(plain) else None


def shown(value: Decimal, unit: str = "") -> str:
    """A computed figure as people write it, without trailing zeros: 43,2; a year without a dot."""
    text = numbers.shown(value.quantize(Decimal("0.01")))
    return text.replace(".", "") if unit in YEARLY_UNITS else text


def _impossible(figure: Figure, unit: str) -> str:
    """What to ask about a figure that can hardly be: growth and points of a share go below nought and above a hundred."""
    asked = measure_of(unit)
    if asked.kind == "share" and (asked.base != "%" or asked.per):
        return ""
    if asked.kind == "share" and (figure.low < 0 or figure.high > WHOLE):
        return "Tỷ lệ % nằm trong khoảng từ 0 đến 100. Đồng chí xem lại số này."
    return "Số này không thể nhỏ hơn 0. Đồng chí xem lại." if figure.low < 0 else ""


def _notation(digits: str) -> str:
    """What to ask about the way one number is written."""
    parsed = numbers.read(digits)
    if parsed is None:
        return ""
    value, _, other = parsed
    if not _is_vietnamese(digits):
        return " ".join(machine_figure(digits, numbers.shown(value)))
    if other is not None:
        return f"«{digits}» được đọc là số thập phân: nếu là hàng nghìn, đồng chí ghi {numbers.shown(other)}."
    return ""


def _is_vietnamese(digits: str) -> bool:
    return bool(numbers.THOUSANDS.fullmatch(digits) or numbers.PLAIN.fullmatch(digits))


def _plain(text: str) -> str:
    return " ".join(nfc(text).split()).rstrip(" .;")
