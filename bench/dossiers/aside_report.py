"""The rice commune's political report: paragraphs by field, targets as a list, an annexed table of indicators."""

from .arithmetic import off, per_cent, rise, split, vn
from .aside_texts import TEXTS, VAGUE
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors

HAMLETS = ("Thượng Triều", "Hạ Triều", "Nam Phong", "Liên Minh", "Đông Huề", "Tây Hương", "Hòa Bình", "Tân Hương", "Phúc Tân", "Làng Mới")
NEIGHBOURS = ("Xuân Lộc", "Tùng Lộc", "Quang Lộc", "Sơn Lộc", "Thượng Lộc", "Gia Hanh", "Thanh Lộc", "Thường Nga")


def letterhead(paper):
    paper.letter(f"HUYỆN ỦY CAN LỘC\n{paper.facts.committee.name.upper()}\n*",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(10, 28)} tháng 3 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng Đảng ủy.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.annexed = lot.chance(0.85)
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        self.in_table = set(lot.some(codes, lot.pick((0, 4, 8))) if self.annexed else ()) - set(plan.modes)

    def told(self, *codes, **more):
        """A sentence of the results told in prose; the others stand in the annexed table only."""
        return self.clauses.sentence([code for code in codes if code not in self.in_table], "r", **more)

    def free(self, code, sentence):
        return sentence if self.clauses.free(code) else ""

    def at_times(self, code, sentence):
        """A figure beside the indicator's own, as one report of five or six has it."""
        return self.free(code, sentence) if self.lot.chance(0.15) else ""

    def share(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def olds(self, units):
        names = [f"{u.kind} {u.name}" for u in units]
        return ["thị trấn Nghèn (cũ)", *names] if self.facts.committee.short_name == "Nghèn" else names

    def written(self):
        self.opening()
        self.economy()
        self.trade()
        self.society()
        self.party()
        self.assessment()
        self.outlook()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN THỨ NHẤT: KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm, tình hình")
        self.say(f"{self.place.capitalize()} {figures.committee.short_name} có diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, được chia thành {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ có {figures.cells} chi bộ trực thuộc với {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Thành lập từ ngày 01/01/2020 theo Nghị quyết số 819/NQ-UBTVQH14, trên cơ sở nhập {' và '.join(self.olds(own))}.")
            if lot.chance(0.5):
                self.soft(f"Trước khi sáp nhập, {own[0].kind} {own[0].name} (cũ) đã đạt chuẩn nông thôn mới.")
        self.say("Nhân dân sống chủ yếu bằng nghề trồng lúa, chăn nuôi và buôn bán nhỏ; có truyền thống đoàn kết, cần cù, hiếu học.",
                 f"Địa bàn giáp xã {lot.pick([one for one in NEIGHBOURS if one != figures.committee.short_name])}, giao thông tương đối thuận lợi." if lot.chance(0.6) else "")
        self.say("Bên cạnh những thuận lợi, Đảng bộ và nhân dân gặp không ít khó khăn: thời tiết diễn biến phức tạp, dịch bệnh trên cây trồng, vật nuôi xảy ra nhiều, giá nông sản không ổn định.")

    def economy(self):
        lot, figures = self.lot, self.facts
        self.head(2, "II. Kết quả đạt được trên các lĩnh vực")
        self.head(3, "1. Lĩnh vực kinh tế")
        self.say("Kinh tế tiếp tục phát triển ổn định.", self.told("KT01"), self.clauses.sentence(SHARES, "r", joint="; ", lead="Cơ cấu kinh tế chuyển dịch đúng hướng: "))
        rising = ""
        if self.clauses.free("KT05") and lot.chance(0.6):
            gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
            rising = f"Thu nhập bình quân đầu người tăng từ {vn(figures.before['KT05'])} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, tăng {self.slip('change', 'income-rise', gain, off(lot, gain))} triệu đồng."
        self.say("Đời sống nhân dân được cải thiện.", self.told("KT05"), rising,
                 self.at_times("KT05", f"Thu nhập bình quân chung của toàn huyện cùng thời điểm là {vn(figures.number['KT05', 'r'] + lot.tenths(0.5, 2.5))} triệu đồng/người/năm."))
        before, after, _, share = rise(lot, 600, 1900)
        self.say("Sản xuất nông nghiệp giữ vai trò chủ đạo; cơ cấu giống, cơ cấu mùa vụ được chỉ đạo thực hiện nghiêm túc, cơ giới hóa được đẩy mạnh.",
                 self.told("KT07"), self.told("KT06"), f"Năng suất lúa vụ xuân năm 2019 đạt {vn(lot.tenths(54, 59))} tạ/ha.")
        self.say(f"Chăn nuôi phát triển theo hướng gia trại; đàn trâu, bò tăng từ {before} con năm 2015 lên {after} con năm 2019, tăng {self.slip('change', 'cattle', share, off(lot, share, 5))}%.")
        crops, herds, rest = split(lot, 100, 3, 1)
        if lot.chance(0.6):
            self.say(f"Trong giá trị sản xuất ngành nông nghiệp, trồng trọt chiếm {vn(crops)}%, chăn nuôi chiếm {vn(herds)}%, thủy sản và dịch vụ nông nghiệp chiếm {self.slip('shares', 'farming', vn(rest), off(lot, vn(rest), 3))}%.")

    def trade(self):
        lot, figures = self.lot, self.facts
        before, after, more, _ = rise(lot, 110, 380)
        self.say(f"Thương mại, dịch vụ có bước phát triển. Số hộ kinh doanh, buôn bán nhỏ tăng từ {before} hộ lên {after} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 9))} hộ so với đầu nhiệm kỳ.",
                 self.told("KT10"), self.told("KT13"))
        growth = ""
        if self.clauses.free("KT09") and lot.chance(0.4):
            right = per_cent(figures.number["KT09", "r"] - figures.before["KT09"], figures.before["KT09"])
            growth = f"So với nhiệm kỳ 2010–2015, tổng vốn đầu tư toàn xã hội tăng từ {vn(figures.before['KT09'])} tỷ đồng lên {self.r('KT09')} tỷ đồng, tăng {self.slip('change', 'capital', right, off(lot, right, 5))}%."
        self.say("Công tác tài chính bảo đảm đúng quy định.", self.told("KT08"), self.at_times("KT08", f"Riêng năm 2019, thu ngân sách trên địa bàn đạt {vn(lot.tenths(4, 9))} tỷ đồng."),
                 self.told("KT09"), growth)
        title = "Chỉnh trang đô thị" if self.town else "Chương trình xây dựng nông thôn mới"
        self.say(f"{title} được tập trung chỉ đạo, nhân dân đồng tình hưởng ứng, hiến đất, góp công làm đường.", self.told("KT12"), self.told("KT11"),
                 f"Đã làm mới {vn(lot.tenths(6, 19))} km đường bê tông, {vn(lot.tenths(3, 9))} km kênh mương nội đồng.")
        self.head(3, "2. Lĩnh vực tài nguyên, môi trường")
        self.say("Công tác quản lý đất đai từng bước đi vào nền nếp.", self.told("MT04"), self.told("MT03"))
        self.say("Vệ sinh môi trường được quan tâm.", self.told("MT01", "MT02"),
                 self.at_times("MT02", f"Năm 2016, tỷ lệ rác thải sinh hoạt được thu gom mới đạt {lot.whole(55, 66)}%."))

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Lĩnh vực văn hóa, xã hội")
        schools = self.free("XH06", f"Đến nay có {figures.standard}/{figures.schools} trường được công nhận đạt chuẩn, chiếm {self.share('schools', figures.standard, figures.schools)}%.")
        self.say("Chất lượng giáo dục được nâng lên, cơ sở vật chất trường học được tăng cường.", self.told("XH06"), schools)
        self.say("Công tác chăm sóc sức khỏe nhân dân được chú trọng.", self.told("XH07"), self.told("XH05"),
                 self.at_times("XH05", f"Đầu nhiệm kỳ tỷ lệ này mới đạt {lot.whole(66, 74)},5%.") if "XH05" not in self.in_table else "", self.told("XH11", "XH08"))
        hamlets = self.free("XH10", f"Năm 2019 có {figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu {self.hamlet} văn hóa, chiếm {self.share('hamlets', figures.cultured, figures.hamlets)}%.")
        self.say("Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” phát triển sâu rộng.", self.told("XH09", "XH10"), hamlets)
        fall = ""
        if self.clauses.free("XH01", "XH02") and lot.chance(0.6):
            points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            fall = f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% xuống còn {self.r('XH01')}%, giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %."
        self.say("Chính sách an sinh xã hội được thực hiện đầy đủ, kịp thời.", self.told("XH01"), fall, self.told("XH02"),
                 self.at_times("XH01", f"Cá biệt {self.hamlet} {lot.pick(HAMLETS)} tỷ lệ hộ nghèo còn {vn(figures.number['XH01', 'r'] + 2)}%."))
        self.say("Công tác đào tạo nghề gắn với việc làm có chuyển biến.", self.told("XH03", "XH04"),
                 self.at_times("XH04", f"Hằng năm có {lot.whole(40, 90)} người đi làm việc có thời hạn ở nước ngoài."))

    def party(self):
        lot, figures = self.lot, self.facts
        self.head(3, "4. Lĩnh vực quốc phòng, an ninh")
        self.say("Quốc phòng, an ninh được giữ vững, trật tự an toàn xã hội được bảo đảm.", self.told("QP01"), self.told("QP02"))
        self.head(3, "5. Công tác xây dựng Đảng, chính quyền, Mặt trận và các đoàn thể")
        self.say("Công tác xây dựng Đảng được quan tâm toàn diện; việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với nhiệm vụ hằng ngày.",
                 self.told("XD01", "XD02"), self.told("XD04"))
        self.say(self.told("XD03"), self.at_times("XD03", f"Tính chung 5 năm, toàn Đảng bộ kết nạp được {vn(figures.number['XD03', 'r'] * 5)} đảng viên."),
                 f"Ủy ban Kiểm tra Đảng ủy đã kiểm tra, giám sát {lot.whole(14, 25)} lượt tổ chức đảng.")
        self.say("Hoạt động của Hội đồng nhân dân, Ủy ban nhân dân có nhiều đổi mới, cải cách hành chính được đẩy mạnh.", self.told("CC01"))
        self.say("Mặt trận Tổ quốc và các đoàn thể có nhiều cố gắng trong tập hợp hội viên, đoàn viên.", self.told("XD05"))

    def assessment(self):
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Đánh giá chung")
        self.say("Nhìn chung, trong 5 năm qua Đảng bộ và nhân dân đã đoàn kết, nỗ lực thực hiện cơ bản các mục tiêu Nghị quyết đề ra.")
        self.head(3, "1. Tồn tại, hạn chế")
        self.item("- Sản xuất nông nghiệp còn manh mún, liên kết tiêu thụ sản phẩm còn ít; hoạt động buôn bán quy mô nhỏ.")
        self.item("- Công tác quản lý đất đai, xây dựng có lúc chưa chặt chẽ; vệ sinh môi trường một số nơi chưa tốt.")
        self.item("- Chất lượng sinh hoạt của một số chi bộ chưa cao, tự phê bình và phê bình còn nể nang.")
        if own and self.lot.chance(0.6):
            self.soft(f"- Trụ sở làm việc của {own[-1].kind} {own[-1].name} trước đây chưa có phương án sử dụng.", "list_item")
        self.head(3, "2. Nguyên nhân")
        self.say("Nguyên nhân khách quan là thiên tai, dịch bệnh, nguồn lực đầu tư hạn chế; nguyên nhân chủ quan là công tác chỉ đạo, điều hành có việc chưa quyết liệt.")
        self.head(3, "3. Bài học kinh nghiệm")
        self.say("Giữ vững đoàn kết, thống nhất trong cấp ủy; phát huy dân chủ, dựa vào dân; lựa chọn việc trọng tâm để chỉ đạo dứt điểm.")

    def outlook(self):
        self.head(1, "PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Kinh tế trong tỉnh, trong huyện có những chuyển biến thuận lợi; song dịch Covid-19, thiên tai và giá cả thị trường sẽ tác động đến sản xuất, buôn bán của nhân dân.")
        self.head(2, "II. Mục tiêu tổng quát")
        self.say("Nâng cao năng lực lãnh đạo, sức chiến đấu của Đảng bộ; phát huy sức mạnh đại đoàn kết toàn dân; đẩy mạnh phát triển kinh tế, giữ vững quốc phòng, an ninh.")

    def targets(self):
        self.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
        for title, start in (("1. Chỉ tiêu kinh tế", "KT"), ("2. Chỉ tiêu xã hội", "XH"), ("3. Chỉ tiêu môi trường", "MT"), ("4. Chỉ tiêu quốc phòng, an ninh", "QP"), ("5. Chỉ tiêu xây dựng hệ thống chính trị", ("XD", "CC"))):
            self.head(3, title)
            for code in TEXTS:
                if code == "KT02":
                    self.item(f"- {self.clauses.sentence(SHARES, 't', joint='; ', lead='Cơ cấu kinh tế: ')}" if start == "KT" else "")
                elif code.startswith(start) and code not in SHARES:
                    words = self.clauses.sentence([code], "t")
                    self.item(f"- {words}" if words else "")

    def tasks(self):
        lot = self.lot
        self.head(2, "IV. Nhiệm vụ và giải pháp chủ yếu")
        before, after, _, share = rise(lot, 20, 60)
        self.say(f"Về kinh tế: tập trung dồn điền, đổi thửa, mở rộng cánh đồng lớn; phấn đấu nâng số mô hình sản xuất có hiệu quả từ {before} lên {after} mô hình, tăng {self.slip('change', 'models', share, off(lot, share, 6))}%.",
                 "Nâng cấp chợ, khuyến khích các hộ mở rộng kinh doanh, dịch vụ.")
        self.say("Về văn hóa, xã hội: nâng cao chất lượng giáo dục, y tế; thực hiện tốt chính sách đối với người có công.",
                 self.at_times("XH03", f"Đến năm 2022, tỷ lệ lao động qua đào tạo đạt {lot.whole(61, 64)}%."))
        self.say("Về quốc phòng, an ninh: xây dựng lực lượng dân quân vững mạnh, giải quyết kịp thời các vụ việc phát sinh từ cơ sở.")
        self.say("Về xây dựng Đảng: thực hiện nghiêm Nghị quyết Trung ương 4 khóa XII, nâng cao chất lượng sinh hoạt chi bộ, tăng cường kiểm tra, giám sát.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành Đảng bộ xây dựng chương trình hành động; các chi bộ, ban, ngành, đoàn thể căn cứ nhiệm vụ được giao tổ chức thực hiện.")

    def annexes(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        if self.annexed:
            before = lot.chance(0.2)
            self.head(2, "Biểu 1. Kết quả thực hiện các chỉ tiêu nhiệm kỳ 2015–2020 và mục tiêu đến năm 2025")
            self.table()
            self.row("TT", "Chỉ tiêu", "Đơn vị", *(["Nghị quyết 2015–2020"] if before else []), "Kết quả", "Mục tiêu 2025", head=True)
            at = 0
            for indicator in reference().indicators:
                if cells := self.clauses.cells(indicator.code):
                    at += 1
                    self.row(str(at), *cells[:2], *(cells[2:3] if before else ()), *cells[3:])
        self.head(2, f"Biểu {2 if self.annexed else 1}. Kinh phí làm giao thông, thủy lợi nội đồng (tỷ đồng)")
        body = [(name, [lot.tenths(6, 26), lot.tenths(6, 26)]) for name in ("Ngân sách cấp trên", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Nguồn khác")]
        self.summed("roads", ("Nguồn kinh phí", "2015–2017", "2018–2019"), body, "Tổng cộng", 1)
        self.head(2, f"Biểu {3 if self.annexed else 2}. Dân số một số {self.hamlet}")
        body = [(name, [lot.whole(480, 680), lot.whole(130, 170)]) for name in lot.some(HAMLETS, 5)]
        self.summed("hamlets", (self.hamlet.capitalize(), "Số người", "Số hộ"), body, "Cộng")
        if lot.chance(0.5):
            self.say(f"Ghi chú: số liệu trước ngày 01/01/2020 tổng hợp từ báo cáo của {', '.join(self.olds(own))}." if own and figures.committee.merged else "Ghi chú: số liệu tính đến ngày 31/12/2019.")
