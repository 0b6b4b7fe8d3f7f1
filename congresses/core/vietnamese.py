"""Vietnamese text: folding for search, sorting, numbers, dates and moments in words."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_LETTERS = {letter: order for order, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
LONGEST_KEY = 250  # foreign letters may come apart into several
_SHAPES = {"\u0306", "\u0302", "\u031b"}
# What search takes for a word: a figure with dots between its thousands, a figure, letters with their marks (and with what
# nobody sees inside a word: soft hyphens, joiners).
_WORD = re.compile(
    r"(?<!\d)(?<!\d[.,])\d{1,3}(?:\.\d{3})+(?!\.?\d)|\d+|(?:[^\W\d_][\u0300-\u036f\u00ad\u200c\u200d\u2060\ufeff]*)+"
)
# The dots of a figure, the unseen, and Ð of Iceland, which PDF files have for Đ.
_PLAIN = str.maketrans({**dict.fromkeys(".\u00ad\u200c\u200d\u2060\ufeff"), "Ð": "d", "ð": "d"})
_MARKS = re.compile("[\u0300-\u036f]+")  # all that Vietnamese letters have; others are looked for only where there may be any
_PIECES = re.compile("[a-z]+|[0-9]+")
_HOUR = re.compile(r"([0-9]{1,2}) ?[:.] ?([0-9]{1,2})|([0-9]{1,2}) ?(?:h|g|gio)(?: ?([0-9]{1,2})(?: ?phut)?)?")
LONGEST_WORD = 100  # letters; PostgreSQL drops lexemes over 2 KB
LONGEST_TEXT = 300_000  # characters of words; with their places they stay below the 1 MB of a tsvector


def nfc(text: str) -> str:
    """Text in the one Unicode form we store and compare."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without accents and with đ as d: "Đảng bộ" gives "dang bo"."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()).replace("đ", "d"))
    for sign in () if plain.isascii() else filter(unicodedata.combining, set(plain)):
        plain = plain.replace(sign, "")
    return plain


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """The words search knows in a text, each of a-z or of 0-9 alone, with the place it has there (start, end).

    Accents, case, Unicode form and the dots in 1.500 do not matter; 8,5 and 30/3 are two words each.
    """
    for found in _WORD.finditer(text):
        for word in _folded(found[0][:LONGEST_WORD]):
            yield word, found.start(), found.end()


def search_words(text: str) -> str:
    """The words of a text as PostgreSQL is given them, separated by spaces: "Đảng bộ: 1.500" gives "dang bo 1500"."""
    words = " ".join(word for found in _WORD.findall(text) for word in _folded(found[:LONGEST_WORD]))
    return words if len(words) <= LONGEST_TEXT else words[:LONGEST_TEXT].rpartition(" ")[0]


@lru_cache(maxsize=20_000)
def _folded(word: str) -> tuple[str, ...]:
    """Mostly one word; two where a sign hides a figure (m²), none where the letters are foreign."""
    return tuple(_PIECES.findall(fold(unicodedata.normalize("NFKC", word.translate(_PLAIN)))))


def sort_key(text: str) -> str:
    """A key that sorts bytewise as a Vietnamese dictionary: letters first, then tones."""
    letters, tones = [], []
    for cluster in _clusters(text.lower()):
        base = unicodedata.normalize("NFC", cluster[0] + "".join(c for c in cluster[1:] if c in _SHAPES))
        if base in _LETTERS:
            letters.append(chr(ord("A") + _LETTERS[base]))
            tones.append(str(next((_TONES[c] for c in cluster if c in _TONES), 0)))
        else:
            letters.append(base if base.isdigit() else " ")
    return ("".join(letters) + "!" + "".join(tones))[:LONGEST_KEY]


def name_key(name: str) -> tuple[str, str]:
    """A key that sorts people as a list in Việt Nam does: by given name, the last word, then by the whole name."""
    return sort_key(name.rpartition(" ")[2]), sort_key(name)


def _clusters(text: str):
    cluster = ""
    for c in unicodedata.normalize("NFD", text):
        if cluster and not unicodedata.combining(c):
            yield cluster
            cluster = ""
        cluster += c
    if cluster:
        yield cluster


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it stands."""
    return text[:1].upper() + text[1:]


def number(value: int | float | Decimal | None) -> str:
    """A figure as written in Việt Nam: 1.500; 8,5."""
    if value is None:
        return ""
    return f"{value:,}".replace(",", "\0").replace(".", ",").replace("\0", ".")


def machine_figure(typed: str, meant: str) -> tuple[str, str]:
    """What to say to whoever wrote 33.3 or 1,500: (what is wrong, how figures are written)."""
    return (f"«{typed}» viết theo kiểu máy tính: đồng chí ghi {meant}.",
            "Dấu phẩy tách phần thập phân, dấu chấm tách hàng nghìn.")


def day(value: date | datetime | None) -> str:
    """A day as on paper: 05/02/2020, 12/3/2020 (leading zero below 10 and in months 1 and 2)."""
    value = _local(value)
    if value is None:
        return ""
    return f"{day_month(value)}/{value.year}"


def day_month(value: date | datetime) -> str:
    """A day without its year: 05/02, 12/3."""
    value = _local(value)
    return f"{value.day:02}/{value.month:02}" if value.month < 3 else f"{value.day:02}/{value.month}"


def day_long(value: date | datetime | None) -> str:
    """A day with its weekday: thứ Năm 12/3/2020."""
    value = _local(value)
    return f"{WEEKDAYS[value.weekday()]} {day(value)}" if value else ""


def moment(value: datetime | None) -> str:
    """A day and an hour: 12/3/2020, 14:05."""
    value = _local(value)
    return f"{day(value)}, {value:%H:%M}" if value else ""


def days(first: date, last: date) -> str:
    """One or several days in the shortest plain form: 30–31/3/2020."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day:02}–{day(last)}"
    return f"{day(first)} – {day(last)}"


def parse_day(text: str) -> date:
    """Read d/m/yyyy (also with - or .); ValueError says it is no day of the calendar."""
    parts = text.strip().replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3 or not all(p.isascii() and p.isdigit() for p in parts) or len(parts[2]) != 4:
        raise ValueError("not a day")
    return date(int(parts[2]), int(parts[1]), int(parts[0]))


def parse_hour(text: str) -> time:
    """Read an hour of the day: 9:00, 9.30, 9h, 9h30, 9g30, 9 giờ, 9 giờ 30 phút; ValueError says it is none."""
    found = _HOUR.fullmatch(" ".join(fold(text).split()))
    if not found:
        raise ValueError("not an hour")
    return time(int(found[1] or found[3]), int(found[2] or found[4] or 0))


def end_of(value: date) -> datetime:
    """The last moment of a day: a deadline ends at 24:00 in Việt Nam."""
    return datetime.combine(value, time.max, tzinfo=HANOI)


def _local(value):
    return value.astimezone(HANOI) if isinstance(value, datetime) else value
