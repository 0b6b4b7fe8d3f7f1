"""Her political report: numbered paragraphs or "Kết quả cụ thể:" by field, an annexed table, targets grouped by field."""

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES, WORDED
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .twentysecond_ahead import Ahead
from .twentysecond_beside import HAMLETS, beside
from .twentysecond_texts import LINES, TEXTS, VAGUE

CODE = "twentysecond"
NEIGHBOURS = ("Tùng Lộc", "Thuần Thiện", "Thiên Lộc", "Vượng Lộc", "Quang Lộc", "Xuân Lộc", "Gia Hanh", "Mỹ Lộc", "Thường Nga")
COLUMNS = {"r": ("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết đề ra", "Kết quả đạt được"), "t": ("TT", "Chỉ tiêu", "ĐVT", "Kết quả 2015–2020", "Mục tiêu đến năm 2025")}


def letterhead(paper, number=""):
    paper.letter(f"{paper.facts.committee.name.upper()}\nBAN CHẤP HÀNH\n{number or '*'}", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{paper.facts.committee.short_name}, ngày {paper.lot.whole(5, 26)} tháng 3 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", "T/M ĐẢNG ỦY\nBÍ THƯ")


def neighbours(paper, count=1):
    return paper.lot.some([one for one in NEIGHBOURS if one != paper.facts.committee.short_name], count)


class Report(Ahead, Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot, seed):
        super().__init__(REPORT, figures, plan, lot)
        self.voice, self.lines = Clauses(self, TEXTS, VAGUE), Clauses(self, LINES, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.style = lot.pick(("prose", "prose", "list", "table", "mixed"))
        self.ahead = lot.pick(("list", "list", "lines", "prose", "table"))
        self.annexed = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 0, 5, 8)))) - set(plan.modes)
        self.besides = beside(CODE, seed, figures, self.hamlet)

    def written(self):
        self.opening()
        self.economy()
        self.environment()
        self.society()
        self.defence()
        self.party()
        self.assessment()
        self.forward()
        self.annexes()
        return self

    def if_free(self, codes, sentence):
        return sentence if self.voice.free(*codes) else ""

    def told(self, codes, column="r", beside=True):
        """One indicator a sentence, now and then two joined by "và"; what stands beside it follows at once."""
        left = [code for code in codes if code not in self.annexed]
        said = []
        while left:
            code = left.pop(0)
            alone = code in WORDED or code in self.besides or not left or left[0] in self.besides or left[0] in WORDED
            pair = [code, left.pop(0)] if not alone and self.lot.chance(0.3) else [code]
            words = self.voice.sentence(pair, column, joint=" và ")
            said.append(words)
            if beside and words and code in self.besides and self.voice.free(code):
                said.append(self.besides[code])
        return " ".join(filter(None, said))

    def results(self, codes):
        """The results of a field below its paragraphs, as a list or a table; in prose they stand in the paragraphs."""
        codes = [code for code in codes if code not in self.annexed]
        if self.way == "list":
            plain = [code for code in codes if code not in self.facts.absent and self.plan.modes.get(code) != "missing"]
            if plain:
                self.add("paragraph", "Kết quả cụ thể:").closed = True
            for code in plain:
                words = self.lines.sentence([code], "r")
                self.item(words and "- " + " ".join(filter(None, (words, self.if_free([code], self.besides.get(code, ""))))))
        elif self.way == "table":
            self.tabled(codes, "r")

    def tabled(self, codes, column):
        """A table of those the plan leaves alone, the others in a sentence below it."""
        plain = [code for code in codes if code not in self.plan.modes and code not in self.facts.absent]
        if plain:
            self.table()
            self.row(*COLUMNS[column], head=True)
        for at, code in enumerate(plain, 1):
            name, unit, last, *values = self.voice.cells(code, "r" if column == "r" else "rt")
            self.row(str(at), name, unit, *((last, *values) if column == "r" else values))
        self.say(self.told([code for code in codes if code in self.plan.modes], column, beside=False))

    def field(self, title, points, listed=()):
        """A field: its heading, then numbered paragraphs of (title, first sentence, codes, last sentence)."""
        self.fields = getattr(self, "fields", 0) + 1
        self.way = self.lot.pick(("prose", "list")) if self.style == "mixed" else self.style
        self.head(3, f"{self.fields}. {title}")
        for at, (lead, codes, *rest) in enumerate(points, 1):
            number = f"{self.fields}.{at}. " if len(points) > 1 else ""
            told = self.told(codes) if self.way == "prose" else ""
            self.say(number + lead, told, *(one() if callable(one) else one for one in rest))
        if self.way != "prose":
            self.results([code for _, codes, *_ in points for code in codes])

    def rising(self, name, text, low, high, up=True, by="share"):
        """"… tăng từ 20 lên 30 xưởng, tăng 50%", its last number a place for a slip."""
        before, after, more, share = rise(self.lot, low, high, up)
        right = share if by == "share" else more
        return text.format(before=before, after=after, gap=self.slip("change", name, right, off(self.lot, right, 5)))

    def part(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def counted(self, code, text, part, whole):
        if not self.voice.free(code) or not self.lot.chance(0.6):
            return ""
        return text.format(part=part, whole=whole, share=self.part(f"{code}-part", part, whole))

    def opening(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025 (dự thảo)")
        self.head(1, "PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"1. {self.place.capitalize()} {figures.committee.short_name} có diện tích tự nhiên {vn(figures.area)} km², với {vn(figures.households)} hộ, {vn(figures.people)} nhân khẩu, sinh sống ở {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ có {figures.members} đảng viên, sinh hoạt ở {figures.cells} chi bộ trực thuộc.")
        if figures.committee.merged:
            self.note(f"Thành lập từ ngày 01/01/2020 theo Nghị quyết số 819/NQ-UBTVQH14 trên cơ sở nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' vào thị trấn Nghèn' if self.town else ''}.")
        elif own:
            self.note(f"Trước ngày 11/7/2018 là {own[0].kind} {own[0].name}.")
        self.say("2. Địa bàn có trục đường quốc gia chạy qua, thuận lợi cho mở xưởng sản xuất, buôn bán và đưa sản phẩm vườn ra thị trường.",
                 f"Nhân dân có truyền thống đoàn kết, quan hệ với xã {neighbours(self)[0]} và các địa phương lân cận luôn gắn bó.")
        self.say("3. Bên cạnh đó, thời tiết diễn biến thất thường, dịch tả lợn châu Phi và dịch Covid-19 đã ảnh hưởng đến sản xuất, đời sống.")
        if figures.committee.merged and lot.chance(0.5):
            self.soft(lot.pick((f"Các số liệu trước năm 2020 được tổng hợp từ {', '.join(f'{u.kind} {u.name}' for u in own)} trước khi sáp nhập.",
                                f"Trước khi sáp nhập, {own[-1].kind} {own[-1].name} cũ đã hoàn thành quy hoạch khu sản xuất tập trung.")))
        self.head(2, "II. Kết quả trên các lĩnh vực")

    def economy(self):
        lot, c = self.lot, self.voice
        grown, bred, served = split(lot, 100, 3, 1)
        lead = lot.pick(("Cơ cấu kinh tế chuyển dịch đúng hướng: ", "Về cơ cấu kinh tế, "))
        farming = f"Trong nội bộ ngành nông nghiệp, trồng trọt chiếm {vn(grown)}%, chăn nuôi chiếm {vn(bred)}%, thủy sản và dịch vụ chiếm {{}}%."
        points = [
            ("Kinh tế tiếp tục phát triển, nguồn lực được huy động có hiệu quả.", ["KT01", "KT08", "KT09"],
             lambda: c.sentence(SHARES, "r", joint=", ", lead=lead), self.invested),
            ("Sản xuất nông nghiệp chuyển sang hướng hàng hóa, kinh tế vườn có nhiều khởi sắc.", ["KT06", "KT07"],
             lambda: farming.format(self.slip("shares", "farming", vn(served), off(lot, vn(served), 3))),
             lambda: self.rising("gardens", "Diện tích vườn được cải tạo tăng từ {before} ha lên {after} ha, tăng {gap}%.", 22, 60)),
            ("Tiểu thủ công nghiệp, thương mại, dịch vụ phát triển dọc tuyến Quốc lộ.", ["KT10", "KT13", "KT05"], self.income,
             lambda: self.rising("workshops", "Số xưởng mộc, cơ khí, may mặc tăng từ {before} xưởng năm 2015 lên {after} xưởng năm 2019, tăng {gap} xưởng.", 40, 95, by="more")),
            (f"Hệ thống hạ tầng được đầu tư với {lot.whole(9, 21)} km đường bê tông, {lot.whole(4, 9)} km rãnh thoát nước.", ["KT12", "KT11"]),
        ]
        self.field("Về kinh tế", points)

    def invested(self):
        if not self.voice.free("KT09") or not self.lot.chance(0.4):
            return ""
        before = self.facts.before["KT09"]
        right = per_cent(self.facts.number["KT09", "r"] - before, before)
        return f"So với nhiệm kỳ 2010–2015, tổng vốn đầu tư toàn xã hội tăng từ {vn(before)} tỷ đồng lên {self.r('KT09')} tỷ đồng, tăng {self.slip('change', 'KT09-rise', right, off(self.lot, right, 6))}%."

    def income(self):
        if not self.voice.free("KT05") or not self.lot.chance(0.7):
            return ""
        before, last = self.facts.before["KT05"], self.facts.last["KT05"]
        gain = vn(self.facts.number["KT05", "r"] - before)
        if self.lot.chance(0.6):
            return f"So với năm 2015, thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {self.slip('change', 'KT05-rise', gain, off(self.lot, gain))} triệu đồng."
        return f"Mức thu nhập bình quân này cao hơn năm 2015 ({vn(before)} triệu đồng) và vượt mục tiêu Đại hội đề ra ({last} triệu đồng)."

    def environment(self):
        self.field("Về tài nguyên, môi trường", [
            ("Công tác quản lý tài nguyên, bảo vệ môi trường được chú trọng; các xưởng sản xuất đã ký cam kết không xả thải ra mương.", ["MT04", "MT03", "MT01", "MT02"],
             lambda: self.rising("flowers", "Chiều dài tuyến đường hoa do thanh niên, phụ nữ chăm sóc tăng từ {before} m lên {after} m, tăng {gap}%.", 900, 3000))])

    def society(self):
        figures = self.facts
        self.field("Về văn hóa, xã hội", [
            ("Chất lượng dạy và học được nâng lên.", ["XH06"],
             lambda: self.counted("XH06", "Hiện có {part}/{whole} trường đạt chuẩn quốc gia, chiếm {share}%.", figures.standard, figures.schools)),
            ("Công tác chăm sóc sức khỏe nhân dân, dân số được thực hiện tốt.", ["XH05", "XH07", "XH08", "XH11"]),
            ("Phong trào văn hóa, văn nghệ, thể thao sôi nổi, nhất là trong thanh niên.", ["XH09", "XH10"],
             lambda: self.counted("XH10", f"Năm 2019 có {{part}}/{{whole}} {self.hamlet} được công nhận danh hiệu văn hóa, chiếm {{share}}%.", figures.cultured, figures.hamlets)),
            ("Các chính sách an sinh xã hội được thực hiện kịp thời, đúng đối tượng.", ["XH03", "XH04", "XH01", "XH02"], self.poverty),
        ])

    def poverty(self):
        if not self.voice.free("XH01", "XH02") or not self.lot.chance(0.7):
            return ""
        before = self.facts.before["XH01"]
        points = vn(before - self.facts.number["XH01", "r"])
        return f"Trong 5 năm, tỷ lệ hộ nghèo giảm từ {vn(before)}% xuống {self.r('XH01')}%, giảm {self.slip('change', 'XH01-fall', points, off(self.lot, points))} điểm %."

    def defence(self):
        self.field("Về quốc phòng, an ninh", [
            ("Thế trận quốc phòng toàn dân gắn với an ninh nhân dân được củng cố.", ["QP01", "QP02"],
             lambda: self.rising("accidents", "Số vụ va chạm giao thông trên tuyến Quốc lộ giảm từ {before} vụ xuống {after} vụ, giảm {gap}%.", 20, 48, up=False))])

    def party(self):
        lot = self.lot
        total = lot.whole(24, 46)
        good = lot.whole(total * 6 // 10, total - 3)
        self.field("Về xây dựng Đảng và hệ thống chính trị", [
            ("Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được các chi bộ đăng ký bằng việc làm cụ thể.", ["XD01", "XD02", "XD04"]),
            ("Công tác bồi dưỡng đoàn viên ưu tú được Đảng ủy quan tâm.", ["XD03"]),
            ("Công tác kiểm tra, giám sát được thực hiện theo kế hoạch.", [],
             lambda: f"Đã giám sát {total} lượt chi bộ, trong đó có {good} lượt chi bộ được đánh giá thực hiện tốt, chiếm {self.part('watched', good, total)}%."),
            ("Chính quyền, Mặt trận và các đoàn thể đổi mới cách làm, hướng về cơ sở.", ["XD05", "CC01"],
             lambda: self.rising("youth", "Số công trình, phần việc thanh niên tăng từ {before} lên {after} công trình, tăng {gap} công trình.", 12, 40, by="more")),
        ])

    def assessment(self):
        figures = self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "III. Đánh giá chung")
        self.say("1. Ưu điểm: Đảng bộ đoàn kết, thống nhất; kinh tế phát triển, đời sống nhân dân từng bước được nâng lên, bộ mặt quê hương đổi mới.")
        self.say("2. Hạn chế, khuyết điểm của nhiệm kỳ qua gồm:").closed = True
        self.item("- Các xưởng sản xuất còn nhỏ, phân tán trong khu dân cư, việc di dời ra khu tập trung tiến hành chậm.")
        self.item(self.if_free(["KT05"], f"- Thu nhập bình quân giữa các {self.hamlet} còn chênh lệch, nhất là {self.hamlet} {self.lot.pick(HAMLETS)}.") or f"- Mức sống giữa các {self.hamlet} còn chênh lệch.")
        self.item("- Sản phẩm vườn chưa có thương hiệu, việc liên kết tiêu thụ còn ít.")
        self.item(f"- Sinh hoạt đoàn thể ở một số {self.hamlet} có lúc còn hình thức.")
        if figures.committee.merged and self.lot.chance(0.4):
            self.soft(f"- Việc sử dụng trụ sở {own[0].kind} {own[0].name} (cũ) sau sáp nhập chưa có phương án cụ thể.", "list_item")
        self.say("3. Nguyên nhân: Một số cấp ủy viên chưa chủ động tham mưu; nguồn lực đầu tư còn hạn chế; ý thức của một bộ phận người dân về hành lang giao thông chưa cao.")
        self.say("4. Bài học kinh nghiệm: Phải bám sát cơ sở, lắng nghe nhân dân; phát huy vai trò nêu gương của cán bộ, đảng viên và tinh thần xung kích của tuổi trẻ.")
