"""Shares that stand in a table: a column headed as shares, or the rows of a structure."""

import re

from .figure_cells import PARTS, body_of, columns_of, is_part, is_total, label, place, share
from .figure_shares import broken, is_near, makes_hundred
from .figure_wholes import OPENING
from .indicator_columns import COUNTERS
from .indicator_names import SECTORS
from .indicator_roles import YEAR
from .indicator_words import STRUCTURE, fold, folded
from .table_grid import NOTHING

COMPARING = re.compile(r"so\b|tăng|giảm|vượt|hoàn thành|đánh giá|chênh lệch|/", re.IGNORECASE)
MARKED = re.compile(r"\s*[-+–•*]|trong đó|gồm", re.IGNORECASE)
FIRST = {fold(word): at for at, (word, _) in enumerate(SECTORS)}


def shares_in_tables(tables):
    """(passage, start, end, sum) of each whole in tables on a grid that does not make 100."""
    for table in tables:
        if len(table.heads) > 1:
            led = bool(OPENING.search(table.lead))
            yield from _by_column(table, led)
            if led:
                yield from _in_one_row(table)
            if any(_is_structure(cells) for _, cells in body_of(table)):
                yield from _by_rows(table)


def _is_structure(cells):
    return any(sign in folded(label(cells)) for sign in STRUCTURE)


def _in_one_row(table):
    """A row of shares with the names of the parts over them, under a line that says that they are of one whole."""
    for block, cells in body_of(table):
        parts = [(column, share(text)) for column, text in cells.items() if "%" in text and not is_total(table.heads.get(column, ""))]
        if len(parts) > 2 and None not in (figures := [figure for _, figure in parts]) and (total := broken(figures)) is not None:
            yield block.number, *place(block, cells, parts[-1][0]), total


def _by_column(table, led):
    """A column of shares: headed so, led in so (`led`), or with a total that says 100."""
    for column, head in table.heads.items():
        named = any(sign in folded(head) for sign in STRUCTURE) or led and ("%" in head or "%" in table.lead and bool(YEAR.search(head)))
        if not named and "%" not in head or COMPARING.search(head):
            continue
        body = [(block, cells) for block, cells in body_of(table) if cells.get(column, "").strip() not in NOTHING]
        whole = next((row for row in (*body[-1:], *body[:1]) if is_total(label(row[1]))), None)
        parts = [row for row in body if row is not whole]
        if whole is None and not named or any(is_part(label(cells)) for _, cells in parts):
            continue
        figures = [share(cells[column]) for _, cells in parts]
        if len(figures) < 2 or None in figures:
            continue
        total = sum(figure.low for figure in figures)
        if whole is not None:
            stated = share(whole[1][column])
            if stated is None or stated.low != 100 or makes_hundred(figures):
                continue
        elif makes_hundred(figures) or not is_near(total):
            continue
        block, cells = whole or parts[-1]
        yield block.number, *place(block, cells, column), total


def _by_rows(table):
    """Rows named as parts of a structure, each with its shares of several years."""
    body = body_of(table)
    columns = [column for column in columns_or_shares(table) if not COMPARING.search(table.heads[column])]
    at = 0
    while at < len(body):
        rows = _structure(body, at, columns)
        for column in columns if len(rows) > 2 else ():
            figures = [share(cells.get(column, "")) for _, cells in rows]
            total = None if None in figures else broken(figures)
            if total is not None:
                block, cells = rows[-1]
                yield block.number, *place(block, cells, column), total
        at += max(len(rows), 1)


def columns_or_shares(table):
    """The columns that hold numbers or shares."""
    numeric = set(columns_of(table))
    for column, head in table.heads.items():
        if folded(head) not in COUNTERS and any(share(cells.get(column, "")) for _, cells in body_of(table)):
            numeric.add(column)
    return sorted(numeric)


def _structure(body, at, columns):
    """The rows from here on that are the parts of one structure."""
    if not _is_structure(body[at][1]):
        return []
    if any(share(body[at][1].get(column, "")) for column in columns):
        stop = at
        while stop < len(body) and _is_structure(body[stop][1]):
            stop += 1
        if stop - at > 1:
            return _whole(body[at:stop])
    return _whole(body[at + 1:at + 8], marked=True)


def _whole(rows, marked=False):
    """As many of the rows as are one structure: the three parts of the economy, or all that are marked as parts."""
    first = [next((FIRST[word] for word in folded(label(cells)).replace(" cơ cấu ", " ").split() if word in FIRST), None) for _, cells in rows[:3]]
    if set(first) == {0, 1, 2}:
        return rows[:3]
    if not marked:
        return rows
    stop = 0
    while stop < len(rows) and (MARKED.match(label(rows[stop][1])) or stop and not MARKED.match(label(rows[0][1]))):
        stop += 1
    return rows[:stop] if rows and label(rows[0][1]).lower().startswith(PARTS) else []
