"""What changes about documents."""

from .excuses import excuse, withdraw_excuse
from .indexing import reindex
from .versions import lay, register, upload

__all__ = ["excuse", "lay", "register", "reindex", "upload", "withdraw_excuse"]
