"""Rows prepared as strings for long lists, and lists cut into pages by key."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, Subquery

from congresses.core import vietnamese

LONGEST_SENTENCE = 320
_STOP = re.compile(r"[.!?] ")
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Work:
    """One thing that waits: what, why, since when, until when; ready to be shown."""

    title: str
    url: str
    why: str = ""
    since: str = ""
    since_at: float = 0.0
    due_day: date | None = None
    due: str = ""
    late: bool = False
    left: str = ""
    left_kind: str = ""

    @property
    def order(self) -> tuple:
        """The overdue first, then by due date, then whoever waits longest, else as found."""
        return (not self.late, self.due_day or date.max, self.since_at or float("inf"))


def laid(count: int) -> str:
    """What a submission brought: its documents, or what else there is to lay."""
    return f"{count} văn kiện" if count else "trả lời hoặc biểu số liệu"


def work(title: str, url: str, why: str, *, today: date, since: datetime | None = None, due: date | None = None) -> Work:
    """A row of work as the page shows it."""
    left, kind = _left((due - today).days) if due else ("", "")
    return Work(
        title, url, why, vietnamese.day(since), since.timestamp() if since else 0.0, due, vietnamese.day(due),
        bool(due and due < today), left, kind,
    )


def _left(days: int) -> tuple[str, str]:
    if days < 0:
        return f"Quá hạn {-days} ngày", "stop"
    return (f"Còn {days} ngày", "wait") if days else ("Hạn hôm nay", "wait")


def short(text: str, length: int = 160) -> str:
    """The beginning of a text, cut between words."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[:length].rsplit(' ', 1)[0]}…"


def sentences(text: str, length: int = 160) -> str:
    """The first sentences of a text that fit, the first of them whole: paper has no place where the rest could be read. Only one
    longer than anybody writes is cut, between words."""
    text = " ".join(text.split())
    ends = [found.start() + 1 for found in _STOP.finditer(text) if text[found.end()].isupper()]
    fitting = [end for end in ends if end <= length]
    end = len(text) if len(text) <= length else (fitting[-1] if fitting else (ends[0] if ends else len(text)))
    return short(text[:end].rstrip(), LONGEST_SENTENCE)


def key_in(request, name: str) -> int | None:
    """A primary key from the address; anything else counts as none."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST_KEY else None


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, with the keys of its neighbours when there are any."""

    rows: list
    before: int | None
    after: int | None


def cut(rows: list, size: int, *, key: Callable, backwards: bool, begun: bool) -> Page:
    """A page of rows fetched with one too many; `backwards` were fetched in reverse, `begun` says a key was given."""
    more, rows = len(rows) > size, rows[:size]
    if backwards:
        rows.reverse()
    first, last = (key(rows[0]), key(rows[-1])) if rows else (None, None)
    return Page(rows, first if (more if backwards else begun) else None, last if (begun if backwards else more) else None)


def newest_first(request, rows, size: int, url: str) -> dict:
    """A page of rows by falling key, with the addresses of the pages beside it, for a list template with a pager."""
    older, newer = key_in(request, "truoc"), key_in(request, "sau")
    if newer:
        rows = rows.filter(pk__gt=newer).order_by("pk")
    else:
        rows = (rows.filter(pk__lt=older) if older else rows).order_by("-pk")
    page = cut(list(rows[: size + 1]), size, key=lambda row: row.pk, backwards=bool(newer), begun=bool(newer or older))
    sign = "&" if "?" in url else "?"
    return {
        "rows": page.rows, "url": url, "newer": f"{url}{sign}sau={page.before}" if page.before else "",
        "older": f"{url}{sign}truoc={page.after}" if page.after else "",
    }


def beyond(rows, everything, path: str, side: str, key: int):
    """Rows on one side ("gt", "lt") of the row with that key, in the order of the column at `path`, then by key."""
    there = Subquery(everything.filter(pk=key).values(path)[:1])
    return rows.annotate(sorted_by=F(path)).filter(
        Q(**{f"sorted_by__{side}": there}) | Q(sorted_by=there, **{f"pk__{side}": key}))


def around(request, ordered: list, size: int) -> Page:
    """A page of a list that is whole and sorted already: after or before the row the address names, or the first one."""
    places = {row.pk: place for place, row in enumerate(ordered)}
    after, before = places.get(key_in(request, "sau")), places.get(key_in(request, "truoc"))
    if before is not None:
        rows = ordered[max(0, before - size - 1):before][::-1]
    else:
        rows = ordered[0 if after is None else after + 1:][: size + 1]
    return cut(rows, size, key=lambda row: row.pk, backwards=before is not None, begun=before is not None or after is not None)
