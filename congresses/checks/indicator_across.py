"""Tables turned round: an indicator over each column, in each row a place or a year."""

from dataclasses import replace

from .indicator_cells import IN_BRACKETS, cell_of, starts, unit_in
from .indicator_columns import COUNTERS, is_common, meaning
from .indicator_fit import LENIENT, fit
from .indicator_phrases import MOST_UNKNOWN
from .indicator_roles import RESULT, TARGET, YEAR
from .indicator_scope import unknown_words
from .indicator_words import folded, phrases, plain
from .numbers import value_of

LAST = phrases("cuối nhiệm kỳ", "mục tiêu nhiệm kỳ", "cả nhiệm kỳ")


def turned(table, names, by_code, term):
    """{column: (indicator, role, year, unit)} of a table whose heads name indicators with their units; {} of any other."""
    found = {}
    for column, head in table.heads.items():
        if column == table.unit or column in table.wordy or folded(head) in COUNTERS:
            continue
        told = [name for name in names.find(head) if not name.weak and (table.economic or not name.sector)]
        unit = "%" if table.economic else unit_in(IN_BRACKETS.search(head)[0] if IN_BRACKETS.search(head) else head)
        if not told or not unit:
            continue
        name = max(told, key=lambda one: (one.words, one.straight))
        indicator = by_code[name.code]
        sample = value_of(f"1 {unit}") if unit[:1].isalpha() else value_of(f"1{unit}")
        bare = IN_BRACKETS.sub("", head)
        if sample is not None and fit(indicator, sample) >= LENIENT and unknown_words(YEAR.sub("", bare), indicator) <= MOST_UNKNOWN:
            role, year = meaning([bare], term)
            found[column] = indicator, role if role in (RESULT, TARGET) else "", year, unit
    return found


def rows_across(block, table, term):
    """The mentions in one row: of the whole commune, or of a year; of a place they are not whole."""
    if block.number < table.first:
        return []
    cells = table.grid[block.number]
    label = next((text for column, text in cells.items() if column not in table.across and any(map(str.isalpha, text)) and folded(table.heads.get(column, "")) not in COUNTERS), "")
    role, year, whole = _side(label, term)
    at, made = starts(block, cells), []
    for column, (indicator, said, when, unit) in table.across.items():
        mention = cell_of(block, indicator, cells.get(column, ""), at.get(column, 0), role or said or table.here, year or when, unit)
        if mention is not None:
            level = indicator.measured == "end" or year is None and indicator.measured != "average"
            made.append(replace(mention, whole=mention.whole and whole and level, name=plain(table.heads[column]), yearly=year is None))
    return made


def _side(label, term):
    """(role, year, whether of the whole commune) a row is of by its label."""
    words = folded(label)
    if is_common(words) or not label:
        return "", None, True
    if any(sign in words for sign in LAST):
        return TARGET, None, True
    role, year = meaning([label], term)
    if role == "now":
        return RESULT, None, True
    if role in (RESULT, TARGET) and (year is not None or YEAR.search(label)):
        return role, year or term.end, True
    return "", None, False
