"""Who may: seats found, and what concerns accounts."""

from congresses.core.permissions import Permission

from .seats import HOUSE, OFFICE, TRUSTED, Role, Seat


def seat_in(user, committee_id: int, roles) -> Seat | None:
    """The person's seat with one of the roles in that committee; an own seat before a lent one."""
    seats = user.seats if user.is_authenticated else ()
    return next((s for s in seats if s.committee_id == committee_id and s.role in roles), None)


def acting(user, committee_id: int, roles, otherwise: str) -> Permission:
    """Permission from a seat in the committee, or the sentence why not."""
    seat = seat_in(user, committee_id, roles)
    return Permission(seat) if seat else Permission(reason=otherwise)


def reads_restricted(user, committee_id: int, roles) -> bool:
    """Whether one of the person's seats there reads restricted kinds."""
    return any(s.reads_restricted for s in user.seats if s.committee_id == committee_id and s.role in roles)


def can_grant_clearance(user, membership) -> Permission:
    """The chair of the committee itself or of its direct superior; nobody clears themselves or gives what they lack."""
    return _may_clear(user, membership.committee, reader=membership.user_id)


def can_lend_reading(user, delegation) -> Permission:
    """The same chair, for a loan of a seat that reads restricted kinds itself."""
    member = delegation.membership
    if not (member.cleared or member.role in TRUSTED):
        return Permission(reason=f"{member.user.full_name} không đọc loại hạn chế nên không ủy quyền việc ấy được.")
    return _may_clear(user, member.committee, reader=delegation.delegate_id)


def _may_clear(user, committee, *, reader: int) -> Permission:
    if reader == user.pk:
        return Permission(reason="Không ai tự cấp quyền đọc loại hạn chế cho mình.")
    own, above = committee.pk, committee.superior_id
    seat = seat_in(user, own, [Role.CHAIR]) or seat_in(user, above, [Role.CHAIR])
    if seat and not seat.reads_restricted:
        return Permission(reason="Ủy quyền của đồng chí không gồm việc đọc loại hạn chế nên không cấp quyền ấy được.")
    return Permission(seat) if seat else Permission(reason="Chỉ người chủ trì được cấp quyền đọc loại hạn chế.")


def can_see_participants(user, committee) -> Permission:
    """The house itself sees who is who in it."""
    return acting(user, committee.pk, HOUSE, "Chỉ người của cấp ủy này xem được danh sách.")


def administers(user) -> Seat | None:
    """An administrator's own seat: it is not lent."""
    seats = user.seats if user.is_authenticated and user.is_active else ()
    return next((seat for seat in seats if seat.role == Role.ADMINISTRATOR and seat.behalf_id is None), None)


def can_see_mails(user) -> Permission:
    """The office and the chair see what became of the mails to their people, the administrator of all, without what they say."""
    seats = user.seats if user.is_authenticated else ()
    seat = administers(user) or next((seat for seat in seats if seat.role in OFFICE), None)
    return Permission(seat) if seat else Permission(
        reason="Chỉ Văn phòng, người chủ trì và quản trị xem được thư báo đã gửi tới đâu.")


def can_edit_units(user, committee) -> Permission:
    """The office and the chair of the house in whose area the units lie."""
    return acting(user, committee.pk, OFFICE,
                  "Chỉ Văn phòng hoặc người chủ trì của cấp ủy này sửa được tên đơn vị hành chính.")
