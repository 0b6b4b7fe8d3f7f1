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
from congresses.reviews.spoken import heard_in, read_aloud

AGREED = "Về thời gian đại hội của {commune}: nhất trí với đề xuất ngày {days}; Đại hội chỉ tiến hành khi có quyết định đồng ý."
NOT_YET = "Về thời gian đại hội của {commune}: tiếp tục bổ sung, hoàn thiện; sau khi được Ban Thường vụ đồng ý mới tiến hành."


@login_required
@require_safe
def aloud(request, pk):
    """One page of plain text, to be read from the screen or from paper."""
    found = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_show(request.user, found.session))
    heard = heard_in(found)
    return render(request, "reviews/minutes/aloud.html", {
        "heading": "Kết luận đọc tại hội nghị", "lead": found.session.title, "paragraphs": read_aloud(found, heard, _dates(found, heard)),
        "crumbs": [(reverse("session", args=[found.session_id]), found.session.title), (reverse("conclusion", args=[found.pk]), "Kết luận")]})


def _dates(found: Conclusion, heard: list[int]) -> list[str]:
    rows = sorted(DateDecision.objects.filter(conclusion=found).select_related("congress__committee"), key=lambda row: heard.index(row.congress_id))
    return [(AGREED if row.kind == DecisionKind.IN_PRINCIPLE else NOT_YET).format(commune=locality(row.congress.committee), days=row.days)
            for row in rows]
