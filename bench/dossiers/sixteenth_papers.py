"""The town-side voice's other papers: review report, resolution, action programme, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import NAMES as INDICATORS
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .sixteenth_beside import HAMLETS
from .sixteenth_report import SHORT, Report, letterhead, signature
from .sixteenth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "sixteenth"
REVIEWED = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02", "XD01", "XD02", "XD03", "CC01")
TASKS = (
    ("KT10", "Hỗ trợ hộ kinh doanh lên doanh nghiệp", "Công chức Tài chính - Kế toán", "{t} doanh nghiệp, hợp tác xã thành lập mới"),
    ("KT09", "Lập danh mục kêu gọi đầu tư chợ, ngành nghề", "Ủy ban nhân dân", "Tổng vốn đầu tư toàn xã hội 5 năm {t} tỷ đồng"),
    ("XH03", "Mở lớp nghề mộc, cơ khí, may", "Hội Nông dân, Đoàn Thanh niên", "Tỷ lệ lao động qua đào tạo {t}%"),
    ("XH05", "Vận động tiểu thương mua thẻ theo hộ", "Ban chỉ đạo BHYT", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
    ("MT02", "Đặt thùng rác, tăng chuyến thu gom ở chợ", "Hợp tác xã môi trường", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("MT04", "Rà soát hồ sơ đất ở, đất xưởng", "Công chức Địa chính", "Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất {t}%"),
    ("XD03", "Tạo nguồn từ lao động trẻ, tiểu thương", "Các chi bộ", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Trả kết quả đúng hẹn, công khai phí", "Bộ phận một cửa", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
)


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind, made=Paper):
        lot = Lot(CODE, kind, seed)
        return made(figures, plan, lot) if made is Report else made(kind, figures, plan, lot)

    papers = [
        paper("political_report", Report).written(), _review(paper("review_report")), _resolution(paper("draft_resolution")), _programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {one.kind: one for one in papers}


def _title(paper, title, under):
    letterhead(paper)
    paper.add("paragraph", title)
    paper.say(under)


def _lines(paper, c, codes, column, mark):
    for code in codes:
        words = c.sentence([code], column)
        paper.item(f"{mark} {words}" if words else "")


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    own, _ = predecessors(figures.committee)
    _title(paper, "BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Ưu điểm")
    paper.say("Ban Chấp hành đã xây dựng quy chế làm việc, chương trình toàn khóa, giao chỉ tiêu cho từng đồng chí phụ trách.")
    told = [code for code in REVIEWED if code in lot.some(REVIEWED, 9)]
    if lot.chance(0.5):
        paper.item("- Kết quả một số chỉ tiêu do cấp ủy trực tiếp chỉ đạo đến cuối nhiệm kỳ:")
        _lines(paper, c, told, "r", "+")
    else:
        paper.say("Lãnh đạo phát triển kinh tế:", c.sentence([code for code in told if code[:2] == "KT"], "r"))
        paper.say("Lãnh đạo các lĩnh vực khác:", c.sentence([code for code in told if code[:2] != "KT"], "r"))
    first, last, _, share = rise(lot, 18, 50)
    paper.item(f"- Số cuộc cấp ủy viên dự sinh hoạt chi bộ tăng từ {first} cuộc năm 2016 lên {last} cuộc năm 2019, tăng {paper.slip('change', 'visits', share, off(lot, share, 6))}%.")
    total = lot.whole(40, 90)
    done = lot.whole(total // 2, total - 5)
    right = per_cent(done, total)
    paper.item(f"- Đã tiếp thu, giải quyết {done}/{total} ý kiến của cán bộ, đảng viên, đạt {paper.slip('change', 'opinions', right, off(lot, right, 5, 99))}%.")
    if own and lot.chance(0.6):
        paper.soft(f"Sau sáp nhập, việc bàn giao sổ sách, tài sản của {own[0].kind} {own[0].name} cũ hoàn thành đúng hạn.")
    paper.head(1, "II. Hạn chế, khuyết điểm")
    paper.item("- Công tác kiểm tra tài chính ở một số tổ chức chưa thường xuyên; quyết toán một vài công trình còn chậm.")
    paper.item("- Chỉ đạo phát triển ngành nghề có lúc chưa sâu, chưa có quy hoạch khu sản xuất tập trung.")
    paper.item("- Một số cấp ủy viên ngại va chạm, ít dự sinh hoạt với chi bộ được phân công.")
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    paper.say("Trách nhiệm thuộc về tập thể Ban Chấp hành, trước hết là Ban Thường vụ và người đứng đầu các ngành có chỉ tiêu đạt thấp.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.say("Giao ban theo chỉ tiêu hằng tháng; cấp ủy viên báo cáo kết quả địa bàn trước Ban Chấp hành mỗi quý một lần.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c, figures = paper.lot, Clauses(paper, TEXTS, VAGUE), paper.facts
    _title(paper, "NGHỊ QUYẾT", f"Đại hội {figures.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Đánh giá nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành những đánh giá nêu trong Báo cáo chính trị và Báo cáo kiểm điểm của Ban Chấp hành.")
    paper.say("Một số kết quả nổi bật:", c.sentence(lot.some(("KT05", "KT08", "XH01", "XH03", "XH09", "MT01", "XD02"), 4), "r"))
    paper.head(1, "II. Mục tiêu, chỉ tiêu đến năm 2025")
    paper.say("Huy động các nguồn lực, đẩy mạnh ngành nghề, thương mại, dịch vụ; nâng cao đời sống nhân dân.")
    paper.item(c.sentence(SHARES, "t", joint=", ", lead="- Cơ cấu kinh tế đến năm 2025: "))
    codes = [code for code in TEXTS if code not in SHARES and code not in figures.absent]
    if lot.chance(0.4):
        paper.table()
        paper.row("TT", "Chỉ tiêu", "ĐVT", "Đến năm 2025", head=True)
        for at, code in enumerate(codes, 1):
            name, unit = INDICATORS[code]
            paper.row(str(at), SHORT.get(code, name), unit, paper.t(code))
    else:
        for title, fields in (("Kinh tế, môi trường", ("KT", "MT")), ("Văn hóa - xã hội", ("XH",)), ("Quốc phòng, an ninh, xây dựng Đảng, chính quyền", ("QP", "XD", "CC"))):
            paper.item(f"- {title}:")
            _lines(paper, c, [code for code in codes if code[:2] in fields], "t", "+")
    paper.head(1, "III. Nhiệm vụ trọng tâm")
    paper.item("- Quy hoạch khu tiểu thủ công nghiệp, đưa các xưởng ra khỏi khu dân cư theo lộ trình.")
    paper.item("- Nâng cấp chợ trung tâm, chỉnh trang các tuyến phố, tuyến đường buôn bán; quản lý tốt vỉa hè.")
    paper.item("- Siết chặt kỷ luật tài chính, nâng cao trách nhiệm của người đứng đầu.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới cụ thể hóa Nghị quyết bằng chương trình hành động, phân chỉ tiêu theo từng năm.")
    signature(paper)
    return paper


def _programme(paper):
    lot, c, figures = paper.lot, Clauses(paper, TEXTS, VAGUE), paper.facts
    _title(paper, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {figures.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Chia nhỏ chỉ tiêu của Nghị quyết theo năm, giao rõ người làm, thời hạn, kinh phí và kết quả phải đạt.")
    paper.say("Việc thực hiện phải tiết kiệm, công khai, có đối chiếu số liệu giữa các ngành với văn phòng cấp ủy.")
    paper.head(1, "II. Chỉ tiêu phấn đấu")
    wanted = lot.some(("KT01", "KT05", "KT06", "KT07", "KT08", "KT13", "XH01", "XH04", "XH06", "XH09", "XH11", "MT01", "XD01", "XD02"), 9)
    paper.item("- Đến năm 2025:")
    _lines(paper, c, [code for code in TEXTS if code in wanted], "t", "+")
    paper.head(1, "III. Nhiệm vụ theo nhóm")
    paper.table()
    paper.row("TT", "Việc làm", "Chủ trì", "Thời gian", "Kết quả đến 2025", head=True)
    tasks = [one for one in lot.shuffled(TASKS) if one[0] not in figures.absent]
    for at, (code, task, owner, outcome) in enumerate(tasks, 1):
        paper.row(str(at), task, owner, lot.pick(("Quý III/2020", "Tháng 3/2021", "2021–2024", "Hằng năm")), outcome.replace("{t}", paper.t(code)))
    paper.say(f"Chọn {c.local('{hamlet}')} {lot.pick(HAMLETS)} làm điểm về sắp xếp xưởng mộc, rút kinh nghiệm trước khi nhân rộng.")
    body = [(name, [lot.whole(120, 800), lot.whole(120, 700)]) for name in ("Hỗ trợ ngành nghề", "Sửa chữa chợ", "Thu gom rác thải", "Dạy nghề")]
    paper.summed("costs", ("Khoản chi (triệu đồng)", "2020–2022", "2023–2025"), body, "Cộng")
    state, town, people = split(lot, 100, 3)
    paper.say(f"Cơ cấu nguồn kinh phí: ngân sách cấp trên {vn(state)}%, ngân sách địa phương {vn(town)}%, xã hội hóa {paper.slip('shares', 'money', vn(people), off(lot, vn(people), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.item("- Văn phòng Đảng ủy tổng hợp kết quả mỗi quý, so với kế hoạch năm, báo cáo Ban Thường vụ.")
    paper.item("- Mặt trận và các đoàn thể vận động hội viên thực hiện, giám sát các khoản đóng góp.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU THEO ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"Thời điểm 31/12/2019, gồm {', '.join(names)}.")
    paper.table()
    paper.row("TT", "Chỉ tiêu", *names, "Tổng", head=True)
    lines = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
             ("Số đảng viên", figures.members, 0), ("Hộ kinh doanh, ngành nghề", lot.whole(260, 640), 0), ("Thu phí chợ (triệu đồng)", lot.whole(300, 900), 0))
    for at, (label, total, places) in enumerate(lines, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        paper.row(str(at), label, *parts, paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 1, places)))
    return paper
