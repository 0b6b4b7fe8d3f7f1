"""The rice commune's action programme: groups of tasks in prose, and a table annexed."""

from .arithmetic import off, split, vn
from .clauses import Clauses
from .seventeenth_texts import TEXTS, VAGUE

# title, sentences, targets that a group of tasks works for
GROUPS = (
    ("1. Nhóm nhiệm vụ phát triển kinh tế", ("Ủy ban nhân dân chủ trì rà soát quy hoạch đồng ruộng, vận động nhân dân dồn đổi ruộng đất và làm điểm cánh đồng sản xuất một giống lúa ngay trong vụ xuân đầu tiên.",
                                               "Hội Nông dân phối hợp với hợp tác xã ký kết tiêu thụ lúa với doanh nghiệp, tránh để nông dân bị ép giá khi vào vụ gặt."),
     ("KT01", "KT05", "KT08", "KT09", "KT10")),
    ("2. Nhóm nhiệm vụ văn hóa, xã hội", ("Các nhà trường, trạm y tế xây dựng kế hoạch nâng cao chất lượng hoạt động, coi sự hài lòng của nhân dân là thước đo.",
                                           "Các đoàn thể nhận giúp từng hộ khó khăn theo danh sách, hằng quý báo cáo kết quả với cấp ủy."),
     ("XH01", "XH03", "XH04", "XH05", "XH09", "XH11")),
    ("3. Nhóm nhiệm vụ tài nguyên, môi trường", ("Công chức địa chính rà soát các trường hợp vướng mắc về đất đai, niêm yết công khai và giải quyết theo thứ tự thời gian.",
                                                  "Hội Phụ nữ duy trì ngày vệ sinh chung vào cuối tuần, gắn với chăm sóc các tuyến đường hoa."),
     ("MT01", "MT03", "MT04")),
    ("4. Nhóm nhiệm vụ quốc phòng, an ninh và xây dựng Đảng", ("Công an, quân sự duy trì giao ban hằng tuần, nắm chắc tình hình từng khu dân cư.",
                                                                "Ban Thường vụ Đảng ủy phân công cấp ủy viên dự sinh hoạt với chi bộ, hướng dẫn chi bộ sinh hoạt theo chuyên đề."),
     ("XD01", "XD03", "XD05", "CC01")),
)
ROWS = (
    ("KT07", "Xây dựng cánh đồng sản xuất một giống lúa chất lượng cao", "Ủy ban nhân dân", "Hợp tác xã", "Sản lượng lương thực có hạt đạt {t} tấn/năm"),
    ("KT06", "Dồn điền đổi thửa, đưa máy móc vào đồng ruộng", "Công chức Địa chính", "Hội Nông dân", "Giá trị sản xuất trên một đơn vị diện tích canh tác đạt {t} triệu đồng/ha"),
    ("MT02", "Củng cố tổ thu gom, bố trí điểm tập kết", "Hội Phụ nữ", "Các chi hội", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%"),
    ("XH10", "Sửa đổi, bổ sung quy ước của từng khu dân cư", "Ủy ban Mặt trận Tổ quốc", "Công chức Văn hóa", "Tỷ lệ {hamlet} văn hóa đạt {t}%"),
    ("XH06", "Bổ sung phòng học, thiết bị dạy học", "Các nhà trường", "Ủy ban nhân dân", "Tỷ lệ trường đạt chuẩn quốc gia {t}%"),
    ("XD02", "Đánh giá đảng viên theo công việc được giao", "Ban Thường vụ Đảng ủy", "Các chi bộ", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {t}%"),
    ("QP01", "Làm tốt các bước tuyển quân", "Ban Chỉ huy Quân sự", "Đoàn Thanh niên", "Hoàn thành {t}% chỉ tiêu giao quân hằng năm"),
)


def programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("Chương trình nhằm đưa Nghị quyết Đại hội vào cuộc sống bằng những việc làm cụ thể, có người chịu trách nhiệm và có thời gian hoàn thành.")
    paper.say("Mỗi chi bộ, mỗi ngành phải căn cứ chương trình này để xây dựng kế hoạch của mình, tránh dàn trải và hình thức.")
    paper.head(1, "II. CÁC NHÓM NHIỆM VỤ")
    for title, sentences, codes in GROUPS:
        paper.head(2, title)
        told = [code for code in codes if code not in paper.facts.absent]
        lead = lot.pick(("Kết quả cần đạt của nhóm nhiệm vụ này là đến năm 2025 ", "Đến năm 2025, phải bảo đảm "))
        paper.say(sentences[0])
        paper.say(sentences[1], c.sentence(lot.some(told, lot.whole(2, 3)), "t", lead=lead))
    paper.head(1, "III. KINH PHÍ THỰC HIỆN")
    upper, here, people = split(lot, 100, 3)
    paper.say(f"Kinh phí thực hiện chương trình được huy động từ nhiều nguồn, trong đó ngân sách cấp trên {vn(upper)}%, ngân sách {c.local('{place}')} {vn(here)}%, nhân dân đóng góp và nguồn hợp pháp khác {paper.slip('shares', 'money', vn(people), off(lot, vn(people), 4))}%.")
    paper.head(1, "IV. TỔ CHỨC THỰC HIỆN")
    paper.say("Văn phòng Đảng ủy giúp Ban Thường vụ theo dõi, đôn đốc; tháng 12 hằng năm tổ chức sơ kết, giữa nhiệm kỳ đánh giá toàn diện.")
    paper.say("Mặt trận Tổ quốc và các đoàn thể tuyên truyền để nhân dân hiểu, tham gia và giám sát việc thực hiện chương trình.")
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Các chi bộ;\n- Lưu Văn phòng.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")
    _annexes(paper, c)


def _annexes(paper, c):
    lot, figures = paper.lot, paper.facts
    paper.annex = True
    paper.head(1, "PHỤ LỤC")
    paper.head(2, "Biểu 1. Phân công nhiệm vụ")
    paper.table()
    paper.row("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả phải đạt đến năm 2025", head=True)
    for at, (code, task, owner, helper, outcome) in enumerate(lot.some(ROWS, 6), 1):
        when = lot.pick(("Quý IV/2020", "Quý II/2021", "2021–2022", "Thường xuyên", "2021–2025"))
        paper.row(str(at), task, owner, helper, when, c.local(outcome).replace("{t}", paper.t(code)))
    paper.head(2, "Biểu 2. Dự kiến kinh phí (triệu đồng)")
    body = [(name, [lot.whole(160, 780), lot.whole(140, 690)]) for name in ("Thủy lợi, giao thông nội đồng", "Giáo dục, y tế", "Văn hóa, môi trường", "Đào tạo, bồi dưỡng")]
    paper.summed("costs", ("Nhóm nội dung", "2021–2022", "2023–2025"), body, "Cộng")
    if lot.chance(0.18):
        _steps(paper, figures)


def _steps(paper, figures):
    """Where some targets are to stand on the way."""
    paper.head(2, "Biểu 3. Lộ trình thực hiện một số chỉ tiêu")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Năm 2021", "Năm 2023", "Năm 2025", head=True)
    for at, (code, label) in enumerate((("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)"), ("MT01", "Tỷ lệ hộ sử dụng nước hợp vệ sinh (%)"), ("XH03", "Tỷ lệ lao động qua đào tạo (%)")), 1):
        low, high = figures.number[code, "r"], figures.number[code, "t"]
        paper.row(str(at), label, vn(low + (high - low) / 4, 1), vn(low + (high - low) * 2 / 3, 1), paper.t(code))
