"""Search: what is typed, the filters, and passages with the words marked, grouped by document."""

from itertools import groupby
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import number
from congresses.documents import search as finding
from congresses.documents.addresses import passage_url

from .rows import key_in

EVERY = "moi-ban"


@require_safe
@login_required
def search(request):
    """Passages of everything one may read; those who only administer read nothing here."""
    reads = bool(committees_of(request.user, (*COMMUNE, *HOUSE)))
    asked = _asked(request)
    found = finding.search(request.user, asked)
    chosen = {"tim": asked.typed, "dang-bo": found.committee, "loai": found.kind, "ban": EVERY if asked.every_version else ""}
    return render(request, "desk/search.html", {
        "heading": "Tìm kiếm", "lead": "" if reads else "Ở đây tìm trong văn kiện; vai trò của đồng chí không đọc văn kiện nào.",
        "reads": reads, "asked": asked, "found": found, "every": EVERY, "longest": finding.LONGEST,
        "count": _count(found), "searched": _searched(asked, found), "shortened": finding.is_shortened(asked.typed, found.terms) and found.terms,
        "groups": _groups(found),
        "newer": "" if found.before is None else _address(chosen, found.before),
        "older": "" if found.after is None else _address(chosen, found.after),
        "shown": f"Kết quả {number(found.first + 1)}–{number(found.first + len(found.rows))}" if found.rows else "",
        "wider_url": "" if asked.every_version else _address(chosen | {"ban": EVERY}),
    })


def _asked(request) -> finding.Question:
    query = request.GET
    return finding.Question(
        query.get("tim", "").strip()[:finding.LONGEST + 1], query.get("dang-bo", ""), query.get("loai", ""),
        query.get("ban") == EVERY, key_in(request, "sau"),
    )


def _count(found: finding.Results) -> str:
    """How much was found, in words."""
    if found.more:
        return f"Hơn {number(found.total)} đoạn."
    return f"{number(found.total)} đoạn trong {number(found.documents)} văn kiện." if found.total else ""


def _searched(asked: finding.Question, found: finding.Results) -> str:
    """Where, in words: for a page on paper, which has no form."""
    committee, kind = found.committees.get(found.committee, "mọi đảng bộ"), found.kinds.get(found.kind, "mọi loại văn kiện")
    return f"{committee}; {kind}; {'mọi bản' if asked.every_version else 'bản mới nhất'}"


def _groups(found: finding.Results) -> list[tuple]:
    """(version, its address, its passages with their addresses) in the order of the page."""
    return [
        (version, reverse("version", args=[version.pk]), [(row, _leading(version.pk, row)) for row in rows])
        for version, rows in groupby(found.rows, key=lambda row: row.version)
    ]


def _leading(version: int, row: finding.Found) -> str:
    """The passage with the first of the found words marked in it."""
    words = next((text for text, looked_for in row.pieces if looked_for), "")
    page, _, anchor = passage_url(version, row.number).partition("#")
    asked = urlencode({"doan": row.number, "trich": words})
    return f"{page}{'&' if '?' in page else '?'}{asked}#{anchor}"


def _address(chosen: dict[str, str], after: int = 0) -> str:
    """The page with what was typed and chosen, from the passage `after` on."""
    query = {name: value for name, value in chosen.items() if value} | ({"sau": after} if after else {})
    return f"{reverse('search')}?{urlencode(query)}"
