"""The page of one version: its text with the comments beside it."""

from collections import defaultdict

from django.contrib.auth.decorators import login_required
from django.db.models.functions import Left
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core.prepared import Prepared
from congresses.core.templatetags.components import tag_html
from congresses.documents.copies import offered
from congresses.documents.models import Version
from congresses.documents.rules import can_upload
from congresses.plans.rules import is_own
from congresses.reviews.labels import TAGS, DocumentsLabel, with_version_label
from congresses.reviews.models import Aspect
from congresses.reviews.rules import can_comment

from .reader_comments import VIEWS, Cards, Filter, threads_of
from .reader_text import FIELDS, headings_of, outline_html, text_html

PART = 3000  # passages a page: only very long tables have more
HEADING = 160  # characters of a heading in the outline


@login_required
@require_safe
def version(request, pk):
    """Read a version."""
    shown = next(iter(_version(user=request.user, pk=pk)), None)
    if shown is None:
        raise Http404
    congress, kind = shown.document.congress, shown.document.kind
    others = Version.objects.visible_to(request.user).filter(document=shown.document).values_list("pk", "number")
    asked = Filter.of(request.GET)
    may_comment = bool(shown.laid_at and can_comment(request.user, congress))
    newest = max(number for _, number in others)
    return render(request, "desk/version.html", {
        "version": shown, "kind": kind, "congress": congress,
        "crumbs": [(reverse("congress", args=(congress.pk,)), congress.committee.name), ("", kind.name)],
        "state": _state(shown), "versions": _switch(others, shown),
        "may_comment": may_comment, "waits_for_session": shown.laid_at and is_own(request.user, congress),
        "copies": offered(request.user, shown),
        "next_version": shown.number == newest and bool(can_upload(request.user, congress, kind)),
        **_reading(request, shown, asked, may_comment, [pk for pk, number in others if number < shown.number]),
    })


@Prepared
def _version(*, user, pk):
    return with_version_label(Version.objects.visible_to(user).with_names()).filter(pk=pk)


def _reading(request, shown: Version, asked: Filter, may_comment: bool, earlier: list[int]) -> dict:
    """What the page shows of the text and of the comments."""
    passages = list(shown.passages.annotate(start=Left("text", HEADING)).values_list(*FIELDS, "start", named=True))
    threads = threads_of(shown, request.user, {p.mark: p.pk for p in passages}, earlier)
    chosen = [thread for thread in threads if asked.takes(thread)]
    cards, beside, whole, lost = Cards(request, shown, may_comment), defaultdict(list), [], []
    for thread in chosen:
        if thread.passage:
            beside[thread.passage].append(thread)
        else:
            (lost if thread.carried and thread.first.passage_id else whole).append(thread)
    parts = [p for p in passages if p.pk in beside] if asked else passages
    start, part, pages = _part(parts, request.GET.get("tu", ""))
    add = reverse("comment_passage", args=(0,)).replace("/0/", "/%d/") if may_comment else ""
    return {
        "total": len(passages), "found": len(parts), "asked": asked, "pages": pages, "threads": len(threads),
        "bare": not threads and not may_comment,
        "text": text_html(part, {pk: cards.html(some) for pk, some in beside.items()}, add),
        "outline": "" if asked else outline_html(headings_of(part, {p.pk: p.start for p in part})),
        "whole": cards.html(whole), "lost": cards.html(lost), "segments": _segments(passages, threads, asked),
        "aspects": [(a.value, a.label) for a in Aspect if a.value in {t.first.aspect for t in threads}],
        "authors": sorted({t.author for t in threads}),
    }


def _part(passages, asked: str):
    """One page of a very long text: where it starts, its passages, the addresses before and after."""
    at = min(int(asked), len(passages)) // PART * PART if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    pages = {"before": f"?tu={at - PART}" if at else "", "after": f"?tu={at + PART}" if at + PART < len(passages) else ""}
    return at, passages[at:at + PART], pages


def _segments(passages, threads, asked: Filter):
    unresolved = sum(not thread.first.resolved for thread in threads)
    counts = {"gop-y": len(threads), "chua-xong": unresolved}
    return [("?", "Cả văn bản", len(passages), not asked)] + [
        (f"?xem={view}", text, counts[view], asked.view == view) for view, text in VIEWS.items()
    ]


def _state(shown: Version):
    if shown.laid_at is None:
        return tag_html("none", "Chưa trình")
    label = DocumentsLabel(shown.label)
    return tag_html(TAGS[label], label.label)


def _switch(others, shown: Version):
    return [(reverse("version", args=(pk,)), f"Bản {number}", None, pk == shown.pk) for pk, number in others]
