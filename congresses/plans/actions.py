"""What changes about a plan's reference data: its indicators, personnel rules and event limits.

`then` runs between the fact and its trace: what rests on the data is worked out again before the record takes its lock.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction

from congresses.core import permissions, rows
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience

from . import rules
from .models import PlanRow, ReviewPlan
from .reference import CHECKS, WORDS


@transaction.atomic
def add_row(plan: ReviewPlan, model: type[PlanRow], *, by, then: Callable = rows.nothing, **values) -> PlanRow:
    """A new indicator, personnel rule or event limit."""
    plan = lock(plan)
    seat = permissions.require(rules.can_edit_reference(by, plan))
    if there := model.objects.filter(plan=plan, code=values["code"]).first():
        raise ValidationError({"code": f"Kế hoạch đã có mục này: {there}. Đồng chí sửa mục đã có."})
    row = model(plan=plan, **values)
    rows.require_sound(row, CHECKS[model])
    row.save(force_insert=True)
    then()
    record(seat, "reference_added", "thêm {kind} {row} vào {plan}", about=row, audience=Audience.SYSTEM,
           kind=row._meta.verbose_name, row=str(row), plan=str(plan))
    return row


@transaction.atomic
def change_row(row: PlanRow, *, seen: int, by, then: Callable = rows.nothing, **values) -> PlanRow:
    """Other words or numbers in a row; `seen` is the state of the row the form was rendered from."""
    plan = lock(row.plan)
    seat = permissions.require(rules.can_edit_reference(by, plan))
    row = _standing(row, plan, seen)
    changed = rows.fill(row, values)
    rows.require_sound(row, CHECKS[type(row)])
    if changed:
        row.save(update_fields=[name for name, _, _ in changed])
        then()
        record(seat, "reference_changed", "sửa {kind} {row} của {plan}: {what}", about=row, audience=Audience.SYSTEM,
               kind=row._meta.verbose_name, row=str(row), plan=str(plan), what=rows.told(row, changed, WORDS))
    return row


@transaction.atomic
def remove_row(row: PlanRow, *, seen: int, by, then: Callable = rows.nothing) -> ReviewPlan:
    """A row nobody is held against any more; its plan."""
    plan = lock(row.plan)
    seat = permissions.require(rules.can_edit_reference(by, plan))
    row = _standing(row, plan, seen)
    type(row).objects.filter(pk=row.pk).delete()
    then()
    record(seat, "reference_removed", "bỏ {kind} {row} khỏi {plan}", about=plan, audience=Audience.SYSTEM,
           kind=row._meta.verbose_name, row=str(row), plan=str(plan))
    return plan


def _standing(row: PlanRow, plan: ReviewPlan, seen: int) -> PlanRow:
    return rows.require_standing(type(row).objects.filter(pk=row.pk, plan=plan).first(), seen)
