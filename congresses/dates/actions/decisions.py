"""The superior's word on the days: consent, not yet, kept, withdrawn; and that the congress took place."""

from datetime import date

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.core.vietnamese import days
from congresses.journal.actions import record
from congresses.plans.models import Congress
from congresses.reviews.actions import take_number

from .. import rules
from ..gates import CONSENT, CONVENE
from ..models import CONSENTING, Convening, DateDecision, DateProposal, DecisionKind
from . import news


@transaction.atomic
def consent(
    congress: Congress, *, number: int | None = None, paper_date: date | None = None, reason: str = "", seen: int, by
) -> DateDecision:
    """Consent to the proposed days, resting on everything the gate asks. `seen` is the number of the proposal shown."""
    lock(congress.plan)  # two consents of one plan exclude each other: the clash rule looks across congresses
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    proposal = congress.proposals.order_by("-number").first()
    if proposal:
        _same(proposal, seen)
    standing = congress.decisions.last()
    if standing and standing.kind in CONSENTING and standing.proposal_id == (proposal and proposal.pk):
        raise refuse(f"Ngày {standing.days} đã được đồng ý.")
    not_convened(congress)
    _nothing_drafted(congress)
    CONSENT.require(congress)
    kind = DecisionKind.CHANGED if standing and standing.kind in CONSENTING else DecisionKind.CONSENT
    paper = take_number(congress.plan, "CV", number, paper_date or clock.today(), seat.counted_id) if number else None
    made = decide(seat, congress, kind, proposal, reason, paper=paper)
    news.decided(congress, made)
    record(seat, "consented", "{kind} {days}", congress=congress, about=made, kind=made.get_kind_display().lower(),
           days=made.days)
    return made


@transaction.atomic
def refuse_date(congress: Congress, *, reason: str, seen: int | None = None, by) -> DateDecision:
    """Not yet: the commune asks again when it is ready. `seen` is the number of the proposal shown, if one was."""
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    proposal = congress.proposals.order_by("-number").first()
    if proposal is None:
        raise refuse("Đảng bộ chưa đề nghị ngày nào.")
    if seen is not None:
        _same(proposal, seen)
    not_convened(congress)
    standing = congress.decisions.last()
    if standing and standing.kind in CONSENTING:
        raise refuse(f"Ngày {standing.days} đang được đồng ý. Đồng chí giữ hoặc rút ngày ấy, cổng không tự bỏ.")
    made = decide(seat, congress, DecisionKind.NOT_YET, proposal, reason)
    news.decided(congress, made)
    record(seat, "date_refused", "chưa nhất trí ngày {days}: {reason}", congress=congress, about=made,
           days=str(proposal), reason=reason)
    return made


@transaction.atomic
def keep_consent(congress: Congress, *, reason: str, seen: int | None = None, by) -> DateDecision:
    """Keep a consent whose gate shows unmet again, with the reason recorded. `seen` is the key of the decision shown."""
    return _after_consent(congress, DecisionKind.KEPT, reason, seen, by)


@transaction.atomic
def withdraw_consent(congress: Congress, *, reason: str, seen: int | None = None, by) -> DateDecision:
    """Take a consent back. `seen` is the key of the decision shown."""
    return _after_consent(congress, DecisionKind.WITHDRAWN, reason, seen, by)


@transaction.atomic
def convene(
    congress: Congress, *, first_day: date, last_day: date, note: str = "", seen: int | None = None, by
) -> Convening:
    """Record that the congress took place. `seen` is the key of the decision shown."""
    congress = lock(congress)
    seat = permissions.require(rules.can_record(by, congress))
    if hasattr(congress, "convening"):
        raise refuse("Đại hội này đã được ghi nhận là đã tổ chức.")
    _still_standing(congress.decisions.last(), seen)
    if first_day > last_day or last_day > clock.today():
        raise refuse("Ngày tổ chức phải đúng thứ tự và không sau hôm nay.")
    CONVENE.require(congress)
    made = Convening.objects.create(
        congress=congress, first_day=first_day, last_day=last_day, note=note, by_id=seat.counted_id, at=clock.now()
    )
    record(seat, "convened", "ghi nhận đại hội đã tổ chức ngày {days}", congress=congress, about=made,
           days=days(first_day, last_day))
    return made


def _after_consent(congress: Congress, kind: str, reason: str, seen: int | None, by) -> DateDecision:
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    standing = congress.decisions.last()
    _still_standing(standing, seen)
    if standing is None or standing.kind not in CONSENTING:
        raise refuse("Không có ngày nào đang được đồng ý.")
    not_convened(congress)
    made = DateDecision.objects.create(
        congress=congress, proposal=standing.proposal, kind=kind, first_day=standing.first_day,
        last_day=standing.last_day, reason=reason, by_id=seat.counted_id, at=clock.now(),
    )
    news.decided(congress, made)
    record(seat, f"consent_{kind}", "{kind} {days}: {reason}", congress=congress, about=made,
           kind=made.get_kind_display().lower(), days=standing.days, reason=reason)
    return made


def decide(seat, congress: Congress, kind: str, proposal: DateProposal | None, reason: str, **more) -> DateDecision:
    agreed = proposal if kind != DecisionKind.NOT_YET else None
    return DateDecision.objects.create(
        congress=congress, kind=kind, proposal=proposal, reason=reason, by_id=seat.counted_id, at=clock.now(),
        first_day=agreed.first_day if agreed else None, last_day=agreed.last_day if agreed else None, **more,
    )


def _same(proposal: DateProposal, seen: int) -> None:
    if proposal.number != seen:
        raise Conflict(f"Đảng bộ vừa đề nghị ngày khác: {proposal}. Đồng chí xem lại rồi quyết định.")


def _still_standing(decision: DateDecision | None, seen: int | None) -> None:
    if seen is not None and (decision is None or decision.pk != seen):
        raise Conflict("Quyết định về ngày vừa thay đổi. Đồng chí xem lại rồi làm tiếp.")


def _nothing_drafted(congress: Congress) -> None:
    # Issued later than this consent, such a word would replace it without anybody meaning to.
    drafted = congress.decisions.filter(conclusion__isnull=False, conclusion__issued_at__isnull=True)
    if row := drafted.select_related("conclusion__session").first():
        raise refuse(
            f"Dự thảo kết luận «{row.conclusion.session}» còn ghi về ngày của đảng bộ này. "
            "Đồng chí bỏ phần ấy hoặc ban hành kết luận trước."
        )


def not_convened(congress: Congress) -> None:
    if hasattr(congress, "convening"):
        raise refuse("Đại hội này đã tổ chức, ngày không đổi được nữa.")
