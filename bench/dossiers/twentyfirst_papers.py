"""The office aside, a merged commune of rice and pigs: its papers besides the report."""

from decimal import Decimal

from .arithmetic import off, rise, split, vn
from .facts import SHARES
from .frame import Lot
from .planting import predecessors
from .twentyfirst_ahead import aims
from .twentyfirst_office import HAMLETS, Aside
from .twentyfirst_programme import programme
from .twentyfirst_report import Report
from .twentyfirst_texts import CAPITALS, LISTS, NAMES

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "twentyfirst"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Aside(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [Report(figures, plan, Lot(CODE, "political_report", seed)).written(), _review(paper("review_report")),
              _resolution(paper("draft_resolution")), programme(paper("action_programme"))]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {one.kind: one for one in papers}


def _review(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    paper.letterhead(("BC", "BÁO CÁO KIỂM ĐIỂM"), f"sự lãnh đạo, chỉ đạo của Ban Chấp hành Đảng bộ {paper.unit} nhiệm kỳ 2015–2020")
    paper.say("Căn cứ hướng dẫn của Huyện ủy, Ban Chấp hành Đảng bộ kiểm điểm sự lãnh đạo, chỉ đạo thực hiện Nghị quyết Đại hội nhiệm kỳ 2015–2020 như sau:")
    paper.head(1, "I. Kết quả lãnh đạo, chỉ đạo")
    _led(paper)
    paper.head(2, "3. Công tác kiểm tra, giám sát và phong cách lãnh đạo")
    before, after, more, share = rise(lot, 12, 40)
    grown = f"{paper.slip('change', 'controls', share, off(lot, share, 6))}%" if lot.chance(0.5) else f"{paper.slip('change', 'controls', more, off(lot, more))} cuộc"
    paper.say(f"Số cuộc kiểm tra, giám sát tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {grown}.")
    total = lot.whole(20, 44)
    good = lot.whole(total // 2, total - 2)
    paper.say(f"Qua kiểm điểm hằng năm, có {good}/{total} cán bộ chủ chốt và cấp ủy viên chi bộ được lấy phiếu đạt mức cao, chiếm {paper.ratio('trusted', good, total)}%.")
    if own and lot.chance(0.4):
        paper.soft(f"Đối với những việc tồn đọng từ {own[0].kind} {own[0].name} trước khi sáp nhập, Ban Chấp hành đã nhận bàn giao và phân công người theo dõi.")
    paper.head(1, "II. Hạn chế, khuyết điểm")
    for line in lot.some((
        "Việc cụ thể hóa một số nghị quyết chuyên đề còn chậm, chưa sát tình hình địa phương.",
        "Chỉ đạo tái đàn, xử lý ô nhiễm trong chăn nuôi có lúc thiếu quyết liệt.",
        "Công tác nắm tình hình tư tưởng của cán bộ, đảng viên chưa kịp thời.",
        "Một số đồng chí cấp ủy viên chưa dành thời gian thích đáng để bám cơ sở.",
        "Công tác tự phê bình và phê bình ở một số nơi còn nể nang, né tránh.",
    ), 4):
        paper.item(f"- {line}")
    if own and lot.chance(0.5):
        paper.note(f"Theo hồ sơ bàn giao của Đảng ủy {own[0].kind} {own[0].name}.")
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    paper.say("Nguyên nhân chủ yếu là do năng lực cụ thể hóa nghị quyết và công tác kiểm tra, đôn đốc của cấp ủy còn hạn chế.")
    paper.say("Trách nhiệm thuộc về tập thể Ban Chấp hành, trực tiếp là Ban Thường vụ và các đồng chí được phân công phụ trách lĩnh vực.")
    paper.head(1, "IV. Phương hướng khắc phục")
    paper.item("- Bổ sung quy chế làm việc; phân công rõ việc, rõ người, rõ thời hạn và gắn với đánh giá cán bộ cuối năm.")
    paper.item(f"- Mỗi quý tổ chức ít nhất một cuộc làm việc với chi bộ {paper.hamlet}; đối thoại trực tiếp với nhân dân.")
    paper.signature()
    return paper


def _led(paper):
    """What the committee led the commune to: some results said once more."""
    lot, figures, c = paper.lot, paper.facts, paper.c
    economy = lot.some(("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT13"), 4)
    society = lot.some(("XH01", "XH03", "XH04", "XH05", "XH06", "XH09", "XH10", "MT01", "MT02", "MT04"), 4)
    inside = lot.some(("XD01", "XD02", "XD03", "XD05", "CC01", "QP01"), 2)
    paper.head(2, "1. Lãnh đạo phát triển kinh tế - xã hội")
    paper.say("Ban Chấp hành đã xây dựng quy chế làm việc, chương trình công tác toàn khóa và các nghị quyết chuyên đề về sản xuất lúa hàng hóa, chăn nuôi lợn an toàn.")
    if lot.chance(0.5):
        paper.say("Kinh tế phát triển khá.", c.sentence(economy, "r"))
        paper.say("Văn hóa - xã hội có nhiều tiến bộ.", c.sentence(society, "r"))
    else:
        for code in economy + society:
            words = c.sentence([code], "r")
            paper.item(f"- {words}" if words else "")
    if "XH01" not in society:
        paper.say(f"Từ {vn(figures.before['XH01'])}% hộ nghèo đầu nhiệm kỳ, đến nay tỷ lệ hộ nghèo của {paper.place} chỉ còn {paper.r('XH01')}%.")
    paper.head(2, "2. Lãnh đạo công tác xây dựng Đảng")
    paper.say("Công tác giáo dục chính trị, tư tưởng được chú trọng; nền nếp sinh hoạt cấp ủy, chi bộ được giữ vững.", c.sentence(inside, "r"))


def _resolution(paper):
    lot, c, form = paper.lot, paper.c, paper.lot.pick(("articles", "roman"))
    paper.letterhead(("NQ", "NGHỊ QUYẾT"), f"Đại hội Đảng bộ {paper.unit} nhiệm kỳ 2020–2025")
    paper.say(f"Đại hội Đảng bộ {paper.unit} nhiệm kỳ 2020–2025, sau khi thảo luận các văn kiện do Ban Chấp hành trình,")
    paper.add("paragraph", "QUYẾT NGHỊ")
    marks = iter(("Điều 1.", "Điều 2.", "Điều 3.", "Điều 4.") if form == "articles" else ("I.", "II.", "III.", "IV."))
    paper.head(1, f"{next(marks)} Tán thành nội dung đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành những nội dung cơ bản về đánh giá kết quả nhiệm kỳ 2015–2020 nêu trong Báo cáo chính trị.",
              c.sentence(lot.some(("KT01", "KT05", "KT06", "KT07", "XH01", "XH03", "XH05", "MT02", "XD02"), lot.whole(3, 5)), "r", lead=lot.pick(("", "Trong đó, "))))
    if lot.chance(0.4):
        paper.say(c.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế cuối nhiệm kỳ: "))
    paper.say("Đại hội yêu cầu Ban Chấp hành khóa mới tập trung khắc phục các hạn chế, khuyết điểm đã được chỉ ra.")
    paper.head(1, f"{next(marks)} Mục tiêu và các chỉ tiêu chủ yếu nhiệm kỳ 2020–2025")
    paper.say("Xây dựng Đảng bộ trong sạch, vững mạnh; huy động mọi nguồn lực, phát triển kinh tế nhanh và bền vững, nâng cao đời sống nhân dân.")
    aims(paper, c.sentence, lot.pick(("", "lines")), lot.chance(0.5))
    paper.head(1, f"{next(marks)} Nhiệm vụ trọng tâm và khâu đột phá")
    for line in (f"Phát triển nông nghiệp hàng hóa; mở rộng liên kết sản xuất lúa chất lượng với xã {paper.near()}.",
                 "Tái đàn lợn theo hướng an toàn sinh học, đưa chăn nuôi ra khỏi khu dân cư.",
                 "Kiện toàn tổ chức bộ máy, nâng cao chất lượng đội ngũ cán bộ, đảng viên."):
        paper.item(f"- {line}")
    paper.head(1, f"{next(marks)} Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành Đảng bộ khóa mới cụ thể hóa Nghị quyết thành chương trình hành động và lãnh đạo tổ chức thực hiện thắng lợi.")
    paper.signature()
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    names = [f"{name[0].upper()}{name[1:]}" for name in paper.merged()]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU CƠ BẢN THEO ĐƠN VỊ HÀNH CHÍNH TRƯỚC SÁP NHẬP")
    paper.say("(Kèm theo Báo cáo chính trị trình Đại hội Đảng bộ nhiệm kỳ 2020–2025; số liệu đến 31/12/2019)")
    paper.head(1, "1. Quy mô")
    paper.table()
    paper.row("TT", "Nội dung", *names, f"Toàn {paper.place}", head=True)
    plain = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ", figures.households, 0),
             (f"Số {paper.hamlet}", figures.hamlets, 0), ("Số đảng viên", figures.members, 0))
    for at, (label, total, places) in enumerate(plain, 1):
        cells = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) + max(Decimal(2), (Decimal(total) * lot.whole(4, 9) / 100).quantize(Decimal(1).scaleb(-places))), places)
        paper.row(str(at), label, *cells, paper.slip("total", f"row-{at}", vn(total, places), wrong))
    cells = [vn(part) for part in split(lot, figures.number["KT07", "r"], len(names))]
    paper.row(str(len(plain) + 1), "Sản lượng lương thực có hạt (tấn/năm)", *cells, paper.r("KT07"))
    paper.head(1, "2. Một số chỉ tiêu bình quân")
    paper.table()
    paper.row("TT", "Chỉ tiêu", *names, "Chung", head=True)
    for at, (code, label, step) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 8), ("XH01", "Tỷ lệ hộ nghèo (%)", 3), ("MT01", "Tỷ lệ hộ sử dụng nước hợp vệ sinh (%)", 9)), 1):
        around = [vn(figures.number[code, "r"] + Decimal(step * (2 * one - len(names) + 1)) / 10) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    paper.say(f"Ghi chú: {paper.hamlet} có quy mô lớn nhất là {lot.pick(HAMLETS)}; số liệu do các đơn vị cũ bàn giao.")
    return paper
