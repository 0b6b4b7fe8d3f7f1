"""The office aside: the action programme, task groups with a table."""

from .arithmetic import off, split, vn
from .twentyfirst_office import HAMLETS

# title of the group, tasks: (code, task, owner, with whom, outcome)
GROUPS = (
    ("Phát triển kinh tế", (
        ("KT07", "Xây dựng cánh đồng lớn, liên kết sản xuất lúa chất lượng", "Ủy ban nhân dân", "Hội Nông dân", "Sản lượng lương thực có hạt đạt {t} tấn/năm"),
        ("KT06", "Chuyển đổi cơ cấu cây trồng, đưa giống mới vào sản xuất", "Công chức Nông nghiệp", "Các hợp tác xã", "Giá trị sản xuất trên một đơn vị diện tích canh tác đạt {t} triệu đồng/ha"),
        ("KT10", "Hỗ trợ thủ tục thành lập doanh nghiệp, hợp tác xã", "Ủy ban nhân dân", "Hội Nông dân", "{t} doanh nghiệp, hợp tác xã thành lập mới"),
        ("KT09", "Lồng ghép, huy động các nguồn vốn đầu tư", "Ủy ban nhân dân", "Các ban, ngành", "Tổng vốn đầu tư toàn xã hội 5 năm {t} tỷ đồng"),
    )),
    ("Văn hóa - xã hội, môi trường", (
        ("XH01", "Giúp hộ nghèo có sinh kế, vay vốn ưu đãi", "Công chức Lao động - Xã hội", "Hội Phụ nữ", "Tỷ lệ hộ nghèo còn {t}%"),
        ("XH03", "Mở lớp dạy nghề cho lao động nông thôn", "Công chức Lao động - Xã hội", "Đoàn Thanh niên", "Tỷ lệ lao động qua đào tạo đạt {t}%"),
        ("XH05", "Tuyên truyền, vận động tham gia bảo hiểm y tế", "Ban Bảo hiểm xã hội cơ sở", "Mặt trận Tổ quốc", "Tỷ lệ tham gia bảo hiểm y tế đạt {t}%"),
        ("MT02", "Thu gom, phân loại rác tại nguồn; xử lý chất thải chăn nuôi", "Hội Phụ nữ", "Các {hamlet}", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%"),
    )),
    ("Quốc phòng - an ninh, xây dựng Đảng", (
        ("QP01", "Làm tốt công tác tuyển quân", "Ban Chỉ huy Quân sự", "Đoàn Thanh niên", "Hoàn thành {t}% chỉ tiêu giao quân"),
        ("XD03", "Tạo nguồn, bồi dưỡng quần chúng ưu tú", "Ban Thường vụ Đảng ủy", "Các chi bộ", "Kết nạp đảng viên mới bình quân {t} người/năm"),
        ("CC01", "Cải cách thủ tục hành chính", "Văn phòng Ủy ban nhân dân", "Bộ phận một cửa", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {t}%"),
    )),
)
TOLD = ("KT01", "KT05", "KT08", "KT11", "KT13", "XH02", "XH04", "XH06", "XH09", "XH10", "XH11", "MT01", "MT04", "XD01", "XD02", "XD05")
WHEN = ("2020–2025", "2021–2025", "Tháng 12/2025", "Quý III/2025", "Hết năm 2025")


def programme(paper):
    """The programme: aims, targets, task groups and who pays."""
    lot, c = paper.lot, paper.c
    paper.letterhead(("CTr", "CHƯƠNG TRÌNH HÀNH ĐỘNG"), f"thực hiện Nghị quyết Đại hội Đảng bộ {paper.unit} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Cụ thể hóa Nghị quyết Đại hội thành các nhiệm vụ theo từng nhóm, có người chủ trì, thời hạn và sản phẩm để kiểm tra, đánh giá.")
    paper.say("Các chi bộ, ban, ngành, đoàn thể căn cứ chức năng, nhiệm vụ xây dựng kế hoạch thực hiện sát thực tế, tránh hình thức.")
    paper.head(1, "II. Một số chỉ tiêu chủ yếu đến năm 2025")
    for code in lot.some(TOLD, lot.whole(7, 10)):
        words = c.sentence([code], "t")
        paper.item(f"- {words}" if words else "")
    paper.head(1, "III. Các nhóm nhiệm vụ")
    _groups(paper)
    paper.head(1, "IV. Kinh phí")
    body = [(f"Nhóm {title[0].lower()}{title[1:]}", [lot.whole(300, 1800), lot.whole(400, 2600)]) for title, _ in GROUPS]
    paper.summed("costs", ("Nhóm nhiệm vụ (triệu đồng)", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, local, people = (vn(one) for one in split(lot, 100, 3, lot.whole(0, 1)))
    people = paper.slip("shares", "money", people, off(lot, people, 4))
    paper.say(f"Dự kiến cơ cấu nguồn kinh phí: ngân sách cấp trên {upper}%, ngân sách {paper.place} {local}%, huy động nhân dân và doanh nghiệp {people}%.")
    paper.head(1, "V. Tổ chức thực hiện")
    paper.say("Ban Thường vụ Đảng ủy lãnh đạo, chỉ đạo; Ủy ban nhân dân xây dựng kế hoạch cụ thể, bố trí kinh phí bảo đảm các nhiệm vụ được giao.")
    paper.say("Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên và nhân dân thực hiện; giám sát việc thực hiện ở cơ sở.")
    paper.say("Văn phòng Đảng ủy theo dõi, đôn đốc, định kỳ 6 tháng, hằng năm báo cáo Ban Chấp hành.")
    paper.signature()
    return paper


def _groups(paper):
    """One table with a line for each group, or a heading, a paragraph and a table for each."""
    lot, apart = paper.lot, paper.lot.chance(0.5)
    titles = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm, kết quả")
    if not apart:
        paper.say(f"Các nhiệm vụ được phân theo nhóm như biểu dưới đây; chọn {paper.hamlet} {lot.pick(HAMLETS)} làm điểm rồi nhân ra diện rộng.")
        paper.table()
        paper.row(*titles, head=True)
    for number, (title, tasks) in enumerate(GROUPS, 1):
        if apart:
            paper.head(2, f"{number}. Nhóm nhiệm vụ {title[0].lower()}{title[1:]}")
            paper.say(("Tập trung tổ chức lại sản xuất, tạo vùng lúa hàng hóa và vùng chăn nuôi lợn an toàn.", "Chăm lo đời sống vật chất, tinh thần của nhân dân, gắn với bảo vệ môi trường.",
                       "Giữ vững quốc phòng - an ninh; nâng cao năng lực lãnh đạo của cấp ủy, chi bộ.")[number - 1])
            paper.table()
            paper.row(*titles, head=True)
        else:
            paper.row(("I", "II", "III")[number - 1], f"Nhóm nhiệm vụ {title[0].lower()}{title[1:]}", "", "", "", "")
        for at, (code, task, owner, others, outcome) in enumerate(tasks, 1):
            if code not in paper.facts.absent:
                words = (paper.c.local(one) for one in (task, owner, others))
                paper.row(str(at), *words, "Hằng năm" if code == "QP01" else lot.pick(WHEN), outcome.replace("{t}", paper.t(code)))
