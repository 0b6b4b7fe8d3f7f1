"""Sheets of figures are entered, and the documents of the congress held against them at once."""

from congresses.figures import actions as figures
from congresses.figures.models import FigureSheet
from congresses.plans.models import Congress

from .checking import recheck_congress


def enter_indicators(congress: Congress, **given) -> FigureSheet:
    """The next indicator table."""
    return figures.enter_indicators(congress, **given, before_telling=lambda held: recheck_congress(held, {"values"}))


def enter_personnel(congress: Congress, **given) -> FigureSheet:
    """The next personnel sheet."""
    return figures.enter_personnel(congress, **given, before_telling=lambda held: recheck_congress(held, {"counts"}))
