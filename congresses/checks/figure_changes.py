"""Changes a sentence tells: tăng từ A lên B, tăng C; năm 2015 A, nay B, gấp n lần; tăng C so với năm 2015 (A)."""

import re
from dataclasses import replace

from .figure_frames import SIGNED, is_explained, slips_of_frames
from .figure_levels import slips_of_levels
from .figure_means import slips_of_means
from .figure_pairs import slips_of_pairs
from .figure_portions import AS_SHARE, OTHER_SHARE, noun, portion_within, portions
from .figure_reckoning import Slip, changed, like, turned
from .numbers import figures
from .stretches import stretched

YEAR = r"(?:(?:19|20)\d\d)"
WHEN = rf"(?:(?:giai đoạn|nhiệm kỳ)\s+{YEAR}\s*[-–]\s*{YEAR}|(?:vào\s+)?(?:ước\s+)?(?:(?:cuối|đầu|hết|giữa)\s+)?(?:năm\s+)?{YEAR}|(?:vào\s+)?(?:cuối|đầu)\s+(?:nhiệm\s+)?kỳ|nhiệm kỳ trước)"
NOUN = r"(?:[^.;,()\d]{0,30}?)"
FROM = re.compile(rf"\btừ(?:\s+(?:mức|chỗ(?:\s+(?:chỉ|mới|có)){{0,2}}|có|{WHEN}))?\s*$", re.IGNORECASE)
VERB = re.compile(r"\b(tăng|nâng|giảm|hạ)\b", re.IGNORECASE)
TO = re.compile(rf"(?:[^\d.;,]|{YEAR}|,(?=\s*(?:đến|nay|lên|xuống))){{0,60}}\b(?:lên|xuống|còn|đến|thành|tới)\b(?:[^\d.;,]|{YEAR}){{0,30}}", re.IGNORECASE)
THEN = re.compile(
    rf"{NOUN}(?:\(?\s*{WHEN}\s*\)?)?{NOUN}(?:\s*[,(–-]|\s+và\b|(?<=\s))\s*(?:nghĩa\s+)?(?:so với\s+(?:đầu nhiệm kỳ|{WHEN})\s+(?:đã\s+)?|là\s+|tức(?:\s+là)?\s+|tương đương\s+|tương ứng\s+|như vậy\s+(?:là\s+)?|đã\s+|như thế\s+|tính (?:chung|ra)\s+|tổng cộng\s+|cả nhiệm kỳ\s+|(?:trong|sau|qua)\s+[^\W\d_]+\s+năm\s+|(?:với\s+)?(?:đạt\s+)?(?:tỷ lệ|mức|tốc độ)\s+)*"
    r"(?P<verb>tăng|giảm|gấp|vượt|bằng|đạt)(?:\s+(?:thêm|được|gần|khoảng|trên|hơn|tới|đi|gấp|bớt|xấp xỉ|là|đến)){0,3}\s*", re.IGNORECASE)
OVER_YEARS = re.compile(r"\b(?:bình quân|mỗi|hằng|hàng|từng|trung bình|tỷ lệ|tốc độ)\b", re.IGNORECASE)
RATE_OF = re.compile(r"\btỷ lệ\s+(?=tăng\b|giảm\b)", re.IGNORECASE)  # of the whole change
PACE_OF = re.compile(r"\btốc độ\s+(?=tăng\b|giảm\b)", re.IGNORECASE)
AFTER_ALL = re.compile(r"\s*(?:sau|trong|qua)\s+(?:\d|[^\W\d_]+)\s+năm\b|\s*so với\s+(?:đầu nhiệm kỳ|năm\s+20\d\d)", re.IGNORECASE)  # then a pace is of the whole change
AVERAGED = re.compile(r"\b(?:bình quân\s+(?:mỗi|hằng|hàng|từng|một|năm|tăng|giảm|\d)|mỗi|hằng|hàng|từng năm|tốc độ)\b", re.IGNORECASE)
OTHER_BASE = re.compile(
    r"\s*(?:\S{1,8}\s+){0,2}(?:so với|so|trên|của|về)\s+(?:mục tiêu|kế hoạch|nghị quyết|chỉ tiêu|bình quân|mức|toàn|huyện|tỉnh|cùng kỳ|dự toán|xã|các|năm trước|năm ngoái|nq|kh)"
    r"|\s*(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|dự toán|/|mỗi năm|một năm|hằng năm|hàng năm|bình quân)",
    re.IGNORECASE)
OTHER_YEAR = re.compile(rf"\s*(?:[^\W\d_]+\s+){{0,3}}so với\s+(?:cuối\s+|đầu\s+)?(?:năm\s+)?({YEAR})", re.IGNORECASE)
FIRST_YEAR = re.compile(rf"[^.;,\d]{{0,25}}({YEAR})")
LAST_YEAR = re.compile(rf"({YEAR})(?!.*{YEAR})", re.DOTALL)
AGAINST = re.compile(
    rf"[^.;,()\d]{{0,20}}(?:so với|so|bằng|của)?\s*(?:cùng kỳ\s+)?(?:mức\s+)?(?:{WHEN}|nhiệm kỳ (?:trước|{YEAR}\s*[-–]\s*{YEAR})|đầu kỳ|khi mới [^.;,()\d]{{1,20}}|năm trước|cùng kỳ)"
    r"\s*(?:\(\s*(?:chỉ\s+|mới\s+)?(?:là|đạt|có|mức|ở mức|năm đó|từ|từ mức)?|(?:chỉ\s+|mới\s+)?(?:là|đạt|có|ở mức))\s*", re.IGNORECASE)
IN_BRACKETS = re.compile(rf"[^.;,()\d]{{0,20}}(?:so với\s+{WHEN}\s*)?\(\s*(?:{WHEN}\s*:?\s*(?:chỉ\s+|mới\s+)?(?:là|đạt|có)?|từ(?:\s+mức)?)\s*", re.IGNORECASE)
CLOSED_THEN = re.compile(
    r"[^.;,()\d]{0,20}\)\s*,?\s*(?:đã\s+)?(?P<verb>tăng|giảm|gấp|bằng)(?:\s+(?:thêm|được|gần|khoảng|trên|hơn|bớt)){0,2}\s*", re.IGNORECASE)
AGAINST_LEVEL = re.compile(r"[^.;,()\d]{0,20}so với\s+(?:mức\s+)?", re.IGNORECASE)
LEVEL_THEN = re.compile(rf"\s*(?:của\s+)?{WHEN}", re.IGNORECASE)
PLANNED = re.compile(
    r"[^.;,()\d]{0,20}(?:so với|so)?\s*(?:mục tiêu|kế hoạch|nghị quyết|chỉ tiêu|dự toán|nq|kh)(?:[^.;,()\d]{0,40}\(\s*|\s+)(?:là\s+|đề ra\s+|giao\s+)?(?:là\s+)?", re.IGNORECASE)
PLAN_FIRST = re.compile(r"[^.;,()\d]{0,20}\(\s*(?:mục tiêu|kế hoạch|nghị quyết|chỉ tiêu|dự toán|nq|kh)[^.;,()\d]{0,30}", re.IGNORECASE)
PLAN_THEN = re.compile(r"[^.;,()\d]{0,20}(?:\)\s*,?|[,;])\s*(?P<verb>bằng|đạt|vượt)\s*(?:tỷ lệ\s+)?", re.IGNORECASE)
PLAN_GIVEN = re.compile(r"\b(?:mục tiêu|kế hoạch|nghị quyết|chỉ tiêu|dự toán)\b(?!\s+năm trước)[^.;()\d]{0,90}$", re.IGNORECASE)
PLAN_DONE = re.compile(
    r"[^.;,()\d]{0,20}[,;]\s*(?:kết quả\s+|đã\s+|ước\s+|đến nay\s+|thực tế\s+|xã\s+){0,3}(?:thực hiện|hoàn thành|đạt|làm|thu|huy động|kết nạp|xây dựng|trồng|có)"
    r"(?:\s+(?:được|đạt|là|ước|cả năm)){0,2}\s*", re.IGNORECASE)
DONE_THEN = re.compile(
    r"[^.;,()\d]{0,20}\s*[,(–-]\s*(?:tức(?: là)?\s+|như vậy\s+(?:là\s+)?|tương đương\s+)?(?P<verb>vượt|bằng|đạt|hụt|thiếu)(?:\s+(?:tỷ lệ|gần|khoảng|trên|hơn|mức)){0,2}\s*", re.IGNORECASE)
ONCE = re.compile(rf"\b(?:{WHEN}|trước đây|ngày đầu)[,:]?(?:\s+[^.;,\d]{{0,80}}(?:,[^.;,\d]{{1,50}})?)?\s$", re.IGNORECASE)
NOW = re.compile(
    rf"[^.;,()\d]{{0,40}}[,;]?\s*(?:thì\s+|và\s+)?(?:(?:đến|tới|sang)\s+)?(?:nay|hiện nay|hiện|{WHEN}|thời điểm này|nhiệm kỳ này)\s*,?\s*(?:đã\s+)?(?:tăng lên|giảm xuống|giảm còn|nâng lên|ước\s+)?\s*"
    r"(?:(?:[^\W\d_]+\s+){0,4}?(?:có|là|đạt|còn|lên|được|ước đạt|chỉ còn|đã có|đã đạt))?\s*", re.IGNORECASE)
# A sentence that goes on about the level of the one before: "Mức này gấp 2 lần…", "So với năm 2015 (…), … tăng", "Năm 2015 con số này là…".
GOES_ON = re.compile(
    rf"\s*(?:(?:so với\s+)?(?:{WHEN}\s*,?\s*)?(?:thì\s+)?(?:mức|con số|số|tỷ lệ|kết quả|chỉ số|số liệu)\s+(?:này|đó|ấy|trên)\b|so với\s+(?:{WHEN}|mức|con số|trước)|như vậy,?\s+(?:so|đã|tăng|giảm))", re.IGNORECASE)
BRACKETED = re.compile(r"[^()]{0,40}\)")
TWICE = re.compile(
    r"\b(?:tăng|giảm|vượt|hụt|(?:nhiều|ít|cao|thấp)\s+hơn)\s+(?:(?:thêm|được|bớt|gần|khoảng|trên|hơn)\s+){0,2}"
    r"(?P<amount>\d[\d.,]*%?(?:\s+[^\W\d_()]+){0,3})(?P<open>\s*\(\s*(?:tương đương|tương ứng|tức(?:\s+là)?|bằng|hay|=|≈)\s*(?:với\s+)?(?:(?:tăng|giảm|gần|khoảng|trên|hơn)\s+){0,2})"
    r"\d[\d.,]*\s*(?:%|lần|phần trăm)(?P<close>\s*\))", re.IGNORECASE)
SINCE = re.compile(rf"\bso với\s+{WHEN}\s*\(\s*(?:là\s+|đạt\s+)?$", re.IGNORECASE)
SINCE_NOW = re.compile(r"[^.;,()\d]{0,20}\)\s*,?\s*[^.;,()\d]{1,90}\b(?:đạt|là|có|còn|lên|xuống)\s+", re.IGNORECASE)
CHANGED = re.compile(r"\b(?P<verb>tăng|giảm)(?:\s+(?:thêm|được|gần|khoảng|trên|hơn|bớt)){0,2}\s*$", re.IGNORECASE)
CHANGE = re.compile(r"\b(?:tăng|giảm|vượt|gấp)(?:\s+(?:thêm|được|gần|khoảng|trên|hơn|bớt)){0,2}\s*$", re.IGNORECASE)  # no level follows
FROM_AFTER = re.compile(
    rf"\s*(?:[^\W\d_]+\s+){{0,4}}?(?:[^\W\d_]+\s*)?(?:so với\s+(?:[^.;,()\d]{{1,25}}|{WHEN}))?\s*[,(:–-]\s*(?:cụ thể\s+(?:là\s+)?|tức\s+(?:là\s+)?)?từ\s+(?:mức\s+|{WHEN}\s+)?", re.IGNORECASE)
YEARS_APART = re.compile(rf"{NOUN}\(?{WHEN}\)?\s*[,;]?\s*(?:và\s+|lên\s+|xuống\s+|đến\s+)?", re.IGNORECASE)


BESIDE = 200  # characters from a slip in which a mean is of what is wrong already


def slips(text):
    """What does not add up in the sentences of a text, once each; what other levels of the passage explain is left alone."""
    seen = set()
    for slip in (*_slips_twice(text), *slips_of_frames(text), *slips_of_pairs(text)):
        if slip.start not in seen and not is_explained(text, slip.start):
            seen.add(slip.start)
            yield slip
    yield from (slip for slip in slips_of_means(text) if not any(abs(slip.start - at) < BESIDE for at in seen))


def _slips_twice(text):
    """A change told twice, "tăng 113 người (tương đương 28,9%)", is held both ways."""
    twice = [*TWICE.finditer(text)] if "(" in text else []
    if not twice:
        yield from _slips(text)
        return
    seen = set()
    first = [(match.end("amount"), match.end("close")) for match in twice]
    second = [cut for match in twice for cut in ((match.start("amount"), match.end("open")), match.span("close"))]
    for cuts in ([], first, second):
        for slip in _slips(_without(text, cuts)):
            slip = replace(slip, start=_moved(slip.start, cuts), end=_moved(slip.end, cuts))
            if slip.start not in seen:
                seen.add(slip.start)
                yield slip


def _without(text, cuts):
    parts, at = [], 0
    for start, end in cuts:
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:]))


def _moved(place, cuts):
    """Where a place of a text without some parts is in the whole text."""
    for start, end in cuts:
        place += end - start if start <= place else 0
    return place


def _slips(text):
    found = figures(text)
    values = [figure for figure in found if figure.kind in ("value", "part")]
    if len(values) < 2:
        return
    last, begin = [], 0
    for start, _, here in stretched(text, values):
        if text[start - 1:start] != ";":
            goes_on = len(last) > 0 and GOES_ON.match(text, start)
            last = [figure for figure in last if not BRACKETED.match(text, figure.end)] if goes_on else []
            begin = begin if last else start
        if not here:
            continue
        found = [*_in_sentence(text, start, here), *portions(text, start, here)] if len(here) > 1 else []
        if last and len(here) > 1 and not found:
            found = [*portion_within(text, begin, last[-1], here)]
        yield from found or slips_of_levels(text, begin, here, last)
        begin, last = max(begin, here[-3].end if len(here) > 2 else begin), [*last, *here][-2:]


def _in_sentence(text, start, values):
    for at, (one, two) in enumerate(zip(values, values[1:], strict=False)):
        third = values[at + 2] if at + 2 < len(values) else None
        if one.kind == "part" or two.kind == "part" or third is not None and third.kind == "part":
            third = None
        if one.kind == "part" or two.kind == "part":
            continue
        before, between = text[max(start, one.start - 30):one.start], text[one.end:two.start]
        if FROM.search(before) and TO.fullmatch(between):
            yield from _direction(text, start, one, two)
            if third is not None:
                yield from _told_after(text, one, two, third, FIRST_YEAR.match(between))
        elif third is not None:
            yield from _of_three(text, start, one, two, third)


def _of_three(text, start, one, two, third):
    """The other ways to tell two levels and the change between them."""
    first, second = text[one.end:two.start], text[two.end:third.start]
    before = text[max(start, one.start - 160):one.start]
    verb = CHANGED.search(before)
    if verb and FROM_AFTER.fullmatch(first) and TO.fullmatch(second):
        if not _is_over_years(text, before[-60:], one, first):
            yield from changed(two, third, one, verb["verb"].lower())
        return
    if CHANGE.search(before):
        return
    then = THEN.fullmatch(first)
    if then and not OVER_YEARS.search(first):
        against = AGAINST.fullmatch(second) or IN_BRACKETS.fullmatch(second) or AGAINST_LEVEL.fullmatch(second) and LEVEL_THEN.match(text, third.end)
        planned = PLANNED.fullmatch(second) and then["verb"].lower() != "tăng"
        if against and then["verb"].lower() != "đạt" or planned:
            yield from changed(third, one, two, then["verb"].lower())
            return
    plan = PLAN_THEN.fullmatch(second)
    if first.strip() == "/" and third.measure.base == "%":
        if AS_SHARE.fullmatch(second) and not OTHER_SHARE.search(second):
            yield from changed(two, one, third, "bằng")
    elif plan and PLAN_FIRST.fullmatch(first):
        yield from changed(two, one, third, plan["verb"].lower())
    elif PLAN_GIVEN.search(before) and PLAN_DONE.fullmatch(first) and (done := DONE_THEN.fullmatch(second)):
        if (third.measure.base == "%" or done["verb"].lower() not in ("đạt", "bằng")) and not OTHER_YEAR.match(text, third.end):
            yield from changed(one, two, third, {"hụt": "giảm", "thiếu": "giảm"}.get(done["verb"].lower(), done["verb"].lower()))
    elif IN_BRACKETS.fullmatch(first) and CLOSED_THEN.fullmatch(second) and "từ" not in first:
        yield from _told_after(text, two, one, third, LAST_YEAR.search(first), CLOSED_THEN)
    elif SINCE.search(before) and SINCE_NOW.fullmatch(first):
        yield from _told_after(text, one, two, third)
    elif _is_once_and_now(text, before, one, two):
        yield from _in_order(text, one, two, third, LAST_YEAR.search(before), LAST_YEAR.search(first))
    elif _is_years_apart(text, one, two, third):
        yield from _in_order(text, one, two, third, FIRST_YEAR.match(first), FIRST_YEAR.match(second))


def _in_order(text, one, two, change, first, second):
    """Two levels with their years, the earlier of them first."""
    if first and second and first[1] == second[1]:
        return
    if first and second and first[1] > second[1]:
        one, two, first = two, one, second
    yield from _told_after(text, one, two, change, first)


def _is_once_and_now(text, before, one, two):
    """Whether it runs "năm 2015 có A con, đến nay có B con", of the same thing."""
    if not ONCE.search(before) or not NOW.fullmatch(text[one.end:two.start]):
        return False
    return bool(one.measure or two.measure) or noun(text, one) == noun(text, two) or not text[one.end:].lstrip()[:1].isalpha()


def _is_years_apart(text, one, two, third):
    """Whether it runs "4.500 tấn năm 2015, 5.000 tấn năm 2019, tăng"."""
    return bool(one.measure and one.measure == two.measure and YEARS_APART.fullmatch(text[one.end:two.start]) and FIRST_YEAR.match(text[two.end:third.start]))


def _is_over_years(text, before, change, after):
    return AVERAGED.search(before.rpartition(",")[2]) or OVER_YEARS.search(after) or re.match(r"\s*/", text[change.end:change.end + 2])


def _told_after(text, old, new, change, year=None, then=THEN):
    """What is said of the difference right after two levels; `year` is that of the first, where it is told."""
    if change.kind != "value":
        return
    between = text[max(old.end, new.end):change.start]
    sign = SIGNED.fullmatch(between.lstrip())
    if sign:
        yield from changed(old, new, change, "tăng" if sign["sign"] == "+" else "giảm")
        return
    verb = then.fullmatch(between)
    between = PACE_OF.sub("", between) if AFTER_ALL.match(text, change.end) else between
    if not verb or verb["verb"].lower() == "đạt" or OVER_YEARS.search(RATE_OF.sub("", between)) or OTHER_BASE.match(text, change.end):
        return
    base = OTHER_YEAR.match(text, change.end) or OTHER_YEAR.match(between.rpartition(",")[2])
    if base and year and base[1] != year[1]:
        return
    yield from changed(old, new, change, verb["verb"].lower())


def _direction(text, start, old, new):
    """Whether what "rises from A to B" does."""
    old = like(old, new)
    if old is None or old.word or new.word or old.low != old.high or new.low != new.high:
        return
    lead = text[start:old.start]
    close = [match for match in VERB.finditer(lead) if len(lead) - match.end() < 60][-1:]
    ways = {match[0].lower() in ("tăng", "nâng") for match in (*close, *VERB.finditer(text[old.end:new.start]))}
    if len(ways) == 1 and close:
        turn = turned(old, new, ways.pop())
        if turn:
            yield Slip(old.start, new.end, *turn)
