"""Who may administer."""

from congresses.committees.seats import Role
from congresses.core.permissions import Permission


def can_administer(user) -> Permission:
    """An administrator's own seat; the flags of the account count for nothing, and it is not lent."""
    seats = user.seats if user.is_authenticated and user.is_active else ()
    seat = next((seat for seat in seats if seat.role == Role.ADMINISTRATOR and seat.behalf_id is None), None)
    return Permission(seat) if seat else Permission(reason="Chỉ người giữ vai trò quản trị vào được trang quản trị.")
