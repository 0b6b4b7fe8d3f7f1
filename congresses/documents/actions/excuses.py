"""Excusing a commune from a required document."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.plans.models import Congress, DocumentKind

from .. import rules
from ..models import Excuse


@transaction.atomic
def excuse(congress: Congress, kind: DocumentKind, *, reason: str, by) -> Excuse:
    """A required document is not needed of this commune."""
    congress = lock(congress)
    seat = permissions.require(rules.can_excuse(by, congress))
    if kind.plan_id != congress.plan_id or not kind.required:
        raise refuse("Loại văn kiện này không bắt buộc, không cần cho miễn.")
    if congress.excuses.filter(kind=kind, withdrawn_at__isnull=True).exists():
        raise refuse("Đảng bộ này đã được miễn nộp loại văn kiện đó.")
    made = Excuse.objects.create(congress=congress, kind=kind, reason=reason, by_id=seat.counted_id, at=clock.now())
    record(seat, "excused", "cho miễn nộp {kind}: {reason}", congress=congress, about=made, restricted=kind.restricted,
           kind=kind.name, reason=reason)
    return made


@transaction.atomic
def withdraw_excuse(made: Excuse, *, by) -> Excuse:
    """The document is needed after all."""
    congress = lock(made.congress)
    seat = permissions.require(rules.can_excuse(by, congress))
    made = lock(made)
    if made.withdrawn_at is None:
        made.withdrawn_at, made.withdrawn_by_id = clock.now(), seat.counted_id
        made.save(update_fields=["withdrawn_at", "withdrawn_by"])
        record(seat, "excuse_withdrawn", "thôi cho miễn nộp {kind}", congress=congress, about=made, kind=made.kind.name)
    return made
