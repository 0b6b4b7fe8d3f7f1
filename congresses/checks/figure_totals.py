"""Totals of tables against what stands above, below or beside them."""

import re
from decimal import Decimal

from .figure_cells import (
    ROMAN,
    body_of,
    columns_of,
    is_part,
    is_rate,
    is_rate_row,
    is_total,
    label,
    may_be_total,
    number,
    place,
    unit_of,
)
from .indicator_columns import COUNTERS, UNITS
from .indicator_roles import PERIOD, YEAR
from .indicator_words import folded, phrases
from .table_grid import NOTHING
from .units import EXTENTS, MASSES, MONEY

SUB = re.compile(r"\d+\.\d+\.?|[a-zđ]\)?")
TERM = phrases("cả nhiệm kỳ", "toàn nhiệm kỳ", "5 năm", "tổng 5 năm", "lũy kế", "cả giai đoạn", "năm năm")  # over a column beside those of years
OF_TERM = re.compile(r"(?:l[ũu][yỹ]\s+kế|tổng(?:\s+(?:cộng|số))?|cộng|cả|toàn)\s+(?:cả\s+|trong\s+)?(?:\d|hai|ba|năm|các|nhiệm kỳ|giai đoạn|khóa|20\d\d)", re.IGNORECASE)
LEVELS = (ROMAN, re.compile(r"\d+\.?"), SUB)
SOME_ONLY = 2  # times what stands above it a total may be; where it is more, only some rows are told
LEAF = len(LEVELS)
SIZED = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, (*MONEY, *MASSES, *EXTENTS, "tỷ", "tỉ", "triệu", "trđ", "nghìn"))) + r")(?!\w)", re.IGNORECASE)


def totals(tables):
    """(block, start, end, column, stated, sum) of each total in tables on a grid that is not the sum of its parts."""
    for table in tables:
        if len(table.rows) > 2 and len(table.heads) > 1:
            yield from _down(table)
            yield from _groups(table)
            yield from _across(table)


def _down(table):
    """Rows of totals against the rows over them, or under where the total stands first."""
    body = body_of(table)
    labels = [label(cells) for _, cells in body]
    sure = [is_total(words) for words in labels]
    begin = 0
    for at, (block, cells) in enumerate(body):
        outer = at in (0, len(body) - 1)
        if not sure[at] and not (outer and not any(sure)):
            continue
        needed = 0 if sure[at] else 1 if may_be_total(labels[at]) else 2
        wrong, right = _row(table, block, cells, list(_sets(body, sure, begin, at)))
        if right >= needed and (not needed or len(wrong) + needed - 1 <= right) and (right or len(wrong) < 3):
            yield from wrong
        begin = at + 1 if sure[at] else begin


def _groups(table):
    """Rows that stand over their parts ("I. Khối thôn" over 1, 2, 3), where most of them come out."""
    body = body_of(table)
    levels = [_level(cells) for _, cells in body]
    wrong, right = [], 0
    for at, level in enumerate(levels):
        stop = next((other for other in range(at + 1, len(body)) if levels[other] <= level), len(body))
        below = min(levels[at + 1:stop], default=None)
        parts = [row for row, its in zip(body[at + 1:stop], levels[at + 1:stop], strict=True) if its == below]
        if level < LEAF and len(parts) > 1 and not is_total(label(body[at][1])):
            found, agreeing = _row(table, *body[at], [parts])
            wrong, right = wrong + found, right + agreeing
    if right > 1 and right > 2 * len(wrong):
        yield from wrong


def _level(cells):
    """How deep a row stands by its counter: I, 1, 1.1 or a; totals stand highest."""
    counter = next(iter(cells.values()), "").strip()
    if is_total(label(cells)):
        return 0
    return next((level for level, pattern in enumerate(LEVELS) if pattern.fullmatch(counter)), LEAF)


def _sets(body, sure, begin, at):
    """The rows a total may be the sum of: those since the last one, or below the first, or everything so far."""
    above = body[begin:at]
    if above:
        yield above
    else:
        stop = next((other for other in range(at + 1, len(body)) if sure[other]), len(body))
        yield body[at + 1:stop]
    if begin:
        yield [row for place_, row in enumerate(body[:at]) if sure[place_]]
        yield [row for place_, row in enumerate(body[:at]) if not sure[place_]]


def _row(table, block, cells, sets):
    wrong, right = [], 0
    for column, text in cells.items():
        outcomes = [outcome for rows in sets if (outcome := _column(table, column, text, rows)) is not None]
        if any(agrees for _, _, agrees in outcomes):
            right += 1
        elif outcomes and len(outcomes) == len([rows for rows in sets if len(rows) > 1]):
            stated, total, _ = outcomes[0]
            wrong.append((block, *place(block, cells, column), table.heads.get(column, ""), stated, total))
    return wrong, right


def _column(table, column, text, rows):
    """(stated, sum, whether they agree) of a column under a total; None where it is no column to add up."""
    head = table.heads.get(column, "")
    if folded(head) in (*COUNTERS, *UNITS) or is_rate(head):
        return None
    stated = number(text)
    if stated is None:
        return None
    whole = [row for row in rows if not is_part(label(row[1]))]
    rows = whole if len(whole) > 1 or len(whole) == 1 and not is_part(label(rows[0][1])) else rows
    units = {folded(unit_of(table, cells)) for _, cells in rows}
    if len(rows) < 2 or len(units) > 1 or any(is_rate_row(label(cells)) for _, cells in rows):
        return None
    measured = bool(SIZED.search(" ".join((head, *units))))
    return _held(stated, _choices(rows, column), measured)


def _choices(rows, column):
    """The sets of rows a total may be the sum of: those of the upper level, or all."""
    def counter(cells):
        return next(iter(cells.values()), "")

    for pattern, wanted in ((ROMAN, True), (SUB, False)):
        some = [cells.get(column, "") for _, cells in rows if bool(pattern.fullmatch(counter(cells))) is wanted]
        if 1 < len(some) < len(rows):
            yield some
    yield [cells.get(column, "") for _, cells in rows]


def _held(stated, choices, measured):
    best = None
    for cells in choices:
        figures = [number(cell) for cell in cells if cell.strip() not in NOTHING]
        if len(figures) < 2 or any(figure is None for figure in figures):
            continue
        total = sum(figure.low for figure in figures)
        step = max([stated.step, *(figure.step for figure in figures)])
        exact = not measured and all(figure.step == 1 for figure in (stated, *figures))
        slack = Decimal(0) if exact else step * (len(figures) + 1) / 2
        if abs(total - stated.low) <= slack:
            return stated, total, True
        lowest, highest = min(figure.low for figure in figures), max(figure.low for figure in figures)
        if best is None and not lowest <= stated.low <= highest and total * SOME_ONLY >= stated.low:
            best = stated, total, False
    return best


def _across(table):
    """A column headed as a total against the columns beside it."""
    numeric = columns_of(table)
    dated = sum(bool(YEAR.search(table.heads[column])) for column in numeric)
    sure = [column for column in numeric if is_total(table.heads[column]) or dated > 2 and _is_of_term(table.heads[column])]
    for column in sure or numeric[:1] + numeric[-1:]:
        parts = [other for other in numeric if other != column and other not in sure]
        if column > min(parts, default=column) and column < max(parts, default=column):
            parts = [other for other in parts if other < column]
        heads = " ".join(table.heads[other] for other in (column, *parts))
        if len(parts) < 2 or "trong đó" in heads.lower() or is_rate(heads):
            continue
        wrong, right = _rows_across(table, column, parts)
        first = column < min(parts)
        if column not in sure:
            # The head does not say that it is a sum: the rows must bear it out.
            if right > 1 and right > 2 * len(wrong):
                yield from wrong
        elif right >= len(wrong) and (right or not first) or not first and len(wrong) == 1:
            yield from wrong


def _is_of_term(head):
    """Whether a head beside those of years names all of them together."""
    return folded(PERIOD.sub(" ", head)) in TERM or bool(OF_TERM.match(head))


def _rows_across(table, column, parts):
    wrong, right = [], 0
    for block, cells in body_of(table):
        words = label(cells)
        if is_rate_row(words) or "%" in unit_of(table, cells) or "/" in words and not is_total(words):
            continue
        stated = number(cells.get(column, ""))
        if stated is None or any(number(cells.get(other, "")) is None and cells.get(other, "").strip() not in NOTHING for other in parts):
            continue
        measured = bool(SIZED.search(f"{words} {unit_of(table, cells)} {table.heads[column]}"))
        outcome = _held(stated, [[cells.get(other, "") for other in parts]], measured)
        if outcome is None:
            continue
        right += outcome[2]
        if not outcome[2]:
            wrong.append((block, *place(block, cells, column), table.heads[column], outcome[0], outcome[1]))
    return wrong, right
