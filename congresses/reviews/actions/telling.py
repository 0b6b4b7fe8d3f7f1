"""Telling what happens in a session in the record of every congress it hears."""

from django.db.models import F

from congresses.core import clock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress, DocumentKind

from ..models import Happening, ReviewSession


def tell(seat, session: ReviewSession, verb: str, sentence: str, *, about, **values) -> None:
    """One entry for each congress on the agenda, for the house alone: it may speak of all of them."""
    heard = Congress.objects.filter(pk__in=session.agenda.values("submission__congress")).with_names().order_by("pk")
    for congress in heard:
        record(seat, verb, sentence, congress=congress, about=about, audience=Audience.HOUSE, title=session.title, **values)


def happened(
    session: ReviewSession, what: str, *, congress: Congress | None = None, kind: DocumentKind | None = None, house_only: bool = False
) -> None:
    """Number what happened, for the screens that follow. Raising the counter locks the session's row to the end of the
    transaction, so that no later number can be seen before an earlier one."""
    ReviewSession.objects.filter(pk=session.pk).update(last_number=F("last_number") + 1)
    number = ReviewSession.objects.values_list("last_number", flat=True).get(pk=session.pk)
    Happening.objects.create(
        session_id=session.pk, number=number, what=what, congress=congress, kind=kind, house_only=house_only, at=clock.now(),
    )
