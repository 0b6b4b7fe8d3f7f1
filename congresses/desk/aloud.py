"""The conclusion as the chair reads it in the hall: points and verdicts of the review, and the word on each date."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.dates.models import DateDecision, DecisionKind
from congresses.reviews import rules
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion
from congresses.reviews.spoken import read_aloud

AGREED = "Về thời gian đại hội của {commune}: nhất trí với đề xuất ngày {days}."
NOT_YET = "Về thời gian đại hội của {commune}: tiếp tục bổ sung, hoàn thiện; sau khi được Ban Thường vụ đồng ý mới tiến hành."


@login_required
@require_safe
def aloud(request, pk):
    """One page of plain text, to be read from the screen or from paper."""
    found = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_show(request.user, found.session))
    return render(request, "reviews/minutes/aloud.html", {
        "heading": "Kết luận đọc tại hội nghị", "lead": found.session.title, "paragraphs": read_aloud(found, _dates(found)),
        "crumbs": [(reverse("session", args=[found.session_id]), found.session.title)]})


def _dates(found: Conclusion) -> list[str]:
    rows = DateDecision.objects.filter(conclusion=found).select_related("congress__committee").order_by("congress__committee__sort_key")
    return [(AGREED if row.kind == DecisionKind.IN_PRINCIPLE else NOT_YET).format(commune=locality(row.congress.committee), days=row.days)
            for row in rows]
