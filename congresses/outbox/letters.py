"""What a mail says: what is expected of whom and by when comes first."""

import uuid
from datetime import date

from django.conf import settings

from congresses.core import vietnamese

from .models import Message

NOTHING = "Tin để đồng chí biết, chưa phải làm gì."
SEVERAL = "CÁC VIỆC CẦN LÀM"
NEWS = "TIN ĐỂ BIẾT"


def new_message_id() -> str:
    """A Message-ID of our own making: kept with the mail, so that a second copy of it can be known as one."""
    return f"<{uuid.uuid4().hex}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].strip(' >') or 'localhost'}>"


def single(message: Message, name: str) -> tuple[str, str]:
    """Subject and text of a mail with one piece of news."""
    opening = [f"VIỆC CẦN LÀM: {message.expects}", *_by_when(message)] if message.expects else [NOTHING]
    return message.subject, _letter(name, "\n".join([*opening, "", message.text, *_where(message)]))


def outside(message: Message, name: str) -> tuple[str, str]:
    """The same to somebody without an account: a letter of invitation says its hour itself, and there is nothing to set."""
    return message.subject, _greeting(name, f"{message.expects}\n\n{message.text}".strip())


def digest(messages: list[Message], name: str, day: date) -> tuple[str, str]:
    """Subject and text of the mail of a day: what is to be done by date, then the news."""
    asked = sorted((m for m in messages if m.expects), key=lambda m: (m.due or date.max, m.pk))
    told = [message for message in messages if not message.expects]
    subject = f"{len(messages)} tin báo đến {vietnamese.day(day)}" + (f", {len(asked)} việc cần làm" if asked else "")
    parts = [_part(SEVERAL if asked else "", asked), _part(NEWS if told else "", told)]
    return subject, _letter(name, "\n\n".join(filter(None, [NOTHING if not asked else "", *parts])))


def _part(heading: str, messages: list[Message]) -> str:
    rows = []
    for number, message in enumerate(messages, start=1):
        said = [message.expects, *_by_when(message), message.text] if message.expects else [message.text]
        rows.append("\n".join([f"{number}. {said[0]}", *(f"   {line}" for part in [*said[1:], *_where(message)] for line in part.splitlines())]))
    return "\n\n".join([heading, *rows]) if rows else ""


def _by_when(message: Message) -> list[str]:
    return [f"HẠN: {vietnamese.day_long(message.due)}"] if message.due else []


def _where(message: Message) -> list[str]:
    """The absolute address, where the portal was told its own."""
    return [f"Mở trên cổng: {settings.PORTAL_URL}{message.url}"] if message.url and settings.PORTAL_URL else []


def _letter(name: str, body: str) -> str:
    return _greeting(name, body, " Muốn đổi cách nhận thư, vào cổng, mục Tin báo, Nhận thư thế nào.")


def _greeting(name: str, body: str, more: str = "") -> str:
    return f"Kính gửi đồng chí {name},\n\n{body}\n\n--\nThư tự động của cổng Duyệt đại hội; đồng chí không cần trả lời thư này.{more}\n"
