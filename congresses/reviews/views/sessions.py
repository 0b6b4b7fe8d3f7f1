"""Sessions: planned, opened, heard, closed."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from congresses.core import clock, permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page, form_page, number_in
from congresses.plans.models import ReviewPlan

from .. import actions, rules
from ..forms.sessions import AttendanceForm, PlanSessionForm, named, waiting
from ..forms.timetable import proposed
from ..models import Participant, ReviewSession
from ..queries import short_study
from .session_page import list_context, session_context


@login_required
@require_safe
def sessions(request, pk):
    """Sessions of a plan: for the house all, for a commune those that hear it."""
    plan = get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
    return render(request, "reviews/sessions/list.html", list_context(request, plan))


@login_required
@require_http_methods(["GET", "POST"])
def plan_session(request, pk):
    """Put open submissions on the agenda of a session to come."""
    plan = get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
    permissions.require(rules.can_plan_sessions(request.user, plan))
    back = reverse("sessions", args=[plan.pk])
    if request.method == "GET" and not waiting(plan).exists():
        messages.info(request, "Chưa có hồ sơ nào đang chờ duyệt nên chưa lập được buổi duyệt.")
        return redirect(back)
    chosen = _chosen(request)
    form = PlanSessionForm(request.POST or None, plan=plan, initial={
        "day": clock.today(), **({"submissions": chosen} | proposed(plan, chosen) if chosen else {})})
    if form.is_valid() and (made := form.carry_out(actions.plan_session, plan, by=request.user)):
        messages.success(request, f"Đã lập «{made.title}». Ban Thường vụ và các đảng bộ được nghe thấy buổi này trên cổng.")
        for reason in short_study(made):
            messages.info(request, reason)
        return redirect("session", made.pk)
    return form_page(request, form, "Lập buổi duyệt", submit="Lập buổi duyệt", back=back,
                     back_text="Thôi, quay lại danh sách", crumbs=[(back, "Buổi duyệt")])


def _chosen(request) -> list[int]:
    """The submissions the address names."""
    return list(filter(None, map(number_in, request.GET.getlist("ho-so"))))


def _session(request, pk) -> ReviewSession:
    return get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_safe
def session(request, pk):
    """One sitting: agenda, opinions, attendance, the draft conclusion."""
    return render(request, "reviews/sessions/session.html", session_context(request, _session(request, pk)))


@login_required
@require_http_methods(["GET", "POST"])
def open_session(request, pk):
    """Begin the sitting, or the asking by paper."""
    row = _session(request, pk)
    permissions.require(rules.can_run(request.user, row))
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(actions.open_session, row, by=request.user):
        messages.success(request, f"Đã bắt đầu «{row.title}».")
        return redirect("session", row.pk)
    return confirm_page(
        request, form, f"Bắt đầu «{row.title}»", submit=f"Bắt đầu {'lấy ý kiến' if row.by_paper else 'buổi duyệt'}",
        back=reverse("session", args=[row.pk]), back_text="Thôi, quay lại buổi duyệt", consequences=[
            "Đảng bộ được nghe thấy các góp ý về hồ sơ của mình.",
            "Hồ sơ trong chương trình không trả lại được nữa, chỉ xử lý bằng kết luận.",
            "Ý kiến được ghi cho đến khi kết thúc.",
        ])


@login_required
@require_POST
def mark_all_present(request, pk):
    """One click for the roll: those who are not there are marked by name."""
    row = _session(request, pk)
    permissions.require(rules.can_run(request.user, row))
    form = Confirmation(request.POST)
    if form.is_valid() and not form.carry_out(actions.mark_all_present, row, by=request.user):
        messages.error(request, " ".join(form.non_field_errors()))
    return redirect(reverse("session", args=[row.pk]) + "#diem-danh")


@login_required
@require_http_methods(["GET", "POST"])
def attendance(request, pk):
    """Who came; the list of names is the house's."""
    person = get_object_or_404(
        Participant.objects.filter(session__in=ReviewSession.objects.visible_to(request.user)).select_related(
            "session__plan__superior"), pk=pk,
    )
    row = person.session
    here = f"{reverse('session', args=[row.pk])}#n{person.pk}"
    permissions.require(rules.can_run(request.user, row))
    form = AttendanceForm(request.POST or None, initial={"present": {True: "1", False: "0"}.get(person.present),
                                                         "absence": person.absence})
    if form.is_valid() and form.carry_out(actions.set_attendance, person, by=request.user):
        return redirect(here)
    return form_page(request, form, f"Điểm danh {named(person)}", submit="Ghi điểm danh", lead=row.title,
                     back=here, back_text="Thôi, quay lại buổi duyệt")
