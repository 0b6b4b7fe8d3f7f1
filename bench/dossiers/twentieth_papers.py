"""This office's papers: the political report, review report, resolution in articles, action programme, table by old units."""

from decimal import Decimal

from .arithmetic import split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .twentieth_ahead import GROUPS, numbered
from .twentieth_office import grown, letterhead, neighbour, part, place, signature
from .twentieth_programme import programme
from .twentieth_report import Report
from .twentieth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "twentieth"


class Plain(Paper):
    """A paper of the office beside the report."""

    numbering, brackets = "list_item", False

    def shut_line(self, text):
        self.add("list_item", text).closed = True


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind, made=Plain):
        return made(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(), _review(paper("review_report")),
        _resolution(paper("draft_resolution")), programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, f"{lot.whole(50, 80)}-BC/ĐU")
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"của Ban Chấp hành {paper.facts.committee.name} khóa trước trình Đại hội nhiệm kỳ 2020–2025")
    paper.say(f"Thực hiện hướng dẫn của Ban Thường vụ Huyện ủy, Ban Chấp hành {paper.facts.committee.name} kiểm điểm sự lãnh đạo, chỉ đạo nhiệm kỳ 2015–2020 như sau:")
    paper.head(1, "I. ƯU ĐIỂM")
    paper.head(2, "1. Lãnh đạo thực hiện nhiệm vụ chính trị")
    told = lot.some(("KT01", "KT05", "KT06", "KT08", "KT09", "KT10"), 3)
    paper.say("Ban Chấp hành đã bám sát Nghị quyết Đại hội, ban hành các nghị quyết chuyên đề để lãnh đạo phát triển kinh tế.", c.sentence(told, "r"))
    social = lot.some(("XH01", "XH03", "XH05", "XH09", "MT01", "MT02", "XH04", "XH11"), 3)
    paper.say("Lĩnh vực văn hóa - xã hội có nhiều chuyển biến, an sinh xã hội được bảo đảm.", c.sentence(social, "r"))
    if lot.chance(0.3):
        paper.say(c.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế chuyển dịch tích cực: "))
    paper.head(2, "2. Lãnh đạo công tác xây dựng Đảng")
    paper.say("Ban Chấp hành duy trì chế độ sinh hoạt định kỳ, thực hiện nghiêm nguyên tắc tập trung dân chủ, tự phê bình và phê bình.", c.sentence(lot.some(("XD01", "XD02", "XD03", "XD05", "CC01"), 3), "r"))
    paper.say(grown(paper, "supervision", "Số chuyên đề giám sát của cấp ủy", "chuyên đề", 12, 30))
    total = lot.whole(24, 60)
    good = lot.whole(total * 2 // 3, total - 2)
    paper.say(f"Trong nhiệm kỳ đã kiểm tra {total} lượt đảng viên, trong đó {good}/{total} lượt được kết luận thực hiện tốt, chiếm {part(paper, 'checked', good, total)}%.")
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    for words in lot.some((
        "Việc cụ thể hóa một số chủ trương của cấp trên còn chậm, chưa sát với điều kiện địa phương.",
        "Công tác kiểm tra của một số Ủy viên Ban Chấp hành đối với địa bàn phụ trách chưa thường xuyên.",
        "Lãnh đạo xử lý tồn đọng về đất đai, lấn chiếm hành lang giao thông có lúc thiếu kiên quyết.",
        "Công tác phát triển đảng viên ở khu vực hộ kinh doanh, cơ sở sản xuất gặp nhiều khó khăn.",
        "Sinh hoạt chuyên đề của Ban Chấp hành chưa phong phú, ít ý kiến phản biện.",
    ), 3):
        paper.item(f"- {words}")
    paper.head(1, "III. NGUYÊN NHÂN VÀ TRÁCH NHIỆM")
    paper.say("Nguyên nhân chủ yếu là do trình độ, năng lực của một số đồng chí còn hạn chế, phương pháp công tác chậm đổi mới, tính tiên phong, gương mẫu chưa thật rõ nét.")
    paper.say("Trách nhiệm trước hết thuộc về tập thể Ban Chấp hành, Ban Thường vụ và người đứng đầu cấp ủy, chính quyền.")
    own, _ = predecessors(paper.facts.committee)
    if own and lot.chance(0.5):
        paper.note(f"Biên bản góp ý của các chi bộ thuộc {', '.join(f'{u.kind} {u.name}' for u in own)} trước sáp nhập lưu tại Văn phòng Đảng ủy." if paper.facts.committee.merged else f"Hồ sơ trước ngày 11/7/2018 mang tên {own[0].kind} {own[0].name}.")
    paper.head(1, "IV. PHƯƠNG HƯỚNG KHẮC PHỤC")
    paper.say(f"Đổi mới phong cách lãnh đạo, sâu sát cơ sở; phân công Ủy viên Ban Chấp hành dự sinh hoạt chi bộ; phối hợp với xã {neighbour(paper)} giải quyết việc ở vùng giáp ranh.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    name = paper.facts.committee.name
    letterhead(paper, f"{lot.whole(1, 3):02d}-NQ/ĐH")
    paper.add("paragraph", "NGHỊ QUYẾT")
    paper.say(f"Đại hội đại biểu {name} nhiệm kỳ 2020–2025 (Dự thảo)")
    paper.say(f"Đại hội đại biểu {name} nhiệm kỳ 2020–2025, sau khi nghe và thảo luận các báo cáo do Ban Chấp hành khóa trước trình,")
    paper.head(1, "QUYẾT NGHỊ:")
    paper.head(2, "Điều 1. Thông qua nội dung đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành nội dung Báo cáo chính trị của Ban Chấp hành trình Đại hội với những kết quả chủ yếu sau:", c.sentence(lot.some(("KT01", "KT05", "KT07", "KT09", "XH01", "XH03", "XH05", "MT01", "MT02", "XD02"), lot.whole(3, 5)), "r"))
    paper.say("Đại hội thống nhất với các hạn chế, khuyết điểm, nguyên nhân và bài học kinh nghiệm nêu trong các báo cáo trình Đại hội.")
    paper.head(2, "Điều 2. Phương hướng, mục tiêu và các chỉ tiêu chủ yếu đến năm 2025")
    paper.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; khai thác tiềm năng, lợi thế, đẩy mạnh phát triển kinh tế; nâng cao đời sống Nhân dân; xây dựng {place(paper)} văn minh, giàu đẹp.")
    groups = GROUPS
    if lot.chance(0.3):
        groups = tuple((title, codes[:len(codes) * 2 // 3]) for title, codes in GROUPS)
    numbered(paper, lot.pick(("through", "group")), groups, c, "Cơ cấu kinh tế đến năm 2025: ")
    paper.head(2, "Điều 3. Nhiệm vụ và giải pháp chủ yếu")
    paper.item("a) Tập trung phát triển thương mại, dịch vụ, tiểu thủ công nghiệp gắn với quản lý đất đai, trật tự xây dựng và bảo vệ môi trường.")
    paper.item("b) Chăm lo giáo dục, y tế, văn hóa; thực hiện đồng bộ các giải pháp giảm nghèo, giải quyết việc làm cho người lao động.")
    paper.item("c) Nâng cao chất lượng tổ chức cơ sở đảng và đội ngũ đảng viên; phát huy vai trò giám sát, phản biện của Mặt trận Tổ quốc và đoàn thể.")
    paper.head(2, "Điều 4. Về nhân sự và tổ chức thực hiện")
    paper.say("Thông qua kết quả bầu Ban Chấp hành khóa mới và Đoàn đại biểu dự Đại hội Đảng bộ huyện theo biên bản bầu cử.")
    paper.say("Giao Ban Chấp hành khóa mới căn cứ Nghị quyết xây dựng chương trình hành động và lãnh đạo tổ chức thực hiện thắng lợi Nghị quyết.")
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
    paper.say(f"(Kèm theo Báo cáo chính trị; số liệu đến ngày 31/12/2019 của {', '.join(names)})")
    paper.table()
    paper.row("TT", "Nội dung", *names, f"Toàn {place(paper)}", head=True)
    for at, (label, total, places) in enumerate((
        ("Diện tích tự nhiên (km²)", figures.area, 2), ("Nhân khẩu (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0), ("Đảng viên (người)", figures.members, 0),
    ), 1):
        parts = [vn(one, places) for one in split(lot, total, len(names), places)]
        paper.row(str(at), label, *parts, paper.slip("total", f"line-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 2, places)))
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", *names, "Chung", head=True)
    for at, (code, label, spread) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 3), ("XH01", "Tỷ lệ hộ nghèo (%)", 1), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", 2)), 1):
        value = figures.number[code, "r"]
        around = [vn(value + (Decimal(spread) * (2 * one - len(names) + 1) / 10).quantize(Decimal("0.1"))) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
