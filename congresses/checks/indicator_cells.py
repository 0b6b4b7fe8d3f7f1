"""What one cell of a table states of an indicator: its figure in the indicator's unit, and where it stands."""

import re
from dataclasses import replace

from .indicator_fit import BARE, EXACT, NEVER, WRONG, Mention, aimed, fit, is_worded, scaled
from .indicator_roles import TARGET
from .indicator_words import folded
from .numbers import figures, value_of
from .table_grid import NOTHING
from .units import measure_at, measure_of

IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
IN_TAIL = re.compile(r",\s*([^,()]+)$")


def unit_in(text):
    """The unit a name or a head ends with: "Tỷ lệ hộ nghèo (%)", "Diện tích, ha"; "" where it has none."""
    end = IN_BRACKETS.search(text) or IN_TAIL.search(text)
    if not end:
        return ""
    measure, stop = measure_at(end[1].strip(), 0)
    return end[1] if measure and stop == len(end[1].strip()) else ""


def starts(block, cells):
    """Where each cell begins in the text of the row."""
    places, at = {}, 0
    for column, text in cells.items():
        place = block.text.find(text, at)
        places[column] = at if place < 0 else place
        at = places[column] + len(text)
    return places


def cell_of(block, indicator, text, start, role, year, unit):
    """The mention a cell makes of an indicator; None where it is empty. `start`: of the cell in the row; `unit`: as the table gives it."""
    if text.lower() in NOTHING:
        return None
    mention = Mention(
        indicator.code, block.number, start, start + len(text), role, year=year, table=True, quote=text, words=folded(text), yearly=role != TARGET or year is None,
    )
    figure = value_of(text)
    if is_worded(indicator):
        year_said = figure if figure is not None and figure.kind == "year" else None
        return replace(mention, figure=year_said, fit=EXACT)
    if figure is None:
        several = next((one for one in figures(f" {text}") if one.kind in ("value", "part")), None)
        suits = several is not None and fit(indicator, several) > NEVER
        return replace(mention, figure=several, fit=BARE, whole=False) if suits else replace(mention, fit=NEVER, whole=False)
    score = fit(indicator, figure)
    if score == NEVER and figure.kind == "value" and not figure.measure:
        return replace(mention, fit=NEVER, whole=False)  # no share is so large
    if figure.kind == "year":
        figure, score = replace(figure, kind="value"), BARE
    if not figure.measure and unit:
        measure = measure_at(unit.strip(), 0)[0]
        scale = measure.scale
        sized = replace(figure, low=figure.low * scale, high=figure.high * scale, step=figure.step * scale, measure=measure)
        if measure and fit(indicator, sized) == WRONG:
            return replace(mention, figure=sized, fit=WRONG)
        if measure.kind == measure_of(indicator.unit).kind and scale != 1:
            figure = sized
    return replace(mention, figure=aimed(scaled(indicator, figure), f" {text}", role), fit=score if score == WRONG else max(score, BARE))
