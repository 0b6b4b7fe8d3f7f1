"""What must agree with what: rows with files, files with hashes, the journal with itself. Never repairs silently."""

import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db.models import Count, Exists, F, Max, OuterRef
from django.db.models.functions import Length

from congresses.committees.models import Committee
from congresses.documents import store
from congresses.documents.models import IndexedPassage, Passage, Publication, Version
from congresses.figures.models import FigureSheet
from congresses.journal import chain
from congresses.papers.models import Paper, Scan
from congresses.reviews.models import Submission, SubmissionItem, SubmissionSheet

KEPT = ((Version, "Bản dự thảo"), (Publication, "Tài liệu cấp trên"), (Paper, "Văn bản"), (Scan, "Bản ký"))


def journal() -> Iterator[str]:
    """Nobody changed, removed or slipped in an entry."""
    for number in chain.broken_links():
        yield f"Mục nhật ký {number} không khớp chuỗi băm."


def files() -> Iterator[str]:
    """Whatever has a file has it whole and unchanged: versions, what was published, papers with their numbers, signed scans."""
    for model, what in KEPT:
        for pk, sha256, size in _with_files(model).order_by("pk").values_list("pk", "sha256", "size").iterator():
            place = store.place(sha256)
            if not place.is_file():
                yield f"{what} {pk}: mất tệp {sha256}."
            elif place.stat().st_size != size:
                yield f"{what} {pk}: tệp {sha256} dài {place.stat().st_size} byte, phải là {size}."
            elif store.digest(place) != sha256:
                yield f"{what} {pk}: nội dung tệp {sha256} đã bị đổi."


def orphans() -> Iterator[str]:
    """Nothing lies in the store that no row knows."""
    known = {sha256 for model, _ in KEPT for sha256 in _with_files(model).values_list("sha256", flat=True)}
    for path in sorted(Path(settings.DOCUMENT_STORE).rglob("*")):
        if path.is_file() and path.name not in known and _is_old(path):
            yield f"Tệp {path.name} trong kho không thuộc bản dự thảo, tài liệu hay văn bản nào."


def leftovers() -> Iterator[str]:
    """Temporary files of uploads that ended long ago."""
    for path in old_uploads():
        yield f"Tệp tạm {path.name} còn sót lại (lệnh với --clean sẽ xóa)."


def numbers() -> Iterator[str]:
    """Versions, sheets and submissions are numbered from one without a gap."""
    for model, owners, what in (
        (Version, ("document",), "Văn kiện"), (Submission, ("congress",), "Hồ sơ"),
        (FigureSheet, ("congress", "subject"), "Biểu số liệu của hồ sơ"),
    ):
        rows = model.objects.order_by().values(*owners).annotate(count=Count("pk"), last=Max("number"))
        for pk, count, last in rows.exclude(count=F("last")).values_list(owners[0], "count", "last"):
            yield f"{what} {pk}: có {count} số nhưng số cuối là {last}."


def laid() -> Iterator[str]:
    """What was laid is in a submission, and the other way round."""
    for model, items, what in (
        (Version, SubmissionItem.objects.filter(version=OuterRef("pk")), "Bản dự thảo"),
        (FigureSheet, SubmissionSheet.objects.filter(sheet=OuterRef("pk")), "Biểu số liệu"),
    ):
        sent = Exists(items)
        for pk in model.objects.filter(laid_at__isnull=False).exclude(sent).values_list("pk", flat=True):
            yield f"{what} {pk}: ghi là đã trình nhưng không có trong lần trình nào."
        for pk in model.objects.filter(sent, laid_at__isnull=True).values_list("pk", flat=True):
            yield f"{what} {pk}: có trong lần trình nhưng chưa ghi là đã trình."


def texts() -> Iterator[str]:
    """A version read whole has its passages."""
    passages = Passage.objects.filter(version=OuterRef("pk"))
    for version in Version.objects.filter(whole=True).exclude(Exists(passages)).values_list("pk", flat=True):
        yield f"Bản dự thảo {version}: ghi là đọc trọn vẹn nhưng không có đoạn nào."


def index() -> Iterator[str]:
    """Search knows every passage of the kinds all may read, and none of a restricted kind."""
    indexed = IndexedPassage.objects.filter(passage=OuterRef("pk"))
    passages = Passage.objects.order_by("version").values_list("version").annotate(count=Count("pk"))
    for version, count in passages.filter(Exists(indexed), version__document__kind__restricted=True):
        yield f"Bản dự thảo {version}: loại hạn chế nhưng có {count} đoạn trong chỉ mục tìm kiếm (lệnh reindex sẽ bỏ)."
    for version, count in passages.filter(~Exists(indexed), version__document__kind__restricted=False):
        yield f"Bản dự thảo {version}: thiếu {count} đoạn trong chỉ mục tìm kiếm (lệnh reindex sẽ bổ sung)."


def paths() -> Iterator[str]:
    """Every committee's path is its superior's path and itself."""
    rows = Committee.objects.annotate(length=Length("path")).order_by("length").values_list("pk", "superior_id", "path")
    known = {None: "/"}
    for pk, superior, path in rows:
        if path != f"{known.get(superior, '?')}{pk}/":
            yield f"Đảng bộ {pk}: vị trí trong cây ({path}) không đúng."
        known[pk] = path


CHECKS = (journal, files, orphans, leftovers, numbers, laid, texts, index, paths)


def _with_files(model):
    return model.objects.exclude(sha256="")


def old_uploads() -> list[Path]:
    """Temporary files older than an hour."""
    return [path for path in sorted(Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir()) if path.is_file() and _is_old(path)]


def _is_old(path: Path) -> bool:
    """Whether no request can still be carrying the file to its row."""
    return time.time() - path.stat().st_mtime > store.LEFT_OVER
