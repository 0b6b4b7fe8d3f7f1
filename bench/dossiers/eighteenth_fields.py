"""The compact office: what its report tells of each field besides the indicators."""

from .arithmetic import off, rise, vn
from .eighteenth_office import HAMLETS


def grown(paper, name, words, unit, low, high, up=True):
    """'từ x lên y (tăng z%)', the slip a wrong rise."""
    before, after, more, share = rise(paper.lot, low, high, up)
    wrong = off(paper.lot, share, 6, None if up else 99)
    ways = ("lên", "tăng") if up else ("xuống", "giảm")
    if paper.lot.chance(0.3):
        return f"{words} {ways[1]} từ {before} {ways[0]} {after} {unit}, {ways[1]} {paper.slip('change', name, more, off(paper.lot, more, 7))} {unit}"
    return f"{words} {ways[1]} từ {before} {unit} năm 2015 {ways[0]} {after} {unit} năm 2019 ({ways[1]} {paper.slip('change', name, share, wrong)}%)"


def economy(paper):
    lot, figures, aside = paper.lot, paper.facts, paper.aside
    paper.lines(*paper.told(["KT01"]))
    if "KT02" not in paper.tabled["r"]:
        paper.lines(paper.shares("r", "Cơ cấu kinh tế chuyển dịch: ").rstrip("."))
    rising = ""
    if paper.clauses.free("KT05") and lot.chance(0.6):
        first, gain = figures.before["KT05"], vn(figures.number["KT05", "r"] - figures.before["KT05"])
        rising = f"thu nhập bình quân đầu người tăng từ {vn(first)} triệu đồng năm 2015 lên {paper.r('KT05')} triệu đồng năm 2019, tăng {paper.slip('change', 'income', gain, off(lot, gain))} triệu đồng"
    paper.lines(*paper.told(["KT05"]), rising, aside.told("income-district"), aside.told("income-hamlet"))
    paper.lines(*paper.told(["KT07", "KT06"]), aside.told("grain-2017"))
    herd = lot.pick((("đàn bò", "con", 700, 1900), ("đàn gia cầm", "con", 21000, 46000), ("diện tích rau, màu", "ha", 45, 120)))
    paper.lines("Chăn nuôi, trồng trọt phát triển theo hướng hàng hóa", grown(paper, "farming", herd[0], *herd[1:]))
    paper.lines(grown(paper, "stalls", "Thương mại, dịch vụ: số hộ kinh doanh", "hộ", 110, 320), f"chợ có {paper.stalls} điểm kinh doanh cố định", "doanh thu dịch vụ tăng đều qua các năm")
    if lot.chance(0.5):
        paper.lines(paper.halved("trade", "Cơ cấu hộ kinh doanh theo ngành hàng", ("nông sản, thực phẩm", "tạp hóa, may mặc", "ăn uống, dịch vụ khác")))
    capital = ""
    if paper.clauses.free("KT09") and lot.chance(0.35):
        capital = paper.halved("capital", "nguồn vốn đầu tư", ("Nhà nước", "doanh nghiệp", "dân cư"), 1)
    paper.lines(*paper.told(["KT09"]), capital, aside.told("invest-before"))
    paper.lines(*paper.told(["KT08"]), "chi ngân sách bảo đảm đúng dự toán")
    paper.lines(*paper.told(["KT10"]))
    paper.lines(*paper.told(["KT13"]), aside.told("ocop-near"))
    paper.lines(*paper.told(["KT12", "KT11"]))
    paper.lines(paper.parted("roads", "Giao thông, thủy lợi: kinh phí làm đường, kênh 5 năm", ("ngân sách cấp trên", f"ngân sách {paper.place}", "nhân dân đóng góp, tài trợ"), "tỷ đồng", lot.tenths(18, 64)))


def environment(paper):
    aside = paper.aside
    paper.lines(*paper.told(["MT01"]), aside.told("water-district"))
    paper.lines(*paper.told(["MT02"]), f"ra quân vệ sinh kênh, chợ định kỳ vào {paper.lot.pick(('thứ Bảy', 'Chủ nhật'))} hằng tuần")
    paper.lines(*paper.told(["MT03", "MT04"]))
    paper.lines(grown(paper, "strays", "Xử lý lấn chiếm hành lang kênh: số vụ", "vụ", 25, 60, up=False))


def society(paper):
    lot, figures, aside = paper.lot, paper.facts, paper.aside
    schools = paper.if_free(["XH06"], f"có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia ({paper.share('schools', figures.standard, figures.schools)}%)") if lot.chance(0.6) else ""
    paper.lines(*paper.told(["XH06"]), schools, "chất lượng đại trà và mũi nhọn có tiến bộ")
    paper.lines(*paper.told(["XH07", "XH11"]))
    paper.lines(*paper.told(["XH05"]), aside.told("insured-2018"))
    paper.lines(*paper.told(["XH08"]), "công tác dân số, gia đình, trẻ em được duy trì")
    cultured = paper.if_free(["XH10"], f"bình xét năm 2019 có {figures.cultured}/{figures.hamlets} {paper.hamlet} đạt danh hiệu văn hóa ({paper.share('hamlets', figures.cultured, figures.hamlets)}%)") if lot.chance(0.6) else ""
    paper.lines(*paper.told(["XH09", "XH10"]), cultured)
    fall = ""
    if paper.clauses.free("XH01", "XH02") and lot.chance(0.6):
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        fall = f"so với năm 2015, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% xuống {paper.r('XH01')}%, giảm {paper.slip('change', 'poverty', points, off(lot, points))} điểm %"
    paper.lines(*paper.told(["XH01", "XH02"]), fall, aside.told("poor-district"))
    paper.lines(*paper.told(["XH03"]), aside.told("trained-near"))
    paper.lines(*paper.told(["XH04"]), aside.told("jobs-2019"))
    gifts = paper.parted("gifts", "Chính sách xã hội: quà tặng người có công, hộ khó khăn 5 năm", ("dịp Tết", "dịp 27/7", "đột xuất"), "suất", lot.whole(900, 2400), 0)
    paper.lines(gifts, "các chế độ chi trả đúng đối tượng")


def defence(paper):
    paper.lines(*paper.told(["QP01"]), "huấn luyện dân quân bảo đảm quân số, thời gian")
    paper.lines(*paper.told(["QP02"]), f"tổ tự quản khu vực chợ, {paper.hamlet} {paper.lot.pick(HAMLETS)} hoạt động tốt")
    paper.lines(grown(paper, "thefts", "Phạm pháp hình sự: số vụ", "vụ", 20, 45, up=False))


def party(paper):
    lot, aside = paper.lot, paper.aside
    paper.lines("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh: duy trì nền nếp", f"biểu dương {lot.whole(14, 40)} tập thể, cá nhân điển hình")
    paper.lines(*paper.told(["XD01"]), aside.told("cells-before"))
    paper.lines(*paper.told(["XD02", "XD04"]))
    paper.lines(*paper.told(["XD03"]), aside.told("members-2018"))
    total = lot.whole(16, 34)
    first = lot.whole(total // 3, total // 2)
    whole = paper.slip("total", "checks", str(total), str(total + lot.whole(2, 4)))
    paper.lines(f"Kiểm tra, giám sát: {whole} cuộc; trong đó: kiểm tra {first} cuộc, giám sát {total - first} cuộc")
    paper.lines(*paper.told(["XD05"]), "Hội đồng nhân dân giám sát đúng trọng tâm")
    paper.lines(*paper.told(["CC01"]), aside.told("files-district"))


FIELDS = (("1. Kinh tế", economy), ("2. Tài nguyên, môi trường", environment), ("3. Văn hóa - xã hội", society), ("4. Quốc phòng, an ninh", defence),
          ("5. Xây dựng Đảng, hệ thống chính trị", party))
