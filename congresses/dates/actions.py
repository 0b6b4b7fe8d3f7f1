"""What changes about dates."""

from datetime import date

from django.db import IntegrityError, transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock, lock_all
from congresses.core.vietnamese import days
from congresses.journal.actions import record
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.models import Conclusion, PaperNumber, ReviewSession

from . import rules
from .gates import CONSENT, CONVENE
from .models import (
    CONSENTING,
    WITH_CONCLUSION,
    Convening,
    DateDecision,
    DateProposal,
    DecisionKind,
    Hold,
    Position,
    Tally,
)


@transaction.atomic
def propose(congress: Congress, *, first_day: date, last_day: date, note: str = "", seen: int = 0, by) -> DateProposal:
    """The commune asks for days. `seen` is the number of the proposal the form was rendered beside."""
    congress = lock(congress)
    seat = permissions.require(rules.can_propose(by, congress))
    _not_held(congress)
    last = congress.proposals.order_by("-number").first()
    if (last.number if last else 0) != seen:
        raise Conflict("Một đề nghị khác vừa được gửi. Đồng chí xem lại rồi đề nghị.")
    if first_day > last_day:
        raise refuse("Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.")
    if first_day <= clock.today():
        raise refuse("Ngày đại hội phải sau hôm nay.")
    made = DateProposal.objects.create(
        congress=congress, number=seen + 1, first_day=first_day, last_day=last_day, note=note, by_id=seat.counted_id,
        at=clock.now(),
    )
    record(seat, "date_proposed", "đề nghị đại hội ngày {days}", congress=congress, about=made, days=str(made))
    return made


@transaction.atomic
def take_position(proposal: DateProposal, *, stand: str, note: str = "", by) -> Position:
    """A member's stand; a deputy records the member's, never one of their own."""
    congress = lock(proposal.congress)
    seat = permissions.require(rules.can_take_position(by, congress))
    _current(proposal)
    made = Position.objects.create(
        proposal=proposal, member_id=seat.counted_id, stand=stand, note=note, recorded_by_id=seat.user_id, at=clock.now()
    )
    record(seat, "position_taken", "cho ý kiến về ngày {days}: {stand}", congress=congress, about=made,
           audience="house", days=str(proposal), stand=made.get_stand_display())
    return made


@transaction.atomic
def count_hands(
    proposal: DateProposal, *, agree: int, not_yet: int, other: int, session: ReviewSession | None = None, by
) -> Tally:
    """Record a show of hands."""
    congress = lock(proposal.congress)
    seat = permissions.require(rules.can_record(by, congress))
    _current(proposal)
    members = CONSENT.facts(congress).votes.members
    if agree + not_yet + other > members:
        raise refuse(f"Tổng số {agree + not_yet + other} ý kiến nhiều hơn {members} Ủy viên Ban Thường vụ.")
    if session and not session.agenda.filter(submission__congress=congress).exists():
        raise refuse("Buổi duyệt được chọn không nghe đảng bộ này.")
    made = Tally.objects.create(
        proposal=proposal, session=session, agree=agree, not_yet=not_yet, other=other, by_id=seat.counted_id, at=clock.now()
    )
    record(seat, "hands_counted", "ghi biểu quyết về ngày {days}: {agree} đồng ý, {not_yet} chưa, {other} ý kiến khác",
           congress=congress, about=made, audience="house", days=str(proposal), agree=agree, not_yet=not_yet, other=other)
    return made


@transaction.atomic
def draft_verdict(
    conclusion: Conclusion, congress: Congress, *, kind: str, reason: str = "", seen: int, by
) -> Conclusion:
    """The word on a commune's date in a draft conclusion; it counts once that is issued. An empty kind takes it back."""
    congress = lock(congress)
    seat = permissions.require(rules.can_draft_verdict(by, congress))
    conclusion = lock(conclusion)
    if not conclusion.is_draft:
        raise refuse("Kết luận này đã ban hành.")
    if not conclusion.session.agenda.filter(submission__congress=congress).exists():
        raise refuse("Đảng bộ này không có trong chương trình của buổi duyệt.")
    if conclusion.edition != seen:
        raise Conflict("Người khác vừa sửa dự thảo kết luận. Đồng chí xem lại rồi ghi.")
    DateDecision.objects.filter(conclusion=conclusion, congress=congress).delete()
    if kind:
        _draft_date(seat, conclusion, congress, kind, reason)
    conclusion.edition += 1
    conclusion.save(update_fields=["edition"])
    what = DecisionKind(kind).label if kind else "bỏ trống"
    record(seat, "date_verdict_drafted", "soạn kết luận về ngày: {what}", congress=congress, about=conclusion,
           audience="house", what=what)
    return conclusion


def _draft_date(seat, conclusion: Conclusion, congress: Congress, kind: str, reason: str) -> None:
    if kind not in WITH_CONCLUSION:
        raise refuse("Trong kết luận chỉ ghi được «nhất trí dự kiến» hoặc «chưa nhất trí».")
    proposal = congress.proposals.order_by("-number").first()
    if kind == DecisionKind.IN_PRINCIPLE:
        if proposal is None:
            raise refuse(f"{congress.committee.name} chưa đề nghị ngày nên chưa nhất trí dự kiến được.")
        _not_held(congress)
    _decide(seat, congress, kind, proposal, reason, conclusion=conclusion)


@transaction.atomic
def consent(
    congress: Congress, *, number: int | None = None, paper_date: date | None = None, reason: str = "", seen: int, by
) -> DateDecision:
    """Consent to the proposed days, resting on everything the gate asks. `seen` is the number of the proposal shown."""
    lock(congress.plan)  # two consents of one plan exclude each other: the clash rule looks across congresses
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    proposal = congress.proposals.order_by("-number").first()
    if proposal and proposal.number != seen:
        raise Conflict(f"Đảng bộ vừa đề nghị ngày khác: {proposal}. Đồng chí xem lại rồi quyết định.")
    standing = congress.decisions.last()
    if standing and standing.kind in CONSENTING and standing.proposal_id == (proposal and proposal.pk):
        raise refuse(f"Ngày {standing.days} đã được đồng ý.")
    CONSENT.require(congress)
    kind = DecisionKind.CHANGED if standing and standing.kind in CONSENTING else DecisionKind.CONSENT
    paper = _number(congress, seat, number, paper_date) if number else None
    made = _decide(seat, congress, kind, proposal, reason, paper=paper)
    record(seat, "consented", "{kind} {days}", congress=congress, about=made, kind=made.get_kind_display().lower(),
           days=made.days)
    return made


@transaction.atomic
def refuse_date(congress: Congress, *, reason: str, by) -> DateDecision:
    """Not yet: the commune asks again when it is ready."""
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    proposal = congress.proposals.order_by("-number").first()
    if proposal is None:
        raise refuse("Đảng bộ chưa đề nghị ngày nào.")
    made = _decide(seat, congress, DecisionKind.NOT_YET, proposal, reason)
    record(seat, "date_refused", "chưa nhất trí ngày {days}: {reason}", congress=congress, about=made,
           days=str(proposal), reason=reason)
    return made


@transaction.atomic
def keep_consent(congress: Congress, *, reason: str, by) -> DateDecision:
    """Keep a consent whose gate shows unmet again, with the reason recorded."""
    return _after_consent(congress, DecisionKind.KEPT, reason, by)


@transaction.atomic
def withdraw_consent(congress: Congress, *, reason: str, by) -> DateDecision:
    """Take a consent back."""
    return _after_consent(congress, DecisionKind.WITHDRAWN, reason, by)


@transaction.atomic
def hold(
    plan: ReviewPlan, *, reason: str, everyone: bool = True, congresses: list[Congress] = (), authority: str = "", by
) -> Hold:
    """Freeze date acts for all or some congresses of a plan."""
    seat, affected = _holding(plan, by, everyone, congresses)
    made = Hold.objects.create(
        plan=plan, everyone=everyone, reason=reason, authority=authority, by_id=seat.counted_id, at=clock.now()
    )
    if not everyone:
        made.congresses.set(affected)
    for congress in affected:
        record(seat, "held", "tạm dừng việc tổ chức đại hội: {reason}", congress=congress, about=made, reason=reason)
    return made


@transaction.atomic
def lift(held: Hold, *, lifted_why: str, by) -> Hold:
    """Let date acts go on."""
    seat, affected = _holding(held.plan, by, held.everyone, list(held.congresses.all()))
    held = lock(held)
    if held.lifted_at is not None:
        raise refuse("Việc tạm dừng này đã được bãi bỏ.")
    held.lifted_at, held.lifted_by_id, held.lifted_why = clock.now(), seat.counted_id, lifted_why
    held.save(update_fields=["lifted_at", "lifted_by", "lifted_why"])
    for congress in affected:
        record(seat, "hold_lifted", "cho tiếp tục tổ chức đại hội: {why}", congress=congress, about=held, why=lifted_why)
    return held


@transaction.atomic
def convene(congress: Congress, *, first_day: date, last_day: date, note: str = "", by) -> Convening:
    """Record that the congress took place."""
    congress = lock(congress)
    seat = permissions.require(rules.can_record(by, congress))
    if hasattr(congress, "convening"):
        raise refuse("Đại hội này đã được ghi nhận là đã tổ chức.")
    if first_day > last_day or last_day > clock.today():
        raise refuse("Ngày tổ chức phải đúng thứ tự và không sau hôm nay.")
    CONVENE.require(congress)
    made = Convening.objects.create(
        congress=congress, first_day=first_day, last_day=last_day, note=note, by_id=seat.counted_id, at=clock.now()
    )
    record(seat, "convened", "ghi nhận đại hội đã tổ chức ngày {days}", congress=congress, about=made,
           days=days(first_day, last_day))
    return made


def _after_consent(congress: Congress, kind: str, reason: str, by) -> DateDecision:
    congress = lock(congress)
    seat = permissions.require(rules.can_decide(by, congress))
    standing = congress.decisions.last()
    if standing is None or standing.kind not in CONSENTING:
        raise refuse("Không có ngày nào đang được đồng ý.")
    if hasattr(congress, "convening"):
        raise refuse("Đại hội đã tổ chức.")
    made = DateDecision.objects.create(
        congress=congress, proposal=standing.proposal, kind=kind, first_day=standing.first_day,
        last_day=standing.last_day, reason=reason, by_id=seat.counted_id, at=clock.now(),
    )
    record(seat, f"consent_{kind}", "{kind} {days}: {reason}", congress=congress, about=made,
           kind=made.get_kind_display().lower(), days=standing.days, reason=reason)
    return made


def _decide(seat, congress: Congress, kind: str, proposal: DateProposal | None, reason: str, **more) -> DateDecision:
    agreed = proposal if kind != DecisionKind.NOT_YET else None
    return DateDecision.objects.create(
        congress=congress, kind=kind, proposal=proposal, reason=reason, by_id=seat.counted_id, at=clock.now(),
        first_day=agreed.first_day if agreed else None, last_day=agreed.last_day if agreed else None, **more,
    )


def _number(congress: Congress, seat, number: int, paper_date: date | None) -> PaperNumber:
    try:
        with transaction.atomic():
            return PaperNumber.objects.create(
                organ_id=congress.plan.superior_id, kind="CV", term=congress.plan.term, number=number,
                date=paper_date or clock.today(), signer_id=seat.counted_id,
            )
    except IntegrityError:
        raise refuse(f"Số {number}-CV đã dùng cho văn bản khác. Đồng chí lấy số khác.") from None


def _holding(plan: ReviewPlan, by, everyone: bool, congresses) -> tuple:
    plan = lock(plan)
    seat = permissions.require(rules.can_hold(by, plan))
    affected = Congress.objects.filter(plan=plan).with_names()
    if not everyone:
        affected = affected.filter(pk__in=[congress.pk for congress in congresses])
    rows = lock_all(affected)
    if not rows or (not everyone and len(rows) != len(set(congresses))):
        raise refuse("Đồng chí chọn ít nhất một đảng bộ của kế hoạch này.")
    return seat, rows


def _not_held(congress: Congress) -> None:
    if held := Hold.objects.on(congress).first():
        raise refuse(f"Việc tổ chức đại hội đang tạm dừng ({held.reason}). Văn kiện vẫn soạn và trình bình thường.")


def _current(proposal: DateProposal) -> None:
    if proposal.congress.proposals.filter(number__gt=proposal.number).exists():
        raise Conflict("Đảng bộ đã đề nghị ngày khác. Đồng chí xem đề nghị mới rồi cho ý kiến.")
