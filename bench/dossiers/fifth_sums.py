"""The fifth office: how its papers look, and sentences and tables in which something is reckoned."""

from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import Clauses
from .fifth_texts import TEXTS, VAGUE
from .frame import Lot, Paper

CODE = "fifth"
VILLAGES = ("Đồng Huề", "Phúc Yên", "Hòa Bình", "Tây Nam", "Lương Hội", "Vân Cửu", "Tràng Sơn", "Mai Hoa", "Đông Phong", "Kiều Mộc")
NEAR = ("Thiên Lộc", "Vượng Lộc", "Tùng Lộc", "Thanh Lộc", "Mỹ Lộc", "Sơn Lộc", "Phú Lộc", "Thường Nga")
COUNTED = ("KT10", "KT12", "KT13")  # what a careful clerk writes as 06
# name, what, its unit, low, high of 2015; nothing among it is an indicator or part of one.
GROWN = (
    ("cattle", "tổng đàn bò", "con", 420, 1600), ("lanterns", "số đèn chiếu sáng ngõ xóm", "bóng", 90, 340), ("traders", "số hộ buôn bán nhỏ", "hộ", 70, 260),
    ("vans", "số xe tải, xe khách", "chiếc", 20, 60), ("peppers", "diện tích rau màu", "sào", 240, 900), ("fish", "diện tích nuôi cá nước ngọt", "sào", 110, 460),
    ("readers", "số đầu sách trong tủ sách pháp luật", "cuốn", 180, 700), ("machines", "số máy gặt, máy cày", "máy", 16, 44),
)
FALLEN = (
    ("thefts", "số vụ trộm cắp", "vụ", 20, 50), ("brawls", "số vụ gây rối trật tự", "vụ", 18, 44), ("shanties", "số nhà tạm bợ", "nhà", 30, 90),
    ("kilns", "số lò gạch thủ công", "lò", 16, 36), ("letters", "số đơn khiếu nại", "đơn", 24, 70), ("fallow", "diện tích ruộng bỏ hoang", "sào", 60, 300),
)
PARTS = (
    ("graduates", "cán bộ, công chức", "đã qua bồi dưỡng tin học", 18, 24), ("households", "hộ dân ven đường mở rộng", "đã hiến đất, tường rào", 180, 560), ("roads", "tuyến đường", "đã lắp camera an ninh", 24, 60),
    ("sessions", "buổi sinh hoạt", "được chấm loại tốt", 50, 140), ("petitions", "kiến nghị của cử tri", "đã có văn bản trả lời", 60, 180), ("marriages", "đám cưới", "tổ chức theo nếp sống mới", 120, 300),
)
SHARED = (  # name, lead, parts
    ("labour", "Cơ cấu lao động", ("lao động trong nông nghiệp", "lao động trong công nghiệp, xây dựng", "lao động trong dịch vụ")),
    ("land", "Cơ cấu sử dụng đất", ("đất nông nghiệp", "đất phi nông nghiệp", "đất chưa sử dụng")),
    ("earned", "Cơ cấu thu nhập của hộ gia đình", ("từ trồng trọt và chăn nuôi", "từ tiền công", "từ buôn bán", "từ người thân gửi về")),
    ("ages", "Tuổi đời đảng viên", ("dưới 35 tuổi", "từ 35 đến 55 tuổi", "trên 55 tuổi")),
    ("schooling", "Trình độ chuyên môn của cấp ủy viên chi bộ", ("đại học", "cao đẳng", "trung cấp", "chưa qua trường lớp")),
    ("outlay", "Cơ cấu chi ngân sách 5 năm", ("chi thường xuyên", "chi xây dựng cơ bản", "chi nhiệm vụ khác")),
    ("herds", "Cơ cấu giá trị ngành chăn nuôi", ("lợn", "gia cầm", "trâu bò", "vật nuôi khác")),
)
SUBJECTS = {"political_report": (0, 4), "review_report": (4, 5), "action_programme": (5, 6)}  # so that no two papers reckon the same


class Voice(Clauses):
    """Clauses of one paper of this office."""

    def __init__(self, paper):
        super().__init__(paper, TEXTS, VAGUE)

    def when_free(self, codes, sentence):
        return sentence if sentence and self.free(*codes) else ""


class AsidePaper(Paper):
    """A paper of the office: how it writes terms and small numbers is the same in all of its papers."""

    def __init__(self, kind, figures, plan, seed):
        super().__init__(kind, figures, plan, Lot(CODE, kind, seed))
        office = Lot(CODE, "office", seed)
        self.seed, self.padded, self.dash = seed, office.chance(0.5), office.pick(("–", "-", "-", " - "))
        self.lined, self.items, self.mark = office.chance(0.35), office.pick(("list_item", "list_item", "paragraph")), office.pick(("- ", "+ ", "• ", "- "))
        self.voice = Voice(self)
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")

    def add(self, kind, text, **fields):
        for first, last in (("2015", "2020"), ("2020", "2025")):
            text = text.replace(f"{first}–{last}", f"{first}{self.dash}{last}")
        if "cells" in fields:
            fields["cells"] = tuple(cell.replace("2015–2020", f"2015{self.dash}2020").replace("2020–2025", f"2020{self.dash}2025") for cell in fields["cells"])
        return super().add(kind, text, **fields)

    def figure(self, code, column, again=False):
        text = super().figure(code, column, again)
        right = (self.facts.result if column == "r" else self.facts.target)[code] if column != "l" else ""
        return f"0{text}" if self.padded and code in COUNTED and text == right and len(text) == 1 else text

    def point(self, text):
        return self.item(f"{self.mark}{text}") if text else None

    def near(self):
        """A commune beside this one."""
        return self.lot.pick(name for name in NEAR if name != self.facts.committee.short_name)

    def headed(self, sign):
        name, lot = self.facts.committee.name, self.lot
        self.letter(f"HUYỆN ỦY CAN LỘC\n{name.upper()}\nSố:    -{sign}/ĐU", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{self.facts.committee.short_name}, ngày {lot.whole(2, 28):02} tháng {lot.pick(('02', '3', '4'))} năm 2020")

    def signed(self):
        self.letter("Nơi nhận:\n- Thường trực Huyện ủy (để báo cáo);\n- Các ban xây dựng Đảng;\n- Lưu VT.", "T/M ĐẢNG ỦY\nPHÓ BÍ THƯ")


def subjects(paper):
    """The sentences this paper may reckon, each of one subject; call one to have it."""
    lot = Lot(CODE, "subjects", paper.seed)
    groups = ((grown, lot.shuffled(GROWN)), (fallen, lot.shuffled(FALLEN)), (portion, lot.shuffled(PARTS)))
    first, last = SUBJECTS[paper.kind]
    return [lambda make=make, one=one: make(paper, *one) for make, group in groups for one in group[first:last]]


def grown(paper, name, what, unit, low, high):
    """What became more, in one of the ways an office says so."""
    lot, way = paper.lot, paper.lot.whole(0, 6)
    first = lot.whole(low, high)
    last = first * lot.whole(122, 210) // 100
    rise, title, places = last - first, what[0].upper() + what[1:], lot.pick((1, 1, 2))
    right = {1: per_cent(rise, first, places), 2: vn(Decimal(last) / first, 1), 3: per_cent(rise, first, places), 4: per_cent(last, first, places)}.get(way, vn(rise))
    wrong = vn(Decimal(right.replace(",", ".")) + lot.tenths(0.6, 1.4), 1) if way == 2 else off(lot, right, 6)
    said = paper.slip("change", name, right, wrong)
    a, b = vn(first), vn(last)
    return (
        f"{title} từ chỗ chỉ có {a} {unit} năm 2015 nay lên đến {b} {unit}, tăng {said} {unit}.",
        f"Năm 2019, {what} đạt {b} {unit}, tăng {said}% so với năm 2015 ({a} {unit}).",
        f"{title} năm 2019 là {b} {unit}, gấp {said} lần năm 2015 ({a} {unit}).",
        f"So với đầu nhiệm kỳ, {what} tăng từ {a} {unit} lên {b} {unit}, tỷ lệ tăng {said}%.",
        f"{title} có {b} {unit}, bằng {said}% so với năm 2015 (năm 2015: {a} {unit}).",
        f"Nếu năm 2015 {what} mới ở mức {a} {unit} thì năm 2019 đạt {b} {unit}, tăng thêm {said} {unit}.",
        f"{title} được nâng từ {a} lên {b} {unit} (tăng {said} {unit}).",
    )[way]


def fallen(paper, name, what, unit, low, high):
    lot, way = paper.lot, paper.lot.whole(0, 4)
    first = lot.whole(low, high)
    last = first * lot.whole(40, 85) // 100
    less, title = first - last, what[0].upper() + what[1:]
    right = per_cent(less, first) if way in (0, 3) else vn(less)
    said = paper.slip("change", name, right, off(lot, right, 6 if way in (0, 3) else 3, 96 if way in (0, 3) else None))
    a, b = vn(first), vn(last)
    return (
        f"{title} hạ từ {a} {unit} (năm 2015) còn {b} {unit} (năm 2019), tức giảm {said}%.",
        f"{title} năm 2019 còn {b} {unit}, giảm {said} {unit} so với năm 2015 ({a} {unit}).",
        f"Đầu nhiệm kỳ {what} là {a} {unit}, cuối nhiệm kỳ chỉ còn {b} {unit}, giảm được {said} {unit}.",
        f"Năm 2019, {what} là {b} {unit}, giảm {said}% so với {a} {unit} của năm 2015.",
        f"Đã kéo giảm {what} từ {a} xuống {b} {unit} (giảm {said} {unit}).",
    )[way]


def portion(paper, name, what, good, low, high):
    """How many of how many, and the share."""
    lot, way = paper.lot, paper.lot.whole(0, 3)
    whole = lot.whole(low, high)
    part = lot.whole(whole * 55 // 100, whole * 92 // 100)
    right = per_cent(part, whole, lot.pick((1, 1, 2)))
    said = paper.slip("change", name, right, off(lot, right, 4, 98))
    return (f"Trong tổng số {whole} {what}, có {part} {what} {good}, tỷ lệ đạt {said}%.", f"Số {what} {good} là {part}/{whole}, bằng {said}%.",
            f"Tính chung có {part}/{whole} {what} {good} (tỷ lệ {said}%).", f"Có {part} trong {whole} {what} {good}, đạt {said}%.")[way]


def shared(paper, name, lead, parts):
    """Shares that make 100, in one of four shapes."""
    lot, way = paper.lot, paper.lot.whole(0, 3)
    lead += lot.pick(("", " năm 2019", " đến nay")) if name not in ("outlay",) else ""
    made = [vn(one) for one in split(lot, 100, len(parts), lot.pick((0, 1)))]
    at = lot.whole(0, len(parts) - 1)
    made[at] = paper.slip("shares", name, made[at], off(lot, made[at], 5, 70))
    told = list(zip(parts, made, strict=True))
    if way == 0:
        return f"{lead}: " + "; ".join(f"{part} {figure}%" for part, figure in told) + "."
    if way == 1:
        return f"{lead} gồm: " + ", ".join(f"{part} chiếm {figure}%" for part, figure in told) + "."
    if way == 2:
        return f"{lead}: " + " - ".join(parts) + " tương ứng là " + " - ".join(f"{figure}%" for figure in made) + "."
    return f"{lead}: " + ", ".join(f"{part} chiếm {figure}%" for part, figure in told[:-1]) + f", còn lại {told[-1][1]}% là {told[-1][0]}."


def financed(paper, name, head, sources, low, high):
    """A table of sources with what each gives and its share; the slip is a wrong total."""
    lot, unit = paper.lot, paper.lot.pick(("tỷ đồng", "triệu đồng"))
    body = [lot.tenths(low, high) if unit == "tỷ đồng" else Decimal(lot.whole(low * 100, high * 100)) for _ in sources]
    total = sum(body)
    exact = [(one * 100 / total).quantize(Decimal("0.1"), ROUND_HALF_UP) for one in body]
    with_shares = lot.chance(0.5) and sum(exact) == 100
    wrong = vn(total + max(total * lot.whole(4, 10) / 100, Decimal(2)), 1 if unit == "tỷ đồng" else 0)
    paper.table()
    paper.row("TT", head, f"Số tiền ({unit})", *(["Tỷ lệ (%)"] if with_shares else []), head=True)
    places = 1 if unit == "tỷ đồng" else 0
    written = [paper.row(str(at), source, vn(one, places), *([vn(share, 1)] if with_shares else []))
               for at, (source, one, share) in enumerate(zip(sources, body, exact, strict=True), 1)]
    written.append(paper.row("", lot.pick(("Tổng cộng", "Cộng", "Tổng số")), paper.slip("total", name, vn(total, places), wrong), *(["100,0"] if with_shares else [])))
    paper.beside["total", name] = written


def crossed(paper, name, head, labels, columns, low, high, total):
    """A table with a column and a row of totals; the slip is in the row of totals, in its last cell or another."""
    lot, first = paper.lot, paper.lot.chance(0.3)
    body = [[Decimal(lot.whole(low, high)) for _ in columns] for _ in labels]
    sums = [sum(numbers) for numbers in zip(*body, strict=True)]
    at = lot.whole(0, len(columns))
    paper.table()
    paper.row("STT", head, *columns, "Cộng", head=True)
    lines = [(str(row), label, [*numbers, sum(numbers)]) for row, (label, numbers) in enumerate(zip(labels, body, strict=True), 1)]
    last = ("", total, [*sums, sum(sums)])
    for number, label, numbers in [last, *lines] if first else [*lines, last]:
        cells = [vn(one) for one in numbers]
        if number == "":
            cells[at] = paper.slip("total", name, cells[at], vn(numbers[at] + max(numbers[at] * lot.whole(3, 9) // 100, 3)))
        row = paper.row(number, label, *cells)
        if number == "":
            paper.beside["total", name] = [row]


def milestone(figures, code, year):
    """What an indicator is to be on its straight way from the result of 2020 to the target of 2025."""
    now, then = figures.number[code, "r"], figures.number[code, "t"]
    places = 2 if code == "XH01" else 0 if code in (*COUNTED, "KT07") else 1
    return vn((now + (then - now) * (year - 2020) / 5).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def around(figures, code):
    """The five years of an average: they make it exactly, and rise."""
    goal = figures.number[code, "t"]
    step = Decimal("0.2") if code in ("KT01", "KT08") else Decimal(5) if code == "XH04" else Decimal(1)
    return [vn(goal + step * way) for way in (-2, -1, 0, 1, 2)]
