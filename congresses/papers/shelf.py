"""The list of papers of a session, a congress or a plan, as lines of a page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from congresses.core.vietnamese import capital, day
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.lines import locality
from congresses.reviews.models import ReviewSession

from . import numbering
from .facts.agreeing import standing_consent
from .facts.answers import rounds
from .library import PAPERS, Draft, draft
from .models import Paper
from .rules import can_number
from .subjects import Subject

DRAFT = "Tải bản nháp (DOCX)"
NUMBER = "Ghi số, ngày, người ký"


@dataclass(frozen=True)
class Line:
    """One paper: what is still missing for it, where its drafts are, where its numbers are entered."""

    title: str
    missing: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]  # address, words, for whom
    numbers: tuple[tuple[str, str, str], ...]


def of_session(user, session: ReviewSession) -> list[Line]:
    """The notice for everybody heard and for each, the minutes and the invitations of a sitting."""
    subject, page = Subject(session.plan, session=session), reverse("session_papers", args=[session.pk])
    heard = [row.submission.congress for row in session.agenda.select_related("submission__congress__committee")]
    each = [({"dang-bo": one.pk}, locality(one.committee)) for one in heard] if len(heard) > 1 else []
    lines = []
    if not session.by_paper:
        people = [({"nguoi": one.pk}, one.name) for one in session.participants.filter(is_member=False, user=None)]
        invited = [({}, "các đồng chí Ủy viên Ban Thường vụ"), *(({"dang-bo": one.pk}, locality(one.committee)) for one in heard), *people]
        lines = [_line(user, "invitation", subject, page, invited), _line(user, "minutes", subject, page, [({}, "")])]
    everybody = f"chung cho {len(heard)} đảng bộ" if each else ""
    return [*lines, _line(user, "notice", subject, page, [({}, everybody), *each])]


def of_congress(user, congress: Congress) -> list[Line]:
    """The tables of its rounds, what members are asked about its days, how the gate stands, the consent."""
    subject, page = Subject(congress.plan, congress=congress), reverse("congress_papers", args=[congress.pk])
    lines = [_line(user, "responses", Subject(congress.plan, congress=congress, round=number), page, [({"lan": number}, "")],
                   title=f"{PAPERS['responses'].title}, lần trình {number}") for number in rounds(congress)]
    lines += [_line(user, kind, subject, page, [({}, "")]) for kind in ("gate_report", "ballot")]
    if standing_consent(congress):
        lines.append(_line(user, "consent", subject, page, [({}, "")]))
    return lines


def of_plan(user, plan: ReviewPlan) -> list[Line]:
    return [_line(user, "review_plan", Subject(plan), reverse("plan_papers", args=[plan.pk]), [({}, "")])]


def _line(user, kind: str, subject: Subject, page: str, whom: list[tuple[dict, str]], title: str = "") -> Line:
    found = draft(kind, subject, user)
    numbers = bool(PAPERS[kind].symbol and can_number(user, subject.plan))
    return Line(
        title or PAPERS[kind].title, found.missing,
        tuple(link for asked, name in whom for link in _links(found, f"{page}{kind}/", DRAFT, asked, name)),
        tuple(link for asked, name in whom for link in _links(found, f"{page}{kind}/ghi-so/", NUMBER, asked, name)) if numbers else ())


def _links(found: Draft, page: str, words: str, asked: dict, name: str) -> list[tuple[str, str, str]]:
    """One paper; where it says something restricted a second one that does not."""
    if not found.is_restricted:
        return [(_address(page, asked), words, name)]
    return [(_address(page, asked), f"{words}, có nội dung hạn chế", name),
            (_address(page, {**asked, "ban": "chung"}), f"{words}, không có nội dung hạn chế", name)]


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
        return (f"Thông báo chung là văn bản nội bộ, không gửi tới đảng bộ nào. Còn {len(self.links)} trong {self.all} đảng bộ "
                "chưa có thông báo riêng; đồng chí ghi số cho từng đảng bộ.")


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
