"""One passage as HTML, made once when the version arrives: a version never changes."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from congresses.reading import Block


def passage_html(block: Block) -> SafeString:
    """The inside of a passage: text with its footnote marks, or the cells of a table row."""
    if block.kind == "table_row":
        return format_html_join("", "<td>{}</td>", ((cell,) for cell in block.cells))
    text = _with_notes(block)
    if block.kind == "heading":
        return format_html("<h{0}>{1}</h{0}>", min(block.level + 1, 6), _labelled(block, text))
    if block.kind in ("footnote", "endnote"):
        return format_html('<p><a class="note-back" href="#chu-thich-{0}">{0}</a> {1}</p>', block.label, text)
    return format_html("<p>{}</p>", _labelled(block, text))


def _labelled(block: Block, text: SafeString) -> SafeString:
    return format_html('<span class="passage__label">{}</span> {}', block.label, text) if block.label else text


def _with_notes(block: Block) -> SafeString:
    pieces, at = [], 0
    for offset, mark in block.notes:
        pieces.append(format_html(
            '{}<sup><a id="chu-thich-{}" href="#ghi-chu-{}">{}</a></sup>', block.text[at:offset], mark, mark, mark
        ))
        at = offset
    pieces.append(format_html("{}", block.text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece went through format_html
