"""The political report of the former teacher's office: results by field, each with what is still lacking."""

from .arithmetic import off, per_cent, rise, vn
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .thirteenth_beside import Beside
from .thirteenth_outlook import Outlook
from .thirteenth_voice import LINKS, PEOPLE, Voice, hamlet, letterhead, neighbour, place

LAYOUTS = ("prose", "list", "mixed", "table")


class Report(Outlook, Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Voice(self)
        self.layout = lot.pick(LAYOUTS)
        self.hamlet, self.place = hamlet(figures), place(figures)
        self.beside_ = Beside(self)
        codes = [indicator.code for indicator in reference().indicators if indicator.code not in SHARES]
        self.in_table = set(lot.some(codes, {"prose": 0, "list": 3, "mixed": 6, "table": 12}[self.layout])) - set(plan.modes)
        self.in_table -= {"KT01", "KT05", "XH01"}
        self.items = "paragraph" if lot.chance(0.2) else "list_item"
        self.bullet = "+ " if lot.chance(0.3) else "- "

    def if_free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def results(self, *groups, opening=""):
        """The results of one field: sentences, or a list after its opening sentence."""
        told = [[code for code in group if code not in self.in_table] for group in groups]
        if self.layout != "list":
            for at, codes in enumerate(told):
                self.say(opening if not at else "", self.clauses.each(codes, "r", after=self.beside_.after))
            return
        self.say(opening)
        for code in (code for codes in told for code in codes):
            words = self.clauses.sentence([code], "r")
            self.item(" ".join(filter(None, (words and self.bullet + words, self.beside_.after(code)))))

    def written(self):
        self.opening()
        self.economy()
        self.society()
        self.environment()
        self.order()
        self.party()
        self.lacking()
        self.outlook()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.lined = lot.chance(0.3)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020 trình Đại hội nhiệm kỳ 2020–2025")
        self.say("Báo cáo được trình bày theo từng lĩnh vực, gồm hai phần; kết quả từng chỉ tiêu được tổng hợp tại Biểu số 1 kèm theo."
                 if lot.chance(0.6) else "Đại hội có nhiệm vụ đánh giá khách quan kết quả nhiệm kỳ qua và xác định phương hướng, nhiệm vụ cho nhiệm kỳ tới.")
        self.head(1, "PHẦN THỨ NHẤT: KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm, tình hình")
        land = "địa hình tương đối bằng phẳng, xen một số dải đồi thấp" if "MT03" in figures.absent or self.place != "xã" else "địa hình bán sơn địa, một nửa là đồi núi"
        self.say(f"Địa phương có {land}; diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ hiện có {figures.members} đảng viên, sinh hoạt tại {figures.cells} chi bộ.")
        if own and figures.committee.merged:
            self.note(f"Đơn vị được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' với thị trấn Nghèn cũ' if len(own) == 1 else ''}.")
        elif own:
            self.note(f"Thị trấn được thành lập năm 2018, trước đó là {own[0].kind} {own[0].name}.")
        self.say("Thuận lợi cơ bản là sự đoàn kết trong nội bộ, truyền thống hiếu học và sự quan tâm của cấp trên.",
                 f"Địa phương có tuyến giao thông nối với {neighbour(self)}, thuận lợi cho việc giao thương." if lot.chance(0.25) else "",
                 "Khó khăn lớn nhất là hạn hán vào vụ hè thu, dịch bệnh trên đàn vật nuôi và nguồn lực đầu tư còn hạn hẹp.")
        if figures.committee.merged and lot.chance(0.5):
            self.soft("Trước khi sáp nhập, các đơn vị cũ ({}) có xuất phát điểm và cách quản lý không giống nhau.".format(", ".join(f"{u.kind} {u.name}" for u in own)))
        self.head(2, "II. Kết quả trên các lĩnh vực")

    def economy(self):
        lot, figures = self.lot, self.facts
        self.head(3, "1. Lĩnh vực kinh tế")
        self.say("Cấp ủy đã bám sát nghị quyết, lãnh đạo phát triển kinh tế theo hướng khai thác lợi thế của từng vùng.", self.clauses.shares("r", lot.pick(("Cơ cấu kinh tế chuyển dịch theo hướng tích cực, trong đó ", "Về cơ cấu kinh tế, "))))
        self.results(("KT01", "KT05"), ("KT08", "KT09", "KT10"), opening="Các chỉ tiêu kinh tế chung đạt được như sau:" if self.layout == "list" else "")
        if self.clauses.free("KT05") and lot.chance(0.6):
            gain = figures.number["KT05", "r"] - figures.before["KT05"]
            share = per_cent(gain, figures.before["KT05"])
            self.say(f"Thu nhập bình quân đầu người tăng từ {vn(figures.before['KT05'])} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, tăng {self.slip('change', 'income-rise', share, off(lot, share, 8))}%.")
        self.say("Về sản xuất nông nghiệp, nhiều giống mới được đưa vào đồng ruộng, các khâu nặng nhọc cơ bản được cơ giới hóa.")
        self.results(("KT06", "KT07"), ("KT13", "KT12", "KT11"))
        before, after, more, share = rise(lot, 40, 160)
        self.say(f"Diện tích cây ăn quả tăng từ {before} ha lên {after} ha, tăng {self.slip('change', 'orchards', share, off(lot, share, 5))}% so với đầu nhiệm kỳ.",
                 f"Mô hình chăn nuôi gà thả đồi của gia đình ông {lot.pick(PEOPLE)} được nhiều nơi đến học tập." if lot.chance(0.2) else "")
        before, after, more, share = rise(lot, 130, 420)
        self.say("Thương mại, dịch vụ phát triển cả về số lượng và chất lượng phục vụ." if lot.chance(0.5) else "Các ngành nghề phi nông nghiệp được khuyến khích phát triển.",
                 f"Số hộ kinh doanh tăng từ {before} hộ lên {after} hộ, tăng thêm {self.slip('change', 'traders', more, off(lot, more, 9))} hộ.")
        grown, bred = lot.tenths(44, 52), lot.tenths(34, 41)
        rest = 100 - grown - bred
        if lot.chance(0.6):
            self.say(f"Trong nội bộ ngành nông nghiệp, giá trị trồng trọt chiếm {vn(grown)}%, chăn nuôi chiếm {vn(bred)}%, lâm nghiệp và thủy sản chiếm {self.slip('shares', 'inside', vn(rest), off(lot, vn(rest), 4))}%.")
        self.say("Tuy nhiên, sản xuất nhìn chung còn nhỏ lẻ; việc liên kết tiêu thụ nông sản chưa bền vững.")

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "2. Lĩnh vực văn hóa, xã hội")
        self.say("Sự nghiệp giáo dục luôn được Đảng bộ và nhân dân coi trọng; chất lượng dạy và học được nâng lên.")
        self.results(("XH06", "XH03", "XH04"))
        if lot.chance(0.6):
            self.say(self.if_free(["XH06"], f"Trên địa bàn có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, chiếm {self._part('schools', figures.standard, figures.schools)}%."))
        before, after, more, share = rise(lot, 18, 60)
        self.say(f"Số học sinh giỏi cấp huyện trở lên tăng từ {before} em lên {after} em, tăng {self.slip('change', 'pupils', share, off(lot, share, 6))}%.")
        self.results(("XH05", "XH07", "XH11", "XH08"), ("XH09", "XH10"))
        if lot.chance(0.6):
            self.say(self.if_free(["XH10"], f"Toàn {self.place} có {figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu {self.hamlet} văn hóa, chiếm {self._part('hamlets', figures.cultured, figures.hamlets)}%."))
        self.results(("XH01", "XH02"))
        if self.clauses.free("XH01", "XH02") and lot.chance(0.6):
            fall = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            self.say(f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% xuống {self.r('XH01')}%, tức là giảm {self.slip('change', 'poverty', fall, off(lot, fall, 1))} điểm %.")
        self.say("Tuy vậy, thiết chế văn hóa ở một số khu dân cư chưa đồng bộ; một bộ phận lao động trẻ đi làm ăn xa.")

    def _part(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def environment(self):
        lot = self.lot
        self.head(3, "3. Lĩnh vực tài nguyên, môi trường")
        self.results(("MT04", "MT03"), ("MT01", "MT02"), opening="Công tác quản lý tài nguyên và bảo vệ môi trường có chuyển biến rõ nét.")
        before, after, more, share = rise(lot, 4, 12, up=False)
        if lot.chance(0.4):
            self.say(f"Số điểm tập kết rác tự phát giảm từ {before} điểm xuống {after} điểm, giảm {self.slip('change', 'dumps', more, off(lot, more, 2))} điểm.")
        self.say("Tuy nhiên, ý thức giữ gìn vệ sinh chung của một số hộ dân chưa cao.")

    def order(self):
        lot = self.lot
        self.head(3, "4. Lĩnh vực quốc phòng, an ninh")
        self.results(("QP01", "QP02"), opening="Nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân được củng cố.")
        before, after, more, share = rise(lot, 11, 30, up=False)
        self.say(f"Số vụ vi phạm pháp luật giảm từ {before} vụ xuống {after} vụ, giảm {self.slip('change', 'offences', share, off(lot, share, 6, 99))}%.",
                 "Tuy nhiên, tai nạn giao thông trên tuyến tỉnh lộ vẫn còn diễn biến phức tạp.")

    def party(self):
        lot = self.lot
        self.head(3, "5. Lĩnh vực xây dựng Đảng, chính quyền, Mặt trận và các đoàn thể")
        self.results(("XD01", "XD02", "XD04"), ("XD03",), ("CC01", "XD05"), opening="Công tác xây dựng Đảng được xác định là nhiệm vụ then chốt; việc học tập và làm theo Bác có nhiều cách làm cụ thể.")
        checked = lot.whole(16, 40)
        kept = lot.whole(checked // 2, checked - 2)
        self.say(f"Trong nhiệm kỳ đã kiểm tra {checked} lượt tổ chức và đảng viên, trong đó {kept}/{checked} lượt được kết luận thực hiện tốt, chiếm {self._part('controls', kept, checked)}%." if lot.chance(0.7) else "",
                 f"{lot.pick(LINKS)}hoạt động của Hội đồng nhân dân có đổi mới, đã tổ chức {lot.whole(11, 19)} kỳ họp.")
