"""Everything of a session that a person takes into a hall without network: agenda, people, briefs, texts."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from congresses.core.vietnamese import day, fold
from congresses.documents.models import Passage, Version
from congresses.reviews.forms.sessions import named
from congresses.reviews.lines import session_when
from congresses.reviews.models import ReviewSession

from .brief_facts import brief_of
from .reader.beside import Beside
from .reader.text import FIELDS, text_html
from .reading_list import size_of
from .reading_list_changes import Changes
from .reading_list_rows import Heard, Laid, heard_in

MOST_PASSAGES = 60_000  # of one print-ready page: a browser of the hall still scrolls it
MOST_BYTES = 400 * 1024 * 1024  # of originals in one ZIP: a PDF of each may come on top
LONGEST_NAME = 60
WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


@dataclass
class Pack:
    """A session as one reader may have it."""

    session: ReviewSession
    when: str
    people: list[str]
    parts: list["Part"]

    @property
    def versions(self) -> list[Version]:
        return [version for part in self.parts for version in part.heard.versions]


@dataclass
class Part:
    """One commune: its brief and its documents."""

    heard: Heard
    brief: dict
    rows: list[dict]


def pack_of(user, session: ReviewSession) -> Pack:
    changes = Changes()
    parts = [
        Part(heard, brief_of(user, heard, changes), [_row(laid, changes) for laid in heard.documents])
        for heard in heard_in(user, session)
    ]
    return Pack(session, session_when(session), [named(person) for person in session.participants.all()], parts)


def _row(laid: Laid, changes: Changes) -> dict:
    version = laid.version
    if version is None:
        return {"name": laid.kind.name, "said": "văn kiện hạn chế, không có trong bộ này", "laid": laid, "restricted": True}
    return {
        "name": laid.kind.name, "what": f"bản {version.number}, {day(version.uploaded_at)}", "size": size_of(version), "laid": laid,
        "restricted": laid.kind.restricted, "said": changes.of(laid.before, version), "anchor": f"van-kien-{version.pk}",
    }


def passages_of(versions: list[Version]) -> int:
    """How long all texts are together."""
    return Passage.objects.filter(version__in=versions).count()


def text_of(version: Version) -> SafeString:
    """The text as the reader shows it, without what stands beside it; its anchors are its own among those of other documents."""
    html = text_html(list(version.passages.values_list(*FIELDS, named=True)), Beside())
    # Quotes of the text are escaped: what looks like an attribute is one.
    return mark_safe(html.replace(' id="d', f' id="v{version.pk}-d').replace(' href="#d', f' href="#v{version.pk}-d'))  # noqa: S308


def file_name(text: str) -> str:
    """A name every system takes, of a-z, 0-9 and hyphens alone: nothing in it climbs, hides or runs."""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in fold(text))
    name = "-".join(filter(None, plain.split("-")))
    if len(name) > LONGEST_NAME:  # at a word, where there is one
        name = name[:LONGEST_NAME + 1].rpartition("-")[0] or name[:LONGEST_NAME]
    return f"tep-{name}".strip("-") if not name or name in WINDOWS else name
