"""Sentences of a passage with their places, small numbers in words, and days of the calendar as people write them."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

from congresses.core.vietnamese import nfc, number

_END = re.compile(r"[.;!?\n](?:(?<=\n)|(?!\S))")  # begins with one sign, so that the engine runs to the next of these
UNITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}
_UNIT = "|".join(UNITS)
# A small whole number, in figures or in words: 12; 05; mười hai; hai mươi lăm; 15 (mười lăm).
NUMBER = rf"(?:\d{{1,3}}(?:\s?\([^()]{{1,30}}\))?|(?:(?:{_UNIT}) )?mươi(?: (?:{_UNIT}|mốt))?|mười(?: (?:{_UNIT}))?|{_UNIT})"
_LEADING = re.compile(r"\d+")
_YEAR = r"(?:[/.-]| năm )(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?:[/.-]| tháng )(?P<month>\d{1,2})"
# The last day of a range carries the month and the year: "30–31/3/2020", "ngày 30 và ngày 31 tháng 3 năm 2020".
DAYS = re.compile(
    r"(?<!\d)(?:(?P<first>\d{1,2})(?:(?:[/.]| tháng )(?P<its>\d{1,2})(?:(?:[/.]| năm )(?:19|20)\d\d)?)?"
    rf"\s?(?:-|–|,|và|đến|tới)\s?(?:hết |hết ngày |ngày )?)?(?P<last>\d{{1,2}}){_MONTH}{_YEAR}(?!\d)"
)


@lru_cache(maxsize=2048)
def small(passage: str) -> str:
    """A passage in small letters, kept: it is asked for again and again."""
    return nfc(passage).lower()


LONGEST = 2_000  # characters of a sentence that are looked at: nobody writes so long a one


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(place, sentence) of a text in lower case, letter by letter where they stand; of endless ones the beginning."""
    text, start = small(text), 0
    for end in [found.end() for found in _END.finditer(text)] + [len(text)]:
        if text[start:end].strip():
            yield start, text[start:min(end, start + LONGEST)]
        start = end


def has_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text has one of these small-letter words."""
    text = small(text)
    return any(word in text for word in words)


def value_of(words: str) -> int:
    """A number matched by NUMBER: "05" is 5, "hai mươi lăm" is 25."""
    if found := _LEADING.match(words):
        return int(found[0])
    tens, _, ones = words.partition("mươi" if "mươi" in words else "mười")
    if "mươi" in words or "mười" in words:
        ones = ones.strip()
        return 10 * UNITS.get(tens.strip(), 1) + (1 if ones == "mốt" else UNITS.get(ones, 0))
    return UNITS[words]


def plain(value: Decimal) -> str:
    """A figure without idle zeros: 15.00 is "15", 33.30 is "33,3"."""
    whole = value.to_integral_value()
    return number(whole if value == whole else value.normalize())


def days_in(text: str) -> Iterator[tuple[date, date]]:
    """(first, last) of the days and ranges of days named in a text; what is no day of the calendar is left out."""
    for found in DAYS.finditer(text):
        try:
            last = date(int(found["year"]), int(found["month"]), int(found["last"]))
            first = last if found["first"] is None else last.replace(
                day=int(found["first"]), month=int(found["its"] or found["month"])
            )
        except ValueError:
            continue
        yield min(first, last), last
