"""What paper an address asks for: the kind, and what it is about as far as the person sees that."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from congresses.core.pages import number_in
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.models import ReviewSession

from .facts.answers import rounds
from .library import PAPERS
from .registry import PaperKind
from .subjects import Subject

FOR_ONE = frozenset(("notice", "invitation"))  # papers of a session that are written for one commune too
OPENLY = "chung"  # ?ban=chung: without restricted matter


THINGS = {"session": ReviewSession, "congress": Congress, "plan": ReviewPlan}  # what papers are about


def thing_in(request, about: str, pk: int):
    """The session, congress or plan of the address, as far as the person sees it."""
    return get_object_or_404(THINGS[about].objects.visible_to(request.user).with_names(), pk=pk)


def plan_of(thing: ReviewSession | Congress | ReviewPlan) -> ReviewPlan:
    return thing if isinstance(thing, ReviewPlan) else thing.plan


def subject_in(request, about: str, thing, kind: str) -> Subject:
    """What the paper of a kind is about, and for whom."""
    kind_in(kind, about)
    if about == "session":
        return _of_session(request, thing, kind)
    return _of_congress(request, thing, kind) if about == "congress" else _openly(request, Subject(thing))


def kind_in(code: str, about: str) -> PaperKind:
    """A kind of paper that is about such a thing."""
    if code not in PAPERS or PAPERS[code].about != about:
        raise Http404
    return PAPERS[code]


def _of_session(request, session: ReviewSession, kind: str) -> Subject:
    """All a session hears, or one commune or one person of it; minutes are the house's, and never one commune's."""
    congress = person = None
    if asked := request.GET.get("dang-bo"):
        if kind not in FOR_ONE:
            raise Http404
        heard = Congress.objects.filter(submissions__agenda__session=session).with_names()
        congress = get_object_or_404(heard, pk=number_in(asked))
    if asked := request.GET.get("nguoi"):
        person = get_object_or_404(session.participants, pk=number_in(asked))
    return _openly(request, Subject(session.plan, session=session, congress=congress, person=person))


def _of_congress(request, congress: Congress, kind: str) -> Subject:
    """A congress; for a table of opinions one of its rounds, the last unless the address names another."""
    if kind != "responses":
        return _openly(request, Subject(congress.plan, congress=congress))
    there = rounds(congress)
    number = number_in(request.GET.get("lan")) or (there[-1] if there else 0)
    if number not in there:
        raise Http404
    return _openly(request, Subject(congress.plan, congress=congress, round=number))


def _openly(request, subject: Subject) -> Subject:
    return subject.openly() if request.GET.get("ban") == OPENLY else subject
