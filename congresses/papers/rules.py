"""Who may, about papers."""

from congresses.committees.rules import acting, reads_restricted
from congresses.committees.seats import COMMUNE, HOUSE, OFFICE
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_draft(user, plan) -> Permission:
    """Drafts are the house's; a commune gets what was issued."""
    return acting(user, plan.superior_id, HOUSE, "Bản nháp văn bản do cấp trên soạn; đồng chí nhận văn bản khi đã ban hành.")


def can_see_register(user, plan) -> Permission:
    return acting(user, plan.superior_id, HOUSE, "Sổ văn bản là của cấp duyệt; văn bản gửi đảng bộ nào thì đảng bộ ấy xem ở trang Văn bản của mình.")


def can_number(user, plan) -> Permission:
    """Enter numbers, void them, attach what was signed."""
    return acting(user, plan.superior_id, OFFICE, "Chỉ Văn phòng hoặc người chủ trì của cấp duyệt ghi được vào sổ văn bản.")


def can_number_whole(user, plan, *, hidden: bool) -> Permission:
    """The same for a paper of which the person would not read all: nobody issues what they may not read."""
    permission = can_number(user, plan)
    if permission and hidden:
        return Permission(reason="Văn bản này có nội dung hạn chế mà đồng chí chưa được giao đọc. "
                                 "Đồng chí ghi số cho bản không có nội dung hạn chế, hoặc nhờ người được giao đọc ghi số.")
    return permission


def can_archive(user, congress) -> Permission:
    """The office of the house, and the commune itself: each takes what it may read."""
    if rules.is_own(user, congress):
        return rules.own(user, congress, *COMMUNE, otherwise="")
    return rules.house(user, congress, *OFFICE, otherwise="Chỉ Văn phòng, người chủ trì và chính đảng bộ ấy tải được hồ sơ lưu trữ.")


def reads_all_of(user, congress) -> bool:
    """Whether the person reads restricted kinds of this congress, from whichever side."""
    return reads_restricted(user, congress.plan.superior_id, HOUSE) or reads_restricted(user, congress.committee_id, COMMUNE)
