"""Who may administer."""

from congresses.committees.rules import administers
from congresses.core.permissions import Permission


def can_administer(user) -> Permission:
    """An administrator's own seat; the flags of the account count for nothing, and it is not lent."""
    seat = administers(user)
    return Permission(seat) if seat else Permission(reason="Chỉ người giữ vai trò quản trị vào được trang quản trị.")
