"""The chair waives a requirement of a gate, for the reasons that are shown and no others."""

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.dates.gates import CONSENT, CONVENE
from congresses.gates import actions
from congresses.gates.rules import can_waive
from congresses.plans.models import Congress
from congresses.reviews.gates import SUBMIT

from .forms import WaiverForm

GATES = {"submit": SUBMIT, "consent": CONSENT, "convene": CONVENE}
BACK = {"submit": "congress", "consent": "dates", "convene": "dates"}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def waive(request, pk, gate, requirement):
    """Show why a requirement is unmet and ask for the reason to go on without it."""
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(can_waive(request.user, congress))
    outcome, back = _outcome(congress, gate, requirement), reverse(BACK[gate], args=[pk])
    if not outcome.open:
        messages.info(request, f"Điều kiện «{outcome.title}» nay không còn vướng, không cần cho phép bỏ qua.")
        return redirect(back)
    if not outcome.waivable:
        raise permissions.NotAllowed(f"Điều kiện «{outcome.title}» không bỏ qua được.")
    form = WaiverForm(request.POST if request.method == "POST" else None, initial={"shown": list(outcome.reasons)})
    if form.is_valid() and form.carry_out(actions.waive, congress, GATES[gate], requirement=requirement, by=request.user):
        messages.success(request, f"Đã cho phép bỏ qua điều kiện «{outcome.title}».")
        return redirect(back)
    if form.is_bound:  # what is agreed to next is what this page shows now
        form.data = form.data.copy()
        form.data["shown"] = json.dumps(list(outcome.reasons))
    return render(request, "desk/waive.html", {
        "form": form, "heading": f"Cho phép bỏ qua: {outcome.title}", "lead": str(congress), "outcome": outcome,
        "submit": "Cho phép bỏ qua", "back": back,
        "crumbs": [(reverse("congress", args=[pk]), str(congress)), ("", GATES[gate].title)],
    }, status=form.status)


def _outcome(congress: Congress, gate: str, requirement: str):
    outcomes = GATES[gate].outcomes(congress) if gate in GATES else []
    found = next((outcome for outcome in outcomes if outcome.code == requirement), None)
    if found is None:
        raise Http404("Không có điều kiện này.")
    return found
