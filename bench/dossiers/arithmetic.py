"""Vietnamese numbers, shares and rises, reckoned as a careful clerk would."""

from decimal import ROUND_HALF_UP, Decimal


def vn(number, places=None):
    """1234.5 as 1.234,5; trailing zeros after the comma are left out unless the places are given."""
    number = Decimal(number)
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, rest = f"{number:f}".partition(".")
    if places is None:
        rest = rest.rstrip("0")
    whole = f"{int(whole):,}".replace(",", ".")
    return f"{whole},{rest}" if rest else whole


def per_cent(part, whole, places=1):
    return vn(Decimal(part) * 100 / Decimal(whole), places)


def split(lot, total, parts, places=0):
    """A total as so many parts that make it exactly, none of them small."""
    scale = 10 ** places
    left, made = int(Decimal(total) * scale), []
    for at in range(parts - 1, 0, -1):
        share = left * lot.whole(80, 120) // 100 // (at + 1)
        made.append(share)
        left -= share
    return [Decimal(one).scaleb(-places) for one in (*made, left)]


def rise(lot, low, high, up=True):
    """(from, to, difference, per cent of the first) as typed, of whole numbers."""
    first = lot.whole(low, high)
    second = first * lot.whole(108, 165) // 100 if up else first * lot.whole(45, 90) // 100
    return vn(first), vn(second), vn(abs(second - first)), per_cent(abs(second - first), first)


def off(lot, text, least=2, most=None):
    """A wrong number in place of the right one, with as many decimals, below `most` where there is a most."""
    value = Decimal(text.replace(".", "").replace(",", "."))
    places = max(0, -value.as_tuple().exponent)
    step = max(value * lot.whole(12, 35) / 100, Decimal(least))
    up = (lot.chance(0.6) or value <= step) and not (most and value + step > most)
    return vn(value + step if up else value - step, places)
