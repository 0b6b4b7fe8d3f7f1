"""The kinds of papers the portal writes: each registers itself, one function and one text module each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .document import Sheet
from .subjects import Subject


@dataclass(frozen=True)
class PaperKind:
    """One kind: its code in addresses and rows, what it is called, its symbol, what it is about, how it is written."""

    code: str
    title: str
    symbol: str  # empty: such papers have no series of numbers
    about: str  # plan, session or congress
    facts: Callable[[Subject], Any]
    text: Callable[[Any, Sheet], None]
    missing: Callable[[Any], Iterable[str]]
    landscape: bool


PAPERS: dict[str, PaperKind] = {}


def nothing_missing(facts) -> Iterable[str]:
    return ()


def paper(
    code: str, *, title: str, about: str, facts: Callable[[Subject], Any], symbol: str = "",
    missing: Callable[[Any], Iterable[str]] = nothing_missing, landscape: bool = False,
):
    """Register a function that writes a paper on a sheet, from facts alone.

    `facts` loads what it says of a subject; `missing` names, a sentence each, what a person has still to do for it.
    """

    def make(text: Callable[[Any, Sheet], None]) -> Callable[[Any, Sheet], None]:
        PAPERS[code] = PaperKind(code, title, symbol, about, facts, text, missing, landscape)
        return text

    return make
