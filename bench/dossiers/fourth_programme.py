"""The fourth set's action programmes: targets said again in tables, milestones, phases, shares of hamlets and branch cells."""

from decimal import Decimal

from .arithmetic import off, split, vn
from .clauses import NAMES as TITLES
from .fourth_ways import loose, upper

HAMLETS = ("Yên Bình", "Đông Thịnh", "Tây Hồ", "Nam Sơn", "Hồng Phong", "Tân Tiến", "Phúc Hải", "Quyết Thắng")
OWNERS = ("UBND", "Hội Nông dân", "Hội Phụ nữ", "Đoàn Thanh niên", "Mặt trận Tổ quốc", "Trạm Y tế", "Công chức Văn hóa - Xã hội", "Công chức Địa chính", "Văn phòng Đảng ủy", "Ban Tổ chức")
WAY = {  # indicators a target has a way to: what a sentence calls them, their unit there
    "KT05": ("thu nhập bình quân đầu người", " triệu đồng/người/năm"), "KT06": ("giá trị sản xuất trên 1 ha", " triệu đồng/ha"), "XH01": ("tỷ lệ hộ nghèo", "%"),
    "XH03": ("tỷ lệ lao động qua đào tạo", "%"), "XH05": ("tỷ lệ tham gia bảo hiểm y tế", "%"), "XH09": ("tỷ lệ gia đình văn hóa", "%"), "XH11": ("tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng", "%"),
    "MT01": ("tỷ lệ hộ sử dụng nước hợp vệ sinh", "%"), "MT02": ("tỷ lệ rác thải sinh hoạt được thu gom, xử lý", "%"), "MT04": ("tỷ lệ cấp giấy chứng nhận quyền sử dụng đất", "%"),
    "XD01": ("tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", "%"), "XD02": ("tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", "%"), "CC01": ("tỷ lệ hồ sơ giải quyết đúng hạn", "%"),
    "KT12": ("số khu dân cư nông thôn mới kiểu mẫu", " khu"),
}
LOWER = ("XH01", "XH11")
MEAN = {"KT01": 1, "KT07": 0, "KT08": 1, "XH04": 0, "XD03": 0}  # targets that are a yearly average, with the places of a year
SUM = ("KT09", "KT10")  # targets that are a sum of the term
MILES = (  # {N}/{n} the indicator, {r} now, {m} in the year {y}, {p} in 2022, {t} in 2025, {v} the verb, {u} how it moves
    "{N} đến hết năm {y} {v} {m}, phấn đấu năm 2025 {v} {t}.", "Đưa {n} từ {r} năm 2019 {u} {m} vào năm {y} và {t} vào năm 2025.", "Đến năm 2025, {n} {v} {t}; riêng năm {y} {v} {m}.",
    "{N}: giai đoạn 2020–2022 {v} {p}, giai đoạn 2023–2025 {v} {t}.", "Lộ trình về {n}: năm 2022 {p}; năm 2023 {q}; năm 2025 {t}.", "{N} hiện là {r}; phấn đấu cuối nhiệm kỳ {v} {t}.",
    "Chậm nhất tháng 6/{y}, {n} {v} {m}, tạo đà để kết thúc nhiệm kỳ {v} {t}.", "{N} (năm 2019: {r}) → {m} ({y}) → {t} (2025).", "Mục tiêu về {n}: {t} vào cuối nhiệm kỳ, mốc giữa nhiệm kỳ (2022) là {p}.",
    "So với {r} của năm 2019, {n} năm 2025 phải {v} {t}.", "Toàn huyện đề ra {n} năm 2025 {v} {d}; địa phương phấn đấu {v} {t}.", "Nghị quyết nhiệm kỳ 2015–2020 đề ra {n} {l}; nhiệm kỳ này phấn đấu năm 2025 {v} {t}.",
    "Mức {t} là đích của {n} vào năm 2025; năm {y} là {m}.", "{N} năm 2025: {t} (năm 2022: {p}; năm 2024: {s}).", "Bộ tiêu chí của tỉnh quy định {n} là {d}; chỉ tiêu của Đảng bộ đến năm 2025 là {t}.",
    "{N}: {h1}, {h2}; tính chung toàn đơn vị đến năm 2025 {v} {t}.",
)


def read(text):
    """The number of a target as it is typed."""
    return Decimal(text.replace("trên ", "").partition("–")[0].replace(".", "").replace(",", "."))


def midway(figures, code, year):
    """What the indicator shall be in a year before 2025."""
    now, then = figures.number[code, "r"], figures.number[code, "t"]
    places = 0 if code == "KT12" else 2 if code == "XH01" else 1
    return vn(round(now + (then - now) * (year - 2019) / 6, places))


class Programme:
    """One programme: layouts drawn from many, each with indicators of its own."""

    def __init__(self, paper):
        self.paper, self.c, self.lot, self.figures = paper, paper.c, paper.lot, paper.facts
        self.ways = self.lot.shuffled(code for code in WAY if code not in self.figures.absent)
        self.means = self.lot.shuffled(MEAN)

    def some(self, count):
        """So many indicators no other layout has had; again from the first where they are used up."""
        self.ways = self.ways[count:] + self.ways[:count]
        return self.ways[-count:]

    def write(self):
        layouts = self.lot.some((
            self.tasks, self.years, self.across, self.averages, self.sums, self.phases, self.miles, self.miles, self.steps, self.hamlets, self.cells, self.owners, self.crowded, self.chain, self.yearly,
            self.partial, self.gains, self.gantt), 6)
        for number, layout in enumerate(layouts, 1):
            self.paper.head(2, f"{number}. {self.lot.pick(TITLED[layout.__name__])}")
            layout()

    def tasks(self):
        paper, lot = self.paper, self.lot
        heads = {"task": lot.pick(("Nhiệm vụ", "Nội dung công việc", "Đầu việc")), "lead": lot.pick(("Chủ trì", "Đơn vị chủ trì", "Người chịu trách nhiệm")), "with": "Phối hợp", "due": lot.pick(("Thời hạn", "Hoàn thành", "Thời gian")),
                 "out": lot.pick(("Kết quả", "Sản phẩm, kết quả", "Yêu cầu đến năm 2025"))}
        order = lot.pick((("task", "lead", "due", "out"), ("task", "out", "lead", "with", "due"), ("out", "task", "lead", "due"), ("due", "task", "with", "lead", "out")))
        paper.table()
        paper.row("TT", *(heads[one] for one in order), head=True)
        for at, code in enumerate(self.some(4) + ["KT10", "XH10"], 1):
            work = lot.pick(("Ban hành kế hoạch và kiểm tra theo quý", "Tuyên truyền, vận động từng hộ", "Lồng ghép các nguồn lực", "Giao chỉ tiêu cho từng đầu mối"))
            cells = {"task": work, "lead": lot.pick(OWNERS), "with": lot.pick(OWNERS), "due": lot.pick(("Năm 2025", "12/2025", "Cuối năm 2025", "Hằng năm, đến hết năm 2025")), "out": self.c.clause(code, "t")}
            paper.row(str(at), *(cells[one] for one in order))

    def years(self):
        paper, lot = self.paper, self.lot
        years, now = lot.pick(((2021, 2022, 2023, 2024), (2021, 2023), (2022,), (2020, 2021, 2022, 2023, 2024))), lot.chance(0.4)
        style, term = lot.pick(("Năm {}", "{}", "KH {}")), lot.pick(("", "", "Cả nhiệm kỳ"))
        paper.table()
        paper.row("STT", "Chỉ tiêu", "ĐVT", *(["TH 2019"] if now else []), *(style.format(year) for year in (*years, 2025)), *([term] if term else []), head=True)
        for at, code in enumerate(self.some(5), 1):
            cells = [*([paper.r(code)] if now else []), *(midway(self.figures, code, year) for year in years), paper.t(code)]
            paper.row(str(at), TITLES[code][0], TITLES[code][1], *cells, *([paper.t(code)] if term else []))

    def across(self):
        """Years as rows, indicators as columns."""
        paper, codes = self.paper, self.some(3)
        paper.table()
        paper.row("Năm", *(f"{TITLES[code][0]} ({TITLES[code][1]})" for code in codes), head=True)
        for year in (2021, 2022, 2023, 2024):
            paper.row(str(year), *(midway(self.figures, code, year) for code in codes))
        paper.row("2025", *(paper.t(code) for code in codes))

    def averages(self):
        """Figures of each year and the average of the term, which is the target."""
        paper, lot = self.paper, self.lot
        paper.table()
        paper.row("Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", lot.pick(("Bình quân năm", "BQ 5 năm", "Bình quân nhiệm kỳ")), head=True)
        for code in self.means[:3]:
            text, places = paper.t(code), MEAN[code]
            step = lot.whole(1, 2) * (5 if code in ("KT07", "XH04") else 1) * Decimal(1).scaleb(-places)
            paper.row(TITLES[code][0], TITLES[code][1], *(vn(read(text) + step * one) for one in (-2, -1, 0, 1, 2)), text)

    def sums(self):
        """Figures of each year and their sum, which is the target."""
        paper, lot = self.paper, self.lot
        paper.table()
        paper.row("Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", lot.pick(("Cả nhiệm kỳ", "Tổng 5 năm", "Lũy kế 2021–2025")), head=True)
        for code in SUM:
            if "–" not in self.figures.target[code]:
                text = paper.t(code)
                paper.row(TITLES[code][0], TITLES[code][1], *(vn(one) for one in split(lot, read(text), 5)), text)
        roads = [lot.tenths(1, 4) for _ in range(5)]
        paper.row("Đường trục được nhựa hóa", "km", *(vn(one) for one in roads), paper.slip("total", "nhua", vn(sum(roads)), vn(sum(roads) + lot.whole(2, 5))))

    def phases(self):
        paper = self.paper
        paper.table()
        paper.row("Nội dung", "Hiện trạng 2019", "Giai đoạn 2020–2022", "Giai đoạn 2023–2025", head=True)
        for code in self.some(4):
            name, unit = TITLES[code]
            paper.row(f"{name} ({unit})", paper.r(code), midway(self.figures, code, 2022), paper.t(code))
        whole, part = paper.t("KT09"), self.lot.whole(40, 47)
        first = int(read(whole) * part / 100)
        paper.say(f"Huy động tổng vốn đầu tư toàn xã hội cả nhiệm kỳ {whole} tỷ đồng, trong đó giai đoạn 2020–2022 là {vn(first)} tỷ đồng, giai đoạn 2023–2025 là {vn(read(whole) - first)} tỷ đồng.")
        half = paper.lot.tenths(0.2, 0.6)
        mean = paper.t("KT01")
        paper.say(f"Tốc độ tăng trưởng giai đoạn 2020–2022 đạt {vn(read(mean) - half)}%/năm, giai đoạn 2023–2025 đạt {vn(read(mean) + half)}%/năm, bình quân cả nhiệm kỳ {mean}%/năm.")

    def _mile(self, code, words):
        paper, figures, lot = self.paper, self.figures, self.lot
        name, unit = WAY[code]
        if code == "KT12" and "{h1}" in words:
            words = MILES[0]  # a hamlet has no number of model hamlets
        year, shift = lot.pick((2022, 2023)), lot.whole(2, 4)
        target = read(figures.target[code])
        near = Decimal("0.3") if code == "XH01" else shift if code in ("KT05", "KT06") else 1
        other = vn(target + (shift if code in ("KT05", "KT06") else Decimal("0.4")) * (1 if code not in ("KT12",) else 5))
        places = [f"thôn {one} {vn(target + near * way)}{unit}" for one, way in zip(lot.some(HAMLETS, 2), (-1, 1), strict=True)]
        if self.c.local("{place}") == "thị trấn":
            places = [one.replace("thôn", "tổ dân phố") for one in places]
        values = {
            "N": upper(name), "n": name, "y": year, "m": midway(figures, code, year) + unit, "p": midway(figures, code, 2022) + unit, "q": midway(figures, code, 2023) + unit, "s": midway(figures, code, 2024) + unit,
            "d": other + unit, "l": figures.last[code] + unit, "h1": places[0], "h2": places[1], "v": "giảm còn" if code in LOWER else "đạt", "u": "xuống" if code in LOWER else "lên",
            "r": paper.r(code) + unit if "{r}" in words else "", "t": paper.t(code) + unit}
        return words.format(**values)

    def miles(self):
        say = self.lot.pick((self.paper.say, lambda words: self.paper.item(f"- {words}")))
        for code, words in zip(self.some(4), self.lot.some(MILES, 4), strict=True):
            say(self._mile(code, words))

    def steps(self):
        """What the target adds to the present figure."""
        paper, lot = self.paper, self.lot
        for code in [one for one in self.some(4) if one not in ("KT12", *LOWER)]:
            name, unit = WAY[code]
            now, then = paper.r(code), paper.t(code)
            more = vn(abs(read(then) - read(now)))
            more = paper.slip("change", f"step-{code}", more, off(lot, more, 3))
            gain = f"{more}{' điểm phần trăm' if unit == '%' else unit.removesuffix('/người/năm').removesuffix('/ha')}"
            paper.say(lot.pick((f"{upper(name)} tăng từ {now}{unit} năm 2019 lên {then}{unit} năm 2025, tăng {gain}.", f"Năm 2025, {name} đạt {then}{unit}, tăng {gain} so với năm 2019 ({now}{unit}).")))

    def hamlets(self):
        """What each hamlet is to reach by 2025, and the commune."""
        paper, lot = self.paper, self.lot
        codes = [code for code in self.some(4) if code not in ("KT12", "XH01")][:2]
        paper.table()
        paper.row(self.c.local("{Hamlet}"), *(f"{TITLES[code][0]} năm 2025 ({TITLES[code][1]})" for code in codes), head=True)
        for name, way in zip(lot.some(HAMLETS, 4), (Decimal("-0.9"), Decimal("0.4"), Decimal("0.9"), Decimal("-0.4")), strict=True):
            paper.row(name, *(vn(read(self.figures.target[code]) + way) for code in codes))
        paper.row(self.c.local("Toàn {place}"), *(paper.t(code) for code in codes))

    def cells(self):
        """Yearly new members and jobs shared out."""
        paper, lot = self.paper, self.lot
        text = paper.t("XD03")
        names = ("Khối nông thôn", "Khối trường học", "Khối cơ quan")
        parts = [vn(one) for one in split(lot, read(text), 3)]
        paper.say(f"Giao chỉ tiêu kết nạp đảng viên mới {text} người/năm, phân theo cụm chi bộ: {', '.join(f'{name.lower()} {part} người' for name, part in zip(names, parts, strict=True))}.")
        jobs = paper.t("XH04")
        shared = [vn(one) for one in split(lot, read(jobs), 4)]
        paper.say(f"Giải quyết việc làm mỗi năm cho {jobs} người; phân bổ: {'; '.join(f'{name} {part} người' for name, part in zip(lot.some(HAMLETS, 3) + ['các nơi còn lại'], shared, strict=True))}.")

    def owners(self):
        for owner, code in zip(self.lot.some(("Phó Bí thư Thường trực", "Chủ tịch UBND", "Phó Chủ tịch HĐND", "Chủ tịch Mặt trận", "Bí thư Đoàn"), 4), [*self.some(3), "KT07"], strict=True):
            self.paper.item(f"- Đồng chí {owner} chịu trách nhiệm chính: {self.c.clause(code, 't')}.")

    def crowded(self):
        """Several targets in one cell."""
        paper = self.paper
        paper.table()
        paper.row("Lĩnh vực", "Mục tiêu đến năm 2025", "Đầu mối", head=True)
        for field, codes in (("Kinh tế", ("KT06", "KT08", "KT13")), ("Xã hội", ("XH03", "XH08", "XH04")), ("Môi trường", ("MT01", "MT02")), ("Xây dựng Đảng", ("XD05", "XD02"))):
            goals = [one for one in (self.c.clause(code, "t") for code in codes) if one]
            paper.row(field, self.lot.pick(("; ", "\n- ")).join(goals), self.lot.pick(OWNERS))

    def chain(self):
        for at, code in enumerate(self.some(4), 1):
            text = self.paper.t(code)
            years = " → ".join(f"{year}: {midway(self.figures, code, year)}" for year in (2021, 2022, 2023, 2024))
            self.paper.item(f"{at}) {TITLES[code][0]} ({TITLES[code][1]}): {years} → 2025: {text}.")

    def yearly(self):
        """A passage for each year, the last with the targets."""
        codes = self.some(3)
        for year in (2021, 2022, 2023, 2024):
            self.paper.say(f"Năm {year}: " + "; ".join(f"{WAY[code][0]} {midway(self.figures, code, year)}{WAY[code][1]}" for code in codes) + ".")
        self.paper.say("Năm 2025: " + "; ".join(f"{WAY[code][0]} {self.paper.t(code)}{WAY[code][1]}" for code in codes) + ".")
        loose(self.paper)

    def gains(self):
        """The present figure, the target and what lies between."""
        paper, lot = self.paper, self.lot
        order = lot.pick(((0, 1, 2), (1, 0, 2)))
        heads = ("Hiện trạng 2019", "Mục tiêu 2025", "Tăng, giảm")
        paper.table()
        paper.row("Chỉ tiêu", "ĐVT", *(heads[one] for one in order), head=True)
        for code in self.some(4):
            now, then = paper.r(code), paper.t(code)
            cells = (now, then, vn(abs(read(then) - read(now))))
            paper.row(*TITLES[code], *(cells[one] for one in order))

    def gantt(self):
        """Crosses in the years a task is worked on."""
        paper, lot = self.paper, self.lot
        paper.table()
        paper.row("Nhiệm vụ", "2021", "2022", "2023", "2024", "2025", "Kết quả cuối kỳ", head=True)
        for code in [*self.some(3), "XH08", "XD05"]:
            first = lot.whole(0, 2)
            paper.row(lot.pick(("Rà soát, lập kế hoạch, làm điểm rồi nhân rộng", "Vận động, hỗ trợ, kiểm tra", "Huy động nguồn lực, tổ chức thực hiện")), *("x" if year >= first else "" for year in range(5)), self.c.clause(code, "t"))

    def partial(self):
        """Targets of one place or one year that are nobody's contradiction, then the commune's own."""
        paper, lot = self.paper, self.lot
        first, second = lot.some(HAMLETS, 2)
        paper.say(f"Chọn {first} làm điểm: đến năm 2023 tỷ lệ lao động qua đào tạo của {self.c.local('{hamlet}')} đạt {lot.whole(75, 80)}%, gia đình văn hóa {lot.whole(95, 97)}%.")
        paper.say(f"Chi bộ {second} phấn đấu mỗi năm kết nạp {lot.whole(1, 2)} đảng viên; chi bộ trường học giữ 100% đảng viên hoàn thành tốt nhiệm vụ.")
        paper.say(f"Chỉ tiêu chung: {self.c.clause('XH03', 't')}; {self.c.clause('XD03', 't')}.")


TITLED = {
    "tasks": ("Bảng phân công nhiệm vụ", "Việc, người, thời hạn"), "years": ("Lộ trình chỉ tiêu từng năm", "Phân kỳ chỉ tiêu"), "across": ("Mốc phấn đấu theo năm",), "averages": ("Các chỉ tiêu bình quân", "Chỉ tiêu tính bình quân hằng năm"),
    "sums": ("Các chỉ tiêu cộng dồn", "Chỉ tiêu tính cho cả nhiệm kỳ"), "phases": ("Phân theo giai đoạn", "Hai giai đoạn thực hiện"), "miles": ("Các mốc phấn đấu", "Mục tiêu cụ thể", "Chỉ tiêu và mốc thời gian"), "steps": ("Mức tăng cần đạt",),
    "hamlets": ("Chỉ tiêu giao cho cơ sở",), "cells": ("Phân bổ chỉ tiêu",), "owners": ("Trách nhiệm cá nhân",), "crowded": ("Tổng hợp mục tiêu",), "chain": ("Tiến độ",), "yearly": ("Nhiệm vụ trọng tâm từng năm",), "partial": ("Nơi làm điểm",), "gains": ("Mục tiêu so với hiện trạng",), "gantt": ("Kế hoạch theo năm",),
}
