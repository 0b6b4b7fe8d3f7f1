"""New versions: uploaded, registered, laid."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress, DocumentKind

from .. import limits, rules, store
from ..case import BETWEEN
from ..intake import Received
from ..lineage import base_of
from ..models import Document, Passage, Version
from ..rendering import passages_html
from .checking import check, recheck_congress
from .indexing import index


@transaction.atomic
def upload(
    congress: Congress, kind: DocumentKind, *, file: Received, explanation: str = "", seen: int = 0, aware_of: str = "", by,
) -> Version:
    """Keep a received file as the next version.

    `seen` is the number of the version the form was rendered beside, `aware_of` the digest of the file about which the
    person was told that it was not made from that version.
    """
    congress = lock(congress)
    seat = permissions.require(rules.can_upload(by, congress, kind))
    document, latest = _slot(congress, kind)
    _unchanged_since(latest, seen)
    if latest and latest.sha256 == file.sha256 and not explanation.strip():
        raise refuse(
            f"Tệp này giống hệt bản {latest.number} đã nộp. Nếu giữ nguyên, đồng chí ghi giải trình vì sao; "
            "nếu đã sửa, đồng chí chọn lại đúng tệp mới."
        )
    limits.require_fit(kind, file.name, file.size)
    limits.require_room(congress, file.size)
    base = base_of(file, document, latest, aware=aware_of == file.sha256, by=by)
    store.keep(file.path, file.sha256)
    version = _next(
        document, latest, seat, base=base, explanation=explanation.strip(), sha256=file.sha256, name=file.name,
        extension=file.extension, size=file.size, whole=file.reading.whole, pages=file.reading.pages,
        notices=list(file.reading.notices), text_digest=file.text_digest, scanned=file.scanned,
        layout=file.reading.layout and asdict(file.reading.layout),
    )
    passages = Passage.objects.bulk_create(
        Passage(
            version=version, number=block.number, kind=block.kind, level=block.level, label=block.label,
            table=block.table, page=block.page, mark=block.mark, trail=BETWEEN.join(block.trail), text=block.text,
            html=html, spans=block.spans or None,
        )
        for block, html in passages_html(file.reading.blocks)
    )
    if not kind.restricted:
        index(passages)
    _checked(version, file.reading.blocks)
    made_from = "" if base == latest else ", soạn từ bản {base}"
    _tell(seat, congress, version, "uploaded", "đưa lên {kind}, bản {number}" + made_from)
    return version


@transaction.atomic
def register(
    congress: Congress, kind: DocumentKind, *, paper_number: str, paper_date: date, copies: int, custodian: str,
    seen: int = 0, by,
) -> Version:
    """Register a document kept on paper: it counts as present, there is no file."""
    congress = lock(congress)
    seat = permissions.require(rules.can_upload(by, congress, kind))
    if paper_date > clock.today():
        raise refuse("Ngày của văn bản không thể sau hôm nay.")
    document, latest = _slot(congress, kind)
    _unchanged_since(latest, seen)
    version = _next(document, latest, seat, base=latest, paper_number=paper_number, paper_date=paper_date, copies=copies,
                    custodian=custodian)
    _checked(version)
    _tell(seat, congress, version, "registered", "đăng ký {kind} nộp bản giấy (bản {number})")
    return version


def lay(versions: list[Version]) -> None:
    """Mark versions as having left the commune; part of the submission that carries them."""
    Version.objects.filter(pk__in=[v.pk for v in versions], laid_at__isnull=True).update(laid_at=clock.now())


def _checked(version: Version, blocks=()) -> None:
    """Put a new version to the checks of its kind, and the other documents again to those that look at it."""
    check(version, blocks)
    if not version.document.kind.restricted:
        recheck_congress(version.document.congress, {"siblings"}, arrived=version)


def _slot(congress: Congress, kind: DocumentKind) -> tuple[Document, Version | None]:
    if kind.plan_id != congress.plan_id:
        raise refuse("Loại văn kiện này không thuộc kế hoạch của đại hội.")
    document, _ = Document.objects.get_or_create(congress=congress, kind=kind)
    document.congress, document.kind = congress, kind  # with the names that are loaded already
    return document, document.versions.order_by("-number").first()


def _unchanged_since(latest: Version | None, seen: int) -> None:
    number = latest.number if latest else 0
    if number != seen:
        raise Conflict(f"Trong lúc đồng chí soạn, bản {number} đã được đưa lên. Đồng chí xem bản đó rồi gửi lại.")


def _next(document: Document, latest: Version | None, seat, **fields) -> Version:
    return Version.objects.create(
        document=document, number=latest.number + 1 if latest else 1, uploaded_by_id=seat.user_id,
        uploaded_for_id=seat.counted_id, uploaded_at=clock.now(), **fields,
    )


def _tell(seat, congress: Congress, version: Version, verb: str, sentence: str) -> None:
    kind = version.document.kind
    record(seat, verb, sentence, congress=congress, about=version, audience=Audience.COMMUNE,
           restricted=kind.restricted, kind=kind.name, number=version.number, base=version.base and version.base.number)
