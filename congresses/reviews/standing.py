"""How far each item of a session's agenda is: opinions, points, verdicts, the word on the date, demands not settled."""

from django.db.models import Count, OuterRef, Q, Subquery

from .lines import opinions_of
from .models import CommentMark, Conclusion, ConclusionItem, RequiredRevision, ReviewSession, VerdictKind


def left_open(opinions, draft: Conclusion | None):
    """Of opinions and comments those neither made a point of the draft nor settled by who wrote them."""
    settled = CommentMark.objects.filter(comment=OuterRef("pk")).order_by("-pk").values("resolved")
    rows = opinions.annotate(settled=Subquery(settled[:1])).filter(Q(settled=None) | Q(settled=False))
    return rows.exclude(items__conclusion=draft) if draft else rows


def standing(user, session: ReviewSession, congresses: list[int], conclusion: Conclusion | None, unjudged: dict[int, int] | None) -> dict[int, list[str]]:
    """For each congress what a line about it says, as far as the person reads it.

    `conclusion` is the draft or the conclusion in force one may read; `unjudged` counts documents without a verdict, None for who is not told.
    """
    opinions = opinions_of(session, user)
    said, open_ = _by_congress(opinions), _by_congress(left_open(opinions, conclusion)) if unjudged is not None else {}
    points, verdicts, dates = _concluded(user, conclusion) if conclusion else ({}, {}, {})
    demands = _counted(RequiredRevision.objects.visible_to(user).filter(congress__in=congresses).open(), "congress")
    told = {}
    for pk in congresses:
        opened = f", {open_[pk]} chưa xử lý" if open_.get(pk) else ""
        waiting = (unjudged or {}).get(pk)
        told[pk] = list(filter(None, (
            f"{said[pk]} ý kiến{opened}" if said.get(pk) else "chưa có ý kiến",
            f"{points[pk]} mục kết luận" if points.get(pk) else "",
            *verdicts.get(pk, ()),
            f"{waiting} văn kiện chưa kết luận" if waiting and conclusion else "",
            f"ngày đại hội: {dates[pk]}" if pk in dates else "",
            f"{demands[pk]} yêu cầu chưa xong" if demands.get(pk) else "",
        )))
    return told


def _by_congress(opinions) -> dict[int, int]:
    return _counted(opinions, "version__document__congress")


def _counted(rows, path: str) -> dict[int, int]:
    return dict(rows.order_by().values(path).annotate(n=Count("pk", distinct=True)).values_list(path, "n"))


def _concluded(user, conclusion: Conclusion) -> tuple[dict, dict, dict]:
    points = _counted(ConclusionItem.objects.visible_to(user).filter(conclusion=conclusion), "congresses")
    path, verdicts = "version__document__congress", {}
    rows = conclusion.verdicts.order_by().values(path, "verdict").annotate(n=Count("pk")).order_by("verdict")
    for row in rows:
        verdicts.setdefault(row[path], []).append(f"{row['n']} văn kiện {VerdictKind(row['verdict']).label.lower()}")
    dates = {row.congress_id: row.get_kind_display().lower() for row in conclusion.date_decisions.all()}  # written upstairs, read by their relation
    return points, verdicts, dates
