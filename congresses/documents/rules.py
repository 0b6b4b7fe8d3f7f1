"""Who may upload, register, explain what was found, excuse."""

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import COMMUNE, Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_upload(user, congress, kind) -> Permission:
    """Drafters and the secretary of the commune; restricted kinds need the right to read them."""
    return _drafting(user, congress, kind, "nộp được văn kiện")


def can_explain(user, congress, kind) -> Permission:
    """Who may upload the kind says why something found in it stays."""
    return _drafting(user, congress, kind, "giải thích được phát hiện")


def _drafting(user, congress, kind, act: str) -> Permission:
    permission = rules.own(user, congress, *COMMUNE, otherwise=f"Chỉ bí thư và cán bộ soạn thảo của đảng bộ này {act}.")
    if permission and kind.restricted and not reads_restricted(user, congress.committee_id, COMMUNE):
        return Permission(reason="Đồng chí chưa được giao loại văn kiện hạn chế này.")
    return permission


def can_excuse(user, congress) -> Permission:
    return rules.house(user, congress, Role.COORDINATOR, Role.CHAIR,
                       otherwise="Chỉ Văn phòng hoặc người chủ trì cho miễn nộp được.")
