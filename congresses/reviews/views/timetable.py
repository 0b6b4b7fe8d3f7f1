"""The timetable of a plan: seen, printed, edited line by line or several at once; another hour for a session."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions
from congresses.core.pages import confirm_page, form_page
from congresses.plans.models import Congress, ReviewPlan

from .. import actions, rules
from ..forms.timetable import CallOffForm, RescheduleForm, SlotForm, SlotsForm
from ..lines import session_when
from ..models import ReviewSession, Slot
from .timetable_page import part_of, sentences, timetable_context


def _plan(request, pk) -> ReviewPlan:
    return get_object_or_404(ReviewPlan.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_safe
def timetable(request, pk):
    """Every committee's day, hour and place; a commune sees its own line."""
    return render(request, "reviews/timetable/timetable.html", timetable_context(request, _plan(request, pk)))


@login_required
@require_http_methods(["GET", "POST"])
def slot(request, pk):
    """One committee's line."""
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_plan_sessions(request.user, congress.plan))
    there = Slot.objects.filter(congress=congress).first()
    form = SlotForm(request.POST or None, plan=congress.plan, slot=there)
    back = reverse("timetable", args=[congress.plan_id])
    if form.is_valid() and form.carry_out(actions.set_slot, congress, by=request.user):
        messages.success(request, f"Đã ghi lịch duyệt {congress.committee.name}.")
        for reason in sentences(congress.plan).get(congress.pk, ()):
            messages.info(request, reason)
        return redirect(f"{back}#d{congress.pk}")
    return form_page(request, form, f"Lịch duyệt: {congress.committee.name}", submit="Ghi lịch duyệt", back=back,
                     back_text="Thôi, quay lại lịch duyệt", crumbs=[(back, "Lịch duyệt")])


@login_required
@require_http_methods(["GET", "POST"])
def slots(request, pk):
    """Days, hours and places of several committees on one page."""
    plan = _plan(request, pk)
    permissions.require(rules.can_plan_sessions(request.user, plan))
    rows = list(plan.congresses.select_related("committee", "slot").order_by("committee__sort_key"))
    part, newer, older = part_of(request, rows)
    form = SlotsForm(request.POST or None, congresses=part)
    back = reverse("timetable", args=[pk])
    if form.is_valid() and form.carry_out(actions.set_slots, plan, by=request.user):
        messages.success(request, f"Đã ghi lịch duyệt của {len(form.typed)} đảng bộ.")
        return redirect(back)
    if form.status == 409:
        form.catch_up()
    return render(request, "reviews/timetable/slots.html", {
        "heading": "Xếp lịch nhiều đảng bộ", "lead": str(plan), "form": form, "back": back, "newer": newer, "older": older,
        "submit": "Ghi lịch duyệt", "crumbs": [(back, "Lịch duyệt")]}, status=form.status)


@login_required
@require_http_methods(["GET", "POST"])
def reschedule(request, pk):
    """Another day, hour or place for a session that has not begun."""
    row = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_run(request.user, row))
    form = RescheduleForm(request.POST or None, session=row)
    back = reverse("session", args=[row.pk])
    if form.is_valid() and form.carry_out(actions.reschedule, row, by=request.user):
        messages.success(request, "Đã đổi lịch. Người đã được mời có địa chỉ thư nhận thời gian mới; người mời bằng giấy thì mời lại.")
        return redirect("invitations", row.pk)
    return form_page(request, form, "Đổi lịch buổi duyệt", submit="Đổi lịch", lead=row.title, back=back,
                     back_text="Thôi, quay lại buổi duyệt", crumbs=[(back, row.title)])


@login_required
@require_http_methods(["GET", "POST"])
def call_off(request, pk):
    """A session that will not take place."""
    row = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_run(request.user, row))
    form = CallOffForm(request.POST or None)
    back = reverse("session", args=[row.pk])
    if form.is_valid() and form.carry_out(actions.call_off, row, by=request.user):
        messages.success(request, "Đã hủy buổi duyệt. Hồ sơ trong chương trình chờ lập buổi khác.")
        return redirect("sessions", row.plan_id)
    return confirm_page(
        request, form, "Hủy buổi duyệt", lead=f"{row.title}. {session_when(row)}", submit="Hủy buổi duyệt", back=back,
        back_text="Thôi, quay lại buổi duyệt", crumbs=[(back, row.title)], consequences=[
            "Hồ sơ trong chương trình giữ nguyên, chờ đồng chí lập buổi duyệt khác.",
            "Người đã được mời và có địa chỉ thư nhận tin buổi này không họp; người mời bằng giấy thì đồng chí báo.",
            "Buổi đã hủy không mở lại được. Chỉ đổi ngày giờ thì dùng Đổi lịch buổi duyệt.",
        ])
