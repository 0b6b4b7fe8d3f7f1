"""The second voice's political report: typed numbering, tables in the body, abbreviations."""

from itertools import chain

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import NAMES, Clauses
from .facts import SHARES, WORDED
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .third_texts import TEXTS, VAGUE

PLACES = ("Làng Khánh", "Cổ Kênh", "Hạ Triều", "Thượng Phú", "Văn Cử", "Phúc Tân", "Minh Vượng", "Hoa Thịnh", "Đại Bản", "Trại Tiểu")
WHO = ("liệt sĩ Phan Trường Lộc", "anh Bùi Vĩnh Lộc", "bà Hồ Thị Kim Lộc", "đồng chí Đặng Yên Lộc", "thầy giáo Thái Song Lộc")
AFAR = ("xã Vĩnh Lộc (huyện Vĩnh Lộc, Thanh Hóa)", "xã Tiến Lộc, huyện Hậu Lộc, tỉnh Thanh Hóa", "xã Yên Lộc, huyện Ý Yên, tỉnh Nam Định")
NEAR = ("Gia Hanh", "Phú Lộc", "Thuần Thiện", "Thiên Lộc", "Trung Lộc", "Mỹ Lộc", "Thường Nga", "Xuân Lộc")
UNITS = {"triệu đồng/người/năm": "tr.đ/người/năm", "triệu đồng/ha": "tr.đ/ha"}
GROUPS = (
    ("KINH TẾ", ("KT01", "KT02", "KT03", "KT04", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("VĂN HÓA - XÃ HỘI", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("MÔI TRƯỜNG", ("MT01", "MT02", "MT03", "MT04")),
    ("QUỐC PHÒNG - AN NINH, XÂY DỰNG ĐẢNG", ("QP01", "QP02", "XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


class Typed(Paper):
    """A paper of the second voice: in half of them lists and letterhead are typed by hand."""

    def __init__(self, kind, figures, plan, lot):
        super().__init__(kind, figures, plan, lot)
        self.items, self.lined = lot.pick(("paragraph", "list_item")), lot.chance(0.5)

    def headed(self):
        name = self.facts.committee.name
        self.letter(f"{name.upper()}\nTIỂU BAN VĂN KIỆN", "ĐẢNG CỘNG SẢN VIỆT NAM")
        self.add("paragraph", f"{self.facts.committee.short_name}, ngày      tháng 4 năm 2020").closed = True

    def signed(self):
        self.letter("Nơi nhận:\n- BTV Huyện ủy (b/c);\n- Các chi bộ;\n- Lưu: VPĐU.", "T/M BCH ĐẢNG BỘ")


class Report(Typed):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.form = lot.pick(("table", "numbered", "numbered", "prose"))  # of the targets
        self.after = lot.chance(0.5)  # the table of results stands in the annex, not in the body
        self.tabled = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 5, 12)))) - set(plan.modes)

    def told(self, codes, column="r", **more):
        return self.clauses.sentence([code for code in codes if column == "t" or code not in self.tabled], column, **more)

    def free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def written(self):
        self.opening()
        self.economy()
        self.society()
        self.party()
        self.judged()
        self.ahead()
        self.to_do()
        self.appended()
        return self

    def opening(self):
        lot, figures, c = self.lot, self.facts, self.clauses
        own, others = predecessors(figures.committee)
        self.headed()
        self.add("paragraph", "(Dự thảo lần 2)")
        self.add("paragraph", "BÁO CÁO CỦA BAN CHẤP HÀNH ĐẢNG BỘ TẠI ĐẠI HỘI NHIỆM KỲ 2020–2025")
        self.head(1, "Phần I: KẾT QUẢ 5 NĂM 2015–2020")
        self.head(2, "A- Bối cảnh")
        self.say(c.local(f"{figures.committee.short_name} là {{place}} có {vn(figures.area)} km² đất tự nhiên; {vn(figures.households)} hộ/{vn(figures.people)} khẩu ở {figures.hamlets} {{hamlet}}; {figures.members} đảng viên sinh hoạt tại {figures.cells} chi bộ."))
        if figures.committee.merged:
            self.note(f"Gồm toàn bộ diện tích, dân số của {', '.join(u.name for u in own)} theo Nghị quyết 819/NQ-UBTVQH14 của Ủy ban Thường vụ Quốc hội.")
            self.brand(own[-1].name)
            self.soft(f"Nhà văn hóa thuộc {own[0].kind} {own[0].name} (cũ) được cải tạo làm nơi sinh hoạt chung.")
        else:
            self.note(f"Nguyên là {own[0].kind} {own[0].name}, đổi thành thị trấn năm 2018." if own else f"Xem thêm lịch sử Đảng bộ {others[1].kind} {others[1].name}, trang 15.")
            self.brand(others[0].name)
        self.say(f"Phía đông giáp {lot.pick(NEAR)}, phía tây giáp {lot.pick(('thị trấn Đồng Lộc', 'Thượng Lộc', 'Quang Lộc'))}; nằm trên tuyến tham quan Ngã ba Đồng Lộc. Quê hương có {lot.pick(WHO)} được nhiều người biết tới.")
        self.say("Giai đoạn này chịu ảnh hưởng của sự cố môi trường biển, bão lũ và dịch tả lợn châu Phi, dịch Covid-19.",
                 lot.pick(("", f"Cán bộ xã đã đi học hỏi mô hình ở {lot.pick(AFAR)}.", "Trường THCS Kim Song Trường là đơn vị kết nghĩa.")))

    def brand(self, name):
        """A firm that bears an old name: whether it is one, people may dispute."""
        if self.lot.chance(0.4):
            self.soft(f"HTX dịch vụ tổng hợp {name} đang liên kết bao tiêu lúa giống cho dân.")

    def economy(self):
        lot, figures, c = self.lot, self.facts, self.clauses
        self.head(2, "B- Kết quả trên các lĩnh vực")
        self.add("paragraph", "1. Kinh tế")
        gain = "" if "KT05" in self.tabled else self.free(["KT05"], f"Mức thu nhập này gấp khoảng {vn(figures.number['KT05', 'r'] / figures.before['KT05'], 1)} lần năm 2015 ({vn(figures.before['KT05'])} triệu đồng).")
        self.say("1.1. " + (self.told(["KT01", "KT05"]) or "Kinh tế có bước phát triển."), gain, c.sentence(SHARES, "r", lead="Tỷ trọng các ngành: "))
        first, second, _, share = rise(lot, 800, 1900)
        self.say("1.2. Nông nghiệp: " + (self.told(["KT07", "KT06"]) or "giữ được đà tăng."), f"Diện tích lúa chất lượng cao từ {first} sào tăng lên {second} sào (tăng {self.slip('change', 'rice', share, off(lot, share, 6))}%).")
        first, second, less, _ = rise(lot, 700, 2500, up=False)
        self.say(f"Do dịch bệnh, đàn lợn giảm từ {first} con xuống còn {second} con, giảm {self.slip('change', 'pigs', less, off(lot, less, 40))} con; đàn gia cầm duy trì 35–40 nghìn con.")
        self.say("1.3. CN - TTCN, thương mại: " + (self.told(["KT10", "KT13"]) or "phát triển khá."), self._grown("stalls", "hộ kinh doanh", 90, 260))
        self.say("1.4. " + (self.told(["KT08", "KT09"], joint=", ") or "Thu, chi đúng luật."), f"Riêng năm 2019 thu được {vn(lot.tenths(7, 12))} tỷ đồng, trong đó tiền đất {vn(lot.tenths(2, 4))} tỷ đồng.")
        crops, beasts, rest = split(lot, 100, 3, 1)
        self.say(f"Chi ngân sách: chi thường xuyên {vn(crops)}%, chi đầu tư {vn(beasts)}%, chi khác {self.slip('shares', 'budget', vn(rest), off(lot, vn(rest), 3))}%.")
        self.say("1.5. " + (self.told(["KT12", "KT11"]) or "Hạ tầng được chỉnh trang."), f"Toàn {'thị trấn' if self.town else 'xã'} làm được hơn {lot.whole(14, 40)} km đường bê tông, ít nhất {lot.whole(60, 130)} vườn đạt chuẩn.")
        self.add("paragraph", "2. Tài nguyên - môi trường")
        for codes in (["MT04"], ["MT01", "MT02"], ["MT03"]):
            words = self.told(codes)
            self.item(f"+ {words}" if words else "")
        self.item(self.free(["MT01"], f"+ Năm 2016 mới có {lot.whole(71, 80)}% hộ dùng nước hợp vệ sinh; {self.hamlet} {lot.pick(PLACES)} đến nay còn {lot.whole(5, 9)} hộ dùng giếng khơi."))

    def _grown(self, name, what, low, high):
        first, second, _, share = rise(self.lot, low, high)
        return f"Số {what} tăng {self.slip('change', name, share, off(self.lot, share, 6))}%, từ {first} lên {second}."

    def society(self):
        lot, figures = self.lot, self.facts
        self.add("paragraph", "3. Văn hóa - xã hội")
        right = per_cent(figures.standard, figures.schools)
        schools = self.free(["XH06"], f"({figures.standard}/{figures.schools} trường, đạt {self.slip('change', 'schools', right, off(lot, right, 4, 99))}%)")
        self.say("a) Giáo dục: " + " ".join(filter(None, (self.told(["XH06"], end="") or "chất lượng giữ vững", schools))) + ".", "Học sinh giỏi tỉnh đứng tốp đầu huyện.")
        self.say("b) Y tế, dân số: " + (self.told(["XH05", "XH07", "XH11", "XH08"]) or "làm tốt phòng dịch."),
                 self.free(["XH05"], f"Số người tham gia BHYT hộ gia đình là {vn(lot.whole(900, 1700))} người."))
        self.say("c) Văn hóa, thể thao: " + (self.told(["XH10", "XH09"]) or "phong trào sôi nổi."),
                 self.free(["XH10"], f"Cụ thể {figures.cultured} trên {figures.hamlets} {self.hamlet}."))
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        fall = f"Tỷ lệ hộ nghèo so với {vn(figures.before['XH01'])}% năm 2015 giảm {self.slip('change', 'poor', points, off(lot, points))} điểm %, còn {self.r('XH01')}%." if self.clauses.free("XH01", "XH02") else ""
        self.say("d) Giảm nghèo, việc làm: " + (self.told(["XH01", "XH02"]) or "đời sống khá lên.") if not fall else f"d) Giảm nghèo, việc làm: {fall}", "" if not fall else self.told(["XH02"]),
                 self.told(["XH04", "XH03"]), self.free(["XH01"], f"{self.hamlet.capitalize()} {lot.pick(PLACES)} không còn hộ nghèo; {self.hamlet} {lot.pick(PLACES)} còn {vn(lot.tenths(5, 7))}%."))

    def party(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.add("paragraph", "4. Quốc phòng - an ninh")
        self.say(self.told(["QP02", "QP01"]), "Lực lượng dân quân bảo đảm quân số, sẵn sàng chiến đấu tốt.")
        self.add("paragraph", "5. Xây dựng Đảng, chính quyền, MTTQ, đoàn thể")
        self.say("5.1. " + (self.told(["XD04", "XD01", "XD02"], joint=", ") or "Giữ nền nếp sinh hoạt."), self.free(["XD01"], f"Năm 2015 tỷ lệ này là {lot.whole(70, 78)}%."))
        self.say("5.2. " + (self.told(["XD03"]) or "Quan tâm tạo nguồn."), f"Cử {lot.whole(20, 45)} lượt cán bộ học trung cấp chính trị, {lot.whole(5, 12)} đồng chí học đại học.")
        self.say("5.3. " + (self.told(["CC01", "XD05"]) or "Cải cách hành chính tốt."), "Tiếp công dân đúng lịch, không để đơn thư vượt cấp.")
        if own:
            self.soft(f"Cán bộ dôi dư của các xã cũ {', '.join(u.name for u in own)} được bố trí cơ bản hợp lý." if len(own) > 1 else f"Cán bộ xã {own[0].name} trước đây được bố trí hợp lý.")

    def row_of(self, code):
        """(name, unit, last, result, share of the last) of the table of results."""
        cells = self.clauses.cells(code, "r")
        if not cells:
            return None
        name, unit, last, result = cells
        number = self.facts.number.get((code, "r"))
        share = per_cent(number, self.facts.number[code, "l"]) if result and number and code not in WORDED and code != "XH02" else ""
        if result != self.facts.result[code]:
            share = ""
        return name, UNITS.get(unit, unit), result, last, share

    def results_table(self):
        self.table()
        if self.lot.chance(0.3):
            self.row("STT", "Chỉ tiêu", "ĐVT", "Nhiệm kỳ 2015–2020", "", "", head=True)
            self.row("", "", "", "Thực hiện", "Nghị quyết", "So sánh (%)", head=True)
        else:
            self.row("STT", "Chỉ tiêu", "ĐVT", "Thực hiện đến 2019", "NQ đại hội 2015–2020", "So NQ (%)", head=True)
        at = 0
        for title, codes in GROUPS:
            self.row("", title, "", "", "", "")
            for code in codes:
                cells = self.row_of(code)
                if cells:
                    at += 1
                    self.row(str(at), *cells)

    def judged(self):
        figures = self.facts
        self.head(2, "C- Đánh giá chung")
        if not self.after:
            self.say("Kết quả cụ thể các chỉ tiêu như sau:")
            self.results_table()
        insured = int(figures.number["XH05", "r"] + 1)
        self.say("Nhìn lại 5 năm, nhiều việc khó đã có lời giải.", self.free(["XH05"], f"Gần {insured}% dân số có thẻ BHYT; cảnh quan thôn xóm sạch đẹp hơn."))
        self.streets()
        self.say("Hạn chế: liên kết sản xuất lỏng lẻo; một số hộ còn ỷ lại; cán bộ trẻ thiếu kinh nghiệm thực tiễn.", self.free(["KT13"], "Sản phẩm OCOP chưa có thương hiệu."))
        self.say("Nguyên nhân khách quan: thiên tai, dịch bệnh liên tiếp. Nguyên nhân chủ quan: chỉ đạo thiếu quyết liệt, kiểm tra chưa thường xuyên.")
        self.say("Bài học: dân chủ, công khai; lấy sức dân lo cho dân; nói đi đôi với làm; khen chê kịp thời, đúng người.")

    def streets(self):
        """A table in the body, where old names are in their place."""
        own, others = predecessors(self.facts.committee)
        if self.lot.chance(0.5):
            self.table()
            self.row("Hạng mục", "Địa bàn (tên trước 2020)", "Trị giá (tr.đ)", head=True)
            for what in ("Nhà văn hóa", "Trạm bơm"):
                self.row(what, self.lot.pick(own or others).name, vn(self.lot.whole(300, 2400)))

    def ahead(self):
        c = self.clauses
        self.head(1, "Phần II: PHƯƠNG HƯỚNG 2020–2025")
        self.head(2, "A- Dự báo")
        self.say("Thuận lợi: quốc lộ, đường tỉnh được nâng cấp; đô thị hóa lan tỏa; thị trường nông sản sạch mở rộng từ 15–20% mỗi năm.")
        self.say("Khó khăn: Covid-19 chưa biết khi nào chấm dứt, lao động xa quê mất việc khoảng 200 người; vốn đầu tư công giảm.")
        self.head(2, "B- Mục tiêu, chỉ tiêu")
        self.say("Mục tiêu chung: giữ ổn định, phát triển nhanh hơn, nâng chất lượng sống của Nhân dân; Đảng bộ trong sạch, vững mạnh.")
        self.say("Các chỉ tiêu phấn đấu đến năm 2025:" if self.form != "table" else "Các chỉ tiêu phấn đấu đến năm 2025 nêu tại bảng:")
        if self.form == "table":
            self.targets_table()
            return
        number = 0
        for title, codes in GROUPS:
            self.add("paragraph", f"* {title.capitalize()}:")
            shares = (c.sentence(SHARES, "t", lead="Tỷ trọng các ngành năm 2025: ") for _ in range(int(title == "KINH TẾ")))
            told = filter(None, chain(shares, (self.told([code], "t") for code in codes if code not in SHARES)))
            if self.form == "prose":
                self.say("; ".join(one.rstrip(".") for one in told) + ".")
                continue
            for one in told:
                number += 1
                self.item(f"{number}) {one}")

    def targets_table(self):
        self.table()
        self.row("TT", "Nội dung chỉ tiêu", "Mục tiêu đến 2025", "Đơn vị tính", head=True)
        for part, (title, codes) in enumerate(GROUPS):
            self.row(["I", "II", "III", "IV"][part], title, "", "")
            for at, code in enumerate(codes, 1):
                mode = self.plan.modes.get(code, "")
                if code in self.facts.absent or mode in ("missing", "target"):
                    continue
                name, unit = NAMES[code]
                if mode == "figure":
                    continue
                self.row(str(at), name, self.t(code), self.clauses.unit(code, "t"))

    def to_do(self):
        lot = self.lot
        self.head(2, "C- Nhiệm vụ, giải pháp chủ yếu")
        self.say("1. Kinh tế: dồn điền đổi thửa, cơ giới hóa đồng bộ; kêu gọi đầu tư cụm TTCN; phối hợp xã Khánh Vĩnh Yên, thị trấn Nghèn làm tuyến đường nối.")
        self.say("2. Văn hóa - xã hội: nâng chất lượng dạy học, chăm sóc người có công, người già neo đơn.", self.free(["XH03"], "Mỗi năm mở 2–3 lớp cho lao động qua đào tạo ngắn hạn."))
        self.say(self._grown("clubs", "câu lạc bộ", 10, 24).replace("Số", "3. Phấn đấu số"))
        self.say("4. Xây dựng Đảng: đổi mới sinh hoạt, giao việc có sản phẩm; luân chuyển cán bộ.", self.free(["XD03"], f"Riêng năm 2021 kết nạp đảng viên ít nhất {lot.whole(5, 7)} người."))

    def appended(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.signed()
        self.annex = True
        self.head(1, lot.pick(("CÁC PHỤ LỤC KÈM THEO", "PHỤ LỤC KÈM THEO BÁO CÁO CHÍNH TRỊ", "PHẦN PHỤ LỤC")))
        if self.after:
            self.head(2, "Phụ lục 01. Thực hiện chỉ tiêu nhiệm kỳ")
            self.results_table()
        self.head(2, f"Phụ lục 02. Vườn mẫu theo {self.hamlet}")
        self.totals_first()
        self.head(2, "Phụ lục 03. Công trình")
        body = [(name, [lot.whole(400, 2900), lot.whole(100, 900), lot.whole(50, 400)]) for name in ("Đường trục", "Kênh tưới", "Trường mầm non", "Nhà văn hóa", "Nghĩa trang liệt sĩ")]
        self.summed("works", ("Tên công trình", "NS huyện (tr.đ)", "NS xã (tr.đ)", "Dân góp (tr.đ)"), body, "Cộng")
        self.say(f"Nguồn: hồ sơ quyết toán lưu tại {', '.join(f'UBND {u.kind} {u.name}' for u in (own or others[2:4]))}.")

    def totals_first(self):
        """A table whose total stands in the first row, with a share in each row."""
        lot, names = self.lot, self.lot.some(PLACES, 6)
        body = [(name, lot.whole(90, 190)) for name in names]
        gardens = [lot.whole(12, homes // 3) for _, homes in body]
        total, made = sum(homes for _, homes in body), sum(gardens)
        self.table()
        self.row("TT", self.hamlet.capitalize(), "Số hộ", "Hộ có vườn mẫu", "Tỷ lệ (%)", head=True)
        typed = self.slip("total", "gardens", vn(total), vn(total + lot.whole(20, 90)))
        first = self.row("", "Tổng số", typed, vn(made), per_cent(made, typed.replace(".", "")))
        self.beside["total", "gardens"] = [first]
        for at, ((name, homes), count) in enumerate(zip(body, gardens, strict=True), 1):
            self.row(str(at), name, vn(homes), vn(count), per_cent(count, homes))
