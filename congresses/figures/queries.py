"""Facts about sheets that several rooms ask for."""

from collections.abc import Iterable

from django.db.models import Max

from congresses.checks import Counts, Rule, Step, Value
from congresses.plans.models import Congress, DocumentKind, ReviewPlan

from .models import FigureSheet


def kind_of(kinds: Iterable[DocumentKind], subject: str) -> DocumentKind | None:
    """The kind whose figures a subject holds: the first whose checks name it. None: the plan asks for no such sheet."""
    return next((kind for kind in kinds if subject in kind.check_codes), None)


def newest_number(congress: Congress, subject: str) -> int:
    """The number of the newest sheet, laid or not; 0 when there is none."""
    return congress.sheets.filter(subject=subject).aggregate(number=Max("number"))["number"] or 0


def newest_for(user, congress: Congress, subject: str) -> FigureSheet | None:
    """The newest sheet this person may see."""
    return FigureSheet.objects.visible_to(user).filter(congress=congress, subject=subject).order_by("-number").first()


def values_of(sheet: FigureSheet | None) -> dict[str, Value]:
    """The rows of an indicator table by code, in its order."""
    rows = sheet.values.all() if sheet else ()
    return {row.code: Value(row.code, row.last_target, row.result, row.target, row.not_applicable) for row in rows}


def counts_of(sheet: FigureSheet | None) -> Counts:
    """A personnel sheet."""
    if sheet is None:
        return Counts()
    return Counts(
        {row.code: row.count for row in sheet.counts.all()},
        tuple(Step(row.number, row.held, row.summoned, row.present, row.agreed) for row in sheet.steps.all()),
    )


def rules_of(plan: ReviewPlan) -> tuple[Rule, ...]:
    """The numbers a personnel plan is held against, in the order of the plan."""
    rows = plan.personnelrule_set.values_list("code", "metric", "operator", "low", "high", "unit", "rounding", "source")
    return tuple(Rule(*row) for row in rows)
