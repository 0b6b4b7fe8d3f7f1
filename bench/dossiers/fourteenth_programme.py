"""The fourteenth office: the action programme, and the table of the old units."""

from decimal import Decimal

from .arithmetic import off, split, vn
from .fourteenth_voice import HAMLETS
from .planting import predecessors

CHOSEN = ("KT01", "KT05", "KT06", "KT08", "KT10", "XH01", "XH02", "XH03", "XH04", "XH05", "XH09", "MT01", "MT04", "XD01", "XD03", "CC01")
JOBS = (
    ("KT07", "Gieo cấy đúng khung thời vụ, mở rộng giống lúa chất lượng", "Công chức Nông nghiệp", "Sản lượng lương thực có hạt {t} tấn/năm"),
    ("KT09", "Lập danh mục công trình, huy động vốn", "Ủy ban nhân dân", "Tổng vốn đầu tư toàn xã hội 5 năm {t} tỷ đồng"),
    ("MT02", "Lập tổ thu gom rác ở từng khu dân cư", "Hội Liên hiệp Phụ nữ", "Rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XH06", "Bổ sung phòng học, sân chơi", "Các nhà trường", "Tỷ lệ trường đạt chuẩn quốc gia {t}%"),
    ("XH10", "Bình xét danh hiệu công khai, đúng quy trình", "Mặt trận Tổ quốc", "Tỷ lệ {hamlet} văn hóa {t}%"),
    ("XH11", "Theo dõi cân nặng, bữa ăn của trẻ", "Trạm Y tế", "Trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%"),
    ("XD02", "Giao việc, chấm điểm đảng viên hằng quý", "Ban Thường vụ Đảng ủy", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên {t}%"),
)
TERMS = ("Hằng năm", "Từ quý IV/2020", "2021–2025", "Xong trước 30/6/2021", "2020–2023")
GROUPS = (
    ("Nhóm nhiệm vụ phát triển kinh tế", ("Rà soát quy hoạch vùng lúa, vùng màu, vùng nuôi cá ao hồ.", "Vận động góp ruộng, mượn ruộng để làm cánh đồng liền vùng.", "Mở lớp tập huấn kỹ thuật trước mỗi vụ sản xuất.")),
    ("Nhóm nhiệm vụ văn hóa, xã hội", ("Khảo sát từng hộ nghèo, giao đoàn thể nhận giúp đỡ.", "Tuyên truyền tiết kiệm trong việc cưới, việc tang.", "Sửa chữa các nhà văn hóa đã xuống cấp.")),
    ("Nhóm nhiệm vụ xây dựng Đảng", ("Bồi dưỡng bí thư chi bộ về kỹ năng điều hành sinh hoạt.", "Mỗi năm kiểm tra ít nhất một phần ba số chi bộ.", "Tạo nguồn phát triển Đảng trong thanh niên, giáo viên.")),
)


def programme(paper):
    lot, c = paper.lot, paper.clauses
    paper.masthead("CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội đại biểu Đảng bộ {paper.home} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.dash("Đưa Nghị quyết Đại hội vào cuộc sống bằng những việc cụ thể, có người chịu trách nhiệm.")
    paper.dash("Việc tổ chức thực hiện phải thường xuyên, có kiểm tra, sơ kết, rút kinh nghiệm.")
    paper.head(1, "II. Các chỉ tiêu cần tập trung")
    paper.numbered([paper.target(code) for code in lot.some(CHOSEN, lot.whole(7, 10))], lot.pick(("{}. ", "{}) ", "2.{}. ")))
    if c.free("XD03"):
        paper.dash(paper.now_and_then(0.18, "Riêng năm 2020, mỗi chi bộ nông thôn giới thiệu ít nhất một quần chúng ưu tú học lớp nhận thức về Đảng."))
    paper.head(1, "III. Nhiệm vụ và phân công")
    for at, (title, tasks) in enumerate(GROUPS, 1):
        paper.head(2, f"{at}. {title}")
        paper.numbered([lambda words=words: words for words in lot.some(tasks, 2)], f"{at}.{{}}. ")
    paper.say("Bảng phân công một số việc chính:")
    paper.table()
    paper.row("TT", "Việc cần làm", "Đơn vị chủ trì", "Thời gian", "Kết quả đến năm 2025", head=True)
    for at, (code, task, owner, outcome) in enumerate((one for one in lot.some(JOBS, 5) if one[0] not in paper.facts.absent), 1):
        paper.row(str(at), task, owner, lot.pick(TERMS), c.local(outcome).replace("{t}", paper.t(code)))
    _money(paper)
    paper.head(1, "V. Tổ chức thực hiện")
    paper.say(f"Chọn {paper.hamlet} {lot.pick(HAMLETS)} làm điểm; Văn phòng Đảng ủy theo dõi, tổng hợp, sáu tháng báo cáo Ban Thường vụ một lần.")
    paper.say("Ủy ban nhân dân, Mặt trận Tổ quốc và các đoàn thể căn cứ chương trình này xây dựng kế hoạch của đơn vị mình.")
    paper.signed()
    return paper


def _money(paper):
    lot = paper.lot
    paper.head(1, "IV. Kinh phí")
    if lot.chance(0.6):
        paper.say("Dự kiến kinh phí thực hiện chương trình (triệu đồng):")
        body = [(name, [lot.whole(120, 950), lot.whole(120, 950)]) for name in ("Thủy lợi, giao thông nội đồng", "Giáo dục, y tế", "Văn hóa, thể thao", "Đào tạo, bồi dưỡng cán bộ")]
        paper.summed("budget", ("Nội dung chi", "2020–2022", "2023–2025"), body, "Cộng")
    upper, here, people = split(lot, 100, 3)
    paper.say(f"Cơ cấu nguồn kinh phí: cấp trên hỗ trợ {vn(upper)}%, ngân sách {paper.place} {vn(here)}%, nhân dân và doanh nghiệp đóng góp {paper.slip('shares', 'sources', vn(people), off(lot, vn(people), 4))}%.")


def old_units(paper):
    """The figures of the old units side by side."""
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{unit.kind} {unit.name}" for unit in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn cũ", *names]
    heads = [name[0].upper() + name[1:] for name in names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU CỦA CÁC ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"Kèm theo Báo cáo chính trị của {figures.committee.name}; số liệu đến hết năm 2019.")
    paper.table()
    paper.row("TT", "Nội dung", "ĐVT", *heads, "Tổng cộng", head=True)
    totals = (
        ("Diện tích tự nhiên", "km²", figures.area, 2), ("Số hộ", "hộ", figures.households, 0), ("Nhân khẩu", "người", figures.people, 0),
        ("Chi bộ", "chi bộ", figures.cells, 0), ("Đảng viên", "đảng viên", figures.members, 0), ("Sản lượng lương thực có hạt bình quân", "tấn/năm", figures.number["KT07", "r"], 0),
    )
    for at, (label, unit, total, places) in enumerate(totals, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) * lot.whole(104, 112) / 100 + 1, places)
        whole = paper.r("KT07") if unit == "tấn/năm" else paper.slip("total", f"old-{at}", vn(total, places), wrong)
        paper.row(str(at), label, unit, *parts, whole)
    paper.table()
    paper.row("TT", "Chỉ tiêu", *heads, "Toàn đơn vị mới", head=True)
    rates = (("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "0.9"), ("XH01", "Tỷ lệ hộ nghèo (%)", "0.2"), ("MT01", "Tỷ lệ hộ sử dụng nước hợp vệ sinh (%)", "0.8"))
    for at, (code, label, step) in enumerate(rates, 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(step) * (2 * one - len(names) + 1)) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
