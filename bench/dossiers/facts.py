"""The figures of one commune: what each indicator was to be, became and shall be, and the numbers around them."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import per_cent, vn
from .frame import Lot

SHARES = ("KT02", "KT03", "KT04")
WORDED = ("KT11", "XH07", "QP02", "XD04")
FULL = ("QP01",)
# code: places, last target, result, target of the coming term (low, high)
RANGES = {
    "KT01": (1, (8, 8.8), (8.9, 9.8), (10, 11.5)),
    "KT05": (1, (33, 36), (37, 44), (55, 66)),
    "KT06": (1, (70, 78), (79, 88), (95, 120)),
    "KT08": (1, (8, 9), (9.1, 10.4), (10.6, 12.4)),
    "KT09": (0, (250, 290), (295, 430), (480, 640)),
    "KT10": (0, (6, 8), (9, 13), (15, 24)),
    "KT12": (0, (4, 5), (6, 9), (11, 15)),
    "KT13": (0, (1, 1), (2, 3), (5, 8)),
    "XH03": (1, (48, 52), (53, 60), (65, 72)),
    "XH04": (0, (150, 175), (180, 235), (250, 310)),
    "XH05": (1, (84, 87), (88, 93), (95, 98)),
    "XH08": (2, (1, 1.1), (0.86, 0.97), (0.7, 0.8)),
    "XH09": (1, (80, 84), (85, 89), (91, 94)),
    "XH11": (1, (12, 13), (9.5, 11.5), (6.5, 8)),
    "MT01": (1, (88, 91), (92, 96), (98, 99)),
    "MT02": (1, (70, 74), (75, 86), (90, 96)),
    "MT03": (1, (21, 22), (23, 38), (40, 43)),
    "MT04": (1, (87, 89), (90, 94), (96, 99)),
    "XD01": (1, (82, 84), (85, 90), (92, 95)),
    "XD02": (1, (80, 83), (84, 89), (90, 94)),
    "XD03": (0, (7, 8), (9, 13), (15, 18)),
    "XD05": (1, (88, 90), (92, 97), (98, 99)),
    "CC01": (1, (90, 92), (93, 96), (97, 99)),
}
ABOVE = ("XH05", "XH09", "MT02", "XD02", "CC01")  # targets that may read "trên 95"


@dataclass
class Facts:
    """Strings as they are typed by code; `wrong` holds another value for each figure that can be got wrong."""

    committee: object
    number: dict = field(default_factory=dict)  # (code, column): Decimal
    last: dict = field(default_factory=dict)
    result: dict = field(default_factory=dict)
    target: dict = field(default_factory=dict)
    wrong: dict = field(default_factory=dict)
    absent: dict = field(default_factory=dict)  # code: the reason why it does not apply
    before: dict = field(default_factory=dict)  # code: the value of 2015

    def put(self, code, last, result, target, places=1):
        for column, store, value in (("l", self.last, last), ("r", self.result, result), ("t", self.target, target)):
            self.number[code, column] = Decimal(value)
            store[code] = vn(Decimal(value).quantize(Decimal(1).scaleb(-places)))


def facts(committee, seed, half, broken=False):
    """The figures of the commune under this seed. `broken`: the three shares of the economy do not make 100 anywhere."""
    lot = Lot(half, "facts", seed)
    made = Facts(committee)
    for code, (places, last, result, target) in RANGES.items():
        made.put(code, *(lot.tenths(low, high, places) for low, high in (last, result, target)), places=places)
    made.put("KT07", *(lot.whole(low, high) * 5 for low, high in ((820, 900), (905, 1180), (1190, 1300))), places=0)
    made.put("QP01", 100, 100, 100)
    _shares(made, lot, broken)
    _people(made, lot)
    _poverty(made, lot)
    _worded(made, lot)
    for code in lot.some(ABOVE, 2):
        whole = int(made.number[code, "t"])
        made.number[code, "t"], made.target[code] = Decimal(whole), f"trên {whole}"
    if lot.chance(0.4):
        low = int(made.number["KT10", "t"])
        made.target["KT10"] = f"{low}–{low + lot.whole(2, 4)}"
    made.before = {"KT05": lot.tenths(19, 25), "XH01": made.before["XH01"], "KT09": lot.whole(150, 220)}
    _absent(made, lot)
    _wrong(made, lot)
    return made


def _shares(made, lot, broken):
    spoiled = lot.pick("rt") if broken else ""
    for column, store, places, first, second in (
        ("l", made.last, 0, (36, 40), (26, 28)), ("r", made.result, 1, (29, 35), (29, 32)), ("t", made.target, 0, (22, 27), (33, 36)),
    ):
        one, two = lot.tenths(*first, places), lot.tenths(*second, places)
        three = 100 - one - two + (lot.pick((2, -2, 3)) if column == spoiled else 0)
        for code, value in zip(SHARES, (one, two, three), strict=True):
            made.number[code, column] = value
            store[code] = vn(value)


def _people(made, lot):
    made.people = lot.whole(5200, 9900)
    made.households = made.people * 10 // lot.whole(34, 39)
    made.area = lot.tenths(11, 24, 2)
    made.hamlets, made.schools = lot.whole(9, 16), lot.whole(4, 7)
    made.cells, made.members = made.hamlets + lot.whole(4, 7), lot.whole(310, 680)
    made.cultured, made.standard = made.hamlets - lot.whole(1, 3), made.schools - 1
    made.put("XH10", 75, Decimal(per_cent(made.cultured, made.hamlets).replace(",", ".")), 100 - lot.whole(0, 1) * 4)
    made.put("XH06", 60, Decimal(per_cent(made.standard, made.schools).replace(",", ".")), 100)


def _poverty(made, lot):
    """The share of poor households, and the yearly fall that follows from it."""
    steps = lot.tenths(8, 12, 2), lot.tenths(4.5, 5.5), lot.tenths(2.6, 4.4, 2), lot.tenths(1.2, 2.2)
    before, last, result, target = steps
    made.before["XH01"] = before
    made.put("XH01", last, result, target, places=2)
    falls = (((high - low) / 5).quantize(Decimal("0.01"), ROUND_HALF_UP) for high, low in ((before, last), (before, result), (result, target)))
    made.put("XH02", *falls, places=2)


def _worded(made, lot):
    year = lot.whole(2022, 2024)
    made.last["KT11"], made.result["KT11"], made.target["KT11"] = "2020", "chưa đạt", str(year)
    made.number["KT11", "t"] = Decimal(year)
    for code in ("XH07", "QP02", "XD04"):
        made.last[code] = made.result[code] = "đạt"
        made.target[code] = lot.pick(("đạt", "giữ vững"))


def _absent(made, lot):
    township = made.committee.unit.startswith("tt-")
    if township:
        made.absent["KT12"] = "Thị trấn không thuộc diện xây dựng nông thôn mới."
    elif lot.chance(0.5):
        made.absent["MT03"] = "Địa bàn không có rừng và đất quy hoạch trồng rừng."
    if lot.chance(0.25):
        made.absent["KT13"] = "Đơn vị chưa có sản phẩm trong danh mục của huyện, không được giao chỉ tiêu."


def _wrong(made, lot):
    for (code, column), value in made.number.items():
        if column == "l" or code in SHARES or code in FULL:
            continue
        text = (made.result if column == "r" else made.target)[code]
        taken = {made.number.get((code, one)) for one in "lrt"} | {made.before.get(code)}
        other = _other(value, taken, lot) if code != "KT11" else value + lot.pick((1, -1))
        if code == "KT11":
            made.wrong[code, column] = str(other)
        elif "–" in text:
            made.wrong[code, column] = f"{vn(other)}–{vn(other + 3)}"
        else:
            made.wrong[code, column] = f"{'trên ' if text.startswith('trên') else ''}{vn(other)}"


def _other(value, taken, lot):
    """Another value with the same look, that no rounding explains and that nobody may take for another figure of the indicator."""
    places = max(0, -value.as_tuple().exponent)
    step = max(value * lot.whole(6, 18) / 100, Decimal(2) if places == 0 else Decimal(1).scaleb(1 - places))
    step = step.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    ways = [value + step * times for times in ((1, -1, 2, -2, 3) if lot.chance(0.5) else (-1, 1, -2, 2, 3))]
    ways += [value - step * times for times in (3, 4, 5)]  # where the others are taken
    return next(one for one in ways if one > 0 and one not in taken and (one <= 99 or value > 100))
