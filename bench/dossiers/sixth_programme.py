"""The action programmes of the sixth office: aims, tasks and money, each laid out in its own way."""

from decimal import Decimal

from .arithmetic import split, vn
from .clauses import NAMES as TITLES
from .facts import SHARES
from .frame import Lot
from .sixth_tables import FIELDS
from .sixth_ways import CODE, COUNTED, ECONOMY, HAMLETS, economy, milestone, together

ENDS = ("KT05", "KT06", "KT12", "KT13", "XH01", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04", "CC01")  # values at the end of a year
MEANS = ("KT01", "KT08", "XH04", "XD03")  # averages of the term
HELD = ("KT07", "QP01", "XD01", "XD02", "XD05", "XH10", "XH06")
# code or none, group, task, lead, joining
TASKS = (
    ("KT05", 0, "Xây dựng đề án nâng cao thu nhập cho hộ nông dân", "UBND", "MTTQ, các đoàn thể"), ("KT06", 0, "Mở rộng cánh đồng mẫu, đưa giống mới vào sản xuất", "Ban Nông nghiệp", "HTX dịch vụ nông nghiệp"), ("KT13", 0, "Lựa chọn, hoàn thiện hồ sơ sản phẩm đặc trưng", "Công chức địa chính", "Hội Nông dân"),
    ("KT09", 0, "Lập danh mục dự án ưu tiên, kêu gọi nguồn lực", "UBND", "Tài chính - Kế toán"), ("KT08", 0, "Rà soát nguồn thu, chống thất thu, nuôi dưỡng nguồn thu", "Tài chính - Kế toán", "Chi cục Thuế"),
    ("XH01", 1, "Điều tra, phân loại và có kế hoạch giúp đỡ từng hộ", "Công chức LĐ-TBXH", "MTTQ, Hội Phụ nữ"), ("XH03", 1, "Phối hợp mở lớp dạy nghề tại chỗ", "Công chức LĐ-TBXH", "Đoàn Thanh niên"), ("XH05", 1, "Giao chỉ tiêu tham gia bảo hiểm y tế cho từng khu dân cư", "UBND", "Bưu điện, Bảo hiểm xã hội huyện"),
    ("XH09", 1, "Đăng ký, bình xét hộ văn hóa đúng thực chất", "Công chức văn hóa", "Ban công tác Mặt trận"), ("MT01", 1, "Vận động hộ dân lắp hệ thống lọc, đấu nối nước máy", "Hội Phụ nữ", "Trạm Y tế"), ("MT02", 1, "Duy trì tổ thu gom, ký hợp đồng vận chuyển rác", "UBND", "Hội Phụ nữ, Hội Cựu chiến binh"),
    ("MT04", 1, "Hoàn thiện hồ sơ địa chính các thửa tồn đọng", "Công chức địa chính", "Các tổ, thôn"), ("XD01", 2, "Chấn chỉnh sinh hoạt chi bộ, bồi dưỡng bí thư chi bộ", "Thường trực Đảng ủy", "Các chi bộ"), ("XD03", 2, "Rà soát, bồi dưỡng quần chúng ưu tú", "Các chi bộ", "Đoàn Thanh niên, Hội Phụ nữ"),
    ("CC01", 2, "Đưa thủ tục lên dịch vụ công, công khai kết quả", "UBND", "Bộ phận một cửa"), ("", 2, "Ban hành quy chế làm việc, chương trình công tác toàn khóa", "Thường trực Đảng ủy", "Văn phòng Đảng ủy"), ("", 2, "Ban hành chương trình kiểm tra, giám sát nhiệm kỳ", "Ủy ban Kiểm tra", "Các chi bộ"),
    ("", 1, "Cải tạo sân bóng, khuôn viên nhà văn hóa", "UBND", "Đoàn Thanh niên"), ("", 0, "Nạo vét kênh mương nội đồng", "HTX dịch vụ nông nghiệp", "Các tổ thủy nông"),
)
GROUPS = ("Nhóm nhiệm vụ phát triển kinh tế", "Nhóm nhiệm vụ văn hóa - xã hội, môi trường", "Nhóm nhiệm vụ xây dựng Đảng, hệ thống chính trị")
PEOPLE = ("Đ/c Bí thư", "Đ/c Phó Bí thư Thường trực", "Đ/c Chủ tịch UBND", "Đ/c Phó Chủ tịch UBND", "Đ/c Chủ tịch MTTQ")


def programme(paper):
    look = Lot(CODE, "programme", paper.seed)
    aims = look.pick((_years, _years, _phases, _path, _owners, _repeated, _fields))
    tasks, money, means = look.pick((_wide, _grouped, _yearly, _lines)), look.pick(("funds", "sum", "spoken")), look.pick((_mean_table, _mean_words, None))
    paper.headed("CTr")
    paper.title("CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 (Dự thảo)")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("Cụ thể hóa Nghị quyết thành việc làm rõ người, rõ việc, rõ thời gian, rõ kết quả; tạo chuyển biến ngay từ năm đầu nhiệm kỳ.")
    paper.say("Từng tổ chức, cán bộ, đảng viên quán triệt nội dung, xác định phần việc của mình và tổ chức thực hiện nghiêm túc.")
    paper.head(1, "II. MỤC TIÊU, CHỈ TIÊU")
    paper.say("Chương trình bám sát các chỉ tiêu đã được Đại hội biểu quyết thông qua.")
    aims(paper, [code for code in paper.lot.some(ENDS, 8) if code not in paper.facts.absent])
    if aims not in (_fields, _repeated):
        if look.chance(0.6):
            (_structure if look.chance(0.5) else lambda p: economy(p, "t"))(paper)
        if means:
            means(paper)
    paper.head(1, "III. NHIỆM VỤ TRỌNG TÂM")
    paper.say(f"Năm 2021 làm điểm tại {paper.hamlet} {paper.lot.pick(HAMLETS)}, sau đó nhân ra diện rộng; phối hợp với xã {paper.near()} trong các việc liên vùng.")
    tasks(paper, [one for one in paper.lot.some(TASKS, paper.lot.whole(9, 13)) if one[0] not in paper.facts.absent])
    paper.say("Phát huy kết quả đã đạt được của nhiệm kỳ trước.", paper.told("risen"), paper.told("sunk"))
    paper.head(1, "IV. KINH PHÍ VÀ NGUỒN LỰC")
    _money(paper, money)
    paper.head(1, "V. TỔ CHỨC THỰC HIỆN")
    paper.point("Các đồng chí Đảng ủy viên phụ trách lĩnh vực, địa bàn chịu trách nhiệm trước Ban Chấp hành về kết quả được phân công.")
    paper.point("Ủy ban nhân dân đưa các chỉ tiêu vào kế hoạch phát triển kinh tế - xã hội hằng năm.")
    paper.point("Văn phòng Đảng ủy theo dõi, tổng hợp, định kỳ 6 tháng báo cáo Ban Thường vụ.")
    paper.say("Sơ kết vào quý II năm 2023, tổng kết vào đầu năm 2025; tập thể, cá nhân làm tốt được khen thưởng kịp thời.")
    paper.signed()
    return paper


def _doubt(paper, code, goal, spec):
    """A wrong target beside numbers that make the right one: a remark on the reckoning says the same slip."""
    if goal.lstrip("0") != paper.facts.target[code]:
        paper.neutral.append(("figures", spec))


def _unit(code):
    unit = TITLES[code][1]
    return unit if unit == "%" else f" {unit}"


def _years(paper, codes):
    """A table of the years up to the target, all of them or some, with or without what is now."""
    lot, figures = paper.lot, paper.facts
    years, now, grouped = lot.pick(((2021, 2022, 2023, 2024), (2021, 2022, 2023, 2024), (2021, 2023), (2022,))), lot.chance(0.5), lot.chance(0.3)
    word = "" if len(years) == 4 else lot.pick(("KH ", "Năm ", "Đến "))
    paper.lead(lot.pick(("Phân kỳ thực hiện các chỉ tiêu qua các năm:", "Kế hoạch thực hiện chỉ tiêu từng năm như sau:")))
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", *(["TH 2019"] if now else []), *(f"{word}{year}" for year in years), "2025" if len(years) == 4 else "Đến năm 2025", *(["Ghi chú"] if grouped else []), head=True)
    for at, code in enumerate(sorted(codes), 1):
        current = [paper.r(code)] if now else []
        paper.row(str(at), *TITLES[code], *current, *(milestone(figures, code, year) for year in years), paper.t(code), *([""] if grouped else []))


def _phases(paper, codes):
    figures, lot = paper.facts, paper.lot
    paper.say("Thực hiện theo hai giai đoạn: 2020–2022 và 2023–2025." if lot.chance(0.5) else "Chia làm hai giai đoạn, giai đoạn 1 đến hết năm 2022, giai đoạn 2 đến hết năm 2025.")
    if lot.chance(0.5):
        for title, year in (("Giai đoạn 1 (đến hết năm 2022)", 2022), ("Giai đoạn 2 (đến hết năm 2025)", 2025)):
            paper.lead(f"{title}:")
            for code in codes[:6]:
                value = paper.t(code) if year == 2025 else milestone(figures, code, year)
                paper.point(f"{TITLES[code][0]}: {value}{_unit(code)};")
    else:
        paper.table()
        paper.row("Chỉ tiêu", "Đơn vị", "Hết giai đoạn 1", "Hết giai đoạn 2", head=True)
        for code in codes:
            paper.row(*TITLES[code], milestone(figures, code, 2022), paper.t(code))
    paper.lead("Đối với các chỉ tiêu cộng dồn:")
    paper.table()
    paper.row("Chỉ tiêu", "Đơn vị", "Giai đoạn 1", "Giai đoạn 2", "Cả nhiệm kỳ", head=True)
    for code in ("KT09", "KT10"):
        if figures.target[code].isdigit():
            first, second = sorted(split(lot, figures.number[code, "t"], 2))
            goal = paper.t(code)
            _doubt(paper, code, goal, paper.row(*TITLES[code], vn(first), vn(second), goal))


def _path(paper, codes):
    """The way of each indicator in a sentence."""
    lot, figures = paper.lot, paper.facts
    for code in codes[:7]:
        unit, way, name = _unit(code), lot.whole(0, 4), TITLES[code][0]
        early, late = milestone(figures, code, 2021), milestone(figures, code, 2023)
        now = paper.r(code) if way in (1, 3) else ""
        goal, down = paper.t(code), code in ("XH01", "XH11")
        verb = "còn" if down else "đạt"
        paper.point((
            f"{name}: năm 2021 {verb} {early}{unit}; năm 2023 {verb} {late}{unit}; năm 2025 {verb} {goal}{unit}.",
            f"{'Giảm' if down else 'Nâng'} {name[0].lower()}{name[1:]} từ {now}{unit} năm 2019 {'xuống' if down else 'lên'} {late}{unit} năm 2023 và {goal}{unit} năm 2025.",
            f"Phấn đấu đến hết năm 2023, {name[0].lower()}{name[1:]} {verb} {late}{unit}, cuối nhiệm kỳ (2025) {verb} {goal}{unit}.",
            f"{name} năm 2025 {verb} {goal}{unit} (năm 2019 là {now}{unit}).",
            f"{name} đến năm 2025 {verb} {goal}{unit}, trước mắt năm 2021 {verb} {early}{unit}.")[way])


def _owners(paper, codes):
    """The targets with those who answer for them."""
    lot = paper.lot
    paper.lead("Phân công chỉ đạo, theo dõi thực hiện chỉ tiêu:")
    paper.table()
    paper.row("TT", "Chỉ tiêu Nghị quyết", "ĐVT", "Chỉ tiêu đến 2025", "Đồng chí phụ trách", "Ghi chú", head=True)
    for at, code in enumerate([*codes, *lot.some((*MEANS, *HELD), 4)], 1):
        unit = TITLES[code]
        paper.row(str(at), *unit, paper.t(code), lot.pick(PEOPLE), lot.pick(("", "", f"Năm 2021 phải đạt {milestone(paper.facts, code, 2021)}")) if code in ENDS else "")


def _repeated(paper, _):
    at = 0
    if paper.lot.chance(0.5):
        economy(paper, "t")
    for code in paper.lot.some((*ENDS, *MEANS, *HELD, "KT09", "KT10"), 13):
        line = paper.voice.sentence([code], "t")
        at += bool(line)
        paper.item(f"{at}. {line}" if line else "")


def _fields(paper, _):
    """By field: its aims, then what is to be done for them, in words."""
    lot = paper.lot
    for at, ((title, codes), chief) in enumerate(zip(FIELDS, (PEOPLE[2], PEOPLE[3], PEOPLE[0], PEOPLE[1]), strict=True), 1):
        paper.head(2, f"{at}. {title}")
        if at == 1 and lot.chance(0.6):
            economy(paper, "t")
        told = [code for code in codes if code in (*ENDS, *MEANS, *HELD)]
        paper.say("Mục tiêu:", *[paper.voice.sentence([code], "t") for code in lot.some(told, 4)])
        paper.say(f"Phân công: {chief} trực tiếp chỉ đạo; UBND và các ngành liên quan tổ chức thực hiện, định kỳ báo cáo Đảng ủy.")


def _structure(paper):
    """The economy's shares of some years; those of the way make 100 as well."""
    figures, year = paper.facts, paper.lot.pick((2022, 2023))
    first, second = (milestone(figures, code, year) for code in SHARES[:2])
    third = vn(100 - Decimal(first.replace(",", ".")) - Decimal(second.replace(",", ".")))
    blocks = [paper.lead("Lộ trình chuyển dịch cơ cấu kinh tế (%):")]
    paper.table()
    blocks.append(paper.row("Ngành", f"Năm {year}", "Năm 2025", head=True))
    blocks += [paper.row(name[0].upper() + name[1:], on, paper.t(code)) for name, on, code in zip(paper.lot.pick(ECONOMY), (first, second, third), SHARES, strict=True)]
    together(paper, blocks, "t")


def _around(figures, code):
    """Five years that make the average exactly."""
    goal = figures.number[code, "t"]
    step = {"KT01": Decimal("0.3"), "KT08": Decimal("0.2"), "XH04": Decimal(4)}.get(code, Decimal(1))
    return [vn(goal + step * way) for way in (-2, -1, 0, 1, 2)]


def _mean_table(paper):
    paper.lead("Các chỉ tiêu tính bình quân cả nhiệm kỳ:")
    paper.table()
    paper.row("Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", "BQ 2021–2025", head=True)
    for code in MEANS:
        goal = paper.t(code)
        _doubt(paper, code, goal, paper.row(*TITLES[code], *_around(paper.facts, code), goal))


def _mean_words(paper):
    figures, lot = paper.facts, paper.lot
    growth, jobs = paper.t("KT01"), paper.t("XH04")
    spec = paper.say(f"Tốc độ tăng giá trị sản xuất bình quân 5 năm đạt {growth}%/năm, riêng năm 2021 phấn đấu {_around(figures, 'KT01')[0]}%; giải quyết việc làm bình quân {jobs} người/năm, cả nhiệm kỳ {vn(figures.number['XH04', 't'] * 5)} người.")
    _doubt(paper, "XH04", jobs, spec)
    if lot.chance(0.5):
        members = paper.t("XD03")
        spec = paper.say(f"Kết nạp đảng viên mới bình quân {members} người/năm (năm 2021: {_around(figures, 'XD03')[1]} người); trong 5 năm kết nạp {vn(figures.number['XD03', 't'] * 5)} đảng viên.")
        _doubt(paper, "XD03", members, spec)


def _due(paper, code, task):
    """(when a task is to be done, what shall have come of it): the target at the end, a part of the way before."""
    lot = paper.lot
    if not code:
        return lot.pick(("Quý III/2020", "Quý IV/2020", "Tháng 9/2020")), "Văn bản được ban hành" if task.startswith("Ban hành") else lot.pick(("Hoàn thành, bàn giao", "Bảo đảm phục vụ Nhân dân"))
    year = lot.pick((2021, 2022, 2023, 2025, 2025, 2025))
    if code in ENDS and code not in COUNTED and year != 2025:
        return lot.pick(("Năm {}", "Hết năm {}", "Quý IV/{}")).format(year), f"{TITLES[code][0]} {'còn' if code in ('XH01', 'XH11') else 'đạt'} {milestone(paper.facts, code, year)}{_unit(code)}"
    return lot.pick(("2020–2025", "Năm 2025", "Hằng năm" if code in ("XD01", "XD03") else "Đến năm 2025")), paper.voice.sentence([code], "t", end="")


def _wide(paper, tasks):
    """One table of all tasks."""
    paper.table()
    paper.row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm, kết quả", head=True)
    for at, (code, _, task, lead, joining) in enumerate(tasks, 1):
        when, outcome = _due(paper, code, task)
        paper.row(str(at), task, lead, joining, when, outcome)


def _grouped(paper, tasks):
    """One table in which the groups are rows, or one for each of them."""
    apart = paper.lot.chance(0.5)
    for group, title in enumerate(GROUPS):
        if apart:
            paper.head(2, f"{'abc'[group]}) {title}")
        if apart or not group:
            paper.table()
            paper.row("Nội dung công việc", "Chủ trì", "Thời hạn", "Kết quả phải đạt", head=True)
        if not apart:
            paper.row(f"{'I' * (group + 1)}. {title}", "", "", "")
        for code, of, task, lead, _ in tasks:
            if of == group:
                when, outcome = _due(paper, code, task)
                paper.row(task, lead, when, outcome)


def _yearly(paper, tasks):
    """What is to be done in each of the years."""
    shared_out = {year: [] for year in (2020, 2021, 2023, 2025)}
    for at, (code, _, task, lead, _) in enumerate(tasks):
        shared_out[2020 if not code else (2021, 2023, 2025)[at % 3]].append((code, task, lead))
    for year, some in shared_out.items():
        if some:
            paper.head(2, f"Năm {year}" if year < 2025 else "Đến năm 2025")
        for code, task, lead in some:
            goal = "" if not code else paper.voice.sentence([code], "t", end="") if year == 2025 else f"{TITLES[code][0]} {milestone(paper.facts, code, year)}{_unit(code)}" if code in ENDS and code not in COUNTED else ""
            paper.point(f"{task} ({lead} chủ trì){': ' + goal[0].lower() + goal[1:] if goal else ''}.")


def _lines(paper, tasks):
    """A paragraph for each task."""
    for at, (code, _, task, lead, joining) in enumerate(tasks, 1):
        when, outcome = _due(paper, code, task)
        paper.item(f"{at}. {task}; {lead} chủ trì, {joining} phối hợp; thời gian: {when[0].lower()}{when[1:]}; kết quả: {outcome[0].lower()}{outcome[1:]}.")


def _money(paper, form):
    lot = paper.lot
    if form == "funds":
        paper.lead("Khái toán nhu cầu vốn theo nhóm nhiệm vụ (triệu đồng):")
        body = [(name, [lot.whole(150, 1900) for _ in range(3)]) for name in ("Hạ tầng kỹ thuật", "Phát triển sản xuất", "Văn hóa, giáo dục, y tế", "Xây dựng Đảng, đoàn thể")]
        paper.summed("budget", ("Nhóm nhiệm vụ", "2021", "2022–2023", "2024–2025"), body, "Tổng cộng")
    elif form == "sum":
        parts = [lot.whole(400, 5200) for _ in range(4)]
        whole = sum(parts)
        said = paper.slip("total", "needs", vn(whole), vn(whole + whole * lot.whole(4, 10) // 100))
        paper.say(f"Tổng kinh phí thực hiện Chương trình dự kiến {said} triệu đồng, trong đó: ngân sách cấp trên {vn(parts[0])} triệu đồng; ngân sách {paper.place} {vn(parts[1])} triệu đồng; doanh nghiệp {vn(parts[2])} triệu đồng; Nhân dân đóng góp {vn(parts[3])} triệu đồng.")
    else:
        paper.say("Kinh phí thực hiện bố trí từ ngân sách hằng năm, lồng ghép các chương trình, dự án và huy động hợp pháp khác.")
        paper.summing()
    paper.shared()
