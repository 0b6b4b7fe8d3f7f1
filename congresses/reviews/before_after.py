"""Old and new words of passages on one screen, for whoever answers a demand or verifies the answer."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString

from congresses.documents.addresses import passage_name, passage_url
from congresses.documents.comparison import compared
from congresses.documents.differences import new_html, old_html
from congresses.documents.models import Passage, Version

from .models import Comment
from .places import Anchor, Place, places

LOST = "Câu chữ này không còn ở {version}."
NEW = "Đoạn mới, {version} chưa có."


@dataclass(frozen=True)
class BeforeAfter:
    """A passage before and after, each with its address and where it stands; `missing` says why a side is empty."""

    old: SafeString | str = ""
    old_url: str = ""
    old_where: str = ""
    new: SafeString | str = ""
    new_url: str = ""
    new_where: str = ""
    missing: str = ""
    passage: int | None = None  # the key of the new one
    same: bool = False  # not a word was changed


def of_comments(comments: list[Comment], versions: list[Version]) -> dict[int, BeforeAfter]:
    """For each comment on a passage, by its key: the passage, and what stands there in the newest version.

    The comments come with version, kind and passage; `versions` are those of the congress the person may read, document
    by document, the oldest first.
    """
    found = {}
    for document, mine in groupby(versions, key=lambda one: one.document_id):
        mine = list(mine)
        here = [row for row in comments if row.passage and row.version.document_id == document]
        older = {row.pk: Anchor.of(row) for row in here if row.version.number < mine[-1].number}
        now = places(older, mine[-1], mine[:-1])
        found |= {row.pk: sides(row, mine[-1], now.get(row.pk)) for row in here}
    return found


def sides(comment: Comment, newest: Version, place: Place | None) -> BeforeAfter:
    """The passage of a comment, and its place on a newer version when there is one."""
    passage = comment.passage
    old_side = {
        "old_url": passage_url(comment.version_id, passage.number), "old_where": passage_name(comment.version, passage.number),
    }
    if place is None:
        return BeforeAfter(old=old_html(passage.text, passage.text), **old_side)
    if place.passage is None:
        return BeforeAfter(old=old_html(passage.text, ""), missing=LOST.format(version=newest), **old_side)
    return BeforeAfter(
        old=old_html(passage.text, place.text), new=new_html(passage.text, place.text), **old_side,
        new_url=passage_url(newest.pk, place.number), new_where=passage_name(newest, place.number),
        passage=place.passage, same=passage.text == place.text,
    )


def of_passage(passage: Passage, versions: list[Version]) -> BeforeAfter:
    """A passage the answer points at, and what it was in the version before it that the person may read."""
    version = passage.version
    mine = [one for one in versions if one.document_id == version.document_id and one.number < version.number]
    new_side = {"new_url": passage_url(version.pk, passage.number), "new_where": passage_name(version, passage.number)}
    if not mine:
        return BeforeAfter(new=new_html(passage.text, passage.text), **new_side)
    before = mine[-1]
    comparison = compared(before, version)
    olds = [comparison.old[at] for at in comparison.of_new[passage.number - 1].old]
    if not olds:
        return BeforeAfter(new=new_html("", passage.text), missing=NEW.format(version=before), **new_side)
    text = "\n".join(old.text for old in olds)
    return BeforeAfter(
        old=old_html(text, passage.text), new=new_html(text, passage.text), same=text == passage.text, **new_side,
        old_url=passage_url(before.pk, olds[0].number), old_where=passage_name(before, *(old.number for old in olds)),
    )
