"""One sentence with its figures: of which year, of which place, reached or aimed at, a level or only a change."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from .indicator_phrases import (
    AFTER,
    AMONG,
    BEFORE,
    CHANGE,
    COMPARED,
    DASHED,
    FROM,
    GOING_ON,
    GROWTH,
    HIGHER,
    IN_ORDER,
    INNER,
    KEEPING,
    LEADING,
    MOST_UNKNOWN,
    NOW,
    OF_ALL,
    OF_SECTOR,
    OPENING,
    OTHER_STRUCTURE,
    OUTSIDE,
    OVERALL,
    PARTLY,
    PLACE,
    PLAIN,
    RESUMED,
    SECTOR_NEXT,
    SHARED,
    UNTIL,
    WHOLE,
    WORD,
    YEAR_AFTER,
    YEAR_ELSE,
    YEAR_OF_NEXT,
    YEARLY,
)
from .indicator_words import folded, heavy, of_economy

BESIDE = re.compile(r"\b(?:(?:đến|vào|cuối|hết)\s+){0,2}năm\s+20\d\d\b|\b\d{1,2}\s+tuổi\b", re.IGNORECASE)  # between a figure and the name it leads
SECTORS = 2  # of which shares are told one after the other where no word says that they are of the economy

@cache
def _known(indicator):
    texts = (*indicator.aliases, indicator.name, indicator.unit, *PLAIN, *KEEPING)
    return frozenset(part for text in texts for word in WORD.findall(text) for part in heavy(word))


def unknown_words(text, indicator):
    """How many words of a text are neither of the indicator's names nor such as leave it what it is."""
    return sum(part not in _known(indicator) for word in WORD.findall(text) for part in heavy(word))


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
        if any(words in self.folded for words in OTHER_STRUCTURE) or (told := of_economy(self.folded)) is False:
            return False
        sectors = {name.code for name in self.names if name.sector}
        if told or OF_ALL.search(self.text, self.start, self.end) or WHOLE.search(self.text[self.end:self.end + BEFORE].partition(". ")[0]) or of_economy(folded(self.over)) or self.in_order and len(sectors) > SECTORS:
            return True
        if any(words in self.folded for words in GROWTH) and SHARED not in self.folded:
            return False
        around = folded(" . ".join((*self.block.trail[-1:], self.over, self.text[max(0, self.start - BEFORE):self.start])))
        return bool(of_economy(around)) or len(sectors) >= SECTORS + (SHARED not in self.folded)

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
        part = WHOLE.sub(" ", self.text[start:end])
        words = [word.lower() for word in WORD.findall(part)]
        others = any(start < name.start < end for name in self.names)
        plain = not others and all(word in PLAIN or word in own for word in words)
        last = max(part.rfind(", "), part.rfind("; "))
        comma = last >= 0
        resumed = comma and (bool(RESUMED.match(part, last)) or plain and any(word in own for word in words))
        return Between(len(words), plain, comma, resumed, others)

    def is_far(self, figure, name, own):
        """Whether words between a name and its figure may narrow it: giá trị sản xuất trên 1 ha đất trồng cam đạt…"""
        start = max([name.end, *(one.end for one in self.values if one.end <= figure.start)])
        part = self._without_names(start, figure.start) if start < figure.start else ""
        others = [word for word in map(str.lower, WORD.findall(part)) if word not in PLAIN and word not in KEEPING and word not in own]
        return len(others) > MOST_UNKNOWN

    def is_waited_for(self, figure, taken, waits=None):
        """Whether a name right before a figure still has none: in "nông nghiệp 24%, công nghiệp 33% và dịch vụ 43%" none leads. `waits`: which may."""
        last = max([self.start, *(one.end for one in self.values if one.end <= figure.start and not any(name.start <= one.start < name.end for name in self.names))])
        return any(last <= name.start and name.end <= figure.start and name not in taken and (waits is None or waits(name)) for name in self.names)

    def leads(self, figure, name, own=frozenset()):
        """Whether a figure stands right before a name: "100% trường đạt chuẩn quốc gia". `own`: words of the indicator."""
        if any(figure.end <= other.start and other.end <= name.start for other in self.names if other.code != name.code and not other.weak):
            return False
        part = BESIDE.sub(" ", self.text[figure.end if figure.end <= name.start else figure.digits:name.start])
        return not re.search(r"[,:()–—\d]| - ", part) and all(word in LEADING or word in own for word in map(str.lower, WORD.findall(part)))

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
                and not YEAR_OF_NEXT.match(self.text, after.end) and not self._opens_bracket(value, after)
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

    def _opens_bracket(self, value, year):
        """Whether a year begins a bracket with a value of its own: "70% (năm 2019: 53,4%)"."""
        if "(" not in self.text[value.end:year.start]:
            return False
        close = self.text.find(")", year.end, self.end)
        return any(year.end <= other.start < close for other in self.values)

    def _reaches(self, year, figure):
        """Whether a year goes for a figure after it: in one clause, or said at the very beginning."""
        between = self.text[year.end:figure.start]
        opening = year.start - self.start < OPENING and not any(name.end <= year.start for name in self.names)
        return opening or not re.search(r", (?!(?:đạt|còn|là|ước|bằng)\b)", between)

    def clause(self, figure):
        """Where the words begin that go with a figure: after the figure before, a comma or an opening bracket."""
        last = max([self.start, *(one.end for one in self.values if one.end <= figure.start)])
        part = self.text[last:figure.start]
        return last + max(part.rfind(", "), part.rfind("("), -1) + 1

    def is_inner(self, name):
        """Whether a name of a sector stands where one sector is divided up: "trồng trọt 40%, … dịch vụ nông nghiệp 25%"."""
        begin = max(0, name.start - BEFORE)
        begin = max(self.text.rfind(". ", begin, name.start) + 1, begin)
        return bool(INNER.search(self.text, begin, name.end) or OF_SECTOR.search(self.text[begin:name.start]) or SECTOR_NEXT.match(self.text, name.end))

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

    def is_higher(self, figure):
        """Whether it is of the district or of what stands above it: "trên địa bàn huyện, … mới đạt 88,9%"."""
        last = max([self.start, *(one.end for one in self.values if one.end <= figure.start)])
        part = self.text[last:figure.start]
        turn = OVERALL.search(part)
        return bool(HIGHER.search(part[turn.start():] if turn and turn.start() else part)) or self._is_of_above(figure)

    def _is_of_above(self, figure):
        """Whether the words right behind it put it there: "88,9% của huyện"; in "62% (bình quân toàn huyện 60%)" they go with the next."""
        after = self.text[figure.end:figure.end + AFTER]
        told = HIGHER.match(after.lstrip(" ,("))
        if told is None:
            return False
        stop = figure.end + len(after) - len(after.lstrip(" ,(")) + told.end()
        following = next((one for one in self.values if one.start >= figure.end), None)
        return following is None or following.start >= stop and bool(re.search(r"[,;)]", self.text[stop:following.start]))

    def is_whole(self, figure, name, planned=False):
        """Whether it is of the whole commune and stated as such, not of a part or beside something else."""
        before = self.before(figure, name)
        if COMPARED.search(self._resumed(before)) and not self._after_a_part(figure):
            return False
        if AMONG.search(before) or (OUTSIDE.match(self.text, figure.end) and not planned and figure.end > name.start):
            return False
        stop = min([self.end, max(figure.end, name.end) + AFTER, *(at for at in (self.text.find(sign, figure.end, self.end) for sign in (",", ";", "(", ")")) if at > 0)])
        around = self._without_names(self._since_all(figure), stop)
        if PARTLY.search(around) or self._of_some_years(figure):
            return False
        return all(folded(match[1]).strip() in folded(self.own) for match in PLACE.finditer(around))

    def _since_all(self, figure):
        """Where the words begin that may narrow a figure: where a sentence turns to the whole after its parts, else its start."""
        last = max([self.start, *(one.end for one in self.values if one.end <= figure.start)])
        turn = OVERALL.search(self.text, last, figure.start)
        return turn.start() if turn else self.start

    def _resumed(self, before):
        """What goes with a figure of the words before it: "…so với năm 2015, đạt" is a level again."""
        last = before.rfind(", ")
        return before[last:] if last >= 0 and RESUMED.match(before, last) else before

    def _of_some_years(self, figure):
        """Whether the span of years before it is only a part of a term."""
        span = next((one for one in reversed(self.periods) if one.end <= figure.start), None)
        if span is None:
            return False
        if OVERALL.search(self.text, span.end, figure.start):
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
        signs = (self.text.find(sign, last, self.end) for sign in (", ", "; "))
        stop = min([self.end, *(one.start for one in self.values if one.start >= last), *(at for at in signs if at >= 0)])
        return bool(YEARLY.search(self.text[start:stop]))
