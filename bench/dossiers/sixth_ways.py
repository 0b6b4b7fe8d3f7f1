"""The sixth office: how its papers look, and its ways of saying what rose and fell, what makes 100 and what makes a total."""

from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Lot, Paper
from .sixth_texts import TEXTS, VAGUE

CODE = "sixth"
HAMLETS = ("Yên Thượng", "Đông Thạc", "Hồng Quang", "Tân Tiến", "Làng Ngùi", "Sơn Phượng", "Trung Thiên", "Đại Bản", "Nam Phong", "Bắc Tân", "Thái Hòa", "Liên Minh")
BESIDE = ("Gia Hanh", "Quang Lộc", "Thuần Thiện", "Trung Lộc", "Thượng Lộc", "Xuân Lộc", "Thiên Lộc", "Tùng Lộc")
COUNTED = ("KT10", "KT12", "KT13")
ECONOMY = (("nông - lâm - ngư nghiệp", "công nghiệp - tiểu thủ công nghiệp - xây dựng", "thương mại - dịch vụ"), ("nông nghiệp", "công nghiệp, xây dựng", "dịch vụ"),
           ("nông, lâm, thủy sản", "tiểu thủ công nghiệp và xây dựng", "thương mại và dịch vụ"))
# name: what is counted, unit, low, high of 2015. Nothing here is an indicator or a part of one.
RISEN = {
    "oranges": ("diện tích cam, bưởi cho thu hoạch", "ha", 24, 90), "bees": ("số đàn ong lấy mật", "đàn", 120, 600), "deer": ("tổng đàn hươu", "con", 60, 300), "loans": ("dư nợ Quỹ tín dụng nhân dân", "triệu đồng", 12000, 38000),
    "pupils": ("số giải học sinh giỏi các cấp", "giải", 40, 160), "patients": ("số lượt khám, chữa bệnh ban đầu", "lượt", 3200, 7800), "farmers": ("số hội viên Hội Nông dân", "hội viên", 600, 1400), "fund": ("quỹ khuyến học", "triệu đồng", 60, 240),
    "models": ("số mô hình kinh tế có doanh thu trên 200 triệu đồng", "mô hình", 20, 70), "subscribers": ("số thuê bao internet", "thuê bao", 260, 900), "acacia": ("diện tích keo nguyên liệu", "ha", 70, 260),
}
SUNK = {
    "accidents": ("số vụ tai nạn giao thông", "vụ", 18, 44), "addicts": ("số người nghiện ma túy trong diện quản lý", "người", 16, 44), "third": ("số trường hợp sinh con thứ ba", "trường hợp", 22, 60), "hogs": ("đàn lợn thịt", "con", 2400, 7200),
    "corridor": ("số hộ vi phạm hành lang giao thông", "hộ", 40, 160), "untilled": ("diện tích đất bỏ không vụ hè thu", "ha", 20, 80), "arrears": ("nợ đọng xây dựng cơ bản", "triệu đồng", 2400, 9800), "appeals": ("số đơn thư vượt cấp", "đơn", 20, 64),
}
PARTS = {
    "rooms": ("phòng học", "được kiên cố hóa", 60, 120), "pledges": ("hộ chăn nuôi", "ký cam kết bảo vệ môi trường", 180, 640), "disputes": ("vụ việc", "được hòa giải thành", 40, 120), "cases": ("đơn thư thuộc thẩm quyền", "đã giải quyết xong", 20, 80),
    "signs": ("tuyến ngõ xóm", "đã gắn biển tên", 30, 90), "cleared": ("hộ trong diện giải phóng mặt bằng", "đã bàn giao đất", 60, 240), "voters": ("ý kiến cử tri", "đã được xem xét, trả lời", 70, 210), "meetings": ("kỳ sinh hoạt chi bộ được dự, đánh giá", "đạt loại khá trở lên", 40, 130),
}
SHARED = {
    "soil": ("Cơ cấu đất đai", ("đất sản xuất nông nghiệp", "đất lâm nghiệp và mặt nước", "đất ở và chuyên dùng")), "crops": ("Cơ cấu diện tích gieo trồng", ("lúa", "lạc, đậu", "rau màu các loại", "cây khác")),
    "stock": ("Cơ cấu giá trị chăn nuôi, thủy sản", ("gia súc", "gia cầm", "thủy sản")), "paths": ("Nguồn lực làm giao thông nông thôn", ("ngân sách hỗ trợ", "Nhân dân đóng góp", "nguồn khác")),
    "labour": ("Cơ cấu lao động", ("nông nghiệp", "công nghiệp - xây dựng", "dịch vụ")), "opinions": ("Ý kiến góp ý vào dự thảo văn kiện chia theo nhóm", ("về kinh tế", "về văn hóa - xã hội", "về xây dựng Đảng", "về các vấn đề khác")),
    "ages": ("Độ tuổi của đảng viên", ("từ 18 đến 30 tuổi", "từ 31 đến 50 tuổi", "từ 51 đến 60 tuổi", "trên 60 tuổi")), "learning": ("Trình độ lý luận chính trị của cán bộ chủ chốt", ("cao cấp, cử nhân", "trung cấp", "sơ cấp")),
    "split": ("Phân bổ kinh phí theo nhóm nhiệm vụ", ("hạ tầng, sản xuất", "văn hóa - xã hội", "xây dựng hệ thống chính trị")), "means": ("Cơ cấu nguồn lực dự kiến huy động", ("ngân sách các cấp", "doanh nghiệp", "Nhân dân", "nguồn xã hội hóa khác")),
}
SUMMED = {  # name: what, unit, parts, low, high of each
    "roads": ("kinh phí làm đường giao thông", "triệu đồng", ("ngân sách huyện hỗ trợ", "ngân sách địa phương", "Nhân dân đóng góp", "con em xa quê ủng hộ"), 180, 2400), "gravel": ("khối lượng đất đá đào đắp kênh mương", "m3", ("vụ xuân", "vụ hè thu", "vụ đông"), 400, 3200),
    "trees": ("số cây xanh trồng mới", "cây", ("ở trường học", "ở nhà văn hóa", "dọc các trục đường"), 120, 860), "homes": ("số nhà đại đoàn kết đã xây", "nhà", ("năm 2016", "năm 2017", "năm 2018", "năm 2019"), 3, 14),
    "gifts": ("số suất quà tặng gia đình chính sách", "suất", ("dịp Tết Nguyên đán", "dịp 27/7", "dịp khác"), 90, 420), "courses": ("số buổi tuyên truyền pháp luật", "buổi", ("do Tư pháp tổ chức", "do Hội Phụ nữ tổ chức", "do Đoàn Thanh niên tổ chức"), 8, 46),
    "audits": ("số cuộc kiểm tra, giám sát", "cuộc", ("của Ban Chấp hành", "của Ban Thường vụ", "của Ủy ban Kiểm tra", "của các chi bộ"), 6, 38),
    "classes": ("số lớp tập huấn sẽ mở", "lớp", ("năm 2021", "năm 2022", "năm 2023", "hai năm cuối"), 3, 16), "lanes": ("chiều dài đường ngõ xóm cần làm mới", "m", ("giai đoạn 2020–2021", "giai đoạn 2022–2023", "giai đoạn 2024–2025"), 600, 4200),
}
AHEAD = ("split", "means", "classes", "lanes")  # what a programme plans
TURNS = {REPORT: ((0, 4), (0, 2), (0, 3), (0, 3), (0, 3)), "review_report": ((4, 6), (2, 4), (3, 5), (3, 4), (3, 4)), "action_programme": ((6, 7), (4, 5), (5, 6), (0, 1), (0, 1))}


class Desk(Paper):
    """A paper of the office; what one office always does alike is drawn from the seed alone."""

    def __init__(self, kind, figures, plan, seed):
        super().__init__(kind, figures, plan, Lot(CODE, kind, seed))
        office = Lot(CODE, "office", seed)
        self.seed, self.padded, self.dash = seed, office.chance(0.4), office.pick(("-", "–", " - ", " – "))
        self.lined, self.items, self.bullet, self.percent = office.chance(0.4), office.pick(("list_item", "paragraph")), office.pick(("- ", "- ", "+ ", "")), office.pick(("%", "%", "%", "%", " %"))
        self.voice, self.town = Clauses(self, TEXTS, VAGUE), figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        topics = Lot(CODE, "topics", seed)
        drawn = [topics.shuffled(one for one in group if (one in AHEAD) == (kind == "action_programme" and group in (SHARED, SUMMED))) for group in (RISEN, SUNK, PARTS, SHARED, SUMMED)]
        self.topics = [names[slice(*turn)] for names, turn in zip(drawn, TURNS.get(kind, ((0, 0),) * 5), strict=True)]
        for group, names in zip((SHARED, SUMMED), self.topics[3:], strict=True):
            names.sort(key=list(group).index)  # the economy's first, the Party's last

    def typed(self, text):
        for first, last in (("2015", "2020"), ("2016", "2020"), ("2020", "2025"), ("2021", "2025")):
            text = text.replace(f"{first}–{last}", f"{first}{self.dash}{last}")
        if self.percent != "%":
            text = "".join(f" {part}" if at and before[-1:].isdigit() else part for at, (before, part) in enumerate(_cut(text)))
        return text

    def add(self, kind, text, **fields):
        if "cells" in fields:
            fields["cells"] = tuple(self.typed(cell) for cell in fields["cells"])
            text = " | ".join(fields["cells"])
        return super().add(kind, self.typed(text), **fields)

    def figure(self, code, column, again=False):
        text = super().figure(code, column, again)
        return f"0{text}" if self.padded and code in COUNTED and len(text) == 1 else text

    def point(self, text):
        return self.item(f"{self.bullet}{text}") if text else None

    def title(self, *lines):
        for line in lines:
            self.add("paragraph", line).closed = True

    def lead(self, text):
        """A line that what follows belongs to: nothing is written behind it."""
        spec = self.add("paragraph", text)
        spec.closed = True
        return spec

    def near(self):
        return self.lot.pick(name for name in BESIDE if name != self.facts.committee.short_name)

    def free(self, code, sentence):
        return sentence if self.voice.free(code) else ""

    def headed(self, sign):
        lot, committee = self.lot, self.facts.committee
        self.letter(f"{committee.name.upper()}\nBAN CHẤP HÀNH\n*\nSố     -{sign}/ĐU", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{committee.short_name}, ngày    tháng {lot.pick(('02', '03', '4'))} năm 2020")

    def signed(self):
        self.letter("Nơi nhận:\n- Huyện ủy Can Lộc;\n- Các đồng chí Đảng ủy viên;\n- Lưu Văn phòng Đảng ủy.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")

    def told(self, sort):
        """The next subject of a sort, in a sentence: risen, sunk, part; "" when they are used up."""
        names = self.topics[("risen", "sunk", "part").index(sort)]
        return {"risen": risen, "sunk": sunk, "part": part}[sort](self, names.pop(0)) if names else ""

    def shared(self):
        if self.topics[3]:
            shares(self, self.topics[3].pop(0))

    def summing(self):
        if self.topics[4]:
            total(self, self.topics[4].pop(0))


def _cut(text):
    """(what stands before, part) of a text cut before each per cent sign."""
    before = ""
    for at, part in enumerate(text.split("%")):
        yield before, f"%{part}" if at else part
        before = part


def upper(words):
    return words[0].upper() + words[1:]


def risen(paper, name):
    what, unit, low, high = RISEN[name]
    lot, way = paper.lot, paper.lot.whole(0, 8)
    first = lot.whole(low, high)
    last = first * lot.whole(118, 230) // 100
    gain, a, b, title = last - first, vn(first), vn(last), upper(what)
    ratio, grown = vn(Decimal(last) / first, lot.pick((1, 2))), per_cent(gain, first, lot.pick((1, 1, 2)))
    right = {1: grown, 2: ratio, 4: per_cent(last, first), 5: grown, 6: ratio}.get(way, vn(gain))
    wrong = vn(Decimal(ratio.replace(",", ".")) + lot.tenths(0.5, 1.2), 1) if right == ratio else off(lot, right, 6)
    said = paper.slip("change", name, right, wrong)
    return (
        f"{title} tăng từ {a} {unit} năm 2015 lên {b} {unit} năm 2019 (tăng {said} {unit}).",
        f"{title} đạt {b} {unit}, tăng {said}% so với năm 2015 ({a} {unit}).",
        f"{title} đạt {b} {unit}, gấp {said} lần so với năm 2015 ({a} {unit}).",
        f"Đến nay {what} đạt {b} {unit}, tăng {said} {unit} so với đầu nhiệm kỳ ({a} {unit}).",
        f"Năm 2019 {what} ước {b} {unit}, bằng {said}% năm 2015 ({a} {unit}).",
        f"{title} từ {a} {unit} (năm 2015) tăng lên {b} {unit} (năm 2019), đạt tốc độ tăng {said}% sau 4 năm.",
        f"{title} tăng gấp {said} lần, từ {a} {unit} năm 2015 lên {b} {unit} năm 2019.",
        f"{title}: năm 2015 là {a} {unit}, năm 2019 là {b} {unit}, tăng {said} {unit}.",
        f"Đã nâng {what} từ {a} {unit} lên {b} {unit}, tăng {said} {unit} so với đầu nhiệm kỳ.")[way]


def sunk(paper, name):
    what, unit, low, high = SUNK[name]
    lot, way = paper.lot, paper.lot.whole(0, 5)
    first = lot.whole(low, high)
    last = first * lot.whole(38, 84) // 100
    less, a, b, title = first - last, vn(first), vn(last), upper(what)
    right = per_cent(less, first) if way in (1, 3, 5) else vn(less)
    said = paper.slip("change", name, right, off(lot, right, 5 if way in (1, 3, 5) else 3, 96 if way in (1, 3, 5) else None))
    return (
        f"{title} giảm còn {b} {unit}, giảm {said} {unit} so với năm 2015 ({a} {unit}).",
        f"{title} giảm còn {b} {unit}, giảm {said}% so với năm 2015 ({a} {unit}).",
        f"{title} giảm từ {a} {unit} xuống còn {b} {unit} (giảm {said} {unit}).",
        f"So với năm 2015, {what} giảm {said}% (từ {a} {unit} xuống còn {b} {unit}).",
        f"Năm 2015 {what} là {a} {unit}, năm 2019 còn {b} {unit}, giảm {said} {unit}.",
        f"{title} từ {a} {unit} đầu nhiệm kỳ đến nay chỉ còn {b} {unit}, giảm được {said}%.")[way]


def part(paper, name):
    what, good, low, high = PARTS[name]
    lot, whole = paper.lot, paper.lot.whole(low, high)
    some = lot.whole(whole * 55 // 100, whole * 92 // 100)
    right = per_cent(some, whole, lot.pick((1, 1, 2)))
    said = paper.slip("change", name, right, off(lot, right, 4, 98))
    return lot.pick((f"Có {some}/{whole} {what} {good}, đạt {said}%.", f"Đến nay {some}/{whole} {what} {good} (đạt tỷ lệ {said}%).", f"Trong số {whole} {what} thì có {some} {good}, chiếm {said}%.", f"{upper(what)} {good}: {some}/{whole}, bằng {said}%."))


def shares(paper, name):
    """Shares that make 100: in a sentence, a list or a table."""
    lot, (lead, parts) = paper.lot, SHARED[name]
    figures = [vn(one) for one in split(lot, 100, len(parts), lot.pick((0, 1)))]
    at = lot.whole(0, len(parts) - 1)
    wrong = off(lot, figures[at], 4, 70)
    spread(paper, lead, parts, [lambda i=i: paper.slip("shares", name, figures[i], wrong) if i == at else figures[i] for i in range(len(parts))], ("shares", name))


def spread(paper, lead, parts, makers, key=None):
    """Write parts with their shares in one of nine shapes; the blocks in which they stand. A figure is made right before its block."""
    way = paper.lot.whole(0, 8)
    if way < 5:
        figures = [f"{make()}%" for make in makers]
        pairs = list(zip(parts, figures, strict=True))
        blocks = [paper.say((
            f"{lead}: " + ", ".join(f"{one} chiếm {figure}" for one, figure in pairs) + ".",
            f"{lead}: {'; '.join(f'{one} {figure}' for one, figure in pairs)}.",
            f"{lead} ({'; '.join(parts)}) tương ứng là {'; '.join(figures)}.",
            f"{lead}: " + ", ".join(f"{one} {figure}" for one, figure in pairs[:-1]) + f" và {pairs[-1][0]} {pairs[-1][1]}.",
            f"{lead} cụ thể là: " + ", ".join(f"{one}: {figure}" for one, figure in pairs) + ".")[way])]
    elif way < 7:
        blocks = [paper.lead(f"{lead}:" if way == 5 else f"{lead} như sau:")]
        blocks += [paper.item(f"{paper.bullet or '+ '}{upper(one)}{':' if way == 5 else ' chiếm'} {make()}%{';' if one != parts[-1] else '.'}") for one, make in zip(parts, makers, strict=True)]
    else:
        blocks = [paper.lead(f"{lead} thể hiện qua bảng sau:")]
        paper.table()
        blocks.append(paper.row("TT", "Nội dung", "Tỷ lệ (%)", head=True) if way == 7 else paper.row("Nội dung", "Tỷ trọng", head=True))
        blocks += [paper.row(*([str(at)] if way == 7 else []), upper(one), f"{make()}{'' if way == 7 else '%'}") for at, (one, make) in enumerate(zip(parts, makers, strict=True), 1)]
    if len(blocks) > 1:
        for block in blocks:
            block.closed = True
    if key:
        paper.beside[key] = blocks
    return blocks


def economy(paper, column, year=True):
    """The economy's three shares of the result or the target, in one of the shapes."""
    lead = "Cơ cấu kinh tế" + ("" if not year else f" năm {'2019' if column == 'r' else '2025'}")
    blocks = spread(paper, lead, paper.lot.pick(ECONOMY), [lambda code=code: paper.figure(code, column) for code in SHARES])
    together(paper, blocks, column)


def together(paper, blocks, column):
    """The economy's shares stand in all of these blocks: a remark on their sum may point at any of them."""
    for code in SHARES:
        paper.mentions[code, column] = blocks + [one for one in paper.mentions[code, column] if one not in blocks]


def total(paper, name):
    """A whole and its parts in a sentence, a list or a table; the slip is a wrong whole, or a part that no longer makes it."""
    what, unit, parts, low, high = SUMMED[name]
    lot, way = paper.lot, paper.lot.whole(0, 5)
    numbers = [lot.whole(low, high) for _ in parts]
    whole, at = sum(numbers), lot.whole(0, len(parts) - 1) if lot.chance(0.25) else -1
    gap = max(whole * lot.whole(4, 11) // 100, 3)

    def said(place):
        right = whole if place < 0 else numbers[place]
        return paper.slip("total", name, vn(right), vn(right + gap)) if place == at else vn(right)

    if way < 3:
        inside = "; ".join(f"{one}{':' if one[-1].isdigit() or '/' in one else ''} {said(place)} {unit}" for place, one in enumerate(parts))
        paper.say((f"Tổng {what} là {said(-1)} {unit}, trong đó: {inside}.", f"{upper(what)}: {inside}; tổng cộng {said(-1)} {unit}.", f"Tổng {what} trong nhiệm kỳ {said(-1)} {unit} ({inside}).")[way])
        return
    if way == 3:
        blocks = [paper.lead(f"Tổng {what}: {said(-1)} {unit}, gồm:")]
        blocks += [paper.item(f"{paper.bullet or '+ '}{upper(one)}: {said(place)} {unit}.") for place, one in enumerate(parts)]
    else:
        blocks = [paper.lead(f"Bảng tổng hợp {what} ({unit}):")]
        paper.table()
        paper.row("TT", "Nội dung", "Số lượng", head=True)
        lines = [(str(place + 1), upper(one), place) for place, one in enumerate(parts)]
        for number, one, place in [*lines, ("", "Cộng", -1)] if way == 4 else [("", "Tổng số", -1), *lines]:
            blocks.append(paper.row(number, one, said(place)))
    for block in blocks:
        block.closed = True
    paper.beside["total", name] = blocks


def compared(paper, name, rows):
    """A table of two years with what lies between them: the difference and the per cent; one of them may be wrong."""
    lot, odd, column = paper.lot, paper.lot.whole(0, len(rows) - 1), paper.lot.pick((3, 4))
    paper.table()
    paper.row("Nội dung", "Đơn vị", "Năm 2015", "Năm 2019", "Tăng (+), giảm (-)", "Tỷ lệ tăng, giảm (%)", head=True)
    for at, (what, unit, low, high) in enumerate(rows):
        first = lot.whole(low, high)
        last = first * lot.whole(112, 190) // 100
        cells = [unit, vn(first), vn(last), vn(last - first), per_cent(last - first, first)]
        if at == odd:
            cells[column] = paper.slip("change", name, cells[column], off(lot, cells[column], 6))
        paper.row(upper(what), *cells)


def milestone(figures, code, year):
    """What is due of an indicator in a year on its way from the result to the target of 2025."""
    now, then = figures.number[code, "r"], figures.number[code, "t"]
    places = 2 if code == "XH01" else 0 if code in COUNTED else 1
    return vn((now + (then - now) * (year - 2020) / 5).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
