"""The second voice's other papers, once kept aside, now to tune on: yearly milestones, typed numbers, totals below units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import NAMES as TITLES
from .clauses import Clauses
from .facts import RANGES, SHARES, WORDED
from .frame import Lot
from .planting import predecessors
from .third_report import NEAR, PLACES, UNITS, WHO, Report, Typed
from .third_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "third"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def lot(kind):
        return Lot(CODE, kind, seed)

    papers = [
        Report(figures, plan, lot("political_report")).written(),
        _review(Typed("review_report", figures, plan, lot("review_report"))),
        _resolution(Typed("draft_resolution", figures, plan, lot("draft_resolution"))),
        _programme(Typed("action_programme", figures, plan, lot("action_programme"))),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Typed("old_unit_table", figures, plan, lot("old_unit_table"))))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    own, others = predecessors(figures.committee)
    paper.headed()
    paper.add("paragraph", "KIỂM ĐIỂM SỰ LÃNH ĐẠO CỦA BAN CHẤP HÀNH NHIỆM KỲ 2015–2020")
    paper.say("Kính thưa Đại hội! Thay mặt Ban Chấp hành, tôi xin trình bày báo cáo kiểm điểm với tinh thần cầu thị.")
    paper.head(1, "A. ƯU ĐIỂM")
    told = lot.some(["KT05", "KT06", "KT07", "KT09", "XH03", "XH05", "XH06", "XH09", "XH10", "MT02", "MT03", "MT04", "XD02", "XD03", "XD05", "QP01"], 9)
    paper.say("Một là, xây dựng quy chế và chương trình toàn khóa sát thực tế, họp đúng định kỳ.")
    paper.say("Hai là, chỉ đạo đồng bộ các lĩnh vực: " + c.sentence(told[:2], "r", joint=", "), f"Nhờ tập trung sức, số hộ khá giả năm sau cao hơn năm trước từ {lot.whole(3, 5)}–{lot.whole(6, 8)}%.")
    paper.say("Ba là, kịp thời uốn nắn nơi làm chưa tốt; phân công cấp ủy viên dự sinh hoạt với chi bộ yếu.", c.sentence(told[2:4], "r"))
    paper.table()
    paper.row("Chỉ tiêu", "ĐVT", "Kết quả", head=True)
    for code in told[4:]:
        if code not in figures.absent:
            name, unit = TITLES[code]
            paper.row(name, UNITS.get(unit, unit), paper.r(code))
    poor = figures.number["XH01", "r"]
    paper.say(f"Bốn là, quan tâm người yếu thế; tỷ lệ hộ nghèo hiện dưới {int(poor) + 1}%, trong khi năm 2017 còn {vn(poor + 2)}%.")
    if figures.committee.merged:
        paper.soft(f"Việc hợp nhất tổ chức của {' và '.join(u.kind + ' ' + u.name for u in own[:2])} trước khi sáp nhập được chuẩn bị kỹ về tư tưởng.")
    first, second, less, share = rise(lot, 30, 80, up=False)
    paper.say(f"Năm là, đơn thư giảm từ {first} đơn còn {second} đơn, giảm {paper.slip('change', 'letters', share, off(lot, share, 6, 99))}%.")
    seats = lot.whole(11, 15)
    came = lot.whole(seats - 4, seats - 1)
    right = per_cent(came, seats)
    paper.say(f"Số ủy viên hoàn thành tốt nhiệm vụ được giao là {came}/{seats}, chiếm {paper.slip('change', 'members', right, off(lot, right, 4, 99))}%.")
    paper.head(1, "B. KHUYẾT ĐIỂM VÀ TRÁCH NHIỆM")
    paper.item("+ Chậm tổng kết các mô hình; có nghị quyết ban hành rồi để đó, thiếu kiểm tra đến cùng.")
    paper.item(f"+ Chưa kiên quyết với vi phạm hành lang đường; {lot.pick(WHO[1:])} từng góp ý nhưng tiếp thu chậm.")
    paper.item("+ Trách nhiệm trước hết thuộc về người đứng đầu cấp ủy và chính quyền trong từng thời gian.")
    paper.note(f"Theo kết luận thanh tra năm 2018 tại {(own or others)[0].kind} {(own or others)[0].name}.")
    paper.head(1, "C. HƯỚNG SỬA CHỮA")
    paper.say(f"Rà soát quy chế, phân rõ việc; mỗi tháng giao ban một lần; trao đổi kinh nghiệm với Đảng bộ xã {lot.pick(NEAR)}.")
    paper.signed()
    return paper


def padded(text):
    """98 as 98,0: the same figure, typed with the decimals of its column."""
    return f"{text},0" if text.isdigit() and len(text) < 3 else text


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    form, number = lot.pick(("numbered", "table")), 0
    fine = {code for code, (places, *_) in RANGES.items() if places == 1} if lot.chance(0.5) else ()
    paper.headed()
    paper.add("paragraph", "DỰ THẢO NGHỊ QUYẾT")
    paper.say("Căn cứ kết quả thảo luận tại hội trường và tổ, Đại hội đại biểu nhất trí quyết nghị:")
    paper.head(1, "I. THÔNG QUA BÁO CÁO CHÍNH TRỊ")
    paper.say("Trong 5 năm, kinh tế - xã hội có bước tiến: " + c.sentence(lot.some(["KT01", "KT08", "XH03", "XH09", "MT01", "MT04", "CC01"], 3), "r"), "Đời sống người dân khấm khá hơn.")
    paper.say("Yếu kém về liên kết sản xuất, vệ sinh môi trường cần khắc phục ngay.")
    paper.head(1, "II. CHỈ TIÊU ĐẾN NĂM 2025")
    if form == "table":
        paper.table()
        paper.row("Số TT", "Tên chỉ tiêu", "ĐVT", "Đến năm 2025", head=True)
    else:
        paper.item("1. " + c.sentence(SHARES, "t", lead="Tỷ trọng các ngành: "))
        number = 1
    for code in TEXTS:
        if code in paper.facts.absent or form != "table" and code in SHARES:
            continue
        number += 1
        name, unit = TITLES[code]
        if form == "table":
            paper.row(str(number), name, UNITS.get(unit, unit), padded(paper.t(code)) if code in fine else paper.t(code))
        else:
            paper.item(f"{number}. {c.sentence([code], 't')}")
    paper.head(1, "III. NHIỆM VỤ")
    paper.say("(1) Tái cơ cấu nông nghiệp, phát triển dịch vụ; (2) chỉnh trang làng xóm; (3) chăm lo cán bộ cơ sở; (4) giữ bình yên thôn xóm.")
    paper.say(f"Đẩy mạnh hợp tác với {lot.pick(NEAR)} và thị trấn Đồng Lộc trong phát triển du lịch tâm linh Ngã ba Đồng Lộc.")
    paper.say("Đổi mới phương thức lãnh đạo, gần dân, trọng dân, học dân, có trách nhiệm với dân.")
    paper.head(1, "IV. HIỆU LỰC")
    paper.say("Ban Chấp hành khóa mới tổ chức thực hiện; toàn thể đảng viên gương mẫu thi hành Nghị quyết này.")
    paper.signed()
    return paper


YEARLY = ("KT05", "KT06", "XH01", "XH03", "XH05", "XH09", "MT01", "MT02", "MT04", "XD01", "CC01")
WORK = (
    ("KT10", "Vận động thành lập doanh nghiệp, HTX", "UBND", "KT10"), ("XH04", "Mở phiên giao dịch việc làm", "Đoàn Thanh niên", "XH04"),
    ("XD03", "Bồi dưỡng đối tượng Đảng", "Ban Thường vụ", "XD03"), ("KT13", "Hỗ trợ bao bì, nhãn hiệu", "Hội Nông dân", "KT13"),
    ("XH11", "Khám sức khỏe định kỳ cho trẻ", "Trạm Y tế", "XH11"), ("KT12", "Xóa vườn tạp, chỉnh trang ngõ", "Ban phát triển thôn", "KT12"),
)


def _programme(paper):
    lot, figures, c = paper.lot, paper.facts, Clauses(paper, TEXTS, VAGUE)
    paper.headed()
    paper.add("paragraph", "DỰ THẢO CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say("Nhằm đưa Nghị quyết vào cuộc sống, Ban Chấp hành xây dựng chương trình với lộ trình từng năm như sau.")
    paper.head(1, "Phần thứ nhất. Lộ trình chỉ tiêu")
    paper.say("Bảng lộ trình là căn cứ giao kế hoạch hằng năm và xếp loại tổ chức, cá nhân phụ trách.")
    paper.table()
    paper.row("Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", head=True)
    for code in lot.some(YEARLY, 6):
        start, goal = figures.number[code, "r"], figures.number[code, "t"]
        years = [vn((start + (goal - start) * step / 5).quantize(Decimal("0.1"))) for step in range(1, 5)]
        name, unit = TITLES[code]
        paper.row(name, UNITS.get(unit, unit), *years, paper.t(code))
    paper.head(1, "Phần thứ hai. Nhóm việc")
    paper.say("Nhóm việc A: phát triển kinh tế, giảm nghèo, môi trường; giao UBND chủ trì, các hội phối hợp.")
    paper.table()
    paper.row("Việc", "Ai làm", "Xong khi nào", "Kết quả phải đạt", head=True)
    for code, task, owner, _ in lot.shuffled(WORK):
        if code not in figures.absent:
            paper.row(task, owner, lot.pick(("12/2025", "hết năm 2025", "Quý III/2025")), c.sentence([code], "t", end=""))
    paper.say("Nhóm việc B: xây dựng Đảng, chính quyền; giao các ban của Đảng ủy tham mưu, chi bộ thực hiện.")
    listed = [code for code in lot.some(("KT01", "KT07", "KT09", "XD02", "XH10", "XD05"), 4)]
    for at, code in enumerate(listed, 1):
        paper.item(f"{at}/ {c.sentence([code], 't')}")
    first, second, _, share = rise(lot, 40, 90)
    paper.say(f"Phấn đấu nâng số buổi đối thoại từ {first} lên {second} buổi cả nhiệm kỳ, tăng {paper.slip('change', 'talks', share, off(lot, share, 6))}%; chọn {c.local('{hamlet}')} {lot.pick(PLACES)} làm trước.")
    body = [(name, [lot.tenths(2, 30), lot.tenths(2, 30), lot.tenths(2, 30)]) for name in ("Giao thông", "Trường học", "Nước và rác", "Thủy lợi")]
    paper.summed("funds", ("Lĩnh vực", "Vốn NSNN (tỷ)", "Vốn vay (tỷ)", "Xã hội hóa (tỷ)"), body, "TỔNG", 1)
    one, two, three = split(lot, 100, 3, 1)
    paper.say(f"Thời gian dành cho các nhóm việc dự kiến: nhóm kinh tế {vn(one)}%, nhóm xã hội {vn(two)}%, nhóm xây dựng Đảng {paper.slip('shares', 'time', vn(three), off(lot, vn(three), 3))}%.")
    paper.head(1, "Phần thứ ba. Thực hiện")
    paper.say("Ủy ban kiểm tra giám sát chuyên đề; cuối năm chấm điểm từng việc, công khai tại hội nghị tổng kết.")
    paper.signed()
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [u.name for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["Nghèn", *names]
    paper.annex = True
    paper.add("paragraph", "SỐ LIỆU THEO ĐỊA GIỚI TRƯỚC NGÀY 01/01/2020")
    columns = (("Khẩu", figures.people, 0), ("Hộ", figures.households, 0), ("Chi bộ", figures.cells, 0), ("Đảng viên", figures.members, 0), ("Diện tích (ha)", figures.area * 100, 0))
    parts = [split(lot, total, len(names), places) for _, total, places in columns]
    paper.summed("units", ("Đơn vị", *(label for label, _, _ in columns)), [(name, [part[at] for part in parts]) for at, name in enumerate(names)], "Toàn địa bàn")
    paper.table()
    paper.row("Đơn vị", "Thu nhập BQ đầu người (tr.đ/người/năm)", "Lao động qua đào tạo (%)", "Gia đình văn hóa (%)", head=True)
    codes = ("KT05", "XH03", "XH09")
    for at, name in enumerate(names):
        shift = Decimal(2 * at - len(names) + 1) / 2
        paper.row(name, *(vn(figures.number[code, "r"] + shift * way) for code, way in zip(codes, (1, -1, 1), strict=True)))
    paper.row("Bình quân chung", *(paper.r(code) for code in codes))
    return paper


assert not set(YEARLY) & set(WORDED)
