"""The papers of a session, a congress, a plan: what there is, drafts, and what was issued."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.core.pages import attachment
from congresses.documents import store
from congresses.plans.crumbs import way_to
from congresses.reading import ACCEPTED

from . import asked, exports, rules, shelf
from .library import PAPERS, draft
from .models import Paper
from .subjects import Subject


@login_required
@require_safe
def session_papers(request, pk):
    session = asked.session_in(request, pk)
    return _page(request, session.plan, shelf.of_session, session, issued={"session": session}, lead=session.title,
                 crumbs=[(reverse("session", args=[pk]), session.title)])


@login_required
@require_safe
def congress_papers(request, pk):
    congress = asked.congress_in(request, pk)
    return _page(request, congress.plan, shelf.of_congress, congress, issued={"congress": congress}, lead=str(congress),
                 crumbs=way_to(request.user, congress), files=_files(request.user, congress))


def _files(user, congress) -> list[tuple[str, str]]:
    """What leaves as one file: the tables of rounds, and everything."""
    table, archive = reverse("response_table", args=[congress.pk]), reverse("archive", args=[congress.pk])
    files = [(f"{table}?lan={number}", f"Bảng tổng hợp ý kiến, tiếp thu và giải trình, lần trình {number} (XLSX)")
             for number in exports.rounds_for(user, congress)]
    return [*files, (archive, "Hồ sơ lưu trữ của đại hội (ZIP)")] if rules.can_archive(user, congress) else files


@login_required
@require_safe
def plan_papers(request, pk):
    plan = asked.plan_in(request, pk)
    return _page(request, plan, shelf.of_plan, plan, issued={"plan": plan}, lead=str(plan), crumbs=[(reverse("plan", args=[pk]), "Kế hoạch")])


def _page(request, plan, drafts, about, *, issued: dict, lead: str, crumbs, files=()):
    """Drafts for the house; for both sides what was issued."""
    house = rules.can_draft(request.user, plan)
    return render(request, "papers/papers.html", {
        "heading": "Văn bản", "lead": lead, "house": house, "drafts": drafts(request.user, about) if house else [],
        "issued": shelf.issued(request.user, **issued), "crumbs": crumbs, "files": files,
    })


@login_required
@require_safe
def session_paper(request, pk, kind):
    """A draft about a session: for all it hears, or for one commune or one person of it."""
    session = asked.session_in(request, pk)
    permissions.require(rules.can_draft(request.user, session.plan))
    return _draft(request, kind, "session", asked.of_session(request, session, kind))


@login_required
@require_safe
def congress_paper(request, pk, kind):
    """A draft about a congress; a table of opinions about one of its rounds."""
    congress = asked.congress_in(request, pk)
    permissions.require(rules.can_draft(request.user, congress.plan))
    return _draft(request, kind, "congress", asked.of_congress(request, congress, kind))


@login_required
@require_safe
def plan_paper(request, pk, kind):
    plan = asked.plan_in(request, pk)
    permissions.require(rules.can_draft(request.user, plan))
    return _draft(request, kind, "plan", asked.of_plan(request, plan))


def _draft(request, kind: str, about: str, subject: Subject):
    made = draft(asked.kind_in(kind, about).code, subject, request.user)
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
