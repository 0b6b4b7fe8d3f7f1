"""The answer to "who may", and its enforcement."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied


@dataclass(frozen=True, slots=True)
class Permission:
    """Yes with the seat one acts from, or no with the reason in one sentence."""

    seat: Any = None
    reason: str = ""

    def __bool__(self) -> bool:
        return self.seat is not None


class NotAllowed(PermissionDenied):
    """Seen but not allowed: answered 403 with its sentence."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def require(permission: Permission) -> Any:
    """The seat one acts from; raises NotAllowed."""
    if not permission:
        raise NotAllowed(permission.reason)
    return permission.seat
