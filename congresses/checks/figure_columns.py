"""Columns of a table that are reckoned from others beside them: Dự toán, Thực hiện, Đạt (%); Số hộ, Hộ nghèo, Tỷ lệ (%); Năm 2015, Năm 2019, Tăng.

The rows tell what is reckoned from what: where most of them come out, those that do not are slips.
"""

import re
from decimal import Decimal
from itertools import permutations

from .figure_cells import body_of, is_total, label, place
from .figure_reckoning import CUT_OFF, WIDE, Slip
from .indicator_columns import COUNTERS, UNITS
from .indicator_words import folded
from .numbers import shown, value_of
from .table_grid import NOTHING

RECKONED = re.compile(r"t[ỷỉ] (?:lệ|trọng)|%|so (?:sánh|với)|\btăng|\bgiảm|\bđạt\b|chênh|vượt|hoàn thành|cơ cấu", re.IGNORECASE)
COMPARED = re.compile(r"so (?:sánh|với)|\btăng|\bgiảm|\bđạt\b|chênh|vượt|hoàn thành", re.IGNORECASE)  # may be of two shares
OF_SO_MANY = re.compile(r"\btrên\s+(?:tổng số\s+)?(?P<whole>\d[\d.]*)", re.IGNORECASE)
ENOUGH = 2  # rows that come out, at the least
MOST_COLUMNS, MOST_ROWS = 10, 200
ALL = Decimal(100)


def slips_in_columns(tables):
    """(block, slip) of each cell that is not what its row comes to."""
    for table in tables:
        heads = [column for column in sorted(table.heads) if folded(table.heads[column]) not in (*COUNTERS, *UNITS)][:MOST_COLUMNS]
        reckoned = [column for column in heads if RECKONED.search(table.heads[column])]
        if not reckoned or len(heads) < 2:
            continue
        rows = [(block, cells, _numbers(cells, heads)) for block, cells in body_of(table)[:MOST_ROWS]]
        for column in reckoned:
            compared = COMPARED.search(table.heads[column])
            yield from _column(table, rows, column, [other for other in heads if other != column and (compared or other not in reckoned)])


def _numbers(cells, columns):
    """The plain numbers of a row by their columns."""
    found = {column: value_of(cells[column].lstrip("+-–−( ")) for column in columns if cells.get(column, "").strip() not in NOTHING}
    return {
        column: figure for column, figure in found.items()
        if figure is not None and figure.kind in ("value", "year") and not figure.word and figure.low == figure.high and figure.other is None}


def _column(table, rows, column, others):
    """The slips of one column, by the two others that most of its rows come out with."""
    best, best_right = [], 0
    for first, second in (*permutations(others, 2), *((other, None) for other in others)):
        wrong, right, whole = [], 0, _whole(table, rows, column, first) if second is None else None
        for block, cells, numbers in rows:
            outcome = _outcome(numbers, column, first, second, whole)
            right += outcome is True
            if outcome not in (None, True):
                wrong.append((block, cells, outcome))
        if right > best_right:
            best, best_right = wrong, right
    if best_right >= ENOUGH and len(best) * 2 <= best_right:
        for block, cells, computed in best:
            start, end = place(block, cells, column)
            if start is not None:
                stated = cells[column].strip()
                yield block, Slip(start, end, stated, computed, f"theo các cột của dòng này tính ra {computed}")


def _outcome(numbers, column, first, second, whole):
    """True where a cell comes out, what it should be where it does not, None where nobody can tell. `whole`: what shares are of, without a second column."""
    if column not in numbers or first not in numbers:
        return None
    one, stated = numbers[first].low / numbers[first].measure.scale, numbers[column]
    two = numbers[second].low / numbers[second].measure.scale if second in numbers else whole
    if not one or not two or one == two:
        return None
    shown_as = abs(stated.low / stated.measure.scale)
    choices = [one * 100 / two] if second is None else [two * 100 / one, abs(two - one) * 100 / one, abs(two - one)]
    step = stated.step / stated.measure.scale
    rounded = sum(numbers[each].step / 2 / abs(numbers[each].low) for each in (first, second) if each is not None and numbers[each].step < numbers[each].measure.scale)
    if any(abs(choice - shown_as) <= step * CUT_OFF + choice * rounded for choice in choices):
        return True
    nearest = min(choices, key=lambda choice: abs(choice - shown_as))
    return shown(nearest.quantize(min(step, Decimal("0.1")) if step < 1 else Decimal(1), context=WIDE))


def _whole(table, rows, column, first):
    """What the shares of a column are of: a number at its head, or the row of the total."""
    said = OF_SO_MANY.search(table.heads[column])
    if said:
        return Decimal(said["whole"].replace(".", ""))
    parts = [numbers[column].low for _, cells, numbers in rows if column in numbers and not is_total(label(cells))]
    if abs(sum(parts) - ALL) > 1:
        return None  # which of them is wrong, nobody can tell: the check of shares says it
    return next((numbers[first].low / numbers[first].measure.scale for _, cells, numbers in rows if first in numbers and is_total(label(cells))), None)
