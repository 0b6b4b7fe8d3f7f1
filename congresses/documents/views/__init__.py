"""HTTP in and out: versions arrive, findings are explained, kinds are excused, files leave."""

from .excuses import excuse, withdraw_excuse
from .files import download, download_to_edit, rendition
from .findings import explain
from .versions import register, upload

__all__ = ["download", "download_to_edit", "excuse", "explain", "register", "rendition", "upload", "withdraw_excuse"]
