"""Requirement, outcome, gate: the mechanism of "whether", knowing nothing of what is required."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

logger = logging.getLogger(__name__)

UNMET, MET, NOT_APPLICABLE, WAIVED, ERROR = "unmet", "met", "not_applicable", "waived", "error"


class Reason(str):
    """A sentence that counts things, each with a name that stays: fewer of them are no new reason, another one is."""

    things: Callable[[], Iterable[str]]  # asked only where a waiver is given or holds

    def __new__(cls, sentence: str, things: Callable[[], Iterable[str]]):
        made = super().__new__(cls, sentence)
        made.things = things
        return made


def things_of(reasons: Iterable[str]) -> list[str]:
    """Everything these sentences count, by name."""
    return sorted({thing for reason in reasons if isinstance(reason, Reason) for thing in reason.things()})


class NotApplicable(Exception):
    """Raised by a requirement that does not concern the object."""


@dataclass(frozen=True)
class Requirement:
    """A title and a function that yields one sentence for each reason why it is not met."""

    code: str
    title: str
    reasons: Callable[[Any], Iterable[str]]
    waivable: bool
    link: Callable[[Any], str] | None


def requirement(title: str, *, waivable: bool = True, link: Callable[[Any], str] | None = None):
    """Make a requirement of a function; its name is the code kept in waivers."""

    def make(function: Callable[[Any], Iterable[str]]) -> Requirement:
        return Requirement(function.__name__, title, function, waivable, link)

    return make


@dataclass(frozen=True)
class Outcome:
    """How one requirement stands for one object."""

    code: str
    title: str
    state: str
    reasons: tuple[str, ...] = ()
    link: str = ""
    waivable: bool = False
    waiver: Any = None

    @property
    def open(self) -> bool:
        return self.state in (UNMET, ERROR)


class GateClosed(Exception):
    """The act may not happen now; carries everything unmet."""

    def __init__(self, gate: "Gate", about: Any, outcomes: list[Outcome]):
        super().__init__(gate.title)
        self.gate, self.about, self.outcomes = gate, about, outcomes

    @property
    def unmet(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.open]


@dataclass(frozen=True)
class Gate:
    """A named tuple of requirements; `facts` loads once what they all read."""

    code: str
    title: str
    facts: Callable[[Any], Any]
    requirements: tuple[Requirement, ...]
    waivers: Callable[[Any, str], Iterable] = lambda about, code: ()

    def outcomes(self, about: Any, facts: Any = None) -> list[Outcome]:
        """Every requirement with its state: the task list and the printed report."""
        facts = facts if facts is not None else self.facts(about)
        waivers = {waiver.requirement: waiver for waiver in self.waivers(about, self.code)}
        return [self._outcome(requirement, facts, waivers) for requirement in self.requirements]

    def require(self, about: Any) -> None:
        """Raise GateClosed unless everything is met, waived or not applicable."""
        outcomes = self.outcomes(about)
        if any(outcome.open for outcome in outcomes):
            raise GateClosed(self, about, outcomes)

    def _outcome(self, item: Requirement, facts: Any, waivers: dict) -> Outcome:
        link = item.link(facts) if item.link else ""
        try:
            reasons = tuple(item.reasons(facts))
        except NotApplicable:
            return Outcome(item.code, item.title, NOT_APPLICABLE)
        except Exception:
            logger.exception("requirement %s of gate %s failed", item.code, self.code)
            return Outcome(item.code, item.title, ERROR, ("Cổng chưa kiểm tra được điều kiện này. Đồng chí báo quản trị.",), link)
        if not reasons:
            return Outcome(item.code, item.title, MET, link=link)
        waiver = waivers.get(item.code)
        if waiver and item.waivable and all(_covers(waiver, reason) for reason in reasons):
            return Outcome(item.code, item.title, WAIVED, reasons, link, item.waivable, waiver)
        return Outcome(item.code, item.title, UNMET, reasons, link, item.waivable)


def _covers(waiver: Any, reason: str) -> bool:
    """Only what it was given for: a new reason, or a new thing that a reason counts, closes the gate again by itself."""
    if isinstance(reason, Reason) and waiver.things:
        return set(reason.things()) <= set(waiver.things)
    return reason in waiver.reasons


def things_left(outcomes: Iterable[Outcome]) -> int:
    """What keeps the gate closed as a clerk counts it: each missing paper, each unanswered demand."""
    return sum(len(outcome.reasons) or 1 for outcome in outcomes if outcome.open)
