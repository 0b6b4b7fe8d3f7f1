"""What waits in the reviewing house, for each role in it."""

from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.urls import reverse
from django.utils import timezone

from congresses.committees.seats import HOUSE, STANDING_COMMITTEE, Role, committees_of
from congresses.core import clock, vietnamese
from congresses.dates.labels import ASKING, DateLabel, with_date_label
from congresses.dates.models import DateDecision, DateProposal, DecisionKind, Position, Tally
from congresses.plans.models import Congress
from congresses.reviews.labels import DocumentsLabel, with_documents_label
from congresses.reviews.models import (
    AgendaItem,
    Comment,
    Conclusion,
    Participant,
    RequiredRevision,
    ReviewSession,
    RevisionResponse,
    Submission,
)

from .rows import laid, short, work
from .work import Found, few

READERS = (Role.REVIEWER, Role.PERSONNEL_OFFICER)


def find(user, found: Found) -> None:
    """Four queries."""
    boards = reverse("boards")
    reads = set(committees_of(user, READERS))
    found.take(_submissions(user=user), lambda row: _submission(row, reads), boards, "Xem bảng theo dõi")
    found.take(_sessions(user=user, now=clock.now(), tonight=vietnamese.end_of(clock.today())), lambda row: _session(row, user), reverse("my_sessions"), "Xem các buổi duyệt")
    found.take(_answers(user=user), _answer, boards, "Xem bảng theo dõi")
    found.take(_congresses(user=user, today=clock.today()), _date_work, boards, "Xem bảng theo dõi")


@few
def _submissions(*, user):
    """Laid and not concluded: to be put on an agenda, or to be read before the session closes."""
    agenda = AgendaItem.objects.filter(submission=OuterRef("pk"))
    coming = agenda.filter(session__closed_at__isnull=True).order_by("session__planned_at")
    people = {person for seat in user.seats if seat.role in READERS for person in seat.people}
    read = Comment.objects.filter(version__items__submission=OuterRef("pk"), written_for__in=people)
    superior = "congress__plan__superior__in"
    return Submission.objects.open().annotate(
        is_planned=Exists(agenda), is_read=Exists(read), planned_at=Subquery(coming.values("session__planned_at")[:1]),
        session_title=Subquery(coming.values("session__title")[:1]),
    ).filter(
        Q(**{superior: committees_of(user, [Role.COORDINATOR])}, is_planned=False)
        | Q(**{superior: committees_of(user, READERS)}, planned_at__isnull=False, is_read=False)
    ).annotate(count=Count("items")).select_related("congress__committee", "congress__plan").order_by("at")


def _submission(row, reads: set):
    name, today = row.congress.committee.name, clock.today()
    url = reverse("congress", args=[row.congress_id])
    if not row.is_planned:
        yield work(
            f"Tiếp nhận và xếp buổi duyệt: {name}, lần trình {row.number}", url,
            f"Đã trình {laid(row.count)}, chưa có trong chương trình buổi nào.", since=row.at, today=today,
        )
    elif row.congress.plan.superior_id in reads:
        yield work(
            f"Đọc và góp ý hồ sơ {name}, lần trình {row.number}", url,
            f"Nghe tại «{row.session_title}», {vietnamese.moment(row.planned_at)}.",
            since=row.at, due=timezone.localdate(row.planned_at), today=today,
        )


@few
def _sessions(*, user, now, tonight):
    """To come, today's, running over, or closed and not concluded."""
    here = Conclusion.objects.filter(session=OuterRef("pk"))
    draft = here.filter(issued_at__isnull=True)
    office, chairs = committees_of(user, [Role.COORDINATOR]), committees_of(user, [Role.CHAIR])
    members = committees_of(user, STANDING_COMMITTEE)
    coming, over = Q(Exists(AgendaItem.objects.filter(session=OuterRef("pk"))), closed_at__isnull=True), Q(closed_at__isnull=False, plan__superior__in=office)
    waiting = Participant.objects.filter(session=OuterRef("pk"), invited_edition__lt=OuterRef("edition"))
    return ReviewSession.objects.annotate(
        draft=Subquery(draft.values("pk")[:1]), is_concluded=Exists(here.in_force()), to_invite=Exists(waiting),
        concluded_by=Subquery(here.in_force().values("paper")[:1]),
    ).annotate(
        has_minutes=_numbered(ReviewSession, "minutes"),
        has_notice=_numbered(ReviewSession, "notice", papers__number=OuterRef("concluded_by")),
    ).filter(
        coming & Q(plan__superior__in=members) & (Q(planned_at__gte=now) | Q(opened_at__isnull=False))
        | coming & Q(plan__superior__in=office) & (Q(planned_at__lte=tonight) | Q(opened_at__isnull=False))
        | coming & Q(plan__superior__in=office, opened_at__isnull=True, planned_at__gt=now, to_invite=True)
        | over & (Q(is_concluded=False) | Q(is_concluded=True, has_notice=False) | Q(has_minutes=False, by_paper=False))
        | Q(closed_at__isnull=False, is_concluded=False, plan__superior__in=chairs, draft__isnull=False)
    ).select_related("plan").order_by("planned_at", "pk")


def _session(row, user):
    today, url = clock.today(), reverse("session", args=[row.pk])
    roles = {seat.role for seat in user.seats if seat.committee_id == row.plan.superior_id}
    when, place = vietnamese.moment(row.planned_at), f", {row.place}" if row.place else ""
    day = None if row.opened_at else timezone.localdate(row.planned_at)
    if row.closed_at is None:
        if Role.COORDINATOR in roles and row.to_invite and not row.opened_at and row.planned_at > clock.now():
            yield work(f"Mời dự «{row.title}»", reverse("invitations", args=[row.pk]),
                       f"Còn người chưa được mời tới buổi {when}{place}.", due=day, today=today)
        if Role.COORDINATOR in roles and (row.opened_at or day <= today):
            act, how = _running(row)
            yield work(f"{act} «{row.title}»", url, f"{how}: {when}{place}.", since=row.opened_at, due=day, today=today)
        if roles & set(STANDING_COMMITTEE) and (row.opened_at or row.planned_at >= clock.now()):
            act = "Cho ý kiến bằng văn bản:" if row.by_paper else "Dự"
            how = f"{'Lấy ý kiến' if row.by_paper else 'Họp'} từ" if row.opened_at else "Vào lúc"
            yield work(f"{act} «{row.title}»", url, f"{how} {when}{place}.", due=day, today=today)
        return
    if Role.COORDINATOR in roles:
        yield from _papers_of(row, today)
    if row.is_concluded:
        return
    closed = f"Kết thúc ngày {vietnamese.day(row.closed_at)}, chưa ban hành kết luận."
    if Role.CHAIR in roles and row.draft:
        yield work(f"Xem và ban hành kết luận «{row.title}»", reverse("conclusion", args=[row.draft]), closed,
                   since=row.closed_at, today=today)
    if Role.COORDINATOR in roles:
        page = reverse("conclusion", args=[row.draft]) if row.draft else reverse("draft_conclusion", args=[row.pk])
        act = "Hoàn chỉnh dự thảo kết luận" if row.draft else "Soạn kết luận"
        yield work(f"{act} «{row.title}»", page, closed, since=row.closed_at, today=today)


def _papers_of(row, today):
    """Papers of a session that is over which nobody has numbered and kept yet."""
    closed = f"Buổi duyệt kết thúc ngày {vietnamese.day(row.closed_at)}"
    if not row.has_minutes and not row.by_paper:
        yield work(f"Ghi số biên bản «{row.title}»", reverse("number_session", args=[row.pk, "minutes"]),
                   f"{closed}, biên bản chưa có số.", since=row.closed_at, today=today)
    if row.is_concluded and not row.has_notice:
        yield work(f"Lưu thông báo kết luận «{row.title}»", reverse("number_session", args=[row.pk, "notice"]),
                   f"{closed}; kết luận đã ban hành, thông báo chưa được lưu vào sổ văn bản.", since=row.closed_at, today=today)


def _numbered(about, kind: str, **more) -> Exists:
    """Whether a paper of a kind about the row has a number that holds. Papers are known by their relation alone: their app
    stands on this floor."""
    return Exists(about.objects.filter(
        pk=OuterRef("pk"), papers__kind=kind, papers__number__isnull=False, papers__voided_at__isnull=True, **more))


def _running(row) -> tuple[str, str]:
    """What the office does about a session that is due or running, and how it stands."""
    if row.opened_at:
        return "Ghi và kết thúc", "Đang lấy ý kiến" if row.by_paper else "Đang họp"
    late = row.planned_at < clock.now()
    return "Bắt đầu", "Đã đến giờ mà chưa bắt đầu trên cổng" if late else "Hôm nay"


@few
def _answers(*, user):
    """Answers laid and not judged: the office sees all, others their own and assigned ones."""
    laid = RevisionResponse.objects.filter(
        revision=OuterRef("pk"), laid_at__isnull=False, verification__isnull=True).order_by("-pk")
    mine = Q(pk__in=[])
    for seat in user.seats:
        if seat.role == Role.COORDINATOR:
            mine |= Q(congress__plan__superior=seat.committee_id)
        elif seat.role in HOUSE:
            mine |= Q(congress__plan__superior=seat.committee_id, verifier__in=seat.people)
    return (
        RequiredRevision.objects.visible_to(user).open().filter(mine)
        .annotate(response=Subquery(laid.values("pk")[:1]), answered_at=Subquery(laid.values("laid_at")[:1]))
        .filter(response__isnull=False).select_related("congress__committee").order_by("answered_at", "pk")
    )


def _answer(row):
    yield work(
        f"Thẩm tra trả lời yêu cầu {row.number}: {row.congress.committee.name}", reverse("verify", args=[row.response]),
        short(row.text), since=row.answered_at, today=clock.today(),
    )


@few
def _congresses(*, user, today):
    """Days to take a stand on, to decide, or passed and not recorded."""
    newest = DateProposal.objects.filter(congress=OuterRef("pk")).order_by("-number")
    standing = Q(pk__in=[])
    for seat in user.seats:
        if seat.role in STANDING_COMMITTEE:
            taken = Position.objects.filter(proposal=OuterRef("asked"), member=seat.counted_id)
            standing |= Q(plan__superior=seat.committee_id) & ~Exists(taken)
    rows = Congress.objects.filter(plan__superior__in=committees_of(user, HOUSE)).annotate(
        asked=Subquery(newest.values("pk")[:1]))
    given = DateDecision.objects.filter(congress=OuterRef("pk"), kind__in=(DecisionKind.CONSENT, DecisionKind.CHANGED)).order_by("-pk")
    office = committees_of(user, [Role.COORDINATOR])
    return with_documents_label(with_date_label(rows, today)).annotate(consented_at=Subquery(given.values("at")[:1])).annotate(
        has_letter=_numbered(Congress, "consent", papers__at__gte=OuterRef("consented_at")),
    ).annotate(
        to_write=_flag(Q(date_label=DateLabel.CONSENTED, has_letter=False, plan__superior__in=office)),
        to_record=_flag(Q(date_label=DateLabel.CONSENTED, decided_last__lt=today,
                          plan__superior__in=office)),
        to_stand=_flag(ASKING & standing & ~Exists(Tally.objects.filter(proposal=OuterRef("asked")))),
        to_decide=_flag(ASKING & Q(documents_label=DocumentsLabel.COMPLETE,
                                   plan__superior__in=committees_of(user, [Role.CHAIR]))),
    ).filter(Q(to_write=True) | Q(to_record=True) | Q(to_stand=True) | Q(to_decide=True), is_held=False).select_related(
        "committee").order_by("asked_at", "pk")


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False))


def _date_work(row):
    today, name = clock.today(), row.committee.name
    if row.to_record:
        days = vietnamese.days(row.decided_first, row.decided_last)
        yield work(f"Ghi nhận đại hội đã tổ chức: {name}", reverse("convene", args=[row.pk]),
                   f"Ngày đã đồng ý {days} đã qua.", since=vietnamese.end_of(row.decided_last), today=today)
    if row.to_write:
        yield work(f"Ghi số công văn đồng ý ngày đại hội: {name}", reverse("number_congress", args=[row.pk, "consent"]),
                   f"Đã đồng ý ngày {vietnamese.days(row.decided_first, row.decided_last)}, công văn chưa có trong sổ văn bản.",
                   since=row.consented_at, today=today)
    asked = vietnamese.days(row.asked_first, row.asked_last) if row.asked_first else ""
    if row.to_decide:
        yield work(f"Quyết định ngày đại hội: {name}", reverse("dates", args=[row.pk]),
                   f"Văn kiện đã đủ; đảng bộ đề nghị ngày {asked}.", since=row.asked_at, today=today)
    if row.to_stand:
        yield work(f"Ghi ý kiến về ngày đại hội: {name}", reverse("take_position", args=[row.asked]),
                   f"Đảng bộ đề nghị ngày {asked}.", since=row.asked_at, today=today)
