"""The seventh voice's political report: what is aimed at, and the annexes by year."""

from decimal import Decimal

from .arithmetic import off, split, vn
from .clauses import NAMES
from .facts import SHARES, WORDED
from .frame import reference
from .planting import predecessors
from .seventh_report import FIELDS, Results
from .seventh_ways import AVERAGES, ENDS, HAMLETS, SUMS, YEARS, capital, verdict

LEADS = ("Cơ cấu kinh tế đến năm 2025: ", "Cơ cấu kinh tế năm 2025: ")
NOW = {"average": "bình quân nhiệm kỳ qua", "cumulative": "nhiệm kỳ qua", "end": "hiện nay", "yearly": "nhiệm kỳ qua"}
MEASURED = {one.code: one.measured for one in reference().indicators}
GROUPS = (("Về kinh tế", FIELDS[0][2]), ("Về môi trường", FIELDS[1][2]), ("Về văn hóa, xã hội", FIELDS[2][2]),
          ("Về quốc phòng, an ninh", FIELDS[3][2]), ("Về xây dựng Đảng, hệ thống chính trị", FIELDS[4][2]))


class Report(Results):
    """The whole report."""

    def written(self):
        self.opening()
        self.results()
        self.shortcomings()
        self.outlook()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def outlook(self):
        lot = self.lot
        self.head(1, "PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.dashes(("Thuận lợi: hạ tầng giao thông, thủy lợi cơ bản đồng bộ; nhân dân có kinh nghiệm thâm canh lúa",
                     f"Khó khăn: dịch Covid-19 kéo dài, khoảng {lot.whole(8, 30) * 10} lao động trở về địa phương chưa có việc làm; thời tiết ngày càng cực đoan",
                     self.aside("Trung ương ban hành chuẩn nghèo mới cho giai đoạn 2021–2025, số hộ trong diện có thể tăng lên")))
        self.head(2, "II. Mục tiêu chung")
        self.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; phát huy dân chủ, sức mạnh đoàn kết; phát triển nông nghiệp hàng hóa, xây dựng {self.unit} giàu đẹp, văn minh.")
        if self.free("KT05"):
            vision = vn(int(self.facts.number["KT05", "t"]) + lot.whole(20, 35))
            self.say(self.aside(f"Tầm nhìn đến năm 2030, thu nhập bình quân đầu người trên {vision} triệu đồng/năm.", f"Định hướng đến năm 2030: thu nhập bình quân đầu người khoảng {vision} triệu đồng/năm."))

    def targets(self):
        self.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
        self.aimed = 0
        for at, (title, groups) in enumerate(GROUPS, 1):
            codes = [code for _, group, _ in groups for code in group]
            self.head(3, f"{at}. {title}")
            getattr(self, f"aims_in_{self.way.targets}")(codes)

    def aim(self, code):
        """A target, now and then with the result behind it."""
        if code == "KT02":
            return self.economy("t", self.lot.pick(LEADS))
        words = self.lines.clause(code, "t")
        if not self.lot.chance(0.25) or not words or code in WORDED or not self.free(code):
            return words
        return f"{words} ({NOW[MEASURED[code]]} {self.last_words(code)})"

    def aims_in_dash(self, codes):
        self.dashes(self.aim(code) for code in codes if code not in SHARES[1:])

    def aims_in_numbered(self, codes):
        for code in codes:
            words = self.aim(code) if code not in SHARES[1:] else ""
            if words:
                self.aimed += 1
                self.add("paragraph", f"({self.aimed}) {capital(words)}.")

    def aims_in_prose(self, codes):
        told = self.prose.sentence([code for code in codes if code not in SHARES], "t")
        self.say(told, self.economy("t", self.lot.pick(LEADS)) + "." if "KT02" in codes else "")

    def aims_in_table(self, codes):
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu đến 2025", head=True)
        left, at = [], 0
        for code in codes:
            cells = self.lines.cells(code, "t")
            if cells:
                at += 1
                self.row(str(at), *cells[:2], cells[3])
            if not cells or not cells[3]:
                left.append(code)
        self.dashes(self.lines.clause(code, "t") for code in left)

    def tasks(self):
        self.head(2, "IV. Nhiệm vụ, giải pháp")
        self.dashes(self.tasked())
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành xây dựng quy chế làm việc, chương trình toàn khóa; các chi bộ cụ thể hóa thành việc làm từng quý, từng vụ sản xuất.")

    def tasked(self):
        lot = self.lot
        yield f"Phá bờ vùng, bờ thửa, tích tụ ruộng đất được {lot.whole(12, 40) * 10} ha; liên kết với doanh nghiệp bao tiêu lúa gạo."
        yield self.rising("machines", "Đưa số máy gặt đập liên hợp, máy cấy từ {before} máy lên {after} máy, tăng {told}.", 20, 45)
        if self.free("MT02"):
            part = vn(self.between("MT02", 40, 0))
            yield self.aside(f"Đến năm 2022 thu gom, xử lý {part}% rác thải sinh hoạt, tạo đà hoàn thành chỉ tiêu cuối nhiệm kỳ.", f"Phấn đấu hết năm 2022 có {part}% rác thải được thu gom theo phương án mới.")
        if self.free("XH01"):
            part = vn(self.between("XH01", 20, 2))
            yield self.aside(f"Riêng năm 2021 đưa tỷ lệ hộ nghèo còn {part}%.", f"Trước mắt, năm 2021 tỷ lệ hộ nghèo còn {part}%.")
        if self.free("XD03"):
            part = self.lot.whole(2, 4)
            yield self.aside(f"Chi bộ trường học mỗi năm kết nạp từ {part} đảng viên trở lên.", f"Mỗi chi bộ {self.hamlet} có ít nhất {part} quần chúng dự lớp cảm tình Đảng trong nhiệm kỳ.")
        yield f"Nạo vét kênh trục, chủ động phương án tiêu úng; phối hợp xã {lot.pick(self.neighbours)} vận hành trạm bơm chung."
        yield "Nâng chất lượng sinh hoạt chi bộ; mỗi quý Ban Thường vụ dự sinh hoạt với ít nhất hai chi bộ."
        yield "Mặt trận, đoàn thể hướng mạnh về cơ sở, vận động nhân dân chỉnh trang vườn hộ, giữ sạch đường làng."

    def annexes(self):
        self.signature()
        self.annex = True
        lot, made = self.lot, []
        if self.way.results != "table" or lot.chance(0.4):
            made.append((f"Kết quả thực hiện các chỉ tiêu Nghị quyết Đại hội nhiệm kỳ 2015–2020 của {self.unit}", self.reached))
        made.append(("Kết quả một số chỉ tiêu qua các năm", lot.pick((self.by_columns, self.by_columns, self.by_rows))))
        if lot.chance(0.7):
            made.append(("Các chỉ tiêu bình quân, cộng dồn theo năm", self.averaged))
        if self.free("KT07") and lot.chance(0.6):
            made.append(("Sản lượng lương thực có hạt theo vụ (tấn)", self.seasons))
        made.append(("Vốn xây dựng hạ tầng theo năm (triệu đồng)", self.funds))
        if lot.chance(0.6):
            made.append((f"Một số {self.hamlet} có đông dân cư", self.people))
        self.head(1, "PHỤ LỤC")
        for at, (title, write) in enumerate(made, 1):
            self.head(2, f"Phụ lục {at}. {title}")
            write()
        own, others = predecessors(self.facts.committee)
        if own and lot.chance(0.6):
            self.say(f"Ghi chú: số liệu từ năm 2019 trở về trước cộng từ báo cáo của {', '.join(f'{u.kind} {u.name}' for u in own)}.")

    def reached(self):
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "NQ đề ra", "Kết quả", "Đánh giá", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.lines.cells(indicator.code, "r")
            if cells:
                at += 1
                self.row(str(at), *cells, verdict(self.facts, indicator.code) if cells[3] else "")

    def told_by_year(self, codes, least):
        return [code for code in codes if self.free(code) and self.lot.chance(0.6)] or [code for code in codes if self.free(code)][:least]

    def by_columns(self):
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Đầu NK", *YEARS[1:], head=True)
        for at, code in enumerate(self.told_by_year(ENDS, 3), 1):
            values = [vn(one) for one in self.years.ends[code][:4]]
            self.row(str(at), *NAMES[code], *values, self.r(code))

    def by_rows(self):
        codes = self.told_by_year(ENDS, 3)[:4]
        self.table()
        self.row("Năm", *(f"{NAMES[code][0]} ({NAMES[code][1]})" for code in codes), head=True)
        for at, year in enumerate(("Đầu nhiệm kỳ", *YEARS[1:])):
            self.row(year, *(self.r(code) if at == 4 else vn(self.years.ends[code][at]) for code in codes))

    def averaged(self):
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", *YEARS, "BQ (cộng) 5 năm", head=True)
        for at, code in enumerate(self.told_by_year((*AVERAGES, *SUMS), 2), 1):
            values = self.years.sums[code] if code in SUMS else self.years.averages[code]
            self.row(str(at), *NAMES[code], *map(vn, values), self.r(code))

    def seasons(self):
        lot = self.lot
        at_fault = lot.whole(0, 4)
        self.table()
        self.row("Năm", "Vụ Xuân", "Vụ Hè Thu", "Cả năm", head=True)
        for at, (year, spring, grain) in enumerate(zip(YEARS, self.years.spring, self.years.averages["KT07"], strict=True)):
            wrong = off(lot, vn(grain), 40)
            whole = self.slip("total", "seasons", vn(grain), wrong) if at == at_fault else vn(grain)
            self.row(year, vn(spring), vn(grain - spring), whole)
        spring = sum(self.years.spring) / Decimal(5)
        self.row("Bình quân", vn(spring), vn(self.facts.number["KT07", "r"] - spring), self.r("KT07"))

    def funds(self):
        lot = self.lot
        if lot.chance(0.5):
            body = [(name, [lot.whole(900, 6200) for _ in range(3)]) for name in ("Ngân sách cấp trên", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Con em xa quê, nguồn khác")]
            self.summed("funds", ("Nguồn vốn", "2017", "2018", "2019"), body, "Cộng")
        else:
            body = [(f"Năm {year}", [lot.whole(700, 4100) for _ in range(2)]) for year in YEARS]
            self.summed("funds", ("Năm", "Giao thông", "Thủy lợi"), body, "Tổng 5 năm")

    def people(self):
        lot = self.lot
        body = [(name, [lot.whole(310, 690), lot.whole(90, 190)]) for name in lot.some(HAMLETS, lot.whole(4, 6))]
        self.summed("hamlets", (capital(self.hamlet), "Nhân khẩu", "Số hộ"), body, "Cộng")
        if lot.chance(0.25):
            shares = [vn(one) for one in split(lot, 100, 3, 1)]
            self.say("Cơ cấu hộ theo nghề: thuần nông {}%, hỗn hợp {}%, phi nông nghiệp {}%.".format(*shares))
