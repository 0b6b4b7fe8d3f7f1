"""A review plan as its paper tells it: the timetable, the documents, the rules of time."""

from dataclasses import dataclass
from datetime import date, datetime

from congresses.committees.models import Membership
from congresses.committees.seats import HOUSE
from congresses.core import clock
from congresses.core.names import NamesAt
from congresses.plans.models import AppliesTo, Congress, ReviewPlan
from congresses.reviews.queries import hearing_of, with_hearing

from ..subjects import Subject
from .head import Body, Head, body, head, names_for


@dataclass(frozen=True)
class Line:
    """One committee's line in the timetable; what is not settled yet is empty."""

    commune: Body
    at: datetime | None
    place: str
    member: str
    department: str
    dossier_due: date | None


@dataclass(frozen=True)
class Kind:
    """A document of the dossier."""

    name: str
    applies: str  # to whom, when not to everybody
    is_required: bool


@dataclass(frozen=True)
class Planning:
    """What the plan says."""

    head: Head
    window: tuple[date, date]
    max_days: int
    notice_days: int
    study_days: int
    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    departments: tuple[str, ...]


def planning(subject: Subject) -> Planning:
    names = names_for(subject)
    plan = ReviewPlan.objects.with_names().get(pk=subject.plan.pk)
    lines = _lines(plan, names)
    seats = Membership.objects.on(subject.day or clock.today()).filter(committee=plan.superior, role__in=HOUSE)
    departments = {*seats.exclude(department="").values_list("department", flat=True), *(one.department for one in lines)}
    return Planning(
        head=head(subject, names, people=[one.member for one in lines]), window=(plan.window_from, plan.window_to), max_days=plan.max_days,
        notice_days=plan.notice_working_days, study_days=plan.study_working_days, lines=lines,
        kinds=tuple(Kind(names.of(one), "" if one.applies_to == AppliesTo.ALL else one.get_applies_to_display(), one.required)
                    for one in plan.kinds.all()),
        departments=tuple(sorted(filter(None, departments))),
    )


def _lines(plan: ReviewPlan, names: NamesAt) -> tuple[Line, ...]:
    """Every congress of the plan: those with an hour, by their line or a planned session, in order; the others after them by name."""
    rows = with_hearing(Congress.objects.filter(plan=plan).select_related("committee", "slot__member"))
    found = []
    for congress in rows:
        slot = getattr(congress, "slot", None)
        found.append(Line(
            body(congress.committee, names), *hearing_of(congress),
            names.of(slot.member, "full_name") if slot and slot.member else "", slot.department if slot else "",
            slot.dossier_due if slot else None))
    return tuple(sorted(found, key=lambda one: (one.at is None, one.at.timestamp() if one.at else 0)))
