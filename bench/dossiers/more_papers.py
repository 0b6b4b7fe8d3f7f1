"""The third half's other papers: review report, resolution, action programme, table by old units, each laid out for itself."""

from decimal import Decimal

from .arithmetic import split, vn
from .clauses import NAMES as OFFICIAL
from .facts import SHARES, WORDED
from .more_clauses import Voice
from .more_paper import CODE, MorePaper, letterhead, signature
from .more_report import SECTORS, Report
from .more_tables import all_codes, totals
from .more_texts import CAPITALS, LISTS, NAMES
from .more_traps import PEOPLE, parted, reckoned
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    papers = [Report(figures, plan, seed).written()]
    makers = [("review_report", _review), ("draft_resolution", _resolution), ("action_programme", _programme)]
    if figures.committee.merged:
        makers.append(("old_unit_table", _old_units))
    for kind, make in makers:
        paper = MorePaper(kind, figures, plan, seed)
        make(paper)
        papers.append(paper)
    _unlike_units(papers, plan)
    return {paper.kind: paper for paper in papers}


def _unlike_units(papers, plan):
    """Where the report has a wrong unit, saying that the other papers differ from it is no false alarm."""
    for code, mode in plan.modes.items():
        if mode.startswith("unit"):
            for paper in papers:
                paper.neutral += [("figures", spec) for column in "rt" for spec in paper.mentions[code, column]]


def _review(paper):
    lot, look, figures, voice = paper.lot, paper.look, paper.facts, Voice(paper)
    own, others = predecessors(figures.committee)
    letterhead(paper)
    paper.lead(look.pick(("BÁO CÁO KIỂM ĐIỂM", "BÁO CÁO\nKiểm điểm sự lãnh đạo, chỉ đạo của Ban Chấp hành", "BÁO CÁO KIỂM ĐIỂM CỦA BAN CHẤP HÀNH")))
    paper.lead(f"Nhiệm kỳ 2015–2020, trình Đại hội {figures.committee.name}")
    paper.part(1, look.pick(("Ưu điểm", "Kết quả lãnh đạo, chỉ đạo", "Kiểm điểm việc lãnh đạo thực hiện nghị quyết")))
    paper.say("Ban Chấp hành giữ vững nguyên tắc tập trung dân chủ, bám sát sự chỉ đạo của Huyện ủy và thực tiễn cơ sở.")
    told = lot.some([code for code in all_codes() if code not in (*SHARES, *WORDED, "QP01")], lot.whole(6, 11))
    form = look.pick(("one", "points", "sectors", "sectors"))
    if form == "one":
        paper.say(voice.sentence(told, "r", joint=look.pick(("; ", ", ")), lead="Dưới sự lãnh đạo của cấp ủy, "))
    elif form == "points":
        paper.at = 0
        for code in told:
            paper.point(voice.sentence([code], "r"))
    else:
        for title, prefixes in (("Lãnh đạo phát triển kinh tế", ("KT", "MT")), ("Lãnh đạo văn hóa - xã hội, quốc phòng - an ninh", ("XH", "QP")), ("Lãnh đạo xây dựng hệ thống chính trị", ("XD", "CC"))):
            inside = [code for code in told if code[:2] in prefixes]
            paper.part(2, title)
            paper.say(lot.pick(("Cấp ủy phân công từng đồng chí phụ trách địa bàn.", "Các chương trình hành động được cụ thể hóa kịp thời.")), voice.sentence(inside, "r", joint=lot.pick(("; ", ", "))))
    if look.chance(0.5):
        paper.say(voice.shares("r", lot.pick(("Cơ cấu kinh tế chuyển dịch tích cực: ", "Cơ cấu kinh tế: "))))
    for one in reckoned(paper):
        paper.say(one)
    if look.chance(0.4):
        paper.say(parted(paper, "graded", "graded"))
    if figures.committee.merged:
        paper.soft(f"Cán bộ của {own[0].kind} {own[0].name} trước đây được bố trí hợp lý.")
    paper.part(1, look.pick(("Hạn chế, khuyết điểm", "Khuyết điểm, tồn tại")))
    paper.point(f"Tinh thần tự phê bình chưa cao, đồng chí {lot.pick(PEOPLE)} đã nhận trách nhiệm trước tập thể.")
    paper.point("Việc sơ kết, tổng kết một số nghị quyết chuyên đề còn chậm so với yêu cầu.")
    paper.point("Công tác kiểm tra, giám sát có nội dung chưa sâu, chưa kịp thời phát hiện thiếu sót.", last=True)
    paper.part(1, look.pick(("Nguyên nhân và trách nhiệm", "Trách nhiệm của tập thể, cá nhân")))
    paper.say("Trách nhiệm thuộc về tập thể Ban Chấp hành, trước hết là Ban Thường vụ và người đứng đầu.")
    paper.note(f"Biên bản của {own[0].kind + ' ' + own[0].name if own else others[0].kind + ' ' + others[0].name} kèm theo.")
    paper.part(1, "Biện pháp khắc phục")
    paper.say(f"Phân công lại nhiệm vụ, mỗi quý kiểm điểm một lần, học tập xã {paper.neighbour()} về lề lối làm việc.")
    signature(paper)


def _resolution(paper):
    lot, look, voice = paper.lot, paper.look, Voice(paper)
    letterhead(paper)
    articles = look.chance(0.45)
    titles = ("Tán thành đánh giá kết quả nhiệm kỳ 2015–2020", "Mục tiêu, chỉ tiêu nhiệm kỳ 2020–2025", "Nhiệm vụ trọng tâm", "Tổ chức thực hiện")

    def part(number):
        if articles:
            paper.head(1, f"Điều {number}{look.pick(('. ', ': '))}{titles[number - 1]}")
        else:
            paper.part(1, titles[number - 1])
        paper.at = 0

    paper.lead(look.pick(("NGHỊ QUYẾT", "DỰ THẢO NGHỊ QUYẾT ĐẠI HỘI", "NGHỊ QUYẾT ĐẠI HỘI")))
    paper.say(f"Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025, sau khi nghe báo cáo và thảo luận, quyết nghị:")
    part(1)
    paper.say("Đại hội thống nhất với nội dung đánh giá và bài học kinh nghiệm nêu trong Báo cáo chính trị.",
              voice.sentence(lot.some(("KT01", "KT05", "KT09", "XH01", "XH03", "XH05", "XH06", "MT01", "XD03"), 4), "r", joint=lot.pick(("; ", ", "))))
    part(2)
    paper.say("Mục tiêu tổng quát: xây dựng Đảng bộ vững mạnh, đời sống nhân dân ngày càng tốt hơn, quê hương giàu đẹp, văn minh.")
    codes = [code for code in all_codes() if code not in SHARES]
    form = look.pick(("points", "points", "sectors", "prose", "table"))
    if form == "table":
        _targets(paper, voice, codes)
    elif form == "points":
        for code in codes[:1]:
            paper.point(voice.sentence([code], "t"))
        paper.point(voice.shares("t", "Cơ cấu kinh tế đến năm 2025: "))
        for code in codes[1:]:
            paper.point(voice.sentence([code], "t"))
    else:
        for titles_of, inside, _ in SECTORS:
            economy = voice.shares("t", "Cơ cấu kinh tế năm 2025: ") if inside[0] == "KT01" else ""
            words = voice.sentence(inside, "t", joint=lot.pick(("; ", "; ", ", ")), lead=f"{titles_of[0]}: " if form == "sectors" else "")
            paper.say(economy, words)
    part(3)
    for one in ("Sắp xếp, sử dụng tốt đội ngũ cán bộ sau đại hội, quan tâm nguồn trẻ và nữ.", f"Đầu tư hạ tầng thiết yếu, phối hợp với xã {paper.neighbour()} quản lý địa giới.", "Giữ nghiêm kỷ luật, nêu gương trước đảng viên và nhân dân."):
        paper.point(one)
    paper.say(*reckoned(paper))
    part(4)
    paper.say("Giao Ban Chấp hành khóa mới căn cứ Nghị quyết xây dựng chương trình hành động và tổ chức thực hiện thắng lợi.")
    signature(paper)


def _targets(paper, voice, codes, both=False):
    """A table of targets, beside the results or alone."""
    look = paper.look
    now = ("Năm 2020", "Hiện trạng", "Thực hiện 2015–2020")
    heads = ["TT", "Chỉ tiêu", "ĐVT", *([look.pick(now)] if both else []), look.pick(("Năm 2025", "Mục tiêu đến 2025", "Chỉ tiêu 2025"))]
    unit_in_name, swapped = look.chance(0.3), look.chance(0.2)
    if unit_in_name:
        heads.remove("ĐVT")
    if swapped and both:
        heads[-1], heads[-2] = heads[-2], heads[-1]
    paper.table()
    paper.line(heads, head=True)
    at = 0
    for code in codes:
        if code in paper.facts.absent:
            continue
        at += 1
        unit, name = voice.table_unit(code), voice.titled(code)
        cells = [paper.figure(code, "r"), paper.figure(code, "t")] if both else [paper.figure(code, "t")]
        if swapped and both:
            cells.reverse()
        if unit_in_name:
            paper.line([str(at), f"{name} ({unit})" if code not in WORDED else name, *cells])
        else:
            paper.line([str(at), name, unit, *cells])


PROGRAMME = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH06", "XH09", "XH11", "MT01", "MT02", "MT04", "XD01", "XD02", "XD03", "XD05", "CC01")
TASKS = (
    ("KT07", "Chuyển đổi giống, thâm canh lúa", ("Công chức Địa chính - Nông nghiệp", "Ủy ban nhân dân")), ("MT02", "Phân loại rác tại nguồn", ("Hội Liên hiệp Phụ nữ", "Hội Nông dân")), ("XH11", "Thăm khám, tư vấn dinh dưỡng", ("Trạm Y tế",)),
    ("XH10", "Sửa đổi hương ước, quy ước", ("Ban Công tác Mặt trận", "Công chức Văn hóa")), ("KT09", "Kêu gọi đầu tư, lồng ghép nguồn vốn", ("Ủy ban nhân dân",)), ("XD02", "Giao việc, chấm điểm đảng viên hằng tháng", ("Ban Thường vụ Đảng ủy", "Các chi bộ")),
    ("XH05", "Vận động hộ gia đình mua thẻ", ("Tổ đại lý thu", "Công chức Tài chính")), ("CC01", "Số hóa hồ sơ, hẹn giờ trả kết quả", ("Văn phòng Ủy ban nhân dân",)),
)


def _programme(paper):
    lot, look, voice = paper.lot, paper.look, Voice(paper)
    letterhead(paper)
    paper.lead(look.pick(("CHƯƠNG TRÌNH HÀNH ĐỘNG", "DỰ THẢO CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH\nhành động của Ban Chấp hành")))
    paper.lead(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name}, nhiệm kỳ 2020–2025")
    paper.part(1, look.pick(("Mục đích, yêu cầu", "Mục đích - yêu cầu", "Yêu cầu chung")))
    paper.say("Biến chủ trương của Nghị quyết thành việc làm cụ thể, rõ người, rõ việc, rõ thời hạn hoàn thành.")
    paper.say("Các chi bộ, ngành, đoàn thể chủ động phối hợp, tránh phô trương và lãng phí nguồn lực.")
    paper.part(1, look.pick(("Chỉ tiêu chủ yếu", "Các chỉ tiêu cần đạt", "Mục tiêu phấn đấu")))
    codes = [code for code in PROGRAMME if code in lot.some(PROGRAMME, lot.whole(8, 13))]
    form = look.pick(("points", "table", "both columns", "both columns", "prose"))
    if form == "points":
        for code in codes:
            paper.point(voice.sentence([code], "t"))
    elif form == "prose":
        paper.say(voice.sentence(codes[:5], "t", joint="; "), voice.sentence(codes[5:], "t", joint=", "))
    else:
        _targets(paper, voice, codes, both=form != "table")
    paper.part(1, look.pick(("Nhiệm vụ, phân công thực hiện", "Các nhóm nhiệm vụ", "Nội dung thực hiện")))
    _tasks(paper, voice)
    paper.say(f"Làm điểm tại 02 khu dân cư, rút kinh nghiệm cùng xã {paper.neighbour()} rồi triển khai đại trà từ năm 2021.")
    paper.say("Các nhóm nhiệm vụ còn lại do Ban Thường vụ phân công trong chương trình công tác hằng năm.")
    paper.say(*reckoned(paper), parted(paper, "money", "money"))
    totals(paper, "costs", "Kinh phí dự kiến (triệu đồng)", "Nội dung", ("Đào tạo, tập huấn", "Môi trường", "Văn hóa cơ sở", "Sinh kế"), ("2020–2022", "2023–2025"), 120, 900, 0)
    paper.part(1, "Tổ chức thực hiện")
    paper.say("Các chi bộ quán triệt đến từng đảng viên, đăng ký việc làm theo gắn với nhiệm vụ được giao.")
    paper.say("Mặt trận và các đoàn thể vận động hội viên, giám sát việc thực hiện ở từng khu dân cư.")
    paper.say("Văn phòng Đảng ủy theo dõi, sơ kết vào cuối năm và báo cáo Ban Chấp hành, Huyện ủy theo quy định.")
    signature(paper)


def _tasks(paper, voice):
    """The tasks with who leads, by when and what comes of it, the columns in any order."""
    lot, look = paper.lot, paper.look
    heads = {"no": look.pick(("TT", "STT")), "task": look.pick(("Nhiệm vụ", "Nội dung công việc", "Việc cần làm")), "owner": look.pick(("Chủ trì", "Cơ quan chủ trì", "Đơn vị thực hiện")),
             "when": look.pick(("Thời hạn", "Thời gian hoàn thành", "Thời gian")), "outcome": look.pick(("Kết quả", "Sản phẩm, kết quả", "Kết quả cần đạt", "Chỉ tiêu 2025"))}
    order = look.pick((("no", "task", "owner", "when", "outcome"), ("no", "task", "outcome", "owner", "when"), ("task", "owner", "when", "outcome"), ("no", "task", "when", "owner", "outcome")))
    paper.table()
    paper.line([heads[one] for one in order], head=True)
    at = 0
    for code, task, owners in lot.some(TASKS, lot.whole(5, 8)):
        outcome = voice.sentence([code], "t", end="") if code not in paper.facts.absent else ""
        if not outcome:
            continue
        at += 1
        cells = {"no": str(at), "task": task, "owner": lot.pick(owners), "when": lot.pick(("Quý III/2020", "12/2020", "2021–2025", "Hằng năm", "Tháng 6 năm 2022")), "outcome": outcome}
        paper.line([cells[one] for one in order])


def _old_units(paper):
    """What each of the old units brings in; their names are in place here."""
    lot, look, figures = paper.lot, paper.look, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.lead("BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ CŨ")
    first, whole = look.chance(0.35), look.pick(("Cộng", "Tổng", "Tổng số", "Toàn đơn vị"))
    paper.table()
    paper.line(["TT", "Nội dung", *([whole, *names] if first else [*names, whole])], head=True)
    for at, (label, total, places) in enumerate((("Diện tích tự nhiên (km²)", figures.area, 2), ("Nhân khẩu (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
                                                 ("Số đảng viên", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0)), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        summed = paper.figure("KT07", "r") if label.startswith("Sản") else paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * 107 / 100 + 1, places))
        paper.line([str(at), label, *([summed, *parts] if first else [*parts, summed])])
    paper.table()
    paper.line(["TT", look.pick((f"Chỉ tiêu {paper.office.when}", "Chỉ tiêu")), *names, look.pick(("Chung", "Bình quân chung", "Toàn xã/thị trấn"))], head=True)
    for at, code in enumerate(("KT05", "XH01", "XH05"), 1):
        value, spread = figures.number[code, "r"], {"KT05": 3, "XH01": 1, "XH05": 2}[code]
        around = [vn(value + (Decimal(spread) * (2 * one - len(names) + 1) / 10).quantize(Decimal("0.1"))) for one in range(len(names))]
        paper.line([str(at), f"{OFFICIAL[code][0]} ({OFFICIAL[code][1]})", *lot.shuffled(around), paper.figure(code, "r")])


