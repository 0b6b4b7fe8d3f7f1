"""Who may enter figures."""

from congresses.core.permissions import Permission
from congresses.plans.rules import can_prepare


def can_enter(user, congress, kind) -> Permission:
    """Whoever may upload the kind the sheet belongs to."""
    return can_prepare(
        user, congress, kind, otherwise="Chỉ bí thư và cán bộ soạn thảo của đảng bộ này ghi được biểu số liệu.")
