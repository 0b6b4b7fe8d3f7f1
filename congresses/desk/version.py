"""The page of one version: its text with the comments beside it."""

from collections import defaultdict

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core.pages import number_in
from congresses.core.prepared import Prepared
from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import name_key, sort_key
from congresses.documents.comparison import compared
from congresses.documents.copies import offered
from congresses.documents.models import Version
from congresses.documents.openings import opened
from congresses.documents.rules import can_upload
from congresses.plans.rules import is_own
from congresses.reviews.labels import TAGS, DocumentsLabel, with_version_label
from congresses.reviews.models import Aspect
from congresses.reviews.quotes import chosen_in
from congresses.reviews.rules import can_comment

from .reader import changes
from .reader.beside import Beside
from .reader.cards import Cards
from .reader.findings import Found
from .reader.parts import part_of
from .reader.text import FIELDS, headings_of, outline_html, text_html
from .reader.threads import FOUND, VIEWS, Filter, threads_of


@login_required
@require_safe
def version(request, pk):
    """Read a version."""
    shown = next(iter(_version(user=request.user, pk=pk)), None)
    if shown is None:
        raise Http404
    opened(request.user, [shown])
    congress, kind = shown.document.congress, shown.document.kind
    mine = list(Version.objects.visible_to(request.user).filter(document=shown.document).only("number", "sha256", "laid_at"))
    may_comment = bool(shown.laid_at and can_comment(request.user, congress))
    return render(request, "desk/version.html", {
        "version": shown, "kind": kind, "congress": congress,
        "crumbs": [(reverse("congress", args=(congress.pk,)), congress.committee.name), ("", kind.name)],
        "state": _state(shown), "versions": _switch(mine, shown),
        "may_comment": may_comment, "waits_for_session": shown.laid_at and is_own(request.user, congress),
        "copies": offered(request.user, shown),
        "next_version": shown.number == mine[-1].number and bool(can_upload(request.user, congress, kind)),
        **_reading(request, shown, may_comment, [one for one in mine if one.number < shown.number]),
    })


@Prepared
def _version(*, user, pk):
    return with_version_label(Version.objects.visible_to(user).with_names()).filter(pk=pk)


def _reading(request, shown: Version, may_comment: bool, earlier: list[Version]) -> dict:
    """What the page shows of the text, of what changed in it and of the comments."""
    asked = Filter.of(request.GET)
    passages = list(shown.passages.values_list(*FIELDS, named=True))
    threads, found = threads_of(shown, request.user, earlier), Found(request, shown, may_comment)
    chosen = [thread for thread in threads if asked.takes(thread)]
    cards, at, ranges = Cards(request, shown, may_comment), defaultdict(list), defaultdict(list)
    for thread in chosen:
        at[thread.passage].append(thread)
        if thread.passage and thread.range:
            ranges[thread.passage].append(thread.range)
    unplaced = at.pop(None, [])
    beside = found.beside(ranges) if not asked or asked.view == FOUND else {}
    if linked := _linked(passages, request.GET):
        ranges[linked[0]].append(linked[1])
    wanted = found.passages if asked.view == FOUND else at
    parts = [p for p in passages if p.pk in wanted] if asked else passages
    part, pages = part_of(parts, request.GET)
    before = _before(earlier)
    comparison = compared(before, shown) if before and shown.sha256 and before.sha256 else None
    text = text_html(part, Beside(
        cards={pk: beside.get(pk, "") + cards.html(at.get(pk, ())) for pk in at.keys() | beside.keys()}, ranges=ranges,
        changed=changes.flags(comparison) if comparison else {},
        add=reverse("comment_passage", args=(shown.pk, 0)).replace("/0/", "/%d/") if may_comment else "",
    ))
    return {
        "total": len(passages), "found": len(parts), "asked": asked, "pages": pages, "threads": len(threads),
        "bare": not threads and not beside and not may_comment, "text": text, **found.context(),
        "card_forms": cards.forms(request) if threads else "", "tracked": "<ins class=" in text or "<del class=" in text,
        "changes": _changes(comparison, before, shown),
        "outline": "" if asked else outline_html(headings_of(part)),
        "found_whole": sum(not t.lost for t in unplaced) if asked else 0,
        "whole": cards.html(t for t in unplaced if not t.lost), "lost": cards.html(t for t in unplaced if t.lost),
        "segments": _segments(passages, threads, found, asked), **_choices(threads),
    }


def _linked(passages, query) -> tuple[int, tuple[int, int]] | None:
    """The words an address leads to: ?doan=12&trich=…, as the bar over selected words writes it."""
    number, words = number_in(query.get("doan")), query.get("trich", "")
    if not (number and number <= len(passages) and words):
        return None
    passage = passages[number - 1]
    place = chosen_in(passage.text, words, number_in(query.get("lan")))
    return (passage.pk, place) if place else None


def _before(earlier: list[Version]) -> Version | None:
    """What a version is held against: the last one the superior has read, so that both sides read the same changes."""
    laid = [one for one in earlier if one.laid_at]
    return (laid or earlier or [None])[-1]


def _changes(comparison, before: Version | None, shown: Version) -> dict | None:
    """What is said on top about the version before, and the way to both side by side."""
    if comparison is None:
        return None
    return {"sentence": changes.sentence(comparison), "number": before.number,
            "url": reverse("compare", args=(shown.pk, before.pk))}


def _choices(threads) -> dict:
    """What the comments can be filtered by: only what some comment has."""
    return {
        "aspects": [(a.value, a.label) for a in Aspect if a.value in {t.first.aspect for t in threads}],
        "authors": sorted({t.author for t in threads}, key=name_key),
        "departments": sorted({t.first.department for t in threads} - {""}, key=sort_key),
    }


def _segments(passages, threads, found: Found, asked: Filter):
    """Ways to see less than the whole text: those that would show something."""
    unresolved = sum(not thread.first.resolved for thread in threads)
    counts = {"gop-y": len(threads), "chua-xong": unresolved, FOUND: len(found.passages)}
    offered = {"gop-y": threads, "chua-xong": threads, FOUND: found.passages}
    return [("?", "Cả văn bản", len(passages), not asked)] + [
        (f"?xem={view}", text, counts[view], asked.view == view) for view, text in VIEWS.items() if offered[view] or asked.view == view
    ]


def _state(shown: Version):
    if shown.laid_at is None:
        return tag_html("none", "Chưa trình")
    label = DocumentsLabel(shown.label)
    return tag_html(TAGS[label], label.label)


def _switch(others, shown: Version):
    return [(reverse("version", args=(one.pk,)), f"Bản {one.number}", None, one.pk == shown.pk) for one in others]
