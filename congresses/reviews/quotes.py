"""Words quoted from a passage: found in it, character for character."""

import re
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
    pieces = re.findall(r"[^\s|]+", words[:LONGEST])
    if not pieces:
        return []
    wanted = re.compile(BETWEEN.join(map(re.escape, pieces)), re.IGNORECASE)
    return [match.span() for match in wanted.finditer(text)]
