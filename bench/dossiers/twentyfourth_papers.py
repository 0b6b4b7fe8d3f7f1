"""The papers of the retired officer's office beside its report: review, resolution in articles, table by old units."""

from decimal import Decimal

from .arithmetic import off, rise, split, vn
from .clauses import NAMES as INDICATORS
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .twentyfourth_office import Points, dangers, letterhead, neighbour, part_of, place, shared, signature, summed, town
from .twentyfourth_programme import programme
from .twentyfourth_report import FIELDS, HEAD, Report
from .twentyfourth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "twentyfourth"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        made = Paper(kind, figures, plan, Lot(CODE, kind, seed))
        made.items = made.lot.pick(("list_item", "list_item", "paragraph"))
        return made

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(),
        _review(paper("review_report")), _resolution(paper("draft_resolution")), programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {paper.kind: paper for paper in papers}


REVIEWED = (
    ("Kinh tế: chỉ đạo đúng hướng, có trọng tâm.", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT13")),
    ("Văn hóa, xã hội, môi trường: giải quyết xong những việc tồn đọng.", ("XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04")),
    ("Xây dựng Đảng: giữ nghiêm nguyên tắc tập trung dân chủ.", ("XD01", "XD02", "XD03", "CC01")),
)


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    own, _ = predecessors(figures.committee)
    letterhead(paper, "BÁO CÁO KIỂM ĐIỂM", f"của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Việc lãnh đạo thực hiện nghị quyết")
    points = Points(paper, "1")
    points.add("Ban Chấp hành xây dựng quy chế làm việc từ đầu nhiệm kỳ. Mỗi đồng chí phụ trách một chi bộ, một việc.")
    for lead, codes in REVIEWED:
        told = lot.some(codes, lot.whole(2, 3))
        points.add(lead, *(c.sentence([code], "r") for code in told))
    income = figures.number["KT05", "r"]
    if not any(code == "KT05" for code, _ in paper.mentions) and income != int(income) and lot.chance(0.25):
        points.add(f"Thu nhập bình quân đầu người năm 2019 đạt trên {int(income)} triệu đồng. Đời sống nhân dân ổn định.")
    first, second, more, share = rise(lot, 12, 40)
    if lot.chance(0.5):
        points.add(f"Số cuộc giám sát tăng từ {first} cuộc (nhiệm kỳ trước) lên {second} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")
    else:
        points.add(f"Số nghị quyết chuyên đề: nhiệm kỳ trước {first}, nhiệm kỳ này {second}, tăng {paper.slip('change', 'resolutions', more, off(lot, more, 9))} nghị quyết.")
    if own and figures.committee.merged and lot.chance(0.3):
        paper.soft(f"Cán bộ, công chức của {own[0].kind} {own[0].name} cũ được sắp xếp xong trong quý I/2020.")
    paper.head(1, "II. Chế độ làm việc, sinh hoạt")
    points = Points(paper, "2")
    held = lot.whole(56, 62)
    points.add(f"Ban Chấp hành họp đều, không bỏ kỳ. Cộng cả nhiệm kỳ {held} kỳ họp; nghị quyết ra đúng hạn.")
    total = lot.whole(40, 90)
    points.add(part_of(paper, "petitions", "Đơn thư: giải quyết xong {part}/{whole} đơn, đạt {share}%.", total - lot.whole(2, 9), total))
    points.add(summed(paper, "meetings", "Tiếp công dân", "lượt", lot.whole(180, 420), ("đồng chí Bí thư", "Chủ tịch Ủy ban nhân dân", "các đồng chí khác")))
    paper.head(1, "III. Khuyết điểm và trách nhiệm")
    points = Points(paper, "3")
    points.add("Có việc giao rồi nhưng chưa kiểm tra lại. Trách nhiệm chính thuộc Thường trực Đảng ủy.")
    points.add("Một số đồng chí ngại va chạm, ít phát biểu trong hội nghị. Đã tự phê bình trước tập thể.")
    points.add("Quản lý đất đai có nơi buông lỏng. Trách nhiệm thuộc tập thể Ủy ban nhân dân và cán bộ phụ trách.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.say(f"Phân công lại nhiệm vụ trong quý II/2020. Học tập cách quản lý của xã {neighbour(paper)}. Hằng quý kiểm điểm một lần.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "NGHỊ QUYẾT", f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025 (dự thảo)")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "Điều 1. Kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành đánh giá của Báo cáo chính trị. Nhiệm vụ chủ yếu của nhiệm kỳ đã hoàn thành.")
    points = Points(paper)
    for code in lot.some(("KT01", "KT05", "KT09", "XH01", "XH05", "XH06", "MT02", "XD03"), 4):
        points.add(c.sentence([code], "r"))
    paper.head(2, "Điều 2. Mục tiêu, chỉ tiêu")
    paper.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh. Xây dựng {place(paper)} phát triển toàn diện, giữ vững quốc phòng, an ninh.")
    points = Points(paper, "2")
    points.add(c.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế năm 2025: "))
    codes = [code for _, codes in FIELDS for code in codes if code not in paper.facts.absent]
    if lot.chance(0.4):
        paper.table()
        paper.row(*HEAD, "Chỉ tiêu 2025", head=True)
        for at, code in enumerate(codes, 1):
            paper.row(str(at), *INDICATORS[code], paper.t(code))
    else:
        for code in codes:
            points.add(c.sentence([code], "t"))
    paper.head(2, "Điều 3. Nhiệm vụ trọng tâm")
    points = Points(paper, "3")
    points.add("Phát triển sản xuất hàng hóa gắn với chế biến, tiêu thụ. Mỗi sản phẩm chủ lực có một đầu mối chịu trách nhiệm.")
    points.add("Hoàn thành hạ tầng giao thông, thủy lợi theo thứ tự ưu tiên; không dàn trải vốn đầu tư.")
    first, second, more, _ = rise(lot, 10, 36)
    points.add(f"Nâng số tổ hợp tác từ {first} tổ năm 2020 lên {second} tổ năm 2025, tăng {paper.slip('change', 'teams', more, off(lot, more, 6))} tổ.")
    points.add("Kiện toàn đội ngũ cán bộ; đánh giá bằng kết quả công việc; thay thế cán bộ không hoàn thành nhiệm vụ.")
    points.add(f"Củng cố thế trận quốc phòng toàn dân; chủ động phòng, chống {dangers(paper)}, dịch bệnh.")
    paper.head(2, "Điều 4. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới ban hành chương trình hành động, phân công, kiểm tra và báo cáo kết quả hằng năm.")
    signature(paper, "T/M ĐOÀN CHỦ TỊCH")
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{unit.kind} {unit.name}" for unit in own]
    if town(paper):
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP THEO ĐƠN VỊ HÀNH CHÍNH CŨ")
    paper.say("Thời điểm lấy số liệu: 31/12/2019. Đơn vị cũ chỉ nêu trong biểu này.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng số", head=True)
    lines = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ", figures.households, 0), ("Số đảng viên", figures.members, 0))
    for at, (label, total, places) in enumerate(lines, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        paper.row(str(at), label, *parts, paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 108 / 100 + 2, places)))
    paper.say("Số liệu chung toàn đơn vị, khớp với Báo cáo chính trị:")
    paper.table()
    paper.row(*HEAD, "Kết quả 2015–2020", head=True)
    codes = [code for code in ("KT05", "KT07", "XH01", "XH05") if code not in paper.facts.absent]
    for at, code in enumerate(codes, 1):
        paper.row(str(at), *INDICATORS[code], paper.r(code))
    if lot.chance(0.5):
        paper.say(shared(paper, "people", "Cơ cấu hộ theo số nhân khẩu: ", ("hộ 1–2 người", "hộ 3–4 người", "hộ từ 5 người trở lên")))
    signature(paper)
    return paper
