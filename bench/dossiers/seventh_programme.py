"""The seventh voice's action programme: targets, the way there year by year, tasks with owners, money."""

from .arithmetic import vn
from .clauses import NAMES
from .seventh_ways import ENDS, HAMLETS

AIMS = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "MT04", "XD01", "XD03", "CC01")
TASKS = (
    ("KT06", "Chuyển đổi cơ cấu giống lúa, mở rộng cánh đồng lớn", "Ủy ban nhân dân, các hợp tác xã", "Giá trị sản xuất trên một đơn vị diện tích canh tác {t} triệu đồng/ha"),
    ("XH05", "Vận động nhân dân tham gia bảo hiểm y tế", "Trạm Y tế, Hội Nông dân", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
    ("MT01", "Xây dựng bể lọc, đấu nối nước sạch", "Hội Liên hiệp Phụ nữ", "Tỷ lệ hộ sử dụng nước hợp vệ sinh {t}%"),
    ("MT02", "Phân loại rác tại hộ, duy trì tổ thu gom", "Hội Cựu chiến binh, Đoàn Thanh niên", "Rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XH03", "Phối hợp mở lớp dạy nghề", "Công chức Lao động - Thương binh và Xã hội", "Tỷ lệ lao động qua đào tạo {t}%"),
    ("KT08", "Quản lý, nuôi dưỡng nguồn thu", "Công chức Tài chính - Kế toán", "Thu ngân sách trên địa bàn tăng bình quân {t}%/năm"),
    ("XD03", "Tạo nguồn, bồi dưỡng quần chúng ưu tú", "Các chi bộ", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Kiện toàn bộ phận một cửa", "Văn phòng - Thống kê", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
    ("XH09", "Bình xét gia đình văn hóa thực chất", "Mặt trận Tổ quốc", "Tỷ lệ gia đình văn hóa {t}%"),
)


def programme(paper):
    """The whole programme."""
    lot = paper.lot
    paper.letterhead("CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội Đảng bộ {paper.unit} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.dashes(("Cụ thể hóa Nghị quyết thành các đầu việc rõ người, rõ thời gian, rõ kết quả",
                  f"Các chi bộ, ban ngành, đoàn thể và các {paper.hamlet} căn cứ nhiệm vụ được giao xây dựng kế hoạch hằng năm",
                  "Việc thực hiện phải gắn với kiểm tra, giám sát, sơ kết, khen thưởng kịp thời"))
    paper.head(1, "II. Chỉ tiêu phấn đấu đến năm 2025")
    paper.dashes(paper.lines.clause(code, "t") for code in lot.some(AIMS, lot.whole(8, 11)))
    if lot.chance(0.5):
        paper.say(paper.economy("t", "Cơ cấu kinh tế năm 2025: ") + ".")
    if lot.chance(0.15):
        _by_year(paper)
    paper.head(1, "III. Nhiệm vụ cụ thể")
    _tasks(paper)
    paper.dashes(_besides(paper))
    paper.head(1, "IV. Kinh phí")
    _money(paper)
    paper.head(1, "V. Tổ chức thực hiện")
    paper.say("Ban Thường vụ phân công cấp ủy viên theo dõi từng nhóm chỉ tiêu; tháng 12 hằng năm đánh giá, báo cáo Ban Chấp hành.")
    paper.say("Văn phòng Đảng ủy tổng hợp, đôn đốc; Mặt trận, đoàn thể tuyên truyền để nhân dân hiểu, đồng tình thực hiện.")
    paper.signature()
    return paper


def _by_year(paper):
    """The way to some targets, year by year; the last year's is the target."""
    lot, facts = paper.lot, paper.facts
    paper.say("Lộ trình thực hiện một số chỉ tiêu theo từng năm:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", head=True)
    for at, code in enumerate(lot.some(ENDS, lot.whole(3, 5)), 1):
        parts = [lot.whole(low, low + 6) for low in (16, 36, 56, 76)]
        values = [vn(paper.between(code, part, ENDS[code])) for part in parts]
        paper.row(str(at), *NAMES[code], *values, paper.t(code) if code not in facts.absent else "")


def _tasks(paper):
    lot = paper.lot
    paper.table()
    paper.row("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian", "Sản phẩm, kết quả đến 2025", head=True)
    for at, (code, task, owner, outcome) in enumerate(lot.some(TASKS, lot.whole(5, 7)), 1):
        paper.row(str(at), task, owner, lot.pick(("2020–2025", "Hằng năm", "Từ quý III/2020", "2021–2025")), outcome.replace("{t}", paper.t(code)))


def _besides(paper):
    lot = paper.lot
    yield f"Chọn {paper.hamlet} {lot.pick(HAMLETS)} làm điểm về sản xuất lúa hữu cơ, rút kinh nghiệm rồi nhân rộng"
    yield paper.rising("contracts", lot.pick(("Nâng số hộ sản xuất lúa theo hợp đồng từ {before} hộ lên {after} hộ, tăng {told} hộ.", "Số hộ ký hợp đồng bao tiêu lúa từ {before} hộ tăng lên {after} hộ, tăng thêm {told} hộ.")), 120, 320, of="more")
    if paper.free("XH01"):
        fewer = vn(lot.tenths(0.3, 0.7))
        yield paper.aside(f"Năm 2021 giảm tỷ lệ hộ nghèo ít nhất {fewer} điểm %", f"Ngay trong năm đầu nhiệm kỳ giảm {fewer} điểm % hộ nghèo", share=0.12)
    if paper.free("XH04"):
        abroad = lot.whole(40, 90)
        yield paper.aside(f"Mỗi năm đưa {abroad} lao động đi làm việc ở nước ngoài theo hợp đồng", f"Phấn đấu xuất khẩu lao động {abroad} người/năm", share=0.06)
    yield f"Trao đổi kinh nghiệm dồn điền đổi thửa với xã {lot.pick(paper.neighbours)}"


def _money(paper):
    lot = paper.lot
    body = [(name, [lot.whole(120, 950) for _ in range(3)]) for name in ("Giao thông nội đồng, kênh mương", "Giống, chuyển giao kỹ thuật", "Vệ sinh môi trường", "Đào tạo, tập huấn cán bộ")]
    paper.say("Dự kiến kinh phí thực hiện (triệu đồng):")
    paper.summed("costs", ("Nội dung", "2020–2021", "2022–2023", "2024–2025"), body, "Tổng cộng")
    paper.say(paper.parted("money", lot.pick(("Cơ cấu nguồn kinh phí: ngân sách cấp trên {0}%, ngân sách địa phương {1}%, nhân dân đóng góp {2}%.",
                                              "Trong đó ngân sách cấp trên hỗ trợ {0}%, ngân sách địa phương {1}%, huy động xã hội hóa {2}%.")), (38, 47), (22, 30)))
