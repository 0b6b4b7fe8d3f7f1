"""The eighth voice's office: numbers that only it knows, and how it writes a line, a row, a comparison."""

from decimal import Decimal
from functools import partial

from .arithmetic import off, per_cent, rise, vn
from .clauses import Clauses
from .eighth_lines import ASIDES, CHANGES, FALLS, SHARED
from .eighth_texts import LABELS, TEXTS, VAGUE
from .facts import WORDED
from .frame import REPORT, Lot, Paper, reference

CODE = "eighth"
UNITS = {"KT01": "[%/năm]", "KT05": "[ triệu đồng/người/năm]", "KT06": "[ triệu đồng/ha]", "KT07": "[ tấn/năm]", "KT08": "[%/năm]", "KT09": "[ tỷ đồng]",
         "KT10": " đơn vị", "KT12": " khu dân cư", "KT13": " sản phẩm", "XH02": " điểm %/năm", "XH04": "[ người/năm]", "XD03": "[ người/năm]"}
INDICATORS = {indicator.code: indicator for indicator in reference().indicators}
STARTED = {"KT06": (8, 15, 0), "XH03": (3, 7, 1), "XH05": (6, 12, 1), "XH09": (2, 5, 1), "XH11": (1, 3, 1), "MT01": (3, 7, 1)}
COMPARED = ("KT05", "KT06", "XH01", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "CC01")
NEIGHBOURS = ("Xuân Lộc", "Tùng Lộc", "Thiên Lộc", "Sơn Lộc", "Thuần Thiện", "Vượng Lộc", "Gia Hanh", "Phú Lộc", "Trung Lộc")
HAMLETS = ("Thái Hòa", "Hồng Vượng", "Trà Dương", "Đông Huề", "Phúc Giang", "Ban Long", "Nam Phong", "Sơn Bình", "Yên Đình", "Tân Hương", "Văn Cử", "Mỹ Yên")


def lines(compared):
    """Texts of short lines, "label: value"; `compared`: the last resolution's target stands behind a result."""
    made = {}
    for code, label in LABELS.items():
        name = TEXTS[code][0]
        unit, verb = UNITS.get(code, "[%]" if code in ("XH08", "MT02", "MT03") else "%"), " còn" if code in ("XH01", "XH11") else ":"
        if code in WORDED:
            made[code] = (name, f"{label}: {'chưa đạt' if code == 'KT11' else 'đạt'}", f"{label}: {'năm {v}' if code == 'KT11' else '{v}'}")
            continue
        behind = " (Nghị quyết: {l})" if compared else ""
        made[code] = (name, f"{label}{verb} {{v}}{unit}{behind}", f"{label}{verb} {{v}}{unit}")
    return made


class Office:
    """What all papers of a dossier share besides the facts."""

    def __init__(self, figures, seed):
        lot, self.seed, self.figures = Lot(CODE, "office", seed), seed, figures
        self.township = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.township else ("xã", "thôn")
        self.neighbours = lot.some([name for name in NEIGHBOURS if name != figures.committee.short_name], 4)
        self.hamlets = lot.some(HAMLETS, 6)
        # What a sentence may set beside a result: the last target, where the term began, the way since.
        self.beside = {one for one in ("{l}", "{s}", "{d}") if lot.chance(0.19)}
        self.day, self.numbered = lot.whole(10, 28), lot.chance(0.5)
        self.start = {code: figures.before[code] for code in ("KT05", "XH01")}
        for code, (low, high, places) in STARTED.items():
            gap = lot.tenths(low, high, places)
            self.start[code] = figures.number[code, "l"] + (gap if code == "XH11" else -gap)
        self.district = {code: self._near(code, lot) for code in COMPARED}

    def _near(self, code, lot):
        """The district's average: near the commune's result and equal to nothing else said of the indicator."""
        figures, now = self.figures, self.figures.number[code, "r"]
        taken = {figures.number[code, column] for column in "lrt"} | {self.start.get(code)}
        step = Decimal("0.1") if now != int(now) or now < 50 else Decimal(1)
        sign = 1 if lot.chance(0.4) else -1
        near = now + sign * step * lot.whole(6, 21)
        while near in taken or not 0 < near < 98 + (code == "KT06") * 100:
            near -= step
        return near

    def since(self, code):
        return vn(abs(self.figures.number[code, "r"] - self.start[code]))

    def gap(self, code):
        """(how the commune stands to the district's average, the difference)."""
        here, there = self.figures.number[code, "r"], self.district[code]
        return "cao hơn" if here > there else "thấp hơn", vn(abs(here - there))


class Voice(Clauses):
    """Clauses that may look back to where the term began."""

    def __init__(self, paper, office, texts=TEXTS):
        barred = {"{l}", "{s}", "{d}"} - office.beside
        kept = {code: [name, *("|".join(one for one in words.split("|") if not any(mark in one for mark in barred)) for words in both)]
                for code, (name, *both) in texts.items()}
        super().__init__(paper, kept, VAGUE)
        self.office = office

    def clause(self, code, column):
        words = super().clause(code, column)
        if "{s}" in words or "{d}" in words:
            words = words.replace("{s}", vn(self.office.start[code])).replace("{d}", self.office.since(code))
        return words


class Sheet(Paper):
    """A paper of this office."""

    def __init__(self, kind, figures, plan, office):
        super().__init__(kind, figures, plan, Lot(CODE, kind, office.seed))
        self.office, self.voice = office, Voice(self, office)
        self.short = Voice(self, office, lines("{l}" in office.beside and self.lot.chance(0.5)))
        self.items = "paragraph" if self.lot.chance(0.3) else "list_item"
        self.mark = self.lot.pick(("- ", "- ", "+ ", "{n}. ", "({n}) ") if self.items == "paragraph" else ("- ", "- ", "+ ", "{n}) "))
        self.changes = self.lot.shuffled(CHANGES)
        self.shared = self.lot.shuffled(SHARED)

    def say(self, *sentences):
        spec = super().say(*sentences)
        if spec and spec.text.endswith(":"):
            spec.closed = True  # nothing comes between it and what it announces
        return spec

    def words(self, text):
        return self.voice.local(text)

    def points(self, *texts):
        """A list with the paper's own mark. A text with figures comes as what makes it, so that they stand with its item."""
        at, spec = 0, None
        for text in texts:
            text = text() if callable(text) else text
            if text:
                at += 1
                spec = self.item(f"{self.mark.replace('{n}', str(at))}{text.rstrip(';.')};")
        if spec:
            spec.text = f"{spec.text[:-1]}."

    def lines_of(self, codes, column):
        """What makes the short lines of these indicators."""
        return [partial(self.short.sentence, [code], column) for code in codes]

    def has_row(self, code):
        """Whether a table has a row of the indicator: some of what the plan takes from the report leaves no row."""
        taken = self.kind == REPORT and self.plan.modes.get(code) in ("missing", "figure", "unit:r", "unit:t")
        return not taken and code not in self.facts.absent

    def letterhead(self, symbol):
        name = self.facts.committee.name.upper()
        self.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{name}\n*\nSố      -{symbol}", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {self.office.day} tháng 3 năm 2020")

    def signature(self):
        self.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (b/c);\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng Đảng ủy.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")

    def row_of(self, code, columns, label=False):
        """(name, unit, last target, then the columns) of an indicator that has a row: in the report without what the plan takes away."""
        if self.kind == REPORT:
            cells = self.voice.cells(code, columns)
        else:
            cells = INDICATORS[code].name, INDICATORS[code].unit, self.facts.last[code], *(self.figure(code, one) for one in columns)
        return (self.words(LABELS[code]), *cells[1:]) if label else cells

    def verdict(self, code):
        """How the result stands to the last resolution's target."""
        if self.plan.modes.get(code) == "result":
            return ""
        if code in WORDED:
            return "Chưa đạt" if code == "KT11" else "Đạt"
        gap = self.facts.number[code, "r"] - self.facts.number[code, "l"]
        if INDICATORS[code].direction == "down":
            gap = -gap
        return "Đạt" if not gap else "Vượt" if gap > 0 else "Chưa đạt"

    def moved(self, name, low, high, up=True):
        """From, to, difference, per cent of something: the same in every paper of the dossier."""
        return rise(Lot(CODE, name, self.office.seed), low, high, up)

    def grew(self):
        """A rise of something that is no indicator, in one of the office's ways."""
        lot = self.lot
        name, subject, unit, low, high = self.changes.pop()
        before, after, more, share = self.moved(name, low, high)
        title, form = subject[0].upper() + subject[1:], lot.whole(0, 5)
        if form in (0, 2, 5):
            more = self.slip("change", name, more, off(lot, more, 9))
        else:
            share = self.slip("change", name, share, off(lot, share, 6))
        return (
            f"{title} tăng từ {before} {unit} đầu nhiệm kỳ lên {after} {unit}, tăng {more} {unit}.",
            f"So với đầu nhiệm kỳ, {subject} tăng từ {before} {unit} lên {after} {unit}, tăng {share}%.",
            f"{title} đến cuối năm 2019 là {after} {unit}, tăng {more} {unit} so với đầu nhiệm kỳ ({before} {unit}).",
            f"{title} từ {before} {unit} năm 2015 tăng lên {after} {unit} năm 2019, tương ứng tăng {share}%.",
            f"{title} đạt {after} {unit}, tăng {share}% so với đầu nhiệm kỳ ({before} {unit}).",
            f"Đầu nhiệm kỳ, {subject} mới có {before} {unit}, đến nay đã có {after} {unit}, tăng {more} {unit}.",
        )[form]

    def fell(self):
        lot = self.lot
        name, subject, unit, low, high = lot.pick(FALLS)
        before, after, less, share = self.moved(name, low, high, up=False)
        if lot.chance(0.5):
            return f"{subject} giảm từ {before} {unit} năm 2015 xuống còn {after} {unit} năm 2019, giảm {self.slip('change', name, less, off(lot, less, 5))} {unit}."
        return f"So với đầu nhiệm kỳ, {subject[0].lower()}{subject[1:]} giảm từ {before} {unit} xuống {after} {unit}, giảm {self.slip('change', name, share, off(lot, share, 6, 95))}%."

    def parted(self, *names):
        """Shares of a whole, of one of these names, that make 100."""
        lot = self.lot
        name, lead, parts = next(one for one in self.shared if one[0] in names)
        shares = [Decimal(about) * lot.whole(880, 1100) // 100 / 10 for _, about in parts[1:]]
        numbers = [vn(one, 1) for one in (100 - sum(shares), *shares)]
        at = lot.whole(0, len(parts) - 1)
        numbers[at] = self.slip("shares", name, numbers[at], off(lot, numbers[at], 3))
        return lead + ", ".join(f"{part} {number}%" for (part, _), number in zip(parts, numbers, strict=True)) + "."

    def part_of(self, name, part, whole, words):
        """A part of a whole and its share. `words` with {part}, {whole}, {share}."""
        right = per_cent(part, whole)
        share = self.slip("change", name, right, off(self.lot, right, 4, 99))
        return self.words(words.format_map({"part": part, "whole": whole, "share": share, "hamlet": "{hamlet}", "place": "{place}"}))

    def asides(self, kinds, chance=0.15):
        """Figures that are no result or target of the commune's own, by code: each kind in one paper of five at most."""
        lot, made = self.lot, {}
        for kind in kinds:
            chosen, asked = lot.pick(ASIDES[kind]), lot.chance(chance)
            code, words, low, high = chosen
            now, share = self.facts.number[code, "r"], lot.tenths(low, high, 3)
            first = self.office.start.get(code) if kind == "year" else None
            if kind == "mid":
                first, now = now, self.facts.number[code, "t"]
            other = vn(now * share if first is None else first + (now - first) * share, int(code not in ("XH04", "XD03", "KT07", "KT09")))
            if asked and code not in made and self.voice.free(code):
                made[code] = self._aside(code, words, other)
        return made

    def _aside(self, code, words, other):
        if code in self.office.district:
            way, gap = self.office.gap(code)
            words = words.replace("{n}", vn(self.office.district[code])).replace("{way}", way).replace("{gap}", gap)
        if code in self.office.start:
            words = words.replace("{s}", vn(self.office.start[code]))
        words = words.replace("{b}", vn(self.facts.before.get(code, 0))).replace("{y}", other).replace("{hn}", self.lot.pick(self.office.hamlets))
        return self.words(words)
