"""The upland office's political report: by the district's outline, each field closed with what is still weak, a table annexed."""

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .fifteenth_beside import HAMLETS, beside
from .fifteenth_texts import TEXTS, VAGUE
from .frame import REPORT, Paper, reference
from .planting import predecessors

NUMBERED = {"draft_resolution": "NQ/ĐH", "action_programme": "CTr/ĐU"}


def letterhead(paper):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*\nSố      -{NUMBERED.get(paper.kind, 'BC/ĐU')}",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\n{paper.facts.committee.short_name}, ngày     tháng {paper.lot.whole(2, 4)} năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng Đảng ủy.", "T/M ĐẢNG ỦY\nBÍ THƯ")


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.forest = "MT03" not in figures.absent
        self.layout = lot.pick(("list", "prose", "table", "list"))  # how the targets stand in the second part
        self.lined = lot.chance(0.3)
        self.in_table = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 4, 8)))) - set(plan.modes)

    def told(self, *codes, column="r", **more):
        """A sentence of the indicators the prose tells; the rest stand in the annex only."""
        return self.clauses.sentence([code for code in codes if code not in self.in_table], column, **more)

    def only(self, codes, sentence, other=""):
        return sentence if self.clauses.free(*codes.split()) else other

    def part(self, whole, part, name):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def written(self):
        self.opening()
        self.head(2, "B. Kết quả thực hiện Nghị quyết Đại hội nhiệm kỳ 2015–2020")
        self.economy()
        self.trade()
        self.land()
        self.society()
        self.people()
        self.order()
        self.party()
        self.assessment()
        self.ahead()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành Đảng bộ {self.unit} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN THỨ NHẤT. KIỂM ĐIỂM VIỆC THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "A. Đặc điểm, tình hình")
        land = "đồi núi, có rừng sản xuất và rừng phòng hộ" if self.forest else "đất đồi và ruộng bậc thấp xen kẽ"
        self.say(f"{self.unit[0].upper()}{self.unit[1:]} có diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {self.hamlet}.",
                 f"Địa hình phần lớn là {land}.", f"Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Thành lập từ 01/01/2020 theo Nghị quyết số 819/NQ-UBTVQH14, trên cơ sở {', '.join(f'{u.kind} {u.name}' for u in own)}.")
            self.soft(f"Sau sáp nhập, việc bố trí cán bộ, sử dụng trụ sở của {own[-1].kind} {own[-1].name} cũ được bàn bạc dân chủ, công khai.")
        elif lot.chance(0.35):
            self.note(f"Chiều dài các tuyến đường liên xã lấy theo hồ sơ lập năm 2017 của huyện và {others[0].kind} {others[0].name}.")
        self.say("Bên cạnh thuận lợi, hạn hán, lũ quét, dịch tả lợn châu Phi và dịch Covid-19 ảnh hưởng lớn đến sản xuất, đời sống.", "Nhờ sự chỉ đạo của Huyện ủy và sự đồng lòng của nhân dân, Đảng bộ đã đạt được những kết quả sau:")

    def economy(self):
        lot, figures, c = self.lot, self.facts, self.clauses
        self.head(3, "I. Lĩnh vực kinh tế")
        self.head(4, "1. Tăng trưởng, cơ cấu kinh tế")
        gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
        rising = lot.chance(0.5) and self.only("KT05", "x")
        self.say(self.told("KT01"), beside(self, "growth"), c.sentence(SHARES, "r", joint=lot.pick((", ", "; ")), lead="Cơ cấu kinh tế: "), self.told("KT05"),
                 f"So với năm 2015, thu nhập bình quân tăng từ {vn(figures.before['KT05'])} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {self.slip('change', 'income-rise', gain, off(lot, gain))} triệu đồng." if rising else beside(self, "income"))
        self.say("Tuy vậy, chuyển dịch cơ cấu còn chậm, quy mô kinh tế nhỏ.")
        self.head(4, "2. Nông, lâm nghiệp" if self.forest else "2. Nông nghiệp")
        before, after, more, share = rise(lot, 700, 1600)
        planted, cut = lot.whole(18, 45), lot.whole(900, 2400)
        self.say(self.told("KT07", "KT06"), beside(self, "yield"), f"Đàn trâu, bò tăng từ {before} con lên {after} con, tăng {self.slip('change', 'cattle', share, off(lot, share, 5))}%.",
                 f"Mỗi năm trồng mới {planted} ha rừng, khai thác {vn(cut)} m³ gỗ rừng trồng." if self.forest else f"Đã cải tạo {planted} ha vườn tạp, vườn đồi.")
        crops, stock, third = split(lot, 100, 3, 1)
        name = "lâm nghiệp và dịch vụ" if self.forest else "dịch vụ và thủy sản"
        self.say(f"Trong nội bộ ngành, trồng trọt chiếm {vn(crops)}%, chăn nuôi {vn(stock)}%, {name} {self.slip('shares', 'farming', vn(third), off(lot, vn(third), 3))}%." if lot.chance(0.6) else "")
        self.say("Hạn chế: sản xuất còn manh mún, " + ("rừng trồng chủ yếu bán gỗ nguyên liệu, giá trị thấp." if self.forest else "liên kết tiêu thụ chưa bền vững."))
        if not self.town:
            self.head(4, "3. Xây dựng nông thôn mới")
            roads = lot.tenths(9, 28)
            self.say(self.told("KT12", "KT13"), self.told("KT11"), f"Làm mới {vn(roads)} km đường giao thông, {vn(lot.tenths(3, 8.5))} km rãnh thoát nước; nhân dân hiến {vn(lot.whole(40, 95) * 100)} m² đất.")
            self.say("Một số tiêu chí đạt nhưng chưa bền vững, vườn hộ ở các xóm vùng sâu chậm chỉnh trang.")

    def trade(self):
        lot, number = self.lot, 4
        self.head(4, f"{number - int(self.town)}. Công nghiệp, dịch vụ, đầu tư và ngân sách")
        before, after, more, share = rise(lot, 90, 260)
        how = lot.chance(0.5)
        shops = f"{self.slip('change', 'shops', share, off(lot, share, 5))}%" if how else f"{self.slip('change', 'shops', more, off(lot, more, 9))} hộ"
        self.say(self.told("KT10"), f"Số hộ kinh doanh tăng từ {before} hộ năm 2015 lên {after} hộ năm 2019, tăng {shops}.", self.told("KT13", "KT11") if self.town else "")
        self.say(self.told("KT09"), self.told("KT08"), beside(self, "budget"))
        if lot.chance(0.6):
            upper, here, folk = split(lot, 100, 3, 1)
            self.say(f"Trong nguồn vốn xây dựng cơ bản, ngân sách cấp trên chiếm {vn(upper)}%, ngân sách {self.place} {vn(here)}%, nhân dân đóng góp {self.slip('shares', 'works', vn(folk), off(lot, vn(folk), 3))}%.")
        self.say("Tuy nhiên, ngành nghề chậm phát triển, nợ xây dựng cơ bản còn kéo dài.")

    def land(self):
        lot = self.lot
        self.head(3, "II. Tài nguyên, môi trường")
        fires = lot.whole(2, 5)
        self.say(self.told("MT04"), self.told("MT03"), f"Trong 5 năm xảy ra {fires} vụ cháy thực bì, được dập tắt kịp thời, không thiệt hại lớn." if self.forest else "")
        self.say(self.told("MT01"), beside(self, "water"), self.told("MT02"), beside(self, "waste"))
        self.say("Hạn chế: " + ("tình trạng lấn chiếm đất lâm nghiệp, khai thác đất trái phép có lúc chưa được xử lý dứt điểm." if self.forest else "quản lý đất đai có nơi chưa chặt chẽ, khai thác đất trái phép chưa được xử lý dứt điểm."))

    def society(self):
        figures = self.facts
        self.head(3, "III. Văn hóa, xã hội")
        self.head(4, "1. Giáo dục, y tế")
        schools = f"Toàn {self.place} có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, bằng {self.part(figures.schools, figures.standard, 'schools')}%." if self.lot.chance(0.6) and self.clauses.free("XH06") else ""
        self.say(self.told("XH06"), schools, f"Trong 5 năm có {self.lot.whole(28, 75)} học sinh giỏi cấp huyện, {self.lot.whole(4, 14)} học sinh giỏi cấp tỉnh.", "Cơ sở vật chất các điểm trường lẻ còn thiếu.")
        self.say(self.told("XH07"), self.told("XH05"), beside(self, "insured"), self.told("XH08", "XH11"), "Công tác truyền thông dân số ở các xóm xa trung tâm chưa thường xuyên.")
        self.head(4, "2. Văn hóa, thông tin")
        hamlets = f"Có {figures.cultured}/{figures.hamlets} {self.hamlet} được công nhận {self.hamlet} văn hóa, chiếm {self.part(figures.hamlets, figures.cultured, 'hamlets')}%." if self.lot.chance(0.6) and self.clauses.free("XH10") else ""
        self.say(self.told("XH09"), beside(self, "cultured"), self.told("XH10"), hamlets, f"{self.lot.whole(5, 8)} nhà văn hóa được sửa chữa, nâng cấp.")
        self.say("Hạn chế: hoạt động của một số nhà văn hóa còn đơn điệu, hệ thống loa truyền thanh xuống cấp.")

    def people(self):
        lot, figures = self.lot, self.facts
        self.head(4, "3. Lao động, chính sách xã hội")
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        fall = lot.chance(0.55) and self.only("XH01 XH02", "x")
        self.say(self.told("XH03"), self.told("XH04"), beside(self, "jobs"))
        self.say(self.told("XH01"), f"Tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% đầu nhiệm kỳ xuống {self.r('XH01')}%, giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %." if fall else beside(self, "poverty"),
                 self.told("XH02"), f"Đã hỗ trợ làm mới, sửa chữa {lot.whole(18, 60)} nhà ở cho người có công và hộ khó khăn.")
        self.say("Tuy vậy, " + self.only("XH01", "kết quả giảm nghèo chưa bền vững, nguy cơ tái nghèo còn cao.", "đời sống một bộ phận nhân dân vùng sâu còn khó khăn."))

    def order(self):
        lot = self.lot
        self.head(3, "IV. Quốc phòng, an ninh")
        before, after, less, share = rise(lot, 16, 40, up=False)
        self.say(self.told("QP01"), f"Lực lượng dân quân đạt {vn(lot.tenths(1.4, 1.9))}% dân số.", self.told("QP02"),
                 f"Số vụ vi phạm trật tự xã hội giảm từ {before} vụ xuống {after} vụ, giảm {self.slip('change', 'offences', less, off(lot, less, 3))} vụ.")
        self.say("Hạn chế: tình hình đốt pháo nổ, đánh bạc, vi phạm giao thông trong thanh niên còn xảy ra.")

    def party(self):
        lot = self.lot
        self.head(3, "V. Xây dựng Đảng và hệ thống chính trị")
        self.head(4, "1. Công tác xây dựng Đảng")
        total = lot.whole(16, 30)
        good = lot.whole(total // 2 + 1, total - 2)
        self.say("Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được duy trì nền nếp.", self.told("XD01"), self.told("XD02"), self.told("XD04"))
        self.say(self.told("XD03"), beside(self, "members"), f"Đã kiểm tra {total} lượt tổ chức đảng, trong đó {good}/{total} tổ chức chấp hành tốt, chiếm {self.part(total, good, 'inspected')}%.")
        self.say("Hạn chế: sinh hoạt ở một số chi bộ còn hình thức, " + self.only("XD03", "nguồn kết nạp đảng viên ngày càng ít.", "tự phê bình và phê bình chưa mạnh."))
        self.head(4, "2. Chính quyền, Mặt trận Tổ quốc và các đoàn thể")
        self.say(f"Hội đồng nhân dân tổ chức {lot.whole(11, 16)} kỳ họp, ban hành {lot.whole(40, 75)} nghị quyết.", self.told("CC01"), self.told("XD05"))
        self.say("Công tác giám sát, phản biện xã hội có mặt còn hạn chế; một số cán bộ giải quyết công việc chậm.")

    def assessment(self):
        self.head(2, "C. Đánh giá chung")
        self.say("Nhiệm kỳ qua, kinh tế tiếp tục phát triển, đời sống nhân dân được cải thiện, quốc phòng, an ninh giữ vững.",
                 self.only("KT11", "Bên cạnh đó còn chỉ tiêu chưa hoàn thành, nhất là việc xây dựng " + self.clauses.local("{goal}."), "Bên cạnh đó còn chỉ tiêu chưa hoàn thành."))
        self.say("Nguyên nhân khách quan là địa bàn rộng, giao thông khó khăn, thiên tai, dịch bệnh xảy ra liên tiếp.", "Nguyên nhân chủ quan là năng lực cụ thể hóa nghị quyết của một số cấp ủy viên còn hạn chế, kiểm tra chưa thường xuyên.")
        self.say(f"Bài học kinh nghiệm: giữ gìn đoàn kết trong cấp ủy; sâu sát cơ sở như cách làm ở {self.hamlet} {self.lot.pick(HAMLETS)}; phát huy vai trò người đứng đầu.")

    def ahead(self):
        c = self.clauses
        self.head(1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "A. Phương hướng chung")
        self.say("Tiếp tục nâng cao năng lực lãnh đạo của Đảng bộ; khai thác tốt tiềm năng đất đồi" + (", rừng; " if self.forest else "; ") + "giữ vững ổn định, cải thiện đời sống nhân dân.")
        self.head(2, "B. Các chỉ tiêu chủ yếu đến năm 2025")
        groups = (
            ("1. Về kinh tế, môi trường", "KT01 KT05 KT06 KT07 KT08 KT09 KT10 KT11 KT12 KT13 MT01 MT02 MT03 MT04"),
            ("2. Về văn hóa, xã hội", "XH01 XH02 XH03 XH04 XH05 XH06 XH07 XH08 XH09 XH10 XH11"),
            ("3. Về quốc phòng, an ninh, xây dựng hệ thống chính trị", "QP01 QP02 XD01 XD02 XD03 XD04 XD05 CC01"),
        )
        if self.layout == "table":
            return self.table_ahead(groups)
        for title, codes in groups:
            self.head(3, title)
            if title[0] == "1":
                self.target(c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: "))
            if self.layout == "prose":
                self.say(*(self.told(code, column="t") for code in codes.split()))
            else:
                for code in codes.split():
                    self.target(self.told(code, column="t"))
        return self.tasks()

    def target(self, words):
        if words and self.layout == "list":
            self.item(f"- {words}")
        else:
            self.say(words)

    def table_ahead(self, groups):
        """The targets as a table of one column; what its rows cannot say follows as sentences."""
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2025", head=True)
        at, order = 0, [*SHARES, *(code for _, codes in groups for code in codes.split())]
        for code in order:
            cells = None if code in self.plan.modes else self.clauses.cells(code, "t")
            if cells:
                at += 1
                self.row(str(at), cells[0], cells[1], cells[3])
        left = [self.clauses.clause(code, "t") for code in order if code in self.plan.modes]
        if left := [words for words in left if words]:
            self.say(f"Ngoài ra: {'; '.join(left)}.")
        return self.tasks()

    def tasks(self):
        lot = self.lot
        self.head(2, "C. Nhiệm vụ, giải pháp")
        before, after, more, share = rise(lot, 14, 40)
        self.say(f"Phát triển kinh tế vườn đồi, nâng số trang trại, gia trại từ {before} lên {after} mô hình, tăng {self.slip('change', 'farms', share, off(lot, share, 6))}%.",
                 f"Trồng lại rừng sau khai thác, mỗi năm {lot.whole(20, 50)} ha; nâng cấp {vn(lot.tenths(4, 12))} km đường lâm nghiệp." if self.forest else f"Nâng cấp {vn(lot.tenths(4, 12))} km đường vào khu sản xuất.")
        self.say(self.only("KT05", f"Đến giữa nhiệm kỳ, thu nhập đầu người phấn đấu đạt {lot.whole(46, 50)} triệu đồng.") if lot.chance(0.15) else "", self.only("XH01", "Mỗi đoàn thể nhận giúp đỡ từ 2 đến 3 hộ nghèo."),
                 "Quan tâm đầu tư trường học, đường điện cho các xóm xa trung tâm.")
        self.say("Đổi mới sinh hoạt chi bộ, phân công cấp ủy viên phụ trách địa bàn; mỗi năm kiểm tra chuyên đề ít nhất 5 chi bộ.")

    def annexes(self):
        lot = self.lot
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Kết quả thực hiện các chỉ tiêu nhiệm kỳ 2015–2020 và mục tiêu đến năm 2025")
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", lot.pick(("Nghị quyết 2015–2020", "Chỉ tiêu Đại hội 2015–2020")), lot.pick(("Kết quả thực hiện", "Kết quả đến 2020")), "Mục tiêu 2025", head=True)
        at = 0
        for indicator in reference().indicators:
            if cells := self.clauses.cells(indicator.code):
                at += 1
                self.row(str(at), *cells)
        self.head(2, f"Biểu 2. {'Diện tích đất lâm nghiệp và đất vườn' if self.forest else 'Diện tích đất lúa và đất vườn'} của một số {self.hamlet} (ha)")
        body = [(name, [lot.tenths(12, 90), lot.tenths(6, 40)]) for name in lot.some(HAMLETS, lot.whole(4, 6))]
        self.summed("land", (self.hamlet.capitalize(), "Đất lâm nghiệp" if self.forest else "Đất lúa", "Đất vườn"), body, lot.pick(("Cộng", "Tổng cộng")), 1)
