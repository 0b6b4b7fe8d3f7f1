"""Shares of a whole against 100: in a sentence, in the items under a lead."""

import re
from dataclasses import dataclass, field

from congresses.reading import ROWS

from .figure_wholes import OPENING, is_divided, is_economy, is_graded, is_over, is_whole_in_turn
from .numbers import figures

STRUCTURE = re.compile(r"\b(?:cơ cấu|t[ỷỉ] trọng)\b", re.IGNORECASE)
ANEW = re.compile(r"\b(?:cơ cấu|nội bộ|nội ngành)\b|^\W*trong (?:ngành|lĩnh vực|nông nghiệp|công nghiệp|dịch vụ)\b", re.IGNORECASE)
END = re.compile(r"[.!?](?=\s|$)")
SEPARATOR = re.compile(r"[,;\n]|\s[-–—+]\s|\bvà\b|\bcòn(?=\s+(?:lại\s+)?(?:là\s+)?\w+\s+\w+)", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{2,}")
# Another sort of figure than a share of this whole.
STOP = re.compile(
    r"\b(?:riêng|nữ|trẻ|tuổi trẻ|trong đó|t[ỷỉ] lệ|tốc độ|nhịp độ|bình quân|thu nhập|độ che phủ|năng suất|tăng trưởng|ngoài ra|chủ yếu|nhất là|hằng năm|hàng năm|mỗi năm|trên địa bàn)\b",
    re.IGNORECASE)
# What is said of a figure, not what it is the share of.
ASIDE = re.compile(
    r"\b(?:tăng|giảm|vượt|cao hơn|thấp hơn|so với|so|từ(?!\s+(?!năm\b|mức\b|đầu\b|cuối\b|khoảng\b|trên\b|gần\b|chỗ\b|con số\b)[^\W\d_])|lên|xuống|còn|thay|mục tiêu|kế hoạch|chỉ tiêu|nghị quyết|nq|kh|huyện|tỉnh|trước|đầu|cuối|năm|hiện|nay|là|đạt|chiếm)\b",
    re.IGNORECASE)
CHANGED = re.compile(r"\b(?:tăng|giảm|vượt|hơn|chuyển dịch)\s+(?:thêm\s+|được\s+)?$", re.IGNORECASE)
STARTED = re.compile(r"\btừ\s+(?:mức\s+)?$", re.IGNORECASE)
RUNNING = re.compile(r"\s*(?:[-–—;,/]|(?<=\s):|:(?=\d)|\bvà\b)\s*", re.IGNORECASE)
JOINT = re.compile(r"\s*(?:[-–—;,:/]|\bvà\b)\s*", re.IGNORECASE)
NAMED_BEHIND = re.compile(r"\s+(?:[^.;:%]{0,50}\s)?(?:là|thuộc)\s[^.;:%\d]{1,60}[,;]\s*(?:và\s+)?", re.IGNORECASE)
IN_ROW = re.compile(r"\d\s*[-–;,]\s+\d+(?:,\d+)?%?\s*(?:[-–;,]|và\b)\s+\d|\d/\d+(?:,\d+)?/\d", re.IGNORECASE)
AGE = re.compile(r"(?:(?:từ|dưới|trên)\s+)?(?<!\d)\d{1,2}(?:\s*(?:-|–|đến)\s*(?:dưới\s+)?\d{1,2})?(?:\s*tuổi(?:\s+trở lên)?|(?=:\s))", re.IGNORECASE)
REST = re.compile(r"\b(?:số\s+|phần\s+)?còn lại(?:\s+là)?(?!\w)", re.IGNORECASE)
MARK = re.compile(r"\s*(?:([-–+*•●○])|\(?(?:[a-zđ]|\d{1,2})[.)])\s*", re.IGNORECASE)
LEAD = 200  # characters at the end of a passage that lead to what follows
LONGEST = 90  # characters of the name of a part
MOST = 12  # parts of a whole
HIGHEST, LOWEST = 125, 80  # sums that were meant to be 100: with a share left out they would be further off


@dataclass(slots=True)
class Part:
    """One part of a whole, with the levels said of it in order."""

    levels: list = field(default_factory=list)
    started: bool = False  # the first of them is what it was before
    name: str = ""


def makes_hundred(shares):
    """Whether shares make 100, but for what rounding leaves in the last place."""
    step = max(figure.step for figure in shares)
    slack = step if step < 1 else 0
    low, high = sum(figure.low for figure in shares), sum(figure.high for figure in shares)
    return low - slack <= 100 <= high + slack


def is_near(total):
    """Whether a sum is meant to be 100."""
    return LOWEST <= total <= HIGHEST


def broken(shares):
    """The sum of shares that were meant to make 100 and do not, None where they do or nobody can tell."""
    if not 3 <= len(shares) <= MOST or any(figure.low != figure.high or figure.word for figure in shares):
        return None
    total = sum(figure.low for figure in shares)
    if not is_near(total):
        return None
    for first in range(len(shares) - 1):
        for last in range(first + 2, len(shares) + 1):
            if makes_hundred(shares[first:last]):
                return None  # the others are told of something else
    return total


def shares(blocks):
    """(passage, start, end, sum) of each whole told in its parts that do not make 100."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind in ROWS or block.kind == "header":
            continue
        if signs(block.text) > 2 or "%" in block.text and IN_ROW.search(block.text):
            yield from _told(block)
        if at == len(blocks) or not 0 < blocks[at].text.count("%") < 3:
            continue
        elif "%" not in block.text:
            if OPENING.search(block.text, max(0, len(block.text) - LEAD)):
                yield from _items(blocks, at)
        elif STRUCTURE.search(block.text) and (at < 2 or not STRUCTURE.search(blocks[at - 2].text)):
            yield from _items(blocks, at - 1, STRUCTURE)


def _told(block):
    text, found, start, at = block.text, figures(block.text), 0, 0
    for end in [*(match.start() for match in END.finditer(text)), len(text)]:
        first = at
        while at < len(found) and found[at].start < end:
            at += 1
        here = found[first:at]
        rows = [row for row in _rows(text, here) if is_whole_in_turn(text, start, end)]
        for row in rows:
            total = broken(row)
            if total is not None:
                yield block.number, row[0].start, row[-1].end, total
        if rows:
            start = end
            continue
        for group in _wholes(text, here, start, end) if len(here) > 2 else ():
            for column in _columns(group):
                total = broken(column)
                if total is not None:
                    yield block.number, column[0].start, column[-1].end, total
        start = end


def signs(text):
    """How many shares a text may state."""
    return text.count("%") + text.count("phần trăm")


def _rows(text, found):
    """Shares of which each stands right behind the other, or before its name: 25% - 35% - 40%; 25% là A, 35% là B, 40% là C."""
    row, rows = [], []
    for figure in found:
        if figure.measure.base == "tuổi":
            continue
        share = figure.kind == "value" and figure.measure.base == "%" and not figure.measure.per
        gap = AGE.sub("lứa tuổi", text[row[-1].end:figure.start]) if row else ""
        beside = row and (JOINT.fullmatch(gap) or NAMED_BEHIND.fullmatch(gap))
        if not (share and beside):
            rows.append(row)
            row = []
        row += [figure] if share else []
    return [row for row in (*rows, row) if len(row) > 2]


def _wholes(text, found, start, end):
    """The parts of each whole in a sentence: after the words that open it, else before them, else those of the economy."""
    openings = [*OPENING.finditer(text, start, end)]
    if not openings:
        return [group for group in _groups(text, found, start) if is_economy(group, STOP) or is_graded(group) or is_over(group) or is_divided(text, start, group)]
    after = [_groups(text, [figure for figure in found if figure.start >= opening.end()], opening.end()) for opening in openings]
    near = (groups for groups in after if any(len(group) > 2 and is_near(sum(part.levels[0].low for part in group)) for group in groups))
    return next(near, after[0]) or _groups(text, [figure for figure in found if figure.end <= openings[0].start()], start)


def _columns(parts):
    """The shares that belong together: of each part the first, or one year's each."""
    counts = {len(part.levels) for part in parts}
    if len(counts) == 1:
        return list(zip(*(part.levels for part in parts), strict=True))
    if any(part.started for part in parts) or 0 in counts:
        return []
    return [[part.levels[0] for part in parts]]


def _groups(text, found, start):
    """The parts of each whole in a stretch of text."""
    groups, group, at, inside = [], [], start, False
    named = _in_per_cent(text, found)
    for figure in found:
        if figure.start not in named:
            continue
        gap = REST.sub("phần khác", AGE.sub("lứa tuổi", text[at:figure.start]))
        at = figure.end
        if inside and ")" not in gap:
            continue
        inside = False
        label, anew = _label(gap, bool(group))
        if label is None:
            if group:
                groups.append(group)
            group = []
        elif label == "aside":
            inside = "(" in gap and ")" not in gap[gap.rindex("("):]
            if group and not CHANGED.search(gap):
                group[-1].levels.append(figure)
        else:
            if anew and group:
                groups.append(group)
                group = []
            group.append(Part([figure], bool(STARTED.search(gap)), gap))
    return [*groups, group] if group else groups


def _in_per_cent(text, found):
    """Where those of the figures stand that are shares; "32 - 31 - 37%" are three of them."""
    named, follower = set(), None
    for figure in reversed(found):
        if figure.kind == "value" and not figure.measure.per:
            bare = not figure.measure and follower is not None and RUNNING.fullmatch(text[figure.end:follower.start])
            if figure.measure.base == "%" or bare:
                named.add(figure.start)
                follower = figure
                continue
        follower = None
    return named


def _label(gap, running):
    """("part" or "aside" or None where another thing begins, whether another whole does) by the words before a share."""
    if not running:
        last = re.split(r"[,;:(\n]|\bgồm\b", gap.rstrip(" :("))[-1]
        return (None if STOP.search(last) and "trong đó" not in last.lower() or CHANGED.search(gap) else "part"), False
    if JOINT.fullmatch(gap):
        return "part", False
    separator = SEPARATOR.search(gap)
    opened = gap.find("(")
    if opened >= 0 and ")" not in gap[opened:] and not WORDS.search(gap[separator.end() if separator else 0:opened]):
        return "aside", False
    words = gap[separator.end():] if separator else gap
    if separator and not WORDS.search(words) and WORDS.search(gap[:separator.start()]) and not ASIDE.search(gap) and "(" not in gap:
        return "part", False  # "20% xuất sắc, 65% tốt": the names stand behind
    if separator is None and ASIDE.search(gap) or not WORDS.search(words):
        return "aside", False
    if STOP.search(words) or len(words) > LONGEST:
        return None, False
    named = ASIDE.split(words, maxsplit=1)[0]
    years = re.search(r"(?:19|20)\d\d", words)
    anew = bool(ANEW.search(words) or years)
    if not WORDS.search(named) and not anew:
        return "aside", False
    return (None if CHANGED.search(gap) else "part"), anew


def _items(blocks, at, needed=None):
    """Items under a lead, one share each; without a lead every one says that it is a share."""
    first = blocks[at] if at < len(blocks) else None
    column, last = [], None
    while at < len(blocks) and blocks[at].kind == first.kind and _mark(blocks[at]) == _mark(first):
        block = blocks[at]
        text = block.text
        if block.kind in ROWS or not 1 <= text.count("%") <= 2 or len(text) > 2 * LONGEST or needed and not needed.search(text):
            break
        mark = MARK.match(text)
        groups = _groups(text, figures(text), mark.end() if mark else 0)
        if len(groups) != 1 or len(groups[0]) != 1:
            break
        column.append(groups[0][0])
        last = block
        at += 1
    if len(column) > 2:
        for shares_here in _columns(column):
            total = broken(shares_here)
            if total is not None:
                yield last.number, shares_here[-1].start, shares_here[-1].end, total


def _mark(block):
    found = MARK.match(block.text)
    return (found[1] or "1") if found else ""
