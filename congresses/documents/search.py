"""Search over every passage one may read, restricted kinds apart: what was typed, the statement, the page of results.

Only words of a-z and of 0-9, numbers and keys ever reach a statement; nothing that was typed does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import F

from congresses.core.prepared import Prepared
from congresses.core.vietnamese import words_of

from .marking import Piece, marked
from .models import Passage, Version
from .words import pairs

LONGEST = 200  # characters read of what is typed
MOST_WORDS = 12
MOST = 1000  # passages found at most; more words help a reader better than more pages
PAGE = 20
AT_ONCE = 48  # versions looked at first
_TYPED = re.compile(r'["“”„«]([^"“”„«»]+)["“”»]|([^\s"“”„«»]+)')
Term = tuple[str, ...]  # one word, or words that stand side by side


def parse(typed: str) -> tuple[Term, ...]:
    """What is asked for, all of which must occur: words, and phrases in quotation marks; a figure stays together (8,5)."""
    terms, room = {}, MOST_WORDS
    for quoted, bare in _TYPED.findall(typed[:LONGEST]):
        words = tuple(word for word, _, _ in words_of(quoted or bare))[:room]
        together = quoted or any(word.isdigit() for word in words)
        found = {words: None} if together and words else {(word,): None for word in words}
        room -= sum(map(len, found.keys() - terms.keys()))
        terms |= found
    return tuple(terms)


def is_shortened(typed: str, terms: Iterable[Term]) -> bool:
    """Whether something of what was typed is not looked for: it was too long."""
    return len(typed) > LONGEST or not {word for word, _, _ in words_of(typed)} <= {word for term in terms for word in term}


@dataclass(frozen=True, slots=True)
class Question:
    """The words typed and the filters of the page; a filter that names nothing one may see filters nothing."""

    typed: str
    committee: str = ""  # by code
    kind: str = ""
    every_version: bool = False
    after: int | None = None  # the key of the last passage of the page before


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with the words that were asked for, and the version it stands in."""

    version: tuple
    number: int
    kind: str
    label: str
    trail: str
    pieces: list[Piece]


@dataclass(slots=True)
class Results:
    """A page of passages, how many there are of them (`MOST` when `more`), and what one may filter by."""

    terms: tuple[Term, ...]
    committees: dict[str, str]
    kinds: dict[str, str]
    committee: str
    kind: str
    rows: list[Found] = field(default_factory=list)
    total: int = 0
    documents: int = 0
    more: bool = False
    first: int = 0  # the place of the first row among all
    before: int | None = None  # the key that leads to the page before; 0: the beginning
    after: int | None = None


def search(user, question: Question) -> Results:
    """The passages of versions this person may read that have everything asked for, committee by committee."""
    versions = _versions(user=user)
    committees = {v.committee: v.committee_name for v in versions}
    kinds = {kind: name for _, kind, name in sorted({(v.position, v.kind, v.kind_name) for v in versions})}
    results = Results(
        parse(question.typed), committees, kinds,
        question.committee if question.committee in committees else "", question.kind if question.kind in kinds else "",
    )
    if results.terms and versions:
        _fill(results, _chosen(versions, results, question.every_version), question.after)
    return results


@Prepared
def _versions(*, user):
    """Every version with passages to search, newest first within its document: the newest is the newest one may read."""
    visible = Version.objects.visible_to(user).filter(document__kind__restricted=False)
    return visible.order_by(
        "document__congress__committee__sort_key", "document__congress__committee", "-document__congress__plan__window_from",
        "document__congress", "document__kind__position", "document", "-number",
    ).annotate(
        committee=F("document__congress__committee__code"), committee_name=F("document__congress__committee__name"),
        kind=F("document__kind__code"), kind_name=F("document__kind__name"), position=F("document__kind__position"),
    ).values_list("pk", "number", "document", "committee", "committee_name", "kind", "kind_name", "position", named=True)


def _chosen(versions: list, results: Results, every_version: bool) -> dict[int, tuple]:
    """The versions that are searched by key, in the order of the page."""
    chosen, document = {}, None
    for version in versions:
        newest, document = version.document != document, version.document
        if (
            (newest or every_version)
            and results.committee in ("", version.committee) and results.kind in ("", version.kind)
        ):
            chosen[version.pk] = version
    return chosen


def _fill(results: Results, chosen: dict[int, tuple], after: int | None) -> None:
    """Find, order and cut: one page of passages is read, of the others only the keys."""
    hits = _hits(list(chosen), results.terms)
    results.more, hits = len(hits) > MOST, hits[:MOST]
    place = {pk: place for place, pk in enumerate(chosen)}
    keys = [passage for _, passage, version in sorted((place[v], p, v) for p, v in hits)]
    start = keys.index(after) + 1 if after in keys else 0
    page = keys[start:start + PAGE]
    rows = {row.pk: row for row in _passages(keys=page)} if page else {}
    results.total, results.documents = len(keys), len({chosen[version].document for _, version in hits})
    results.rows = [_found(rows[pk], chosen, results.terms) for pk in page]
    results.first = start
    results.before = None if start == 0 else keys[start - PAGE - 1] if start > PAGE else 0
    results.after = page[-1] if start + PAGE < len(keys) else None


def _hits(versions: list[int], terms: Iterable[Term]) -> list[tuple[int, int]]:
    """(passage, version) at most, and one more; the newest versions first, so that the same ones come again.

    Two words side by side are one number of `pairs` (two pairs share a number once in four thousand million); longer
    phrases are narrowed by their pairs and then looked at.
    """
    words = [" ".join(term) for term in terms if len(term) != 2]
    numbers = sorted(set().union(*map(pairs, terms)))
    conditions, given = ["version_id = ANY(%s)"], []
    if words:
        conditions.append("words @@ (" + " && ".join(["phraseto_tsquery('simple', %s)"] * len(words)) + ")")
        given += words
    if numbers:
        conditions.append("pairs @> %s")
        given.append(numbers)
    where, newest = " AND ".join(conditions), sorted(versions, reverse=True)
    with connection.cursor() as cursor:
        cursor.execute(_FIND.format(where=where), [newest[:AT_ONCE], *given, newest[AT_ONCE:], *given])
        return cursor.fetchall()


# Common words fill the page from the newest versions alone: the others are then not looked at.
_FIND = f"""
    WITH newest AS (
        SELECT passage_id, version_id FROM documents_indexedpassage WHERE {{where}}
        ORDER BY version_id DESC, passage_id LIMIT {MOST + 1}
    ), others AS (
        SELECT passage_id, version_id FROM documents_indexedpassage WHERE {{where}} AND (SELECT count(*) FROM newest) <= {MOST}
        ORDER BY version_id DESC, passage_id LIMIT {MOST + 1}
    )
    SELECT * FROM newest UNION ALL SELECT * FROM others LIMIT {MOST + 1}
"""  # noqa: S608 - numbers of our own


@Prepared
def _passages(*, keys):
    return Passage.objects.filter(pk__in=keys).order_by().values_list(
        "pk", "version_id", "number", "kind", "label", "trail", "text", named=True)


def _found(row, chosen: dict[int, tuple], terms: tuple[Term, ...]) -> Found:
    return Found(chosen[row.version_id], row.number, row.kind, row.label, row.trail, marked(row.text, terms))
