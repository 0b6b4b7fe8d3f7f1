"""The commune asks for days; the Standing Committee says how it stands."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import form_page
from congresses.core.vietnamese import day_long
from congresses.plans.models import Congress
from congresses.reviews.models import ReviewSession

from .. import actions, rules
from ..forms import HandsForm, PositionForm, ProposeForm
from ..gates import CONSENT
from ..models import DateProposal
from ..outlook import outlook
from ..stands import due_now
from ..tasks import ordered


def congress_of(request, pk: int) -> Congress:
    """The congress the person may see, with its names."""
    return get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def propose(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_propose(request.user, congress))
    last = congress.proposals.order_by("-number").first()
    form = ProposeForm(request.POST or None, initial={"seen": last.number if last else 0}, outlook=outlook(congress))
    if form.is_valid() and (made := form.carry_out(actions.propose, congress, by=request.user)):
        messages.success(request, f"Đã đề nghị đại hội ngày {made}.")
        return redirect("dates", congress.pk)
    insist = "Đồng chí chọn ngày khác; nếu vẫn cần ngày này thì bấm «Vẫn đề nghị ngày này». " if form.asks else ""
    note = insist + (f"Đề nghị mới thay cho ngày {last} đã đề nghị trước đây." if last else "")
    return form_page(request, form, "Đề nghị ngày đại hội", submit="Vẫn đề nghị ngày này" if form.asks else "Đề nghị ngày",
                     opening="Chưa gửi được.", lead=congress.committee.name, note=note, back=reverse("dates", args=[congress.pk]),
                     aside_template="dates/beside_proposal.html", source=str(congress.plan))


def proposal_of(request, pk: int) -> DateProposal:
    """A proposal of a congress the person may see."""
    rows = DateProposal.objects.select_related("congress__committee", "congress__plan__superior")
    return get_object_or_404(rows.filter(congress__in=Congress.objects.visible_to(request.user)), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def take_position(request, pk):
    proposal = proposal_of(request, pk)
    congress = proposal.congress
    seat = permissions.require(rules.can_take_position(request.user, congress))
    mine = proposal.positions.filter(member=seat.counted_id).order_by("-pk").first()
    form = PositionForm(request.POST or None, initial={"stand": mine.stand, "note": mine.note} if mine else None)
    if form.is_valid() and form.carry_out(actions.take_position, proposal, by=request.user):
        messages.success(request, f"Đã ghi ý kiến về ngày {proposal}.")
        return redirect("dates", congress.pk)
    note = f"Đồng chí đang ghi ý kiến thay đồng chí {seat.behalf_name}." if seat.behalf_id else ""
    due = due_now(congress)
    return form_page(request, form, f"Cho ý kiến về ngày {proposal}", submit="Ghi ý kiến",
                     lead=f"{congress.committee.name}{f'. Hạn cho ý kiến: {day_long(due)}.' if due else ''}",
                     note=note, back=reverse("dates", args=[congress.pk]), congress=congress,
                     aside_template="dates/beside_position.html", tasks=ordered(CONSENT.outcomes(congress)))


@login_required
@require_http_methods(["GET", "POST"])
def count_hands(request, pk):
    proposal = proposal_of(request, pk)
    congress = proposal.congress
    permissions.require(rules.can_record(request.user, congress))
    sessions = ReviewSession.objects.visible_to(request.user).filter(agenda__submission__congress=congress).distinct()
    form = HandsForm(request.POST or None, sessions=sessions)
    if form.is_valid() and form.carry_out(actions.count_hands, proposal, by=request.user):
        messages.success(request, f"Đã ghi kết quả biểu quyết về ngày {proposal}.")
        return redirect("dates", congress.pk)
    return form_page(request, form, f"Ghi biểu quyết về ngày {proposal}", submit="Ghi biểu quyết",
                     lead=congress.committee.name, intro="Kết quả biểu quyết được tính thay cho ý kiến từng ủy viên.",
                     back=reverse("dates", args=[congress.pk]))
