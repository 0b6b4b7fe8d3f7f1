"""Facts about plans that several rooms ask for."""

from django.db.models import Exists, OuterRef

from congresses.committees.models import User
from congresses.committees.seats import STANDING_COMMITTEE

from .models import AppliesTo, Congress, DocumentKind, Holiday, HolidayKind, ReviewPlan
from .timetable import Calendar


def calendar() -> Calendar:
    """The calendar of working days as entered."""
    rows = list(Holiday.objects.values_list("date", "kind"))
    return Calendar(
        holidays=frozenset(day for day, kind in rows if kind == HolidayKind.HOLIDAY),
        worked=frozenset(day for day, kind in rows if kind == HolidayKind.WORKING_DAY),
        years=frozenset(day.year for day, _ in rows),
    )


def in_use(plans) -> list[ReviewPlan]:
    """Of each superior the newest of the plans that has congresses, else the newest; what the menu opens. One query."""
    found: dict[int, ReviewPlan] = {}
    for plan in plans.with_names().annotate(has_any=Exists(Congress.objects.filter(plan=OuterRef("pk")))).order_by("-has_any", "-window_from"):
        found.setdefault(plan.superior_id, plan)
    return list(found.values())


def kinds_for(congress: Congress, *, round_number: int = 1) -> list[DocumentKind]:
    """The kinds of the catalogue that apply to this congress, in the plan's order."""
    return [kind for kind in congress.plan.kinds.all() if applies(kind, congress, round_number)]


def applies(kind: DocumentKind, congress: Congress, round_number: int) -> bool:
    """Whether a kind concerns this congress in this round of submission."""
    if kind.applies_to == AppliesTo.NEWLY_MERGED:
        return congress.committee.newly_merged
    return kind.applies_to != AppliesTo.FROM_ROUND_2 or round_number >= 2


def standing_committee(superior) -> list[User]:
    """Members of the Standing Committee today, the chair among them, each person once."""
    return list(User.objects.seated(STANDING_COMMITTEE, committee=superior).order_by("pk"))
