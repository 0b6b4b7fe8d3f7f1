"""Sheets of figures are entered: typed, or filled from a file and looked over first."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import form_page, sent
from congresses.figures import queries, rules
from congresses.figures.library import place
from congresses.figures.models import Subject

from .. import actions
from ..forms import CHOOSE_AGAIN, SheetFileForm

ACTIONS = {Subject.INDICATORS: actions.enter_indicators, Subject.PERSONNEL: actions.enter_personnel}


@login_required
@require_http_methods(["GET", "POST"])
def enter_sheet(request, pk, subject):
    """The next sheet, typed into a table that says what the newest one says."""
    congress, _, table, form = _begun(request, pk, subject, request.POST or None)
    if form.is_valid() and (made := form.carry_out(ACTIONS[table.subject], congress, by=request.user)):
        messages.success(request, f"Đã lưu {table.subject.label.lower()}, bản {made.number}. Cấp trên đọc được khi bí thư trình hồ sơ.")
        return redirect("sheet", made.pk)
    return _table_page(request, congress, table, form)


@login_required
@require_http_methods(["GET", "POST"])
def import_sheet(request, pk, subject):
    """A file that was filled in: its figures are shown in the table, saved only from there."""
    congress, kind, table, form = _begun(request, pk, subject, None)
    brought = SheetFileForm(*sent(request), passed_by=getattr(request, "file_refusal", ""), congress=congress, table=table)
    if brought.is_valid():
        understood, name = brought.understood
        return _table_page(request, congress, table, form.filled(understood.cells, name), notes=understood.notes, source=name)
    return form_page(
        request, brought, f"Nhập {table.subject.label.lower()} từ XLSX", lead=congress.committee.name, submit="Đọc tệp",
        back=reverse("congress", args=[congress.pk]), back_text="Thôi, quay lại hồ sơ", note=CHOOSE_AGAIN if brought.is_bound else "",
        aside_template="figures/before_import.html", congress=congress, table=table)


def _begun(request, pk, subject, data):
    congress, kind, table = place(request.user, pk, subject)
    permissions.require(rules.can_enter(request.user, congress, kind))
    newest = queries.newest_for(request.user, congress, table.subject)
    return congress, kind, table, table.form(data, congress=congress, newest=newest)


def _table_page(request, congress, table, form, *, notes=(), source=""):
    number = form.initial["seen"] + 1
    return render(request, "figures/enter.html", {
        "form": form, "table": table, "congress": congress, "notes": notes, "source": source,
        "heading": f"Ghi {table.subject.label.lower()}", "lead": f"{congress.committee.name} · sẽ là bản {number}",
        "submit": f"Lưu bản {number}", "back": reverse("congress", args=[congress.pk]),
    }, status=form.status)
