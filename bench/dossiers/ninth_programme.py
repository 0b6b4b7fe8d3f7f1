"""The action programme of the ninth office: tasks by group with who, when and what comes of it, and what it costs."""

from .arithmetic import off, split, vn

TASKS = (
    ("Phát triển vùng cây ăn quả có múi trên đất đồi", "Ủy ban nhân dân", "KT06", "Giá trị sản xuất trên 1 ha canh tác đạt {t} triệu đồng/ha"),
    ("Đưa giống lúa chất lượng cao vào sản xuất đại trà", "Hợp tác xã Nông nghiệp", "KT07", "Sản lượng lương thực có hạt {t} tấn/năm"),
    ("Hỗ trợ khởi nghiệp, thành lập doanh nghiệp, hợp tác xã", "Hội Nông dân", "KT10", "Thành lập mới {t} doanh nghiệp, hợp tác xã"),
    ("Vận động nhân dân tham gia bảo hiểm y tế", "Ban Chăm sóc sức khỏe nhân dân", "XH05", "Tỷ lệ tham gia bảo hiểm y tế đạt {t}%"),
    ("Mở lớp dạy nghề cho lao động nông thôn", "Công chức Văn hóa - Xã hội", "XH03", "Tỷ lệ lao động qua đào tạo đạt {t}%"),
    ("Phân loại, xử lý rác thải tại hộ gia đình", "Hội Liên hiệp Phụ nữ", "MT02", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%"),
    ("Xây dựng công trình cấp nước, giếng khoan hợp vệ sinh", "Ủy ban nhân dân", "MT01", "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {t}%"),
    ("Rà soát, hoàn thiện hồ sơ địa chính", "Công chức Địa chính", "MT04", "Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {t}%"),
    ("Bồi dưỡng quần chúng ưu tú, đoàn viên thanh niên", "Ban Thường vụ Đảng ủy", "XD03", "Kết nạp đảng viên mới {t} người/năm"),
    ("Nâng cao chất lượng bộ phận một cửa", "Văn phòng Ủy ban nhân dân", "CC01", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {t}%"),
    ("Phòng, chống suy dinh dưỡng, chăm sóc bà mẹ và trẻ em", "Trạm Y tế", "XH11", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%"),
)
# Work that ends early, and of which no figure comes.
EARLY = (
    ("Ban hành quy chế làm việc, phân công cấp ủy viên", "Ban Thường vụ Đảng ủy", "Quý III/2020", "Quy chế được thông qua"),
    ("Học tập, quán triệt Nghị quyết Đại hội", "Các chi bộ", "Quý III/2020", "Toàn thể đảng viên được học tập"),
    ("Rà soát quy hoạch sử dụng đất vùng đồi", "Ủy ban nhân dân", "Trước 30/6/2021", "Bản đồ quy hoạch được phê duyệt"),
    ("Sắp xếp, bố trí cán bộ không chuyên trách", "Văn phòng Đảng ủy", "Quý IV/2020", "Quyết định phân công nhiệm vụ"),
)
TIMES = ("2020–2025", "2021–2025", "Đến năm 2025", "Trước 31/12/2025")
CHOSEN = ("KT01", "KT05", "KT08", "KT09", "XH01", "XH02", "XH04", "XH08", "XH09", "XD01", "XD02", "XD05", "MT03", "KT12", "KT13")


def programme(paper):
    """The action programme."""
    lot, c = paper.lot, paper.clauses
    paper.opened("CHƯƠNG TRÌNH HÀNH ĐỘNG", f"của Ban Chấp hành {paper.facts.committee.name} thực hiện Nghị quyết Đại hội nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Tổ chức quán triệt, triển khai thực hiện Nghị quyết Đại hội đến từng chi bộ, cán bộ, đảng viên và nhân dân; xác định rõ việc, rõ người, rõ thời gian hoàn thành.")
    paper.say("Quá trình thực hiện phải bám sát thực tiễn, thường xuyên kiểm tra, kịp thời tháo gỡ khó khăn cho cơ sở.")
    paper.head(1, "II. Các chỉ tiêu chủ yếu")
    _targets(paper, lot.some(CHOSEN, 8))
    if lot.chance(0.15):
        less = vn(lot.tenths(0.3, 0.6))
        paper.say(lot.pick((f"Riêng năm 2021, phấn đấu giảm tỷ lệ hộ nghèo {less} điểm %.", f"Trước mắt trong năm 2021 tỷ lệ hộ nghèo giảm tối thiểu {less} điểm % so với năm 2020.")))
    paper.head(1, "III. Nhiệm vụ, giải pháp và phân công thực hiện")
    paper.say(f"Tập trung chỉ đạo điểm tại {c.local('{hamlet}')} {paper.office.hamlets[4]}, sau đó rút kinh nghiệm để nhân rộng ra các {c.local('{hamlet}')} khác.")
    _tasks(paper)
    _costs(paper)
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Các chi bộ xây dựng kế hoạch cụ thể trước khi kết thúc quý III năm 2020; Mặt trận và các đoàn thể phát động phong trào thi đua, giám sát quá trình thực hiện.")
    paper.say("Văn phòng Đảng ủy giúp Ban Thường vụ theo dõi, đôn đốc, tổng hợp báo cáo Ban Chấp hành sáu tháng một lần.")
    paper.signed()
    return paper


def _targets(paper, codes):
    c = paper.clauses
    if paper.lot.chance(0.35):
        half = len(codes) // 2
        paper.say(c.sentence(codes[:half], "t", lead="Về kinh tế, xã hội và xây dựng Đảng: "), c.sentence(codes[half:], "t"))
    else:
        for code in codes:
            words = c.sentence([code], "t")
            paper.item(words and f"- {words}")


def _tasks(paper):
    lot = paper.lot
    chosen = lot.some(TASKS, lot.whole(6, 8))
    paper.table()
    paper.row("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian", "Kết quả cần đạt", head=True)
    early = lot.some(EARLY, 2)
    for at, cells in enumerate(early, 1):
        paper.row(str(at), *cells)
    for at, (task, owner, code, outcome) in enumerate((one for one in chosen if one[2] not in paper.facts.absent), 1 + len(early)):
        paper.row(str(at), task, owner, lot.pick(TIMES), outcome.replace("{t}", paper.t(code)))


def _costs(paper):
    lot = paper.lot
    works = lot.some(("Đường giao thông nội đồng", "Nhà văn hóa", "Hệ thống nước sạch", "Đào tạo, bồi dưỡng cán bộ", "Hỗ trợ cây giống", "Chỉnh trang vườn hộ"), 4)
    paper.say("Dự kiến kinh phí thực hiện các nhóm nhiệm vụ (triệu đồng):")
    paper.summed("costs", ("Hạng mục", "Giai đoạn 2020–2022", "Giai đoạn 2023–2025"), [(one, [lot.whole(120, 950), lot.whole(120, 950)]) for one in works], "Tổng số")
    one, two, three = (vn(part) for part in split(lot, 100, 3))
    paper.say(f"Về nguồn vốn, ngân sách huyện và tỉnh chiếm {one}%, ngân sách địa phương chiếm {two}%, huy động trong dân và nguồn khác chiếm {paper.slip('shares', 'funds', three, off(lot, three, 4))}% tổng kinh phí.")
