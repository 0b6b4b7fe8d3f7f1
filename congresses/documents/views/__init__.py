"""HTTP in and out: versions and sheets arrive, findings are explained, kinds are excused, files leave."""

from .excuses import excuse, withdraw_excuse
from .files import download, download_to_edit, rendition
from .findings import explain
from .publications import publication, publish, withdraw_publication
from .sheets import enter_sheet, import_sheet
from .versions import register, upload

__all__ = [
    "download", "download_to_edit", "enter_sheet", "excuse", "explain", "import_sheet", "publication", "publish", "register",
    "rendition", "upload", "withdraw_excuse", "withdraw_publication",
]
