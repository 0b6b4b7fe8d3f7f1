"""A folder of reference files, each kind after what it points at; and the congresses of its plans."""

from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from congresses.committees.models import Committee
from congresses.committees.seats import Seat
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress, ReviewPlan

from .loading import Counts, load
from .sheet import ImportRefused, read, refused
from .tables import TABLES, Table


@dataclass(frozen=True)
class Loaded:
    """What became of one file."""

    file: str
    plan: ReviewPlan | None
    counts: Counts

    def __str__(self):
        return f"{self.file}{f' → {self.plan.code}' if self.plan else ''}: {self.counts}"


class FileRefused(ImportRefused):
    """An import refused because of one file of a folder."""

    def __init__(self, file: str, problems):
        super().__init__(problems)
        self.file = file


@transaction.atomic
def load_folder(folder: Path, *, seat: Seat) -> list[Loaded]:
    """Import every file of the folder, or none of them.

    NAME.csv of a kind that belongs to a plan goes into each plan of the folder's plans.csv; NAME_2020.csv only into
    those whose code ends in -2020, instead of NAME.csv.
    """
    files = {path.stem: path for path in sorted(folder.glob("*.csv"))}
    if not files:
        raise FileRefused(str(folder), refused(0, "", "Thư mục không có tệp CSV nào.", "Chọn đúng thư mục.").problems)
    for stem in files:
        if _table(stem) is None:
            raise FileRefused(files[stem].name, refused(
                0, "", "Tên tệp không thuộc loại dữ liệu nào.", "Đặt tên theo loại: " + ", ".join(TABLES) + ".").problems)
    done = []
    for table in TABLES.values():
        for path, plan in _pairs(table, files):
            try:
                done.append(Loaded(path.name, plan, load(table, path.read_bytes(), plan=plan, file_name=path.name, seat=seat)))
            except ImportRefused as error:
                raise FileRefused(path.name, error.problems) from error
    return done


@transaction.atomic
def open_congresses(plan: ReviewPlan, *, seat: Seat) -> int:
    """Give each direct subordinate that stands within the plan's window a congress; how many are new."""
    standing = Committee.objects.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=plan.window_to),
        Q(valid_to__isnull=True) | Q(valid_to__gte=plan.window_from),
        superior=plan.superior_id,
    ).exclude(congresses__plan=plan)
    made = Congress.objects.bulk_create(Congress(plan=plan, committee=committee) for committee in standing)
    if made:
        record(seat, "congresses_opened", "mở hồ sơ đại hội của {count} đảng bộ theo {plan}", about=plan,
               audience=Audience.SYSTEM, count=len(made), plan=str(plan))
    return len(made)


def plans_of(folder: Path) -> list[ReviewPlan]:
    """The plans that the folder's plans.csv names, once they are loaded."""
    path = folder / "plans.csv"
    if not path.exists():
        return []
    table = TABLES["plans"]
    lines = read(path.read_bytes(), table.names, table.required)
    return list(ReviewPlan.objects.select_related("superior").filter(code__in=[line.cells["code"] for line in lines]))


def _table(stem: str) -> Table | None:
    """The kind a file name tells: personnel_rules, or personnel_rules_2020 for the plans of that year."""
    name, _, year = stem.rpartition("_")
    return TABLES.get(stem) or (TABLES.get(name) if year.isdigit() and TABLES.get(name) and TABLES[name].per_plan else None)


def _pairs(table: Table, files: dict[str, Path]) -> list[tuple[Path, ReviewPlan | None]]:
    if not table.per_plan:
        return [(files[table.code], None)] if table.code in files else []
    folder = next(iter(files.values())).parent
    chosen = ((files.get(f"{table.code}_{plan.code.rpartition('-')[2]}", files.get(table.code)), plan) for plan in plans_of(folder))
    return [(path, plan) for path, plan in chosen if path]
