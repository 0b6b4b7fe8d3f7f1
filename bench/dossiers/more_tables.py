"""The third half's tables: indicators in columns of any order, by years or milestones, and numbers with their totals."""

from decimal import Decimal

from .arithmetic import per_cent, vn
from .facts import SHARES, WORDED
from .frame import reference
from .more_clauses import LOWER
from .more_traps import earlier

HEADS = {
    "no": ("TT", "STT", "Số TT"), "name": ("Chỉ tiêu", "Nội dung chỉ tiêu", "Tên chỉ tiêu", "CHỈ TIÊU", "Các chỉ tiêu chủ yếu"), "unit": ("ĐVT", "Đơn vị tính", "Đơn vị"),
    "last": ("Nghị quyết đề ra", "Mục tiêu NQ", "NQ Đại hội 2015–2020", "Kế hoạch 2015–2020", "Chỉ tiêu NQ", "NQ 2015–2020"),
    "result": ("Kết quả thực hiện", "Thực hiện", "Kết quả", "Kết quả đạt được", "{year}", "{year}"),
    "compare": ("So sánh (%)", "So NQ (%)", "TH/NQ (%)", "Tỷ lệ so với NQ (%)"), "judged": ("Đánh giá", "Đạt/không đạt", "So với NQ"),
    "target": ("Mục tiêu 2025", "Mục tiêu đến năm 2025", "Chỉ tiêu 2020–2025", "Kế hoạch 2020–2025", "Phấn đấu đến năm 2025", "NQ 2020–2025", "Năm 2025"), "note": ("Ghi chú",),
}
GROUPS = (("KT", ("Về kinh tế", "Chỉ tiêu kinh tế", "KINH TẾ")), ("XH", ("Về văn hóa - xã hội", "Chỉ tiêu xã hội", "VĂN HÓA - XÃ HỘI")), ("MT", ("Về môi trường", "Chỉ tiêu môi trường", "MÔI TRƯỜNG")),
          ("QP", ("Về quốc phòng, an ninh", "Quốc phòng - an ninh", "QUỐC PHÒNG - AN NINH")), ("XD", ("Về xây dựng Đảng", "Xây dựng Đảng và hệ thống chính trị", "XÂY DỰNG ĐẢNG")), ("CC", ("Cải cách hành chính", "Về cải cách hành chính", "CẢI CÁCH HÀNH CHÍNH")))
BY_YEAR = ("KT05", "KT06", "XH01", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "XD01", "CC01")
BODIES = (  # name, what the table is of, the head of its labels, labels, columns, low, high, places
    ("roads", "Kinh phí làm đường, kênh mương (tỷ đồng)", "Nguồn vốn", ("Ngân sách cấp trên", "Ngân sách địa phương", "Nhân dân đóng góp", "Vốn lồng ghép"), ("2015–2017", "2018–2019"), 8, 90, 1),
    ("crops", "Diện tích cây trồng cạn vụ đông (ha)", "Cây trồng", ("Ngô", "Lạc", "Khoai", "Rau, đậu"), ("Năm 2015", "Năm 2019"), 4, 60, 2),
    ("pupils", "Quy mô học sinh", "Bậc học", ("Mầm non", "Tiểu học", "Trung học cơ sở"), ("2017–2018", "2018–2019", "2019–2020"), 180, 640, 0),
    ("funds", "Kết quả vận động các quỹ (triệu đồng)", "Tên quỹ", ("Đền ơn đáp nghĩa", "Khuyến học", "Phòng, chống thiên tai", "Chăm sóc người cao tuổi"), ("2017", "2018", "2019"), 18, 1400, 0),
    ("houses", "Công trình phúc lợi đã làm (công trình)", "Cụm dân cư", ("Cụm 1", "Cụm 2", "Cụm 3", "Cụm 4"), ("Xây mới", "Nâng cấp"), 2, 19, 0),
)


def milestone(figures, code, year):
    """What an indicator shall be on the way to its target."""
    now, then = figures.number[code, "r"], figures.number[code, "t"]
    return vn(round(now + (then - now) * (year - 2020) / 5, 2 if code == "XH01" else 1))


class Sheet:
    """A table of indicators in a shape of its own."""

    def __init__(self, paper, voice, columns, years=()):
        look = self.look = paper.look
        self.paper, self.voice, self.years = paper, voice, years
        self.units = look.pick(("column", "column", "column", "name", "cell"))
        self.grouped, self.nested, self.wide = look.chance(0.5), look.chance(0.45), look.chance(0.5)
        self.dash = look.pick(("", "", "-", "…"))
        self.over, self.year, self.least = look.pick(("trên {}", "> {}", ">{}")), look.pick(("{}", "Năm {}")), look.pick(("", "", "", "≥ ", "≥"))
        self.columns = self._ordered(columns)
        self.titles = {one: look.pick(HEADS[one]).replace("{year}", paper.office.when.replace("ước năm", "Ước TH").replace("năm", "TH")) for one in HEADS}

    def _ordered(self, columns):
        look = self.look
        middle = list(look.pick((columns, columns, tuple(reversed(columns)))))
        extra = []
        if {"last", "result"} <= set(columns):
            extra = look.pick(([], ["compare"], ["judged"], ["compare", "judged"]))
        if extra:
            at = max(middle.index("last"), middle.index("result")) + 1
            middle[at:at] = extra
        unit = ["unit"] if self.units == "column" else []
        first = ["no"] if look.chance(0.8) else []
        made = [*first, "name", *middle, *unit] if look.chance(0.12) else [*first, "name", *unit, *middle]
        return [*made, *(["note"] if look.chance(0.25) else [])]

    def write(self, codes):
        paper = self.paper
        paper.table()
        self._head()
        at = group = 0
        for prefix, titles in GROUPS:
            inside = [code for code in codes if code.startswith(prefix) and self._shown(code)]
            if inside and self.grouped:
                group += 1
                self._group(group, self.look.pick(titles))
            for code in inside:
                if self.nested and code == SHARES[0] and all(one in inside for one in SHARES):
                    at += 1
                    self._shares(at)
                elif not (self.nested and code in SHARES and all(one in inside for one in SHARES)):
                    at += 1
                    self.paper.line(self._cells(code, str(at), self.voice.titled(code)))

    def _shown(self, code):
        """Whether there is a row of it: not where its wrong unit would stand beside the right one."""
        mode = self.voice.mode(code)
        if code in self.paper.facts.absent or mode in ("missing", "figure"):
            return False
        return not mode.startswith("unit:") or len({"result", "target"} & set(self.columns)) == 1

    def _head(self):
        paper, pairs = self.paper, ("last", "result", "compare", "judged")
        inside = [one for one in self.columns if one in pairs]
        titles = [self.titles.get(one, one) for one in self.columns]
        together = len(inside) > 1 and self.columns[self.columns.index(inside[0]):][:len(inside)] == inside and self.look.chance(0.45)
        if not together:
            paper.line(titles, head=True)
            return
        at = self.columns.index(inside[0])
        rest = len(titles) - at - len(inside)
        over = "Nhiệm kỳ 2015–2020"
        spans = [(1, 2)] * at + [(len(inside), 1)] + [(1, 2)] * rest
        paper.line([*titles[:at], over, *titles[at + len(inside):]], head=True, spans=tuple(spans))
        paper.line(["" for _ in range(at)] + titles[at:at + len(inside)] + ["" for _ in range(rest)], head=True,
                   spans=tuple([(1, 0)] * at + [(1, 1)] * len(inside) + [(1, 0)] * rest))

    def _group(self, number, title):
        roman = ("I", "II", "III", "IV", "V", "VI")[number - 1]
        if self.wide:
            self.paper.line([f"{roman}. {title}"], spans=((len(self.columns), 1),))
        else:
            cells = [""] * len(self.columns)
            at = self.columns.index("name")
            cells[at] = title if at else f"{roman}. {title}"
            if at:
                cells[0] = roman
            self.paper.line(cells)

    def _shares(self, at):
        """The economy's shares as rows below one of their own."""
        paper = self.paper
        cells = ["Cơ cấu kinh tế" if one == "name" else str(at) if one == "no" else "%" if one == "unit" else "" for one in self.columns]
        top = paper.line(cells)
        marks = self.look.pick((("- ", "- ", "- "), ("Trong đó: ", "", ""), ("+ ", "+ ", "+ ")))
        names = self.look.pick((("Nông, lâm, ngư nghiệp", "Công nghiệp, tiểu thủ công nghiệp, xây dựng", "Thương mại, dịch vụ"), ("Nông nghiệp", "Công nghiệp - xây dựng", "Thương mại - dịch vụ"), ("Nông - lâm - thủy sản", "CN - TTCN - XD", "TM - DV")))
        for code, mark, name in zip(SHARES, marks, names, strict=True):
            paper.line(self._cells(code, "", mark + name))
        for code in SHARES:
            for column in "rt":
                if paper.mentions[code, column]:
                    paper.mentions[code, column].append(top)

    def _cells(self, code, number, name):
        voice, told = self.voice, {"result", "target"} & set(self.columns)
        unit = voice.table_unit(code, next(iter(told))[0] if len(told) == 1 else None)
        worded = code in WORDED
        if self.units == "name" and not worded:
            name = f"{name} ({unit})"
        if self.units == "cell" and not worded and "%" not in unit:
            name = self.look.pick((f"{name} ({unit})", f"{name}, {unit}"))
        made = []
        for one in self.columns:
            cell = {"no": number, "name": name, "unit": unit, "note": ""}.get(one)
            if cell is None:
                cell = self._figure(code, one)
                if self.units == "cell" and "%" in unit and cell[-1:].isdigit() and one in ("last", "result", "target"):
                    cell += unit if unit == "%" or "‰" in unit else "%"
            made.append(cell)
        return made

    def _figure(self, code, column):
        paper, figures, mode = self.paper, self.paper.facts, self.voice.mode(code)
        if column == mode or column in ("compare", "judged") and (mode or not self._rated(code)):
            return self.dash
        if column in ("result", "target"):
            return self._typed(code, column, paper.figure(code, column[0], again=True))
        if column == "last":
            return figures.last[code]
        last, now = figures.number[code, "l"], figures.number[code, "r"]
        if column == "compare":
            return per_cent(now, last)
        if now == last:
            return "Đạt"
        return ("Vượt" if now > last else "Không đạt") if code not in LOWER else ("Vượt" if now < last else "Không đạt")

    def _typed(self, code, column, text):
        """The right figure as tables like to have it; a wrong one stays as it is."""
        figures = self.paper.facts
        if text != (figures.result if column == "result" else figures.target)[code] or code in SHARES:
            return text
        if text.startswith("trên "):
            return self.over.format(text[5:])
        if code == "KT11" and text.isdigit():
            return self.year.format(text)
        bare = column == "target" and (code, "t") in figures.number and code not in ("KT11", *LOWER) and "–" not in text and text != "100"
        return f"{self.least}{text}" if bare else text

    def _rated(self, code):
        return (code, "l") in self.paper.facts.number and (code, "r") in self.paper.facts.number


def by_year(paper, voice, seed, column):
    """A table of years up to the result, or of milestones up to the target."""
    look, figures = paper.look, paper.facts
    codes = [code for code in look.some(BY_YEAR, 7) if code not in figures.absent and not voice.mode(code)]
    years = look.pick(((2015, 2016, 2017, 2018), (2016, 2017, 2018))) if column == "r" else look.pick(((2021, 2022, 2023, 2024), (2021, 2023), (2022,)))
    last = f"{'Ước ' if paper.office.year == 2020 else ''}{paper.office.year}" if column == "r" else "2025"
    title = look.pick(("Năm {}", "{}", "{}")).format
    paper.table()
    paper.line(["TT", "Chỉ tiêu", "ĐVT", *(title(year) for year in years), title(last)], head=True)
    for at, code in enumerate(codes, 1):
        values = [vn(earlier(figures, code, seed, year)) if column == "r" else milestone(figures, code, year) for year in years]
        paper.line([str(at), voice.titled(code), voice.table_unit(code), *values, paper.figure(code, column, again=True)])


def totals(paper, name, title, head, labels, columns, low, high, places):
    """A table with its totals: a row at the end or at the beginning, or a column; one of its numbers may be wrong."""
    lot, look = paper.lot, paper.look
    paper.lead(look.pick(("Biểu: {}", "{}", "Bảng. {}", "{}:")).format(title))
    body = [[lot.tenths(low, high, places) for _ in columns] for _ in labels]
    across, first, numbered = look.chance(0.3), look.chance(0.3), look.chance(0.6)
    word = look.pick(("Tổng cộng", "Cộng", "Tổng số", "Toàn địa bàn"))
    sums = [sum(numbers) for numbers in zip(*body, strict=True)]
    table = [sums, *body] if first else [*body, sums]
    names = [word, *labels] if first else [*labels, word]
    if across:
        table = [[*numbers, sum(numbers)] for numbers in table]
    total = 0 if first else len(labels)
    row = lot.whole(1 if first else 0, len(labels) - (0 if first else 1)) if lot.chance(0.3) else total
    place = lot.whole(0, len(columns) - 1)
    paper.table()
    paper.line([*(["TT"] if numbered else []), head, *columns, *([look.pick(("Tổng", "Cộng"))] if across else [])], head=True)
    written = []
    for at, (label, numbers) in enumerate(zip(names, table, strict=True)):
        cells = [vn(number, places) for number in numbers]
        if at == row:
            gap = max(abs(sums[place]) * lot.whole(3, 9) / 100, Decimal(2))
            cells[place] = paper.slip("total", name, cells[place], vn(numbers[place] + gap, places))
        number = "" if at == total else str(at if first else at + 1)
        written.append(paper.line([*([number] if numbered else []), label, *cells]))
    paper.beside["total", name] = [written[total]]


def all_codes():
    return [indicator.code for indicator in reference().indicators]
