"""Sums: totals of tables against what stands above or beside them, shares of a whole against 100."""

import re
from decimal import Decimal

from .indicator_tables import COUNTERS, NOTHING, UNITS, grid
from .indicator_words import STRUCTURE, folded, phrases
from .numbers import shown, value_of
from .units import EXTENTS, MASSES, MONEY, measure_at

TOTALS = phrases(
    "tổng", "tổng cộng", "cộng", "tổng số", "toàn xã", "toàn thị trấn", "cộng toàn xã", "tổng toàn xã", "cộng chung", "tổng cộng toàn xã",
    "tổng chung", "tổng cộng toàn thị trấn", "cộng tổng", "cả xã", "toàn đảng bộ", "tổng số chung", "chung toàn xã",
)
SUMMED = re.compile(r"(?:tổng\s+)?cộng\b(?!\s+(?:đồng|tác|sự|hưởng))", re.IGNORECASE)  # "Cộng 5 thôn lớn"
RATES = phrases(
    "tỷ lệ", "%", "bình quân", "năng suất", "mật độ", "tỷ trọng", "cơ cấu", "so sánh", "đơn giá", "bq", "thu nhập", "tốc độ", "hệ số", "xếp hạng",
)
PARTS = ("-", "+", "•", "trong đó", "gồm", "riêng")
ROMAN = re.compile(r"[IVX]+\.?|[A-EĐ]\.?")
SUB = re.compile(r"\d+\.\d+\.?|[a-zđ]\)?")
SIZED = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, (*MONEY, *MASSES, *EXTENTS, "tỷ", "triệu"))) + r")(?!\w)", re.IGNORECASE)
HUNDRED = Decimal(100)


def totals(blocks):
    """(block, start, end, column, stated, sum) of each total that is not the sum of its parts."""
    for table in grid(blocks).values():
        if len(table.rows) > 2 and len(table.heads) > 1:
            yield from _down(table)
            yield from _across(table)


def _down(table):
    """Rows labelled as totals against the rows over them (or under, where the total stands first)."""
    body = [(block, cells) for block, cells in table.rows if block.number >= table.first]
    labels = [_label(cells) for _, cells in body]
    begin = 0
    for at, (block, cells) in enumerate(body):
        if not _is_total(labels[at]):
            continue
        above = body[begin:at]
        if not above:
            stop = next((place for place in range(at + 1, len(body)) if _is_total(labels[place])), len(body))
            above = body[at + 1:stop]
        wrong, right = [], 0
        for column, text in cells.items():
            outcome = _column(table, column, text, above)
            if outcome is None:
                continue
            stated, total, agrees = outcome
            right += agrees
            if not agrees:
                wrong.append((block, *_place(block, cells, column), table.heads.get(column, ""), stated, total))
        if right or len(wrong) < 3:
            yield from wrong
        begin = at + 1


def _is_total(label):
    return folded(label) in TOTALS or bool(SUMMED.match(label))


def _column(table, column, text, rows):
    """(stated, sum, whether they agree) of a column under a total; None where it is no column to add up."""
    head = folded(table.heads.get(column, ""))
    if head in COUNTERS or head in UNITS or any(sign in head for sign in RATES):
        return None
    stated = _number(text)
    if stated is None:
        return None
    rows = [row for row in rows if not _label(row[1]).lower().startswith(PARTS)]
    units = {folded(_unit(table, cells)) for _, cells in rows}
    rated = any(any(sign in folded(_label(cells)) for sign in RATES) for _, cells in rows)
    if len(rows) < 2 or len(units) > 1 or rated:
        return None
    measured = bool(SIZED.search(" ".join((table.heads.get(column, ""), *units))))
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
        figures = [_number(cell) for cell in cells if cell.strip() not in NOTHING]
        if len(figures) < 2 or any(figure is None for figure in figures):
            continue
        total = sum(figure.low for figure in figures)
        step = max([stated.step, *(figure.step for figure in figures)])
        exact = not measured and all(figure.step == 1 for figure in (stated, *figures))
        slack = Decimal(0) if exact else step * (len(figures) + 1) / 2
        if abs(total - stated.low) <= slack:
            return stated, total, True
        lowest, highest = min(figure.low for figure in figures), max(figure.low for figure in figures)
        if best is None and not lowest <= stated.low <= highest:
            best = stated, total, False
    return best


def _across(table):
    """A column headed as a total against the columns beside it."""
    for column in [column for column, text in table.heads.items() if _is_total(text)]:
        parts = [
            other for other, text in table.heads.items()
            if other != column and folded(text) not in (*COUNTERS, *UNITS) and not _is_total(text) and _holds_numbers(table, other)
        ]
        if column > min(parts, default=column) and column < max(parts, default=column):
            parts = [other for other in parts if other < column]
        heads = " ".join(table.heads[other] for other in parts).lower()
        if len(parts) < 2 or "trong đó" in heads or any(sign in folded(heads) for sign in RATES):
            continue
        yield from _rows_across(table, column, parts)


def _rows_across(table, column, parts):
    wrong, right = [], 0
    for block, cells in table.rows:
        label = _label(cells)
        if block.number < table.first or any(sign in folded(label) for sign in RATES) or "/" in label:
            continue
        stated = _number(cells.get(column, ""))
        if stated is None or any(_number(cells.get(other, "")) is None and cells.get(other, "").strip() not in NOTHING for other in parts):
            continue
        measured = bool(SIZED.search(f"{label} {_unit(table, cells)}"))
        outcome = _held(stated, [[cells.get(other, "") for other in parts]], measured)
        if outcome is None:
            continue
        right += outcome[2]
        if not outcome[2]:
            wrong.append((block, *_place(block, cells, column), table.heads[column], outcome[0], outcome[1]))
    first = column < min(parts)
    if right >= len(wrong) and (right or not first) or (not first and len(wrong) == 1):
        yield from wrong


def _holds_numbers(table, column):
    cells = [cells.get(column, "").strip() for block, cells in table.rows if block.number >= table.first]
    filled = [cell for cell in cells if cell not in NOTHING]
    return bool(filled) and sum(_number(cell) is not None for cell in filled) * 2 > len(filled)


def _label(cells):
    return next((text for text in cells.values() if any(sign.isalpha() for sign in text) and not ROMAN.fullmatch(text)), "")


def _unit(table, cells):
    column = next((column for column, head in table.heads.items() if folded(head) in UNITS), None)
    return cells.get(column, "") if column is not None else ""


def _number(text):
    """The plain number a cell holds; None for a share, a range, words."""
    figure = value_of(text)
    if figure is None or figure.kind not in ("value", "year") or figure.word or figure.low != figure.high or figure.other is not None:
        return None
    rest = text.strip().lstrip("0123456789.,")
    return None if figure.measure.kind == "share" or (rest and not measure_at(rest, 0)[0]) else figure


def _place(block, cells, column):
    at = 0
    for each, text in cells.items():
        start = block.text.find(text, at)
        if start < 0:
            return None, None
        if each == column:
            return start, start + len(text)
        at = start + len(text)
    return None, None


def shares_in_tables(blocks):
    """(block, start, end, sum) of columns of shares that do not make 100."""
    for table in grid(blocks).values():
        for column, head in table.heads.items():
            words = folded(head)
            named = any(sign in words for sign in STRUCTURE)
            if not named and "%" not in head:
                continue
            body = [(block, cells) for block, cells in table.rows if block.number >= table.first and cells.get(column, "").strip() not in NOTHING]
            last = body[-1] if body and _is_total(_label(body[-1][1])) else None
            parts = body[:-1] if last else body
            if last is None and not named or any(_label(cells).lower().startswith(PARTS) for _, cells in parts):
                continue
            figures = [_share(cells[column]) for _, cells in parts]
            if len(figures) < 2 or None in figures or (last and _share(last[1][column]) is None):
                continue
            whole = _share(last[1][column]).low if last else HUNDRED
            total = sum(figure.low for figure in figures)
            if whole == HUNDRED and not makes_hundred(figures) and (last or is_near(total)):
                block, cells = last or parts[-1]
                yield block, *_place(block, cells, column), total


def _share(cell):
    figure = value_of(cell)
    return figure if figure is not None and figure.kind == "value" and not figure.word and figure.measure.kind in ("share", "") else None


def makes_hundred(figures):
    """Whether shares make 100, but for what rounding leaves in the last place."""
    step = max(figure.step for figure in figures)
    slack = step if step < 1 else Decimal(0)
    low, high = sum(figure.low for figure in figures), sum(figure.high for figure in figures)
    return low - slack <= HUNDRED <= high + slack


def is_near(total):
    """Whether a sum is meant to be 100: with a share left out it would be further off."""
    return 80 <= total <= 125


def said_total(total):
    """A sum as the remark and its subject write it."""
    return shown(total)
