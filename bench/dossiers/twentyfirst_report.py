"""The office aside: the political report by the district's outline, what was done."""

from .arithmetic import off, rise, vn
from .facts import SHARES
from .frame import REPORT, reference
from .planting import predecessors
from .twentyfirst_ahead import Ahead
from .twentyfirst_office import HAMLETS, PEOPLE, parts


def _inside(lot):
    """Crops, animals and services of farming, in a hundred."""
    crops, services = lot.tenths(40, 54), lot.tenths(4, 9)
    return vn(crops), vn(100 - crops - services), vn(services)


class Report(Ahead):
    """The report, part by part; `dashed` how the results are set: paragraphs, dashes, or the one and the other."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.dashed = lot.pick(("no", "yes", "mixed"))
        self.in_table = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 0, 5, 8)))) - set(plan.modes)

    def told(self, codes, column="r", **more):
        return self.c.sentence([code for code in codes if code not in self.in_table], column, **more)

    def field(self, *sentences, dashes=True):
        """The sentences as a paragraph or a dash of its own."""
        text = " ".join(filter(None, sentences))
        if text and (self.dashed == "yes" or self.dashed == "mixed" and dashes):
            self.item(f"- {text}")
        else:
            self.say(text)

    def written(self):
        self.opening()
        self.farming()
        self.building()
        self.land()
        self.society()
        self.safety()
        self.party()
        self.assessment()
        self.ahead()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        _, others = predecessors(figures.committee)
        self.letterhead(("BC", "BÁO CÁO CHÍNH TRỊ"), f"của Ban Chấp hành Đảng bộ {self.unit} trình Đại hội Đảng bộ nhiệm kỳ 2020–2025")
        self.say(lot.pick(("Phương châm Đại hội: Đoàn kết – Dân chủ – Kỷ cương – Phát triển.", "Đại hội tiến hành theo phương châm “Đoàn kết, dân chủ, đổi mới, phát triển”.")))
        self.head(1, "PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        if figures.committee.merged:
            self.note(f"{self.unit[0].upper()}{self.unit[1:]} được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập các đơn vị hành chính cũ theo Nghị quyết số 819/NQ-UBTVQH14 ngày 21/11/2019, gồm {', '.join(self.merged())}.")
        elif lot.chance(0.3):
            self.note(f"Số liệu tuyến kênh liên xã trước năm 2020 theo hồ sơ của {others[0].kind} {others[0].name}.")
        self.say(f"{self.unit[0].upper()}{self.unit[1:]} có diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {self.hamlet}. Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        self.say(f"Thuận lợi: được sự quan tâm của Huyện ủy, Ủy ban nhân dân huyện; giao thông nối với xã {self.near()} và các vùng lân cận thuận tiện; nhân dân có truyền thống cách mạng, cần cù trong lao động.")
        self.say("Khó khăn: sản xuất lúa và chăn nuôi lợn còn chịu nhiều rủi ro về thời tiết, dịch bệnh, giá cả; nguồn thu ngân sách hạn hẹp.",
                 "Việc sắp xếp bộ máy, bố trí cán bộ sau sáp nhập đặt ra nhiều việc mới." if figures.committee.merged else "")
        if figures.committee.merged and lot.chance(0.4):
            self.soft(f"Các số liệu từ năm 2019 trở về trước được tổng hợp từ {' và '.join(self.merged())} trước khi sáp nhập.")

    def farming(self):
        lot, figures = self.lot, self.facts
        self.head(2, "II. Kết quả trên các lĩnh vực")
        self.head(3, "1. Lĩnh vực kinh tế")
        shares = self.c.sentence(SHARES, "r", joint=lot.pick((", ", "; ")), lead=lot.pick(("Cơ cấu kinh tế chuyển dịch đúng hướng: ", "Về cơ cấu kinh tế, ")))
        self.say("Kinh tế phát triển ổn định, các ngành đều có mức tăng khá.", self.told(["KT01"]), shares)
        district = vn(figures.number["KT05", "r"] - lot.tenths(1, 3))
        beside = self.seldom(["KT05"], f"Mức bình quân chung toàn huyện cùng thời điểm là {district} triệu đồng.", f"Bình quân chung của huyện Can Lộc năm 2019 đạt {district} triệu đồng/người.")
        income = self.told(["KT05"])
        self.say(income, self.rising(income) if not income or lot.chance(0.4) else self.beyond("KT05", "triệu đồng"), beside)
        crops = self.told(["KT07"])
        self.field("Về trồng trọt, cây lúa giữ vai trò chủ lực, năng suất bình quân", f"{vn(lot.tenths(51, 56))} tạ/ha, bộ giống chất lượng chiếm phần lớn diện tích.",
                   crops, crops and lot.chance(0.35) and self.beyond("KT07", "tấn"))
        worth = self.told(["KT06"])
        self.field(worth, worth and lot.chance(0.25) and self.beyond("KT06", "triệu đồng/ha"))
        if lot.chance(0.7):
            crop, stock, service = _inside(lot)
            stock = self.slip("shares", "farming", stock, off(lot, stock, 3))
            self.field(f"Trong nội bộ ngành nông nghiệp, trồng trọt chiếm {crop}%, chăn nuôi {stock}%, dịch vụ nông nghiệp {service}%.")
        pigs, fewer, _, share = rise(lot, 3200, 7400, up=False)
        self.field(f"Về chăn nuôi, tổng đàn lợn giảm từ {pigs} con năm 2018 xuống {fewer} con năm 2019, giảm {self.slip('change', 'pigs', share, off(lot, share, 5, 99))}% do bệnh dịch tả lợn châu Phi.")
        cows, more, gap, _ = rise(lot, 700, 1500)
        self.field(f"Đàn trâu, bò tăng từ {cows} con lên {more} con, tăng {self.slip('change', 'cattle', gap, off(lot, gap, 9))} con so với đầu nhiệm kỳ; hộ chăn nuôi từng bước áp dụng an toàn sinh học.")

    def rising(self, told):
        figures = self.facts
        if not self.c.free("KT05"):
            return ""
        gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
        gain = self.slip("change", "income", gain, off(self.lot, gain))
        subject = "Mức thu nhập này" if told else "Thu nhập bình quân đầu người"
        return f"{subject} tăng từ {vn(figures.before['KT05'])} triệu đồng đầu nhiệm kỳ lên {self.r('KT05')} triệu đồng, tăng {gain} triệu đồng."

    def capital(self):
        """Where the investment came from, or what it was before."""
        lot, figures = self.lot, self.facts
        if not self.c.free("KT09") or "KT09" in self.in_table:
            return ""
        if lot.chance(0.5):
            upper, own, people, firms = parts(lot, figures.number["KT09", "r"], (38, 14, 30))
            return f"Trong tổng vốn {self.r('KT09')} tỷ đồng, ngân sách cấp trên {upper} tỷ đồng, ngân sách {self.place} {own} tỷ đồng, nhân dân đầu tư và đóng góp {people} tỷ đồng, doanh nghiệp {firms} tỷ đồng."
        before = vn(figures.before["KT09"])
        return self.seldom(["KT09"], f"Nhiệm kỳ 2010–2015, tổng vốn đầu tư là {before} tỷ đồng.", f"Nhiệm kỳ trước chỉ huy động được {before} tỷ đồng.") if lot.chance(0.6) else ""

    def building(self):
        lot = self.lot
        shops, later, _, share = rise(lot, 110, 380)
        self.field(f"Về thương mại, dịch vụ, số hộ kinh doanh tăng từ {shops} hộ đầu nhiệm kỳ lên {later} hộ, tăng {self.slip('change', 'shops', share, off(lot, share, 6))}%.", self.told(["KT10"]))
        self.field("Thu, chi ngân sách đúng luật, đáp ứng nhiệm vụ thường xuyên.", self.told(["KT08"]))
        self.field("Đầu tư xây dựng cơ bản được quan tâm, không để nợ đọng kéo dài.", self.told(["KT09"]), self.capital())
        if self.town:
            lead = f"Chỉnh trang đô thị được chú trọng, lát vỉa hè {lot.whole(3, 9)} km, lắp điện chiếu sáng {lot.whole(11, 26)} tuyến đường."
        else:
            lead = f"Trong xây dựng nông thôn mới, đã cứng hóa {lot.whole(12, 28)} km đường trục thôn, ngõ xóm, {lot.whole(6, 15)} km kênh mương nội đồng."
        self.field(lead, self.told(["KT12"]), self.told(["KT11"]))
        ranked = self.told(["KT13"])
        self.field(ranked, ranked and self.seldom(["KT13"], f"Ngoài ra có {lot.whole(1, 2)} sản phẩm đang hoàn thiện hồ sơ, chưa được đánh giá."))

    def land(self):
        lot, figures = self.lot, self.facts
        self.head(3, "2. Tài nguyên, môi trường")
        start = vn(figures.number["MT01", "r"] - lot.tenths(9, 14))
        self.field("Công tác quản lý đất đai từng bước vào nền nếp.", self.told(["MT04", "MT03"]), dashes=False)
        self.field(self.told(["MT01"]), self.seldom(["MT01"], f"Đầu nhiệm kỳ, tỷ lệ hộ sử dụng nước hợp vệ sinh là {start}%."), dashes=False)
        self.field(self.told(["MT02"]), "Các điểm ô nhiễm do chăn nuôi lợn trong khu dân cư được nhắc nhở, xử lý.", dashes=False)

    def counted(self, code, name, part, whole, words):
        """A part of so many, in three dossiers of five."""
        if not self.c.free(code) or self.lot.chance(0.5):
            return ""
        return words.format(f"{part}/{whole}", self.ratio(name, part, whole))

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Lĩnh vực văn hóa - xã hội")
        self.field("Chất lượng giáo dục toàn diện được giữ vững; cơ sở vật chất trường học được tăng cường.", self.told(["XH06"]),
                   self.counted("XH06", "schools", figures.standard, figures.schools, "Đến nay đã có {} trường được công nhận đạt chuẩn quốc gia, chiếm {}%."))
        insured = self.told(["XH05"])
        self.field(self.told(["XH07"]), insured, insured and self.seldom(["XH05"], f"Năm 2015, tỷ lệ tham gia bảo hiểm y tế mới đạt {lot.whole(66, 76)},{lot.whole(1, 9)}%."), self.told(["XH11", "XH08"]))
        self.field("Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa phát triển sâu rộng.", self.told(["XH09", "XH10"]),
                   self.counted("XH10", "hamlets", figures.cultured, figures.hamlets, f"Có {{}} {self.hamlet} đạt danh hiệu {self.hamlet} văn hóa, chiếm {{}}%."))
        fall = ""
        if self.c.free("XH01", "XH02"):
            points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            fall = f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% xuống còn {self.r('XH01')}%, giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %."
        worst = vn(figures.number["XH01", "r"] + lot.tenths(1.5, 3))
        self.field("Chính sách đối với người có công, bảo trợ xã hội được thực hiện đầy đủ, kịp thời.", self.told(["XH01"]), fall, self.told(["XH02"]),
                   self.seldom(["XH01"], f"Riêng {self.hamlet} {lot.pick(HAMLETS)} còn {worst}% hộ nghèo.", f"{self.hamlet.capitalize()} có tỷ lệ hộ nghèo cao nhất là {lot.pick(HAMLETS)} với {worst}%."))
        year = vn(figures.number["XH04", "r"] + lot.whole(12, 30))
        jobs = self.told(["XH04"])
        self.field(self.told(["XH03"]), jobs, jobs and self.seldom(["XH04"], f"Riêng năm 2018 có {year} người có việc làm mới.", f"Năm cao nhất (2018) giải quyết được {year} người."))

    def safety(self):
        self.head(3, "4. Quốc phòng - an ninh, tư pháp")
        self.field("Nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân được củng cố.", self.told(["QP01"]), dashes=False)
        self.field(self.told(["QP02"]), f"Đã tiếp {self.lot.whole(60, 140)} lượt công dân, giải quyết kịp thời đơn thư thuộc thẩm quyền.", dashes=False)

    def party(self):
        lot, figures = self.lot, self.facts
        self.head(3, "5. Xây dựng Đảng và hệ thống chính trị")
        self.field("Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được gắn với nhiệm vụ của từng chi bộ.", self.told(["XD01", "XD02"]), self.told(["XD04"]))
        grown, admitted = self.told(["XD03"]), figures.number["XD03", "r"]
        if grown and lot.chance(0.3):
            beside = self.where_free(["XD03"], f"Tính chung 5 năm kết nạp {vn(admitted * 5)} đảng viên.")
        else:
            beside = grown and self.seldom(["XD03"], f"Riêng năm 2018 kết nạp được {vn(admitted + lot.whole(2, 4))} đảng viên.")
        self.field(grown, beside)
        looked, bad = lot.whole(22, 48), lot.whole(2, 6)
        self.field(f"Công tác kiểm tra, giám sát được tăng cường: qua kiểm tra, {looked - bad}/{looked} lượt đảng viên chấp hành tốt, chiếm {self.ratio('inspected', looked - bad, looked)}%.",
                   f"Ủy ban Kiểm tra Đảng ủy do đồng chí {lot.pick(PEOPLE)} làm Chủ nhiệm hoạt động nền nếp." if lot.chance(0.3) else "")
        self.field(f"Hội đồng nhân dân đổi mới hoạt động giám sát; Ủy ban nhân dân {self.place} điều hành có trọng tâm.", self.told(["CC01"]), dashes=False)
        self.field(self.told(["XD05"]), dashes=False)

    def short(self, code):
        """A target of the last resolution that was not reached."""
        name = self.c.local(self.c.texts[code][0])
        if code == "XH10" and self.lot.chance(0.5):
            return f"{name[0].upper()}{name[1:]} mới đạt {self.r(code)}%, chưa đạt chỉ tiêu {self.facts.last[code]}% Nghị quyết nhiệm kỳ 2015–2020 đề ra."
        return f"Chỉ tiêu {name} chưa đạt mức Nghị quyết nhiệm kỳ 2015–2020 đề ra."

    def assessment(self):
        lot = self.lot
        self.head(2, "III. Đánh giá chung")
        poor = [code for code in ("KT04", "XH06", "XH10") if code not in self.in_table and self.c.free(code) and self.against(code) == "Chưa đạt"]
        self.head(3, "1. Ưu điểm")
        again = ""
        if self.c.free("KT05") and lot.chance(0.35):
            again = f"Đời sống nhân dân được nâng lên, thu nhập bình quân đầu người đạt {self.figure('KT05', 'r', again=True)} triệu đồng/người/năm."
        self.say("Đa số chỉ tiêu Nghị quyết Đại hội đề ra đạt và vượt; kinh tế tăng trưởng, quốc phòng - an ninh được giữ vững.", again)
        self.head(3, "2. Hạn chế, khuyết điểm")
        self.say(*(self.short(code) for code in poor))
        for line in lot.some((
            "Sản xuất nông nghiệp còn manh mún; liên kết tiêu thụ lúa gạo, lợn thịt thiếu bền vững.",
            "Tái đàn lợn sau dịch còn chậm, một số hộ chưa tuân thủ quy trình an toàn sinh học.",
            "Ô nhiễm môi trường trong chăn nuôi chưa được xử lý dứt điểm.",
            "Quản lý đất đai, xây dựng có nơi còn để xảy ra vi phạm, chậm xử lý.",
            "Sinh hoạt ở một số chi bộ còn nặng về hình thức, tính chiến đấu chưa cao.",
            "Nguồn phát triển đảng viên ở nông thôn ngày càng ít, nhất là thanh niên.",
        ), lot.whole(4, 5)):
            self.item(f"- {line}")
        own, _ = predecessors(self.facts.committee)
        if own and lot.chance(0.35):
            self.soft(f"- Trụ sở {own[-1].kind} {own[-1].name} cũ chưa có phương án sử dụng phù hợp.", "list_item")
        self.head(3, "3. Nguyên nhân")
        self.say("Nguyên nhân khách quan: thời tiết diễn biến bất thường, bệnh dịch tả lợn châu Phi và dịch Covid-19 tác động đến sản xuất, đời sống.")
        self.say("Nguyên nhân chủ quan: năng lực lãnh đạo của một số cấp ủy còn hạn chế; công tác kiểm tra, đôn đốc chưa thường xuyên.")
        self.head(2, "IV. Bài học kinh nghiệm")
        self.item("- Giữ vững nguyên tắc tập trung dân chủ, xây dựng khối đoàn kết thống nhất trong cấp ủy.")
        self.item("- Lãnh đạo có trọng tâm, chọn việc khó để tập trung chỉ đạo; dựa vào dân, công khai để dân biết, dân bàn.")
