"""Sums a sentence does itself: tăng từ A lên B, gấp n lần, A trên B bằng C%, A người chiếm C%."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .numbers import figures, shown
from .stretches import stretched

FROM = re.compile(r"\btừ(?:\s+(?:mức|chỗ))?\s*$", re.IGNORECASE)
VERB = re.compile(r"\b(tăng|nâng|giảm|hạ)\b", re.IGNORECASE)
TO = re.compile(r"(?:[^\d.;,]|(?:19|20)\d\d){0,60}\b(lên|xuống|còn|đến|thành)\b(?:[^\d.;,]|(?:19|20)\d\d){0,30}", re.IGNORECASE)
THEN = re.compile(
    r"[^.;]{0,45}?(?:[,(;–-]|\bvà\b|\s)\s*(?:tức(?:\s+là)?\s+|tương đương\s+|tương ứng\s+|như vậy\s+(?:là\s+)?|đã\s+)?(?P<verb>tăng|giảm|gấp|vượt|bằng)"
    r"(?:\s+(?:thêm|được|lên|gần|khoảng|trên|hơn|tới|đến|đi)){0,2}\s*", re.IGNORECASE)
OVER_YEARS = re.compile(r"\b(?:bình quân|mỗi|hằng|hàng|từng)\b", re.IGNORECASE)
OTHER_BASE = re.compile(
    r"\s*(?:\S{1,8}\s+)?(?:so với|so|trên|của|về)\s+(?:mục tiêu|kế hoạch|nghị quyết|chỉ tiêu|bình quân|mức|toàn|huyện|tỉnh|cùng kỳ|dự toán|xã|các)|\s*(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|dự toán|/)",
    re.IGNORECASE)
AGAINST = re.compile(r"[^.;,]{0,12}\bso với\b[^.;\d]{0,40}(?:năm\s+(?:19|20)\d\d\s*)?[(:]?\s*(?:là|đạt|chỉ|có|mức|còn)?\s*", re.IGNORECASE)
AS_SHARE = re.compile(
    r"(?P<said>[^.;,()]{0,70}(?=\s)|[^.;()]{0,90}[,(=])\s*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng)\s+(?:tỷ lệ\s+)?|tỷ lệ\s+|(?<=[(,=])\s*)"
    r"(?:gần|khoảng|trên|hơn)?\s*", re.IGNORECASE)
OTHER_SHARE = re.compile(r"\b(?:trong đó|tỷ lệ\s+\S+\s+\S+|thu|hộ|riêng|vượt|tăng|giảm)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\(\s*(?:đạt|bằng|tức|là)?\s*", re.IGNORECASE)
OF_ALL = re.compile(r"\b(?:trong|trên|của)?\s*(?:tổng\s+số|số)\s*$|\btrong\s*$", re.IGNORECASE)
OF_ALL_AFTER = re.compile(r"\s*(?:trong|trên|so với|của)?\s*(?:tổng\s+số|tổng)\s*(?:là\s*)?", re.IGNORECASE)
AMONG = re.compile(r"\btrong (?:số )?đó\b|\bthì\b|\bcó\b|,", re.IGNORECASE)
ROUNDED = ("money", "mass", "extent", "share")


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that does not follow from the others of its sentence."""

    start: int
    end: int
    stated: str
    computed: str
    words: str  # of the sum, as a person would say it


def slips(text):
    """What does not add up in the sentences of a text."""
    found = figures(text)
    values = [figure for figure in found if figure.kind in ("value", "part")]
    if not any(figure.kind == "part" for figure in values) and len(values) < 2:
        return
    for start, _, here in stretched(text, values):
        if len(here) > 1:
            yield from _in_sentence(text, start, here)


def _in_sentence(text, start, values):
    for at, (one, two) in enumerate(zip(values, values[1:], strict=False)):
        third = values[at + 2] if at + 2 < len(values) else None
        if one.kind == "part" or two.kind == "part":
            # Of two parts in a row nobody can tell whose share follows.
            if not (at and values[at - 1].kind == "part" and one.kind == "part"):
                yield from _of_part(text, one, two)
            continue
        two_share = two.measure.base == "%"
        if FROM.search(text[max(start, one.start - 20):one.start]) and TO.fullmatch(text[one.end:two.start]):
            yield from _from_to(text, start, one, two, third)
        elif third is not None and third.kind == "value" and AGAINST.fullmatch(text[two.end:third.start]):
            verb = THEN.fullmatch(text[one.end:two.start])
            if verb and not OVER_YEARS.search(verb[0]):
                yield from _change(text, third, one, two, verb["verb"].lower())
        elif third is not None and third.kind == "value" and not two_share and third.measure.base == "%":
            yield from _of_all(text, start, one, two, third)
        elif two_share and _is_of_all_after(text, one, two, third):
            yield from _share(two, one, third)


def _is_of_all_after(text, amount, share, whole):
    """Whether it runs "154 đồng chí, chiếm 25,2% tổng số 612 đảng viên"."""
    return (
        whole is not None and whole.kind == "value" and OF_ALL_AFTER.fullmatch(text[share.end:whole.start])
        and AS_SHARE.fullmatch(text[amount.end:share.start])
    )


def _from_to(text, start, old, new, change):
    """tăng từ A lên B, and what is said of the difference right after."""
    old = _like(old, new)
    if old is None:
        return
    verbs = VERB.findall(text[start:old.start])[-1:] + VERB.findall(text[old.end:new.start])
    up = {verb.lower() in ("tăng", "nâng") for verb in verbs}
    close = len(text[start:old.start]) - max((match.end() for match in VERB.finditer(text[start:old.start])), default=-60) < 60
    if len(up) == 1 and close and not (old.word or new.word) and old.low == old.high and new.low == new.high:
        rising = up.pop()
        if rising and new.high < old.low or not rising and new.low > old.high:
            said, done = ("tăng", "giảm") if rising else ("giảm", "tăng")
            yield Slip(old.start, new.end, said, done, f"từ {_said(old)} đến {_said(new)} là {done}, không phải {said}")
            return
    if change is None or change.kind != "value":
        return
    verb = THEN.fullmatch(text[new.end:change.start])
    if verb and not OVER_YEARS.search(verb[0]) and not OTHER_BASE.match(text, change.end):
        yield from _change(text, old, new, change, verb["verb"].lower())


def _like(old, new):
    """The first figure in the unit of the second, where it was left out; None when they measure different things."""
    if old.measure == new.measure or (old.measure.base == new.measure.base and old.measure):
        return old
    if old.measure:
        return None
    scale = new.measure.scale
    return type(old)(
        "value", old.low * scale, old.high * scale, old.start, old.end, old.digits, new.measure, old.word, old.step * scale,
    )


def _change(text, old, new, change, verb):
    old = _like(old, new)
    if old is None or old.low != old.high or new.low != new.high or old.low == 0 or "năm" in change.measure.per or old.other or new.other:
        return
    if OVER_YEARS.search(text[new.end:change.start]):
        return
    down = new.low < old.low
    first, second = _ends(old), _ends(new)
    differences = [abs(two - one) for one in first for two in second]
    ratios = [two / one for one in first for two in second if one > 0]
    grown = [abs(ratio - 1) * 100 for ratio in ratios]
    if change.measure.base == "lần":
        choices = [ratios] if verb in ("gấp", "bằng") else [ratios, [abs(ratio - 1) for ratio in ratios]]
        if down:
            choices += [[1 / ratio for ratio in ratios if ratio > 0]]
    elif change.measure.base == "%":
        choices = [grown, differences] if new.measure.base == "%" else [grown]
        if verb == "bằng":
            choices = [[ratio * 100 for ratio in ratios]]
    elif change.measure.base == "điểm %":
        choices = [differences]
    elif change.measure.base == new.measure.base or not change.measure:
        if verb not in ("tăng", "giảm", "vượt"):
            return
        change = _like(change, new) or change
        choices = [differences]
    else:
        return
    if (verb in ("tăng", "vượt") and down) or (verb == "giảm" and not down and new.low != old.low):
        said, done = ("tăng", "giảm") if down else ("giảm", "tăng")
        yield Slip(change.start, change.end, said, done, f"từ {_said(old)} đến {_said(new)} là {done}, không phải {said}")
        return
    if not choices[0] or any(_covers(change, choice) for choice in choices):
        return
    computed = _rounded(_middle(choices[0]), change)
    yield Slip(change.start, change.end, _said(change), computed, f"từ {_said(old)} đến {_said(new)} tính ra {computed}")


def _of_part(text, one, two):
    """5 trên 6 trường, bằng 83,3%; 83,3% (5/6 trường)."""
    part, share = (one, two) if one.kind == "part" else (two, one)
    if share.kind != "value" or share.measure.base != "%" or part.high == 0:
        return
    if part is one:
        between = text[part.end:share.start]
        match = AS_SHARE.fullmatch(between)
        if not match or OTHER_SHARE.search(between):
            return
    elif not IN_BRACKETS.fullmatch(text[share.end:part.start]):
        return
    yield from _share(share, part, part)


def _of_all(text, start, whole, part, share):
    """Trong tổng số B đảng viên có A nữ, chiếm C%."""
    match = AS_SHARE.fullmatch(text[part.end:share.start])
    if not match or whole.measure.kind not in ("people", "things") or part.low > whole.low:
        return
    among = AMONG.search(text[whole.end:part.start])
    told = OF_ALL.search(text[start:whole.start])
    alike = part.measure.base == whole.measure.base
    within = "trong đó" in text[whole.end:part.start].lower() and (alike or part.measure.kind == whole.measure.kind == "people")
    if not ((told and (among or alike)) or within) or len(match["said"].split()) > 8 or part.measure.kind not in ("people", "things", ""):
        return
    yield from _share(share, part, whole)


def _share(share, part, whole):
    amount, total = part.low, whole.high
    if total == 0 or share.low != share.high or amount > total:
        return
    computed = [amount * 100 / total]
    if part.kind == "value":
        computed = [one * 100 / two for one in _ends(part) for two in _ends(whole) if two]
    if not _covers(share, computed):
        value = _rounded(_middle(computed), share)
        yield Slip(share.start, share.end, _said(share), value, f"{_plain(amount)} trên {_plain(total)} bằng {value}")


def _ends(figure):
    """What a figure may have been before it was rounded."""
    rounded = figure.measure.kind in ROUNDED or figure.step < 1
    half = figure.step / 2 if rounded else Decimal(0)
    if figure.word:
        half = max(half, abs(figure.low) / 20)
    return figure.low - half, figure.low + half


def _covers(stated, computed):
    if not computed:
        return True
    low, high = min(computed), max(computed)
    step = _slack(stated)
    if stated.word == ">=":
        return low - step <= stated.low * Decimal("1.3") and high + step >= stated.low
    if stated.word == "<=":
        return low - step <= stated.low and high + step >= stated.low * Decimal("0.7")
    slack = abs(stated.low) / 8 if stated.word == "~" else Decimal(0)
    return low - step - slack <= stated.high and stated.low <= high + step + slack


def _slack(stated):
    """How far a computed figure may be from the stated one: a share is often cut off, a difference comes out."""
    if stated.measure.base == "lần":
        return stated.step * Decimal("0.75") if stated.step < 1 else Decimal("0.45")
    return stated.step if stated.measure.kind == "share" else Decimal(0)


def _middle(computed):
    return (min(computed) + max(computed)) / 2


def _rounded(value, stated):
    scale, places = stated.measure.scale, max(stated.step, Decimal("0.01") * stated.measure.scale)
    value = (value / places).quantize(Decimal(1), ROUND_HALF_UP) * places / scale
    return f"{shown(value)}{'%' if stated.measure.base == '%' else ''}"


def _said(figure):
    return _plain(figure.low / figure.measure.scale) + ("%" if figure.measure.base == "%" else f" {figure.measure.written}".rstrip())


def _plain(value):
    return shown(value)
