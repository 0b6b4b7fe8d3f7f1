"""What changes about documents."""

from .excuses import excuse, withdraw_excuse
from .indexing import reindex
from .publications import publish, withdraw_publication
from .versions import lay, register, upload

__all__ = ["excuse", "lay", "publish", "register", "reindex", "upload", "withdraw_excuse", "withdraw_publication"]
