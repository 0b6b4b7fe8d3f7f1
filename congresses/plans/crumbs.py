"""The way back from a page below a congress."""

from django.urls import reverse

from .models import Congress
from .rules import is_house


def way_to(user, congress: Congress) -> list[tuple[str, str]]:
    """The congress, and for its house the board before it."""
    here = (reverse("congress", args=[congress.pk]), congress.committee.name)
    board = (reverse("board", args=[congress.plan_id]), "Bảng theo dõi")
    return [board, here] if is_house(user, congress) else [here]
