"""How words and figures stand on paper: days in full, spaces that hold, tone marks as the house writes them. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime

from congresses.core.vietnamese import HANOI, WEEKDAYS, day_month

SPACE = "\N{NO-BREAK SPACE}"
FIRST, LAST = "ủy", "uỷ"  # where the tone stands in a syllable that ends in oa, oe or uy: on its first or last vowel
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ENDS = r"(?![\w\u0300-\u036f])"  # neither a letter nor a mark of the last one: "hoặc" is left alone
_FIRST = re.compile(rf"(?<![qQ])(?:([uU])([{_TONES}])([yY])|([oO])([{_TONES}])([aAeE])){_ENDS}")
_LAST = re.compile(rf"(?<![qQ])([uUoO])([yYaAeE])([{_TONES}]){_ENDS}")
_PAIRS = {"uy", "oa", "oe"}
_UNITS = ("%", "bản", "chi", "công", "đại", "đảng", "điểm", "đoạn", "đồng", "giờ", "ha", "hộ", "kg", "km", "lần", "m²", "nghìn", r"ngày(?! \d)", "người",
          "phút", "tạ", "tấn", "thôn", "trang", "triệu", "tỷ", "văn", "xã", "ý", "yêu")
# Not "00 ngày 12": a longer chain could not be broken anywhere.
_UNIT = re.compile(rf"(?<=\d) (?=(?:{'|'.join(_UNITS)})(?!\w))")
_NUMBERED = re.compile(r"\b([Nn]gày|[Tt]háng|[Nn]ăm|[Ss]ố|[Tt]hứ|[Ll]ần|[Tt]rang|[Đđ]oạn|[Nn]hóm|[Mm]ục|nhiệm\xa0kỳ) (?=\d|[IVX]+\b)")


def held(text: str) -> str:
    """A figure and its unit, a day and its month stay on one line: "8,5 %", "ngày 05"."""
    text = text.replace("nhiệm kỳ", f"nhiệm{SPACE}kỳ")
    return _NUMBERED.sub(rf"\1{SPACE}", _UNIT.sub(SPACE, text))


def spelled(text: str, placement: str, kept: Iterable[str] = ()) -> str:
    """The text with tone marks where the house puts them (ủy or uỷ); names of people in `kept` stay as they are."""
    names = sorted({name for name in kept if name}, key=len, reverse=True)
    if not names:
        return _placed(text, placement)
    parts = re.split("(" + "|".join(map(re.escape, names)) + ")", text)
    return "".join(part if n % 2 else _placed(part, placement) for n, part in enumerate(parts))


def _placed(text: str, placement: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    if placement == LAST:
        moved = _FIRST.sub(lambda m: m[1] + m[3] + m[2] if m[1] else m[4] + m[6] + m[5], apart)
    else:
        moved = _LAST.sub(lambda m: m[1] + m[3] + m[2] if (m[1] + m[2]).lower() in _PAIRS else m[0], apart)
    return unicodedata.normalize("NFC", moved)


def long_day(value: date | datetime) -> str:
    """"ngày 05 tháng 02 năm 2020"; no zero before 3 to 9 for months."""
    on = _local(value)
    day, month = day_month(on).split("/")
    return f"ngày {day} tháng {month} năm {on.year}"


def long_days(first: date, last: date) -> str:
    """One day, or "từ ngày 30 đến ngày 31 tháng 3 năm 2020"."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"từ ngày {first.day:02} đến {long_day(last)}"
    return f"từ {long_day(first)} đến {long_day(last)}"


def hour(value: datetime) -> str:
    """"14 giờ 05 phút", "14 giờ 00"."""
    on = _local(value)
    return f"{on.hour:02} giờ {on.minute:02}" + (" phút" if on.minute else "")


def weekday(value: date | datetime) -> str:
    """"thứ Năm"."""
    return WEEKDAYS[_local(value).weekday()]


def two(count: int) -> str:
    """A count in running text: 05, 12."""
    return f"{count:02}"


def listed(words: Iterable[str]) -> str:
    """"A, B và C"."""
    *before, last = words
    return f"{', '.join(before)} và {last}" if before else last


def clause(text: str) -> str:
    """A typed sentence as part of another: its first letter and its full stop given up."""
    text = text.strip().rstrip(".;")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def sentence(text: str) -> str:
    """A typed remark as a sentence of its own, ending with a sign."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text.rstrip(';,')}."


def _local(value: date | datetime) -> date:
    return value.astimezone(HANOI) if isinstance(value, datetime) else value
