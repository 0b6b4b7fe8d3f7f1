"""Who comes to a session: guests added, everybody invited once for each day and hour the session was given."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import User
from congresses.committees.seats import COMMUNE, HOUSE, Role
from congresses.committees.sitters import Sitters
from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.core.vietnamese import HANOI, day_long
from congresses.outbox.actions import News, enqueue_all, take_back, write_outside
from congresses.plans.queries import calendar
from congresses.plans.timetable import Calendar

from .. import rules
from ..lines import locality, session_when
from ..models import Participant, ReviewSession, What
from .telling import happened, tell

READ = "Đồng chí đọc văn kiện và ghi ý kiến trên cổng{} trước buổi duyệt."


@transaction.atomic
def invite(session: ReviewSession, *, name: str = "", title: str = "", email: str = "", user: User | None = None, by) -> Participant:
    """Add somebody who is to come: an account, or a guest from outside. The invitation itself is sent later."""
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.is_called_off:
        raise refuse("Buổi duyệt đã hủy, không thêm người dự được.")
    if user:
        if session.participants.filter(user=user).exists():
            raise refuse(f"{user.full_name} đã có trong danh sách.")
        membership = user.memberships.on(clock.today()).filter(committee=session.plan.superior_id).order_by("pk").first()
        if membership is None:
            raise refuse("Người này không có chức vụ ở cấp duyệt. Đồng chí ghi như khách mời.")
        name, title, email = user.full_name, title or membership.title, ""
    made = Participant.objects.create(session=session, user=user, name=name, title=title, email=email)
    happened(session, What.ATTENDANCE, house_only=True)
    tell(seat, session, "invited", "thêm {name} vào danh sách dự «{title}»", about=made, name=name)
    return made


@transaction.atomic
def send_invitations(session: ReviewSession, *, people: Sequence[Participant], by) -> ReviewSession:
    """Invite those not yet invited to the day and hour the session has now."""
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
    if session.closed_at is not None:
        raise refuse("Buổi duyệt đã kết thúc, không mời thêm được.")
    if session.is_called_off:
        raise refuse("Buổi duyệt đã hủy, không mời được nữa.")
    waiting = uninvited(session).filter(pk__in=[person.pk for person in people])
    chosen = list(waiting.select_related("user"))
    if not chosen:
        raise refuse("Những người này đã được mời dự buổi này rồi.")
    _write(session, chosen)
    tell(seat, session, "invitations_sent", "mời {names} dự «{title}»", about=session, names=", ".join(one.name for one in chosen))
    return session


def uninvited(session: ReviewSession):
    """Who does not know yet of the day and hour it has now."""
    return session.participants.filter(invited_edition__lt=session.edition)


def tell_new_time(session: ReviewSession) -> None:
    """What still waits to tell anybody of the old hour is held back; those invited to it who have an address are told the new
    one; the others stay to be invited again."""
    _hold_back(session, range(1, session.edition))
    invited = session.participants.filter(invited_at__isnull=False, invited_edition__lt=session.edition).select_related("user")
    _write(session, [person for person in invited if address_of(person)])


def tell_called_off(session: ReviewSession) -> None:
    """While the agenda still says whom it heard: what waits to tell of the session is held back, whoever was invited is told once."""
    _hold_back(session, range(1, session.edition + 1), instead=reverse("my_sessions"))
    subject = f"Không họp: {session.title}"
    text = f"{session_when(session)}: buổi duyệt không diễn ra. Có lịch khác, Văn phòng mời lại."
    places, house = _places(session), session.plan.superior_id
    sitters = Sitters(places)
    for person in session.participants.filter(invited_at__isnull=False).select_related("user"):
        if person.user_id:
            told, place = _told(sitters, places, house, person)
            enqueue_all([News(f"called-off:{session.pk}", told, subject, text, place, url=reverse("my_sessions"))])
        elif person.email:
            write_outside(f"guest-called-off:{session.pk}:{person.pk}", person.email, person.name, subject, text, committee=house)


def _hold_back(session: ReviewSession, editions: Iterable[int], instead: str = "") -> None:
    take_back([f"{what}:{session.pk}:{edition}:" for edition in editions for what in ("invited", "guest")]
              + [f"{reminder_of(session.pk, edition)}:" for edition in editions], instead=instead)


def _places(session: ReviewSession) -> dict[int, Collection[Role]]:
    """Where those invited sit, and in which roles they come: the house, and the communes heard."""
    heard = session.agenda.values_list("submission__congress__committee", flat=True)
    return {session.plan.superior_id: HOUSE} | dict.fromkeys(heard, COMMUNE)


def _told(sitters: Sitters, places: dict[int, Collection[Role]], house: int, person: Participant) -> tuple[list[User], int]:
    """The accounts told of somebody's invitation, and the committee they sit in for it."""
    place = next((one for one, roles in places.items() if sitters.of(one, roles, named={person.user_id})), house)
    return sitters.of(place, places[place], named={person.user_id}), place


def reminder_of(session: int, edition: int) -> str:
    """How the keys of reminders of a session begin, for each day and hour it was given."""
    return f"session:{session}.{edition}"


def address_of(person: Participant) -> str:
    """Where somebody is written to; empty where only a paper invitation reaches them."""
    return person.user.email if person.user else person.email


def _write(session: ReviewSession, people: list[Participant]) -> None:
    agenda = list(session.agenda.select_related("submission__congress__committee"))
    places = _places(session)
    sitters, letter = Sitters(places), _Letter(session, ", ".join(locality(row.submission.congress.committee) for row in agenda))
    for person in people:
        again = person.invited_at is not None
        if person.user_id:
            told, place = _told(sitters, places, session.plan.superior_id, person)
            enqueue_all([letter.news(told, place, again=again)])
        elif person.email:
            one = letter.news([], session.plan.superior_id, again=again, guest=True)
            write_outside(f"guest:{session.pk}:{session.edition}:{person.pk}", person.email, person.name, one.subject, one.text,
                          committee=one.committee, expects=one.expects, due=one.due)
        person.invited_at, person.invited_edition = clock.now(), session.edition
    Participant.objects.bulk_update(people, ["invited_at", "invited_edition"])


@dataclass
class _Letter:
    """What an invitation to a session says to somebody of the house, of a commune heard, or from outside."""

    session: ReviewSession
    where: str
    calendar: Calendar = field(default_factory=calendar)

    def news(self, people: list[User], place: int, *, again: bool, guest: bool = False) -> News:
        session = self.session
        expects, due, url = self._expected(place, guest)
        if guest:
            return News("", [], self._subject(again), self._in_full(again), place, expects=expects, due=due)
        return News(
            f"invited:{session.pk}:{session.edition}", people, self._subject(again),
            f"{session_when(session)}. Nội dung: {self.where}. Người chủ trì: {session.chair}."
            + (" Thư này thay thư mời trước." if again else ""), place, expects=expects, due=due, url=url)

    def _subject(self, again: bool) -> str:
        return f"{'Thời gian mới' if again else 'Mời dự'}: {self.session.title}"

    def _in_full(self, again: bool) -> str:
        """For somebody who has this letter alone: what, when, where, line by line."""
        session = self.session
        at = session.planned_at.astimezone(HANOI)
        lines = [
            f"{'Bắt đầu lấy ý kiến' if session.by_paper else 'Thời gian'}: {at:%H:%M}, {day_long(at)}.",
            "Hình thức: duyệt bằng văn bản, không họp." if session.by_paper else f"Địa điểm: {session.place}." if session.place else "",
            f"Nội dung: {self.where}.", f"Người chủ trì: {session.chair}.", "Thư này thay thư mời trước." if again else "",
        ]
        return "\n".join(filter(None, lines))

    def _expected(self, place: int, guest: bool) -> tuple[str, date | None, str]:
        """What is expected, by when and never by a day before today, and where on the portal."""
        session = self.session
        held, today = localdate(session.planned_at), clock.today()
        day = held if held >= today else None
        if guest:
            act = "cho ý kiến bằng văn bản tại" if session.by_paper else "đến dự"
            return f"Ban Thường vụ {session.plan.superior.body} kính mời đồng chí {act} «{session.title}».", day, ""
        if place == session.plan.superior_id:
            before = max(self.calendar.before(held, 1), self.calendar.roll(today))
            if before < held:
                return READ.format(""), before, reverse("reading_list", args=[session.pk])
            return READ.format(" ngay"), day, reverse("reading_list", args=[session.pk])
        wanted = "Đồng chí theo dõi ý kiến trên cổng." if session.by_paper else "Đồng chí đến dự, trình bày và tiếp thu ý kiến."
        return wanted, day, reverse("session", args=[session.pk])
