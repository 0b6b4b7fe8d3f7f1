"""How many pages a version has, as people may rely on it: counted in a PDF, estimated otherwise."""

import contextlib
from functools import lru_cache

import pypdfium2

from . import renditions
from .models import Version

UNKNOWN = "—"


def said(version: Version) -> str:
    """"12 trang" of a PDF or of the PDF the portal made of the file; "khoảng 12 trang" by the file's own word; or a dash."""
    if version.extension == "pdf" and version.pages:
        return f"{version.pages} trang"
    if counted := _rendered(version):
        return f"{counted} trang"
    return about(version.pages)


def about(pages: int) -> str:
    """An estimate, said as one."""
    return f"khoảng {pages} trang" if pages else UNKNOWN


def _rendered(version: Version) -> int:
    """Pages of the PDF kept of a version, 0 where there is none."""
    if not version.sha256 or not (file := renditions.kept(version)):
        return 0
    with file:
        return _pages(file.name)


@lru_cache(maxsize=2048)
def _pages(path: str) -> int:
    """The name holds the sums of content and converter: a path never means another number of pages."""
    with contextlib.suppress(pypdfium2.PdfiumError), contextlib.closing(pypdfium2.PdfDocument(path)) as document:
        return len(document)
    return 0
