"""Threads of comments as cards for one reader."""

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import moment
from congresses.documents.differences import diff_html
from congresses.documents.models import Version
from congresses.reading.compare import ROWS
from congresses.reviews import rules
from congresses.reviews.models import Aspect, Comment

from .threads import Thread

STATES = {  # of a place: tag, words
    "edited": ("run", "Câu chữ đã sửa"),
    "moved": ("wait", "Đã chuyển chỗ"),
    "lost": ("stop", "Mất vị trí"),
    "said": ("ok", "Đã xác nhận chỗ"),
}


class Cards:
    """Threads to HTML for one reader of one version."""

    def __init__(self, request, version: Version, may_comment: bool):
        self.user, self.version, self.may_comment = request.user, version, may_comment
        self.elsewhere = _pattern("version", 0)  # a link to an earlier version leads to that version's own page
        self.reply = _pattern("reply", 0) + f"?ban={version.pk}"
        self.mark = _pattern("mark_comment", 0)
        self.put = reverse("place_comment", args=(0, version.pk)).replace("/0/", "/%d/")
        self.token = get_token(request)

    def html(self, threads) -> SafeString:
        return mark_safe("".join(map(self.card, threads)))  # noqa: S308 - made of escaped pieces

    def card(self, thread: Thread) -> SafeString:
        first = thread.first
        return format_html(
            '<article class="card-note" id="g{}">{}{}{}<p>{}</p>{}{}</article>', first.pk, _head(first), self._place(thread),
            _quote(thread), _lines(first.text), mark_safe("".join(map(_reply, thread.replies))),  # noqa: S308
            self._foot(thread),
        )

    def _place(self, thread: Thread) -> SafeString | str:
        """How sure the place is; everything but exact is shown with old and new words, for a person to confirm."""
        place = thread.place
        if place is None or place.state == "exact":
            return ""
        acts = self._place_acts(thread) if self.may_comment and place.state != "said" else ""
        return format_html('<div class="card-note__place">{}{}</div>', tag_html(*STATES[_state(thread)]), acts)

    def _place_acts(self, thread: Thread) -> SafeString:
        address = self.put % thread.first.pk
        if thread.lost:
            return format_html('<a href="{}">Đặt lại vị trí</a>', address)
        place = thread.place
        fields = {"where": "here", "number": place.number, "quote": place.words if thread.range else "", "nth": place.nth}
        return format_html("{} <a href=\"{}\">Không đúng chỗ</a>", self._form(address, fields, "Đúng chỗ này"), address)

    def _foot(self, thread: Thread) -> SafeString:
        first = thread.first
        state = tag_html("ok", "Đã giải quyết") if first.resolved else tag_html("stop", "Chưa giải quyết")
        carried = first.version_id != self.version.pk
        acts = [self._origin(first, carried)] if carried or first.kind in ROWS else []
        if self.may_comment:
            acts.append(format_html('<a href="{}">Trả lời</a>', self.reply % first.pk))
        if rules.can_mark_comment(self.user, first):
            asked, word = ("", "Mở lại") if first.resolved else ("on", "Đánh dấu đã giải quyết")
            acts.append(self._form(self.mark % first.pk, {"ban": self.version.pk, "resolved": asked}, word))
        return format_html('<div class="card-note__foot">{} {}</div>', state, mark_safe(" ".join(acts)))  # noqa: S308

    def _origin(self, first: Comment, carried: bool) -> SafeString:
        place = f"Đoạn {first.place}" if first.place else "Toàn văn"
        if not carried:
            return format_html('<a href="#d{}">{}</a>', first.place, place)
        address = self.elsewhere % first.version_id + (f"#d{first.place}" if first.place else "#gop-y")
        return format_html('<a href="{}">{}, bản {}</a>', address, place, first.on)

    def _form(self, address: str, fields: dict, word: str) -> SafeString:
        """One button that posts what is known already."""
        inputs = [("csrfmiddlewaretoken", self.token), *fields.items()]
        hidden = "".join(format_html('<input type="hidden" name="{}" value="{}">', *pair) for pair in inputs)
        return format_html('<form method="post" action="{}">{}<button class="link-button">{}</button></form>',
                           address, mark_safe(hidden), word)  # noqa: S308 - escaped just here


def _pattern(name: str, zero: int) -> str:
    return reverse(name, args=(zero,)).replace("/0/", "/%d/")


def _state(thread: Thread) -> str:
    return "lost" if thread.lost else thread.place.state


def _quote(thread: Thread) -> SafeString | str:
    """The words that were commented; where they were changed, with what stands there now."""
    place = thread.place
    if place and (place.state == "edited" or thread.lost):
        words = _lines(place.before) if thread.lost else diff_html(place.before, place.words)
        return format_html('<blockquote class="card-note__quote">“{}”</blockquote>', words)
    if not thread.first.quote:
        return ""
    return format_html('<blockquote class="card-note__quote">“{}”</blockquote>', _lines(thread.first.quote))


def _head(row: Comment) -> SafeString:
    if row.speaker:
        kind = f"Phát biểu tại {row.sitting}"
    else:
        kind = f"Góp ý · {_small(Aspect(row.aspect).label)}" if row.aspect else "Góp ý"
    return format_html(
        '<p class="card-note__head">{}</p><p class="card-note__kind">{} · {}</p>', _who(row), kind, moment(row.at)
    )


def _reply(row: Comment) -> SafeString:
    return format_html(
        '<div class="card-note__reply" id="g{}"><p class="card-note__head">{} <span class="quiet">· {}</span></p><p>{}</p></div>',
        row.pk, _who(row), moment(row.at), _lines(row.text),
    )


def _who(row: Comment) -> SafeString:
    if row.speaker:
        return format_html("<strong>{}</strong>", row.speaker)
    acting = f" ({row.by_name} thay)" if row.by_id != row.written_for_id else ""
    return format_html("<strong>{}</strong>, {}{}", row.for_name, row.author_title, acting)


def _lines(text: str) -> SafeString:
    return mark_safe(escape(text).replace("\n", "<br>"))  # noqa: S308 - escaped just here


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
