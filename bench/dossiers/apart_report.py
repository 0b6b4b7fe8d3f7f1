"""The apart office's political report: numbered sections, results as dashes, targets by field, an annexed table."""

from .apart_beside import PEOPLE, Place, beside, letterhead, signature
from .apart_texts import TEXTS, VAGUE
from .arithmetic import off, per_cent, rise, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors

FIELDS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Tài nguyên, môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Văn hóa, xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("Quốc phòng, an ninh", ("QP01", "QP02")),
    ("Xây dựng Đảng, hệ thống chính trị và cải cách hành chính", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


class Report(Paper):
    """The report, section by section."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses, self.place = Clauses(self, TEXTS, VAGUE), Place(figures)
        self.running = lot.chance(0.2)  # results in running text instead of dashes
        self.aims = lot.pick(("dashes", "dashes", "dashes", "table", "running"))
        self.beside = beside(self, self.place)
        free = [i.code for i in reference().indicators if i.code not in SHARES and i.code not in plan.modes and i.code not in self.beside]
        self.annexed = set(lot.some(free, lot.pick((0, 0, 4, 8))))  # told in the annex only

    def results(self, *groups):
        """Each group of indicators, with the sentence that goes with it, on a dash of its own, or all in one paragraph."""
        made = []
        for codes, *more in groups:
            told = self.clauses.sentence([code for code in codes if code not in self.annexed], "r")
            words = " ".join(filter(None, (told, *(sentence() for sentence in more), *(self.beside.get(code) for code in codes))))
            if self.running:
                made.append(words)
            elif words:
                self.item(f"- {words}")
        self.say(*made)

    def written(self):
        self.opening()
        self.economy()
        self.environment()
        self.society()
        self.party()
        self.assessment()
        self.ahead()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        lot, figures, place = self.lot, self.facts, self.place
        own, _ = predecessors(figures.committee)
        letterhead(self, "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} trình Đại hội, nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI, NHIỆM KỲ 2015–2020")
        self.head(2, "1. Đặc điểm tình hình")
        self.say(f"{place.unit[0].upper()}{place.unit[1:]} có diện tích tự nhiên {vn(figures.area)} km², trong đó hồ {place.lake} có mặt nước {place.water} ha; dân số {vn(figures.people)} người, {vn(figures.households)} hộ, sinh sống ở {figures.hamlets} {place.hamlet}.",
                 f"Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"{place.unit[0].upper()}{place.unit[1:]} được thành lập từ ngày 01/01/2020 theo Nghị quyết số 819/NQ-UBTVQH14.")
            self.soft(f"Trước khi sáp nhập, {own[0].kind} {own[0].name} (cũ) là đơn vị có phong trào khuyến học khá của huyện.")
        self.say(f"Thuận lợi cơ bản là có cảnh quan hồ {place.lake}, {'có' if figures.committee.short_name == 'Đồng Lộc' else 'gần'} Khu di tích Ngã ba Đồng Lộc, giao thông với các xã {' và '.join(place.neighbours)} được cải thiện.",
                 "Nhân dân có truyền thống cách mạng, đoàn kết, đồng thuận với chủ trương phát triển du lịch của cấp ủy.")
        self.say("Khó khăn là thời tiết cực đoan, dịch tả lợn châu Phi, dịch Covid-19; hạ tầng phục vụ du lịch còn thiếu, nguồn thu ngân sách hạn hẹp.",
                 lot.pick(("", "", f"Đầu nhiệm kỳ toàn {place.kind} chưa có cơ sở lưu trú.")))

    def economy(self):
        lot, c, place = self.lot, self.clauses, self.place
        self.head(2, "2. Kết quả trên các lĩnh vực")
        self.head(3, "2.1. Kinh tế")
        self.say(lot.pick(("Kinh tế tiếp tục tăng trưởng, cơ cấu chuyển dịch đúng hướng, dịch vụ và du lịch bước đầu hình thành.",
                           "Cấp ủy tập trung lãnh đạo phát triển kinh tế, coi du lịch gắn với lòng hồ là hướng đi mới.")))
        lead = lot.pick(("Cơ cấu kinh tế năm 2019: ", "Về cơ cấu kinh tế, "))
        self.results((["KT01"],), ([], lambda: c.sentence(SHARES, "r", joint=", ", lead=lead)), (["KT05"], self.income), (["KT06", "KT07"],), (["KT08"],),
                     (["KT09"], self.capital), (["KT10"],), (["KT12", "KT11"],), (["KT13"],))
        self.tourism()
        crops, stock, fish = self.three((47, 55), (30, 37))
        self.item(f"- Trong nội bộ ngành nông nghiệp: trồng trọt {crops}%, chăn nuôi {stock}%, lâm nghiệp và thủy sản {self.slip('shares', 'farming', fish, off(lot, fish, 3))}%.")
        if place.town:
            self.item(f"- Chỉnh trang {lot.whole(3, 8)} tuyến phố chính, lắp đặt {lot.whole(120, 260)} bóng điện chiếu sáng.")
        else:
            self.item(f"- Làm mới {lot.whole(12, 28)} km đường giao thông nông thôn, kiên cố hóa {lot.whole(4, 11)} km kênh mương nội đồng.")

    def income(self):
        if not self.clauses.free("KT05"):
            return ""
        first = self.facts.before["KT05"]
        more = vn(self.facts.number["KT05", "r"] - first)
        return (f"So với năm 2015, thu nhập bình quân đầu người tăng từ {vn(first)} triệu đồng lên {self.r('KT05')} triệu đồng, "
                f"tăng {self.slip('change', 'income-rise', more, off(self.lot, more))} triệu đồng.")

    def capital(self):
        if not self.clauses.free("KT09"):
            return ""
        first = self.facts.before["KT09"]
        right = per_cent(self.facts.number["KT09", "r"] - first, first)
        return (f"Vốn đầu tư toàn xã hội giai đoạn 2011–2015 là {vn(first)} tỷ đồng, giai đoạn này {self.r('KT09')} tỷ đồng, "
                f"tăng {self.slip('change', 'capital', right, off(self.lot, right, 6))}%.")

    def three(self, first, second):
        one, two = self.lot.tenths(*first), self.lot.tenths(*second)
        return vn(one), vn(two), vn(100 - one - two)

    def tourism(self):
        lot, place = self.lot, self.place
        first, last, _, share = rise(lot, 3200, 7800)
        self.item(f"- Du lịch: lượng khách đến hồ {place.lake} tăng từ {first} lượt năm 2015 lên {last} lượt năm 2019, tăng {self.slip('change', 'visitors', share, off(lot, share, 6))}%.")
        near, far, abroad = self.three((31, 44), (33, 42))
        self.item(f"- Về nguồn khách năm 2019: khách trong huyện chiếm {near}%, khách trong tỉnh {far}%, khách ngoài tỉnh {self.slip('shares', 'guests', abroad, off(lot, abroad, 3))}%.")
        first, last, more, _ = rise(lot, 60, 180)
        self.item(f"- Số hộ kinh doanh dịch vụ tăng từ {first} hộ lên {last} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 9))} hộ so với năm 2015.")

    def environment(self):
        lot, place = self.lot, self.place
        self.head(3, "2.2. Tài nguyên, môi trường")
        self.say(f"Công tác quản lý đất đai, bảo vệ nguồn nước hồ {place.lake} được quan tâm; cắm {lot.whole(40, 95)} mốc giới hành lang bảo vệ hồ.")
        self.results((["MT04"],), (["MT03"],), (["MT01"],), (["MT02"],))

    def society(self):
        self.head(3, "2.3. Văn hóa, xã hội")
        self.say("Các lĩnh vực văn hóa, giáo dục, y tế có tiến bộ; an sinh xã hội được bảo đảm.")
        self.results((["XH06"], self.schools), (["XH07", "XH11"],), (["XH05"], self.insured), (["XH08"],), (["XH09"],), (["XH10"], self.cultured),
                     (["XH01"], self.poverty), (["XH02"],), (["XH03"],), (["XH04"],))

    def schools(self):
        if not self.clauses.free("XH06"):
            return ""
        done, whole = self.facts.standard, self.facts.schools
        return f"Đến nay có {done}/{whole} trường đạt chuẩn quốc gia, chiếm {self.part('schools', done, whole)}%."

    def cultured(self):
        if not self.clauses.free("XH10"):
            return ""
        done, whole = self.facts.cultured, self.facts.hamlets
        return f"Năm 2019 có {done}/{whole} {self.place.hamlet} đạt danh hiệu văn hóa, chiếm {self.part('hamlets', done, whole)}%."

    def poverty(self):
        if not self.clauses.free("XH01", "XH02"):
            return ""
        first = self.facts.before["XH01"]
        points = vn(first - self.facts.number["XH01", "r"])
        return (f"Tỷ lệ hộ nghèo giảm từ {vn(first)}% đầu nhiệm kỳ xuống còn {self.r('XH01')}%, "
                f"giảm {self.slip('change', 'poverty', points, off(self.lot, points))} điểm %.")

    def insured(self):
        early, told = self.lot.tenths(68, 75), self.lot.chance(0.4)
        if not told or not self.clauses.free("XH05") or "XH05" in self.beside:
            return ""
        points = vn(self.facts.number["XH05", "r"] - early)
        return (f"Tỷ lệ tham gia bảo hiểm y tế năm 2015 là {vn(early)}%, nay đạt {self.r('XH05')}%, "
                f"tăng {self.slip('change', 'insured', points, off(self.lot, points))} điểm %.")

    def part(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def party(self):
        lot, figures = self.lot, self.facts
        self.head(3, "2.4. Quốc phòng, an ninh")
        self.say("Thế trận quốc phòng toàn dân gắn với an ninh nhân dân được củng cố, đơn thư được giải quyết từ cơ sở.")
        self.results((["QP01"],), (["QP02"],))
        self.head(3, "2.5. Xây dựng Đảng, hệ thống chính trị")
        women = lot.whole(figures.members * 25 // 100, figures.members * 38 // 100)
        self.say(f"Đảng bộ có {women} đảng viên nữ trên tổng số {figures.members} đảng viên, chiếm {self.part('women', women, figures.members)}%;",
                 "việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được duy trì nền nếp.")
        self.results((["XD01"],), (["XD02"],), (["XD04"],), (["XD03"],), (["XD05"],), (["CC01"],))
        self.say(f"Hội đồng nhân dân tổ chức {lot.whole(12, 16)} kỳ họp; Mặt trận và các đoàn thể phát huy vai trò giám sát, phản biện.",
                 lot.pick(("", "", "", f"Đồng chí {lot.pick(PEOPLE)} được biểu dương điển hình tiên tiến cấp huyện.")))

    def assessment(self):
        own, _ = predecessors(self.facts.committee)
        praised = self.lot.chance(0.4) and self.clauses.free("KT05")
        self.head(2, "3. Đánh giá chung")
        self.say("Nhìn chung, Đảng bộ đã lãnh đạo hoàn thành phần lớn các chỉ tiêu, nhiệm vụ mà nghị quyết đề ra.",
                 f"Thu nhập bình quân đầu người {self.figure('KT05', 'r', again=True)} triệu đồng/người/năm thể hiện nỗ lực của nhân dân." if praised else "")
        self.head(3, "3.1. Hạn chế")
        self.item("- Sản phẩm du lịch còn đơn điệu, khách đến chủ yếu trong ngày; chưa thu hút được nhà đầu tư lớn.")
        self.item("- Việc quản lý hành lang lòng hồ có thời điểm chưa chặt chẽ, còn trường hợp lấn chiếm.")
        self.item("- Sinh hoạt của một số chi bộ còn nặng về hình thức, vai trò người đứng đầu có nơi chưa rõ.")
        if own and self.facts.committee.merged:
            self.soft(f"- Trụ sở của {own[-1].kind} {own[-1].name} trước đây chưa có phương án sử dụng.", "list_item")
        self.head(3, "3.2. Nguyên nhân")
        self.item("- Khách quan: thiên tai, dịch bệnh diễn biến phức tạp; điểm xuất phát thấp, nguồn lực đầu tư hạn chế.")
        self.item("- Chủ quan: công tác dự báo còn hạn chế, việc kiểm tra, đôn đốc của một số cấp ủy viên chưa thường xuyên.")
        self.head(3, "3.3. Bài học kinh nghiệm")
        self.item("- Giữ nghiêm nguyên tắc tập trung dân chủ; tuân thủ pháp luật trong mọi quyết định liên quan đến đất đai, tài nguyên.")
        self.item("- Công khai quy hoạch, lấy ý kiến nhân dân trước khi triển khai các dự án.")

    def ahead(self):
        place = self.place
        self.head(1, "PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "1. Dự báo tình hình")
        self.say("Dịch Covid-19 tác động mạnh đến du lịch và việc làm trong những năm đầu nhiệm kỳ; biến đổi khí hậu tiếp tục ảnh hưởng đến sản xuất.")
        self.head(2, "2. Mục tiêu tổng quát")
        self.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; khai thác hợp lý tiềm năng hồ {place.lake}, phát triển du lịch sinh thái gắn với nông nghiệp sạch; nâng cao đời sống nhân dân, giữ vững quốc phòng, an ninh.")

    def targets(self):
        lot, c = self.lot, self.clauses
        self.head(2, "3. Các chỉ tiêu chủ yếu đến năm 2025")
        for at, (field, codes) in enumerate(FIELDS, 1):
            self.head(3, f"3.{at}. {field}")
            shares = c.sentence(SHARES, "t", joint=", ", lead=lot.pick(("Cơ cấu kinh tế: ", "Cơ cấu kinh tế đến năm 2025: "))) if at == 1 else ""
            if self.aims == "running":
                self.say(shares, *(c.sentence([code], "t") for code in codes))
                continue
            self.item(f"- {shares}" if shares else "")
            told = [code for code in codes if self.aims == "dashes" or code in self.plan.modes or lot.chance(0.2)]
            for code in told:
                words = c.sentence([code], "t")
                self.item(f"- {words}" if words else "")
            rest = [code for code in codes if code not in told and code not in self.facts.absent]
            if rest:
                self.table()
                self.row("Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2025", head=True)
                for code in rest:
                    name, unit, _, aim = c.cells(code, "t")
                    self.row(name, unit, aim)

    def tasks(self):
        lot, place = self.lot, self.place
        self.head(2, "4. Nhiệm vụ và giải pháp trọng tâm")
        first, last, _, share = rise(lot, 20, 60)
        self.item(f"- Lập quy hoạch chi tiết khu du lịch hồ {place.lake}; nâng số hộ làm dịch vụ lưu trú, ẩm thực từ {first} hộ lên {last} hộ, tăng {self.slip('change', 'lodgings', share, off(lot, share, 6))}%.")
        self.item(f"- Phối hợp với các xã {' và '.join(place.neighbours)} kết nối tuyến tham quan, bảo vệ rừng đầu nguồn và chất lượng nước.")
        self.item(f"- Mở rộng {lot.whole(30, 80)} ha cây ăn quả theo hướng hữu cơ; hỗ trợ xây dựng nhãn hiệu nông sản địa phương.")
        self.item("- Nâng cao chất lượng sinh hoạt chi bộ, tăng cường kiểm tra, giám sát, nhất là trong quản lý đất đai.")
        self.head(2, "5. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, phân công cấp ủy viên phụ trách từng nhóm nhiệm vụ, định kỳ sơ kết, tổng kết.")
        signature(self)

    def annexes(self):
        lot, place = self.lot, self.place
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Kết quả thực hiện và mục tiêu các chỉ tiêu chủ yếu")
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết 2015–2020", "Thực hiện", "Mục tiêu 2025", head=True)
        at = 0
        for field, codes in FIELDS:
            for code in (codes[:1] + SHARES + codes[1:] if field == "Kinh tế" else codes):
                cells = self.clauses.cells(code)
                if cells:
                    at += 1
                    self.row(str(at), *cells)
        self.head(2, f"Biểu 2. Vốn đầu tư hạ tầng khu vực hồ {place.lake} (tỷ đồng)")
        body = [(name, [lot.tenths(2, 12), lot.tenths(2, 12)]) for name in ("Ngân sách cấp trên", f"Ngân sách {place.kind}", "Doanh nghiệp", "Nhân dân đóng góp")]
        self.summed("lake", ("Nguồn vốn", "2016–2017", "2018–2019"), body, "Tổng cộng", 1)
        self.head(2, f"Biểu 3. Hộ và nhân khẩu các {place.hamlet} ven hồ")
        homes = [(name, lot.whole(70, 150)) for name in place.hamlets[:4]]
        body = [(name, [number, number * lot.whole(34, 39) // 10]) for name, number in homes]
        self.summed("hamlets", (place.hamlet.capitalize(), "Số hộ", "Số nhân khẩu"), body, "Cộng")
