"""Who may act on a congress: its own commune, or the house of the superior."""

from congresses.committees.rules import acting, reads_restricted, seat_in
from congresses.committees.seats import COMMUNE, HOUSE, Role
from congresses.core.permissions import Permission


def own(user, congress, *roles, otherwise: str) -> Permission:
    """A seat in the committee whose congress it is."""
    return acting(user, congress.committee_id, roles, otherwise)


def can_prepare(user, congress, kind, *, otherwise: str) -> Permission:
    """Drafters and the secretary of the commune hand in what belongs to a kind; restricted kinds need the right to read them."""
    permission = own(user, congress, *COMMUNE, otherwise=otherwise)
    if permission and kind.restricted and not reads_restricted(user, congress.committee_id, COMMUNE):
        return Permission(reason="Đồng chí chưa được giao loại văn kiện hạn chế này.")
    return permission


def house(user, congress, *roles, otherwise: str) -> Permission:
    """A seat in the committee that reviews it."""
    return acting(user, congress.plan.superior_id, roles, otherwise)


def is_own(user, congress) -> bool:
    """Whether the person belongs to the commune of the congress."""
    return seat_in(user, congress.committee_id, COMMUNE) is not None


def is_house(user, congress) -> bool:
    """Whether the person belongs to the reviewing house."""
    return seat_in(user, congress.plan.superior_id, HOUSE) is not None


def can_edit_reference(user, plan) -> Permission:
    """The office and the chair of the house whose plan it is: indicators, personnel rules, event limits, its papers."""
    return acting(user, plan.superior_id, [Role.COORDINATOR, Role.CHAIR],
                  "Chỉ Văn phòng hoặc người chủ trì của cấp duyệt sửa được dữ liệu của kế hoạch.")


def can_clone(user, plan) -> Permission:
    """The same people make the plan of the next term."""
    return acting(user, plan.superior_id, [Role.COORDINATOR, Role.CHAIR],
                  "Chỉ Văn phòng hoặc người chủ trì của cấp duyệt lập được kế hoạch nhiệm kỳ tới.")
