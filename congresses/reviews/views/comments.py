"""Comments on a version or a passage, replies, and their resolution."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_POST

from congresses.core import permissions
from congresses.core.pages import number_in
from congresses.documents.addresses import passage_name, passage_url
from congresses.documents.finding_card import finding_html
from congresses.documents.models import Passage, Version

from .. import actions, queries, rules
from ..before_after import BeforeAfter, sides
from ..forms.comments import CommentForm, FoundForm, MarkForm, PassageCommentForm, PlaceForm, ReplyForm
from ..models import Comment
from ..places import Anchor, Place, places
from ..quotes import LONGEST, chosen_in

FILTERS = ("xem", "khia-canh", "nguoi", "ban-phong")  # of the reader's page
VERSION_NAMES = ("document__kind", "document__congress__committee", "document__congress__plan__superior")


@login_required
@require_http_methods(["GET", "POST"])
def comment_version(request, pk):
    """A remark on the whole version."""
    version = get_object_or_404(Version.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_comment(request.user, version.document.congress))
    form = CommentForm(*_sent(request))
    if form.is_valid() and form.carry_out(actions.comment, version, by=request.user):
        messages.success(request, "Đã ghi góp ý cho toàn văn.")
        return redirect(_place(version))
    return _page(request, form, "Góp ý toàn văn", version)


@login_required
@require_http_methods(["GET", "POST"])
def comment_passage(request, pk, number):
    """A remark on one passage."""
    passages = Passage.objects.visible_to(request.user).select_related(*(f"version__{name}" for name in VERSION_NAMES))
    passage = get_object_or_404(passages, version=pk, number=number)
    version = passage.version
    permissions.require(rules.can_comment(request.user, version.document.congress))
    nth = number_in(request.GET.get("lan"))
    quote, (found, said) = _quoted(passage, request.GET.get("trich"), nth), queries.said_of(request.user, passage)
    form = PassageCommentForm(*_sent(request), initial={"quote": quote, "nth": nth, "aspect": queries.aspect_offered(found, quote)})
    if form.is_valid() and form.carry_out(actions.comment, version, passage=passage, by=request.user):
        messages.success(request, f"Đã ghi góp ý cho đoạn {passage.number}.")
        return redirect(_place(version, passage.number))
    words = form["quote"].value() if form["quote"].value() != passage.text else ""
    heading = f"Góp ý cụm từ ở đoạn {passage.number}" if words else f"Góp ý đoạn {passage.number}"
    return _page(request, form, heading, version, passage=passage, pieces=_pieces(passage.text, words, nth),
                 before_template="reviews/comments/said.html", found=[finding_html(one, quoting=False) for one in found], said=said)


def _pieces(text: str, words: str, nth: int | None) -> list[tuple[str, bool]]:
    """The text in pieces, the commented words told apart."""
    start, end = chosen_in(text, words or "", nth) or (0, 0)
    return [(text[:start], False), (text[start:end], True), (text[end:], False)]


@login_required
@require_http_methods(["GET", "POST"])
def reply(request, pk):
    """A further word in a thread."""
    first = _comment(request, pk)
    permissions.require(rules.can_comment(request.user, first.version.document.congress))
    form = ReplyForm(*_sent(request))
    if form.is_valid() and form.carry_out(actions.reply, first, by=request.user):
        messages.success(request, "Đã ghi trả lời.")
        return redirect(_back(request, first, _shown(request, first)))
    return _page(request, form, "Trả lời góp ý", first.version, passage=first.passage, first=first,
                 submit="Ghi trả lời", back=_back(request, first, _shown(request, first)))


@login_required
@require_POST
def mark_comment(request, pk):
    """Settled, or open again."""
    first = _comment(request, pk)
    permissions.require(rules.can_mark_comment(request.user, first))
    form = MarkForm(request.POST)
    shown = _shown(request, first)
    back = _back(request, first, shown)
    if form.is_valid() and (mark := form.carry_out(actions.mark_comment, first, by=request.user)):
        messages.success(request, _told(first, shown) if mark.resolved else "Đã mở lại góp ý.")
    return redirect(back)


def _told(first: Comment, shown: Version) -> str:
    """A comment settled on a later version stays with its own: say where it can be opened again."""
    if shown == first.version:
        return "Đã đánh dấu góp ý là đã giải quyết."
    own = _place(first.version, first.passage.number if first.passage else 0)
    where = passage_name(f"bản {first.version.number}", *([first.passage.number] if first.passage else []))
    return format_html('Đã đánh dấu góp ý là đã giải quyết. Góp ý nay nằm ở <a href="{}">{}</a>, mở lại được ở đó.', own, where)


@login_required
@require_http_methods(["GET", "POST"])
def place_comment(request, pk, version_pk):
    """Say where a comment of an earlier version stands on a later one."""
    first = _comment(request, pk)
    later = Version.objects.visible_to(request.user).filter(document=first.version.document_id)
    version = get_object_or_404(later.filter(number__gt=first.version.number).with_names(), pk=version_pk)
    permissions.require(rules.can_comment(request.user, version.document.congress))
    found = _place_of(request, first, version)
    if "found" in request.POST:
        return _confirm(request, first, version, found)
    form = PlaceForm(*_sent(request), passages=version.passages.all(), initial=_proposed(found, bool(first.quote)))
    if form.is_valid() and (made := form.carry_out(actions.place_comment, first, version, by=request.user)):
        if made.passage is None:
            messages.success(request, f"Đã ghi: góp ý không còn vị trí ở bản {version.number}.")
            return redirect(_place(version, card=first))
        messages.success(request, f"Đã ghi: góp ý đứng ở đoạn {made.passage.number}.")
        return redirect(_place(version, made.passage.number))
    return _page(request, form, "Đặt vị trí góp ý", version, first=first, sides=_sides(first, version, found),
                 submit="Ghi vị trí", back=_place(version, found.number, card=first))


def _sides(first: Comment, version: Version, found: Place) -> BeforeAfter:
    """The passage of the comment, and the one where the portal believes it stands."""
    return sides(first, version, found) if first.passage else BeforeAfter()


def _confirm(request, first: Comment, version: Version, found: Place):
    """One click beside a comment: yes, it stands where the portal found it."""
    if found.state == "said":  # a second click, or somebody was quicker
        return redirect(_place(version, found.number, card=first))
    form = FoundForm(request.POST, place=found, passages=version.passages.all(), quoted=bool(first.quote))
    if form.is_valid() and form.carry_out(actions.place_comment, first, version, by=request.user):
        messages.success(request, f"Đã ghi: góp ý đứng ở đoạn {found.number}.")
        return redirect(_place(version, found.number))
    messages.error(request, "Vị trí góp ý vừa thay đổi. Đồng chí xem lại rồi xác nhận.")
    return redirect(reverse("place_comment", args=(first.pk, version.pk)))


def _proposed(found: Place, quoted: bool) -> dict:
    """What the form starts with: the place that was found, if any."""
    if not found.passage:
        return {}
    return {"where": "here", "number": found.number, "quote": found.words if quoted else "", "nth": found.nth}


def _sent(request):
    return (request.POST,) if request.method == "POST" else ()


def _comment(request, pk) -> Comment:
    """The first comment of the thread, if one may read it."""
    names = ("passage", "written_for", "version", *(f"version__{name}" for name in VERSION_NAMES))
    return get_object_or_404(Comment.objects.visible_to(request.user).filter(parent=None).select_related(*names), pk=pk)


def _place_of(request, first: Comment, version: Version) -> Place:
    """Where the comment stands on a later version."""
    if first.passage is None:
        return Place("lost")
    earlier = Version.objects.visible_to(request.user).filter(document=version.document_id, number__lt=version.number)
    return places({first.pk: Anchor.of(first)}, version, list(earlier.order_by("number")))[first.pk]


def _shown(request, first: Comment) -> Version:
    """The version somebody was reading the comment beside: its own, or a later one it was carried to."""
    asked = number_in(request.POST.get("ban") or request.GET.get("ban"))
    later = Version.objects.visible_to(request.user).filter(document=first.version.document_id)
    shown = later.filter(pk=asked, number__gt=first.version.number).first() if asked != first.version_id else None
    return shown or first.version


def _back(request, first: Comment, shown: Version) -> str:
    """To where somebody was reading the comment."""
    if shown == first.version:
        return _filtered(request, _place(shown, first.passage.number if first.passage else 0))
    return _filtered(request, _place(shown, _place_of(request, first, shown).number, card=first))


def _filtered(request, address: str) -> str:
    """The address with the filter the person was reading by."""
    asked = QueryDict(request.POST.get("loc", "")[:500]).dict()
    kept = urlencode({name: asked[name] for name in FILTERS if asked.get(name)})
    page, _, anchor = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}{kept}#{anchor}" if kept else address


def _place(version: Version, number: int = 0, card: Comment | None = None) -> str:
    """A passage on the page of a version; without one the comment itself, or the comments on the whole text."""
    if number:
        return passage_url(version.pk, number)
    return reverse("version", args=(version.pk,)) + (f"#g{card.pk}" if card and card.passage_id else "#gop-y")


def _quoted(passage: Passage, asked: str | None, nth: int | None) -> str:
    """The words asked for as they stand in the passage, else the whole passage; nothing when none were asked for."""
    if asked is None:
        return ""
    start, end = chosen_in(passage.text, asked, nth) or (0, LONGEST)
    return passage.text[start:end]


def _page(request, form, heading: str, version: Version, passage: Passage | None = None, **more):
    return render(request, "reviews/comments/comment.html", {
        "form": form, "heading": heading, "version": version, "passage": passage, "submit": "Ghi góp ý",
        "back": _place(version, passage.number if passage else 0), "back_text": "Thôi, quay lại văn kiện", **more,
    }, status=form.status)
