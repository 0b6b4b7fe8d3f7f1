"""What those who follow a session are sent: numbers nobody misses, and the parts of the page with something new."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from django.core.cache import cache
from django.db.models import Max, OuterRef, Subquery
from django.db.models.functions import Coalesce

from congresses.plans.models import DocumentKind

from .models import Happening, ReviewSession, What

PARTS = {  # what happened: the parts of the page that show it
    What.STAGE: ("stage", "opinions", "draft"),
    What.ATTENDANCE: ("people",),
    What.OPINION: ("opinions", "stage"),
    What.DRAFT: ("draft", "opinions", "stage"),
    What.CONCLUSION: ("stage", "draft", "opinions"),
}
KEPT = 60  # seconds a drawn part is kept: nobody asks for an old one once everybody has polled


@dataclass(frozen=True)
class News:
    """Happenings of a session after a number, as one reader may know of them."""

    session: ReviewSession
    last: int
    previous: int  # the last one before, of those the reader may see: who holds another number has missed something
    parts: tuple[str, ...]

    @cached_property
    def restricted(self) -> list[int]:
        """The kinds that are restricted now: asked once, however many parts are drawn."""
        kinds = DocumentKind.objects.filter(plan=self.session.plan_id, restricted=True)
        return list(kinds.order_by("pk").values_list("pk", flat=True))

    def drawn(self, key: str, user, draw: Callable[[], str]) -> str:
        """What `draw` draws, once for all readers who see the same; `key` names the part of the page and how it is shown."""
        seen = f"live:{key}:{self.last}:{sight(user)}:{self.restricted}"
        return cache.get_or_set(sha256(seen.encode()).hexdigest(), draw, KEPT)


def sight(user) -> str:
    """The same words for readers who see the same: what is shown follows from seats alone, and from what is restricted."""
    return str(sorted((seat.committee_id, str(seat.role), seat.reads_restricted) for seat in user.seats))


def followed(user):
    """Sessions one sees, each with `newest`: the number of the last happening one may know of."""
    known = Happening.objects.visible_to(user).filter(session=OuterRef("pk")).order_by("-number").values("number")
    return ReviewSession.objects.visible_to(user).annotate(newest=Coalesce(Subquery(known[:1]), 0))


def newest(user, session: ReviewSession) -> int:
    """The number of the last happening the person may know of."""
    known = Happening.objects.visible_to(user).filter(session=session)
    return known.aggregate(last=Max("number"))["last"] or 0


def news(user, session: ReviewSession, since: int) -> News:
    """What a reader who has seen everything up to a number is to be sent; from the beginning on, the whole page.

    Whoever holds a number that is theirs no longer, a right having been lost, is sent the whole page too.
    """
    known = Happening.objects.visible_to(user).filter(session=session)
    since = 0 if since > session.newest else since
    fresh = list(known.filter(number__gt=since).values_list("number", "what"))
    parts = dict.fromkeys(part for what in (What.values if since == 0 else [what for _, what in fresh]) for part in PARTS[what])
    return News(
        session=session,
        last=max((number for number, _ in fresh), default=since),
        previous=known.filter(number__lte=since).aggregate(last=Max("number"))["last"] or 0,
        parts=tuple(parts),
    )
