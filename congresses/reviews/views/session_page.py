"""What the pages of sessions show, prepared."""

from django.urls import reverse

from congresses.committees.rules import seat_in
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.pages import number_in
from congresses.core.vietnamese import HANOI, WEEKDAYS, capital, day_month, moment
from congresses.documents.models import Version

from .. import rules
from ..forms.sessions import OpinionForm, waiting
from ..lines import item_lines, locality, opinion_lines, opinions_of, session_state, session_when, used_comments
from ..models import ReviewSession
from ..queries import approved

PAGE = 30
ATTENDANCE = {True: ("ok", "Có mặt"), False: ("stop", "Vắng mặt"), None: ("none", "Chưa điểm danh")}


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
        "waiting": len(waiting(plan)) if allowed else 0,
        "running": [_row(s) for s in rows.filter(opened_at__isnull=False, closed_at__isnull=True)],
        "upcoming": [_row(s) for s in rows.filter(opened_at__isnull=True).order_by("planned_at")],
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
    house = seat_in(user, session.plan.superior_id, HOUSE) is not None
    agenda = list(session.agenda.select_related("submission__congress__committee"))
    chosen = next((row for row in agenda if row.pk == number_in(request.GET.get("noi-dung"))), None)
    allowed = rules.can_draft(user, session)
    kind, text = session_state(session)
    context = {
        "session": session, "heading": session.title, "house": house, "allowed": allowed, "agenda": _cards(user, agenda, chosen, house),
        "lead": session_when(session), "state_kind": kind, "state_text": text,
        "crumbs": [(reverse("sessions", args=[session.plan_id]), "Buổi duyệt")],
        "running": session.opened_at is not None and session.closed_at is None,
        "conclusion": session.conclusions.in_force().first(),
        **_opinions(request, session, chosen),
    }
    if house:
        context |= _people(session) | _draft(user, session, context["conclusion"])
        if allowed and context["running"]:
            version = number_in(request.GET.get("ve"))
            context["form"] = OpinionForm(session=session, user=user, initial={"version": version} if version else None)
    return context


def _cards(user, agenda, chosen, house: bool) -> list[dict]:
    """The house filters opinions by commune; a commune goes to its own dossier and reads the others' titles only."""
    own = committees_of(user, COMMUNE)
    cards = []
    for n, row in enumerate(agenda, start=1):
        congress, url = row.submission.congress, ""
        if house:
            url = f"?noi-dung={row.pk}#y-kien"
        elif congress.committee_id in own:
            url = reverse("congress", args=[congress.pk])
        cards.append({
            "no": f"Nội dung {n}", "name": locality(congress.committee), "url": url, "current": row == chosen,
            "note": f"Trình lần {row.submission.number}", "dossier": reverse("congress", args=[congress.pk]) if house else "",
        })
    return cards


def _opinions(request, session: ReviewSession, chosen) -> dict:
    rows = opinions_of(session, request.user)
    query = ""
    if chosen:
        rows = rows.filter(version__document__congress=chosen.submission.congress_id)
        query = f"&noi-dung={chosen.pk}"
    before = number_in(request.GET.get("truoc"))
    shown = list((rows.filter(pk__lt=before) if before else rows)[: PAGE + 1])
    draft = session.conclusions.filter(issued_at__isnull=True).first()
    editable = draft if draft and rules.can_draft(request.user, session) else None
    used = used_comments(draft, request.user) if editable else {}
    return {
        "opinions": opinion_lines(shown[:PAGE], editable, used), "chosen": chosen,
        "older": f"?truoc={shown[PAGE - 1].pk}{query}#y-kien" if len(shown) > PAGE else "",
        "newer": f"?{query[1:]}#y-kien" if before else "",
    }


def _people(session: ReviewSession) -> dict:
    rows = list(session.participants.all())
    members = [p for p in rows if p.is_member]
    return {
        "people": [
            {"pk": p.pk, "name": p.name, "title": p.title, "absence": p.absence, "present": p.present,
             "tag_kind": ATTENDANCE[p.present][0], "tag_text": ATTENDANCE[p.present][1],
             "group": "Ủy viên" if p.is_member else "Được mời"}
            for p in rows
        ],
        "people_note": f"Có mặt {sum(p.present is True for p in members)}/{len(members)} ủy viên",
    }


def _draft(user, session: ReviewSession, in_force) -> dict:
    draft = session.conclusions.filter(issued_at__isnull=True).select_related("session").first()
    versions = Version.objects.filter(items__submission__agenda__session=session).exclude(approved())
    if draft:
        versions = versions.exclude(verdicts__conclusion=draft)
    return {
        "draft": draft, "items": item_lines(draft, user) if draft else [],
        "unjudged": versions.count() if draft or not in_force else 0,
        "opened": f"Bắt đầu {moment(session.opened_at)}" if session.opened_at else "",
        "closed": f"Kết thúc {moment(session.closed_at)}" if session.closed_at else "",
    }
