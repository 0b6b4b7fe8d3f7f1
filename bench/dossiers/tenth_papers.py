"""The tenth office: a commune at the foot of the hills that follows the district's outline. All its papers, and the short ones."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .frame import Lot, Paper
from .planting import predecessors
from .tenth_programme import programme
from .tenth_report import PEOPLE, Report, letterhead, neighbour, signature
from .tenth_sides import HAMLETS
from .tenth_targets import LISTED, listed
from .tenth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "tenth"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    lined = Lot(CODE, "head", seed).chance(0.25)

    def paper(kind):
        made = Paper(kind, figures, plan, Lot(CODE, kind, seed))
        made.lined = lined
        return made

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed), lined).written(),
        _review(paper("review_report")), _resolution(paper("draft_resolution")), programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {one.kind: one for one in papers}


def _review(paper):
    c = Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "BÁO CÁO KIỂM ĐIỂM", f"của Ban Chấp hành {paper.facts.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO VÀ KẾT QUẢ")
    _led(paper, c)
    _worked(paper)
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    paper.item("- Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, chưa sát với tình hình địa phương.")
    paper.item(f"- Chỉ đạo giải phóng mặt bằng ở {c.local('{hamlet}')} {paper.lot.pick(HAMLETS)} có thời điểm thiếu quyết liệt.")
    paper.item("- Tự phê bình và phê bình trong sinh hoạt cấp ủy có lúc còn nể nang, ngại va chạm.")
    paper.head(1, "III. NGUYÊN NHÂN, TRÁCH NHIỆM")
    paper.say("Nguyên nhân chủ yếu là một số đồng chí cấp ủy viên chưa dành nhiều thời gian bám cơ sở, công tác phối hợp chưa chặt chẽ.")
    paper.say(f"Trách nhiệm trước hết thuộc về tập thể Ban Thường vụ Đảng ủy; đồng chí {paper.lot.pick(PEOPLE)} phụ trách khối đã kiểm điểm và nhận trách nhiệm trước Ban Chấp hành.")
    paper.head(1, "IV. PHƯƠNG HƯỚNG KHẮC PHỤC")
    paper.say("Rà soát, bổ sung Quy chế làm việc; phân công lại cấp ủy viên phụ trách địa bàn; mỗi năm ít nhất một lần nghe chi bộ góp ý.",
              f"Trao đổi kinh nghiệm với Đảng ủy xã {neighbour(paper)} về quản lý tài chính, đất đai.")
    own, _ = predecessors(paper.facts.committee)
    if paper.facts.committee.merged:
        paper.note(f"Biên bản kiểm điểm của {', '.join(f'Đảng ủy {u.kind} {u.name}' for u in own)} được lưu cùng hồ sơ.")
    signature(paper)
    return paper


def _led(paper, c):
    """What the committee led, with results of some indicators told in plain sentences."""
    lot = paper.lot
    codes = lot.some(("KT01", "KT05", "KT07", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "MT02", "MT01", "XD02", "XD03", "CC01"), 9)
    field = {"K": [], "X": [], "M": []}
    for code in codes:
        field["X" if code[:2] in ("XD", "CC") else "M" if code[:2] in ("XH", "MT") else "K"].append(code)
    paper.head(2, "1. Lãnh đạo phát triển kinh tế")
    paper.say("Ban Chấp hành đã ban hành các nghị quyết chuyên đề về phát triển sản xuất, xây dựng hạ tầng và phân công đồng chí phụ trách.",
              *(c.sentence([code], "r") for code in field["K"]))
    before, after, more, share = rise(lot, 30, 90)
    paper.say(f"Số buổi cấp ủy làm việc tại cơ sở tăng từ {before} buổi năm đầu nhiệm kỳ lên {after} buổi năm 2019, tăng {paper.slip('change', 'visits', more, off(lot, more, 4))} buổi.")
    paper.head(2, "2. Lãnh đạo văn hóa - xã hội, môi trường")
    paper.say("Các chính sách an sinh xã hội được triển khai kịp thời, đúng đối tượng; nếp sống văn hóa được giữ gìn.", *(c.sentence([code], "r") for code in field["M"]))
    paper.head(2, "3. Công tác xây dựng Đảng và hệ thống chính trị")
    paper.say("Nguyên tắc tập trung dân chủ được giữ vững, vai trò người đứng đầu được đề cao.", *(c.sentence([code], "r") for code in field["X"]))


def _worked(paper):
    """How the committee worked: meetings, inspections, complaints."""
    lot = paper.lot
    paper.head(2, "4. Thực hiện quy chế, lề lối làm việc")
    plain, special = lot.whole(48, 60), lot.whole(6, 18)
    total = vn(plain + special)
    paper.say(f"Trong nhiệm kỳ, Ban Chấp hành đã họp {paper.slip('total', 'meetings', total, off(lot, total, 6))} kỳ, trong đó {plain} kỳ thường lệ và {special} kỳ chuyên đề.",
              "Các kỳ họp được chuẩn bị chu đáo, nghị quyết ban hành ngắn gọn.")
    total = lot.whole(20, 44)
    done = lot.whole(total * 2 // 3, total - 1)
    right = per_cent(done, total)
    paper.say(f"Tiếp nhận {total} đơn thư, đã giải quyết {done} đơn, đạt tỷ lệ {paper.slip('change', 'letters', right, off(lot, right, 4, 99))}%.",
              "Ủy ban Kiểm tra Đảng ủy thực hiện chương trình kiểm tra, giám sát hằng năm đúng kế hoạch.")


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    letterhead(paper, "NGHỊ QUYẾT", f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025, sau khi thảo luận các văn kiện do Ban Chấp hành trình,")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Tán thành đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành những nội dung cơ bản của Báo cáo chính trị và Báo cáo kiểm điểm. Một số kết quả chủ yếu:")
    for code in lot.some(("KT01", "KT05", "KT06", "KT09", "XH01", "XH03", "XH05", "XH06", "MT01", "MT04", "XD01"), 6):
        words = c.sentence([code], "r", end=";")
        paper.item(words and f"- {words}")
    paper.say("Một số hạn chế về liên kết sản xuất, quản lý hành lang giao thông, sinh hoạt chi bộ cần được khắc phục sớm.")
    paper.head(2, "II. Mục tiêu và các chỉ tiêu chủ yếu đến năm 2025")
    paper.say("Nâng cao năng lực lãnh đạo của Đảng bộ, phát huy đại đoàn kết, khai thác thế mạnh của địa phương, giữ vững quốc phòng, an ninh.")
    codes = [code for _, group in LISTED for code in group]
    listed(paper, c, (codes[0], "KT02", *codes[1:]), lot.pick(("{}.", "{})", "- Chỉ tiêu {}:")))
    paper.head(2, "III. Nhiệm vụ, giải pháp trọng tâm")
    paper.item("1. Cơ cấu lại sản xuất nông nghiệp, phát triển kinh tế vườn đồi, ngành nghề và dịch vụ.")
    paper.item("2. Huy động các nguồn lực đầu tư hạ tầng; quản lý chặt chẽ đất đai, tài nguyên.")
    paper.item("3. Chăm lo giáo dục, y tế, an sinh xã hội; xây dựng đời sống văn hóa ở khu dân cư.")
    paper.item("4. Xây dựng đội ngũ cán bộ có năng lực, gần dân; đổi mới sinh hoạt chi bộ.")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới căn cứ Nghị quyết này xây dựng chương trình hành động; Mặt trận và các đoàn thể tuyên truyền đến đoàn viên, hội viên và nhân dân.")
    signature(paper)
    return paper


def _old_units(paper):
    """Sums of the old units, then what each of them reached beside the whole."""
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ HÀNH CHÍNH CŨ")
    paper.say(f"(Số liệu đến ngày 31/12/2019 của {', '.join(names)})")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng cộng", head=True)
    lines = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Số nhân khẩu (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
             ("Số đảng viên (đồng chí)", figures.members, 0), ("Đàn lợn (con)", lot.whole(1400, 4200), 0))
    for at, (label, total, places) in enumerate(lines, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) * lot.whole(104, 109) / 100 + 1, places)
        paper.row(str(at), label, *parts, paper.slip("total", f"line-{at}", vn(total, places), wrong))
    paper.table()
    paper.row("TT", "Chỉ tiêu đạt được", *names, "Toàn đơn vị", head=True)
    for at, (code, label, step) in enumerate((("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 8), ("XH01", "Tỷ lệ hộ nghèo (%)", 3)), 1):
        around = [vn(figures.number[code, "r"] + Decimal(step * (2 * one - len(names) + 1)) / 10) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    signature(paper)
    return paper
