"""The superior's word on the days of a congress."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import confirm_page, form_page
from congresses.plans.models import Congress
from congresses.reviews.models import Conclusion

from .. import actions, rules
from ..facts import consent_facts
from ..forms import AfterConsentForm, ConsentForm, ConveneForm, RefuseForm, VerdictForm
from ..gates import CONSENT
from ..models import DateDecision
from ..tasks import ordered, tasks, to_settle
from .proposals import congress_of


def _standing(congress: Congress) -> int | None:
    """The decision the page shows, for the form to carry."""
    decision = congress.decisions.last()
    return decision and decision.pk


@login_required
@require_http_methods(["GET", "POST"])
def consent(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_decide(request.user, congress))
    facts = consent_facts(congress)
    form = ConsentForm(request.POST or None, initial={"seen": facts.proposal.number if facts.proposal else 0})
    if form.is_valid() and (made := form.carry_out(actions.consent, congress, by=request.user)):
        messages.success(request, f"Đã đồng ý tổ chức đại hội ngày {made.days}.")
        return redirect("dates", congress.pk)
    outcomes = CONSENT.outcomes(congress, facts)
    context = {
        "form": form, "congress": congress, "proposal": facts.proposal, "back": reverse("dates", args=[congress.pk]),
        "tasks": ordered(tasks(request.user, congress, CONSENT, outcomes)), "unmet": sum(o.open for o in outcomes),
        "heading": f"Đồng ý tổ chức đại hội ngày {facts.proposal}" if facts.proposal else "Đồng ý ngày đại hội",
    }
    return render(request, "dates/consent.html", context, status=form.status)


@login_required
@require_http_methods(["GET", "POST"])
def refuse_date(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_decide(request.user, congress))
    proposal = congress.proposals.order_by("-number").first()
    form = RefuseForm(request.POST or None, initial={"seen": proposal.number if proposal else 0})
    if form.is_valid() and form.carry_out(actions.refuse_date, congress, by=request.user):
        messages.success(request, f"Đã ghi chưa nhất trí ngày {proposal}.")
        return redirect("dates", congress.pk)
    return form_page(request, form, f"Chưa nhất trí ngày {proposal}" if proposal else "Chưa nhất trí ngày",
                     submit="Ghi chưa nhất trí", lead=congress.committee.name,
                     intro="Đảng bộ đọc được lý do này và đề nghị lại khi đã sẵn sàng.", back=_dates(congress))


@login_required
@require_http_methods(["GET", "POST"])
def keep_consent(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_decide(request.user, congress))
    form = AfterConsentForm(request.POST or None, initial={"seen": _standing(congress)})
    if form.is_valid() and (made := form.carry_out(actions.keep_consent, congress, by=request.user)):
        messages.success(request, f"Đã giữ ngày {made.days}.")
        return redirect("dates", congress.pk)
    context = {"form": form, "congress": congress, "back": _dates(congress), "heading": "Giữ ngày đã đồng ý",
               "unmet": to_settle(congress)}
    return render(request, "dates/keep.html", context, status=form.status)


@login_required
@require_http_methods(["GET", "POST"])
def withdraw_consent(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_decide(request.user, congress))
    form = AfterConsentForm(request.POST or None, initial={"seen": _standing(congress)})
    if form.is_valid() and (made := form.carry_out(actions.withdraw_consent, congress, by=request.user)):
        messages.success(request, f"Đã rút việc đồng ý ngày {made.days}.")
        return redirect("dates", congress.pk)
    return confirm_page(
        request, form, "Rút ngày đã đồng ý", lead=congress.committee.name, submit="Rút ngày đã đồng ý", back=_dates(congress),
        consequences=[
            "Đảng bộ không còn ngày được đồng ý và đề nghị lại khi sẵn sàng.",
            "Quyết định cũ vẫn lưu trong diễn biến, kèm lý do rút đồng chí ghi dưới đây.",
        ],
    )


@login_required
@require_http_methods(["GET", "POST"])
def convene(request, pk):
    congress = congress_of(request, pk)
    permissions.require(rules.can_record(request.user, congress))
    standing = congress.decisions.last()
    agreed = {"first_day": standing.first_day, "last_day": standing.last_day, "seen": standing.pk} if standing else {}
    form = ConveneForm(request.POST or None, initial=agreed)
    if form.is_valid() and form.carry_out(actions.convene, congress, by=request.user):
        messages.success(request, "Đã ghi nhận đại hội đã tổ chức.")
        return redirect("dates", congress.pk)
    return form_page(request, form, "Ghi nhận đại hội đã tổ chức", submit="Ghi nhận đã tổ chức",
                     lead=congress.committee.name, intro="Ghi đúng ngày đại hội đã họp.", back=_dates(congress))


@login_required
@require_http_methods(["GET", "POST"])
def draft_verdict(request, pk, congress_id):
    conclusion = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    heard = Congress.objects.visible_to(request.user).with_names().filter(submissions__agenda__session=conclusion.session)
    congress = get_object_or_404(heard.distinct(), pk=congress_id)
    permissions.require(rules.can_draft_verdict(request.user, congress))
    drafted = DateDecision.objects.filter(conclusion=conclusion, congress=congress).first()
    form = VerdictForm(request.POST or None, initial={
        "seen": conclusion.edition, "kind": drafted.kind if drafted else "", "reason": drafted.reason if drafted else "",
    })
    if form.is_valid() and form.carry_out(actions.draft_verdict, conclusion, congress, by=request.user):
        messages.success(request, f"Đã ghi kết luận về ngày của {congress.committee.name}.")
        return redirect("conclusion", conclusion.pk)
    proposal = congress.proposals.order_by("-number").first()
    asked = f"Đảng bộ đề nghị ngày {proposal}." if proposal else "Đảng bộ chưa đề nghị ngày."
    return form_page(request, form, "Kết luận về ngày đại hội", submit="Ghi vào dự thảo kết luận",
                     lead=congress.committee.name, intro=f"{asked} Chỉ có hiệu lực khi kết luận được ban hành.",
                     back=reverse("conclusion", args=[conclusion.pk]))


def _dates(congress: Congress) -> str:
    return reverse("dates", args=[congress.pk])
