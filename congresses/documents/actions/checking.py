"""Checks run over versions; what they found before stays the same finding, and only the difference is written."""

import logging
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.timezone import localdate

from congresses.checks import CHECKS, Reference, Remark
from congresses.core import clock
from congresses.core.orm import lock_all
from congresses.plans.models import Congress, ReviewPlan
from congresses.reading import Block, Layout

from ..case import Surroundings, blocks_of, case_of, digest, reference_of
from ..checking import READ, SECONDS, codes_for, fields_of, found_in, spot_kept, spot_of, unread
from ..comparison import compared
from ..identity import Naming, at_the_same_place, followed
from ..models import Finding, Version

log = logging.getLogger(__name__)
TOGETHER = 15  # seconds for the checks of all documents of a congress, run again in one act


@dataclass(frozen=True)
class Change:
    """What checking again changed for a version."""

    version: Version
    appeared: list[tuple[str, Remark]] = field(default_factory=list)
    gone: list[Finding] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.appeared or self.gone)


def check(version: Version, blocks: Iterable[Block] | None = None) -> Change:
    """All checks of its kind over a version; part of the act that makes it. `blocks` where they were just read."""
    congress = version.document.congress
    around = Surroundings(congress, reference_of(congress.plan), laid=version.laid_at is not None)
    if blocks is None:
        blocks = blocks_of([version.pk]).get(version.pk, ())
    return _renew(version, blocks, around, digest(around.reference))


def recheck_congress(congress: Congress, changed: Collection[str], *, arrived: Version | None = None) -> list[Change]:
    """Run again what reads the changed things, over the newest and newest laid versions; the caller holds the lock.

    `arrived` is the new version that is the reason: it is checked already, and what was laid does not look at drafts.
    """
    return _recheck(congress, reference_of(congress.plan), changed, arrived=arrived)


@transaction.atomic
def recheck(plan: ReviewPlan, changed: Collection[str] | None, *, before: str = "") -> list[Change]:
    """The same for all congresses of a plan; None runs everything.

    `before` is the digest of the reference data before it was changed. A version that was checked with other data than
    that missed something earlier, and gets all its checks.
    """
    reference = reference_of(plan)
    # Only where there is a file or a paper: most communes of a plan have none for a long time.
    held = Congress.objects.filter(Exists(Version.objects.filter(document__congress=OuterRef("pk"))), plan=plan)
    lock_all(Congress.objects.filter(plan=plan))  # the others too: a first upload must not slip by with the old data
    congresses = held.select_related("plan__superior", "committee__unit").order_by("pk")
    return [change for congress in congresses for change in _recheck(congress, reference, changed, before=before)]


def _recheck(
    congress: Congress, reference: Reference, changed: Collection[str] | None, *, before: str = "",
    arrived: Version | None = None,
) -> list[Change]:
    now = digest(reference)
    around = {laid: Surroundings(congress, reference, laid=laid) for laid in (False, True)}
    here = Version.objects.filter(document__congress=congress)
    versions = here.newest().filter(laid_at=None).exclude(pk=arrived.pk) if arrived else here.newest() | here.newest_laid()
    due, untouched = [], []
    for version in versions.select_related("document__kind").order_by("pk"):
        version.document.congress = congress
        codes = codes_for(version)
        if changed is not None and version.checked_with == (before or now):
            codes = tuple(code for code in codes if CHECKS[code].needs & set(changed))
            (due if codes else untouched).append((version, codes))
        elif codes or version.checked_at:
            due.append((version, None))
    texts = blocks_of([version.pk for version, _ in due if version.extension in READ])
    until = time.monotonic() + TOGETHER
    changes = [
        _renew(version, texts.get(version.pk, ()), around[version.laid_at is not None], now, only=codes,
               seconds=min(SECONDS, until - time.monotonic()))
        for version, codes in due
    ]
    if before and before != now:  # what no changed check concerns is up to date as it stands
        here.filter(pk__in=[version.pk for version, _ in untouched]).update(checked_with=now)
    return [change for change in changes if change]


def _renew(
    version: Version, blocks: Iterable[Block], around: Surroundings, now: str, *, only: tuple[str, ...] | None = None,
    seconds: float = SECONDS,
) -> Change:
    """Run checks (all when `only` is None) and write what is different from what stands."""
    codes = codes_for(version) if only is None else only
    case = case_of(
        version.document.kind, blocks if version.extension in READ else (), around, uploaded=_day(version),
        layout=Layout(**version.layout) if version.layout else None, pages=version.pages, codes=codes,
        arrived=version.uploaded_at,
    )
    found = found_in(case, codes, seconds=seconds)
    if only is None:
        found = [*unread(version), *found]
    blocks = {block.number: block for block in case.blocks}
    standing = list(version.findings.filter(house_only=False).select_related("passage"))
    if only is not None:
        standing = [finding for finding in standing if finding.check_code in only]
    names = _names(version, [spot_of(code, remark, blocks) for code, remark in found], standing)
    change = _write(version, found, names, standing, blocks)
    if codes or version.extension in READ:
        version.checked_at, version.checked_with = clock.now(), now
        version.save(update_fields=["checked_at", "checked_with"])
    return change


def _names(version: Version, spots: list, standing: list[Finding]) -> list[str]:
    """The fingerprint of each: of what stands, else of an earlier version, else a new one."""
    if not spots:
        return []
    naming = Naming(spots)
    try:
        _inherit(naming, version, standing)
    except Exception:  # names are given anew: no text keeps an upload from being kept
        log.exception("the findings of version %s could not be followed", version.pk)
    return naming.fill()


def _inherit(naming: Naming, version: Version, standing: list[Finding]) -> None:
    naming.inherit([(spot_kept(finding), finding.fingerprint) for finding in standing], at_the_same_place)
    if naming.is_full:  # most versions say after a change what they said before: nothing else is read
        return
    others = version.findings.exclude(pk__in=[finding.pk for finding in standing])
    naming.taken.update(others.values_list("fingerprint", flat=True))
    for earlier, findings in _earlier(version):
        naming.inherit(
            [(spot_kept(finding), finding.fingerprint) for finding in findings],
            lambda news, olds, earlier=earlier: followed(compared(earlier, version))(news, olds),
        )


def _earlier(version: Version) -> Iterable[tuple[Version, list[Finding]]]:
    """The last checked version before this one, then the one it was made from, with what was found in them."""
    before = version.document.versions.filter(number__lt=version.number, checked_at__isnull=False)
    last = before.order_by("-number").first()
    base = version.base if version.base_id and last and version.base_id != last.pk else None
    for earlier in filter(None, (last, base)):
        yield earlier, list(earlier.findings.filter(house_only=False).select_related("passage"))


def _write(version: Version, found: list, names: list[str], standing: list[Finding], blocks: dict[int, Block]) -> Change:
    kept, change, made = {finding.fingerprint: finding for finding in standing}, Change(version), []
    passages = {finding.passage.number: finding.passage_id for finding in standing if finding.passage_id}
    if needed := {remark.passage for _, remark in found if remark.passage} - passages.keys():
        passages |= version.passages.filter(number__in=needed).values_list("number", "pk")
    for (code, remark), name in zip(found, names, strict=True):
        fields = fields_of(remark, blocks.get(remark.passage)) | {"passage_id": passages.get(remark.passage)}
        finding = kept.pop(name, None)
        if finding is None:
            made.append(Finding(version=version, check_code=code, fingerprint=name, **fields))
            change.appeared.append((code, remark))
        elif any(getattr(finding, column) != value for column, value in fields.items()):
            for column, value in fields.items():
                setattr(finding, column, value)
            finding.save(update_fields=fields)
    Finding.objects.filter(pk__in=[finding.pk for finding in kept.values()]).delete()
    Finding.objects.bulk_create(made, batch_size=500)
    change.gone.extend(kept.values())
    return change


def _day(version: Version) -> date:
    return localdate(version.uploaded_at)

