"""What checks found in versions, as cards for one reader."""

from collections import Counter
from html import escape
from urllib.parse import urlencode
from uuid import uuid4

from django.db.models import F
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from congresses.core.prepared import Prepared
from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import day
from congresses.documents.addresses import passage_url
from congresses.documents.case import codes_of
from congresses.documents.checking import READ
from congresses.documents.finding_card import TAGS, Excerpt, card_html, place
from congresses.documents.models import Finding, Level, Passage, Version
from congresses.documents.rules import can_explain
from congresses.reading import ROWS
from congresses.reviews.queries import with_comment

FORM = "the-phat-hien"  # the one form behind the buttons of all cards


@Prepared
def findings_of(*, user, versions):
    """Everything one may read of what was found in some versions, explained or not, each with its place: one query."""
    rows = Finding.objects.visible_to(user).filter(version__in=versions).with_explanation()
    place = {"number": F("passage__number"), "passage_kind": F("passage__kind")}
    return with_comment(rows, user).annotate(**place).order_by("number", "pk")


class FoundCards:
    """Findings to HTML for one reader: who may explain gets the way to it, who may comment the button for a comment.

    Plain strings, as the cards of comments; `came` says which page the reader is on, `asked` what its address asks for.
    """

    def __init__(self, request, came: str, *, asked: str = "", beside: bool = False):
        self.request, self.beside = request, beside
        query = escape(f"?{urlencode({'tu': came, 'loc': asked} if asked else {'tu': came})}")
        self.explain = reverse("explain", args=(0,)), query
        self.comment = reverse("comment_finding", args=(0,)), query
        self.version = reverse("version", args=(0,)).replace("/0/", "/%d/")

    def form(self) -> SafeString:
        """The form behind the buttons of all cards."""
        return format_html(
            '<form method="post" id="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}"></form>', FORM, get_token(self.request))

    def card(
        self, found: Finding, *, explains: bool = False, comments: bool = False, settled: bool = False, quick: bool = False,
        new: bool = False, passage: Passage | None = None,
    ) -> str:
        """`settled`: it was of the version before, and is not found any more; `passage`: its words are shown."""
        explained = found.explanation and not settled
        end = None if found.start is None else found.start + len(found.quote)
        return card_html(
            found.check_code, found.what, found.why, "" if settled else found.todo, key=found.pk,
            tags=_tags(found, explained, settled, new), where=self._where(found, settled, passage),
            excerpt=Excerpt.of(passage.text, found.start, end) if passage else None,
            # Beside the text three in a passage are a long column.
            folded=self.beside and bool(explained),
            rest=(_explanation(found) if explained else "") + self._foot(found, explains, comments, settled, quick),
        )

    def _where(self, found: Finding, settled: bool, passage: Passage | None) -> str:
        """Beside its passage nothing; cards of a table stand below all of its rows."""
        if self.beside and found.passage_kind not in ROWS:
            return ""
        address = passage_url(found.version_id, found.number) if found.number else self.version % found.version_id
        return f" · {place(found.number, passage.trail if passage else '', address)}{' của bản trước' if settled else ''}"

    def _foot(self, found: Finding, explains: bool, comments: bool, settled: bool, quick: bool) -> str:
        if settled:
            return ""
        acts = ["Chỉ cấp trên đọc được phát hiện này."] if found.house_only else []
        if explains and found.level != Level.HINT:
            acts.append(self._explain(found, quick and not found.explanation))
        if found.comment:
            address = f"{self.version % found.commented_on}#g{found.comment}"
            acts.append(f'<span>Đã chuyển thành <a href="{address}">góp ý</a></span>')
        elif comments and not found.house_only:
            acts.append(f'<button class="link-button" form="{FORM}" formaction="{_address(self.comment, found)}">Chuyển thành góp ý</button>')
        return f'<div class="card-note__foot">{" ".join(acts)}</div>' if acts else ""

    def _explain(self, found: Finding, quick: bool) -> str:
        address = _address(self.explain, found)
        if not quick:
            return f'<a href="{address}">{"Sửa giải thích" if found.explanation else "Giải thích vì sao giữ nguyên"}</a>'
        return (
            f'<details class="card-note__quick"><summary>Giải thích vì sao giữ nguyên</summary><form method="post" action="{address}">'
            f'<input type="hidden" name="csrfmiddlewaretoken" value="{get_token(self.request)}">'
            f'<input type="hidden" name="once" value="{uuid4()}"><input type="hidden" name="seen" value="{found.explained or 0}">'
            f'<label class="visually-hidden" for="gt{found.pk}">Vì sao giữ nguyên</label>'
            f'<textarea class="form-control" id="gt{found.pk}" name="text" rows="3" maxlength="2000"></textarea>'
            f'<button class="btn btn-outline-secondary btn-sm">Ghi giải thích</button></form></details>'
        )


class Found:
    """What was found in the shown version: above its text, and beside its passages."""

    def __init__(self, request, shown: Version, may_comment: bool):
        self.shown, self.rows = shown, findings_of(user=request.user, versions=[shown.pk])
        self.cards = FoundCards(request, "doc", beside=True)
        self.may_comment = may_comment
        document = shown.document
        self.may_explain = bool(self.rows and can_explain(request.user, document.congress, document.kind))

    @property
    def passages(self) -> set[int]:
        return {row.passage_id for row in self.rows if row.passage_id}

    def beside(self, ranges: dict) -> dict[int, str]:
        """Cards by passage; the words found are added to the ranges that are marked."""
        html: dict[int, str] = {}
        for row in self.rows:
            if row.passage_id:
                html[row.passage_id] = html.get(row.passage_id, "") + self._card(row)
                if row.start is not None:
                    ranges[row.passage_id].append((row.start, row.start + len(row.quote)))
        return html

    def context(self) -> dict:
        """What the page shows of them above the text."""
        return {
            "finding_form": self.cards.form() if self.rows and self.may_comment else "", "found_count": len(self.rows),
            "found_whole_count": sum(not row.passage_id for row in self.rows),
            "found_said": self._sentence(), "found_whole_text": joined(self._card(row) for row in self.rows if not row.passage_id),
        }

    def _card(self, row: Finding) -> str:
        return self.cards.card(row, explains=self.may_explain, comments=self.may_comment)

    def _sentence(self) -> str:
        """«5 phát hiện: 2 chặn việc trình, 3 gợi ý», of some explained «còn 4 phát hiện: …; đã giải thích 1», or why none."""
        if not self.rows:
            if self.shown.is_registered or not codes_of(self.shown.document.kind):
                return ""
            return "không có phát hiện nào." if self.shown.checked_at else "chưa kiểm tra tự động."
        left = [row for row in self.rows if not row.explanation]
        levels, explained = Counter(row.level for row in left), len(self.rows) - len(left)
        said = ", ".join(f"{levels[level]} {level.label.lower()}" for level in Level if levels[level])
        unread = "" if self.shown.is_registered or self.shown.extension in READ else " Phần chữ của tệp PDF chưa kiểm tra."
        return (
            f"{'còn ' if explained else ''}{len(left)} phát hiện{f': {said}' if said else ''}"
            f"{f'; đã giải thích {explained}' if explained else ''}.{unread}"
        )


def joined(cards) -> SafeString:
    return mark_safe("".join(cards))  # noqa: S308 - made of escaped pieces


def _address(pattern: tuple[str, str], found: Finding) -> str:
    return pattern[0].replace("/0/", f"/{found.pk}/") + pattern[1]


def _tags(found: Finding, explained: bool, settled: bool, new: bool) -> str:
    """What was explained shouts no more."""
    if settled:
        return tag_html("ok", "Đã sửa")
    level = tag_html("none" if explained else TAGS[found.level], found.get_level_display())
    return level + (f' {tag_html("run", "Mới")}' if new else "") + (f' {tag_html("ok", "Đã giải thích")}' if explained else "")


def _explanation(found: Finding) -> str:
    text = escape(found.explanation).replace("\n", "<br>")
    return (
        f'<div class="card-note__reply"><p class="card-note__head"><strong>Giải thích</strong> <span class="quiet">· '
        f"{escape(found.explained_by)}, {day(found.explained_at)}</span></p><p>{text}</p></div>"
    )
