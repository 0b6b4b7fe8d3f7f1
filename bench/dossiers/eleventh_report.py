"""The political report of the office of rice and crafts: one sentence on each field, then short bullets; the main targets in an annex."""

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import NAMES, Clauses
from .eleventh_beside import HAMLETS, Beside
from .eleventh_texts import TEXTS, VAGUE
from .facts import SHARES, WORDED
from .frame import REPORT, Paper, reference
from .planting import predecessors

NEIGHBOURS = ("Thiên Lộc", "Thuần Thiện", "Tùng Lộc", "Vượng Lộc", "Quang Lộc", "Xuân Lộc")
FIELDS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT13", "KT12", "KT11")),
    ("Tài nguyên, môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH11", "XH09", "XH10")),
    ("Quốc phòng, an ninh", ("QP01", "QP02")),
    ("Xây dựng Đảng và hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


def letterhead(paper):
    paper.letter(f"HUYỆN ỦY CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{paper.facts.committee.short_name}, ngày {paper.lot.whole(2, 27)} tháng 4 năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Đại biểu Đại hội;\n- Lưu VPĐU.", "T/M ĐẢNG ỦY\nBÍ THƯ")


def neighbour(paper):
    return paper.lot.pick(one for one in NEIGHBOURS if one != paper.facts.committee.short_name)


def joined(value, unit):
    return f"{value}{'' if unit.startswith('%') else ' '}{unit}"


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.aside = Beside(self, self.clauses, self.hamlet)
        self.lined, self.items = lot.chance(0.25), lot.pick(("list_item", "list_item", "paragraph"))
        self.way, self.aims = lot.pick(("clause", "clause", "label", "pairs", "run")), lot.pick(("groups", "groups", "label", "numbers", "annex"))
        self.columns = lot.pick(("unit", "unit", "bracket", "last"))
        codes = [code for _, group in FIELDS for code in group]
        self.only = {"r": set(lot.some(codes, lot.pick((0, 0, 5)))) - set(plan.modes), "t": set()}  # told in the annex only
        if self.aims == "annex":
            self.only["t"] = set(lot.some(codes, len(codes) - 10)) - set(plan.modes)

    def written(self):
        self.opening()
        self.economy()
        self.society()
        self.party()
        self.assessment()
        self.outlook()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def line(self, code, column, label):
        """An indicator's words, or its name and value apart by a colon."""
        if code in self.only[column]:
            return ""
        if not label or code in WORDED or code in self.facts.absent or code in self.plan.modes:
            return self.clauses.clause(code, column)
        name, unit = NAMES[code]
        return f"{name}: {joined(self.figure(code, column), unit)}"

    def bullets(self, codes, column, way, number=0):
        """One bullet to an indicator, to two ("pairs"), or a paragraph for all ("run"); the number the next one has."""
        width = {"pairs": 2, "run": len(codes)}.get(way, 1)
        for at in range(0, len(codes), width):
            found = [one for one in (self.line(code, column, way == "label") for code in codes[at:at + width]) if one]
            if not found:
                continue
            text = "; ".join((found[0][0].upper() + found[0][1:], *found[1:])) + "."
            if way == "run":
                self.say(text)
            else:
                self.item(f"{number}. {text}" if number else f"- {text}")
                number += bool(number)
        return number

    def more(self, text):
        """A further bullet, or a paragraph where the report runs on."""
        if text:
            self.say(text) if self.way == "run" else self.item(f"- {text}")

    def if_free(self, codes, make):
        return make() if self.clauses.free(*codes) else ""

    def opening(self):
        figures = self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "Phần I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"{self.place.capitalize()} {figures.committee.short_name} là địa phương sản xuất lúa và có nghề thủ công lâu đời, giáp xã {neighbour(self)}.")
        self.more(f"Diện tích tự nhiên {vn(figures.area)} km²; {vn(figures.households)} hộ, {vn(figures.people)} nhân khẩu; {figures.hamlets} {self.hamlet}.")
        self.more(f"Đảng bộ có {figures.members} đảng viên sinh hoạt ở {figures.cells} chi bộ.")
        if figures.committee.merged:
            self.note(f"Thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' vào thị trấn Nghèn' if self.town else ''} theo Nghị quyết số 819/NQ-UBTVQH14.")
            self.soft(f"Cán bộ {own[0].kind} {own[0].name} trước đây đã được bố trí công tác phù hợp.")
        self.more("Thuận lợi: nhân dân cần cù, có tay nghề; giao thông, thủy lợi được đầu tư khá đồng bộ.")
        self.more("Khó khăn: ruộng đất thấp trũng, hay ngập úng; giá nông sản và hàng thủ công không ổn định.")

    def economy(self):
        lot = self.lot
        self.head(2, "II. Kết quả trên các lĩnh vực")
        self.head(3, "1. Kinh tế")
        self.say("Kinh tế tiếp tục tăng trưởng, nông nghiệp ổn định, tiểu thủ công nghiệp và dịch vụ phát triển khá.")
        self.more(self.clauses.sentence(SHARES, "r", joint=lot.pick((", ", "; ")), lead=lot.pick(("Cơ cấu kinh tế năm 2019: ", "Cơ cấu kinh tế chuyển dịch đúng hướng: "))))
        self.bullets(FIELDS[0][1], "r", self.way)
        self.more(self.aside.say("KT05"))
        self.more(self.aside.say("KT07"))
        self.more(self.aside.say("KT08"))
        if lot.chance(0.6):
            self.more(self.if_free(["KT05"], self._income))
        before, after, _, share = rise(lot, 90, 260)
        self.more(f"Diện tích lúa chất lượng cao tăng từ {before} ha lên {after} ha, tăng {self.slip('change', 'rice', share, off(lot, share, 5))}%.")
        before, after, gain, _ = rise(lot, 140, 380)
        self.more(f"Số hộ làm nghề mộc, đan lát tăng từ {before} hộ năm 2015 lên {after} hộ năm 2019, tăng {self.slip('change', 'crafts', gain, off(lot, gain, 9))} hộ.")
        crop, stock, fish = split(lot, 100, 3, 1)
        self.more(f"Cơ cấu nội ngành nông nghiệp: trồng trọt {vn(crop)}%, chăn nuôi {vn(stock)}%, thủy sản và dịch vụ nông nghiệp {self.slip('shares', 'farming', vn(fish), off(lot, vn(fish), 3))}%.")
        self.head(3, "2. Tài nguyên, môi trường")
        self.say("Công tác quản lý đất đai, bảo vệ môi trường làng nghề được tăng cường.")
        self.bullets(FIELDS[1][1], "r", self.way)
        self.more(f"Nạo vét {lot.whole(6, 18)} km kênh mương, trồng {lot.whole(3, 9)} nghìn cây bóng mát dọc các trục đường.")

    def _income(self):
        first, gain = self.facts.before["KT05"], vn(self.facts.number["KT05", "r"] - self.facts.before["KT05"])
        return f"Thu nhập bình quân đầu người tăng từ {vn(first)} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, tăng {self.slip('change', 'income', gain, off(self.lot, gain))} triệu đồng."

    def _fall(self):
        first = self.facts.before["XH01"]
        points = vn(first - self.facts.number["XH01", "r"])
        return f"Tỷ lệ hộ nghèo giảm từ {vn(first)}% năm 2015 xuống {self.r('XH01')}% năm 2019, giảm {self.slip('change', 'poverty', points, off(self.lot, points))} điểm %."

    def _counted(self, name, part, whole, words):
        share = per_cent(part, whole)
        return f"Có {part}/{whole} {words}, chiếm {self.slip('change', name, share, off(self.lot, share, 4, 99))}%."

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Văn hóa - xã hội")
        self.say("Văn hóa, giáo dục, y tế có nhiều tiến bộ, an sinh xã hội được bảo đảm.")
        self.bullets(FIELDS[2][1], "r", self.way)
        if lot.chance(0.6):
            self.more(self.if_free(["XH01", "XH02"], self._fall))
        for code in ("XH01", "XH03", "XH04", "XH05"):
            self.more(self.aside.say(code))
        self.more(self.if_free(["XH06"], lambda: self._counted("schools", figures.standard, figures.schools, "trường trên địa bàn được công nhận")))
        self.more(self.if_free(["XH10"], lambda: self._counted("hamlets", figures.cultured, figures.hamlets, f"{self.hamlet} đạt danh hiệu qua bình xét")))
        self.more("Lễ hội đền làng được tổ chức trang trọng, tiết kiệm; câu lạc bộ ví, giặm sinh hoạt đều.")
        self.head(3, "4. Quốc phòng, an ninh")
        self.say("Quốc phòng được củng cố, an ninh chính trị, trật tự an toàn xã hội giữ vững.")
        self.bullets(FIELDS[3][1], "r", self.way)

    def party(self):
        self.head(3, "5. Xây dựng Đảng và hệ thống chính trị")
        self.say("Năng lực lãnh đạo, sức chiến đấu của các chi bộ được nâng lên.")
        self.bullets(FIELDS[4][1], "r", self.way)
        self.more(self.aside.say("XD03"))
        self.more("Việc học tập và làm theo Bác gắn với từng việc cụ thể ở khu dân cư, nhất là chỉnh trang vườn, ngõ.")

    def assessment(self):
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Hạn chế, nguyên nhân và bài học")
        self.say("Bên cạnh kết quả đạt được, vẫn còn một số hạn chế:").closed = True
        self.item("- Sản xuất lúa còn phụ thuộc thời tiết, liên kết tiêu thụ chưa bền vững.")
        self.item(f"- Làng nghề quy mô nhỏ, mẫu mã chậm đổi mới, nước thải ở {self.hamlet} {self.lot.pick(HAMLETS)} chưa được xử lý triệt để.")
        self.item("- Sinh hoạt ở một số chi bộ còn hình thức, tính chiến đấu chưa cao.")
        if own and self.facts.committee.merged:
            self.soft(f"- Trụ sở cũ của {own[-1].kind} {own[-1].name} chưa được bố trí sử dụng.", "list_item")
        self.say("Nguyên nhân chủ yếu là việc phân công, kiểm tra có lúc thiếu cụ thể; thiên tai, dịch bệnh xảy ra liên tiếp.")
        self.say("Bài học rút ra là phải sát dân, chọn đúng việc, làm dứt điểm và công khai kết quả.")

    def outlook(self):
        self.head(1, "Phần II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Mục tiêu tổng quát")
        self.say("Xây dựng Đảng bộ trong sạch, vững mạnh; phát triển nông nghiệp hàng hóa, khôi phục và mở rộng làng nghề, nâng cao đời sống nhân dân.")

    def targets(self):
        self.head(2, "II. Các chỉ tiêu chủ yếu đến năm 2025")
        if self.aims == "annex":
            self.say("Các chỉ tiêu được nêu tại Phụ lục kèm theo, trong đó tập trung:").closed = True
        number = int(self.aims == "numbers")
        if number:
            self.item(f"1. {self._shares_to_be()}")
            number = 2
        for at, (title, codes) in enumerate(FIELDS, 1):
            if self.aims in ("groups", "label"):
                self.head(3, f"{at}. {title}")
            if at == 1 and not number:
                self.item(f"- {self._shares_to_be()}")
            number = self.bullets(codes, "t", "label" if self.aims == "label" else "clause", number)

    def _shares_to_be(self):
        lead = self.lot.pick(("Cơ cấu kinh tế năm 2025: ", "Cơ cấu kinh tế đến năm 2025: "))
        return self.clauses.sentence(SHARES, "t", joint=self.lot.pick((", ", "; ")), lead=lead)

    def tasks(self):
        lot = self.lot
        self.head(2, "III. Nhiệm vụ, giải pháp")
        self.say("Cấp ủy tập trung lãnh đạo các nhiệm vụ sau:").closed = True
        self.item(f"- Mở rộng cánh đồng một giống lên {lot.whole(150, 280)} ha, liên kết bao tiêu với doanh nghiệp.")
        before, after, _, share = rise(lot, 8, 24)
        self.item(f"- Nâng số cơ sở sản xuất hàng thủ công có từ 5 lao động trở lên từ {before} lên {after} cơ sở, tăng {self.slip('change', 'workshops', share, off(lot, share, 6))}%.")
        self.item(f"- Quy hoạch điểm công nghiệp, tiểu thủ công nghiệp tập trung, phối hợp với xã {neighbour(self)} xây dựng đường nối.")
        step = self.aside.say("MT02")
        self.item(f"- {step}" if step else "")
        self.item("- Đổi mới nội dung sinh hoạt chi bộ, mỗi quý có một buổi sinh hoạt chuyên đề.")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, hằng năm kiểm điểm việc thực hiện.")
        signature(self)

    def annexes(self):
        lot = self.lot
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Các chỉ tiêu chủ yếu")
        self.table()
        heads = {"unit": ("Đơn vị tính",), "bracket": (), "last": ("Đơn vị tính", "Chỉ tiêu NQ nhiệm kỳ 2015–2020")}[self.columns]
        self.row("TT", "Chỉ tiêu", *heads, "Kết quả nhiệm kỳ 2015–2020", "Mục tiêu nhiệm kỳ 2020–2025", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code)
            if cells:
                at += 1
                name, unit, last, *values = cells
                first = {"unit": (name, unit), "bracket": (f"{name} ({unit})",), "last": (name, unit, last)}[self.columns]
                self.row(str(at), *first, *values)
        self.head(2, "Biểu 2. Vốn xây dựng giao thông, thủy lợi nội đồng (triệu đồng)")
        body = [(name, [lot.whole(300, 2400), lot.whole(300, 2400)]) for name in ("Ngân sách huyện, tỉnh", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Con em xa quê ủng hộ")]
        self.summed("canals", ("Nguồn vốn", "2016–2017", "2018–2019"), body, "Tổng cộng")
        if lot.chance(0.5):
            self.head(2, "Biểu 3. Lao động làm nghề thủ công năm 2019 (người)")
            body = [(name, [lot.whole(30, 140), lot.whole(20, 120)]) for name in lot.some(HAMLETS, 4)]
            self.summed("workers", (self.hamlet.capitalize(), "Nghề mộc", "Nghề đan lát"), body, f"Cộng 4 {self.hamlet}")
