"""Taking an approval back."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record

from .. import rules
from ..models import ApprovalWithdrawal, Verdict
from . import news


@transaction.atomic
def withdraw_approval(verdict: Verdict, *, reason: str, by) -> ApprovalWithdrawal:
    """The version stands unapproved again; a consent already given stays until the chair keeps or withdraws it."""
    congress = lock(verdict.version.document.congress)
    seat = permissions.require(rules.can_withdraw_approval(by, congress))
    if not Verdict.objects.approving().filter(pk=verdict.pk).exists():
        raise refuse("Bản này không còn ở trạng thái thông qua.")
    made = ApprovalWithdrawal.objects.create(verdict=verdict, reason=reason, by_id=seat.counted_id, at=clock.now())
    news.approval_withdrawn(congress, verdict)
    restricted = verdict.version.document.kind.restricted
    record(seat, "approval_withdrawn", "rút việc thông qua {version}: {reason}", congress=congress, about=made,
           restricted=restricted, version=str(verdict.version), reason=reason)
    return made
