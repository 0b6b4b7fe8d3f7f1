"""News becomes mail: each piece at once, or those of a day together at the hour set, as its person wants it."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from congresses.committees.models import MailMode, User, still_told
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.outbox import letters
from congresses.outbox.models import Mail, Message

AT_A_TIME = 500


def gather() -> int:
    """Make the mails whose time has come; how many. Whoever wants the mail of the day waits for its hour."""
    _drop_what_concerns_nobody()
    return _at_once() + _of_the_day()


def _drop_what_concerns_nobody() -> None:
    """Whoever lost the seat for which they were told something gets no mail about it."""
    Message.objects.to_be_mailed().exclude(still_told(clock.today())).update(by_mail=False)


@transaction.atomic
def _at_once() -> int:
    """Messages another worker is at are left to it."""
    waiting = Message.objects.to_be_mailed()
    digesting = User.objects.filter(mail_mode=MailMode.DIGEST, is_active=True).exclude(email="")
    mine = waiting.exclude(recipient_id__in=digesting.values("pk")).select_for_update(skip_locked=True).order_by("pk")
    messages = list(mine[:AT_A_TIME])
    people = _people(messages)
    made = [_mail([message], people[message.recipient_id], *letters.single(message, people[message.recipient_id].full_name))
            for message in messages if message.recipient_id in people]
    return len(made)


@transaction.atomic
def _of_the_day() -> int:
    """The mail of the day brings what was told before its hour, once a person and day, however late this runs that day."""
    today = clock.today()
    moment = _hour_of(today)
    if clock.now() < moment:
        return 0
    written = Mail.objects.filter(digest_of=today)
    digesting = User.objects.filter(mail_mode=MailMode.DIGEST, is_active=True).exclude(email="").exclude(
        pk__in=written.values("recipient_id"))
    waiting = Message.objects.to_be_mailed().filter(created_at__lt=moment, recipient_id__in=digesting.values("pk"))
    people = User.objects.filter(pk__in=waiting.values("recipient_id"))
    # The person's row stands for their mail of the day: two workers do not make it twice.
    held = {person.pk: person for person in people.select_for_update(skip_locked=True, no_key=True, of=("self",))}
    rows = waiting.filter(recipient_id__in=held).order_by("recipient_id", "pk")
    made = 0
    for person, news in groupby(rows, key=lambda message: message.recipient_id):
        messages = list(news)
        _mail(messages, held[person], *letters.digest(messages, held[person].full_name, today), digest_of=today)
        made += 1
    return made


def _hour_of(day: date) -> datetime:
    return datetime.combine(day, time(settings.DIGEST_HOUR), tzinfo=HANOI)


def next_digest(told_at: datetime) -> datetime:
    """When the mail of a day brings what was told at a moment."""
    day = localdate(told_at)
    return _hour_of(day) if told_at < _hour_of(day) else _hour_of(day + timedelta(days=1))


def _people(messages: Iterable[Message]) -> dict[int, User]:
    """Who still can be written to; the others' messages stay behind the bell alone."""
    people = User.objects.filter(pk__in={m.recipient_id for m in messages}, is_active=True).exclude(email="").in_bulk()
    lost = [message.pk for message in messages if message.recipient_id not in people]
    Message.objects.filter(pk__in=lost).update(by_mail=False)
    return people


def _mail(messages: list[Message], person: User, subject: str, text: str, **more) -> Mail:
    now = clock.now()
    mail = Mail.objects.create(
        message_id=letters.new_message_id(), recipient_id=person.pk, address=person.email, subject=subject, text=text,
        created_at=now, next_try_at=now, **more,
    )
    Message.objects.filter(pk__in=[message.pk for message in messages]).update(mail=mail)
    return mail
