"""What all papers of this office share: letterhead, signature, names, and the sums it is used to write."""

from .arithmetic import off, per_cent, rise, split, vn

HAMLETS = ("Phúc Xuân", "Hồng Vinh", "Nam Thịnh", "Xuân Thủy", "Bắc Sơn", "Tân Hương", "Hạ Vàng", "Đông Nam", "Hòa Bình", "Trung Hải", "Ngọc Trì", "Phú Minh")
NEIGHBOURS = ("Thiên Lộc", "Vượng Lộc", "Xuân Lộc", "Quang Lộc", "Sơn Lộc", "Tùng Lộc", "Thượng Lộc", "Trung Lộc", "Gia Hanh", "Thuần Thiện")
PEOPLE = ("ông Nguyễn Văn Thái", "bà Võ Thị Hoài", "ông Phan Đình Cảnh", "ông Trần Hữu Lộc", "ông Lê Tiến Lộc", "bà Đặng Thị Mai")


def letterhead(paper, number):
    name = paper.facts.committee.name
    paper.lined = paper.lot.chance(0.2)
    paper.letter(f"HUYỆN ỦY CAN LỘC\n{name.upper()}\n*\nSố {number}", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(5, 25)} tháng 3 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (b/c);\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


def place(paper):
    return "thị trấn" if paper.facts.committee.unit.startswith("tt-") else "xã"


def neighbour(paper):
    """A commune beside this one that still exists under its name."""
    return paper.lot.pick(one for one in NEIGHBOURS if one != paper.facts.committee.short_name)


def grown(paper, name, thing, measure, low, high):
    """A growth since the start of the term: by number or by share."""
    lot = paper.lot
    before, after, more, share = rise(lot, low, high)
    way = lot.whole(0, 3)
    if way == 0:
        return f"{thing} tăng từ {before} {measure} năm 2015 lên {after} {measure} năm 2019, tăng {paper.slip('change', name, share, off(lot, share, 6))}%."
    if way == 1:
        return f"{thing} tăng từ {before} {measure} đầu nhiệm kỳ lên {after} {measure}, tăng {paper.slip('change', name, more, off(lot, more, 5))} {measure}."
    if way == 2:
        return f"Đến nay {thing[0].lower()}{thing[1:]} đạt {after} {measure}, tăng {paper.slip('change', name, more, off(lot, more, 5))} {measure} so với năm 2015 ({before} {measure})."
    return f"So với năm 2015, {thing[0].lower()}{thing[1:]} tăng {paper.slip('change', name, share, off(lot, share, 6))}% (từ {before} lên {after} {measure})."


def part(paper, name, count, whole, most=99):
    """The share of a part, as it is typed."""
    right = per_cent(count, whole)
    return paper.slip("change", name, right, off(paper.lot, right, 4, most))


def funds(paper, name, lead, places=1, low=9, high=60):
    """A sum told with its parts in a sentence."""
    lot = paper.lot
    total = lot.tenths(low, high, places)
    state, people, other = split(lot, total, 3, places)
    whole = paper.slip("total", name, vn(total), off(lot, vn(total), 2))
    return lot.pick((
        f"{lead} {whole} tỷ đồng, trong đó: ngân sách nhà nước {vn(state)} tỷ đồng, nhân dân đóng góp {vn(people)} tỷ đồng, nguồn khác {vn(other)} tỷ đồng.",
        f"{lead} {whole} tỷ đồng (ngân sách các cấp {vn(state)} tỷ đồng; Nhân dân đóng góp {vn(people)} tỷ đồng; vốn lồng ghép và xã hội hóa {vn(other)} tỷ đồng).",
    ))


def hundred(paper, name, lead, parts):
    """A structure of three parts in per cent."""
    lot = paper.lot
    one, two, three = split(lot, 100, 3, lot.whole(0, 1))
    last = paper.slip("shares", name, vn(three), off(lot, vn(three), 4))
    return f"{lead}: {parts[0]} chiếm {vn(one)}%, {parts[1]} {vn(two)}%, {parts[2]} {last}%."


def judged(figures, code):
    """How a result stands to the last target, in the words of a table."""
    if (code, "r") not in figures.number:
        return "Không đạt" if figures.result[code].startswith("chưa") else "Đạt"
    last, result = figures.number[code, "l"], figures.number[code, "r"]
    if last == result:
        return "Đạt"
    return "Vượt" if (result < last) == (code in ("KT02", "XH01", "XH08", "XH11")) else "Không đạt"
