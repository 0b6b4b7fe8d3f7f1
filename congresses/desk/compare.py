"""Two versions of a document held against each other."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.documents.comparison import compared
from congresses.documents.models import Version

from .reader.changes import sentence
from .reader.pairs import pairs_html
from .reader.parts import part_of

COLUMNS = {"": "Hai cột", "mot-cot": "Một cột"}
EXTENTS = {"": "Chỉ chỗ thay đổi", "het": "Cả văn bản"}


@login_required
@require_safe
def compare(request, pk, older):
    """What became of the older version in the newer one."""
    visible = Version.objects.visible_to(request.user)
    newer = get_object_or_404(visible.with_names(), pk=pk)
    before = get_object_or_404(visible, document=newer.document_id, pk=older)
    if before.number == newer.number:
        return redirect("version", newer.pk)
    if before.number > newer.number:
        return redirect("compare", before.pk, newer.pk)
    columns, extent = request.GET.get("kieu", ""), request.GET.get("phan", "")
    comparison = compared(before, newer)
    links, pages = part_of(comparison.links, request.GET)
    congress, kind = newer.document.congress, newer.document.kind
    readable = bool(comparison.old and comparison.new)
    return render(request, "desk/compare.html", {
        "heading": f"{kind.name}: bản {before.number} và bản {newer.number}", "lead": congress.committee.name,
        "crumbs": [(reverse("congress", args=(congress.pk,)), congress.committee.name),
                   (reverse("version", args=(newer.pk,)), str(newer))],
        "newer": newer, "before": before, "readable": readable, "sentence": sentence(comparison) if readable else "",
        "columns": columns != "mot-cot", "pairs": _others(visible, newer, before),
        "styles": [(_address(name, extent), word, None, name == columns) for name, word in COLUMNS.items()],
        "extents": [(_address(columns, name), word, None, name == extent) for name, word in EXTENTS.items()],
        "pages": pages,
        "text": pairs_html(
            comparison, links, (before.pk, newer.pk), columns=columns != "mot-cot", only_changes=extent != "het") if readable else "",
    })


def _address(columns: str, extent: str) -> str:
    asked = "&".join(f"{name}={value}" for name, value in (("kieu", columns), ("phan", extent)) if value)
    return f"?{asked}"


def _others(visible, newer: Version, before: Version) -> list[tuple]:
    """The earlier versions this one can be held against."""
    rows = visible.filter(document=newer.document_id, number__lt=newer.number).order_by("number")
    return [
        (reverse("compare", args=(newer.pk, row.pk)), f"Với bản {row.number}", None, row.pk == before.pk) for row in rows
    ]
