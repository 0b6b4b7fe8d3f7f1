"""The political report of the sixth office."""

from decimal import Decimal

from .arithmetic import off, per_cent, split, vn
from .facts import SHARES
from .frame import REPORT, Lot, reference
from .planting import predecessors
from .sixth_tables import FIELDS, aim_table, funds, loose, results
from .sixth_ways import CODE, ECONOMY, HAMLETS, Desk, compared, economy, milestone, together

# A result said once more where the term is judged, and a target where the work ahead is told.
ECHOES = {
    "KT05": "Thu nhập bình quân đầu người đã lên {v} triệu đồng, diện mạo quê hương khởi sắc.", "XH05": "Người dân tích cực tham gia bảo hiểm y tế, đạt {v}%.", "XH01": "Công tác giảm nghèo thực chất hơn, tỷ lệ hộ nghèo chỉ còn {v}%.",
    "KT09": "Tổng vốn đầu tư toàn xã hội {v} tỷ đồng là nguồn lực quan trọng để hoàn thiện hạ tầng.", "XH09": "Nếp sống mới được hình thành, gia đình văn hóa đạt {v}%.", "MT01": "Đã có {v}% hộ dùng nước hợp vệ sinh.", "KT06": "Giá trị sản xuất trên 1 ha canh tác nâng lên {v} triệu đồng.",
}
AIMS = {
    "KT05": "Bằng nhiều giải pháp đồng bộ, đưa thu nhập bình quân đầu người đạt {v} triệu đồng vào năm 2025.", "XH03": "Mở rộng dạy nghề gắn với nhu cầu thị trường để tỷ lệ lao động qua đào tạo đạt {v}% vào năm 2025.", "XH05": "Tuyên truyền, vận động để đến năm 2025 có {v}% người dân tham gia bảo hiểm y tế.",
    "MT02": "Bố trí đủ phương tiện, bãi tập kết để tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}% vào năm 2025.", "CC01": "Nâng chất lượng bộ phận một cửa, phấn đấu {v}% hồ sơ giải quyết đúng hạn.",
}
NATIVES = ("Nhà thơ Phan Song Lộc", "Anh hùng lao động Đặng Tiến Lộc", "Trung tướng Nguyễn Khánh Lộc", "Tiến sĩ Hà Trường Lộc")


class Report(Desk):
    """The report, part by part."""

    def __init__(self, figures, plan, seed):
        super().__init__(REPORT, figures, plan, seed)
        look = Lot(CODE, "report", seed)
        self.aims, self.where, self.moved = look.pick(("numbered", "table", "fields", "points", "both")), look.pick(("first", "annex", "annex", "none")), look.pick(("now", "now", "sentence", "table"))
        free = [one.code for one in reference().indicators if one.code not in SHARES and one.code not in plan.modes]
        self.tabled = set(look.some(free, look.pick((0, 5, 10)))) if self.where != "none" else set()
        self.shy = {one for one, mode in plan.modes.items() if mode in ("unit:r", "unit:t")}

    def say_of(self, *codes, **more):
        return self.voice.sentence([code for code in codes if code not in self.tabled], "r", **more)

    def written(self):
        for write in (self.opening, self.economy, self.society, self.defence, self.party, self.judged, self.ahead, self.goals, self.work, self.annexes):
            write()
        return self

    def opening(self):
        figures, lot = self.facts, self.lot
        own, others = predecessors(figures.committee)
        self.headed("BC")
        self.title("BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025", lot.pick(("(Dự thảo lần 3)", "(Dự thảo)", "(Bản xin ý kiến Ban Thường vụ Huyện ủy)")))
        self.head(1, "Phần thứ nhất: KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. ĐẶC ĐIỂM TÌNH HÌNH")
        self.say(f"{upper_place(self)} có diện tích tự nhiên {vn(figures.area)} km2, {vn(figures.households)} hộ với {vn(figures.people)} nhân khẩu, sinh sống ở {figures.hamlets} {self.hamlet}. Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Nghị quyết số 819/NQ-UBTVQH14 ngày 21/11/2019: sáp nhập {'thị trấn Nghèn cũ với ' if self.town else ''}{', '.join(f'{one.kind} {one.name}' for one in own)}.")
            self.soft(f"Đơn vị mới được thành lập trên cơ sở {', '.join(f'{one.kind} {one.name} cũ' for one in own)} nên khối lượng việc ban đầu rất lớn.")
        else:
            self.note(f"Theo Địa chí huyện Can Lộc, phần viết về {others[1].kind} {others[1].name} trước năm 2020.")
        self.say(lot.pick((f"{lot.pick(NATIVES)} là người con ưu tú của quê hương.", "Nhân dân cần cù, hiếu học, có truyền thống yêu nước và cách mạng.", f"Địa bàn giáp xã {self.near()}, cách Ngã ba Đồng Lộc không xa, thuận lợi cho giao thương.")),
                 lot.pick(("", "Trong nhiệm kỳ đã kết nghĩa với thị trấn Vĩnh Lộc, huyện Chiêm Hóa, tỉnh Tuyên Quang.", "Đoàn cán bộ đã học tập kinh nghiệm tại xã Song Lộc, huyện Châu Thành, tỉnh Trà Vinh.")))
        self.say("Thuận lợi là cơ bản, song khó khăn không ít: thiên tai, dịch tả lợn châu Phi, sự cố môi trường biển năm 2016 và dịch Covid-19 những tháng đầu năm 2020 ảnh hưởng trực tiếp đến sản xuất, đời sống.")
        if self.where == "first":
            self.head(2, "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ĐẠI HỘI")
            self.say("Kết quả thực hiện các chỉ tiêu chủ yếu so với Nghị quyết Đại hội nhiệm kỳ 2015–2020 như sau:").closed = True
            results(self)

    def economy(self):
        figures, lot = self.facts, self.lot
        number, last = figures.number, figures.last
        self.head(2, f"{'III' if self.where == 'first' else 'II'}. KẾT QUẢ TRÊN CÁC LĨNH VỰC")
        self.head(3, "1. Về kinh tế")
        self.say("Kinh tế tiếp tục phát triển.", self.say_of("KT01"), self.free("KT01", f"Tốc độ tăng trưởng bình quân của huyện cùng thời kỳ là {vn(number['KT01', 'r'] + Decimal('0.7'))}%/năm."))
        {"now": lambda: economy(self, "r"), "sentence": self.shifted, "table": self.shift_table}[self.moved]()
        self.say(self.income(), self.free("KT05", lot.pick(("", f"Năm 2017, thu nhập bình quân đầu người mới đạt {vn(number['KT05', 'r'] - Decimal('6.5'))} triệu đồng.", f"Thu nhập bình quân đầu người của {self.hamlet} {lot.pick(HAMLETS)} cao nhất, đạt {vn(number['KT05', 'r'] + 4)} triệu đồng."))))
        self.say("Sản xuất nông nghiệp:", self.say_of("KT07", "KT06") or "được duy trì ổn định.")
        self.say("Chăn nuôi chuyển dần từ nhỏ lẻ sang gia trại, trang trại.", f"Tổng đàn trâu bò {vn(lot.whole(900, 1900))} con, trong đó bò lai Zêbu {vn(lot.whole(320, 640))} con.")
        self.say("Tiểu thủ công nghiệp, dịch vụ phát triển đa dạng.", self.say_of("KT10", "KT13"), self.plan_done())
        self.say(self.say_of("KT08", "KT09"), self.invested())
        self.say("Phong trào xây dựng nông thôn, chỉnh trang khu dân cư được Nhân dân đồng tình hưởng ứng.", self.say_of("KT11", "KT12"), self.free("KT12", f"Nghị quyết nhiệm kỳ trước đề ra {last['KT12']} khu dân cư kiểu mẫu." if "KT12" not in figures.absent else ""))
        self.say("Nhiều mặt có bước phát triển rõ nét.", self.told("risen"), self.told("risen"), loose(self))
        self.summing()
        self.shared()

    def income(self):
        """What became of the income, with what it was or was to be."""
        if not self.voice.free("KT05"):
            return self.say_of("KT05")
        now, before, goal, lot = self.facts.number["KT05", "r"], self.facts.before["KT05"], self.facts.number["KT05", "l"], self.lot
        way = lot.whole(0, 3)
        right = (vn(now - before), per_cent(now - before, before), vn(now / before, 1), per_cent(now, goal))[way]
        wrong = vn(Decimal(right.replace(",", ".")) + lot.tenths(0.4, 0.9), 1) if way == 2 else off(lot, right, 4)
        value, said = self.r("KT05"), self.slip("change", "income", right, wrong)
        return (f"Thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng năm 2015 lên {value} triệu đồng năm 2019, tăng {said} triệu đồng.",
                f"Thu nhập bình quân đầu người năm 2019 đạt {value} triệu đồng/người/năm, tăng {said}% so với năm 2015 ({vn(before)} triệu đồng).",
                f"Thu nhập bình quân đầu người đạt {value} triệu đồng/người/năm, gấp {said} lần năm 2015 ({vn(before)} triệu đồng).",
                f"Thu nhập bình quân đầu người đạt {value} triệu đồng/người/năm, bằng {said}% mục tiêu Nghị quyết ({vn(goal)} triệu đồng).")[way]

    def plan_done(self):
        """How much of a plan was done."""
        goal = self.lot.whole(40, 160)
        done = goal * self.lot.whole(101, 128) // 100
        right = per_cent(done, goal)
        return f"Kế hoạch trồng mới {goal} ha cây phân tán, thực hiện {done} ha, đạt {self.slip('change', 'planned', right, off(self.lot, right, 6))}% kế hoạch."

    def invested(self):
        if not self.voice.free("KT09") or "KT09" in self.tabled:
            return ""
        before, now = self.facts.before["KT09"], self.facts.number["KT09", "r"]
        return f"So với nhiệm kỳ 2010-2015 ({vn(before)} tỷ đồng), tổng vốn đầu tư toàn xã hội gấp {vn(now / before, 1)} lần."

    def base(self):
        """The shares of 2015: they make 100."""
        one, two = self.facts.number["KT02", "r"] + self.lot.tenths(5, 9), self.facts.number["KT03", "r"] - self.lot.tenths(2, 4)
        return one, two, 100 - one - two

    def shifted(self):
        told, lot = [], self.lot
        names = lot.pick(ECONOMY)
        for at, (name, code, before) in enumerate(zip(names, SHARES, self.base(), strict=True)):
            now = self.facts.number[code, "r"]
            points = vn(abs(now - before))
            if at == 0:
                points = self.slip("change", "structure", points, off(lot, points))
            told.append(f"{name} {'tăng' if now > before else 'giảm'} từ {vn(before)}% {'lên' if now > before else 'xuống'} {self.r(code)}%" + (f" (giảm {points} điểm phần trăm)" if at == 0 else ""))
        self.say(f"Cơ cấu kinh tế chuyển dịch đúng hướng, từ năm 2015 đến năm 2019: tỷ trọng {'; '.join(told)}.")

    def shift_table(self):
        last = self.lot.chance(0.5)
        blocks = [self.lead("Chuyển dịch cơ cấu kinh tế trong nhiệm kỳ:")]
        self.table()
        blocks.append(self.row("Ngành", "Năm 2015 (%)", *(["Mục tiêu NQ (%)"] if last else []), "Năm 2019 (%)", head=True))
        for name, code, before in zip(self.lot.pick(ECONOMY), SHARES, self.base(), strict=True):
            blocks.append(self.row(name[0].upper() + name[1:], vn(before), *([self.facts.last[code]] if last else []), self.r(code)))
        together(self, blocks, "r")

    def society(self):
        figures, lot = self.facts, self.lot
        number = figures.number
        self.head(3, "2. Về văn hóa - xã hội, môi trường")
        schools = ""
        if self.voice.free("XH06"):
            right = per_cent(figures.standard, figures.schools)
            self.figure("XH06", "r")  # the share of schools is the indicator itself
            schools = f"Toàn {self.place} có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, đạt {self.slip('change', 'schools', right, off(lot, right, 4, 98))}%."
        self.say("Giáo dục và đào tạo giữ vững vị trí tốp đầu của huyện.", schools or self.say_of("XH06"))
        self.say("Đời sống vật chất, tinh thần của Nhân dân được nâng lên.", self.told("risen"))
        self.say(self.say_of("XH07", "XH05", "XH11") or "Y tế cơ sở được tăng cường.", self.free("XH05", f"Năm 2016 tỷ lệ tham gia bảo hiểm y tế là {vn(number['XH05', 'r'] - 11)}%."))
        self.say(self.say_of("XH08"), "Nhiều tồn tại kéo dài đã được khắc phục.", self.told("sunk"))
        hamlets = ""
        if self.voice.free("XH10"):
            hamlets = f"Có {figures.cultured}/{figures.hamlets} {self.hamlet} được công nhận {self.hamlet} văn hóa, đạt {self.r('XH10')}%."
        self.say("Phong trào văn hóa, văn nghệ, thể dục thể thao sôi nổi.", self.say_of("XH09"), hamlets or self.say_of("XH10"))
        self.say("Chính sách an sinh được thực hiện đầy đủ.", self.poverty(), self.say_of("XH02"))
        self.say(self.say_of("XH03", "XH04", joint=", "), self.free("XH04", f"Tính chung cả nhiệm kỳ đã giải quyết việc làm cho {vn(number['XH04', 'r'] * 5)} lao động."))
        self.shared()
        self.say(self.say_of("MT04", "MT03"), "Quản lý quy hoạch, đất đai chặt chẽ hơn.")
        self.say(self.say_of("MT01", "MT02"), self.free("MT01", f"Trên địa bàn huyện, hộ dùng nước hợp vệ sinh mới đạt {vn(number['MT01', 'r'] - 4)}%."))
        if lot.chance(0.5):
            self.lead("So sánh một số kết quả sản xuất, đời sống:")
            compared(self, "compared", [one for one in (("diện tích lúa chất lượng", "ha", 90, 220), ("đàn gà thả vườn", "con", 9000, 24000), ("số hộ có máy giặt", "hộ", 160, 620), ("số xe mô tô", "chiếc", 1200, 2600))][:lot.whole(3, 4)])
        self.summing()

    def poverty(self):
        if not self.voice.free("XH01", "XH02"):
            return self.say_of("XH01")
        before, lot = self.facts.before["XH01"], self.lot
        points, now = vn(before - self.facts.number["XH01", "r"]), self.r("XH01")
        said = self.slip("change", "poverty", points, off(lot, points))
        return lot.pick((f"Tỷ lệ hộ nghèo giảm từ {vn(before)}% năm 2015 xuống còn {now}% năm 2019, giảm {said} điểm phần trăm.", f"Tỷ lệ hộ nghèo còn {now}%, giảm {said} điểm % so với năm 2015 ({vn(before)}%)."))

    def defence(self):
        self.head(3, "3. Về quốc phòng - an ninh")
        self.say(self.say_of("QP01", "QP02") or "Nhiệm vụ quốc phòng, an ninh địa phương được bảo đảm.", "Lực lượng dân quân được biên chế đủ, huấn luyện đúng kế hoạch.")
        self.say("Những việc nổi cộm được tập trung giải quyết.", self.told("sunk"))
        self.say(self.told("part"), loose(self))

    def party(self):
        figures, lot = self.facts, self.lot
        own, _ = predecessors(figures.committee)
        self.head(3, "4. Về xây dựng Đảng và hệ thống chính trị")
        self.say("Công tác giáo dục chính trị, tư tưởng được thực hiện thường xuyên, gắn với Nghị quyết Trung ương 4 (khóa XII).", self.say_of("XD01", "XD04"))
        self.say(self.say_of("XD02", "XD03"), self.free("XD03", f"Trong 5 năm kết nạp được {vn(figures.number['XD03', 'r'] * 5)} đảng viên."))
        self.say(f"Đội ngũ cán bộ, công chức từng bước chuẩn hóa: trình độ đại học đạt {vn(lot.tenths(78, 92))}%, trung cấp lý luận chính trị {vn(lot.tenths(70, 88))}%, nữ chiếm {vn(lot.tenths(20, 34))}%.")
        self.shared()
        self.say("Hội đồng nhân dân, Ủy ban nhân dân hoạt động ngày càng hiệu lực, hiệu quả.", self.say_of("CC01"), self.told("part"))
        self.say(self.say_of("XD05"), "Mặt trận và các đoàn thể đổi mới phương thức vận động, tập hợp quần chúng.")
        if own:
            self.soft(f"Tổ chức bộ máy của {own[0].kind} {own[0].name} trước đây được kiện toàn, không để gián đoạn công việc.")
        self.summing()

    def judged(self):
        lot = self.lot
        self.head(2, f"{'IV' if self.where == 'first' else 'III'}. ĐÁNH GIÁ CHUNG")
        for code in lot.some(ECHOES, 3):
            if self.voice.free(code):
                self.say(ECHOES[code].replace("{v}", self.figure(code, "r", again=True)), lot.pick(("Niềm tin của Nhân dân đối với Đảng được củng cố.", "Đó là kết quả của sự đoàn kết, thống nhất cao.", "")))
        self.say(self.rounded())
        for one in lot.some(("Chuyển đổi cơ cấu cây trồng còn chậm, chưa có sản phẩm chủ lực mang thương hiệu.", "Vi phạm hành lang giao thông, đất đai có lúc xử lý chưa kiên quyết.", "Một số chi bộ sinh hoạt còn hình thức, tính chiến đấu chưa cao.", "Vệ sinh môi trường ở một số khu dân cư chưa bảo đảm."), 3):
            self.point(one)
        self.say("Hạn chế trên do cả nguyên nhân khách quan và chủ quan, trong đó chủ quan là chính: vai trò người đứng đầu ở một số nơi chưa rõ; công tác kiểm tra, đôn đốc thiếu thường xuyên.")
        self.say("Bài học: giữ vững nguyên tắc tập trung dân chủ; sâu sát cơ sở; nói đi đôi với làm; phát huy quyền làm chủ của Nhân dân.")

    def rounded(self):
        """A result once more, in round figures, "" where it is whole or the report leaves it out."""
        code, words = self.lot.pick((("XH03", "% lao động đã qua đào tạo là lợi thế để thu hút đầu tư."), ("XH09", "% hộ là gia đình văn hóa cho thấy sức lan tỏa của phong trào."), ("KT06", " triệu đồng là giá trị sản xuất trên 1 ha canh tác hiện nay.")))
        number = self.facts.number[code, "r"]
        if number == int(number) or not self.voice.free(code):
            return ""
        self.figure(code, "r")  # the block speaks of it all the same
        return f"{self.lot.pick(('Trên', 'Hơn'))} {int(number)}{words}"

    def ahead(self):
        lot, number = self.lot, self.facts.number
        self.head(1, "Phần thứ hai: PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. DỰ BÁO TÌNH HÌNH, QUAN ĐIỂM CHỈ ĐẠO")
        self.say("Những năm tới, hội nhập ngày càng sâu, cuộc cách mạng công nghiệp lần thứ tư tác động nhiều mặt; nguồn lực Nhà nước còn hạn hẹp trong khi yêu cầu đầu tư lớn.",
                 self.free("KT05", lot.pick(("", f"Huyện đặt mục tiêu thu nhập bình quân đầu người đến năm 2025 đạt {vn(number['KT05', 't'] + Decimal('5.5'))} triệu đồng.", f"Năm 2020 dự kiến thu nhập bình quân đầu người đạt {vn(number['KT05', 'r'] + Decimal('2.5'))} triệu đồng."))))
        self.say("Kiên trì mục tiêu phát triển toàn diện; lấy xây dựng Đảng là then chốt, phát triển kinh tế là trung tâm, văn hóa là nền tảng tinh thần.")

    def goals(self):
        self.head(2, "II. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025")
        if self.aims in ("numbered", "both"):
            self.numbered()
        if self.aims in ("table", "both"):
            aim_table(self)
        for title, codes in FIELDS if self.aims in ("points", "fields") else ():
            if self.aims == "points":
                self.lead(f"* {title}:")
            if codes[0] == "KT01":
                economy(self, "t")
            if self.aims == "points":
                for code in codes:
                    self.point(self.voice.sentence([code], "t"))
            else:
                self.say(f"{title}:", *[self.voice.sentence([code], "t") for code in codes])

    def numbered(self):
        at = 0
        economy(self, "t")
        for code in (one for _, codes in FIELDS for one in codes):
            line = self.voice.sentence([code], "t")
            at += bool(line)
            self.item(f"({at}) {line}" if line else "")

    def work(self):
        lot = self.lot
        self.head(2, "III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU")
        self.say("Tập trung tích tụ ruộng đất, phát triển nông nghiệp hữu cơ; kêu gọi đầu tư vào khu chăn nuôi tập trung xa dân cư.", self.free("XH01", f"Giữa nhiệm kỳ (năm 2023), phấn đấu tỷ lệ hộ nghèo còn {milestone(self.facts, 'XH01', 2023)}%."))
        for code in lot.some(AIMS, 2):
            if self.voice.free(code):
                self.say(AIMS[code].replace("{v}", self.figure(code, "t", again=True)))
        first = lot.whole(12, 30)
        more = lot.whole(6, 18)
        self.point(f"Nâng cấp hệ thống truyền thanh từ {first} cụm loa hiện có lên {first + more} cụm loa vào năm 2025 (tăng {self.slip('change', 'speakers', vn(more), vn(more + lot.whole(4, 9)))} cụm).")
        self.point("Thực hiện tốt chính sách hậu phương quân đội, chăm lo gia đình người có công.")
        self.say("Đổi mới phương thức lãnh đạo của cấp ủy, nâng cao chất lượng sinh hoạt chi bộ; kịp thời sàng lọc đảng viên không còn đủ tư cách.")
        self.say(f"Đề nghị Huyện ủy, UBND huyện quan tâm đầu tư tuyến đường liên xã với {self.near()} và hệ thống cấp nước tập trung.")

    def annexes(self):
        lot, own = self.lot, predecessors(self.facts.committee)[0]
        self.signed()
        self.annex = True
        self.head(1, "PHỤ LỤC")
        if self.where == "annex":
            self.head(2, "Biểu 01: Kết quả thực hiện chỉ tiêu Nghị quyết Đại hội nhiệm kỳ 2015–2020")
            results(self)
        self.head(2, "Biểu 02: Vốn đầu tư xây dựng cơ bản theo nguồn")
        funds(self, "capital", ("Vốn Trung ương, tỉnh", "Vốn huyện", f"Vốn {self.place}", "Vốn dân góp và tài trợ"))
        self.head(2, f"Biểu 03: Số hộ, số khẩu theo {self.hamlet}")
        households, people = (split(lot, whole, 6) for whole in (self.facts.households, self.facts.people))
        names = [*lot.some(HAMLETS, 5), f"Các {self.hamlet} còn lại"]
        self.summed("hamlets", (self.hamlet.capitalize(), "Số hộ", "Số khẩu"), [(name, [one, two]) for name, one, two in zip(names, households, people, strict=True)], "Toàn " + self.place)
        if own:
            self.soft(f"Ghi chú: số liệu trước năm 2020 cộng từ {', '.join(f'{one.kind} {one.name}' for one in own)}.")


def upper_place(paper):
    return f"{paper.place.capitalize()} {paper.facts.committee.short_name}"
