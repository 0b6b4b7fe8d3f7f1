"""The parts of a session's page, each drawn with the page and again by itself when it has something new."""

from functools import cached_property

from django.db.models import Case, When
from django.urls import reverse

from congresses.committees.rules import seat_in
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import moment
from congresses.documents.models import Version

from .. import rules
from ..lines import item_lines, locality, opinion_lines, opinions_of, session_state, used_comments
from ..models import ReviewSession
from ..queries import approved

PAGE = 30
ATTENDANCE = {True: ("ok", "Có mặt"), False: ("stop", "Vắng mặt"), None: ("none", "Chưa điểm danh")}


class Sitting:
    """A session as one person sees it; what several parts ask for is looked up once."""

    def __init__(self, user, session: ReviewSession, item: int | None = None, before: int | None = None):
        self.user, self.session, self.item, self.before = user, session, item, before

    def part(self, name: str) -> dict:
        """What a part of the page shows."""
        return {"stage": self._stage, "opinions": self._opinions, "draft": self._draft, "people": self._people}[name]()

    @cached_property
    def house(self) -> bool:
        return seat_in(self.user, self.session.plan.superior_id, HOUSE) is not None

    @cached_property
    def allowed(self):
        return rules.can_draft(self.user, self.session)

    @cached_property
    def agenda(self) -> list:
        return list(self.session.agenda.select_related("submission__congress__committee"))

    @cached_property
    def chosen(self):
        """The item whose opinions alone are shown."""
        return next((row for row in self.agenda if row.pk == self.item), None)

    @cached_property
    def draft(self):
        return self.session.conclusions.filter(issued_at__isnull=True).select_related("session").first()

    @cached_property
    def conclusion(self):
        return self.session.conclusions.in_force().select_related("paper__organ").first()

    @property
    def goes_on(self) -> bool:
        """Whether there may still be something new: until the conclusion is issued, and while a correction is drafted."""
        return self.conclusion is None or self.draft is not None

    @cached_property
    def unjudged(self) -> int:
        """Versions heard that are neither approved nor judged in the draft."""
        versions = Version.objects.filter(items__submission__agenda__session=self.session).exclude(approved())
        if self.draft:
            versions = versions.exclude(verdicts__conclusion=self.draft)
        return versions.count() if self.draft or not self.conclusion else 0

    @cached_property
    def heard_version(self) -> int | str:
        """What the recorder most likely writes about: the report of the item being heard, else its first document."""
        rows = Version.objects.visible_to(self.user).filter(items__submission__agenda=self.session.current_id)
        first = rows.order_by(Case(When(document__kind__code="political_report", then=0), default=1), "document__kind__position")
        return first.values_list("pk", flat=True).first() or ""

    def _shared(self) -> dict:
        return {
            "session": self.session, "house": self.house, "allowed": self.allowed, "running": self.session.is_running,
            "conclusion": self.conclusion, "draft": self.draft if self.house else None, "chosen": self.chosen,
        }

    def _stage(self) -> dict:
        kind, text = session_state(self.session)
        own = committees_of(self.user, COMMUNE)
        cards = [self._card(n, row, own) for n, row in enumerate(self.agenda, start=1)]
        shown = {"agenda": cards, "state_kind": kind, "state_text": text, "unjudged": self.unjudged if self.house else 0,
                 "heard_version": self.heard_version if self.allowed and self.session.is_running else ""}
        return self._shared() | shown

    def _card(self, n: int, row, own) -> dict:
        """The house filters opinions by commune; a commune goes to its own dossier and reads the others' titles only."""
        congress, url = row.submission.congress, ""
        if self.house:
            url = f"{reverse('session', args=[self.session.pk])}?noi-dung={row.pk}#y-kien"
        elif congress.committee_id in own:
            url = reverse("congress", args=[congress.pk])
        heard = self.session.is_running and self.session.current_id == row.pk
        return {
            "pk": row.pk, "no": f"Nội dung {n}", "name": locality(congress.committee), "url": url, "current": row == self.chosen,
            "heard": heard, "note": f"Trình lần {row.submission.number}",
            "dossier": reverse("congress", args=[congress.pk]) if self.house else "",
            "hear": bool(self.allowed) and self.session.is_running and not self.session.by_paper and not heard,
        }

    def _opinions(self) -> dict:
        rows, query = opinions_of(self.session, self.user), ""
        if self.chosen:
            rows = rows.filter(version__document__congress=self.chosen.submission.congress_id)
            query = f"&noi-dung={self.chosen.pk}"
        shown = list((rows.filter(pk__lt=self.before) if self.before else rows)[: PAGE + 1])
        editable = self.draft if self.draft and self.allowed else None
        used = used_comments(self.draft, self.user) if editable else {}
        address = reverse("session", args=[self.session.pk])
        return self._shared() | {
            "opinions": opinion_lines(shown[:PAGE], editable, used), "several": len(self.agenda) > 1,
            "older": f"{address}?truoc={shown[PAGE - 1].pk}{query}#y-kien" if len(shown) > PAGE else "",
            "newer": f"{address}?{query[1:]}#y-kien" if self.before else "",
        }

    def _draft(self) -> dict:
        items = item_lines(self.draft, self.user) if self.draft and self.house else []
        return self._shared() | {"items": items}

    def _people(self) -> dict:
        if not self.house:
            return {}
        rows = list(self.session.participants.all())
        members = [p for p in rows if p.is_member]
        opened, closed = self.session.opened_at, self.session.closed_at
        return self._shared() | {
            "people": [
                {"pk": p.pk, "name": p.name, "title": p.title, "absence": p.absence, "present": p.present,
                 "tag_kind": ATTENDANCE[p.present][0], "tag_text": ATTENDANCE[p.present][1],
                 "group": "Ủy viên" if p.is_member else "Được mời"}
                for p in rows
            ],
            "unmarked": sum(p.present is None for p in rows),
            "people_note": f"Có mặt {sum(p.present is True for p in members)}/{len(members)} ủy viên",
            "opened": f"Bắt đầu {moment(opened)}" if opened else "", "closed": f"Kết thúc {moment(closed)}" if closed else "",
        }
