"""A finding becomes a comment."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.documents.addresses import findings_url
from congresses.documents.models import Finding

from .. import actions, rules

NAMES = ("passage", *(f"version__document__{name}" for name in ("kind", "congress__committee", "congress__plan__superior")))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def comment_finding(request, pk):
    """One click beside a finding; whoever reloads the page is led back to its passage."""
    finding = get_object_or_404(Finding.objects.visible_to(request.user).select_related(*NAMES), pk=pk)
    permissions.require(rules.can_comment(request.user, finding.version.document.congress))
    if request.method != "POST":
        return redirect(_back(request, finding, f"#p{pk}"))
    form = Confirmation(request.POST)
    if form.is_valid() and (made := form.carry_out(actions.comment_finding, finding, by=request.user)):
        messages.success(request, "Phát hiện nay là một góp ý.")
        return redirect(_back(request, finding, f"#g{made.pk}" if made.version_id == finding.version_id else f"#p{pk}"))
    messages.error(request, " ".join(form.non_field_errors()))
    return redirect(_back(request, finding, f"#p{pk}"))


def _back(request, finding: Finding, anchor: str) -> str:
    """To the comment in the text, or to the line of the list one came from."""
    listed = findings_url(request, finding)
    return f"{listed}#p{finding.pk}" if listed else reverse("version", args=[finding.version_id]) + anchor
