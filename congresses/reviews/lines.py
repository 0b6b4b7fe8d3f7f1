"""Sessions, opinions and points of a conclusion as lines of a page: strings made once, for session and conclusion."""

from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse

from congresses.core.vietnamese import HANOI, WEEKDAYS, capital, day, moment
from congresses.documents.addresses import passage_name, passage_url

from .models import Comment, Conclusion, ConclusionItem, RequiredRevision, ReviewSession

ALL_SCOPE = "scope scope--all"
ALL = {2: "Cả hai", 3: "Cả ba", 4: "Cả bốn", 5: "Cả năm"}


def locality(committee) -> str:
    """The place alone: "Thị trấn Nghèn" of "Đảng bộ thị trấn Nghèn"."""
    return capital(committee.name.removeprefix("Đảng bộ "))


def session_state(session: ReviewSession) -> tuple[str, str]:
    """The tag of a session."""
    if session.closed_at:
        return "ok", "Đã kết thúc"
    if session.opened_at:
        return "run", "Đang lấy ý kiến" if session.by_paper else "Đang họp"
    return ("hold", "Đã hủy") if session.is_called_off else ("none", "Chưa bắt đầu")


def session_when(session: ReviewSession) -> str:
    """Day, hour and place in one line."""
    parts = [_weekday(session.planned_at), moment(session.planned_at).replace(", ", " lúc ")]
    said = ", ".join(parts)
    return " · ".join(filter(None, [said, "duyệt bằng văn bản, không họp" if session.by_paper else session.place]))


def _weekday(at) -> str:
    return capital(WEEKDAYS[at.astimezone(HANOI).weekday()])


@dataclass
class OpinionLine:
    """A written comment or a spoken opinion."""

    pk: int
    when: str
    who: str
    kind: str
    text: str
    place: str
    url: str
    at: datetime
    version: int
    document: str
    congress: int
    commune: str = ""
    restricted: bool = False
    used: str = ""
    item_url: str = ""


def opinion_lines(comments, draft: Conclusion | None = None, used: dict[int, list[int]] | None = None) -> list[OpinionLine]:
    """Comments with the names they need; with an address to make a point of each while a draft may be edited."""
    return [_opinion(row, draft, (used or {}).get(row.pk, [])) for row in comments]


def _opinion(row: Comment, draft, ranks) -> OpinionLine:
    where = f"{locality(row.version.document.congress.committee)}: {row.version}"
    numbers = [row.passage.number] if row.passage else []
    return OpinionLine(
        pk=row.pk, when=moment(row.at), at=row.at, who=row.speaker or f"{row.written_for.full_name}, {row.author_title}",
        kind=("Phát biểu" if row.session_id else "Góp ý bằng văn bản") + f" · {row.get_aspect_display()}",
        version=row.version_id, document=str(row.version), congress=row.version.document.congress_id,
        commune=locality(row.version.document.congress.committee),
        restricted=row.version.document.kind.restricted, text=row.text, place=passage_name(where, *numbers),
        url=passage_url(row.version_id, *numbers) if numbers else reverse("version", args=[row.version_id]),
        used=f"Đã đưa vào mục {', '.join(map(str, ranks))}" if ranks else "",
        item_url=f"{reverse('add_item', args=[draft.pk])}?gop-y={row.pk}" if draft else "",
    )


def opinions_of(session: ReviewSession, user):
    """First words of threads about what the session hears, newest first, as far as the person may read them."""
    rows = Comment.objects.visible_to(user).filter(
        parent__isnull=True, version__items__submission__agenda__session=session
    )
    return rows.select_related(
        "version__document__kind", "version__document__congress__committee", "passage", "written_for"
    ).order_by("-pk")


@dataclass
class ItemLine:
    """One point of a conclusion."""

    pk: int
    rank: int
    text: str
    blocks: str
    due: str
    kinds: str
    comments: int
    owner: str = ""
    scopes: list[tuple[str, str]] = field(default_factory=list)
    demands: list[tuple[str, str]] = field(default_factory=list)


def item_lines(conclusion: Conclusion, user, demands=(), whole: bool = True) -> list[ItemLine]:
    """The points the person may read, and the demands made of them.

    The house numbers them as they stand in the whole conclusion; a commune counts its own only.
    """
    items = list(ConclusionItem.objects.visible_to(user).filter(conclusion=conclusion).with_lists(user))
    ranks = ranks_of(conclusion) if whole else {item.pk: n for n, item in enumerate(items, start=1)}
    heard = set(conclusion.session.agenda.values_list("submission__congress", flat=True))
    lines = [_item(item, ranks[item.pk], heard) for item in items]
    for item, line in zip(items, lines, strict=True):
        line.scopes = [scope for scope in line.scopes if whole or scope[0] == ALL_SCOPE]
        line.demands = [_demand(row) for row in demands if _made_of(row, item)]
    return lines


def _made_of(demand: RequiredRevision, item: ConclusionItem) -> bool:
    """A correction keeps the demand of a point it left as it was."""
    same = (demand.text, demand.blocks, demand.due) == (item.text, item.blocks, item.due)
    return demand.item_id == item.pk or (same and demand.congress_id in {c.pk for c in item.congresses.all()})


def _demand(row: RequiredRevision) -> tuple[str, str]:
    return reverse("demand", args=[row.pk]), f"{row} ({locality(row.congress.committee)})"


def ranks_of(conclusion: Conclusion) -> dict[int, int]:
    """The number of each point: its place in the conclusion, points one may not read counted too."""
    return {pk: n for n, pk in enumerate(conclusion.items.values_list("pk", flat=True), start=1)}


def used_comments(conclusion: Conclusion, user) -> dict[int, list[int]]:
    """Ranks of the points made from each comment."""
    ranks, used = ranks_of(conclusion), {}
    rows = ConclusionItem.objects.visible_to(user).filter(conclusion=conclusion, comments__isnull=False)
    for item, comment in rows.values_list("pk", "comments").order_by("position", "pk"):
        used.setdefault(comment, []).append(ranks[item])
    return used


def _item(item: ConclusionItem, rank: int, heard: set[int]) -> ItemLine:
    return ItemLine(
        pk=item.pk, rank=rank, text=item.text, due=day(item.due), owner=item.owner, comments=len(item.comments.all()),
        blocks="Không chặn" if item.blocks == "nothing" else f"Chặn: {item.get_blocks_display()}",
        kinds=", ".join(kind.name for kind in item.kinds.all()), scopes=scopes_of(list(item.congresses.all()), heard),
    )


def scopes_of(congresses, heard: set[int]) -> list[tuple[str, str]]:
    """Whom a point is about, as (kind of tag, words)."""
    if len(heard) > 1 and {c.pk for c in congresses} == heard:
        return [(ALL_SCOPE, f"{ALL.get(len(heard), f'Cả {len(heard)}')} đảng bộ")]
    rows = sorted(congresses, key=lambda c: c.committee.sort_key)
    return [("scope", locality(congress.committee)) for congress in rows]
