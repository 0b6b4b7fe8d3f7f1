"""The action programme of the retired officer's office: tasks with who, when and result."""

from .clauses import Clauses
from .twentyfourth_office import Points, hamlet, letterhead, part_of, shared, signature, summed, town
from .twentyfourth_texts import TEXTS, VAGUE

# Groups of tasks: (code, task, who, result with {t}).
GROUPS = (
    ("Nhóm nhiệm vụ về kinh tế", (
        ("KT05", "Phát triển sản phẩm chủ lực, mở rộng liên kết tiêu thụ", "Ủy ban nhân dân", "Thu nhập bình quân đầu người {t} triệu đồng/người/năm"),
        ("KT06", "Chuyển đổi cây trồng kém hiệu quả", "Hội Nông dân", "Giá trị sản xuất trên một đơn vị diện tích canh tác {t} triệu đồng/ha"),
        ("KT10", "Hướng dẫn thủ tục, hỗ trợ mặt bằng", "Công chức Tài chính - Kế toán", "{t} doanh nghiệp, hợp tác xã thành lập mới"),
        ("KT09", "Lập danh mục công trình, huy động vốn", "Ủy ban nhân dân", "Tổng vốn đầu tư toàn xã hội 5 năm {t} tỷ đồng"),
    )),
    ("Nhóm nhiệm vụ về xã hội, môi trường", (
        ("XH03", "Mở lớp nghề ngắn hạn tại chỗ", "Hội Phụ nữ", "Tỷ lệ lao động qua đào tạo {t}%"),
        ("XH05", "Vận động từng hộ tham gia", "Trạm Y tế", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
        ("XH04", "Nối doanh nghiệp với người cần việc", "Công chức Văn hóa - Xã hội", "Số lao động được giải quyết việc làm {t} người/năm"),
        ("MT02", "Lập tổ thu gom, phân loại tại nguồn", "Đoàn Thanh niên", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
        ("MT04", "Đo đạc, xét duyệt, lập hồ sơ", "Công chức Địa chính", "Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất {t}%"),
    )),
    ("Nhóm nhiệm vụ về xây dựng Đảng, chính quyền", (
        ("XD03", "Tạo nguồn từ đoàn viên, dân quân", "Các chi bộ", "Kết nạp đảng viên mới {t} người/năm"),
        ("XD01", "Đổi mới sinh hoạt, chấm điểm chi bộ", "Ban Thường vụ Đảng ủy", "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên {t}%"),
        ("CC01", "Niêm yết quy trình, kiểm tra bộ phận một cửa", "Văn phòng Ủy ban nhân dân", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
    )),
)
PLAIN = ("XH01", "XH09", "XH11", "KT01", "KT08", "MT01", "XD02", "XD05", "KT07")
WHEN = ("2020–2025", "31/12/2025", "Quý IV/2025", "Hết năm 2025", "Hằng năm, đến năm 2025")


def programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Yêu cầu")
    paper.say("Việc nào cũng phải có người phụ trách, thời hạn và kết quả. Không giao việc chung chung.")
    paper.say("Các chi bộ căn cứ Chương trình này xây dựng kế hoạch riêng, gửi Văn phòng Đảng ủy trước 30/9/2020.")
    paper.head(1, "II. Chỉ tiêu phải hoàn thành")
    points = Points(paper)
    for code in lot.some(PLAIN, 5):
        points.add(c.sentence([code], "t"))
    paper.head(1, "III. Nhiệm vụ cụ thể")
    form = lot.pick(("table", "table", "blocks", "lines"))
    for at, (title, tasks) in enumerate(GROUPS, 1):
        paper.head(2, f"{at}. {title}")
        _tasks(paper, form, [one for one in lot.some(tasks, lot.whole(2, 3))], at)
    _means(paper)
    paper.head(1, "V. Tổ chức thực hiện")
    paper.say("Văn phòng Đảng ủy mở sổ theo dõi từng nhiệm vụ. Ngày 20 hằng tháng báo cáo Thường trực Đảng ủy.")
    paper.say("Ủy ban Kiểm tra Đảng ủy kiểm tra 6 tháng một lần. Chậm tiến độ phải giải trình bằng văn bản.")
    paper.say("Mặt trận Tổ quốc và các đoàn thể vận động đoàn viên, hội viên, nhân dân thực hiện đúng kế hoạch.")
    signature(paper)
    return paper


def _tasks(paper, form, tasks, group):
    """Tasks of a group: rows of a table, blocks of short lines, or a line each."""
    lot = paper.lot
    if form == "table":
        paper.table()
        paper.row("TT", "Nhiệm vụ", "Người thực hiện", "Thời hạn", "Kết quả", head=True)
    points = Points(paper, str(group))
    for at, (code, task, who, outcome) in enumerate(tasks, 1):
        when = lot.pick(WHEN)
        if form == "table":
            paper.row(str(at), task, who, when, outcome.replace("{t}", paper.t(code)))
        elif form == "lines":
            points.add(f"{task}. Người thực hiện: {who}. Thời hạn: {when}. Kết quả: {outcome.replace('{t}', paper.t(code))}.")
        else:
            points.add(f"{task}.")
            paper.item(f"- Người thực hiện: {who}. Thời hạn: {when}.")
            paper.item(f"- Kết quả đến năm 2025: {outcome.replace('{t}', paper.t(code))}.")


def _means(paper):
    lot = paper.lot
    paper.head(1, "IV. Kinh phí, lực lượng")
    points = Points(paper, "4")
    points.add(summed(paper, "money", "Kinh phí thực hiện Chương trình", "triệu đồng", lot.whole(3600, 7800), ("ngân sách cấp trên", "ngân sách địa phương", "xã hội hóa")))
    points.add(shared(paper, "spending", "Phân bổ kinh phí: ", ("kinh tế", "xã hội và môi trường", "xây dựng Đảng và chính quyền")))
    count = paper.facts.cells
    points.add(part_of(paper, "cells", "Làm điểm ở {part}/{whole} chi bộ, bằng {share}%; năm 2022 làm ở tất cả các chi bộ.", lot.whole(2, 4), count))
    points.add(f"Nơi làm điểm đầu tiên: {'tổ dân phố' if town(paper) else 'thôn'} {hamlet(paper)}. Rút kinh nghiệm xong mới mở rộng.")
    if lot.chance(0.5):
        body = [(name, [lot.whole(60, 420), lot.whole(60, 420)]) for name in ("Tập huấn", "Mô hình điểm", "Tuyên truyền", "Khen thưởng")]
        paper.say("Dự toán một số khoản chi thường xuyên như sau.")
        paper.summed("costs", ("Khoản chi (triệu đồng)", "2020–2022", "2023–2025"), body, "Cộng")
