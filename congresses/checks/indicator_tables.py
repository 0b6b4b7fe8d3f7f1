"""Tables of indicators: which column holds the results, which the targets, which the unit."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from congresses.reading import ROWS

from .indicator_columns import COUNTERS, NAMES, TASKS, UNITS, columns, compares, is_head, latest, ratios
from .indicator_fit import BARE, EXACT, NEVER, WRONG, Mention, aimed, fit, is_worded, scaled
from .indicator_phrases import MOST_UNKNOWN
from .indicator_roles import TARGET, YEAR, said_of_table
from .indicator_scope import unknown_words
from .indicator_steps import step_of
from .indicator_words import STRUCTURE, folded, plain
from .numbers import figures, value_of
from .units import measure_at, measure_of

__all__ = ["COUNTERS", "NOTHING", "UNITS", "grid", "rows_of", "tables"]

NOTHING = frozenset(("", "-", "–", "—", "…", "...", "x"))
IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+)?[.)]?")
IN_TAIL = re.compile(r",\s*([^,()]+)$")
GROUP = 8  # rows under "Cơ cấu kinh tế" that may be its parts
TITLES = 4  # rows in which the head of a table stands
MOST_COLUMNS = 8  # of values that are held against each other


@dataclass
class Table:
    """One table, its cells on a grid."""

    rows: list = field(default_factory=list)  # (block, {column: text})
    heads: dict = field(default_factory=dict)  # column: words at its head
    parts: dict = field(default_factory=dict)  # column: the cells of its head from top to bottom
    title: str = ""  # what stands over the head, in the table
    first: int = 0  # number of the first block under the head
    columns: dict = field(default_factory=dict)  # column: (role, year) of those that hold values
    latest: frozenset = frozenset()  # those of them that are not of earlier years
    others: tuple = ()  # columns of numbers that nobody can tell
    unit: int | None = None
    tasks: bool = False
    grid: dict = field(default_factory=dict)  # number of a block: its cells
    structured: frozenset = frozenset()  # numbers of the rows that stand under "cơ cấu"


def grid(blocks):
    """Tables by their number, with cells on a grid and the words at the head of each column."""
    found = defaultdict(Table)
    for block in blocks:
        if block.kind in ROWS:
            table = found[block.table]
            table.rows.append((block, placed(block)))
            table.grid[block.number] = table.rows[-1][1]
    headed = {}
    for table in found.values():
        width = max(len(cells) for _, cells in table.rows)
        if not _head(table) and width in headed:
            table.heads, table.parts, table.first = headed[width].heads, headed[width].parts, table.rows[0][0].number
        elif len(table.heads) > 2:
            headed[width] = table
    return found


def placed(block):
    """The cells of a row by the column each begins in."""
    cells, at = {}, 0
    for place, text in enumerate(block.cells):
        cells[at] = text.strip()
        at += block.spans[place][0] if place < len(block.spans) else 1
    return cells


def _head(table):
    """Find the rows of the head; False where the table goes on from another one."""
    rows = table.rows
    marked = [at for at, (block, _) in enumerate(rows[:TITLES]) if block.level == 1]
    named = next((at for at, (_, cells) in enumerate(rows[:TITLES]) if is_head(cells.values())), None)
    if named is None and not marked and any(_states(text) for text in [*rows[0][1].values()][1:]):
        table.heads = dict.fromkeys(rows[0][1], "")
        table.parts, table.first = {column: [] for column in table.heads}, rows[0][0].number
        return False
    start = named if named is not None else marked[0] if marked else 0
    last = max([start, *marked])
    while last + 1 < len(rows) and last - start < 2 and _is_lower(rows[start][0], rows[last + 1]):
        last += 1
    table.title = " . ".join(text for _, cells in rows[:start] for text in cells.values() if text)
    over = {}
    for block, cells in rows[start:last + 1]:
        for place, (column, text) in enumerate(cells.items()):
            width = block.spans[place][0] if place < len(block.spans) else 1
            if not text and last > start and not block.spans and block is rows[start][0]:
                text = over.get(column - 1, "")  # a wide cell that was read as one with empty ones after it
            over[column] = text
            for each in range(column, column + max(width, 1)):
                table.parts.setdefault(each, [])
                table.parts[each] += [text] if text else []
    table.heads = {column: " ".join(parts) for column, parts in table.parts.items()}
    table.first = rows[last][0].number + 1
    return True


def _is_lower(top, row):
    """Whether a row is the second one of a head: what stands under a wide cell of the first."""
    block, cells = row
    if any(map(_states, cells.values())):
        return False
    if any(columns > 1 for columns, _ in top.spans):
        return len(cells) > 1 and sum(bool(text) for text in cells.values()) > 1
    texts = [*cells.values()]
    return not any(texts[:2]) and sum(map(bool, texts)) > 1 and not block.spans


def _states(cell):
    figure = value_of(cell)
    return figure is not None and figure.kind == "value"


def tables(blocks, told, term):
    """The tables of a document with the meaning of their columns. `told`: the role of each block by its number."""
    found = grid(blocks)
    for table in found.values():
        words = {column: folded(text) for column, text in table.heads.items()}
        dated = sum(bool(YEAR.search(text)) for text in table.heads.values())
        table.tasks = dated < 2 and sum(any(sign in text for sign in TASKS) for text in words.values()) > 1
        if table.tasks or len(table.heads) < 2:
            continue
        here = said_of_table(table.title, term) or told.get(table.rows[0][0].number, "")
        table.unit = next((column for column, text in words.items() if text in UNITS), None)
        table.columns = columns(table.parts, here, term, table.unit)
        _measure(table, words, here)
        table.latest = frozenset(latest(table.columns))
        table.structured = frozenset(_under_structure(table))
    return found


def _measure(table, words, here):
    """What the numbers tell of the columns: ratios are no values, a lone column of numbers is what the place speaks of."""
    body = [cells for block, cells in table.rows if block.number >= table.first]
    silent = [
        column for column, text in words.items()
        if column != table.unit and text not in COUNTERS and column not in table.columns and not text.startswith(NAMES)
    ]
    if not table.columns:
        numeric = [
            column for column in silent
            if any(_states(cells.get(column, "")) for cells in body) and not all(COUNTED.fullmatch(cells.get(column, "")) for cells in body)
        ]
        if len(numeric) == 1 and here:
            table.columns = {numeric[0]: (here, None)}
        else:
            table.others = tuple(column for column in numeric if not compares(table.heads[column]))
        return
    if 2 < len(table.columns) <= MOST_COLUMNS:
        numbers = [{column: value_of(cells[column]) for column in table.columns if column in cells} for cells in body]
        numbers = [{column: one.low for column, one in row.items() if one is not None and one.kind == "value"} for row in numbers]
        for column in ratios(numbers, list(table.columns)):
            del table.columns[column]


def _under_structure(table):
    left = 0
    for block, cells in table.rows:
        if any(sign in folded(text) for text in cells.values() for sign in STRUCTURE):
            left = GROUP
        elif left:
            left -= 1
        if left:
            yield block.number


def rows_of(block, table, names, by_code, term):
    """The mentions in one row of a table of indicators."""
    if block.number < table.first:
        return
    cells = table.grid[block.number]
    found = _named(block, cells, table, names)
    if found is None:
        return
    name, place = found
    indicator = by_code[name.code]
    unit = _unit(cells, table, place)
    starts = _starts(block, cells)
    narrow = not name.sector and unknown_words(IN_BRACKETS.sub("", cells[place]), indicator) > MOST_UNKNOWN
    step, made = step_of(cells[place], term) or step_of(table.heads.get(place, ""), term), []
    for column, (role, year) in table.columns.items():
        year = step if year is None and step is not None and role == TARGET and not is_worded(indicator) else year
        mention = _cell(block, indicator, cells.get(column, ""), starts.get(column, 0), role, year, unit)
        if mention is not None:
            made.append(replace(mention, name=plain(cells[place]), whole=mention.whole and not narrow and column in table.latest))
    if not made:
        made = [
            replace(mention, whole=False) for column in table.others
            for mention in [_cell(block, indicator, cells.get(column, ""), starts.get(column, 0), "", None, unit)] if mention is not None
        ]
    if not made:
        start = starts[place]
        made = [Mention(indicator.code, block.number, start, start + len(cells[place]), fit=BARE, table=True, whole=False, words=folded(block.text))]
    yield from made


def _unit(cells, table, place):
    """The unit a row gives: in its column, else at the end of the name."""
    unit = cells.get(table.unit, "") if table.unit is not None else ""
    if unit:
        return unit
    end = IN_BRACKETS.search(cells[place]) or IN_TAIL.search(cells[place])
    if not end:
        return ""
    measure, stop = measure_at(end[1].strip(), 0)
    return end[1] if measure and stop == len(end[1].strip()) else ""


def _named(block, cells, table, names):
    """(name, column) of the indicator a row is about: the cell that is nearly all name."""
    for column, text in cells.items():
        if column == table.unit or column in table.columns or not any(sign.isalpha() for sign in text):
            continue
        found = [
            name for name in names.find(text)
            if not name.weak and (not name.sector or block.number in table.structured)
        ]
        if not found:
            continue
        best = max(found, key=lambda name: (name.words, name.straight))
        return best, column
    return None


def _starts(block, cells):
    """Where each cell begins in the text of the row."""
    starts, at = {}, 0
    for column, text in cells.items():
        place = block.text.find(text, at)
        starts[column] = at if place < 0 else place
        at = starts[column] + len(text)
    return starts


def _cell(block, indicator, text, start, role, year, unit):
    if text.lower() in NOTHING:
        return None
    mention = Mention(
        indicator.code, block.number, start, start + len(text), role, year=year, table=True, quote=text, words=folded(text), yearly=role != TARGET or year is None,
    )
    figure = value_of(text)
    if is_worded(indicator):
        year_said = figure if figure is not None and figure.kind == "year" else None
        return replace(mention, figure=year_said, fit=EXACT)
    if figure is None:
        several = next((one for one in figures(f" {text}") if one.kind in ("value", "part")), None)
        suits = several is not None and fit(indicator, several) > NEVER
        return replace(mention, figure=several, fit=BARE, whole=False) if suits else replace(mention, fit=NEVER, whole=False)
    score = fit(indicator, figure)
    if figure.kind == "year":
        figure, score = replace(figure, kind="value"), BARE
    if not figure.measure and unit:
        measure = measure_at(unit.strip(), 0)[0]
        scale = measure.scale
        sized = replace(figure, low=figure.low * scale, high=figure.high * scale, step=figure.step * scale, measure=measure)
        if measure and fit(indicator, sized) == WRONG:
            return replace(mention, figure=sized, fit=WRONG)
        if measure.kind == measure_of(indicator.unit).kind and scale != 1:
            figure = sized
    return replace(mention, figure=aimed(scaled(indicator, figure), f" {text}", role), fit=score if score == WRONG else max(score, BARE))
