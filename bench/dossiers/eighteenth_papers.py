"""The compact office's other papers: review report in lines, resolution as a list, programme as a table, table by old units."""

from decimal import Decimal

from .arithmetic import split, vn
from .clauses import NAMES as TITLES
from .eighteenth_fields import grown
from .eighteenth_office import CODES, HAMLETS, Office, near, start, title
from .eighteenth_report import Report
from .eighteenth_texts import CAPITALS, LISTS, NAMES
from .facts import SHARES
from .frame import Lot
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "MORE", "NAMES", "write"]
CODE = "eighteenth"
MORE = ("total",)  # an office of many sums


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Office(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(),
        _review(paper("review_report")), _resolution(paper("draft_resolution")), _programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {paper.kind: paper for paper in papers}


TOLD = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "MT04", "XD01", "XD02", "XD03", "CC01")


def _review(paper):
    lot, c = paper.lot, paper.clauses
    paper.headed("BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {paper.facts.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO")
    paper.say("Ban Chấp hành đã cụ thể hóa Nghị quyết Đại hội thành các chương trình, đề án; phân công cấp ủy viên phụ trách từng lĩnh vực, địa bàn.")
    told = sorted(lot.some(TOLD, 9))
    if lot.chance(0.4):
        paper.lead("Một số kết quả chính trong lãnh đạo thực hiện chỉ tiêu:")
        paper.table()
        paper.row("TT", "Chỉ tiêu", "Đơn vị", "Đầu nhiệm kỳ", "Kế hoạch", "Thực hiện", head=True)
        for at, code in enumerate(told, 1):
            paper.row(str(at), *TITLES[code], start(paper.facts, code), paper.facts.last[code], paper.r(code))
    else:
        for name, codes in (("Kinh tế", "KT"), ("Xã hội, môi trường", "XHMT"), ("Xây dựng Đảng, chính quyền", "XDCC")):
            paper.dash(c.sentence([code for code in told if code[:2] in (codes[:2], codes[2:])], "r", lead=f"{name}: "))
    paper.dash("Ban hành nghị quyết chuyên đề về thủy lợi, quản lý chợ", "chỉ đạo điểm, rút kinh nghiệm rồi mở rộng", "giữ nền nếp giao ban hằng tháng")
    paper.dash(grown(paper, "visits", "Đối thoại, tiếp dân: số cuộc", "cuộc", 18, 60))
    total = lot.whole(18, 40)
    good = lot.whole(total // 2, total - 2)
    paper.dash(f"Báo cáo sơ kết nghị quyết chuyên đề của các chi bộ: nộp đúng hạn {good}/{total} báo cáo ({paper.share('reports', good, total)}%)")
    meetings = lot.whole(58, 90)
    paper.dash(paper.parted("meetings", "Hội nghị của cấp ủy trong nhiệm kỳ:", ("Ban Chấp hành", "Ban Thường vụ", "mở rộng"), "hội nghị", meetings, 0))
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    paper.dash("Dự báo tình hình thị trường chưa sát", "một số chỉ tiêu đề ra chưa tính hết khó khăn về nguồn lực")
    paper.dash("Chỉ đạo quản lý đất đai, hành lang kênh có thời điểm chưa kiên quyết", "xử lý vi phạm còn chậm")
    paper.dash("Việc kiểm tra thực hiện nghị quyết của các chi bộ chưa đều", "tự phê bình và phê bình có nơi còn nể nang")
    paper.head(1, "III. NGUYÊN NHÂN, TRÁCH NHIỆM")
    paper.say("Trách nhiệm chính thuộc tập thể Ban Chấp hành, trực tiếp là Ban Thường vụ và các đồng chí được phân công phụ trách.")
    paper.head(1, "IV. BIỆN PHÁP KHẮC PHỤC")
    paper.dash("Sửa đổi quy chế làm việc", "giao chỉ tiêu cho từng cấp ủy viên", "mỗi quý kiểm điểm tiến độ một lần")
    paper.dash(f"Học tập cách quản lý thủy nông của xã {near(paper)}", "công khai kết quả xử lý kiến nghị của nhân dân")
    paper.signed("Các đồng chí Ủy viên BCH")
    return paper


def _resolution(paper):
    lot, c = paper.lot, paper.clauses
    paper.headed("NGHỊ QUYẾT", f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 (dự thảo)")
    paper.lead("Đại hội, sau khi thảo luận các văn kiện do Ban Chấp hành trình, QUYẾT NGHỊ các nội dung sau:")
    paper.head(1, "I. Đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội thống nhất với đánh giá nêu trong Báo cáo chính trị về kết quả, hạn chế, nguyên nhân và bài học kinh nghiệm.")
    for code in lot.some(("KT01", "KT05", "KT06", "KT09", "XH01", "XH05", "XH09", "MT02", "XD03"), 4):
        paper.dash(c.sentence([code], "r"))
    paper.head(1, "II. Mục tiêu, chỉ tiêu đến năm 2025")
    paper.say("Phát huy lợi thế tưới tiêu và chợ trung tâm; phát triển nông nghiệp hàng hóa, dịch vụ; giữ vững ổn định chính trị, trật tự an toàn xã hội.")
    if lot.chance(0.4):
        paper.table()
        paper.row("TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch đến 2025", head=True)
        codes = [code for code in CODES if code not in paper.facts.absent]
        for at, code in enumerate(codes, 1):
            paper.row(str(at), *TITLES[code], paper.t(code))
    else:
        paper.dash(paper.shares("t", "Cơ cấu kinh tế: "))
        for code in CODES:
            paper.dash(c.sentence([code], "t") if code not in SHARES else "")
    paper.head(1, "III. Nhiệm vụ trọng tâm")
    paper.dash("Hoàn thành kiên cố hóa hệ thống kênh nội đồng", "tổ chức lại dịch vụ thủy nông, cung ứng vật tư")
    paper.dash("Nâng cấp chợ trung tâm", "đưa các hộ buôn bán ven đường vào chợ", f"liên kết tiêu thụ với xã {near(paper)}")
    paper.dash("Đào tạo, bố trí cán bộ đúng sở trường", "quan tâm nguồn cán bộ trẻ, cán bộ nữ")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới xây dựng chương trình hành động, kế hoạch hằng năm; kiểm tra, giám sát, sơ kết, tổng kết việc thực hiện Nghị quyết.")
    paper.signed("Các chi bộ trực thuộc")
    return paper


# group: (code of the outcome, task, in charge)
TASKS = {
    "Kinh tế": (
        ("KT05", "Hỗ trợ hộ mở rộng sản xuất, kinh doanh", "UBND"), ("KT06", "Chuyển đổi cây trồng trên đất lúa thiếu nước", "Công chức Nông nghiệp"),
        ("KT07", "Đưa giống mới vào sản xuất, điều tiết nước theo lịch", "HTX Dịch vụ nông nghiệp"), ("KT08", "Rà soát, chống thất thu tại chợ", "Tài chính - Kế toán"),
        ("KT09", "Lồng ghép các nguồn vốn, kêu gọi con em xa quê", "UBND"), ("KT10", "Vận động hộ kinh doanh lập doanh nghiệp, HTX", "UBND"),
        ("KT13", "Hoàn thiện hồ sơ, bao bì sản phẩm đặc trưng", "Hội Nông dân")),
    "Văn hóa - xã hội, môi trường": (
        ("XH01", "Giúp hộ nghèo vay vốn, có việc làm", "Mặt trận Tổ quốc"), ("XH03", "Mở lớp dạy nghề ngắn hạn", "LĐ-TB&XH"), ("XH04", "Kết nối doanh nghiệp tuyển dụng", "LĐ-TB&XH"),
        ("XH05", "Vận động hộ gia đình mua BHYT", "Hội Phụ nữ"), ("XH09", "Bình xét gia đình văn hóa công khai", "Công chức Văn hóa"), ("XH11", "Tư vấn dinh dưỡng cho bà mẹ", "Trạm Y tế"),
        ("MT01", "Đấu nối nước từ nhà máy nước huyện", "UBND"), ("MT02", "Lập tổ thu gom rác tuyến kênh, chợ", "Hội Phụ nữ"), ("MT04", "Đo vẽ, hoàn thiện hồ sơ đất tồn đọng", "Công chức Địa chính")),
    "Quốc phòng, an ninh, xây dựng Đảng": (
        ("QP01", "Rà soát nguồn, khám tuyển đúng luật", "Ban CHQS"), ("XD01", "Kiểm tra sinh hoạt chi bộ hằng quý", "Ban Thường vụ"), ("XD02", "Đánh giá đảng viên theo việc được giao", "Các chi bộ"),
        ("XD03", "Bồi dưỡng quần chúng ưu tú", "Đoàn Thanh niên"), ("CC01", "Công khai thủ tục, hẹn trả đúng ngày", "Văn phòng - Thống kê")),
}
TERMS = ("2020–2025", "2020–2025", "Cả nhiệm kỳ", "Từ quý IV/2020", "Thường xuyên")


def _outcome(paper, code):
    unit = {"%": "%", "%/năm": "%/năm"}.get(TITLES[code][1], f" {TITLES[code][1]}")
    return f"{title(code)}: {paper.t(code)}{unit}"


def _programme(paper):
    lot = paper.lot
    paper.headed("CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 (dự thảo)")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("Cụ thể hóa Nghị quyết thành việc làm có đơn vị chủ trì, thời gian và kết quả đo đếm được.")
    paper.dash("Bám sát chỉ tiêu Đại hội thông qua", "phân công rõ người, rõ việc", "tránh dàn trải, hình thức")
    paper.head(1, "II. NHIỆM VỤ CỤ THỂ")
    for at, (group, tasks) in enumerate(TASKS.items(), 1):
        paper.head(2, f"{at}. {group}")
        paper.lead(lot.pick(("Các nhiệm vụ chính, đơn vị chủ trì và kết quả phải đạt như sau:", "Tập trung thực hiện các nhiệm vụ, phân công theo bảng dưới đây:",
                            "Phân công thực hiện theo từng đầu việc, đơn vị chủ trì báo cáo hằng quý:")))
        paper.table()
        paper.row("TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kết quả", head=True)
        free = [one for one in tasks if one[0] not in paper.facts.absent]
        for row, (code, task, owner) in enumerate(lot.some(free, len(free) - lot.whole(0, 2)), 1):
            paper.row(str(row), task, owner, lot.pick(TERMS), _outcome(paper, code))
    paper.head(1, "III. KINH PHÍ")
    paper.dash(paper.parted("money", "Nhu cầu kinh phí thực hiện chương trình:", ("đầu tư công trình", "đào tạo, tuyên truyền", "hỗ trợ sinh kế"), "triệu đồng", lot.whole(40, 120) * 50, 0))
    paper.dash(paper.halved("sources", "Cơ cấu nguồn kinh phí", ("ngân sách cấp trên", f"ngân sách {paper.place}", "xã hội hóa")))
    if lot.chance(0.5):
        body = [(name, [lot.whole(100, 700), lot.whole(100, 700)]) for name in ("Nạo vét kênh", "Sửa chữa chợ", "Điểm tập kết rác", "Nhà văn hóa")]
        paper.lead("Ngoài kinh phí trên, các hạng mục huyện hỗ trợ đầu tư trên địa bàn dự kiến như sau:")
        paper.summed("spending", ("Hạng mục (triệu đồng)", "2020–2022", "2023–2025"), body, "Cộng")
    paper.head(1, "IV. TỔ CHỨC THỰC HIỆN")
    paper.dash(f"Làm điểm tại {paper.hamlet} {lot.pick(HAMLETS)} trong năm 2020", "rút kinh nghiệm, triển khai toàn địa bàn từ năm 2021")
    paper.dash("Các chi bộ xây dựng kế hoạch trước 30/9/2020", "Mặt trận, đoàn thể đăng ký phần việc cụ thể")
    paper.say("Văn phòng Đảng ủy theo dõi, tổng hợp; tháng 12 hằng năm báo cáo Ban Chấp hành kết quả thực hiện.")
    paper.signed("Các chi bộ, đoàn thể")
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"Kèm theo Báo cáo chính trị; số liệu đến 31/12/2019 của {'; '.join(names)}.")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị", *names, "Toàn đơn vị mới", head=True)
    for at, (label, unit, total, places) in enumerate((
        ("Diện tích tự nhiên", "km²", figures.area, 2), ("Dân số", "người", figures.people, 0), ("Số hộ", "hộ", figures.households, 0),
        (paper.hamlet.capitalize(), paper.hamlet, figures.hamlets, 0), ("Đảng viên", "đảng viên", figures.members, 0),
    ), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        whole = paper.slip("total", f"old-{at}", vn(total, places), vn(Decimal(total) * 108 / 100 + 1, places))
        paper.row(str(at), label, unit, *parts, whole)
    parts = [vn(part) for part in split(lot, figures.number["KT07", "r"], len(names))]
    paper.row("6", *TITLES["KT07"], *parts, paper.r("KT07"))
    return paper
