"""What was said of documents, as papers tell it: who spoke for a commune, where in a text, what this reader may be told."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from congresses.committees.models import Membership
from congresses.core.names import NamesAt
from congresses.documents.case import headings_of
from congresses.reviews.models import Comment

from ..places import WHOLE, place
from ..subjects import Subject
from ..typography import FIRST, spelled
from .head import Body

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Delegations:
    """The people of each commune heard, and everybody else at the table, in plain words."""

    own: dict[int, frozenset[str]]
    committees: dict[int, str]
    others: frozenset[str]

    def explains(self, commune: int, speaker: str) -> bool:
        """Whether the words are the commune's own: spoken by one of its people, or in the name of its committee.

        Somebody else at the table of the same name is taken for a person of the commune only where the committee is named too.
        """
        said = _plain(speaker)
        is_own = any(name in said for name in self.own[commune])
        is_named = self.committees[commune] in said
        is_other = any(name in said for name in self.others)
        return is_own and is_named or not is_other and (is_own or is_named)


def delegations(communes: Iterable[Body], people, names: NamesAt) -> Delegations:
    """`people`: the attendees of the session. Whoever has a seat in a commune's committee speaks for it, summoned or not."""
    communes = list(communes)
    own = {one.pk: {_plain(person.name) for person in people if person.commune == one.pk} for one in communes}
    for seat in Membership.objects.filter(committee__in=own).select_related("user"):
        own[seat.committee_id].add(_plain(names.of(seat.user, "full_name")))
    return Delegations(
        {pk: frozenset(found) for pk, found in own.items()}, {one.pk: _plain(one.committee) for one in communes},
        frozenset(_plain(person.name) for person in people if person.commune is None))


def _plain(text: str) -> str:
    """Words in small letters between spaces, tones in one place: whole names are found, not parts of longer ones."""
    return f" {' '.join(_WORD.findall(spelled(text, FIRST).lower()))} "


def place_of(comment: Comment) -> str:
    """Where in the document, in few words."""
    passage = comment.passage
    return place(headings_of(passage.trail), passage.number, passage.page) if passage else WHOLE


def told(
    subject: Subject, rows: Iterable, kinds_of: Callable, kept: Callable[[Any], bool] = lambda row: False
) -> tuple[list, frozenset[int], bool]:
    """The rows this reader may be told; keys of the kinds of documents they are about; whether one of them is restricted.

    A row is when one of its kinds is, or when it was `kept` as restricted, whatever became of the kind.
    """
    found, about, secret = [], set(), False
    for row in rows:
        kinds = list(kinds_of(row))
        restricted = kept(row) or any(kind.restricted for kind in kinds)
        if restricted and not subject.whole:
            continue
        found.append(row)
        about |= {kind.pk for kind in kinds}
        secret = secret or restricted
    return found, frozenset(about), secret
