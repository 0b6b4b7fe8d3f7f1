"""Tables on a grid: the cells of each row by column, the words at the head of each column, where a head is missing that of the table before."""

from collections import defaultdict
from dataclasses import dataclass, field

from congresses.reading import ROWS

from .indicator_columns import is_head
from .numbers import value_of

NOTHING = frozenset(("", "-", "–", "—", "…", "...", "x"))
LEAD = 200  # characters of the line over a table that are looked at
TITLES = 4  # rows in which the head of a table stands


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
    lead: str = ""  # the line over it
    economic: bool = False  # whether that line says it is of the structure of the economy
    here: str = ""  # the role of the place it stands in
    wordy: frozenset = frozenset()  # columns of names or sentences
    turns: list = field(default_factory=lambda: [-1])  # columns at which the names begin anew
    across: dict = field(default_factory=dict)  # column: (indicator, role, year, unit) where the heads name indicators
    grid: dict = field(default_factory=dict)  # number of a block: its cells
    structured: frozenset = frozenset()  # numbers of the rows that stand under "cơ cấu"


def grid(blocks):
    """Tables by their number, with cells on a grid and the words at the head of each column."""
    found = defaultdict(Table)
    lead = ""
    for block in blocks:
        lead = lead if block.kind in ROWS else block.text
        if block.kind in ROWS:
            table = found[block.table]
            table.lead = table.lead or lead[-LEAD:]
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
    if named is None and not marked and any(states(text) for text in [*rows[0][1].values()][1:]):
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
    if any(map(states, cells.values())):
        return False
    if any(columns > 1 for columns, _ in top.spans):
        return len(cells) > 1 and sum(bool(text) for text in cells.values()) > 1
    texts = [*cells.values()]
    return not any(texts[:2]) and sum(map(bool, texts)) > 1 and not block.spans


def states(cell):
    figure = value_of(cell)
    return figure is not None and figure.kind == "value"
