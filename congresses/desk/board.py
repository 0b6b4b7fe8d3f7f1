"""The board: every congress of a plan with its documents, its date and what is still open."""

from collections import Counter
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import Count, F, Q
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.seats import HOUSE, committees_of
from congresses.core import clock, vietnamese
from congresses.dates.labels import DateLabel, with_date_label
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reviews import rules
from congresses.reviews.labels import DocumentsLabel, with_documents_label, with_open_revisions

from . import matrix
from .rows import beyond, cut, key_in

PAGE = 50
OTHERS = {"moi-sap-nhap": ("Mới sáp nhập", Q(committee__newly_merged=True)), "qua-han": ("Quá hạn", Q(is_overdue=True))}


@require_safe
@login_required
def board(request, plan_id):
    """One row a congress, fifty a page, in dictionary order."""
    plan, kinds = _plan(request.user, plan_id)
    chosen = _chosen(request)
    page = _page(request, plan, chosen)
    figures = _figures(plan)
    reads = matrix.reads_restricted(request.user, plan.superior_id)
    total = figures["all"]
    return render(request, "desk/board.html", {
        "heading": "Bảng theo dõi", "kinds": kinds, "rows": matrix.rows(page.rows, kinds, restricted=reads),
        "lead": f"{plan}: {total} đảng bộ, {len(kinds)} văn kiện bắt buộc. Số liệu đến {vietnamese.moment(clock.now())}.",
        "figures": _shown(figures), "segments": _segments(plan, chosen, figures), "legend": matrix.LEGEND,
        "newer": _address(plan, chosen, truoc=page.before) if page.before else "",
        "older": _address(plan, chosen, sau=page.after) if page.after else "",
        "shown": f"Đang xem {len(page.rows)} trong {total} đảng bộ" if page.rows else "",
        "plan_url": reverse("plan", args=[plan.pk]), "all_url": reverse("board", args=[plan.pk]),
        "session_url": reverse("plan_session", args=[plan.pk]) if rules.can_plan_sessions(request.user, plan) else "",
    })


def _plan(user, plan_id: int) -> tuple[ReviewPlan, list[DocumentKind]]:
    """The plan of one's house with the kinds it requires, in one query unless nothing is required."""
    mine = committees_of(user, HOUSE)
    kinds = list(DocumentKind.objects.filter(
        plan=plan_id, plan__superior__in=mine, required=True).select_related("plan__superior").order_by("position"))
    plan = kinds[0].plan if kinds else ReviewPlan.objects.filter(
        pk=plan_id, superior__in=mine).select_related("superior").first()
    if plan is None:
        raise Http404("Không có kế hoạch này trong cấp ủy của đồng chí.")
    for kind in kinds:
        kind.column = matrix.short_name(kind.name)
    return plan, kinds


def _chosen(request) -> dict[str, str]:
    """The filters of the address that mean something."""
    known = {"van-kien": DocumentsLabel.values, "ngay": DateLabel.values, "loc": list(OTHERS)}
    return {name: request.GET[name] for name, values in known.items() if request.GET.get(name) in values}


def _labelled(plan: ReviewPlan):
    return with_documents_label(with_date_label(Congress.objects.filter(plan=plan)))


def _page(request, plan: ReviewPlan, chosen: dict):
    rows = matrix.with_rounds(with_open_revisions(_labelled(plan)))
    if "van-kien" in chosen:
        rows = rows.filter(documents_label=chosen["van-kien"])
    if "ngay" in chosen:
        rows = rows.filter(date_label=chosen["ngay"])
    if "loc" in chosen:
        rows = rows.filter(OTHERS[chosen["loc"]][1])
    after, before = key_in(request, "sau"), key_in(request, "truoc")
    order = ["committee__sort_key", "pk"]
    if before:
        rows = beyond(rows, Congress.objects, "committee__sort_key", "lt", before)
        order = ["-committee__sort_key", "-pk"]
    elif after:
        rows = beyond(rows, Congress.objects, "committee__sort_key", "gt", after)
    found = list(rows.order_by(*order).values(*matrix.FIELDS)[: PAGE + 1])
    return cut(found, PAGE, key=lambda row: row["pk"], backwards=bool(before), begun=bool(before or after))


def _figures(plan: ReviewPlan) -> Counter:
    """How many of each label, in one query."""
    groups = _labelled(plan).values("documents_label", "date_label", "is_overdue", merged=F("committee__newly_merged"))
    count = Counter(all=0)
    for group in groups.annotate(n=Count("pk")).order_by():
        names = ["all", "van-kien=" + group["documents_label"], "ngay=" + group["date_label"]]
        names += ["loc=qua-han"] if group["is_overdue"] else []
        names += ["loc=moi-sap-nhap"] if group["merged"] else []
        count.update(dict.fromkeys(names, group["n"]))
    return count


def _shown(figures: Counter) -> list[tuple]:
    return [
        ("Đồng ý tổ chức", figures["ngay=consented"], figures["all"], False),
        ("Nhất trí dự kiến", figures["ngay=in_principle"], None, False),
        ("Văn kiện đủ", figures["van-kien=complete"], None, False),
        ("Phải hoàn thiện", figures["van-kien=revise"], None, False),
        ("Quá hạn", figures["loc=qua-han"], None, bool(figures["loc=qua-han"])),
    ]


def _segments(plan: ReviewPlan, chosen: dict, figures: Counter) -> list[tuple]:
    """Three rows of links: by documents, by date, and the rest; each keeps what the others chose."""
    others = [(value, text) for value, (text, _) in OTHERS.items()]
    groups = (
        ("van-kien", "Lọc theo văn kiện", "Mọi văn kiện", DocumentsLabel.choices),
        ("ngay", "Lọc theo ngày đại hội", "Mọi ngày", DateLabel.choices),
        ("loc", "Lọc khác", "Mọi đảng bộ", others),
    )
    return [(title, _group(plan, chosen, figures, name, every, choices)) for name, title, every, choices in groups]


def _group(plan: ReviewPlan, chosen: dict, figures: Counter, name: str, every: str, choices) -> list[tuple]:
    rest = {key: value for key, value in chosen.items() if key != name}
    links = [(_address(plan, rest), every, figures["all"], name not in chosen)]
    for value, text in choices:
        count, is_current = figures[f"{name}={value}"], chosen.get(name) == value
        if count or is_current:
            links.append((_address(plan, rest | {name: value}), text, count, is_current))
    return links


def _address(plan: ReviewPlan, chosen: dict, **key) -> str:
    query = urlencode(chosen | key)
    return reverse("board", args=[plan.pk]) + (f"?{query}" if query else "")
