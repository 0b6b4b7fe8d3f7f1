"""HTTP in and out."""

from .decisions import consent, convene, draft_verdict, keep_consent, refuse_date, withdraw_consent
from .holds import hold, holds, lift
from .overview import dates
from .proposals import count_hands, propose, take_position

__all__ = [
    "consent", "convene", "count_hands", "dates", "draft_verdict", "hold", "holds", "keep_consent", "lift", "propose",
    "refuse_date", "take_position", "withdraw_consent",
]
