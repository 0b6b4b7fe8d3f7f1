"""Holds of a plan: the list, a new one, and lifting."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions
from congresses.core.pages import form_page
from congresses.core.vietnamese import day
from congresses.plans.models import Congress, ReviewPlan

from .. import actions, rules
from ..forms import HoldForm, LiftForm
from ..models import Hold


@login_required
@require_safe
def holds(request, pk):
    plan = _plan(request, pk)
    may = bool(rules.can_hold(request.user, plan))
    seen = Congress.objects.visible_to(request.user).select_related("committee")
    rows = Hold.objects.visible_to(request.user).filter(plan=plan).select_related("by", "lifted_by")
    rows = [_row(hold, may) for hold in rows.prefetch_related(Prefetch("congresses", seen, to_attr="shown"))]
    return render(request, "dates/holds.html", {
        "heading": "Tạm dừng việc tổ chức đại hội", "plan": plan, "may_hold": may,
        "crumbs": [(reverse("plan", args=[plan.pk]), str(plan)), ("", "Tạm dừng")],
        "standing": [row for row in rows if not row["lifted"]], "lifted": [row for row in rows if row["lifted"]],
    })


def _row(hold: Hold, may: bool) -> dict:
    whom = "mọi đảng bộ của kế hoạch" if hold.everyone else ", ".join(c.committee.name for c in hold.shown)
    facts = [("Tạm dừng với", whom), ("Từ ngày", f"{day(hold.at)}, {hold.by} quyết định")]
    if hold.authority:
        facts.append(("Căn cứ", hold.authority))
    if hold.lifted_at:
        facts.append(("Cho tiếp tục", f"{day(hold.lifted_at)}, {hold.lifted_by}: {hold.lifted_why}"))
    lift_url = reverse("lift", args=[hold.pk]) if may and not hold.lifted_at else ""
    return {"reason": hold.reason, "facts": facts, "lifted": bool(hold.lifted_at), "lift_url": lift_url}


@login_required
@require_http_methods(["GET", "POST"])
def hold(request, pk):
    plan = _plan(request, pk)
    permissions.require(rules.can_hold(request.user, plan))
    form = HoldForm(request.POST or None, plan=plan)
    if form.is_valid() and form.carry_out(actions.hold, plan, by=request.user):
        messages.success(request, "Đã tạm dừng. Văn kiện vẫn soạn và trình bình thường.")
        return redirect("holds", plan.pk)
    return form_page(request, form, "Tạm dừng việc tổ chức đại hội", submit="Tạm dừng", lead=str(plan),
                     intro="Khi tạm dừng, đảng bộ chưa đề nghị ngày mới và cấp trên chưa đồng ý ngày được. "
                           "Văn kiện vẫn soạn, trình và duyệt bình thường.",
                     back=reverse("holds", args=[plan.pk]))


@login_required
@require_http_methods(["GET", "POST"])
def lift(request, pk):
    held = get_object_or_404(Hold.objects.visible_to(request.user).select_related("plan__superior"), pk=pk)
    permissions.require(rules.can_hold(request.user, held.plan))
    form = LiftForm(request.POST or None)
    if form.is_valid() and form.carry_out(actions.lift, held, by=request.user):
        messages.success(request, "Đã cho tiếp tục việc tổ chức đại hội.")
        return redirect("holds", held.plan_id)
    return form_page(request, form, "Cho tiếp tục việc tổ chức đại hội", submit="Cho tiếp tục", lead=str(held.plan),
                     intro=f"Đang tạm dừng từ ngày {day(held.at)}: {held.reason}",
                     back=reverse("holds", args=[held.plan_id]))


def _plan(request, pk: int) -> ReviewPlan:
    return get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
