"""Words quoted from a passage: found in it, character for character."""

from typing import NamedTuple

from congresses.core.errors import refuse
from congresses.documents.models import Passage

# What a person copies from a table has tabs between its cells, what is kept has bars.
LONGEST = 2000  # characters of a quotation
BETWEEN = r"[\s|]+"


class Quote(NamedTuple):
    """Words of a passage and where they begin; none means the whole passage."""

    quote: str = ""
    start: int | None = None


def find(passage: Passage, words: str, nth: int | None = None) -> Quote:
    """The words as they stand in the passage; refused when they do not, or when they stand there several times.

    `nth` says which time is meant, counted from 1.
    """
    if not words.strip(" \t\r\n|"):
        return Quote()
    found = [Quote(passage.text[start:end], start) for start, end in found_in(passage.text, words)]
    if not found:
        raise refuse(
            f"Không thấy cụm từ này trong đoạn {passage.number}. Đồng chí chép đúng chữ trong đoạn, "
            "hoặc để trống nếu nói về cả đoạn."
        )
    if len(found) > 1 and not (nth and nth <= len(found)):
        raise refuse(
            f"Cụm từ này có {len(found)} chỗ trong đoạn {passage.number}. Đồng chí chép dài thêm vài chữ để chỉ rõ một chỗ."
        )
    quoted = found[nth - 1 if nth and len(found) > 1 else 0]
    return Quote() if quoted.quote == passage.text else quoted


def found_in(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, whatever white space or bars are between them, capitals or not."""
    wanted, _ = _plain(words[:LONGEST])
    wanted = wanted.strip(" ")
    if not wanted:
        return []
    plain, places = _plain(text)
    found, at = [], plain.find(wanted)
    while at >= 0:
        found.append((places[at], places[at + len(wanted) - 1] + 1))
        at = plain.find(wanted, at + len(wanted))
    return found


def chosen_in(text: str, words: str, nth: int | None) -> tuple[int, int] | None:
    """Where words stand for the nth time, the last time when there are fewer; the first when none is named."""
    found = found_in(text, words)
    return found[min(nth or 1, len(found)) - 1] if found else None


def _plain(text: str) -> tuple[str, list[int]]:
    """The text in small letters, what is between words as one blank, and where each letter stood."""
    letters, places = [], []
    for at, c in enumerate(text):
        if c.isspace() or c == "|":
            if letters and letters[-1] == " ":
                continue
            c = " "
        small = c.lower()
        letters.append(small if len(small) == 1 else c)
        places.append(at)
    return "".join(letters), places
