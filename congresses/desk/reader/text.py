"""The text of a version as one page of HTML, joined from passages that were rendered when it arrived."""

from itertools import groupby

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from congresses.reading import NOTES, ROWS

from .beside import Beside
from .table import table_html

HEADING = 160  # characters of a heading in the outline
FIELDS = ("pk", "number", "kind", "level", "label", "table", "page", "html", "text")


def text_html(passages, beside: Beside) -> SafeString:
    """All passages in reading order, notes at the foot."""
    body, foot, page = [], [], 0
    for (_, table), group in groupby(passages, key=_together):
        if table:
            body.append(table_html(list(group), beside))
            continue
        for passage in group:
            turned = f'<p class="passage__page">Trang {passage.page}</p>' if passage.page > page else ""
            page = max(page, passage.page)
            (foot if passage.kind in NOTES else body).append(_passage(passage, turned, beside))
    if foot:
        foot.insert(0, '<h2 class="document__notes">Chú thích</h2>')
    return mark_safe("".join(body + foot))  # noqa: S308 - numbers, and HTML escaped when it was rendered


def outline_html(headings) -> SafeString:
    """Headings as (number, level, text, last passage under it), each a link to its passage."""
    return format_html_join("", '<li><a class="outline__{}" href="#d{}">{} <span class="quiet num">{}</span></a></li>', (
        (min(level, 4), number, text, f"{number}–{last}" if last > number else "") for number, level, text, last in headings
    ))


def headings_of(passages) -> list[tuple[int, int, str, int]]:
    """The headings with the number of the last passage under each."""
    found, last = [], passages[-1].number if passages else 0
    heads = [p for p in passages if p.kind == "heading"]
    for at, head in enumerate(heads):
        after = next((other.number - 1 for other in heads[at + 1:] if other.level <= head.level), last)
        found.append((head.number, head.level, f"{head.label} {head.text[:HEADING]}".strip(), after))
    return found


def _together(passage):
    """Rows of one table stand together; everything else stands alone."""
    return (passage.kind, passage.table) if passage.kind in ROWS else ("", 0)


def _passage(passage, turned: str, beside: Beside) -> str:
    number, shape = passage.number, " passage--quiet" if passage.kind == "header" else ""
    changed = beside.changed.get(passage.pk, "")
    if changed:
        shape += " passage--changed"
    return (
        f'<section class="passage{shape}" id="d{number}">'
        f'<a class="passage__no num" href="#d{number}">{number}</a>'
        f'<div class="passage__text">{turned}{beside.html(passage)}{changed}</div>'
        f'<div class="passage__notes">{beside.cards.get(passage.pk, "")}{beside.link(number)}</div></section>\n'
    )
