"""The political report of the fifth office."""

from decimal import Decimal

from .arithmetic import off, per_cent, vn
from .clauses import NAMES
from .facts import SHARES, WORDED
from .fifth_sums import CODE, SHARED, VILLAGES, AsidePaper, crossed, financed, milestone, shared, subjects
from .frame import REPORT, Lot, reference
from .planting import predecessors

SECTORS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("Quốc phòng, an ninh", ("QP01", "QP02")),
    ("Xây dựng Đảng, hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
NATIVES = ("cụ Nguyễn Vĩnh Lộc", "nhà giáo Trần Song Lộc", "liệt sĩ Lê Yên Lộc", "nghệ nhân Võ Kim Lộc")
GUESTS = ("xã Yên Lộc, huyện Kim Sơn, tỉnh Ninh Bình", "huyện Vĩnh Lộc (tỉnh Thanh Hóa)", "xã Tiến Lộc thuộc huyện Hậu Lộc, Thanh Hóa")


class Report(AsidePaper):
    """The report, part by part."""

    def __init__(self, figures, plan, seed):
        super().__init__(REPORT, figures, plan, seed)
        look = Lot(CODE, "report form", seed)
        self.form = look.pick(("list", "list", "run", "table", "both"))  # of the targets
        self.where = look.pick(("first", "annex", "annex"))  # the table of results
        self.moved, self.joint = look.chance(0.4), look.pick(("; ", "; ", ", "))
        self.tabled = set(look.some([i.code for i in reference().indicators if i.code not in SHARES], look.pick((0, 4, 9)))) - set(plan.modes)
        self.sums = subjects(self)

    def told(self, codes, column="r", **more):
        return self.voice.sentence([code for code in codes if column == "t" or code not in self.tabled], column, joint=self.joint, **more)

    def free(self, codes, sentence):
        return self.voice.when_free(codes, sentence)

    def written(self):
        self.opening()
        self.economy()
        self.society()
        self.party()
        self.judged()
        self.ahead()
        self.goals()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.headed("BC")
        self.add("paragraph", "DỰ THẢO BÁO CÁO CHÍNH TRỊ")
        self.add("paragraph", "PHÁT HUY TRUYỀN THỐNG ĐOÀN KẾT, ĐỔI MỚI SÁNG TẠO, XÂY DỰNG QUÊ HƯƠNG GIÀU ĐẸP, VĂN MINH").closed = True
        self.add("paragraph", "Phương châm: Đoàn kết - Kỷ cương - Sáng tạo - Hiệu quả").closed = True
        self.head(1, "A. KIỂM ĐIỂM VIỆC THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "I. Tình hình chung")
        self.say(f"Tính đến 31/12/2019, {self.place} có {figures.hamlets} {self.hamlet} với {vn(figures.households)} hộ, {vn(figures.people)} nhân khẩu; tổng diện tích tự nhiên {vn(figures.area * 100)} ha. Toàn Đảng bộ có {figures.members} đảng viên thuộc {figures.cells} chi bộ.")
        if figures.committee.merged:
            self.note(f"Thực hiện Nghị quyết 819/NQ-UBTVQH14, từ 01/01/2020 đơn vị được hình thành từ {'thị trấn Nghèn (cũ), ' if self.town else ''}{', '.join(f'{u.kind} {u.name}' for u in own)}.")
            self.soft(f"Những năm trước khi sắp xếp, {own[0].kind} {own[0].name} là đơn vị dẫn đầu cụm về giao thông nội đồng.")
        else:
            self.note(f"Tài liệu tham khảo: Lịch sử Đảng bộ {others[2].kind} {others[2].name} (1930–2010).")
        self.say(f"Quê hương của {lot.pick(NATIVES)}, giàu truyền thống cách mạng và khoa bảng; phía bắc giáp xã {self.near()}.",
                 lot.pick(("", f"Trong nhiệm kỳ đã đón đoàn của {lot.pick(GUESTS)} về trao đổi kinh nghiệm.", "Đường về trung tâm huyện lỵ đi lại thuận tiện.")))
        self.say("Bên cạnh thuận lợi, Đảng bộ phải lãnh đạo trong điều kiện thời tiết khắc nghiệt, giá nông sản bấp bênh, dịch bệnh trên người và vật nuôi liên tiếp xảy ra.")
        if self.where == "first":
            self.head(2, "II. Kết quả thực hiện các chỉ tiêu chủ yếu")
            self.say("Số liệu tổng hợp theo từng chỉ tiêu Nghị quyết Đại hội đã đề ra được trình bày ở bảng dưới đây.")
            self.results()

    def economy(self):
        lot, figures = self.lot, self.facts
        number, before = figures.number, figures.before
        self.head(2, f"{'III' if self.where == 'first' else 'II'}. Kết quả từng lĩnh vực")
        self.head(3, "1. Lĩnh vực kinh tế")
        self.say("Sản xuất phát triển khá toàn diện, hạ tầng được đầu tư.", self.told(["KT01"]))
        self.structure()
        again = ""
        if self.voice.free("KT05"):
            gain, old = number["KT05", "r"] - before["KT05"], vn(before["KT05"])
            way = lot.whole(0, 2)
            right = (vn(gain), per_cent(gain, before["KT05"]), vn(number["KT05", "r"] / before["KT05"], 2))[way]
            wrong = vn(Decimal(right.replace(",", ".")) + lot.tenths(0.5, 0.9, 2), 2) if way == 2 else off(lot, right, 4)
            told = self.told(["KT05"]) or f"Thu nhập bình quân đầu người năm 2019 là {self.r('KT05')} triệu đồng."
            said = self.slip("change", "income", right, wrong)
            again = told + " " + (f"So với năm 2015 ({old} triệu đồng), thu nhập bình quân đầu người tăng thêm {said} triệu đồng.",
                                  f"Năm 2015 con số này là {old} triệu đồng, như vậy sau bốn năm đã tăng {said}%.",
                                  f"Mức này gấp {said} lần mức {old} triệu đồng của năm 2015.")[way]
        self.say(again or self.told(["KT05"]), self.free(["KT05"], lot.pick((
            f"Trong khi đó thu nhập bình quân chung của huyện Can Lộc là {vn(number['KT05', 'r'] - Decimal('1.7'))} triệu đồng.",
            f"Một số {self.hamlet} có thu nhập cao hơn mặt bằng chung như {lot.pick(VILLAGES)} ({vn(number['KT05', 'r'] + Decimal('3.4'))} triệu đồng).", ""))))
        self.say("Nông nghiệp tiếp tục giữ vai trò nền tảng.", self.told(["KT07", "KT06"]), self.sums[0]())
        self.say("Tiểu thủ công nghiệp, thương mại có bước mở rộng.", self.told(["KT10", "KT13"]), self.sums[1]())
        self.say(shared(self, *lot.pick((SHARED[2], SHARED[6]))) if lot.chance(0.6) else "")
        self.say("Tài chính, đầu tư đúng quy định.", self.told(["KT08", "KT09"]), self.free(["KT08"], f"Dự toán thu năm 2020 huyện giao {vn(lot.tenths(8, 12))} tỷ đồng, quý I đã thu được {vn(lot.tenths(2, 3.5))} tỷ đồng."))
        self.say("Bộ mặt làng quê, phố xá đổi mới từng ngày.", self.told(["KT12", "KT11"]), f"Đã cứng hóa {vn(lot.tenths(9, 28))} km đường giao thông, lắp {vn(lot.whole(3, 9))},5 km rãnh thoát nước.")
        self.head(3, "2. Tài nguyên, môi trường")
        self.say(self.told(["MT04", "MT03"]), "Công tác quản lý đất đai, khoáng sản đi vào nền nếp.")
        self.say(self.told(["MT01", "MT02"]), self.free(["MT02"], f"Riêng {self.hamlet} {lot.pick(VILLAGES)} mới thu gom được {vn(number['MT02', 'r'] - 9)}% lượng rác."))

    def structure(self):
        """The shares of the economy, now and then with what they were in 2015."""
        lot = self.lot
        if not self.moved:
            way = lot.whole(0, 2)
            if way:
                self.say(self.voice.sentence(SHARES, "r", joint="; ", lead=("Cơ cấu kinh tế tiếp tục chuyển dịch tích cực, trong đó: ", "Tỷ trọng các ngành trong cơ cấu kinh tế: ")[way - 1]))
                return
            values = " - ".join(f"{self.r(code)}%" for code in SHARES)
            self.say(f"Cơ cấu kinh tế nông nghiệp - công nghiệp, xây dựng - thương mại, dịch vụ tương ứng: {values}.")
            return
        base = [self.facts.number[code, "l"] + shift for code, shift in zip(SHARES, (6, -4, -2), strict=True)]
        old = [vn(one) for one in base]
        now = [self.facts.number[code, "r"] for code in SHARES]
        verbs = [("giảm từ {}% xuống {}%" if then > one else "tăng từ {}% lên {}%") if then != one else "từ {}% nay là {}%" for then, one in zip(base, now, strict=True)]
        parts = [f"{name} {verb.format(then, self.r(code))}" for name, verb, then, code in zip(("nông, lâm, ngư nghiệp", "công nghiệp - xây dựng", "thương mại - dịch vụ"), verbs, old, SHARES, strict=True)]
        self.say(f"So với năm 2015, cơ cấu kinh tế có sự chuyển dịch: tỷ trọng {'; '.join(parts)}.")

    def society(self):
        lot, figures = self.lot, self.facts
        number = figures.number
        self.head(3, "3. Văn hóa, xã hội")
        right, schools = per_cent(figures.standard, figures.schools), ""
        wrong = off(lot, right, 4, 98)
        if self.voice.free("XH06"):
            schools = f"Tính theo số trường, hiện có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, tỷ lệ {self.slip('change', 'schools', right, wrong)}%."
        self.say("Chất lượng giáo dục toàn diện được nâng lên.", self.told(["XH06"]), schools)
        self.say("Công tác chăm sóc sức khỏe Nhân dân được chú trọng.", self.told(["XH07", "XH05"]), self.free(["XH05"], f"Bình quân toàn tỉnh, bảo hiểm y tế bao phủ {vn(number['XH05', 'r'] - 2)}% dân số."))
        self.say(self.told(["XH08", "XH11"]) or "Công tác dân số, gia đình và trẻ em có chuyển biến.", self.sums[8]())
        self.say("Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa lan tỏa sâu rộng.", self.told(["XH09", "XH10"]))
        fall = ""
        if self.voice.free("XH01", "XH02"):
            points, now = vn(figures.before["XH01"] - number["XH01", "r"]), self.r("XH01")
            said = self.slip("change", "poverty", points, off(lot, points))
            fall = lot.pick((f"Hộ nghèo đầu kỳ {vn(figures.before['XH01'])}%, cuối kỳ {now}%, tính chung giảm {said} điểm %.",
                             f"Từ mức {vn(figures.before['XH01'])}% năm 2015, tỷ lệ hộ nghèo nay còn {now}% (giảm {said} điểm phần trăm)."))
        self.say("An sinh xã hội được bảo đảm.", fall or self.told(["XH01"]), self.told(["XH02"]))
        self.say(self.trained() or self.told(["XH03"]), self.told(["XH04"]), self.free(["XH04"], f"Riêng năm 2019 có {vn(number['XH04', 'r'] + lot.whole(8, 25))} người có việc làm mới, là năm cao nhất của nhiệm kỳ."))
        self.say(shared(self, *lot.pick(SHARED[:2])))

    def trained(self):
        """The rise of the trained in points of per cent, in half of the reports; "" where the report leaves them out."""
        lot, gain = self.lot, self.lot.tenths(6, 11)
        right, way = vn(gain), lot.pick((0, 1, 2, 3))
        wrong = off(lot, right)
        if way > 1 or not self.voice.free("XH03"):
            return ""
        before, now = vn(self.facts.number["XH03", "r"] - gain), self.r("XH03")
        said = self.slip("change", "trained", right, wrong)
        return (f"Lao động qua đào tạo đạt {now}%, tăng {said} điểm % so với năm 2015 ({before}%).",
                f"Lao động qua đào tạo từ {before}% năm 2015 lên {now}% năm 2019, tăng {said} điểm %.")[way]

    def party(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(3, "4. Quốc phòng, an ninh")
        self.say("Nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân được củng cố.", self.told(["QP02", "QP01"]), self.sums[4]())
        self.head(3, "5. Xây dựng Đảng và hệ thống chính trị")
        self.say("Công tác chính trị, tư tưởng được đổi mới.", self.told(["XD04", "XD01"]))
        self.say("Công tác tổ chức, cán bộ bảo đảm quy trình.", self.told(["XD02", "XD03"]),
                 self.free(["XD03"], f"Tính cả nhiệm kỳ đã có {vn(figures.number['XD03', 'r'] * 5)} đảng viên mới."))
        self.say(shared(self, *lot.pick(SHARED[3:5])))
        self.say("Hiệu lực quản lý của chính quyền được nâng lên.", self.told(["CC01"]), self.sums[9]())
        self.say("Mặt trận và các đoàn thể hướng mạnh về cơ sở.", self.told(["XD05"]))
        if own:
            self.soft(f"Việc bàn giao hồ sơ, con dấu của {', '.join(f'{u.kind} {u.name}' for u in own)} cũ hoàn thành trước Tết.")

    def results(self):
        """The table of all results, against the last targets or alone."""
        look = Lot(CODE, "results", self.seed)
        rated, grouped = look.chance(0.5), look.chance(0.6)
        self.table()
        self.row("TT", "Tên chỉ tiêu", "ĐVT", "Mục tiêu ĐH nhiệm kỳ 2015–2020", "Thực hiện", *(["Mức độ"] if rated else []), head=True)
        at = 0
        for title, codes in (("Kinh tế", (*SECTORS[0][1][:1], *SHARES, *SECTORS[0][1][1:])), *SECTORS[1:]):
            if grouped:
                self.row("", title.upper(), "", "", "", *([""] if rated else []))
            for code in codes:
                cells = self.voice.cells(code, "r")
                if cells:
                    at += 1
                    self.row(str(at), *cells, *([self.degree(code, cells[-1])] if rated else []))

    def degree(self, code, result):
        last, now = self.facts.number.get((code, "l")), self.facts.number.get((code, "r"))
        if not result or code in WORDED or last is None or now is None:
            return ""
        if now == last:
            return "Đạt"
        return "Vượt" if (now < last) == (code in ("KT02", "XH01", "XH08", "XH11")) else "Chưa đạt"

    def judged(self):
        self.head(2, "ĐÁNH GIÁ TỔNG QUÁT")
        self.say("Nhiệm kỳ qua, hầu hết nhiệm vụ Đại hội giao đã hoàn thành.", self.rounded())
        self.point("Tiềm năng đất đai, lao động chưa được khai thác hết; sản xuất hàng hóa quy mô còn nhỏ.")
        self.point("Công tác vận động quần chúng ở vài nơi hiệu quả chưa cao, còn tư tưởng trông chờ.")
        self.say(f"Nguyên nhân chủ yếu: năng lực tổ chức thực hiện của một số cấp ủy viên hạn chế; phối hợp với xã {self.near()} về an ninh giáp ranh chưa thường xuyên.")
        self.say("Kinh nghiệm rút ra là phải chọn đúng việc, giao đúng người và kiên trì đến khi có kết quả.")

    def rounded(self):
        """A result once more, less exactly; "" where it is whole or the report leaves it out."""
        code, words = self.lot.pick((("XH09", "số hộ giữ được danh hiệu gia đình văn hóa là minh chứng sinh động"), ("XH05", "người dân đã có thẻ bảo hiểm y tế, yên tâm khi đau ốm"),
                                     ("MT01", "số hộ có nước hợp vệ sinh để dùng là cố gắng đáng kể"), ("KT05", "")))
        number = self.facts.number[code, "r"]
        low = int(number)
        if number == low or not self.voice.free(code):
            return ""
        self.figure(code, "r")  # the block speaks of it all the same
        about = f"Gần {low + 1}" if low + 1 - number <= Decimal("0.3") else self.lot.pick((f"Hơn {low}", f"Trên {low}"))
        return f"{about}% {words}." if words else f"{about} triệu đồng là mức thu nhập bình quân đầu người mà đầu nhiệm kỳ ít ai nghĩ tới."

    def ahead(self):
        lot, number = self.lot, self.facts.number
        self.head(1, "B. MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Quan điểm và mục tiêu chung")
        self.say("Phát triển nhanh nhưng bền vững, lấy người dân làm trung tâm; giữ vững kỷ cương, đoàn kết trong Đảng và đồng thuận trong dân.")
        self.say("Dự báo vốn cấp trên hỗ trợ giảm khoảng 10%, dịch Covid-19 còn diễn biến phức tạp; bù lại cao tốc và quốc lộ tạo hướng phát triển mới.",
                 self.free(["KT05"], lot.pick((f"Trước mắt, năm 2021 đưa thu nhập bình quân đầu người lên {milestone(self.facts, 'KT05', 2021)} triệu đồng.", f"Toàn tỉnh phấn đấu đến năm 2025 thu nhập bình quân đầu người trên {int(number['KT05', 't']) + 8} triệu đồng.", ""))))

    def goals(self):
        self.head(2, "II. Chỉ tiêu cụ thể đến năm 2025")
        if self.form == "table":
            self.say("Đại hội thảo luận, quyết định các chỉ tiêu của nhiệm kỳ theo bảng sau:")
            self.targets()
            return
        at = 0
        for title, codes in SECTORS:
            if self.form == "list":
                self.add("paragraph", f"{title}:")
                for line in self.lines(title, codes):
                    self.point(line)
                continue
            lines = list(self.lines(title, codes))
            if self.form == "run":
                self.say(f"{title}: " + " ".join(f"({place}) {line}" for place, line in enumerate(lines, at + 1)))
            else:
                self.say(f"Về {title[0].lower()}{title[1:]}: " + " ".join(lines))
            at += len(lines)
        if self.form == "both":
            self.say("Các chỉ tiêu trên được tổng hợp thành bảng để theo dõi, đánh giá hằng năm.")
            self.targets()

    def lines(self, title, codes):
        """The targets of a sector one by one: a figure belongs to the block written next."""
        if title == "Kinh tế":
            yield self.voice.sentence(SHARES, "t", lead="Cơ cấu kinh tế đến năm 2025: ")
        yield from filter(None, (self.told([code], "t") for code in codes))

    def targets(self):
        """The targets in a table, with what is now where one unit serves both."""
        modes = self.plan.modes
        now = Lot(CODE, "targets", self.seed).chance(0.6) and not {"unit:r", "unit:t"} & set(modes.values())
        self.table()
        self.row("STT", "Chỉ tiêu chủ yếu", "Đơn vị tính", *(["Hiện trạng năm 2019"] if now else []), "Đến năm 2025", head=True)
        at = 0
        for code in [i.code for i in reference().indicators]:
            mode = modes.get(code, "")
            if code in self.facts.absent or mode in ("missing", "target", "figure"):
                continue
            at += 1
            current = ["" if mode == "result" else self.figure(code, "r", again=True)] if now else []
            self.row(str(at), NAMES[code][0], self.voice.unit(code, None if now else "t"), *current, self.figure(code, "t", again=True))

    def tasks(self):
        lot = self.lot
        self.head(2, "III. Nhiệm vụ, giải pháp")
        self.point("Cơ cấu lại sản xuất theo hướng hàng hóa, thu hút đầu tư vào cụm làng nghề; khuyến khích liên kết theo chuỗi.")
        first, more = lot.whole(30, 90), lot.whole(15, 60)
        self.point(f"Đầu tư đồng bộ thủy lợi nội đồng, phấn đấu đưa số tuyến kênh bê tông từ {first} tuyến hiện nay lên {first + more} tuyến vào năm 2025, tăng {self.slip('change', 'canals', vn(more), vn(more + lot.whole(5, 12)))} tuyến.")
        self.point("Chăm lo gia đình chính sách; chủ động phòng, chống thiên tai và dịch bệnh.")
        self.say(self.free(["XD03"], f"Chú trọng tạo nguồn trong thanh niên, hằng năm cử từ {lot.whole(25, 30)} đến {lot.whole(32, 40)} quần chúng học lớp nhận thức về Đảng."),
                 "Thực hiện nghiêm nguyên tắc tự phê bình và phê bình, đề cao vai trò nêu gương.")
        self.say(f"Kiến nghị Huyện ủy sớm chỉ đạo mở rộng đường nối từ trung tâm {self.place} đến khu di tích Ngã ba Đồng Lộc và xã {self.near()}.")

    def annexes(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.signed()
        self.annex = True
        self.head(1, "PHỤ LỤC BÁO CÁO CHÍNH TRỊ")
        if self.where == "annex":
            self.head(2, "Mẫu số 1: Kết quả thực hiện chỉ tiêu nhiệm kỳ")
            self.results()
        self.head(2, "Mẫu số 2: Nguồn lực xây dựng hạ tầng")
        financed(self, "sources", "Nguồn", ("Ngân sách tỉnh, huyện", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Con em xa quê ủng hộ"), 3, 40)
        self.head(2, f"Mẫu số 3: Lao động đi làm việc ở nước ngoài phân theo {self.hamlet}")
        crossed(self, "abroad", self.hamlet.capitalize(), lot.some(VILLAGES, 6), ("2017", "2018", "2019"), 4, 38, "Tổng cộng")
        self.soft(f"Ghi chú: số liệu các năm trước tổng hợp từ báo cáo của {', '.join(f'{u.kind} {u.name}' for u in own or others[:2])}.")
