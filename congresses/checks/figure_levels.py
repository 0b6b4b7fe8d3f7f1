"""Two levels and the change between them in any order, each known by the words right around it: so với 8,54% năm 2015 giảm 5,2 điểm %, còn 3,3%."""

import re
from dataclasses import dataclass

from .figure_portions import noun
from .figure_reckoning import changed, yearly
from .units import bag

YEAR = r"(?:(?:19|20)\d\d)"
SOFT = r"(?:thêm|được|gần|khoảng|trên|hơn|bớt|gấp|tới|đi|đến)"
MORE = r"(?:nhiều hơn|cao hơn|lớn hơn|ít hơn|thấp hơn|nhỏ hơn)"
CHANGE = re.compile(rf"\b(?P<verb>tăng|giảm|gấp|{MORE})(?P<more>(?:\s+{SOFT}){{0,3}})\s*$", re.IGNORECASE)
MORE_THAN = re.compile(rf"\b(?P<verb>{MORE})\b[^.;]{{0,40}}\)\s*$", re.IGNORECASE)  # thấp hơn năm 2015 (5,9%) 1,7 điểm phần trăm
RISES = ("nhiều hơn", "cao hơn", "lớn hơn")
YEARLY = re.compile(r"\b(?:bình quân|trung bình)?\s*(?:mỗi|hằng|hàng|một)\s+năm\s+(?:tăng|giảm)\s*(?:thêm|được|khoảng|gần)?\s*$", re.IGNORECASE)
EARLY = r"(?:(?:vào\s+)?(?:đầu\s+(?:nhiệm\s+)?kỳ(?:\s+trước)?|cuối\s+(?:nhiệm\s+)?kỳ\s+trước)|nhiệm kỳ trước|trước đây|trước đó|ban đầu|thời điểm đó|(?:giai đoạn|nhiệm kỳ)\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d)"
FROM = re.compile(rf"\b(?:từ|so với|hơn|sáp nhập|sắp xếp|hợp nhất)(?:\s+(?:mức|chỗ|con số|có|chỉ|là|năm|đầu nhiệm kỳ|nhiệm kỳ trước|{YEAR})){{0,4}}\s*\(?\s*$", re.IGNORECASE)
LEVEL = r"(?:\s*(?:có|là|đạt|mới|chỉ|còn|được|ở mức|mức|khoảng|gần|trên))*"
ONCE = re.compile(rf"\b(?:{EARLY}|(?:năm\s+)(?P<year>{YEAR}))\s*[:,]?(?:,?\s+[^\W\d_]+){{0,9}}?{LEVEL}\s*$", re.IGNORECASE)
# Each space belongs to one part, or many of them in a row would be tried in every way.
THEN = rf"\s*(?:\(\s*)?(?:(?:của|vào|hồi|ở|trong|từ)\s*)?(?:(?:{EARLY}|(?:cuối\s+|đầu\s+)?(?:năm\s+)?(?P<year>{YEAR}))\s*)?(?:[,;.)]|$|(?=\b(?:tăng|giảm|lên|xuống|còn|thì|nay|đến|tới|hiện|sang)\b))"
OF_THEN = re.compile(THEN, re.IGNORECASE)
OF_THINGS_THEN = re.compile(r"(?:\s+[^\W\d_]+){0,3}?" + THEN, re.IGNORECASE)  # 12 câu lạc bộ năm 2015
TODAY = re.compile(
    r"(?:\b(?:còn|lên|xuống|đạt|thành)|\b(?:nay|hiện|hiện nay|nhiệm kỳ này|cuối (?:nhiệm )?kỳ(?! trước))\b(?:\s+[^\W\d_]+){0,4}?\s*(?:có|là|còn|đạt|được|:)?)(?:\s+(?:chỉ|chỉ còn|được|tới|mức|khoảng|trên|gần|hơn))?\s*$", re.IGNORECASE)
NOW = re.compile(r"\b(?:nay|hiện|nhiệm kỳ này|cuối (?:nhiệm )?kỳ(?! trước))\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:đến|tới|sang|hết|thì)\s+(?:cuối\s+|hết\s+)?$", re.IGNORECASE)
AFTER_UNION = re.compile(r"\bsau\s+(?:khi\s+)?(?:sắp xếp|sáp nhập|hợp nhất|rà soát|thanh lý)\b", re.IGNORECASE)
# Other bases, averages, aims: nobody can tell what the change is of.
UNSURE = re.compile(
    r"\b(?:bình quân(?!\s+(?:đầu|mỗi) người|/người)|mỗi(?!\s+người)|hằng|hàng|từng|trung bình|tốc độ|kế hoạch|mục tiêu|nghị quyết|chỉ tiêu|dự toán|huyện|tỉnh|cùng kỳ|năm trước|năm ngoái|riêng|trong đó|toàn quốc|hơn so|vượt)\b", re.IGNORECASE)
# Words that name nothing: where others stand, something is spoken of.
NEUTRAL = bag(
    "từ so với của năm đầu cuối nhiệm kỳ trước đây nay đến hiện đã còn có là đạt lên xuống tăng giảm gấp thêm được gần khoảng trên hơn bớt mức chỗ chỉ"
    " mới thì và số tổng toàn xã cả sau khi sắp xếp sáp nhập hợp nhất rà soát nếu vào hồi ở trong tức như vậy nghĩa này ban đó ước thành lần tới đi giai đoạn"
    " điểm phần trăm tương đương khi giữa cuối tính chung cộng cao thấp nhiều ít lớn nhỏ bình quân trung mỗi hằng hàng một con tức ra hai ba bốn sáu"
)
WORD = re.compile(r"[^\W\d_]+")
NOUN = re.compile(r"(?:\s+[^\W\d_]+)*")  # right behind a figure
BRACKETS = re.compile(r"\([^()]*\)")
YEARS = re.compile(YEAR)
LEFT_OUT = bag("người năm")  # for each of what a level is, as it may be left out at the other
CLOSE = 100  # characters before a figure that say what it is
WIDEST = 260  # characters from the first of the three to the last


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what the words around it make of it."""

    figure: object
    sort: str  # change, old, new, "" where nothing tells
    verb: str = ""
    year: str = ""
    stop: int = 0  # where the year said behind it ends


def slips_of_levels(text, start, values, before=()):
    """Changes that do not follow from the levels on either side. `before`: the last figures of the sentence part before, over a semicolon."""
    run = [*before, *values]
    for at in range(len(run) - 2):
        three = run[at:at + 3]
        if any(one.kind != "value" or one.low != one.high for one in three) or three[2].end - three[0].start > WIDEST:
            continue
        bounds, told, bound = [], [], run[at - 1].end if at else start
        for one in three:
            bounds.append(bound)
            told.append(_told(text, bound, one))
            bound = max(one.end, told[-1].stop)
        yield from _checked(text, bounds, told, at > 0)


def _told(text, bound, figure):
    before, after = text[max(bound, figure.start - CLOSE):figure.start], text[figure.end:figure.end + CLOSE]
    change = CHANGE.search(before) or figure.measure.base == "điểm %" and MORE_THAN.search(text[max(0, figure.start - CLOSE):figure.start])
    if change or figure.measure.base in ("điểm %", "lần") and figure.measure.written != "điểm":
        return Told(figure, "change", _verb(change)) if change else Told(figure, "")
    then = (OF_THEN if figure.measure else OF_THINGS_THEN).match(after)
    year, stop = (then["year"], figure.end + then.end("year")) if then and then["year"] else ("", 0)
    if FROM.search(before) and then:
        return Told(figure, "old", year=year or (YEARS.findall(before) or [""])[-1], stop=stop)
    once = ONCE.search(before)
    if TODAY.search(before) and (not once or NOW.search(once[0])) or once and UNTIL.search(before, 0, once.start()):
        return Told(figure, "new", year=year or (once["year"] or "" if once else ""), stop=stop)
    if once and then:
        return Told(figure, "then", year=once["year"] or year or "0", stop=stop)
    return Told(figure, "then" if year else "", year=year, stop=stop)


def _verb(change):
    """tăng, giảm or gấp, however it is said."""
    verb = change["verb"].lower()
    if "gấp" in change.groupdict().get("more", "").lower():
        return "gấp"
    return verb if verb in ("tăng", "giảm", "gấp") else "tăng" if verb in RISES else "giảm"


def _checked(text, bounds, told, goes_on):
    changes = [one for one in told if one.sort == "change"]
    levels = [one for one in told if one.sort != "change"]
    if len(changes) != 1 or not _alike(text, levels[0].figure, levels[1].figure):
        return
    old, new = _in_time(text, levels)
    if old is None:
        return
    change = changes[0]
    if YEARLY.search(text[max(0, change.figure.start - CLOSE):change.figure.start]):
        if told[2] is change and _is_of_one(text, bounds, told, goes_on):
            yield from yearly(old.figure, new.figure, change.figure, old.year, new.year)
        return
    stop = min([at for at in (text.find(sign, told[2].figure.end) for sign in ".;,") if at >= 0] + [told[2].figure.end + CLOSE])
    since = max(told[0].figure.end, text.rfind(". ", told[0].figure.end, told[1].figure.start))
    if UNSURE.search(text, bounds[0] if told[0] is change else since, stop) or "năm" in change.figure.measure.per:
        return
    own = text[bounds[told.index(change)]:change.figure.start].rpartition(",")[2] + text[change.figure.end:stop if told[2] is change else change.figure.end]
    if not set(YEARS.findall(own)) <= {old.year, new.year} or not _is_of_one(text, bounds, told, goes_on):
        return
    yield from changed(old.figure, new.figure, change.figure, change.verb)


def _is_of_one(text, bounds, told, goes_on):
    """Whether one thing only is spoken of, named before the first of the three or at the second. `goes_on`: other figures stand before."""
    named = []
    for at, (bound, one) in enumerate(zip(bounds, told, strict=True)):
        part = BRACKETS.sub(" ", text[bound:one.figure.start])
        noun_of_last = NOUN.match(part)[0] if at else ""
        kept = 0
        for word in WORD.finditer(noun_of_last):
            if word[0].lower() in NEUTRAL:
                break
            kept = word.end()
        named.append({word for word in map(str.lower, WORD.findall(part[kept:])) if word not in NEUTRAL})
    return named[2] <= named[0] and not (named[1] and (goes_on or named[0] or told[0].sort == "change"))


def _in_time(text, levels):
    """(the level of before, that of today); (None, None) where nobody can tell."""
    one, two = levels
    sorts = [one.sort, two.sort]
    if sorts.count("old") == 1:
        old, new = (one, two) if one.sort == "old" else (two, one)
        return (old, new) if not (old.year and new.year and new.year != "0" and new.year <= old.year) else (None, None)
    if sorts == ["then", "then"] and one.year != two.year:
        return (one, two) if one.year < two.year else (two, one)
    if sorts.count("then") == 1 and (sorts.count("new") == 1 or sorts == ["", "then"]):
        old, new = (one, two) if one.sort == "then" else (two, one)
        return (old, new) if not new.year or new.year > old.year else (None, None)
    if sorts == ["", "new"] and AFTER_UNION.search(text, one.figure.end, two.figure.start):
        return one, two
    return None, None


def _alike(text, one, two):
    """Whether both are of the same sort, by their units or the words behind them."""
    if one.measure or two.measure:
        return one.measure.base == two.measure.base and (one.measure.per == two.measure.per or one.measure.per ^ two.measure.per <= LEFT_OUT and not (one.measure.per and two.measure.per))
    first, second = noun(text, one), noun(text, two)
    return first == second or not first or not second
