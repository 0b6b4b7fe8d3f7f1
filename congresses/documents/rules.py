"""Who may upload, register, excuse."""

from congresses.committees.seats import COMMUNE, Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_upload(user, congress, kind) -> Permission:
    """Drafters and the secretary of the commune; restricted kinds need the right to read them."""
    permission = rules.own(
        user, congress, *COMMUNE, otherwise="Chỉ bí thư và cán bộ soạn thảo của đảng bộ này nộp được văn kiện."
    )
    if permission and kind.restricted and not any(
        s.reads_restricted for s in user.seats if s.committee_id == congress.committee_id
    ):
        return Permission(reason="Đồng chí chưa được giao loại văn kiện hạn chế này.")
    return permission


def can_excuse(user, congress) -> Permission:
    return rules.house(user, congress, Role.COORDINATOR, Role.CHAIR,
                       otherwise="Chỉ Văn phòng hoặc người chủ trì cho miễn nộp được.")
