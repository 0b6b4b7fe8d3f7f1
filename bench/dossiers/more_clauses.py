"""How the third half states an indicator in prose: exactly in the report, more freely in the other papers."""

from decimal import ROUND_FLOOR, Decimal

from .arithmetic import per_cent, vn
from .clauses import NAMES, Clauses
from .facts import SHARES
from .frame import REPORT, Lot
from .more_paper import CODE
from .more_texts import SHARE_NAMES, SORTS, VAGUE, WORDS
from .planting import WRONG_UNITS

LOWER = ("KT02", "XH01", "XH08", "XH11")  # less is better
ROUNDED = ("KT05", "KT06", "KT07", "KT09", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "MT03", "MT04", "XD01", "XD02", "XD05", "CC01", "XH06", "XH10")
BOUND = ("trở lên", "≥", "≤", "ít nhất", "từ {v}", "không quá")  # turns that need a bare figure
TABLE_UNITS = {
    "triệu đồng/người/năm": ("Tr.đồng/người/năm", "trđ/người/năm", "Tr.đ/ng/năm", "Triệu đồng/người/năm"), "triệu đồng/ha": ("Tr.đồng/ha", "trđ/ha", "Triệu đồng/ha"),
    "tấn/năm": ("Tấn/năm", "tấn"), "tỷ đồng": ("Tỷ đồng", "tỷ đ"), "người/năm": ("Người/năm", "người"), "%/năm": ("%/năm", "%"), "đơn vị": ("Đơn vị", "DN, HTX"),
    "điểm %/năm": ("điểm %/năm", "%/năm", "Điểm %"), "khu dân cư": ("Khu dân cư", "Khu"), "sản phẩm": ("Sản phẩm", "SP"), "năm đạt": ("Năm đạt", "năm"), "đạt": ("Đạt", "đạt"),
}


class Voice(Clauses):
    """Clauses of one paper: each draws its name, its unit, its turn and how exactly it says the figure."""

    def __init__(self, paper):
        super().__init__(paper, {}, VAGUE)
        self.office = paper.office

    def mode(self, code):
        return self.paper.plan.modes.get(code, "") if self.paper.kind == REPORT else ""

    def name(self, code):
        return self.local(self.paper.lot.pick(WORDS[code][1].split("|")))

    def local(self, words):
        return super().local(words).replace("{when}", self.office.when).replace("{now}", self.office.now)

    def clause(self, code, column):
        """As the house's clause; it draws from a lot of its own, so that a slip in it changes nothing after it."""
        paper = self.paper
        kept, paper.lot = paper.lot, Lot(CODE, paper.kind, code, column, paper.lot.whole(0, 10 ** 9))
        words = paper.held(lambda: self._clause(code, column), at_end=True)
        paper.lot = kept
        return words

    def _clause(self, code, column):
        paper, lot, mode = self.paper, self.paper.lot, self.mode(code)
        side = {"r": "result", "t": "target"}[column]
        vague, silent = lot.pick(VAGUE["rt".index(column)]), lot.chance(0.5)
        if code in paper.facts.absent or mode == "missing" or mode == side and silent:
            return ""
        if mode in ("figure", side):
            return vague.replace("{name}", self.name(code))
        turns = self._turns(code, column)
        if not any("{v}" in turn for turn in turns):
            paper.figure(code, column)
            return self.local(lot.pick(turns))
        value, unit, exact = self.value(code, column, mode)
        if not value[0].isdigit() or "–" in value or value == "100":
            turns = [turn for turn in turns if not any(word in turn for word in BOUND)]
        if mode.startswith("unit") or unit not in WORDS[code][2].split("|"):
            turns = [turn for turn in turns if "{u}" in turn]
        if code == "XH08":  # an average: not of one year
            turns = [turn for turn in turns if "{when}" not in turn]
        words = self.local(lot.pick(turns)).replace("{n}", self.name(code))
        if value[0].isdigit() and words.endswith("đạt {v}{u}") and lot.chance(0.15):
            words = words.replace("đạt {v}{u}", "đạt mức {v}{u}")
        plain = exact and unit in WORDS[code][2].split("|") and value.lstrip("0") in (paper.facts.result[code], paper.facts.result[code].replace(".", ""))
        suffix = self._compared(code, unit) if column == "r" and plain and not mode and lot.chance(0.22) else ""
        now = self._now(code, column, mode)
        return words.replace("{v}", value).replace("{u}", unit) + suffix + now

    def _now(self, code, column, mode):
        """What an indicator is today, said beside its target now and then."""
        paper, lot = self.paper, self.paper.lot
        wanted, turn = lot.chance(0.1), lot.pick((" ({when} là {r}{u})", " (hiện nay {r}{u})", ", {when} mới là {r}{u}", ", từ mức {r}{u} {when}"))
        if column == "r" or mode or not wanted or code == "XH08" or WORDS[code][0] not in ("end", "down"):
            return ""
        unit = WORDS[code][2].split("|")[0]
        if WORDS[code][0] == "down":
            turn = turn.replace("mới là", "là")
        return self.local(turn).replace("{r}", paper.figure(code, "r")).replace("{u}", unit)

    def _turns(self, code, column):
        sort, _, _, results, targets = WORDS[code]
        common = SORTS[sort]["rt".index(column)]
        return [*filter(None, common.split("|")), *(results if column == "r" else targets).split("|")]

    def value(self, code, column, mode=""):
        """(figure, unit, whether it is the exact one) as this paper says them."""
        paper, lot, figures = self.paper, self.paper.lot, self.paper.facts
        unit, loose = lot.pick(WORDS[code][2].split("|")), lot.chance(0.45)
        right = (figures.result if column == "r" else figures.target)[code]
        text = paper.figure(code, column)
        if mode in ("unit", f"unit:{column}"):
            return text, WRONG_UNITS[code], True
        ways = [(text, unit, True)]
        if text == right and (code, column) in figures.number and code not in ("KT11", *SHARES):
            ways = [self._typed(code, text, unit)]
            if paper.kind != REPORT and loose:
                ways = self._loose(code, column, text, unit) or ways
        return lot.pick(ways)

    def _typed(self, code, text, unit):
        """The same figure typed in another way."""
        lot = self.paper.lot
        if text.isdigit() and len(text) == 1 and WORDS[code][0] in ("count", "year") and lot.chance(0.6):
            return f"0{text}", unit, True
        if "–" in text:
            low, _, high = text.partition("–")
            return lot.pick((text, f"từ {low} đến {high}", f"{low}-{high}", f"{low} đến {high}")), unit, False
        if text.startswith("trên"):
            return text, unit, False
        if "." in text and lot.chance(0.15):
            return text.replace(".", ""), unit, True
        return text, unit, True

    def _loose(self, code, column, text, unit):
        """Figures that say the same less exactly, each true."""
        number, ways, kind = self.paper.facts.number[code, column], [], self.paper.kind
        if not text[0].isdigit() or "–" in text:
            return []
        if code == "KT09":
            ways += [(vn(number * 1000), " triệu đồng", True), (vn(number / 1000), " nghìn tỷ đồng", True)]
        if code == "KT05":
            ways += [(vn(number * 1000), " nghìn đồng/người/năm", True), (vn(number * 1000000), " đồng/người/năm", True)]
        if code == "KT07":
            short = (number / 1000).quantize(Decimal("0.1"), ROUND_FLOOR)
            ways += [(vn(number / 1000), " nghìn tấn/năm", True)]
            ways += [(f"hơn {vn(short)}", " nghìn tấn/năm", False)] if short * 1000 < number and column == "r" else []
        if column == "r" and code in ROUNDED or column == "t" and code in ("KT05", "KT06", "KT07", "KT09") and kind != "draft_resolution":
            ways += [(value, unit, False) for value in self._rounded(number, "%" in unit, column)]
        return ways

    def _rounded(self, number, rate, column="r"):
        """Results rounded either way, or as a range in the review; targets only so that nobody finds them lowered."""
        low = int(number) if number < 1000 else int(number) // 100 * 100
        step = 1 if number < 1000 else 100
        made = []
        if low < number and column == "r":
            made += [f"trên {vn(low)}", f"hơn {vn(low)}"]
        high = low if low == number else low + step
        if low < number and high - number <= Decimal("0.4") * step and not (rate and high >= 100):
            made += [f"gần {vn(high)}", f"xấp xỉ {vn(high)}"]
        made.append(f"khoảng {vn(low if number - low < high - number else high)}" if low < number else vn(low))
        tens = low // 5 * 5
        if self.paper.kind == "review_report" and 20 < number < 95 and tens < number < tens + 5:
            made += [f"từ {tens} đến {tens + 5}", f"{tens}–{tens + 5}"]
        return made

    def _compared(self, code, unit):
        """What stands beside a result for comparison, "" where there is nothing to compare."""
        figures, lot = self.paper.facts, self.paper.lot
        last, now = figures.number.get((code, "l")), figures.number.get((code, "r"))
        if last is None or code == "QP01" or not now:
            return ""
        made = [f" (Nghị quyết {figures.last[code]}{unit})", f" (NQ: {figures.last[code]}{unit})", f", Nghị quyết đề ra {figures.last[code]}{unit}", *([f"/{figures.last[code]}{unit} theo Nghị quyết"] if unit == "%" else [])]
        gap = abs(now - last)
        if code in LOWER and now < last:
            made += [f" (thấp hơn {vn(gap)} điểm % so với chỉ tiêu)", ", hoàn thành chỉ tiêu Nghị quyết"]
        elif code not in LOWER and now > last:
            made += [", vượt chỉ tiêu Nghị quyết đề ra", f", vượt {vn(gap)}{' điểm %' if '%' in unit else unit} so với Nghị quyết" if unit else ", vượt Nghị quyết",
                     f", bằng {per_cent(now, last)}% mục tiêu Nghị quyết", f" (vượt {per_cent(gap, last)}% so với NQ)" if "%" not in unit else f" (vượt {vn(gap)}% so với NQ)"]
        return lot.pick(made)

    def shares(self, column, lead):
        """The three shares of the economy in one sentence."""
        return self.paper.held(lambda: self._shares(column, lead))

    def _shares(self, column, lead):
        paper, lot = self.paper, self.paper.lot
        names = lot.pick(SHARE_NAMES)
        verb = lot.pick((" chiếm {}%", " {}%", ": {}%", " đạt {}%", " là {}%"))
        order = lot.pick(((0, 1, 2), (0, 1, 2), (2, 1, 0), (1, 2, 0)))
        parts = [names[at] + verb.format(paper.figure(SHARES[at], column)) for at in order]
        joint = lot.pick(("; ", "; ", ", "))
        if lot.chance(0.15):
            parts = [names[at] + " - " for at in order]
            figures = [f"{paper.facts.result[SHARES[at]] if column == 'r' else paper.facts.target[SHARES[at]]}%" for at in order]
            return f"{lead}{''.join(parts)[:-3]} tương ứng {' - '.join(figures)}."
        return f"{lead}{joint.join(parts)}."

    def titled(self, code):
        """The name as a table has it: the official one, or this office's."""
        lot = self.paper.lot
        words = NAMES[code][0] if lot.chance(0.55) or code in SHARES or WORDS[code][0] == "told" else self.name(code)
        return words[0].upper() + words[1:]

    def table_unit(self, code, column=None):
        right, lot = self.unit(code, column), self.paper.lot
        return lot.pick((right, *TABLE_UNITS.get(right, ())))
