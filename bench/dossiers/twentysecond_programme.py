"""Her action programme: tables of tasks by group, the money in a table of its own."""

from .arithmetic import off, rise, split, vn
from .clauses import Clauses
from .twentysecond_beside import HAMLETS
from .twentysecond_report import letterhead, neighbours, signature
from .twentysecond_texts import TEXTS, VAGUE

HEAD = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả")
WHEN = ("Quý IV/2020", "Quý I/2021", "2020–2022", "2021–2023", "Hằng năm", "Thường xuyên")
# group: (code or "", task, leads, helps, outcome)
TASKS = (
    ("1. Nhóm nhiệm vụ về kinh tế", (
        ("KT05", "Xây dựng đề án phát triển nghề xưởng và kinh tế vườn", "UBND", "Hội Nông dân", "Thu nhập bình quân đầu người năm 2025 đạt {t} triệu đồng/người/năm"),
        ("KT06", "Chuyển đổi cây trồng, cải tạo vườn tạp", "Hội Nông dân", "Công chức nông nghiệp", "Giá trị sản xuất trên một đơn vị diện tích canh tác đạt {t} triệu đồng/ha"),
        ("KT10", "Hỗ trợ thanh niên khởi nghiệp", "Đoàn Thanh niên", "UBND", "Thành lập mới {t} doanh nghiệp, hợp tác xã"),
        ("KT13", "Hướng dẫn các cơ sở xây dựng sản phẩm đặc trưng", "UBND", "Hội Phụ nữ", "Có {t} sản phẩm OCOP đạt 3 sao trở lên"),
        ("KT07", "Mở rộng diện tích giống lúa chất lượng cao", "Công chức nông nghiệp", "Các hợp tác xã", "Sản lượng lương thực có hạt đạt {t} tấn/năm"),
        ("", "Quy hoạch khu sản xuất tập trung", "UBND", "Công chức địa chính", "Quy hoạch được huyện phê duyệt"))),
    ("2. Nhóm nhiệm vụ về văn hóa, xã hội, môi trường", (
        ("XH01", "Giúp đỡ hộ khó khăn có địa chỉ", "Mặt trận Tổ quốc", "Các đoàn thể", "Tỷ lệ hộ nghèo còn {t}%"),
        ("XH04", "Liên kết với các doanh nghiệp tuyển dụng lao động", "UBND", "Đoàn Thanh niên", "Số lao động được giải quyết việc làm đạt {t} người/năm"),
        ("XH05", "Tuyên truyền, vận động tại hộ gia đình", "Hội Phụ nữ", "Trạm Y tế", "Tỷ lệ tham gia bảo hiểm y tế đạt {t}%"),
        ("XH09", "Bình xét danh hiệu văn hóa công khai", "Mặt trận Tổ quốc", "Công chức văn hóa", "Tỷ lệ gia đình văn hóa đạt {t}%"),
        ("MT02", "Thành lập các tổ tự quản môi trường", "Hội Phụ nữ", "Đoàn Thanh niên", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%"),
        ("MT01", "Vận động lắp đặt hệ thống lọc nước", "UBND", "Trạm Y tế", "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {t}%"))),
    ("3. Nhóm nhiệm vụ về quốc phòng, an ninh", (
        ("QP01", "Làm tốt công tác tuyển quân", "Ban Chỉ huy Quân sự", "Đoàn Thanh niên", "Hoàn thành {t}% chỉ tiêu giao quân hằng năm"),
        ("", "Duy trì tổ tự quản an toàn giao thông", "Công an", "Đoàn Thanh niên", "Không có điểm đen về tai nạn giao thông"))),
    ("4. Nhóm nhiệm vụ về xây dựng Đảng và hệ thống chính trị", (
        ("XD03", "Bồi dưỡng, giới thiệu đoàn viên ưu tú", "Đảng ủy", "Đoàn Thanh niên", "Kết nạp đảng viên mới {t} người/năm"),
        ("XD02", "Đánh giá đảng viên bằng việc làm cụ thể", "Các chi bộ", "Ủy ban Kiểm tra", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {t}%"),
        ("XD01", "Nâng cao chất lượng sinh hoạt chi bộ", "Đảng ủy", "Các chi bộ", "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên đạt {t}%"),
        ("CC01", "Niêm yết công khai thủ tục hành chính", "UBND", "Bộ phận một cửa", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {t}%"))),
)
LEADS = (
    "Tập trung hỗ trợ các hộ làm nghề và các chủ vườn mở rộng sản xuất, tìm đầu ra ổn định cho sản phẩm.",
    "Chăm lo đời sống nhân dân, xây dựng nếp sống văn minh, giữ gìn môi trường xanh, sạch, đẹp.",
    "Nắm chắc tình hình cơ sở, không để xảy ra điểm nóng; giữ gìn trật tự dọc tuyến Quốc lộ.",
    "Xây dựng đội ngũ cán bộ có trách nhiệm, gần dân; quan tâm nguồn cán bộ trẻ, cán bộ nữ.",
)


def programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("1. Cụ thể hóa Nghị quyết Đại hội thành các nhiệm vụ rõ người, rõ việc, rõ thời gian và rõ kết quả.")
    paper.say("2. Các chi bộ, ban, ngành, đoàn thể căn cứ chương trình này để xây dựng kế hoạch của mình, bảo đảm thiết thực, tiết kiệm.")
    if lot.chance(0.4):
        codes = [code for code in ("KT01", "KT08", "KT09", "XH03", "XH11", "MT04", "XD05") if code not in paper.facts.absent]
        paper.say("3. Phấn đấu thực hiện tốt các chỉ tiêu Đại hội đề ra.", *(c.sentence([code], "t") for code in lot.some(codes, 3)))
    paper.head(1, "II. Các nhóm nhiệm vụ")
    for (title, tasks), lead in zip(TASKS, LEADS, strict=True):
        paper.head(2, title)
        paper.say(lead)
        _group(paper, [task for task in tasks if task[0] not in paper.facts.absent])
    before, after, more, share = rise(lot, 12, 40)
    paper.say(f"Riêng mô hình vườn mẫu do đoàn viên làm chủ, phấn đấu tăng từ {before} mô hình năm 2020 lên {after} mô hình năm 2025, tăng {paper.slip('change', 'models', more, off(lot, more, 5))} mô hình.")
    paper.head(1, "III. Kinh phí thực hiện")
    body = [(name, [lot.whole(120, 800), lot.whole(120, 800)]) for name in ("Hạ tầng khu sản xuất tập trung", "Cải tạo vườn", "Môi trường, cảnh quan", "Bồi dưỡng cán bộ")]
    paper.say("Dự kiến kinh phí thực hiện các nhiệm vụ trọng tâm như sau:").closed = True
    paper.summed("costs", ("Nội dung", "2020–2022 (triệu đồng)", "2023–2025 (triệu đồng)"), body, "Tổng cộng")
    upper, own, gifts = split(lot, 100, 3)
    paper.say(f"Trong tổng kinh phí, ngân sách cấp trên chiếm {vn(upper)}%, ngân sách địa phương chiếm {vn(own)}%, đóng góp của doanh nghiệp và nhân dân chiếm {paper.slip('shares', 'money', vn(gifts), off(lot, vn(gifts), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say(f"1. Đảng ủy chọn {c.local('{hamlet}')} {lot.pick(HAMLETS)} làm điểm; tổ chức tham quan, học tập tại xã {neighbours(paper)[0]} trước khi nhân rộng.")
    paper.say("2. Văn phòng Đảng ủy theo dõi tiến độ, định kỳ sáu tháng một lần tổng hợp, báo cáo Ban Thường vụ Đảng ủy.")
    paper.say("3. Mặt trận Tổ quốc và các đoàn thể phát động thi đua, kịp thời biểu dương cá nhân, hộ gia đình làm tốt.")
    signature(paper)
    return paper


def _group(paper, tasks):
    lot = paper.lot
    paper.table()
    paper.row(*HEAD, head=True)
    kept = tasks if len(tasks) < 4 else [task for task in tasks if task in lot.some(tasks, lot.whole(3, len(tasks)))]
    for at, (code, task, leads, helps, outcome) in enumerate(kept, 1):
        paper.row(str(at), task, leads, helps, lot.pick(WHEN), outcome.replace("{t}", paper.t(code)) if code else outcome)
