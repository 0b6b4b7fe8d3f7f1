"""What a session about to be closed has not done yet: sentences for whoever closes it, none of them a refusal."""

from dataclasses import dataclass

from django.urls import reverse

from .lines import locality, opinions_of
from .models import Conclusion, ReviewSession
from .standing import left_open

NAMED = 5  # people of one sentence


@dataclass(frozen=True)
class Missing:
    """One sentence, and where it can still be done."""

    text: str
    act: str
    url: str


def unfinished(session: ReviewSession, user, draft: Conclusion | None, unjudged: int) -> list[Missing]:
    """The roll, items never called, opinions the chair has not dealt with, documents without a verdict."""
    page = reverse("session", args=[session.pk])
    found = [] if session.by_paper else [*_roll(session, page), *_never_called(session, page)]
    if waiting := left_open(opinions_of(session, user), draft).values("pk").distinct().count():
        found.append(Missing(f"{waiting} ý kiến, góp ý chưa đưa vào dự thảo kết luận, cũng chưa đánh dấu đã giải quyết.", "Xem ý kiến", f"{page}#y-kien"))
    if unjudged:
        where = reverse("judge", args=[draft.pk]) if draft else reverse("draft_conclusion", args=[session.pk])
        found.append(Missing(f"{unjudged} văn kiện chưa có ý kiến kết luận.", "Ghi ý kiến kết luận" if draft else "Soạn kết luận", where))
    return found


def _roll(session: ReviewSession, page: str) -> list[Missing]:
    """Members and guests apart: the roll of members decides whether the sitting was one."""
    silent = list(session.participants.filter(present=None))
    found = []
    for member, who in ((True, "ủy viên"), (False, "người được mời")):
        names = [person.name for person in silent if person.is_member == member]
        if names:
            more = f" và {len(names) - NAMED} người nữa" if len(names) > NAMED else ""
            found.append(Missing(f"Chưa điểm danh {len(names)} {who}: {', '.join(names[:NAMED])}{more}.", "Điểm danh", f"{page}#diem-danh"))
    return found


def _never_called(session: ReviewSession, page: str) -> list[Missing]:
    rows = session.agenda.select_related("submission__congress__committee")
    return [Missing(f"Chưa chuyển sang nội dung {n}: {locality(row.submission.congress.committee)}.", "Chuyển nội dung", f"{page}#tien-trinh")
            for n, row in enumerate(rows, start=1) if row.heard_at is None]
