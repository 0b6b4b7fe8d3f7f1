"""What the columns of a table of indicators hold: results, targets, the targets of the term that ends, comparisons."""

import re

from .indicator_roles import PAST, PERIOD, RESULT, TARGET, YEAR
from .indicator_steps import step_of
from .indicator_words import folded, phrases

PLAN = phrases("nghị quyết", "mục tiêu", "chỉ tiêu", "kế hoạch", "nq", "kh", "phấn đấu", "mt", "ct", "nhiệm kỳ tới", "dự kiến", "đại hội", "cần đạt", "cuối nhiệm kỳ")
DONE = phrases("kết quả", "thực hiện", "th", "ước", "đạt được", "kq", "ước đạt", "ước thực hiện", "đã đạt")
NOW = phrases("hiện trạng", "hiện nay", "hiện tại", "đến nay", "hiện có")
FORMER = phrases("đề ra", "giao", "nhiệm kỳ trước", "nhiệm kỳ qua", "khóa trước")
AHEAD = phrases("phấn đấu", "nhiệm kỳ tới", "khóa tới", "nhiệm kỳ mới", "dự kiến", "cuối nhiệm kỳ", "lộ trình", "cần đạt")
# Beside a result: how far it is from what was planned.
COMPARING = phrases(
    "so sánh", "so với", "so nq", "so kh", "so ct", "so mt", "so nghị quyết", "so kế hoạch", "so chỉ tiêu", "so mục tiêu", "so cùng kỳ",
    "chênh lệch", "mức độ", "đánh giá", "xếp loại", "ghi chú", "không đạt", "tỷ lệ đạt", "tỷ lệ hoàn thành", "tỷ lệ thực hiện", "đạt tỷ lệ",
    "tình trạng", "nhận xét", "tiến độ", "mức hoàn thành", "mức đạt", "vượt",
)
COMPARING_FIRST = phrases("so", "tăng", "giảm", "tỷ lệ", "hoàn thành", "mức tăng", "đạt", "đạt so")
PER_CENT = re.compile(r"^\W*%|\bđạt\s*\(?\s*%|\+\s*[/,]?\s*-|±", re.IGNORECASE)
OVER = re.compile(r"(?:\b[a-zđ ]{2,30}|20\d\d)\s*/\s*(?:20\d\d|[^\W\d_]{2,})", re.IGNORECASE)
UNITS = phrases("đơn vị tính", "đvt", "đơn vị", "đv tính", "đơn vị đo", "đ v t", "đv")
NAMES = phrases(
    "chỉ tiêu", "nội dung", "tên chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu", "danh mục chỉ tiêu", "tiêu chí", "các chỉ tiêu chủ yếu", "tên",
    "danh mục", "hạng mục", "lĩnh vực",
)
COUNTERS = phrases("tt", "stt", "số tt", "số thứ tự", "mã", "mã số", "s t t")
TASKS = phrases("chủ trì", "phụ trách", "thời hạn", "thời gian", "phối hợp", "người thực hiện", "đơn vị thực hiện", "hoàn thành trước")
COMMON = phrases(
    "chung", "toàn xã", "toàn thị trấn", "cả xã", "cộng", "tổng", "tổng cộng", "tổng số", "bình quân chung", "chung toàn xã", "toàn đảng bộ",
    "toàn xã thị trấn", "toàn đơn vị", "toàn địa bàn", "cả thị trấn",
    "sau sáp nhập", "sau hợp nhất", "xã mới", "thị trấn mới", "đơn vị mới", "xã sau sáp nhập", "bình quân toàn xã", "trung bình chung", "bình quân cả xã", "chung cả xã",
)
AWAY = phrases("huyện giao", "tỉnh giao", "cấp trên giao", "toàn huyện", "bình quân huyện", "toàn tỉnh", "của huyện", "của tỉnh", "cả nước", "trung ương", "bình quân tỉnh")
[ALL] = phrases("toàn")
FEW = 3  # rows at the least that show a column to be the ratio of two others


def is_common(words):
    """Whether folded words at a head are of the whole commune: "Toàn xã", "Toàn đơn vị mới"."""
    return words in COMMON or words.startswith(ALL) and not any(sign in words for sign in AWAY)


def compares(head):
    """Whether a column says how a result compares, not what it is."""
    words = folded(head)
    if any(sign in words for sign in COMPARING) or PER_CENT.search(head):
        return True
    planned, done = _plans(words), _done(words)
    if words.startswith(COMPARING_FIRST) and not done:
        return True
    years = YEAR.findall(PERIOD.sub(" ", head))
    over = OVER.search(head)
    return bool(over) and (planned and done or len(years) > 1)


def _plans(words):
    return any(sign in words for sign in PLAN)


def _done(words):
    return any(sign in words for sign in DONE)


def is_head(cells):
    """Whether a row of cells names what stands under it."""
    words = [folded(text) for text in cells]
    named = any(text in NAMES or text in UNITS or text in COUNTERS for text in words)
    return named and sum(bool(text.strip()) for text in words) > 1


def meaning(parts, term):
    """(role, year) of a column by the cells of its head from top to bottom; role "plan" where the term is not said."""
    head, last = " ".join(parts), parts[-1] if parts else ""
    if compares(last) or (len(parts) > 1 and not (_plans(folded(last)) or _done(folded(last)) or YEAR.search(last)) and compares(head)):
        return "", None
    words = folded(head)
    lowest = folded(last)
    planned, done = _plans(words), _done(words)
    if _plans(lowest) != _done(lowest):
        planned, done = _plans(lowest), _done(lowest)
    period = [(int(match[1]), int(match[2])) for match in PERIOD.finditer(head)]
    years = [int(match[1]) for match in YEAR.finditer(PERIOD.sub(" ", head))]
    if years:
        role = term.of_year(years[-1])
        if role == RESULT and planned and not done:
            return PAST, years[-1]
        return role, None if years[-1] == term.end else years[-1]
    if period:
        role = term.of_period(*period[-1])
        if role == RESULT:
            return (PAST if planned and not done else RESULT), None
        return role, step_of(head, term)
    if any(sign in words for sign in NOW):
        return "now", None
    step = step_of(head, term)
    if step is not None and not done:
        return TARGET, step
    if done and not planned:
        return RESULT, None
    if planned and done:
        return "", None
    return ("plan" if planned else ""), None


def columns(heads, here, term, unit=None, wordy=frozenset()):
    """{column: (role, year)} of those that hold values. `heads`: the cells over each column; `here`: the role of the place; `wordy`: no values."""
    plain, words = {}, {column: folded(" ".join(parts)) for column, parts in heads.items()}
    named = [column for column, text in words.items() if column != unit and text.startswith(NAMES)]
    naming = next((column for column in named if column in wordy), next(iter(named), None))
    for column, parts in heads.items():
        if column in (unit, naming) or column in wordy or words[column] in COUNTERS or (naming is None and words[column] in NAMES):
            continue
        role, year = meaning(parts, term)
        if role:
            plain[column] = role, year
    away = {column for column in plain if any(sign in words[column] for sign in AWAY)}
    if len(away) < len(plain):
        plain = {column: told for column, told in plain.items() if column not in away}
    if not plain:
        # Columns by hamlet or by former unit: the one of the whole commune, of the year that stands at the head of the names.
        year = [int(match[1]) for text in map(" ".join, heads.values()) for match in YEAR.finditer(text)]
        role = term.of_year(year[0]) if year else here
        return {column: (role, None) for column, text in words.items() if role and is_common(text)}
    return {
        column: (_planned(column, plain, words, here) if role == "plan" else RESULT if role == "now" else role, year)
        for column, (role, year) in plain.items()
    }


def latest(columns):
    """The columns without the results of earlier years where a later one stands beside them."""
    years = [year for role, year in columns.values() if role == RESULT and year]
    return {column for column, (role, year) in columns.items() if role != RESULT or not year or year == max(years)}


def _planned(column, plain, words, here):
    """Of which term a column of undated targets is: "" where nobody can tell."""
    text = words[column]
    done = [place for place, (role, _) in plain.items() if role == RESULT]
    others = [place for place, (role, _) in plain.items() if role == "plan" and place != column]
    if any(sign in text for sign in AHEAD):
        return TARGET
    if any(sign in text for sign in FORMER) and (done or here != TARGET):
        return PAST
    if any(role == TARGET for role, _ in plain.values()):
        if not done and here == TARGET and all(year for role, year in plain.values() if role == TARGET):
            return TARGET  # beside the steps of single years
        return PAST if done else ""
    if done:
        if column < max(done):
            return PAST
        if any(place < min(done) for place in others):
            return TARGET
        return PAST if here == RESULT else TARGET if here == TARGET else ""
    return {RESULT: PAST, TARGET: TARGET}.get(here, TARGET if any(role == "now" for role, _ in plain.values()) else "")


def ratios(rows, candidates):
    """The columns that are the hundredfold of one column over another, whatever their heads say. `rows`: {column: number}."""
    found = set()
    for column in candidates:
        for over in candidates:
            for under in candidates:
                if len({column, over, under}) == 3 and _is_ratio(rows, column, over, under):
                    found.add(column)
    return found


def _is_ratio(rows, column, over, under):
    right = wrong = 0
    for numbers in rows:
        if column in numbers and numbers.get(over) and numbers.get(under) and numbers[over] != numbers[under]:
            near = abs(numbers[column] - numbers[over] * 100 / numbers[under]) <= 1
            right += near
            wrong += not near
    return right >= FEW and wrong * 4 <= right
