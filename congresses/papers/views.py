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

from . import asked, exports, names, numbering, rules, shelf
from .library import PAPERS, draft
from .models import Paper


@login_required
@require_safe
def session_papers(request, pk):
    session = asked.thing_in(request, "session", pk)
    return _page(request, session.plan, shelf.of_session, session, issued={"session": session}, lead=session.title,
                 notices=shelf.notices_left(session) if rules.can_number(request.user, session.plan) else None,
                 crumbs=[(reverse("session", args=[pk]), session.title)])


@login_required
@require_safe
def congress_papers(request, pk):
    congress = asked.thing_in(request, "congress", pk)
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
    plan = asked.thing_in(request, "plan", pk)
    return _page(request, plan, shelf.of_plan, plan, issued={"plan": plan}, lead=str(plan), crumbs=[(reverse("plan", args=[pk]), "Kế hoạch")])


def _page(request, plan, drafts, about, *, issued: dict, lead: str, crumbs, files=(), notices=None):
    """Drafts for the house; for both sides what was issued."""
    house = rules.can_draft(request.user, plan)
    return render(request, "papers/papers.html", {
        "heading": "Văn bản", "lead": lead, "house": house, "drafts": drafts(request.user, about) if house else [],
        "issued": shelf.issued(request.user, **issued), "crumbs": crumbs, "files": files, "notices": notices,
    })


@login_required
@require_safe
def paper_draft(request, about, pk, kind):
    """A draft about a session (for all it hears, for one commune or one person of it), a congress or a plan."""
    thing = asked.thing_in(request, about, pk)
    permissions.require(rules.can_draft(request.user, asked.plan_of(thing)))
    subject = asked.subject_in(request, about, thing, kind)
    if reason := numbering.nothing_to_say(kind, subject):
        return not_yet(request, f"Chưa soạn được: {PAPERS[kind].title}", reason, about, thing)
    made = draft(kind, subject, request.user)
    return attachment(made.to_bytes(), f"{names.stem(kind, subject)}-ban-nhap.docx", ACCEPTED["docx"])


def not_yet(request, heading: str, reason: str, about: str, thing):
    """A paper that cannot be written or numbered yet: why, and the way back."""
    return render(request, "papers/not_yet.html", {"heading": heading, "reason": reason, "back": reverse(f"{about}_papers", args=[thing.pk])},
                  status=409)


@login_required
@require_safe
def paper_file(request, pk):
    """A paper as it was when its number was entered."""
    paper = get_object_or_404(Paper.objects.visible_to(request.user).with_names(), pk=pk)
    try:
        file = store.original(paper.sha256)
    except OSError:
        raise Http404 from None
    number = f"-so-{paper.number.number}" if paper.number else ""
    return attachment(file, f"{names.stem(paper.kind, paper)}{number}.docx", ACCEPTED["docx"])
