"""Tables of indicators: which column holds the results, which the targets, which the unit."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from congresses.reading import ROWS

from .indicator_fit import BARE, EXACT, NEVER, WRONG, Mention, fit, is_worded, scaled
from .indicator_roles import PAST, PERIOD, RESULT, TARGET, YEAR
from .indicator_words import STRUCTURE, folded, phrases
from .numbers import value_of
from .units import measure_at, measure_of

PLAN = phrases("nghị quyết", "mục tiêu", "chỉ tiêu", "kế hoạch", "nq", "kh", "phấn đấu", "mt", "ct", "nhiệm kỳ tới", "dự kiến", "đại hội")
DONE = phrases("kết quả", "thực hiện", "th", "ước", "đạt được", "kq", "ước đạt", "ước thực hiện", "đã đạt")
ASIDE = phrases("so sánh", "tăng", "giảm", "so với", "đánh giá", "ghi chú", "mức độ", "tỷ lệ", "%", "chênh lệch", "xếp loại", "hoàn thành")
UNITS = phrases("đơn vị tính", "đvt", "đơn vị", "đv tính")
NAMES = phrases("chỉ tiêu", "nội dung", "tên chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu", "danh mục chỉ tiêu", "tiêu chí", "các chỉ tiêu chủ yếu", "tên")
COUNTERS = phrases("tt", "stt", "số tt", "số thứ tự", "mã", "mã số")
TASKS = phrases("chủ trì", "phụ trách", "thời hạn", "thời gian", "phối hợp", "người thực hiện", "đơn vị thực hiện", "hoàn thành trước")
COMMON = phrases("chung", "toàn xã", "toàn thị trấn", "cả xã", "cộng", "tổng", "tổng cộng", "tổng số", "bình quân chung", "chung toàn xã", "toàn đảng bộ")
NOTHING = frozenset(("", "-", "–", "—", "…", "...", "x"))
IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
GROUP = 8  # rows under "Cơ cấu kinh tế" that may be its parts


@dataclass
class Table:
    """One table, its cells on a grid."""

    rows: list = field(default_factory=list)  # (block, {column: text})
    heads: dict = field(default_factory=dict)  # column: words at its head
    first: int = 0  # number of the first block under the head
    columns: dict = field(default_factory=dict)  # column: (role, year) of those that hold values
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
    for table in found.values():
        _head(table)
    return found


def placed(block):
    """The cells of a row by the column each begins in."""
    cells, at = {}, 0
    for place, text in enumerate(block.cells):
        cells[at] = text.strip()
        at += block.spans[place][0] if place < len(block.spans) else 1
    return cells


def _head(table):
    heads = [row for row in table.rows if row[0].level == 1] or table.rows[:1]
    if any(columns > 1 for columns, _ in heads[0][0].spans):
        # A second row of the head tells what stands under a wide cell of the first.
        heads += [row for row in table.rows[len(heads):len(heads) + 1] if not any(map(_states, row[1].values()))]
    for block, cells in heads:
        for place, (column, text) in enumerate(cells.items()):
            width = block.spans[place][0] if place < len(block.spans) else 1
            for each in range(column, column + max(width, 1)):
                table.heads[each] = f"{table.heads.get(each, '')} {text}".strip()
    table.first = heads[-1][0].number + 1 if heads else 0


def _states(cell):
    figure = value_of(cell)
    return figure is not None and figure.kind == "value"


def tables(blocks, told, term):
    """The tables of a document with the meaning of their columns. `told`: the role of each block by its number."""
    found = grid(blocks)
    for table in found.values():
        words = {column: folded(text) for column, text in table.heads.items()}
        table.tasks = sum(any(sign in text for sign in TASKS) for text in words.values()) > 1
        if table.tasks or len(table.heads) < 2:
            continue
        here = told.get(table.rows[0][0].number, "")
        table.unit = next((column for column, text in words.items() if text in UNITS), None)
        _columns(table, words, here, term)
        table.structured = frozenset(_under_structure(table))
    return found


def _columns(table, words, here, term):
    plain = {}
    naming = next((column for column, text in words.items() if column != table.unit and text.startswith(NAMES)), None)
    for column, text in words.items():
        if column in (table.unit, naming) or text in COUNTERS or text in NAMES:
            continue
        role, year = _meaning(table.heads[column], text, term)
        if role:
            plain[column] = role, year
    if not plain:
        # Columns by hamlet or by former unit: the one of the whole commune, of the year that stands at the head of the names.
        year = [int(match[1]) for text in table.heads.values() for match in YEAR.finditer(text)]
        role = term.of_year(year[0]) if year else here
        plain = {column: (role, None) for column, text in words.items() if text in COMMON and role}
    dated = any(role in (TARGET, PAST) for role, _ in plain.values())
    for column, (role, year) in plain.items():
        if role == "plan":
            # "Mục tiêu" without years: of the coming term, unless results stand beside it in the part about the past.
            results = any(other == RESULT for other, _ in plain.values())
            after = any(other == RESULT and place < column for place, (other, _) in plain.items())
            role = TARGET if here == TARGET or after or not (results or here == RESULT) else PAST
            if dated and results and not after:
                role = PAST
        table.columns[column] = role, year
    if not table.columns and here in (RESULT, TARGET):
        numeric = [column for column in words if column != table.unit and words[column] not in COUNTERS and _is_numeric(table, column)]
        if len(numeric) == 1:
            table.columns[numeric[0]] = here, None


def _meaning(head, words, term):
    """(role, year) of a column by its head; role "plan" where the term is not said."""
    period = [(int(match[1]), int(match[2])) for match in PERIOD.finditer(head)]
    years = [int(match[1]) for match in YEAR.finditer(head)]
    planned, done = any(sign in words for sign in PLAN), any(sign in words for sign in DONE)
    if any(sign in words for sign in ASIDE) and not (planned or done or years or period) or "/" in head and planned and done:
        return "", None
    if any(sign in words for sign in phrases("so sánh", "so với", "tăng", "giảm", "đánh giá", "mức độ")):
        return "", None
    if period:
        role = term.of_period(*period[-1])
        if role == RESULT:
            return (PAST if planned and not done else RESULT), None
        return role, None
    if years:
        role = term.of_year(years[-1])
        if role == RESULT and planned and not done:
            return PAST, years[-1]
        return role, None if years[-1] == term.end else years[-1]
    if done and not planned:
        return RESULT, None
    if planned:
        return ("plan" if not done else ""), None
    return "", None


def _is_numeric(table, column):
    cells = [cells.get(column, "") for block, cells in table.rows if block.number >= table.first]
    return any(value_of(cell) for cell in cells)


def _under_structure(table):
    left = 0
    for block, cells in table.rows:
        if any(sign in folded(text) for text in cells.values() for sign in STRUCTURE):
            left = GROUP
        elif left:
            left -= 1
        if left:
            yield block.number


def rows_of(block, table, names, by_code):
    """The mentions in one row of a table of indicators."""
    if block.number < table.first:
        return
    cells = table.grid[block.number]
    found = _named(block, cells, table, names)
    if found is None:
        return
    name, place = found
    indicator = by_code[name.code]
    unit = cells.get(table.unit, "") if table.unit is not None else ""
    bracket = IN_BRACKETS.search(cells[place])
    unit = unit or (bracket[1] if bracket and measure_at(bracket[1], 0)[0] else "")
    starts = _starts(block, cells)
    any_value = False
    for column, (role, year) in table.columns.items():
        mention = _cell(block, indicator, cells.get(column, ""), starts.get(column, 0), role, year, unit)
        if mention is not None:
            any_value = True
            yield replace(mention, name=folded(cells[place]).strip())
    if not any_value:
        start = starts[place]
        yield Mention(indicator.code, block.number, start, start + len(cells[place]), fit=BARE, table=True, whole=False, words=folded(block.text))


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
        indicator.code, block.number, start, start + len(text), role, year=year, table=True, quote=text, words=folded(text), yearly=True,
    )
    figure = value_of(text)
    if is_worded(indicator):
        year_said = figure if figure is not None and figure.kind == "year" else None
        return replace(mention, figure=year_said, fit=EXACT)
    if figure is None:
        return replace(mention, fit=NEVER, whole=False)
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
    return replace(mention, figure=scaled(indicator, figure), fit=score if score == WRONG else max(score, BARE))
