"""The arithmetic of a sentence: what a rise, a fall, a multiple or a share comes to, and whether the figure said covers it."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from .numbers import shown
from .units import clash

RISING, FALLING, OF_IT = ("tăng", "vượt"), ("giảm",), ("bằng", "đạt")
ANYBODY = ("đồng chí", "người")  # who may be any of those counted beside them
COUNTS = ("people", "things")
WHOLE = Decimal(100)  # a level in per cent that is told by its bound goes no higher
CUT_OFF = Decimal("0.85")  # of the last place: what is cut off falls short by less than one
WIDE = Context(prec=80)  # to round in: the largest figure with a unit over the smallest, to the last place of the smallest
ROUNDED = ("money", "mass", "extent", "share")


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that does not follow from the others of its sentence."""

    start: int
    end: int
    stated: str
    computed: str
    words: str  # of the sum, as a person would say it


def like(one, other):
    """A figure in the unit of another, where its own was left out; None when they measure different things."""
    if one.measure.kind == other.measure.kind == "people" and one.measure.base in ANYBODY:
        return replace(one, measure=other.measure)
    if one.measure == other.measure or (one.measure and one.measure.base == other.measure.base and not clash(one.measure.per, other.measure.per)):
        return one
    if one.measure or other.measure.kind == "time":
        return None
    scale = other.measure.scale
    return replace(one, low=one.low * scale, high=one.high * scale, measure=other.measure, step=one.step * scale)


def turned(old, new, rising):
    """Whether a rise is a fall or the other way round."""
    if new.low == old.low or (new.low > old.low) is rising:
        return None
    wrong, right = ("tăng", "giảm") if rising else ("giảm", "tăng")
    return wrong, right, f"từ {said(old)} đến {said(new)} là {right}, không phải {wrong}"


def changed(old, new, change, verb):
    """What is wrong with a change said of two levels; nothing where a reader would not do the sum."""
    old, new = (old, like(new, old)) if old.measure and not new.measure else (like(old, new), new)
    if old is None or new is None:
        return
    if old.low != old.high or new.low != new.high or old.low == 0 or old.other or new.other:
        return
    if "năm" in change.measure.per and change.measure.per != new.measure.per:
        return
    choices = _choices(old, new, change, verb)
    if not choices or not choices[0]:
        return
    if change.measure.base != "lần" and verb in RISING + FALLING:
        turn = turned(old, new, verb in RISING)
        if turn:
            yield Slip(change.start, change.end, *turn)
            return
    if any(_covers(sized(change, new), choice) for choice in choices):
        return
    computed = _rounded(_middle(choices[0]), sized(change, new))
    yield Slip(change.start, change.end, said(change), computed, f"từ {said(old)} đến {said(new)} tính ra {computed}")


def fits(old, new, change, verb):
    """Whether a change is what two levels come to, said the right way round."""
    if old.low != old.high or new.low != new.high or old.low == 0:
        return False
    choices = _choices(old, new, change, verb)
    if change.measure.base != "lần" and verb in RISING + FALLING and turned(old, new, verb in RISING):
        return False
    return bool(choices and choices[0]) and any(_covers(sized(change, new), choice) for choice in choices)


def yearly(old, new, change, first, last):
    """What is wrong with a change said of each year between two levels, of the years `first` and `last`."""
    new = like(new, old)
    years = int(last) - int(first) if first and last else 0
    if years < 2 or old is None or new is None or change.measure.base not in (new.measure.base, "", "điểm %") or old.word or new.word:
        return
    each = [abs(new.low - old.low) / years, abs(new.low - old.low) / (years + 1)]
    change = sized(change, new)
    if any(abs(one - change.low) < change.step for one in each) or min(each) < change.low < max(each):
        return
    computed = _rounded(each[0], change)
    yield Slip(change.start, change.end, said(change), computed, f"từ {said(old)} đến {said(new)} trong {years} năm, mỗi năm {computed}")


def mean(amount, each, years):
    """What is wrong with a mean said of an amount of so many years; `years`: how many they may be."""
    each = sized(each, amount)
    computed = [end / count for count in years for end in _ends(amount)]
    if not _covers(replace(each, step=each.step / CUT_OFF), computed) and not any(abs(one - each.low) < each.step for one in computed):
        said_as = _rounded(amount.low / years[-1], each)
        yield Slip(each.start, each.end, said(each), said_as, f"{said(amount)} trong {_plain(years[-1])} năm, mỗi năm {said_as}")


def sized(change, new):
    """A change in the unit of the levels, where it was left out."""
    return change if change.measure else like(change, new) or change


def _choices(old, new, change, verb):
    """What the change may be, as (lowest, highest) each; the first is what is said where none fits."""
    first, second = _ends(old), _ends(new)
    differences = [two - one for one in first for two in second]
    crossed = [Decimal(0)] if min(differences) < 0 < max(differences) else []
    differences = [*map(abs, differences), *crossed]
    ratios = [two / one for one in first for two in second if one > 0]
    base, down = change.measure.base, new.low < old.low
    if base == "lần":
        choices = [ratios] if verb in ("gấp", "bằng") else [ratios, [abs(ratio - 1) for ratio in ratios]]
        return choices + ([[1 / ratio for ratio in ratios if ratio > 0]] if down else [])
    if base == "%":
        grown = [abs(ratio - 1) * 100 for ratio in ratios]
        if verb in OF_IT:
            return [[ratio * 100 for ratio in ratios]]
        return [grown, differences] if new.measure.base == "%" else [grown]
    if base == "điểm %" and not change.measure.written == new.measure.written == "điểm":
        return [differences] if new.measure.base == "%" else []
    alike = not change.measure or like(change, new) is not None or not new.measure and change.measure.kind in COUNTS
    return [differences] if alike and verb in RISING + FALLING else []


def portion(share, part, whole):
    """What is wrong with a share said of so many out of so many."""
    amount, total = part.low, whole.high
    if total == 0 or share.low != share.high or amount > total:
        return
    computed = [amount * 100 / total]
    if part.kind == "value":
        computed = [one * 100 / two for one in _ends(part) for two in _ends(whole) if two]
    if not _covers(share, computed):
        value = _rounded(_middle(computed), share)
        yield Slip(share.start, share.end, said(share), value, f"{_plain(amount)} trên {_plain(total)} bằng {value}")


def _ends(figure):
    """What a figure may have been before it was rounded."""
    rounded = figure.measure.kind in ROUNDED or figure.step < 1
    half = figure.step / 2 if rounded else Decimal(0)
    below = above = half
    if figure.word:
        loose = max(half, abs(figure.low) / 20)
        below, above = half if figure.word == ">=" else loose, half if figure.word == "<=" else loose
    highest = figure.low + above
    return figure.low - below, min(highest, max(figure.low, WHOLE)) if figure.word and figure.measure.base == "%" else highest


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
    return stated.step * CUT_OFF if stated.measure.kind == "share" else Decimal(0)


def _middle(computed):
    return (min(computed) + max(computed)) / 2


def _rounded(value, stated):
    scale, places = stated.measure.scale, max(stated.step, Decimal("0.01") * stated.measure.scale)
    value = (value / places).quantize(Decimal(1), ROUND_HALF_UP, WIDE) * places / scale
    return f"{shown(value)}{'%' if stated.measure.base == '%' else ''}"


def said(figure):
    """A figure as a sentence writes it."""
    return _plain(figure.low / figure.measure.scale) + ("%" if figure.measure.base == "%" else f" {figure.measure.written}".rstrip())


def _plain(value):
    return shown(value)
