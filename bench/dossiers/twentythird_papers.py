"""The office of the ponds, its other papers: review report, resolution in points, programme as a table of tasks, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .twentythird_beside import HAMLETS
from .twentythird_report import Report, letterhead, neighbour, signature
from .twentythird_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "twentythird"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(),
        _review(paper("review_report")), _resolution(paper("draft_resolution")), _programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {one.kind: one for one in papers}


REVIEWED = (
    ("Về lãnh đạo phát triển kinh tế", "cấp ủy đã ban hành nghị quyết chuyên đề, chỉ đạo chuyển đổi cây trồng, vật nuôi.", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10")),
    ("Về lãnh đạo lĩnh vực văn hóa, xã hội, môi trường", "các vấn đề bức xúc của nhân dân được quan tâm giải quyết.", ("XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04")),
    ("Về lãnh đạo quốc phòng, an ninh, xây dựng hệ thống chính trị", "quy chế làm việc được thực hiện nghiêm túc.", ("QP01", "XD01", "XD02", "XD03", "XD05", "CC01")),
)


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    own, _ = predecessors(figures.committee)
    letterhead(paper, "BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. ƯU ĐIỂM, KẾT QUẢ ĐẠT ĐƯỢC")
    paper.say("Ban Chấp hành đã xây dựng quy chế làm việc, chương trình công tác toàn khóa; phân công cấp ủy viên phụ trách các lĩnh vực, chi bộ.")
    for lead, intro, codes in REVIEWED:
        paper.say(f"{lead}: {intro}", c.sentence(lot.some(codes, lot.whole(2, 4)), "r"))
    meetings = lot.whole(56, 66)
    topics = lot.whole(5, 9)
    paper.say(f"Về thực hiện nguyên tắc: Ban Chấp hành tổ chức {meetings} kỳ họp, ban hành {topics} nghị quyết chuyên đề; giữ vững nguyên tắc tập trung dân chủ, tự phê bình và phê bình.")
    before, after, more, _ = rise(lot, 18, 48)
    paper.say(f"Về giám sát: số cuộc giám sát chuyên đề và thường xuyên tăng từ {before} cuộc lên {after} cuộc, tăng {paper.slip('change', 'watched', more, off(lot, more, 4))} cuộc so với nhiệm kỳ trước.")
    asked = lot.whole(24, 60)
    done = lot.whole(asked * 2 // 3, asked - 2)
    right = per_cent(done, asked)
    paper.say(f"Về tiếp dân, đối thoại: đã tiếp nhận {asked} ý kiến, kiến nghị, giải quyết xong {done}/{asked} ý kiến, đạt {paper.slip('change', 'answered', right, off(lot, right, 4, 99))}%.")
    paper.head(1, "II. KHUYẾT ĐIỂM, HẠN CHẾ")
    paper.item("- Công tác kiểm tra, đôn đốc thực hiện nghị quyết ở một số lĩnh vực chưa thường xuyên, thiếu quyết liệt.")
    paper.item("- Một số cấp ủy viên chưa dành nhiều thời gian cho địa bàn được phân công phụ trách, ít dự sinh hoạt với chi bộ.")
    paper.item("- Công tác quy hoạch, đào tạo cán bộ nữ, cán bộ trẻ chưa được chuẩn bị từ sớm.")
    if figures.committee.merged and lot.chance(0.25):
        paper.soft(f"Cán bộ dôi dư của {own[0].kind} {own[0].name} trước đây chưa được sắp xếp xong theo lộ trình.")
    paper.head(1, "III. NGUYÊN NHÂN VÀ TRÁCH NHIỆM")
    paper.say("Về nguyên nhân: khối lượng công việc lớn, trình độ cán bộ chưa đồng đều, một số đồng chí kiêm nhiệm nhiều chức danh.")
    paper.say("Về trách nhiệm: trách nhiệm chính thuộc về Ban Thường vụ, Thường trực Đảng ủy và các đồng chí cấp ủy viên phụ trách lĩnh vực.")
    paper.head(1, "IV. BIỆN PHÁP KHẮC PHỤC")
    paper.say(f"Ban Chấp hành khóa mới bổ sung quy chế làm việc, học tập kinh nghiệm của xã {neighbour(paper)} trong sinh hoạt cấp ủy; hằng quý kiểm điểm việc thực hiện.")
    signature(paper)
    return paper


FIELDS = {"KT01": "Về kinh tế:", "XH01": "Về văn hóa, xã hội, môi trường:", "QP01": "Về quốc phòng, an ninh, xây dựng Đảng, chính quyền:"}


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    paper.items = lot.pick(("list_item", "paragraph"))
    letterhead(paper, "NGHỊ QUYẾT (dự thảo)", f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.say("Sau khi nghe và thảo luận các văn kiện do Ban Chấp hành khóa trước trình, Đại hội")
    paper.head(1, "QUYẾT NGHỊ")
    told = lot.some(("KT05", "KT06", "KT09", "XH01", "XH05", "XH06", "MT02", "XD03"), lot.whole(2, 4))
    paper.say("1. Tán thành những nội dung cơ bản về đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020 nêu trong Báo cáo chính trị.", c.sentence(told, "r"))
    paper.say("2. Thông qua Báo cáo kiểm điểm của Ban Chấp hành; giao Ban Chấp hành khóa mới tiếp thu, khắc phục những hạn chế đã nêu.")
    paper.say("3. Thông qua mục tiêu và các chỉ tiêu chủ yếu đến năm 2025 như sau:")
    grouped = lot.chance(0.5)
    for code in (one for one in TEXTS if one not in SHARES[1:]):
        codes, lead = (SHARES, "Cơ cấu kinh tế: ") if code in SHARES else ([code], "")
        if grouped and code in FIELDS:
            paper.say(FIELDS[code])
        words = c.sentence(codes, "t", joint=", ", lead=lead)
        paper.item(words and f"- {words}")
    paper.say("4. Thông qua các nhiệm vụ trọng tâm:")
    paper.item("- Đẩy mạnh cơ cấu lại nông nghiệp, hình thành vùng nuôi cá, trồng sen tập trung gắn với tiêu thụ sản phẩm.")
    paper.item("- Nâng cao chất lượng giáo dục, y tế, giữ gìn vệ sinh môi trường, chăm lo các gia đình chính sách.")
    paper.item("- Kiện toàn đội ngũ cán bộ, nâng cao năng lực lãnh đạo, sức chiến đấu của các chi bộ.")
    paper.say("5. Giao Ban Chấp hành khóa mới căn cứ Nghị quyết này xây dựng chương trình hành động và tổ chức thực hiện.")
    paper.say("Đại hội kêu gọi cán bộ, đảng viên và nhân dân đoàn kết, thi đua thực hiện thắng lợi Nghị quyết.")
    signature(paper)
    return paper


# code, task, who leads, who helps, outcome
TASKS = (
    ("KT05", "Phát triển ngành nghề, dịch vụ", "UBND {place}", "Hội Nông dân", "Thu nhập bình quân đầu người đạt {t} triệu đồng/người/năm"),
    ("KT06", "Chuyển đổi đất lúa trũng sang nuôi cá, trồng sen", "UBND {place}", "Hợp tác xã nông nghiệp", "Giá trị sản xuất trên một đơn vị diện tích canh tác {t} triệu đồng/ha"),
    ("KT07", "Thực hiện cánh đồng lớn, đưa giống mới vào sản xuất", "Công chức Nông nghiệp", "Các {hamlet}", "Sản lượng lương thực có hạt {t} tấn/năm"),
    ("KT09", "Huy động các nguồn lực xây dựng hạ tầng", "UBND {place}", "Mặt trận Tổ quốc", "Tổng vốn đầu tư toàn xã hội 5 năm {t} tỷ đồng"),
    ("KT10", "Hỗ trợ hộ kinh doanh lên doanh nghiệp, thành lập hợp tác xã", "UBND {place}", "Công chức Tài chính", "Thành lập mới {t} doanh nghiệp, hợp tác xã"),
    ("XH01", "Cho vay vốn, hỗ trợ sinh kế hộ nghèo", "Công chức Lao động", "Hội Phụ nữ", "Tỷ lệ hộ nghèo còn {t}%"),
    ("XH03", "Mở lớp dạy nghề nuôi trồng thủy sản", "Hội Nông dân", "Đoàn Thanh niên", "Tỷ lệ lao động qua đào tạo đạt {t}%"),
    ("XH05", "Vận động hộ gia đình tham gia bảo hiểm y tế", "Công chức Văn hóa", "Trạm Y tế", "Tỷ lệ tham gia bảo hiểm y tế đạt {t}%"),
    ("XH09", "Bình xét, xây dựng gia đình văn hóa", "Mặt trận Tổ quốc", "Các {hamlet}", "Tỷ lệ gia đình văn hóa đạt {t}%"),
    ("XH11", "Tư vấn dinh dưỡng cho bà mẹ và trẻ em", "Trạm Y tế", "Hội Phụ nữ", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%"),
    ("MT01", "Đấu nối, sử dụng nước sạch", "UBND {place}", "Các {hamlet}", "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {t}%"),
    ("MT02", "Duy trì tổ thu gom, phân loại rác tại hộ", "Hội Phụ nữ", "Các {hamlet}", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%"),
    ("XD01", "Nâng cao chất lượng sinh hoạt chi bộ", "Đảng ủy", "Các chi bộ", "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên đạt {t}%"),
    ("XD03", "Bồi dưỡng quần chúng ưu tú, tạo nguồn kết nạp", "Các chi bộ", "Đoàn Thanh niên", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Cải cách hành chính tại bộ phận một cửa", "UBND {place}", "Văn phòng", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {t}%"),
)


def _programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.say("Về mục đích: tổ chức quán triệt, cụ thể hóa Nghị quyết Đại hội thành các nhiệm vụ, giải pháp để thực hiện trong cả nhiệm kỳ.")
    paper.say("Về yêu cầu: các chi bộ, ban, ngành căn cứ chức năng, nhiệm vụ xây dựng kế hoạch cụ thể, phân công rõ trách nhiệm, tránh hình thức.")
    if lot.chance(0.6):
        told = lot.some(("KT01", "KT08", "XH02", "XH04", "XD02", "XD05", "MT04"), 3)
        paper.say("Về chỉ tiêu: thực hiện đầy đủ các chỉ tiêu Nghị quyết đề ra.", c.sentence(told, "t", lead="Trong đó chú trọng: "))
    paper.head(1, "II. CÁC NHIỆM VỤ CỤ THỂ")
    paper.say("Các nhiệm vụ, đơn vị chủ trì, phối hợp và thời gian thực hiện được phân công theo biểu sau:")
    paper.table()
    paper.row("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả cần đạt", head=True)
    chosen = {task[0] for task in lot.some(TASKS, 10)}
    for at, (code, *words, outcome) in enumerate((task for task in TASKS if task[0] in chosen), 1):
        paper.row(str(at), *map(c.local, words), lot.pick(("Hằng năm", "2020–2025", "2021–2025")), c.local(outcome).replace("{t}", paper.t(code)))
    paper.head(1, "III. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN")
    upper, local, people = split(lot, 100, 3)
    paper.say(f"Về cơ cấu nguồn kinh phí thực hiện: ngân sách cấp trên {vn(upper)}%, ngân sách địa phương {vn(local)}%, huy động xã hội hóa {paper.slip('shares', 'money', vn(people), off(lot, vn(people), 4))}%.")
    before, after, more, _ = rise(lot, 12, 40)
    paper.say(f"Về mô hình: nâng số mô hình kinh tế có hiệu quả từ {before} mô hình hiện nay lên {after} mô hình, tăng {paper.slip('change', 'models', more, off(lot, more, 3))} mô hình; "
              f"làm điểm ở {c.local('{hamlet}')} {lot.pick(HAMLETS)} trong năm 2021.")
    paper.say("Về kiểm tra, giám sát: Ủy ban Kiểm tra Đảng ủy tham mưu đưa việc thực hiện Chương trình vào kế hoạch kiểm tra, giám sát hằng năm.")
    paper.say("Về sơ kết, tổng kết: Văn phòng Đảng ủy theo dõi, tổng hợp, tham mưu sơ kết giữa nhiệm kỳ và tổng kết vào cuối nhiệm kỳ.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU CHIA THEO CÁC ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"(Số liệu đến ngày 31/12/2019 của {', '.join(names)})")
    paper.table()
    paper.row("TT", "Chỉ tiêu", *names, "Tổng số", head=True)
    counted = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Nhân khẩu (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
               ("Số đảng viên (người)", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0))
    for at, (label, total, places) in enumerate(counted, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        whole = paper.r("KT07") if label.startswith("Sản") else paper.slip("total", f"old-{at}", vn(total, places), vn(Decimal(total) * 108 / 100 + 1, places))
        paper.row(str(at), label, *parts, whole)
    paper.table()
    paper.row("TT", "Chỉ tiêu bình quân năm 2019", *names, "Toàn đơn vị", head=True)
    rates = (("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "0.8"), ("XH01", "Tỷ lệ hộ nghèo (%)", "0.22"), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", "0.6"))
    for at, (code, label, step) in enumerate(rates, 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(step) * (2 * one - len(names) + 1)) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
