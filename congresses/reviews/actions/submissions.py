"""Laying a dossier before the superior, and sending it back."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.documents.actions import lay, recheck_congress, tell_copies
from congresses.documents.models import Version
from congresses.figures import actions as figures
from congresses.figures.models import FigureSheet
from congresses.journal.actions import record
from congresses.plans.models import Congress

from .. import rules
from ..facts import submit_facts
from ..gates import SUBMIT
from ..models import (
    CarriedApproval,
    Return,
    ReviewSession,
    RevisionResponse,
    Submission,
    SubmissionItem,
    SubmissionSheet,
    Verdict,
    What,
)
from ..shown import changed, shown_to
from . import news
from .invitations import tell_called_off
from .telling import happened


@transaction.atomic
def submit(congress: Congress, *, seen: int = 0, shown: dict[str, str] | None = None, by) -> Submission:
    """Lay the latest versions not yet approved before the superior.

    `seen` is the number the page offered, `shown` the editions it named: nothing is laid that was not on it.
    """
    congress = lock(congress)
    seat = permissions.require(rules.can_submit(by, congress))
    facts = submit_facts(congress)
    if seen and seen != facts.round:
        raise Conflict(f"Hồ sơ đã được trình lần {facts.round - 1} trong lúc đồng chí xem trang này.")
    if shown is not None and (others := changed(shown, shown_to(by, facts).editions)):
        raise Conflict(f"Chưa trình, vì hồ sơ đã thay đổi trong lúc đồng chí xem trang: {'; '.join(others)}. "
                       "Trang này nay ghi hồ sơ mới nhất; đồng chí xem lại rồi trình.")
    SUBMIT.require(congress)
    submission = Submission.objects.create(congress=congress, number=facts.round, by_id=seat.counted_id, at=clock.now())
    SubmissionItem.objects.bulk_create(SubmissionItem(submission=submission, version=v) for v in facts.manifest)
    lay(facts.manifest)
    sheets = figures.lay(congress)
    SubmissionSheet.objects.bulk_create(SubmissionSheet(submission=submission, sheet=sheet) for sheet in sheets)
    # What is laid is held against what is laid alone: the house must not read of drafts in what is said of it.
    recheck_congress(congress, {"siblings", "sources", "values", "counts"})
    tell_copies(facts.manifest)
    carried = {version: verdict for version in facts.manifest if (verdict := _carry(version))}
    RevisionResponse.objects.filter(revision__congress=congress, laid_at__isnull=True).update(laid_at=submission.at)
    news.submitted(congress, submission)
    documents = ", {count} văn kiện" if facts.manifest else ""
    record(seat, "submitted", "trình hồ sơ lần {number}" + documents + "{sheets}", congress=congress, about=submission,
           number=submission.number, count=len(facts.manifest), sheets=_with_sheets(sheets))
    for version, verdict in carried.items():
        record(seat, "approval_carried", "trình {version} giống hệt bản {number} từng đoạn nên giữ việc thông qua của bản đó",
               congress=congress, about=version, restricted=version.document.kind.restricted, version=str(version),
               number=verdict.version.number)
    return submission


def _with_sheets(sheets: list[FigureSheet]) -> str:
    """The sheets everybody who sees the congress may know of, for the journal."""
    return "".join(f", {str(sheet).lower()}" for sheet in sheets if not sheet.kind.restricted)


def _carry(version: Version) -> Verdict | None:
    """Hold an approval for a new version whose text is whole and equal to the approved one; the verdict it hangs on."""
    if not version.text_digest:
        return None
    verdict = Verdict.objects.approving().filter(
        version__document=version.document, version__text_digest=version.text_digest
    ).exclude(version=version).order_by("-pk").first()
    if verdict is None or CarriedApproval.objects.filter(version=version).exists():
        return None
    return CarriedApproval.objects.create(version=version, verdict=verdict, at=clock.now()).verdict


@transaction.atomic
def send_back(submission: Submission, *, missing: str, by) -> Return:
    """Return a submission at intake with what is missing; what was laid stays readable."""
    congress = lock(submission.congress)
    seat = permissions.require(rules.can_return(by, congress))
    submission = lock(submission)
    if submission.closed_at is not None:
        raise refuse("Lần trình này đã được trả lại hoặc đã có kết luận.")
    if submission.agenda.filter(session__opened_at__isnull=False).exists():
        raise refuse("Buổi duyệt đã bắt đầu; hồ sơ chỉ còn được xử lý bằng kết luận.")
    for session in ReviewSession.objects.filter(agenda__submission=submission).order_by("pk"):
        if not session.agenda.exclude(submission=submission).exists():
            tell_called_off(session)
        happened(session, What.STAGE)  # who has its page or its entry in a calendar sees that it hears one less
    submission.agenda.all().delete()
    made = Return.objects.create(submission=submission, missing=missing, by_id=seat.counted_id, at=clock.now())
    submission.closed_at = made.at
    submission.save(update_fields=["closed_at"])
    news.returned(congress, made)
    record(seat, "returned", "trả lại lần trình {number} để bổ sung: {missing}", congress=congress, about=made,
           number=submission.number, missing=missing)
    return made
