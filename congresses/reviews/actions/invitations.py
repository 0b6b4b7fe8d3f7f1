"""Who comes to a session: guests added, everybody invited once for each day and hour the session was given."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import User
from congresses.committees.seats import HOUSE
from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.outbox.actions import enqueue, write_outside
from congresses.plans.queries import calendar

from .. import rules
from ..lines import locality, session_when
from ..models import Participant, ReviewSession, What
from .news import by_place
from .telling import happened, tell


@transaction.atomic
def invite(session: ReviewSession, *, name: str = "", title: str = "", email: str = "", user: User | None = None, by) -> Participant:
    """Add somebody who is to come: an account, or a guest from outside. The invitation itself is sent later."""
    session = lock(session)
    seat = permissions.require(rules.can_run(by, session))
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
    """Those invited to the old hour who have an address are told the new one; the others stay to be invited again."""
    invited = session.participants.filter(invited_at__isnull=False, invited_edition__lt=session.edition).select_related("user")
    _write(session, [person for person in invited if address_of(person)])


def address_of(person: Participant) -> str:
    """Where somebody is written to; empty where only a paper invitation reaches them."""
    return person.user.email if person.user else person.email


def _write(session: ReviewSession, people: list[Participant]) -> None:
    house = set(User.objects.seated(HOUSE, committee=session.plan.superior_id).values_list("pk", flat=True))
    accounts = User.objects.filter(pk__in=[person.user_id for person in people if person.user_id]).with_seats()
    place_of = {one.pk: place for place, told in by_place(session, accounts).items() for one in told}
    where = ", ".join(locality(row.submission.congress.committee) for row in
                      session.agenda.select_related("submission__congress__committee"))
    for person in people:
        again = person.invited_at is not None
        expects, due, url = _expected(session, person, house)
        subject = f"{'Thời gian mới' if again else 'Mời dự'}: {session.title}"
        text = (f"{session_when(session)}. Nội dung: {where}. Người chủ trì: {session.chair}."
                + (" Thư này thay thư mời trước." if again else ""))
        if person.user:
            enqueue(f"invited:{session.pk}:{session.edition}", [person.user], subject, text, committee=place_of[person.user_id],
                    expects=expects, due=due, url=url)
        elif person.email:
            key = f"guest:{session.pk}:{session.edition}:{person.pk}"
            write_outside(key, person.email, person.name, subject, text, committee=session.plan.superior_id, expects=expects, due=due)
        person.invited_at, person.invited_edition = clock.now(), session.edition
    Participant.objects.bulk_update(people, ["invited_at", "invited_edition"])


def _expected(session: ReviewSession, person: Participant, house: set[int]) -> tuple[str, date, str]:
    """What is expected of somebody, by when, and where on the portal."""
    held = localdate(session.planned_at)
    if person.user_id in house:
        before = calendar().before(held, 1)
        return "Đồng chí đọc văn kiện và ghi ý kiến trên cổng trước buổi duyệt.", before, reverse("reading_list", args=[session.pk])
    if person.user_id:
        wanted = "Đồng chí theo dõi ý kiến trên cổng." if session.by_paper else "Đồng chí đến dự, trình bày và tiếp thu ý kiến."
        return wanted, held, reverse("session", args=[session.pk])
    return ("Kính mời đồng chí cho ý kiến." if session.by_paper else "Kính mời đồng chí đến dự."), held, ""
