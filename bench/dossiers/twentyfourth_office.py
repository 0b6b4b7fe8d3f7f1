"""What every paper of this office has alike: its letterhead, its numbered points, its verdicts, the matters it counts."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .frame import reference

HAMLETS = ("Đồi Chè", "Khe Giao", "Trại Ong", "Sơn Hà", "Chân Núi", "Hồng Sơn", "Cửa Khe", "Minh Tiến", "Tân Phong", "Bàn Thạch")
BLOCKS = ("Xuân Hồng", "Phúc Sơn", "Hồng Vinh", "Thị Sơn", "Minh Tiến", "Tân Phong", "Bắc Sơn", "Hạ Vàng", "Nam Sơn", "Kiến Thành")
NEIGHBOURS = ("Thượng Lộc", "Mỹ Lộc", "Sơn Lộc", "Phú Lộc", "Gia Hanh", "Thường Nga", "Thuần Thiện")
DIRECTIONS = {indicator.code: indicator.direction for indicator in reference().indicators}
# What is counted at the start and the end of the term: (what, unit, low, high), of a commune and of a town.
COUNTED = (
    ("Diện tích chè", "ha", 40, 120), ("Đàn ong", "đàn", 300, 900), ("Sản lượng mật ong", "lít", 2100, 5600), ("Đàn hươu, dê", "con", 250, 700),
    ("Số hộ nuôi ong", "hộ", 40, 110), ("Diện tích cây ăn quả", "ha", 50, 140), ("Số hộ kinh doanh", "hộ", 120, 380), ("Đàn trâu, bò", "con", 800, 1900),
)
URBAN = (
    ("Số hộ kinh doanh", "hộ", 240, 620), ("Số cơ sở dịch vụ", "cơ sở", 60, 180), ("Số ki-ốt chợ", "ki-ốt", 80, 210), ("Diện tích rau an toàn", "ha", 20, 60),
    ("Đàn trâu, bò", "con", 300, 900), ("Số điểm chiếu sáng công cộng", "điểm", 150, 420),
)


def town(paper):
    return paper.facts.committee.unit.startswith("tt-")


def place(paper):
    return "thị trấn" if town(paper) else "xã"


def wooded(paper):
    return not town(paper) and "MT03" not in paper.facts.absent


def dangers(paper):
    return "hạn hán, cháy rừng" if wooded(paper) else "hạn hán, ngập úng"


def hamlet(paper):
    return paper.lot.pick(BLOCKS if town(paper) else HAMLETS)


def neighbour(paper):
    return paper.lot.pick([name for name in NEIGHBOURS if name != paper.facts.committee.short_name])


def letterhead(paper, title, under):
    paper.lined = paper.lot.chance(0.4)
    day = paper.lot.whole(5, 28)
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {day:02} tháng 3 năm 2020")
    paper.add("paragraph", title)
    paper.say(under)


def signature(paper, body="T/M BAN CHẤP HÀNH\nBÍ THƯ"):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng.", body)


class Points:
    """Points numbered under a heading: 2.1, 2.2 … or (1), (2) …"""

    def __init__(self, paper, lead=""):
        self.paper, self.lead, self.at = paper, lead, 0

    def add(self, *sentences):
        text = " ".join(filter(None, sentences))
        if text:
            self.at += 1
            self.paper.item(f"{self.lead}.{self.at}. {text}" if self.lead else f"({self.at}) {text}")


def number(text):
    """A value as a number, None where it is no plain one."""
    try:
        return Decimal(text.removeprefix("trên ").replace(".", "").replace(",", "."))
    except ArithmeticError:
        return None


def verdict(code, planned, reached):
    """How the office marks what was reached against what was planned."""
    if code == "KT11":
        return "Chưa đạt"
    one, two = number(planned), number(reached)
    if one is None or two is None or one == two:
        return "Đạt" if reached else ""
    return "Vượt" if (two < one) == (DIRECTIONS[code] == "down") else "Chưa đạt"


def counted(paper, name, at=0):
    """A rise from the start of the term, with its difference or its per cent."""
    lot = paper.lot
    things = URBAN if town(paper) else COUNTED
    what, unit, low, high = things[(at + lot.whole(0, 1)) % len(things)]
    before, after, more, share = rise(lot, low, high)
    form = lot.whole(0, 2)
    if form == 0:
        return f"{what}: năm 2015 có {before} {unit}, năm 2019 có {after} {unit}, tăng {paper.slip('change', name, more, off(lot, more, 9))} {unit}."
    shown = paper.slip("change", name, share, off(lot, share, 6))
    if form == 1:
        return f"{what} tăng từ {before} {unit} năm 2015 lên {after} {unit} năm 2019, tăng {shown}%."
    return f"{what} đầu nhiệm kỳ {before} {unit}; nay {after} {unit}; tăng {shown}%."


def summed(paper, name, what, unit, total, parts, places=0, numbers=None):
    """A sum told with its parts."""
    numbers = numbers or split(paper.lot, total, len(parts), places)
    wrong = vn(Decimal(total) * paper.lot.whole(105, 112) / 100 + 2, places)
    shown = paper.slip("total", name, vn(total, places), wrong)
    told = "; ".join(f"{part} {vn(value, places)} {unit}" for part, value in zip(parts, numbers, strict=True))
    return f"{what}: {shown} {unit}. Gồm: {told}."


def part_of(paper, name, text, part, whole):
    """A part of a whole and its share; `text` has {part}, {whole}, {share}."""
    right = per_cent(part, whole)
    return text.format(part=part, whole=whole, share=paper.slip("change", name, right, off(paper.lot, right, 4, 99)))


def shared(paper, name, lead, parts):
    """Shares that make 100."""
    values = [vn(value) for value in split(paper.lot, 100, len(parts), 1)]
    values[-1] = paper.slip("shares", name, values[-1], off(paper.lot, values[-1], 4))
    return lead + paper.lot.pick((", ", "; ")).join(f"{part} {value}%" for part, value in zip(parts, values, strict=True)) + "."
