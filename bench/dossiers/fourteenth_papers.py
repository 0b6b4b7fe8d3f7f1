"""The fourteenth office: review report and resolution, and all papers of a congress together."""

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES
from .fourteenth_programme import old_units, programme
from .fourteenth_report import Report
from .fourteenth_texts import CAPITALS, LISTS, NAMES
from .fourteenth_voice import PEOPLE, Sheet
from .frame import Lot
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "fourteenth"
REVIEWED = (
    ("Về kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10")),
    ("Về văn hóa, xã hội, môi trường", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "MT04")),
    ("Về xây dựng Đảng, chính quyền", ("XD01", "XD02", "XD03", "CC01")),
)
LEADS = (
    "Ban Chấp hành bám sát nghị quyết, phân công từng ủy viên theo dõi.",
    "Cấp ủy bàn kỹ trong tập thể trước khi ra chủ trương, sát với tình hình địa phương.",
    "Việc kiểm tra, đôn đốc của Ban Thường vụ được duy trì thường xuyên.",
    "Nhiều việc tồn đọng kéo dài đã được tập trung chỉ đạo giải quyết.",
)
RESOLVED = ("KT01", "KT05", "KT06", "KT07", "KT09", "XH01", "XH03", "XH05", "XH09", "MT01", "MT02", "XD03", "CC01")


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def sheet(kind):
        return Sheet(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(),
        _review(sheet("review_report")),
        _resolution(sheet("draft_resolution")),
        programme(sheet("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(old_units(sheet("old_unit_table")))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, c = paper.lot, paper.clauses
    paper.masthead("BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành Đảng bộ {paper.home} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Việc thực hiện quy chế làm việc")
    paper.say("1. Ban Chấp hành xây dựng quy chế ngay từ đầu nhiệm kỳ, họp định kỳ mỗi tháng một lần, khi cần thì họp đột xuất.")
    paper.say(f"2. Đã ban hành {lot.whole(5, 9)} nghị quyết chuyên đề, {lot.whole(11, 24)} kế hoạch, {lot.whole(30, 60)} văn bản chỉ đạo.")
    if paper.facts.committee.merged:
        own, _ = predecessors(paper.facts.committee)
        paper.soft(f"3. Từ đầu năm 2020 đã tiếp nhận đầy đủ hồ sơ đảng viên của {own[-1].kind} {own[-1].name} cũ.")
    paper.head(1, "II. Kết quả lãnh đạo thực hiện nhiệm vụ")
    tabled, leads = lot.chance(0.3), lot.shuffled(LEADS)
    for at, (title, codes) in enumerate(REVIEWED, 1):
        told = [code for code in lot.some(codes, lot.whole(2, 3)) if code not in paper.facts.absent]
        paper.say(f"{at}. {title}:")
        paper.dash(leads[at - 1])
        if tabled:
            paper.table()
            paper.row("Chỉ tiêu", "Kết quả", head=True)
            for code in told:
                name = c.local(c.texts[code][0])
                paper.row(f"{name[0].upper()}{name[1:]} ({c.unit(code)})", paper.r(code))
        else:
            for code in told:
                paper.dash(c.sentence([code], "r"))
    _controls(paper)
    paper.head(1, "III. Hạn chế, khuyết điểm")
    paper.dash("Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, có việc bàn chưa đến nơi.")
    paper.dash("Lãnh đạo chuyển đổi cơ cấu cây trồng, dồn điền đổi thửa chưa quyết liệt.")
    paper.dash(f"Một số ủy viên ít dự sinh hoạt cùng chi bộ; đồng chí {lot.pick(PEOPLE)} đã tự phê bình về việc này." if lot.chance(0.3)
               else "Một số ủy viên ít dự sinh hoạt cùng chi bộ được phân công phụ trách.")
    paper.head(1, "IV. Nguyên nhân và trách nhiệm")
    paper.say("Khuyết điểm trên trước hết thuộc về tập thể Ban Thường vụ Đảng ủy, sau đó là các đồng chí ủy viên phụ trách lĩnh vực.")
    paper.head(1, "V. Biện pháp khắc phục")
    paper.dash(f"Sửa đổi quy chế làm việc; cử cán bộ đi học tập cách làm của xã {paper.neighbour()}.")
    paper.dash("Mỗi ủy viên Ban Chấp hành đăng ký nội dung sửa chữa, báo cáo trong kỳ họp cuối năm.")
    paper.signed()
    return paper


def _controls(paper):
    """The inspection of party cells, with figures of its own."""
    lot = paper.lot
    paper.say("4. Về kiểm tra, giám sát:")
    total = lot.whole(16, 42)
    good = lot.whole(total * 3 // 5, total - 2)
    right = per_cent(good, total)
    paper.dash(f"Trong nhiệm kỳ kiểm tra {total} lượt chi bộ, kết luận {good}/{total} lượt thực hiện tốt, chiếm {paper.slip('change', 'inspected', right, off(lot, right, 4, 99))}%.")
    before, after, more, share = rise(lot, 20, 55)
    if lot.chance(0.5):
        paper.dash(f"Số cuộc giám sát tăng từ {before} cuộc nhiệm kỳ trước lên {after} cuộc, tăng {paper.slip('change', 'watched', share, off(lot, share, 6))}%.")
    else:
        paper.dash(f"Số cuộc giám sát là {after} cuộc, tăng {paper.slip('change', 'watched', more, off(lot, more, 3))} cuộc so với {before} cuộc của nhiệm kỳ trước.")
    best, fair, weak = split(lot, 100, 3, 1)
    paper.dash(f"Kết quả lấy phiếu tín nhiệm: tín nhiệm cao {vn(best + fair)}%, tín nhiệm {paper.slip('shares', 'trust', vn(weak), off(lot, vn(weak), 4))}%, không có tín nhiệm thấp."
               if lot.chance(0.3) else
               f"Ý kiến góp ý của đảng viên: về kinh tế {vn(best)}%, về văn hóa, xã hội {vn(fair)}%, về xây dựng Đảng {paper.slip('shares', 'voices', vn(weak), off(lot, vn(weak), 4))}%.")


def _resolution(paper):
    lot, c = paper.lot, paper.clauses
    paper.masthead("NGHỊ QUYẾT", f"Đại hội đại biểu Đảng bộ {paper.home} nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Tán thành nội dung đánh giá nhiệm kỳ 2015–2020")
    paper.say("Đại hội nhất trí với Báo cáo chính trị và Báo cáo kiểm điểm của Ban Chấp hành trình Đại hội.")
    for code in lot.some(RESOLVED, lot.whole(3, 5)):
        paper.dash(c.sentence([code], "r"))
    paper.head(2, "II. Mục tiêu, chỉ tiêu nhiệm kỳ 2020–2025")
    paper.say("1. Mục tiêu: xây dựng Đảng bộ trong sạch, vững mạnh; phát triển kinh tế bền vững, nâng cao đời sống nhân dân.")
    paper.say("2. Chỉ tiêu chủ yếu:")
    lines = [lambda: c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "), *(paper.target(code) for code in c.texts if code not in SHARES)]
    paper.numbered(lines, lot.pick(("2.{}. ", "({}) ", "{}) ")))
    paper.head(2, "III. Nhiệm vụ, giải pháp chủ yếu")
    paper.numbered([
        lambda: "Tổ chức lại sản xuất lúa theo hướng hàng hóa, gắn với hợp tác xã và doanh nghiệp bao tiêu.",
        lambda: f"Phối hợp với xã {paper.neighbour()} quản lý, khai thác hệ thống kênh liên xã.",
        lambda: "Nâng chất lượng giáo dục, y tế; thực hiện tốt chính sách với người có công, hộ khó khăn.",
        lambda: "Giữ vững an ninh, trật tự; không để phát sinh khiếu kiện đông người.",
        lambda: "Xây dựng đội ngũ cán bộ đủ phẩm chất, năng lực; siết chặt kỷ luật, kỷ cương.",
    ], "{}. ")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới cụ thể hóa Nghị quyết thành chương trình hành động; các chi bộ tổ chức học tập, quán triệt đến từng đảng viên.")
    paper.signed()
    return paper
