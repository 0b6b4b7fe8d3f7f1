"""The habits of the seventh office: short lines, the last resolution's target in brackets, figures by year."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import NAMES as INDICATORS
from .clauses import Clauses
from .facts import WORDED
from .frame import REPORT, Lot, Paper, reference
from .seventh_texts import LINES, PROSE, VAGUE

CODE = "seventh"
HAMLETS = ("Đông Nam", "Tân Thượng", "Phúc Yên", "Hòa Thịnh", "Trung Sơn", "Bắc Tiến", "Làng Khánh", "Minh Tiến", "Thái Hòa", "Đông Huề", "Yên Đình", "Quang Trung")
NEIGHBOURS = ("Tùng Lộc", "Thuần Thiện", "Xuân Lộc", "Quang Lộc", "Gia Hanh", "Vượng Lộc", "Thanh Lộc", "Phú Lộc")
DIRECTIONS = {indicator.code: indicator.direction for indicator in reference().indicators}
OVER = {"KT05": "triệu đồng", "KT06": "triệu đồng", "KT07": "tấn", "KT09": "tỷ đồng"}
SIGNS = {"draft_resolution": "NQ/ĐH", "action_programme": "CTr/ĐU"}
YEARS = ("2015", "2016", "2017", "2018", "2019")
# code: decimal places of what stands in the annexes by year
ENDS = {"KT05": 1, "KT06": 1, "XH01": 2, "XH03": 1, "XH05": 1, "XH09": 1, "XH11": 1, "MT01": 1, "MT02": 1, "MT04": 1}
AVERAGES = {"KT01": 1, "KT07": 0, "KT08": 1, "XH04": 0, "XD03": 0}
SUMS = ("KT09", "KT10")


@dataclass(frozen=True, slots=True)
class Ways:
    """How the papers of one dossier are laid out."""

    results: str
    targets: str
    bracket: str
    items: str
    mark: str
    lined: bool
    end: str


def ways(seed):
    lot = Lot(CODE, "ways", seed)
    items = "list_item" if lot.chance(0.6) else "paragraph"
    mark = lot.pick(("- ", "- ", "+ "))
    return Ways(
        lot.pick(("dash", "dash", "cluster", "table", "prose", "mixed")), lot.pick(("dash", "dash", "numbered", "table", "prose")),
        lot.pick(("", "plain", "plain", "told", "judged", "over", "percent")), items, "" if items == "list_item" and lot.chance(0.4) else mark,
        lot.chance(0.3), lot.pick((";", ";", ".")))


def capital(words):
    return words[:1].upper() + words[1:]


def verdict(figures, code):
    """What the clerk writes into the last column: Vượt, Đạt or Chưa đạt."""
    if code in WORDED:
        return "Chưa đạt" if code == "KT11" else "Đạt"
    last, result = figures.number[code, "l"], figures.number[code, "r"]
    if last == result:
        return "Đạt"
    return "Vượt" if (result < last) == (DIRECTIONS[code] == "down") else "Chưa đạt"


class Office(Paper):
    """A paper of this office."""

    def __init__(self, kind, figures, plan, seed, way):
        super().__init__(kind, figures, plan, Lot(CODE, kind, seed))
        self.way, self.items, self.lined = way, way.items, way.lined
        self.lines, self.prose = Clauses(self, LINES, VAGUE), Clauses(self, PROSE, VAGUE)
        self.free = self.lines.free
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.neighbours = [one for one in NEIGHBOURS if one != figures.committee.short_name]

    def letterhead(self, title, *under):
        day = f"Can Lộc, ngày {self.lot.whole(10, 28)} tháng 3 năm 2020"
        self.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{self.facts.committee.name.upper()}\n*\nSố    -{SIGNS.get(self.kind, 'BC/ĐU')}", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{day}")
        self.add("paragraph", title)
        for line in under:
            self.say(line)

    def signature(self):
        self.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", self.lot.pick(("T/M BAN CHẤP HÀNH\nBÍ THƯ", "T/M ĐẢNG ỦY\nBÍ THƯ")))

    def aside(self, *sentences, share=0.17):
        """A sentence that a report may hold besides its figures: one of its wordings, in few dossiers."""
        chosen, told = self.lot.pick(sentences), self.lot.chance(share)
        return chosen if told else ""

    def dashes(self, texts):
        """A dash for each text, written before the next is thought of; the last ends with a full stop."""
        spec = None
        for text in texts:
            if text:
                spec = self.item(self.way.mark + capital(text.rstrip(".;")) + ("." if ". " in text else self.way.end))
        if spec:
            spec.text = spec.text.rstrip(";.") + "."

    def bracket(self, code):
        """The target of the last resolution behind a result, as this dossier writes it."""
        way, last = self.way.bracket, self.facts.last[code]
        if not way or code in WORDED or not self.free(code):
            return ""
        last += "%" if INDICATORS[code][1].startswith("%") else ""
        if way == "told":
            return f" (chỉ tiêu NQ {last})"
        if way == "judged":
            return f" (NQ {last}; {verdict(self.facts, code).lower()})"
        result, planned = self.facts.number[code, "r"], self.facts.number[code, "l"]
        if self.kind != REPORT or code not in OVER:  # elsewhere the result itself may be got wrong
            return f" (NQ {last})"
        if way == "over":
            more = vn(result - planned)
            return f" (NQ {last}, vượt {self.slip('change', f'{code}:over', more, off(self.lot, more, 1))} {OVER[code]})"
        if way == "percent":
            share = per_cent(result, planned)
            return f" (NQ {last}, bằng {self.slip('change', f'{code}:of-plan', share, off(self.lot, share, 6))}% kế hoạch)"
        return f" (NQ {last})"

    def result(self, code, voice=None):
        words = (voice or self.lines).clause(code, "r")
        return words and words + self.bracket(code)

    def economy(self, column, lead):
        """The three shares of the economy, with those of the last resolution behind them where the office has brackets."""
        words = self.lines.sentence(("KT02", "KT03", "KT04"), column, joint=", ", lead=lead, end="")
        if column == "r" and self.way.bracket:
            planned = " - ".join(f"{self.facts.last[code]}%" for code in ("KT02", "KT03", "KT04"))
            words += f" (NQ: {planned})"
        return words

    def between(self, code, share, places):
        """A value on the way from the result to the target of the coming term."""
        low, high = self.facts.number[code, "r"], self.facts.number[code, "t"]
        return (low + (high - low) * share / 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


class Yearly:
    """The values year by year that lead to the results: the last year's is the result, or their average, or their sum."""

    def __init__(self, figures, seed):
        lot = Lot(CODE, "years", seed)
        self.ends = {code: _path(figures, lot, code, places) for code, places in ENDS.items()}
        self.averages = {code: _spread(lot, figures.number[code, "r"], places) for code, places in AVERAGES.items()}
        self.sums = {code: split(lot, figures.number[code, "r"], 5) for code in SUMS}
        spring = int(figures.number["KT07", "r"]) * lot.whole(55, 60) // 100
        self.spring = _spread(lot, Decimal(spring), 0)


def _path(figures, lot, code, places):
    last, result = figures.number[code, "l"], figures.number[code, "r"]
    start = figures.before.get(code) or last - (result - last) * lot.whole(6, 14) / 10
    parts = (0, lot.whole(20, 29), lot.whole(44, 54), lot.whole(70, 82), 100)
    return [(start + (result - start) * part / 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) for part in parts]


def _spread(lot, average, places):
    """Five values whose average is exactly this one."""
    step = max((average * lot.whole(2, 4) / 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), Decimal(1).scaleb(-places))
    return [average + step * times for times in lot.shuffled((-2, -1, 0, 1, 2))]
