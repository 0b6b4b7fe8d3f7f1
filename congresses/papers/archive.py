"""What the archive of a congress holds for a reader: every file with its place, date, pages and sum; checked before it is packed."""

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zipfile import BadZipFile

from congresses.core.errors import refuse
from congresses.core.vietnamese import fold
from congresses.documents import page_counts, store
from congresses.documents.models import Version
from congresses.plans.file_rules import MEGABYTE
from congresses.plans.models import Congress
from congresses.reviews.models import ReviewSession

from .library import PAPERS
from .models import Paper, Scan
from .paper_pages import pages_of

MOST = 2_000 * MEGABYTE  # of originals in one archive
LONGEST = 70  # characters of a file's name without its ending
_WORD = re.compile("[a-z0-9]+")


@dataclass(frozen=True)
class Filed:
    """One file of the archive: where it lies in it, what it is, its day, pages in words, bytes and sum."""

    path: str
    what: str
    group: str
    at: datetime
    pages: str
    size: int
    sha256: str
    note: str = ""


@dataclass(frozen=True)
class OnPaper:
    """A document handed in on paper: there is no file."""

    what: str
    round: str
    said: str


@dataclass(frozen=True)
class Holdings:
    """The originals of an archive, and what exists on paper alone."""

    files: tuple[Filed, ...]
    on_paper: tuple[OnPaper, ...]


class Names:
    """Paths of small letters, figures and hyphens, no two alike, whatever people called their files."""

    def __init__(self):
        self._used: set[str] = set()

    def path(self, folder: str, *parts: str, ending: str) -> str:
        stem = "-".join(word for part in parts for word in _WORD.findall(fold(part)))[:LONGEST].strip("-") or "tep"
        number, path = 1, f"{folder}/{stem}.{ending}"
        while path in self._used:
            number += 1
            path = f"{folder}/{stem}-{number}.{ending}"
        self._used.add(path)
        return path


def holdings(user, congress: Congress) -> Holdings:
    """Every laid version, paper and scan the person may read, in a fixed order; refuses in words what is too much or lost."""
    names = Names()
    versions = list(_versions(user, congress))
    files = [*_originals(versions, names), *_papers(user, congress, names)]
    if sum(one.size for one in files) > MOST:
        raise refuse(f"Hồ sơ lớn hơn {MOST // MEGABYTE} MB nên chưa đóng gói được. Đồng chí báo người quản trị.")
    for one in files:
        if not store.place(one.sha256).is_file():
            raise refuse(f"Máy chủ chưa đọc được tệp «{one.what}» nên chưa đóng gói được hồ sơ. Đồng chí báo người quản trị.")
    return Holdings(tuple(files), tuple(_on_paper(versions)))


def _versions(user, congress: Congress) -> Iterable[Version]:
    """In the order of laying and of the catalogue; a version laid again stands where it was laid first."""
    rows = Version.objects.visible_to(user).laid().filter(document__congress=congress).with_names()
    return rows.prefetch_related("submissions").order_by("laid_at", "document__kind__position", "number")


def _rounds(version: Version) -> list[int]:
    return sorted(one.number for one in version.submissions.all())


def _originals(versions: Iterable[Version], names: Names) -> Iterator[Filed]:
    for version in versions:
        if not version.sha256:
            continue
        laid = _rounds(version)
        kind = version.document.kind
        path = names.path(f"van-kien/lan-{laid[0] if laid else 0}", f"{kind.position:02}", kind.name, f"ban {version.number}",
                          ending=version.extension)
        again = f", trình lại lần {', '.join(map(str, laid[1:]))}" if laid[1:] else ""
        yield Filed(path, str(version), f"Văn kiện trình lần {laid[0] if laid else 0}", version.laid_at, page_counts.said(version), version.size,
                    version.sha256, f"Tên tệp khi nộp: {version.name}{again}")


def _on_paper(versions: Iterable[Version]) -> Iterator[OnPaper]:
    for version in versions:
        if not version.sha256:
            day = f", ngày {version.paper_date:%d/%m/%Y}" if version.paper_date else ""
            yield OnPaper(str(version), ", ".join(map(str, _rounds(version))),
                          f"Số {version.paper_number}{day}; {version.copies or 0} bản giấy; nơi lưu: {version.custodian}")


def _papers(user, congress: Congress, names: Names) -> Iterator[Filed]:
    """Of the congress, and of the sessions that heard it, as far as the person may have them; each followed by its scans."""
    heard = ReviewSession.objects.filter(agenda__submission__congress=congress)
    rows = Paper.objects.visible_to(user).filter(number__isnull=False)
    rows = rows.filter(congress=congress) | rows.filter(congress=None, session__in=heard)
    for paper in rows.with_names().with_scans(user).order_by("number__date", "pk").distinct():
        what = f"{paper.abstract or PAPERS[paper.kind].title}, số {paper.number}"
        void = f"Đã hủy số: {paper.void_reason}" if paper.voided_at else ""
        stem = (paper.number.kind, f"{paper.number.number:03}", paper.abstract or PAPERS[paper.kind].title)
        yield Filed(names.path("van-ban", *stem, ending="docx"), what, "Văn bản", paper.at, _pages(paper), paper.size, paper.sha256, void)
        for scan in reversed(paper.copies):
            yield _scan(scan, what, names.path("van-ban", *stem[:2], "ban ky", stem[2], ending="pdf"))


def _pages(paper: Paper) -> str:
    """Of what was signed where it is here, else estimated: nothing in a Word file says how it is laid out."""
    if paper.copies and paper.copies[0].pages:
        return f"{paper.copies[0].pages} trang"
    with contextlib.suppress(OSError, ValueError, KeyError, BadZipFile), store.original(paper.sha256) as file:
        return page_counts.about(pages_of(file))
    return page_counts.UNKNOWN


def _scan(scan: Scan, what: str, path: str) -> Filed:
    return Filed(path, f"Bản ký: {what}", "Văn bản", scan.at, f"{scan.pages} trang" if scan.pages else page_counts.UNKNOWN, scan.size, scan.sha256, f"Tên tệp khi gửi: {scan.name}")
