"""The checks there are, and running them over a case."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from .case import Case
from .remarks import Level, Remark


@dataclass(frozen=True)
class Check:
    """A check: its code as the catalogue names it, what it says to people, how much it weighs, whom it concerns."""

    code: str
    title: str
    level: Level
    aspect: str
    needs: frozenset[str]
    function: Callable[[Case], Iterable[Remark]]

    def remarks(self, case: Case) -> Iterator[Remark]:
        """What it finds, each remark with a level and an aspect."""
        for remark in self.function(case):
            yield replace(remark, level=remark.level or self.level, aspect=remark.aspect or self.aspect)


CHECKS: dict[str, Check] = {}


def check(code: str, *, title: str, level: Level, aspect: str, needs: Collection[str] = ()):
    """Make a check of a generator function.

    `code` is what a kind's `checks` names. `needs` are the fields of the case besides its own text that it reads
    (units, indicators, rules, limits, plan, values, counts, siblings, sources): when one of these changes, it runs again.
    """

    def make(function: Callable[[Case], Iterable[Remark]]) -> Callable[[Case], Iterable[Remark]]:
        if code in CHECKS:
            raise ValueError(f"two checks are called {code}")
        CHECKS[code] = Check(code, title, level, aspect, frozenset(needs), function)
        return function

    return make


def run(case: Case, only: Collection[str] | None = None) -> list[tuple[str, Remark]]:
    """(code of the check, remark) for the checks the document's kind is put to, in the order of the text."""
    codes = [code for code in case.kind.checks if code in CHECKS and (only is None or code in only)]
    found = [(code, remark) for code in codes for remark in CHECKS[code].remarks(case)]
    return sorted(found, key=lambda one: (one[1].passage, one[1].start or 0))
