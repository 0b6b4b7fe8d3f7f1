"""Lists and forms of the reference data of a plan; before a change is made, what it would change is shown."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions, rows
from congresses.core.forms import SeenForm
from congresses.core.vietnamese import capital
from congresses.documents.actions import reference
from congresses.plans.models import ReviewPlan

from ..rows import around
from .effects import told
from .tables import Table

PAGE = 50


@require_safe
@login_required
def listed(request, pk, table: Table):
    """All rows of a table, in the order of a column, a page at a time."""
    plan = _plan(request.user, pk, table)
    columns = {column.name: column for column in table.columns if column.key}
    by = columns.get(request.GET.get("xep", ""), next(iter(columns.values())))
    ordered = sorted(table.rows(plan), key=by.key, reverse="nguoc" in request.GET)
    page, address = around(request, ordered, PAGE), reverse(f"plan_{table.name}s", args=[pk])
    chosen = f"xep={by.name}{'&nguoc=' if 'nguoc' in request.GET else ''}"
    return render(request, "desk/reference/list.html", {
        "heading": table.title, "lead": table.lead, "plan": plan, "one": table.one, "total": len(ordered),
        "heads": [_head(request, address, column, by) for column in table.columns],
        "rows": [_row(plan, table, row) for row in page.rows], "add_url": reverse(f"add_{table.name}", args=[pk]),
        "newer": f"{address}?{chosen}&truoc={page.before}" if page.before else "",
        "older": f"{address}?{chosen}&sau={page.after}" if page.after else "",
        "crumbs": [(reverse("plan", args=[pk]), str(plan)), ("", table.title)],
    })


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, pk, table: Table):
    """A new row."""
    plan = _plan(request.user, pk, table)
    form = table.form(plan)(*_sent(request))
    return _carried_out(request, plan, table, form, table.add(plan), f"Thêm {table.one}", done=f"Đã thêm {table.one}.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request, pk, row_pk, table: Table):
    """Other words or numbers in a row."""
    plan = _plan(request.user, pk, table)
    row = get_object_or_404(table.rows(plan), pk=row_pk)
    form, name = table.form(plan)(*_sent(request), row=row), table.called(row)
    return _carried_out(request, plan, table, form, table.change(plan, row), f"Sửa {table.one}: {name}", done=f"Đã ghi {name}.",
                        remove_url=reverse(f"remove_{table.name}", args=[pk, row_pk]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request, pk, row_pk, table: Table):
    """A row goes, once confirmed."""
    plan = _plan(request.user, pk, table)
    row = get_object_or_404(table.rows(plan), pk=row_pk)
    form, name = SeenForm(*_sent(request), initial={"seen": rows.state(row)}), table.called(row)
    return _carried_out(request, plan, table, form, table.remove(plan, row), f"Xóa {table.one}: {name}", done=f"Đã xóa {name}.",
                        removes=True)


def _plan(user, pk: int, table: Table) -> ReviewPlan:
    plan = get_object_or_404(ReviewPlan.objects.visible_to(user).select_related("superior__superior"), pk=pk)
    permissions.require(table.may(user, plan))
    return plan


def _sent(request) -> tuple:
    return (request.POST,) if request.method == "POST" else ()


def _carried_out(request, plan: ReviewPlan, table: Table, form, act: Callable, heading: str, *, done: str, **more) -> HttpResponse:
    """Try the act out or carry it out, as the button says."""
    back, word = reverse(f"plan_{table.name}s", args=[plan.pk]), "xóa" if more.get("removes") else "ghi"
    asked: dict[str, Any] = {"plan": plan, "what": table.what, "by": request.user}
    effects = None
    if form.is_valid() and "xem" in request.POST:
        found = form.try_out(reference.preview, act, **asked)
        effects = None if found is None else told(found)
    elif form.is_valid() and form.carry_out(reference.change, act, **asked):
        messages.success(request, done)
        return redirect(back)
    return render(request, "desk/reference/form.html", {
        "form": form, "heading": heading, "lead": str(plan), "back": back, "effects": effects, "act": word, **more,
        "crumbs": [(reverse("plan", args=[plan.pk]), str(plan)), (back, table.title), ("", capital(heading.partition(":")[0]))],
    }, status=form.status)


def _head(request, address: str, column, by) -> dict:
    """A heading that sorts; the one sorted by turns the order round."""
    down = "nguoc" in request.GET
    is_current = column is by
    return {
        "text": column.heading, "order": ("descending" if down else "ascending") if is_current else "",
        "url": f"{address}?xep={column.name}{'&nguoc=' if is_current and not down else ''}" if column.key else "",
    }


def _row(plan: ReviewPlan, table: Table, row) -> dict:
    return {
        "cells": [(column.heading, column.shown(row)) for column in table.columns], "name": table.called(row),
        "change_url": reverse(f"change_{table.name}", args=[plan.pk, row.pk]),
        "remove_url": reverse(f"remove_{table.name}", args=[plan.pk, row.pk]),
    }
