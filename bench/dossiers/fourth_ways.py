"""The fourth set's ways of writing shares that make 100, changes and totals, each with a slip; and figures that only look like them."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES

# name: (title, the whole, its parts). Of what is, then of what shall be.
NOW = {
    "labour": ("Cơ cấu lao động", "tổng số lao động", ("lao động nông nghiệp", "lao động công nghiệp - xây dựng", "lao động dịch vụ")),
    "earnings": ("Cơ cấu thu nhập của hộ dân", "tổng thu nhập của hộ", ("thu từ trồng trọt", "thu từ chăn nuôi", "tiền công, tiền lương", "người thân đi xa gửi về")),
    "causes": ("Nguyên nhân nghèo", "số hộ nghèo", ("hộ thiếu lao động", "hộ có người ốm đau dài ngày", "hộ già cả neo đơn", "hộ thiếu vốn")),
    "ages": ("Cơ cấu đảng viên theo độ tuổi", "tổng số đảng viên", ("đảng viên dưới 35 tuổi", "đảng viên từ 35 đến 60 tuổi", "đảng viên trên 60 tuổi")),
    "origins": ("Cơ cấu đảng viên theo thành phần", "tổng số đảng viên", ("đảng viên là nông dân", "đảng viên là cán bộ, viên chức", "đảng viên hưu trí", "đảng viên thành phần khác")),
    "farming": ("Cơ cấu nội ngành nông nghiệp", "giá trị ngành nông nghiệp", ("trồng trọt", "chăn nuôi", "thủy sản và dịch vụ nông nghiệp")),
    "land": ("Cơ cấu sử dụng đất", "tổng diện tích tự nhiên", ("đất nông nghiệp", "đất phi nông nghiệp", "đất chưa sử dụng")),
    "spending": ("Cơ cấu chi ngân sách", "tổng chi ngân sách", ("chi thường xuyên", "chi đầu tư", "chi khác")),
    "roads": ("Cơ cấu nguồn vốn làm đường", "tổng vốn làm đường", ("ngân sách cấp trên", "ngân sách địa phương", "Nhân dân đóng góp")),
    "letters": ("Cơ cấu đơn thư theo nội dung", "tổng số đơn thư", ("đơn về đất đai", "đơn về chính sách", "đơn về môi trường", "đơn về việc khác")),
    "homes": ("Cơ cấu nhà ở", "tổng số nhà ở", ("nhà kiên cố", "nhà bán kiên cố", "nhà còn lại")),
    "rice": ("Cơ cấu giống lúa", "diện tích gieo cấy", ("giống lúa chất lượng cao", "giống lúa lai", "giống lúa khác")),
    "staff": ("Trình độ chuyên môn của cán bộ, công chức", "số cán bộ, công chức", ("đại học trở lên", "cao đẳng", "trung cấp")),
}
AHEAD = {
    "capital": ("Cơ cấu nguồn lực thực hiện", "tổng nguồn lực", ("ngân sách nhà nước", "vốn tín dụng", "vốn doanh nghiệp", "Nhân dân đóng góp")),
    "labour25": ("Cơ cấu lao động năm 2025", "tổng số lao động năm 2025", ("lao động nông nghiệp", "lao động công nghiệp - xây dựng", "lao động dịch vụ")),
    "farming25": ("Cơ cấu nội ngành nông nghiệp năm 2025", "giá trị ngành nông nghiệp năm 2025", ("trồng trọt", "chăn nuôi", "thủy sản và dịch vụ nông nghiệp")),
    "weights": ("Cơ cấu điểm thi đua hằng năm", "tổng số điểm", ("nhóm kinh tế", "nhóm văn hóa - xã hội", "nhóm quốc phòng - an ninh", "nhóm xây dựng Đảng")),
    "seasons": ("Cơ cấu trà lúa xuân đến năm 2025", "diện tích lúa xuân", ("trà sớm", "trà chính vụ", "trà muộn")),
}
NATURAL = ("land", "spending", "homes", "farming", "farming25", "roads", "ages", "staff")  # the first is the most
ECONOMY = (
    ("nông, lâm, ngư nghiệp", "công nghiệp, tiểu thủ công nghiệp, xây dựng", "thương mại, dịch vụ"),
    ("nông nghiệp", "công nghiệp - xây dựng", "thương mại - dịch vụ"),
    ("nông - lâm - thủy sản", "CN - TTCN - XD", "TM - DV"),
)


def upper(words):
    return words[0].upper() + words[1:]


def joined(words):
    return f"{', '.join(words[:-1])} và {words[-1]}"


def dashed(words):
    """The words with dashes between them, where they have none of their own."""
    return (", " if any(" - " in one for one in words) else " - ").join(words)


def closed(blocks):
    """Blocks that belong together: nothing is written between them."""
    for block in blocks:
        block.closed = len(blocks) > 1
    return blocks


ONE_LINE = (  # of a title, the whole, the parts and their figures
    lambda t, w, n, v: f"{t}: {', '.join(f'{a} {b}%' for a, b in zip(n, v, strict=True))}.",
    lambda t, w, n, v: f"{t} gồm: {'; '.join(f'{a} chiếm {b}%' for a, b in zip(n, v, strict=True))}.",
    lambda t, w, n, v: f"{t} gồm {joined([f'{a} ({b}%)' for a, b in zip(n, v, strict=True)])}.",
    lambda t, w, n, v: f"Tỷ lệ {joined(n)} trong {w} lần lượt là {joined([f'{b}%' for b in v])}.",
    lambda t, w, n, v: f"{upper(joined(n))} chiếm tương ứng {'; '.join(f'{b}%' for b in v)} {w}.",
    lambda t, w, n, v: f"{t} ({dashed(n)}) lần lượt là: {' - '.join(f'{b}%' for b in v)}.",
    lambda t, w, n, v: f"{t} ({dashed(n)}) tương ứng: {' - '.join(v)} (%).",
    lambda t, w, n, v: f"Trong {w}, {', '.join(f'{a} chiếm {b}%' for a, b in zip(n[:-1], v[:-1], strict=True))}, còn lại {v[-1]}% là {n[-1]}.",
    lambda t, w, n, v: f"{t}: {'; '.join(f'{b}% là {a}' for a, b in zip(n, v, strict=True))}.",
    lambda t, w, n, v: f"{t} được xác định như sau ({'; '.join(f'{a}: {b}%' for a, b in zip(n, v, strict=True))}).",
    lambda t, w, n, v: f"{t}: {', '.join(f'{a} {b} phần trăm' for a, b in zip(n, v, strict=True))}.",
    lambda t, w, n, v: f"{t}: {' '.join(f'{mark}) {a} {b}%;' for mark, a, b in zip('abcd', n, v, strict=False)).rstrip(';')}.",
    lambda t, w, n, v: f"{t} theo tỷ lệ {'/'.join(v)}% (thứ tự: {', '.join(n)}).",
    lambda t, w, n, v: f"Xét về {t[0].lower()}{t[1:]}, {n[0]} là {v[0]}%, {n[1]} là {v[1]}%" + "".join(f", {a} là {b}%" for a, b in zip(n[2:], v[2:], strict=True)) + ".",
    lambda t, w, n, v: f"{t}: {', '.join(f'tỷ trọng {a} đạt {b}%' for a, b in zip(n, v, strict=True))}.",
)


def parted(paper, title, whole, names, values):
    """Write shares in one of many ways; `values`: makers of the figures. The blocks where a wrong one may be seen."""
    lot = paper.lot
    way = lot.whole(0, len(ONE_LINE) + 4)
    if way < len(ONE_LINE):
        return [paper.say(ONE_LINE[way](title, whole, names, [make() for make in values]))]
    pairs = list(zip(names, values, strict=True))
    if way == len(ONE_LINE):
        made = [paper.say(f"{title} như sau:")]
        return made + [paper.item(f"- {upper(name)}: {make()}%{'.' if name == names[-1] else ';'}") for name, make in pairs]
    if way == len(ONE_LINE) + 1:
        made = [paper.say(f"{title} cụ thể:")]
        return made + [paper.item(f"+ {make()}% {whole} là {name};") for name, make in pairs]
    if way == len(ONE_LINE) + 2:
        made = [paper.say(f"{title} được thể hiện ở bảng:")]
        paper.table()
        made.append(paper.row(*(upper(name) for name in names), "Cộng", head=True))
        return [*made, paper.row(*(f"{make()}%" for make in values), "100%")]
    summed = lot.chance(0.6)
    made = [paper.say(f"Biểu: {title} (%)")]
    paper.table()
    made.append(paper.row("TT", "Nội dung", "Tỷ lệ (%)" if way % 2 else "Tỷ trọng (%)", head=True))
    made += [paper.row(str(at), upper(name), make()) for at, (name, make) in enumerate(pairs, 1)]
    return made + ([paper.row("", "Cộng", "100")] if summed else [])


def shares(paper, name):
    """Shares of a topic; the slip is one that no longer makes 100 with the others."""
    lot = paper.lot
    title, whole, names = {**NOW, **AHEAD}[name]
    places = lot.pick((0, 1, 1))
    first = lot.tenths(18, 58, places)
    values = [vn(one) for one in (first, *split(lot, 100 - first, len(names) - 1, places))]
    values, at = lot.shuffled(values), lot.whole(0, len(names) - 1)
    if name in NATURAL:
        values.sort(key=lambda one: -Decimal(one.replace(",", ".")))
    wrong = off(lot, values[at], 3, 96)
    makers = [lambda one=one: one for one in values]
    makers[at] = lambda: paper.slip("shares", name, values[at], wrong)
    write = moved if name in NOW and lot.chance(0.2) else parted
    paper.beside["shares", name] = closed(write(paper, title, whole, names, makers))


def moved(paper, title, whole, names, values):
    """Shares of two years; those of the first make 100."""
    lot = paper.lot
    before = [vn(one) for one in sorted(split(lot, 100, len(names)), reverse=True)]
    if lot.chance(0.5):
        first, second = (" - ".join(f"{one}%" for one in made) for made in (before, [make() for make in values]))
        return [paper.say(f"{title} ({', '.join(names)}) chuyển dịch từ {first} năm 2015 sang {second} năm 2019.")]
    made = [paper.say(f"Biểu: {title} (% trong {whole})")]
    paper.table()
    made.append(paper.row("Nội dung", "Năm 2015", "Năm 2019", head=True))
    return made + [paper.row(upper(name), first, make()) for name, first, make in zip(names, before, values, strict=True)]


def economy(paper, column):
    """The economy's shares, of the result or of the target."""
    title = "Cơ cấu kinh tế" if column == "r" else "Cơ cấu kinh tế đến năm 2025"
    makers = [lambda code=code: paper.figure(code, column) for code in SHARES]
    whole = "tổng giá trị sản xuất" if column == "r" else "tổng giá trị sản xuất năm 2025"
    blocks = closed(parted(paper, title, whole, paper.lot.pick(ECONOMY), makers))
    for code in SHARES:
        paper.mentions[code, column] += [block for block in blocks if block not in paper.mentions[code, column]]


# name: what is counted, unit, low, high, whether it grows
COUNTED = {
    "cattle": ("tổng đàn trâu, bò", "con", 620, 1900, 1), "hens": ("đàn gia cầm", "con", 21000, 46000, 1), "fruit": ("diện tích cây ăn quả", "ha", 60, 190, 1),
    "shops": ("số hộ kinh doanh", "hộ", 110, 390, 1), "lamps": ("số điểm chiếu sáng", "điểm", 90, 480, 1), "readers": ("số lượt bạn đọc thư viện", "lượt", 1200, 4800, 1),
    "kilometres": ("chiều dài đường bê tông", "km", 21, 64, 1), "trees": ("số cây bóng mát trồng mới", "cây", 800, 3600, 1), "gardens": ("số vườn mẫu", "vườn", 22, 90, 1),
    "savers": ("dư nợ cho vay ủy thác", "triệu đồng", 9500, 26000, 1), "harvest": ("sản lượng rau an toàn", "tấn", 240, 880, 1), "workers": ("số lao động trong doanh nghiệp", "người", 130, 520, 1),
    "crimes": ("số vụ vi phạm pháp luật", "vụ", 24, 70, 0), "pigs": ("tổng đàn lợn", "con", 1800, 5200, 0), "quarrels": ("số vụ mâu thuẫn trong dân", "vụ", 30, 88, 0),
    "empty": ("diện tích đất bỏ hoang", "ha", 40, 120, 0), "kilns": ("số lò gạch thủ công", "lò", 20, 48, 0),
}
UP = (  # what is reckoned, the sentence: {W}/{w} what, {a} before, {b} after, {u} unit, {x} the reckoned
    ("p", "{W} tăng từ {a} {u} lên {b} {u}, bằng {x}% so với đầu nhiệm kỳ."), ("s", "{W} tăng từ {a} {u} năm 2015 lên {b} {u} năm 2019, tăng {x}%."),
    ("d", "{W} từ {a} {u} năm 2015 tăng lên {b} {u} năm 2019, tăng thêm {x} {u}."), ("s", "Đến năm 2019, {w} đạt {b} {u}, tăng {x}% so với đầu nhiệm kỳ ({a} {u})."),
    ("k", "{W} đạt {b} {u}, gấp {x} lần so với năm 2015 ({a} {u})."), ("k", "So với {a} {u} của năm 2015, {w} hiện có {b} {u}, gấp {x} lần."),
    ("y", "{W} tăng từ {a} {u} năm 2015 lên {b} {u} năm 2019, bình quân hằng năm tăng {x} {u}."), ("d", "Đầu nhiệm kỳ {w} mới có {a} {u}, đến nay có {b} {u}, nhiều hơn {x} {u}."),
    ("s", "{W} tăng {x}%, từ {a} {u} lên {b} {u}."), ("d", "{W}: {a} {u} (2015), {b} {u} (2019), tăng {x} {u}."), ("p", "Năm 2019, {w} là {b} {u}, bằng {x}% năm 2015 ({a} {u})."),
    ("d", "{W} tăng {x} {u} so với đầu nhiệm kỳ (từ {a} lên {b} {u})."), ("s", "Kế hoạch giao {w} là {a} {u}, thực hiện được {b} {u}, vượt {x}% kế hoạch."),
    ("p", "{W} thực hiện {b}/{a} {u}, đạt {x}% kế hoạch."), ("ds", "{W} đạt {b} {u}, tăng {d} {u} (tương đương {x}%) so với {a} {u} năm 2015."),
    ("k", "{W} tăng {x} lần, từ {a} {u} năm 2015 lên {b} {u} năm 2019."), ("s", "Nếu như năm 2015 {w} chỉ có {a} {u} thì năm 2019 đã là {b} {u}, tăng {x}%."),
)
DOWN = (
    ("s", "{W} giảm từ {a} {u} xuống còn {b} {u}, giảm {x}%."), ("d", "{W} giảm từ {a} {u} năm 2015 xuống {b} {u} năm 2019, giảm {x} {u}."), ("p", "{W} còn {b} {u}, bằng {x}% so với năm 2015 ({a} {u})."),
    ("s", "So với năm 2015 ({a} {u}), {w} nay chỉ còn {b} {u}, giảm {x}%."), ("y", "{W} giảm từ {a} {u} năm 2015 còn {b} {u} năm 2019, bình quân mỗi năm giảm {x} {u}."), ("d", "{W} giảm {x} {u} (từ {a} {u} xuống {b} {u})."),
)
COMING = (  # the same of what is to come
    ("s", "Phấn đấu đưa {w} từ {a} {u} năm 2020 lên {b} {u} năm 2025, tăng {x}%."), ("d", "{W} năm 2025 đạt {b} {u}, tăng {x} {u} so với năm 2020 ({a} {u})."), ("p", "Đến năm 2025, {w} đạt {b} {u}, bằng {x}% năm 2020 ({a} {u})."),
    ("k", "Đến năm 2025, {w} đạt {b} {u}, gấp {x} lần năm 2020 ({a} {u})."), ("y", "{W} từ {a} {u} năm 2021 lên {b} {u} năm 2025, bình quân mỗi năm tăng {x} {u}."),
)
RATES = {  # name: what, low, high, whether it grows
    "paved": ("tỷ lệ đường ngõ được cứng hóa", 34, 58, 1), "card": ("tỷ lệ hộ có sổ khám bệnh điện tử", 20, 42, 1), "machine": ("tỷ lệ cơ giới hóa khâu làm đất", 45, 70, 1),
    "sick": ("tỷ lệ vật nuôi mắc bệnh", 14, 22, 0), "late": ("tỷ lệ học sinh bỏ học", 4, 8, 0), "debt": ("tỷ lệ nợ quá hạn", 5, 9, 0),
}
STEPS = (
    "{W} {way} từ {a}% năm 2015 {to} {b}% năm 2019, {way} {x} điểm phần trăm.", "{W} hiện là {b}%, {way} {x} điểm % so với năm 2015 ({a}%).",
    "So với đầu nhiệm kỳ ({a}%), {w} đạt {b}%, {way} {x} điểm phần trăm.", "{W} năm 2019 là {b}%, {more} năm 2015 ({a}%) {x} điểm phần trăm.",
    "{W} {way} từ {a}% năm 2015 {to} {b}% năm 2019, bình quân mỗi năm {way} {y} điểm phần trăm.",
)
PARTS = {  # name: whole, good, low, high
    "clubs": ("câu lạc bộ", "sinh hoạt đều đặn", 14, 40), "audits": ("cuộc kiểm tra", "kết luận không có vi phạm", 22, 60), "models": ("mô hình dân vận khéo", "được công nhận cấp huyện", 18, 44),
    "themes": ("buổi sinh hoạt chuyên đề", "được xếp loại tốt", 30, 90), "cases": ("vụ việc hòa giải", "hòa giải thành", 26, 75), "projects": ("công trình", "được nghiệm thu", 16, 44),
}


def change(paper, name):
    """A sentence on what changed, with one reckoned figure that may be wrong."""
    if name in COUNTED:
        return _counted(paper, name)
    return _rate(paper, name) if name in RATES else _portion(paper, name)


def _counted(paper, name):
    lot = paper.lot
    what, unit, low, high, up = COUNTED[name]
    by, words = lot.pick(COMING if paper.kind == "action_programme" else UP if up else DOWN)
    before, after, more, share = rise(lot, low, high, up=bool(up))
    first, times, step = int(before.replace(".", "")), lot.tenths(1.6, 3.4), lot.whole(low // 20 + 1, low // 8 + 2)
    if by == "k":
        after = vn(int(first * times))
        right = vn(Decimal(int(first * times)) / first, 1)
    elif by == "y":
        after = vn(first + 4 * step if up else first - 4 * step)
        right = vn(step)
    else:
        second = int(after.replace(".", ""))
        right = {"p": per_cent(second, first), "s": share, "d": more, "ds": share}[by]
    wrong = off(lot, right, {"k": "0.4", "p": 8, "s": 5, "ds": 5, "y": 2, "d": 3}[by], 99 if not up and by in "ps" else None)
    paper.say(words.format(W=upper(what), w=what, a=before, b=after, u=unit, d=more, x=paper.slip("change", name, right, wrong)))


def _rate(paper, name):
    lot = paper.lot
    what, low, high, up = RATES[name]
    first, step = lot.tenths(low, high), lot.tenths(3.2, 9) if up else lot.tenths(0.4, low - 2)
    if (words := lot.pick(STEPS)).find("{y}") > 0:
        step = (step / 4).quantize(Decimal("0.1")) * 4
    second = first + step if up else first - step
    right = vn(step / 4 if "{y}" in words else step)
    said = paper.slip("change", name, right, off(lot, right, 1))
    paper.say(words.format(W=upper(what), w=what, a=vn(first), b=vn(second), x=said, y=said, way="tăng" if up else "giảm", to="lên" if up else "xuống còn", more="cao hơn" if up else "thấp hơn"))


def _portion(paper, name):
    lot = paper.lot
    whole, good, low, high = PARTS[name]
    total = lot.whole(low, high)
    part = lot.whole(total // 2, total - 2)
    right = per_cent(part, total)
    said = paper.slip("change", name, right, off(lot, right, 4, 99))
    paper.say(lot.pick((
        f"Có {part}/{total} {whole} {good}, đạt {said}%.", f"Trong tổng số {total} {whole} có {part} {whole} {good}, chiếm {said}%.", f"{said}% {whole} ({part}/{total}) {good}.",
        f"Toàn nhiệm kỳ có {total} {whole}; {part} {whole} trong số đó {good}, tỷ lệ {said}%.")))


SUMS = {  # name: lead, unit, parts, low, high, places
    "days": ("ngày công Nhân dân đóng góp", "ngày công", ("làm đường", "đào kênh mương", "chỉnh trang nghĩa trang"), 300, 1900, 0), "gifts": ("số suất quà tặng gia đình chính sách", "suất", ("dịp Tết", "dịp 27/7", "dịp khác"), 60, 420, 0),
    "money": ("kinh phí huy động xây dựng nông thôn mới", "tỷ đồng", ("ngân sách cấp trên", "ngân sách địa phương", "Nhân dân đóng góp"), 6, 45, 1), "classes": ("số lớp tập huấn", "lớp", ("trồng trọt", "chăn nuôi", "nghề khác"), 8, 40, 0),
    "visits": ("số lượt hội viên được vay vốn", "lượt", ("Hội Nông dân", "Hội Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên"), 60, 390, 0), "works": ("vốn đầu tư các công trình", "triệu đồng", ("giao thông", "thủy lợi", "trường học", "nhà văn hóa"), 900, 7600, 0),
    "duties": ("số việc giao các đầu mối thực hiện", "việc", ("khối Đảng", "khối chính quyền", "khối Mặt trận, đoàn thể"), 8, 36, 0), "plots": ("diện tích chuyển đổi", "ha", ("cây ăn quả", "rau màu", "nuôi thủy sản"), 12, 60, 1),
}


def total(paper, name):
    """Numbers and their total: a sentence, a list or a table."""
    lot = paper.lot
    what, unit, labels, low, high, places = SUMS[name]
    numbers = [lot.tenths(low, high, places) for _ in labels]
    whole = sum(numbers)
    wrong = vn(whole + max(whole * lot.whole(4, 12) / 100, Decimal(3)) * lot.pick((1, -1)), places)
    way, parts = lot.whole(0, 6), [f"{label} {vn(number, places)} {unit}" for label, number in zip(labels, numbers, strict=True)]
    if way == 6:
        paper.say(f"Biểu: {upper(what)} ({unit})").closed = True
        second = [(label, [number, number + lot.tenths(low, high, places)]) for label, number in zip(labels, numbers, strict=True)]
        return paper.summed(name, ("Nội dung", "2020–2022" if name in ("duties", "plots") else "Năm 2018", "2023–2025" if name in ("duties", "plots") else "Năm 2019"), second, lot.pick(("Tổng cộng", "Cộng", "Tổng số")), places)
    said = paper.slip("total", name, vn(whole, places), wrong)
    if way == 5:
        made = [paper.say(f"{upper(what)}: tổng số {said} {unit}, gồm:")]
        paper.beside["total", name] = closed(made + [paper.item(f"- {upper(part)};") for part in parts])
        return None
    return paper.say((
        f"Tổng {what} là {said} {unit}, gồm: {', '.join(parts)}.", f"{upper(what)}: {'; '.join(parts)}; tổng cộng {said} {unit}.", f"{upper(what)} đạt {said} {unit} ({'; '.join(parts)}).",
        f"Tính chung {what}: {' + '.join(vn(number, places) for number in numbers)} = {said} {unit}.", f"{upper(joined(parts))}, cộng {what} {said} {unit}.")[way])


def loose(paper):
    """The paper's next sentence of shares and parts that need not add up, or of changes that only sound like reckonings."""
    lot = paper.lot
    one, two, three = lot.whole(24, 38), lot.whole(12, 20), lot.whole(52, 70)
    turn, whole = paper.loose.pop(0), one + two + three
    if turn == 10:
        return _rounded(paper, (("Chăn nuôi", three), ("Trồng trọt", one), ("Buôn bán", two)), whole)
    return paper.say((
        f"Trong cấp ủy viên chi bộ, nữ chiếm {one}%, dưới 40 tuổi chiếm {two}%, có trình độ đại học {three}%.",
        f"Số hộ có xe máy chiếm {three + 26}%, có máy tính {two + 9}%, có máy giặt {one}%.",
        f"Tiền thu từ quỹ đất chiếm {three}% tổng thu, trong đó đấu giá đất ở chiếm {one}%, thuê đất {two - 8}%.",
        f"Tốc độ tăng các ngành: trồng trọt {vn(lot.tenths(2, 4))}%, tiểu thủ công nghiệp {vn(lot.tenths(9, 13))}%, vận tải {vn(lot.tenths(8, 12))}%.",
        f"Qua khảo sát, {three + 20}% người dân hài lòng về đường sá, {three + 8}% hài lòng về trường lớp, {three}% hài lòng về chợ.",
        f"Một số nguồn chính: học phí chiếm {two}%, tài trợ chiếm {one}%; các nguồn khác không đáng kể ở cấp thôn.",
        f"Tổng chi sự nghiệp {vn(lot.tenths(9, 14))} tỷ đồng, trong đó chi sửa trường {vn(lot.tenths(2, 3))} tỷ đồng, chi trạm xá {vn(lot.tenths(1, 2))} tỷ đồng.",
        f"Thu phí đạt {three + 50}% dự toán, thu lệ phí đạt {three + 43}%, thu khác đạt {three + 31}%.",
        f"Cùng kỳ, số khách về thắp hương tăng khoảng {two}–{two + 5}%, doanh thu hàng quán tăng gần {one}%.",
        f"Năm 2018 mưa lũ làm giảm {two}% sản lượng ngô vụ hè; năm 2019 phục hồi, tăng {two + 6}%.",
        "",
        f"Trong {whole} hộ vay vốn ưu đãi có {three} hộ chăn nuôi ({per_cent(three, whole)}%), {one} hộ trồng trọt ({per_cent(one, whole)}%), {two} hộ buôn bán ({per_cent(two, whole)}%).",
    )[turn])


def _rounded(paper, body, whole):
    """Counts and their shares, each rounded on its own: they may make 99,9 or 100,1."""
    paper.say("Biểu: Hộ vay vốn ưu đãi theo ngành nghề").closed = True
    paper.table()
    paper.row("Ngành nghề", "Số hộ", "Tỷ lệ (%)", head=True)
    for name, count in body:
        paper.row(name, str(count), per_cent(count, whole))
    paper.row("Cộng", str(whole), "100")
