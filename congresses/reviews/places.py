"""Where comments of earlier versions stand on a later one: as a person said, else as their words were followed."""

from typing import NamedTuple

from congresses.documents.comparison import compared_all
from congresses.documents.models import Version
from congresses.reading.carry import carry

from .models import Comment, CommentPlace


class Place(NamedTuple):
    """A comment on a version: exact, edited, moved, lost, or said (by a person); `passage` is a key."""

    state: str
    passage: int | None = None
    number: int = 0
    start: int = 0
    end: int = 0
    before: str = ""  # the words that were commented, as they stood
    words: str = ""  # the words that stand there now
    nth: int = 1  # which time they stand in their passage


def places(comments: list[Comment], version: Version, earlier: list[Version]) -> dict[int, Place]:
    """The place on the version of each comment on a passage of an earlier one.

    The comments carry `place` and `passage_text` (number and text of their passage). `earlier` are the earlier versions
    in reach; where a person placed a comment on one of them, its words are followed from there.
    """
    comments = [row for row in comments if row.passage_id]
    said = _said(comments, version, earlier) if comments else {}
    anchors = {}
    for row in comments:
        anchors[row.pk] = said.get(row.pk) or _Anchor(
            row.version_id, row.passage_id, row.place, row.passage_text, row.quote, row.start
        )
    needed = {anchor.version for anchor in anchors.values() if anchor.version != version.pk}
    comparisons = compared_all([one for one in earlier if one.pk in needed], version)
    return {pk: _place(anchor, version, comparisons.get(anchor.version)) for pk, anchor in anchors.items()}


class _Anchor(NamedTuple):
    """A passage of some version, and the words of it that are meant: all when there is no quote."""

    version: int
    passage: int | None
    number: int = 0
    text: str = ""
    quote: str = ""
    start: int | None = None

    @property
    def range(self) -> tuple[int, int]:
        if not self.quote or self.start is None:
            return 0, len(self.text)
        return self.start, self.start + len(self.quote)


def _said(comments, version: Version, earlier) -> dict[int, _Anchor]:
    """The last word of a person on each comment, on the newest of the versions up to this one."""
    versions = [one.pk for one in earlier if one.number < version.number] + [version.pk]
    rows = CommentPlace.objects.filter(comment__in=[row.pk for row in comments], version__in=versions)
    rows = rows.order_by("version__number", "pk").values_list(
        "comment_id", "version_id", "passage_id", "passage__number", "passage__text", "quote", "start"
    )
    return {row[0]: _Anchor(row[1], row[2], row[3] or 0, row[4] or "", *row[5:]) for row in rows}


def _place(anchor: _Anchor, version: Version, comparison) -> Place:
    start, end = anchor.range
    before = anchor.text[start:end]
    if anchor.version == version.pk:
        if anchor.passage is None:
            return Place("said", before=before)
        return Place("said", anchor.passage, anchor.number, start, end, before, before)
    if anchor.passage is None or comparison is None:
        return Place("lost", before=before)
    found = carry(comparison, anchor.number, start, end)
    if found.state == "lost":
        return Place("lost", before=before)
    there = comparison.new[found.number - 1]
    words = there.text[found.start:found.end]
    nth = there.text.count(words, 0, found.start) + 1
    return Place(found.state, there.pk, found.number, found.start, found.end, before, words, nth)
