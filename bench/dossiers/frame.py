"""What a dossier consists of, and the paper its templates write on: blocks, figures, places where a slip may be planted."""

import csv
import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from congresses import checks
from congresses.reading import BAR, Block
from congresses.reading.blocks import Gathering

from .arithmetic import vn

REFERENCE = Path(__file__).resolve().parents[2] / "congresses" / "operations" / "reference" / "can-loc"
REPORT = "political_report"


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect of the key: `tag` is how the subject of its remark begins, `passages` where it may stand."""

    check: str
    kind: str
    tag: str
    passages: frozenset[int]
    how: str = ""  # the form it was planted in, to read a list of the missed by
    words: tuple[str, ...] = ()  # what the passage holds


@dataclass(frozen=True, slots=True)
class Dossier:
    """All documents of one congress and the truth about them."""

    seed: int
    committee: checks.Committee
    on: date
    reference: checks.Reference
    documents: dict[str, tuple[Block, ...]]
    values: tuple[checks.Value, ...] | None
    counts: checks.Counts | None
    planted: tuple[Planted, ...]
    neutral: frozenset[tuple[str, str, int]]  # (check, kind, passage) where a remark counts neither way


class Lot:
    """Draws by `random()` alone, so that every Python makes the same dossiers."""

    def __init__(self, *seed):
        self._random = random.Random(" ".join(map(str, seed))).random

    def whole(self, low, high):
        return low + int(self._random() * (high - low + 1))

    def tenths(self, low, high, places=1):
        """A decimal number from low to high."""
        scale = 10 ** places
        return Decimal(self.whole(round(low * scale), round(high * scale))).scaleb(-places)

    def chance(self, share):
        return self._random() < share

    def pick(self, options):
        options = tuple(options)
        return options[self.whole(0, len(options) - 1)]

    def shuffled(self, options):
        return [one for _, _, one in sorted((self._random(), at, one) for at, one in enumerate(options))]

    def some(self, options, count):
        return self.shuffled(options)[:count]


@dataclass
class Plan:
    """What is planted in the writing: slips by (kind, tag, name), and what happens to an indicator in the report."""

    slips: frozenset = frozenset()
    modes: dict = field(default_factory=dict)  # code: missing, figure, result, target, unit, unit:r, unit:t


@dataclass(eq=False)
class Spec:
    """A block to be: numbered only when the whole paper is written."""

    kind: str
    text: str
    level: int = 0
    table: int = 0
    cells: tuple[str, ...] = ()
    closed: bool = False  # no old name may be added here (annexes, soft mentions)


class Paper:
    """One document being written. A figure or slip belongs to the block that is written next."""

    items = "list_item"  # what a reading makes of its lists: a number typed by hand may leave a paragraph
    lined = False  # the letterhead is typed in lines, not set in a table

    def __init__(self, kind, facts, plan, lot):
        self.kind, self.facts, self.plan, self.lot = kind, facts, plan, lot
        self.specs, self.offered, self.annex, self.tables = [], [], False, 0
        self.mentions, self.slipped = defaultdict(list), defaultdict(list)
        self.neutral = []  # (check, spec)
        self.beside = {}  # (tag, name): blocks where the slip may be seen as well
        self._figures, self._slips = [], []

    def add(self, kind, text, **fields):
        spec = Spec(kind, text, closed=self.annex, **fields)
        self.specs.append(spec)
        for key in self._figures:
            self.mentions[key].append(spec)
        for key in self._slips:
            self.slipped[key].append(spec)
        self._figures, self._slips = [], []
        return spec

    def head(self, level, text):
        return self.add("heading", text, level=level)

    def say(self, *sentences):
        """A paragraph of the sentences that are not empty."""
        text = " ".join(filter(None, sentences))
        return self.add("paragraph", text) if text else None

    def item(self, text):
        return self.add(self.items, text) if text else None

    def letter(self, *sides):
        """The two sides of a letterhead or a signature: a table without borders, or lines one below the other."""
        if self.lined:
            for side in sides:
                self.add("paragraph", side).closed = True
        else:
            self.table()
            self.row(*sides)

    def note(self, text):
        return self.add("footnote", text)

    def soft(self, text, kind="paragraph"):
        """A mention of an old name that is said to be old: a remark on it counts neither way."""
        spec = self.add(kind, text)
        spec.closed = True
        self.neutral.append(("names", spec))
        return spec

    def table(self):
        self.tables += 1

    def row(self, *cells, head=False):
        cells = tuple(cells)
        return self.add("table_row", BAR.join(cells), level=int(head), table=self.tables, cells=cells)

    def figure(self, code, column, again=False):
        """A value as it is typed: column l(ast target), r(esult) or t(arget). `again`: the report says it once more."""
        if column == "l":
            return self.facts.last[code]
        right = (self.facts.result if column == "r" else self.facts.target)[code]
        self._figures.append((code, column))
        wrong = self.facts.wrong.get((code, column))
        if not wrong or (self.kind == REPORT and not (again and self.mentions[code, column])):
            return right
        return self.slip("differs", f"{code}:{column}", right, wrong)

    def r(self, code):
        return self.figure(code, "r")

    def t(self, code):
        return self.figure(code, "t")

    def slip(self, tag, name, right, wrong):
        """The right words, or the wrong ones where the plan says so."""
        key = (self.kind, tag, name)
        if key not in self.offered:
            self.offered.append(key)
        if key not in self.plan.slips:
            return right
        self._slips.append(key)
        return wrong

    def summed(self, name, head, body, total, places=0):
        """A table of (label, numbers) with a row of totals; the slip is a wrong total, or a part that no longer makes it."""
        column, inside = self.lot.whole(0, len(body[0][1]) - 1), self.lot.chance(0.3)
        at = self.lot.whole(0, len(body) - 1) if inside else len(body)
        sums = [sum(numbers[one] for _, numbers in body) for one in range(len(body[0][1]))]
        self.table()
        self.row("TT", *head, head=True)
        written = []
        for row, (label, numbers) in enumerate([*body, (total, sums)]):
            cells = [vn(number, places) for number in numbers]
            if row == at:
                gap = max(abs(sums[column]) * self.lot.whole(3, 9) / 100, Decimal(2))
                cells[column] = self.slip("total", name, cells[column], vn(numbers[column] + gap, places))
            last = row == len(body)
            written.append(self.row("" if last else str(row + 1), label, *cells))
        self.beside["total", name] = [written[-1]]

    def numbers(self, specs):
        places = {id(spec): number for number, spec in enumerate(self.specs, 1)}
        return frozenset(places[id(spec)] for spec in specs)

    def blocks(self):
        gathering = Gathering()
        for spec in self.specs:
            gathering.add(spec.kind, spec.text, level=spec.level, table=spec.table, cells=spec.cells)
        return tuple(gathering.blocks)


def rows(name):
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text):
    return date.fromisoformat(text) if text else None


def _number(text):
    return Decimal(text) if text else None


@lru_cache(maxsize=1)
def reference():
    """What the district lays down for 2020, from the tables of the demonstration."""
    units = tuple(
        checks.Unit(r["code"], r["name"], r["kind"], r["district"], r["province"], _day(r["valid_from"]), _day(r["valid_to"]), r["successor"])
        for r in rows("administrative_units"))
    indicators = tuple(
        checks.Indicator(r["code"], r["name"], r["unit"], r["direction"], r["measured"], tuple(a.strip() for a in r["aliases"].split(";")))
        for r in rows("indicators"))
    rules = tuple(
        checks.Rule(r["code"], r["metric"], r["operator"], _number(r["low"]), _number(r["high"]), r["unit"], r["rounding"], r["source"])
        for r in rows("personnel_rules_2020"))
    limits = tuple(
        checks.Limit(r["code"], r["name"], r["operator"], Decimal(r["limit"]), _day(r["valid_from"]), _day(r["valid_to"]), r["source"])
        for r in rows("event_limits"))
    return checks.Reference(units, indicators, rules, limits, 2, "2020–2025")


@lru_cache(maxsize=1)
def kinds():
    return {
        r["code"]: checks.Kind(r["code"], r["name"], tuple(r["checks"].split(";")), r["old_names"] == "allowed")
        for r in rows("document_kinds")
    }


@dataclass(frozen=True, slots=True)
class Commune(checks.Committee):
    """A committee, and what only those who write its papers ask: whether its commune was merged."""

    merged: bool = False


@lru_cache(maxsize=1)
def committees():
    """(committee, ordinal kind word) of the communes of 2020, in the order of the table."""
    return tuple(
        Commune(r["name"], r["short_name"], r["unit_code"], merged=r["newly_merged"] == "yes")
        for r in rows("committees") if r["parent_code"] == "cl" and r["unit_code"])
