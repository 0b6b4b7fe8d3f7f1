"""One sentence with its figures: of which year, of which place, reached or aimed at, a level or only a change."""

import re
from dataclasses import dataclass
from functools import cached_property

from .indicator_plain import KEEPING, LEADING, MOST_UNKNOWN, PLAIN, WORD
from .indicator_roles import FORMER, PAST, PERIOD, RESULT, TARGET, said
from .indicator_words import STRUCTURE, folded, phrases
from .units import CAPITAL

RESUMED = re.compile(
    r",\s*(?:bằng|đạt|còn|là|chiếm|ước|bình quân|mỗi năm|hằng năm|hàng năm|đến|năm|tăng|giảm|từ|tỷ lệ|nâng|đưa|trong 5 năm|phấn đấu|nay"
    r"|tương đương|hiện|cuối|riêng năm|xuống|lên|thực hiện|kết quả)\b", re.IGNORECASE)
CHANGE = re.compile(
    r"\b(tăng|giảm|vượt|hụt|thiếu|thêm|kém|chênh(?: lệch)?|(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s+hơn)"
    r"(?:\s+(?:thêm|được|gần|khoảng|trên|dưới|hơn|bình|quân|mỗi|hằng|hàng|năm|kế|hoạch|mục|tiêu|chỉ|nghị|quyết|so|với|đến|tới|là|mức|cao|thấp)){0,6}\s*$",
    re.IGNORECASE)
COMPARED = re.compile(r"\b(?:so với|gấp|bình quân chung|cùng kỳ|trong khi|mức chung)\b|\bbằng\s*$", re.IGNORECASE)
OUTSIDE = re.compile(
    r"\s*(?:so với|kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|mức bình quân|bình quân chung|dự toán|của (?:toàn )?(?:huyện|tỉnh)|theo kế hoạch)",
    re.IGNORECASE)
PLANNED = re.compile(r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết|NQ)\b", re.IGNORECASE)
SET_OUT = re.compile(
    r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết)\b[^,;.]{0,40}\b(?:đề ra|đặt ra|giao|xác định)\b|\b(?:đề ra|đặt ra|giao|xác định)\b[^,;.]{0,20}\b(?:mục|chỉ) tiêu\b",
    re.IGNORECASE)
EXPECTED = re.compile(r"\b(?:phấn đấu|dự kiến)\b", re.IGNORECASE)
NOW_BEFORE = re.compile(r"\b(?:hiện nay|hiện tại|hiện trạng|đến nay|hiện|nay)\b(?:\s+(?:là|đạt|mới|còn|có|đang|ở|mức|chỉ|khoảng|ước|trên|gần)){0,4}\s*:?\s*$", re.IGNORECASE)
NOW_AFTER = re.compile(r"\s*\(?\s*(?:như |ở )?(?:hiện nay|hiện tại|hiện có|thời điểm này)\b(?!\s*(?::|là|đạt|còn|mới|có|trên|khoảng|gần|ước)?\s*\d)", re.IGNORECASE)
# What comes after these words is of a part of one sector, not of the economy.
INNER = re.compile(r"\b(?:nội\s+(?:bộ\s+)?(?:ngành|nông)|nội bộ|trồng trọt|chăn nuôi|trong (?:ngành |lĩnh vực |sản xuất )?(?:nông|công) nghiệp)\b", re.IGNORECASE)
OF_SECTOR = re.compile(r"\bdịch\s+vụ\s+$|\b(?:giá trị|sản phẩm|lao động|hộ)\s+$", re.IGNORECASE)
SECTOR_NEXT = re.compile(r"\s+(?:nông|lâm|công|thủy)\b", re.IGNORECASE)
DONE = re.compile(r",[^,]*\b(?:kết quả|thực hiện|đã đạt|ước đạt)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]*\)")
MISSED = re.compile(r"\b(?:không|chưa) (?:đạt|bằng|tới)(?: được| mức)?\s*$", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:[Tt]hôn|[Xx]óm|[Kk]hối|[Vv]ùng|[Cc]ụm|[Cc]hi bộ|[Tt]ổ dân phố|TDP|[Kk]hu vực|[Xx]ã|[Tt]hị trấn|[Ởở]|[Tt]ại|[Hh]ợp tác xã|HTX|[Kk]hu phố)"
    r"\s+(?:số\s+)?(\d+(?![\d.,%])(?!\s*%)|[" + CAPITAL + r"]\w*(?:\s+[" + CAPITAL + r"]\w*)*)")
PARTLY = re.compile(
    r"\briêng\b(?!\s+năm)|\b(?:toàn|của|cả|trong)\s+(?:huyện|tỉnh|nước)\b(?!\s+ủy)|\bmô hình\b|\bhộ (?:ông|bà)\b|\b(?:có|một số|nhiều|mỗi)\s+(?:thôn|xóm|hộ)\b"
    r"|(?<!mỗi )(?<!các )(?<!ba )\bvùng\s+[^\W\d_]+|\bkhu vực\s+(?:trung tâm|phía|ngoài|đồi|miền|ven)|\bxã cũ\b|\bdự báo\b|\bcó thể\b|\b(?:hai|ba|\d)\s+năm\s+(?:đầu|cuối)\b|\bnửa (?:đầu|cuối)\b|\bgiữa (?:nhiệm )?kỳ\b|\b(?:6|sáu) tháng\b|\bquý\b"
    r"|\b(?:cao|thấp) nhất\b|\bcó (?:nơi|vùng)\b|\b(?:các|những) (?:thôn|xóm|hộ) (?:còn lại|khác)\b"
    r"|\bcủa (?:lao động|công nhân|hộ|thành viên|xã viên|ngành|nghề|làng|tổ|nhóm|các mô hình)\b", re.IGNORECASE)
AMONG = re.compile(r"\btrong (?:số )?đó\b", re.IGNORECASE)
FROM = re.compile(r"\btừ(?:\s+(?:mức|khoảng|gần|trên|dưới|chỗ))?\s*$", re.IGNORECASE)
TO = re.compile(r"(?!\s*trở (?:lên|xuống)\b)[^.;\d]*?\b(?:xuống|lên|còn|đến|thành(?! lập| viên| phố)|nay)\b|(?:[^.;]{0,30}?(?:19|20)\d\d\)?[^.;\d]{0,30}?\b(?:xuống|lên|còn|đến|nay)\b)", re.IGNORECASE)
EARLIER = re.compile(r"\b(?:đầu nhiệm kỳ|nhiệm kỳ trước|trước đây|trước sáp nhập)\b", re.IGNORECASE)
BEFORE = 250  # characters before a name that may say of which whole it is a part
AFTER = 30  # characters after a figure that may say of which part it is
OPENING = 25  # characters: a year said that early goes for the whole sentence
YEARLY = re.compile(r"\b(?:mỗi|hằng|hàng|một)\s+năm\b|\bbình quân\b|/\s*năm\b|\btừng năm\b|\bnăm nào\b|\bnăm liền\b", re.IGNORECASE)
YEAR_AFTER = re.compile(r"\s*\(?\s*(?:ước\s+)?(?:thực hiện\s+)?(?:vào\s+|trong\s+|của\s+|hồi\s+|ở\s+)?(?:cuối\s+|đầu\s+)?(?:năm\s+)?")
YEAR_OF_NEXT = re.compile(r"\s*(?::|là|đạt|chỉ|mới|có)\s*(?:là|đạt|có)?\s*\d", re.IGNORECASE)  # (năm 2015: 28 triệu)
NOW = re.compile(r"\b(?:đến|hiện) nay\b|\bnay\b|\bhiện\b", re.IGNORECASE)
YEAR_ELSE = re.compile(r"\b(?:so với|hơn|bằng|như|lần|kể từ|từ)\s+(?:cuối\s+|đầu\s+)?(?:năm\s+)?$", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:đến|tới|hết|trước|cuối)\s+(?:nay\s+)?(?:hết\s+|cuối\s+|tháng\s+|ngày\s+)*(?:năm\s+)?$", re.IGNORECASE)
OTHER_STRUCTURE = phrases(
    "cơ cấu lao động", "cơ cấu giống", "cơ cấu cây trồng", "cơ cấu mùa vụ", "cơ cấu cán bộ", "cơ cấu nhân sự", "cơ cấu cấp ủy",
    "nội bộ", "nội ngành", "cơ cấu ngành nông", "cơ cấu ngành công", "cơ cấu sản xuất", "cơ cấu chi", "cơ cấu vốn", "cơ cấu thu", "cơ cấu nguồn", "cơ cấu ngành nghề",
)
[SHARED] = phrases("chiếm")
GROWTH = phrases("tốc độ", "tăng trưởng", "giá trị sản xuất")
OTHER_HEAD = re.compile(r"\b(?:lao động|đất|dân số|hộ|vốn|thuế|doanh thu|nợ|diện tích|sản phẩm)\s+(?:ngành\s+|trong\s+)*$", re.IGNORECASE)
GOING_ON = re.compile(r"\b(?:nay|lên|xuống|còn|bằng|(?:19|20)\d\d|mục tiêu|nghị quyết|chỉ tiêu|kế hoạch|kết quả|thực hiện)\b", re.IGNORECASE)
IN_ORDER = re.compile(r"\blần lượt\b|\btương ứng\b", re.IGNORECASE)
DASHED = re.compile(r"%?\s*[-–—/]\s*$")


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between a name and a figure."""

    words: int
    plain: bool
    comma: bool
    resumed: bool
    named: bool


class Sentence:
    """The part of a block from one full stop to the next, with the names and figures in it."""

    def __init__(self, text, start, end, names, inside, block, role, term, own="", over=""):
        self.text, self.start, self.end, self.names = text, start, end, names
        self.figures = inside
        self.values = [figure for figure in inside if figure.kind in ("value", "part")]
        self.years = [figure for figure in inside if figure.kind in ("year", "date") and figure.low]
        self.periods = [figure for figure in inside if figure.kind == "period"]
        self.block, self.role, self.term, self.own, self.over = block, role, term, own, over

    @cached_property
    def folded(self):
        """The whole sentence, folded."""
        return folded(self.text[self.start:self.end])

    @cached_property
    def structured(self):
        """Whether shares of the economy are spoken of."""
        if any(words in self.folded for words in OTHER_STRUCTURE):
            return False
        if any(words in self.folded for words in STRUCTURE):
            return True
        if any(words in self.folded for words in GROWTH) and SHARED not in self.folded:
            return False
        around = folded(" . ".join((*self.block.trail[-1:], self.over, self.text[max(0, self.start - BEFORE):self.start])))
        return any(words in around for words in STRUCTURE) or len({name.code for name in self.names if name.sector}) > 1 + (SHARED not in self.folded)

    @cached_property
    def in_order(self):
        """Whether names come first and their figures after them in the same order."""
        if IN_ORDER.search(self.text, self.start, self.end):
            return True
        values = self.values
        return all(DASHED.fullmatch(self.text[one.digits - 1:two.start]) for one, two in zip(values, values[1:], strict=False))

    def between(self, start, end, own):
        """What stands between the end of a name and a figure (None: the figure stands before). `own`: words of the indicator."""
        if end < start:
            return None
        part = self.text[start:end]
        words = [word.lower() for word in WORD.findall(part)]
        others = any(start < name.start < end for name in self.names)
        plain = not others and all(word in PLAIN or word in own for word in words)
        last = part.rfind(", ")
        comma = last >= 0
        resumed = comma and (bool(RESUMED.match(part, last)) or plain and any(word in own for word in words))
        return Between(len(words), plain, comma, resumed, others)

    def is_far(self, figure, name, own):
        """Whether words between a name and its figure may narrow it: giá trị sản xuất trên 1 ha đất trồng cam đạt…"""
        start = max([name.end, *(one.end for one in self.values if one.end <= figure.start)])
        part = self._without_names(start, figure.start) if start < figure.start else ""
        others = [word for word in map(str.lower, WORD.findall(part)) if word not in PLAIN and word not in KEEPING and word not in own]
        return len(others) > MOST_UNKNOWN

    def leads(self, figure, name):
        """Whether a figure stands right before a name: "100% trường đạt chuẩn quốc gia"."""
        part = self.text[figure.end if figure.end <= name.start else figure.digits:name.start]
        return not re.search(r"[,:()–—]| - ", part) and all(word.lower() in LEADING for word in WORD.findall(part))

    def continues(self, figure):
        """Whether a figure goes on from the one before: "… năm 2015, đến năm 2019 đạt …", "từ … lên …"."""
        last = max((one.end for one in self.values if one.end <= figure.start), default=self.start)
        return bool(GOING_ON.search(self.text[last:figure.start])) or bool(FROM.search(self.text[self.start:figure.start]))

    def before(self, figure, name=None):
        """The words between the figure before (or the name, or a comma) and this figure."""
        bound = max([self.start, *(one.end for one in self.values if one.end <= figure.start)])
        if name is not None and name.end <= figure.start:
            bound = max(bound, name.end)
        part = self.text[bound:figure.start]
        return part if name is not None and name.end <= figure.start else part[part.rfind(", ") + 1:]

    def year_of(self, figure):
        """(year, whether it is the end of a course) said with a figure; (None, False) when none is."""
        owned = {}
        for value in self.values:
            after = next((year for year in self.years if value.end <= year.start), None)
            if (
                after is not None and YEAR_AFTER.fullmatch(self.text[value.end:after.start])
                and not YEAR_OF_NEXT.match(self.text, after.end)
            ):
                owned[after.start] = value
                if value is figure:
                    return int(after.low), False
        near = [
            year for year in (*self.years, *self.periods)
            if year.end <= figure.start and year.start not in owned and not YEAR_ELSE.search(self.text[self.start:year.start])
            and (year.kind == "period" or self._reaches(year, figure))
        ]
        if not near:
            return None, False
        last = max(near, key=lambda year: year.start)
        if last.kind == "period" or NOW.search(self.text[last.end:figure.start]):
            return None, False
        return int(last.low), bool(UNTIL.search(self.text[self.start:last.start])) or last.kind == "date"

    def _reaches(self, year, figure):
        """Whether a year goes for a figure after it: in one clause, or said at the very beginning."""
        between = self.text[year.end:figure.start]
        opening = year.start - self.start < OPENING and not any(name.end <= year.start for name in self.names)
        return opening or not re.search(r", (?!(?:đạt|còn|là|ước|bằng)\b)", between)

    def role_of(self, figure, name, year, planned=False):
        """result, target, past or "" for a figure of a name. `planned`: what is measured is itself how far a plan is met."""
        if year is not None:
            role = self.term.of_year(year)
            if year == self.term.start and EXPECTED.search(self.text, self._clause(figure), figure.start):
                return ""
        elif NOW_BEFORE.search(self.text[self._clause(figure):figure.start]) or NOW_AFTER.match(self.text, figure.end):
            role = RESULT
        elif self.role == TARGET and figure.low == figure.high and not figure.word and FROM.search(self.text[self.start:figure.start]):
            return ""
        else:
            role = said(self.text[self.start:figure.end], self.term) or self.role or said(self.text[figure.end:self.end], self.term)
        before = self.before(figure, name)
        before = BRACKETS.sub("", before)
        if EARLIER.search(before):
            return FORMER
        planned_at = max((match.end() for match in PLANNED.finditer(before)), default=-1)
        if planned_at >= 0 and role != TARGET and DONE.search(before, planned_at):
            return RESULT
        clause = self.text[self.start:min(name.start, figure.start)]
        if MISSED.search(before) or (role != TARGET and SET_OUT.search(clause[clause.rfind(", ") + 1:])):
            return PAST
        if role != TARGET and PLANNED.search(before) and not PERIOD.search(before[PLANNED.search(before).end():]):
            return PAST
        if role != TARGET and not planned and OUTSIDE.match(self.text, figure.end) and PLANNED.match(self.text[figure.end:].lstrip(" (")):
            return PAST if name.end <= figure.start else role
        return role

    def _clause(self, figure):
        """Where the words begin that go with a figure: after the figure before, a comma or an opening bracket."""
        last = max([self.start, *(one.end for one in self.values if one.end <= figure.start)])
        part = self.text[last:figure.start]
        return last + max(part.rfind(", "), part.rfind("("), -1) + 1

    def is_inner(self, name):
        """Whether a name of a sector stands where one sector is divided up: "trồng trọt 40%, … dịch vụ nông nghiệp 25%"."""
        begin = max(self.text.rfind(". ", 0, name.start) + 1, name.start - BEFORE)
        return bool(INNER.search(self.text, begin, name.end) or OF_SECTOR.search(self.text[begin:name.start]) or SECTOR_NEXT.match(self.text, name.end))

    def is_past(self, figure):
        """Whether a year is the one the ending term's resolution had set."""
        return bool(PLANNED.search(self.text[self.start:figure.start])) and self.role == RESULT

    def is_former(self, figure):
        """Whether it is the first of "từ 7,19% xuống còn 2,34%"."""
        return figure.low == figure.high and bool(FROM.search(self.text[self.start:figure.start])) and bool(TO.match(self.text, figure.end))

    def is_change(self, figure, indicator):
        """Whether it tells by how much something rose or fell, where the indicator is a level."""
        if any(name.start <= figure.start < name.end for name in self.names if name.code == indicator.code):
            return False
        match = CHANGE.search(self.text[self.start:figure.start])
        if match is None:
            return False
        verb = match[1].lower()
        if verb == "thêm" and "mới" in indicator.name:
            return False
        return not (verb in ("tăng", "giảm") and f" {folded(verb).strip()} " in folded(indicator.name))

    def is_beside(self, figure):
        """Whether it says how something compares: "bằng 140% mục tiêu nghị quyết"."""
        return bool(OUTSIDE.match(self.text, figure.end) or COMPARED.search(self.before(figure)))

    def is_whole(self, figure, name, planned=False):
        """Whether it is of the whole commune and stated as such, not of a part or beside something else."""
        before = self.before(figure, name)
        if COMPARED.search(before) and not self._after_a_part(figure):
            return False
        if AMONG.search(before) or (OUTSIDE.match(self.text, figure.end) and not planned and figure.end > name.start):
            return False
        stop = min([self.end, max(figure.end, name.end) + AFTER, *(at for at in (self.text.find(sign, figure.end) for sign in (",", ";", "(", ")")) if at > 0)])
        around = self._without_names(self.start, stop)
        if PARTLY.search(around) or self._of_some_years(figure):
            return False
        return all(folded(match[1]).strip() in folded(self.own) for match in PLACE.finditer(around))

    def _of_some_years(self, figure):
        """Whether the span of years before it is only a part of a term."""
        span = next((one for one in reversed(self.periods) if one.end <= figure.start), None)
        if span is None:
            return False
        first, last = int(span.low), int(span.high)
        return last - first < 3 or not any(begin <= first and last <= begin + 5 for begin in (self.term.start - 5, self.term.start))

    def _after_a_part(self, figure):
        return any(one.kind == "part" and one.end <= figure.start for one in self.values)

    def _without_names(self, start, end):
        parts, at = [], start
        for name in self.names:
            if name.start >= at and name.end <= end:
                parts.append(self.text[at:name.start])
                at = name.end
        return "·".join((*parts, self.text[at:end]))

    def is_yearly(self, figure, name):
        """Whether it is said to be of each year."""
        if "năm" in figure.measure.per:
            return True
        start = max([self.start, *(one.end for one in self.values if one.end <= min(figure.start, name.start))])
        last = max(figure.end, name.end)
        comma = self.text.find(", ", last, self.end)
        stop = min([self.end, *(one.start for one in self.values if one.start >= last), *([comma] if comma >= 0 else [])])
        return bool(YEARLY.search(self.text[start:stop]))
