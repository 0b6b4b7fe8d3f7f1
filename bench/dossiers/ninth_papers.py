"""The other papers of the ninth office: review report, resolution, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES
from .frame import Lot, reference
from .ninth_office import CODE, NAMESAKES, Office, Sheet
from .ninth_programme import programme
from .ninth_report import Report
from .ninth_targets import GROUPS
from .ninth_texts import CAPITALS, LISTS, NAMES
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
INDICATORS = {one.code: one for one in reference().indicators}
# What these papers recall of the results: the economy, society, the Party and the authorities.
FIELDS = (("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10"), ("XH01", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02"), ("XD01", "XD02", "XD03", "XD05", "CC01"))


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    office = Office(figures, seed)

    def sheet(kind):
        return Sheet(kind, figures, plan, Lot(CODE, kind, seed), office)

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed), office).written(),
        _review(sheet("review_report")), _resolution(sheet("draft_resolution")), programme(sheet("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(sheet("old_unit_table")))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures, c, office = paper.lot, paper.facts, paper.clauses, paper.office
    paper.opened("BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020, trình Đại hội nhiệm kỳ 2020–2025")
    paper.say("Ban Chấp hành nghiêm túc kiểm điểm công tác lãnh đạo, chỉ đạo trong nhiệm kỳ như sau.")
    paper.head(1, "I. Ưu điểm")
    economy, society, party = (lot.some(codes, count) for codes, count in zip(FIELDS, (3, 3, 2), strict=True))
    paper.say("Ngay sau Đại hội, Ban Chấp hành đã ban hành quy chế làm việc, chương trình công tác toàn khóa và phân công nhiệm vụ cho từng cấp ủy viên; các nghị quyết chuyên đề bám sát thực tiễn.",
              f"Duy trì sinh hoạt định kỳ, trong nhiệm kỳ đã ban hành {lot.whole(9, 16)} nghị quyết chuyên đề.")
    paper.say(paper.flow("Lãnh đạo phát triển kinh tế có trọng tâm, chú ý khai thác lợi thế vườn đồi", economy, joint="; "), _earlier(paper) if lot.chance(0.15) else "")
    paper.say(paper.flow("Lãnh đạo lĩnh vực văn hóa, xã hội, quốc phòng, an ninh đồng bộ, giải quyết được những việc nhân dân quan tâm", society, joint="; "))
    paper.say(paper.flow("Công tác xây dựng Đảng, xây dựng hệ thống chính trị được đặt lên hàng đầu", party, joint=", "))
    before, after, more, share = rise(lot, 14, 40)
    paper.say(f"Cấp ủy tăng cường đối thoại với nhân dân, số buổi đối thoại, tiếp công dân định kỳ từ {before} buổi của nhiệm kỳ trước tăng lên {after} buổi, tăng {paper.slip('change', 'dialogues', share, off(lot, share, 6))}%.")
    whole = lot.whole(16, 34)
    part = lot.whole(whole // 2, whole - 2)
    share = per_cent(part, whole)
    paper.say(f"Đã xem xét, giải quyết dứt điểm {part}/{whole} đơn thư, kiến nghị thuộc thẩm quyền, đạt {paper.slip('change', 'letters', share, off(lot, share, 4, 99))}%, số còn lại đang được xác minh.")
    paper.head(1, "II. Khuyết điểm, hạn chế")
    for words in lot.some(("Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, chưa sát với từng vùng dân cư.", "Công tác kiểm tra, giám sát của một số cấp ủy viên ở địa bàn được phân công chưa thường xuyên.",
                           "Có lúc Ban Thường vụ chưa kịp thời chấn chỉnh lề lối làm việc của một số ban, ngành.", "Công tác quy hoạch, luân chuyển cán bộ trẻ, cán bộ nữ còn lúng túng."), 3):
        paper.item(f"- {words}")
    own, _ = predecessors(figures.committee)
    if figures.committee.merged and lot.chance(0.4):
        paper.soft(f"Trước sáp nhập, Đảng bộ {own[-1].kind} {own[-1].name} (cũ) còn một vụ việc về đất đai kéo dài, nay đã được kiểm điểm.")
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    who = lot.pick(NAMESAKES) if lot.chance(0.15) else office.people[2]
    paper.say("Những khuyết điểm trên trước hết thuộc trách nhiệm của tập thể Ban Thường vụ, Ban Chấp hành trong lãnh đạo, chỉ đạo và kiểm tra việc thực hiện.", f"Đồng chí {who} phụ trách lĩnh vực đã nghiêm túc nhận trách nhiệm cá nhân.")
    if figures.committee.merged and lot.chance(0.4):
        paper.note(f"Hồ sơ kiểm điểm các năm trước do các đơn vị {'; '.join(f'{u.kind} {u.name}' for u in own)} bàn giao.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.say("Mỗi đồng chí cấp ủy xây dựng kế hoạch sửa chữa, khắc phục hạn chế, định kỳ báo cáo trước chi bộ và Ban Chấp hành; đề cao tinh thần gương mẫu, nói đi đôi với làm của người đứng đầu.", c.local(f"Ban Thường vụ mỗi tháng dành một ngày làm việc với các chi bộ {{hamlet}}, trước hết là {office.hamlets[3]}."))
    paper.signed()
    return paper


def _earlier(paper):
    """What a figure was in the last term."""
    before = vn(paper.facts.before["KT05"])
    return paper.lot.pick((f"Năm 2015, thu nhập bình quân đầu người mới ở mức {before} triệu đồng.", f"Khi bắt đầu nhiệm kỳ, thu nhập bình quân đầu người chỉ có {before} triệu đồng."))


def _resolution(paper):
    lot, c, figures = paper.lot, paper.clauses, paper.facts
    articles = lot.chance(0.5)
    paper.opened("NGHỊ QUYẾT", f"Đại hội {figures.committee.name} nhiệm kỳ 2020–2025")
    paper.say("Sau khi thảo luận Báo cáo chính trị và Báo cáo kiểm điểm do Ban Chấp hành trình, Đại hội")
    paper.head(1, "QUYẾT NGHỊ")

    def head(number, words):
        paper.head(2, f"Điều {number}. {words}" if articles else f"{('I', 'II', 'III', 'IV')[number - 1]}. {words}")

    head(1, "Đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020")
    paper.say(paper.flow("Đại hội nhất trí với những kết quả, hạn chế, nguyên nhân và bài học kinh nghiệm nêu trong Báo cáo chính trị; ghi nhận nhiều mặt công tác đạt khá", [lot.pick(codes) for codes in FIELDS] + [lot.pick(("XH08", "MT04", "XH10"))], joint="; "))
    paper.say("Thông qua Báo cáo kiểm điểm của Ban Chấp hành; giao cấp ủy khóa mới khắc phục những khuyết điểm đã chỉ ra.")
    head(2, "Phương hướng, mục tiêu và chỉ tiêu nhiệm kỳ 2020–2025")
    paper.say("Xây dựng Đảng bộ trong sạch, vững mạnh, tập trung phát triển kinh tế vườn đồi, dịch vụ, chăm lo đời sống nhân dân, giữ vững ổn định chính trị, trật tự xã hội.")
    (_table if lot.chance(0.4) else _list)(paper)
    head(3, "Nhiệm vụ trọng tâm và khâu đột phá")
    for words in lot.some(("Đẩy mạnh chuyển đổi cây trồng, vật nuôi, xây dựng vùng sản xuất tập trung gắn với thị trường.", f"Chỉnh trang khu dân cư, ưu tiên hạ tầng cho các {c.local('{hamlet}')} vùng đồi.",
                           "Xây dựng đội ngũ cán bộ có phẩm chất, năng lực, được nhân dân tín nhiệm.", "Cải cách hành chính, nâng cao trách nhiệm phục vụ nhân dân của cán bộ, công chức."), 3):
        paper.item(f"- {words}")
    head(4, "Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới căn cứ Nghị quyết xây dựng chương trình hành động, lãnh đạo các chi bộ, ban, ngành, đoàn thể tổ chức thực hiện thắng lợi Nghị quyết Đại hội.")
    paper.signed()
    return paper


def _list(paper):
    c = paper.clauses
    mark, number = paper.lot.pick(("- ", "")), 0
    for _, codes in GROUPS:
        for code in codes:
            words = paper.shares("t", "Cơ cấu kinh tế: ") if code == "KT02" else c.sentence([code], "t")
            number += bool(words)
            paper.item(words and f"{mark or f'{number}. '}{words}")


def _table(paper):
    """The targets as a table of the resolution."""
    paper.say("Đại hội thống nhất các chỉ tiêu chủ yếu đến năm 2025 theo biểu sau:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2025", head=True)
    codes = [one for _, group in GROUPS for code in group for one in (SHARES if code == "KT02" else (code,))]
    for at, code in enumerate((one for one in codes if one not in paper.facts.absent), 1):
        one = INDICATORS[code]
        paper.row(str(at), paper.label(code, one.name), one.unit, paper.t(code))


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{'Thị trấn' if u.kind == 'thị trấn' else 'Xã'} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["Thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU TÁCH THEO ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"(Kèm theo Báo cáo chính trị của {figures.committee.name}; số liệu đến ngày 31/12/2019)")
    rows = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Số hộ", figures.households, 0), ("Nhân khẩu", figures.people, 0), ("Số đảng viên", figures.members, 0),
            ("Số chi bộ", figures.cells, 0), (f"Số {paper.office.hamlet}", figures.hamlets, 0))
    paper.table()
    paper.row("TT", "Nội dung", *names, lot.pick(("Toàn đơn vị", "Tổng cộng", "Cộng")), head=True)
    for at, (label, total, places) in enumerate(rows, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        paper.row(str(at), label, *parts, paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 108 / 100 + 1, places)))
    paper.say("Một số chỉ tiêu bình quân năm 2019:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị tính", *names, "Bình quân chung", head=True)
    for at, (code, spread) in enumerate((("KT05", 3), ("XH01", 1), ("XH03", 4), ("XH05", 2)), 1):
        value = figures.number[code, "r"]
        around = [vn(value + (Decimal(spread) * (2 * one - len(names) + 1) / 10).quantize(Decimal("0.1"))) for one in range(len(names))]
        paper.row(str(at), INDICATORS[code].name, INDICATORS[code].unit, *lot.shuffled(around), paper.r(code))
    return paper
