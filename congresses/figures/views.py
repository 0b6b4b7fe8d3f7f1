"""Sheets to read, and the files to fill in."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.core.pages import attachment
from congresses.core.workbooks import CONTENT_TYPE
from congresses.plans.crumbs import way_to
from congresses.plans.rules import can_edit_reference

from . import queries, rules
from .library import BY_SUBJECT, place
from .models import FigureSheet


@require_safe
@login_required
def sheet(request, pk):
    """One sheet: who, when, from where, and the table; what changed since the one before."""
    sheets = FigureSheet.objects.visible_to(request.user).select_related(
        "congress__committee", "congress__plan__superior", "kind", "by", "entered_for")
    row = get_object_or_404(sheets, pk=pk)
    others = list(FigureSheet.objects.visible_to(request.user).filter(congress=row.congress, subject=row.subject))
    before = next((other for other in reversed(others) if other.number < row.number), None)
    table = BY_SUBJECT[row.subject]
    is_newest = row.number == others[-1].number
    return render(request, "figures/sheet.html", {
        "heading": f"{table.subject.label}, bản {row.number}", "sheet": row, "table": table, "before": before,
        "crumbs": [*way_to(request.user, row.congress), ("", table.subject.label)], "page_template": table.page_template,
        "versions": [(reverse("sheet", args=[other.pk]), f"Bản {other.number}", None, other.pk == row.pk) for other in others],
        "may_enter": is_newest and rules.can_enter(request.user, row.congress, row.kind),
        "edits": can_edit_reference(request.user, row.congress.plan), **table.shown(row, before),
    })


@require_safe
@login_required
def sheet_file(request, pk, subject):
    """The XLSX to fill in, with what the newest sheet says."""
    congress, kind, table = place(request.user, pk, subject)
    permissions.require(rules.can_enter(request.user, congress, kind))
    data = table.book(congress, queries.newest_for(request.user, congress, table.subject))
    name = f"{table.subject.label} – {congress.committee.short_name}.xlsx"
    return attachment(data, name, CONTENT_TYPE)
