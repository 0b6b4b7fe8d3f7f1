"""Which figure of a sentence belongs to which indicator named in it."""

import re
from dataclasses import replace
from functools import lru_cache

from congresses.reading import ROWS

from .indicator_across import rows_across, turned
from .indicator_aims import is_former, is_in_passing, is_past, role_of, year_reached
from .indicator_fit import (
    BARE,
    EXACT,
    LENIENT,
    NEVER,
    WRONG,
    Mention,
    aimed,
    fit,
    is_structural,
    is_worded,
    own_words,
    scaled,
)
from .indicator_names import Names
from .indicator_phrases import (
    AFFIXED,
    AND,
    BASE_AFTER,
    BASE_BEFORE,
    OF_SO_MANY,
    SECOND_ROW,
    TURNS,
    WITHIN,
)
from .indicator_roles import FORMER, RESULT, TARGET, opening_role, roles, said
from .indicator_scope import Sentence
from .indicator_steps import steps
from .indicator_tables import rows_of, tables
from .indicator_words import folded, of_economy, plain
from .numbers import figures
from .stretches import stretched
from .units import measure_of

OPENS_STRUCTURE = re.compile(r"(?:cơ cấu|tỷ trọng|tỉ trọng)\b", re.IGNORECASE)
FALLS = re.compile(r"\b(?:tăng|giảm)\b", re.IGNORECASE)
GAP = 16  # words between a name and its figure at the most
BEFORE, AFTER = 250, 150  # characters a name may end before its figure or after it
ITEM = 200  # characters of a line that leads in a list or belongs to one
GOES_ON = re.compile(r"\s*(?:kết quả|thực hiện|đạt|mục tiêu|nghị quyết|kế hoạch|chỉ tiêu|nay|đến nay|hiện nay|ước|đến năm|năm 20\d\d|bình quân|trung bình|tính chung|phấn đấu|(?:đến )?(?:cuối|hết) (?:nhiệm kỳ|năm)|nhiệm kỳ tới|hiện|tới năm|đến hết)\b", re.IGNORECASE)
BARE_WORDS = 2  # of a name that only says what is counted: "18% số hộ nghèo" is a share of them
NEAR = 6  # between a name and a figure of the right kind and the wrong size
MOST_AFTER = 4  # names right after a figure that are looked at
MOST_NAMES, MOST_FIGURES = 30, 60  # of one sentence
ANNEXED = "old_unit_table"  # the paper that is an annex itself
DEFAULTS = {"action_programme": TARGET, "review_report": RESULT, "old_unit_table": RESULT}


@lru_cache(maxsize=16)
def names_of(indicators):
    """The index of a set's names, made once."""
    return Names(indicators)


@lru_cache(maxsize=12)
def mentions(blocks, indicators, term, kind="", own=""):
    """Every mention of an indicator in these blocks, in order. `kind`: code of the document's; `own`: name of the commune."""
    names, by_code = names_of(indicators), {indicator.code: indicator for indicator in indicators}
    found, told = [], roles(blocks, term, DEFAULTS.get(kind, ""), kind == ANNEXED)
    in_tables = tables(blocks, dict(zip((block.number for block in blocks), told, strict=True)), term)
    for table in in_tables.values():
        table.across = turned(table, names, by_code, term)
    over = ""  # the line that leads in a list
    for block, role, step in zip(blocks, told, steps(blocks, term, in_tables), strict=True):
        if block.kind == "header":
            continue
        over = over if len(block.text) <= ITEM and block.kind != "heading" else ""
        table, made = in_tables.get(block.table) if block.kind in ROWS else None, None
        if table is not None and table.across:
            made = rows_across(block, table, term)
        elif table is not None and table.columns:
            made = rows_of(block, table, names, by_code, term)
        if made is None:
            role = TARGET if table is not None and table.tasks else role
            made = _in_text(block, role, names, by_code, term, own, over)
            if block.kind == "heading":
                made = [mention for mention in made if mention.figure is not None]  # it announces, it states nothing
        found += made if step is None else [_dated(mention, step) for mention in made]
        over = block.text if block.text.rstrip()[-1:] == ":" and len(block.text) <= ITEM else over
    return tuple(found)


def _dated(mention, step):
    """A target under a mark on the way is of that year, unless another is said with it."""
    levels = mention.stated and mention.figure.kind != "year"
    return replace(mention, year=step) if levels and mention.role == TARGET and mention.year is None else mention


def _in_text(block, role, names, by_code, term, own, over):
    text = block.text
    named = names.find(text)
    if not named:
        return []
    found, last, opening = [], None, ""
    for start, end, here, inside in stretched(text, named, figures(text)):
        here, inside = [name for name in here[:MOST_NAMES] if not _is_base(text, name)], inside[:MOST_FIGURES]
        listed = text[start - 1:start] == ";"
        if not listed:
            opening = opening_role(text[start:min(end, here[0].start if here else end)], term)
        if here:
            found += _in_sentence(last, by_code) if last is not None else []
            last = Sentence(text, start, end, here, inside, block, opening or role, term, own, over)
        elif last is not None and listed and inside and len(last.figures) < MOST_FIGURES and GOES_ON.match(text, start):
            last = Sentence(text, last.start, end, last.names, [*last.figures, *inside], block, last.role, term, own, over)
    return [*found, *(_in_sentence(last, by_code) if last is not None else [])]


def _in_sentence(sentence, by_code):
    """Mentions of one sentence: each figure goes to the name it suits best, a name without one is named only."""
    owners, taken = _lists(sentence, by_code) or {}, set()
    for figure in sentence.values:
        if figure not in owners:
            owner = _owner(sentence, figure, taken, by_code)
            if owner is not None:
                owners[figure] = [owner]
                holds = fit(by_code[owner.code], figure) > NEVER and not sentence.is_change(figure, by_code[owner.code])
                taken |= {owner} if holds else set()
    found, holding = [], set()
    for figure, names in owners.items():
        holding |= {*names}
        if not sentence.is_higher(figure):
            found += [_mention(sentence, name, figure, by_code[name.code]) for name in names]
    for name in sentence.names:
        crossed = any(other is not name and other.start < name.end and name.start < other.end for other in holding)
        if name in holding or crossed or name.weak or name.sector or is_in_passing(sentence, name, by_code[name.code]):
            continue
        found.append(_without(sentence, name, by_code[name.code]))
    return found


def _owner(sentence, figure, taken, by_code):
    """The name a figure belongs to: the one around it, right after it, or the nearest before it that its unit suits."""
    best, score = None, 0
    for name in _near(sentence.names, figure):
        if name.start >= figure.digits and sentence.is_waited_for(figure, taken, None if name.sector else lambda one, figure=figure: _waits(sentence, one, figure, by_code)):
            continue
        suits = _suits(sentence, name, figure, by_code[name.code])
        if suits <= NEVER or _is_of_fall(sentence, name, figure, by_code):
            continue
        is_taken = name in taken if name.weak else any(other.start < name.end and name.start < other.end for other in taken)
        rank = _rank(sentence, name, figure, is_taken, own_words(by_code[name.code]))
        if rank and (rank, suits, name.straight, name.words) > (score or (0, 0, False, 0)):
            best, score = name, (rank, suits, name.straight, name.words)
    if best is None:
        near = [name for name in sentence.names if 0 <= figure.start - name.end < BEFORE]
        return next((name for name in near if _plainly_wrong(sentence, name, figure, by_code[name.code])), None)
    return best


def _waits(sentence, name, figure, by_code):
    """Whether a name before a figure has it plainly: of "tỷ lệ hộ nghèo còn 1,6% và tỷ lệ hộ sử dụng nước sạch đạt 99%" the first is of the first."""
    between = sentence.between(name.end, figure.start, own_words(by_code[name.code]))
    return not name.weak and fit(by_code[name.code], figure) > BARE and between.plain and (between.words > 0 or AND.match(sentence.text, figure.end)) and not re.search("[,:;]", sentence.text[name.end:figure.start])


def _is_of_fall(sentence, name, figure, by_code):
    """Whether a figure is the change another name tells that lies over this one: "tỷ lệ hộ nghèo giảm bình quân 0,5%"."""
    over = (one for one in sentence.names if one.code != name.code and one.start < name.end and name.start < one.end <= figure.start)
    falls = [one for one in over if FALLS.search(sentence.text, one.start, one.end) and fit(by_code[one.code], figure) > NEVER]
    each_year = any(sentence.is_yearly(figure, one) and not TURNS.search(sentence.text, one.end, figure.start) for one in falls)
    return bool(falls) and (each_year or sentence.is_change(figure, by_code[name.code]))


def _is_base(text, name):
    """Whether a name only says what shares are of: "trong số hộ nghèo"; "trong cơ cấu kinh tế, nông nghiệp …" says what follows."""
    return not OPENS_STRUCTURE.match(text, name.start) and bool(BASE_BEFORE.search(text[max(0, name.start - 20):name.start]))


def _near(names, figure):
    """The names a figure may belong to: of each indicator the one nearest before it, and the first ones after it."""
    before, after = {}, []
    for name in names:
        if figure.start >= name.end:
            if figure.start - name.end < BEFORE:
                before[name.code, name.weak, name.sector] = name
        elif name.end - figure.start >= AFTER or len(after) == MOST_AFTER:
            break
        else:
            after.append(name)
    return [*before.values(), *after]


def _suits(sentence, name, figure, indicator):
    score = fit(indicator, figure)
    if is_structural(indicator) and (sentence.is_inner(name) or _is_of_else(sentence, name)):
        return NEVER
    if name.weak:
        plain = figure.measure.base == "tấn" or (figure.measure.base == "điểm %" and sentence.is_yearly(figure, name))
        return score if plain or (score >= LENIENT and "người" in figure.measure.per) else NEVER
    if name.sector:
        return score if figure.measure.base == "%" and sentence.structured and not sentence.is_change(figure, indicator) else NEVER
    return score


def _is_of_else(sentence, name):
    """Whether a sector is named of something else than the economy: đất nông nghiệp, lao động công nghiệp."""
    before = sentence.text[max(0, name.start - 14):name.start]
    if AFFIXED.search(before) or WITHIN.search(sentence.text, name.start, name.end):
        return True
    told = of_economy(sentence.folded)
    return told is False or told is None and of_economy(folded(sentence.over)) is False


def _rank(sentence, name, figure, taken, own):
    """How close a figure stands to a name: 4 inside it, 3 right before it, 2 after it, 0 not with it."""
    if name.start <= figure.start < name.end:
        return 4
    if not figure.measure and OF_SO_MANY.match(sentence.text, figure.digits):
        return 0
    if figure.digits <= name.start:
        if BASE_BEFORE.search(sentence.text[max(0, name.start - 20):name.start]):
            return 0  # "dịch vụ chiếm 52% trong cơ cấu kinh tế, công nghiệp …"
        base = BASE_AFTER.match(sentence.text, name.end) or name.words <= BARE_WORDS and sentence.text[:name.start].endswith("số ")
        return 3 if sentence.leads(figure, name, own) and not base else 0
    between = sentence.between(name.end, figure.start, own)
    if between is None or between.words > GAP:
        return 0
    if name.sector and not between.plain:
        return 0
    if between.comma and not between.resumed:
        return 0
    if figure.measure.base == "" and not between.plain:
        return 0
    if taken and (between.named or not sentence.continues(figure)):
        return 0
    return 1 if taken or between.comma else 2


def _plainly_wrong(sentence, name, figure, indicator):
    """Whether a figure of another kind stands where the indicator's own should be: "sản lượng lương thực đạt 4.310 tạ"."""
    if name.weak or name.sector or fit(indicator, figure) != WRONG or figure.start < name.end:
        return False
    between = sentence.between(name.end, figure.start, own_words(indicator))
    if between is None or (between.comma and not between.resumed) or between.named or sentence.is_change(figure, indicator):
        return False
    if sentence.is_beside(figure):
        return False
    alike = measure_of(indicator.unit).kind == figure.measure.kind
    return between.plain or (alike and between.words <= NEAR)


def _lists(sentence, by_code):
    """"A, B, C lần lượt là x, y, z": the names in their order, the figures in theirs."""
    names, values = sentence.names, [figure for figure in sentence.values if figure.kind == "value"]
    size, former = len(names), []
    if size > 1 and len(values) == 2 * size and SECOND_ROW.search(sentence.text[values[size - 1].end:values[size].start]):
        former, values = values[:size], values[size:]
    ordered = size > 1 and len(values) == size and (names[-1].end <= values[0].start or values[-1].end <= names[0].start)
    if not ordered or not (sentence.in_order or former):
        return None
    if any(_suits(sentence, name, figure, by_code[name.code]) <= NEVER for name, figure in zip(names, values, strict=True)):
        return None
    return {**{figure: [] for figure in former}, **{figure: [name] for name, figure in zip(names, values, strict=True)}}


def _mention(sentence, name, figure, indicator):
    year, until = sentence.year_of(figure)
    planned = "chỉ tiêu" in indicator.name.lower()
    role = role_of(sentence, figure, name, year, planned)
    score = fit(indicator, figure)
    whole = (
        score > NEVER and sentence.is_whole(figure, name, planned) and not sentence.is_change(figure, indicator)
        and not sentence.is_far(figure, name, own_words(indicator))
    )
    if is_former(sentence, figure):
        role = FORMER if year is None or until or year < sentence.term.start - 1 or role == TARGET else role
    end = max(figure.end, name.end)
    return Mention(
        indicator.code, sentence.block.number, min(name.start, figure.start), end, role,
        aimed(scaled(indicator, figure), sentence.text, role) if score > NEVER else figure, score, year, until,
        sentence.is_yearly(figure, name), whole, quote=sentence.text[figure.start:figure.end].strip(), words=sentence.folded,
        name=plain(sentence.text[name.start:name.end]),
    )


def _without(sentence, name, indicator):
    """A name without a figure; with its year where the indicator asks for one."""
    figure = None
    role = said(sentence.text[sentence.start:sentence.end], sentence.term) or sentence.role
    if is_worded(indicator):
        figure = year_reached(sentence, name)
        if figure is not None:
            role = role_of(sentence, figure, name, int(figure.low))
            if is_past(sentence, figure) or role == RESULT:
                role, figure = RESULT, None
    return Mention(
        indicator.code, sentence.block.number, min(name.start, figure.start if figure else name.start), max(name.end, figure.end if figure else name.end), role,
        figure, EXACT if figure else BARE, quote=sentence.text[figure.start:figure.end] if figure else "",
        words=sentence.folded, whole=figure is not None, name=plain(sentence.text[name.start:name.end]),
    )
