"""Shares of a plan that is told elsewhere: "đạt 150% kế hoạch" beside a result, the plan itself in the table or another sentence."""

import re
from collections import defaultdict

from .figure_reckoning import changed
from .indicator_fit import comparable
from .indicator_roles import PAST, RESULT
from .numbers import figures

OF_PLAN = re.compile(
    r"[^.;,()\d]{0,30}[,(–-]?\s*(?:và\s+)?(?:đạt|bằng|hoàn thành)\s+(?:t[ỷỉ] lệ\s+)?(?=\d)(?P<share>\d+(?:,\d+)?\s?%)\s*(?:so với\s+)?(?:mức\s+)?"
    r"(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|NQ|KH)\b(?![^.;,()]{0,40}[(]?\s*\d)(?!\s+(?:năm|huyện|tỉnh|cấp trên))", re.IGNORECASE)
SAID = re.compile(r"\s*(?:so với\s+)?(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết)\b", re.IGNORECASE)  # "bằng 105,2% mục tiêu" is no plan itself


def shares_of_plans(blocks, stated, by_code, term):
    """(block, slip, passage of the plan) of each share of a plan that does not follow from the result and the plan. `stated`: all mentions."""
    texts = {block.number: block for block in blocks}
    plans = defaultdict(list)
    for mention in stated:
        if mention.role == PAST and mention.stated and not SAID.match(texts[mention.passage].text, mention.end) and not mention.figure.word and mention.figure.low == mention.figure.high:
            plans[mention.code].append(mention)
    for mention in stated:
        if mention.role != RESULT or mention.table or not plans[mention.code] or not comparable(by_code[mention.code], mention, term):
            continue
        told = OF_PLAN.match(texts[mention.passage].text, mention.figure.end)
        plan = plans[mention.code][0]
        if told and all(other.figure.agrees(plan.figure) for other in plans[mention.code]):
            share = next(one for one in figures(texts[mention.passage].text) if one.start <= told.start("share") < one.end)
            for slip in changed(plan.figure, mention.figure, share, "bằng"):
                yield texts[mention.passage], slip, plan
