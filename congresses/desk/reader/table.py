"""The rows of one table of a text as a table: its head, its rows with their numbers, what changed, the comments."""

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .beside import Beside

HIGH = re.compile(r'rowspan="(\d+)"')
BY_NUMBER = '<p class="quiet small-text doc-table__how">Bấm số của dòng để góp ý dòng ấy.</p>'


def table_html(rows, beside: Beside) -> SafeString:
    """One section for all rows; comments of all of them stand below the table, in order."""
    first, caption, alone = rows[0], "", len(rows) == 1
    if first.kind == "sheet_row":
        caption = format_html("<caption>Trang tính {}</caption>", first.label)
    head = _head(rows)
    place = f' id="d{first.number}"' if alone else ""
    lines = f"<tr>{beside.html(first)}</tr>" if alone else "".join(_row(row, beside) for row in rows[head:])
    changed = "".join(
        f'<div class="was-row">Đoạn {row.number}: {beside.changed[row.pk]}</div>' for row in rows if row.pk in beside.changed
    )
    shape = f'passage--{"row" if alone else "table"}{" passage--changed" if changed else ""}'
    notes = "".join(beside.cards.get(row.pk, "") for row in rows)
    link = beside.link(first.number) if alone else BY_NUMBER if beside.add else ""
    return mark_safe(  # noqa: S308 - numbers, and HTML escaped when it was rendered
        f'<section class="passage {shape}"{place}>'
        f'<a class="passage__no num" href="#d{first.number}">{first.number}</a>'
        f'<div class="passage__text"><div class="table-wrap"><table class="doc-table">{caption}'
        f"<thead>{''.join(_head_row(row, beside) for row in rows[:head])}</thead><tbody>{lines}</tbody></table></div>{changed}</div>"
        f'<div class="passage__notes">{notes}{link}</div></section>\n'
    )


def _head(rows) -> int:
    """How many rows are the head: those the file says, else the first unless it has figures, as far as its cells reach."""
    said = next((at for at, row in enumerate(rows) if row.level != 1), len(rows))
    head = said if said < len(rows) else 0
    if not said and len(rows) > 1 and '<td class="num"' not in rows[0].html:
        head = 1
    at = 0
    while at < head:  # a cell cannot reach from the head into the body
        head = max(head, *(at + int(high) for high in HIGH.findall(rows[at].html)), head)
        at += 1
    return head if head < len(rows) else 0


def _row(row, beside: Beside) -> str:
    """A row under its number: for those who comment the way to a comment, for others the permanent link."""
    shape = ' class="doc-table__changed"' if row.pk in beside.changed else ""
    address = beside.add % row.number if beside.add else f"#d{row.number}"
    number = f'<td class="doc-table__no num"><a href="{address}">{row.number}</a></td>'
    return f'<tr id="d{row.number}"{shape}>{number}{beside.html(row)}</tr>'


def _head_row(row, beside: Beside) -> str:
    """In rendered cells every < of the text is escaped: what is left are the tags."""
    return _row(row, beside).replace("<td", '<th scope="col"').replace("</td>", "</th>")
