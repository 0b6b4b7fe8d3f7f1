"""The board: every congress of a plan with its documents, its date and what is still open."""

from collections import Counter
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import Exists
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE, committees_of
from congresses.core import clock, vietnamese
from congresses.core.pages import attachment
from congresses.core.prepared import Prepared
from congresses.core.workbooks import CONTENT_TYPE
from congresses.dates.labels import DateLabel, with_date_label
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reviews import rules
from congresses.reviews.labels import DocumentsLabel, with_documents_label, with_open_revisions
from congresses.reviews.queries import unplanned

from . import matrix
from .board_file import board as workbook
from .rows import Page, beyond, cut, key_in

PAGE = 30
MOST = 5_000  # rows of one file
OTHERS = {"moi-sap-nhap": ("Mới sáp nhập", "committee__newly_merged"), "qua-han": ("Quá hạn", "is_overdue")}


@require_safe
@login_required
def board(request, plan_id):
    """One row a congress, a page at a time, in dictionary order."""
    plan, kinds = _plan(request.user, plan_id)
    chosen = _chosen(request)
    total = Congress.objects.filter(plan=plan).count()
    page, figures = _all(plan, chosen) if total <= PAGE else (_page(request, plan, chosen), None)
    reads = reads_restricted(request.user, plan.superior_id, HOUSE)
    return render(request, "desk/board.html", {
        "heading": "Bảng theo dõi", "kinds": kinds, "rows": matrix.rows(page.rows, kinds, restricted=reads),
        "lead": f"{plan}: {total} đảng bộ, {len(kinds)} văn kiện bắt buộc. Số liệu đến {vietnamese.moment(clock.now())}.",
        "figures": _shown(figures) if figures else [], "segments": _segments(plan, chosen, figures), "legend": matrix.LEGEND,
        "newer": _address(plan, chosen, truoc=page.before) if page.before else "",
        "older": _address(plan, chosen, sau=page.after) if page.after else "",
        "shown": f"Đang xem {len(page.rows)} trong {total} đảng bộ" if page.rows else "",
        "plan_url": reverse("plan", args=[plan.pk]), "indicators_url": reverse("indicators", args=[plan.pk]),
        "found_url": reverse("plan_findings", args=[plan.pk]), "all_url": reverse("board", args=[plan.pk]),
        "session_url": reverse("plan_session", args=[plan.pk]) if plan.waits and rules.can_plan_sessions(request.user, plan) else "",
        "file_url": _address(plan, chosen, page="board_file"),
    })


@require_safe
@login_required
def board_file(request, plan_id):
    """The congresses the filters of the address leave, all of them, as XLSX."""
    plan, kinds = _plan(request.user, plan_id)
    chosen = _chosen(request)
    rows = _rows(tuple(_conditions(chosen)), "", MOST, plan=plan.pk, today=clock.today())[:MOST]
    data = workbook(plan, kinds, rows, _said(chosen))
    return attachment(data, f"Bảng theo dõi – {plan.superior.short_name}.xlsx", CONTENT_TYPE)


def _said(chosen: dict[str, str]) -> str:
    """The filters in words."""
    names = {"van-kien": dict(DocumentsLabel.choices), "ngay": dict(DateLabel.choices), "loc": {key: text for key, (text, _) in OTHERS.items()}}
    return "; ".join(str(names[name][value]) for name, value in chosen.items()) or "mọi đảng bộ"


def _plan(user, plan_id: int) -> tuple[ReviewPlan, list[DocumentKind]]:
    """The plan of one's house with the kinds it requires, and whether a submission waits for a session; in one query."""
    mine, waits = committees_of(user, HOUSE), Exists(unplanned(plan_id))
    kinds = list(DocumentKind.objects.filter(plan=plan_id, plan__superior__in=mine, required=True).annotate(
        waits=waits).select_related("plan__superior").order_by("position"))
    found = kinds[0] if kinds else ReviewPlan.objects.filter(
        pk=plan_id, superior__in=mine).annotate(waits=waits).select_related("superior").first()
    if found is None:
        raise Http404("Không có kế hoạch này trong cấp ủy của đồng chí.")
    plan = kinds[0].plan if kinds else found
    plan.waits = found.waits
    for kind in kinds:
        kind.column = matrix.short_name(kind.name)
    return plan, kinds


def _chosen(request) -> dict[str, str]:
    """The filters of the address that mean something."""
    known = {"van-kien": DocumentsLabel.values, "ngay": DateLabel.values, "loc": list(OTHERS)}
    return {name: request.GET[name] for name, values in known.items() if request.GET.get(name) in values}


def _all(plan: ReviewPlan, chosen: dict) -> tuple[Page, Counter]:
    """A plan that fits on one page: its rows, and how many there are of each label."""
    rows = _rows((), "", PAGE, plan=plan.pk, today=clock.today())
    return Page([row for row in rows if _matches(row, chosen)], None, None), _figures(rows)


def _matches(row: dict, chosen: dict) -> bool:
    return all(row[field] == value for field, value in _conditions(chosen))


def _conditions(chosen: dict) -> list[tuple]:
    """Columns and values that the chosen filters ask for."""
    asked = [(field, chosen[name]) for name, field in (("van-kien", "documents_label"), ("ngay", "date_label")) if name in chosen]
    return [*asked, (OTHERS[chosen["loc"]][1], True)] if "loc" in chosen else asked


def _page(request, plan: ReviewPlan, chosen: dict) -> Page:
    """A page of a large plan, from the key in the address on."""
    after, before = key_in(request, "sau"), key_in(request, "truoc")
    side, key = ("lt", {"key": before}) if before else ("gt", {"key": after}) if after else ("", {})
    found = _rows(tuple(_conditions(chosen)), side, PAGE, plan=plan.pk, today=clock.today(), **key)
    return cut(found, PAGE, key=lambda row: row["pk"], backwards=side == "lt", begun=bool(side))


@Prepared
def _rows(conditions: tuple, side: str, size: int, *, plan, today, key=None):
    """`size` rows and one more, on one side of the congress `key` or from the beginning."""
    rows = with_documents_label(with_date_label(Congress.objects.filter(plan=plan), today))
    rows = matrix.with_rounds(with_open_revisions(rows)).filter(**dict(conditions))
    rows = beyond(rows, Congress.objects, "committee__sort_key", side, key) if side else rows
    order = ["-committee__sort_key", "-pk"] if side == "lt" else ["committee__sort_key", "pk"]
    return rows.order_by(*order).values(*matrix.FIELDS)[: size + 1]


def _figures(rows: list[dict]) -> Counter:
    """How many of each label."""
    count = Counter(all=len(rows))
    for row in rows:
        count.update(["van-kien=" + row["documents_label"], "ngay=" + row["date_label"]])
        count.update([f"loc={name}" for name, (_, field) in OTHERS.items() if row[field]])
    return count


def _shown(figures: Counter) -> list[tuple]:
    return [
        ("Đồng ý tổ chức", figures["ngay=consented"], figures["all"], False),
        ("Nhất trí dự kiến", figures["ngay=in_principle"], None, False),
        ("Văn kiện đủ", figures["van-kien=complete"], None, False),
        ("Phải hoàn thiện", figures["van-kien=revise"], None, False),
        ("Quá hạn", figures["loc=qua-han"], None, bool(figures["loc=qua-han"])),
    ]


def _segments(plan: ReviewPlan, chosen: dict, figures: Counter | None) -> list[tuple]:
    """Three rows of links: by documents, by date, and the rest; each keeps what the others chose."""
    others = [(value, text) for value, (text, _) in OTHERS.items()]
    groups = (
        ("van-kien", "Lọc theo văn kiện", "Mọi văn kiện", DocumentsLabel.choices),
        ("ngay", "Lọc theo ngày đại hội", "Mọi ngày", DateLabel.choices),
        ("loc", "Lọc khác", "Mọi đảng bộ", others),
    )
    return [(title, _group(plan, chosen, figures, name, every, choices)) for name, title, every, choices in groups]


def _group(plan: ReviewPlan, chosen: dict, figures: Counter | None, name: str, every: str, choices) -> list[tuple]:
    rest = {key: value for key, value in chosen.items() if key != name}
    links = [(_address(plan, rest), every, figures and figures["all"], name not in chosen)]
    for value, text in choices:
        count, is_current = figures and figures[f"{name}={value}"], chosen.get(name) == value
        if figures is None or count or is_current:
            links.append((_address(plan, rest | {name: value}), text, count, is_current))
    return links


def _address(plan: ReviewPlan, chosen: dict, *, page: str = "board", **key) -> str:
    query = urlencode(chosen | key)
    return reverse(page, args=[plan.pk]) + (f"?{query}" if query else "")
