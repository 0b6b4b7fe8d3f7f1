"""A conclusion: drafted on one page by the house, read by the communes once issued; and the list of issued ones."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.rules import seat_in
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.pages import number_in
from congresses.core.vietnamese import day, parse_day
from congresses.dates.models import DateDecision, DecisionKind
from congresses.dates.rules import can_draft_verdict
from congresses.documents.models import Version
from congresses.plans.models import Congress
from congresses.reviews import rules
from congresses.reviews.facts import ConcludeFacts, conclude_facts
from congresses.reviews.gates import CONCLUDE
from congresses.reviews.lines import item_lines, locality, opinion_lines, opinions_of, used_comments
from congresses.reviews.models import Conclusion, RequiredRevision, Verdict, VerdictKind
from congresses.reviews.unsaid import left_unsaid

from .conclusion_list import list_rows

PAGE = 30
VERDICT_TAGS = {VerdictKind.APPROVED: "ok", VerdictKind.REVISE: "stop", VerdictKind.POSTPONED: "hold"}
DATE_TAGS = {DecisionKind.IN_PRINCIPLE: "wait", DecisionKind.NOT_YET: "stop"}


@login_required
@require_safe
def conclusion(request, pk):
    """One conclusion, as far as the person reaches."""
    found = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    return render(request, "desk/conclusion.html", _context(request.user, found) | {"rolled": _rolled(request)})


def _rolled(request) -> tuple[int | None, str]:
    """The point just written whose due day was moved, and the day off that was typed."""
    try:
        typed = day(parse_day(request.GET.get("ngay-nghi", "")[:10]))
    except ValueError:
        return None, ""
    return number_in(request.GET.get("muc")), typed


def _context(user, found: Conclusion) -> dict:
    session = found.session
    house = seat_in(user, session.plan.superior_id, HOUSE) is not None
    heard = Congress.objects.filter(submissions__agenda__session=session).with_names()
    heard = list(heard.order_by("submissions__agenda__position"))
    if not house:
        heard = [c for c in heard if c.committee_id in committees_of(user, COMMUNE)]
    facts = conclude_facts(found)
    demands = RequiredRevision.objects.visible_to(user).in_force().filter(item__conclusion__session=session)
    context = {
        "conclusion": found, "session": session, "house": house, "heading": _heading(found), "lead": session.title,
        "crumbs": [(reverse("session", args=[session.pk]), session.title)],
        "draft": found if found.is_draft else None, "allowed": rules.can_draft(user, session),
        "items": item_lines(found, user, demands.with_names() if _in_force(found) else (), whole=house),
        "communes": _communes(user, found, heard, facts), "paper": _paper(found), **_correction(found, house),
    }
    if found.is_draft:
        context |= _drafting(user, found, facts)
    return context


def _in_force(found: Conclusion) -> bool:
    return found.issued_at is not None and found.superseded_at is None


def _heading(found: Conclusion) -> str:
    if found.is_draft:
        return f"Dự thảo đính chính kết luận số {found.corrects.paper}" if found.corrects_id else "Dự thảo kết luận"
    return f"Thông báo kết luận số {found.paper}"


def _paper(found: Conclusion) -> list[tuple[str, str]]:
    return [
        ("Số", found.full_number or "Chưa ghi"), ("Ngày", day(found.date) or "Chưa ghi"),
        ("Người ký", str(found.signer) if found.signer_id else "Chưa ghi"),
    ]


def _correction(found: Conclusion, house: bool) -> dict:
    """What this one corrects, what corrects it, and whether a correction is being drafted."""
    issued = found.corrections.filter(issued_at__isnull=False).first()
    draft = found.corrections.filter(issued_at__isnull=True).first() if house else None
    old = found.corrects if found.corrects_id and not found.is_draft else None
    return {"corrected_by": issued, "correcting": draft, "corrects": old, "in_force": _in_force(found)}


def _communes(user, found: Conclusion, heard: list[Congress], facts: ConcludeFacts) -> list[dict]:
    """Each commune with its verdicts and the word on its date."""
    readable = set(Version.objects.visible_to(user).filter(
        pk__in=[v.pk for v in facts.versions]).values_list("pk", flat=True))
    words = {v.version_id: v for v in Verdict.objects.filter(conclusion=found).select_related("withdrawal")}
    dates = {row.congress_id: row for row in DateDecision.objects.filter(conclusion=found)}
    groups = []
    for congress in heard:
        versions = [v for v in facts.versions if v.document.congress_id == congress.pk]
        rows = [_verdict(user, found, v, words.get(v.pk), v.pk in readable) for v in versions]
        groups.append({"name": locality(congress.committee), "congress": congress, "rows": [r for r in rows if r],
                       "date": _date(user, found, congress, dates.get(congress.pk))})
    return groups


def _verdict(user, found: Conclusion, version: Version, word: Verdict | None, readable: bool) -> dict | None:
    """A line of the table; of a restricted kind the uncleared read the kind and the label alone."""
    row = {"name": str(version) if readable else version.document.kind.name, "note": "", "withdraw": "",
           "url": reverse("version", args=[version.pk]) if readable else ""}
    if word:
        row |= {"tag_kind": VERDICT_TAGS[word.verdict], "tag_text": word.get_verdict_display()}
        if withdrawn := getattr(word, "withdrawal", None):
            why = f": {withdrawn.reason}" if readable else ""
            row |= {"tag_kind": "stop", "note": f"Đã rút việc thông qua ngày {day(withdrawn.at)}{why}"}
        elif word.verdict == VerdictKind.APPROVED and _in_force(found) and rules.can_withdraw_approval(
                user, version.document.congress):
            row["withdraw"] = reverse("withdraw_approval", args=[word.pk])
        return row
    if version.is_approved:
        return row | {"tag_kind": "ok", "tag_text": "Đã thông qua trước đó"}
    return row | {"tag_kind": "none", "tag_text": "Chưa kết luận"} if found.is_draft else None


def _date(user, found: Conclusion, congress: Congress, decision: DateDecision | None) -> dict | None:
    editable = found.is_draft and can_draft_verdict(user, congress)
    url = reverse("draft_verdict", args=[found.pk, congress.pk]) if editable else ""
    if decision is None:
        return {"tag_kind": "none", "tag_text": "Chưa ghi", "days": "", "reason": "", "url": url} if found.is_draft else None
    return {"tag_kind": DATE_TAGS[decision.kind], "tag_text": decision.get_kind_display(), "days": decision.days,
            "reason": decision.reason, "url": url}


def _drafting(user, found: Conclusion, facts: ConcludeFacts) -> dict:
    """For the draft alone: the gate, whether one may issue, and the opinions a point can be made of."""
    outcomes = CONCLUDE.outcomes(found, facts)
    allowed = rules.can_draft(user, found.session)
    shown = list(opinions_of(found.session, user)[: PAGE + 1])
    return {
        "notes": left_unsaid(facts, user), "outcomes": outcomes, "unmet": [o for o in outcomes if o.open], "may_issue": rules.can_issue(user, found),
        "opinions": opinion_lines(shown[:PAGE], found if allowed else None, used_comments(found, user)),
        "more_opinions": len(shown) > PAGE,
    }


@login_required
@require_safe
def conclusions(request):
    """Issued conclusions one may see, the newest first; for the house the drafts above them."""
    return render(request, "desk/conclusions.html", list_rows(request.user, number_in(request.GET.get("truoc"))))
