"""The compact office: its clauses with shares of the plan, its tables with a comparison, its sums with parts."""

from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import NAMES as TITLES
from .clauses import Clauses
from .eighteenth_texts import TEXTS, VAGUE
from .facts import RANGES, SHARES, WORDED
from .frame import REPORT, Paper, reference

HAMLETS = ("Kênh Bắc", "Kênh Nam", "Chợ Mới", "Đồng Huề", "Thượng Triều", "Hạ Triều", "Đông Mỹ", "Tây Mỹ", "Làng Khang", "Liên Sơn")
NEAR = ("Gia Hanh", "Thường Nga", "Phú Lộc", "Trung Lộc", "Thiên Lộc", "Thuần Thiện", "Vượng Lộc")
WAY = {indicator.code: indicator.direction for indicator in reference().indicators}
SPREAD = {indicator.code for indicator in reference().indicators if indicator.measured in ("average", "cumulative")}
CODES = tuple(indicator.code for indicator in reference().indicators)


def near(paper):
    """A commune nearby that is not the office's own."""
    return paper.lot.pick([name for name in NEAR if name != paper.facts.committee.short_name])


def number(text):
    return Decimal(text.replace("trên ", "").replace(".", "").replace(",", "."))


def start(figures, code):
    """The value of 2015 as typed, a dash where the indicator is reckoned over the five years."""
    if code in WORDED or code in ("KT12", "KT13", "QP01", "XH06", "XH10") or (code in SPREAD and code != "KT09"):
        return "đạt" if code in WORDED and code != "KT11" else "–"
    if code in figures.before:
        return vn(figures.before[code])
    if code == "KT04":
        return vn(100 - number(start(figures, "KT02")) - number(start(figures, "KT03")))
    last = figures.number[code, "l"]
    step = Decimal(1).scaleb(-RANGES[code][0]) if code in RANGES else Decimal(1)
    value = (last * (Decimal("1.2") if WAY[code] == "down" else Decimal("0.87"))).quantize(step, ROUND_HALF_UP)
    if vn(value) in (figures.wrong.get((code, "r")), figures.wrong.get((code, "t"))):
        value -= step
    return vn(value)


class Compact(Clauses):
    """Clauses that may say the result in per cent of the plan; the slip is a wrong share, of three indicators at most."""

    def __init__(self, paper):
        super().__init__(paper, TEXTS, VAGUE)
        self.open = set(paper.lot.some(sorted(code for code in CODES if "{p}" in TEXTS[code][1]), 3))

    def local(self, words):
        town = self.paper.facts.committee.unit.startswith("tt-")
        return super().local(words.replace("{Place}", "Thị trấn" if town else "Xã"))

    def clause(self, code, column):
        words = super().clause(code, column)
        if "{p}" in words:
            paper, figures = self.paper, self.paper.facts
            slipped = (paper.kind, "differs", f"{code}:r") in paper.plan.slips and paper.kind != REPORT  # reckoned from what is typed
            right = per_cent(number(figures.wrong[code, "r"]) if slipped else figures.number[code, "r"], figures.number[code, "l"])
            wrong = off(self.paper.lot, right, 6)
            words = words.replace("{p}", self.paper.slip("change", f"ratio-{code}", right, wrong) if code in self.open else right)
        return words


class Office(Paper):
    """A paper of the office."""

    def __init__(self, kind, figures, plan, lot):
        super().__init__(kind, figures, plan, lot)
        self.clauses = Compact(self)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.compared = lot.pick(("words", "percent", "gap"))

    def headed(self, title, under):
        self.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{self.facts.committee.name.upper()}\n*\nSố: {self.lot.whole(40, 95)}-DT/ĐU",
                    f"ĐẢNG CỘNG SẢN VIỆT NAM\n{self.facts.committee.short_name}, ngày {self.lot.whole(10, 28)} tháng 02 năm 2020")
        self.add("paragraph", title)
        self.say(under)

    def signed(self, *receivers):
        told = ";\n- ".join(("Ban Thường vụ Huyện ủy", *receivers, "Lưu Văn phòng Đảng ủy"))
        self.letter(f"Nơi nhận:\n- {told}.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")

    def lead(self, text):
        """The words before a table or a list."""
        self.say(text).closed = True

    def if_free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def dash(self, *parts):
        """A line of the list: its parts with semicolons between them."""
        parts = [one.rstrip(".") for one in parts if one]
        return self.item(f"- {'; '.join(parts)}.") if parts else None

    def compare(self, code, result):
        """The last column of a table of results, reckoned from what stands in the row."""
        plan = self.facts.last[code]
        if not result:
            return ""
        if code in WORDED:
            return "Chưa đạt" if code == "KT11" else "Đạt"
        got, due = number(result), number(plan)
        better = due - got if WAY[code] == "down" else got - due
        word = "Đạt" if better == 0 else "Vượt" if better > 0 else "Chưa đạt"
        if self.compared == "words" or (self.compared == "percent" and WAY[code] == "down"):
            return word
        if self.compared == "percent":
            return f"{per_cent(got, due)}%"
        return "0" if got == due else f"{'+' if got > due else '-'}{vn(abs(got - due))}"

    def shares(self, column, lead):
        return self.clauses.sentence(SHARES, column, joint="; ", lead=lead)

    def parted(self, name, lead, labels, unit, total, places=1):
        """A sum with its parts in one line; the slip is a wrong total, or a part that no longer makes it."""
        parts = [vn(one, places) for one in split(self.lot, total, len(labels), places)]
        whole, inside = vn(total, places), self.lot.chance(0.4)
        at, wrong = self.lot.whole(0, len(parts) - 1), off(self.lot, whole)
        changed = [off(self.lot, one) for one in parts]
        if inside:
            parts[at] = self.slip("total", name, parts[at], changed[at])
        else:
            whole = self.slip("total", name, whole, wrong)
        return f"{lead} {whole} {unit}; trong đó: {'; '.join(f'{label} {part} {unit}' for label, part in zip(labels, parts, strict=True))}"

    def halved(self, name, lead, labels, places=0):
        """Shares that make 100; the slip is a wrong one among them."""
        parts = [vn(one, places) for one in split(self.lot, 100, len(labels), places)]
        at = self.lot.whole(0, len(parts) - 1)
        parts[at] = self.slip("shares", name, parts[at], off(self.lot, parts[at], 4, 99))
        return f"{lead}: {'; '.join(f'{label} {part}%' for label, part in zip(labels, parts, strict=True))}"

    def share(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))


def title(code):
    return TITLES[code][0]
