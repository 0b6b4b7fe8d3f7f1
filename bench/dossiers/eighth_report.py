"""The eighth voice's political report: what was reached, field by field, in tables, lists or running text."""

from .arithmetic import off, vn
from .eighth_ahead import Ahead
from .eighth_lines import FIELDS
from .facts import SHARES
from .frame import REPORT, reference
from .planting import predecessors

LAYOUTS = {
    "tables": dict.fromkeys(FIELDS, "table"),
    "prose": dict.fromkeys(FIELDS, "prose"),
    "list": dict.fromkeys(FIELDS, "list"),
    "mixed": {"economy": "table", "environment": "prose", "society": "list", "security": "prose", "party": "table"},
}


class Report(Ahead):
    """The report, part by part."""

    def __init__(self, figures, plan, office):
        super().__init__(REPORT, figures, plan, office)
        lot = self.lot
        self.layout = lot.pick(("tables", "tables", "prose", "list", "mixed", "mixed"))
        self.modes = LAYOUTS[self.layout]
        self.appended = self.layout == "prose" or lot.chance(0.55)
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        # Some indicators of a report in running text stand in its annex only.
        self.kept = set(lot.some(codes, lot.pick((0, 4, 8)))) - set(plan.modes) if self.layout == "prose" else set()
        self.labelled = lot.chance(0.5)
        self.told_asides = self.asides(("district", "gap", "year", "hamlet", "term"))
        self.tabled = 0

    def written(self):
        self.opening()
        self.situation()
        self.part("KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        for number, key in enumerate(FIELDS, 1):
            self.field(number, key)
        self.assessment()
        self.ahead()
        self.annexes()
        return self

    def told(self, codes, column="r", **more):
        return self.voice.sentence([code for code in codes if code not in self.kept], column, **more)

    def caption(self, words):
        self.tabled += 1
        self.say(f"Bảng {self.tabled}. {words}").closed = True

    def opening(self):
        figures, office = self.facts, self.office
        own, others = predecessors(figures.committee)
        self.letterhead("BC/ĐU")
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội đại biểu, nhiệm kỳ 2020–2025")
        if self.lot.chance(0.4):
            self.say("(Dự thảo trình Ban Thường vụ Huyện ủy duyệt)")
        if figures.committee.merged:
            *first, last = (f"{u.kind} {u.name}" for u in own)
            joined = f"{', '.join(first)} và {last}" if first else last
            self.note(f"Từ ngày 01/01/2020, {office.place} {figures.committee.short_name} được thành lập theo Nghị quyết số 819/NQ-UBTVQH14; đơn vị nhập vào: {joined}.")
        elif self.lot.chance(0.5):
            self.note(f"Tuyến đường liên xã được nghiệm thu cùng {others[0].kind} {others[0].name} năm 2018.")

    def situation(self):
        lot, figures, office = self.lot, self.facts, self.office
        own, _ = predecessors(figures.committee)
        self.part("ĐẶC ĐIỂM TÌNH HÌNH")
        facts = (("Diện tích tự nhiên", "km²", vn(figures.area)), ("Dân số", "người", vn(figures.people)), ("Số hộ", "hộ", vn(figures.households)),
                 (office.hamlet.capitalize(), office.hamlet, str(figures.hamlets)), ("Chi bộ trực thuộc", "chi bộ", str(figures.cells)), ("Đảng viên", "đảng viên", str(figures.members)))
        if self.layout in ("tables", "mixed"):
            self.say(f"Một số thông tin cơ bản của {office.place} đến ngày 31/12/2019 như sau:")
            self.table()
            self.row("TT", "Nội dung", "ĐVT", "Số lượng", head=True)
            for at, cells in enumerate(facts, 1):
                self.row(str(at), *cells)
        else:
            self.say(f"{office.place.capitalize()} có diện tích {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {office.hamlet}.",
                     f"Đảng bộ có {figures.members} đảng viên, sinh hoạt tại {figures.cells} chi bộ.")
        self.say(f"Thuận lợi: nằm gần xã {office.neighbours[0]}, giao thông đi lại thuận tiện; đội ngũ cán bộ được chuẩn hóa;",
                 lot.pick(("Nhân dân đoàn kết, tin tưởng vào sự lãnh đạo của Đảng.", "truyền thống cách mạng và hiếu học được phát huy.")))
        self.say("Khó khăn: thời tiết cực đoan, dịch tả lợn châu Phi gây thiệt hại cho chăn nuôi; nguồn thu tại chỗ còn hạn hẹp, nhu cầu đầu tư lớn.",
                 f"Khu di tích Ngã ba Đồng Lộc và các điểm di tích của huyện chưa kết nối được với {office.place} thành tuyến." if lot.chance(0.18) else "")
        if figures.committee.merged:
            self.soft(lot.pick((f"Trước khi sáp nhập, {own[0].kind} {own[0].name} và các đơn vị liên quan đều hoàn thành cơ bản các chỉ tiêu.",
                                f"Sau sáp nhập, trụ sở {own[-1].kind} {own[-1].name} cũ được dùng làm nơi làm việc của công an và quân sự.")))

    def field(self, number, key):
        title, openings, groups = FIELDS[key]
        self.head(2, self.number(number, title))
        self.say(self.words(self.lot.pick(openings)))
        if key == "economy" and self.modes[key] != "table":
            self.shares()
        {"table": self.in_table, "list": self.in_list, "prose": self.in_prose}[self.modes[key]](title, groups)
        getattr(self, key)()

    def shares(self):
        lead = self.lot.pick(("Cơ cấu kinh tế năm 2019: ", "Cơ cấu kinh tế chuyển dịch tích cực: "))
        self.say(self.voice.sentence(SHARES, "r", joint=", ", lead=lead))

    def in_prose(self, _, groups):
        for leads, codes in groups:
            self.say(self.words(self.lot.pick(leads)), self.told(codes), *self.beside_of(codes))

    def beside_of(self, codes):
        return [self.told_asides.get(code, "") for code in codes]

    def in_list(self, _, groups):
        for leads, codes in groups:
            self.say(self.words(self.lot.pick(leads)), *self.beside_of(codes))
        self.say("Kết quả các chỉ tiêu chủ yếu như sau:")
        self.points(*self.lines_of((code for _, codes in groups for code in codes), "r"))

    def in_table(self, title, groups):
        codes = [code for _, codes in groups for code in codes]
        for leads, some in groups:
            self.say(self.words(self.lot.pick(leads)), *self.beside_of(some))
        found = [code for code in codes if self.has_row(code)]
        with_shares = codes[0] == "KT01" and self.lot.chance(0.5)
        if codes[0] == "KT01" and not with_shares:
            self.shares()
        self.say(self.told([code for code in codes if code not in found]))
        self.caption(f"Kết quả thực hiện chỉ tiêu {title[0].lower()}{title[1:]}")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", *self.lot.pick((("NQ 2015–2020", "Kết quả", "So với NQ"), ("Mục tiêu NQ", "Thực hiện đến 31/12/2019", "Đánh giá"))), head=True)
        listed = [code for code in [*codes[:1], *(SHARES if with_shares else ()), *codes[1:]] if code in SHARES or code in found]
        for at, code in enumerate(listed, 1):
            self.row(str(at), *self.row_of(code, "r", self.labelled), self.verdict(code))

    def economy(self):
        figures, lot = self.facts, self.lot
        if self.voice.free("KT05") and lot.chance(0.55):
            rise = self.office.since("KT05")
            start = vn(self.office.start["KT05"])
            rise = self.slip("change", "income", rise, off(lot, rise))
            self.say(lot.pick((f"So với đầu nhiệm kỳ, thu nhập bình quân đầu người tăng từ {start} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {rise} triệu đồng.",
                               f"Thu nhập bình quân đầu người tăng từ {start} triệu đồng (năm 2015) lên {self.r('KT05')} triệu đồng (năm 2019), mức tăng {rise} triệu đồng.")))
        if lot.chance(0.4):
            self.compared_with_start()
        self.say(self.grew(), self.parted("farming", "capital", "crops", "trade") if lot.chance(0.7) else "")
        self.points(self.grew, self.grew)
        if lot.chance(0.45):
            self.say("Một số công trình hoàn thành trong nhiệm kỳ:")
            own, others = predecessors(figures.committee)
            self.table()
            self.row("TT", "Công trình", "Quy mô", "Hoàn thành", head=True)
            self.row("1", self.words(f"Nhà văn hóa {{hamlet}} {self.office.hamlets[0]}"), f"{lot.whole(12, 20) * 10} m²", "2017")
            self.row("2", f"Đường trục đi xã {self.office.neighbours[1]}", f"{vn(lot.tenths(1, 3))} km", "2018")
            if lot.chance(0.5):
                one = lot.pick(own or others)
                self.row("3", f"Kênh tưới địa phận {one.kind} {one.name} (cũ)", f"{vn(lot.tenths(1, 3))} km", "2019")

    def compared_with_start(self):
        """A table of what changed since the term began; the per cents of the last column are reckoned from its row."""
        lot = self.lot
        self.caption("Một số kết quả so với đầu nhiệm kỳ")
        self.table()
        self.row("TT", "Nội dung", "ĐVT", "Năm 2015", "Năm 2019", "Tăng (%)", head=True)
        wrong = lot.whole(1, 3)
        for at in range(1, 4):
            self.moved_row(at, at == wrong)

    def environment(self):
        if self.lot.chance(0.45):
            self.say(self.parted("lands"))
        self.say(f"Việc quản lý địa giới với xã {self.office.neighbours[2]} được phối hợp chặt chẽ.", self.grew() if self.lot.chance(0.4) else "")

    def society(self):
        figures, lot, free = self.facts, self.lot, self.voice.free
        if free("XH06") and lot.chance(0.6):
            self.say(self.part_of("schools", figures.standard, figures.schools, lot.pick((
                "Toàn {place} có {part}/{whole} trường đạt chuẩn quốc gia, chiếm {share}%.", "Đến nay {part}/{whole} trường học đã được công nhận đạt chuẩn, bằng {share}%."))))
        if free("XH10") and lot.chance(0.6):
            self.say(self.part_of("hamlets", figures.cultured, figures.hamlets, lot.pick((
                "Năm 2019 có {part}/{whole} {hamlet} được công nhận danh hiệu văn hóa, đạt {share}%.", "Qua bình xét, {part} trong tổng số {whole} {hamlet} giữ được danh hiệu văn hóa, chiếm {share}%."))))
        if free("XH01", "XH02") and lot.chance(0.6):
            start, fall = vn(self.office.start["XH01"]), self.office.since("XH01")
            fall = self.slip("change", "poverty", fall, off(lot, fall))
            self.say(lot.pick((f"Tỷ lệ hộ nghèo giảm từ {start}% đầu nhiệm kỳ xuống còn {self.r('XH01')}%, giảm {fall} điểm %.",
                               f"Từ mức {start}% năm 2015, tỷ lệ hộ nghèo giảm xuống {self.r('XH01')}% vào cuối năm 2019, giảm {fall} điểm %.")))

    def security(self):
        self.say(self.fell(), "Công tác tiếp dân, hòa giải ở cơ sở được duy trì thường xuyên.")

    def party(self):
        lot, whole = self.lot, self.lot.whole(18, 34)
        self.say(self.part_of("officers", lot.whole(whole // 2, whole - 2), whole, lot.pick((
            "Trong {whole} cán bộ, công chức của {place} có {part}/{whole} đồng chí trình độ đại học trở lên, chiếm {share}%.",
            "Qua rà soát {whole} đồng chí diện quy hoạch cấp ủy, có {part} đồng chí đạt chuẩn về chuyên môn, bằng {share}%."))),
            self.parted("ages") if lot.chance(0.4) else "")
        self.say("Hội đồng nhân dân nâng cao chất lượng kỳ họp; Ủy ban nhân dân điều hành linh hoạt, rõ việc, rõ người.")

    def assessment(self):
        lot, own = self.lot, predecessors(self.facts.committee)[0]
        self.part("ĐÁNH GIÁ CHUNG, NGUYÊN NHÂN VÀ BÀI HỌC KINH NGHIỆM")
        self.head(2, self.number(1, "Đánh giá chung"))
        self.say("Phần lớn các chỉ tiêu chủ yếu đạt và vượt kế hoạch; một số mặt công tác được huyện đánh giá cao.")
        if lot.chance(0.14):
            self.compared()
        self.head(2, self.number(2, "Hạn chế, khuyết điểm"))
        self.points("Kinh tế phát triển chưa đều giữa các khu dân cư; liên kết sản xuất, tiêu thụ nông sản còn lỏng.",
                    "Vi phạm hành lang giao thông, xây dựng không phép có lúc xử lý chưa dứt điểm.",
                    lot.pick(("Ứng dụng công nghệ thông tin của một số công chức còn chậm.", "Sinh hoạt chi bộ ở một số nơi còn đơn điệu, ít thảo luận.")))
        if own and lot.chance(0.5):
            self.soft(f"Cơ sở vật chất dôi dư của {own[-1].kind} {own[-1].name} (cũ) chưa được bố trí sử dụng hợp lý.")
        self.head(2, self.number(3, "Nguyên nhân"))
        self.say("Khách quan là do thiên tai, dịch bệnh, giá nông sản bấp bênh; dịch Covid-19 từ đầu năm 2020 ảnh hưởng đến lao động, dịch vụ.")
        self.say("Chủ quan là do công tác dự báo, phân công, đôn đốc của cấp ủy có thời điểm chưa sát; một số cán bộ ngại va chạm.")
        self.head(2, self.number(4, "Bài học kinh nghiệm"))
        self.points("Cụ thể hóa nghị quyết thành kế hoạch năm, có người chịu trách nhiệm và có số liệu theo dõi.",
                    "Phát huy dân chủ, công khai các khoản đóng góp để Nhân dân giám sát.")
