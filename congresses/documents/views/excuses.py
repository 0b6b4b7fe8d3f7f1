"""A kind is not asked of a commune, and asked again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE
from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page, form_page, sent
from congresses.plans.models import Congress

from .. import actions, queries, rules
from ..forms import ExcuseForm
from ..models import Excuse


@login_required
@require_http_methods(["GET", "POST"])
def excuse(request, pk, kind_id):
    """A required kind is not asked of this commune."""
    congress, kind = queries.congress_and_kind(request.user, pk, kind_id)
    permissions.require(rules.can_excuse(request.user, congress))
    form = ExcuseForm(*sent(request))
    back = reverse("congress", args=(congress.pk,))
    if form.is_valid() and form.carry_out(actions.excuse, congress, kind, by=request.user):
        messages.success(request, f"Đã cho miễn nộp {kind.name}.")
        return redirect(back)
    return form_page(request, form, f"Cho miễn nộp {kind.name}", lead=congress.committee.name, submit="Cho miễn nộp",
                     back=back, back_text="Thôi, quay lại hồ sơ",
                     intro="Đảng bộ này không phải nộp loại văn kiện trên; hồ sơ vẫn được coi là đủ phần đó.")


@login_required
@require_http_methods(["GET", "POST"])
def withdraw_excuse(request, pk):
    """The kind is asked after all."""
    reachable = Excuse.objects.filter(congress__in=Congress.objects.visible_to(request.user))
    made = get_object_or_404(reachable.select_related("kind", "congress__committee", "congress__plan__superior"), pk=pk)
    permissions.require(rules.can_excuse(request.user, made.congress))
    form = Confirmation(*sent(request))
    back = reverse("congress", args=(made.congress_id,))
    reads = not made.kind.restricted or reads_restricted(request.user, made.congress.plan.superior_id, HOUSE)
    if form.is_valid() and form.carry_out(actions.withdraw_excuse, made, by=request.user):
        messages.success(request, f"{made.kind.name} lại thuộc diện phải nộp.")
        return redirect(back)
    return confirm_page(request, form, f"Thôi cho miễn nộp {made.kind.name}", lead=made.congress.committee.name,
                        submit="Thôi cho miễn nộp", back=back, back_text="Thôi, quay lại hồ sơ", consequences=[
                            f"{made.kind.name} lại phải nộp và được thông qua.",
                            f"Lý do miễn trước đây vẫn còn trong nhật ký{f': “{made.reason}”' if reads else '.'}",
                        ])
