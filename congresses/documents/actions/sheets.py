"""Sheets of figures are entered, and the documents are held against them at once."""

from collections.abc import Mapping, Sequence

from congresses.checks import Step, Value
from congresses.figures import actions as figures
from congresses.figures.models import FigureSheet
from congresses.plans.models import Congress

from .checking import recheck_congress


def enter_indicators(congress: Congress, *, values: Sequence[Value], seen: int = 0, source: str = "", by) -> FigureSheet:
    """Keep an indicator table as the next sheet."""
    return figures.enter_indicators(congress, values=values, seen=seen, source=source, kept=_held_against("values"), by=by)


def enter_personnel(
    congress: Congress, *, counts: Mapping[str, int], steps: Sequence[Step], seen: int = 0, source: str = "", by,
) -> FigureSheet:
    """Keep the counts of a personnel plan and the steps of its process as the next sheet."""
    return figures.enter_personnel(
        congress, counts=counts, steps=steps, seen=seen, source=source, kept=_held_against("counts"), by=by)


def _held_against(what: str):
    return lambda sheet: recheck_congress(sheet.congress, {what})
