"""Whom an invitation is for, and what they read beforehand."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from congresses.core import clock
from congresses.plans.queries import calendar
from congresses.reviews.models import Participant

from ..subjects import Subject
from .head import Body, Head
from .sitting import Sitting, planned


@dataclass(frozen=True)
class Invitation:
    """A session to come, and the people one letter invites to it."""

    sitting: Sitting
    whom: tuple[str, ...]
    to_read: tuple[tuple[Body, tuple[str, ...]], ...]  # each commune's documents; for a guest the public ones
    register_by: date | None  # an opinion; none once that day has passed
    is_heard: bool  # the commune itself
    is_outside: bool  # somebody without an account

    @property
    def head(self) -> Head:
        return self.sitting.head


def invitation(subject: Subject) -> Invitation:
    """For the members together, for the people of one commune, or for one person."""
    guest = subject.person is not None and subject.person.user_id is None
    sitting = planned(Subject(subject.plan, session=subject.session, congress=subject.congress, number=subject.number, whole=not guest))
    given = [paper for paper in sitting.papers if paper.is_public or not guest]
    read = tuple((one, tuple(paper.kind for paper in given if paper.commune == one.pk)) for one in sitting.communes)
    by = calendar().before(localdate(sitting.planned_at), 1)
    return Invitation(sitting, _whom(subject, sitting), read, by if by >= clock.today() else None, is_heard=subject.congress is not None, is_outside=guest)


def _whom(subject: Subject, sitting: Sitting) -> tuple[str, ...]:
    if subject.person:
        return (_named(subject.person),)
    if subject.congress:
        return tuple(f"Ban Thường vụ {one.committee}" for one in sitting.communes)
    return (f"Các đồng chí Ủy viên {sitting.head.standing}",)


def _named(person: Participant) -> str:
    return f"Đồng chí {person.name}, {person.title}" if person.title else f"Đồng chí {person.name}"
