"""Totals told in sentences and lists: 548 suất (Tết 250, 27/7 200, dịp khác 98); a, b và c, cộng T; a + b + c = T; tổng số T, gồm: …"""

import re
from decimal import Decimal

from congresses.reading import ROWS

from .figure_portions import noun
from .figure_reckoning import like
from .numbers import figures
from .stretches import by_sentence

SIGN = re.compile(r"\b(?:gồm|cộng|tổng|tất cả|cả thảy|chia ra|cụ thể|trong đó|nữ)\b|[(=:]", re.IGNORECASE)
END = re.compile(r"[.!?](?=\s|$)(?!\s+(?:Trong đó|Gồm|Bao gồm|Chia ra|Cụ thể)\b)")
OPENS = re.compile(
    r"[^.;,()\d]{0,60}:|[^.;,()\d]{0,40},(?=\s*(?:nam|nữ)\b)|[^.;,()\d]{0,40}[,:;.]?\s*(?:(?:(?:bao\s+)?gồm(?:\s+có)?|chia ra|cụ thể)\b(?!\s+cả)|trong đó\b\s*:?)|(?:\s+[^\W\d_]+){0,4}?\s*\((?!\s*(?:tăng|giảm|đạt|bằng|so|nq|kh|mục|chỉ|vượt))", re.IGNORECASE)
ALL = re.compile(r"\btổng(?:\s+(?:số|cộng|kinh phí|vốn|nguồn|mức|thu|chi|diện tích|sản lượng|giá trị|dự toán|nhu cầu))?\b", re.IGNORECASE)  # what "trong đó:" divides up whole
BOTH = re.compile(r"\b(?:thường lệ|thường kỳ|định kỳ)\b[^.;]*\b(?:chuyên đề|bất thường|đột xuất)\b|\bnam\b[^.;]*\bnữ\b|\bđương nhiên\b[^.;]*\b(?:bầu|chỉ định)\b|\bchính thức\b[^.;]*\bdự bị\b", re.IGNORECASE)
AFTER = 20  # characters behind the last part that name it
FEW = 3  # parts behind "trong đó:" at the least
TIMED = re.compile(r"\b(?:trong\s+|vào\s+)?(?:(?:năm|giai đoạn)\s+20\d\d(?:\s*[-–]\s*20\d\d)?|(?:một|hai|ba|các|\d)\s+năm\s+(?:đầu|cuối|còn lại|sau))\b", re.IGNORECASE)  # whose part it is
CLOSES = re.compile(r"\b(?:tổng cộng|tổng số|tất cả|cả thảy|cộng)\b(?!\s+(?:đồng|tác|sự|hưởng|sản))", re.IGNORECASE)
ADDED, EQUAL = re.compile(r"\s*\+\s*"), re.compile(r"\s*=\s*")
APART = re.compile(r"[,;+\n]|\bvà\b|\s[-–]\s", re.IGNORECASE)
# Of what stands beside a part and is none: changes, plans, other years, some of them only.
ASIDE = re.compile(
    r"\b(?:trong đó|riêng|nhất là|chủ yếu|tăng|giảm|so với|kế hoạch|(?<!có )mục tiêu|chỉ tiêu|nghị quyết|dự toán|bình quân|vượt|từ|năm|mỗi|còn nợ|trị giá|tổng|lũy kế)\b", re.IGNORECASE)
CLOSED = re.compile(r"[^()\d]{0,60}\)")
REST = re.compile(r"[^.()\d]{0,40}\b(?:còn lại|ngoài ra|v\.v|và một số)\b", re.IGNORECASE)
ITEM = re.compile(r"\bgồm\s*:\s*$|\bnhư sau\s*:\s*$|\bcụ thể\s*:\s*$", re.IGNORECASE)
NO_COUNTS = frozenset(("%", "điểm %", "‰", "lần", "sao", "tuổi", "năm", "tháng"))
SIZED = ("money", "mass", "extent")  # of which no part is in two parts
OF_YEAR = re.compile(r"\bnăm\s+20\d\d\s*:?\s*$", re.IGNORECASE)  # a level of a year, with those of other years in brackets
NEAREST = Decimal("0.6")  # of a total, what its parts come to at the least if they are meant to make it
MOST = 12  # parts
BACK = 120  # characters before the first figure of a sentence in which a total may be called one


def sums(blocks):
    """(block, start, end, stated, sum) of each total of a sentence or a list that is not the sum of its parts."""
    for at, block in enumerate(blocks):
        if block.kind in ROWS or block.kind == "header":
            continue
        text = block.text
        if SIGN.search(text):
            found = [one for one in figures(text) if one.kind == "value" and one.measure.base not in NO_COUNTS]
            for here in by_sentence(text, found, END) if len(found) > 2 else ():
                for total, parts in _told(text, here):
                    yield from _checked(block, total, parts)
            if found and ITEM.search(text):
                yield from _checked(block, found[-1], _items(blocks, at + 1, text, found[-1]))


def _told(text, found):
    """(total, parts) as a sentence tells them."""
    for at, one in enumerate(found):
        before, after = found[:at][-MOST:], found[at + 1:at + 1 + MOST]
        if len(before) > 1:
            gap = text[before[-1].end:one.start]
            if EQUAL.fullmatch(gap):
                yield one, _run(text, before[::-1], lambda words: ADDED.fullmatch(words), None)
            elif CLOSES.search(gap):
                yield one, _run(text, before[::-1], _is_apart, one, ",")
        if len(after) > 1 and (opened := OPENS.match(text, one.end)) and opened.end() <= after[0].start and not _aside(text[opened.end():after[0].start]):
            if OF_YEAR.search(text, 0, one.start) and "20" in text[opened.end():after[-1].end]:
                continue
            parts = _run(text, after, _is_apart, one, opened[0])
            rest = text[parts[-1].end:] if parts else ""
            among = opened[0].lower().rstrip(": ").endswith("trong đó")
            among = among and not _is_listed(text, found[at - 1].end if at else max(0, one.start - BACK), one, parts, opened[0])
            if not (among and not _divides(text, found[at - 1].end if at else max(0, one.start - BACK), one, parts)) and not REST.match(rest) and (not opened[0].endswith("(") or CLOSED.match(rest)):
                yield one, parts if _ends(text, parts, after) else []


def _divides(text, start, total, parts):
    """Whether what follows "trong đó" is the whole of a total: of a sum called one, of money by its sources, of two kinds that leave no third, of more than all."""
    beyond = sum(one.low for one in parts) > total.low and total.measure.kind != "people"
    if len(parts) == 2:
        return bool(beyond and total.measure.kind in SIZED and ";" not in text[parts[0].end:parts[1].start] or BOTH.search(text[total.end:parts[1].end + AFTER]))
    return len(parts) >= FEW and (beyond and bool(total.measure) or total.measure.kind == "money" or bool(ALL.search(text, start, total.start)))


def _is_listed(text, start, total, parts, opened):
    """Whether "trong đó:" opens a list of the whole: its parts are named by what the total is of, or are three kinds and more of one thing."""
    if ":" not in opened or total.measure.kind == "people":
        return False
    names = [_name(text[before.end:part.start]) for before, part in zip((total, *parts), parts, strict=False)]
    lead = text[start:total.start].lower()
    return len(parts) > 1 and all(name and name in lead for name in names) or len(parts) >= FEW


def _name(gap):
    """What stands right before a part: "; trong đó: kiểm tra " names "kiểm tra"."""
    return APART.split(gap.rpartition(":")[2])[-1].strip().lower()


def _aside(words):
    return ASIDE.search(TIMED.sub("", words))


def _is_apart(words):
    return APART.search(words) and not _aside(words)


def _run(text, figures_here, joins, total, opened=""):
    """The figures one after the other that count the same as the total, in the order given. `opened`: what leads to them."""
    run = []
    for one in figures_here:
        if run:
            first, second = sorted((run[-1], one), key=lambda figure: figure.start)
            if not joins(text[first.end:second.start]):
                break
        if total is not None and not _alike(text, one, total, opened):
            break
        run.append(one)
    return run


def _ends(text, parts, after):
    """Whether nothing else is counted right behind the last part."""
    if not parts or len(parts) == len(after):
        return True
    gap = text[parts[-1].end:after[len(parts)].start]
    return ")" in gap or ";" in gap or bool(re.search(r"\btrong đó\b", gap))


def _alike(text, one, total, opened=""):
    """Whether two numbers count the same: by their unit, or the word behind them; a bare one in a list counts what the list is of."""
    listed = opened[-1:] in ("(", ":", ",") and opened != ""
    if listed and not one.measure and not noun(text, one):
        return True
    if opened.lower().endswith("gồm") and total.measure.kind == "people" and one.measure.kind in ("people", ""):
        return True
    if one.measure or total.measure:
        return one.measure.base == total.measure.base and not one.measure.per or one.measure.kind == total.measure.kind == "people"
    return noun(text, one)[:1] == noun(text, total)[:1]


def _items(blocks, at, text, total):
    """The figures of the items of a list that each state one."""
    parts = []
    while at < len(blocks) and len(parts) < MOST and (blocks[at].kind == "list_item" or blocks[at].text.lstrip()[:1] in "-+*•–"):
        item = blocks[at].text
        here = [one for one in figures(item) if one.kind == "value"]
        if not here or here[0].measure.base != total.measure.base or not total.measure and noun(item, here[0])[:1] != noun(text, total)[:1]:
            return []
        if len(here) > 1 and any(one.measure.base == total.measure.base for one in here[1:]) or ASIDE.search(item[:here[0].start]):
            return []
        parts.append(here[0])
        at += 1
    return parts


def _checked(block, total, parts):
    if len(parts) < 2 or any(one.word or one.low != one.high for one in (total, *parts)):
        return
    if total.measure and not any(one.measure for one in parts):
        parts = [like(one, total) for one in parts]
    added = sum(one.low for one in parts)
    step = max(one.step for one in (total, *parts))
    whole = all(one.step == 1 for one in (total, *parts))
    slack = Decimal(0) if whole else step * len(parts) / 2
    if abs(added - total.low) > slack and max(one.low for one in parts) < total.low and NEAREST <= added / total.low <= 1 / NEAREST:
        yield block, total.start, total.end, total.low / total.measure.scale, added / total.measure.scale
