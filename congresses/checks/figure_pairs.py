"""Parts of one whole, each with its share beside it: 276 đảng viên: xuất sắc 38 đồng chí, chiếm 13,8%; hoàn thành tốt 221 (80,1%); …"""

import re

from .figure_portions import noun
from .figure_reckoning import portion
from .figure_shares import END
from .numbers import figures
from .stretches import by_sentence

BESIDE = re.compile(r"[^.;,()\d]{0,30}(?:,\s*)?[(\s,–-]*(?:(?:chiếm|đạt|bằng|tức|tương ứng|tương đương)\s+)?(?:t[ỷỉ] lệ\s+)?", re.IGNORECASE)
COUNTED = {"people", "things", ""}
MOST = 12  # parts


def slips_of_pairs(text):
    """Shares that are wrong where the other shares beside them prove what they are of."""
    if text.count("%") < 2:
        return
    found = [figure for figure in figures(text) if figure.kind == "value" and figure.measure.kind != "time"]
    for here in by_sentence(text, found, END):
        if len(here) > 4:
            yield from _checked(text, here)


def _checked(text, here):
    whole, rest = here[0], here[1:]
    pairs = []
    for part, share in zip(rest, rest[1:], strict=False):
        between = text[part.end:share.start]
        if share.measure.base == "%" and part.measure.base != "%" and BESIDE.fullmatch(between) and _counts(text, part, whole):
            pairs.append((part, share))
    if not 2 <= len(pairs) <= MOST:
        return
    wrong = [[] if _is_of_another(part, share, rest) else [*portion(share, part, whole)] for part, share in pairs]
    right = sum(not slips for slips in wrong)
    if right >= 1 and right >= len(pairs) - right:
        for slips in wrong:
            yield from slips


def _is_of_another(part, share, others):
    """Whether a share is of a whole that is told later: "trong số được kết nạp có 16 nữ, chiếm 39%"."""
    return any(one.low > part.low and one.measure.base != "%" and not [*portion(share, part, one)] for one in others)


def _counts(text, part, whole):
    """Whether a number may be some of another: of one unit, or people, or bare."""
    if part.low > whole.low or not {part.measure.kind, whole.measure.kind} <= COUNTED:
        return False
    alike = part.measure.base == whole.measure.base or part.measure.kind == whole.measure.kind == "people" or not part.measure
    return alike and (bool(part.measure) or noun(text, part)[:1] in ((), noun(text, whole)[:1]))
