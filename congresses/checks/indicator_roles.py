"""What a place of a text speaks of: what was reached in the term that ends ("result"), or what is aimed at ("target")."""

import re
from dataclasses import dataclass
from functools import lru_cache

from congresses.reading import ROWS

from .indicator_words import folded, phrases

RESULT, TARGET, PAST, FORMER = "result", "target", "past", "former"  # past: the target of the term that ends
SIGNS = (
    (RESULT, 3, phrases("kết quả", "nhìn lại", "thành tựu", "đạt được")),
    (RESULT, 2, phrases(
        "đánh giá", "kiểm điểm", "hạn chế", "khuyết điểm", "tồn tại", "bài học", "nguyên nhân", "ưu điểm", "nhiệm kỳ qua",
        "đặc điểm tình hình", "tình hình chung", "thực trạng", "năm qua", "việc thực hiện", "tình hình thực hiện", "đã làm được",
        "kinh nghiệm", "việc lãnh đạo", "nhiệm kỳ vừa qua", "tổng kết",
    )),
    (RESULT, 1, phrases("phần thứ nhất", "phần một", "phần i", "phần 1", "thực hiện nghị quyết")),
    (TARGET, 2, phrases(
        "phương hướng", "mục tiêu", "định hướng", "giải pháp", "phấn đấu", "nhiệm kỳ tới", "đột phá", "nhiệm vụ trọng tâm",
        "tổ chức thực hiện", "năm tới", "kế hoạch", "thời gian tới", "phải hoàn thành", "phải đạt",
    )),
    (TARGET, 1, phrases("chỉ tiêu", "phần thứ hai", "phần hai", "phần ii", "phần 2", "nhiệm vụ")),
)
PARTS = phrases("phần", "phương hướng", "mục tiêu", "định hướng", "nhiệm vụ", "giải pháp", "kết quả", "đánh giá", "kiểm điểm", "hạn chế", "nguyên nhân", "bài học", "chỉ tiêu")
FORECAST = phrases("dự báo", "bối cảnh mới", "thời cơ", "thách thức")
PERIOD = re.compile(r"(?<!\d)(20\d\d|19\d\d)\s*[-–—]\s*(20\d\d)(?!\d)")
YEAR = re.compile(r"(?<![\d/.,])(20\d\d)(?![\d/.,]\d|\s*[-–—]\s*20\d\d)")
OPENING = re.compile(
    r"\s*(?:PHẦN\b|Phần\b|Điều\s+\d|Mục\s+[\dIVX]|[IVX]{1,5}\s*[.\-–)/:]|[A-EĐ]\s*[.)\-–/]\s?|\d{1,2}\s*[.)\-–/]\s|\d{1,2}\.\d{1,2}\.?\s|[a-eđ]\)\s|\*\s)")
NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
SHORT = 200  # characters a heading has at most
FEW_WORDS = 16  # of a heading without a number
ITEM = re.compile(r"\s*[-+*•–]")
FIGURE = re.compile(r"\d[.,]\d|\d\s*%|(?<![\d.,\-–/])\d{1,3}(?![\d.,])\s+[^\W\d_]")  # a heading states no values
ANNEX = re.compile(r"\s*(?:phụ lục|nơi nhận)\b", re.IGNORECASE)
FAIR, SURE = 2, 3  # how surely a line must speak that nobody set as a heading: under no heading that tells, under one that does
AIMING = re.compile(
    r"(?<!nỗ lực )(?<!ra sức )(?<!đã )phấn đấu|nhiệm kỳ tới|giai đoạn tới|thời gian tới|mục tiêu đến|chỉ tiêu đến|đặt mục tiêu|những năm tới|năm tới|hướng tới",
    re.IGNORECASE)
REACHED = re.compile(
    r"nhiệm kỳ (?:vừa )?qua|năm qua|kết quả thực hiện|ước thực hiện|thực hiện đạt|đã đạt|đã hoàn thành|đầu nhiệm kỳ", re.IGNORECASE)


NOT_YET = re.compile(r"\b(?:chưa|không)\s+(?:được\s+)?(?:đạt|hoàn thành|thực hiện được|công nhận|về đích)\b", re.IGNORECASE)  # of what was aimed at: so it stands today


@dataclass(frozen=True, slots=True)
class Term:
    """The coming term, in years."""

    start: int = 2020
    end: int = 2025

    def of_year(self, year):
        """What a figure of this year tells of."""
        return RESULT if year <= self.start else TARGET

    def of_period(self, first, last):
        """What a figure of these years tells of."""
        if last <= self.start:
            return RESULT
        return TARGET if first >= self.start else ""


def term_of(text):
    """The term a reference names: "2020–2025"."""
    match = PERIOD.search(text)
    return Term(int(match[1]), int(match[2])) if match else Term()


@lru_cache(maxsize=4096)
def weighed(text, term):
    """(what a heading announces: result, target, "forecast", "" when it does not tell; how surely)."""
    words = folded(text)
    points = {RESULT: 0, TARGET: 0}
    for role, weight, signs in SIGNS:
        points[role] += weight * any(sign in words for sign in signs)
    for match in PERIOD.finditer(text):
        role = term.of_period(int(match[1]), int(match[2]))
        points[role or RESULT] += 2 if role else 0
    for match in YEAR.finditer(text):
        points[term.of_year(int(match[1]))] += 1 if int(match[1]) == term.start else 2
    if any(sign in words for sign in FORECAST) and points[TARGET] < 3 > points[RESULT]:
        return "forecast", 2
    if points[RESULT] == points[TARGET]:
        return "", 0
    return max(points, key=points.get), max(points.values())


def said(text, term):
    """What a sentence says of itself before a figure: result, target or ""."""
    aiming, reached = AIMING.search(text), REACHED.search(text) or NOT_YET.search(text)
    if aiming and not reached:
        return TARGET
    if reached and not aiming:
        return RESULT
    periods = {term.of_period(int(match[1]), int(match[2])) for match in PERIOD.finditer(text)} - {""}
    return periods.pop() if len(periods) == 1 else ""


def opening_role(text, term):
    """What the words before the first name of a long sentence say of all of it: "Phấn đấu đến năm 2025: …; …"."""
    if text.rstrip()[-1:] != ":":
        return ""
    return said(text, term) or _of_years(text, term)


def said_of_table(title, term):
    """What the line over a table says the table is of: result, target or ""."""
    role, surely = weighed(title, term) if title else ("", 0)
    return role if role in (RESULT, TARGET) and surely >= FAIR else ""


def roles(blocks, term, default="", annex=False):
    """The role of each block by the headings above it and by the line that opens its list. `annex`: the whole paper is one."""
    found, opened, intro, course, annexed = [], "", "", [], False
    flipped, last = None, ()  # what a line without a number put an end to; the last number
    for block in blocks:
        if block.kind == "heading":
            here = _above((*block.trail, block.text), term, "")
            annexed = not annex and bool(ANNEX.match(block.text))
            # Where all headings are of one level, "1. Kinh tế" speaks of what the part over it speaks of.
            kept = opened if not here and not block.trail and not annexed else ""
            told = weighed(block.text, term)
            if not block.trail and told[0] in (RESULT, TARGET) and told[1] >= FAIR:
                kept = here
            opened, intro, flipped, last = kept, "", None, ()
            found.append("" if told[0] == "forecast" else here or kept)
            continue
        listed = block.kind == "list_item" or block.kind in ROWS or ITEM.match(block.text)
        if not annex and ANNEX.match(block.text) and len(block.text) <= SHORT:
            opened, intro, annexed = "", "", True
        elif not listed and _opens(block.text):
            intro = ""
            told, before = "" if annexed else _above(block.trail, term, ""), opened
            opened = _opened(block.text, opened, told, course, term, bool(block.trail))
            flipped = before if opened != before and not OPENING.match(block.text) else None
        number = _number(block.text)
        if number:
            opened = flipped if flipped is not None and _goes_on(last, number) else opened
            flipped, last = None, number
        above = intro or opened or ("" if annexed else _above(block.trail, term, default)) or _of_opening(block.text, term)
        found.append("" if above == "forecast" else above)
        lead = _lead(block.text)
        if not listed and len(lead) <= 2 * SHORT and _announces(lead):
            announced = said_of_table(lead, term) if lead == block.text else ""  # a point told in one line may speak of a "mục tiêu" that was reached
            intro = said(lead, term) or announced or _of_years(lead, term) or intro
    return found


def _opened(text, before, told, course, term, headed):
    """What a heading that nobody set as one opens. `course`: what was opened so far; papers do not turn back without a number.

    `headed`: others are set: then a line without a number opens a part only where it names one, "KẾ HOẠCH NĂM 2020" does not.
    """
    role, surely = weighed(text, term)
    numbered = bool(OPENING.match(text))
    if surely < FAIR or (told and not (surely >= SURE and (numbered or text.isupper()))):
        return before
    if headed and not numbered and not any(sign in folded(text) for sign in PARTS):
        return before
    if not numbered and weighed(PERIOD.sub(" ", text), term)[0] != role:
        return before  # "trình Đại hội nhiệm kỳ 2020–2025" names the congress
    back = role == RESULT and TARGET in course and RESULT in course[:course.index(TARGET)]
    if (back or (told == TARGET and role == RESULT)) and not (numbered and surely >= SURE):
        return before
    course.append(role)
    return role


def _of_years(text, term):
    sides = {term.of_year(int(match[1])) for match in YEAR.finditer(text)}
    return sides.pop() if len(sides) == 1 else ""


def _opens(text):
    """Whether a paragraph is a heading that nobody set as one."""
    text = text.strip()
    if len(text) > SHORT or text[-1:] in (".", ";", ","):
        return False
    if text[-1:] == ":" and not OPENING.match(text):
        return False
    return bool(OPENING.match(text)) or text.isupper() or (len(text.split()) <= FEW_WORDS and not FIGURE.search(PERIOD.sub("", text)))


def _number(text):
    """The number a line begins with: 3.2 is (3, 2)."""
    found = NUMBER.match(text)
    return tuple(map(int, found[1].split("."))) if found else ()


def _goes_on(last, number):
    """Whether a line goes on with the numbers over a line without one: then that was no heading."""
    return bool(last) and number[:-1] == last[:-1] and number[-1] == last[-1] + 1


def _of_opening(text, term):
    """What the first sentence of a numbered point says of all of it: "1. Tán thành đánh giá kết quả nhiệm kỳ 2015–2020. …"."""
    opening = OPENING.match(text)
    role, surely = weighed(text[opening.end():].partition(". ")[0], term) if opening and ". " in text[opening.end():] else ("", 0)
    return role if surely >= SURE else ""


def _lead(text):
    """What a paragraph begins with up to its colon, where it is numbered and goes on: "3. Các chỉ tiêu đến năm 2025: …"."""
    head, sign, rest = text.partition(":")
    return head + sign if rest.strip() and OPENING.match(text) and ";" not in head else text


def _announces(text):
    """Whether a paragraph stands over a list or a table: "Các chỉ tiêu phấn đấu của nhiệm kỳ gồm:", "Biểu chỉ tiêu…"."""
    return text.rstrip()[-1:] == ":" or text.lstrip().lower().startswith(("biểu", "bảng", "phụ lục"))


def _above(trail, term, default):
    """The role of the nearest heading that tells; a word as weak as "nhiệm vụ" does not outweigh what stands higher."""
    weak = ""
    for heading in reversed(trail):
        role, surely = weighed(heading, term)
        if role and surely >= FAIR:
            return "" if role == "forecast" else role
        weak = weak or role
    return default or weak
