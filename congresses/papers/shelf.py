"""The papers of a session, a congress or a plan, as rows of a table: what it is, how far it is, what to do next."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE
from congresses.core.vietnamese import capital, day
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.lines import locality
from congresses.reviews.models import ReviewSession

from . import numbering
from .facts.agreeing import standing_consent
from .facts.answers import rounds
from .library import PAPERS, draft
from .models import Paper
from .registry import nothing_missing
from .rules import can_number
from .subjects import Subject

DRAFT, NUMBER = "Tải bản nháp", "Ghi số, ngày, người ký"
OPENLY = "không có nội dung hạn chế"
TELLS_OF_PEOPLE = frozenset(("minutes", "notice", "responses", "consent"))  # may hold restricted matter


@dataclass(frozen=True)
class Row:
    """One paper: its first act stands open, the others are folded; `compact` rows are the same paper for one commune or person."""

    title: str
    whom: str
    tag: tuple[str, str]  # empty: nothing to say
    said: str
    missing: tuple[str, ...]
    links: tuple[tuple[str, str], ...]  # drafts: address, words
    numbers: tuple[tuple[str, str], ...]  # where its number is entered, or is to be read once it has one
    compact: bool = False

    @property
    def act(self) -> tuple[str, str]:
        return (self.numbers or self.links)[0]

    @property
    def more(self) -> tuple[tuple[str, str], ...]:
        return (*self.numbers, *self.links)[1:]


class Shelf:
    """Makes the rows of one page for one person."""

    def __init__(self, user, plan: ReviewPlan, page: str, /, **about):
        self.user, self.page = user, page
        self.may, self.whole = bool(can_number(user, plan)), reads_restricted(user, plan.superior_id, HOUSE)
        rows = Paper.objects.visible_to(user).filter(number__isnull=False, voided_at=None, **about).select_related("number__organ")
        self.reasons: dict[str, str] = {}  # why a kind has no number yet: the same for everybody it is for
        self.issued = {(row.kind, row.congress_id): row for row in rows.order_by("pk")}

    def row(self, kind: str, subject: Subject, whom: str = "", *, title: str = "", compact: bool = False, settled: bool = False, **asked) -> Row:
        """`settled`: nothing can be missing any more, or the row above has said it; then nothing of the paper is loaded."""
        found = PAPERS[kind]
        links = self._links(kind, f"{self.page}{kind}/", DRAFT, asked)
        if made := self.issued.get((kind, subject.congress and subject.congress.pk)) if found.symbol else None:
            said = f"Số {made.number}, ngày {day(made.number.date)}"
            return Row(title or found.title, whom, ("ok", "Đã ban hành"), said, (), links,
                       ((reverse("paper", args=[made.pk]), "Xem văn bản"),), compact)
        if kind not in self.reasons:
            self.reasons[kind] = numbering.not_yet(kind, subject) if found.symbol else ""
        reason = self.reasons[kind]
        missing = () if settled or reason or found.missing is nothing_missing else draft(kind, subject, self.user).missing
        numbers = self._links(kind, f"{self.page}{kind}/ghi-so/", NUMBER, asked) if self.may and found.symbol and not reason else ()
        return Row(title or found.title, whom, _tag(bool(found.symbol), reason, missing, compact), "" if compact else reason, missing,
                   links, numbers, compact)

    def _links(self, kind: str, page: str, words: str, asked: dict) -> tuple[tuple[str, str], ...]:
        """One; for who reads restricted matter a second one without it, where the paper may hold some."""
        asked = {name.replace("_", "-"): value for name, value in asked.items()}
        if kind not in TELLS_OF_PEOPLE or not self.whole:
            return ((_address(page, asked), words),)
        return (_address(page, asked), words), (_address(page, {**asked, "ban": "chung"}), f"{words}, {OPENLY}")


def _tag(numbered: bool, reason: str, missing: tuple[str, ...], compact: bool) -> tuple[str, str]:
    if reason or compact:
        return ("none", "Chưa ban hành") if numbered else ()
    return ("wait", "Còn thiếu") if missing else ("ok", "Đủ dữ liệu")


def of_session(user, session: ReviewSession) -> list[Row]:
    """The invitations, the minutes and the notices of a sitting: what is common to all first, then one each."""
    subject = Subject(session.plan, session=session)
    shelf = Shelf(user, session.plan, reverse("session_papers", args=[session.pk]), session=session)
    heard = numbering.heard_in(session)
    rows = []
    if not session.by_paper:
        rows = [shelf.row("invitation", subject, "các đồng chí Ủy viên Ban Thường vụ", settled=session.opened_at is not None)]
        rows += [shelf.row("invitation", subject, locality(one.committee), compact=True, settled=True, dang_bo=one.pk) for one in heard]
        rows += [shelf.row("invitation", subject, one.name, compact=True, settled=True, nguoi=one.pk)
                 for one in session.participants.filter(is_member=False, user=None)]
        rows.append(shelf.row("minutes", subject))
    each = [Subject(session.plan, session=session, congress=one) for one in heard]
    if len(heard) == 1:
        return [*rows, shelf.row("notice", each[0])]
    rows.append(shelf.row("notice", subject, f"chung cho {len(heard)} đảng bộ"))
    return rows + [shelf.row("notice", one, locality(one.congress.committee), compact=True, settled=True, dang_bo=one.congress.pk) for one in each]


def of_congress(user, congress: Congress) -> list[Row]:
    """The tables of its rounds, what members are asked about its days, how the gate stands, the consent."""
    subject = Subject(congress.plan, congress=congress)
    shelf = Shelf(user, congress.plan, reverse("congress_papers", args=[congress.pk]), congress=congress, session=None)
    over = set(congress.submissions.filter(closed_at__isnull=False).values_list("number", flat=True))
    rows = [shelf.row("responses", Subject(congress.plan, congress=congress, round=number), title=f"{PAPERS['responses'].title}, lần trình {number}",
                      settled=number + 1 in over, lan=number) for number in rounds(congress)]
    rows += [shelf.row(kind, subject) for kind in ("gate_report", "ballot")]
    return [*rows, shelf.row("consent", subject)] if standing_consent(congress) else rows


def of_plan(user, plan: ReviewPlan) -> list[Row]:
    return [Shelf(user, plan, reverse("plan_papers", args=[plan.pk]), plan=plan, session=None, congress=None).row("review_plan", Subject(plan))]


def _address(page: str, asked: dict) -> str:
    return f"{page}?{urlencode(asked)}" if asked else page


def issued(user, **about) -> list[dict]:
    """The papers that have their number, the newest first, as far as the person may have them."""
    rows = Paper.objects.visible_to(user).filter(number__isnull=False, **about).with_names().with_scans(user)
    return [
        {"is_house_only": row.congress_id is None, "url": reverse("paper", args=[row.pk]), "title": _title(row), "number": f"Số {row.number}, ngày {day(row.number.date)}",
         "is_restricted": row.is_secret, "is_void": row.voided_at is not None, "file": reverse("paper_file", args=[row.pk]),
         "scan": reverse("scan", args=[row.copies[0].pk]) if row.copies else ""}
        for row in rows.order_by("-pk")
    ]


@dataclass(frozen=True)
class NoticesLeft:
    """A sitting over several communes: which of them have no notice of their own yet, and where each is issued."""

    all: int
    links: tuple[tuple[str, str], ...]  # address, commune

    @property
    def said(self) -> str:
        """How many are still to be issued, and why."""
        return (f"Trên cổng, mỗi đảng bộ chỉ đọc thông báo riêng của mình, không đọc thông báo chung. Còn {len(self.links)} trong {self.all} "
                "đảng bộ chưa có thông báo riêng; đồng chí ghi số cho từng đảng bộ.")


def notices_left(about: ReviewSession | Paper) -> NoticesLeft | None:
    """Of a session, or of the common notice of one; nothing where each commune has its own."""
    session = about.session if isinstance(about, Paper) else about
    if isinstance(about, Paper) and (about.kind != "notice" or about.congress_id or about.voided_at):
        return None
    heard = numbering.heard_in(session)
    page = reverse("number_session", args=[session.pk, "notice"])
    links = tuple((f"{page}?dang-bo={one.pk}", locality(one.committee)) for one in numbering.without_notice(session, heard))
    return NoticesLeft(len(heard), links) if links else None


def _title(row: Paper) -> str:
    kind = PAPERS[row.kind].title if row.kind in PAPERS else capital(row.kind)
    return row.abstract or (f"{kind}, {locality(row.congress.committee)}" if row.congress else kind)
