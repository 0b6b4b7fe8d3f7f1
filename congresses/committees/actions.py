"""What changes about people: passwords, clearance."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from congresses.core import permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.outbox.actions import NOBODY, send_again
from congresses.outbox.models import Mail, Message

from . import rules
from .models import Delegation, Membership, User
from .seats import person_seat


@transaction.atomic
def change_password(user: User, *, new_password: str, by: User) -> User:
    """Set the person's own new password; other web sessions of theirs end by Django's session hash."""
    validate_password(new_password, user)
    user = lock(user)
    user.set_password(new_password)
    user.must_change_password = False
    user.save(update_fields=["password", "must_change_password"])
    record(person_seat(user), "password_changed", "đổi mật khẩu của mình", about=user, audience=Audience.SYSTEM)
    return user


@transaction.atomic
def set_mail_mode(user: User, *, mail_mode: str, by: User) -> User:
    """How the person wants to be written to: each piece of news at once, or all of a day together."""
    user = lock(user)
    if user.pk != by.pk:
        raise permissions.NotAllowed("Mỗi người tự chọn cách nhận thư của mình.")
    user.mail_mode = mail_mode
    user.save(update_fields=["mail_mode"])
    record(person_seat(user), "mail_mode_set", "chọn nhận thư: {mode}", about=user, audience=Audience.SYSTEM,
           mode=user.get_mail_mode_display())
    return user


@transaction.atomic
def send_mail_again(mail: Mail, *, by: User) -> Mail:
    """Try a given-up mail anew, at the address the person has today; a guest's, at the one it was written to."""
    seat = permissions.require(rules.can_see_mails(by))
    name, address = "khách mời", mail.address
    if mail.recipient_id != NOBODY:
        person = User.objects.get(pk=mail.recipient_id)
        if mail.messages.exclude(pk__in=Message.objects.visible_to(person).values("pk")).exists():
            raise refuse(f"{person.full_name} không còn chức vụ ở nơi thư này nói tới nên không gửi lại được.")
        name, address = person.full_name, person.email if person.is_active else ""
    mail = send_again(mail, address=address)
    record(seat, "mail_sent_again", "cho gửi lại thư báo tới {name}", about=mail, audience=Audience.SYSTEM, name=name)
    return mail


@transaction.atomic
def set_clearance(membership: Membership, *, cleared: bool, by: User) -> Membership:
    """Grant or take back the reading of restricted kinds."""
    membership = lock(membership)
    seat = permissions.require(rules.can_grant_clearance(by, membership))
    if membership.cleared != cleared:
        membership.cleared = cleared
        membership.save(update_fields=["cleared"])
        verb, sentence = (
            ("clearance_granted", "cho {name} ({title}) đọc loại hạn chế") if cleared
            else ("clearance_revoked", "thôi cho {name} ({title}) đọc loại hạn chế")
        )
        record(
            seat, verb, sentence, about=membership, audience=Audience.SYSTEM,
            name=membership.user.full_name, title=membership.title,
        )
    return membership


@transaction.atomic
def set_lent_reading(delegation: Delegation, *, cleared: bool, by: User) -> Delegation:
    """Let a deputy read restricted kinds from the seat lent to them, or no longer."""
    delegation = lock(delegation)
    seat = permissions.require(rules.can_lend_reading(by, delegation))
    if delegation.restricted != cleared:
        delegation.restricted = cleared
        delegation.save(update_fields=["restricted"])
        verb, sentence = (
            ("lent_reading_granted", "cho {name} đọc loại hạn chế khi thay {owner}") if cleared
            else ("lent_reading_revoked", "thôi cho {name} đọc loại hạn chế khi thay {owner}")
        )
        record(
            seat, verb, sentence, about=delegation, audience=Audience.SYSTEM,
            name=delegation.delegate.full_name, owner=delegation.membership.user.full_name,
        )
    return delegation
