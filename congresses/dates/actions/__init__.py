"""What changes about dates."""

from .decisions import consent, convene, keep_consent, refuse_date, withdraw_consent
from .holds import hold, lift
from .proposals import count_hands, propose, take_position
from .verdicts import draft_verdict

__all__ = [
    "consent", "convene", "count_hands", "draft_verdict", "hold", "keep_consent", "lift", "propose", "refuse_date",
    "take_position", "withdraw_consent",
]
