"""Taking the documents of a session out of the portal: written down each time."""

from collections.abc import Iterable

from django.db import transaction

from congresses.core import permissions
from congresses.documents.models import Version
from congresses.documents.openings import opened

from .. import rules
from ..models import ReviewSession
from .telling import tell


@transaction.atomic
def take_pack(session: ReviewSession, *, versions: Iterable[Version], by) -> ReviewSession:
    """Somebody of the house downloads everything they may read of a session; `versions` are with_names."""
    seat = permissions.require(rules.can_take_pack(by, session))
    versions = list(versions)
    opened(by, versions)
    also = ", có văn kiện hạn chế" if any(one.document.kind.restricted for one in versions) else ""
    tell(seat, session, "pack_taken", "tải trọn bộ tài liệu của «{title}», {count} văn kiện{also}", about=session,
         count=len(versions), also=also)
    return session
