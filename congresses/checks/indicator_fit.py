"""A figure that belongs to an indicator: whether its unit is the right one, and when two of them tell of the same thing."""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from .indicator_roles import RESULT, TARGET
from .indicator_words import STRUCTURE, folded, phrases
from .numbers import Figure, shown
from .units import Measure, clash, measure_of

EXACT, LENIENT, BARE, NEVER, WRONG = 3, 2, 1, 0, -1
TENTH = Decimal("0.1")
AT_LEAST = re.compile(r"(?:[≥≤]|[<>]=|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|vượt quá|thấp hơn|cao hơn))\s*(?:là|đạt|còn)?\s*$", re.IGNORECASE)
OR_MORE = re.compile(r"\s*trở (?:lên|xuống)\b", re.IGNORECASE)
WHOLE = 100  # per cent: a bare number beyond it is no share
LOOK_BACK = 30  # characters before a figure that bound it
SIZED = ("mass", "money", "extent")
COUNTS = ("people", "things")
WORDED = phrases("đạt", "năm đạt")  # units of indicators that words answer, not figures


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator named at a place, with the figure that belongs to it, if any."""

    code: str
    passage: int
    start: int
    end: int
    role: str = ""  # result, target, past (target of the term that ends), "" not to be told
    figure: Figure | None = None
    fit: int = NEVER
    year: int | None = None  # the year that is said with it
    until: bool = False  # "đến năm 2025", the end of a course of years, not that year alone
    yearly: bool = False  # said to be of each year
    whole: bool = True  # of the whole commune, and plainly its figure
    table: bool = False
    quote: str = ""  # the figure as written
    words: str = ""  # the sentence, folded
    name: str = ""  # as it is named here, folded

    @property
    def stated(self):
        """Whether it says a figure of the right unit."""
        return self.figure is not None and self.fit > NEVER


def is_worded(indicator):
    """Whether words ("đạt", a year) answer the indicator instead of a figure."""
    return _is_word(indicator.unit)


@cache
def _is_word(unit):
    return folded(unit) in WORDED


@cache
def own_words(indicator):
    """All words an indicator is named with."""
    return frozenset(re.findall(r"[^\W\d_]+", " ".join((indicator.name, *indicator.aliases)).lower()))


@cache
def is_structural(indicator):
    """Whether it is the share of a sector in the economy."""
    return any(words in folded(indicator.name) for words in STRUCTURE)


def fit(indicator, figure):
    """How well a figure's unit suits an indicator: from EXACT to BARE; NEVER says nothing, WRONG is another kind or size."""
    wanted, found = measure_of(indicator.unit), figure.measure
    if is_worded(indicator):
        return EXACT if figure.kind == "year" else NEVER
    if figure.kind == "part":
        share = wanted.base == "%" and not wanted.per and figure.high <= 1000
        if found.kind in SIZED and found.kind == wanted.kind:
            return _fit_size(wanted, found, figure) if wanted.base == found.base else WRONG  # 5.215/4.440 tấn: what was reached over what was planned
        counted = wanted.kind == "things" and found.base in _things(indicator) or wanted.kind == found.kind == "people"
        return LENIENT if share or counted else NEVER
    if figure.kind == "year":
        return NEVER
    if found.kind in ("time", "other"):
        return NEVER
    if not found:
        return BARE if not found.per and (wanted.base != "%" or figure.low <= WHOLE) else NEVER
    if wanted.kind == found.kind and clash(wanted.per, found.per):
        return WRONG
    if wanted.kind == "share":
        return _fit_share(indicator, wanted, found)
    if wanted.kind in COUNTS or not wanted.kind:
        return _fit_count(indicator, wanted, found)
    if wanted.kind == found.kind and (wanted.base == found.base):
        return _fit_size(wanted, found, figure)
    return WRONG


def _fit_share(indicator, wanted, found):
    if found.kind != "share":
        return WRONG
    if (wanted.base == "‰") != (found.base == "‰"):
        return WRONG
    if wanted.base != found.base:
        # "giảm 0,97%/năm" is how people say điểm %; a level is never said in points.
        return (LENIENT if "năm" in found.per else BARE) if wanted.base == "điểm %" else NEVER
    if wanted.per == found.per:
        return EXACT
    if "năm" in found.per and indicator.measured == "end":
        return NEVER
    return LENIENT


def _fit_count(indicator, wanted, found):
    if found.kind not in COUNTS:
        return WRONG
    if (wanted.kind == "people") != (found.kind == "people"):
        return NEVER
    if found.kind == "things" and found.base != wanted.base and folded(found.base) not in _things(indicator):
        return NEVER
    return EXACT if wanted.base == found.base and wanted.per <= found.per else LENIENT


@cache
def _things(indicator):
    """What an indicator counts, folded: its name, its other names and its unit."""
    return folded(" . ".join((indicator.name, *indicator.aliases, indicator.unit)))


def _fit_size(wanted, found, figure):
    if found.scale != wanted.scale:
        amount = figure.high / found.scale
        same = amount >= 1000 if found.scale < wanted.scale else amount < 10
        if found.kind != "money" and found.scale == 1000:
            same = True
        if not same:
            return WRONG
    if wanted.per - {"năm"} and found.per - {"năm"} and wanted.per - {"năm"} != found.per - {"năm"}:
        return NEVER
    return EXACT if wanted.per == found.per and found.scale == wanted.scale else LENIENT


def scaled(indicator, figure):
    """The figure in the indicator's unit where it was written bare, as it stands in a table or after "đạt"."""
    if figure.kind == "part" and measure_of(indicator.unit).base != "%":
        return replace(figure, kind="value", high=figure.low)
    if figure.kind == "part":
        share = (figure.low * 100 / figure.high).quantize(TENTH, ROUND_HALF_UP)
        return replace(figure, kind="value", low=share, high=share, step=TENTH, measure=Measure("%"))
    if figure.kind == "year" and not is_worded(indicator):
        figure = replace(figure, kind="value")
    if figure.measure:
        return figure
    measure = measure_of(indicator.unit)
    scale = measure.scale
    return replace(
        figure, low=figure.low * scale, high=figure.high * scale, step=figure.step * scale, measure=measure,
        other=None if figure.other is None else figure.other * scale,
    )


def aimed(figure, text, role):
    """A target told by its bound ("≥ 95", "95 trở lên", "không quá 1") is that figure; "trên 95" stays open."""
    if role != TARGET or not figure.word:
        return figure
    bound = AT_LEAST.search(text[max(0, figure.start - LOOK_BACK):figure.start]) or OR_MORE.match(text, figure.end)
    return replace(figure, word="") if bound else figure


def comparable(indicator, mention, term):
    """Whether a mention states the one figure that the role has in every document of a commune."""
    if not mention.stated or not mention.whole or mention.role not in (RESULT, TARGET):
        return False
    if is_worded(indicator):
        return mention.role == TARGET
    if mention.table and mention.year is None:
        return True
    if mention.role == TARGET:
        if mention.year not in (None, term.end):
            return False
    elif mention.year is not None and mention.year < term.start - 1:
        return False
    if "năm" in measure_of(indicator.unit).per:
        if mention.year is not None and not mention.until and not mention.yearly and indicator.measured != "end":
            return False
        return mention.yearly or mention.figure.measure.kind == "mass" or indicator.measured == "end"
    if indicator.measured == "cumulative":
        return not mention.yearly and (mention.year is None or mention.until)
    return True


def same_time(one, two):
    """Whether two mentions of one role tell of the same year, as far as they say one."""
    return one.year is None or two.year is None or one.year == two.year


def written(figure, indicator):
    """The figure in the indicator's unit, as short as a table has it: "trên 95", "30–35", "1.250"."""
    if figure.kind == "year":
        return str(figure.low)
    scale = measure_of(indicator.unit).scale
    low, high = figure.low / scale, figure.high / scale
    sign = {">=": "trên ", "<=": "dưới ", "~": "khoảng "}.get(figure.word, "")
    return sign + (shown(low) if low == high else f"{shown(low)}–{shown(high)}")
