"""Sentences around the indicators: reckonings that may be got wrong, and figures that nobody may take for an indicator's."""

from functools import wraps

from .arithmetic import off, per_cent, rise, split, vn
from .frame import Lot
from .more_paper import CODE

HAMLETS = ("Đông Yên", "Trung Sơn", "Nam Phong", "Bắc Hồng", "Làng Mới", "Đồng Vịnh", "Quỳnh Sơn", "Thượng Phú", "Tân Hương", "Kim Thành", "Phúc Xuân", "Liên Tài")
PEOPLE = ("Nguyễn Kim Lộc", "Đặng Trường Lộc", "Bùi Vĩnh Lộc", "Phan Tiến Lộc", "Trần Yên Lộc")
COUNTED = (  # name of the slip: what is counted, unit, low, high
    ("pigs", "tổng đàn lợn", "con", 1800, 4200), ("poultry", "đàn gia cầm", "con", 21000, 48000), ("cows", "đàn bò", "con", 600, 1500),
    ("shops", "số hộ kinh doanh cá thể", "hộ", 110, 390), ("orchards", "diện tích cây ăn quả", "ha", 40, 160), ("fish", "diện tích nuôi thủy sản", "ha", 25, 90),
    ("classes", "số lớp học tin học, ngoại ngữ", "lớp", 12, 45), ("books", "số đầu sách của thư viện", "đầu sách", 900, 2600), ("lamps", "số bóng điện chiếu sáng công cộng", "bóng", 150, 600),
)
PARTS = (  # name, whole with its unit, what the part is
    ("works", "công trình", "đạt loại tốt", 20, 48), ("letters", "đơn thư", "được giải quyết xong", 25, 70), ("orphans", "cuộc kiểm tra", "không có sai phạm", 22, 64),
    ("clubs", "câu lạc bộ", "sinh hoạt đều", 14, 40), ("cadres", "cán bộ, công chức", "có trình độ đại học", 18, 24), ("meetings", "buổi sinh hoạt chuyên đề", "được đánh giá khá trở lên", 30, 80),
)
SUBJECTS = {"political_report": (0, 5), "review_report": (5, 7), "draft_resolution": (7, 8), "action_programme": (8, 9)}  # whose turn each is


def held(make):
    """The sentence may be written into a later block than the next."""
    @wraps(make)
    def kept(paper, *rest):
        return paper.held(lambda: make(paper, *rest))
    return kept


@held
def grown(paper, name, what, unit, low, high):
    """What grew from one number to another; the difference, its share or how many times may be wrong."""
    lot = paper.lot
    before, after, more, share = rise(lot, low, high)
    turn = lot.whole(0, 6)
    title = what[0].upper() + what[1:]
    if turn in (0, 3, 4):
        share = paper.slip("change", name, share, off(lot, share, 6))
        return (
            f"{title} tăng từ {before} {unit} năm 2015 lên {after} {unit} năm 2019, tăng {share}%.",
            f"Năm 2015, {what} mới có {before} {unit}, đến năm 2019 có {after} {unit}, tăng {share}% so với đầu nhiệm kỳ.",
            f"{title} đạt {after} {unit}, tăng {share}% so với năm 2015 ({before} {unit}).",
        )[(0, 3, 4).index(turn)]
    more = paper.slip("change", name, more, off(lot, more, 9))
    return (
        f"{title} tăng từ {before} lên {after} {unit}, tăng {more} {unit}.",
        f"{title}: từ {before} {unit} (2015) lên {after} {unit} (2019), tăng thêm {more} {unit}.",
        f"So với năm 2015, {what} tăng {more} {unit} (từ {before} lên {after} {unit}).",
        f"{title} tăng {more} {unit} so với đầu nhiệm kỳ, từ {before} {unit} lên {after} {unit}.",
    )[(1, 2, 5, 6).index(turn)]


@held
def fallen(paper, name, what, unit, low, high):
    lot = paper.lot
    before, after, less, share = rise(lot, low, high, up=False)
    right = paper.slip("change", name, share, off(lot, share, 6, 99))
    return f"{what[0].upper() + what[1:]} giảm từ {before} {unit} năm 2015 xuống còn {after} {unit} năm 2019, giảm {right}%."


@held
def portion(paper, name, whole, good, low, high):
    """How many of how many, and the share."""
    lot = paper.lot
    total = lot.whole(low, high)
    part = lot.whole(total // 2, total - 2)
    right = per_cent(part, total)
    share = paper.slip("change", name, right, off(lot, right, 4, 99))
    return lot.pick((
        f"Có {part}/{total} {whole} {good}, chiếm {share}%.", f"{part}/{total} {whole} {good} (đạt {share}%).", f"Có {share}% {whole} ({part}/{total}) {good}.",
        f"Tổng số có {total} {whole}, trong đó {part} {whole} {good}, chiếm {share}%.", f"Trong {total} {whole} có {part} {whole} {good}, tỷ lệ {share}%."))


def reckoned(paper):
    """Sentences with a reckoning; no two papers of an office speak of the same thing."""
    makers = [lambda one=one: grown(paper, *one) for one in COUNTED]
    makers += [lambda one=one: portion(paper, *one) for one in PARTS]
    makers += [lambda: fallen(paper, "accidents", "số vụ tai nạn giao thông", "vụ", 20, 60), lambda: fallen(paper, "complaints", "số vụ việc tranh chấp", "vụ", 30, 80)]
    first, last = SUBJECTS[paper.kind]
    return [make() for make in Lot(CODE, "subjects", paper.seed).shuffled(makers)[first:last]]


@held
def parted(paper, name, sort):
    """Shares that make 100."""
    lot = paper.lot
    lead, names = lot.pick({
        "farm": (("Trong cơ cấu nội ngành nông nghiệp: ", ("trồng trọt", "chăn nuôi", "dịch vụ nông nghiệp")), ("Cơ cấu giá trị ngành nông nghiệp gồm ", ("trồng trọt", "chăn nuôi", "thủy sản", "lâm nghiệp và dịch vụ"))),
        "money": (("Cơ cấu nguồn vốn: ", ("ngân sách cấp trên", "ngân sách địa phương", "nhân dân đóng góp")), ("Nguồn kinh phí gồm ", ("ngân sách nhà nước", "vốn tín dụng", "vốn doanh nghiệp", "huy động khác"))),
        "graded": (("Kết quả xếp loại thi đua: ", ("xuất sắc", "tốt", "khá", "trung bình")),),
    }[sort])
    places = lot.pick((0, 1))
    parts = [vn(one) for one in split(lot, 100, len(names), places)]
    at = lot.whole(0, len(parts) - 1)
    parts[at] = paper.slip("shares", name, parts[at], off(lot, parts[at], 4, 60))
    verb, joint = lot.pick((" chiếm {}%", " {}%", ": {}%")), lot.pick(("; ", ", "))
    return lead + joint.join(one + verb.format(part) for one, part in zip(names, parts, strict=True)) + "."


@held
def income(paper, voice):
    """The rise of the income in the report; "" where it leaves that out."""
    figures, lot = paper.facts, paper.lot
    if not voice.free("KT05"):
        return ""
    before, gain = figures.before["KT05"], figures.number["KT05", "r"] - figures.before["KT05"]
    times = lot.pick((0, 1, 2))
    now = paper.figure("KT05", "r")
    right = per_cent(gain, before) if times == 1 else vn(gain)
    wrong = off(lot, right, 4)
    said = paper.slip("change", "income", right, wrong)
    return (f"Thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng năm 2015 lên {now} triệu đồng {paper.office.when}, tăng {said} triệu đồng.",
            f"So với năm 2015 ({vn(before)} triệu đồng), thu nhập bình quân đầu người nay đạt {now} triệu đồng, tăng {said}%.",
            f"Năm 2015 thu nhập bình quân đầu người mới {vn(before)} triệu đồng, nay là {now} triệu đồng/người/năm, tăng thêm {said} triệu đồng.")[times]


@held
def poverty(paper, voice):
    figures, lot = paper.facts, paper.lot
    if not voice.free("XH01", "XH02"):
        return ""
    right = vn(figures.before["XH01"] - figures.number["XH01", "r"])
    said = paper.slip("change", "poverty", right, off(lot, right))
    now = paper.figure("XH01", "r")
    return lot.pick((f"Tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% đầu nhiệm kỳ xuống còn {now}%, giảm {said} điểm %.",
                     f"Hộ nghèo từ {vn(figures.before['XH01'])}% năm 2015 nay còn {now}%, giảm {said} điểm phần trăm."))


@held
def portion_of(paper, name, what, good, part, whole):
    """A share of the commune's own: how many of its schools, its hamlets."""
    lot = paper.lot
    right = per_cent(part, whole)
    from_whole = lot.pick((f"Đến nay có {part}/{whole} {what} {good}, chiếm {{}}%.", f"{part}/{whole} {what} {good} ({{}}%)."))
    wrong = vn(min(99, part * 100 // whole + lot.whole(5, 9))) if lot.chance(0.5) else vn(part * 100 // whole - lot.whole(6, 14))
    return from_whole.format(paper.slip("change", name, right, wrong))


@held
def reckoned_ahead(paper):
    """Arithmetic about what is to come."""
    lot = paper.lot
    before, gain = lot.whole(14, 40), lot.whole(8, 30)
    wrong = vn(gain + lot.whole(4, 9))
    return f"Đưa số mô hình kinh tế có thu nhập cao từ {before} mô hình năm 2020 lên {before + gain} mô hình năm 2025, tăng {paper.slip('change', 'models', vn(gain), wrong)} mô hình."


def earlier(figures, code, seed, year):
    """What an indicator was in a year of the term, the same wherever it is said; None where nobody says it."""
    first = figures.before.get(code)
    last, now = figures.number.get((code, "l")), figures.number.get((code, "r"))
    if last is None or now is None:
        return None
    places = max(0, -now.as_tuple().exponent)
    lot = Lot(CODE, "earlier", seed, code)
    span = abs(now - last) + max(now / 10, 1)
    first = first if first is not None else now + span if now < last else now - span
    steps = sorted(lot.tenths(10, 90, 0) for _ in range(3))
    way = {2015: 0, 2016: steps[0], 2017: steps[1], 2018: steps[2]}[year]
    return round(first + (now - first) * way / 100, places)
