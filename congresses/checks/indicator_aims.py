"""Whether a figure of a sentence was reached, is aimed at, or is of an earlier plan: by its year, its clause, the place it stands in."""

import re

from .indicator_fit import is_worded, own_words
from .indicator_phrases import (
    ACHIEVED,
    AS_CLAUSE,
    AT_WORK,
    BRACKETS,
    COMPARED,
    DONE,
    EARLIER,
    EXPECTED,
    FROM,
    GIVEN,
    GOT,
    MISSED,
    NOW_AFTER,
    NOW_BEFORE,
    OR_MORE,
    OUTSIDE,
    PLANNED,
    REACHING,
    SET_OUT,
    TO,
    TURNED,
    WORD,
)
from .indicator_roles import FORMER, PAST, PERIOD, RESULT, TARGET, said

LOOK_BACK = 40  # characters before a name in which the year of a mark may stand: "Năm 2022 đạt chuẩn nông thôn mới nâng cao"


def role_of(sentence, figure, name, year, planned=False):
    """result, target, past or "" for a figure of a name. `planned`: what is measured is itself how far a plan is met."""
    role = _plain_role(sentence, figure, year)
    before = BRACKETS.sub("", sentence.before(figure, name))
    if year is None and (_is_earlier(before) or _opened_earlier(sentence, figure) or _is_of_former_term(sentence, figure)):
        return FORMER
    if role == TARGET:
        return PAST if MISSED.search(before) else role
    plan = [match.end() for match in PLANNED.finditer(before)]
    if plan and DONE.search(before, plan[-1]):
        return RESULT
    clause = sentence.text[sentence.start:min(name.start, figure.start)]
    if MISSED.search(before) or GIVEN.search(before) or SET_OUT.search(clause[clause.rfind(", ") + 1:]) or _opened_by_plan(sentence, figure):
        return PAST
    if plan and not PERIOD.search(before[PLANNED.search(before).end():]):
        return PAST
    if not planned and OUTSIDE.match(sentence.text, figure.end) and PLANNED.match(sentence.text[figure.end:].lstrip(" (")):
        return PAST if name.end <= figure.start else role
    return role


def _plain_role(sentence, figure, year):
    """What the year, the words right beside it, the sentence or the place say, in this order."""
    text, clause = sentence.text, sentence.clause(figure)
    if year is not None:
        expected = year == sentence.term.start and EXPECTED.search(text, clause, figure.start)
        return "" if expected else sentence.term.of_year(year)
    if NOW_BEFORE.search(text[clause:figure.start]) or NOW_AFTER.match(text, figure.end):
        return RESULT
    if sentence.role == TARGET and figure.low == figure.high and not figure.word and is_former(sentence, figure):
        return ""
    before = text[sentence.start:figure.end]
    told = said(before, sentence.term) or sentence.role or said(text[figure.end:sentence.end], sentence.term)
    return told or (RESULT if ACHIEVED.search(before) else "")


def _is_earlier(before):
    """Whether the words before a figure put it at the start of a term: "từ 88% đầu nhiệm kỳ lên 97,6%" does not."""
    match = EARLIER.search(before)
    return match is not None and not TURNED.search(before, match.end())


def _opened_earlier(sentence, figure):
    """Whether the stretch since the figure before begins "Đầu nhiệm kỳ, …" and says nothing of today."""
    last = max([sentence.start, *(one.end for one in sentence.values if one.end <= figure.start)])
    match = EARLIER.search(sentence.text, last, figure.start)
    return match is not None and not GOT.search(sentence.text, match.end(), figure.start) and not TURNED.search(sentence.text, match.end(), figure.start)


def _is_of_former_term(sentence, figure):
    """Whether the words before it name the term before the one that ends: "Nếu nhiệm kỳ 2010–2015 … là 171 tỷ đồng"."""
    last = next((one for one in reversed(sentence.periods) if one.end <= figure.start), None)
    if last is None or last.high > sentence.term.start - 5:
        return False
    between = sentence.text[last.end:figure.start]
    return not COMPARED.search(sentence.text[sentence.start:last.start]) and not re.search(r"[,;]|\b(?:nay|này)\b", between)


def _opened_by_plan(sentence, figure):
    """Whether the sentence begins with what had been set out and does not turn to what came of it."""
    first = min((name.start for name in sentence.names), default=sentence.start)
    return bool(SET_OUT.search(sentence.text[sentence.start:first])) and not GOT.search(sentence.text, first, figure.start)


def is_past(sentence, figure):
    """Whether a year is the one the ending term's resolution had set."""
    return bool(PLANNED.search(sentence.text[sentence.start:figure.start])) and sentence.role == RESULT


def is_former(sentence, figure):
    """Whether it is the first of "từ 7,19% xuống còn 2,34%"."""
    course = figure.low == figure.high and FROM.search(sentence.text[sentence.start:figure.start])
    return bool(course and TO.match(sentence.text, figure.end) and not OR_MORE.match(sentence.text, figure.end))


def year_reached(sentence, name):
    """The year in which a thing without a figure is reached: after its name, or right before it; None where none is said."""
    after = next((one for one in sentence.years if one.start > name.end and one.start - name.end < 60), None)
    if after is not None:
        return after
    before = next((one for one in reversed(sentence.years) if one.end <= name.start), None)
    close = before is not None and name.start - before.end <= LOOK_BACK and REACHING.fullmatch(sentence.text, before.end, name.start)
    return before if close else None


def is_in_passing(sentence, name, indicator):
    """Whether a name without a figure only tells what is worked at, in words the set does not name it with: "làm tốt công tác tuyển quân"."""
    words = WORD.findall(sentence.text[name.start:name.end].lower())
    return bool(AS_CLAUSE.match(sentence.text, name.start)) or not is_worded(indicator) and AT_WORK.search(sentence.text, sentence.start, name.start) and not {*words} <= own_words(indicator)
