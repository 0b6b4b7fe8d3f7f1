"""Putting news into the outbox, in the transaction of the act; reading it; trying again what was given up."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.text import Truncator

from congresses.core import clock
from congresses.core.errors import refuse
from congresses.core.orm import lock

from . import letters
from .models import MOST_ATTEMPTS, Mail, Message

TAKEN_BACK = "Cổng thôi gửi: đã có tin khác thay tin này."
NOBODY = 0  # no account has this number: a guest from outside


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news for each of the people: behind their bell, and by mail for those who have an address.

    `key` names the fact told: the same key never reaches the same person twice. `committee` is where all of them sit to be
    told it: whoever sits there no longer is told nothing more of it. `expects` is one sentence that says what is
    expected of whom, shown first, `due` the day by when; `url` a path of the portal where it is done. Mails leave the house:
    the caller chooses people who may see what is told (`visible_to`), and its sentences name the kind of a restricted document
    and its label only, never a version, a wording, a figure or a reason that somebody typed. `restricted`: it is about something
    that does not exist for the uncleared; the office that looks after the mails then does not read its subject.
    """

    key: str
    people: Iterable
    subject: str
    text: str
    committee: int
    expects: str = ""
    due: date | None = None
    url: str = ""
    restricted: bool = False


def enqueue(key: str, people: Iterable, subject: str, text: str, *, committee: int, **more) -> None:
    """One piece of news, as `News` says."""
    enqueue_all([News(key, people, subject, text, committee, **more)])


def enqueue_all(news: Iterable[News]) -> None:
    """Any number of pieces in one query, beside those that find their people."""
    now = clock.now()
    Message.objects.bulk_create(
        [Message(key=key_for(one.key, person), recipient_id=person.pk, by_mail=bool(person.email), subject=_one_line(one.subject),
                 expects=one.expects, due=one.due, text=one.text, url=one.url, restricted=one.restricted,
                 committee_id=one.committee, created_at=now) for one in news for person in one.people],
        ignore_conflicts=True,
    )


def write_outside(
    key: str, address: str, name: str, subject: str, text: str, *, committee: int, expects: str = "", due: date | None = None
) -> None:
    """One mail to somebody without an account: at once, and in the mail alone, for there is no bell to put it behind.

    `committee` is the house that writes: its office looks after the mail. The same key is written once.
    """
    now = clock.now()
    message = Message(key=key, recipient_id=NOBODY, committee_id=committee, subject=_one_line(subject), expects=expects, due=due,
                      text=text, created_at=now, by_mail=True)
    heading, letter = letters.outside(message, name)
    with contextlib.suppress(IntegrityError), transaction.atomic():  # who else writes it is at it or done
        message.save(force_insert=True)
        message.mail = Mail.objects.create(
            message_id=letters.new_message_id(), recipient_id=NOBODY, address=address, subject=heading, text=letter, created_at=now,
            next_try_at=now)
        message.save(update_fields=["mail"])


def take_back(beginnings: Iterable[str], *, but: Iterable[str] = (), instead: str = "") -> None:
    """News that no longer holds, by the beginning of its keys: read or not it is new no more, and what waits is not sent.

    Where its page is gone for some, it leads to `instead` and asks for nothing.

    A mail in a worker's hands goes out; so does the mail of a day, which tells of other things too.
    """
    now = clock.now()
    old = Message.objects.filter(_beginning_with(beginnings)).exclude(_beginning_with(but))
    old.unread().update(read_at=now)
    if instead:
        old.update(expects="", due=None, url=instead)
    old.to_be_mailed().update(by_mail=False)
    mails = list(old.filter(mail__isnull=False).values_list("mail", flat=True))
    Mail.objects.held_by_nobody(now).filter(pk__in=mails, digest_of=None).update(given_up_at=now, last_error=TAKEN_BACK)


def _beginning_with(beginnings: Iterable[str]) -> Q:
    return reduce(or_, (Q(key__startswith=beginning) for beginning in beginnings), Q(pk__in=[]))


def key_for(key: str, person) -> str:
    """The key of one person's copy of a piece of news."""
    return f"{key}:{person.pk}"


def _one_line(text: str) -> str:
    return Truncator(" ".join(text.split())).chars(200)


def mark_read(message: Message) -> Message:
    """The person opened it; the first time counts."""
    Message.objects.unread().filter(pk=message.pk).update(read_at=clock.now())
    return message


def mark_all_read(user, *, until: int) -> int:
    """All news the person has been shown, up to the number `until`: what came meanwhile stays unread."""
    return Message.objects.visible_to(user).unread().filter(pk__lte=until).update(read_at=clock.now())


@transaction.atomic
def send_again(mail: Mail, *, address: str) -> Mail:
    """Try a given-up mail anew, at the address the person has now; it stays the same mail."""
    mail = lock(mail)
    if mail.given_up_at is None:
        raise refuse("Thư này đang chờ gửi hoặc đã gửi rồi.")
    if mail.last_error == TAKEN_BACK:
        raise refuse("Đã có tin khác thay thư này, không gửi lại được.")
    if not address:
        raise refuse("Tài khoản này không có địa chỉ thư điện tử. Quản trị ghi địa chỉ rồi gửi lại.")
    mail.address, mail.given_up_at, mail.last_error = address, None, ""
    mail.next_try_at, mail.allowed = clock.now(), mail.attempts + MOST_ATTEMPTS
    mail.save(update_fields=["address", "given_up_at", "last_error", "next_try_at", "allowed"])
    return mail
