"""Laying a dossier before the superior, and sending it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import form_page
from congresses.core.vietnamese import day
from congresses.documents.models import Version
from congresses.gates.mechanism import things_left
from congresses.plans.models import Congress
from congresses.plans.rules import is_own

from .. import actions, rules
from ..facts import submit_facts
from ..forms.submissions import SendBackForm, SubmitForm
from ..gates import submission_outcomes
from ..models import RequiredRevision, Submission
from ..shown import Shown, shown_to


@login_required
@require_http_methods(["GET", "POST"])
def submit(request, pk):
    """What is still missing, what would be laid, and the button."""
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    allowed = rules.can_submit(request.user, congress)
    if request.method == "POST" or not is_own(request.user, congress):
        permissions.require(allowed)
    facts = submit_facts(congress)
    shown = shown_to(request.user, facts)
    form = SubmitForm(request.POST or None, initial={"seen": facts.round, "shown": shown.editions})
    if form.is_valid():
        made = form.carry_out(actions.submit, congress, by=request.user)
        if made:
            messages.success(request, f"Đã trình hồ sơ lần {made.number}. Văn phòng cấp trên thấy hồ sơ này trên cổng từ bây giờ.")
            return redirect("congress", congress.pk)
    if form.is_bound:
        form.renew()
    return render(request, "reviews/submissions/submit.html", _page(request.user, facts, shown, form, allowed), status=form.status)


def _page(user, facts, shown, form, allowed) -> dict:
    congress, outcomes = facts.congress, submission_outcomes(facts)
    unmet = [outcome for outcome in outcomes if outcome.open]
    return {
        "form": form, "facts": facts, "allowed": allowed, "outcomes": outcomes,
        "unmet": unmet, "things": things_left(unmet), "next": next((one for one in unmet if one.link), None),
        "found": sum(v.blocking + v.to_explain for v in shown.versions),
        "heading": f"Trình hồ sơ lần {facts.round}",
        "lead": congress.committee.name,
        "crumbs": [(reverse("congress", args=[congress.pk]), congress.committee.name)],
        "manifest": _manifest(facts, shown), "sheets": _sheets(shown), "answers": _answers(user, congress),
    }


def _manifest(facts, shown: Shown) -> list[tuple[str, str]]:
    """Kind, and which version; of a restricted kind the uncleared read the name of the kind alone."""
    return [(v.document.kind.name, _version(v) if v in shown.versions else "Có trong hồ sơ") for v in facts.manifest]


def _sheets(shown: Shown) -> list[tuple[str, str]]:
    """The sheets of figures that would be laid, as far as this person reads them."""
    return [(row.get_subject_display(), f"Bản {row.number}, ghi ngày {day(row.at)}") for row in shown.sheets]


def _version(version: Version) -> str:
    if version.is_registered:
        return f"Bản {version.number}, bản giấy số {version.paper_number} ngày {day(version.paper_date)}"
    return f"Bản {version.number}, đưa lên ngày {day(version.uploaded_at)}"


def _answers(user, congress) -> list[dict]:
    """Open demands one may read, with the answer that would be laid or is being verified."""
    rows = RequiredRevision.objects.visible_to(user).filter(congress=congress).open()
    rows = rows.prefetch_related("responses__verification").order_by("number")
    return [_answer(row) for row in rows]


def _answer(revision: RequiredRevision) -> dict:
    last = max(revision.responses.all(), key=lambda r: r.pk, default=None)
    card = {"title": f"Yêu cầu {revision.number}", "url": reverse("demand", args=[revision.pk]), "text": revision.text}
    if last is None or hasattr(last, "verification"):
        return card | {"tag_kind": "stop", "tag_text": "Chưa trả lời" if last is None else "Chưa đạt, trả lời lại"}
    state = ("wait", "Đã trình, chờ thẩm tra") if last.laid_at else ("run", "Sẽ trình lần này")
    answer = {"kind": last.get_kind_display(), "text": last.text, "by": f"Soạn ngày {day(last.at)}"}
    return card | {"tag_kind": state[0], "tag_text": state[1], "answers": [answer]}


@login_required
@require_http_methods(["GET", "POST"])
def send_back(request, pk):
    """Return a submission at intake."""
    submission = get_object_or_404(
        Submission.objects.visible_to(request.user).select_related("congress__committee", "congress__plan__superior"), pk=pk
    )
    congress = submission.congress
    permissions.require(rules.can_return(request.user, congress))
    form = SendBackForm(request.POST or None)
    if form.is_valid() and form.carry_out(actions.send_back, submission, by=request.user):
        messages.success(request, f"Đã trả lại lần trình {submission.number} của {congress.committee.name}.")
        return redirect("congress", congress.pk)
    return form_page(
        request, form, f"Trả lại lần trình {submission.number} để bổ sung", submit=f"Trả lại lần trình {submission.number}",
        back=reverse("congress", args=[congress.pk]), back_text="Thôi, quay lại hồ sơ", lead=congress.committee.name,
        opening="Chưa trả lại được.",
        intro="Đảng bộ bổ sung rồi trình lại. Những gì đã trình vẫn đọc được; nếu hồ sơ đã nằm trong chương trình một buổi "
              "duyệt chưa bắt đầu thì được đưa ra khỏi chương trình đó.",
    )
