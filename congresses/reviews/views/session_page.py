"""What the pages of sessions show, prepared: the list, and one session as a whole."""

from django.conf import settings
from django.urls import reverse

from congresses.committees.rules import seat_in
from congresses.committees.seats import HOUSE
from congresses.core.pages import number_in
from congresses.core.vietnamese import HANOI, WEEKDAYS, capital, day_month

from .. import rules
from ..forms.minutes import OpinionForm
from ..forms.sessions import waiting
from ..lines import locality, session_state, session_when
from ..live import PARTS, newest
from ..models import ReviewSession
from .sitting import Sitting

PAGE = 30


# The list

def list_context(request, plan) -> dict:
    user = request.user
    rows = ReviewSession.objects.visible_to(user).filter(plan=plan).prefetch_related("agenda__submission__congress__committee")
    past = rows.filter(closed_at__isnull=False).order_by("-pk")
    before = number_in(request.GET.get("truoc"))
    shown = list((past.filter(pk__lt=before) if before else past)[: PAGE + 1])
    allowed = rules.can_plan_sessions(user, plan)
    return {
        "heading": "Buổi duyệt", "plan": plan, "allowed": allowed,
        "house": seat_in(user, plan.superior_id, HOUSE) is not None,
        "waiting": waiting(plan).count() if allowed else 0,
        "running": [_row(s) for s in rows.filter(opened_at__isnull=False, closed_at__isnull=True)],
        "upcoming": [_row(s) for s in rows.filter(opened_at__isnull=True, agenda__isnull=False).distinct().order_by("planned_at")],
        "called_off": [_row(s) for s in rows.filter(opened_at__isnull=True, agenda__isnull=True).order_by("-planned_at")[:PAGE]],
        "past": [_row(s) for s in shown[:PAGE]],
        "older": f"?truoc={shown[PAGE - 1].pk}#da-ket-thuc" if len(shown) > PAGE else "",
        "newer": "?#da-ket-thuc" if before else "",
    }


def _row(session: ReviewSession) -> dict:
    at = session.planned_at.astimezone(HANOI)
    kind, text = session_state(session)
    heard = ", ".join(locality(row.submission.congress.committee) for row in session.agenda.all())
    where = "Bằng văn bản, không họp" if session.by_paper else f"{at:%H:%M} · {session.place}".rstrip(" ·")
    return {
        "day": day_month(at), "weekday": f"{capital(WEEKDAYS[at.weekday()])}, {at.year}",
        "url": reverse("session", args=[session.pk]), "title": session.title, "place": f"{where} · {heard}" if heard else where,
        "tag_kind": kind, "tag_text": text,
    }


# One session


def session_context(request, session: ReviewSession) -> dict:
    user = request.user
    before = number_in(request.GET.get("truoc"))
    sitting = Sitting(user, session, number_in(request.GET.get("noi-dung")), before)
    context = {
        "session": session, "heading": session.title, "house": sitting.house, "allowed": sitting.allowed,
        "lead": session_when(session), "crumbs": [(reverse("sessions", args=[session.plan_id]), "Buổi duyệt")],
        # Looked up before the parts are: whatever comes meanwhile is sent again rather than missed.
        "last": newest(user, session), "every": f"{settings.LIVE_SECONDS:g}", "follows": sitting.goes_on and not before,
    }
    for part in dict.fromkeys(part for parts in PARTS.values() for part in parts):
        context |= sitting.part(part)
    if sitting.allowed and session.is_running:
        version = number_in(request.GET.get("ve")) or sitting.heard_version
        context["form"] = OpinionForm(session=session, user=user, initial={"version": version} if version else None)
    return context
