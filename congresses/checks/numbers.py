"""Vietnamese figures in running text: values with unit and comparison, years, dates, shares of a whole; never a number of a paper."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from .number_rows import spread
from .units import CAPITAL, PERCENT, Measure, bag, measure_at

NUMBER = re.compile(r"\d\d*(?:[.,]\d+)*")  # begins with one figure, so that the engine runs to the next one
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
PLAIN = re.compile(r"\d+(?:,\d+)?")
FOREIGN = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2},\d{3}\.\d+")  # 1,500,000 and 1,500.5
POINT = re.compile(r"\d+\.\d+")
ROUGH = 20  # a whole figure may be the rounded form of one that differs by a twentieth of it at the most
LONGEST = 16  # signs of a figure that is one
STEPS = tuple(Decimal(1).scaleb(-places) for places in range(LONGEST))  # one in the last place, by places
LOOK_BACK = 40  # characters before a figure that say what it is
# What a number right after these words is: a name, not a value.
NAMING = bag(
    "ngày tháng quý điều khoản lần thứ khóa khoá chương mục lớp hạng loại thôn xóm khối tổ mẫu biểu bảng trang cấp ql tl"
    " lộ kênh đt fax mồng mùng dịp phố"
)
PAPERS = frozenset((("nghị", "quyết"), ("quyết", "định"), ("nghị", "định"), ("chỉ", "thị"), ("thông", "tư"), ("kết", "luận"), ("điện", "thoại")))
DATING = bag("năm kỳ đoạn khóa khoá cuối đầu hết")
PAPER = re.compile(r"[-/][A-ZĐƯ]|[A-ZĐƯ]{2}")
HEAD = re.compile(
    r"\s*(?:[(\[]?\d{1,2}(?:\.\d{1,2})*(?:[.)\]]\s|\s?[/:–-](?:\s(?=[^\W\d_])|(?=[" + CAPITAL + r"])))|\d{1,2}(?:\.\d{1,2})+\s+[" + CAPITAL + r"])")
LISTED = re.compile(r"(?:[)\]]\s?|\s?[-–/]\s)(?=[^\W\d_])")  # after the number of an item within a sentence: "…; 2- tổng vốn", "…: 1) kinh tế"
MOST_LISTED, LOOK_AROUND = 20, 200  # the highest number of such an item; characters a bracket around it may have opened before
DASH = re.compile(r"\s*[-–—÷]\s*")
TO_FIGURE = re.compile(r"\s*[-–—÷]\s*(?=\d)")
SLASH = re.compile(r"/(?=\d)")
COUNTED = re.compile(r"/\d{1,3}\s+(?!của|ngày|về)[^\W\d_]+")  # "kết luận 21/28 tổ chức thực hiện tốt" names no paper
OF_SO_MANY = re.compile(r"\d\s+[^\W\d_A-ZĐƯ]+(?:\s+[^\W\d_A-ZĐƯ]+){0,6}/$")  # 5.127 người/5.460 người
RATIO = re.compile(r"\d+(?:,\d+)?(?:/\d+(?:,\d+)?)+\s?%")  # 25/35/40%, no date
IN_BRACKETS = re.compile(r"\s*\(%\)")
REACHING = re.compile(r"\s+(?:đến|tới)\s+")
FROM = re.compile(r"(?:tăng|giảm|nâng|đưa)\s+từ\s+$", re.IGNORECASE)
OUT_OF = re.compile(r"(?:\s+[^\W\d_]+){0,5}?\s+trên\s+tổng\s+số\s+(?=\d)|(?:\s+[^\W\d_]+){0,2}?\s+trên\s+(?=\d)|\s+trong\s+(?=\d)")
# The words that bound a figure, longest first, as they end right before it.
COMPARING = tuple((tuple(words.split()), sign) for words, sign in (
    ("không vượt quá", "<="), ("không cao hơn", "<="), ("không thấp hơn", ">="), ("không dưới", ">="), ("không quá", "<="), ("không hơn", "<="),
    ("không đến", "<="), ("chưa đến", "<="), ("chưa đầy", "<="), ("tối đa", "<="), ("tối thiểu", ">="), ("ít nhất", ">="),
    ("xấp xỉ", "~"), ("cao hơn", ""), ("thấp hơn", ""), ("nhiều hơn", ""), ("ít hơn", ""), ("lớn hơn", ""), ("nhỏ hơn", ""),
    ("trên", ">="), ("hơn", ">="), ("quá", ">="), ("dưới", "<="),
    ("khoảng", "~"), ("gần", "~"), ("chừng", "~"), ("ngót", "~"),
))
ENDINGS = frozenset(words[-1] for words, _ in COMPARING)
UPPER = (["cấp", "trên"], ["bên", "trên"], ["cấp", "dưới"], ["tuyến", "trên"])  # people, not bounds
BRIDGES = frozenset(("đạt", "còn", "là", "tới"))  # gần đạt 45
SIGNS = re.compile(r"[≥≤<>=~≈]+$")


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
        for one, two in ((self, another), (another, self)):
            if one.other is not None and _meet((one.other, one.other), two.bounds):
                return True
        if self.word != "~" and self.word and self.word == another.word:
            return self.low == another.low or self._is_rounded(another)
        if self.low != self.high and another.low != another.high:
            one, two = sorted((self, another), key=lambda figure: figure.high - figure.low)
            return two.low <= one.low and one.high <= two.high
        if self.word or another.word or self.low != self.high or another.low != another.high or self.step == another.step:
            return _meet(self.bounds, another.bounds)
        return self._is_rounded(another)

    def _is_rounded(self, another):
        """Whether one is the other written with fewer places, rounded or cut off."""
        coarse, fine = (self, another) if self.step > another.step else (another, self)
        if coarse.step == fine.step or coarse.step >= coarse.measure.scale and abs(coarse.low - fine.low) * ROUGH > fine.low:
            return False  # 4% is not how anybody rounds 3,64%
        return coarse.low - coarse.step / 2 <= fine.low < coarse.low + coarse.step


def _meet(one, other):
    (low, high), (least, most) = one, other
    return (low is None or most is None or low <= most) and (high is None or least is None or least <= high)


@lru_cache(maxsize=4096)
def read(digits):
    """(value, places, other value or None) of figures as written; None where they are no one figure."""
    if len(digits) > LONGEST:
        return None
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


@lru_cache(maxsize=4096)
def figures(text):
    """All figures of a text in order, one pass."""
    found, at, head = [], 0, HEAD.match(text)
    while True:
        match = NUMBER.search(text, at)
        if match is None:
            spread(found, text)
            return tuple(found)
        figure = _name(*match.span()) if head and match.start() < head.end() else _figure(text, match)
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


def _figure(text, match):
    start, end = match.span()
    measure, stop = measure_at(text, end)
    bracket = None if measure else IN_BRACKETS.match(text, end)
    measure, stop = (PERCENT, bracket.end()) if bracket else (measure, stop)
    before = text[max(0, start - LOOK_BACK):start].lower().rsplit(maxsplit=4)[-4:]
    slash = SLASH.match(text, end)
    figure = _dated(text, match, slash, measure, before)
    if figure is not None:
        return figure
    if _is_name(text, match, measure, before):
        return _name(start, NUMBER.match(text, slash.end()).end() if slash else end)
    figure = _part(text, match, slash or OUT_OF.match(text, end))
    parsed = None if figure else read(match[0])
    if parsed is None:
        return figure or _name(start, end)
    (value, places, other), after = parsed, text[stop:stop + 30].lstrip()
    word = ">=" if after.startswith("trở lên") else "<=" if after.startswith("trở xuống") else _comparison(before)
    scale = measure.scale
    whole = value * scale
    return Figure(
        "value", whole, whole, start, stop, end + (text[end:end + 1] == "%"), measure, word,
        STEPS[places] * scale, other * scale if other is not None and measure.kind != "share" else None,
    )


def _dated(text, match, slash, measure, before):
    """A date, a month, a year, a span of years; None for anything else."""
    start, end = match.span()
    digits = match[0]
    if slash and RATIO.match(text, start):
        return None
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
    named = PAPER.match(text, end) or text[start - 1:start].isalnum()
    if named or (measure and _bare(before) not in DATING):
        return None
    return Figure("year", Decimal(digits), Decimal(digits), start, end, end)


def _is_year(digits):
    return len(digits) == 4 and digits.isdigit() and "1990" <= digits <= "2049"


def _bare(before):
    return before[-1].strip("()[]\"“”-–") if before else ""


def _part(text, match, over):
    """ "5/6 trường", "5 trên 6 trường": so many of so many."""
    if not over:
        return None
    second = NUMBER.match(text, over.end())
    part, whole, after = read(match[0]), read(second[0]), text[second.end():second.end() + 1]
    if not part or not whole or not 0 < part[0] <= whole[0] or after in ("%", "/"):
        return None
    if after.isalpha():
        return _name(match.start(), second.end())
    measure, stop = measure_at(text, second.end())
    return Figure("part", part[0], whole[0], match.start(), stop, second.end(), measure)


def _is_name(text, match, measure, before):
    start, end = match.span()
    near, after, digits = text[start - 1:start], text[end:end + 1], match[0]
    if near.isalpha() or (after.isalpha() and not measure) or PAPER.match(text, end) or _is_listed(text, match):
        return True
    if near in ("-", "/", "–") and text[start - 2:start - 1].isalpha():
        return not (near == "/" and OF_SO_MANY.search(text[max(0, start - LOOK_BACK):start]))
    if digits[0] == "0" and len(digits) > 2 and digits[1] != ",":
        return True
    word = _bare(before)
    if word == "số":
        return before[-2:-1] not in (["tổng"], ["con"], ["trong"])
    return tuple(before[-2:]) in PAPERS and not COUNTED.match(text, end) or (word in NAMING and not THOUSANDS.fullmatch(match[0]) and (not measure or measure.kind == "time"))


def _is_listed(text, match):
    """Whether a number only counts an item of a list within a sentence."""
    start, end = match.span()
    if end - start > 2 or text[max(0, start - 3):start].rstrip()[-1:] not in (";", ":", ",") or not LISTED.match(text, end) or int(match[0]) > MOST_LISTED:
        return False
    return text[end] != ")" or text.rfind("(", max(0, start - LOOK_AROUND), start) <= text.rfind(")", max(0, start - LOOK_AROUND), start)


def _comparison(before):
    """What the words before a figure make of it: ">=" trên, ít nhất; "<=" dưới, không quá; "~" khoảng; "" nothing."""
    while before and before[-1] in BRIDGES:
        before = before[:-1]
    if not before:
        return ""
    last = before[-1].strip("(")
    sign = SIGNS.search(last)
    if sign and sign[0] != "=":
        return {">": ">=", "≥": ">=", "<": "<=", "≤": "<="}.get(sign[0][0], "~")
    if last not in ENDINGS or before[-2:] in UPPER:
        return ""
    words = (*before[:-1], last)
    return next((sign for ending, sign in COMPARING if words[-len(ending):] == ending), "")


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
