"""Which mail is due, whose it is meanwhile, and what became of it: each step a transaction of its own, the post outside.

Several workers may do this at once. Whoever claims a mail has it for LEASE; a worker that dies loses it to the next one. What
an attempt brought is written only while the mail is still at that attempt. Just before the mail server gets it, `hand_over`
asks whether it is still so and begins the lease anew; after the database was away `prolong` gives whoever had handed a mail over
the time to say so. A second copy, with the same Message-ID, comes only of a worker that dies between the server's word and the
commit, or that stays cut off from a database which other workers have reached again for longer than LEASE.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import F

from congresses.core import clock

from .models import Attempt, Mail, Result
from .post import Outcome

LEASE = timedelta(minutes=10)  # far longer than the time-outs of one delivery together
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=4)
BROKEN_OFF = "Tiến trình gửi thư bị ngắt giữa chừng nhiều lần."


def pause_after(attempts: int) -> timedelta:
    """How long a mail waits after so many failed attempts: twice as long each time, up to the longest."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


def give_up_on_killers() -> int:
    """Mails whose last allowed attempt was broken off with its worker; nobody would ever say so otherwise."""
    now = clock.now()
    return Mail.objects.due(now).filter(attempts__gte=F("allowed")).update(
        given_up_at=now, lease_until=None, last_error=BROKEN_OFF)


@transaction.atomic
def claim() -> Mail | None:
    """The next mail that is due, with the attempt counted and written down before anything is done about it."""
    now = clock.now()
    due = Mail.objects.due(now).filter(attempts__lt=F("allowed"))
    mail = due.select_for_update(skip_locked=True).order_by("next_try_at", "pk").first()
    if mail is None:
        return None
    mail.attempts, mail.lease_until = mail.attempts + 1, now + LEASE
    mail.save(update_fields=["attempts", "lease_until"])
    Attempt.objects.create(mail=mail, number=mail.attempts, begun_at=now)
    return mail


def hand_over(mail: Mail) -> bool:
    """Whether the mail is still at this attempt; if so the lease begins anew, in the same statement: whoever claims it meanwhile
    either was first, and this is false, or finds it held."""
    return bool(Mail.objects.waiting().filter(pk=mail.pk, attempts=mail.attempts).update(lease_until=clock.now() + LEASE))


def prolong() -> int:
    """The database was away and everybody's leases ran out: they begin anew, before anything is claimed."""
    return Mail.objects.waiting().filter(lease_until__isnull=False).update(lease_until=clock.now() + LEASE)


@transaction.atomic
def settle(mail: Mail, outcome: Outcome) -> bool:
    """Write down what the attempt brought; whether the mail was still at it."""
    now = clock.now()
    Attempt.objects.filter(mail=mail, number=mail.attempts).update(ended_at=now, result=outcome.result, said=outcome.said)
    held = Mail.objects.waiting().filter(pk=mail.pk, attempts=mail.attempts)
    if outcome.result == Result.SENT:
        return bool(held.update(sent_at=now, lease_until=None, last_error=""))
    if outcome.result == Result.REFUSED or mail.attempts >= mail.allowed:
        return bool(held.update(given_up_at=now, lease_until=None, last_error=outcome.plain))
    return bool(held.update(next_try_at=now + pause_after(mail.attempts), lease_until=None, last_error=outcome.plain))
