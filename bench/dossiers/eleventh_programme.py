"""The action programme of the office of rice and crafts: a table with leader, deadline and cost."""

from decimal import Decimal

from .arithmetic import off, split, vn
from .clauses import Clauses
from .eleventh_beside import SELDOM
from .eleventh_report import letterhead, signature
from .eleventh_texts import TEXTS, VAGUE
from .facts import SHARES

# code: the task, its leader, what is to be reached.
TASKS = (
    ("KT06", "Dồn điền, đổi thửa, đưa giống lúa chất lượng cao vào sản xuất", "Phó Chủ tịch UBND", "Giá trị sản xuất trên 1 ha đất canh tác {t} triệu đồng/ha"),
    ("KT10", "Vận động thành lập doanh nghiệp, hợp tác xã làng nghề", "Chủ tịch UBND", "Thành lập mới {t} doanh nghiệp, hợp tác xã"),
    ("KT13", "Xây dựng nhãn hiệu, mẫu mã hàng thủ công", "Chủ tịch Hội Nông dân", "Có {t} sản phẩm OCOP đạt 3 sao trở lên"),
    ("KT12", "Chỉnh trang vườn hộ, đường làng, ngõ xóm", "Chủ tịch UBMTTQ", "Có {t} khu dân cư nông thôn mới kiểu mẫu"),
    ("XH03", "Mở lớp dạy nghề, truyền nghề tại chỗ", "Bí thư Đoàn Thanh niên", "Tỷ lệ lao động qua đào tạo {t}%"),
    ("XH01", "Giúp hộ nghèo vay vốn, học nghề", "Chủ tịch Hội Phụ nữ", "Tỷ lệ hộ nghèo còn {t}%"),
    ("XH06", "Tu sửa phòng học, mua sắm thiết bị trường học", "Phó Chủ tịch UBND", "Tỷ lệ trường đạt chuẩn quốc gia {t}%"),
    ("MT02", "Lập tổ thu gom rác, xử lý nước thải làng nghề", "Chủ tịch Hội Phụ nữ", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XD03", "Bồi dưỡng nguồn kết nạp Đảng", "Phó Bí thư Thường trực", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Nâng cấp bộ phận giao dịch một cửa", "Chủ tịch UBND", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
)
AIMS = ("KT01", "KT05", "KT07", "KT09", "XH04", "XH05", "XH09", "MT01", "MT04", "XD01", "XD02")


def programme(paper):
    """The whole programme."""
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Cụ thể hóa Nghị quyết Đại hội thành các việc có người phụ trách, có thời hạn và có kinh phí.")
    paper.say("Từng chi bộ, ban ngành, đoàn thể căn cứ chương trình để xây dựng kế hoạch hằng năm.")
    paper.head(1, "II. Chỉ tiêu phấn đấu đến năm 2025")
    if lot.chance(0.5):
        paper.item("- " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "))
    for code in lot.some(AIMS, 6):
        words = c.sentence([code], "t")
        paper.item(f"- {words}" if words else "")
    if lot.chance(SELDOM) and c.free("XH01"):
        paper.item(f"- Riêng năm 2021, giảm ít nhất {lot.whole(12, 25)} hộ nghèo.")
    paper.head(1, "III. Nhiệm vụ, phân công, thời hạn và kinh phí")
    _tasks(paper, c)
    upper, here, people = split(lot, 100, 3, lot.whole(0, 1))
    paper.say(f"Cơ cấu nguồn kinh phí: ngân sách cấp trên {vn(upper)}%, ngân sách {c.local('{place}')} {vn(here)}%, nhân dân và doanh nghiệp đóng góp {paper.slip('shares', 'money', vn(people), off(lot, vn(people), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Các đồng chí được phân công chịu trách nhiệm trước Ban Chấp hành về tiến độ và kết quả.")
    paper.say("Văn phòng Đảng ủy theo dõi, tổng hợp, báo cáo Ban Thường vụ sáu tháng một lần; sơ kết giữa nhiệm kỳ vào năm 2023.")
    paper.say("Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên và nhân dân cùng thực hiện.")
    signature(paper)
    return paper


def _tasks(paper, c):
    """The table: the outcome in a column of its own or behind the task; the costs make the total."""
    lot, apart = paper.lot, paper.lot.chance(0.5)
    rows = [row for row in lot.shuffled(TASKS) if row[0] not in paper.facts.absent][:7]
    costs = [lot.whole(4, 90) * 10 for _ in rows]
    paper.table()
    middle = ("Chỉ tiêu đến năm 2025",) if apart else ()
    paper.row("TT", "Nhiệm vụ", *middle, "Lãnh đạo phụ trách", "Thời hạn hoàn thành", "Kinh phí (triệu đồng)", head=True)
    for at, ((code, task, leader, outcome), cost) in enumerate(zip(rows, costs, strict=True), 1):
        reached = c.local(outcome).replace("{t}", paper.t(code))
        words = (task, reached) if apart else (f"{task}. {reached}",)
        paper.row(str(at), *words, leader, lot.pick(("Quý II/2025", "Tháng 12/2025", "2021–2025", "Hằng năm", "Năm 2025")), vn(cost))
    total = sum(costs)
    wrong = vn(total + max(Decimal(10), Decimal(total * lot.whole(4, 9) // 1000) * 10))
    paper.row("", "Tổng cộng", *("",) * len(middle), "", "", paper.slip("total", "programme", vn(total), wrong))
