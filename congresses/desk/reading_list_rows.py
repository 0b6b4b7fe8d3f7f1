"""The documents on the agenda of a session, as one reader may have them: for the reading list, briefs and the pack."""

from collections import defaultdict
from dataclasses import dataclass, field

from congresses.documents.models import Version
from congresses.plans.models import Congress, DocumentKind
from congresses.plans.rules import is_house, is_own
from congresses.reviews.lines import locality
from congresses.reviews.models import AgendaItem, ReviewSession, SubmissionItem


@dataclass
class Laid:
    """One document of a submission; no version where the reader was not given it to read."""

    kind: DocumentKind
    version: Version | None
    before: Version | None = None  # the last one the superior had


@dataclass
class Heard:
    """One item of the agenda with its documents; none where the reader sees its title alone."""

    item: AgendaItem
    documents: list[Laid] = field(default_factory=list)
    is_open: bool = True  # to this reader

    @property
    def congress(self) -> Congress:
        return self.item.submission.congress

    @property
    def name(self) -> str:
        return locality(self.congress.committee)

    @property
    def versions(self) -> list[Version]:
        return [laid.version for laid in self.documents if laid.version]


def heard_in(user, session: ReviewSession, item: int | None = None) -> list[Heard]:
    """The agenda in its order, or one item of it; four queries whatever its length."""
    rows = session.agenda.select_related("submission__congress__committee", "submission__congress__plan__superior").order_by("position")
    found = [Heard(row) for row in (rows.filter(pk=item) if item else rows)]
    for one in found:
        one.item.session = session
        one.is_open = is_house(user, one.congress) or is_own(user, one.congress)
    submissions = {one.item.submission_id: one for one in found if one.is_open}
    manifest = SubmissionItem.objects.filter(submission__in=submissions).order_by("version__document__kind__position", "pk")
    listed = list(manifest.select_related("version__document__kind"))
    readable = {one.pk: one for one in Version.objects.visible_to(user).filter(
        pk__in=[row.version_id for row in listed]).with_names()}
    earlier = _earlier(user, readable.values())
    for row in listed:
        version = readable.get(row.version_id)
        submissions[row.submission_id].documents.append(
            Laid(row.version.document.kind, version, earlier.get(version.pk) if version else None))
    return found


def _earlier(user, versions) -> dict[int, Version]:
    """The version laid last before each of these."""
    documents = {one.document_id for one in versions}
    rows = Version.objects.visible_to(user).laid().filter(document__in=documents).order_by("number")
    laid = defaultdict(list)
    for row in rows.only("document", "number", "sha256"):
        laid[row.document_id].append(row)
    found = {one.pk: [row for row in laid[one.document_id] if row.number < one.number] for one in versions}
    return {pk: rows[-1] for pk, rows in found.items() if rows}
