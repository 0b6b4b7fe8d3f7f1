"""The rice commune's other papers: review report, resolution in points, programme as one table, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .aside_report import HAMLETS, Report, letterhead, signature
from .aside_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "aside"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def lot(kind):
        return Lot(CODE, kind, seed)

    papers = [
        Report(figures, plan, lot("political_report")).written(),
        _review(Paper("review_report", figures, plan, lot("review_report"))),
        _resolution(Paper("draft_resolution", figures, plan, lot("draft_resolution"))),
        _programme(Paper("action_programme", figures, plan, lot("action_programme"))),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Paper("old_unit_table", figures, plan, lot("old_unit_table"))))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Tình hình Ban Chấp hành")
    paper.say("Đầu nhiệm kỳ, Ban Chấp hành đã ban hành quy chế làm việc, phân công nhiệm vụ cho từng cấp ủy viên và xây dựng chương trình công tác toàn khóa.")
    paper.head(1, "II. Kết quả lãnh đạo thực hiện nhiệm vụ")
    for lead, codes in (
        ("Về phát triển kinh tế: Ban Chấp hành tập trung lãnh đạo chuyển đổi cơ cấu cây trồng, xây dựng hạ tầng, mở mang buôn bán, dịch vụ.", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10")),
        ("Về văn hóa, xã hội, môi trường: các chính sách được triển khai đầy đủ, đời sống nhân dân ổn định.", ("XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "MT04")),
        ("Về xây dựng Đảng và hệ thống chính trị: vai trò lãnh đạo của cấp ủy được giữ vững.", ("XD01", "XD02", "XD03", "CC01", "XD05")),
    ):
        told = set(lot.some(codes, lot.whole(2, 3)))
        paper.say(lead, c.sentence([code for code in codes if code in told], "r"))
    before, after, _, share = rise(lot, 20, 60)
    paper.say(f"Số cuộc kiểm tra, giám sát của cấp ủy tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")
    total = lot.whole(18, 40)
    good = lot.whole(total // 2, total - 2)
    right = per_cent(good, total)
    paper.say(f"Qua kiểm tra {total} lượt tổ chức đảng và đảng viên, có {good}/{total} lượt được kết luận thực hiện tốt, chiếm {paper.slip('change', 'organisations', right, off(lot, right, 4, 99))}%.")
    paper.head(1, "III. Hạn chế, khuyết điểm")
    paper.item("- Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, chưa sát tình hình địa phương.")
    paper.item("- Công tác kiểm tra, đôn đốc của một số cấp ủy viên phụ trách địa bàn chưa thường xuyên.")
    paper.item("- Tinh thần tự phê bình và phê bình có lúc, có nơi chưa cao.")
    paper.head(1, "IV. Nguyên nhân và trách nhiệm")
    paper.say("Những hạn chế trên trước hết thuộc trách nhiệm của tập thể Ban Chấp hành, Ban Thường vụ và cá nhân các đồng chí được phân công phụ trách.")
    paper.head(1, "V. Biện pháp khắc phục")
    paper.say("Rà soát, bổ sung quy chế làm việc; phân công rõ người, rõ việc; định kỳ sáu tháng kiểm điểm việc khắc phục hạn chế.")
    own, _ = predecessors(figures.committee)
    if figures.committee.merged:
        paper.note(f"Hồ sơ kiểm điểm trước ngày 01/01/2020 lưu theo {', '.join(f'Đảng bộ {u.kind} {u.name}' for u in own)}.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "DỰ THẢO NGHỊ QUYẾT")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.say("Đại hội đã thảo luận các văn kiện do Ban Chấp hành khóa trước trình và thống nhất quyết nghị các nội dung sau đây.")
    paper.head(1, "1. Thông qua đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020")
    told = set(lot.some(("KT01", "KT05", "KT07", "XH01", "XH03", "XH05", "MT01", "XD03"), 4))
    paper.say("Đại hội tán thành nội dung đánh giá trong Báo cáo chính trị.", c.sentence([code for code in TEXTS if code in told], "r"))
    paper.say("Những tồn tại, hạn chế nêu trong báo cáo cần được tập trung khắc phục ngay từ đầu nhiệm kỳ.")
    paper.head(1, "2. Thông qua mục tiêu, các chỉ tiêu chủ yếu đến năm 2025")
    paper.say("Mục tiêu chung là xây dựng Đảng bộ trong sạch, vững mạnh, kinh tế phát triển ổn định, đời sống nhân dân ngày càng được nâng cao.")
    for code in TEXTS:
        if code == "KT02":
            paper.item("- " + c.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế: "))
        elif code not in SHARES:
            words = c.sentence([code], "t")
            paper.item(f"- {words}" if words else "")
    paper.head(1, "3. Thông qua nhiệm vụ, giải pháp chủ yếu")
    paper.say("Tập trung phát triển sản xuất lúa hàng hóa, chăn nuôi an toàn dịch bệnh, mở rộng buôn bán, dịch vụ.")
    paper.say("Nâng cao chất lượng giáo dục, y tế; giữ vững quốc phòng, an ninh; xây dựng hệ thống chính trị vững mạnh.")
    paper.head(1, "4. Thông qua Báo cáo kiểm điểm của Ban Chấp hành nhiệm kỳ 2015–2020")
    paper.say("Giao Ban Chấp hành khóa mới tiếp thu ý kiến của Đại hội để hoàn chỉnh, ban hành chính thức.")
    paper.head(1, "5. Tổ chức thực hiện")
    paper.say("Đại hội kêu gọi toàn thể cán bộ, đảng viên và nhân dân đoàn kết, thi đua thực hiện thắng lợi Nghị quyết.")
    signature(paper)
    return paper


TASKS = (
    ("KT05", "Chuyển đổi cơ cấu cây trồng, phát triển ngành nghề, dịch vụ", "Ủy ban nhân dân"),
    ("KT07", "Thực hiện đề án sản xuất lúa chất lượng cao", "Công chức nông nghiệp"),
    ("KT06", "Dồn điền, đổi thửa, mở rộng cánh đồng lớn", "Ban Nông nghiệp"),
    ("KT10", "Hướng dẫn hộ kinh doanh đăng ký thành lập tổ chức kinh tế", "Công chức tài chính"),
    ("KT09", "Huy động, lồng ghép các nguồn vốn xây dựng hạ tầng", "Ủy ban nhân dân"),
    ("KT12", "Chỉnh trang khu dân cư, vườn hộ", "Mặt trận Tổ quốc"),
    ("XH01", "Hỗ trợ sinh kế, vay vốn ưu đãi cho hộ khó khăn", "Công chức văn hóa - xã hội"),
    ("XH03", "Phối hợp mở các lớp dạy nghề ngắn hạn", "Hội Nông dân"),
    ("XH04", "Tư vấn, giới thiệu việc làm cho thanh niên", "Đoàn Thanh niên"),
    ("XH05", "Tuyên truyền, vận động nhân dân tham gia bảo hiểm", "Hội Liên hiệp Phụ nữ"),
    ("XH11", "Truyền thông dinh dưỡng cho bà mẹ có con nhỏ", "Trạm Y tế"),
    ("MT01", "Nâng cấp công trình nước, bể lọc hộ gia đình", "Hội Liên hiệp Phụ nữ"),
    ("MT02", "Củng cố tổ thu gom, hướng dẫn phân loại tại hộ", "Công chức địa chính"),
    ("MT04", "Rà soát, hoàn thiện hồ sơ đất đai tồn đọng", "Công chức địa chính"),
    ("XD01", "Đổi mới nội dung sinh hoạt, đánh giá chi bộ", "Ban Thường vụ Đảng ủy"),
    ("XD03", "Tạo nguồn, bồi dưỡng quần chúng ưu tú", "Các chi bộ"),
    ("CC01", "Niêm yết, giải quyết thủ tục tại bộ phận một cửa", "Văn phòng Ủy ban nhân dân"),
)
OTHER_TASKS = (("Xây dựng quy chế làm việc, chương trình toàn khóa", "Ban Chấp hành", "Ban hành trong quý III/2020"),
               ("Nâng cấp chợ, sắp xếp điểm buôn bán", "Ủy ban nhân dân", "Hoàn thành, đưa vào sử dụng năm 2022"),
               ("Kiên cố hóa kênh mương nội đồng", "Ban Nông nghiệp", "Mỗi năm làm mới 1–2 km"))


def _programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Cụ thể hóa Nghị quyết Đại hội thành các nhiệm vụ, phân công rõ đơn vị chủ trì, thời gian và kết quả cần đạt.")
    paper.say("Các chi bộ, ban, ngành, đoàn thể xây dựng kế hoạch thực hiện sát với điều kiện của đơn vị mình.")
    paper.say("Việc tổ chức thực hiện phải thường xuyên, có kiểm tra, đôn đốc, tránh hình thức.")
    paper.head(1, "II. Nhiệm vụ cụ thể")
    paper.say("Các nhiệm vụ trọng tâm của nhiệm kỳ được phân công theo bảng dưới đây.")
    paper.table()
    paper.row("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian", "Kết quả, chỉ tiêu", head=True)
    chosen = set(lot.some([code for code, _, _ in TASKS], 12))
    at = 0
    for code, task, owner in TASKS:
        outcome = c.sentence([code], "t", end="") if code in chosen else ""
        if outcome:
            at += 1
            paper.row(str(at), task, owner, lot.pick(("2020–2025", "Hằng năm", "2021–2025", "Cả nhiệm kỳ")), outcome)
    for task, owner, outcome in lot.some(OTHER_TASKS, 2):
        at += 1
        paper.row(str(at), task, owner, "2020–2022", outcome)
    if lot.chance(0.17) and "XH01" not in paper.facts.absent:
        paper.say(f"Riêng năm 2021, phấn đấu giảm tỷ lệ hộ nghèo ít nhất {vn(lot.tenths(0.2, 0.4))} điểm %.")
    before, after, more, _ = rise(lot, 12, 40)
    paper.say(f"Phấn đấu tăng số tổ hợp tác, tổ liên kết từ {before} tổ lên {after} tổ, tăng {paper.slip('change', 'groups', more, off(lot, more, 3))} tổ vào cuối nhiệm kỳ.")
    paper.head(1, "III. Kinh phí thực hiện")
    upper, local, gifts = split(lot, 100, 3)
    paper.say(f"Kinh phí thực hiện gồm: ngân sách cấp trên hỗ trợ {vn(upper)}%, ngân sách địa phương {vn(local)}%, huy động nhân dân và xã hội hóa {paper.slip('shares', 'money', vn(gifts), off(lot, vn(gifts), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Ban Thường vụ Đảng ủy lãnh đạo, chỉ đạo; Văn phòng Đảng ủy theo dõi, tổng hợp, định kỳ báo cáo Ban Chấp hành.")
    paper.say(f"Chọn {c.local('{hamlet}')} {lot.pick(HAMLETS)} làm điểm trong năm đầu; cuối năm sơ kết, rút kinh nghiệm để nhân ra diện rộng.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ HÀNH CHÍNH TRƯỚC SÁP NHẬP")
    paper.say(f"Số liệu đến ngày 31/12/2019 của {', '.join(names)}")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng cộng", head=True)
    for at, (label, total, places) in enumerate((
        ("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
        ("Số đảng viên (người)", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0),
    ), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) * 107 / 100 + 1, places)
        whole = paper.r("KT07") if label.startswith("Sản") else paper.slip("total", f"row-{at}", vn(total, places), wrong)
        paper.row(str(at), label, *parts, whole)
    return paper
