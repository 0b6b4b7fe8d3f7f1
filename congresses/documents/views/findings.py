"""What was found in a version is explained."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import form_page, sent

from .. import actions, rules
from ..addresses import findings_url, passage_url
from ..finding_card import finding_html
from ..forms import ExplainForm
from ..models import Finding

NAMES = ("passage", *(f"version__document__{name}" for name in ("kind", "congress__committee", "congress__plan__superior")))


@login_required
@require_http_methods(["GET", "POST"])
def explain(request, pk):
    """Say why something found stays as it is, or take that back."""
    rows = Finding.objects.visible_to(request.user).with_explanation().select_related(*NAMES)
    finding = get_object_or_404(rows, pk=pk)
    document = finding.version.document
    permissions.require(rules.can_explain(request.user, document.congress, document.kind))
    form = ExplainForm(*sent(request), initial={"text": finding.explanation, "seen": finding.explained or 0})
    if form.is_valid() and (made := form.carry_out(actions.explain, finding, by=request.user)):
        messages.success(request, "Đã ghi giải thích." if made.text else "Đã rút giải thích.")
        return redirect(_back(request, finding))
    return form_page(
        request, form, "Giải thích phát hiện", lead=f"{finding.version} · {document.congress.committee.name}", submit="Ghi giải thích",
        also=("withdraw", "Rút giải thích") if finding.explanation else None,
        before_template="documents/finding.html", card=finding_html(finding), back=_back(request, finding), back_text="Thôi, quay lại",
    )


def _back(request, finding: Finding) -> str:
    """To where one came from: the finding beside its passage, or its line in a list."""
    if request.GET.get("tu") == "doc":
        return passage_url(finding.version_id, finding.passage.number) if finding.passage else reverse("version", args=[finding.version_id])
    return findings_url(request, finding) or reverse("findings", args=[finding.version_id])
