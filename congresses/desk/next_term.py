"""The plan of the next term: made from this one, and held against the one before."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees.seats import HOUSE, committees_of
from congresses.core import permissions
from congresses.core.pages import form_page, number_in
from congresses.plans import cloning
from congresses.plans.forms import NextTermForm
from congresses.plans.models import ReviewPlan
from congresses.plans.rules import can_clone
from congresses.reviews.models import UsualRemark

TABLES = (*cloning.TABLES, cloning.Table(UsualRemark, "Câu thường dùng", key=("aspect", "text"), leave=("position",)))
YEARS = 5  # of a term


def _read_by(user, plan) -> tuple[cloning.Table, ...]:
    """The tables this person may read: the usual remarks are the house's own."""
    return TABLES if plan.superior_id in committees_of(user, HOUSE) else cloning.TABLES


def _plan(request, pk) -> ReviewPlan:
    return get_object_or_404(ReviewPlan.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def clone_plan(request, pk):
    """A plan with everything of this one but its congresses."""
    origin = _plan(request, pk)
    permissions.require(can_clone(request.user, origin))
    form = NextTermForm(request.POST or None, initial=_proposed(origin))
    if form.is_valid() and (made := form.carry_out(cloning.clone_plan, origin, tables=TABLES, by=request.user)):
        messages.success(request, f"Đã lập {made}. Đồng chí xem lại từng phần; quản trị mở hồ sơ cho các đảng bộ.")
        return redirect("plan_changes", made.pk)
    back = reverse("plan", args=[pk])
    return form_page(
        request, form, "Lập kế hoạch nhiệm kỳ tới", submit="Lập kế hoạch", back=back, back_text="Thôi, quay lại kế hoạch",
        lead=f"Theo {origin}", crumbs=[(back, str(origin)), ("", "Nhiệm kỳ tới")],
        intro="Kế hoạch mới có sẵn danh mục văn kiện, chỉ tiêu, quy định nhân sự, giới hạn tổ chức, ý kiến thường dùng và các con số của "
              "kế hoạch này. Hồ sơ, lịch duyệt, buổi duyệt không chuyển sang.")


def _proposed(origin: ReviewPlan) -> dict:
    """Everything one term later; a month that is none is left to whoever fills in the form."""
    point = re.fullmatch(r"(\d{4})-(\d\d)", origin.age_point, re.ASCII)
    return {
        "term": re.sub(r"\d{4}", lambda found: str(int(found[0]) + YEARS), origin.term),
        "age_point": f"{int(point[2])}/{int(point[1]) + YEARS}" if point else "",
        "window_from": _later(origin.window_from), "window_to": _later(origin.window_to),
    }


def _later(day):
    return day.replace(year=day.year + YEARS, day=min(day.day, 28) if day.month == 2 else day.day)


@login_required
@require_safe
def plan_changes(request, pk):
    """What is other than in the plan before, table by table."""
    plan = _plan(request, pk)
    others = list(ReviewPlan.objects.visible_to(request.user).filter(superior=plan.superior_id).exclude(pk=pk).order_by("-window_from"))
    earlier = [one for one in others if one.window_from <= plan.window_from]
    chosen = number_in(request.GET.get("voi"))
    older = next((one for one in others if one.pk == chosen), (earlier or others or [None])[0])
    found = cloning.differences(older, plan, _read_by(request.user, plan)) if older else []
    return render(request, "desk/next_term.html", {
        "heading": "So với nhiệm kỳ trước", "lead": str(plan), "older": older, "differences": found, "plan": plan,
        "changed": sum(map(bool, found)), "edits": can_clone(request.user, plan),
        "choices": [(f"?voi={one.pk}", f"Nhiệm kỳ {one.term}", None, one == older) for one in others] if len(others) > 1 else [],
        "crumbs": [(reverse("plan", args=[pk]), str(plan)), ("", "So với nhiệm kỳ trước")],
    })
