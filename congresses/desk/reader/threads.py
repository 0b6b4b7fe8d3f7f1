"""Comments beside their passages: fetched once, gathered to threads, each at its place on the shown version."""

from dataclasses import dataclass, field

from django.db.models import Case, F, Q, When

from congresses.core.prepared import Prepared
from congresses.documents.models import Version
from congresses.reviews.models import Aspect, Comment
from congresses.reviews.places import Anchor, Place, places

FOUND = "phat-hien"
VIEWS = {"gop-y": "Có góp ý", "chua-xong": "Chưa giải quyết", FOUND: "Chỉ phát hiện"}


@dataclass(slots=True)
class Thread:
    """A comment, the words after it, and where it stands on the shown version; `place` only when it was carried there."""

    first: Comment
    replies: list[Comment] = field(default_factory=list)
    passage: int | None = None
    place: Place | None = None

    @property
    def author(self) -> str:
        return self.first.speaker or self.first.for_name

    @property
    def lost(self) -> bool:
        """Its words were on a passage, and there is no place for them here."""
        return self.place is not None and self.place.passage is None

    @property
    def range(self) -> tuple[int, int] | None:
        """The words of its passage that it is about; none when it is about all of it."""
        if self.place:
            whole = self.place.start == 0 and not self.first.quote
            return None if whole or self.lost else (self.place.start, self.place.end)
        first = self.first
        return (first.start, first.start + len(first.quote)) if first.start is not None else None


@dataclass(frozen=True)
class Filter:
    """What the address asks for; unknown words ask for nothing."""

    view: str
    aspect: str
    author: str
    department: str

    @classmethod
    def of(cls, query) -> "Filter":
        view, aspect = query.get("xem", ""), query.get("khia-canh", "")
        return cls(view if view in VIEWS else "", aspect if aspect in Aspect.values else "", query.get("nguoi", ""),
                   query.get("ban-phong", ""))

    def __bool__(self) -> bool:
        return bool(self.view or self.aspect or self.author or self.department)

    def takes(self, thread: Thread) -> bool:
        return (
            (not self.aspect or thread.first.aspect == self.aspect)
            and (not self.author or thread.author == self.author)
            and (not self.department or thread.first.department == self.department)
            and (self.view != "chua-xong" or not thread.first.resolved)
        )


def threads_of(version: Version, user, earlier: list[Version]) -> list[Thread]:
    """Threads on this version, and unresolved ones of earlier versions where their words stand now.

    `earlier` are the document's earlier versions that the person may read.
    """
    rows = _comments(user=user, shown=version.pk, versions=[version.pk, *(one.pk for one in earlier)])
    firsts = [row for row in rows if row.parent_id is None]
    carried = places({
        row.pk: Anchor(row.version_id, row.passage_id, row.place, row.passage_text, row.quote, row.start)
        for row in firsts if row.version_id != version.pk and row.passage_id
    }, version, earlier)
    versions = {one.pk: Version(pk=one.pk, document=version.document) for one in (version, *earlier)}
    for row in rows:
        row.version = versions[row.version_id]
    threads = {row.pk: _thread(row, version, carried.get(row.pk)) for row in firsts}
    for row in rows:
        if row.parent_id in threads:
            threads[row.parent_id].replies.append(row)
    return list(threads.values())


def _thread(row: Comment, version: Version, place: Place | None) -> Thread:
    here = row.version_id == version.pk
    return Thread(row, passage=row.passage_id if here else place and place.passage, place=place)


@Prepared
def _comments(*, user, shown, versions):
    # Named one by one, not by their document: so the index on the version serves, however many comments there are.
    visible = Comment.objects.visible_to(user).with_resolution().filter(version__in=versions)
    return visible.filter(Q(version=shown) | Q(resolved=False)).annotate(
        by_name=F("by__full_name"), for_name=F("written_for__full_name"), on=F("version__number"),
        place=F("passage__number"), passage_text=Case(When(~Q(version=shown) & Q(parent=None), then=F("passage__text"))), kind=F("passage__kind"), sitting=F("session__title"),
    )
