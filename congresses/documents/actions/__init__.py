"""What changes about documents."""

from .excuses import excuse, withdraw_excuse
from .versions import lay, register, upload

__all__ = ["excuse", "lay", "register", "upload", "withdraw_excuse"]
