"""Laid papers held against those of other communes, for the house alone."""

import logging

from congresses.checks import Level, Remark, Text
from congresses.checks.copies import Copy, Index, shared_with
from congresses.reading import Block

from ..case import blocks_of, codes_of
from ..checking import MOST, READ, fields_of, spot_of
from ..identity import Naming
from ..models import Finding, Version

CODE = "copies"
log = logging.getLogger(__name__)


def tell_copies(versions: list[Version]) -> None:
    """Say to the house which passages other communes have too; part of the submission that lays the versions."""
    for version in versions:
        kind = version.document.kind
        if CODE in codes_of(kind) and not kind.restricted and version.extension in READ:
            _replace(version, blocks_of([version.pk]).get(version.pk, ()))


def _replace(version: Version, blocks: tuple[Block, ...]) -> None:
    remarks, texts = _remarks(version, blocks), {block.number: block for block in blocks}
    standing = version.findings.filter(house_only=True, check_code=CODE)
    taken = set(version.findings.exclude(pk__in=standing).values_list("fingerprint", flat=True))
    names = Naming([spot_of(CODE, remark, texts) for remark in remarks], taken).fill()
    needed = {remark.passage for remark in remarks}
    passages = dict(version.passages.filter(number__in=needed).values_list("number", "pk")) if needed else {}
    standing.delete()
    Finding.objects.bulk_create(
        Finding(version=version, check_code=CODE, fingerprint=name, house_only=True, passage_id=passages[remark.passage],
                **fields_of(remark, texts[remark.passage]))
        for remark, name in zip(remarks, names, strict=True))


def _remarks(version: Version, blocks: tuple[Block, ...]) -> list[Remark]:
    document = version.document
    others = Version.objects.newest_laid().filter(
        document__kind=document.kind_id, document__congress__plan=document.congress.plan_id, extension__in=READ,
    ).exclude(document__congress=document.congress_id).select_related("document__kind", "document__congress__committee")
    found = []
    try:
        own = Index(blocks, apart=True)
        for other in others.order_by("document__congress__committee__sort_key"):  # one at a time: reports are long
            text = Text(str(other), blocks=blocks_of([other.pk]).get(other.pk, ()))
            found += [_remark(copy, other) for copy in shared_with(own, text)]
    except Exception:  # a submission is not lost over it
        log.exception("copies of %s were not looked for to the end", version)
    return sorted(found[:MOST], key=lambda remark: (remark.passage, remark.start or 0))


def _remark(copy: Copy, other: Version) -> Remark:
    committee = other.document.congress.committee
    return Remark(
        f"{CODE}:{committee.code}", f"Đoạn này có {copy.words} chữ giống {other} của {committee.name}, đoạn {copy.source}.",
        "Hai đảng bộ viết giống nhau: một bên chép bên kia, hoặc cả hai chép một nguồn.",
        "Xem hai đoạn, hỏi đảng bộ khi làm việc.", copy.passage, copy.start, copy.end, Level.HINT, "form",
    )
