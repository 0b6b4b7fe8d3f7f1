"""Packing the archive: originals piece by piece, pages, index and sums, into a file that vanishes when it was sent."""

import hashlib
import logging
import tempfile
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from django.conf import settings

from congresses.core.errors import refuse
from congresses.core.packages import Packer, pieces_of
from congresses.core.workbooks import settled
from congresses.documents import store
from congresses.documents.page_counts import UNKNOWN
from congresses.figures.library import BY_SUBJECT
from congresses.figures.models import FigureSheet
from congresses.plans.models import Congress

from . import archive_pages, exports
from .archive import Filed, holdings

SUMS = "SHA256SUMS"
PAGE_GROUP, TABLE_GROUP, SHEET_GROUP = "Trang đọc và dữ liệu", "Bảng tổng hợp ý kiến", "Biểu số liệu"
ONE_AT_A_TIME = threading.BoundedSemaphore(1)  # in each process: the other threads go on serving pages
BUSY = "Cổng đang đóng gói một hồ sơ khác. Đồng chí bấm lại sau một phút."
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Packed:
    """An archive ready to be sent: the file at its beginning, how many files it holds, its sum."""

    file: BinaryIO
    count: int
    sha256: str


def _original(packer: Packer, one: Filed) -> None:
    """A file of the store, which must be what was handed in."""
    _, sha256 = packer.add(one.path, pieces_of(store.original(one.sha256)), one.at, packed=False)
    if sha256 != one.sha256:
        raise refuse(f"Tệp «{one.what}» trên máy chủ không còn như khi nộp nên chưa đóng gói được hồ sơ. Đồng chí báo người quản trị.")


def pack(congress: Congress, *, by) -> Packed:
    """The archive of a congress as far as the person may read; the same facts make the same bytes."""
    if not ONE_AT_A_TIME.acquire(blocking=False):
        raise refuse(BUSY)
    file = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - the answer reads and closes it
    try:
        with Packer(file) as packer:
            count = _fill(packer, by, congress)
        return Packed(file, count, _sum(file))
    except OSError as error:
        file.close()
        log.exception("an archive could not be packed")
        raise refuse(store.NO_ROOM) from error
    except BaseException:
        file.close()
        raise
    finally:
        ONE_AT_A_TIME.release()


def _fill(packer: Packer, user, congress: Congress) -> int:
    held, at = holdings(user, congress), archive_pages.as_of(user, congress)
    for one in held.files:
        _original(packer, one)
    made = [_made(packer, path, what, group, pieces, at) for path, what, group, pieces in _written(user, congress, at)]
    packer.add("index.html", [archive_pages.index(congress, held, made, at).encode()], at)
    packer.add("index.xlsx", [archive_pages.index_book(congress, held, made, at)], at)
    packer.add("style.css", [archive_pages.stylesheet().encode()], at)
    return packer.finish(SUMS, at)


def _made(packer: Packer, path: str, what: str, group: str, pieces: Iterable[bytes], at: datetime) -> Filed:
    size, sha256 = packer.add(path, pieces, at)
    return Filed(path, what, group, at, UNKNOWN, size, sha256)


def _written(user, congress: Congress, at: datetime) -> Iterator[tuple[str, str, str, Iterable[bytes]]]:
    """What the portal writes itself: tables of opinions, pages, the record for programs."""
    for number in exports.rounds_for(user, congress):
        table = exports.response_book(exports.table_for(user, congress, number), at)
        yield f"bang-tong-hop/lan-{number}.xlsx", f"Bảng tổng hợp ý kiến góp ý và tiếp thu, giải trình, lần {number}", TABLE_GROUP, [table]
    for sheet in FigureSheet.objects.visible_to(user).filter(congress=congress, laid_at__isnull=False).order_by("subject", "number"):
        table = BY_SUBJECT[sheet.subject]
        yield f"bieu-so-lieu/{table.slug}-ban-{sheet.number}.xlsx", str(sheet), SHEET_GROUP, [settled(table.book(congress, sheet), at)]
    headings = {name: heading for name, _, heading in archive_pages.PAGES}
    for name, text in archive_pages.pages(user, congress):
        yield name, headings[name], PAGE_GROUP, [text.encode()]
    yield "nhat-ky.csv", "Nhật ký (CSV)", PAGE_GROUP, archive_pages.journal_csv(user, congress)


def _sum(file: BinaryIO) -> str:
    file.seek(0)
    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return sha256
