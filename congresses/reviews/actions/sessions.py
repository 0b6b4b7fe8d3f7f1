"""Planning, opening and closing a session; who is there."""

from datetime import datetime

from django.db import transaction

from congresses.committees.models import Membership, User
from congresses.committees.seats import HOUSE, STANDING_COMMITTEE, Role
from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock, lock_all
from congresses.core.vietnamese import moment
from congresses.journal.actions import record_all
from congresses.plans.models import Congress, ReviewPlan

from .. import rules
from ..lines import session_when
from ..models import AgendaItem, Participant, ReviewSession, Submission, What
from . import news
from .invitations import tell_called_off, tell_new_time
from .telling import happened, tell
from .timetable import move_slots

NO_ROLL = "Buổi duyệt đã hủy, không điểm danh được."


@transaction.atomic
def plan_session(
    plan: ReviewPlan, *, title: str, planned_at: datetime, submissions: list[Submission], chair: User, recorder: User,
    place: str = "", by_paper: bool = False, by,
) -> ReviewSession:
    """Put open submissions on the agenda of a session to come; the Standing Committee is summoned, and told by the invitation."""
    heard = Submission.objects.filter(pk__in=[s.pk for s in submissions])
    congresses = lock_all(Congress.objects.filter(pk__in=heard.values("congress")).with_names())
    seat = permissions.require(rules.can_plan_sessions(by, plan))
    fresh = {s.pk: s for s in heard.filter(congress__plan=plan)}
    if not submissions or len(fresh) != len(submissions) or any(s.closed_at for s in fresh.values()):
        raise refuse("Chương trình phải có ít nhất một hồ sơ đang chờ duyệt; có hồ sơ vừa được trả lại hoặc kết luận.")
    _at_the_table(plan, chair, STANDING_COMMITTEE, "Người chủ trì phải là Ủy viên Ban Thường vụ.")
    _at_the_table(plan, recorder, HOUSE, "Người ghi biên bản phải là người của cấp ủy này.")
    if AgendaItem.objects.filter(submission__in=fresh).exists():
        raise refuse("Có hồ sơ đã nằm trong chương trình của buổi duyệt khác, chưa có kết luận.")
    session = ReviewSession.objects.create(
        plan=plan, title=title, planned_at=planned_at, place=place, by_paper=by_paper, chair=chair, recorder=recorder
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(session=session, submission=s, position=n) for n, s in enumerate(submissions, start=1)
    )
    _summon(session)
    record_all(seat, "session_planned", "đưa hồ sơ vào «{title}»", congresses, about=session, title=title)
    return session


def _at_the_table(plan: ReviewPlan, person: User, roles, otherwise: str) -> None:
    if not User.objects.seated(roles, committee=plan.superior_id).filter(pk=person.pk).exists():
        raise refuse(otherwise)


def _summon(session: ReviewSession) -> None:
    today = clock.today()
    superior = Membership.objects.on(today).filter(committee=session.plan.superior_id, role__in=STANDING_COMMITTEE)
    communes = Membership.objects.on(today).filter(
        committee__congresses__submissions__agenda__session=session, role=Role.SECRETARY
    )
    people = {}
    for member, rows in ((True, superior), (False, communes)):
        for row in rows.select_related("user").order_by("pk"):
            people.setdefault(row.user_id, Participant(
                session=session, user=row.user, name=row.user.full_name, title=row.title, is_member=member
            ))
    Participant.objects.bulk_create(people.values())


@transaction.atomic
def reschedule(session: ReviewSession, *, seen: int, planned_at: datetime, place: str = "", by) -> ReviewSession:
    """Another day, hour or place for a session that has not begun; whoever was invited is told. `seen` is its edition."""
    congresses = _lock_agenda(session)
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.opened_at is not None:
        raise refuse("Buổi duyệt đã bắt đầu, không đổi lịch được nữa.")
    if session.edition != seen:
        raise Conflict(f"Lịch buổi này vừa được đổi ở nơi khác: {session_when(session)}. Đồng chí xem lại rồi ghi.")
    if session.is_called_off:
        raise refuse("Buổi duyệt đã hủy, không đổi lịch được. Đồng chí lập buổi khác.")
    if (planned_at, place) == (session.planned_at, session.place):
        raise refuse("Ngày giờ và địa điểm vẫn như cũ.")
    before = session.planned_at
    session.planned_at, session.place, session.edition = planned_at, place, session.edition + 1
    session.save(update_fields=["planned_at", "place", "edition"])
    move_slots(session, before)
    tell_new_time(session)
    happened(session, What.STAGE)
    record_all(seat, "session_moved", "đổi lịch «{title}»: {old} → {new}", congresses, about=session, title=session.title,
               old=moment(before), new=session_when(session))
    return session


@transaction.atomic
def call_off(session: ReviewSession, *, reason: str, by) -> ReviewSession:
    """A session that will not take place: its dossiers wait for another, and whoever was invited is told."""
    congresses = _lock_agenda(session)
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.opened_at is not None:
        raise refuse("Buổi duyệt đã bắt đầu, không hủy được nữa.")
    if not congresses:
        raise refuse("Buổi duyệt này không còn hồ sơ nào và đã hủy.")
    tell_called_off(session)
    session.agenda.all().delete()
    happened(session, What.STAGE)
    record_all(seat, "session_called_off", "hủy «{title}», dự kiến {when}: {reason}", congresses, about=session, title=session.title,
               when=moment(session.planned_at), reason=reason)
    return session


@transaction.atomic
def set_attendance(participant: Participant, *, present: bool, absence: str = "", by) -> Participant:
    """Record whether somebody came, and why not."""
    session = lock(participant.session)
    seat = permissions.require(rules.can_run(by, session))
    if session.is_called_off:
        raise refuse(NO_ROLL)
    participant.present, participant.absence = present, "" if present else absence
    participant.save(update_fields=["present", "absence"])
    happened(session, What.ATTENDANCE, house_only=True)
    state = "có mặt" if present else "vắng mặt"
    tell(seat, session, "attendance_recorded", "ghi {name} {state} tại «{title}»", about=participant,
         name=participant.name, state=state)
    return participant


@transaction.atomic
def mark_all_present(session: ReviewSession, *, by) -> ReviewSession:
    """Everybody not yet on the roll is there; whoever is not is then marked by name."""
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.is_called_off:
        raise refuse(NO_ROLL)
    if not session.participants.filter(present=None).update(present=True):
        raise refuse("Mọi người trong danh sách đã được điểm danh.")
    happened(session, What.ATTENDANCE, house_only=True)
    tell(seat, session, "attendance_recorded", "ghi mọi người chưa điểm danh có mặt tại «{title}»", about=session)
    return session


@transaction.atomic
def open_session(session: ReviewSession, *, by) -> ReviewSession:
    """Begin; from now on the communes heard see the comments on what they submitted."""
    congresses = _lock_agenda(session)
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.opened_at is not None:
        raise refuse("Buổi duyệt này đã bắt đầu.")
    if not congresses:
        raise refuse("Chương trình không còn hồ sơ nào; mọi hồ sơ đã được trả lại.")
    if session.agenda.filter(submission__closed_at__isnull=False).exists():
        raise refuse("Trong chương trình có hồ sơ đã được trả lại hoặc kết luận.")
    session.opened_at = clock.now()
    session.current = session.agenda.first()
    session.save(update_fields=["opened_at", "current"])
    _called(session.current, session.opened_at)
    happened(session, What.STAGE)
    news.session_opened(session, congresses)
    record_all(seat, "session_opened", "bắt đầu «{title}»", congresses, about=session, title=session.title)
    return session


@transaction.atomic
def hear(item: AgendaItem, *, by) -> AgendaItem:
    """Go on to an item of the agenda: every screen shows which is being heard."""
    session = lock(item.session)
    seat = permissions.require(rules.can_run(by, session))
    if not session.is_running or session.by_paper:
        raise refuse("Chỉ chuyển nội dung khi buổi duyệt đang diễn ra tại hội trường.")
    if session.current_id == item.pk:
        return item
    session.current = item
    session.save(update_fields=["current"])
    _called(item, clock.now())
    happened(session, What.STAGE)
    place = session.agenda.filter(position__lte=item.position).count()  # as pages number it: a dossier sent back leaves a gap
    tell(seat, session, "item_heard", "chuyển sang nội dung {place} của «{title}»", about=session, place=place)
    return item


def _called(item: AgendaItem, at: datetime) -> None:
    AgendaItem.objects.filter(pk=item.pk, heard_at=None).update(heard_at=at)


@transaction.atomic
def close_session(session: ReviewSession, *, by) -> ReviewSession:
    """End the sitting; what follows is the conclusion."""
    congresses = _lock_agenda(session)
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.opened_at is None or session.closed_at is not None:
        raise refuse("Chỉ kết thúc được buổi duyệt đang diễn ra.")
    session.closed_at = clock.now()
    session.save(update_fields=["closed_at"])
    happened(session, What.STAGE)
    record_all(seat, "session_closed", "kết thúc «{title}»", congresses, about=session, title=session.title)
    return session


def _lock_agenda(session: ReviewSession) -> list[Congress]:
    """What is heard; a dossier sent back while we waited for its lock is heard no more."""
    locked = lock_all(Congress.objects.filter(pk__in=session.agenda.values("submission__congress")).with_names())
    heard = set(session.agenda.values_list("submission__congress", flat=True))
    return [congress for congress in locked if congress.pk in heard]
