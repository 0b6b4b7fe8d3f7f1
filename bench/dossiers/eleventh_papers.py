"""The office of a commune of rice and crafts: short bullets by field, a table of main targets, a grouped resolution, a programme with costs."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .eleventh_beside import SELDOM
from .eleventh_programme import programme
from .eleventh_report import FIELDS, Report, letterhead, neighbour, signature
from .eleventh_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "eleventh"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(), _review(paper("review_report")),
        _resolution(paper("draft_resolution")), programme(paper("action_programme")),
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
    paper.say("Ban Chấp hành giữ vững đoàn kết, lãnh đạo hoàn thành phần lớn nhiệm vụ đề ra.")
    for title, codes in FIELDS:
        if len(codes) > 2:
            told = [code for code in codes if code not in ("KT11", "XD04", "XD05")]
            words = c.sentence(lot.some(told, 2 if len(told) < 5 else 3), "r", lead=f"{title}: ")
            paper.item(f"- {words[0].upper()}{words[1:]}" if words else "")
    if lot.chance(SELDOM) and c.free("KT06"):
        paper.item(f"- Nghị quyết nhiệm kỳ 2015–2020 đề ra giá trị sản xuất trên một đơn vị diện tích canh tác {figures.last['KT06']} triệu đồng/ha, kết quả đã vượt.")
    if figures.committee.merged:
        paper.soft(f"Việc bàn giao hồ sơ, tài sản của {own[0].kind} {own[0].name} cũ được thực hiện đúng quy định.")
    paper.head(1, "II. Công tác kiểm tra, giám sát")
    total = lot.whole(16, 36)
    good = lot.whole(total // 2, total - 2)
    share = per_cent(good, total)
    paper.say(f"Trong nhiệm kỳ, đã kiểm tra {total} tổ chức đảng, kết luận {good}/{total} tổ chức thực hiện tốt, chiếm {paper.slip('change', 'checked', share, off(lot, share, 4, 99))}%.")
    before, after, gain, _ = rise(lot, 14, 40)
    paper.say(f"Số cuộc giám sát chuyên đề tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {paper.slip('change', 'watched', gain, off(lot, gain, 3))} cuộc.")
    paper.head(1, "III. Hạn chế, khuyết điểm")
    paper.item("- Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, thiếu giải pháp sát với địa bàn.")
    paper.item("- Lãnh đạo phát triển làng nghề, tìm đầu ra cho sản phẩm chưa có nhiều chuyển biến.")
    paper.item("- Một số cấp ủy viên ít dự sinh hoạt với chi bộ được phân công phụ trách.")
    paper.head(1, "IV. Trách nhiệm và hướng khắc phục")
    paper.say("Trách nhiệm trước hết thuộc về Ban Thường vụ và các đồng chí phụ trách lĩnh vực.")
    paper.say(f"Ban Chấp hành khóa mới phân công lại nhiệm vụ, tham khảo cách làm của xã {neighbour(paper)} và kiểm điểm định kỳ.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper)
    paper.add("paragraph", "NGHỊ QUYẾT ĐẠI HỘI (dự thảo)")
    paper.say(f"Đại hội đại biểu {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Thông qua đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội nhất trí với đánh giá trong Báo cáo chính trị.", c.sentence(lot.some(("KT01", "KT05", "KT09", "XH01", "XH05", "XH06", "MT01", "XD03"), 3), "r"))
    paper.say("Những hạn chế, khuyết điểm đã nêu phải được khắc phục ngay từ đầu nhiệm kỳ mới.")
    paper.head(2, "II. Mục tiêu, chỉ tiêu đến năm 2025")
    paper.say("Phát triển nông nghiệp hàng hóa gắn với làng nghề, nâng cao đời sống vật chất và tinh thần của nhân dân.")
    paired = lot.chance(0.3)
    for at, (title, codes) in enumerate(FIELDS, 1):
        paper.head(3, f"{at}. {title}")
        if at == 1:
            paper.item("- " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "))
        for first in range(0, len(codes), 1 + paired):
            words = c.sentence(codes[first:first + 1 + paired], "t")
            paper.item(f"- {words}" if words else "")
    paper.head(2, "III. Nhiệm vụ trọng tâm")
    paper.item("- Tổ chức lại sản xuất lúa theo hướng liên kết, khuyến khích tích tụ ruộng đất.")
    paper.item("- Hỗ trợ vốn, mặt bằng và đào tạo thợ cho các cơ sở làm nghề thủ công.")
    paper.item("- Nâng cao chất lượng cấp ủy, đội ngũ cán bộ; giữ nghiêm kỷ luật, kỷ cương.")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Đại hội giao Ban Chấp hành khóa mới xây dựng chương trình hành động và lãnh đạo thực hiện thắng lợi Nghị quyết.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{unit.kind} {unit.name}" for unit in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    homes = split(lot, figures.households, len(names))
    people = [figures.people * part // figures.households for part in homes[1:]]  # households of a like size everywhere
    people.insert(0, figures.people - sum(people))
    paper.annex = True
    paper.add("paragraph", "BẢNG SỐ LIỆU CỦA CÁC ĐƠN VỊ TRƯỚC KHI SÁP NHẬP")
    paper.say("Thời điểm tổng hợp: 31/12/2019.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng số", head=True)
    for at, (label, total, places) in enumerate((
        ("Diện tích tự nhiên (km²)", figures.area, 2), ("Số hộ", figures.households, 0), ("Số nhân khẩu", figures.people, 0),
        ("Số đảng viên", figures.members, 0),
    ), 1):
        parts = [vn(part, places) for part in (people if total == figures.people else homes if total == figures.households else split(lot, total, len(names), places))]
        paper.row(str(at), label, *parts, paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 1, places)))
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", *names, "Toàn đơn vị mới", head=True)
    for at, (code, label, spread) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 4), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", 2)), 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(spread * (2 * one - len(names) + 1)) / 10) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
