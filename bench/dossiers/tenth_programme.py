"""The tenth office's action programme: paragraphs by group of tasks, then one table of what it costs."""

from .arithmetic import off, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .tenth_report import letterhead, neighbour, signature
from .tenth_sides import HAMLETS
from .tenth_texts import TEXTS, VAGUE

# title, what is to be done, who leads and by when, the targets it serves
GROUPS = (
    ("Phát triển nông nghiệp, nâng cao thu nhập", "Rà soát quy hoạch vùng sản xuất, chuyển đổi cây trồng, khuyến khích phát triển kinh tế vườn đồi và chăn nuôi gia trại.",
     "Ủy ban nhân dân {place} chủ trì, Hội Nông dân phối hợp; xây dựng đề án trong quý {q} năm 2020.", ("KT05", "KT06", "KT07")),
    ("Phát triển ngành nghề, doanh nghiệp", "Tạo điều kiện về mặt bằng, thủ tục cho các hộ mở rộng sản xuất, kinh doanh; xây dựng thương hiệu hàng hóa của địa phương.",
     "Công chức Tài chính - Kế toán tham mưu thực hiện; hằng quý báo cáo Ban Thường vụ.", ("KT08", "KT10", "KT13")),
    ("Xây dựng hạ tầng", "Ưu tiên các tuyến giao thông, kênh mương bức xúc; công khai các khoản đóng góp của nhân dân.",
     "Ban Quản lý xây dựng {place} chủ trì; hoàn thành danh mục đầu tư trước tháng {m}/2021.", ("KT09", "KT12", "KT11")),
    ("Bảo vệ môi trường, quản lý đất đai", "Đầu tư thêm xe chở rác, vận động hộ gia đình phân loại rác tại nguồn; xử lý dứt điểm hồ sơ đất đai tồn đọng.",
     "Công chức Địa chính chủ trì, Hội Phụ nữ phối hợp; thực hiện thường xuyên.", ("MT01", "MT02", "MT04")),
    ("Giáo dục, y tế, văn hóa", "Bổ sung trang thiết bị dạy học, khám chữa bệnh; duy trì các câu lạc bộ văn nghệ, thể thao.",
     "Công chức Văn hóa - Xã hội chủ trì; các trường học, trạm y tế phối hợp.", ("XH05", "XH06", "XH09", "XH11")),
    ("Lao động, việc làm, an sinh xã hội", "Mở lớp dạy nghề theo nhu cầu, tín chấp vay vốn, giúp đỡ các hộ có hoàn cảnh khó khăn.",
     "Mặt trận Tổ quốc {place} và các đoàn thể đăng ký giúp đỡ từng hộ cụ thể, hoàn thành đăng ký trong quý {q} năm 2020.", ("XH01", "XH03", "XH04")),
    ("Xây dựng Đảng và hệ thống chính trị", "Đổi mới sinh hoạt chi bộ, làm tốt công tác tạo nguồn; thực hiện nghiêm việc đánh giá cán bộ.",
     "Ban Thường vụ Đảng ủy chỉ đạo, Văn phòng Đảng ủy theo dõi, đôn đốc.", ("XD01", "XD02", "XD03", "CC01")),
)


def programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("Tổ chức quán triệt và cụ thể hóa Nghị quyết Đại hội thành các nhiệm vụ có địa chỉ, có thời gian hoàn thành.")
    paper.say("Cấp ủy, chi bộ, các ban, ngành căn cứ chức năng, nhiệm vụ để xây dựng kế hoạch thực hiện.")
    paper.head(1, "II. NHIỆM VỤ CỤ THỂ")
    lead = lot.pick(("phấn đấu ", "mục tiêu: ", "chỉ tiêu cần đạt: "))
    for at, (title, task, owner, codes) in enumerate(GROUPS, 1):
        paper.head(2, f"{at}. {title}")
        owner = c.local(owner).replace("{q}", lot.pick(("III", "IV"))).replace("{m}", str(lot.whole(3, 9)))
        chosen = lot.some(codes, 2)
        goals = c.sentence(chosen, "t", lead=lead)
        paper.say(task, goals[:1].upper() + goals[1:])
        paper.say(owner)
    if lot.chance(0.5):
        paper.say(c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: "))
    if lot.chance(0.14):
        paper.say(lot.pick(("Riêng năm 2021, kết nạp ít nhất {x} đảng viên mới; các chi bộ có kế hoạch tạo nguồn ngay từ đầu năm.",
                            "Trong năm 2021, tạo nguồn và kết nạp {x} đảng viên, chú trọng các chi bộ còn ít đảng viên trẻ.")).replace("{x}", str(lot.whole(9, 14))))
    _money(paper, c)
    paper.head(1, "IV. TỔ CHỨC THỰC HIỆN")
    paper.say("Các chi bộ tổ chức học tập Nghị quyết và xây dựng kế hoạch xong trong quý IV năm 2020; hằng năm sơ kết, báo cáo Đảng ủy.")
    paper.say("Ủy ban Kiểm tra Đảng ủy đưa nội dung thực hiện Chương trình vào kế hoạch kiểm tra, giám sát hằng năm.")
    signature(paper)
    return paper


def _money(paper, c):
    """What it costs: one table, and where the money comes from."""
    lot = paper.lot
    paper.head(1, "III. KINH PHÍ THỰC HIỆN")
    before, after, more, share = rise(lot, 12, 40)
    paper.say(f"Mở rộng mô hình điểm ở {c.local('{hamlet}')} {lot.pick(HAMLETS)} từ {before} hộ lên {after} hộ, tăng {paper.slip('change', 'pilot', more, off(lot, more, 3))} hộ; tổ chức tham quan tại xã {neighbour(paper)}.")
    paper.say("Dự kiến kinh phí thực hiện các nhóm nhiệm vụ (triệu đồng):")
    names = lot.some(("Nông nghiệp, thu nhập", "Ngành nghề, doanh nghiệp", "Hạ tầng", "Môi trường, đất đai", "Giáo dục, y tế, văn hóa", "An sinh xã hội", "Xây dựng Đảng"), 5)
    body = [(name, [lot.whole(180, 1900), lot.whole(160, 2200)]) for name in names]
    paper.summed("costs", ("Nhóm nhiệm vụ", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, local, people, rest = split(lot, 100, 4)
    paper.say(f"Về nguồn vốn: ngân sách cấp trên hỗ trợ {vn(upper)}%, ngân sách {c.local('{place}')} {vn(local)}%, nhân dân đóng góp {vn(people)}%, "
              f"huy động từ doanh nghiệp và con em xa quê {paper.slip('shares', 'sources', vn(rest), off(lot, vn(rest), 4))}%.",
              "Việc quản lý, sử dụng kinh phí bảo đảm công khai, tiết kiệm." if lot.chance(0.5) else "")
