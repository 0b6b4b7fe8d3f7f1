"""The sixth office: review report, resolution and table by old units, and all papers of a congress."""

from decimal import Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import NAMES as TITLES
from .facts import SHARES, WORDED
from .frame import REPORT, Lot
from .planting import predecessors
from .sixth_programme import programme
from .sixth_report import Report
from .sixth_tables import FIELDS, loose
from .sixth_texts import CAPITALS, LISTS, NAMES
from .sixth_ways import CODE, Desk, economy, milestone

__all__ = ["CAPITALS", "CODE", "LISTS", "MORE", "NAMES", "write"]
MORE = ("shares", "total")  # slips besides those of every set
REVIEWED = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04", "XD01", "XD02", "XD03", "XD05", "CC01")


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    papers = [
        Report(figures, plan, seed).written(), _review(Desk("review_report", figures, plan, seed)),
        _resolution(Desk("draft_resolution", figures, plan, seed)), programme(Desk("action_programme", figures, plan, seed)),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Desk("old_unit_table", figures, plan, seed)))
    for code, mode in plan.modes.items():
        if mode.startswith("unit"):  # that the other papers have another unit than the report is no false alarm
            for paper in papers:
                paper.neutral += [("figures", spec) for column in "rt" for spec in paper.mentions[code, column]]
    if (REPORT, "change", "schools") in plan.slips:  # a wrong share of schools is another value of the indicator as well
        for paper in papers:
            paper.neutral += [(check, spec) for check in ("figures", "indicators") for spec in paper.mentions["XH06", "r"]]
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures, voice = paper.lot, paper.facts, paper.voice
    own, _ = predecessors(figures.committee)
    paper.headed("BC")
    paper.title("BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. ƯU ĐIỂM")
    paper.head(2, "1. Lãnh đạo thực hiện nhiệm vụ chính trị")
    told = lot.some(REVIEWED, 9)
    paper.say("Ban Chấp hành đã lãnh đạo toàn diện các lĩnh vực, xác định đúng khâu đột phá.", voice.sentence(told[:3], "r", lead="Kết quả: "))
    paper.say("Chỉ đạo Ủy ban nhân dân xây dựng kế hoạch, giải pháp sát với tình hình từng năm.", *[voice.sentence([code], "r") for code in told[3:6]])
    paper.say(_elsewhere(paper, told), paper.told("risen"))
    paper.say("Quan tâm giải quyết các vấn đề Nhân dân kiến nghị.", paper.told("sunk"))
    paper.summing()
    paper.head(2, "2. Lãnh đạo công tác xây dựng Đảng")
    paper.say("Nội bộ đoàn kết; các nghị quyết của cấp trên được quán triệt, cụ thể hóa kịp thời.", voice.sentence(told[6:], "r"))
    paper.say("Công tác kiểm tra, giám sát, thi hành kỷ luật Đảng đúng quy trình.", paper.told("part"))
    paper.shared()
    seats = lot.whole(12, 15)
    women, young = lot.whole(2, 3), lot.whole(2, 4)
    right = per_cent(women, seats)
    paper.say(f"Cấp ủy đầu nhiệm kỳ có {seats} đồng chí, trong đó nữ {women} đồng chí, chiếm {paper.slip('change', 'women', right, off(lot, right, 6, 60))}%; dưới 40 tuổi {young} đồng chí, chiếm {per_cent(young, seats)}%.")
    paper.head(2, "3. Phong cách, lề lối làm việc")
    paper.say("Thực hiện đúng quy chế làm việc, giữ nghiêm nguyên tắc tập thể lãnh đạo, cá nhân phụ trách; cán bộ gần dân, trọng dân.", paper.told("part"), loose(paper))
    if figures.committee.merged:
        paper.soft(f"Sau khi sáp nhập, cán bộ {', '.join(f'{one.kind} {one.name}' for one in own)} trước đây được phân công công việc phù hợp.")
    paper.head(1, "II. HẠN CHẾ, KHUYẾT ĐIỂM")
    for one in lot.some(("Việc cụ thể hóa một số nghị quyết còn chậm, thiếu giải pháp khả thi.", "Tự phê bình và phê bình trong sinh hoạt cấp ủy có lúc chưa thẳng thắn.", "Chưa dự báo hết khó khăn khi xây dựng chỉ tiêu.", "Công tác dân vận ở vùng có dự án còn lúng túng.", "Theo dõi, đôn đốc sau kiểm tra chưa thường xuyên."), 3):
        paper.point(one)
    paper.say("Nguyên nhân chủ yếu là do trình độ, năng lực của một bộ phận cán bộ chưa ngang tầm nhiệm vụ, ý thức trách nhiệm có lúc chưa cao.")
    paper.say("Tập thể Ban Thường vụ, Ban Chấp hành nghiêm túc nhận trách nhiệm trước Đảng bộ và Nhân dân về những hạn chế nêu trên.")
    paper.head(1, "III. PHƯƠNG HƯỚNG KHẮC PHỤC")
    paper.say(f"Rà soát, bổ sung quy chế; tăng cường đi cơ sở; trao đổi kinh nghiệm với Đảng bộ xã {paper.near()}; mỗi đồng chí cấp ủy viên đăng ký một việc khó để làm.")
    paper.signed()
    return paper


def _elsewhere(paper, told):
    """What another year, another place, a plan or a round figure says of an indicator."""
    number, lot = paper.facts.number, paper.lot
    low = int(number["XH05", "r"])
    return lot.pick((
        f"Kế hoạch năm 2020 phấn đấu tỷ lệ lao động qua đào tạo {vn(number['XH03', 'r'] + Decimal('0.8'))}%.",
        f"Năm 2015 tỷ lệ hộ nghèo của {paper.place} là {vn(paper.facts.before['XH01'])}%, thuộc nhóm cao của huyện.",
        f"Bình quân chung toàn huyện, tỷ lệ gia đình văn hóa đạt {vn(number['XH09', 'r'] - 3)}%.",
        f"Riêng năm 2018, phát triển đảng viên được {vn(number['XD03', 'r'] + 2)} người, cao nhất trong các năm.",
        "" if "XH05" in told or low == number["XH05", "r"] else f"Trên {low}% người dân đã tham gia bảo hiểm y tế."))


def _resolution(paper):
    lot, figures, voice = paper.lot, paper.facts, paper.voice
    form = Lot(CODE, "resolution", paper.seed).pick(("table", "numbered", "fields", "one", "short"))
    articled = lot.chance(0.4)
    heads = ("Điều 1. Đánh giá nhiệm kỳ 2015–2020", "Điều 2. Mục tiêu và chỉ tiêu nhiệm kỳ 2020–2025", "Điều 3. Nhiệm vụ, giải pháp", "Điều 4. Tổ chức thực hiện") if articled else (
        "I. Thông qua kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020", "II. Phương hướng, mục tiêu nhiệm kỳ 2020–2025", "III. Nhiệm vụ và giải pháp trọng tâm", "IV. Điều khoản thi hành")
    paper.headed("NQ")
    paper.title("NGHỊ QUYẾT", f"ĐẠI HỘI {figures.committee.name.upper()} NHIỆM KỲ 2020–2025", "(Dự thảo)")
    paper.say(f"Đại hội {figures.committee.name} nhiệm kỳ 2020–2025 họp trong {lot.pick(('02 ngày', 'hai ngày', '1,5 ngày'))}, có mặt {lot.whole(120, 185)} đại biểu.")
    paper.say("Căn cứ kết quả thảo luận và biểu quyết của đại biểu dự Đại hội,")
    paper.head(1, heads[0])
    paper.say("Tán thành những nội dung cơ bản trong báo cáo chính trị và báo cáo kiểm điểm của Ban Chấp hành.", *[voice.sentence([code], "r") for code in lot.some(REVIEWED, 3)])
    if lot.chance(0.4):
        economy(paper, "r")
    paper.say("Đại hội nghiêm túc chỉ ra các hạn chế: sản xuất chưa gắn với thị trường, môi trường còn điểm nóng, một số chi bộ còn yếu.")
    paper.head(1, heads[1])
    paper.say("Xây dựng Đảng bộ trong sạch, vững mạnh; khai thác mọi tiềm năng, lợi thế; đưa quê hương phát triển nhanh và bền vững.")
    {"table": _tabled, "numbered": _numbered, "fields": _numbered, "one": _in_one, "short": _short}[form](paper, form == "fields")
    paper.head(1, heads[2])
    paper.say("Tập trung ba đột phá: nâng cao chất lượng đội ngũ cán bộ; hoàn thiện kết cấu hạ tầng; phát triển sản phẩm chủ lực.")
    if lot.chance(0.5):
        paper.say(f"Đến giữa nhiệm kỳ (năm 2023), tỷ lệ người dân tham gia bảo hiểm y tế đạt {milestone(figures, 'XH05', 2023)}%, tỷ lệ lao động qua đào tạo đạt {milestone(figures, 'XH03', 2023)}%.")
    paper.point("Tăng cường kỷ luật, kỷ cương; đấu tranh với biểu hiện suy thoái, tiêu cực.")
    paper.point(f"Phối hợp với xã {paper.near()} bảo đảm an ninh trật tự vùng giáp ranh.")
    paper.head(1, heads[3])
    paper.say("Giao Ban Chấp hành khóa mới xây dựng chương trình hành động; các chi bộ tổ chức học tập, quán triệt trong tháng sau Đại hội.")
    paper.signed()
    return paper


def _tabled(paper, _):
    """The targets in a table: with the last term's, with what is now, or alone."""
    figures, look = paper.facts, Lot(CODE, "resolution table", paper.seed)
    beside, grouped = look.pick(("", "l", "r")), look.chance(0.5)
    paper.lead("Các chỉ tiêu chủ yếu đến năm 2025:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", *({"l": ["NQ 2015–2020"], "r": ["Kết quả 2019"]}.get(beside, [])), "NQ 2020–2025", head=True)
    at = 0
    for title, codes in FIELDS:
        if grouped:
            paper.row("", title.upper(), "", *([""] if beside else []), "")
        for code in (codes[0], *SHARES, *codes[1:]) if codes[0] == "KT01" else codes:
            if code not in figures.absent:
                at += 1
                name, unit = TITLES[code]
                paper.row(str(at), name, "" if code in WORDED else unit, *([paper.figure(code, beside)] if beside else []), paper.t(code))


def _numbered(paper, by_field):
    at = 0
    for title, codes in FIELDS:
        if by_field:
            paper.lead(f"* {title}")
        if codes[0] == "KT01":
            economy(paper, "t")
        for code in codes:
            line = paper.voice.sentence([code], "t")
            at += bool(line)
            paper.item((f"- {line}" if by_field else f"{at}. {line}") if line else "")


def _in_one(paper, _):
    """The targets of each field in one paragraph."""
    economy(paper, "t")
    for title, codes in FIELDS:
        paper.say(f"Về {title[0].lower()}{title[1:]}:", paper.voice.sentence(codes, "t", joint=". "))


def _short(paper, _):
    """Only the main targets; the rest are in the report."""
    economy(paper, "t")
    for code in paper.lot.some([code for _, codes in FIELDS for code in codes], 14):
        paper.point(paper.voice.sentence([code], "t"))
    paper.say("Các chỉ tiêu khác thực hiện theo báo cáo chính trị đã được Đại hội thông qua.")


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{one.kind.capitalize()} {one.name}" for one in own]
    if paper.town:
        names = ["Thị trấn Nghèn (trước sáp nhập)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU CỦA CÁC ĐƠN VỊ TRƯỚC KHI SÁP NHẬP")
    columns = (("Diện tích (ha)", figures.area * 100), ("Hộ", figures.households), ("Khẩu", figures.people), ("Chi bộ", figures.cells), ("Đảng viên", figures.members))
    parts = [split(lot, whole, len(names)) for _, whole in columns]
    paper.summed("units", ("Đơn vị", *(title for title, _ in columns)), [(name, [part[at] for part in parts]) for at, name in enumerate(names)], "Cộng")
    paper.table()
    paper.row("Chỉ tiêu năm 2019", "ĐVT", *names, "Sau sáp nhập", head=True)
    for code in lot.some(("KT05", "KT06", "XH01", "XH03", "XH05", "XH09", "MT01", "MT04"), 4):
        middle, step = figures.number[code, "r"], Decimal("0.5") if code == "XH01" else Decimal("1.6")
        spread = [vn(middle + step * (2 * at - len(names) + 1) / 2) for at in range(len(names))]
        paper.row(*TITLES[code], *lot.shuffled(spread), paper.r(code))
    return paper
