"""The eighth voice's political report: the coming term, and the annexes."""

from itertools import count

from .arithmetic import off, rise, split, vn
from .eighth_lines import FIELDS
from .eighth_voice import COMPARED, Sheet
from .facts import SHARES
from .frame import reference

GROUPS = (
    ("Kinh tế", [code for _, codes in FIELDS["economy"][2] for code in codes]),
    ("Môi trường", ["MT01", "MT02", "MT03", "MT04"]),
    ("Văn hóa, xã hội", [f"XH{number:02}" for number in range(1, 12)]),
    ("Quốc phòng, an ninh", ["QP01", "QP02"]),
    ("Xây dựng Đảng và hệ thống chính trị", ["XD01", "XD02", "XD03", "XD04", "XD05", "CC01"]),
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
SECTORS = ("Ngân sách tỉnh, huyện", "Ngân sách địa phương", "Nhân dân đóng góp", "Con em xa quê ủng hộ", "Nguồn hợp pháp khác")


class Ahead(Sheet):
    """The second half of the report; the first stands on it."""

    parts = 0

    def part(self, title):
        self.parts += 1
        self.head(1, f"{self.parts}. {title}" if self.office.numbered else f"{ROMAN[self.parts - 1]}. {title}")

    def number(self, at, title):
        return f"{self.parts}.{at}. {title}" if self.office.numbered else f"{at}. {title}"

    def moved_row(self, at, open_to_slip):
        name, subject, unit, low, high = self.changes.pop()
        before, after, _, share = self.moved(name, low, high)
        wrong = off(self.lot, share, 6)
        if open_to_slip:
            share = self.slip("change", f"{name}-table", share, wrong)
        self.row(str(at), subject[0].upper() + subject[1:], unit, before, after, share)

    def compared(self):
        """A table that sets the commune beside the district's average."""
        codes = [code for code in COMPARED if self.voice.free(code) and code not in self.kept]
        self.caption("So sánh một số chỉ tiêu với bình quân chung của huyện năm 2019")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", self.office.place.capitalize(), "Bình quân huyện", "So với huyện", head=True)
        for at, code in enumerate(codes[:self.lot.whole(4, 7)], 1):
            name, unit, _, value = self.row_of(code, "r", self.labelled)
            way, _ = self.office.gap(code)
            self.row(str(at), name, unit, value, vn(self.office.district[code]), way.capitalize())

    def ahead(self):
        lot, office = self.lot, self.office
        self.part("PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, self.number(1, "Dự báo tình hình"))
        self.say("Trong 5 năm tới, hạ tầng giao thông của huyện tiếp tục hoàn thiện, tạo điều kiện thu hút đầu tư vào địa bàn.",
                 lot.pick(("Bên cạnh đó, già hóa lao động nông thôn và biến đổi khí hậu là thách thức lớn.", "Tuy vậy, dịch Covid-19 có thể còn kéo dài, ảnh hưởng đến thu nhập và việc làm.")))
        self.head(2, self.number(2, "Mục tiêu tổng quát"))
        self.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; huy động các nguồn lực phát triển kinh tế nhanh, bền vững; phấn đấu đưa {office.place} vào nhóm khá của huyện.")
        self.head(2, self.number(3, "Các chỉ tiêu chủ yếu đến năm 2025"))
        form = {"tables": "table", "prose": "prose", "list": "list"}.get(self.layout) or lot.pick(("table", "list"))
        if form == "table":
            self.target_table()
        else:
            self.targets(form)
        self.tasks()

    def targets(self, form):
        for title, codes in GROUPS:
            title = f"Về {title[0].lower()}{title[1:]}"
            shares = [self.economy_ahead] if codes[0] == "KT01" else []
            if form == "list":
                self.head(3, title)
                self.points(*shares, *self.lines_of(codes, "t"))
            else:
                self.say(*(share() for share in shares))
                told = self.told(codes, "t")
                self.say(f"{title}: {told}" if told else "")

    def economy_ahead(self):
        return self.voice.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: ")

    def target_table(self):
        with_result = self.lot.chance(0.5)
        columns, heads = ("rt", ("Thực hiện 2019", "Mục tiêu 2025")) if with_result else ("t", ("Chỉ tiêu đến năm 2025",))
        rest = [code for _, codes in GROUPS for code in codes if not self.has_row(code)]
        self.say(self.words(f"Trên cơ sở kết quả đạt được và dự báo tình hình, {self.office.place} đề ra các chỉ tiêu chủ yếu theo Bảng {self.tabled + 1}."), self.told(rest, "t"))
        if self.lot.chance(0.4):
            self.say(self.economy_ahead())
            shared = False
        else:
            shared = True
        self.caption("Các chỉ tiêu chủ yếu nhiệm kỳ 2020–2025")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", *heads, head=True)
        at = 0
        for number, (title, codes) in enumerate(GROUPS):
            self.row(ROMAN[number], title, "", *("" for _ in columns))
            for code in [*codes[:1], *(SHARES if shared and codes[0] == "KT01" else ()), *codes[1:]]:
                if code in rest:
                    continue
                at += 1
                name, unit, _, *values = self.row_of(code, columns, self.labelled)
                self.row(str(at), name, unit, *values)

    def tasks(self):
        said = self.asides(("mid", "upper"))
        self.head(2, self.number(4, "Nhiệm vụ, giải pháp trọng tâm"))
        self.say("Một là, đẩy mạnh cơ cấu lại sản xuất, phát triển thương mại, dịch vụ gắn với các trục giao thông chính.",
                 f"Mở rộng liên kết với xã {self.office.neighbours[3]} trong tiêu thụ nông sản.", self.planned())
        self.say("Hai là, huy động và sử dụng hiệu quả các nguồn lực đầu tư kết cấu hạ tầng, chỉnh trang khu dân cư.", said.get("KT05", ""), said.get("MT02", ""), said.get("MT01", ""))
        self.say("Ba là, nâng cao chất lượng văn hóa, giáo dục, y tế; bảo đảm an sinh xã hội.", *(said.get(code, "") for code in ("XH01", "XH03", "XH05")))
        self.say("Bốn là, giữ vững quốc phòng, an ninh; xây dựng Đảng bộ và hệ thống chính trị vững mạnh, cải cách hành chính thực chất.", said.get("XD03", ""))
        self.head(2, self.number(5, "Tổ chức thực hiện"))
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động, phân công cấp ủy viên phụ trách từng chỉ tiêu; 6 tháng đánh giá một lần.")

    def planned(self):
        """A rise that is to come."""
        lot = self.lot
        before, after, more, share = rise(lot, 12, 48)
        if lot.chance(0.5):
            return f"Nâng số mô hình sản xuất có hiệu quả từ {before} mô hình hiện nay lên {after} mô hình, tăng {self.slip('change', 'models', more, off(lot, more, 4))} mô hình."
        return f"Phấn đấu tăng số mô hình sản xuất có hiệu quả từ {before} lên {after} mô hình (tăng {self.slip('change', 'models', share, off(lot, share, 6))}%)."

    def annexes(self):
        lot = self.lot
        self.signature()
        self.annex = True
        self.head(1, "PHỤ LỤC")
        sheets = count(1)
        if self.appended:
            self.head(2, f"Biểu số {next(sheets):02}: Kết quả nhiệm kỳ 2015–2020 và chỉ tiêu nhiệm kỳ 2020–2025")
            self.table()
            self.row("TT", "Tên chỉ tiêu", "ĐVT", "Mục tiêu 2015–2020", "Kết quả", "Mục tiêu 2020–2025", head=True)
            for at, code in enumerate((i.code for i in reference().indicators if self.has_row(i.code)), 1):
                self.row(str(at), *self.row_of(code, "rt"))
        self.head(2, f"Biểu số {next(sheets):02}: Kinh phí xây dựng đường, rãnh thoát nước theo nguồn (tỷ đồng)")
        body = [(name, [lot.tenths(2, 14), lot.tenths(2, 14), lot.tenths(2, 14)]) for name in lot.some(SECTORS, lot.whole(3, 5))]
        self.summed("roads", ("Nguồn", "Năm 2016–2017", "Năm 2018", "Năm 2019"), body, lot.pick(("Tổng số", "Cộng")), 1)
        if lot.chance(0.6):
            names = lot.some(self.office.hamlets, 4)
            people = split(lot, lot.whole(1600, 2200), 4)
            self.head(2, f"Biểu số {next(sheets):02}: Dân số, số hộ của 4 {self.office.hamlet} có dân số lớn")
            self.summed("hamlets", (self.office.hamlet.capitalize(), "Số người", "Số hộ"), [(name, [one, one * 10 // 36]) for name, one in zip(names, people, strict=True)], "Cộng")
