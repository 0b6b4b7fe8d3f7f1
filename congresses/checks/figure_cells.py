"""Cells of a table of figures: the number one holds, where it stands, which rows and columns are totals, which are never added up."""

import re
from functools import lru_cache

from .indicator_columns import COUNTERS, UNITS
from .indicator_roles import YEAR
from .indicator_words import folded, phrases
from .numbers import value_of
from .table_grid import NOTHING
from .units import measure_at

TOTALS = phrases(
    "tổng", "tổng cộng", "cộng", "tổng số", "cộng chung", "tổng chung", "cộng tổng", "tổng số chung", "cộng dồn", "cả xã", "cả thị trấn", "tổng toàn xã",
    "cả năm", "cả vụ", "cả nhiệm kỳ",
)
SUMMED = re.compile(r"(?:tổng\s+)?cộng\b(?!\s+(?:đồng|tác|sự|hưởng))", re.IGNORECASE)  # "Cộng 5 thôn lớn"
WHOLE = re.compile(r"(?:(?:tổng|cộng|chung|tính)\s+)?toàn\s+(?!diện\b|quốc\b|tỉnh\b|huyện\b|dân\b|cầu\b)(?:[^\W\d_]+[\s/,]*){1,4}$", re.IGNORECASE)
LIKELY = re.compile(r"(?:tổng|cộng|chung|cả|tất cả)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\s*\([^()]*\)")
UNIT_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
RATES = phrases(
    "tỷ lệ", "bình quân", "năng suất", "mật độ", "tỷ trọng", "cơ cấu", "so sánh", "so với", "đơn giá", "bq", "thu nhập", "tốc độ", "hệ số",
    "xếp hạng", "xếp thứ", "trung bình", "điểm phần trăm", "điểm số", "số điểm đạt", "chấm điểm",
)
SCORES = phrases("điểm")  # a head of this word alone
DOUBTFUL = phrases("đơn vị")  # of measure, or an office
PARTS = ("-", "+", "–", "•", "*", "trong đó", "gồm", "riêng", "bao gồm")
UNIT = re.compile(r"(?<![\d\s])\s*%|^%")  # "Hộ nghèo (%)", not "… còn 1,4%"
MEANS = phrases("bình quân", "bq", "trung bình", "năng suất", "đơn giá")
ROMAN = re.compile(r"[IVX]+\.?|[A-EĐ]\.?")


def label(cells):
    """What a row is about: its first words."""
    return next((text for text in cells.values() if any(sign.isalpha() for sign in text) and not ROMAN.fullmatch(text)), "")


@lru_cache(maxsize=2048)
def is_total(text):
    """Whether a label or a head says that it is a sum, wherever it stands."""
    bare = BRACKETS.sub("", text).strip(" :.")
    return folded(bare) in TOTALS or bool(SUMMED.match(bare) or WHOLE.fullmatch(bare))


def may_be_total(text):
    """Whether it may be one if the other columns bear it out."""
    return bool(LIKELY.match(text.strip()))


@lru_cache(maxsize=2048)
def is_rate(text):
    """Whether a head or a label names what is never added up."""
    words = folded(text)
    return "%" in text or words in SCORES or any(sign in words for sign in RATES)


@lru_cache(maxsize=2048)
def is_rate_row(text):
    """Whether a row by its label holds rates; a task may speak of a structure or a rate and still cost money."""
    words = folded(text)
    return bool(UNIT.search(text)) or words.startswith(RATES) or any(sign in words for sign in MEANS)


def is_part(text):
    """Whether a row only tells some of the row above it."""
    return text.lower().startswith(PARTS)


def unit_of(table, cells):
    """The unit of a row, in its own column or in brackets after its name."""
    column = next((column for column, head in table.heads.items() if folded(head) in UNITS), None)
    if column is not None and (folded(table.heads[column]) not in DOUBTFUL or _is_measure(cells.get(column, ""))):
        return cells.get(column, "")
    bracket = UNIT_IN_BRACKETS.search(label(cells))
    return bracket[1] if bracket and measure_at(bracket[1], 0)[0] else ""


@lru_cache(maxsize=2048)
def _is_measure(text):
    """Whether a cell under "Đơn vị" is a unit of measure and not a place or an office."""
    measure, stop = measure_at(text, 0)
    return bool(measure) and not text[stop:].strip()


def body_of(table):
    """The rows under the head that hold anything."""
    return [(block, cells) for block, cells in table.rows if block.number >= table.first]


def columns_of(table):
    """The columns that hold numbers, from the left."""
    words = {column: folded(head) for column, head in table.heads.items()}
    return [column for column in sorted(words) if words[column] not in (*COUNTERS, *UNITS) and _holds_numbers(table, column) and not _holds_years(table, column)]


def _holds_years(table, column):
    """Whether the first column names the rows by their years."""
    cells = [cells.get(column, "").strip() for _, cells in body_of(table)]
    return column == 0 and sum(bool(YEAR.fullmatch(cell)) for cell in cells) * 2 > len(cells)


def _holds_numbers(table, column):
    cells = [cells.get(column, "").strip() for _, cells in body_of(table)]
    filled = [cell for cell in cells if cell not in NOTHING]
    return bool(filled) and sum(number(cell) is not None for cell in filled) * 2 > len(filled)


@lru_cache(maxsize=2048)
def number(text):
    """The plain number a cell holds; None for a share, a range, words."""
    figure = value_of(text)
    if figure is None or figure.kind not in ("value", "year") or figure.word or figure.low != figure.high or figure.other is not None:
        return None
    rest = text.strip().lstrip("0123456789.,")
    return None if figure.measure.kind == "share" or (rest and not measure_at(rest, 0)[0]) else figure


@lru_cache(maxsize=2048)
def share(text):
    """The share a cell holds; None for another thing."""
    figure = value_of(text)
    return figure if figure is not None and figure.kind == "value" and not figure.word and figure.measure.kind in ("share", "") else None


def place(block, cells, column):
    """(start, end) of a cell in the text of its row."""
    at = 0
    for each, text in cells.items():
        start = block.text.find(text, at)
        if start < 0:
            return None, None
        if each == column:
            return start, start + len(text)
        at = start + len(text)
    return None, None
