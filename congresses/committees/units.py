"""What changes about the names of administrative units: kept with their dates, never overwritten by a later name."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from congresses.core import permissions, rows
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.core.vietnamese import fold
from congresses.journal.actions import record
from congresses.journal.models import Audience

from . import rules
from .models import AdministrativeUnit, Committee
from .tree import DEEPEST

CHECKS = (rows.in_order("valid_from", "valid_to"),)


@transaction.atomic
def add_unit(committee: Committee, *, by, then: Callable = rows.nothing, **values) -> AdministrativeUnit:
    """A name that units of the committee's area bear or bore."""
    committee = lock(committee)
    seat = permissions.require(rules.can_edit_units(by, committee))
    unit = AdministrativeUnit(**values | committee.area)
    unit.code = _code_for(unit)
    rows.require_sound(unit, CHECKS)
    unit.save(force_insert=True)
    then()
    record(seat, "unit_added", "thêm đơn vị hành chính {unit} ({code})", about=unit, audience=Audience.SYSTEM,
           unit=str(unit), code=unit.code)
    return unit


@transaction.atomic
def change_unit(committee: Committee, unit: AdministrativeUnit, *, seen: int, by, then: Callable = rows.nothing,
                **values) -> AdministrativeUnit:
    """Another name, other dates, another successor; `seen` is the state of the row the form was rendered from."""
    committee = lock(committee)
    seat = permissions.require(rules.can_edit_units(by, committee))
    unit = _standing(committee, unit, seen)
    changed = rows.fill(unit, values | committee.area)
    rows.require_sound(unit, CHECKS)
    _require_an_end(unit)
    if changed:
        unit.save(update_fields=[name for name, _, _ in changed])
        then()
        record(seat, "unit_changed", "sửa đơn vị hành chính {unit} ({code}): {what}", about=unit, audience=Audience.SYSTEM,
               unit=str(unit), code=unit.code, what=rows.told(unit, changed))
    return unit


@transaction.atomic
def remove_unit(committee: Committee, unit: AdministrativeUnit, *, seen: int, by, then: Callable = rows.nothing) -> Committee:
    """A name entered by mistake; one that others point at stays. The committee it was of."""
    committee = lock(committee)
    seat = permissions.require(rules.can_edit_units(by, committee))
    unit = _standing(committee, unit, seen)
    if AdministrativeUnit.objects.filter(successor=unit).exists() or Committee.objects.filter(unit=unit).exists():
        raise refuse("Đơn vị này là nơi nhập vào của đơn vị khác hoặc gắn với một đảng bộ nên không xóa được. "
                     "Nếu tên không còn dùng, đồng chí ghi ngày cuối vào «Đến hết ngày».")
    AdministrativeUnit.objects.filter(pk=unit.pk).delete()
    then()
    record(seat, "unit_removed", "xóa đơn vị hành chính {unit} ({code})", about=committee, audience=Audience.SYSTEM,
           unit=str(unit), code=unit.code)
    return committee


def _standing(committee: Committee, unit: AdministrativeUnit, seen: int) -> AdministrativeUnit:
    found = AdministrativeUnit.objects.of(committee).select_for_update(of=("self",)).filter(pk=unit.pk).first()
    return rows.require_standing(found, seen)


def _code_for(unit: AdministrativeUnit) -> str:
    """A code like "xa-kim-loc-2020": kind, name, the year it began or ended; numbered when there is one."""
    year = unit.valid_from or unit.valid_to
    begin = slugify(fold(f"{unit.kind} {unit.name} {year.year if year else ''}"))[:50]
    taken = set(AdministrativeUnit.objects.filter(code__startswith=begin).values_list("code", flat=True))
    return next(code for n in range(1, len(taken) + 2) if (code := begin if n == 1 else f"{begin}-{n}") not in taken)


def _require_an_end(unit: AdministrativeUnit) -> None:
    """Whoever goes from successor to successor arrives somewhere."""
    step = unit.successor
    for _ in range(DEEPEST):
        if step is None:
            return
        if step.pk == unit.pk:
            break
        step = step.successor
    raise ValidationError({"successor": "Các đơn vị nhập vào nhau thành vòng. Đồng chí chọn đơn vị khác."})
