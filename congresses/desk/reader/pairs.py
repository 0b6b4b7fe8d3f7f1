"""Two versions passage by passage: side by side or in one column, all of it or only what changed."""

from html import escape
from itertools import groupby, zip_longest

from django.utils.safestring import SafeString, mark_safe

from congresses.core.vietnamese import number
from congresses.documents.addresses import passage_url
from congresses.documents.differences import diff_html, new_html, old_html
from congresses.reading import BAR, NOTES, ROWS
from congresses.reading.compare import Comparison, Link

WORDS = {"edited": "Sửa", "split": "Tách đoạn", "joined": "Gộp đoạn", "inserted": "Thêm", "deleted": "Bỏ", "same": ""}


def pairs_html(
    comparison: Comparison, links: list[Link], pks: tuple[int, int], *, columns: bool, only_changes: bool
) -> SafeString:
    """Pairs in the order of the newer version; unchanged ones as they are, or as one line that counts them.

    `links` are those of the comparison that are shown, `pks` the keys of the two versions.
    """
    page = _Page(comparison, pks, columns)
    made = []
    for (changed, table), group in groupby(links, key=page.together):
        links = list(group)
        if not changed and only_changes:
            made.append(f'<p class="pair-gap">{number(len(links))} đoạn giữ nguyên</p>')
        elif table:
            made.append(page.rows(links))
        else:
            made += map(page.pair, links)
    return mark_safe("".join(made))  # noqa: S308 - numbers, and text escaped where it is taken


class _Page:
    def __init__(self, comparison: Comparison, pks: tuple[int, int], columns: bool):
        self.old, self.new, self.pks, self.columns = comparison.old, comparison.new, pks, columns

    def together(self, link: Link):
        """Changed apart from unchanged; the rows of one table together."""
        changed = link.how != "same" or link.moved
        side, at = (self.new, link.new[0]) if link.new else (self.old, link.old[0])
        return changed, side[at].table if side[at].kind in ROWS else 0

    def pair(self, link: Link) -> str:
        """One passage before and after."""
        old, new = _text(self.old, link.old), _text(self.new, link.new)
        if not self.columns:
            text = diff_html(old, new) if link.how != "same" else escape(new)
            return self._section(link, f'<div class="pair__text">{_paragraph(text)}</div>')
        left, right = (old_html(old, new), new_html(old, new)) if link.how != "same" else (escape(old), escape(new))
        sides = "".join(
            f'<div class="pair__text pair__{side}">{_paragraph(text)}</div>'
            for side, text in (("old", left), ("new", right))
        )
        return self._section(link, sides)

    def rows(self, links: list[Link]) -> str:
        """Rows of one table, each with what changed in its cells."""
        if not self.columns:
            body = "".join(self._row(link, diff_html) for link in links)
            return self._section(links[0], f'<div class="pair__text">{_table(body)}</div>', last=links[-1])
        left = "".join(self._row(link, old_html) for link in links if link.old)
        right = "".join(self._row(link, new_html) for link in links if link.new)
        sides = f'<div class="pair__text pair__old">{_table(left)}</div><div class="pair__text pair__new">{_table(right)}</div>'
        return self._section(links[0], sides, last=links[-1])

    def _row(self, link: Link, show) -> str:
        old = _text(self.old, link.old).split(BAR) if link.old else ()
        new = _text(self.new, link.new).split(BAR) if link.new else ()
        cells = "".join(f"<td>{show(*both)}</td>" for both in zip_longest(old, new, fillvalue=""))
        return f"<tr>{cells}</tr>"

    def _section(self, link: Link, inside: str, last: Link | None = None) -> str:
        last = last or link
        before, after = _numbers(self.old, link.old, last.old), _numbers(self.new, link.new, last.new)
        word = "Chuyển chỗ" + (", sửa" if link.how == "edited" else "") if link.moved else WORDS[link.how]
        if last is not link:
            word = "Bảng" if link.how != "same" else ""
        place = f' id="d{self.new[link.new[0]].number}"' if link.new else ""
        shape = " pair--same" if not word else ""
        said = " → ".join(filter(None, [
            before and f'<a href="{passage_url(self.pks[0], self.old[link.old[0]].number)}">đoạn {before}</a>',
            after and f'<a href="{passage_url(self.pks[1], self.new[link.new[0]].number)}">đoạn {after}</a>',
        ]))
        head = f'<p class="pair__head">{f"<strong>{word}</strong> · " if word else ""}<span class="num">{said}</span></p>'
        return f'<section class="pair{shape}"{place}>{head}<div class="pair__sides">{inside}</div></section>\n'


def _numbers(passages, first, last) -> str:
    at = [passages[index].number for index in (*first, *last)]
    return "" if not at else f"{min(at)}" if min(at) == max(at) else f"{min(at)}–{max(at)}"


def _text(passages, indexes) -> str:
    return "\n".join(_labelled(passages[at]) for at in indexes)


def _labelled(passage) -> str:
    if passage.kind in NOTES:
        return f"Chú thích {passage.label}. {passage.text}"
    return passage.text if passage.kind in ROWS else f"{passage.label} {passage.text}".strip()


def _paragraph(text: str) -> str:
    return f"<p>{text}</p>" if text else ""


def _table(rows: str) -> str:
    return f'<div class="table-wrap"><table class="doc-table"><tbody>{rows}</tbody></table></div>' if rows else ""
