"""One indicator across all communes, the overview of all, and both as files."""

from functools import cache
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.seats import HOUSE, committees_of
from congresses.core.pages import attachment
from congresses.core.workbooks import CONTENT_TYPE
from congresses.figures.typed import shown
from congresses.plans.models import Indicator, ReviewPlan
from congresses.plans.rules import can_edit_reference

from . import files
from .plot import plot
from .standing import PARTS, Row, Standing, load, names, ordered, sentences, summary

TAGS = {
    "full": ("ok", "Đủ"), "part": ("wait", "Thiếu một phần"), "none": ("none", "Không áp dụng"), "silent": ("stop", "Thiếu"),
    "unlaid": ("none", "Chưa trình biểu"),
}
CELLS = {"full": "Có", "part": "Một phần", "none": "Không", "silent": "Thiếu", "unlaid": "–"}
LACKING = ("silent", "part")
COLUMNS = {"dang-bo": "Đảng bộ", **files.HEADINGS}
FALLING = "giam"


@require_safe
@login_required
def indicators(request, plan_id):
    """All indicators, or the one chosen in the address."""
    plan = _plan(request.user, plan_id)
    standing = load(request.user, plan)
    chosen = _chosen(request, standing)
    crumbs = [(reverse("board", args=[plan.pk]), "Bảng theo dõi")]
    common = {"plan": plan, "choices": standing.indicators, "chosen": chosen, "file_url": _address(request, plan, "indicator_file")}
    if chosen is None:
        return render(request, "desk/indicators/all.html", common | _everything(request.user, plan, standing) | {
            "heading": "Chỉ tiêu chủ yếu của các đảng bộ", "crumbs": [*crumbs, ("", "Chỉ tiêu chủ yếu")]})
    return render(request, "desk/indicators/one.html", common | _one(request, plan, standing, chosen) | {
        "heading": chosen.name, "crumbs": [*crumbs, (reverse("indicators", args=[plan.pk]), "Chỉ tiêu chủ yếu"), ("", chosen.code)]})


@require_safe
@login_required
def indicator_file(request, plan_id):
    """The table of the same address as an XLSX."""
    plan = _plan(request.user, plan_id)
    standing = load(request.user, plan)
    chosen = _chosen(request, standing)
    data = files.one(plan, chosen, _rows(request, standing, chosen)) if chosen else files.everything(plan, standing)
    name = f"Chỉ tiêu {chosen.code if chosen else 'chủ yếu'} – {plan.superior.short_name} {plan.term}.xlsx"
    return attachment(data, name, CONTENT_TYPE)


def _plan(user, plan_id: int) -> ReviewPlan:
    """A plan of one's own house."""
    mine = ReviewPlan.objects.visible_to(user).filter(superior__in=committees_of(user, HOUSE))
    return get_object_or_404(mine.select_related("superior"), pk=plan_id)


def _chosen(request, standing: Standing) -> Indicator | None:
    code = request.GET.get("chi-tieu", "")
    found = next((indicator for indicator in standing.indicators if indicator.code == code), None)
    if code and found is None:
        raise Http404("Bộ chỉ tiêu không có mã này.")
    return found


def _order(request) -> tuple[str, bool]:
    by = request.GET.get("xep")
    return (by if by in COLUMNS else "dang-bo"), request.GET.get("chieu") == FALLING


def _rows(request, standing: Standing, indicator: Indicator) -> list[Row]:
    by, falling = _order(request)
    return ordered(standing.rows(indicator), by, falling=falling)


def _address(request, plan: ReviewPlan, name: str = "indicators", **changed) -> str:
    kept = {key: request.GET[key] for key in ("chi-tieu", "xep", "chieu") if key in request.GET} | changed
    query = urlencode({key: value for key, value in kept.items() if value})
    return reverse(name, args=[plan.pk]) + (f"?{query}" if query else "")


def _one(request, plan: ReviewPlan, standing: Standing, indicator: Indicator) -> dict:
    by, falling = _order(request)
    rows = _rows(request, standing, indicator)
    heads = [
        {"url": _address(request, plan, xep=key, chieu=FALLING if key == by and not falling else ""), "text": text,
         "order": ("descending" if falling else "ascending") if key == by else ""} for key, text in COLUMNS.items()]
    place = standing.indicators.index(indicator)
    beside = [standing.indicators[at] if 0 <= at < len(standing.indicators) else None for at in (place - 1, place + 1)]
    return {
        "heads": heads, "rows": [_shown(row) for row in rows], "sentences": sentences(rows), "plot": plot(rows),
        "lead": f"{indicator.code}, đơn vị tính: {indicator.unit}. {plan}.",
        "before": beside[0], "after": beside[1],
    }


def _shown(row: Row) -> dict:
    kind, word = TAGS[row.state]
    reason = row.value.not_applicable if row.value else ""
    return {
        "name": row.congress.committee.name, "url": reverse("sheet", args=[row.sheet]) if row.sheet else
        reverse("congress", args=[row.congress.pk]),
        "cells": [(COLUMNS[key], getattr(row.value, part) if row.value else "") for key, part in PARTS.items()],
        "tag": (kind, word) if row.state != "full" else None, "reason": reason,
    }


def _everything(user, plan: ReviewPlan, standing: Standing) -> dict:
    laid = len(standing.sheets)
    unlaid = [congress.committee.short_name for congress in standing.congresses if congress.pk not in standing.sheets]
    return {
        "lead": f"{plan}: {laid} trong {len(standing.congresses)} đảng bộ đã trình biểu chỉ tiêu.",
        "unlaid": unlaid, "edits": can_edit_reference(user, plan),
        "summaries": [_summary(plan, standing, indicator) for indicator in standing.indicators],
        **_matrix(standing),
        "legend": [(TAGS[state][0], CELLS[state], TAGS[state][1].lower()) for state in ("full", "part", "silent", "none")],
    }


def _summary(plan: ReviewPlan, standing: Standing, indicator: Indicator) -> dict:
    rows = standing.rows(indicator)
    missing = [row.congress.committee.short_name for row in rows if row.state in LACKING]
    found = {part: summary(rows, part) for part in ("result", "target")}
    return {
        "indicator": indicator, "url": f"{reverse('indicators', args=[plan.pk])}?{urlencode({'chi-tieu': indicator.code})}",
        "count": sum(row.state == "full" for row in rows), "missing": names(missing) if missing else "",
        "spans": [(name, _span(found[part], indicator.unit)) for part, name in (("result", "Kết quả"), ("target", "Chỉ tiêu tới"))],
    }


def _span(found, unit: str) -> list[str]:
    """Lowest, median, highest."""
    return [shown(number, unit) for number in found.numbers] if found else []


def _matrix(standing: Standing) -> dict:
    """Indicators down, the communes that laid a table across."""
    communes = [congress for congress in standing.congresses if congress.pk in standing.sheets]
    states = {
        congress.pk: [standing.row(congress, indicator).state for indicator in standing.indicators] for congress in communes}
    return {
        "communes": [
            {"name": congress.committee.short_name, "url": reverse("sheet", args=[standing.sheets[congress.pk]]),
             "missing": sum(state in LACKING for state in states[congress.pk])}
            for congress in communes],
        "lines": [
            (indicator, [_cell(states[congress.pk][place]) for congress in communes])
            for place, indicator in enumerate(standing.indicators)],
    }


@cache
def _cell(state: str) -> tuple[str, str]:
    return TAGS[state][0], CELLS[state]
