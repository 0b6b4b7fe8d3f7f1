"""The parts of a session's page, each drawn with the page and again by itself when it has something new."""

from functools import cached_property

from django.db.models import Case, Count, Q, When
from django.urls import reverse

from congresses.committees.rules import seat_in
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import moment
from congresses.documents.models import Version

from .. import rules
from ..folds import newest_and_folds
from ..lines import item_lines, locality, opinion_lines, opinions_of, session_state, used_comments
from ..models import ReviewSession
from ..queries import approved
from ..standing import standing

PAGE = 60  # opinions, most of them folded
FEW = 2  # points of a draft that stand open, the last ones
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

    @property
    def unjudged(self) -> int:
        """Versions heard that are neither approved nor judged in the draft."""
        return sum(self.unjudged_of.values())

    @cached_property
    def unjudged_of(self) -> dict[int, int]:
        """The same, of each congress."""
        if self.conclusion and not self.draft:
            return {}
        versions = Version.objects.filter(items__submission__agenda__session=self.session).exclude(approved())
        if self.draft:
            versions = versions.exclude(verdicts__conclusion=self.draft)
        rows = versions.order_by().values("document__congress").annotate(n=Count("pk"))
        return dict(rows.values_list("document__congress", "n"))

    @cached_property
    def heard(self):
        """The item being heard; a session by paper hears all at once."""
        if self.session.by_paper or not self.session.is_running:
            return None
        return next((row for row in self.agenda if row.pk == self.session.current_id), None)

    @property
    def next(self):
        """What the hall goes on to: the following item not heard yet, else an earlier one left out."""
        if not self.heard:
            return None
        waiting = [row for row in self.agenda if row.heard_at is None and row != self.heard]
        return next((row for row in waiting if row.position > self.heard.position), waiting[0] if waiting else None)

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
        told = standing(
            self.user, self.session, [row.submission.congress_id for row in self.agenda if self.house or row.submission.congress.committee_id in own],
            (self.draft if self.house else None) or self.conclusion, self.unjudged_of if self.house else None)
        cards = [self._card(n, row, own, told) for n, row in enumerate(self.agenda, start=1)]
        following = self.next if self.allowed else None
        return self._shared() | {
            "agenda": cards, "state_kind": kind, "state_text": text, "unjudged": self.unjudged if self.house else 0,
            "heard": next((card for card in cards if card["heard"]), None),
            "following": next((card for card in cards if following and card["pk"] == following.pk), None),
            "heard_version": self.heard_version if self.allowed and self.session.is_running else "",
        }

    def _card(self, n: int, row, own, told: dict) -> dict:
        """The house filters opinions by commune; a commune goes to its own dossier and reads the others' titles only."""
        congress, url = row.submission.congress, ""
        if self.house:
            url = f"{reverse('session', args=[self.session.pk])}?noi-dung={row.pk}#y-kien"
        elif congress.committee_id in own:
            url = reverse("congress", args=[congress.pk])
        heard = row == self.heard
        return {
            "pk": row.pk, "no": n, "name": locality(congress.committee), "url": url, "current": row == self.chosen, "heard": heard,
            "told": [f"trình lần {row.submission.number}", *told[congress.pk]] if congress.pk in told else [],
            "dossier": reverse("congress", args=[congress.pk]) if self.house else "",
            "hear": bool(self.allowed) and self.session.is_running and not self.session.by_paper and not heard,
        }

    def _opinions(self) -> dict:
        rows, query = self._asked_for(), f"&noi-dung={self.chosen.pk}" if self.chosen else ""
        shown = list((rows.filter(pk__lt=self.before) if self.before else rows)[: PAGE + 1])
        editable = self.draft if self.draft and self.allowed else None
        lines = opinion_lines(shown[:PAGE], editable, used_comments(self.draft, self.user) if editable else {})
        about = self.chosen or self.heard
        newest, folds = (lines, []) if self.before else newest_and_folds(
            lines, self.session.opened_at, about.submission.congress_id if about else None)
        address = reverse("session", args=[self.session.pk])
        return self._shared() | {
            "opinions": newest, "folds": folds, "several": len(self.agenda) > 1, "about": locality(about.submission.congress.committee) if about else "",
            "older": f"{address}?truoc={shown[PAGE - 1].pk}{query}#y-kien" if len(shown) > PAGE else "",
            "newer": f"{address}?{query[1:]}#y-kien" if self.before else "",
        }

    def _asked_for(self):
        """Opinions of the item chosen; else, for the house, what was said in the sitting and what had been written on the item being heard."""
        rows = opinions_of(self.session, self.user)
        if self.chosen:
            return rows.filter(version__document__congress=self.chosen.submission.congress_id)
        if self.heard and self.house:
            return rows.filter(Q(at__gte=self.session.opened_at) | Q(version__document__congress=self.heard.submission.congress_id))
        return rows

    def _draft(self) -> dict:
        items = item_lines(self.draft, self.user) if self.draft and self.house else []
        earlier = len(items) - FEW if len(items) > FEW + 1 else 0
        return self._shared() | {"earlier": items[:earlier], "items": items[earlier:]}

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
