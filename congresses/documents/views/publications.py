"""Papers of the superior arrive, are read by everybody of the plan, and are withdrawn."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import attachment, confirm_page, form_page, sent
from congresses.plans.models import ReviewPlan
from congresses.reading import ACCEPTED

from .. import actions, rules, store
from ..forms import CHOOSE_AGAIN, PublishForm
from ..models import Publication

log = logging.getLogger(__name__)


@login_required
@require_http_methods(["GET", "POST"])
def publish(request, pk):
    """A paper for the communes of the plan."""
    plan = get_object_or_404(ReviewPlan.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_publish(request.user, plan))
    form = PublishForm(*sent(request), passed_by=getattr(request, "file_refusal", ""))
    if form.is_valid() and (made := form.carry_out(actions.publish, plan, by=request.user)):
        messages.success(request, f"Đã gửi tài liệu «{made.title}» cho các đảng bộ.")
        return redirect(_list(plan))
    return form_page(request, form, "Gửi tài liệu cho các đảng bộ", lead=str(plan), submit="Gửi tài liệu", back=_list(plan),
                     note=CHOOSE_AGAIN if form.is_bound else "", aside_template="documents/before_publishing.html")


@login_required
@require_http_methods(["GET", "POST"])
def withdraw_publication(request, pk):
    """The paper is offered no more."""
    made = _publication(request, pk)
    permissions.require(rules.can_publish(request.user, made.plan))
    form = Confirmation(*sent(request))
    if form.is_valid() and form.carry_out(actions.withdraw_publication, made, by=request.user):
        messages.success(request, f"Đã thu hồi tài liệu «{made.title}».")
        return redirect(_list(made.plan))
    return confirm_page(request, form, f"Thu hồi tài liệu: {made.title}", lead=str(made.plan), submit="Thu hồi tài liệu",
                        back=_list(made.plan), consequences=[
                            "Các đảng bộ không còn thấy và không tải được tài liệu này trên cổng; bản đã tải thì vẫn còn ở máy họ.",
                            "Văn kiện của các đảng bộ không còn được đối chiếu với tài liệu này.",
                            "Việc thu hồi được ghi vào nhật ký của từng đảng bộ."])


@login_required
@require_safe
def publication(request, pk):
    """The paper itself, as it was handed in."""
    made = _publication(request, pk)
    try:
        file = store.original(made.sha256)
    except OSError:
        log.exception("the original of publication %s is not readable", made.pk)
        return render(request, "documents/lost_publication.html", {"plan": made.plan}, status=404)
    return attachment(file, made.name, ACCEPTED[made.extension])


def _publication(request, pk) -> Publication:
    return get_object_or_404(Publication.objects.visible_to(request.user).select_related("plan__superior"), pk=pk)


def _list(plan: ReviewPlan) -> str:
    return reverse("plan", args=[plan.pk]) + "#tai-lieu"
