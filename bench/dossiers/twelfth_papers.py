"""The twelfth set: the papers of an ordinary rural commune, and its review, resolution and programme."""

from decimal import Decimal

from .arithmetic import off, rise, split, vn
from .clauses import NAMES as INDICATORS
from .clauses import Clauses
from .facts import SHARES, WORDED
from .frame import Lot, Paper
from .planting import predecessors
from .twelfth_report import CODE, CODES, Report, label, opened, say_each, share_slip, signed
from .twelfth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
REVIEWED = (
    ("1. Lãnh đạo phát triển kinh tế", "Cấp ủy ban hành nghị quyết chuyên đề về sản xuất nông nghiệp và thương mại, dịch vụ.", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10"), 3),
    ("2. Lãnh đạo văn hóa, xã hội, môi trường", "Các chính sách đối với nhân dân được công khai, dân chủ.", ("XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02"), 3),
    ("3. Lãnh đạo xây dựng Đảng", "Quy chế làm việc được thực hiện nghiêm túc.", ("XD01", "XD02", "XD03", "XD05", "CC01"), 2),
)
TASKS = (
    ("Rà soát quy hoạch, cắm mốc chỉ giới đường giao thông", "Công chức địa chính", "Quý III/2020"),
    ("Xây dựng đề án phát triển kinh tế vườn hộ", "Hội Nông dân", "Quý IV/2020"),
    ("Bồi dưỡng nghiệp vụ cho bí thư chi bộ", "Văn phòng Đảng ủy", "Hằng năm"),
    ("Thành lập tổ thu gom rác tự quản", "Hội Liên hiệp Phụ nữ", "Năm 2021"),
    ("Đối thoại giữa người đứng đầu cấp ủy và nhân dân", "Thường trực Đảng ủy", "Hằng năm"),
)


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed), seed).written(),
        _review(paper("review_report"), seed), _resolution(paper("draft_resolution"), seed), _programme(paper("action_programme"), seed),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {paper.kind: paper for paper in papers}


def _review(paper, seed):
    lot, c, dashes = paper.lot, Clauses(opened(paper, seed), TEXTS, VAGUE), paper.lot.chance(0.5)
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"Sự lãnh đạo, chỉ đạo của Ban Chấp hành {paper.facts.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Ưu điểm")
    for title, lead, codes, count in REVIEWED:
        paper.head(2, title)
        paper.say(lead)
        say_each(paper, c, lot.some(codes, count), "r", dashes)
    before, after, more, share = rise(lot, 18, 55)
    paper.say(f"Ủy ban kiểm tra Đảng ủy thực hiện {after} cuộc kiểm tra, giám sát; nhiệm kỳ trước là {before} cuộc, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")
    whole = lot.whole(18, 40)
    done = whole - lot.whole(1, 6)
    paper.say(f"Ban Chấp hành đã họp {whole} kỳ, trong đó {done} kỳ có đủ cấp ủy viên tham dự, chiếm {share_slip(paper, 'meetings', done, whole)}%.")
    paper.head(1, "II. Khuyết điểm")
    paper.item("- Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm so với yêu cầu.")
    paper.item("- Công tác kiểm tra đảng viên chấp hành Điều lệ Đảng có thời điểm chưa thường xuyên.")
    paper.item("- Một số đồng chí cấp ủy viên còn ngại va chạm, tự phê bình chưa sâu.")
    paper.head(1, "III. Nguyên nhân và biện pháp khắc phục")
    paper.say("Nguyên nhân chủ yếu là tinh thần trách nhiệm của một số cán bộ chưa cao, phân công nhiệm vụ có việc chưa rõ.")
    paper.say("Ban Chấp hành khóa mới cần bổ sung quy chế làm việc, định kỳ sáu tháng đánh giá kết quả từng đồng chí.")
    signed(paper)
    return paper


def _resolution(paper, seed):
    lot, c = paper.lot, Clauses(opened(paper, seed), TEXTS, VAGUE)
    paper.add("paragraph", "NGHỊ QUYẾT (DỰ THẢO)")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Thông qua đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội nhất trí với nội dung đánh giá nêu trong Báo cáo chính trị của Ban Chấp hành Đảng bộ.",
              *(c.sentence([code], "r") for code in lot.some(("KT01", "KT05", "XH01", "XH03", "XH05", "MT01"), lot.whole(1, 3))))
    paper.head(2, "II. Các chỉ tiêu chủ yếu đến năm 2025")
    paper.item("- " + c.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế: "))
    say_each(paper, c, [code for code in CODES if code not in SHARES], "t", dashes=True)
    paper.head(2, "III. Nhiệm vụ, giải pháp")
    paper.item("- Tập trung phát triển nông nghiệp hàng hóa, khuyến khích mở rộng ngành nghề, dịch vụ.")
    paper.item("- Xây dựng đội ngũ cán bộ có phẩm chất, năng lực, gần dân, trọng dân.")
    paper.item("- Giữ vững ổn định chính trị, bảo đảm trật tự, an toàn xã hội trên địa bàn.")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Đại hội giao Ban Chấp hành Đảng bộ khóa mới lãnh đạo, tổ chức thực hiện thắng lợi Nghị quyết này.")
    signed(paper)
    return paper


def _programme(paper, seed):
    lot, figures, c = paper.lot, paper.facts, Clauses(opened(paper, seed), TEXTS, VAGUE)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {figures.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Tổ chức thực hiện kịp thời, có hiệu quả Nghị quyết Đại hội; phân công rõ người, rõ việc, rõ thời gian.")
    paper.say("Các chi bộ, ban, ngành, đoàn thể căn cứ Chương trình này để xây dựng kế hoạch của đơn vị mình.")
    paper.head(1, "II. Chỉ tiêu thực hiện đến năm 2025")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị tính", "Đến năm 2025", head=True)
    left_out = set(lot.some((code for code in CODES if code not in SHARES), 9))
    shown = [code for code in CODES if code not in left_out and code not in figures.absent and (code not in WORDED or code == "KT11")]
    for at, code in enumerate(shown, 1):
        paper.row(str(at), label(c, code), INDICATORS[code][1], paper.t(code))
    paper.head(1, "III. Nhiệm vụ và phân công thực hiện")
    paper.table()
    paper.row("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian", head=True)
    for at, cells in enumerate(lot.some(TASKS, 4), 1):
        paper.row(str(at), *cells)
    paper.say("Dự toán kinh phí thực hiện một số nội dung của Chương trình như sau (triệu đồng):")
    body = [(name, [lot.whole(120, 900), lot.whole(120, 900)]) for name in ("Bồi dưỡng cán bộ", "Vệ sinh môi trường", "Hỗ trợ sản xuất", "Sửa chữa nhà văn hóa")]
    paper.summed("costs", ("Nội dung", "2020–2022", "2023–2025"), body, "Tổng cộng")
    upper, own, gifts = split(lot, 100, 3)
    paper.say(f"Cơ cấu nguồn vốn: ngân sách cấp trên {vn(upper)}%, ngân sách {c.local('{place}')} {vn(own)}%, huy động hợp pháp khác {paper.slip('shares', 'money', vn(gifts), off(lot, vn(gifts), 4))}%.")
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say("Ủy ban kiểm tra Đảng ủy xây dựng kế hoạch kiểm tra, giám sát việc thực hiện Chương trình hằng năm.")
    paper.say("Văn phòng Đảng ủy theo dõi, tổng hợp tiến độ, báo cáo Ban Thường vụ trước ngày 15 tháng 12 hằng năm.")
    signed(paper)
    return paper


def _old_units(paper):
    figures, (own, _) = paper.facts, predecessors(paper.facts.committee)
    names = [f"{unit.kind} {unit.name}" for unit in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BẢNG SỐ LIỆU CÁC ĐƠN VỊ TRƯỚC KHI SÁP NHẬP")
    paper.say("Thời điểm 31/12/2019.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng số", head=True)
    lines = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Số hộ", figures.households, 0), ("Số nhân khẩu", figures.people, 0),
             ("Số đảng viên", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0))
    for at, (name, total, places) in enumerate(lines, 1):
        parts = [vn(part, places) for part in split(paper.lot, total, len(names), places)]
        whole = paper.r("KT07") if name.startswith("Sản") else paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 1, places))
        paper.row(str(at), name, *parts, whole)
    return paper
