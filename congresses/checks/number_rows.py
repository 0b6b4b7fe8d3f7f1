"""Rows of shares whose sign stands once, at their end: 25 - 35 - 40%; 25/35/40%; 25 - 35 - 40 (%)."""

import re
from dataclasses import replace

from .units import PERCENT

BESIDE = re.compile(r"\s*[-–—/:;]\s*")  # between the shares of a row whose sign stands once, at its end


def spread(found, text):
    """Make shares of those of a row whose sign stands at its end: 25 - 35 - 40%."""
    begin = last = len(found) - 1
    for at in range(len(found) - 1, -1, -1):
        one, two = found[at], found[at + 1] if at < last else None
        beside = two is not None and one.kind == two.kind == "value" and not one.measure and BESIDE.fullmatch(text[one.end:two.start])
        if beside and (two.measure == PERCENT or begin == at + 1 < last):
            begin = at
            continue
        _share_out(found, begin, last)
        begin = last = at
    _share_out(found, begin, last)


def _share_out(found, begin, last):
    if last - begin > 1:
        found[begin:last] = [replace(one, measure=PERCENT, other=None) for one in found[begin:last]]
