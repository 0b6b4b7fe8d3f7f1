"""What changes about documents."""

from .checking import Change, check, recheck, recheck_congress
from .excuses import excuse, withdraw_excuse
from .explanations import explain
from .indexing import reindex
from .sheets import enter_indicators, enter_personnel
from .versions import lay, register, upload

__all__ = [
    "Change", "check", "enter_indicators", "enter_personnel", "excuse", "explain", "lay", "recheck", "recheck_congress",
    "register", "reindex", "upload", "withdraw_excuse",
]
