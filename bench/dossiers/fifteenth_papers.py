"""The upland office's other papers: review report, resolution, action programme, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .fifteenth_beside import HAMLETS
from .fifteenth_report import Report, letterhead, signature
from .fifteenth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .frame import Lot, Paper
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "fifteenth"


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


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    own, _ = predecessors(figures.committee)
    letterhead(paper)
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Ưu điểm")
    money, life, party = (lot.some(codes.split(), 3) for codes in ("KT01 KT05 KT06 KT07 KT08 KT09 MT03", "XH01 XH03 XH04 XH05 XH09 MT01 MT02", "XD01 XD02 XD03 XD05 CC01"))
    paper.head(2, "1. Lãnh đạo phát triển kinh tế")
    paper.say("Ban Chấp hành xây dựng quy chế làm việc, chương trình toàn khóa và ban hành các nghị quyết chuyên đề về kinh tế.", *(c.sentence([code], "r") for code in money),
              "Việc sơ kết các nghị quyết chuyên đề có lúc còn chậm.")
    paper.head(2, "2. Lãnh đạo văn hóa, xã hội, môi trường")
    paper.say("Các chính sách an sinh được triển khai đầy đủ, đúng đối tượng.", c.sentence(life, "r"), "Việc nắm bắt tâm tư, nguyện vọng của nhân dân vùng sâu chưa kịp thời.")
    paper.head(2, "3. Công tác xây dựng Đảng")
    before, after, more, share = rise(lot, 12, 30)
    total = lot.whole(20, 45)
    done = lot.whole(total // 2 + 1, total - 2)
    right = per_cent(done, total)
    paper.say("Nguyên tắc tập trung dân chủ được giữ vững.", c.sentence(party, "r"),
              f"Số cuộc giám sát tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")
    paper.say(f"Trong {total} ý kiến, kiến nghị của nhân dân qua đối thoại, đã giải quyết {done}/{total} ý kiến, đạt {paper.slip('change', 'opinions', right, off(lot, right, 4, 99))}%.",
              "Số còn lại vượt thẩm quyền đã chuyển cấp trên." if lot.chance(0.6) else "")
    if figures.committee.merged and lot.chance(0.6):
        paper.soft(f"Cán bộ dôi dư của {own[0].kind} {own[0].name} trước sáp nhập được bố trí, giải quyết chế độ theo quy định.")
    paper.head(1, "II. Hạn chế, khuyết điểm")
    paper.item("- Việc cụ thể hóa nghị quyết của cấp trên có lúc còn chung chung, chưa sát tình hình địa phương.")
    paper.item(f"- Công tác kiểm tra chưa đều; chi bộ {'tổ dân phố' if c.local('{place}') == 'thị trấn' else 'thôn'} {lot.pick(HAMLETS)} chậm khắc phục tồn tại sau kiểm tra.")
    paper.item("- Tinh thần tự phê bình và phê bình của một số đồng chí cấp ủy chưa cao, còn nể nang.")
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    paper.say("Trách nhiệm trước hết thuộc về Ban Thường vụ Đảng ủy; đồng chí Bí thư chịu trách nhiệm chung, các đồng chí ủy viên chịu trách nhiệm về lĩnh vực được phân công.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.say("Rà soát quy chế làm việc, phân công rõ người, rõ việc; định kỳ 6 tháng kiểm điểm việc thực hiện kết luận.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "NGHỊ QUYẾT")
    paper.say(f"Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Thông qua đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành những đánh giá nêu trong Báo cáo chính trị do Ban Chấp hành trình.", c.sentence(lot.some(["KT01", "KT05", "XH01", "XH05", "MT02", "XD03"], 3), "r"))
    paper.say("Các hạn chế đã nêu, nhất là về quản lý đất đai và chất lượng sinh hoạt chi bộ, phải được khắc phục ngay từ đầu nhiệm kỳ.")
    paper.head(2, "II. Mục tiêu, chỉ tiêu chủ yếu đến năm 2025")
    paper.say("Phát huy truyền thống đoàn kết, khai thác tiềm năng, lợi thế để phát triển nhanh hơn và bền vững.")
    codes = [code for code in TEXTS if code not in SHARES]
    few = lot.some(codes, 20 if lot.chance(0.5) else len(codes))
    few = [code for code in codes if code in few]
    paper.item("1. " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "))
    at = 1
    for code in few:
        if words := c.sentence([code], "t"):
            at += 1
            paper.item(f"{at}. {words}")
    paper.head(2, "III. Nhiệm vụ trọng tâm")
    paper.item("- Phát triển kinh tế vườn đồi, chăn nuôi tập trung gắn với bảo vệ môi trường và tiêu thụ sản phẩm.")
    paper.item("- Nâng cao chất lượng đội ngũ cán bộ, công chức; siết chặt kỷ luật, kỷ cương hành chính.")
    paper.item("- Đầu tư đường giao thông, thủy lợi phục vụ sản xuất; chủ động phòng, chống thiên tai.")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới cụ thể hóa Nghị quyết thành chương trình, kế hoạch và lãnh đạo tổ chức thực hiện.")
    signature(paper)
    return paper


TASKS = (
    ("KT06", "Chuyển đổi cây trồng vùng đất đồi, cải tạo vườn tạp", "Hội Nông dân", "Giá trị sản xuất trên một đơn vị diện tích canh tác {t} triệu đồng/ha"),
    ("MT03", "Trồng rừng, khoán bảo vệ rừng", "UBND, Ban Lâm nghiệp", "Độ che phủ rừng {t}%"),
    ("MT02", "Mở rộng tuyến thu gom rác thải", "Hội Liên hiệp Phụ nữ", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XH03", "Phối hợp mở lớp nghề tại chỗ", "Công chức Lao động", "Tỷ lệ lao động qua đào tạo {t}%"),
    ("XH05", "Vận động theo hộ gia đình", "UBND", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
    ("XD03", "Tạo nguồn từ đoàn viên, dân quân", "Các chi bộ", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Niêm yết, công khai thủ tục; theo dõi tiến độ", "Văn phòng - Thống kê", "Tỷ lệ hồ sơ giải quyết đúng hạn {t}%"),
    ("KT10", "Hỗ trợ thủ tục, mặt bằng sản xuất", "UBND", "{t} doanh nghiệp, hợp tác xã thành lập mới"),
)


def _programme(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Quán triệt, cụ thể hóa Nghị quyết Đại hội thành nhiệm vụ của từng chi bộ, ban, ngành, đoàn thể.", "Việc triển khai phải có phân công, có thời hạn, có kiểm tra.")
    paper.head(1, "II. Chỉ tiêu phấn đấu")
    taken = {code for code, *_ in TASKS}
    told = lot.some([code for code in TEXTS if code not in taken and code not in SHARES], 9)
    if lot.chance(0.3):
        paper.say(c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: "))
    for code in told:
        words = c.sentence([code], "t")
        paper.item(f"- {words}" if words else "")
    paper.head(1, "III. Nhiệm vụ, phân công thực hiện")
    paper.table()
    paper.row("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian", "Kết quả đến năm 2025", head=True)
    kept = [task for task in lot.some(TASKS, 6) if task[0] not in paper.facts.absent]
    for at, (code, task, owner, outcome) in enumerate(kept, 1):
        paper.row(str(at), task, owner, lot.pick(("Hằng năm", "2021–2025", "Từ quý I/2021", "2020–2022")), outcome.replace("{t}", paper.t(code)))
    paper.say(f"Chọn {c.local('{hamlet}')} {lot.pick(HAMLETS)} làm điểm trong năm 2021, sau đó rút kinh nghiệm nhân rộng.")
    paper.head(1, "IV. Kinh phí")
    body = [(name, [lot.whole(120, 950), lot.whole(100, 800)]) for name in ("Giao thông, thủy lợi nội đồng", "Trường học, nhà văn hóa", "Môi trường", "Đào tạo, bồi dưỡng cán bộ")]
    paper.summed("costs", ("Nội dung (triệu đồng)", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, here, folk = split(lot, 100, 3)
    paper.say(f"Cơ cấu nguồn: cấp trên hỗ trợ {vn(upper)}%, ngân sách địa phương {vn(here)}%, huy động nhân dân {paper.slip('shares', 'money', vn(folk), off(lot, vn(folk), 4))}%.")
    paper.head(1, "V. Tổ chức thực hiện")
    paper.say("Các chi bộ xây dựng kế hoạch xong trong quý III/2020; Văn phòng Đảng ủy theo dõi, tổng hợp báo cáo Ban Thường vụ.")
    paper.say("Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động nhân dân thực hiện, giám sát kết quả.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU CÁC ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say("Thời điểm 31/12/2019.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Toàn đơn vị", head=True)
    for at, (label, total, places) in enumerate((("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
                                                 ("Số đảng viên (người)", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0)), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        whole = paper.r("KT07") if label.startswith("Sản") else paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 107 / 100 + 1, places))
        paper.row(str(at), label, *parts, whole)
    return paper
