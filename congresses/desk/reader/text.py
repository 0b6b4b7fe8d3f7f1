"""The text of a version as one page of HTML, joined from passages that were rendered when it arrived."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from congresses.documents.rendering import NOTES
from congresses.reading.compare import ROWS

from .marking import marked

HEADING = 160  # characters of a heading in the outline
FIELDS = ("pk", "number", "kind", "level", "label", "table", "page", "html", "text")


@dataclass(frozen=True)
class Beside:
    """What stands beside the passages, by their keys: cards of comments, what changed, words to mark; `add` is the
    address pattern for a new comment."""

    cards: dict[int, str] = field(default_factory=dict)
    changed: dict[int, str] = field(default_factory=dict)
    ranges: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    add: str = ""

    def html(self, passage) -> str:
        ranges = self.ranges.get(passage.pk)
        return marked(passage.html, passage.text, ranges) if ranges else passage.html


def text_html(passages, beside: Beside) -> SafeString:
    """All passages in reading order, notes at the foot."""
    body, foot, page = [], [], 0
    for (_, table), group in groupby(passages, key=_together):
        if table:
            body.append(_table(list(group), beside))
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
    link = f'<a class="passage__add" href="{beside.add % number}">Góp ý đoạn này</a>' if beside.add else ""
    return (
        f'<section class="passage{shape}" id="d{number}">'
        f'<a class="passage__no num" href="#d{number}">{number}</a>'
        f'<div class="passage__text">{turned}{beside.html(passage)}{changed}</div>'
        f'<div class="passage__notes">{beside.cards.get(passage.pk, "")}{link}</div></section>\n'
    )


def _table(rows, beside: Beside) -> str:
    first, caption, alone = rows[0], "", len(rows) == 1
    if first.kind == "sheet_row":
        caption = format_html("<caption>Trang tính {}</caption>", first.label)
    head, body = ([], rows) if alone or '<td class="num">' in first.html else ([first], rows[1:])
    place = f' id="d{first.number}"' if alone else ""
    lines = f"<tr>{beside.html(first)}</tr>" if alone else "".join(_row(row, beside) for row in body)
    changed = "".join(
        format_html('<div class="was-row">{} {}</div>', f"Đoạn {row.number}:", beside.changed[row.pk])
        for row in rows if row.pk in beside.changed
    )
    notes = "".join(beside.cards.get(row.pk, "") for row in rows)
    return (
        f'<section class="passage passage--{"row" if alone else "table"}{" passage--changed" if changed else ""}"{place}>'
        f'<a class="passage__no num" href="#d{first.number}" aria-label="Bảng, từ đoạn {first.number}">{first.number}</a>'
        f'<div class="passage__text"><div class="table-wrap"><table class="doc-table">{caption}'
        f"<thead>{''.join(_head_row(row, beside) for row in head)}</thead><tbody>{lines}</tbody></table></div>{changed}</div>"
        f'<div class="passage__notes">{notes}{_add_to_rows(rows, beside.add) if beside.add else ""}</div></section>\n'
    )


def _row(row, beside: Beside) -> str:
    shape = ' class="doc-table__changed"' if row.pk in beside.changed else ""
    number = f'<td class="doc-table__no num"><a href="#d{row.number}">{row.number}</a></td>'
    return f'<tr id="d{row.number}"{shape}>{number}{beside.html(row)}</tr>'


def _head_row(row, beside: Beside) -> str:
    """In rendered cells every < of the text is escaped: what is left are the tags."""
    return _row(row, beside).replace("<td", '<th scope="col"').replace("</td>", "</th>")


def _add_to_rows(rows, add: str) -> str:
    if len(rows) == 1:
        return f'<a class="passage__add" href="{add % rows[0].number}">Góp ý đoạn này</a>'
    links = " ".join(f'<a href="{add % row.number}">{row.number}</a>' for row in rows)
    title = escape(f"Góp ý một dòng, đoạn {rows[0].number}–{rows[-1].number}")
    return f'<details class="passage__rows"><summary>{title}</summary><p class="num">{links}</p></details>'
