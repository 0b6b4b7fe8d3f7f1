"""Closing a session: what it has not done yet is said first, of the review and of the dates; closing is refused for none of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.dates.models import DateDecision, DateProposal, Tally
from congresses.reviews import actions, rules
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion, ReviewSession
from congresses.reviews.unfinished import Missing, unfinished
from congresses.reviews.views.sitting import Sitting


@login_required
@require_http_methods(["GET", "POST"])
def close_session(request, pk):
    """What is missing, and the button that ends the sitting all the same."""
    row = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_run(request.user, row))
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(actions.close_session, row, by=request.user):
        messages.success(request, f"Đã kết thúc «{row.title}». Việc tiếp theo là kết luận.")
        draft = row.conclusions.filter(issued_at__isnull=True).first()
        return redirect("aloud", draft.pk) if draft else redirect("session", row.pk)  # the chair reads what was drafted
    return render(request, "desk/closing.html", _context(request, row, form), status=form.status)


def _context(request, row: ReviewSession, form) -> dict:
    sitting = Sitting(request.user, row)
    missing = [*unfinished(row, request.user, sitting.draft, sitting.unjudged), *_dates(row, sitting.draft)] if row.is_running else []
    what = "lấy ý kiến" if row.by_paper else "buổi duyệt"
    return {
        "form": form, "heading": f"Kết thúc «{row.title}»", "missing": missing, "back": reverse("session", args=[row.pk]),
        "back_text": "Thôi, quay lại buổi duyệt", "submit": f"{'Vẫn kết' if missing else 'Kết'} thúc {what}",
        "consequences": ["Không ghi thêm ý kiến được nữa.", "Kết luận được ban hành sau khi kết thúc."],
    }


def _dates(session: ReviewSession, draft: Conclusion | None) -> list[Missing]:
    """Communes heard whose proposed days nobody has answered, neither now nor in the draft."""
    newest = DateProposal.objects.filter(congress__submissions__agenda__session=session).order_by("congress_id", "-number").distinct("congress_id")
    proposals = list(newest.select_related("congress__committee"))
    answered = set(DateDecision.objects.counting().filter(proposal__in=proposals).values_list("congress", flat=True))
    if draft:
        answered |= set(draft.date_decisions.values_list("congress", flat=True))
    counted = set(Tally.objects.filter(proposal__in=proposals).values_list("proposal", flat=True))
    return [_undecided(session, row, draft, row.pk in counted) for row in proposals if row.congress_id not in answered]


def _undecided(session: ReviewSession, proposal: DateProposal, draft: Conclusion | None, counted: bool) -> Missing:
    commune = locality(proposal.congress.committee)
    if not counted:
        return Missing(f"{commune} đề nghị ngày đại hội {proposal}: chưa biểu quyết, chưa có ý kiến kết luận.", "Ghi biểu quyết",
                       reverse("count_hands", args=[proposal.pk]))
    where = reverse("draft_verdict", args=[draft.pk, proposal.congress_id]) if draft else reverse("draft_conclusion", args=[session.pk])
    return Missing(f"{commune} đề nghị ngày đại hội {proposal}: đã biểu quyết, chưa ghi ý kiến vào dự thảo kết luận.", "Ghi ý kiến về ngày", where)
