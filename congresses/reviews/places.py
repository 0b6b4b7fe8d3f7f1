"""Where comments of earlier versions stand on a later one: as a person said, else as their words were followed."""

from typing import NamedTuple

from congresses.documents.comparison import compared_all
from congresses.documents.models import Version
from congresses.reading.carry import carry

from .models import Comment, CommentPlace
from .quotes import found_in


class Anchor(NamedTuple):
    """A passage of some version, and the words of it that are meant: all when there is no quote."""

    version: int
    passage: int | None
    number: int = 0
    text: str = ""
    quote: str = ""
    start: int | None = None

    @classmethod
    def of(cls, comment: Comment) -> "Anchor":
        """Where a comment with its passage was written."""
        passage = comment.passage
        return cls(comment.version_id, passage.pk, passage.number, passage.text, comment.quote, comment.start)

    @property
    def range(self) -> tuple[int, int]:
        if not self.quote or self.start is None:
            return 0, len(self.text)
        return self.start, self.start + len(self.quote)

    @property
    def words(self) -> str:
        """The words that are meant."""
        start, end = self.range
        return self.text[start:end]


class Place(NamedTuple):
    """A comment on a version: exact, edited, moved, lost, or said (by a person); `passage` is a key."""

    state: str
    passage: int | None = None
    number: int = 0
    start: int = 0
    end: int = 0
    before: str = ""  # the words that were commented, as they stood
    text: str = ""  # of the passage where they stand now

    @property
    def words(self) -> str:
        """The words that stand there now."""
        return self.text[self.start:self.end]

    @property
    def nth(self) -> int:
        """Which time they stand in their passage."""
        return 1 + sum(start < self.start for start, _ in found_in(self.text, self.words))


def places(anchors: dict[int, Anchor], version: Version, earlier: list[Version]) -> dict[int, Place]:
    """The place on the version of each comment (by key) that was written at its anchor on an earlier one.

    `earlier` are the earlier versions in reach, oldest first; where a person placed a comment on one of them, its words
    are followed from there.
    """
    if not anchors:
        return {}
    written, anchors = anchors, anchors | _said(anchors, version, earlier)
    needed = {anchor.version for anchor in anchors.values() if anchor.version != version.pk}
    # The last laid one is what a page shows the changes against: asked for together, it costs no query of its own.
    needed |= {one.pk for one in earlier[-1:]} | {one.pk for one in [one for one in earlier if one.laid_at][-1:]}
    comparisons = compared_all([one for one in earlier if one.pk in needed], version)
    return {
        pk: _place(anchor, version, comparisons.get(anchor.version))._replace(before=written[pk].words)
        for pk, anchor in anchors.items()
    }


def _said(anchors, version: Version, earlier) -> dict[int, Anchor]:
    """The last word of a person on each comment, on the newest of the versions up to this one."""
    versions = [one.pk for one in earlier if one.number < version.number] + [version.pk]
    rows = CommentPlace.objects.filter(comment__in=list(anchors), version__in=versions)
    rows = rows.order_by("version__number", "pk").values_list(
        "comment_id", "version_id", "passage_id", "passage__number", "passage__text", "quote", "start"
    )
    return {row[0]: Anchor(row[1], row[2], row[3] or 0, row[4] or "", *row[5:]) for row in rows}


def _place(anchor: Anchor, version: Version, comparison) -> Place:
    start, end = anchor.range
    if anchor.version == version.pk:
        if anchor.passage is None:
            return Place("said")
        return Place("said", anchor.passage, anchor.number, start, end, text=anchor.text)
    if anchor.passage is None or comparison is None:
        return Place("lost")
    found = carry(comparison, anchor.number, start, end)
    if found.state == "lost":
        return Place("lost")
    there = comparison.new[found.number - 1]
    return Place(found.state, there.pk, found.number, found.start, found.end, text=there.text)
