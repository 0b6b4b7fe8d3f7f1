"""The subjects a sheet can have, each with its form, its page and its file. A new subject is a new row."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from congresses.plans.models import Congress, DocumentKind
from congresses.reading import Reading

from . import pages, queries, workbook
from .forms import IndicatorForm, PersonnelForm, SheetForm
from .models import FigureSheet, Subject


@dataclass(frozen=True)
class Table:
    """All that differs between subjects."""

    subject: Subject
    slug: str  # in addresses
    form: type[SheetForm]
    form_template: str
    book: Callable[[Congress, FigureSheet | None], bytes]
    understood: Callable[[Congress, Reading], workbook.Understood]
    page_template: str
    shown: Callable[[FigureSheet, FigureSheet | None], dict]  # a sheet and the one before it


TABLES = {
    table.slug: table for table in (
        Table(Subject.INDICATORS, "chi-tieu", IndicatorForm, "figures/indicator_fields.html", workbook.indicator_book,
              workbook.indicators_understood, "figures/indicator_rows.html", pages.indicators_shown),
        Table(Subject.PERSONNEL, "nhan-su", PersonnelForm, "figures/personnel_fields.html", workbook.personnel_book,
              workbook.personnel_understood, "figures/personnel_rows.html", pages.personnel_shown),
    )
}
BY_SUBJECT = {table.subject: table for table in TABLES.values()}


def place(user, pk: int, subject: str) -> tuple[Congress, DocumentKind, Table]:
    """A congress one may see, a subject its plan asks for, and the kind that belongs to it; else 404."""
    congress = get_object_or_404(Congress.objects.visible_to(user).with_names(), pk=pk)
    table = TABLES.get(subject)
    kind = table and queries.kind_of(congress.plan.kinds.all(), table.subject)
    if kind is None:
        raise Http404("Kế hoạch không yêu cầu biểu này.")
    return congress, kind, table
