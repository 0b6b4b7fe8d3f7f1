"""The rice commune's other papers: review report, draft resolution, table by old units; the programme stands in its own file."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .frame import Lot, Paper
from .planting import predecessors
from .seventeenth_fields import HAMLETS, PEOPLE
from .seventeenth_outlook import target
from .seventeenth_programme import programme
from .seventeenth_report import ENDING, NEIGHBOURS, Report, letterhead, signature, title
from .seventeenth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "seventeenth"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [Report(figures, plan, Lot(CODE, "political_report", seed)).written()]
    review, resolution, action = paper("review_report"), paper("draft_resolution"), paper("action_programme")
    _review(review)
    _resolution(resolution)
    letterhead(action)
    title(action, "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {figures.committee.name}, nhiệm kỳ 2020–2025")
    programme(action)
    papers += [review, resolution, action]
    if figures.committee.merged:
        papers.append(paper("old_unit_table"))
        _old_units(papers[-1])
    return {one.kind: one for one in papers}


LED = (
    (("KT01", "KT05", "KT07", "KT08", "KT09"), "Trong lãnh đạo phát triển kinh tế, Ban Chấp hành đã kiên trì chủ trương lấy cây lúa làm nền tảng, đồng thời mở mang ngành nghề."),
    (("XH01", "XH03", "XH04", "XH05", "XH09"), "Trong lãnh đạo văn hóa, xã hội, Ban Chấp hành đã giao từng đoàn thể việc cụ thể và kiểm tra kết quả từng quý."),
    (("MT01", "MT02", "MT04", "CC01"), "Trong lãnh đạo quản lý tài nguyên, môi trường và cải cách hành chính, Ban Chấp hành đã yêu cầu công khai để nhân dân giám sát."),
    (("XD01", "XD02", "XD03", "XD05"), "Trong công tác xây dựng Đảng, Ban Chấp hành đã giữ nghiêm nguyên tắc tập trung dân chủ, tự phê bình và phê bình."),
)


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    title(paper, "BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name}, nhiệm kỳ 2015–2020")
    paper.say("Thực hiện hướng dẫn của Ban Thường vụ Huyện ủy, Ban Chấp hành đã nghiêm túc kiểm điểm sự lãnh đạo của mình và xin báo cáo trước Đại hội như sau.")
    paper.head(1, "I. ƯU ĐIỂM")
    for codes, words in LED:
        told = [code for code in codes if code not in figures.absent]
        paper.say(words, c.sentence(lot.some(told, lot.whole(1, 3)), "r", lead=lot.pick(("Kết quả là ", "Nhờ vậy, ", ""))))
    before, after, more, part = rise(lot, 22, 60)
    total = lot.whole(28, 56)
    good = lot.whole(total // 2, total - 3)
    right = per_cent(good, total)
    paper.say(f"So với nhiệm kỳ trước, số cuộc đi cơ sở của cấp ủy viên tăng từ {before} cuộc lên {after} cuộc mỗi năm, tăng {paper.slip('change', 'visits', part, off(lot, part, 6))}%.",
              f"Trong {total} ý kiến của cử tri gửi đến cấp ủy, {good} ý kiến đã được giải quyết xong, chiếm {paper.slip('change', 'opinions', right, off(lot, right, 4, 99))}%.")
    full, well, done = split(lot, 100, 3)
    paper.say(f"Kết quả tự đánh giá của các đồng chí trong Ban Chấp hành: hoàn thành xuất sắc nhiệm vụ chiếm {vn(full)}%, hoàn thành tốt nhiệm vụ chiếm {vn(well)}%, hoàn thành nhiệm vụ chiếm {paper.slip('shares', 'members', vn(done), off(lot, vn(done), 4))}%." if lot.chance(0.3) else "")
    if figures.committee.merged and lot.chance(0.5):
        own, _ = predecessors(figures.committee)
        paper.soft(f"Ban Chấp hành cũng đã xem xét những việc còn tồn đọng của {own[-1].kind} {own[-1].name} trước đây để tiếp tục giải quyết.")
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    paper.item("- Việc cụ thể hóa nghị quyết ở một số lĩnh vực còn chậm, nhất là quy hoạch vùng sản xuất lúa tập trung.")
    paper.item("- Công tác kiểm tra, giám sát chưa thường xuyên, có việc phát hiện chậm nên phải xử lý kéo dài.")
    paper.item(f"- Một số cấp ủy viên chưa gần dân; ở {c.local('{hamlet}')} {lot.pick(HAMLETS)}, ý kiến của nhân dân có lúc chưa được trả lời kịp thời.")
    paper.head(1, "III. NGUYÊN NHÂN VÀ TRÁCH NHIỆM")
    paper.say("Nguyên nhân chủ quan là năng lực cụ thể hóa nghị quyết của một số đồng chí còn hạn chế, phương pháp làm việc chậm đổi mới.")
    paper.say(f"Trách nhiệm trước hết thuộc về Ban Thường vụ; đồng chí {lot.pick(PEOPLE)} đã nhận trách nhiệm cá nhân về lĩnh vực được phân công.")
    paper.head(1, "IV. BIỆN PHÁP KHẮC PHỤC")
    paper.say(f"Ban Chấp hành khóa mới cần rà soát quy chế làm việc, học tập kinh nghiệm của xã {lot.pick(NEIGHBOURS)} và mỗi năm tự kiểm điểm hai lần.")
    signature(paper)


NUMBERED = (
    ("KT01",), ("SHARES",), ("KT05",), ("KT06",), ("KT07",), ("KT08", "KT09"), ("KT10", "KT13"), ("KT12",), ("KT11",), ("MT01", "MT02"), ("MT03",), ("MT04",),
    ("XH01", "XH02"), ("XH03", "XH04"), ("XH05", "XH07"), ("XH06",), ("XH08", "XH11"), ("XH09", "XH10"), ("QP01", "QP02"), ("XD01", "XD02"), ("XD03",), ("XD04",), ("XD05",), ("CC01",),
)


def _resolution(paper):
    lot, c, name = paper.lot, Clauses(paper, TEXTS, VAGUE), paper.facts.committee.name
    letterhead(paper)
    title(paper, "NGHỊ QUYẾT", f"ĐẠI HỘI {name.upper()}, NHIỆM KỲ 2020–2025")
    paper.say(f"Đại hội {name}, nhiệm kỳ 2020–2025, sau khi thảo luận các văn kiện do Ban Chấp hành khóa trước trình và ý kiến chỉ đạo của cấp trên,").closed = True
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Về đánh giá nhiệm kỳ 2015–2020")
    told = [code for code in ("KT05", "KT07", "KT09", "XH01", "XH05", "MT01", "XD03") if code not in paper.facts.absent]
    paper.say("Tán thành những nội dung cơ bản về đánh giá kết quả thực hiện nghị quyết nhiệm kỳ qua mà Báo cáo chính trị đã nêu.",
              c.sentence(lot.some(told, lot.whole(2, 4)), "r", lead="Đại hội ghi nhận "))
    paper.say("Đại hội nghiêm túc chỉ ra những hạn chế trong quản lý đất đai, trong tiêu thụ nông sản và trong sinh hoạt của một số chi bộ.")
    paper.head(2, "II. Về mục tiêu tổng quát")
    paper.say("Xây dựng Đảng bộ trong sạch, vững mạnh, phát huy sức mạnh đoàn kết của nhân dân, phát triển nông nghiệp hàng hóa gắn với ngành nghề, dịch vụ và không ngừng nâng cao đời sống nhân dân.")
    paper.head(2, "III. Về các chỉ tiêu chủ yếu")
    at = 0
    for group in NUMBERED:
        lead = "" if group[0] in ("KT11", "QP01", "XD04") else lot.pick(("", "Phấn đấu ", "Đến năm 2025, " if ENDING.issuperset(group) else ""))
        words = target(c.sentence, c, group, lead)
        if words:
            at += 1
            paper.item(f"{at}. {words}")
    paper.head(2, "IV. Về nhiệm vụ và giải pháp")
    paper.say("Đại hội nhất trí với các nhiệm vụ, giải pháp nêu trong Báo cáo chính trị, trong đó coi dồn điền đổi thửa, cơ giới hóa và chế biến nông sản là khâu đột phá.")
    paper.say(f"Tăng cường phối hợp với xã {lot.pick(NEIGHBOURS)} trong điều tiết nước tưới, phòng, chống thiên tai và giữ gìn an ninh trật tự vùng giáp ranh.")
    paper.head(2, "V. Về tổ chức thực hiện")
    paper.say("Đại hội giao Ban Chấp hành khóa mới căn cứ Nghị quyết xây dựng chương trình hành động và lãnh đạo thực hiện thắng lợi Nghị quyết này.")
    signature(paper)


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ HÀNH CHÍNH CŨ")
    paper.say(f"Số liệu tính đến hết ngày 31/12/2019, do {', '.join(names)} bàn giao.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng số", head=True)
    lines = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
             ("Số đảng viên", figures.members, 0), (f"Số {Clauses(paper, TEXTS, VAGUE).local('{hamlet}')}", figures.hamlets, 0))
    for at, (label, total, places) in enumerate(lines, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) * 108 / 100 + 1, places)
        paper.row(str(at), label, *parts, paper.slip("total", f"row-{at}", vn(total, places), wrong))
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", *names, "Bình quân chung", head=True)
    for at, (code, label, step) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "0.9"), ("XH01", "Tỷ lệ hộ nghèo (%)", "0.4"), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", "1.1")), 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(step) * (2 * one - len(names) + 1)) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
