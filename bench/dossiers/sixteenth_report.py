"""The town-side voice's political report: lists with "-" and "+", a table in the text of each field, targets in a table and three sentences."""

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES, WORDED
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .sixteenth_beside import BESIDE, HAMLETS, Compared, against, beside
from .sixteenth_texts import TEXTS, VAGUE

SHORT = {
    "KT09": "Tổng vốn đầu tư toàn xã hội (5 năm)", "KT10": "Doanh nghiệp, hợp tác xã thành lập mới", "KT12": "Khu dân cư nông thôn mới kiểu mẫu",
    "KT13": "Sản phẩm OCOP đạt 3 sao trở lên", "XH04": "Lao động được giải quyết việc làm", "QP01": "Chỉ tiêu giao quân hằng năm",
}
FIELDS = (
    ("kt", "Về kinh tế", (("Nông nghiệp, xây dựng nông thôn", ("KT06", "KT07", "KT11", "KT12", "KT13")), ("Tài chính, đầu tư", ("KT08", "KT09", "KT10")))),
    ("mt", "Về tài nguyên, môi trường", (("Đất đai, môi trường", ("MT04", "MT03", "MT01", "MT02")),)),
    ("xh", "Về văn hóa - xã hội", (("Giáo dục, y tế, dân số", ("XH06", "XH05", "XH07", "XH08", "XH11")), ("Văn hóa", ("XH09", "XH10")), ("Lao động, giảm nghèo", ("XH03", "XH04", "XH01", "XH02")))),
    ("qp", "Về quốc phòng, an ninh", (("Quân sự, an ninh", ("QP01", "QP02")),)),
    ("xd", "Về xây dựng Đảng và hệ thống chính trị", (("Tổ chức đảng, đảng viên", ("XD01", "XD02", "XD03", "XD04")), ("Mặt trận, đoàn thể, chính quyền", ("XD05", "CC01")))),
)
LEADS = {
    "kt": "Kinh tế tăng trưởng khá, ngành nghề và dịch vụ phát triển theo hướng gắn với chợ và trục đường chính.",
    "mt": "Công tác quản lý đất đai, vệ sinh môi trường khu vực chợ và cơ sở sản xuất được tăng cường.",
    "xh": "Văn hóa - xã hội có nhiều mặt tiến bộ, an sinh được bảo đảm.",
    "qp": "Quốc phòng, an ninh được giữ vững; trật tự khu vực chợ, bến xe ổn định.",
    "xd": "Năng lực lãnh đạo của cấp ủy và nền nếp sinh hoạt chi bộ được nâng lên.",
}

AFTER = (
    ("Ngoài các chỉ tiêu trong biểu, về kinh tế, môi trường: ", ("KT", "MT")), ("Về văn hóa - xã hội: ", ("XH",)),
    ("Về quốc phòng, an ninh, xây dựng Đảng và chính quyền: ", ("QP", "XD", "CC")),
)


def letterhead(paper):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(10, 27)} tháng 3 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Compared(self, TEXTS, VAGUE)
        self.items = lot.pick(("list_item", "list_item", "paragraph"))
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.density = lot.pick((3, 5, 8))  # of ten indicators so many stand in the table of their field
        self.percent = lot.chance(0.4)
        self.chosen = lot.some(BESIDE, 2)

    def written(self):
        self.opening()
        self.head(2, "II. Kết quả thực hiện Nghị quyết Đại hội")
        for at, (field, title, groups) in enumerate(FIELDS, 1):
            self.head(3, f"{at}. {title}")
            self.field(field, groups)
        self.assessment()
        self.head(1, "Phần thứ hai\nPHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
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
        self.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"Diện tích tự nhiên {vn(figures.area)} km²; dân số {vn(figures.people)} người, {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {self.hamlet}. Đảng bộ có {figures.cells} chi bộ trực thuộc, {vn(figures.members)} đảng viên.")
        if figures.committee.merged:
            self.note(f"Đơn vị thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' vào thị trấn Nghèn' if self.town else ''}.")
            self.soft(f"Số liệu các năm trước sáp nhập được cộng từ báo cáo của các đơn vị, trong đó có {own[-1].kind} {own[-1].name} cũ.")
        elif lot.chance(0.4):
            other = lot.pick(others)
            self.note(f"Số liệu thu phí chợ năm 2016 đối chiếu với sổ của {other.kind} {other.name}.")
        self.item("- Thuận lợi: giao thông thuận tiện, có chợ và nghề truyền thống (mộc, nề, cơ khí, chế biến), nhân dân năng động.")
        self.item("- Khó khăn: thiên tai, dịch tả lợn châu Phi, dịch Covid-19; mặt bằng cho sản xuất tiểu thủ công nghiệp còn chật hẹp.")

    def field(self, field, groups):
        """What a field has become: lists, changes and shares, its table, then what stands beside."""
        lot, c = self.lot, self.clauses
        codes = [code for _, members in groups for code in members]
        tabled = [code for code in codes if code not in self.plan.modes and lot.whole(1, 10) <= self.density]
        both = {code for code in tabled if lot.chance(0.25)}
        self.say(LEADS[field])
        if field == "kt":
            self.growth()
        for title, members in groups:
            self.listed(title, [code for code in members if code not in tabled or code in both])
        getattr(self, f"more_{field}")()
        rows = [code for code in codes if code in tabled or self.plan.modes.get(code) == "unit"]
        if field == "kt":
            rows = [*(("KT01",) if "KT01" not in self.plan.modes else ()), *(SHARES if self.percent else ()), "KT05", *rows]
        self.compared(rows, both)
        self.say(*beside(c, self.chosen, field))

    def listed(self, title, codes):
        """A line with "-", and one with "+" for each indicator; what a clause has noted belongs to its own line."""
        told = []
        for code in codes:
            words = self.clauses.told(code)
            if words:
                told.append((words, self._figures, self._slips))
            self._figures, self._slips = [], []
        if len(told) > 1:
            self.item(f"- {title}:")
        for at, (words, *noted) in enumerate(told, 1):
            self._figures, self._slips = noted
            line = f"+ {words[0].upper()}{words[1:]}" if len(told) > 1 else f"- {title}: {words}"
            self.item(f"{line}{'.' if at == len(told) else ';'}")

    def growth(self):
        c = self.clauses
        self.listed("Tăng trưởng, thu nhập", ("KT01", "KT05"))
        lead = self.lot.pick(("- Cơ cấu kinh tế năm 2019: ", "- Cơ cấu kinh tế chuyển dịch đúng hướng, đến nay "))
        self.item(c.sentence(SHARES, "r", joint=", ", lead=lead))

    def compared(self, codes, told):
        """The table of a field: plan, result, comparison."""
        rows = [(code, cells) for code, cells in ((code, self._cells(code)) for code in codes) if cells]
        if len(rows) < 2:
            self._drop(rows, told)
            return
        self.table()
        self.row("Chỉ tiêu", "ĐVT", "KH nhiệm kỳ", "Kết quả", "So KH (%)" if self.percent else "Tăng (+), giảm (-) so KH", head=True)
        for code, _ in rows:
            name, unit, last, result = self.clauses.cells(code, "r")
            self.row(SHORT.get(code, name), unit, last, result, "" if code in WORDED else against(last, result, self.percent))

    def _cells(self, code):
        """Whether a table of the report may hold the indicator."""
        gone = code in self.facts.absent or self.plan.modes.get(code, "") in ("missing", "figure", "unit:r", "unit:t")
        return not gone

    def _drop(self, rows, told):
        """A table of one row is told in a sentence."""
        for code, _ in rows:
            words = "" if code in told or self.mentions[code, "r"] else self.clauses.told(code)
            self.item(f"- {words[0].upper()}{words[1:]}." if words else "")

    def if_free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def more_kt(self):
        lot, figures = self.lot, self.facts
        if self.clauses.free("KT05"):
            gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
            self.item(f"- So với năm 2015, thu nhập bình quân đầu người tăng từ {vn(figures.before['KT05'])} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {self.slip('change', 'KT05:rise', gain, off(lot, gain))} triệu đồng.")
        first, last, _, share = rise(lot, 140, 420)
        self.item(f"- Tiểu thủ công nghiệp, ngành nghề: lao động làm nghề tăng từ {first} người năm 2015 lên {last} người năm 2019, tăng {self.slip('change', 'craft', share, off(lot, share, 6))}%.")
        first, last, more, _ = rise(lot, 160, 480)
        self.item(f"- Thương mại, dịch vụ: hộ kinh doanh từ {first} hộ (năm 2015) tăng lên {last} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 9))} hộ; chợ trung tâm được sửa chữa, bố trí lại {lot.whole(45, 120)} quầy hàng.")
        wood, iron, food = split(lot, 100, 3, 1)
        self.item(f"- Trong giá trị sản xuất tiểu thủ công nghiệp: mộc dân dụng chiếm {vn(wood)}%, cơ khí {vn(iron)}%, chế biến nông sản {self.slip('shares', 'crafts', vn(food), off(lot, vn(food), 3))}%.")

    def more_mt(self):
        first, last, _, share = rise(self.lot, 30, 90)
        self.item(f"- Đã vận động di dời cơ sở gây ô nhiễm ra khỏi khu dân cư; số hộ ký cam kết thu gom chất thải xưởng mộc tăng từ {first} hộ lên {last} hộ, tăng {self.slip('change', 'waste', share, off(self.lot, share, 6))}%.")

    def more_xh(self):
        figures = self.facts
        schools = self.slip("change", "XH06:part", figures.result["XH06"], off(self.lot, figures.result["XH06"], 4, 99))
        self.item(self.if_free(["XH06"], f"- Toàn {self.place} có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, chiếm {schools}%.") if self.clauses.free("XH06") else "")
        if self.clauses.free("XH01"):
            fall = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            self.item(f"- Tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% năm 2015 xuống còn {self.r('XH01')}% năm 2019, giảm {self.slip('change', 'XH01:fall', fall, off(self.lot, fall))} điểm %.")
        self.say(self.if_free(["XH10"], f"Qua bình xét năm 2019 có {figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu văn hóa."))

    def more_qp(self):
        first, last, _, share = rise(self.lot, 20, 60, up=False)
        self.item(f"- Số vụ vi phạm trật tự, an toàn giao thông giảm từ {first} vụ năm 2015 xuống {last} vụ năm 2019, giảm {self.slip('change', 'offences', share, off(self.lot, share, 5, 95))}%.")

    def more_xd(self):
        lot = self.lot
        total = lot.whole(22, 48)
        done = lot.whole(total // 2, total - 3)
        right = per_cent(done, total)
        self.item(f"- Công tác kiểm tra, giám sát: trong {total} lượt kiểm tra chi bộ, có {done} lượt kết luận chấp hành tốt, chiếm {self.slip('change', 'control', right, off(lot, right, 5, 99))}%.")

    def assessment(self):
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Hạn chế, nguyên nhân")
        self.item("- Hạn chế: sản xuất tiểu thủ công nghiệp còn nhỏ lẻ, mẫu mã chậm đổi mới; nguồn thu chưa bền vững, một số khoản thu đạt thấp so với dự toán.")
        self.item("- Sổ sách, số liệu thống kê ở một số ngành chưa thống nhất, báo cáo còn chậm.")
        if self.facts.committee.merged:
            self.soft(f"- Trụ sở của {own[0].kind} {own[0].name} cũ chưa có phương án xử lý.", self.items)
        self.item("- Nguyên nhân: khách quan do thiên tai, dịch bệnh; chủ quan do một số cấp ủy viên chưa sâu sát, chưa quyết liệt.")
        self.head(2, "IV. Bài học kinh nghiệm")
        self.say("Phải bám kế hoạch từng quý, công khai thu chi, lấy kết quả đo đếm được để đánh giá cán bộ.")

    def forecast(self):
        self.head(2, "I. Dự báo và mục tiêu tổng quát")
        self.say("Nhu cầu hàng mộc, cơ khí và dịch vụ còn tăng, song cạnh tranh gay gắt hơn; ảnh hưởng của dịch Covid-19 đến sức mua chưa lường hết.")
        self.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; đưa {self.place} thành điểm sáng về ngành nghề và dịch vụ của huyện.")

    def targets(self):
        """A table, and the three sentences after it."""
        lot, c, modes = self.lot, self.clauses, self.plan.modes
        self.head(2, "II. Các chỉ tiêu chủ yếu đến năm 2025")
        codes = [i.code for i in reference().indicators]
        groups = [[one for one in codes if one[:2] in fields and one not in SHARES] for _, fields in AFTER]
        said = {*modes, *(code for group in groups for code in lot.some(group, lot.whole(1, 3)))}
        with_result = lot.chance(0.4)
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", *(("Thực hiện 2015–2020",) if with_result else ()), lot.pick(("Mục tiêu 2025", "KH 2020–2025")), head=True)
        at = 0
        for code in codes:
            cells = c.cells(code, "rt" if with_result else "t") if code not in said or modes.get(code) in ("unit", "result") else None
            if cells:
                at += 1
                self.row(str(at), SHORT.get(code, cells[0]), cells[1], *cells[3:])
        for lead, fields in AFTER:
            words = c.sentence([code for code in codes if code[:2] in fields and code in said], "t", lead=lead)
            self.say(words or f"{lead.rstrip(': ')}, các chỉ tiêu còn lại thực hiện theo biểu.")

    def tasks(self):
        lot = self.lot
        self.head(2, "III. Nhiệm vụ, giải pháp")
        first, last, _, share = rise(lot, 20, 60)
        self.item(f"- Phát triển ngành nghề: quy hoạch khu sản xuất tập trung {lot.whole(2, 6)} ha; nâng số xưởng mộc, cơ khí từ {first} xưởng lên {last} xưởng, tăng {self.slip('change', 'shopfloor', share, off(lot, share, 6))}%.")
        self.item(f"- Thương mại, dịch vụ: nâng cấp chợ, mở tuyến hàng tại {self.hamlet} {lot.pick(HAMLETS)}; khuyến khích bán hàng qua mạng.")
        self.item("- Tài chính: khai thác nguồn thu, chống thất thu, chi theo dự toán, công khai hằng quý.")
        self.item("- Xây dựng Đảng: nâng chất lượng sinh hoạt chi bộ, giao chỉ tiêu cụ thể cho từng cấp ủy viên.")
        self.head(2, "IV. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, chia chỉ tiêu theo năm và đối chiếu kết quả mỗi quý.")

    def annexes(self):
        lot = self.lot
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Vốn xây dựng chợ, đường, mương (tỷ đồng)")
        body = [(name, [lot.tenths(6, 60), lot.tenths(6, 60)]) for name in ("Ngân sách cấp trên", f"Ngân sách {self.place}", "Tiểu thương, doanh nghiệp", "Nhân dân đóng góp")]
        self.summed("works", ("Nguồn vốn", "2015–2017", "2018–2019"), body, "Cộng", 1)
        self.head(2, "Biểu 2. Cơ sở ngành nghề năm 2019")
        body = [(name, [lot.whole(12, 90), lot.whole(40, 260)]) for name in ("Mộc dân dụng", "Cơ khí, gò hàn", "Chế biến nông sản", "May mặc", "Vật liệu xây dựng")]
        self.summed("trades", ("Ngành nghề", "Số cơ sở", "Số lao động"), body, "Tổng cộng")
