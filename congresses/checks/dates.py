"""The day a paper bears: "Can Lộc, ngày 05 tháng 3 năm 2020"."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from congresses.reading import BAR, NOTES, Block

_FAR = 15  # passages from the top, or from the end, within which a paper is dated
_PLACE = r"(?:[^\W\d_][^,\d]{0,60},)?\s*\(?"
_LINE = re.compile(
    _PLACE + r"ngày\s*(?:(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})|(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}))\s*[.)]?",
    re.IGNORECASE,
)
# A form still to be filled in: "ngày    tháng 3 năm 2020", "ngày … tháng … năm 2020", "ngày   /3/2020".
_BLANK = re.compile(
    _PLACE + r"ngày[\s._…-]*(?:\d{1,2}[\s._…-]*)?(?:tháng[\s._…-]*(?:\d{1,2}[\s._…-]*)?năm[\s._…-]*\d{0,4}|/[\s._…]*\d{0,2}[\s._…]*/\s*\d{0,4})[\s._…]*",
    re.IGNORECASE,
)
_LONGEST = 120  # characters of a line that holds place and day
_READ = 10_000  # characters of a passage that are looked at: more than a page has


def date_of(blocks: Iterable[Block]) -> date | None:
    """The day in the heading block, else the day at the end; None when there is none or it is left blank."""
    written = [block for block in blocks if block.kind not in NOTES]
    for near in (written[:_FAR], written[:_FAR - 1:-1][:_FAR]):
        for line in (line for block in near for line in _lines(block)):
            if found := _LINE.fullmatch(line):
                if day := _day(*(part for part in found.groups() if part)):
                    return day
            elif _BLANK.fullmatch(line):
                return None
    return None


def _lines(block: Block) -> Iterable[str]:
    for cell in block.text[:_READ].split(BAR):
        for line in re.split(r"[\n\t]", cell):
            if len(line) <= _LONGEST:
                yield unicodedata.normalize("NFC", line).strip()


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
