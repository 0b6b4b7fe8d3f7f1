"""Figures as people type them: "trên 95", "30–35", "8,5", "1.500 tấn": what they say, and what is doubtful about them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from congresses.core.vietnamese import nfc, number

NONE = frozenset(("-", "–", "—", "không giao", "không"))  # no target was set
WORDY_UNITS = frozenset(("đạt",))  # said in words
YEARLY_UNITS = frozenset(("năm đạt", "năm"))
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_BEFORE = (
    r"(?:đạt |còn |giữ |duy trì |ở mức |mức )?"
    r"(?P<bound>từ|trên|hơn|dưới|ít nhất|tối thiểu|tối đa|nhiều nhất|không quá|không dưới|khoảng|gần|đến|[<>≤≥~]=?)? ?"
)
_AFTER = r"(?P<open>trở lên|trở xuống)?"
_FIGURE = re.compile(rf"{_BEFORE}(?P<low>{_NUMBER})(?: ?%)?(?: ?(?:-|–|—|đến) ?(?P<high>{_NUMBER}))? ?(?P<unit>[^\d]*?) ?{_AFTER}")
_POINT = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?!\d)|(?<![\d.,])\d{4,}\.\d+|(?<![\d.,])\d+\.\d{4,}")
_THREE = re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a typed figure says: one number, or from low to high."""

    low: Decimal
    high: Decimal

    @property
    def middle(self) -> Decimal:
        """One number to sort, draw and compare by."""
        return (self.low + self.high) / 2


def read(text: str, unit: str = "") -> Figure | None:
    """The figure in a cell, None where there is none to be read. `unit` is the indicator's: its words may stand behind."""
    found = _FIGURE.fullmatch(_plain(text))
    if found is None or not _is_unit(found["unit"], unit):
        return None
    low = _decimal(found["low"])
    high = _decimal(found["high"]) if found["high"] else low
    return Figure(low, high) if low <= high else None


def doubt(text: str, unit: str) -> str:
    """The sentence about a cell that does not read as a figure of this unit; empty when all is well."""
    plain = _plain(text)
    if not plain or plain in NONE or unit in WORDY_UNITS:
        return ""
    if unit in YEARLY_UNITS:
        said = _YEAR.search(plain) or not any(c.isdigit() for c in plain)
        return "" if said else "Chỉ tiêu này tính bằng năm đạt: đồng chí ghi đủ bốn chữ số của năm, ví dụ 2023."
    if point := _POINT.search(plain):
        return f"«{point[0]}» dùng dấu chấm: nếu là phần thập phân, đồng chí ghi {point[0].replace('.', ',')}; dấu chấm chỉ để tách hàng nghìn, ví dụ 1.500."
    if three := _THREE.search(plain):
        whole = three[0].replace(",", ".")
        return f"«{three[0]}» được đọc là số thập phân: nếu là hàng nghìn, đồng chí ghi {whole}."
    if read(text, unit):
        return ""
    return f"Chưa đọc được con số tính bằng {unit}. Đồng chí ghi như 1.500; 8,5; 30–35 hoặc trên 95."


def exactly(text: str) -> Decimal | None:
    """The number a cell consists of, None where there are words, a range or nothing."""
    plain = _plain(text)
    return _decimal(plain) if re.fullmatch(_NUMBER, plain) else None


def shown(value: Decimal, unit: str = "") -> str:
    """A computed figure as people write it, without trailing zeros: 43,2; a year without a dot."""
    value = value.quantize(Decimal("0.01")).normalize() + 0
    return str(value) if unit in YEARLY_UNITS else number(value)


def _plain(text: str) -> str:
    return " ".join(nfc(text).lower().split()).rstrip(" .;")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _is_unit(words: str, unit: str) -> bool:
    """Nothing, or words of the unit: "triệu đồng" for triệu đồng/người/năm."""
    known = set(re.findall(r"[^\s/]+", unit.lower())) | {"%"}
    return all(word in known for word in re.findall(r"[^\s/]+", words))
