"""The import itself: parse, refuse with everything wrong, or write all of it in one transaction."""

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction

from congresses.committees.seats import Seat
from congresses.committees.tree import DEEPEST
from congresses.core.names import keep_former, named
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import ReviewPlan

from .columns import Unfit
from .sheet import ImportRefused, Line, Problem, read, refused
from .tables import Table

__all__ = ["Counts", "ImportRefused", "Problem", "load"]


@dataclass(frozen=True)
class Counts:
    """What an import did."""

    added: int
    changed: int
    kept: int

    def __str__(self):
        return f"thêm {self.added}, sửa {self.changed}, giữ nguyên {self.kept}"


@dataclass
class Row:
    """A line with its values by field; references are still codes."""

    line: int
    values: dict
    references: dict = field(default_factory=dict)


@transaction.atomic
def load(table: Table, content: bytes, *, plan: ReviewPlan | None = None, file_name: str = "", seat: Seat) -> Counts:
    """Add and update rows by their code; rows not in the file stay as they are."""
    if table.per_plan != (plan is not None):
        raise refused(0, "", "Loại tệp này gắn với một kế hoạch duyệt." if table.per_plan else "Loại tệp này không theo kế hoạch.",
                      "Chọn đúng kế hoạch cần nhập." if table.per_plan else "Bỏ chọn kế hoạch.")
    rows = _parsed(table, read(content, table.names, table.required))
    standing = {getattr(row, table.key): row for row in _scope(table, plan).select_for_update()}
    found = _referred(table, rows, standing)
    if problems := [*_circles(table, rows, standing), *_not_unique(table, rows, standing, found), *_kept(table, rows, standing)]:
        raise ImportRefused(problems)
    try:
        with transaction.atomic():
            counts = _write(table, rows, standing, found, plan)
    except IntegrityError:
        raise refused(0, "", "Dữ liệu trái với ràng buộc của cơ sở dữ liệu, có thể vừa có người khác sửa.", "Thử nhập lại.") from None
    table.finish()
    where = f" vào {plan}" if plan else ""
    record(seat, "imported", "nhập {title}{where} từ tệp {file}: {counts}", about=plan, audience=Audience.SYSTEM,
           title=table.title, where=where, file=file_name or "(không tên)", counts=str(counts))
    return counts


def _scope(table: Table, plan: ReviewPlan | None):
    rows = table.model._default_manager.order_by("pk")
    return rows.filter(plan=plan) if plan else rows


def _parsed(table: Table, lines: list[Line]) -> list[Row]:
    problems, rows, first = [], [], {}
    for line in lines:
        row = Row(line.number, {})
        wrong = len(problems)
        for column in table.columns:
            if column.name in line.cells:
                try:
                    (row.references if column.refers else row.values)[column.field] = column.value(line.cells[column.name])
                except Unfit as error:
                    problems.append(Problem(line.number, column.name, error.what, error.remedy))
        if len(problems) == wrong:
            problems += [Problem(line.number, *said) for check in table.checks for said in check(row.values)]
        key = row.values.get(table.key)
        if key is not None and key in first:
            problems.append(Problem(line.number, table.key, f"«{key}» đã có ở dòng {first[key]}.", "Bỏ bớt một dòng."))
        first.setdefault(key, line.number)
        rows.append(row)
    if problems:
        raise ImportRefused(problems)
    return rows


def _referred(table: Table, rows: list[Row], standing: dict) -> dict:
    """Rows that codes point at, by (field, code); rows of this very file come as their code alone."""
    own = {row.values[table.key] for row in rows}
    found, problems = {}, []
    for column in (column for column in table.columns if column.refers):
        target = table.target(column)
        wanted = {row.references.get(column.field) for row in rows} - {None}
        known = standing if target is table.model else target._default_manager.in_bulk(wanted, field_name="code")
        for row in rows:
            code = row.references.get(column.field)
            if code is None:
                continue
            if code in known:
                found[column.field, code] = known[code]
            elif target is not table.model or code not in own:
                problems.append(Problem(row.line, column.name, f"Không có {target._meta.verbose_name} nào mang mã «{code}».",
                                        "Sửa mã, hoặc thêm mục đó trước."))
    if problems:
        raise ImportRefused(problems)
    return found


def _circles(table: Table, rows: list[Row], standing: dict) -> list[Problem]:
    problems = []
    for column in (c for c in table.columns if c.refers and table.target(c) is table.model):
        codes = {row.pk: code for code, row in standing.items()}
        above = {code: codes.get(getattr(row, f"{column.field}_id")) for code, row in standing.items()}
        above |= {row.values[table.key]: row.references[column.field] for row in rows if column.field in row.references}
        for row in rows:
            if round_trip := _way_back(row.values[table.key], above):
                problems.append(Problem(row.line, column.name, _circle(round_trip),
                                        "Sửa một mắt xích của chuỗi."))
    return problems


def _circle(way: list[str]) -> str:
    start = "Vòng khép kín: " if way[0] == way[-1] else f"Chuỗi dài quá {DEEPEST} bậc: "
    return start + " → ".join(way if len(way) < 8 else [*way[:6], "…", way[-1]]) + "."


def _way_back(code: str, above: dict) -> list[str]:
    """The way from a code back to itself, or one too long to be a tree of ours; empty when it ends."""
    way, step = [code], above.get(code)
    while step is not None and step not in way and len(way) <= DEEPEST:
        way.append(step)
        step = above.get(step)
    return [*way, step] if step == code or (step and len(way) > DEEPEST) else []


def _not_unique(table: Table, rows: list[Row], standing: dict, found: dict) -> list[Problem]:
    """Lines that repeat what may occur only once, in the file or beside it."""
    if not table.unique:
        return []
    taken = {tuple(getattr(row, f) for f in table.unique): code for code, row in standing.items()}
    problems = []
    for row in rows:
        values = row.values | {name: found.get((name, code), code) for name, code in row.references.items()}
        owner = taken.setdefault(tuple(values[f] for f in table.unique), row.values[table.key])
        if owner != row.values[table.key]:
            problems.append(Problem(row.line, table.unique[-1], f"Trùng với mục «{owner}».", "Mỗi cấp trên chỉ có một kế hoạch mỗi nhiệm kỳ."))
    return problems


def _kept(table: Table, rows: list[Row], standing: dict) -> list[Problem]:
    """Changes of standing rows that may not be made any more."""
    pairs = [(row, standing[row.values[table.key]]) for row in rows if row.values[table.key] in standing]
    return [Problem(row.line, *said) for row, old in pairs for said in table.guard(old, row.values | row.references)]


def _write(table: Table, rows: list[Row], standing: dict, found: dict, plan: ReviewPlan | None) -> Counts:
    """Two passes: the rows themselves, then what points at rows of the same file."""
    new, changed = [], set()
    called = {key: named(row) for key, row in standing.items()}
    for row in rows:
        key = row.values[table.key]
        if key not in standing:
            empties = {c.field: c.empty for c in table.columns if not c.refers}
            new.append(table.model(**empties | ({"plan": plan} if plan else {})))
        if _fill(standing[key] if key in standing else new[-1], row.values, table):
            changed.add(key)
    added = {getattr(row, table.key) for row in new}
    standing = standing | {getattr(row, table.key): row for row in new}
    _point(table, [row for row in rows if row.values[table.key] in added], standing, found, own=False)
    table.model._default_manager.bulk_create(new)
    changed = changed - added | _point(table, rows, standing, found, own=True)
    fields = [f.name for f in table.model._meta.concrete_fields if not f.primary_key]
    table.model._default_manager.bulk_update([standing[key] for key in changed], fields, batch_size=500)
    for key in changed & called.keys():
        keep_former(standing[key], called[key])
    updated = len(changed - added)
    return Counts(len(new), updated, len(rows) - len(new) - updated)


def _fill(row, values: dict, table: Table) -> bool:
    """Set the values and what follows from them; whether anything was different."""
    changes = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changes:
        setattr(row, name, values[name])
    derived = {name: value for name, value in table.derive(row).items() if getattr(row, name) != value}
    for name, value in derived.items():
        setattr(row, name, value)
    return bool(changes or derived)


def _point(table: Table, rows: list[Row], standing: dict, found: dict, *, own: bool) -> set:
    """Set references (to rows of the same table only when these have keys); the codes of rows that changed."""
    changed = set()
    for row in rows:
        instance = standing[row.values[table.key]]
        for name, code in row.references.items():
            same = table.model._meta.get_field(name).related_model is table.model
            if same and not own:
                continue
            target = standing[code] if same and code is not None else found.get((name, code))
            if getattr(instance, f"{name}_id") != (target.pk if target else None):
                setattr(instance, name, target)
                changed.add(row.values[table.key])
    return changed
