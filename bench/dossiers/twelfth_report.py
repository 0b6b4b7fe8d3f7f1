"""The political report of the twelfth set: field by field, a table of results, the targets as a list."""

from .arithmetic import off, per_cent, rise, vn
from .clauses import NAMES, Clauses
from .facts import SHARES
from .frame import REPORT, Lot, Paper, reference
from .planting import predecessors
from .twelfth_texts import TEXTS, VAGUE

CODE = "twelfth"
HAMLETS = ("Đông Nam", "Tây Bắc", "Liên Sơn", "Phú Thọ", "Hòa Bình", "Đại Đồng", "Minh Hương", "Thái Hòa", "Trung Sơn", "Tân Mỹ")
NEIGHBOURS = ("Thuần Thiện", "Thường Nga", "Gia Hanh", "Mỹ Lộc", "Thiên Lộc", "Phú Lộc")
CODES = tuple(indicator.code for indicator in reference().indicators)
LAYOUTS = ("fields", "fields", "dashes", "tabled", "annexed", "prose")


def opened(paper, seed):
    """The paper with the letterhead its office types in every document."""
    paper.lined = Lot(CODE, "office", seed).chance(0.3)
    committee = paper.facts.committee
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{committee.name.upper()}\n*\nSố: {paper.lot.whole(11, 98)}",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\n{committee.short_name}, ngày {paper.lot.whole(10, 28)} tháng 02 năm 2020")
    return paper


def signed(paper):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy (b/c);\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", "T/M ĐẢNG ỦY\nBÍ THƯ")


def near(paper):
    """A commune beside this one."""
    return paper.lot.pick(name for name in NEIGHBOURS if name != paper.facts.committee.short_name)


def label(clauses, code):
    """The name of an indicator in the tables of this office."""
    own = {"KT11": "Đạt chuẩn {goal}", "XH10": "Tỷ lệ {hamlet} văn hóa"}
    return clauses.local(own.get(code, NAMES[code][0]))


def say_each(paper, clauses, codes, column, dashes):
    """A plain sentence for each indicator: dash by dash, or one after the other in a paragraph."""
    if not dashes:
        paper.say(*(clauses.sentence([code], column) for code in codes))
        return
    for code in codes:
        words = clauses.sentence([code], column)
        paper.item(f"- {words}" if words else "")


def share_slip(paper, name, part, whole):
    right = per_cent(part, whole)
    return paper.slip("change", name, right, off(paper.lot, right, 4, 99))


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot, seed):
        super().__init__(REPORT, figures, plan, lot)
        self.seed, self.clauses = seed, Clauses(self, TEXTS, VAGUE)
        self.layout = lot.pick(LAYOUTS)
        free = [code for code in CODES if code not in SHARES and code not in plan.modes]
        self.tabled = set(lot.some(free, 14)) if self.layout == "tabled" else set()
        self.place, self.hamlet = self.clauses.local("{place}"), self.clauses.local("{hamlet}")

    def written(self):
        opened(self, self.seed)
        self.opening()
        self.economy()
        self.surroundings()
        self.society()
        self.order_and_party()
        if self.layout in ("fields", "dashes", "tabled"):
            self.results("Kết quả thực hiện các chỉ tiêu Nghị quyết nhiệm kỳ 2015–2020", "r")
        self.assessment()
        self.outlook()
        self.targets()
        self.tasks()
        signed(self)
        self.annexes()
        return self

    def told(self, *codes):
        """A plain sentence for each indicator, or a dash for each where the clerk lists them."""
        say_each(self, self.clauses, [code for code in codes if code not in self.tabled], "r", dashes=self.layout == "dashes" and len(codes) > 2)

    def free(self, *codes):
        return self.clauses.free(*codes) and not self.tabled.intersection(codes)

    def opening(self):
        figures, (own, _) = self.facts, predecessors(self.facts.committee)
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} tại Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "Phần thứ nhất. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"{self.place.capitalize()} {figures.committee.short_name} có diện tích tự nhiên {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, gồm {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ có {figures.members} đảng viên, sinh hoạt ở {figures.cells} chi bộ.")
        if figures.committee.merged:
            self.soft(f"Từ ngày 01/01/2020, {self.place} được thành lập trên cơ sở sáp nhập {own[0].kind} {own[0].name} vào thị trấn Nghèn." if len(own) == 1 else
                      f"Từ ngày 01/01/2020, {self.place} được thành lập trên cơ sở sáp nhập các xã {', '.join(u.name for u in own[:-1])} và {own[-1].name} trước đây.")
        self.say("Thuận lợi cơ bản là nội bộ đoàn kết, nhân dân cần cù, kết cấu hạ tầng được đầu tư khá đồng bộ.",
                 "Khó khăn là thời tiết diễn biến thất thường, dịch bệnh trên đàn gia súc kéo dài, nguồn thu tại chỗ còn ít.")

    def economy(self):
        lot, figures, c = self.lot, self.facts, self.clauses
        self.head(2, "II. Kết quả lãnh đạo thực hiện nhiệm vụ")
        self.head(3, "1. Lĩnh vực kinh tế")
        self.say(lot.pick(("Kinh tế của địa phương tiếp tục phát triển ổn định.", "Cấp ủy tập trung lãnh đạo phát triển kinh tế, nâng cao đời sống nhân dân.")))
        self.told("KT01", "KT05", "KT09", "KT08", "KT10")
        shares = c.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế: ")
        self.say("Cơ cấu kinh tế chuyển dịch theo hướng tích cực.", shares)
        if self.free("KT05") and lot.chance(0.7):
            old, new = figures.before["KT05"], figures.number["KT05", "r"]
            gain = vn(new - old)
            self.say(f"Thu nhập bình quân đầu người tăng từ {vn(old)} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, tăng {self.slip('change', 'income', gain, off(lot, gain))} triệu đồng.")
        elif self.free("KT05") and lot.chance(0.4):
            self.say(f"Mức thu nhập bình quân chung của huyện cùng năm là {vn(figures.number['KT05', 'r'] - lot.tenths(1, 3))} triệu đồng.")
        first, last, more, share = rise(lot, 150, 420)
        self.say(f"Thương mại, dịch vụ phát triển; số hộ kinh doanh cá thể tăng từ {first} hộ lên {last} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 9))} hộ.")
        self.say("Sản xuất nông nghiệp cơ bản được mùa, cơ cấu giống và mùa vụ chuyển đổi hợp lý.")
        self.told("KT06", "KT07")
        first, last, more, share = rise(lot, 600, 2300)
        self.say(f"Tổng đàn trâu, bò năm 2019 có {last} con, năm 2015 có {first} con, tăng {self.slip('change', 'cattle', share, off(lot, share, 5))}%.")
        parts = [lot.tenths(43, 49), lot.tenths(36, 42)]
        parts.append(100 - sum(parts))
        wrong = self.slip("shares", "farming", vn(parts[2]), off(lot, vn(parts[2]), 3))
        self.say(f"Trong giá trị ngành nông nghiệp, trồng trọt chiếm {vn(parts[0])}%, chăn nuôi chiếm {vn(parts[1])}%, thủy sản và dịch vụ chiếm {wrong}%.")
        self.say("Phong trào chỉnh trang đô thị được nhân dân hưởng ứng." if self.place == "thị trấn" else "Chương trình xây dựng nông thôn mới được cả hệ thống chính trị vào cuộc.")
        self.told("KT12", "KT13", "KT11")

    def surroundings(self):
        self.head(3, "2. Lĩnh vực tài nguyên, môi trường")
        self.say("Công tác quản lý đất đai, bảo vệ môi trường được tăng cường.")
        self.told("MT04", "MT01", "MT02", "MT03")
        if self.free("MT02") and self.lot.chance(0.2):
            self.say(f"{self.clauses.local('{Hamlet}')} {self.lot.pick(HAMLETS)} là đơn vị đầu tiên phân loại rác tại hộ, với {self.lot.whole(60, 95)} hộ tham gia.")

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Lĩnh vực văn hóa - xã hội")
        self.say("Chất lượng giáo dục được giữ vững.", f"Toàn {self.place} có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia." if self.free("XH06") else "")
        self.told("XH06", "XH07", "XH05", "XH11", "XH08")
        self.say("Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa tiếp tục phát triển.")
        self.told("XH09", "XH10")
        self.say("Các chính sách an sinh xã hội được thực hiện kịp thời, đúng đối tượng.")
        self.told("XH01", "XH02", "XH03", "XH04")
        if self.free("XH01", "XH02") and lot.chance(0.7):
            old = figures.before["XH01"]
            points = vn(old - figures.number["XH01", "r"])
            self.say(f"So với năm 2015, tỷ lệ hộ nghèo giảm từ {vn(old)}% xuống còn {self.r('XH01')}%, giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %.")
        if self.free("XH04") and lot.chance(0.15):
            self.say(f"Riêng năm 2018 có {lot.whole(35, 80)} người đi làm việc ở nước ngoài.")

    def order_and_party(self):
        lot, figures = self.lot, self.facts
        self.head(3, "4. Lĩnh vực quốc phòng - an ninh")
        self.say("Công tác quốc phòng, quân sự địa phương được triển khai đúng kế hoạch; tình hình địa bàn cơ bản ổn định.")
        self.told("QP01", "QP02")
        whole = lot.whole(60, 140)
        done = whole - lot.whole(3, 15)
        self.say(f"Trong nhiệm kỳ tiếp nhận {whole} đơn thư của công dân, đã giải quyết {done} đơn, đạt {share_slip(self, 'letters', done, whole)}%.")
        self.head(3, "5. Công tác xây dựng Đảng và hệ thống chính trị")
        self.say("Công tác chính trị, tư tưởng được chú trọng; sinh hoạt chi bộ có nhiều đổi mới.")
        self.told("XD04", "XD01", "XD02", "XD03")
        women = figures.members * lot.whole(28, 41) // 100
        self.say(f"Toàn Đảng bộ có {women}/{figures.members} đảng viên nữ, chiếm {share_slip(self, 'women', women, figures.members)}%.",
                 f"Năm 2019 kết nạp được {lot.whole(5, 8)} đảng viên." if self.free("XD03") and lot.chance(0.2) else "")
        self.say("Mặt trận và các đoàn thể đổi mới nội dung hoạt động; cải cách hành chính có tiến bộ.")
        self.told("XD05", "CC01")

    def results(self, title, columns):
        self.head(2 if columns == "r" else 1, f"{'III. ' if columns == 'r' else 'Phụ lục: '}{title}")
        self.table()
        last = ("Mục tiêu đến năm 2025",) if columns == "rt" else ()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết đề ra", "Kết quả đạt được", *last, head=True)
        at = 0
        for code in CODES:
            gone = self.plan.modes.get(code) in (("result", "target") if columns == "rt" else ("result",))
            cells = None if gone else self.clauses.cells(code, columns)
            if cells:
                at += 1
                self.row(str(at), label(self.clauses, code), *cells[1:])

    def assessment(self):
        self.head(2, "IV. Hạn chế, nguyên nhân và kinh nghiệm" if self.layout in ("fields", "dashes", "tabled") else "III. Hạn chế, nguyên nhân và kinh nghiệm")
        self.item("- Sản xuất còn nhỏ lẻ, liên kết tiêu thụ sản phẩm chưa bền vững.")
        self.item("- Công tác quản lý đất đai, trật tự xây dựng có lúc chưa chặt chẽ.")
        self.item("- Sinh hoạt ở một số chi bộ còn nặng về hình thức, tính chiến đấu chưa cao.")
        self.say("Nguyên nhân chủ quan là một số cán bộ chưa sâu sát cơ sở, việc kiểm tra, đôn đốc chưa thường xuyên.",
                 f"Cấp ủy đã tổ chức học tập cách làm của xã {near(self)} để khắc phục." if self.lot.chance(0.4) else "")
        self.say("Kinh nghiệm rút ra là phải giữ vững đoàn kết, dựa vào dân và chọn đúng việc trọng tâm để chỉ đạo.")

    def outlook(self):
        self.head(1, "Phần thứ hai. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Mục tiêu chung")
        self.say("Nâng cao năng lực lãnh đạo của Đảng bộ; phát huy dân chủ, sức mạnh đại đoàn kết; phát triển kinh tế nhanh và bền vững, giữ vững quốc phòng, an ninh.")

    def targets(self):
        c = self.clauses
        self.head(2, "II. Các chỉ tiêu chủ yếu đến năm 2025")
        for title, letters in (("1. Về kinh tế", "KT"), ("2. Về xã hội", "XH"), ("3. Về môi trường", "MT"), ("4. Về quốc phòng, an ninh", "QP"), ("5. Về xây dựng Đảng, chính quyền", "XD CC")):
            self.head(3, title)
            if letters == "KT":
                self.item("- " + c.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế: "))
            say_each(self, c, [code for code in CODES if code[:2] in letters and code not in SHARES], "t", dashes=True)

    def tasks(self):
        lot = self.lot
        self.head(2, "III. Nhiệm vụ và giải pháp chủ yếu")
        self.item("- Tiếp tục chuyển đổi ruộng đất, đưa giống mới và cơ giới hóa vào sản xuất.")
        first, last, more, share = rise(lot, 15, 50)
        self.item(f"- Phát triển kinh tế vườn, trang trại; nâng số mô hình có liên kết từ {first} lên {last} mô hình, tăng {self.slip('change', 'models', more, off(lot, more, 3))} mô hình.")
        self.item("- Nâng cao chất lượng giáo dục, chăm sóc sức khỏe nhân dân; thực hiện tốt chính sách người có công.")
        self.item("- Đổi mới phương thức lãnh đạo của cấp ủy, tăng cường kiểm tra, giám sát.")
        self.say("Ban Chấp hành Đảng bộ khóa mới xây dựng chương trình hành động và phân công cấp ủy viên phụ trách từng nội dung.")

    def annexes(self):
        lot = self.lot
        self.annex = True
        if self.layout == "annexed":
            self.results("Tổng hợp các chỉ tiêu", "rt")
        self.head(1, "PHỤ LỤC SỐ LIỆU")
        if lot.chance(0.6):
            self.say("Vốn đầu tư xây dựng đường giao thông và thủy lợi (triệu đồng)")
            body = [(name, [lot.whole(900, 7000) for _ in range(2)]) for name in ("Ngân sách huyện, tỉnh", f"Ngân sách {self.place}", "Nhân dân đóng góp")]
            self.summed("works", ("Nguồn vốn", "Giao thông", "Thủy lợi"), body, "Tổng cộng")
        self.say(f"Dân cư một số {self.hamlet}")
        body = [(name, [(homes := lot.whole(90, 210)), homes * lot.whole(32, 39) // 10]) for name in lot.some(HAMLETS, lot.whole(3, 5))]
        self.summed("hamlets", (self.hamlet.capitalize(), "Số hộ", "Số khẩu"), body, "Cộng")
