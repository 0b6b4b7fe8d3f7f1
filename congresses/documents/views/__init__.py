"""HTTP in and out: versions arrive, kinds are excused, files leave."""

from .excuses import excuse, withdraw_excuse
from .files import download, download_to_edit, rendition
from .publications import publication, publish, withdraw_publication
from .versions import register, upload

__all__ = [
    "download", "download_to_edit", "excuse", "publication", "publish", "register", "rendition", "upload", "withdraw_excuse",
    "withdraw_publication",
]
