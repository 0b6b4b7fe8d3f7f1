"""The plan of the next term, made of the one before; and what is different between two plans, table by table."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import models, transaction

from congresses.committees.models import Committee
from congresses.core import permissions, rows
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.core.permissions import Permission
from congresses.core.vietnamese import capital, fold, month
from congresses.journal.actions import record
from congresses.journal.models import Audience, Entry

from . import rules
from .models import DocumentKind, EventLimit, Indicator, PersonnelRule, ReviewPlan
from .reference import WORDS


@dataclass(frozen=True)
class Table:
    """A table of rows that belong to a plan; `key` says which row of another plan is the same one."""

    model: type[models.Model]
    title: str
    key: tuple[str, ...] = ("code",)
    leave: tuple[str, ...] = ()  # fields that do not count as a change


TABLES = (
    Table(DocumentKind, "Danh mục văn kiện"), Table(Indicator, "Chỉ tiêu chủ yếu"), Table(PersonnelRule, "Quy định nhân sự"),
    Table(EventLimit, "Giới hạn tổ chức"),
)
NUMBERS = "Các con số của kế hoạch"
TAKEN = ("max_days", "notice_working_days", "study_working_days", "note")  # numbers of a plan the next one keeps
CLONED = "plan_cloned"
_YES_NO = {True: "có", False: "không"}


def proposed(
    origin: ReviewPlan, *, term: str, window_from: date, window_to: date, age_point: str, tables: Iterable[Table] = TABLES, by,
) -> list[tuple[str, int]]:
    """What `clone_plan` would take over, table by table, once nothing speaks against it; nothing is written."""
    permissions.require(rules.can_clone(by, origin))
    _require_sound(origin, term, window_from, window_to)
    return [(table.title, table.model.objects.filter(plan=origin).count()) for table in tables]


def _require_sound(origin: ReviewPlan, term: str, window_from: date, window_to: date) -> None:
    if ReviewPlan.objects.filter(superior=origin.superior_id, term=term).exists():
        raise refuse(f"Đã có kế hoạch của nhiệm kỳ {term}. Đồng chí ghi nhiệm kỳ khác.")
    if window_to < window_from:
        raise refuse("Ngày cuối khung thời gian trước ngày đầu. Đồng chí sửa một trong hai ngày.")


@transaction.atomic
def clone_plan(
    origin: ReviewPlan, *, term: str, window_from: date, window_to: date, age_point: str, tables: Iterable[Table] = TABLES, by,
) -> ReviewPlan:
    """A plan of the same superior with the numbers and rows of `origin`, without its congresses, timetable and sessions."""
    origin = lock(origin)
    seat = permissions.require(rules.can_clone(by, origin))
    _require_sound(origin, term, window_from, window_to)
    made = ReviewPlan.objects.create(
        code=_code(origin, term), superior=origin.superior, term=term, window_from=window_from, window_to=window_to, age_point=age_point,
        **{name: getattr(origin, name) for name in TAKEN})
    count = sum(_copied(table.model, origin, made) for table in tables)
    record(seat, CLONED, "lập {plan} theo {origin}, {count} mục", about=made, audience=Audience.SYSTEM, plan=str(made),
           origin=str(origin), count=count)
    return made


def can_remove(user, plan: ReviewPlan) -> Permission:
    """Who made a plan from another one, while it has no congresses: the record says who that was."""
    allowed = rules.can_clone(user, plan)
    if not allowed:
        return allowed
    made = Entry.objects.filter(verb=CLONED, object_type=plan._meta.label_lower, object_id=plan.pk).values_list("actor_id", flat=True).first()
    if made != user.pk:
        return Permission(reason="Chỉ người đã lập kế hoạch này theo kế hoạch trước mới xóa được.")
    if plan.congresses.exists():
        return Permission(reason="Kế hoạch đã có đảng bộ nên không xóa được.")
    return allowed


@transaction.atomic
def remove_plan(plan: ReviewPlan, *, by) -> Committee:
    """A cloned plan that nobody uses yet goes with its rows; the committee whose plan it was."""
    plan = lock(plan)
    seat = permissions.require(can_remove(by, plan))
    name, superior = str(plan), plan.superior
    try:
        plan.delete()
    except models.ProtectedError:
        raise refuse("Kế hoạch đã có tài liệu, văn bản hoặc quyết định của nó nên không xóa được.") from None
    record(seat, "plan_removed", "xóa {plan}, kế hoạch chưa có đảng bộ nào", about=superior, audience=Audience.SYSTEM, plan=name)
    return superior


def outside_window(origin: ReviewPlan, window_from: date, window_to: date) -> list[EventLimit]:
    """Limits of a plan that hold on no day of a window: those of an epidemic that is over."""
    return [row for row in EventLimit.objects.filter(plan=origin)
            if (row.valid_to and row.valid_to < window_from) or (row.valid_from and row.valid_from > window_to)]


def _copied(model: type[models.Model], origin: ReviewPlan, made: ReviewPlan) -> int:
    copies = list(model.objects.filter(plan=origin))
    for row in copies:
        row.pk, row.plan = None, made
    return len(model.objects.bulk_create(copies))


def _code(origin: ReviewPlan, term: str) -> str:
    """A code nobody has: the superior's with the term's figures."""
    name = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in fold(term)).strip("-")
    base = f"{origin.superior.code}-{name}"[:50].strip("-")
    taken = set(ReviewPlan.objects.filter(code__startswith=base).values_list("code", flat=True))
    return next(code for code in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if code not in taken)


@dataclass
class Difference:
    """What is other in one table of the newer plan, in words."""

    title: str
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[tuple[str, str]] = field(default_factory=list)  # which row, what of it
    same: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def differences(older: ReviewPlan, newer: ReviewPlan, tables: Iterable[Table] = TABLES) -> list[Difference]:
    """The numbers, then each table; two queries a table."""
    numbers = Difference(NUMBERS)
    for name, told in _fields(older, newer, leave=("code", "superior")):
        numbers.changed.append((capital(name), told))
    return [numbers, *(_difference(table, older, newer) for table in tables)]


def _difference(table: Table, older: ReviewPlan, newer: ReviewPlan) -> Difference:
    before, after = ({_key(table, row): row for row in table.model.objects.filter(plan=plan)} for plan in (older, newer))
    found = Difference(table.title)
    found.added = [str(row) for key, row in after.items() if key not in before]
    found.removed = [str(row) for key, row in before.items() if key not in after]
    for key in [key for key in after if key in before]:
        if told := [f"{name}: {change}" for name, change in _fields(before[key], after[key], leave=(*table.key, *table.leave))]:
            found.changed.append((str(after[key]), "; ".join(told)))
        else:
            found.same += 1
    return found


def _key(table: Table, row: models.Model) -> tuple:
    return tuple(getattr(row, name) for name in table.key)


def _fields(older: models.Model, newer: models.Model, leave: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Each field that differs: its name, and "old → new"."""
    for column in newer._meta.concrete_fields:
        values = getattr(older, column.attname), getattr(newer, column.attname)
        if column.primary_key or column.name in ("plan", *leave) or values[0] == values[1]:
            continue
        words = dict(column.choices or ()) or WORDS.get(column.name) or (_YES_NO if isinstance(column, models.BooleanField) else None)
        if column.name == "age_point":
            yield "mốc tính tuổi", " → ".join(map(month, values))
            continue
        said = rows.told(newer, [(column.name, *values)], {column.name: words} if words else {})
        name, _, change = said.partition(": ")
        yield name, change
