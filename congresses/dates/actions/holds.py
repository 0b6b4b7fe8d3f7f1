"""Freezing date acts, and letting them go on."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock, lock_all
from congresses.journal.actions import record_all
from congresses.plans.models import Congress, ReviewPlan

from .. import rules
from ..models import Hold
from . import news


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
    news.held(made, affected)
    record_all(seat, "held", "tạm dừng việc tổ chức đại hội: {reason}", affected, about=made, reason=reason)
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
    news.lifted(held, affected)
    record_all(seat, "hold_lifted", "cho tiếp tục tổ chức đại hội: {why}", affected, about=held, why=lifted_why)
    return held


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


def not_held(congress: Congress) -> None:
    if held := Hold.objects.on(congress).first():
        raise refuse(f"Việc tổ chức đại hội đang tạm dừng ({held.reason}). Văn kiện vẫn soạn và trình bình thường.")
