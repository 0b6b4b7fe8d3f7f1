"""Rows of the list of conclusions."""

from django.urls import reverse

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import HANOI, day_month
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion

PAGE = 30


def list_rows(user, before: int | None) -> dict:
    """A page of issued conclusions, by key, and the drafts of one's own house."""
    rows = Conclusion.objects.visible_to(user).select_related("session", "paper__organ")
    rows = rows.prefetch_related("session__agenda__submission__congress__committee", "session__plan")
    issued = rows.filter(issued_at__isnull=False).order_by("-pk")
    shown = list((issued.filter(pk__lt=before) if before else issued)[: PAGE + 1])
    return {
        "heading": "Thông báo kết luận", "house": bool(committees_of(user, HOUSE)),
        "drafts": [_row(user, c) for c in rows.filter(issued_at__isnull=True).order_by("-pk")],
        "issued": [_row(user, c) for c in shown[:PAGE]],
        "older": f"?truoc={shown[PAGE - 1].pk}" if len(shown) > PAGE else "",
        "newer": "?" if before else "",
    }


def _row(user, found: Conclusion) -> dict:
    """What is in force, corrected, or still a draft; a commune reads its own name only."""
    at = found.date or found.drafted_at.astimezone(HANOI).date()
    own, house = committees_of(user, COMMUNE), found.session.plan.superior_id in committees_of(user, HOUSE)
    committees = [row.submission.congress.committee for row in found.session.agenda.all()]
    names = [locality(c) for c in committees if house or c.pk in own]
    if found.is_draft:
        tag = ("run", "Đang soạn")
    else:
        tag = ("hold", "Đã được đính chính") if found.superseded_at else ("ok", "Đang có hiệu lực")
    title = found.session.title if found.is_draft else f"Số {found.paper}: {found.session.title}"
    return {
        "day": day_month(at), "weekday": f"Năm {at.year}", "url": reverse("conclusion", args=[found.pk]),
        "title": title, "place": ", ".join(names), "tag_kind": tag[0], "tag_text": tag[1],
    }
