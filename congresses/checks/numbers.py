"""Vietnamese figures in running text: values with unit and comparison, years, dates, shares of a whole; never a number of a paper."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .units import Measure, measure_at

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
PLAIN = re.compile(r"\d+(?:,\d+)?")
FOREIGN = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2},\d{3}\.\d+")  # 1,500,000 and 1,500.5
POINT = re.compile(r"\d+\.\d+")
WORD_BEFORE = re.compile(r"([^\W\d_]+)\W{0,3}$")
LOOK_BACK = 40  # characters before a figure that say what it is
# What a number right after these words is: a name, not a value.
NAMING = frozenset(
    ["ngày", "tháng", "quý", "điều", "khoản", "lần", "thứ", "khóa", "khoá", "chương", "mục", "lớp", "hạng", "loại", "thôn", "xóm", "khối", "tổ", "mẫu", "biểu", "bảng", "trang", "cấp", "ql", "tl", "lộ", "kênh", "định", "quyết", "thị", "đt", "fax", "thoại", "mồng", "mùng", "dịp"]
)
DATING = frozenset(["năm", "kỳ", "đoạn", "khóa", "khoá", "cuối", "đầu", "hết"])
PAPER = re.compile(r"[-/][A-ZĐƯ]|[A-ZĐƯ]{2}")
HEAD = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s+[A-ZĐÀ-Ỹ])")
DASH = re.compile(r"\s*[-–—÷]\s*")
TO_FIGURE = re.compile(r"\s*[-–—÷]\s*(?=\d)")
SLASH = re.compile(r"/(?=\d)")
REACHING = re.compile(r"\s+(?:đến|tới)\s+")
FROM = re.compile(r"(?:tăng|giảm|nâng|đưa)\s+từ\s+$", re.IGNORECASE)
TOTAL_NUMBER = re.compile(r"(?:tổng|con)\s+số\W*$", re.IGNORECASE)
OUT_OF = re.compile(r"(?:\s+[^\W\d_]+){0,2}?\s+trên\s+(?:tổng\s+số\s+)?(?=\d)")
AT_LEAST = re.compile(r"\s*(?:\([^)]{0,20}\)\s*)?trở\s+lên\b")
AT_MOST = re.compile(r"\s*trở\s+xuống\b")
COMPARING = re.compile(
    r"(?:(?P<least>ít\s+nhất|tối\s+thiểu|không\s+dưới|không\s+thấp\s+hơn|từ\s+trên|trên|hơn|quá|≥|>=|>)"
    r"|(?P<most>không\s+(?:vượt\s+)?quá|tối\s+đa|không\s+(?:cao\s+)?hơn|dưới|không\s+đến|chưa\s+đến|chưa\s+đầy|≤|<=|<)"
    r"|(?P<about>khoảng|gần|xấp\s+xỉ|chừng|ước|ngót|~|≈))\s*(?:đạt|còn|là|tới|đến)?\s*$", re.IGNORECASE)
NOT_OVER = re.compile(r"không\s+(?:vượt\s+)?$", re.IGNORECASE)
BIGGER = re.compile(r"(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text. A value lies between low and high, in whole units (45 triệu is 45000000 đồng)."""

    kind: str  # value, year, period, date, part ("5/6": low of high), name
    low: Decimal
    high: Decimal
    start: int
    end: int  # of figure and unit
    digits: int  # where the unit begins
    measure: Measure = Measure()
    word: str = ""  # ">=" trên, ít nhất; "<=" dưới, không quá; "~" khoảng, gần
    step: Decimal = Decimal(1)  # one in the last place that was written
    other: Decimal | None = None  # what 1,500 would be if its comma marks thousands

    @property
    def bounds(self):
        """(lowest, highest) it may mean, None where it is open."""
        if self.word == ">=":
            return self.low, None
        if self.word == "<=":
            return None, self.high
        slack = max(abs(self.high), abs(self.low)) / 20 if self.word == "~" else Decimal(0)
        return self.low - slack, self.high + slack

    def agrees(self, another):
        """Whether a reader would take both for the same: equal, rounded, one within the other."""
        if self.other is not None and _meet((self.other,) * 2, another.bounds, Decimal(0)):
            return True
        if another.other is not None and _meet((another.other,) * 2, self.bounds, Decimal(0)):
            return True
        slack = max(self.step, another.step) / 2 if self.step != another.step else Decimal(0)
        return _meet(self.bounds, another.bounds, slack)


def _meet(one, other, slack):
    (low, high), (least, most) = one, other
    return (low is None or most is None or low <= most + slack) and (high is None or least is None or least <= high + slack)


def read(digits):
    """(value, places, other value or None) of figures as written; None where they are no one figure."""
    if THOUSANDS.fullmatch(digits):
        whole, _, part = digits.partition(",")
        return Decimal(f"{whole.replace('.', '')}.{part or 0}"), len(part), None
    if PLAIN.fullmatch(digits):
        whole, _, part = digits.partition(",")
        value = Decimal(f"{whole}.{part or 0}")
        doubtful = len(part) == 3 and whole[0] != "0" and len(whole) < 4
        return value, len(part), Decimal(whole + part) if doubtful else None
    if FOREIGN.fullmatch(digits):
        whole, _, part = digits.partition(".")
        return Decimal(f"{whole.replace(',', '')}.{part or 0}"), len(part), None
    if POINT.fullmatch(digits):
        return Decimal(digits), len(digits.partition(".")[2]), None
    return None


def shown(value):
    """A value as Vietnamese papers write it: 1.250; 8,5."""
    value = value.normalize()
    text = f"{value:,f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def figures(text):
    """All figures of a text in order, one pass."""
    found, at = [], 0
    head = HEAD.match(text)
    while True:
        match = NUMBER.search(text, at)
        if match is None:
            return found
        if head and match.start() < head.end():
            figure = _name(match.start(), match.end())
        else:
            figure = _dated(text, match) or _figure(text, match)
        found.append(figure)
        at = max(figure.digits, match.end())
        if figure.kind == "value":
            _join(found, text)


def values(text):
    """Only the figures that state a value."""
    return [figure for figure in figures(text) if figure.kind == "value"]


def value_of(cell):
    """The value a cell of a table states ("trên 95", "30–35", "<1", "2.340"), None where it states none or several."""
    found = figures(f" {cell.strip()}")
    if len(found) != 1 or found[0].kind in ("date", "name"):
        return None
    one = found[0]
    rest = (f" {cell.strip()}"[:one.start]).strip()
    return one if len(rest) <= 20 else None


def _name(start, end):
    return Figure("name", Decimal(0), Decimal(0), start, end, end)


def _dated(text, match):
    """A date, a month, a year, a span of years."""
    start, end = match.span()
    digits = match[0]
    slash = SLASH.match(text, end)
    if slash:
        second = NUMBER.match(text, slash.end())
        third = SLASH.match(text, second.end())
        last = NUMBER.match(text, third.end()) if third else second
        if third or (_is_year(last[0]) and len(digits) <= 2):
            year = Decimal(last[0]) if _is_year(last[0]) else Decimal(0)
            return Figure("date", year, year, start, last.end(), last.end())
        return None
    if not _is_year(digits):
        return None
    dash = TO_FIGURE.match(text, end)
    second = dash and NUMBER.match(text, dash.end())
    if second and _is_year(second[0]) and second[0] > digits:
        return Figure("period", Decimal(digits), Decimal(second[0]), start, second.end(), second.end())
    before = _before(text, start)
    if before in DATING or not measure_at(text, end)[0]:
        if PAPER.match(text, end) or text[start - 1:start].isalnum():
            return None
        return Figure("year", Decimal(digits), Decimal(digits), start, end, end)
    return None


def _is_year(digits):
    return len(digits) == 4 and digits.isdigit() and "1990" <= digits <= "2049"


def _before(text, start):
    match = WORD_BEFORE.search(text[max(0, start - LOOK_BACK):start])
    return match[1].lower() if match else ""


def _figure(text, match):
    start, end = match.span()
    if _is_name(text, match):
        slash = SLASH.match(text, end)
        return _name(start, NUMBER.match(text, slash.end()).end() if slash else end)
    slash = SLASH.match(text, end) or OUT_OF.match(text, end)
    if slash:
        second = NUMBER.match(text, slash.end())
        part, whole = read(match[0]), read(second[0])
        if part and whole and 0 < part[0] <= whole[0] and text[second.end():second.end() + 1] not in ("%", "/"):
            if text[second.end():second.end() + 1].isalpha():
                return _name(start, second.end())
            measure, stop = measure_at(text, second.end())
            return Figure("part", part[0], whole[0], start, stop, second.end(), measure)
    parsed = read(match[0])
    if parsed is None:
        return _name(start, end)
    value, places, other = parsed
    measure, stop = measure_at(text, end)
    digits = end + 1 if text[end:end + 1] == "%" else end
    if measure.base in ("%", "điểm %"):
        other = None
    word = _comparison(text, start)
    if AT_LEAST.match(text, stop):
        word = ">="
    elif AT_MOST.match(text, stop):
        word = "<="
    scale = measure.scale
    return Figure(
        "value", value * scale, value * scale, start, stop, digits, measure, word,
        Decimal(1).scaleb(-places) * scale, other * scale if other is not None else None,
    )


def _is_name(text, match):
    start, end = match.span()
    before, after = text[max(0, start - 2):start], text[end:end + 1]
    if before[-1:].isalpha() or (after.isalpha() and not measure_at(text, end)[0]):
        return True
    if before[-1:] in ("-", "/", "–") and before[:1].isalpha():
        return True
    if PAPER.match(text, end) or (match[0][0] == "0" and len(match[0]) > 2 and match[0][1] != ","):
        return True
    word = _before(text, start)
    if word == "số":
        return not TOTAL_NUMBER.search(text[max(0, start - LOOK_BACK):start])
    return word in NAMING and not measure_at(text, end)[0].base == "%"


def _comparison(text, start):
    back = text[max(0, start - LOOK_BACK):start]
    match = COMPARING.search(back)
    if match is None:
        return ""
    head = back[:match.start()]
    if match["least"]:
        if NOT_OVER.search(head):
            return "<="
        return "" if BIGGER.search(head) else ">="
    return "<=" if match["most"] else "~"


def _join(found, text):
    """Make one of the last two figures where they are the ends of a range: 30–35; từ 30 đến 35%."""
    if len(found) < 2 or found[-2].kind != "value" or found[-2].low != found[-2].high:
        return
    one, two = found[-2:]
    between = text[one.digits:two.start]
    dashed = DASH.fullmatch(between) or (one.end > one.digits and DASH.fullmatch(text[one.end:two.start]))
    reached = REACHING.fullmatch(text[one.end:two.start])
    if reached and FROM.search(text[max(0, one.start - LOOK_BACK):one.start]):
        reached = None
    if not (dashed or reached) or TO_FIGURE.match(text, two.end) or one.measure and one.measure != two.measure:
        return
    scale = two.measure.scale / one.measure.scale
    low = one.low * scale
    if low >= two.high or (len(found) > 2 and DASH.fullmatch(text[found[-3].end:one.start])):
        return
    found[-2:] = [Figure("value", low, two.high, one.start, two.end, two.digits, two.measure, "", max(one.step * scale, two.step))]
