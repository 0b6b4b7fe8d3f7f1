"""The card of a finding, the same on every page: in lists, beside passages, in a self-check, above a form."""

from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from congresses.checks import CHECKS
from congresses.core.templatetags.components import tag_html

from .case import BETWEEN
from .models import Finding, Level

TAGS = {Level.BLOCKING: "stop", Level.EXPLAIN: "wait", Level.HINT: "none"}
BESIDE = 120  # characters of the passage shown on either side of the words found


class Excerpt(NamedTuple):
    """Words of a passage amid what stands beside them; without words its beginning."""

    before: str
    quote: str
    after: str

    @classmethod
    def of(cls, text: str, start: int | None, end: int | None) -> "Excerpt":
        first, last = (0, 0) if start is None else (start, len(text) if end is None else end)
        left, right = max(0, first - BESIDE), last + BESIDE if last else 2 * BESIDE
        return cls(("…" if left else "") + text[left:first], text[first:last], text[last:right] + ("…" if right < len(text) else ""))

    @property
    def html(self) -> str:
        if not any(self):
            return ""
        quote = f'<mark class="quoted">{escape(self.quote)}</mark>' if self.quote else ""
        return f'<blockquote class="answer quoted">{escape(self.before)}{quote}{escape(self.after)}</blockquote>'


def title_of(code: str) -> str:
    """What a check is called on a page."""
    return CHECKS[code].title if code in CHECKS else code


def card_html(
    code: str, what: str, why: str = "", todo: str = "", *, tags: str = "", where: str = "", excerpt: Excerpt | None = None,
    rest: str = "", key: int | None = None, folded: bool = False,
) -> SafeString:
    """`tags`, `where` (behind the check's name) and `rest` are HTML; `folded` keeps the rule and what to do one tap away."""
    reasons = (f"<p>{escape(why)}</p>" if why else "") + (f"<p><strong>Cần làm:</strong> {escape(todo)}</p>" if todo else "")
    if folded and reasons:
        reasons = f'<details class="was"><summary>Căn cứ và việc cần làm</summary>{reasons}</details>'
    head = f'<p class="card-note__head">{tags}</p>' if tags else ""
    name = f' id="p{key}"' if key else ""
    return mark_safe(  # noqa: S308 - made of escaped pieces
        f'<article class="card-note card-note--finding"{name}>{head}'
        f'<p class="card-note__kind">Phát hiện · {escape(title_of(code))}{where}</p>'
        f"<p><strong>{escape(what)}</strong></p>{excerpt.html if excerpt else ''}{reasons}{rest}</article>"
    )


def finding_html(finding: Finding, *, quoting: bool = True) -> SafeString:
    """A finding, its passage fetched, on a page about it; not `quoting` where the passage stands there already."""
    passage = finding.passage
    end = None if finding.start is None else finding.start + len(finding.quote)
    return card_html(
        finding.check_code, finding.what, finding.why, finding.todo, tags=tag_html(TAGS[finding.level], finding.get_level_display()),
        where=f" · {place(passage.number if passage else 0, passage.trail if passage else '')}",
        excerpt=Excerpt.of(passage.text, finding.start, end) if passage and quoting else None,
    )


def place(number: int, trail: str = "", address: str = "") -> str:
    """«đoạn 12, mục «II. Kết quả»», the number with a link if there is an address; `trail` as a passage keeps it."""
    said = f"đoạn {number}" if number else "cả văn kiện"
    section = trail.rpartition(BETWEEN)[2]
    linked = f'<a href="{address}">{said}</a>' if address else said
    return linked + (f", mục «{escape(section)}»" if section else "")
