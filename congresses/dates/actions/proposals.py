"""The commune asks for days; the Standing Committee says how it stands."""

from datetime import date

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress
from congresses.plans.queries import standing_committee
from congresses.reviews.models import ReviewSession

from .. import rules
from ..models import DateProposal, Position, Tally
from ..outlook import YEARS_AHEAD
from . import news
from .decisions import not_convened
from .holds import not_held


@transaction.atomic
def propose(congress: Congress, *, first_day: date, last_day: date, note: str = "", seen: int = 0, by) -> DateProposal:
    """The commune asks for days. `seen` is the number of the proposal the form was rendered beside."""
    congress = lock(congress)
    seat = permissions.require(rules.can_propose(by, congress))
    not_held(congress)
    last = congress.proposals.order_by("-number").first()
    if (last.number if last else 0) != seen:
        raise Conflict("Một đề nghị khác vừa được gửi. Đồng chí xem lại rồi đề nghị.")
    if first_day > last_day:
        raise refuse("Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.")
    if first_day <= clock.today():
        raise refuse("Ngày đại hội phải sau hôm nay.")
    if last_day.year > clock.today().year + YEARS_AHEAD:
        raise refuse(f"Năm {last_day.year} xa quá một nhiệm kỳ. Đồng chí xem lại ngày.")
    not_convened(congress)
    made = DateProposal.objects.create(
        congress=congress, number=seen + 1, first_day=first_day, last_day=last_day, note=note, by_id=seat.counted_id,
        at=clock.now(),
    )
    news.proposed(congress, made)
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
           audience=Audience.HOUSE, days=str(proposal), stand=made.get_stand_display())
    return made


@transaction.atomic
def count_hands(
    proposal: DateProposal, *, agree: int, not_yet: int, other: int, session: ReviewSession | None = None, by
) -> Tally:
    """Record a show of hands."""
    congress = lock(proposal.congress)
    seat = permissions.require(rules.can_record(by, congress))
    _current(proposal)
    members = len(standing_committee(congress.plan.superior_id))
    if agree + not_yet + other > members:
        raise refuse(f"Tổng số {agree + not_yet + other} ý kiến nhiều hơn {members} Ủy viên Ban Thường vụ.")
    if session:
        _fits(session, congress, agree + not_yet + other)
    made = Tally.objects.create(
        proposal=proposal, session=session, agree=agree, not_yet=not_yet, other=other, by_id=seat.counted_id, at=clock.now()
    )
    record(seat, "hands_counted", "ghi biểu quyết về ngày {days}: {agree} đồng ý, {not_yet} chưa đồng ý, {other} ý kiến khác",
           congress=congress, about=made, audience=Audience.HOUSE, days=str(proposal), agree=agree, not_yet=not_yet, other=other)
    return made


def _fits(session: ReviewSession, congress: Congress, hands: int) -> None:
    """The session heard the commune, and once the roll was called no more hands rise than members came."""
    if not session.agenda.filter(submission__congress=congress).exists():
        raise refuse("Buổi duyệt được chọn không nghe đảng bộ này.")
    roll = list(session.participants.filter(is_member=True).values_list("present", flat=True))
    present = sum(here is True for here in roll)
    if any(here is not None for here in roll) and hands > present:
        raise refuse(f"Tổng số {hands} ý kiến nhiều hơn {present} ủy viên có mặt tại buổi duyệt được chọn. "
                     "Đồng chí xem lại số ý kiến hoặc điểm danh.")


def _current(proposal: DateProposal) -> None:
    if proposal.congress.proposals.filter(number__gt=proposal.number).exists():
        raise Conflict("Đảng bộ đã đề nghị ngày khác. Đồng chí xem đề nghị mới rồi cho ý kiến.")
