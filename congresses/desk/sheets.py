"""The block of a congress page that names its sheets of figures."""

from django.urls import reverse

from congresses.core.prepared import Prepared
from congresses.core.vietnamese import day
from congresses.figures.library import TABLES, Table
from congresses.figures.models import FigureSheet
from congresses.figures.queries import kind_of
from congresses.figures.rules import can_enter

from .dossier import Dossier
from .dossier_rows import reads_restricted


def sheets(user, dossier: Dossier) -> list[dict]:
    """A row for each sheet the plan asks for: the newest this side may know of, with the acts of this person."""
    asked = [(table, kind) for table in TABLES.values() if (kind := kind_of(dossier.kinds, table.subject))]
    found = _newest(dossier.is_own, user=user, congress=dossier.congress.pk) if asked else []
    newest = {row.subject: row for row in found}
    return [_row(user, dossier, table, kind, newest.get(table.subject)) for table, kind in asked]


@Prepared
def _newest(is_own: bool, *, user, congress):
    rows = FigureSheet.objects.newest() if is_own else FigureSheet.objects.newest_laid()
    return rows.visible_to(user).filter(congress=congress)


def _row(user, dossier: Dossier, table: Table, kind, sheet: FigureSheet | None) -> dict:
    if kind.restricted and not reads_restricted(user, dossier):
        standing = ("none", "Chưa được giao đọc")
    elif sheet is None:
        standing = ("none", "Chưa ghi" if dossier.is_own else "Chưa trình")
    else:
        standing = ("ok", f"Đã trình {day(sheet.laid_at)}") if sheet.laid_at else ("wait", "Chưa trình")
    keys = [dossier.congress.pk, table.slug]
    acts = [
        (reverse("enter_sheet", args=keys), "Sửa" if sheet else "Nhập"), (reverse("sheet_file", args=keys), "Tải mẫu XLSX"),
        (reverse("import_sheet", args=keys), "Nhập từ XLSX"),
    ] if dossier.is_own and can_enter(user, dossier.congress, kind) else []
    return {
        "name": table.subject.label, "restricted": kind.restricted, "tag": standing[0], "label": standing[1], "acts": acts,
        "url": reverse("sheet", args=[sheet.pk]) if sheet else "", "number": f"Bản {sheet.number}, {day(sheet.at)}" if sheet else "",
    }
