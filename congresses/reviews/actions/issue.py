"""Issuing a conclusion: demands reach each commune, submissions are closed, a correction supersedes."""

from django.db import transaction
from django.db.models import Max, Q

from congresses.committees.seats import Seat
from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock, lock_all
from congresses.journal.actions import record
from congresses.plans.models import Congress

from .. import rules
from ..gates import CONCLUDE
from ..models import (
    NOTICE,
    CarriedApproval,
    Conclusion,
    ConclusionItem,
    RequiredRevision,
    ReviewSession,
    Submission,
    VerdictKind,
    What,
)
from . import news
from .numbers import take_number
from .telling import happened


@transaction.atomic
def issue(conclusion: Conclusion, *, seen: int, by) -> Conclusion:
    """The chair puts the conclusion into force; everything in it becomes tracked."""
    congresses = lock_all(
        Congress.objects.filter(pk__in=conclusion.session.agenda.values("submission__congress")).with_names()
    )
    lock(conclusion.session)
    conclusion = lock(conclusion)
    seat = permissions.require(rules.can_issue(by, conclusion))
    if not conclusion.is_draft:
        raise refuse("Kết luận này đã được ban hành.")
    if conclusion.edition != seen:
        raise Conflict("Dự thảo vừa được sửa. Đồng chí đọc lại rồi ban hành.")
    CONCLUDE.require(conclusion)
    _not_ones_own(seat, conclusion)
    conclusion.paper = take_number(conclusion.session.plan, NOTICE, conclusion.number, conclusion.date, conclusion.signer_id)
    conclusion.issued_at = clock.now()
    if conclusion.corrects_id:
        _supersede(conclusion)
    conclusion.save(update_fields=["paper", "issued_at"])
    _fan_out(conclusion)
    # By paper there is no sitting to close: it ends with its conclusion.
    ReviewSession.objects.filter(pk=conclusion.session_id, closed_at__isnull=True).update(closed_at=conclusion.issued_at)
    Submission.objects.filter(agenda__session=conclusion.session, closed_at__isnull=True).update(
        closed_at=conclusion.issued_at
    )
    happened(conclusion.session, What.CONCLUSION)
    news.issued(conclusion, congresses)
    for congress in congresses:
        record(seat, "issued", "ban hành kết luận số {paper}", congress=congress, about=conclusion, paper=str(conclusion.paper))
    return conclusion


def _not_ones_own(seat: Seat, conclusion: Conclusion) -> None:
    """The gate asks this of the signer; whoever presses the button may be another."""
    own = Q(version__uploaded_by__in=seat.people) | Q(version__uploaded_for__in=seat.people)
    if conclusion.verdicts.filter(own, verdict=VerdictKind.APPROVED).exists():
        raise refuse("Không ai ban hành việc thông qua văn kiện do chính mình nộp.")


def _supersede(conclusion: Conclusion) -> None:
    """The corrected one leaves; approvals carried from it hang on the correction if that approves the same version."""
    Conclusion.objects.filter(pk=conclusion.corrects_id).update(superseded_at=conclusion.issued_at)
    for verdict in conclusion.verdicts.filter(verdict=VerdictKind.APPROVED):
        CarriedApproval.objects.filter(
            verdict__conclusion=conclusion.corrects_id, verdict__version=verdict.version_id
        ).update(verdict=verdict)


def _fan_out(conclusion: Conclusion) -> None:
    """One required revision a congress and item; those an unchanged item already made stay as they are."""
    kept: set[int] = set()
    items = conclusion.items.prefetch_related("congresses", "kinds", "comments")
    for item in items:
        for congress in item.congresses.all():
            kept.add((_standing(conclusion, item, congress) or _demand(conclusion, item, congress)).pk)
    if conclusion.corrects_id:
        RequiredRevision.objects.in_force().filter(item__conclusion__session=conclusion.session).exclude(
            pk__in=kept
        ).update(withdrawn_at=conclusion.issued_at)


def _standing(conclusion: Conclusion, item: ConclusionItem, congress: Congress) -> RequiredRevision | None:
    same = RequiredRevision.objects.in_force().filter(
        item__conclusion__session=conclusion.session, congress=congress, text=item.text, blocks=item.blocks, due=item.due
    )
    kinds = {kind.pk for kind in item.kinds.all()}
    return next((r for r in same if set(r.item.kinds.values_list("pk", flat=True)) == kinds), None)


def _demand(conclusion: Conclusion, item: ConclusionItem, congress: Congress) -> RequiredRevision:
    last = RequiredRevision.objects.filter(congress=congress).aggregate(n=Max("number"))["n"] or 0
    first = min(item.comments.all(), key=lambda c: c.pk, default=None)
    made = RequiredRevision.objects.create(
        item=item, congress=congress, number=last + 1, text=item.text, blocks=item.blocks, due=item.due,
        verifier=first.written_for if first else None, made_at=conclusion.issued_at,
    )
    if made.verifier and not RequiredRevision.objects.visible_to(made.verifier).filter(pk=made.pk).exists():
        made.verifier = None  # whoever may not read the demand cannot judge its answer: the office does
        made.save(update_fields=["verifier"])
    return made
