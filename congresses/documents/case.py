"""What a document is checked with, from the database: the one place where a case is built, for kept versions and for files
that were only just read."""

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from hashlib import sha256

from django.db.models import F

from congresses import checks
from congresses.checks.dates import date_of
from congresses.committees.models import AdministrativeUnit
from congresses.figures.models import FigureSheet, Subject
from congresses.figures.queries import counts_of, rules_of, values_of
from congresses.plans.models import Congress, DocumentKind, OldNames, ReviewPlan
from congresses.reading import BAR, ROWS, Block, Layout

from .models import Passage, Publication, Version

BETWEEN = " › "  # headings of a trail, as a passage keeps them
NEAR = timedelta(days=3 * 366)  # a paper is handed in within three years of its date
log = logging.getLogger(__name__)


def reference_of(plan: ReviewPlan) -> checks.Reference:
    """What the superior lays down, and the whole register of units: four queries."""
    units = AdministrativeUnit.objects.order_by("code").annotate(into=F("successor__code")).values_list(
        "code", "name", "kind", "district", "province", "valid_from", "valid_to", "into", "authority")
    indicators = plan.indicator_set.order_by("code")
    limits = plan.eventlimit_set.order_by("code").values_list(
        "code", "name", "operator", "limit", "valid_from", "valid_to", "source")
    return checks.Reference(
        units=tuple(checks.Unit(*row[:7], row[7] or "", row[8]) for row in units),
        indicators=tuple(
            checks.Indicator(one.code, one.name, one.unit, one.direction, one.measured, one.other_names) for one in indicators
        ),
        rules=tuple(sorted(rules_of(plan), key=lambda rule: rule.code)),
        limits=tuple(checks.Limit(*row) for row in limits),
        max_days=plan.max_days, term=plan.term,
    )


def digest(reference: checks.Reference) -> str:
    """The same for the same reference data: its rows stand in the order of their codes."""
    return sha256(repr(reference).encode()).hexdigest()


@dataclass
class Surroundings:
    """What the documents of a congress are held against; each part is read when a check first asks for it.

    `laid`: only what has left the commune. What is said of a laid version is read by the house, and must not tell of
    drafts and tables that are still the commune's own.
    """

    congress: Congress
    reference: checks.Reference
    laid: bool = False

    def siblings(self, kind: DocumentKind) -> tuple[checks.Text, ...]:
        return tuple(text for text in self._texts if text.kind != kind.code)

    def sources(self, before: datetime | None) -> tuple[checks.Text, ...]:
        """Earlier documents of the committee, and what the superior had published to it by then (all when None).

        Whoever wrote first has copied nothing: a paper sent later may well have taken the commune's words.
        """
        return (*self._earlier, *(text for at, text in self._published if before is None or at < before))

    def values(self, kind: DocumentKind) -> tuple[checks.Value, ...] | None:
        sheet = self._sheets.get(Subject.INDICATORS)
        if sheet is None or sheet.kind.restricted and sheet.kind_id != kind.pk:
            return None
        return tuple(values_of(sheet).values())

    def counts(self, kind: DocumentKind) -> checks.Counts | None:
        sheet = self._sheets.get(Subject.PERSONNEL)
        if sheet is None or sheet.kind_id != kind.pk:
            return None
        return counts_of(sheet)

    @cached_property
    def _texts(self) -> tuple[checks.Text, ...]:
        return _texts_of(self._newest().filter(document__congress=self.congress))

    @cached_property
    def _earlier(self) -> tuple[checks.Text, ...]:
        earlier = self._newest().filter(
            document__congress__committee=self.congress.committee_id,
            document__congress__plan__window_from__lt=self.congress.plan.window_from,
        )
        return _texts_of(earlier.select_related("document__congress__plan"), with_term=True)

    @cached_property
    def _published(self) -> list[tuple[datetime, checks.Text]]:
        rows = Publication.objects.filter(plan=self.congress.plan_id, withdrawn_at__isnull=True)
        return [(one.at, checks.Text(one.title, blocks=tuple(
            Block(number, "paragraph", text) for number, text in enumerate(one.paragraphs, start=1)
        ))) for one in rows]

    @cached_property
    def _sheets(self) -> dict[str, FigureSheet]:
        sheets = FigureSheet.objects.newest_laid() if self.laid else FigureSheet.objects.newest()
        rows = sheets.filter(congress=self.congress).select_related("kind").prefetch_related("values", "counts", "steps")
        return {row.subject: row for row in rows}

    def _newest(self):
        versions = Version.objects.newest_laid() if self.laid else Version.objects.newest()
        return versions.filter(document__kind__restricted=False).exclude(sha256="").order_by("document")


def case_of(
    kind: DocumentKind, blocks: Iterable[Block], around: Surroundings, *, uploaded: date, layout: Layout | None = None,
    pages: int = 0, codes: Collection[str] | None = None, arrived: datetime | None = None,
) -> checks.Case:
    """A document of a kind with its passages, as they are kept or as they were just read: both give the same case.

    `codes` are the checks it is for (all of the kind when None): what none of these asks for is not read. `arrived` is
    the moment a version was handed in; a file just read has none.
    """
    blocks = tuple(map(_plain, blocks))
    needs = needs_of(codes_of(kind) if codes is None else codes)
    return checks.Case(
        kind=_kind(kind), on=_day(blocks, uploaded), blocks=blocks, committee=_committee(around.congress), reference=around.reference,
        values=around.values(kind) if "values" in needs else None,
        counts=around.counts(kind) if "counts" in needs else None,
        siblings=around.siblings(kind) if "siblings" in needs else (),
        sources=around.sources(arrived) if "sources" in needs else (),
        layout=layout, pages=pages,
    )


def _day(blocks: tuple[Block, ...], uploaded: date) -> date:
    """The day the paper bears, if it can be its day; else that of the upload. A date that breaks the reading is none."""
    try:
        written = date_of(blocks)
    except Exception:
        log.exception("the date of a document could not be read")
        written = None
    return written if written and abs(written - uploaded) <= NEAR else uploaded


def codes_of(kind: DocumentKind) -> tuple[str, ...]:
    """The checks there are among those the catalogue names for a kind, in its order."""
    return tuple(code for code in kind.check_codes if code in checks.CHECKS)


def needs_of(codes: Iterable[str]) -> frozenset[str]:
    """What the checks read besides the text."""
    return frozenset().union(*(checks.CHECKS[code].needs for code in codes))


def blocks_of(versions: Iterable[int]) -> dict[int, tuple[Block, ...]]:
    """The passages of versions as blocks, by the key of the version: one query."""
    found: dict[int, list[Block]] = {}
    rows = Passage.objects.filter(version__in=versions).order_by("version", "number").values_list(
        "version", "number", "kind", "text", "level", "trail", "label", "table", "page", "mark", "spans")
    for version, number, kind, text, level, trail, label, table, page, mark, spans in rows:
        found.setdefault(version, []).append(Block(
            number, kind, text, level=level, trail=headings_of(trail), label=label, table=table, page=page, mark=mark,
            cells=_cells(kind, text), spans=tuple(map(tuple, spans or ()))))
    return {version: tuple(blocks) for version, blocks in found.items()}


def _texts_of(versions, *, with_term: bool = False) -> tuple[checks.Text, ...]:
    versions = list(versions.select_related("document__kind"))
    blocks = blocks_of([version.pk for version in versions])
    return tuple(
        checks.Text(
            f"{version} (nhiệm kỳ {version.document.congress.plan.term})" if with_term else str(version),
            version.document.kind.code, blocks[version.pk],
        ) for version in versions if version.pk in blocks
    )


def _plain(block: Block) -> Block:
    """A block as its passage gives it back: without notes and tracked changes."""
    return Block(block.number, block.kind, block.text, level=block.level, trail=headings_of(BETWEEN.join(block.trail)),
                 label=block.label, table=block.table, page=block.page, mark=block.mark, spans=block.spans,
                 cells=_cells(block.kind, block.text))


def _cells(kind: str, text: str) -> tuple[str, ...]:
    return tuple(text.split(BAR)) if kind in ROWS else ()


def headings_of(kept: str) -> tuple[str, ...]:
    """The headings above a passage, the outermost first; `kept` as the passage keeps them."""
    return tuple(kept.split(BETWEEN)) if kept else ()


def _kind(kind: DocumentKind) -> checks.Kind:
    return checks.Kind(
        kind.code, kind.name, codes_of(kind), old_names_allowed=kind.old_names == OldNames.ALLOWED,
        min_pages=kind.min_pages, max_pages=kind.max_pages,
    )


def _committee(congress: Congress) -> checks.Committee:
    committee = congress.committee
    return checks.Committee(
        committee.name, committee.short_name, committee.unit.code if committee.unit else "")
