"""Comments on a version or a passage, replies, and their resolution."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from congresses.core import permissions
from congresses.documents.models import Passage, Version

from .. import actions, rules
from ..forms.comments import CommentForm, MarkForm, PassageCommentForm, ReplyForm
from ..models import Comment
from .session_page import number_in

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
def comment_passage(request, pk):
    """A remark on one passage."""
    passages = Passage.objects.visible_to(request.user).select_related(*(f"version__{name}" for name in VERSION_NAMES))
    passage = get_object_or_404(passages, pk=pk)
    version = passage.version
    permissions.require(rules.can_comment(request.user, version.document.congress))
    form = PassageCommentForm(*_sent(request), initial={"quote": _quoted(passage, request.GET.get("trich"))})
    if form.is_valid() and form.carry_out(actions.comment, version, passage=passage, by=request.user):
        messages.success(request, f"Đã ghi góp ý cho đoạn {passage.number}.")
        return redirect(_place(version, passage))
    return _page(request, form, f"Góp ý đoạn {passage.number}", version, passage=passage)


@login_required
@require_http_methods(["GET", "POST"])
def reply(request, pk):
    """A further word in a thread."""
    first = _comment(request, pk)
    permissions.require(rules.can_comment(request.user, first.version.document.congress))
    form = ReplyForm(*_sent(request))
    shown, passage = _shown(request, first)
    if form.is_valid() and form.carry_out(actions.reply, first, by=request.user):
        messages.success(request, "Đã ghi trả lời.")
        return redirect(_place(shown, passage))
    return _page(request, form, "Trả lời góp ý", first.version, passage=first.passage, first=first,
                 submit="Ghi trả lời", back=_place(shown, passage))


@login_required
@require_POST
def mark_comment(request, pk):
    """Settled, or open again."""
    first = _comment(request, pk)
    permissions.require(rules.can_mark_comment(request.user, first))
    form = MarkForm(request.POST)
    shown, passage = _shown(request, first)
    if form.is_valid() and (mark := form.carry_out(actions.mark_comment, first, by=request.user)):
        messages.success(request, "Đã đánh dấu góp ý là đã giải quyết." if mark.resolved else "Đã mở lại góp ý.")
    return redirect(_place(shown, passage))


def _sent(request):
    return (request.POST,) if request.method == "POST" else ()


def _comment(request, pk) -> Comment:
    """The first comment of the thread, if one may read it."""
    names = ("passage", "written_for", "version", *(f"version__{name}" for name in VERSION_NAMES))
    return get_object_or_404(Comment.objects.visible_to(request.user).filter(parent=None).select_related(*names), pk=pk)


def _shown(request, first: Comment):
    """The version somebody was reading the comment beside, and the passage it stood at there."""
    asked = number_in(request.POST.get("ban") or request.GET.get("ban"))
    if asked in (None, first.version_id):
        return first.version, first.passage
    later = Version.objects.visible_to(request.user).filter(document=first.version.document, pk=asked).first()
    if later is None:
        return first.version, first.passage
    return later, first.passage and later.passages.filter(mark=first.passage.mark).first()


def _place(version: Version, passage: Passage | None = None) -> str:
    return reverse("version", args=(version.pk,)) + (f"#d{passage.number}" if passage else "#gop-y")


def _quoted(passage: Passage, asked: str | None) -> str:
    """The words asked for when they are the passage's own, else the whole passage; nothing when none were asked for."""
    if asked is None:
        return ""
    words = " ".join(asked.split())
    return (words if words and words in passage.text else passage.text)[:2000]


def _page(request, form, heading: str, version: Version, passage: Passage | None = None, **more):
    return render(request, "reviews/comments/comment.html", {
        "form": form, "heading": heading, "version": version, "passage": passage, "submit": "Ghi góp ý",
        "back": _place(version, passage), "back_text": "Thôi, quay lại văn kiện", **more,
    }, status=form.status)
