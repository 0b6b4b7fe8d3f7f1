"""Who may upload, register, explain what was found, excuse."""

from congresses.committees.rules import acting
from congresses.committees.seats import Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_upload(user, congress, kind) -> Permission:
    """Drafters and the secretary of the commune; restricted kinds need the right to read them."""
    return rules.can_prepare(
        user, congress, kind, otherwise="Chỉ bí thư và cán bộ soạn thảo của đảng bộ này nộp được văn kiện.")


def can_explain(user, congress, kind) -> Permission:
    """Who may upload the kind says why something found in it stays."""
    return rules.can_prepare(
        user, congress, kind, otherwise="Chỉ bí thư và cán bộ soạn thảo của đảng bộ này giải thích được phát hiện.")


def can_excuse(user, congress) -> Permission:
    return rules.house(user, congress, Role.COORDINATOR, Role.CHAIR,
                       otherwise="Chỉ Văn phòng hoặc người chủ trì cho miễn nộp được.")


def can_publish(user, plan) -> Permission:
    return acting(user, plan.superior_id, [Role.COORDINATOR, Role.CHAIR],
                  "Chỉ Văn phòng hoặc người chủ trì của cấp duyệt gửi hoặc thu hồi được tài liệu.")
