"""The first voice's other papers: review report, resolution, action programme, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .own_report import HAMLETS, NEIGHBOURS, PEOPLE, Report, letterhead, signature
from .own_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "own"


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
    own, others = predecessors(figures.committee)
    letterhead(paper)
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
    paper.head(1, "I. Kết quả lãnh đạo, chỉ đạo")
    paper.say("Ban Chấp hành đã cụ thể hóa nghị quyết thành các chương trình, phân công từng đồng chí phụ trách địa bàn và lĩnh vực.")
    told = lot.some(["KT01", "KT07", "KT08", "KT09", "KT10", "XH01", "XH02", "XH03", "XH04", "XH08", "XH09", "MT01", "XD01", "XD02", "XD03", "CC01"], 8)
    paper.say("Về kinh tế, cấp ủy tập trung chỉ đạo chuyển đổi cơ cấu cây trồng, chăm lo hạ tầng.", c.sentence(told[:3], "r"))
    paper.say("Về văn hóa, xã hội, nhiều việc khó kéo dài được giải quyết dứt điểm.", c.sentence(told[3:6], "r"))
    paper.say("Về xây dựng Đảng, nền nếp sinh hoạt được giữ vững.", c.sentence(told[6:], "r"))
    income = int(figures.number["KT05", "r"])
    exact = figures.number["KT05", "r"] == income
    paper.say(f"Đời sống nhân dân được nâng lên, thu nhập bình quân đầu người {'đạt' if exact else 'đạt trên'} {income} triệu đồng/người/năm;" if "KT05" not in told else "",
              f"năm 2016 mới là {vn(figures.before['KT05'] + 2)} triệu đồng.")
    if figures.committee.merged:
        paper.soft(f"Sau khi sáp nhập, tâm tư cán bộ của {own[0].kind} {own[0].name} trước đây được cấp ủy lắng nghe, giải quyết.")
    before, after, more, share = rise(lot, 20, 60)
    paper.say(f"Số cuộc giám sát tăng từ {before} cuộc lên {after} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}% so với nhiệm kỳ trước.")
    total = lot.whole(18, 40)
    good = lot.whole(total // 2, total - 2)
    right = per_cent(good, total)
    paper.say(f"Kiểm tra {total} lượt tổ chức, có {good}/{total} tổ chức làm tốt, chiếm {paper.slip('change', 'organisations', right, off(lot, right, 4, 99))}%.")
    paper.head(1, "II. Hạn chế, khuyết điểm")
    paper.item(f"- Việc nắm tình hình tư tưởng ở một số chi bộ chưa kịp thời, đồng chí {lot.pick(PEOPLE)} đã thẳng thắn nhận trách nhiệm.")
    paper.item("- Một số nghị quyết chuyên đề chậm sơ kết, rút kinh nghiệm, chưa nhân rộng được điển hình.")
    paper.item("- Kỷ luật phát ngôn, giờ giấc có lúc chưa nghiêm, phối hợp giữa các ban ngành còn chồng chéo.")
    paper.head(1, "III. Nguyên nhân, trách nhiệm")
    paper.say("Trách nhiệm chính thuộc về tập thể Ban Thường vụ; từng đồng chí đã tự phê bình trước tập thể.")
    paper.note(f"Biên bản kiểm điểm lưu cùng hồ sơ của {'; '.join(f'Đảng ủy {u.kind} {u.name}' for u in (own or others[:1]))}.")
    paper.head(1, "IV. Phương hướng khắc phục")
    paper.say(f"Phân công lại nhiệm vụ, học tập cách làm của xã {lot.pick(NEIGHBOURS)}; mỗi quý kiểm điểm một lần.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "NGHỊ QUYẾT ĐẠI HỘI")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 thảo luận và thống nhất")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "Điều 1. Đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Tán thành đánh giá của Báo cáo chính trị về các mặt công tác trong 5 năm qua.", c.sentence(lot.some(["KT05", "KT06", "XH01", "XH05", "MT02", "XH06"], 4), "r"))
    paper.say("Những hạn chế về quản lý đất đai, sinh hoạt chi bộ phải được khắc phục ngay trong năm đầu nhiệm kỳ.")
    paper.head(2, "Điều 2. Mục tiêu và các chỉ tiêu chủ yếu")
    paper.say("Phát huy đoàn kết, huy động mọi nguồn lực, tạo chuyển biến mạnh về kinh tế và đời sống nhân dân.")
    paper.item("- " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: "))
    for code in TEXTS:
        if code not in SHARES:
            words = c.sentence([code], "t")
            paper.item(f"- {words}" if words else "")
    paper.head(2, "Điều 3. Nhiệm vụ trọng tâm")
    paper.item("- Sắp xếp, bố trí cán bộ đúng sở trường; quan tâm đào tạo nguồn kế cận lâu dài.")
    paper.item(f"- Đầu tư tuyến đường nối các khu dân cư với trung tâm; phối hợp xã {lot.pick(NEIGHBOURS)} quản lý địa giới.")
    paper.item("- Tăng cường kỷ luật, kỷ cương; nêu cao trách nhiệm của người đứng đầu trước nhân dân.")
    paper.head(2, "Điều 4. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới xây dựng chương trình hành động, kiểm tra, giám sát việc thực hiện Nghị quyết.")
    signature(paper)
    return paper


PROGRAMME = ("KT01", "KT05", "KT06", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT04", "XD01", "XD03", "CC01")
TASKS = (
    ("KT07", "Mở rộng cánh đồng lớn, chuyển đổi giống", "Công chức Nông nghiệp", "Sản lượng lương thực có hạt {t} tấn/năm"),
    ("MT02", "Thành lập tổ thu gom tự quản", "Hội Phụ nữ", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XH11", "Truyền thông dinh dưỡng cho bà mẹ", "Trạm Y tế", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%"),
    ("XH10", "Xây dựng hương ước, quy ước", "Ban Công tác Mặt trận", "Tỷ lệ {hamlet} văn hóa {t}%"),
    ("KT09", "Lồng ghép các nguồn vốn", "Ủy ban nhân dân", "Tổng vốn đầu tư toàn xã hội {t} tỷ đồng"),
    ("XD02", "Đánh giá đảng viên theo sản phẩm", "Ban Thường vụ Đảng ủy", "{t}% đảng viên hoàn thành tốt nhiệm vụ trở lên"),
)


def _programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Cụ thể hóa các chủ trương của Nghị quyết thành việc làm có người phụ trách, có thời hạn và kết quả kiểm đếm được.")
    paper.say("Các chi bộ, ban ngành chủ động xây dựng kế hoạch, tránh hình thức, lãng phí.")
    paper.head(1, "II. Chỉ tiêu cần đạt")
    for code in lot.some(PROGRAMME, 9):
        words = c.sentence([code], "t")
        paper.item(f"- {words}" if words else "")
    paper.item(c.free("XH01") and f"- Riêng năm 2021, tỷ lệ hộ nghèo giảm ít nhất {vn(lot.tenths(0.4, 0.7))} điểm %." or "")
    paper.head(1, "III. Nhiệm vụ cụ thể")
    paper.table()
    paper.row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả", head=True)
    at = 0
    for code, task, owner, outcome in lot.shuffled(TASKS):
        if code not in paper.facts.absent:
            at += 1
            paper.row(str(at), task, owner, lot.pick(("Quý IV/2020", "Tháng 6/2021", "2021–2023", "Hằng năm")), c.local(outcome).replace("{t}", paper.t(code)))
    paper.say(f"Kinh phí thực hiện cân đối từ ngân sách và huy động hợp pháp; làm điểm ở {c.local('{hamlet}')} {lot.pick(HAMLETS)} rồi nhân ra diện rộng.")
    body = [(name, [lot.whole(150, 900), lot.whole(100, 700)]) for name in ("Đào tạo cán bộ", "Môi trường", "Thiết chế văn hóa", "Hỗ trợ sinh kế")]
    paper.summed("costs", ("Nội dung (triệu đồng)", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, own_money, gifts = split(lot, 100, 3)
    paper.say(f"Nguồn kinh phí: cấp trên hỗ trợ {vn(upper)}%, ngân sách địa phương {vn(own_money)}%, xã hội hóa {paper.slip('shares', 'money', vn(gifts), off(lot, vn(gifts), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Văn phòng Đảng ủy theo dõi, đôn đốc; sơ kết vào tháng 12 hằng năm và báo cáo Ban Chấp hành.")
    paper.say("Mặt trận và các đoàn thể tuyên truyền sâu rộng để mỗi người dân hiểu và tham gia thực hiện.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ CŨ")
    paper.say(f"Số liệu đến 31/12/2019 của {', '.join(names)}.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Cộng", head=True)
    for at, (label, total, places) in enumerate((("Diện tích (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ", figures.households, 0),
                                                 ("Đảng viên", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0)), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        whole = paper.r("KT07") if label.startswith("Sản") else paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 107 / 100 + 1, places))
        paper.row(str(at), label, *parts, whole)
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", *names, "Chung", head=True)
    for at, (code, label, spread) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 3), ("XH01", "Tỷ lệ hộ nghèo (%)", 1), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", 2)), 1):
        value = figures.number[code, "r"]
        around = [vn(value + (Decimal(spread) * (2 * one - len(names) + 1) / 10).quantize(Decimal("0.1"))) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
