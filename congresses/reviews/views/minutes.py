"""Minutes: taking down what is said, the usual remarks, a demand made of an opinion, the conclusion read aloud."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page, form_page
from congresses.plans.models import Congress, ReviewPlan

from .. import actions, rules
from ..forms.minutes import OpinionForm, UsualRemarkForm
from ..lines import opinions_of
from ..models import Conclusion, ReviewSession, UsualRemark
from ..spoken import read_aloud


def _session(request, pk) -> ReviewSession:
    return get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def take_down(request, pk):
    """Record a spoken opinion."""
    row = _session(request, pk)
    permissions.require(rules.can_run(request.user, row))
    form = OpinionForm(request.POST or None, session=row, user=request.user)
    address = reverse("session", args=[row.pk])
    if form.is_valid() and (made := form.carry_out(actions.take_down, row, by=request.user)):
        messages.success(request, f"Đã ghi ý kiến của {made.speaker}.")
        return redirect(f"{address}?ve={made.version_id}#y-kien")
    return form_page(request, form, "Ghi ý kiến phát biểu", submit="Ghi ý kiến", lead=row.title, back=address,
                     back_text="Thôi, quay lại buổi duyệt")


@login_required
@require_POST
def demand_of(request, pk, comment_pk):
    """Make a demand of an opinion: of the commune it is about, or of all that are heard."""
    session = _session(request, pk)
    permissions.require(rules.can_draft(request.user, session))
    opinion = get_object_or_404(opinions_of(session, request.user), pk=comment_pk)
    everybody = Congress.objects.filter(submissions__agenda__session=session)
    whom = list(everybody) if request.POST.get("cho") == "tat-ca" else [opinion.version.document.congress]
    form = Confirmation(request.POST)
    if form.is_valid() and form.carry_out(actions.demand_of, opinion, session, congresses=whom, by=request.user):
        messages.success(request, "Đã đưa ý kiến vào dự thảo kết luận.")
    else:
        messages.error(request, " ".join(form.non_field_errors()))
    return redirect(reverse("session", args=[session.pk]) + f"#y{opinion.pk}")


@login_required
@require_http_methods(["GET", "POST"])
def usual_remarks(request, pk):
    """The usual remarks of a plan, and one more."""
    plan = get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
    permissions.require(rules.can_plan_sessions(request.user, plan))
    form = UsualRemarkForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(actions.add_usual, plan, by=request.user):
        messages.success(request, "Đã thêm câu thường dùng.")
        return redirect("usual_remarks", plan.pk)
    back = reverse("sessions", args=[plan.pk])
    return form_page(request, form, "Câu thường dùng khi ghi biên bản", submit="Thêm câu này", back=back, back_text="Quay lại các buổi duyệt",
                     before_template="reviews/minutes/usual.html", remarks=plan.usual_remarks.all(), crumbs=[(back, "Buổi duyệt")])


@login_required
@require_http_methods(["GET", "POST"])
def drop_usual(request, pk):
    """Take one out."""
    remark = get_object_or_404(UsualRemark.objects.visible_to(request.user).select_related("plan__superior"), pk=pk)
    permissions.require(rules.can_plan_sessions(request.user, remark.plan))
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(actions.drop_usual, remark, by=request.user):
        messages.success(request, "Đã bỏ câu thường dùng.")
        return redirect("usual_remarks", remark.plan_id)
    return confirm_page(request, form, "Bỏ câu thường dùng", submit="Bỏ câu này", consequences_title="Câu bị bỏ:", consequences=[remark.text],
                        back=reverse("usual_remarks", args=[remark.plan_id]), back_text="Thôi, quay lại danh sách")


@login_required
@require_safe
def aloud(request, pk):
    """The conclusion as the chair reads it in the hall."""
    found = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_show(request.user, found.session))
    return render(request, "reviews/minutes/aloud.html", {
        "heading": "Kết luận đọc tại hội nghị", "lead": found.session.title, "paragraphs": read_aloud(found),
        "crumbs": [(reverse("session", args=[found.session_id]), found.session.title)]})
