"""The action programmes of the fifth office: no two are laid out alike."""

from .arithmetic import off, split, vn
from .clauses import NAMES as TITLES
from .facts import SHARES
from .fifth_sums import CODE, COUNTED, VILLAGES, around, crossed, financed, milestone, subjects
from .frame import Lot

STOCK = ("KT05", "KT06", "KT12", "KT13", "XH01", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04", "CC01")  # values at an end of year
MEANS = ("KT01", "KT08", "XH04", "XD03")  # averages of the term
YEARS = ((2021, 2022, 2023, 2024), (2021, 2022, 2023, 2024), (2021, 2023))
# code or none, task, lead, joining, what comes out of it ({t}: a target clause)
TASKS = (
    ("KT05", "Nhân rộng mô hình sản xuất có liên kết, bao tiêu sản phẩm", "UBND", "Hội Nông dân"), ("KT06", "Rà soát, quy hoạch lại vùng cây trồng chủ lực", "Cán bộ địa chính - nông nghiệp", "Các HTX"),
    ("KT10", "Tổ chức hội nghị gặp mặt, tháo gỡ cho hộ kinh doanh lên doanh nghiệp", "UBND", "Hội Doanh nghiệp huyện"), ("KT12", "Phát động xây dựng khu dân cư, vườn hộ xanh, sạch, đẹp", "UBMTTQ", "Ban công tác Mặt trận"),
    ("KT13", "Hỗ trợ hồ sơ, tem nhãn, xúc tiến bán hàng", "Cán bộ địa chính - nông nghiệp", "Các cơ sở sản xuất"), ("XH01", "Phân công đảng viên giúp từng hộ khó khăn", "UBMTTQ", "Các chi bộ"),
    ("XH03", "Liên kết mở lớp dạy nghề theo nhu cầu doanh nghiệp", "Cán bộ lao động - xã hội", "Trung tâm GDNN - GDTX"), ("XH05", "Vận động hộ làm nông nghiệp mua thẻ theo hộ", "Cán bộ lao động - xã hội", "Bưu điện, các đoàn thể"),
    ("XH09", "Bình xét danh hiệu công khai tại khu dân cư", "Cán bộ văn hóa", "Ban công tác Mặt trận"), ("MT02", "Lập tổ tự quản, xây hố ủ phân tại hộ", "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên"),
    ("MT04", "Đo đạc, xử lý dứt điểm các thửa còn vướng", "Cán bộ địa chính - nông nghiệp", "Chi nhánh VPĐK đất đai"), ("XD01", "Củng cố chi bộ yếu, đổi mới sinh hoạt chuyên đề", "Ban Thường vụ Đảng ủy", "Các chi bộ"),
    ("XD03", "Giao chỉ tiêu tạo nguồn cho từng đoàn thể", "Văn phòng Đảng ủy", "Đoàn Thanh niên"), ("CC01", "Niêm yết, số hóa thủ tục; khảo sát sự hài lòng của người dân", "UBND", "Bộ phận một cửa"),
    ("", "Ban hành quy chế làm việc của Ban Chấp hành khóa mới", "Ban Thường vụ Đảng ủy", "Văn phòng Đảng ủy"), ("", "Xây dựng kế hoạch kiểm tra, giám sát toàn khóa", "Ủy ban Kiểm tra", "Các chi bộ"),
    ("", "Sửa chữa nhà sinh hoạt cộng đồng xuống cấp", "UBND", "Ban cán sự các khu dân cư"),
)
DONE = {"Ban hành": "Quy chế được ban hành", "Xây dựng": "Kế hoạch và báo cáo giám sát hằng năm", "Sửa chữa": "Mỗi năm 02 nhà được sửa"}
LOOK = ("matrix", "yearly", "stages", "prose", "items")
WORK = ("table", "grouped", "written", "short")


def programme(paper):
    look, lot = Lot(CODE, "programme form", paper.seed), paper.lot
    aims, work, money = look.pick(LOOK), look.pick(WORK), look.pick(("sources", "crossed", "summed"))
    paper.headed("CTr")
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI (dự thảo)")
    paper.say(f"Để Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 sớm đi vào thực tiễn, Ban Chấp hành ban hành Chương trình hành động gồm các nội dung chính sau đây.")
    paper.head(1, "I. YÊU CẦU CHUNG")
    paper.say("Mọi nhiệm vụ đều xác định rõ đầu mối chịu trách nhiệm, mốc hoàn thành và kết quả cụ thể, thuận cho việc kiểm tra.")
    paper.say("Các chi bộ căn cứ Chương trình để xây dựng kế hoạch của mình, không sao chép; gắn thực hiện với đánh giá cán bộ cuối năm.")
    paper.head(1, "II. MỤC TIÊU VÀ LỘ TRÌNH")
    paper.say("Mục tiêu các năm được tính từ kết quả năm 2019 và chỉ tiêu Đại hội giao cho năm cuối nhiệm kỳ.")
    codes = [code for code in lot.some(STOCK, 8) if code not in paper.facts.absent]
    {"matrix": _matrix, "yearly": _yearly, "stages": _stages, "prose": _told, "items": _items}[aims](paper, codes)
    if aims != "items":
        _means(paper, look.pick(("table", "sentence", "term")))
    paper.head(1, "III. NHIỆM VỤ CỤ THỂ")
    paper.say(f"Chọn {paper.hamlet} {lot.pick(VILLAGES)} chỉ đạo điểm trong năm đầu; tham khảo cách làm của xã {paper.near()}.")
    _work(paper, work)
    paper.say("Bên cạnh đó duy trì những việc đã thành nền nếp.", _one(paper))
    paper.head(1, "IV. NGUỒN LỰC")
    _money(paper, money)
    paper.head(1, "V. PHÂN CÔNG THỰC HIỆN")
    paper.point("Ban Thường vụ Đảng ủy chỉ đạo chung, mỗi quý nghe báo cáo tiến độ một lần.")
    paper.point("Ủy ban nhân dân cụ thể hóa bằng kế hoạch hằng năm, bố trí kinh phí và chịu trách nhiệm về tiến độ.")
    paper.point("Ủy ban Mặt trận Tổ quốc và các đoàn thể phát động thi đua, giám sát, phản biện.")
    paper.say("Giữa năm 2023 tiến hành sơ kết nửa nhiệm kỳ, cuối năm 2025 tổng kết; nội dung nào không còn phù hợp thì kịp thời điều chỉnh.")
    paper.signed()
    return paper


def _one(paper):
    """One reckoned sentence of what was, to build on."""
    return paper.lot.pick(subjects(paper))()


def _matrix(paper, codes):
    """What is now, what shall be in the middle and at the end, and who follows it."""
    half = paper.lot.pick((2022, 2023))
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị", "Thực hiện 2019", f"Năm {half}", "Năm 2025", "Theo dõi", head=True)
    for at, code in enumerate(codes, 1):
        name, unit = TITLES[code]
        paper.row(str(at), name, unit, paper.r(code), milestone(paper.facts, code, half), paper.t(code), paper.lot.pick(("UBND", "UBMTTQ", "VP Đảng ủy")))


def _yearly(paper, codes):
    """The target first and the years after it, or the years up to it."""
    years, before, word = paper.lot.pick(YEARS), paper.lot.chance(0.3), paper.lot.pick(("Năm ", "KH ", ""))
    heads = [f"{word}{year}" for year in years]
    paper.table()
    paper.row("Tên chỉ tiêu", "ĐVT", *(["Mục tiêu 2025"] if before else []), *heads, *([] if before else ["Đến 2025"]), head=True)
    for code in codes:
        name, unit = TITLES[code]
        steps, goal = [milestone(paper.facts, code, year) for year in years], paper.t(code)
        paper.row(name, unit, *([goal, *steps] if before else [*steps, goal]))


def _stages(paper, codes):
    """Two stages: what is summed over the term makes the target together; what is reached stands at the end of each."""
    figures, lot = paper.facts, paper.lot
    paper.say("Giai đoạn một từ 2020 đến 2022, giai đoạn hai từ 2023 đến 2025.")
    paper.table()
    paper.row("Chỉ tiêu tính lũy kế", "ĐVT", "Giai đoạn 1", "Giai đoạn 2", "Tổng 2 giai đoạn", head=True)
    for code in ("KT09", "KT10"):
        if code not in figures.absent and figures.target[code].isdigit():
            first, second = sorted(split(lot, figures.number[code, "t"], 2))
            paper.row(TITLES[code][0], TITLES[code][1], vn(first), vn(second), paper.t(code))
    first, second = lot.tenths(4, 9), lot.tenths(4, 9)
    paper.row("Đường giao thông làm mới", "km", vn(first, 1), vn(second, 1), vn(first + second, 1))
    paper.table()
    paper.row("Chỉ tiêu tính đến cuối kỳ", "ĐVT", "Hết giai đoạn 1 (2022)", "Hết giai đoạn 2 (2025)", head=True)
    for code in codes:
        paper.row(*TITLES[code], milestone(figures, code, 2022), paper.t(code))


def _told(paper, codes):
    """The way of an indicator in a sentence of its own."""
    lot, figures = paper.lot, paper.facts
    for code in codes[:6]:
        name, unit = TITLES[code]
        unit = unit if unit == "%" else f" {unit}"
        first, later = milestone(figures, code, 2021), milestone(figures, code, 2023)
        goal, way = paper.t(code), lot.whole(0, 3)
        now = paper.r(code) if way == 2 else ""  # a figure that is drawn is a figure that is written
        paper.point((
            f"{name}: năm 2021 {first}{unit}, năm 2023 {later}{unit}, năm 2025 {goal}{unit}.", f"{name} đến năm 2023 đạt {later}{unit}; đến năm 2025 đạt {goal}{unit}.",
            f"{name} từ {now}{unit} năm 2019 phấn đấu đến năm 2025 đạt {goal}{unit}.", f"{name} năm 2025: {goal}{unit} (năm 2021: {first}{unit}; năm 2023: {later}{unit}).")[way])


def _items(paper, _):
    """The targets of the resolution once more, by number, averages among them."""
    voice, at = paper.voice, 0
    if paper.lot.chance(0.5):
        paper.item(voice.sentence(SHARES, "t", lead="Cơ cấu kinh tế phấn đấu đến năm 2025 gồm "))
    for code in paper.lot.some((*STOCK, *MEANS, "KT07", "KT09", "KT10", "XH06", "XH10", "XD02", "XD05"), 12):
        line = voice.sentence([code], "t")
        at += bool(line)
        paper.item(f"{at}) {line}" if line else "")


def _means(paper, way):
    """What is an average over the term: its years, or what the whole term makes of it."""
    figures = paper.facts
    if way == "table":
        paper.table()
        paper.row("Chỉ tiêu bình quân", "ĐVT", *(str(year) for year in range(2021, 2026)), "Bình quân 5 năm", head=True)
        for code in MEANS:
            paper.row(*TITLES[code], *around(figures, code), paper.t(code))
        return
    jobs, members = (vn(figures.number[code, "t"] * 5) for code in ("XH04", "XD03"))
    if way == "sentence":
        paper.say(f"Trong 5 năm giải quyết việc làm cho {jobs} người, bình quân {paper.t('XH04')} người/năm; kết nạp {members} đảng viên mới, bình quân {paper.t('XD03')} người/năm.")
        return
    paper.say(f"Số đảng viên kết nạp mới cả nhiệm kỳ {members} người, tức bình quân {paper.t('XD03')} người/năm; năm 2021 do ảnh hưởng của dịch Covid-19 chỉ giao {vn(figures.number['XD03', 't'] - 2)} người.")
    paper.say(f"Vốn đầu tư toàn xã hội {paper.t('KT09')} tỷ đồng, bình quân mỗi năm {vn(figures.number['KT09', 't'] / 5, 1)} tỷ đồng;", f"tốc độ tăng giá trị sản xuất bình quân {paper.t('KT01')}%/năm, trong đó năm 2021 tăng {around(figures, 'KT01')[0]}%.")


def _outcome(paper, code, task, when):
    """What is to come out of a task: a target, or as much of it as is due by then."""
    if not code:
        return next(words for start, words in DONE.items() if task.startswith(start))
    if when in ("2021", "2022", "2023") and code in STOCK:
        name, unit = TITLES[code]
        return f"{name} {milestone(paper.facts, code, int(when))}{'%' if unit == '%' else ' ' + unit}"
    return paper.voice.sentence([code], "t", end="")


def _when(paper, code):
    lot = paper.lot
    if not code:
        return lot.pick(("Quý III/2020", "Trước 31/12/2020", "Tháng 10/2020")), ""
    year = lot.pick(("2021", "2022", "2023", "2025", "2025", "2025", "2025"))
    if code in STOCK and code not in COUNTED and year != "2025":
        return lot.pick(("Hết năm {}", "12/{}", "Quý IV/{}", "31/12/{}")).format(year), year
    return lot.pick(("2020-2025", "Đến hết năm 2025", "Quý IV/2025", "Cả nhiệm kỳ")), "2025"


def _work(paper, form):
    """The tasks: in one table, a table for each lead, in words, or in a table of three columns."""
    lot = paper.lot
    tasks = [one for one in lot.some(TASKS, 11) if one[0] not in paper.facts.absent]
    if form == "grouped":
        for lead in sorted({one[2] for one in tasks}):
            paper.head(2, f"Nhiệm vụ do {lead} chủ trì")
            paper.table()
            paper.row("Nội dung công việc", "Phối hợp", "Thời gian hoàn thành", "Sản phẩm, kết quả", head=True)
            for code, task, owner, joining in tasks:
                if owner == lead:
                    when, year = _when(paper, code)
                    paper.row(task, joining, when, _outcome(paper, code, task, year))
        return
    if form != "written":
        paper.table()
        paper.row(*(("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả") if form == "table" else ("Việc phải làm", "Đầu mối", "Kết quả và thời gian")), head=True)
    for at, (code, task, owner, joining) in enumerate(tasks, 1):
        when, year = _when(paper, code)
        outcome = _outcome(paper, code, task, year)
        if form == "table":
            paper.row(str(at), task, owner, joining, when, outcome)
        elif form == "short":
            paper.row(task, owner, f"{outcome} ({when})")
        else:
            paper.point(f"{task}. Chủ trì: {owner}; phối hợp: {joining}; hoàn thành: {when}; kết quả: {outcome[0].lower()}{outcome[1:]}.")


def _money(paper, form):
    lot = paper.lot
    if form == "sources":
        paper.say("Kinh phí dự kiến thực hiện Chương trình phân theo nguồn:")
        financed(paper, "budget", "Nguồn kinh phí", ("Ngân sách cấp trên", "Ngân sách tại chỗ", "Doanh nghiệp", "Nhân dân và xã hội hóa"), 2, 26)
    elif form == "crossed":
        paper.say("Nhu cầu vốn của các nhóm việc (đơn vị: triệu đồng):")
        crossed(paper, "budget", "Nhóm việc", ("Hạ tầng thôn xóm", "Chuyển giao kỹ thuật", "Bồi dưỡng cán bộ", "Thiết chế văn hóa, thể thao"), ("2021-2022", "2023-2024", "2025"), 120, 980, "Tổng nhu cầu")
    else:
        paper.say("Khái toán kinh phí thực hiện như sau:")
        body = [(name, [lot.whole(90, 950), lot.whole(60, 640)]) for name in ("Tập huấn, tuyên truyền", "Sửa chữa công trình", "Hỗ trợ mô hình", "Khen thưởng")]
        paper.summed("budget", ("Khoản mục", "Ngân sách (triệu đồng)", "Huy động (triệu đồng)"), body, "Cộng các khoản")
    shares = [vn(one) for one in split(lot, 100, 3, lot.pick((0, 1)))]
    shares[1] = paper.slip("shares", "split", shares[1], off(lot, shares[1], 5, 70))
    paper.say(lot.pick((f"Phân bổ theo lĩnh vực: kinh tế - hạ tầng {shares[0]}%; văn hóa - xã hội {shares[1]}%; xây dựng Đảng, hệ thống chính trị {shares[2]}%.",
                        f"Tỷ lệ phân bổ cho hạ tầng, văn hóa - xã hội và xây dựng hệ thống chính trị lần lượt là {shares[0]}%, {shares[1]}% và {shares[2]}%.",
                        f"Trong tổng kinh phí, hạ tầng chiếm {shares[0]}%, văn hóa - xã hội chiếm {shares[1]}%, phần còn lại {shares[2]}% dành cho xây dựng hệ thống chính trị.")))
