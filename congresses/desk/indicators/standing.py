"""How the communes of a plan stand in its indicators: what the newest laid tables say, loaded in three queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from congresses.checks import Value
from congresses.core.vietnamese import sort_key
from congresses.figures import typed
from congresses.figures.models import FigureSheet, IndicatorValue, Subject
from congresses.plans.models import Congress, Indicator, ReviewPlan

PARTS = {"truoc": "last_target", "ket-qua": "result", "chi-tieu": "target"}
NAMED = 6  # communes that are named in a sentence; the others are counted


@dataclass(frozen=True, slots=True)
class Row:
    """What one commune says of one indicator. No sheet: it has laid no table; no value: the table is silent."""

    congress: Congress
    sheet: int | None
    value: Value | None
    unit: str

    def figure(self, part: str) -> Decimal | None:
        """One number to sort and draw by."""
        found = self.value and typed.read(getattr(self.value, part), self.unit)
        return found.middle if found else None

    @property
    def state(self) -> str:
        """full, part, none, silent (table laid, nothing in this row), unlaid."""
        if self.sheet is None:
            return "unlaid"
        if self.value is None:
            return "silent"
        if self.value.result and self.value.target:
            return "full"
        return "none" if self.value.not_applicable else "part"


@dataclass(frozen=True)
class Standing:
    """All indicators of all communes of a plan."""

    indicators: list[Indicator]
    congresses: list[Congress]  # those that laid a table first, each in dictionary order
    sheets: dict[int, int]  # the newest laid table by congress
    values: dict[tuple[int, str], Value]  # by congress and code

    def rows(self, indicator: Indicator) -> list[Row]:
        """A row for each commune."""
        return [self.row(congress, indicator) for congress in self.congresses]

    def row(self, congress: Congress, indicator: Indicator) -> Row:
        value = self.values.get((congress.pk, indicator.code))
        return Row(congress, self.sheets.get(congress.pk), value, indicator.unit)


def load(user, plan: ReviewPlan) -> Standing:
    """What the person may see of it."""
    newest = FigureSheet.objects.newest_laid().visible_to(user).filter(congress__plan=plan, subject=Subject.INDICATORS)
    found = list(IndicatorValue.objects.filter(sheet__in=newest).order_by("pk").values_list(
        "sheet__congress", "sheet", "code", "last_target", "result", "target", "not_applicable"))
    sheets = {congress: sheet for congress, sheet, *_ in found}
    congresses = Congress.objects.filter(plan=plan).select_related("committee")
    return Standing(
        list(plan.indicator_set.all()), sorted(congresses, key=lambda one: (one.pk not in sheets, one.committee.sort_key)), sheets,
        {(congress, code): Value(code, *said) for congress, _, code, *said in found})


def ordered(rows: Iterable[Row], by: str, *, falling: bool) -> list[Row]:
    """By a column: figures by size, words after them as a dictionary has them; what is missing, or unlaid, last both ways."""
    rows = sorted(rows, key=lambda row: (row.sheet is None, row.congress.committee.sort_key))
    if by not in PARTS:
        return sorted(rows[::-1], key=lambda row: row.sheet is None) if falling else rows
    part = PARTS[by]
    figured = sorted((r for r in rows if r.figure(part) is not None), key=lambda r: r.figure(part), reverse=falling)
    wordy = sorted(
        (r for r in rows if r.value and getattr(r.value, part) and r.figure(part) is None),
        key=lambda r: sort_key(getattr(r.value, part)), reverse=falling)
    placed = {row.congress.pk for row in (*figured, *wordy)}
    return [*figured, *wordy, *(row for row in rows if row.congress.pk not in placed)]


@dataclass(frozen=True, slots=True)
class Summary:
    """A column in three numbers, with who is highest and lowest."""

    numbers: tuple[Decimal, Decimal, Decimal]  # lowest, median, highest
    lowest: tuple[str, ...]
    highest: tuple[str, ...]


def summary(rows: Iterable[Row], part: str) -> Summary | None:
    """None where no commune gives a figure."""
    figures = [(row.figure(part), row.congress.committee.short_name) for row in rows if row.figure(part) is not None]
    if not figures:
        return None
    numbers = [number for number, _ in figures]
    low, high = min(numbers), max(numbers)
    return Summary(
        (low, median(numbers), high), tuple(name for number, name in figures if number == low),
        tuple(name for number, name in figures if number == high))


def sentences(rows: list[Row]) -> list[str]:
    """The comparison in words: median, highest, lowest, and who says nothing."""
    said = []
    for part, name in (("result", "Kết quả"), ("target", "Chỉ tiêu nhiệm kỳ tới")):
        if found := summary(rows, part):
            low, middle, high = (typed.shown(number, rows[0].unit) for number in found.numbers)
            said.append(
                f"{name}: trung vị {middle}; cao nhất {high} ({names(found.highest)}); thấp nhất {low} ({names(found.lowest)}).")
    for states, word in ((("silent", "part"), "Thiếu số liệu"), (("unlaid",), "Chưa trình biểu"), (("none",), "Không áp dụng")):
        if who := [row.congress.committee.short_name for row in rows if row.state in states]:
            said.append(f"{word}: {names(who)}.")
    return said


def names(who) -> str:
    """The first few names, the others counted."""
    more = f" và {len(who) - NAMED} đảng bộ nữa" if len(who) > NAMED else ""
    return ", ".join(who[:NAMED]) + more
