"""What the page of a sheet shows of each subject."""

from congresses.checks import Value
from congresses.checks.personnel import COUNTS, STEPS, Result, contradictions, plain, results
from congresses.plans.models import Indicator

from . import queries
from .forms import IndicatorForm
from .models import FigureSheet


def indicators_shown(sheet: FigureSheet, before: FigureSheet | None) -> dict:
    """The rows of an indicator table; what the sheet before said otherwise stands beside."""
    values, earlier = queries.values_of(sheet), queries.values_of(before)
    known = {row.code: row for row in sheet.congress.plan.indicator_set.all()}
    codes = [*known, *(code for code in values if code not in known)]
    return {
        "columns": [label for _, label in IndicatorForm.parts[:-1]],
        "rows": [_indicator(code, known.get(code), values.get(code), earlier.get(code) if before else None) for code in codes],
        "missing": [code for code in known if code not in values],
    }


def _indicator(code: str, known: Indicator | None, value: Value | None, earlier: Value | None) -> dict:
    old = earlier or Value(code)
    return {
        "code": code, "name": known.name if known else "Không còn trong bộ chỉ tiêu", "unit": known.unit if known else "",
        "not_applicable": value.not_applicable if value else "", "absent": value is None,
        "cells": [
            (label, getattr(value, part), getattr(old, part) if earlier and getattr(old, part) != getattr(value, part) else "")
            for part, label in IndicatorForm.parts[:-1]] if value else [],
    }


def personnel_shown(sheet: FigureSheet, before: FigureSheet | None) -> dict:
    """The counts, how they stand against the plan's rules, what cannot be true, and the steps in order."""
    said, earlier = queries.counts_of(sheet), queries.counts_of(before)
    taken, old = ({step.number: step for step in one.steps} for one in (said, earlier))
    return {
        "counts": [
            (asked, said.counts.get(code), earlier.counts.get(code) if before else said.counts.get(code))
            for code, asked in COUNTS.items() if asked.required or code in said.counts],
        "results": [_result(result) for result in results(said, queries.rules_of(sheet.congress.plan))],
        "contradictions": contradictions(said),
        "steps": [
            {"number": number, "title": title, "taken": taken.get(number), "changed": before and taken.get(number) != old.get(number)}
            for number, title in STEPS.items()],
    }


def _result(result: Result) -> dict:
    kind, word = {True: ("ok", "Đạt"), False: ("stop", "Chưa đạt"), None: ("none", "Chưa tính được")}[result.met]
    share = "" if result.percentage is None else plain(result.percentage)
    return {"result": result, "kind": kind, "word": word, "share": share}
