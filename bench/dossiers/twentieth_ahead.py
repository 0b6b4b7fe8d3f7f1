"""The second part of this office's political report: forecast, targets as a numbered list, tasks; and the annexes."""

from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .twentieth_beside import AHEAD, Beside
from .twentieth_office import HAMLETS, grown, judged, neighbour, place, signature
from .twentieth_texts import TEXTS, VAGUE

GROUPS = (
    ("1. Chỉ tiêu kinh tế", ("KT01", "KT02", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("2. Chỉ tiêu văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH11", "XH09", "XH10")),
    ("3. Chỉ tiêu tài nguyên, môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("4. Chỉ tiêu quốc phòng - an ninh", ("QP01", "QP02")),
    ("5. Chỉ tiêu xây dựng Đảng, chính quyền, đoàn thể", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
TASKS = (
    "Tiếp tục cơ cấu lại kinh tế theo hướng thương mại, dịch vụ và tiểu thủ công nghiệp là mũi nhọn; quy hoạch điểm sản xuất tập trung để di dời các cơ sở gây ô nhiễm ra khỏi khu dân cư.",
    "Khai thác tốt lợi thế chợ trung tâm, khuyến khích hình thành tuyến phố kinh doanh, thu hút đầu tư cửa hàng tiện ích.",
    "Tăng cường quản lý thu, chống thất thu ngân sách; ưu tiên nguồn vốn cho hạ tầng thiết yếu.",
    "Nâng cao chất lượng giáo dục toàn diện, chăm sóc sức khỏe Nhân dân; thực hiện tốt chính sách an sinh xã hội, giảm nghèo bền vững.",
    "Giữ vững ổn định chính trị, trật tự an toàn xã hội; làm tốt chính sách hậu phương quân đội; xử lý kịp thời vụ việc từ cơ sở.",
    "Đổi mới phương thức lãnh đạo của cấp ủy, nâng cao chất lượng sinh hoạt chi bộ; quan tâm tạo nguồn phát triển Đảng ở các cơ sở sản xuất, kinh doanh.",
)


def numbered(paper, style, groups, clauses, shares):
    """Targets as a numbered list: through all groups, or anew in each."""
    at = 0
    for title, codes in groups:
        if style != "through":
            paper.head(3, title)
        at = at if style != "group" else 0
        for code in codes:
            words = clauses.sentence(SHARES, "t", joint=", ", end=".", lead=shares) if code == SHARES[0] else clauses.sentence([code], "t")
            if words:
                at += 1
                paper.add(paper.numbering, f"({at}) {words}" if paper.brackets else f"{at}. {words}").closed = True


class Ahead(Paper):
    """The report: what it is written by, and its second part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.place = place(self)
        self.town = self.place == "thị trấn"
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.here = self.unit[0].upper() + self.unit[1:]
        self.hamlet = self.clauses.local("{hamlet}")
        self.way, self.compared = lot.pick(("prose", "prose", "list", "table", "mixed")), lot.chance(0.6)
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        count = {"prose": 0, "list": len(codes) * 2 // 3, "table": len(codes), "mixed": 12}[self.way]
        self.apart = set(lot.some(codes, count)) - (set(plan.modes) if self.way != "list" else set())
        self.numbering, self.brackets = lot.pick(("list_item", "paragraph")), lot.chance(0.4)
        self.near = Beside(self, self.clauses)

    def told(self, *codes, column="r"):
        """The clauses of these indicators, as one sentence or one for each."""
        codes = [code for code in codes if code not in self.apart]
        if self.lot.chance(0.3):
            return " ".join(filter(None, (self.clauses.sentence([code], column) for code in codes)))
        return self.clauses.sentence(codes, column)

    def shut(self, mark, words):
        """A line of a list of figures, where no other sentence is added."""
        if words:
            self.add("list_item", mark + words).closed = True

    def second_part(self):
        lot, free = self.lot, self.clauses.free
        self.head(1, "PHẦN THỨ HAI\nPHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP NHIỆM KỲ 2020–2025")
        self.head(2, "I. DỰ BÁO TÌNH HÌNH")
        self.say("Trong những năm tới, tình hình trong nước và trong tỉnh có nhiều thuận lợi, song dịch Covid-19, thiên tai và biến đổi khí hậu còn diễn biến phức tạp, tác động trực tiếp đến buôn bán, sản xuất và đời sống Nhân dân.",
                 lot.pick(("Tốc độ đô thị hóa nhanh đặt ra yêu cầu cao hơn về quản lý đất đai, trật tự xây dựng.", "Nguồn thu từ đất dự báo giảm, nhu cầu đầu tư hạ tầng còn lớn.")))
        self.head(2, "II. PHƯƠNG HƯỚNG, MỤC TIÊU TỔNG QUÁT")
        self.say(f"Nâng cao năng lực lãnh đạo, sức chiến đấu của Đảng bộ; phát huy sức mạnh đoàn kết toàn dân; đẩy mạnh phát triển thương mại, dịch vụ, tiểu thủ công nghiệp; giữ vững quốc phòng - an ninh; xây dựng {self.unit} phát triển toàn diện, bền vững.")
        self.head(2, "III. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025")
        numbered(self, lot.pick(("through", "on", "group", "group")), GROUPS, self.clauses, lot.pick(("Cơ cấu kinh tế đến năm 2025: ", "Cơ cấu kinh tế cuối nhiệm kỳ: ")))
        self.head(2, "IV. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU")
        titles = ("Phát triển kinh tế", "Thương mại, dịch vụ", "Ngân sách và đầu tư", "Văn hóa - xã hội", "Quốc phòng - an ninh", "Xây dựng Đảng và hệ thống chính trị")
        for at, (title, words) in enumerate(zip(titles, TASKS, strict=True), 1):
            self.head(3, f"{at}. {title}")
            more = {1: ("KT05",), 4: ("XH02", "MT02", "XH04", "XH05"), 6: ("XD03",)}.get(at, ())
            self.say(words, self.near.said(*more, forms=AHEAD) if more else "", self.again(at) if lot.chance(0.5) else "")
        self.say(f"Tăng cường liên kết với xã {neighbour(self)} trong tiêu thụ sản phẩm và quản lý địa bàn giáp ranh.", grown(self, "plans", "Số mô hình kinh tế có hiệu quả", "mô hình", 20, 60) if lot.chance(0.4) else "")
        self.head(2, "V. KHÂU ĐỘT PHÁ VÀ TỔ CHỨC THỰC HIỆN")
        self.say(lot.pick(("Tập trung đầu tư hạ tầng thương mại; đổi mới lề lối làm việc, nâng cao trách nhiệm người đứng đầu.", "Đẩy mạnh cải cách hành chính; tạo mặt bằng cho sản xuất, kinh doanh; xây dựng đội ngũ cán bộ có năng lực.")),
                 f"Phấn đấu đến năm 2025 thu nhập bình quân đầu người đạt {self.figure('KT05', 't', again=True)} triệu đồng/người/năm." if free("KT05") and lot.chance(0.5) else "")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, quy chế làm việc; các chi bộ, Mặt trận và đoàn thể cụ thể hóa thành kế hoạch, định kỳ sơ kết, tổng kết.")

    def again(self, at):
        """A target the tasks say once more."""
        code, words = {
            3: ("KT08", "Phấn đấu thu ngân sách trên địa bàn tăng bình quân {v}%/năm."), 4: ("XH01", "Phấn đấu đến năm 2025 tỷ lệ hộ nghèo còn {v}%."),
            5: ("QP01", "Hằng năm hoàn thành {v}% chỉ tiêu giao quân."), 6: ("XD03", "Mỗi năm kết nạp bình quân {v} đảng viên mới."),
        }.get(at, ("", ""))
        return words.replace("{v}", self.figure(code, "t", again=True)) if code and self.clauses.free(code) else ""

    def annexes(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        if self.way != "table" or lot.chance(0.5):
            self.head(2, "Biểu số 01: Các chỉ tiêu chủ yếu nhiệm kỳ 2015–2020 và 2020–2025")
            self.table()
            shown = lot.chance(0.5)
            self.row("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu NQ 2015–2020", "Kết quả 2015–2020", "Mục tiêu 2020–2025", *(("Đánh giá",) if shown else ()), head=True)
            at = 0
            for indicator in reference().indicators:
                cells = self.clauses.cells(indicator.code)
                if cells:
                    at += 1
                    self.row(str(at), *cells, *((judged(figures, indicator.code) if cells[3] else "",) if shown else ()))
        self.head(2, "Biểu số 02: Kết quả vận động các loại quỹ (triệu đồng)")
        body = [(name, [lot.whole(12, 90), lot.whole(15, 110)]) for name in ("Quỹ Đền ơn đáp nghĩa", "Quỹ Vì người nghèo", "Quỹ Khuyến học", "Quỹ Phòng, chống thiên tai")]
        self.summed("donations", ("Loại quỹ", "Năm 2018", "Năm 2019"), body, "Tổng cộng")
        if lot.chance(0.5):
            self.head(2, f"Biểu số 03: Đảng viên, hội viên một số {self.hamlet}")
            body = [(name, [lot.whole(18, 52), lot.whole(90, 240)]) for name in lot.some(HAMLETS, 5)]
            self.summed("members", (self.hamlet.capitalize(), "Đảng viên", "Hội viên, đoàn viên"), body, "Cộng")
        if own:
            self.say(f"Ghi chú: Số liệu trước ngày thành lập {self.place} tổng hợp từ báo cáo của {', '.join(f'{u.kind} {u.name}' for u in own)}.")
