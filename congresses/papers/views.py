"""The papers of a session, a congress, a plan: what there is, drafts, and what was issued."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.core.pages import attachment, number_in
from congresses.documents import store
from congresses.plans.crumbs import way_to
from congresses.plans.models import Congress, ReviewPlan
from congresses.reading import ACCEPTED
from congresses.reviews.models import ReviewSession

from . import rules, shelf
from .facts.answers import rounds
from .library import PAPERS, draft
from .models import Paper
from .subjects import Subject


def _session(request, pk) -> ReviewSession:
    return get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)


def _congress(request, pk) -> Congress:
    return get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)


def _plan(request, pk) -> ReviewPlan:
    return get_object_or_404(ReviewPlan.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_safe
def session_papers(request, pk):
    session = _session(request, pk)
    return _page(request, session.plan, shelf.of_session, session, issued={"session": session}, lead=session.title,
                 crumbs=[(reverse("session", args=[pk]), session.title)])


@login_required
@require_safe
def congress_papers(request, pk):
    congress = _congress(request, pk)
    return _page(request, congress.plan, shelf.of_congress, congress, issued={"congress": congress}, lead=str(congress),
                 crumbs=way_to(request.user, congress))


@login_required
@require_safe
def plan_papers(request, pk):
    plan = _plan(request, pk)
    return _page(request, plan, shelf.of_plan, plan, issued={"plan": plan}, lead=str(plan), crumbs=[(reverse("plan", args=[pk]), "Kế hoạch")])


def _page(request, plan, drafts, about, *, issued: dict, lead: str, crumbs):
    """Drafts for the house; for both sides what was issued."""
    house = rules.can_draft(request.user, plan)
    return render(request, "papers/papers.html", {
        "heading": "Văn bản", "lead": lead, "house": house, "drafts": drafts(request.user, about) if house else [],
        "issued": shelf.issued(request.user, **issued), "crumbs": crumbs,
    })


@login_required
@require_safe
def session_paper(request, pk, kind):
    """A draft about a session: for all it hears, or for one commune or one person of it."""
    session = _session(request, pk)
    permissions.require(rules.can_draft(request.user, session.plan))
    congress = person = None
    if asked := request.GET.get("dang-bo"):
        heard = Congress.objects.filter(submissions__agenda__session=session).with_names()
        congress = get_object_or_404(heard, pk=number_in(asked))
    if asked := request.GET.get("nguoi"):
        person = get_object_or_404(session.participants, pk=number_in(asked))
    return _draft(request, kind, "session", Subject(session.plan, session=session, congress=congress, person=person))


@login_required
@require_safe
def congress_paper(request, pk, kind):
    """A draft about a congress; a table of opinions about one of its rounds."""
    congress = _congress(request, pk)
    permissions.require(rules.can_draft(request.user, congress.plan))
    there = rounds(congress)
    number = number_in(request.GET.get("lan")) or (there[-1] if there else 0)
    if kind == "responses" and number not in there:
        raise Http404
    return _draft(request, kind, "congress", Subject(congress.plan, congress=congress, round=number))


@login_required
@require_safe
def plan_paper(request, pk, kind):
    plan = _plan(request, pk)
    permissions.require(rules.can_draft(request.user, plan))
    return _draft(request, kind, "plan", Subject(plan))


def _draft(request, kind: str, about: str, subject: Subject):
    if kind not in PAPERS or PAPERS[kind].about != about:
        raise Http404
    made = draft(kind, subject.openly() if request.GET.get("ban") == "chung" else subject, request.user)
    return attachment(made.to_bytes(), f"{made.kind.title}, bản nháp.docx", ACCEPTED["docx"])


@login_required
@require_safe
def paper_file(request, pk):
    """A paper as it was when its number was entered."""
    paper = get_object_or_404(Paper.objects.visible_to(request.user).select_related("number"), pk=pk)
    try:
        file = store.original(paper.sha256)
    except OSError:
        raise Http404 from None
    title = PAPERS[paper.kind].title if paper.kind in PAPERS else "Văn bản"
    return attachment(file, f"{title}{f' số {paper.number}' if paper.number else ''}.docx", ACCEPTED["docx"])
