"""The words of a passage and of a search, in the form the index compares."""

from itertools import pairwise
from zlib import crc32

from congresses.core.vietnamese import search_words


def indexed(text: str) -> dict:
    """The columns of the index for a text."""
    folded = search_words(text)
    return {"folded": folded, "pairs": sorted(pairs(folded.split()))}


def pairs(words: list[str] | tuple[str, ...]) -> set[int]:
    """A number of four bytes for every two words that stand side by side."""
    return {crc32(f"{one} {other}".encode()) - 2**31 for one, other in pairwise(words)}
