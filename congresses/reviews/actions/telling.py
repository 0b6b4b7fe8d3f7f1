"""Telling what happens in a session in the record of every congress it hears."""

from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress

from ..models import ReviewSession


def tell(seat, session: ReviewSession, verb: str, sentence: str, *, about, **values) -> None:
    """One entry for each congress on the agenda, for the house alone: it may speak of all of them."""
    heard = Congress.objects.filter(pk__in=session.agenda.values("submission__congress")).with_names().order_by("pk")
    for congress in heard:
        record(seat, verb, sentence, congress=congress, about=about, audience=Audience.HOUSE, title=session.title, **values)
