"""A congress with all its page shows, loaded in six queries whatever it holds."""

from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Subquery
from django.db.models.functions import JSONObject
from django.http import Http404

from congresses.core import clock
from congresses.core.prepared import Prepared
from congresses.dates.labels import with_date_label
from congresses.documents.models import Excuse, Version, with_open_findings
from congresses.figures.models import FigureSheet
from congresses.plans import rules
from congresses.plans.models import Congress, DocumentKind
from congresses.plans.queries import applies
from congresses.reviews.facts import Demand, SubmitFacts
from congresses.reviews.labels import with_documents_label, with_version_label
from congresses.reviews.models import (
    AgendaItem,
    Conclusion,
    ConclusionItem,
    RequiredRevision,
    RevisionResponse,
    Submission,
)
from congresses.reviews.queries import approved

MOMENTS = ("at", "closed_at", "returned_at", "planned_at", "opened_at", "session_closed_at")


@dataclass
class Dossier:
    """What the page of a congress and its gate of submission read."""

    congress: Congress
    is_own: bool  # seen with the commune's eyes
    kinds: list[DocumentKind]  # with `excuse` and `excused_why`
    versions: dict[int, Version]  # the newest this side may know of, by kind, with `label`, open findings
    demands: list[Demand]  # all open ones
    submissions: list[SimpleNamespace]

    @property
    def round(self) -> int:
        return self.submissions[-1].number + 1 if self.submissions else 1

    @property
    def pending(self) -> SimpleNamespace | None:
        return next((row for row in self.submissions if row.closed_at is None), None)

    @property
    def submit_facts(self) -> SubmitFacts:
        """What the gate of submission reads, from what is loaded already."""
        return SubmitFacts(
            congress=self.congress, round=self.round, pending=self.pending, demands=self.demands, latest=self.versions,
            kinds=[kind for kind in self.kinds if applies(kind, self.congress, self.round)],
            excused={kind.pk for kind in self.kinds if kind.excuse},
            has_new_sheets=self.is_own and self.congress.has_new_sheets,
        )


def load(user, pk: int) -> Dossier:
    """The dossier of a congress the person may see, else 404."""
    congress = next(iter(_congress(user=user, pk=pk, today=clock.today())), None)
    if congress is None:
        raise Http404
    is_own = rules.is_own(user, congress)
    kinds = _kinds(congress=congress.pk, plan=congress.plan_id)
    return Dossier(
        congress=congress, is_own=is_own, kinds=kinds,
        versions={version.document.kind_id: version for version in _versions(is_own, congress=congress.pk)},
        demands=_demands(congress, {kind.pk: kind for kind in kinds}, drafts=is_own),
        submissions=[_submission(row) for row in congress.history],
    )


@Prepared
def _congress(*, user, pk, today):
    rows = with_documents_label(with_date_label(Congress.objects.visible_to(user), today)).with_names()
    new = FigureSheet.objects.newest().filter(congress=OuterRef("pk"), laid_at__isnull=True)
    return rows.filter(pk=pk).annotate(history=_history(), has_new_sheets=Exists(new))


@Prepared
def _versions(is_own: bool, *, congress):
    versions = Version.objects.newest() if is_own else Version.objects.newest_laid()
    labelled = with_version_label(versions.filter(document__congress=congress))
    return with_open_findings(labelled.annotate(is_approved=approved())).select_related("document")


@Prepared
def _kinds(*, congress, plan):
    excuse = Excuse.objects.filter(congress=congress, kind=OuterRef("pk"), withdrawn_at__isnull=True)
    rows = DocumentKind.objects.filter(plan=plan).order_by("position")
    return rows.annotate(excuse=Subquery(excuse.values("pk")[:1]), excused_why=Subquery(excuse.values("reason")[:1]))


def _demands(congress: Congress, kinds: dict[int, DocumentKind], *, drafts: bool) -> list[Demand]:
    """Open demands with the last answer this side knows of: drafts are the commune's own."""
    return [_demand(row, congress, kinds) for row in _open_demands(drafts, congress=congress.pk)]


@Prepared
def _open_demands(drafts: bool, *, congress):
    answers = RevisionResponse.objects.select_related("verification", "by").order_by("pk")
    answers = answers if drafts else answers.filter(laid_at__isnull=False)
    through = ConclusionItem.kinds.through.objects.filter(conclusionitem=OuterRef("item"))
    rows = RequiredRevision.objects.with_secrecy().filter(congress=congress).open().order_by("number").annotate(
        kind_keys=ArraySubquery(through.values("documentkind_id")))
    return rows.prefetch_related(Prefetch("responses", answers))


def _demand(row: RequiredRevision, congress: Congress, kinds: dict[int, DocumentKind]) -> Demand:
    row.congress = congress
    answer = max(row.responses.all(), key=lambda response: response.pk, default=None)
    named = [kinds[key] for key in kinds if key in row.kind_keys]
    return Demand(row, named, answer, getattr(answer, "verification", None))


def _history() -> ArraySubquery:
    """The submissions of the outer congress with their return, session and conclusion, as JSON in its own query."""
    agenda = AgendaItem.objects.filter(submission=OuterRef("pk")).order_by("-pk")
    concluded = Conclusion.objects.in_force().filter(session__agenda__submission=OuterRef("pk")).order_by("-pk")
    heard = {
        f"session_{name}" if name in ("title", "closed_at") else name: Subquery(agenda.values(f"session__{name}")[:1])
        for name in ("title", "planned_at", "opened_at", "closed_at")
    }
    rows = Submission.objects.filter(congress=OuterRef("pk")).order_by("number").annotate(
        count=Count("items"), session=Subquery(agenda.values("session")[:1]),
        conclusion=Subquery(concluded.values("pk")[:1]), returned=F("sent_back__missing"), returned_at=F("sent_back__at"),
        **heard,
    )
    names = ("pk", "number", "at", "closed_at", "count", "session", "conclusion", "returned", "returned_at", *heard)
    return ArraySubquery(rows.values(row=JSONObject(**{name: name for name in names})))


def _submission(row: dict) -> SimpleNamespace:
    for name in MOMENTS:
        row[name] = datetime.fromisoformat(row[name]) if row[name] else None
    return SimpleNamespace(**row)
