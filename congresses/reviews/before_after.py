"""Old and new words of passages on one screen, for whoever judges an answer or points at what was changed."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from congresses.documents.comparison import compared
from congresses.documents.differences import new_html, old_html
from congresses.documents.models import Passage, Version

from .models import Comment
from .places import places

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


def of_comment(comment: Comment, versions: list[Version]) -> BeforeAfter | None:
    """The passage of a comment, and what stands there in the newest of these versions of its document.

    `versions` are those the person may read, oldest first, with their names. None for a comment on the whole text.
    """
    if comment.passage is None:
        return None
    mine = [one for one in versions if one.document_id == comment.version.document_id]
    newest, passage = mine[-1], comment.passage
    old_side = {"old_url": _url(comment.version_id, passage.number), "old_where": f"{comment.version}, đoạn {passage.number}"}
    if newest.number <= comment.version.number:
        return BeforeAfter(old=old_html(passage.text, passage.text), **old_side)
    place = place_on(comment, newest, mine)
    if place.passage is None:
        return BeforeAfter(old=old_html(passage.text, ""), missing=LOST.format(version=newest), **old_side)
    text = compared(comment.version, newest).new[place.number - 1].text
    return BeforeAfter(
        old=old_html(passage.text, text), new=new_html(passage.text, text), **old_side,
        new_url=_url(newest.pk, place.number), new_where=f"{newest}, đoạn {place.number}",
    )


def of_passage(passage: Passage, versions: list[Version]) -> BeforeAfter:
    """A passage the answer points at, and what it was in the version before it that the person may read."""
    version = passage.version
    mine = [one for one in versions if one.document_id == version.document_id and one.number < version.number]
    new_side = {"new_url": _url(version.pk, passage.number), "new_where": f"{version}, đoạn {passage.number}"}
    if not mine:
        return BeforeAfter(new=new_html(passage.text, passage.text), **new_side)
    before = mine[-1]
    comparison = compared(before, version)
    link = comparison.of_new[passage.number - 1]
    if not link.old:
        return BeforeAfter(new=new_html("", passage.text), missing=NEW.format(version=before), **new_side)
    olds = [comparison.old[at] for at in link.old]
    text = "\n".join(old.text for old in olds)
    return BeforeAfter(
        old=old_html(text, passage.text), new=new_html(text, passage.text), **new_side,
        old_url=_url(before.pk, olds[0].number), old_where=f"{before}, đoạn {', '.join(str(old.number) for old in olds)}",
    )


def place_on(comment: Comment, version: Version, versions: list[Version]):
    """Where a comment with its passage stands on a later version; `versions` are the document's, oldest first."""
    comment.place, comment.passage_text = comment.passage.number, comment.passage.text
    return places([comment], version, [one for one in versions if one.number < version.number])[comment.pk]


def _url(version: int, number: int) -> str:
    return f"{reverse('version', args=[version])}#d{number}"
