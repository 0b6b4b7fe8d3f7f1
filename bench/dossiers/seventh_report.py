"""The seventh voice's political report: what was achieved."""

from .arithmetic import off, per_cent, vn
from .clauses import NAMES
from .facts import SHARES
from .frame import REPORT, reference
from .planting import predecessors
from .seventh_fields import Fields
from .seventh_ways import HAMLETS, Yearly, capital, verdict

# (heading, sentences before it, groups: label, codes, the generator that goes with them)
FIELDS = (
    ("Kinh tế, xây dựng {country}", ("Sản xuất nông nghiệp được mùa nhiều vụ, cây lúa giữ vai trò chủ lực; hạ tầng tiếp tục khởi sắc.", "Kinh tế có bước phát triển khá, cơ cấu chuyển dịch đúng hướng, bộ mặt địa phương đổi mới."), (
        ("Tăng trưởng, cơ cấu", ("KT01", *SHARES), None), ("Đời sống nhân dân", ("KT05",), "income"), ("Sản xuất nông nghiệp", ("KT07", "KT06"), "rice"),
        ("Đầu tư, doanh nghiệp, ngân sách", ("KT08", "KT09", "KT10", "KT13"), "invest"), ("Xây dựng {country}", ("KT12", "KT11"), "country"))),
    ("Tài nguyên, môi trường", ("Quản lý đất đai từng bước chặt chẽ; ý thức giữ gìn vệ sinh đồng ruộng, khu dân cư tốt lên.", "Công tác quản lý tài nguyên, bảo vệ môi trường được chú trọng hơn."), (
        ("Đất đai", ("MT04",), None), ("Môi trường", ("MT01", "MT02", "MT03"), "nature"))),
    ("Văn hóa, xã hội", ("Văn hóa, xã hội có nhiều tiến bộ; an sinh xã hội được bảo đảm.", "Đời sống vật chất, tinh thần của nhân dân được nâng lên."), (
        ("Giáo dục", ("XH06",), "schools"), ("Y tế, dân số", ("XH07", "XH05", "XH08", "XH11"), "health"),
        ("Văn hóa", ("XH09", "XH10"), "culture"), ("Giảm nghèo, việc làm", ("XH01", "XH02", "XH03", "XH04"), "poverty"))),
    ("Quốc phòng, an ninh", ("Quốc phòng được củng cố, trật tự xã hội ổn định.", "An ninh chính trị cơ bản được giữ vững."), (
        ("Quân sự, công an", ("QP01", "QP02"), "defence"),)),
    ("Xây dựng Đảng, hệ thống chính trị", ("Nội bộ đoàn kết, sinh hoạt chi bộ đi vào nền nếp.", "Năng lực lãnh đạo của cấp ủy, chi bộ được nâng lên một bước."), (
        ("Xây dựng Đảng", ("XD01", "XD02", "XD04", "XD03"), "party"), ("Chính quyền", ("CC01",), "offices"), ("Mặt trận, đoàn thể", ("XD05",), "front"))),
)
LEADS = ("Cơ cấu kinh tế năm 2019: ", "Cơ cấu kinh tế chuyển dịch đúng hướng: ", "Cơ cấu kinh tế: ")


class Results(Fields):
    """The first half of the report."""

    def __init__(self, figures, plan, seed, way):
        super().__init__(REPORT, figures, plan, seed, way)
        self.years = Yearly(figures, seed)

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.letterhead("BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành Đảng bộ {self.unit} trình Đại hội nhiệm kỳ 2020–2025", f"({lot.pick(('Dự thảo lần 3', 'Dự thảo trình Ban Thường vụ Huyện ủy', 'Dự thảo lần 2'))})")
        self.head(1, "PHẦN THỨ NHẤT: KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.dashes((
            f"Diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người, {vn(figures.households)} hộ, {figures.hamlets} {self.hamlet}.",
            f"Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.",
            f"Phía đông giáp xã {lot.pick(self.neighbours)}; ruộng đất bằng phẳng, chủ động nước tưới từ hệ thống kênh Linh Cảm, thuận lợi cho thâm canh lúa."))
        if lot.chance(0.5):
            self.say(self.parted("land", "Cơ cấu sử dụng đất: đất nông nghiệp {0}%, đất phi nông nghiệp {1}%, đất chưa sử dụng {2}%.", (64, 73), (20, 25)))
        if figures.committee.merged:
            named = ", ".join(f"{u.kind} {u.name}" for u in own)
            self.note(f"Đơn vị mới hoạt động từ 01/01/2020 sau khi sắp xếp {named} theo Nghị quyết số 819/NQ-UBTVQH14.")
            self.soft(f"Từ ngày 01/01/2020, địa giới của {own[-1].kind} {own[-1].name} trước đây thuộc {self.unit}; số liệu trong báo cáo đã gộp chung các đơn vị cũ.")
        elif own:
            self.note(f"Trước ngày 11/7/2018 là {own[0].kind} {own[0].name}.")
        else:
            other = lot.pick(others)
            if lot.chance(0.3):
                self.note(f"Trạm bơm tiêu liên xã do {other.kind} {other.name} bàn giao năm 2016.")
        self.say("Trong nhiệm kỳ, hạn hán, rét hại, mưa lũ tháng 10 năm 2016 và dịch tả lợn châu Phi năm 2019 gây thiệt hại lớn; giá nông sản bấp bênh.",
                 lot.pick(("Nguồn lực của địa phương còn hạn hẹp.", "Lao động trẻ đi làm ăn xa nhiều.", "Dịch Covid-19 đầu năm 2020 ảnh hưởng đến việc làm của nhân dân.")))

    def results(self):
        self.head(2, "II. Kết quả trên các lĩnh vực")
        if self.lot.chance(0.5):
            self.judged_in_all()
        for at, (title, leads, groups) in enumerate(FIELDS, 1):
            self.head(3, f"{at}. {self.named(title)}")
            self.say(self.lot.pick(leads))
            layout = self.way.results
            if layout == "mixed":
                layout = {1: "prose", 3: "cluster"}.get(at, "dash")
            getattr(self, f"in_{layout}")(groups)

    def judged_in_all(self):
        """How many of the last resolution's targets were reached."""
        told = [verdict(self.facts, one.code) for one in reference().indicators if one.code not in self.facts.absent]
        missed, whole = told.count("Chưa đạt"), len(told)
        right = per_cent(whole - missed, whole)
        wrong = off(self.lot, right, 6, 99)
        self.say(f"Trong {whole} chỉ tiêu chủ yếu, có {whole - missed} chỉ tiêu đạt và vượt Nghị quyết (bằng {self.slip('change', 'reached', right, wrong)}%), {missed} chỉ tiêu chưa đạt.")

    def named(self, title):
        return title.replace("{country}", "đô thị" if self.town else "nông thôn mới")

    def extras(self, method):
        return getattr(self, method)() if method else ()

    def each(self, groups):
        for _, codes, method in groups:
            for code in codes:
                if code == "KT02":
                    yield self.economy("r", self.lot.pick(LEADS))
                elif code not in SHARES:
                    yield self.result(code)
            yield from self.extras(method)

    def in_dash(self, groups):
        self.dashes(self.each(groups))

    def in_cluster(self, groups):
        self.dashes(self.clustered(groups))

    def clustered(self, groups):
        for label, codes, method in groups:
            found = list(filter(None, (self.result(code, self.prose) for code in codes if code not in SHARES)))
            if codes[0] == "KT01":
                found.append(self.economy("r", "cơ cấu kinh tế: "))
            more = [capital(one) for one in self.extras(method) if one]
            label = self.named(label)
            told = ["; ".join(found) + "."] * bool(found) + more
            yield f"{label}: {' '.join(told)}" if told else ""

    def in_prose(self, groups):
        for _, codes, method in groups:
            told = self.prose.sentence([code for code in codes if code not in SHARES], "r")
            shares = self.economy("r", self.lot.pick(LEADS)) + "." if codes[0] == "KT01" else ""
            self.say(told, shares, *(capital(one) for one in self.extras(method) if one))

    def in_table(self, groups):
        """A table of the field's indicators; what a row cannot hold follows in dashes."""
        codes = [code for _, group, _ in groups for code in group]
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "NQ ĐH 2015–2020", "Thực hiện", "So với NQ", head=True)
        left, at = [], 0
        for code in codes:
            cells = self.lines.cells(code, "r")
            if cells:
                at += 1
                self.row(str(at), *cells, verdict(self.facts, code) if cells[3] else "")
            if not cells or not cells[3]:
                left.append(code)
        self.dashes(self.after_table(left, groups))

    def after_table(self, left, groups):
        for code in left:
            yield self.lines.clause(code, "r")
        for _, _, method in groups:
            yield from self.extras(method)

    def shortcomings(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "III. Hạn chế, nguyên nhân")
        self.head(3, "1. Hạn chế")
        self.dashes((
            self.free("KT06") and "Ruộng đất còn manh mún ở một số xứ đồng, giá trị sản xuất trên một đơn vị diện tích canh tác chưa cao" or "Ruộng đất còn manh mún ở một số xứ đồng, liên kết tiêu thụ lúa gạo chưa bền vững",
            self.free("XH01", "KT05") and self.aside(f"Mức sống giữa các {self.hamlet} còn chênh lệch, {self.hamlet} {lot.pick(HAMLETS)} còn {lot.whole(14, 30)} hộ nghèo", f"Kết quả giảm nghèo chưa đều, {self.hamlet} {lot.pick(HAMLETS)} còn {lot.whole(14, 30)} hộ nghèo"),
            f"Một số {self.hamlet} còn để rác tồn đọng ở kênh mương, bờ ruộng",
            "Tiến độ giải quyết các tồn đọng về đất đai chậm; sinh hoạt chi bộ có nơi còn đơn điệu"))
        if own and lot.chance(0.5):
            self.soft(f"{self.way.mark}Trụ sở, nhà văn hóa của {own[0].kind} {own[0].name} cũ chưa được bố trí sử dụng hợp lý.", self.items)
        self.head(3, "2. Nguyên nhân")
        self.dashes(("Khách quan: thời tiết, dịch bệnh diễn biến phức tạp; cơ chế, chính sách nông nghiệp thay đổi nhiều",
                     "Chủ quan: một số cấp ủy viên, chi ủy chi bộ thiếu sâu sát; kiểm tra, đôn đốc chưa thường xuyên"))
        self.head(2, "IV. Bài học kinh nghiệm")
        self.dashes(("Bám sát đồng ruộng, lắng nghe ý kiến nhân dân trước khi ra nghị quyết",
                     "Giữ gìn đoàn kết trong cấp ủy, việc gì khó phải bàn bạc dân chủ, công khai",
                     "Phân công rõ người, rõ việc; lấy kết quả thực hiện chỉ tiêu để đánh giá cán bộ"))

    def last_words(self, code):
        """The result once more, as a bracket behind a target."""
        unit = "%" if NAMES[code][1].startswith("%") else ""
        return f"{self.figure(code, 'r', again=True)}{unit}"
