"""The fourth set, to tune on: papers full of shares, changes and totals, and programmes that say the targets again in many layouts."""

from decimal import Decimal

from .arithmetic import split, vn
from .clauses import NAMES as TITLES
from .clauses import Clauses
from .facts import SHARES
from .fourth_programme import HAMLETS, Programme
from .fourth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .fourth_ways import AHEAD, COUNTED, NOW, PARTS, RATES, SUMS, change, economy, loose, shares, total
from .frame import REPORT, Lot, Paper, reference
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "MORE", "NAMES", "write"]
CODE = "fourth"
MORE = ("differs", "shares", "shares", "change", "change", "total")  # slips besides those of every set
FIELDS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")), ("Văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("Môi trường", ("MT01", "MT02", "MT03", "MT04")), ("Quốc phòng - an ninh", ("QP01", "QP02")), ("Xây dựng Đảng, hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
AHEAD_SUMS = ("duties", "plots")
PLAIN = {  # sentences without a figure, by field
    "Kinh tế": "Sản xuất được tổ chức lại theo hướng hàng hóa, nhiều hộ mạnh dạn đầu tư.", "Văn hóa - xã hội": "Đời sống tinh thần của Nhân dân được chăm lo chu đáo hơn.", "Môi trường": "Ý thức giữ gìn cảnh quan của người dân có tiến bộ.",
    "Quốc phòng - an ninh": "Lực lượng nòng cốt ở cơ sở được củng cố, tập huấn đầy đủ.", "Xây dựng Đảng, hệ thống chính trị": "Việc học tập và làm theo tấm gương của Bác gắn với công việc hằng ngày.",
}


class Office(Paper):
    """A paper of the fourth voice, with its part of the topics: no two papers of a congress write of the same."""

    turns = {REPORT: ((0, 4), (0, 6), (0, 2)), "review_report": ((4, 6), (6, 9), (2, 4)), "draft_resolution": ((6, 7), (9, 10), (4, 5)), "action_programme": ((0, 2), (0, 2), (0, 1))}

    freely = {REPORT: (0, 3), "review_report": (3, 5), "action_programme": (5, 7)}

    def __init__(self, kind, figures, plan, seed):
        super().__init__(kind, figures, plan, Lot(CODE, kind, seed))
        self.c = Clauses(self, TEXTS, VAGUE)
        self.items, self.lined = self.lot.pick(("paragraph", "list_item")), self.lot.chance(0.5)
        ahead, drawn = kind == "action_programme", Lot(CODE, "topics", seed)
        now = drawn.shuffled(NOW), drawn.shuffled([*COUNTED, *RATES, *PARTS]), drawn.shuffled(one for one in SUMS if one not in AHEAD_SUMS)
        later = drawn.shuffled(AHEAD), [one for one in now[1][10:] if one in COUNTED and COUNTED[one][4]], drawn.shuffled(AHEAD_SUMS)
        self.loose = drawn.shuffled(range(12))[slice(*self.freely.get(kind, (0, 0)))]
        self.topics = [topics[first:last] for topics, (first, last) in zip(later if ahead else now, self.turns.get(kind, ((0, 0),) * 3), strict=True)]

    def headed(self, *titles):
        self.letter(f"{self.facts.committee.name.upper()}\n*", "ĐẢNG CỘNG SẢN VIỆT NAM")
        self.add("paragraph", f"{self.facts.committee.short_name}, ngày … tháng … năm 2020").closed = True
        for title in titles:
            self.add("paragraph", title).closed = True

    def signed(self):
        self.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu VP.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")

    def reckon(self, *counts):
        """The next so many shares, changes and totals of this paper's topics."""
        for make, topics, count in zip((shares, change, total), self.topics, counts, strict=True):
            for _ in range(min(count, len(topics))):
                make(self, topics.pop(0))

    def groups(self, codes):
        """The codes in groups of one to three, as the paper draws them."""
        codes, made = self.lot.shuffled(codes), []
        while codes:
            count = self.lot.whole(1, 3)
            made.append(codes[:count])
            codes = codes[count:]
        return made

    def told(self, codes):
        """Their results in one sentence: to be asked for when its block is written."""
        return self.c.sentence(codes, "r", joint=self.lot.pick(("; ", ", ")))


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    makers = {REPORT: _report, "review_report": _review, "draft_resolution": _resolution, "action_programme": _programme}
    if figures.committee.merged:
        makers["old_unit_table"] = _old_units
    papers = {kind: Office(kind, figures, plan, seed) for kind in makers}
    for kind, make in makers.items():
        make(papers[kind])
    return papers


def _report(paper):
    lot, figures = paper.lot, paper.facts
    own, others = predecessors(figures.committee)
    paper.headed("BÁO CÁO CHÍNH TRỊ", "của Ban Chấp hành Đảng bộ trình Đại hội nhiệm kỳ 2020–2025")
    paper.head(1, "Phần thứ nhất. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
    paper.say(paper.c.local(f"Đảng bộ có {figures.cells} chi bộ với {figures.members} đảng viên; {{place}} có {figures.hamlets} {{hamlet}}, {vn(figures.households)} hộ, {vn(figures.people)} nhân khẩu."))
    paper.say("Năm năm qua, tình hình chung có nhiều biến động nhưng nội bộ đoàn kết, Nhân dân đồng thuận.")
    if own:
        paper.note(f"Trước đây là {', '.join(f'{unit.kind} {unit.name}' for unit in own)}.")
    if figures.committee.merged:
        paper.soft(f"Trụ sở của {own[0].kind} {own[0].name} (cũ) nay làm nhà văn hóa.")
    for at, (field, codes) in enumerate(FIELDS, 1):
        paper.head(2, f"{at}. {field}")
        first, *rest = paper.groups(codes)
        paper.say(PLAIN[field], paper.told(first))
        if at == 1:
            economy(paper, "r")
            paper.reckon(2, 2, 1)
        for one in rest:
            paper.say(paper.told(one))
        if at == 2:
            paper.reckon(1, 2, 1)
        if at in (2, 3, 5):
            loose(paper)
    _growth(paper)
    paper.reckon(1, 2, 0)
    paper.head(2, "6. Hạn chế và bài học")
    paper.say("Có việc triển khai còn chậm; liên kết tiêu thụ nông sản chưa bền; một bộ phận cán bộ ngại va chạm.")
    paper.say("Bài học lớn là dựa vào dân, làm đến nơi đến chốn, kiểm tra thường xuyên, biểu dương kịp thời.")
    paper.head(1, "Phần thứ hai. PHƯƠNG HƯỚNG NHIỆM KỲ 2020–2025")
    paper.say("Mục tiêu tổng quát: phát huy nội lực, tranh thủ nguồn lực bên ngoài, xây dựng quê hương phát triển hài hòa.")
    form = lot.pick(("prose", "list", "table"))
    _targets(paper, form)
    paper.say("Nhiệm vụ trọng tâm: chuyển đổi sản xuất, chỉnh trang khu dân cư, đào tạo cán bộ trẻ, giữ yên địa bàn.")
    paper.signed()
    paper.annex = True
    paper.head(1, "PHỤ LỤC: KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    _results(paper)
    if form != "table" and lot.chance(0.6):
        paper.head(1, "PHỤ LỤC: CHỈ TIÊU NHIỆM KỲ 2020–2025")
        paper.table()
        paper.row("Chỉ tiêu", "Đơn vị", "Mục tiêu", head=True)
        for code in (one for _, codes in FIELDS for one in codes if paper.c.free(one)):
            paper.row(*TITLES[code], paper.figure(code, "t", again=True))
    if own or others:
        paper.say(f"Nguồn: số liệu lưu trữ của {', '.join(f'{unit.kind} {unit.name}' for unit in (own or others[:2]))}.")


def _growth(paper):
    """What the income and the poor households moved by, where the report speaks of them."""
    figures, lot = paper.facts, paper.lot
    income, before = figures.number["KT05", "r"], figures.before["KT05"]
    times, more = vn(income / before, 1), vn(income - before)
    if paper.c.free("KT05"):
        if lot.chance(0.5):
            paper.say(f"Thu nhập bình quân đầu người từ {vn(before)} triệu đồng năm 2015 lên {paper.r('KT05')} triệu đồng năm 2019, gấp {paper.slip('change', 'income', times, vn(income / before + 1, 1))} lần.")
        else:
            paper.say(f"Thu nhập bình quân đầu người đạt {paper.r('KT05')} triệu đồng, tăng {paper.slip('change', 'income', more, vn(income - before + 6))} triệu đồng so với năm 2015 ({vn(before)} triệu đồng).")
    if paper.c.free("XH01", "XH02"):
        first, now = figures.before["XH01"], figures.number["XH01", "r"]
        paper.say(f"Tỷ lệ hộ nghèo giảm từ {vn(first)}% đầu nhiệm kỳ xuống {paper.r('XH01')}%, giảm {paper.slip('change', 'poor', vn(first - now), vn(first - now + 2))} điểm phần trăm.")


def _targets(paper, form):
    """The targets of the report: by field in prose or lists, or a table."""
    lot = paper.lot
    paper.say("Các chỉ tiêu chủ yếu đến năm 2025:")
    economy(paper, "t")
    if form == "table":
        paper.table()
        paper.row("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu đến năm 2025", head=True)
        codes = [code for _, codes in FIELDS for code in codes if paper.plan.modes.get(code) not in ("missing", "figure", "target")]
        for at, code in enumerate((one for one in codes if one not in paper.facts.absent), 1):
            paper.row(str(at), TITLES[code][0], paper.c.unit(code, "t"), paper.t(code))
        return
    for field, codes in FIELDS:
        if form == "prose":
            paper.say(f"{field}:", paper.c.sentence(lot.shuffled(codes), "t", joint=lot.pick((". ", "; "))))
            continue
        for code in codes:
            words = paper.c.clause(code, "t")
            paper.item(f"- {words}{lot.pick((';', '.'))}" if words else "")


def _results(paper):
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết", "Thực hiện", head=True)
    at = 0
    for code in (indicator.code for indicator in reference().indicators if indicator.code not in SHARES):
        if paper.plan.modes.get(code) != "result" and (cells := paper.c.cells(code, "r")):
            at += 1
            paper.row(str(at), *cells)


def _review(paper):
    lot, figures = paper.lot, paper.facts
    paper.headed("BÁO CÁO KIỂM ĐIỂM", "sự lãnh đạo, chỉ đạo của Ban Chấp hành nhiệm kỳ 2015–2020")
    paper.head(1, "I. Những việc đã làm được")
    paper.say("Ban Chấp hành giữ nghiêm nguyên tắc tập trung dân chủ, làm việc có chương trình, có phân công.")
    told = lot.some([code for _, codes in FIELDS for code in codes], 12)
    leads = ("Lãnh đạo kinh tế, xã hội có kết quả.", "Chỉ đạo sát cơ sở.", "Kiểm tra, đôn đốc đều đặn.", "Lắng nghe ý kiến của dân.", "Việc nào cũng có người phụ trách.")
    for lead, codes in zip(lot.shuffled(leads), paper.groups(told), strict=False):
        paper.say(lead, paper.told(codes))
    if lot.chance(0.6):
        economy(paper, "r")
    paper.reckon(2, 3, 2)
    loose(paper)
    if figures.committee.merged:
        own, _ = predecessors(figures.committee)
        paper.soft(f"Việc sắp xếp cán bộ của {own[0].kind} {own[0].name} trước đây được làm công khai.")
    paper.head(1, "II. Hạn chế, khuyết điểm")
    paper.item("- Sinh hoạt chuyên đề ở vài chi bộ còn hình thức, ít gắn với việc cụ thể ở địa bàn.")
    paper.item("- Công tác kiểm tra có lúc chưa kịp thời, kết luận chưa được theo dõi đến cùng.")
    paper.head(1, "III. Hướng khắc phục")
    paper.say("Rà soát quy chế, phân công rõ người rõ việc, định kỳ nghe báo cáo và trả lời kiến nghị của dân.")
    paper.signed()


def _resolution(paper):
    lot = paper.lot
    paper.headed("DỰ THẢO NGHỊ QUYẾT", "Đại hội đại biểu nhiệm kỳ 2020–2025")
    paper.say("Đại hội thảo luận dân chủ, thẳng thắn và thống nhất quyết nghị những nội dung sau đây.")
    paper.head(1, "Điều 1. Kết quả nhiệm kỳ 2015–2020")
    for lead, codes in zip(("Đại hội tán thành đánh giá trong Báo cáo chính trị.", "Nhiều mặt có tiến bộ."), paper.groups(("KT01", "KT09", "XH03", "XH09", "MT04", "CC01")), strict=False):
        paper.say(lead, paper.told(codes))
    paper.reckon(1, 1, 1)
    paper.head(1, "Điều 2. Chỉ tiêu đến năm 2025")
    if lot.chance(0.7):
        economy(paper, "t")
    table = lot.chance(0.4)
    if table:
        paper.table()
        paper.row("Chỉ tiêu", "ĐVT", "Nhiệm kỳ 2015–2020", "Nhiệm kỳ 2020–2025", head=True)
    for at, code in enumerate([code for _, codes in FIELDS for code in codes if code not in paper.facts.absent], 1):
        if table:
            paper.row(*TITLES[code], paper.r(code), paper.t(code))
        else:
            paper.item(f"{at}. {paper.c.clause(code, 't')}.")
    paper.head(1, "Điều 3. Nhiệm vụ, giải pháp")
    paper.say("Tập trung chuyển đổi sản xuất, phát triển ngành nghề, chăm lo an sinh, giữ vững kỷ cương.")
    paper.say("Đổi mới phong cách làm việc của cấp ủy theo hướng gần dân, sát việc, nói ít làm nhiều.")
    paper.head(1, "Điều 4. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới xây dựng chương trình hành động và kiểm tra việc thực hiện Nghị quyết này.")
    paper.signed()


def _programme(paper):
    paper.headed("CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Nghị quyết Đại hội nhiệm kỳ 2020–2025")
    paper.say("Chương trình cụ thể hóa Nghị quyết thành việc làm, mốc thời gian và trách nhiệm của từng đầu mối.")
    paper.head(1, "I. Yêu cầu")
    paper.say("Mỗi chỉ tiêu có người chịu trách nhiệm chính, có lộ trình, có kiểm tra và đánh giá cuối năm.")
    paper.say("Các chi bộ căn cứ chương trình để đăng ký việc làm theo quý, báo cáo kết quả tại kỳ sinh hoạt.")
    paper.head(1, "II. Mục tiêu và lộ trình")
    if paper.lot.chance(0.6):
        economy(paper, "t")
    Programme(paper).write()
    paper.head(1, "III. Nguồn lực và tổ chức thực hiện")
    paper.reckon(2, 2, 1)
    paper.say(f"Chọn {' và '.join(paper.lot.some(HAMLETS, 2))} làm trước để rút kinh nghiệm rồi nhân ra diện rộng.")
    paper.say("Ủy ban Kiểm tra giám sát chuyên đề mỗi năm một lần; Văn phòng tổng hợp, công khai kết quả.")
    paper.signed()


def _old_units(paper):
    figures = paper.facts
    own, _ = predecessors(figures.committee)
    names = [*(["Nghèn"] if figures.committee.short_name == "Nghèn" else []), *(unit.name for unit in own)]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU THEO ĐƠN VỊ TRƯỚC SẮP XẾP")
    columns = (("Số hộ", figures.households), ("Nhân khẩu", figures.people), ("Đảng viên", figures.members), ("Chi bộ", figures.cells))
    parts = [split(paper.lot, whole, len(names)) for _, whole in columns]
    paper.summed("units", ("Đơn vị", *(label for label, _ in columns)), [(name, [part[at] for part in parts]) for at, name in enumerate(names)], "Cộng")
    paper.table()
    paper.row("Đơn vị", "Thu nhập bình quân (triệu đồng/người/năm)", "Lao động qua đào tạo (%)", head=True)
    for at, name in enumerate(names):
        shift = Decimal(2 * at - len(names) + 1) / 2
        paper.row(name, *(vn(figures.number[code, "r"] + shift) for code in ("KT05", "XH03")))
    paper.row("Toàn địa bàn", paper.r("KT05"), paper.r("XH03"))
