"""Papers written: facts loaded as far as the reader may read, put into the form of their day."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from django.conf import settings

from . import texts
from .document import Sheet
from .formats import is_covered, profile_on
from .registry import PAPERS, PaperKind
from .subjects import Subject
from .typography import spelled

__all__ = ["PAPERS", "Draft", "draft", "hides"]
FORM_UNKNOWN = "Thể thức áp dụng cho ngày ban hành này chưa có trong cổng; văn bản theo thể thức của giai đoạn trước."
texts.load()


@dataclass(frozen=True)
class Draft:
    """A paper as it can be written now: its facts, whether it says something restricted, what is still missing."""

    kind: PaperKind
    facts: object
    tells: frozenset[int]  # keys of the kinds of documents whose matter stands in it
    is_restricted: bool
    missing: tuple[str, ...]

    def to_bytes(self) -> bytes:
        """The Word file: the same facts make the same bytes."""
        head = self.facts.head
        sheet = Sheet(
            profile_on(head.day), landscape=self.kind.landscape,
            spell=lambda text: spelled(text, settings.TONE_PLACEMENT, head.people),
        )
        self.kind.text(self.facts, sheet)
        return sheet.to_bytes(
            title=f"{self.kind.title}, nhiệm kỳ {head.term}", author=head.organ.committee,
            at=datetime.combine(head.day, time(), tzinfo=UTC))


def draft(kind: str, subject: Subject, user) -> Draft:
    """A paper of a kind about a subject, as far as the person reads restricted matter."""
    found = PAPERS[kind]
    facts = found.facts(subject.read_by(user))
    missing = [*found.missing(facts), *([] if is_covered(facts.head.day) else [FORM_UNKNOWN])]
    return Draft(found, facts, getattr(facts, "tells", frozenset()), getattr(facts, "is_restricted", False), tuple(missing))


def hides(kind: str, subject: Subject, user) -> bool:
    """Whether the paper says more to who reads restricted matter than to this person: whoever numbers it must read all of it."""
    asked = subject.read_by(user)
    return subject.whole and not asked.whole and getattr(PAPERS[kind].facts(subject), "is_restricted", False)
