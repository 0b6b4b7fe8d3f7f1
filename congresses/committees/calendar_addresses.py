"""The secret address of a person's calendar feed: made, replaced, revoked, and who stands behind one."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import F, Q

from congresses.core import clock
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience

from .models import CalendarAddress, User
from .seats import person_seat

NOTED_EVERY = timedelta(hours=1)  # phones read often, one write an hour tells enough


def digest(secret: str) -> str:
    """What is kept of a secret: 256 random bits need no salt, and finding it by its hash takes no time that tells."""
    return sha256(secret.encode()).hexdigest()


@transaction.atomic
def make_address(*, by: User) -> CalendarAddress:
    """A new address with its `secret`, told this once; the old one dies."""
    person = lock(User.objects.get(pk=by.pk))  # one address in force, however many windows ask
    now = clock.now()
    replaced = CalendarAddress.objects.in_force().filter(user=person).update(revoked_at=now)
    secret = secrets.token_urlsafe(32)
    made = CalendarAddress.objects.create(user=person, secret_hash=digest(secret), made_at=now)
    made.secret = secret
    sentence = "tạo địa chỉ lịch mới cho điện thoại, địa chỉ cũ hết hiệu lực" if replaced else "tạo địa chỉ lịch cho điện thoại"
    record(person_seat(person), "calendar_address_made", sentence, about=made, audience=Audience.SYSTEM)
    return made


@transaction.atomic
def revoke_address(address: CalendarAddress, *, by: User) -> CalendarAddress:
    """The address answers no more; only its owner asks."""
    address = lock(address)
    if address.user_id != by.pk or address.revoked_at is not None:
        raise refuse("Địa chỉ này không còn hiệu lực.")
    address.revoked_at = clock.now()
    address.save(update_fields=["revoked_at"])
    record(person_seat(by), "calendar_address_revoked", "bỏ địa chỉ lịch cho điện thoại", about=address, audience=Audience.SYSTEM)
    return address


def owner_of(secret: str) -> User | None:
    """The person behind an address in force whose account is in use, with today's seats, `address` and `address_read_at`."""
    here = {"calendar_addresses__secret_hash": digest(secret), "calendar_addresses__revoked_at__isnull": True}
    return User.objects.with_seats().filter(is_active=True, **here).annotate(
        address=F("calendar_addresses__pk"), address_read_at=F("calendar_addresses__last_read_at")
    ).first()


def note_reading(owner: User) -> None:
    """Remember that the feed is in use, at most once an hour."""
    now = clock.now()
    if owner.address_read_at is None or owner.address_read_at < now - NOTED_EVERY:
        stale = Q(last_read_at__isnull=True) | Q(last_read_at__lt=now - NOTED_EVERY)
        CalendarAddress.objects.filter(stale, pk=owner.address).update(last_read_at=now)
