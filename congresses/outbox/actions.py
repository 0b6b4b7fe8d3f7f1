"""Putting news into the outbox, in the transaction of the act; reading it; trying again what was given up."""

from datetime import date

from django.db import transaction
from django.utils.text import Truncator

from congresses.core import clock
from congresses.core.errors import refuse
from congresses.core.orm import lock

from . import letters
from .models import MOST_ATTEMPTS, Mail, Message

NOBODY = 0  # no account has this number: a guest from outside


def enqueue(
    key: str, people, subject: str, text: str, *, committee: int | None = None, expects: str = "", due: date | None = None,
    url: str = "", restricted: bool = False,
) -> None:
    """One piece of news for each of the people: behind their bell, and by mail for those who have an address.

    `key` names the fact told: the same key never reaches the same person twice. `committee` is where all of them sit to be
    told it: whoever sits there no longer is told nothing more of it. `expects` is one sentence that says what is
    expected of whom, shown first, `due` the day by when; `url` a path of the portal where it is done. Mails leave the house:
    the caller chooses people who may see what is told (`visible_to`), and its sentences name the kind of a restricted document
    and its label only, never a version, a wording, a figure or a reason that somebody typed. `restricted`: it is about something
    that does not exist for the uncleared; the office that looks after the mails then does not read its subject.
    """
    now = clock.now()
    news = {"subject": _one_line(subject), "expects": expects, "due": due, "text": text, "url": url, "restricted": restricted,
            "committee_id": committee, "created_at": now}
    Message.objects.bulk_create(
        [Message(key=key_for(key, person), recipient_id=person.pk, by_mail=bool(person.email), **news) for person in people],
        ignore_conflicts=True,
    )


def write_outside(
    key: str, address: str, name: str, subject: str, text: str, *, committee: int, expects: str = "", due: date | None = None
) -> None:
    """One mail to somebody without an account: at once, and in the mail alone, for there is no bell to put it behind.

    `committee` is the house that writes: its office looks after the mail.
    """
    now = clock.now()
    message = Message(key=key, recipient_id=NOBODY, committee_id=committee, subject=_one_line(subject), expects=expects, due=due,
                      text=text, created_at=now, by_mail=True)
    heading, letter = letters.single(message, name)
    message.mail = Mail.objects.create(
        message_id=letters.new_message_id(), recipient_id=NOBODY, address=address, subject=heading, text=letter, created_at=now,
        next_try_at=now)
    message.save(force_insert=True)


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
    if not address:
        raise refuse("Tài khoản này không có địa chỉ thư điện tử. Quản trị ghi địa chỉ rồi gửi lại.")
    mail.address, mail.given_up_at, mail.last_error = address, None, ""
    mail.next_try_at, mail.allowed = clock.now(), mail.attempts + MOST_ATTEMPTS
    mail.save(update_fields=["address", "given_up_at", "last_error", "next_try_at", "allowed"])
    return mail
