"""What stands in a person's calendar: sessions, deadlines, days of congresses, as far as the person may see them today."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, Max, OuterRef, Prefetch, Q
from django.urls import reverse

from congresses.committees.seats import COMMUNE, HOUSE, Role, committees_of
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.dates.labels import DateLabel, with_date_label
from congresses.dates.models import DateDecision, DecisionKind, Hold
from congresses.plans.models import Congress
from congresses.reviews.demand_lines import concerns
from congresses.reviews.models import AgendaItem, RequiredRevision, ReviewSession, Slot, Submission, Verification

from .feed_file import CANCELLED, CONFIRMED, TENTATIVE, Entry

KEPT = timedelta(days=365)  # how long what is past stays in the calendar
LASTS = timedelta(hours=2)  # a session names its beginning only
AT_MOST = 500  # entries of each kind, the latest: a telephone shows no more
SAID = {  # how a congress stands: what its line says after the name, and the standard's word
    DateLabel.PROPOSED: (" (đề nghị)", TENTATIVE),
    DateLabel.IN_PRINCIPLE: (" (nhất trí dự kiến)", TENTATIVE),
    DateLabel.CONSENTED: ("", CONFIRMED),
    DateLabel.CONVENED: (" (đã tổ chức)", CONFIRMED),
}


def entries(user) -> list[Entry]:
    """Everything, in nine queries."""
    since = clock.today() - KEPT
    return [*_sessions(user, since), *_slots(user, since), *_demands(user, since), *_congresses(user, since)]


def _people(user, roles) -> set[int]:
    """The person, and whoever they sit for in one of the roles."""
    return {person for seat in user.seats if seat.role in roles for person in seat.people}


def _sessions(user, since: date) -> Iterator[Entry]:
    """Those one takes part in, and those that hear one's own commune."""
    own, people = committees_of(user, COMMUNE), _people(user, (*HOUSE, *COMMUNE))
    heard = AgendaItem.objects.filter(submission__congress__in=Congress.objects.visible_to(user)).select_related(
        "submission__congress__committee")
    rows = ReviewSession.objects.visible_to(user).filter(
        Q(pk__in=AgendaItem.objects.filter(submission__congress__committee__in=own).values("session"))
        | Q(participants__user__in=people) | Q(chair__in=people) | Q(recorder__in=people),
        planned_at__date__gte=since,
    ).annotate(laid_at=Max("agenda__submission__at")).prefetch_related(Prefetch("agenda", heard, to_attr="heard"))
    for row in rows.order_by("-planned_at", "-pk")[:AT_MOST]:
        names = ", ".join(item.submission.congress.committee.short_name for item in row.heard)
        yield Entry(
            "session", row.pk, f"Lấy ý kiến bằng văn bản: {row.title}" if row.by_paper else row.title, row.planned_at,
            row.planned_at + LASTS, CONFIRMED if row.heard or row.opened_at else CANCELLED, row.last_number, row.laid_at or row.planned_at,
            text=f"Nghe hồ sơ: {names}." if names else "", place=row.place, path=reverse("session", args=[row.pk]), busy=True,
        )


def _slots(user, since: date) -> Iterator[Entry]:
    """The plan's timetable: when the dossier is due, until it is laid; when it is heard, until a session hears it."""
    laid = Submission.objects.filter(congress=OuterRef("congress"))
    rows = Slot.objects.visible_to(user).filter(
        Q(congress__committee__in=committees_of(user, COMMUNE)) | Q(member__in=_people(user, HOUSE)),
        Q(dossier_due__gte=since) | Q(at__date__gte=since),
    ).annotate(is_laid=Exists(laid), is_planned=Exists(laid.filter(agenda__isnull=False))).with_names().order_by("-pk")
    for row in rows[:AT_MOST]:
        name, path = row.congress.committee.short_name, reverse("congress", args=[row.congress_id])
        if row.dossier_due and not row.is_laid:
            yield Entry(
                "dossier", row.pk, f"Hạn trình hồ sơ: {name}", row.dossier_due, row.dossier_due, CONFIRMED, row.edition - 1,
                _start(row.dossier_due), path=path,
            )
        if row.at and not row.is_planned:
            yield Entry(
                "slot", row.pk, f"Dự kiến duyệt hồ sơ: {name}", row.at, row.at + LASTS, TENTATIVE, row.edition - 1, row.at,
                place=row.place, path=path,
            )


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=HANOI)


def _demands(user, since: date) -> Iterator[Entry]:
    """Due days of one's commune; in the house of those one verifies, and for the office of those nobody was given."""
    met = Verification.objects.filter(response__revision=OuterRef("pk"), met=True)
    rows = RequiredRevision.objects.visible_to(user).filter(
        Q(congress__committee__in=committees_of(user, COMMUNE)) | Q(verifier__in=_people(user, HOUSE))
        | Q(verifier__isnull=True, congress__plan__superior__in=committees_of(user, [Role.COORDINATOR])),
        ~Exists(met), due__gte=since,
    ).with_kind_names().with_names().order_by("-due", "-pk")
    for row in rows[:AT_MOST]:
        gone = row.withdrawn_at is not None
        yield Entry(
            "demand", row.pk, f"{'Đã rút: yêu' if gone else 'Hạn trả lời yêu'} cầu {row.number}, {row.congress.committee.short_name}",
            row.due, row.due, CANCELLED if gone else CONFIRMED, int(gone), row.withdrawn_at or row.made_at,
            text=concerns(row), path=reverse("demand", args=[row.pk]),
        )


def _congresses(user, since: date) -> Iterator[Entry]:
    """Days asked for, agreed to in principle, consented to, held; what fell away is said to have."""
    counting = Prefetch("decisions", DateDecision.objects.counting().order_by("counts_from", "pk"), to_attr="counting")
    of_all = Prefetch("plan__holds", Hold.objects.filter(everyone=True), to_attr="holds_of_all")
    rows = with_date_label(Congress.objects.visible_to(user).filter(plan__window_to__gte=since)).select_related(
        "committee", "plan", "convening").prefetch_related("proposals", counting, of_all, "holds").order_by("pk")
    for row in rows[:AT_MOST]:
        if days := _days(row):
            changes = _changes(row)
            title, status = _said(row)
            yield Entry(
                "congress", row.pk, title, *days, status, len(changes) - 1, max(changes), text=_words(row),
                path=reverse("dates", args=[row.pk]), busy=status == CONFIRMED,
            )


def _days(row) -> tuple[date, date] | None:
    """The days the label speaks of; of what fell away the last that were given out."""
    label = row.date_label
    if label == DateLabel.CONVENED:
        return row.convening.first_day, row.convening.last_day
    if label in (DateLabel.CONSENTED, DateLabel.IN_PRINCIPLE):
        return row.decided_first, row.decided_last
    if label == DateLabel.NONE and row.last_decision == DecisionKind.WITHDRAWN:
        return row.decided_first, row.decided_last
    return (row.asked_first, row.asked_last) if row.asked_first else None


def _said(row) -> tuple[str, str]:
    if row.date_label == DateLabel.NONE:
        how = "Đã rút ngày" if row.last_decision == DecisionKind.WITHDRAWN else "Chưa nhất trí ngày"
        return f"{how}: {row}", CANCELLED
    after, status = SAID[DateLabel(row.date_label)]
    if row.is_held and row.date_label != DateLabel.CONVENED:
        return f"Tạm dừng: {row}{after}", TENTATIVE
    return f"{row}{after}", status


def _words(row) -> str:
    if row.date_label == DateLabel.NONE:
        return "Không còn ngày nào đang được đề nghị hoặc đồng ý."
    if row.is_held and row.date_label != DateLabel.CONVENED:
        return "Việc tổ chức đại hội đang tạm dừng, chờ ngày mới."
    return {
        DateLabel.PROPOSED: "Ngày đảng bộ đề nghị, cấp trên chưa cho ý kiến.",
        DateLabel.IN_PRINCIPLE: "Cấp trên nhất trí dự kiến, chưa đồng ý chính thức.",
        DateLabel.CONSENTED: "Cấp trên đã đồng ý ngày này.",
    }.get(DateLabel(row.date_label), "")


def _changes(row) -> list[datetime]:
    """When anything about the days was said or done: there are never fewer of these than before."""
    holds = [*row.holds.all(), *row.plan.holds_of_all]
    found = [proposal.at for proposal in row.proposals.all()] + [decision.counts_from for decision in row.counting]
    found += [hold.at for hold in holds] + [hold.lifted_at for hold in holds if hold.lifted_at]
    return found + ([row.convening.at] if hasattr(row, "convening") else [])
