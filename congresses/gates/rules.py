"""Who may waive."""

from congresses.committees.seats import Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_waive(user, congress) -> Permission:
    return rules.house(user, congress, Role.CHAIR, otherwise="Chỉ người chủ trì được cho phép bỏ qua một điều kiện.")
