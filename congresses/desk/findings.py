"""Lists of what checks found: in one version, and in all documents of a congress."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core.pages import number_in
from congresses.core.vietnamese import day, sort_key
from congresses.documents.case import codes_of
from congresses.documents.checking import READ
from congresses.documents.finding_card import title_of
from congresses.documents.models import Level, Passage, Version
from congresses.documents.rules import can_explain
from congresses.plans.models import Congress
from congresses.plans.rules import is_own
from congresses.reviews.rules import can_comment

from .finding_rows import EXPLAINED, LEFT, SETTLED, Row, rows_of
from .reader.findings import FoundCards, joined

PAGE = 30
VIEWS = {LEFT: "Còn lại", EXPLAINED: "Đã giải thích", SETTLED: "Đã sửa"}
NONE = "Không có phát hiện nào", "Văn kiện được kiểm tra ngay khi đưa lên."
NOT_LAID = "Chưa trình hồ sơ", "Đảng bộ chưa trình hồ sơ nên chưa có phát hiện nào để xem."
PDF = "Tệp PDF không cho biết đâu là chú thích, đâu là biểu. Nộp bản .docx thì cổng kiểm tra được."


@dataclass(frozen=True)
class Asked:
    """What the address asks for; unknown words ask for nothing."""

    view: str
    level: str
    check: str

    @classmethod
    def of(cls, query) -> "Asked":
        view, level = query.get("xem", LEFT), query.get("muc", "")
        return cls(view if view in VIEWS else LEFT, level if level in Level.values else "", query.get("phep", ""))

    def takes(self, row: Row) -> bool:
        return row.state == self.view and self.level in ("", row.found.level) and self.check in ("", row.found.check_code)

    def address(self, **changes) -> str:
        asked = {"xem": self.view, "muc": self.level, "phep": self.check, **changes}
        return f"?{urlencode({name: value for name, value in asked.items() if value})}"


@login_required
@require_safe
def findings(request, pk):
    """What was found in a version: what is left, what is explained, what was mended since the version before."""
    shown = get_object_or_404(Version.objects.visible_to(request.user).with_names(), pk=pk)
    congress, kind = shown.document.congress, shown.document.kind
    before = Version.objects.visible_to(request.user).filter(
        document=shown.document, number__lt=shown.number, checked_at__isnull=False).order_by("-number").first()
    return _page(
        request, rows_of(request.user, [(shown, before)]), "ds", lambda row: row.found.get_level_display(), congress, heading="Phát hiện của phép kiểm tra",
        lead=f"{shown} · {congress.committee.name}", nothing=_nothing(shown), checked=shown.checked_at and day(shown.checked_at),
        crumbs=[(reverse("congress", args=[congress.pk]), congress.committee.name),
                (reverse("version", args=[pk]), f"{kind.name}, bản {shown.number}"), ("", "Phát hiện")],
    )


@login_required
@require_safe
def congress_findings(request, pk):
    """The same over the newest version of each document one may read."""
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    versions = Version.objects.visible_to(request.user).filter(document__congress=congress).select_related("document__kind")
    pairs = []
    for _, some in groupby(versions.order_by("document__kind__position", "document", "number"), lambda one: one.document_id):
        *earlier, shown = some
        shown.document.congress = congress
        pairs.append((shown, next((one for one in reversed(earlier) if one.checked_at), None)))
    waits = not pairs and not is_own(request.user, congress)
    return _page(
        request, rows_of(request.user, pairs), "dai-hoi", lambda row: f"{row.found.get_level_display()} · {row.version}", congress,
        heading="Phát hiện của phép kiểm tra", lead=congress.committee.name, nothing=NOT_LAID if waits else NONE, unchecked=[one for one, _ in pairs if one.extension == "pdf"],
        crumbs=[(reverse("congress", args=[pk]), congress.committee.name), ("", "Phát hiện")],
    )


def _page(request, rows: list[Row], came: str, group, congress: Congress, **context):
    """`group` names the group a row stands in; rows come in order of their groups."""
    asked = Asked.of(request.GET)
    chosen = [row for row in rows if asked.takes(row)]
    page, pages = _part(chosen, number_in(request.GET.get("sau")), asked)
    cards, counts = FoundCards(request, came, asked=request.GET.urlencode()), Counter(row.state for row in rows)
    comments = bool(can_comment(request.user, congress))
    explains = {kind.pk: bool(can_explain(request.user, congress, kind)) for kind in {row.version.document.kind for row in rows}}
    passages = Passage.objects.in_bulk([row.found.passage_id for row in page if row.found.passage_id])
    groups = [(name, joined(
        cards.card(row.found, passage=passages.get(row.found.passage_id), new=row.new, settled=row.state == SETTLED, explains=explains[row.version.document.kind_id], quick=True,
                   comments=comments and row.version.laid_at is not None) for row in some
    )) for name, some in groupby(page, group)]
    return render(request, "desk/findings.html", {
        "congress": congress, "groups": groups, "pages": pages, "asked": asked, "total": len(rows), "form": cards.form() if comments else "",
        "segments": [(asked.address(xem=view), word, counts[view], view == asked.view) for view, word in VIEWS.items()],
        "levels": [(level.value, level.label) for level in Level if any(row.found.level == level for row in rows)],
        "checks": sorted(((code, title_of(code)) for code in {row.found.check_code for row in rows}), key=lambda one: sort_key(one[1])),
        **context,
    })


def _part(rows: list[Row], first: int | None, asked: Asked) -> tuple[list[Row], dict[str, str]]:
    """The page that begins with a finding, and the addresses of those before and after."""
    at = next((n for n, row in enumerate(rows) if row.found.pk == first), 0)
    before, after = max(at - PAGE, 0), at + PAGE
    return rows[at:after], {
        "newer": asked.address(sau=rows[before].found.pk) if at else "",
        "older": asked.address(sau=rows[after].found.pk) if after < len(rows) else "",
        "shown": f"{at + 1}–{min(after, len(rows))} trong {len(rows)} phát hiện" if len(rows) > PAGE else "",
    }


def _nothing(shown: Version) -> tuple[str, str]:
    """Why a version has no findings at all."""
    if not codes_of(shown.document.kind):
        return "Không có phép kiểm tra nào", f"Kế hoạch không đặt phép kiểm tra cho loại {shown.document.kind.name}."
    if shown.is_registered:
        return "Chưa kiểm tra tự động", "Văn kiện nộp bản giấy, cổng không có chữ để kiểm tra."
    if shown.extension not in READ:
        return "Chưa kiểm tra tự động", PDF
    if shown.checked_at is None:
        return "Chưa kiểm tra tự động", "Bản này được đưa lên trước khi cổng có phép kiểm tra."
    return "Không có phát hiện nào", f"Kiểm tra lần cuối ngày {day(shown.checked_at)}."
