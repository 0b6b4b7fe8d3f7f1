"""Who may, about papers."""

from congresses.committees.rules import acting
from congresses.committees.seats import HOUSE
from congresses.core.permissions import Permission


def can_draft(user, plan) -> Permission:
    """Drafts are the house's; a commune gets what was issued."""
    return acting(user, plan.superior_id, HOUSE, "Bản nháp văn bản do cấp trên soạn; đồng chí nhận văn bản khi đã ban hành.")
