"""What changes about sheets: the next one is entered, and laid with a submission."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from congresses.checks import Counts, Step, Value
from congresses.committees.seats import Seat
from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress, DocumentKind

from . import queries, rules
from .models import FigureSheet, IndicatorValue, PersonnelCount, ProcessStep, Subject


def nothing(congress: Congress) -> None:
    """Before telling: nobody upstairs holds anything against the figures."""


@transaction.atomic
def enter_indicators(
    congress: Congress, *, values: Sequence[Value], seen: int = 0, source: str = "", by,
    before_telling: Callable[[Congress], object] = nothing,
) -> FigureSheet:
    """Keep an indicator table as the next sheet.

    `seen` is the number of the sheet the form was rendered from, `source` the name of the XLSX the rows came from.
    `before_telling` does what hangs on the figures upstairs: the trace, and with it the journal's lock, comes last.
    """
    congress, kind, seat = _begun(congress, Subject.INDICATORS, by)
    order = list(congress.plan.indicator_set.values_list("code", flat=True))
    given = {value.code: value for value in values if _says_something(value)}
    if unknown := sorted(given.keys() - set(order)):
        raise refuse(f"Bộ chỉ tiêu của kế hoạch không có mã {', '.join(unknown)}.")
    rows = {code: given[code] for code in order if code in given}
    if not rows:
        raise refuse("Biểu chưa có số liệu nào. Đồng chí ghi ít nhất một chỉ tiêu rồi lưu.")
    last = _last(congress, Subject.INDICATORS, seen)
    if last and queries.values_of(last) == rows:
        raise _unchanged(last)
    sheet = _next(congress, Subject.INDICATORS, kind, last, source, seat)
    IndicatorValue.objects.bulk_create(
        IndicatorValue(sheet=sheet, code=value.code, last_target=value.last_target, result=value.result,
                       target=value.target, not_applicable=value.not_applicable)
        for value in rows.values())
    before_telling(congress)
    _tell(seat, congress, sheet)
    return sheet


@transaction.atomic
def enter_personnel(
    congress: Congress, *, counts: Mapping[str, int], steps: Iterable[Step], seen: int = 0, source: str = "", by,
    before_telling: Callable[[Congress], object] = nothing,
) -> FigureSheet:
    """Keep the counts of a personnel plan and the steps of its process as the next sheet."""
    congress, kind, seat = _begun(congress, Subject.PERSONNEL, by)
    taken = sorted((step for step in steps if _was_taken(step)), key=lambda step: step.number)
    given = Counts(dict(counts), tuple(taken))
    if not given.counts and not given.steps:
        raise refuse("Biểu chưa có số liệu nào. Đồng chí ghi ít nhất một dòng rồi lưu.")
    last = _last(congress, Subject.PERSONNEL, seen)
    if last and queries.counts_of(last) == given:
        raise _unchanged(last)
    sheet = _next(congress, Subject.PERSONNEL, kind, last, source, seat)
    PersonnelCount.objects.bulk_create(
        PersonnelCount(sheet=sheet, code=code, count=count) for code, count in given.counts.items())
    ProcessStep.objects.bulk_create(
        ProcessStep(sheet=sheet, number=step.number, held=step.held, summoned=step.summoned, present=step.present,
                    agreed=step.agreed)
        for step in given.steps)
    before_telling(congress)
    _tell(seat, congress, sheet)
    return sheet


def lay(congress: Congress) -> list[FigureSheet]:
    """Mark the newest sheet of each subject as having left the commune, where it has not yet; part of a submission."""
    sheets = list(congress.sheets.newest().filter(laid_at__isnull=True).select_related("kind"))
    FigureSheet.objects.filter(pk__in=[sheet.pk for sheet in sheets]).update(laid_at=clock.now())
    return sheets


def _begun(congress: Congress, subject: str, by) -> tuple[Congress, DocumentKind, Seat]:
    """The congress locked, the kind the sheet belongs to, and the seat one enters it from."""
    congress = lock(congress)
    kind = queries.kind_of(congress.plan.kinds.all(), subject)
    if kind is None:
        raise refuse("Kế hoạch này không yêu cầu biểu số liệu ấy.")
    return congress, kind, permissions.require(rules.can_enter(by, congress, kind))


def _last(congress: Congress, subject: str, seen: int) -> FigureSheet | None:
    """The newest sheet, when it is still the one the form was rendered from."""
    last = congress.sheets.filter(subject=subject).order_by("-number").first()
    number = last.number if last else 0
    if number != seen:
        raise Conflict(
            f"Trong lúc đồng chí ghi, bản {number} của biểu này đã được lưu. Số đồng chí ghi còn nguyên dưới đây; ô nào bản "
            f"{number} ghi khác thì có nói bên dưới. Đồng chí xem rồi lưu lại.")
    return last


def _unchanged(last: FigureSheet) -> ValidationError:
    return refuse(
        f"Số liệu giống hệt bản {last.number} nên không cần lưu bản mới. Đồng chí sửa rồi lưu, hoặc quay lại hồ sơ.")


def _next(congress: Congress, subject: str, kind: DocumentKind, last: FigureSheet | None, source: str, seat) -> FigureSheet:
    return FigureSheet.objects.create(
        congress=congress, subject=subject, kind=kind, number=last.number + 1 if last else 1, source=source,
        by_id=seat.user_id, entered_for_id=seat.counted_id, at=clock.now())


def _tell(seat, congress: Congress, sheet: FigureSheet) -> None:
    source = " từ tệp {source}" if sheet.source else ""
    record(seat, "figures_entered", "ghi {subject}, bản {number}" + source, congress=congress, about=sheet,
           audience=Audience.COMMUNE, restricted=sheet.kind.restricted, subject=sheet.get_subject_display().lower(),
           number=sheet.number, source=sheet.source)


def _says_something(value: Value) -> bool:
    return any((value.last_target, value.result, value.target, value.not_applicable))


def _was_taken(step: Step) -> bool:
    return any(given is not None for given in (step.held, step.summoned, step.present, step.agreed))
