"""The first voice's political report."""

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .own_texts import TEXTS, VAGUE
from .planting import predecessors

HAMLETS = ("Đông Thịnh", "Tây Hồ", "Nam Sơn", "Bắc Tân", "Yên Bình", "Phúc Sơn", "Hồng Lam", "Trung Thành", "Tân Tiến", "Quyết Thắng")
PEOPLE = ("Nguyễn Trường Lộc", "Trần Vĩnh Lộc", "Phan Kim Lộc", "Võ Song Lộc", "Lê Khánh Lộc")
NEIGHBOURS = ("Xuân Lộc", "Tùng Lộc", "Quang Lộc", "Sơn Lộc", "Thượng Lộc", "Vượng Lộc", "Thanh Lộc")


def letterhead(paper):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(10, 28)} tháng 3 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Lưu Văn phòng Đảng ủy.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.unit = f"{'thị trấn' if self.town else 'xã'} {figures.committee.short_name}"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.in_table = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 6, 10)))) - set(plan.modes)
        self.listed = lot.chance(0.7)

    def told(self, codes, column="r", **more):
        """A sentence of the indicators that are told in prose; the others stand in the annex only."""
        return self.clauses.sentence([code for code in codes if code not in self.in_table], column, **more)

    def if_free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def written(self):
        self.opening()
        self.results_economy()
        self.results_society()
        self.results_party()
        self.assessment()
        self.forecast()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành Đảng bộ {self.unit} khóa trước trình Đại hội, nhiệm kỳ 2020–2025")
        self.say(f"Toàn {'thị trấn' if self.town else 'xã'} có diện tích tự nhiên {vn(figures.area)} km², {vn(figures.people)} người, {vn(figures.households)} hộ, {figures.hamlets} {self.hamlet}; Đảng bộ có {figures.cells} chi bộ trực thuộc với {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Thành lập ngày 01/01/2020 trên cơ sở nhập {' và '.join(f'{u.kind} {u.name}' for u in own)} theo Nghị quyết số 819/NQ-UBTVQH14.")
            self.soft(f"Trước khi sáp nhập, {own[0].kind} {own[0].name} đã về đích nông thôn mới từ năm 2016.")
        else:
            self.note(f"Trước ngày 11/7/2018 là {own[0].kind} {own[0].name}." if own else f"Số liệu về đường liên xã đối chiếu với hồ sơ của {others[0].kind} {others[0].name} lưu tại huyện.")
        self.head(1, "PHẦN THỨ NHẤT. TÌNH HÌNH VÀ KẾT QUẢ NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"Địa bàn tiếp giáp xã {lot.pick(NEIGHBOURS)}, gần Khu di tích Ngã ba Đồng Lộc và trung tâm xã Kim Song Trường nên thuận lợi cho giao lưu hàng hóa.",
                 "Nhân dân cần cù, có truyền thống hiếu học; bộ máy cán bộ từng bước được trẻ hóa.")
        self.say("Khó khăn lớn là thiên tai, dịch bệnh gia súc, giá vật tư tăng cao; nguồn lực đầu tư phụ thuộc nhiều vào cấp trên.",
                 lot.pick(("Một bộ phận lao động trẻ làm việc ở xã Vĩnh Lộc, tỉnh Thanh Hóa và các khu công nghiệp phía Nam.", "Đoàn công tác đã đến học tập kinh nghiệm tại huyện Vĩnh Lộc, tỉnh Thanh Hóa.", "")))

    def results_economy(self):
        lot, figures, c = self.lot, self.facts, self.clauses
        self.head(2, "II. Kết quả thực hiện nghị quyết")
        self.head(3, "1. Về kinh tế")
        self.say(self.told(["KT01"]), c.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế chuyển dịch đúng hướng: "))
        rising = ""
        if c.free("KT05"):
            gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
            rising = f"So với năm 2015, thu nhập bình quân đầu người tăng từ {vn(figures.before['KT05'])} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {self.slip('change', 'income-rise', gain, off(lot, gain))} triệu đồng."
        self.say(self.told(["KT05"]), rising, self.if_free(["KT05"], f"Riêng {self.hamlet} {lot.pick(HAMLETS)} đã đạt {vn(figures.number['KT05', 'r'] + 6)} triệu đồng/người/năm."))
        before, after, more, share = rise(lot, 900, 2400)
        self.say(self.told(["KT06", "KT07"]), f"Đàn bò tăng từ {before} con năm 2015 lên {after} con năm 2019, tăng {self.slip('change', 'cattle', share, off(lot, share, 5))}%.",
                 "Năng suất lúa bình quân 52–55 tạ/ha.")
        if not self.town:
            self.say(self.told(["KT12", "KT13", "KT11"]), f"Toàn xã có trên {lot.whole(80, 140)} vườn mẫu, làm mới {lot.whole(12, 30)} km đường trục.")
        else:
            self.say(self.told(["KT13", "KT11"]), f"Vỉa hè được lát mới {lot.whole(3, 9)},5 km, {lot.whole(11, 26)} tuyến phố có điện chiếu sáng.")
        self.say(self.told(["KT09", "KT08"], joint=". Cùng với đó, "), self.told(["KT10"]))
        before, after, more, share = rise(lot, 120, 400)
        self.item(f"- Số hộ kinh doanh tăng từ {before} hộ lên {after} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 9))} hộ so với đầu nhiệm kỳ.")
        grown, bred, served = split(lot, 100, 3, 1)
        served_text = self.slip("shares", "farming", vn(served), off(lot, vn(served), 3))
        self.item(f"- Trong nội bộ ngành nông nghiệp, trồng trọt chiếm {vn(grown)}%, chăn nuôi {vn(bred)}%, dịch vụ nông nghiệp {served_text}%.")
        self.roads()
        self.head(3, "2. Về tài nguyên, môi trường")
        self.say(self.told(["MT04", "MT03"]), self.told(["MT01", "MT02"]), self.if_free(["MT02"], f"Tại {self.hamlet} {lot.pick(HAMLETS)}, rác thải được thu gom mới đạt 61%."))

    def roads(self):
        """A table in the body, where old names are in their place."""
        own, others = predecessors(self.facts.committee)
        if self.lot.chance(0.5):
            old = own or others
            self.say("Một số tuyến đường đã nâng cấp:")
            self.table()
            self.row("Tuyến", "Chiều dài (km)", "Năm hoàn thành", head=True)
            for unit in self.lot.some(old, 2):
                self.row(f"Trung tâm đi {unit.kind} {unit.name} cũ" if self.lot.chance(0.5) else f"Đường {unit.name} - Quốc lộ 15", vn(self.lot.tenths(1, 4)), str(self.lot.whole(2016, 2019)))

    def results_society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Về văn hóa, xã hội")
        schools = self.if_free(["XH06"], f"Đến nay có {figures.standard}/{figures.schools} trường được công nhận, bằng {self._share('schools', figures.standard, figures.schools)}%.")
        self.say("Quy mô trường lớp ổn định, chất lượng mũi nhọn được giữ vững.", self.told(["XH06"]), schools)
        self.say(self.told(["XH05", "XH07"]), self.if_free(["XH05"], f"Năm 2015, tỷ lệ tham gia bảo hiểm y tế mới đạt {lot.whole(66, 74)},5%."), self.told(["XH08", "XH11"]))
        cultured = self.if_free(["XH10"], f"Qua bình xét, {figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu, chiếm {self._share('hamlets', figures.cultured, figures.hamlets)}%.")
        self.say(self.told(["XH09", "XH10"]), cultured)
        fall = ""
        if self.clauses.free("XH01", "XH02"):
            points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            fall = f"Tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% năm 2015 xuống {self.r('XH01')}% năm 2019, giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %."
        self.say(self.told(["XH01"]), fall, self.told(["XH02"]))
        self.say(self.told(["XH03", "XH04"]), self.if_free(["XH04"], f"Trong đó xuất khẩu lao động {lot.whole(40, 90)} người mỗi năm."),
                 f"Gia đình ông {lot.pick(PEOPLE)} là điển hình vượt khó, được biểu dương cấp tỉnh.")

    def _share(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def results_party(self):
        lot = self.lot
        self.head(3, "4. Về quốc phòng, an ninh")
        self.say(self.told(["QP01", "QP02"]), "Tai nạn giao thông giảm cả ba tiêu chí; đơn thư được giải quyết từ cơ sở.")
        self.head(3, "5. Về xây dựng Đảng và hệ thống chính trị")
        self.say("Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh đi vào nền nếp.", self.told(["XD01", "XD02"]), self.told(["XD04"]))
        self.say(self.told(["XD03"]), self.if_free(["XD03"], f"Riêng năm 2017 kết nạp đảng viên được {lot.whole(19, 24)} người."),
                 f"Ủy ban kiểm tra Đảng ủy do đồng chí {lot.pick(PEOPLE)} làm chủ nhiệm đã kiểm tra {lot.whole(14, 25)} tổ chức.")
        self.say(self.told(["XD05", "CC01"]), f"Hội đồng nhân dân tổ chức {lot.whole(12, 20)} kỳ họp, giám sát {lot.whole(15, 25)} cuộc.")

    def assessment(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "III. Đánh giá chung")
        near = int(figures.number["KT05", "r"] + 1)
        self.say("Nhìn chung, Đảng bộ hoàn thành những nhiệm vụ cơ bản, giữ được sự ổn định.", self.if_free(["KT05"], f"Thu nhập bình quân đầu người đến nay gần {near} triệu đồng là cố gắng lớn."))
        self.head(3, "1. Hạn chế")
        self.item(self.if_free(["KT06"], "- Sản xuất còn manh mún, giá trị sản xuất trên một đơn vị diện tích canh tác chưa tương xứng tiềm năng.") or "- Sản xuất còn manh mún.")
        self.item(self.if_free(["KT05"], f"- Thu nhập bình quân đầu người chưa đồng đều giữa các {self.hamlet}; nghị quyết trước đề ra {figures.last['KT05']} triệu đồng.") or f"- Chênh lệch giữa các {self.hamlet} còn lớn.")
        self.item("- Công tác quản lý đất đai có lúc còn lỏng lẻo.")
        if lot.chance(0.3):
            self.soft(f"- Quỹ tín dụng nhân dân {lot.pick(('Kim Lộc', 'Yên Lộc', 'Tiến Lộc'))} chưa mở rộng được thành viên.", "list_item")
        if own:
            self.soft(f"- Trụ sở {own[-1].kind} {own[-1].name} cũ chưa có phương án sử dụng.", "list_item")
        self.head(3, "2. Nguyên nhân")
        self.say("Khách quan: thời tiết khắc nghiệt, dịch tả lợn châu Phi và dịch Covid-19 tác động nhiều mặt.")
        self.say("Chủ quan: một số cấp ủy viên chưa sâu sát, việc phân công theo dõi chỉ tiêu chưa rõ người.")
        self.head(2, "IV. Bài học kinh nghiệm")
        self.item("- Giữ vững nguyên tắc tập trung dân chủ, bàn kỹ trước khi làm.")
        self.item(f"- Học cách làm hay của thị trấn {lot.pick(('Đồng Lộc', 'Nghèn'))} trong chỉnh trang khu dân cư.")

    def forecast(self):
        self.head(1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Tuyến đường tỉnh nâng cấp xong năm 2022 mở ra điều kiện phát triển dịch vụ; đầu tư công giai đoạn đầu dự kiến giảm 10–15%.")
        self.say("Dịch Covid-19 làm khoảng 150 lao động mất việc trở về; biến đổi khí hậu tiếp tục diễn biến khó lường.")
        self.head(2, "II. Phương hướng, mục tiêu tổng quát")
        self.say("Xây dựng Đảng bộ trong sạch, vững mạnh; phát huy dân chủ, khai thác tốt tiềm năng, phấn đấu trở thành đơn vị khá của huyện.")

    def targets(self):
        self.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
        groups = (
            ("1. Kinh tế, môi trường", [["KT01"], ["KT05"], ["KT06"], ["KT07"], ["KT08", "KT09"], ["KT10"], ["KT11"], ["KT12"], ["KT13"], ["MT01"], ["MT02"], ["MT03"], ["MT04"]]),
            ("2. Văn hóa, xã hội", [["XH01"], ["XH02"], ["XH03"], ["XH04"], ["XH05"], ["XH06"], ["XH07"], ["XH08", "XH11"], ["XH09", "XH10"]]),
            ("3. Quốc phòng, an ninh, xây dựng Đảng", [["QP01"], ["QP02"], ["XD01"], ["XD02"], ["XD03"], ["XD04"], ["XD05"], ["CC01"]]),
        )
        for title, lines in groups:
            self.head(3, title)
            if title[0] == "1":
                self.target(self.clauses.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế năm 2025: "))
            if self.listed:
                for codes in lines:
                    self.target(self.told(codes, "t"))
            else:
                self.say(*(self.told(codes, "t") for codes in lines))

    def target(self, words):
        if words and self.listed:
            self.item(f"- {words}")
        else:
            self.say(words)

    def tasks(self):
        lot = self.lot
        self.head(2, "IV. Nhiệm vụ và giải pháp")
        self.say(f"Tập trung tích tụ ruộng đất, mở rộng cánh đồng lớn lên {lot.whole(180, 320)} ha; kết nối chuỗi tiêu thụ với các xã {lot.pick(NEIGHBOURS)} và Khánh Vĩnh Yên.")
        before, after, more, share = rise(lot, 20, 60)
        self.say(f"Nâng số mô hình kinh tế từ {before} lên {after} mô hình, tăng {self.slip('change', 'models', share, off(lot, share, 6))}%.",
                 self.if_free(["XH01"], "Mỗi năm giúp ít nhất 15 hộ nghèo có sinh kế ổn định."))
        self.say(self.if_free(["MT02"], "Đến năm 2022 có 84% rác thải được thu gom theo quy trình mới, làm cơ sở hoàn thành chỉ tiêu cuối kỳ."),
                 "Nâng cao chất lượng sinh hoạt chi bộ, kiểm tra việc thực hiện nghị quyết hằng quý.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới cụ thể hóa bằng chương trình hành động; các chi bộ, đoàn thể xây dựng kế hoạch, định kỳ sơ kết.")

    def annexes(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Các chỉ tiêu chủ yếu")
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị", "Nghị quyết 2015–2020", "Kết quả", "Mục tiêu 2020–2025", head=True)
        for at, indicator in enumerate(reference().indicators, 1):
            cells = self.clauses.cells(indicator.code)
            if cells:
                self.row(str(at), *cells)
        self.head(2, "Biểu 2. Kinh phí làm đường, kênh mương theo nguồn (tỷ đồng)")
        body = [(name, [lot.tenths(8, 90), lot.tenths(8, 90)]) for name in ("Ngân sách cấp trên", "Ngân sách xã", "Nhân dân đóng góp", "Vốn tín dụng")]
        self.summed("roads", ("Nguồn vốn", "2015–2017", "2018–2019"), body, "Tổng cộng", 1)
        self.head(2, f"Biểu 3. Dân cư theo {self.hamlet}")
        body = [(name, [lot.whole(320, 800), lot.whole(90, 210)]) for name in lot.some(HAMLETS, 5)]
        self.summed("hamlets", (self.hamlet.capitalize(), "Số người", "Số hộ"), body, f"Cộng 5 {self.hamlet} lớn")
        old = own or others[:2]
        self.say(f"Ghi chú: số liệu đường giao thông trước năm 2020 lấy từ {', '.join(f'{u.kind} {u.name}' for u in old)}.")
