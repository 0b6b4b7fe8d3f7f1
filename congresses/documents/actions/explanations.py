"""Explaining why something found stays as it is."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience

from .. import rules
from ..models import Explanation, Finding, Level


@transaction.atomic
def explain(finding: Finding, *, text: str, seen: int | None = None, by) -> Explanation:
    """Say why it stays; an empty text takes the standing explanation back. `seen` is the key of the one the form showed."""
    version = finding.version
    congress = lock(version.document.congress)
    seat = permissions.require(rules.can_explain(by, congress, version.document.kind))
    standing = Finding.objects.with_explanation().filter(pk=finding.pk).first()
    if standing is None:
        raise Conflict("Phát hiện này vừa không còn nữa sau khi cổng kiểm tra lại, không cần giải thích.")
    if finding.level == Level.HINT:
        raise refuse("Đây là gợi ý, không cần giải thích.")
    if seen is not None and seen != (standing.explained or 0):
        raise Conflict("Trong lúc đồng chí soạn, phát hiện này vừa được giải thích. Đồng chí xem lại rồi gửi.")
    text = text.strip()
    if not text and not standing.explanation:
        raise refuse("Phát hiện này chưa có giải thích nào để rút.")
    made = Explanation.objects.create(
        document=version.document, version=version, fingerprint=finding.fingerprint, text=text, by_id=seat.counted_id,
        at=clock.now())
    what = "giải thích vì sao giữ nguyên" if text else "rút giải thích về"
    # Of a draft nobody else knows; the explanation of what was laid is read by both sides.
    record(seat, "explained" if text else "explanation_withdrawn", what + " một phát hiện ở {version}: {found}", congress=congress,
           about=made, audience=Audience.BOTH if version.laid_at else Audience.COMMUNE,
           restricted=version.document.kind.restricted, version=str(version), found=finding.what)
    return made
