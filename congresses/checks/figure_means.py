"""An amount of several years and what it is a year: 5 năm kết nạp 40 đảng viên, bình quân mỗi năm 8; mỗi năm 1.500 cây, 5 năm 7.500 cây."""

import re
from decimal import Decimal

from .figure_frames import END, PARTED
from .figure_levels import NEUTRAL, WORD
from .figure_portions import noun
from .figure_reckoning import mean
from .numbers import figures
from .stretches import by_sentence
from .units import bag

EACH = r"(?:mỗi|hằng|hàng|từng|một|bình quân|trung bình|bq)\s+năm\b"
YEARLY = re.compile(rf"\b{EACH}|\bbình quân(?!\s+đầu\b)[^,;()]*\bnăm\b(?!\s+20)", re.IGNORECASE)
YEARLY_AFTER = re.compile(r"\s+(?:mỗi|một)\s+năm\b", re.IGNORECASE)
NEXT = re.compile(r"\s*(?:,|và)\s*(?:gần\s+|khoảng\s+|trên\s+)?", re.IGNORECASE)
COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
SPAN = re.compile(rf"(?<!tháng )(?<!quý )(?<!ngày )\b(?P<n>\d(?:,\d)?|{'|'.join(COUNTED)})\s+năm\b(?!\s+(?:tuổi|một|lần|liền kề))", re.IGNORECASE)
YEARS = re.compile(r"(?P<first>20\d\d)\s*(?:[-–]|(?:đến|tới)(?:\s+(?:hết\s+|cuối\s+)?năm)?)\s*(?P<last>20\d\d)", re.IGNORECASE)
TERM = re.compile(r"\bnhiệm kỳ\b(?!\s+(?:trước|20))|\btoàn khóa\b", re.IGNORECASE)
TERM_YEARS = (Decimal(4), Decimal("4.5"), Decimal(5))  # "trong nhiệm kỳ", until the report is written
LEVEL = re.compile(r"\b(?:lên|xuống|còn|từ\s+(?!20\d\d)\d[\d.,]*)\b", re.IGNORECASE)  # where things stand, no amount of years
OF_YEAR = re.compile(r"\bnăm\s+20\d\d\b|\b(?:riêng|trong đó|huyện|tỉnh|so với|kế hoạch|chỉ tiêu|nghị quyết|nhiệm kỳ trước)\b", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:tăng|giảm)\b", re.IGNORECASE)
SAYING = NEUTRAL | bag("ước tính kết quả thực hiện cần xây dựng tổ chức phấn đấu tới tổng giai đoạn hằng nhiệm bq đồng chí toàn")
NEAREST, FARTHEST = Decimal("0.5"), Decimal(2)  # what a mean times its years is of the amount, where they are of one thing
WIDEST = 200  # characters from the one to the other
SHARES = ("%", "‰", "lần")


def slips_of_means(text):
    """Means of years that the amount beside them does not come to."""
    if not YEARLY.search(text) and "/năm" not in text:
        return
    found = [one for one in figures(text) if one.kind == "value" and one.measure.kind != "time" and one.measure.base not in SHARES]
    for here in by_sentence(text, found, END) if len(found) > 1 else ():
        yield from _of_sentence(text, here)


def _of_sentence(text, here):
    back = max(0, here[0].start - WIDEST) if here else 0
    start = max((match.end() for match in END.finditer(text, back, here[0].start)), default=back) if here else 0
    bounds = [start, *(figure.end for figure in here)]
    yearly = []
    for at, figure in enumerate(here):
        run = at and yearly[at - 1] and NEXT.fullmatch(text[bounds[at]:figure.start])
        yearly.append(bool("năm" in figure.measure.per or YEARLY.search(text, bounds[at], figure.start) or run or YEARLY_AFTER.match(text, figure.end)))
    for at, one in enumerate(here):
        amount = next((two for two in _others(here, yearly, at) if _of_one_thing(text, bounds, here, two, at)), None) if yearly[at] else None
        if amount is not None and not one.other and one.low == one.high:
            yield from _checked(text, start, here[amount], one)


def _others(here, yearly, at):
    """The amounts a mean may be of, the nearest first: those before it, then those after."""
    return [two for two in (*range(at - 1, -1, -1), *range(at + 1, len(here))) if not yearly[two]]


def _of_one_thing(text, bounds, here, amount, mean):
    """Whether both count the same, and the later is told in no words of its own."""
    one, two = here[amount], here[mean]
    alike = one.measure.base.split(" ")[0] == two.measure.base.split(" ")[0] or one.measure.kind == two.measure.kind == "people"
    if not alike or one.measure.per - two.measure.per:
        return False
    if not one.measure and noun(text, one)[:1] != noun(text, two)[:1] or abs(one.start - two.start) > WIDEST:
        return False
    first, later = sorted((amount, mean))
    gap = PARTED.split(text[bounds[later]:here[later].start])[-1]
    said = {*map(str.lower, WORD.findall(gap))}
    told = {*map(str.lower, WORD.findall(text[bounds[0]:here[later - 1].end]))}
    gaps = [text[bounds[at]:here[at].start] for at in (amount, mean)]
    if LEVEL.search(gaps[0]):
        return False
    changed = [bool(CHANGED.search(gap)) for gap in gaps]
    return said - SAYING <= told and not (changed[1] and not changed[0]) and not any(OF_YEAR.search(YEARS.sub("", gap)) for gap in gaps)


def _checked(text, start, amount, one):
    years = _years(text, start, amount)
    if not years or amount.word or not amount.low or amount.low != amount.high or not NEAREST <= one.low * max(years) / amount.low <= FARTHEST * max(years) / min(years):
        return
    yield from mean(amount, one, years)


def _years(text, start, amount):
    """How many years an amount may be of, by the nearest words of its sentence that say it."""
    end = END.search(text, amount.end)
    stop = end.start() if end else len(text)
    spans = [*SPAN.finditer(text, start, stop)]
    if spans:
        said = min(spans, key=lambda match: abs(match.start() - amount.start))["n"].lower()
        return (Decimal(COUNTED.get(said, 0)) or Decimal(said.replace(",", ".")),)
    courses = [*YEARS.finditer(text, start, stop)]
    if courses:
        course = min(courses, key=lambda match: abs(match.start() - amount.start))
        years = int(course["last"]) - int(course["first"])
        return (Decimal(years), Decimal(years + 1)) if years > 0 else ()
    return TERM_YEARS if TERM.search(text, start, stop) else ()
