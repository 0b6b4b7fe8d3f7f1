"""The titles of a paper, real headings and hand-typed ones, with how much stands under each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from congresses.reading import Block

from .prose import is_contents, running
from .spelling import Phrases, keys

_LONGEST = 160  # characters of a hand-typed title
_OPENING = 8  # words in which a numbered paragraph says what it is about: "3. Nguyên nhân chủ quan là…"
_ARTICLE = 20  # the same of "Điều 2. Tán thành phương hướng, mục tiêu…"
# How hand-typed titles are numbered, the highest rank first. All are below real headings, which have ranks 1 to 9.
_NUMBERS = (
    re.compile(r"(?:phần|chương)\s+\w", re.IGNORECASE),
    re.compile(r"[IVX]{1,6}\s*[.)/:-]"),
    re.compile(r"(?:điều|mục)\s+\d|\d{1,2}\s*[.)/-](?!\s*\d)", re.IGNORECASE),
    re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s|[a-zđ]\s*[)]"),
)
_CAPITALS, _NUMBERED, _RUN_IN = 10, 11, 15
_BEFORE_COLON = re.compile(r"[-–+*•\s]*([^:.;]{3,60}):")  # "- Nguyên nhân chủ quan: …"


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the passage it is in, its rank (1 is highest), its text and words, and the words up to the next titles."""

    passage: int
    rank: int
    text: str
    said: tuple[str, ...]
    own: int  # words of running text up to the next title of any rank, its own included
    whole: int  # up to the next of its rank or higher

    def names(self, words: Phrases) -> bool:
        """Whether one of these phrases stands in it."""
        return any(words.found(self.said))


def titles(blocks: Iterable[Block]) -> list[Title]:
    """The titles of the running text in order; tables of contents are left out."""
    found, lengths = [], []
    for block in running(blocks):
        words = block.text.split()
        if title := _title(block, words):
            found.append((block.number, *title))
            lengths.append(0)
        if lengths:
            lengths[-1] += len(words)
    wholes = _wholes([rank for _, rank, _ in found], lengths)
    return [
        Title(number, rank, text, tuple(keys(text)), own, whole)
        for (number, rank, text), own, whole in zip(found, lengths, wholes, strict=True)
    ]


def _title(block: Block, words: list[str]) -> tuple[int, str] | None:
    """Rank and words of a passage that is a title or begins like one."""
    text = " ".join([*block.label.split(), *words])
    if is_contents(block.text) or block.kind == "header":
        return None
    if block.kind == "heading":
        return block.level or 1, text[:_LONGEST]
    for rank, number in enumerate(_NUMBERS, _NUMBERED):
        if number.match(text):
            short = len(text) <= _LONGEST and not text.endswith((".", ";", ","))
            first = _ARTICLE if text[:4].lower() == "điều" else _OPENING
            return rank, text if short else " ".join(text.split(maxsplit=first)[:first])
    if len(text) <= _LONGEST and text.isupper() and " " in text:
        return _CAPITALS, text
    run_in = _BEFORE_COLON.match(text)
    return (_RUN_IN, run_in[1]) if run_in else None


def _wholes(ranks: list[int], lengths: list[int]) -> list[int]:
    """For each title the words under it and under the lower ones that follow."""
    found, open_ones, total = [0] * len(ranks), [], 0
    for at, (rank, length) in enumerate(zip(ranks, lengths, strict=True)):
        while open_ones and ranks[open_ones[-1]] >= rank:
            found[open_ones[-1]] += total
            open_ones.pop()
        found[at] = -total
        open_ones.append(at)
        total += length
    for at in open_ones:
        found[at] += total
    return found
