"""What changes about documents."""

from .checking import Change, check, recheck, recheck_congress
from .copies import tell_copies
from .excuses import excuse, withdraw_excuse
from .explanations import explain
from .figures import enter_indicators, enter_personnel
from .indexing import reindex
from .publications import publish, withdraw_publication
from .versions import lay, register, upload

__all__ = [
    "Change", "check", "enter_indicators", "enter_personnel", "excuse", "explain", "lay", "publish", "recheck",
    "recheck_congress", "register", "reindex", "tell_copies", "upload", "withdraw_excuse", "withdraw_publication",
]
