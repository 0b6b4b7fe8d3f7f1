"""Tables of indicators: which column holds the results, which the targets, which the unit; or whose figures each column holds."""

import re
from dataclasses import replace

from .indicator_cells import IN_BRACKETS, cell_of, starts, unit_in
from .indicator_columns import COUNTERS, NAMES, TASKS, UNITS, columns, compares, latest, ratios
from .indicator_fit import BARE, LENIENT, Mention, fit, is_worded
from .indicator_phrases import AFFIXED, MOST_UNKNOWN, WORD
from .indicator_roles import RESULT, TARGET, YEAR, said_of_table
from .indicator_scope import unknown_words
from .indicator_steps import step_of
from .indicator_words import folded, of_economy, phrases, plain
from .numbers import figures, value_of
from .table_grid import NOTHING, grid, states
from .units import bag, measure_of

__all__ = ["rows_of", "tables"]

COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+)?[.)]?")
SERIES = 3  # columns of years from which on they are single years side by side
GROUP = 8  # rows under "Cơ cấu kinh tế" that may be its parts
MOST_COLUMNS = 8  # of values that are held against each other
WORDY = 2  # words beside a value from which on a cell is a name or a sentence
BOUNDING = bag("trên dưới không quá từ trở lên xuống đạt còn ít nhất tối thiểu đa khoảng gần hơn mỗi năm hằng hàng bình quân đến và chưa giữ vững ước")
MONEY = phrases("kinh phí", "dự toán", "số tiền", "vốn", "thành tiền", "điểm", "nguồn")  # heads of a lone column that is of no indicator


def tables(blocks, told, term):
    """The tables of a document with the meaning of their columns. `told`: the role of each block by its number."""
    found = grid(blocks)
    for table in found.values():
        words = {column: folded(text) for column, text in table.heads.items()}
        dated = sum(bool(YEAR.search(text)) for text in table.heads.values())
        table.tasks = dated < 2 and sum(any(sign in text for sign in TASKS) for text in words.values()) > 1
        if table.tasks or len(table.heads) < 2:
            continue
        table.here = said_of_table(table.title, term) or told.get(table.rows[0][0].number, "")
        body = [cells for block, cells in table.rows if block.number >= table.first]
        table.unit = next((column for column, text in words.items() if text in UNITS), None)
        table.wordy = frozenset(column for column in words if column != table.unit and _is_wordy(body, column))
        table.columns = columns(table.parts, table.here, term, table.unit, table.wordy)
        _measure(table, words, body)
        table.latest = frozenset(latest(table.columns))
        table.economic = bool(of_economy(folded(table.lead)))
        table.structured = frozenset(_under_structure(table))
        table.turns = _turns(words)
    return found


def _is_wordy(body, column):
    """Whether a column holds names or sentences, not values."""
    filled = [cells[column] for cells in body if cells.get(column, "") not in NOTHING]
    return sum(_more_words(text) >= WORDY for text in filled) * 2 > len(filled)


def _more_words(text):
    """How many words a cell has besides a value, its unit and its bounds."""
    figure = value_of(text)
    rest = text if figure is None else f"{text[:max(figure.start - 1, 0)]} {text[figure.end - 1:]}"
    return sum(word not in BOUNDING for word in map(str.lower, WORD.findall(rest)))


def _turns(words):
    """Where the names of indicators begin anew, in a table laid out in two halves side by side; else one place before all."""
    texts = list(words.values())
    half = len(texts) // 2
    if half > 1 and texts[:half] == texts[half:] and any(text.startswith(NAMES) for text in texts):
        return [*words][::half]
    return [-1]


def _measure(table, words, body):
    """What the numbers tell of the columns: ratios are no values, a lone column of numbers is what the place speaks of."""
    if not table.columns:
        numeric = [
            column for column, text in words.items()
            if column != table.unit and column not in table.wordy and text not in COUNTERS and not text.startswith(NAMES)
            and any(states(cells.get(column, "")) for cells in body) and not _counts(body, column)
        ]
        if len(numeric) == 1 and table.here and not any(sign in words[numeric[0]] for sign in MONEY):
            table.columns = {numeric[0]: (table.here, None)}
        else:
            table.others = tuple(column for column in numeric if not compares(table.heads[column]))
        return
    if 2 < len(table.columns) <= MOST_COLUMNS:
        numbers = [{column: value_of(cells[column]) for column in table.columns if column in cells} for cells in body]
        numbers = [{column: one.low for column, one in row.items() if one is not None and one.kind == "value"} for row in numbers]
        for column in ratios(numbers, list(table.columns)):
            del table.columns[column]


def _counts(body, column):
    """Whether a column only counts the rows."""
    filled = [text for cells in body if (text := cells.get(column, ""))]
    return all(map(COUNTED.fullmatch, filled)) and filled[:1] in (["1"], ["1."], ["I"], ["I."], ["01"], ["1.1"])


def _under_structure(table):
    if of_economy(folded(table.lead)) is False:
        return  # "Cơ cấu lao động:" over a column of shares
    left = len(table.rows) + 1 if table.economic else 0
    for block, cells in table.rows:
        if any(of_economy(folded(text)) for text in cells.values()):
            left = GROUP
        elif left:
            left -= 1
        if left:
            yield block.number


def rows_of(block, table, names, by_code, term):
    """The mentions in one row of a table of indicators; None where the row tells its figures in words."""
    if block.number < table.first:
        return []
    cells, made = table.grid[block.number], []
    for begin, end in zip(table.turns, [*table.turns[1:], None], strict=True):
        part = cells if begin < 0 else {column: text for column, text in cells.items() if begin <= column and (end is None or column < end)}
        found = _named(block, part, table, names)
        if found is None:
            told = any(names.find(cells[column]) for column in table.wordy if figures(cells.get(column, "")))
            if told:
                return None
        elif _tells(part[found[1]], found[0], by_code[found[0].code]):
            return None
        else:
            made += _row(block, part, table, found, by_code[found[0].code], term)
    return made


def _tells(text, name, indicator):
    """Whether the cell that names an indicator states its figure as well: "Tỷ lệ hộ nghèo còn 1,2%"."""
    return any(
        fit(indicator, figure) >= LENIENT and figure.kind == "value" and not name.start <= figure.start < name.end
        for figure in figures(IN_BRACKETS.sub("", text)))


def _row(block, cells, table, found, indicator, term):
    name, place = found
    if _is_of_else(indicator, unit_in(table.heads.get(place, ""))):
        return []
    unit = (cells.get(table.unit, "") if table.unit is not None else "") or unit_in(cells[place])
    at = starts(block, table.grid[block.number])
    narrow = unknown_words(IN_BRACKETS.sub("", cells[place]), indicator) > MOST_UNKNOWN
    single = _of_single_years(table, indicator)
    step, made = step_of(cells[place], term) or step_of(table.heads.get(place, ""), term), []
    for column, (role, year) in table.columns.items():
        year = step if year is None and step is not None and role == TARGET and not is_worded(indicator) else year
        mention = cell_of(block, indicator, cells.get(column, ""), at.get(column, 0), role, year, unit)
        if mention is not None:
            kept = column in table.latest and not (single and role == RESULT and year)
            made.append(replace(mention, name=plain(cells[place]), whole=mention.whole and not narrow and kept))
    if not made:
        made = [
            replace(mention, whole=False) for column in table.others
            for mention in [cell_of(block, indicator, cells.get(column, ""), at.get(column, 0), "", None, unit)] if mention is not None
        ]
    if not made:
        start = at[place]
        made = [Mention(indicator.code, block.number, start, start + len(cells[place]), fit=BARE, table=True, whole=False, words=folded(block.text))]
    return made


def _is_of_else(indicator, unit):
    """Whether the names of a table stand under a unit that measures another kind of thing: "Khoản chi (triệu đồng)"."""
    return bool(unit) and not is_worded(indicator) and measure_of(unit).kind != measure_of(indicator.unit).kind


def _of_single_years(table, indicator):
    """Whether the columns of years hold each year's own value of what a term adds up or averages."""
    years = sum(role == RESULT and bool(year) for role, year in table.columns.values())
    return years >= SERIES and (indicator.measured in ("average", "cumulative") or "năm" in measure_of(indicator.unit).per)


def _named(block, cells, table, names):
    """(name, column) of the indicator a row is about: the cell that is nearly all name."""
    for column, text in cells.items():
        if column == table.unit or column in table.columns or not any(sign.isalpha() for sign in text):
            continue
        found = [
            name for name in names.find(text)
            if not name.weak and (not name.sector or block.number in table.structured and not AFFIXED.search(text[:name.start]))
        ]
        if not found:
            continue
        best = max(found, key=lambda name: (name.words, name.straight))
        return best, column
    return None
