"""Answers of the commune and their verification."""

from django.db import transaction

from congresses.committees.models import User
from congresses.core import clock, permissions
from congresses.core.errors import changed_elsewhere, refuse
from congresses.core.orm import lock
from congresses.documents.models import Passage
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.rules import is_house

from .. import rules
from ..models import RequiredRevision, RevisionResponse, Verification
from . import news


@transaction.atomic
def answer(
    revision: RequiredRevision, *, kind: str, text: str, passages: list[Passage] = (), seen: int = 0, by
) -> RevisionResponse:
    """Write or reword the commune's answer; it goes to the superior with the next submission.

    `seen` is the edition of the draft the form showed, 0 when there was none.
    """
    congress = lock(revision.congress)
    seat = permissions.require(rules.can_answer(by, congress))
    revision = lock(revision)
    current = revision.responses.order_by("-pk").first()
    if revision.withdrawn_at or Verification.objects.filter(response__revision=revision, met=True).exists():
        raise refuse("Yêu cầu này đã được rút hoặc đã đạt, không cần trả lời nữa.")
    if current and current.laid_at and not hasattr(current, "verification"):
        raise refuse("Câu trả lời đã trình và đang chờ thẩm tra.")
    if any(passage.version.document.congress_id != congress.pk for passage in passages):
        raise refuse("Đoạn được dẫn không thuộc hồ sơ này.")
    editable = current if current and current.laid_at is None else None
    if (editable.edition if editable else 0) != seen:
        raise changed_elsewhere("câu trả lời này")
    made = editable or RevisionResponse(revision=revision, edition=0)
    made.kind, made.text, made.at = kind, text, clock.now()
    made.by_id, made.written_for_id, made.edition = seat.user_id, seat.counted_id, made.edition + 1
    made.save()
    made.passages.set(passages)
    record(seat, "answered", "soạn trả lời yêu cầu {number}: {kind}", congress=congress, about=made,
           audience=Audience.COMMUNE, restricted=revision.restricted, number=revision.number, kind=made.get_kind_display())
    return made


@transaction.atomic
def assign_verifier(revision: RequiredRevision, *, verifier: User, by) -> RequiredRevision:
    """Name who judges the answers to a demand."""
    congress = lock(revision.congress)
    seat = permissions.require(rules.can_assign_verifier(by, congress))
    revision = lock(revision)
    if not is_house(verifier, congress):
        raise refuse("Chỉ người thẩm định của cấp trên được giao thẩm tra.")
    if not RequiredRevision.objects.visible_to(verifier).filter(pk=revision.pk).exists():
        raise refuse("Người này không được xem yêu cầu này nên không thẩm tra được.")
    revision.verifier = verifier
    revision.save(update_fields=["verifier"])
    news.verifier_assigned(congress, revision)
    record(seat, "verifier_assigned", "giao {name} thẩm tra yêu cầu {number}", congress=congress, about=revision,
           audience=Audience.HOUSE, restricted=revision.restricted, name=verifier.full_name, number=revision.number)
    return revision


@transaction.atomic
def verify(response: RevisionResponse, *, met: bool, note: str = "", by) -> Verification:
    """Judge an answer: met closes the demand, not met asks for a new answer."""
    congress = lock(response.revision.congress)
    revision = lock(response.revision)
    response = lock(response)
    seat = permissions.require(rules.can_verify(by, revision, response))
    if revision.withdrawn_at is not None:
        raise refuse("Yêu cầu này đã được rút, không cần thẩm tra nữa.")
    if response.laid_at is None:
        raise refuse("Câu trả lời này chưa được trình.")
    if hasattr(response, "verification"):
        raise refuse("Câu trả lời này đã có người thẩm tra.")
    if not met and not note.strip():
        raise refuse("Khi chưa đạt, đồng chí ghi rõ còn thiếu gì.")
    made = Verification.objects.create(response=response, met=met, note=note, by_id=seat.counted_id, at=clock.now())
    if not met:
        news.not_met(congress, made)
    record(seat, "verified", "thẩm tra yêu cầu {number}: {result}", congress=congress, about=made,
           restricted=revision.restricted, number=revision.number, result="đạt" if met else "chưa đạt")
    return made
