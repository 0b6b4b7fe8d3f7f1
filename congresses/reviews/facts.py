"""What the gates of the review read, loaded once for pages and acts alike."""

from dataclasses import dataclass, field

from congresses.documents.models import Excuse, Version, with_open_findings
from congresses.plans.models import Congress, DocumentKind
from congresses.plans.queries import kinds_for

from .models import RequiredRevision, RevisionResponse, Submission, Verdict, VerdictKind, Verification
from .queries import approved, open_revisions, round_number


@dataclass
class Demand:
    """An open required revision with its latest answer."""

    revision: RequiredRevision
    kinds: list[DocumentKind]
    answer: RevisionResponse | None
    verification: Verification | None

    @property
    def needs_answer(self) -> bool:
        """Nothing answered yet, or the last answer was found wanting."""
        return self.answer is None or self.verification is not None

    @property
    def since(self):
        """The moment after which a new draft of the document must be younger."""
        judged = [r.verification.at for r in self.revision.responses.all() if getattr(r, "verification", None)]
        return max(judged, default=self.revision.made_at)


@dataclass
class SubmitFacts:
    """A congress about to be laid before its superior."""

    congress: Congress
    round: int
    kinds: list[DocumentKind]
    excused: set[int]
    latest: dict[int, Version]  # by kind, with `is_approved` and the numbers of open findings
    pending: Submission | None
    demands: list[Demand] = field(default_factory=list)
    has_new_sheets: bool = False  # of figures, not laid yet

    @property
    def carries_something(self) -> bool:
        """Whether a submission would lay anything: a version, an answer, a sheet of figures."""
        return bool(self.manifest or self.demands or self.has_new_sheets)

    @property
    def manifest(self) -> list[Version]:
        """The versions this submission would carry: the latest of each document that is not approved yet."""
        return [self.latest[k.pk] for k in self.kinds if k.pk in self.latest and not self.latest[k.pk].is_approved]


def submit_facts(congress: Congress) -> SubmitFacts:
    number = round_number(congress)
    return SubmitFacts(
        congress=congress,
        round=number,
        kinds=kinds_for(congress, round_number=number),
        excused=set(Excuse.objects.filter(congress=congress, withdrawn_at__isnull=True).values_list("kind", flat=True)),
        latest=latest_versions(congress),
        pending=congress.submissions.open().first(),
        demands=demands(open_revisions(congress)),
        has_new_sheets=congress.sheets.newest().filter(laid_at__isnull=True).exists(),
    )


def latest_versions(congress: Congress) -> dict[int, Version]:
    """The newest version of each document by kind, laid or not, with `is_approved`, `blocking` and `to_explain`."""
    rows = Version.objects.newest().filter(document__congress=congress).select_related("document__kind")
    return {row.document.kind_id: row for row in with_open_findings(rows.annotate(is_approved=approved()))}


def demands(revisions) -> list[Demand]:
    """Demands with kinds and latest answers, in three queries more whatever their number."""
    rows = list(revisions.select_related("item").prefetch_related("item__kinds", "responses__verification").order_by("number"))
    return [_demand(row) for row in rows]


def _demand(revision: RequiredRevision) -> Demand:
    answer = max(revision.responses.all(), key=lambda r: r.pk, default=None)
    return Demand(revision, list(revision.item.kinds.all()), answer, getattr(answer, "verification", None))


@dataclass
class ConcludeFacts:
    """A draft conclusion about to be issued."""

    conclusion: object
    versions: list[Version]  # of the agenda's manifests, with `is_approved`
    verdicts: dict[int, str]  # by version

    def approves(self, version: Version) -> bool:
        return self.verdicts.get(version.pk) == VerdictKind.APPROVED


def conclude_facts(conclusion) -> ConcludeFacts:
    versions = (
        Version.objects.filter(items__submission__agenda__session=conclusion.session)
        .select_related("document__kind", "document__congress__committee")
        .annotate(is_approved=approved())
        .order_by("items__submission__agenda__position", "document__kind__position")  # as it was heard
    )
    verdicts = dict(Verdict.objects.filter(conclusion=conclusion).values_list("version", "verdict"))
    versions = list(versions)
    corrected = set(Verdict.objects.filter(conclusion=conclusion.corrects_id).values_list("version", flat=True))
    for version in versions:  # an approval that leaves with the corrected conclusion holds no longer
        version.is_approved = version.is_approved and version.pk not in corrected
    return ConcludeFacts(conclusion, versions, verdicts)


def blocking_approval(conclusion, version: Version) -> bool:
    """Whether a demand that blocks approval is open on the version's document, this conclusion's own included."""
    document = version.document
    earlier = open_revisions(document.congress_id, "approval").filter(item__kinds=document.kind_id)
    if conclusion.corrects_id:  # what is being corrected is judged by the correction alone
        earlier = earlier.exclude(item__conclusion__session=conclusion.session_id)
    own = conclusion.items.filter(blocks="approval", congresses=document.congress_id, kinds=document.kind_id)
    return earlier.exists() or own.exists()
