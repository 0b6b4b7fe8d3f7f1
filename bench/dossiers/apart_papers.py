"""The apart office's other papers: review report, resolution in articles, programme of task tables, table by old units."""

from decimal import Decimal

from .apart_beside import CODE, Place, letterhead, signature
from .apart_report import FIELDS, Report
from .apart_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
WRITTEN = ("KT01", "KT05", "KT06", "KT07", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "XD01", "XD02", "XD03", "CC01")


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


def _dashes(paper, codes, column):
    clauses = Clauses(paper, TEXTS, VAGUE)
    for code in codes:
        words = clauses.sentence([code], column)
        paper.item(f"- {words}" if words else "")


def _review(paper):
    lot, figures, place = paper.lot, paper.facts, Place(paper.facts)
    letterhead(paper, "BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name}, nhiệm kỳ 2015–2020")
    paper.head(1, "I. KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO")
    told = set(lot.some(WRITTEN, 9))
    at = 0
    for field, codes in FIELDS:
        mine = [code for code in codes if code in told]
        if mine:
            at += 1
            paper.head(2, f"{at}. Lãnh đạo lĩnh vực {field[0].lower()}{field[1:]}")
            paper.say(lot.pick(("Ban Chấp hành ban hành nghị quyết chuyên đề, phân công cấp ủy viên phụ trách, kết quả:",
                                "Cấp ủy chỉ đạo cụ thể hóa bằng kế hoạch hằng năm, kết quả chủ yếu:",
                                "Công tác lãnh đạo, chỉ đạo có trọng tâm, trọng điểm; kết quả cụ thể:")))
            _dashes(paper, mine, "r")
    paper.head(2, f"{at + 1}. Công tác kiểm tra, giám sát")
    before, after, more, share = rise(lot, 15, 45)
    paper.item(f"- Số cuộc giám sát tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")
    total = lot.whole(20, 44)
    good = lot.whole(total * 6 // 10, total - 2)
    right = per_cent(good, total)
    paper.item(f"- Qua kiểm tra {total} lượt chi bộ, có {good} lượt thực hiện tốt, chiếm {paper.slip('change', 'cells', right, off(lot, right, 4, 99))}%.")
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    paper.item(f"- Chỉ đạo quy hoạch khu vực hồ {place.lake} còn chậm; xử lý vi phạm đất đai chưa dứt điểm.")
    paper.item("- Chế độ tự phê bình và phê bình ở một số chi bộ chưa nghiêm túc, còn nể nang.")
    paper.item("- Một số nghị quyết chuyên đề chậm sơ kết, việc nhân rộng điển hình chưa kịp thời.")
    paper.head(1, "III. NGUYÊN NHÂN, TRÁCH NHIỆM")
    paper.say("Trách nhiệm trước hết thuộc về tập thể Ban Chấp hành, trực tiếp là Ban Thường vụ và đồng chí Bí thư Đảng ủy.")
    paper.head(1, "IV. GIẢI PHÁP KHẮC PHỤC")
    paper.say("Bổ sung quy chế làm việc, quy định rõ trách nhiệm người đứng đầu; hằng quý kiểm điểm tiến độ thực hiện các chỉ tiêu.")
    signature(paper)
    return paper


def _resolution(paper):
    place, c = Place(paper.facts), Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "NGHỊ QUYẾT", f"Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "Điều 1. Đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội thống nhất với đánh giá trong Báo cáo chính trị của Ban Chấp hành; một số kết quả nổi bật:")
    _dashes(paper, paper.lot.some(("KT05", "KT06", "KT09", "XH01", "XH05", "MT01", "XD03"), 4), "r")
    paper.head(2, "Điều 2. Mục tiêu tổng quát")
    paper.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; phát triển du lịch sinh thái hồ {place.lake} gắn với nông nghiệp sạch; nâng cao đời sống nhân dân.")
    paper.head(2, "Điều 3. Các chỉ tiêu chủ yếu đến năm 2025")
    for at, (field, codes) in enumerate(FIELDS, 1):
        paper.head(3, f"{at}. Về {field[0].lower()}{field[1:]}")
        if at == 1:
            paper.item("- " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "))
        _dashes(paper, codes, "t")
    paper.head(2, "Điều 4. Nhiệm vụ trọng tâm và khâu đột phá")
    paper.item(f"- Hoàn thành quy hoạch, kêu gọi đầu tư khu du lịch hồ {place.lake}; bảo vệ nghiêm ngặt nguồn nước.")
    paper.item("- Xây dựng đội ngũ cán bộ có năng lực, am hiểu pháp luật, gần dân, trọng dân.")
    paper.item("- Đẩy mạnh cải cách hành chính, tạo thuận lợi cho người dân và doanh nghiệp.")
    paper.head(2, "Điều 5. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới ban hành chương trình hành động; các chi bộ, cơ quan, đoàn thể chịu trách nhiệm thi hành Nghị quyết này.")
    signature(paper)
    return paper


# (group, ((code, task, in charge, with, outcome), …))
TASKS = (
    ("Phát triển kinh tế, du lịch", (
        ("KT05", "Hỗ trợ hộ dân làm dịch vụ du lịch cộng đồng", "Ủy ban nhân dân", "Hội Phụ nữ", "Thu nhập bình quân đầu người {t} triệu đồng/người/năm"),
        ("KT10", "Vận động thành lập hợp tác xã dịch vụ", "Ủy ban nhân dân", "Hội Nông dân", "{t} doanh nghiệp, hợp tác xã thành lập mới"),
        ("KT06", "Chuyển đổi diện tích lúa kém hiệu quả", "Công chức Nông nghiệp", "Hội Nông dân", "Giá trị sản xuất trên một đơn vị diện tích canh tác {t} triệu đồng/ha"),
    )),
    ("Văn hóa, xã hội, môi trường", (
        ("XH05", "Tuyên truyền, vận động tham gia bảo hiểm y tế", "Ủy ban nhân dân", "Trạm Y tế", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
        ("MT02", "Thành lập tổ thu gom rác ven hồ", "Hội Phụ nữ", "Đoàn Thanh niên", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
        ("XH03", "Mở lớp nghề nấu ăn, hướng dẫn du lịch", "Công chức Văn hóa - Xã hội", "Đoàn Thanh niên", "Tỷ lệ lao động qua đào tạo {t}%"),
    )),
    ("Xây dựng Đảng, hệ thống chính trị", (
        ("XD03", "Bồi dưỡng, tạo nguồn kết nạp Đảng", "Các chi bộ", "Đoàn Thanh niên", "Kết nạp đảng viên mới {t} người/năm"),
        ("XD02", "Đánh giá đảng viên theo kết quả công việc", "Ban Thường vụ Đảng ủy", "Các chi bộ", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên {t}%"),
        ("CC01", "Niêm yết, công khai thủ tục hành chính", "Ủy ban nhân dân", "Công chức Văn phòng", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
    )),
)


def _programme(paper):
    lot, place = paper.lot, Place(paper.facts)
    letterhead(paper, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "I. MỤC ĐÍCH, YÊU CẦU")
    paper.item("- Cụ thể hóa Nghị quyết Đại hội thành nhiệm vụ có người chủ trì, thời hạn và kết quả rõ ràng.")
    paper.item("- Các chi bộ, ban, ngành, đoàn thể căn cứ Chương trình để xây dựng kế hoạch của đơn vị mình.")
    paper.head(1, "II. CHỈ TIÊU")
    _dashes(paper, lot.some(("KT01", "KT07", "KT09", "KT13", "XH01", "XH04", "XH09", "MT01", "MT04", "XD01", "XD05"), 6), "t")
    paper.head(1, "III. NHIỆM VỤ CỤ THỂ")
    for at, (group, tasks) in enumerate(TASKS, 1):
        paper.head(2, f"{at}. Nhóm nhiệm vụ {group[0].lower()}{group[1:]}")
        paper.table()
        paper.row("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả đến năm 2025", head=True)
        for number, (code, task, owner, beside, outcome) in enumerate(lot.shuffled(tasks), 1):
            paper.row(str(number), task, owner, beside, lot.pick(("Từ quý IV/2020", "2020–2025", "2021–2025", "Hằng năm")), outcome.replace("{t}", paper.t(code)))
    paper.head(1, "IV. KINH PHÍ")
    body = [(name, [lot.whole(200, 900), lot.whole(150, 800)]) for name in ("Hạ tầng du lịch", "Bảo vệ môi trường hồ", "Đào tạo nghề", "Thiết chế văn hóa")]
    paper.summed("costs", ("Nội dung (triệu đồng)", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, local, gifts = (vn(one) for one in split(lot, 100, 3))
    paper.say(f"Cơ cấu nguồn kinh phí: ngân sách cấp trên {upper}%, ngân sách {place.kind} {local}%, xã hội hóa {paper.slip('shares', 'money', gifts, off(lot, gifts, 4))}%.")
    paper.head(1, "V. TỔ CHỨC THỰC HIỆN")
    paper.say("Ban Thường vụ Đảng ủy chỉ đạo, Ủy ban Kiểm tra giám sát việc thực hiện; tháng 12 hằng năm sơ kết, báo cáo Ban Chấp hành.")
    paper.say("Mặt trận và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên và nhân dân tham gia thực hiện Chương trình.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    names = [f"{one.kind} {one.name} (cũ)" for one in predecessors(figures.committee)[0]]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ CŨ")
    paper.say("Số liệu tính đến ngày 31/12/2019, do Văn phòng Đảng ủy tổng hợp từ báo cáo của các đơn vị trước khi sáp nhập.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Toàn đơn vị", head=True)
    for at, (label, total, places) in enumerate((
        ("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
        ("Số đảng viên (người)", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0),
    ), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        if label.startswith("Sản"):
            whole = paper.r("KT07")
        else:
            whole = paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 2, places))
        paper.row(str(at), label, *parts, whole)
    return paper
