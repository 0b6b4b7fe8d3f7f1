"""What the checks still find in the laid documents of a plan, commune by commune and check by check."""

from collections import Counter
from dataclasses import dataclass
from itertools import product
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import BooleanField, Case, Count, Exists, OuterRef, Value, When
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.checks import CHECKS
from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE, committees_of
from congresses.core import clock, vietnamese
from congresses.core.pages import attachment
from congresses.core.workbooks import CONTENT_TYPE, Column, add_sheet, bytes_of, new_book
from congresses.documents.case import codes_of
from congresses.documents.finding_card import title_of
from congresses.documents.models import Finding, Level, Version
from congresses.plans.models import Congress, ReviewPlan

from .rows import around

PAGE = 100
SHORT = {Level.BLOCKING: "chặn", Level.EXPLAIN: "cần giải thích", Level.HINT: "gợi ý"}
EXPLAINED = "explained"


@dataclass(frozen=True)
class Table:
    """The rows of a plan: congresses, columns, and how many findings there are.

    Counted by (congress, check, level or EXPLAINED), with None for all congresses and for all checks.
    """

    plan: ReviewPlan
    codes: list[str]
    congresses: list[Congress]
    counts: Counter

    def left(self, congress: int | None, code: str | None, levels) -> int:
        """What remains."""
        return sum(self.counts[congress, code, level] for level in levels)


@require_safe
@login_required
def found(request, plan_id):
    """A row for each commune, a column for each check; sorted by any of them, the level chosen in the address."""
    table = _table(request.user, plan_id)
    level, by = request.GET.get("muc", ""), request.GET.get("xep", "")
    level, by = level if level in Level.values else "", by if by in (*table.codes, "tong") else ""
    levels = [Level(level)] if level else list(Level)
    page = around(request, _ordered(table, by, levels), PAGE)
    url = reverse("plan_findings", args=[plan_id])
    return render(request, "desk/found.html", {
        "heading": "Phát hiện theo đảng bộ", "plan": table.plan, "level": level, "total": len(table.congresses),
        "lead": f"{table.plan}. Chỉ tính bản mới nhất đã trình, đến {vietnamese.moment(clock.now())}.",
        "heads": [_head(url, level, by, code) for code in ("", *table.codes, "tong")],
        "rows": [_row(table, congress, level, levels) for congress in page.rows],
        "sums": [*(_sums(table, None, code, levels) for code in table.codes), _sums(table, None, None, levels)],
        "segments": [(_address(url, muc="", xep=by), "Mọi mức", table.left(None, None, Level), not level), *(
            (_address(url, muc=one.value, xep=by), one.label, table.counts[None, None, one], one == level) for one in Level)],
        "newer": _address(url, muc=level, xep=by, truoc=page.before) if page.before else "",
        "older": _address(url, muc=level, xep=by, sau=page.after) if page.after else "", "file_url": reverse("findings_file", args=[plan_id]),
        "crumbs": [(reverse("board", args=[plan_id]), "Bảng theo dõi"), ("", "Phát hiện theo đảng bộ")],
    })


@require_safe
@login_required
def findings_file(request, plan_id):
    """The same table as XLSX, with the levels apart."""
    table = _table(request.user, plan_id)
    columns = [Column("Đảng bộ", 40), *(Column(title_of(code), 16) for code in table.codes), Column("Tổng còn lại", 12),
               *(Column(level.label, 12) for level in Level), Column("Đã giải thích", 12)]
    rows = [
        [congress.committee.name, *(table.left(congress.pk, code, Level) for code in table.codes), table.left(congress.pk, None, Level),
         *(table.counts[congress.pk, None, level] for level in Level), table.counts[congress.pk, None, EXPLAINED]]
        if congress.has_laid else [f"{congress.committee.name} (chưa trình)", *[""] * (len(columns) - 1)]
        for congress in _ordered(table, "", Level)]
    book = new_book()
    add_sheet(book, "Phát hiện", columns, rows, above=(
        f"Phát hiện còn lại theo đảng bộ, {table.plan}", f"Chỉ tính bản mới nhất đã trình, đến {vietnamese.moment(clock.now())}."))
    return attachment(bytes_of(book), f"Phát hiện – {table.plan.superior.short_name}.xlsx", CONTENT_TYPE)


def _table(user, plan_id: int) -> Table:
    """Four queries, however many communes."""
    plans = ReviewPlan.objects.filter(superior__in=committees_of(user, HOUSE)).select_related("superior")
    plan = get_object_or_404(plans, pk=plan_id)
    reads = reads_restricted(user, plan.superior_id, HOUSE)
    named = {code for kind in plan.kinds.all() if reads or not kind.restricted for code in codes_of(kind)}
    laid = Version.objects.laid().filter(document__congress=OuterRef("pk"))
    congresses = Congress.objects.filter(plan=plan).select_related("committee").annotate(has_laid=Exists(laid))
    counts = _counts(user, plan)
    codes = [code for code in CHECKS if code in named or any(code == check for _, check, _ in counts)]
    return Table(plan, codes, list(congresses), counts)


def _counts(user, plan: ReviewPlan) -> Counter:
    """Findings of the newest laid versions, and their sums; one aggregated query."""
    newest = Version.objects.newest_laid().filter(document__congress__plan=plan)
    rows = Finding.objects.visible_to(user).filter(version__in=newest).with_explanation().annotate(
        is_left=Case(When(explanation="", then=Value(True)), default=Value(False), output_field=BooleanField()))
    rows = rows.order_by().values_list("version__document__congress", "check_code", "level", "is_left").annotate(count=Count("pk"))
    counts = Counter()
    for congress, code, level, is_left, count in rows:
        for one, check in product((congress, None), (code, None)):
            counts[one, check, level if is_left else EXPLAINED] += count
    return counts


def _ordered(table: Table, by: str, levels) -> list[Congress]:
    """Those with laid documents first, in dictionary order; or the most first."""
    rows = sorted(table.congresses, key=lambda congress: (not congress.has_laid, congress.committee.sort_key))
    code = None if by == "tong" else by
    return sorted(rows, key=lambda congress: -table.left(congress.pk, code, levels)) if by else rows


def _head(url: str, level: str, by: str, code: str) -> dict:
    return {"text": {"": "Đảng bộ", "tong": "Tổng"}.get(code) or title_of(code), "url": _address(url, muc=level, xep=code),
            "order": ("descending" if code else "ascending") if by == code else ""}


def _row(table: Table, congress: Congress, level: str, levels) -> dict:
    """A commune, with a cell for each check and one for all; addresses lead to the list of its findings."""
    url = reverse("congress_findings", args=[congress.pk])
    return {
        "name": congress.committee.name, "url": reverse("congress", args=[congress.pk]), "has_laid": congress.has_laid,
        "cells": [
            _sums(table, congress.pk, code, levels) | {"url": _address(url, phep=code or "", muc=level)}
            for code in (*table.codes, None)] if congress.has_laid else [],
    }


def _sums(table: Table, congress: int | None, code: str | None, levels) -> dict:
    """What remains, in words by level, and what is explained."""
    by = {level: table.counts[congress, code, level] for level in levels}
    return {
        "title": title_of(code) if code else "Tổng", "left": sum(by.values()), "blocking": by.get(Level.BLOCKING, 0),
        "by": [f"{count} {SHORT[level]}" for level, count in by.items() if count] if set(filter(by.get, by)) - {Level.EXPLAIN} else [], "explained": table.counts[congress, code, EXPLAINED],
    }


def _address(url: str, **asked) -> str:
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{url}?{query}" if query else url
