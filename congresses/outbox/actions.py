"""Putting mail into the outbox, in the transaction of the act."""

from congresses.core import clock

from .models import Message


def enqueue(key: str, people, subject: str, text: str) -> None:
    """One message for each of the people who has an address; the same key is never sent twice."""
    now = clock.now()
    Message.objects.bulk_create(
        [
            Message(key=f"{key}:{person.pk}", address=person.email, subject=subject[:200], text=text, created_at=now)
            for person in people if person.email
        ],
        ignore_conflicts=True,
    )
