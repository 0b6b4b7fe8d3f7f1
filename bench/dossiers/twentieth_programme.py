"""This office's action programme: groups of tasks, each with who leads, the deadline and the product."""

from .clauses import Clauses
from .twentieth_office import HAMLETS, funds, hundred, letterhead, signature
from .twentieth_texts import TEXTS, VAGUE

# group: (task, who leads, product, the indicator it serves and how its target reads)
GROUPS = (
    ("Nhóm nhiệm vụ phát triển kinh tế", (
        ("Lập quy hoạch điểm tiểu thủ công nghiệp tập trung", "UBND", "Quy hoạch được phê duyệt", "", ""),
        ("Xây dựng đề án phát triển thương mại, dịch vụ", "UBND, Ban Quản lý chợ", "Đề án", "KT05", "thu nhập bình quân đầu người đạt {v} triệu đồng/người/năm"),
        ("Vận động, hỗ trợ thành lập doanh nghiệp, hợp tác xã", "Công chức Tài chính - Kế toán", "Danh sách đăng ký kinh doanh", "KT10", "số doanh nghiệp, hợp tác xã thành lập mới đạt {v} đơn vị"),
        ("Chuyển đổi cơ cấu cây trồng, đưa giống chất lượng cao vào sản xuất", "Hội Nông dân", "Phương án sản xuất", "KT06", "giá trị sản xuất trên 1 ha đạt {v} triệu đồng/ha"),
        ("Chống thất thu, khai thác nguồn thu từ chợ", "Đội thuế, UBND", "Báo cáo thu hằng quý", "KT08", "thu ngân sách trên địa bàn tăng bình quân {v}%/năm"),
    )),
    ("Nhóm nhiệm vụ văn hóa - xã hội, môi trường", (
        ("Rà soát hộ nghèo, xây dựng kế hoạch giảm nghèo", "Công chức Lao động - TBXH", "Kế hoạch giảm nghèo", "XH01", "tỷ lệ hộ nghèo còn {v}%"),
        ("Mở lớp đào tạo nghề ngắn hạn", "Đoàn Thanh niên, Hội Phụ nữ", "Lớp nghề hằng năm", "XH03", "tỷ lệ lao động qua đào tạo đạt {v}%"),
        ("Tuyên truyền, vận động tham gia bảo hiểm y tế hộ gia đình", "Trạm Y tế", "Danh sách hộ tham gia", "XH05", "tỷ lệ tham gia bảo hiểm y tế đạt {v}%"),
        ("Xây dựng phương án thu gom rác thải, phân loại tại nguồn", "Công chức Địa chính - Xây dựng", "Phương án được HĐND thông qua", "MT02", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}%"),
        ("Nâng cấp nhà văn hóa, khu thể thao", "Ban Công tác Mặt trận", "Biên bản nghiệm thu", "XH09", "tỷ lệ gia đình văn hóa đạt {v}%"),
    )),
    ("Nhóm nhiệm vụ quốc phòng - an ninh", (
        ("Xây dựng kế hoạch tuyển quân hằng năm", "Ban Chỉ huy Quân sự", "Danh sách công dân nhập ngũ", "QP01", "hằng năm hoàn thành {v}% chỉ tiêu giao quân"),
        ("Củng cố tổ tự quản, lắp đặt camera an ninh", "Công an", "Báo cáo kết quả", "", ""),
    )),
    ("Nhóm nhiệm vụ xây dựng Đảng, chính quyền", (
        ("Đổi mới sinh hoạt chi bộ theo chuyên đề", "Thường trực Đảng ủy", "Hướng dẫn sinh hoạt", "XD01", "hằng năm có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên"),
        ("Tạo nguồn, bồi dưỡng quần chúng ưu tú", "Các chi bộ", "Danh sách cảm tình Đảng", "XD03", "kết nạp đảng viên mới bình quân {v} người/năm"),
        ("Niêm yết, số hóa thủ tục hành chính", "Văn phòng UBND", "Bộ thủ tục niêm yết", "CC01", "tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%"),
    )),
)
DEADLINES = ("Quý III/2020", "Quý IV/2020", "Quý I/2021", "Tháng 6/2021", "Năm 2021", "Hằng năm", "2020–2022", "2021–2025")
YEARLY = ("QP01", "XD01", "XD03", "KT08")  # targets of each year, not of 2025
ORDER = ("KT01", "KT05", "KT08", "KT09", "XH01", "XH04", "XH06", "XH09", "MT01", "MT04", "XD02", "XD05")


def programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, f"{lot.whole(1, 9):02d}-CTr/ĐU")
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("1. Quán triệt, cụ thể hóa Nghị quyết Đại hội thành nhiệm vụ của từng tập thể, cá nhân; tạo sự thống nhất trong nhận thức và hành động của toàn Đảng bộ.")
    paper.say("2. Việc tổ chức thực hiện phải rõ người, rõ việc, rõ thời gian, rõ sản phẩm; gắn kết quả với đánh giá cán bộ hằng năm.")
    if lot.chance(0.6):
        paper.head(1, "II. CÁC CHỈ TIÊU CẦN TẬP TRUNG CHỈ ĐẠO")
        at = 0
        for code in sorted(lot.some(ORDER, 7), key=ORDER.index):
            words = c.sentence([code], "t", end=";")
            if words:
                at += 1
                paper.add("list_item", f"{at}. {words}").closed = True
        tasks = "III"
    else:
        tasks = "II"
    paper.head(1, f"{tasks}. NHIỆM VỤ CỤ THỂ")
    way = lot.pick(("lines", "table", "items"))
    for at, (title, lines) in enumerate(GROUPS, 1):
        _group(paper, c, way, f"{at}. {title}", [one for one in lines if one[3] not in paper.facts.absent])
    _money(paper, c, "III" if tasks == "II" else "IV")
    paper.head(1, f"{'IV' if tasks == 'II' else 'V'}. TỔ CHỨC THỰC HIỆN")
    paper.say("1. Các đồng chí Ủy viên Ban Chấp hành theo lĩnh vực, địa bàn phụ trách chỉ đạo, đôn đốc việc thực hiện.")
    paper.say("2. Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên và Nhân dân thực hiện; giám sát theo quy định.")
    paper.say("3. Văn phòng Đảng ủy theo dõi, tổng hợp, định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Đảng ủy.")
    signature(paper)
    return paper


def _group(paper, c, way, title, lines):
    lot = paper.lot
    paper.head(2, title)
    if way == "table":
        paper.table()
        paper.row("TT", "Nội dung nhiệm vụ", "Chủ trì", "Thời hạn", "Sản phẩm, kết quả", head=True)
    for at, (task, lead, product, code, words) in enumerate(lines, 1):
        due = lot.pick(DEADLINES)
        goal = c.local(words).replace("{v}", paper.t(code)) if code else ""
        if way == "table":
            paper.row(str(at), task, lead, due, f"{product}; {goal}" if goal else product)
        elif way == "lines":
            lead_in = "; phấn đấu " if code in YEARLY else "; phấn đấu đến năm 2025 "
            paper.say(f"{task}{lead_in if goal else ''}{goal}.")
            paper.shut_line(f"- Chủ trì: {lead}; thời hạn: {due[0].lower()}{due[1:]}; sản phẩm: {product[0].lower()}{product[1:]}.")
        else:
            paper.shut_line(f"- {task}. Chủ trì: {lead}. Thời hạn: {due}. Sản phẩm: {product}{f'; {goal}' if goal else ''}.")


def _money(paper, c, number):
    lot = paper.lot
    paper.head(1, f"{number}. KINH PHÍ THỰC HIỆN")
    point = f"Chọn {c.local('{hamlet}')} {lot.pick(HAMLETS)} làm điểm để rút kinh nghiệm." if lot.chance(0.4) else ""
    if lot.chance(0.4):
        paper.say(hundred(paper, "sources", "Cơ cấu nguồn vốn dự kiến", ("ngân sách cấp trên", "ngân sách địa phương", "nguồn huy động")), point)
        return
    paper.say(funds(paper, "money", "Tổng kinh phí dự kiến thực hiện các nhiệm vụ trọng tâm là", low=14, high=70), point)
    if lot.chance(0.6):
        paper.say("Trong tổng kinh phí, phần dành cho một số đề án, mô hình như sau:")
        body = [(name, [lot.whole(120, 900), lot.whole(150, 800)]) for name in ("Chỉnh trang khu dân cư", "Đào tạo nghề", "Thu gom rác thải", "Thiết chế văn hóa")]
        paper.summed("costs", ("Nội dung chi (triệu đồng)", "2020–2022", "2023–2025"), body, "Tổng số")
