"""Comments beside their passages: fetched once, gathered to threads, joined to cards."""

from dataclasses import dataclass, field

from django.db.models import F, Q
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.prepared import Prepared
from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import moment
from congresses.documents.models import Version
from congresses.reviews import rules
from congresses.reviews.models import Aspect, Comment

ROWS = frozenset(("table_row", "sheet_row"))  # many of them share one place beside their table
VIEWS = {"gop-y": "Có góp ý", "chua-xong": "Chưa giải quyết"}


@dataclass(slots=True)
class Thread:
    """A comment, the words after it, and the passage of the shown version it belongs to."""

    first: Comment
    replies: list[Comment] = field(default_factory=list)
    passage: int | None = None
    carried: bool = False

    @property
    def author(self) -> str:
        return self.first.speaker or self.first.for_name


@dataclass(frozen=True)
class Filter:
    """What the address asks for; unknown words ask for nothing."""

    view: str
    aspect: str
    author: str

    @classmethod
    def of(cls, query) -> "Filter":
        view, aspect = query.get("xem", ""), query.get("khia-canh", "")
        return cls(view if view in VIEWS else "", aspect if aspect in Aspect.values else "", query.get("nguoi", ""))

    def __bool__(self) -> bool:
        return bool(self.view or self.aspect or self.author)

    def takes(self, thread: Thread) -> bool:
        return (
            (not self.aspect or thread.first.aspect == self.aspect)
            and (not self.author or thread.author == self.author)
            and (self.view != "chua-xong" or not thread.first.resolved)
        )


def threads_of(version: Version, user, marks: dict[str, int], earlier: list[int]) -> list[Thread]:
    """Threads on this version, and unresolved ones of earlier versions, moved to the passage of the same words.

    `marks` are the passages of the shown version by their mark; a comment whose words are gone has no passage.
    `earlier` are the keys of the document's earlier versions.
    """
    rows = _comments(user=user, shown=version.pk, versions=[version.pk, *earlier])
    versions, threads = {version.pk: version}, {}
    for row in rows:
        if row.version_id not in versions:
            versions[row.version_id] = Version(pk=row.version_id, document=version.document)
        row.version = versions[row.version_id]
        if row.parent_id is None:
            carried = row.version_id != version.pk
            passage = marks.get(row.mark) if carried else row.passage_id
            threads[row.pk] = Thread(row, passage=passage, carried=carried)
        elif row.parent_id in threads:
            threads[row.parent_id].replies.append(row)
    return list(threads.values())


@Prepared
def _comments(*, user, shown, versions):
    # Named one by one, not by their document: so the index on the version serves, however many comments there are.
    visible = Comment.objects.visible_to(user).with_resolution().filter(version__in=versions)
    return visible.filter(Q(version=shown) | Q(resolved=False)).annotate(
        by_name=F("by__full_name"), for_name=F("written_for__full_name"), on=F("version__number"),
        mark=F("passage__mark"), place=F("passage__number"), kind=F("passage__kind"), sitting=F("session__title"),
    )


class Cards:
    """Threads to HTML for one reader."""

    def __init__(self, request, version: Version, may_comment: bool):
        self.user, self.version = request.user, version
        # A link to the passage of an earlier version leads to that version's own page.
        self.elsewhere = reverse("version", args=(0,)).replace("/0/", "/%d/")
        self.reply = reverse("reply", args=(0,)).replace("/0/", "/%d/") + f"?ban={version.pk}" if may_comment else ""
        self.mark = reverse("mark_comment", args=(0,)).replace("/0/", "/%d/")
        self.token = get_token(request)

    def html(self, threads) -> SafeString:
        return mark_safe("".join(map(self.card, threads)))  # noqa: S308 - made of escaped pieces

    def card(self, thread: Thread) -> SafeString:
        first, quote = thread.first, ""
        if first.quote:
            quote = format_html('<blockquote class="card-note__quote">“{}”</blockquote>', _lines(first.quote))
        return format_html(
            '<article class="card-note" id="g{}">{}{}<p>{}</p>{}{}</article>', first.pk, _head(first), quote,
            _lines(first.text), mark_safe("".join(map(_reply, thread.replies))), self._foot(thread),  # noqa: S308
        )

    def _foot(self, thread: Thread) -> SafeString:
        first = thread.first
        state = tag_html("ok", "Đã giải quyết") if first.resolved else tag_html("stop", "Chưa giải quyết")
        acts = [self._origin(thread)] if thread.carried or first.kind in ROWS else []
        if self.reply:
            acts.append(format_html('<a href="{}">Trả lời</a>', self.reply % first.pk))
        if rules.can_mark_comment(self.user, first):
            acts.append(self._mark_form(first))
        return format_html('<div class="card-note__foot">{} {}</div>', state, mark_safe(" ".join(acts)))  # noqa: S308

    def _origin(self, thread: Thread) -> SafeString:
        first = thread.first
        place = f"Đoạn {first.place}" if first.place else "Toàn văn"
        if not thread.carried:
            return format_html('<a href="#d{}">{}</a>', first.place, place)
        address = self.elsewhere % first.version_id + (f"#d{first.place}" if first.place else "#gop-y")
        return format_html('<a href="{}">{}, bản {}</a>', address, place, first.on)

    def _mark_form(self, comment: Comment) -> SafeString:
        asked, word = ("", "Mở lại") if comment.resolved else ("on", "Đánh dấu đã giải quyết")
        return format_html(
            '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
            '<input type="hidden" name="ban" value="{}"><input type="hidden" name="resolved" value="{}">'
            '<button class="link-button">{}</button></form>', self.mark % comment.pk, self.token, self.version.pk, asked, word,
        )


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
