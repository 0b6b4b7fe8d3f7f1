"""The register of a house: every number of a term in order, what it was used for, and where the series has gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Exists, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE
from congresses.core.vietnamese import day
from congresses.journal.models import Entry
from congresses.plans.models import ReviewPlan
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion, PaperNumber, full_number

from .library import PAPERS
from .models import Paper, Scan

PAGE = 50
MOST = 2_000  # on one page for the printer
SYMBOLS = {kind.symbol: kind.title for kind in PAPERS.values() if kind.symbol}
HIDDEN = "Văn bản có nội dung hạn chế"


@dataclass(frozen=True)
class Search:
    """What is looked for: a term, a kind (symbol) and a number, each empty for all."""

    term: str
    kind: str = ""
    number: int | None = None


@dataclass(frozen=True)
class Row:
    """One number as the register says it; `gap` names unused numbers right before it."""

    number: str
    gap: str
    date: str
    abstract: str
    signer: str
    entered: str
    void: str  # why, if it was voided
    is_restricted: bool
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Series:
    """One kind of a term: how many numbers, how many below the last are unused, the next one."""

    symbol: str
    title: str
    count: int
    unused: int
    next: str  # the whole symbol


def terms(plan: ReviewPlan) -> list[str]:
    """The terms the house has numbers of, and the plan's own."""
    used = PaperNumber.objects.filter(organ=plan.superior_id).order_by("term").values_list("term", flat=True).distinct()
    return sorted({plan.term, *used}, reverse=True)


def series(plan: ReviewPlan, term: str) -> list[Series]:
    """The kinds of a term in the order of their symbols."""
    rows = PaperNumber.objects.filter(organ=plan.superior_id, term=term).order_by("kind").values("kind")
    found = {row["kind"]: row for row in rows.annotate(count=Count("pk"), last=Max("number"))}
    return [
        Series(symbol, SYMBOLS.get(symbol, symbol), count := found.get(symbol, {}).get("count", 0),
               (last := found.get(symbol, {}).get("last", 0)) - count, full_number(last + 1, symbol, plan.superior))
        for symbol in sorted({*SYMBOLS, *found})
    ]


def numbers(plan: ReviewPlan, search: Search):
    """The numbers looked for, in order, each with the one used before it in its series."""
    asked = {name: value for name, value in (("kind", search.kind), ("number", search.number)) if value}
    lower = PaperNumber.objects.filter(
        organ=OuterRef("organ"), kind=OuterRef("kind"), term=OuterRef("term"), number__lt=OuterRef("number")).order_by("-number")
    secret = Paper.objects.secret().filter(number=OuterRef("pk"))
    rows = PaperNumber.objects.filter(organ=plan.superior_id, term=search.term, **asked)
    return rows.annotate(before=Coalesce(Subquery(lower.values("number")[:1]), 0), is_secret=Exists(secret)).select_related(
        "signer", "organ", "written__congress__committee", "written__by", "written__voided_by", "conclusion__session",
        "date_decision__by", "date_decision__congress__committee").order_by("kind", "number")


def lines(user, plan: ReviewPlan, found: Iterable[PaperNumber], *, gaps: bool) -> list[tuple[str, list[Row]]]:
    """Rows of the page by kind; three queries whatever their number: of the house, so of every paper that is not restricted."""
    rows = list(found)
    reads = reads_restricted(user, plan.superior_id, HOUSE)
    scanned = dict(Scan.objects.filter(paper__number__in=rows).order_by("pk").values_list("paper", "pk"))  # the newest
    issuers = _issuers([row.conclusion.pk for row in rows if hasattr(row, "conclusion")])
    return [
        (SYMBOLS.get(symbol, symbol), [_row(row, reads, scanned, issuers, gaps) for row in group])
        for symbol, group in groupby(rows, key=lambda row: row.kind)
    ]


def _issuers(conclusions: list[int]) -> dict[int, str]:
    """Who put conclusions into force, and with that entered their numbers: the record knows."""
    told = Entry.objects.filter(verb="issued", object_type=Conclusion._meta.label_lower, object_id__in=conclusions)
    return {pk: f"{name}, {day(at)}" for pk, name, at in told.order_by("pk").values_list("object_id", "actor_name", "at")}


def _row(row: PaperNumber, reads: bool, scanned: dict[int, int], issuers: dict[int, str], gaps: bool) -> Row:
    paper = getattr(row, "written", None)
    hidden = row.is_secret and not reads
    gap = ""
    if gaps and row.number - row.before > 1:
        first, last = row.before + 1, row.number - 1
        gap = f"Chưa có văn bản nào mang số {_full(row, first)}." if first == last else \
            f"Chưa có văn bản nào mang các số từ {first} đến {_full(row, last)}."
    return Row(
        number=str(row), gap=gap, date=day(row.date), abstract=HIDDEN if hidden else _abstract(row, paper), signer=str(row.signer),
        entered=_entered(row, paper, issuers), is_restricted=row.is_secret,
        void=f"Hủy số ngày {day(paper.voided_at)} (đồng chí {paper.voided_by}): {paper.void_reason}" if _shows_void(paper, hidden)
        else f"Hủy số ngày {day(paper.voided_at)}" if paper and paper.voided_at else "",
        links=() if hidden else tuple(_links(row, paper, scanned)),
    )


def _full(row: PaperNumber, number: int) -> str:
    """Another number of the same series."""
    return full_number(number, row.kind, row.organ)


def _shows_void(paper: Paper | None, hidden: bool) -> bool:
    return paper is not None and paper.voided_at is not None and not hidden


def _abstract(row: PaperNumber, paper: Paper | None) -> str:
    if paper and paper.abstract:
        return paper.abstract
    if hasattr(row, "conclusion"):
        return f"Thông báo kết luận, {row.conclusion.session}"
    if hasattr(row, "date_decision"):
        return f"{row.date_decision.get_kind_display()}, {locality(row.date_decision.congress.committee)}"
    return SYMBOLS.get(row.kind, row.kind)


def _entered(row: PaperNumber, paper: Paper | None, issuers: dict[int, str]) -> str:
    if hasattr(row, "conclusion"):
        return issuers.get(row.conclusion.pk, "")
    if hasattr(row, "date_decision"):
        return f"{row.date_decision.by}, {day(row.date_decision.at)}"
    return f"{paper.by}, {day(paper.at)}" if paper else ""


def _links(row: PaperNumber, paper: Paper | None, scanned: dict[int, int]):
    if paper:
        yield "Xem văn bản", reverse("paper", args=[paper.pk])
        if paper.pk in scanned:
            yield "Bản ký", reverse("scan", args=[scanned[paper.pk]])
    elif hasattr(row, "conclusion"):
        yield "Xem kết luận", reverse("conclusion", args=[row.conclusion.pk])
        yield "Lưu văn bản", reverse("number_session", args=[row.conclusion.session_id, "notice"])
    elif hasattr(row, "date_decision"):
        yield "Xem ngày đại hội", reverse("dates", args=[row.date_decision.congress_id])
        yield "Lưu văn bản", reverse("number_congress", args=[row.date_decision.congress_id, "consent"])
