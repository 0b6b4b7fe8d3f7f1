"""Waiving requirements of a gate."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.journal.actions import record

from . import rules
from .mechanism import Gate, things_of
from .models import Waiver


@transaction.atomic
def waive(congress, gate: Gate, *, requirement: str, shown: list[str], why: str, by) -> Waiver:
    """Override one unmet requirement for exactly the reasons that were shown to the chair."""
    congress = lock(congress)
    seat = permissions.require(rules.can_waive(by, congress))
    outcome = next((o for o in gate.outcomes(congress) if o.code == requirement), None)
    if outcome is None or not outcome.open:
        raise refuse("Điều kiện này nay đã đạt hoặc đã được bỏ qua, không cần cho phép nữa.")
    if not outcome.waivable:
        raise refuse(f"Điều kiện «{outcome.title}» không bỏ qua được.")
    if list(outcome.reasons) != list(shown):
        raise Conflict("Lý do chưa đạt vừa thay đổi. Đồng chí xem lại danh sách rồi quyết định.")
    waiver = Waiver.objects.create(
        congress=congress, gate=gate.code, requirement=requirement, reasons=list(outcome.reasons),
        things=things_of(outcome.reasons), why=why, by_id=seat.counted_id, at=clock.now(),
    )
    record(seat, "waived", "cho phép bỏ qua điều kiện «{title}»: {why}", congress=congress, about=waiver,
           title=outcome.title, why=why)
    return waiver
