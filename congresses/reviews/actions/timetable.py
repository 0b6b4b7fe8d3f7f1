"""The timetable of a plan: lines set one by one or several at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from congresses.committees.models import User
from congresses.committees.seats import STANDING_COMMITTEE
from congresses.core import permissions, vietnamese
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock_all
from congresses.journal.actions import record
from congresses.plans.models import Congress, ReviewPlan

from .. import rules
from ..models import ReviewSession, Slot

WORDS = {"at": "ngày giờ", "place": "địa điểm", "dossier_due": "hạn nộp hồ sơ", "member": "phụ trách", "department": "thẩm định"}


@dataclass(frozen=True)
class Typed:
    """What was typed of one line; fields left out stay as they are. `seen` is the edition it was typed over, 0 for none."""

    congress: int
    seen: int
    values: dict[str, Any]


@transaction.atomic
def set_slots(plan: ReviewPlan, *, typed: Sequence[Typed], by) -> ReviewPlan:
    """Lines of the timetable; all of them or, when somebody changed one meanwhile, none."""
    rows = Congress.objects.filter(plan=plan, pk__in=[line.congress for line in typed]).with_names()
    congresses = {row.pk: row for row in lock_all(rows)}
    seat = permissions.require(rules.can_plan_sessions(by, plan))
    there = {slot.congress_id: slot for slot in Slot.objects.filter(congress__in=congresses).select_related("member")}
    changed, stale = [], []
    for line in typed:
        if line.congress not in congresses:
            raise refuse("Có đảng bộ không thuộc kế hoạch này. Đồng chí mở lại trang.")
        slot = there.get(line.congress) or Slot(congress=congresses[line.congress], edition=0)
        slot.congress = congresses[line.congress]
        stands = _stands(slot)
        if told := _fill(slot, line.values):
            changed.append((slot, told))
            stale += [stands] if slot.edition != line.seen else []
    if stale:
        raise Conflict(f"Chưa ghi gì, vì người khác vừa sửa lịch. Nay là: {' '.join(stale)} Đồng chí xem lại rồi ghi.")
    for slot, _ in changed:
        slot.edition += 1
        slot.save()
    for slot, told in changed:
        record(seat, "slot_set", "xếp lịch duyệt: {told}", congress=slot.congress, about=slot, told=told)
    return plan


def set_slot(congress: Congress, *, seen: int, by, **values) -> Congress:
    """One line; its congress."""
    set_slots(congress.plan, typed=[Typed(congress.pk, seen, values)], by=by)
    return congress


def _stands(slot: Slot) -> str:
    """The line in words, for who typed over an older one."""
    said = [vietnamese.moment(slot.at) or "chưa xếp ngày", slot.place, f"hạn nộp {vietnamese.day(slot.dossier_due)}" if slot.dossier_due else "",
            slot.member.full_name if slot.member else "", slot.department]
    return f"{slot.congress.committee.short_name}: {', '.join(filter(None, said))}."


def _fill(slot: Slot, values: dict[str, Any]) -> str:
    """Set the values and tell what became different; nothing where nothing did."""
    member = values.get("member")
    if member and member.pk != slot.member_id:
        _require_member(slot, member)
    told = []
    for name, value in values.items():
        before = getattr(slot, name)
        if before != value:
            setattr(slot, name, value)
            told.append(f"{WORDS[name]} {_said(before)} → {_said(value)}" if before else f"{WORDS[name]} {_said(value)}")
    return "; ".join(told)


def _require_member(slot: Slot, member: User) -> None:
    superior = slot.congress.plan.superior_id
    if not User.objects.seated(STANDING_COMMITTEE, committee=superior).filter(pk=member.pk).exists():
        raise refuse("Người phụ trách phải là Ủy viên Ban Thường vụ.")


def _said(value) -> str:
    if isinstance(value, datetime):
        return vietnamese.moment(value)
    return vietnamese.day(value) if isinstance(value, date) else str(value or "trống")


def move_slots(session: ReviewSession, before: datetime) -> None:
    """Lines that stood at the session's old hour follow it: the timetable says what the session says."""
    heard = session.agenda.values("submission__congress")
    for slot in lock_all(Slot.objects.filter(congress__in=heard, at=before)):
        slot.at, slot.place, slot.edition = session.planned_at, session.place, slot.edition + 1
        slot.save(update_fields=["at", "place", "edition"])
