"""Threads of comments as cards for one reader."""

from html import escape

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import moment
from congresses.documents.addresses import passage_url
from congresses.documents.differences import diff_html
from congresses.documents.models import Version
from congresses.reading import ROWS
from congresses.reviews import rules
from congresses.reviews.models import Aspect, Comment

from .threads import Thread

ASPECTS = dict(Aspect.choices)
STATES = {  # of a place: tag, words
    "edited": ("run", "Câu chữ đã sửa"),
    "moved": ("wait", "Đã chuyển chỗ"),
    "lost": ("stop", "Mất vị trí"),
    "said": ("ok", "Đã xác nhận chỗ"),
}


class Cards:
    """Threads to HTML for one reader of one version.

    Cards are many and stand in a row: plain strings, every text escaped where it is taken. Their buttons belong to one
    form each kind of act, which `forms` gives once.
    """

    def __init__(self, request, version: Version, may_comment: bool):
        self.user, self.version, self.may_comment = request.user, version, may_comment
        self.whole = _pattern("version", 0) + "#gop-y"
        self.reply = _pattern("reply", 0) + f"?ban={version.pk}"
        self.mark = _pattern("mark_comment", 0)
        self.put = reverse("place_comment", args=(0, version.pk)).replace("/0/", "/%d/")

    def forms(self, request) -> SafeString:
        """The form behind the buttons of all cards."""
        return format_html(
            '<form method="post" id="the-gop-y"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
            '<input type="hidden" name="ban" value="{}"><input type="hidden" name="loc" value="{}"></form>',
            get_token(request), self.version.pk, request.GET.urlencode(),
        )

    def html(self, threads) -> SafeString:
        return mark_safe("".join(map(self.card, threads)))  # noqa: S308 - made of escaped pieces

    def card(self, thread: Thread) -> str:
        first = thread.first
        return (
            f'<article class="card-note" id="g{first.pk}">{_head(first)}{self._place(thread)}{_quote(thread)}'
            f"<p>{_lines(first.text)}</p>{''.join(map(_reply, thread.replies))}{self._foot(thread)}</article>"
        )

    def _place(self, thread: Thread) -> str:
        """How sure the place is; everything but exact is shown with old and new words, for a person to confirm."""
        place = thread.place
        if place is None or place.state == "exact":
            return ""
        acts = self._place_acts(thread) if self.may_comment else ""
        return f'<div class="card-note__place">{tag_html(*STATES["lost" if thread.lost else place.state])}{acts}</div>'

    def _place_acts(self, thread: Thread) -> str:
        address = self.put % thread.first.pk
        if thread.lost or thread.place.state == "said":
            return f'<a href="{address}">Đặt lại vị trí</a>'
        return f'{_button(address, "found", thread.place.number, "Đúng chỗ này")} <a href="{address}">Không đúng chỗ</a>'

    def _foot(self, thread: Thread) -> str:
        first = thread.first
        state = tag_html("ok", "Đã giải quyết") if first.resolved else tag_html("stop", "Chưa giải quyết")
        carried = first.version_id != self.version.pk
        acts = [self._origin(first, carried)] if carried or first.kind in ROWS else []
        if self.may_comment:
            acts.append(f'<a href="{self.reply % first.pk}">Trả lời</a>')
        if rules.can_mark_comment(self.user, first):
            asked, word = ("", "Mở lại") if first.resolved else ("on", "Đánh dấu đã giải quyết")
            acts.append(_button(self.mark % first.pk, "resolved", asked, word))
        return f'<div class="card-note__foot">{state} {" ".join(acts)}</div>'

    def _origin(self, first: Comment, carried: bool) -> str:
        place = f"Đoạn {first.place}" if first.place else "Toàn văn"
        if not carried:
            return f'<a href="#d{first.place}">{place}</a>'
        address = passage_url(first.version_id, first.place) if first.place else self.whole % first.version_id
        return f'<a href="{address}">{place}, bản {first.on}</a>'


def _button(address: str, name: str, value, word: str) -> str:
    return f'<button class="link-button" form="the-gop-y" formaction="{address}" name="{name}" value="{value}">{word}</button>'


def _pattern(name: str, zero: int) -> str:
    return reverse(name, args=(zero,)).replace("/0/", "/%d/")


def _quote(thread: Thread) -> str:
    """The words that were commented; where they were changed, with what stands there now."""
    place, words = thread.place, _lines(thread.first.quote)
    if thread.lost:
        words = _lines(place.before)
    elif place and place.before != place.words:
        words = diff_html(place.before, place.words)
    return f'<blockquote class="card-note__quote">“{words}”</blockquote>' if words else ""


def _head(row: Comment) -> str:
    if row.speaker:
        kind = f"Phát biểu tại {escape(row.sitting)}"
    else:
        kind = f"Góp ý · {_small(ASPECTS[row.aspect])}" if row.aspect else "Góp ý"
    return f'<p class="card-note__head">{_who(row)}</p><p class="card-note__kind">{kind} · {moment(row.at)}</p>'


def _reply(row: Comment) -> str:
    return (
        f'<div class="card-note__reply" id="g{row.pk}"><p class="card-note__head">{_who(row)} '
        f'<span class="quiet">· {moment(row.at)}</span></p><p>{_lines(row.text)}</p></div>'
    )


def _who(row: Comment) -> str:
    if row.speaker:
        return f"<strong>{escape(row.speaker)}</strong>"
    acting = f" ({escape(row.by_name)} thay)" if row.by_id != row.written_for_id else ""
    return f"<strong>{escape(row.for_name)}</strong>, {escape(row.author_title)}{acting}"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
