"""Two levels of one thing and what is said of them, however a sentence turns: the base is known by what stands beside it.

Only where nothing else of the same measure is told, and where exactly one of the two is what was planned, was before or is the whole.
"""

import re
from dataclasses import dataclass, replace

from .figure_levels import EARLY, NEUTRAL, WORD
from .figure_portions import noun
from .figure_reckoning import changed, fits, portion
from .numbers import figures
from .units import bag, clash

YEAR = r"(?:(?:19|20)\d\d)"
SOFT = r"(?:thêm|được|gần|khoảng|trên|hơn|bớt|tới|đi|đến|là|mức)"
AIM = r"(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|dự toán|chương trình toàn khóa|kh|nq)"
GOES_ON = re.compile(
    r"\s*(?:như vậy|so với|tức|nghĩa là|tính ra|(?:mức|con số|số|tỷ lệ|kết quả|chỉ số|số liệu)\s+(?:này|đó|ấy|trên)\b)", re.IGNORECASE)  # about the levels of the sentence before
END = re.compile(r"[.!?](?=\s|$)|\n")
PARTED = re.compile(r"[,;:(–]|\s-\s")
VERB = re.compile(
    rf"\b(?P<verb>tăng|giảm|vượt|gấp|hụt|(?:còn\s+)?thiếu)(?:\s+(?:so với\s+)?{AIM}(?:\s+(?:đề ra|đại hội|được giao))?)?(?:\s+{SOFT}){{0,3}}\s*$"
    rf"|\b(?P<more>nhiều|ít|cao|thấp|lớn|nhỏ)\s+hơn\b(?:[^.;,()\d]|{YEAR}|\d\s?[-–]\s?(?=\d)){{0,45}}$", re.IGNORECASE)
SIGNED = re.compile(r"\(\s*(?P<sign>[+–-])\s?$")  # lên 85 triệu đồng/ha (+25%)
APART = re.compile(r"\b(?:(?P<more>nhiều|ít|cao|thấp|lớn|nhỏ)\s+hơn|(?P<verb>vượt|tăng|giảm))\b[^,;.]*(?:[,.]\d+%?[^,;.]*)?$", re.IGNORECASE)  # thấp hơn mục tiêu 4% là 0,9 điểm %
SHARE = re.compile(rf"\b(?P<verb>đạt|bằng|chiếm|hoàn thành|t[ỷỉ] lệ)\b(?:\s+[^\W\d_]+){{0,3}}?(?:\s+{SOFT})?\s*$", re.IGNORECASE)
AS_MUCH = re.compile(r"[,;(–]?\s*\(?\s*(?:tương đương|tương ứng|tức(?:\s+là)?|hay|bằng|nghĩa là)\s*(?:với\s+)?(?:mức\s+)?(?:tăng|giảm|vượt)?\s*$", re.IGNORECASE)
AIMED = re.compile(
    rf"(?<!thực hiện )(?<!thực hiện các )(?<!hoàn thành )(?<!triển khai )\b{AIM}\b|\b(?:được giao|giao|đề ra|đặt ra|phấn đấu|cần đạt|phải đạt)\b", re.IGNORECASE)
BEFORE = re.compile(rf"\b(?:{EARLY}|khóa trước|nhiệm kỳ 2010|trước đó)\b|\bso với\s+(?:mức\s+|con số\s+)?$", re.IGNORECASE)
AGAINST = re.compile(r"^\W*so với\b[^(\d]*(?:\d{4}(?:\s*[-–]\s*\d{4})?[^(\d]*)?$", re.IGNORECASE)  # "So với đầu nhiệm kỳ, đàn bò có": of today
TIED = re.compile(rf"\s*\bso với\s+(?:[^\W\d_]+\s+){{0,3}}?{AIM}\b[^.;,\d]{{0,30}}$", re.IGNORECASE)  # "so với kế hoạch 159 người tăng 31 người"
ALL = re.compile(r"(?:\b(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?|\btổng số\s+|^\s*[^\W\d_]*\s*/\s*|\b(?:diện tích|dân số|số hộ|số)\b[^,;(\d]{0,40}\(\s*)$", re.IGNORECASE)
OF_EACH = re.compile(r"\b(?:bình quân|trung bình|mỗi|hằng|hàng|từng|tốc độ|trong đó|riêng|cùng kỳ|huyện|tỉnh)\b|/", re.IGNORECASE)
OTHER = re.compile(r"\b(?:cùng kỳ|năm trước|năm ngoái|bình quân|mỗi|hằng|hàng|huyện|tỉnh|toàn quốc)\b|^\s*/", re.IGNORECASE)
YEARS = re.compile(YEAR)
NEXT_TO = 20  # characters before a figure in which one word stands
WIDEST = 320  # characters from the first figure to the last
UNSIZED = ("time", "other")
# Words of a clause that says how two levels stand to one another and names nothing.
REACHING = NEUTRAL | bag(
    "hoàn thành chiếm tỷ tỉ lệ kế hoạch mục tiêu chỉ nghị quyết dự toán vượt hụt thiếu đại hội đề giao được kết quả thực hiện tế tương ứng mức xã đơn vị hay nghĩa"
    " chương trình toàn khóa đặt ta đồng chí cuộc")
ON_ONE = re.compile(r"\b(?:trên|mỗi|bình quân|cho)\s+$", re.IGNORECASE)  # "trên 1 ha đất canh tác": what a level is of
NUMBERING = re.compile(r"\(\d{1,2}\)")
DOWN = ("giảm", "hụt", "thiếu", "còn thiếu", "ít", "thấp", "nhỏ")


@dataclass(frozen=True, slots=True)
class Level:
    """A level with the words that belong to it."""

    words: str
    gap: str  # what stands between the figure before and this one

    @property
    def years(self):
        return YEARS.findall(self.words)


def slips_of_frames(text):
    """What is said of two levels and does not follow from them."""
    found = _counted(text)
    if len(found) < 3:
        return
    starts = [0, *(match.end() for match in END.finditer(text))]
    for at, start in enumerate(starts):
        for until in (at + 1, at + 2):
            stop = starts[until] if until < len(starts) else len(text)
            here = [figure for figure in found if start <= figure.start < stop]
            second = starts[at + 1] if until == at + 2 else start
            if len(here) > 2 and here[-1].end - here[0].start <= WIDEST:
                yield from _framed(text, start, stop, here, second)
            if until >= len(starts):
                break


def is_explained(text, start):
    """Whether the change that begins here is what two other levels of the passage come to."""
    found = _counted(text)
    change = next((figure for figure in found if figure.start == start), None)
    verb = VERB.search(text[max(0, start - 90):start]) if change else None
    if not verb or not verb["verb"]:
        return False
    verb = verb["verb"].lower()
    verb = "giảm" if verb in DOWN else verb
    back = max(0, start - WIDEST)
    begin = max((match.end() for match in END.finditer(text, back, start) if not GOES_ON.match(text, match.end())), default=back)
    end = END.search(text, change.end)
    stop = end.start() if end else len(text)
    levels = [figure for figure in found if figure is not change and begin <= figure.start < stop and abs(figure.start - start) <= WIDEST]
    pairs = ((one, two) for one in levels for two in levels if one is not two and one.measure == two.measure)
    return any(fits(one, two, change, verb) for one, two in pairs)


def _counted(text):
    """The figures that count something: no spans of time, no numbers of items."""
    return [
        _level_of(figure) for figure in figures(text)
        if figure.kind in ("value", "part") and figure.measure.kind != "time" and figure.measure.base != "tuổi" and not NUMBERING.match(text, figure.start - 1)
        and not (figure.low == 1 and ON_ONE.search(text[max(0, figure.start - NEXT_TO):figure.start]))]


def _level_of(figure):
    """ "5/11 thôn" is a level of five."""
    return replace(figure, high=figure.low) if figure.kind == "part" else figure


def _framed(text, start, stop, here, second):
    """`second`: where the sentence begins that says what is held: of its own levels, or of the one before where it goes on."""
    sorts, last = [], None
    for at, figure in enumerate(here):
        bound = here[at - 1].end if at else start
        sorts.append(last := _said(text, bound, figure, last, start))
    levels = [figure for figure, said in zip(here, sorts, strict=True) if not said]
    share = len(levels) == 1 and len(here) == 3 and sorts[0] == "bằng" and {here[0].measure.base, levels[0].measure.base} == {"%"}
    if share:
        sorts[0], levels = "", [here[0], *levels]  # "đạt 92%, so với kế hoạch 90% tăng 2 điểm %": a level itself
    if len(levels) != 2 or not _alike(text, *levels):
        return
    one, two = levels
    if two.start < second and not GOES_ON.match(text, second):
        return
    told = [(figure, said) for figure, said in zip(here, sorts, strict=True) if said]
    base, now, way = _based(text, start, stop, here, one, two)
    if base is None or share and way != "aim" or any(figure.word or figure.low != figure.high for figure in levels):
        return
    for figure, verb in told:
        if figure.start > max(one.start, second) and not _is_of_else(text, start, stop, here, figure, way, base):
            tied = way == "aim" and verb in ("tăng", "giảm", "gấp") and _is_tied(text, start, base, figure)
            yield from _reckoned(base, now, figure, verb, "before" if tied else way)


def _is_tied(text, start, base, figure):
    """Whether a rise is said of the plan in one clause: "so với kế hoạch 159 người tăng 27 người", "tăng 5% so với kế hoạch 5.000 tấn"."""
    if base.end < figure.start:
        return TIED.search(text, start, base.start) and not PARTED.search(text, base.end, figure.start)
    return TIED.match(text, figure.end, base.start)


def _said(text, bound, figure, last, start):
    """The verb with which a figure is said of others; "" for a level."""
    before = text[max(start, figure.start - 90):figure.start]
    found = VERB.search(before)
    if found and (found["verb"] or figure.start - bound < 90 and figure.measure.base != "%" and not found[0].rstrip().endswith("mức")):
        return (found["verb"] or found["more"]).lower()
    sign = SIGNED.search(before)
    if sign:
        return "tăng" if sign["sign"] == "+" else "giảm"
    apart = figure.measure.base == "điểm %" and figure.measure.written != "điểm" and APART.search(before)
    if apart:
        return (apart["verb"] or apart["more"]).lower()
    share = figure.measure.base in ("%", "lần", "điểm %") and figure.measure.written != "điểm" and not figure.measure.per
    if not share:
        return ""
    if last and AS_MUCH.search(text[bound:figure.start]):
        return last
    found = SHARE.search(text[bound:figure.start])
    return "bằng" if found or figure.measure.base == "lần" else ""


def _alike(text, one, two):
    if one.measure.kind in UNSIZED or two.measure.kind in UNSIZED:
        return False
    if one.measure or two.measure:
        return one.measure.base == two.measure.base and not clash(one.measure.per, two.measure.per) or {one.measure.kind, two.measure.kind} == {"people"}
    return noun(text, one)[:1] == noun(text, two)[:1] or not noun(text, two)


def _based(text, start, stop, here, one, two):
    """(base, the other, "aim", "before" or "whole"); (None, None, "") where nobody can tell."""
    first, second = _level(text, start, stop, here, one), _level(text, start, stop, here, two)
    for way, signs in (("aim", AIMED), ("before", BEFORE)):
        known = [bool(signs.search(level.words)) for level in (first, second)]
        if known[0] and way == "before" and AGAINST.search(text[start:one.start]):
            known[0] = False
        if known == [True, False]:
            return one, two, way
        if known == [False, True]:
            return two, one, way
        if any(known):
            return None, None, ""
    if first.years and second.years and first.years[-1] != second.years[-1]:
        return (one, two, "before") if first.years[-1] < second.years[-1] else (two, one, "before")
    known = [bool(ALL.search(level.gap)) for level in (first, second)]
    if known == [True, False]:
        return one, two, "whole"
    return (two, one, "whole") if known == [False, True] else (None, None, "")


def _level(text, start, stop, here, figure):
    """A level with the words from the sign before it to the sign behind it; the first of a sentence has all that leads to it."""
    at = here.index(figure)
    bound = here[at - 1].end if at else start
    gap = text[bound:figure.start]
    parted = [match.end() for match in PARTED.finditer(gap)]
    own = gap
    if at and parted:
        last = parted[-1] if gap[parted[-1]:].strip() else parted[-2] if len(parted) > 1 else 0
        own = gap[last:] if gap[last:].strip() else gap
    behind = text[figure.end:here[at + 1].start if at + 1 < len(here) else stop]
    sign = PARTED.search(behind) or END.search(behind)
    behind = behind[:sign.start()] if sign else "" if at + 1 < len(here) else behind
    return Level(f"{own} · {behind}", gap)


def _is_of_else(text, start, stop, here, figure, way, base):
    """Whether what is said is of each year, or compared with something else than the base."""
    at = here.index(figure)
    before = text[here[at - 1].end if at else start:figure.start]
    parted = [match.end() for match in PARTED.finditer(before)]
    behind = text[figure.end:here[at + 1].start if at + 1 < len(here) else stop]
    behind = re.split(r"[,;(]|\.\s", behind, maxsplit=1)[0]
    clause = before[parted[-1] if parted else 0:]
    known = {year for one in here for year in _level(text, start, stop, here, one).years if one is not figure}
    if OF_EACH.search(clause) or OTHER.search(behind) or not {*YEARS.findall(clause)} <= known:
        return True
    if way != "whole" and not {*map(str.lower, WORD.findall(clause))} - REACHING <= {*map(str.lower, WORD.findall(text[start:here[0].start]))}:
        return True  # another thing is spoken of
    if way == "aim":
        return bool(BEFORE.search(behind) or YEARS.search(behind))
    years, its = YEARS.findall(behind), _level(text, start, stop, here, base).years
    if years and its and years[-1] not in its:
        return True
    return bool(AIMED.search(behind) or AIMED.search(clause))


def _reckoned(base, now, figure, verb, way):
    share = figure.measure.base == "%"
    if way == "whole":
        if verb == "bằng" and share and now.low <= base.low and now.measure.base != "%":
            yield from portion(figure, now, base)
        return
    if now.measure.base == "%" and verb == "bằng":
        return
    if way == "aim" and verb in ("tăng", "giảm", "gấp") or way == "before" and verb in ("bằng", "vượt", "hụt", "thiếu") and figure.measure.base != "lần":
        return
    verb = "gấp" if figure.measure.base == "lần" and verb in ("gấp", "bằng") else "bằng" if verb == "bằng" else "giảm" if verb in DOWN else "tăng" if way == "before" else verb
    yield from changed(base, now, figure, verb)
