"""The political report of the ninth office: long paragraphs by field, then plain lists or tables of targets."""

from .arithmetic import off, per_cent, rise, vn
from .facts import SHARES
from .frame import REPORT, reference
from .ninth_fields import Fields
from .ninth_habits import Habits
from .ninth_office import Sheet
from .ninth_targets import Targets
from .planting import predecessors


class Report(Fields, Targets, Sheet):
    """The report, part by part."""

    def __init__(self, figures, plan, lot, office):
        super().__init__(REPORT, figures, plan, lot, office)
        self.layout = lot.pick(("list", "list", "table", "early", "early", "flowing"))
        self.dense, self.lettered = lot.chance(0.5), lot.chance(0.5)
        self.annexed = {"list": lot.chance(0.7), "early": lot.chance(0.5)}.get(self.layout, False)
        tabled = self.layout in ("table", "early") or self.layout == "list" and self.annexed
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        self.in_table = set(lot.some(codes, lot.pick((0, 5, 9)) if tabled else 0)) - set(plan.modes)
        self.habits, self.waiting = Habits(self), []
        # A long paragraph holds two rises; the key can name one of them.
        self.quiet = {lot.pick(("herd", "orchards")), lot.pick(("traders", "invested"))} if self.dense else set()

    def slip(self, tag, name, right, wrong):
        return right if name in self.quiet else super().slip(tag, name, right, wrong)

    def told(self, lead, codes, joint=", ", end="."):
        """A long sentence of results; those that only the table holds are left to it."""
        return self.flow(lead, [code for code in codes if code not in self.in_table], "r", joint, end)

    def put(self, *sentences):
        """Sentences of a field: a paragraph of their own, or part of a longer one that ends with the field."""
        self.waiting += filter(None, sentences)
        if not self.dense:
            self.close()

    def close(self):
        self.say(*self.waiting)
        self.waiting = []

    def part(self, number, words):
        self.head(1, f"{'AB'[number]}. {words}" if self.lettered else f"PHẦN THỨ {('NHẤT', 'HAI')[number]}: {words}")

    def written(self):
        self.opening()
        self.economy()
        self.trade()
        self.income()
        self.environment()
        self.society()
        self.labour()
        self.defence()
        self.party()
        self.assessment()
        self.forecast()
        self.targets()
        self.tasks()
        self.appended()
        return self

    def opening(self):
        lot, figures, office = self.lot, self.facts, self.office
        own, others = predecessors(figures.committee)
        self.opened("BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} tại Đại hội đại biểu nhiệm kỳ 2020–2025")
        self.say(f"Đại hội {figures.committee.name} nhiệm kỳ 2020–2025 có nhiệm vụ kiểm điểm việc thực hiện nghị quyết nhiệm kỳ 2015–2020, xác định phương hướng, nhiệm vụ 5 năm tới.")
        self.part(0, "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "I. Bối cảnh tình hình")
        area, people, homes = vn(figures.area), vn(figures.people), vn(figures.households)
        self.say(f"{office.place.capitalize()} {figures.committee.short_name} thuộc vùng bán sơn địa của huyện Can Lộc, diện tích tự nhiên {area} km², có {homes} hộ với {people} nhân khẩu sinh sống ở {figures.hamlets} {office.hamlet};"
                 f" Đảng bộ có {figures.members} đảng viên sinh hoạt tại {figures.cells} chi bộ.",
                 lot.pick(("Địa hình vừa có đồng ruộng, vừa có đồi thấp, thuận lợi cho phát triển trồng trọt, chăn nuôi và kinh tế vườn.", f"Phía ngoài giáp xã {office.neighbours[0]}, giao thông đi lại thuận lợi.")))
        if figures.committee.merged:
            self.note(f"Theo Nghị quyết số 819/NQ-UBTVQH14, từ ngày 01/01/2020 đơn vị được thành lập trên cơ sở nhập các đơn vị: {'thị trấn Nghèn (cũ), ' if office.town else ''}{', '.join(f'{u.kind} {u.name}' for u in own)}; số liệu các năm 2015–2019 là số cộng của các đơn vị.")
            if lot.chance(0.4):
                self.soft(f"Trước khi nhập, {own[0].kind} {own[0].name} (cũ) là đơn vị có phong trào khá của huyện.")
        elif lot.chance(0.4):
            self.note(f"Tên gọi trước tháng 7/2018 là {own[0].kind} {own[0].name}." if own else f"Ranh giới với {others[1].kind} {others[1].name} trước đây theo bản đồ 364.")
        self.say("Nhiệm kỳ qua, bên cạnh thuận lợi, Đảng bộ gặp không ít khó khăn do thời tiết nắng hạn kéo dài, bệnh dịch tả lợn châu Phi và dịch Covid-19, song được sự quan tâm của cấp trên, cán bộ và nhân dân đã nỗ lực thực hiện nhiệm vụ.", self.habits.say("elsewhere"))
        self.head(2, "II. Kết quả trên các lĩnh vực")
        if self.layout == "early":
            self.early()

    def economy(self):
        lot, habits = self.lot, self.habits
        self.head(3, "1. Kinh tế")
        self.put(self.told(lot.pick(("Kinh tế của địa phương tiếp tục phát triển khá", "Cấp ủy tập trung lãnh đạo phát triển kinh tế trên cả ba lĩnh vực")), ["KT01"]), habits.say("growth_by_year"), habits.say("last_growth"),
                 self.shares("r", lot.pick(("Cơ cấu kinh tế chuyển dịch tích cực, ", "Đến cuối nhiệm kỳ, cơ cấu kinh tế như sau: ", "Trong cơ cấu kinh tế, "))))
        self.put(self.told(lot.pick(("Sản xuất nông nghiệp cơ bản được mùa, các giống lúa chất lượng được đưa vào gieo cấy trên hầu hết diện tích", "Trong sản xuất nông nghiệp, việc đưa cơ giới vào đồng ruộng, chuyển đổi đất lúa kém hiệu quả sang trồng màu đạt kết quả tốt")), ["KT06", "KT07"], lot.pick((", ", "; "))), habits.say("flood_year"),
                 lot.pick(("Năng suất lúa bình quân đạt 53 tạ/ha.", "Diện tích lạc, ngô vụ đông được giữ ổn định.", "")))
        before, after, more, share = rise(lot, 600, 1900)
        beasts = lot.pick(("Tổng đàn trâu, bò", "Đàn hươu", "Đàn lợn nái"))
        self.put(f"Chăn nuôi chuyển dần sang quy mô trang trại, gia trại; {beasts[0].lower() + beasts[1:]} từ {before} con (năm 2015) lên {after} con (năm 2019), tăng {self.slip('change', 'herd', share, off(lot, share, 5))}%.", habits.say("namesake"))
        before, after, more, share = rise(lot, 60, 180)
        self.put(f"Kinh tế vườn đồi là thế mạnh của địa phương, diện tích cam, bưởi tăng từ {before} ha lên {after} ha, tăng thêm {self.slip('change', 'orchards', more, off(lot, more, 6))} ha so với đầu nhiệm kỳ.")
        one, two = lot.tenths(44, 52), lot.tenths(35, 41)
        self.put(f"Trong giá trị sản xuất ngành nông nghiệp, trồng trọt chiếm {vn(one)}%, chăn nuôi chiếm {vn(two)}%, lâm nghiệp và thủy sản chiếm {self.slip('shares', 'farming', vn(100 - one - two), off(lot, vn(100 - one - two), 3))}%.")
        self.close()

    def trade(self):
        lot, habits, c = self.lot, self.habits, self.clauses
        before, after, more, share = rise(lot, 90, 340)
        self.put(self.told("Tiểu thủ công nghiệp, dịch vụ tiếp tục mở rộng, các nghề mộc, cơ khí, xây dựng, vận tải tạo nhiều việc làm", ["KT10"], "; "),
                 f"Số hộ kinh doanh cá thể từ {before} hộ tăng lên {after} hộ, tăng {self.slip('change', 'traders', share, off(lot, share, 6))}%.")
        invested = ""
        if c.free("KT09") and lot.chance(0.16):
            gap = vn(self.facts.number["KT09", "r"] - self.facts.before["KT09"])
            grown = f"tăng {self.slip('change', 'invested', gap, off(lot, gap, 9))} tỷ đồng"
            before, now = vn(self.facts.before["KT09"]), self.r("KT09")
            invested = lot.pick((f"Nhiệm kỳ trước mới huy động {before} tỷ đồng vốn đầu tư toàn xã hội, nhiệm kỳ này lên {now} tỷ đồng, {grown}.",
                                 f"Tổng vốn đầu tư toàn xã hội tăng từ {before} tỷ đồng của nhiệm kỳ 2010–2015 lên {now} tỷ đồng, {grown}."))
        self.put(self.told(lot.pick(("Công tác tài chính, ngân sách bảo đảm thu đúng, chi đủ", "Thu, chi ngân sách thực hiện đúng luật, các nguồn lực cho đầu tư được lồng ghép hiệu quả")), ["KT08", "KT09"], "; "), habits.say("sources"), invested)
        self.close()
        self.head(3, "2. Chỉnh trang đô thị" if self.office.town else "2. Xây dựng nông thôn mới")
        works = f"làm mới {lot.whole(9, 28)} km đường bê tông, {lot.whole(6, 15)} km kênh mương nội đồng" if not self.office.town else f"lát mới {lot.whole(3, 9)} km vỉa hè, lắp điện chiếu sáng {lot.whole(9, 20)} tuyến đường"
        self.put(self.told(f"Phong trào được nhân dân hưởng ứng với nhiều cách làm sáng tạo, trong 5 năm đã {works}", ["KT12"], "; "),
                 self.told("Việc phát triển sản phẩm hàng hóa có thương hiệu bước đầu được chú trọng", ["KT13"]) if "KT13" not in self.facts.absent else "", habits.say("neighbour_ocop"))
        if "KT11" not in self.in_table:
            self.put(c.sentence(["KT11"], "r", lead="Các tiêu chí đã đạt được giữ vững và từng bước nâng cao; tuy vậy " if c.free("KT11") else ""))
        self.roads()
        self.close()

    def roads(self):
        lot = self.lot
        part, whole = lot.whole(24, 40), lot.whole(41, 52)
        share = per_cent(part, whole)
        self.put(f"Đến nay có {part}/{whole} km đường trục được cứng hóa, đạt {self.slip('change', 'roads', share, off(lot, share, 4, 99))}%, nhiều tuyến có rãnh thoát nước và cây xanh.")

    def income(self):
        lot, figures, habits = self.lot, self.facts, self.habits
        alone = lot.chance(0.3)
        if self.clauses.free("KT05") and (alone or lot.chance(0.25)):
            gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
            grown = f"tăng {self.slip('change', 'income', gain, off(lot, gain))} triệu đồng"
            before, now = vn(figures.before["KT05"]), self.r("KT05")
            rising = lot.pick((f"Thu nhập bình quân đầu người từ {before} triệu đồng năm 2015 tăng lên {now} triệu đồng/người/năm vào năm 2019, {grown}.",
                               f"So với năm 2015, thu nhập bình quân đầu người tăng từ {before} triệu đồng/người/năm lên {now} triệu đồng/người/năm, {grown}.",
                               f"Năm 2019, thu nhập bình quân đầu người đạt {now} triệu đồng/người/năm, {grown} so với năm 2015 ({before} triệu đồng)."))
            told = "" if alone else self.told("Đời sống nhân dân được cải thiện rõ rệt", ["KT05"])
        else:
            told, rising = self.told(lot.pick(("Đời sống nhân dân được cải thiện rõ rệt", "Đời sống vật chất và tinh thần của nhân dân từng bước được nâng lên")), ["KT05"]), ""
        self.put(told, rising, habits.say("district_income"), habits.say("hamlet_income"))
        self.close()

    def environment(self):
        lot, habits = self.lot, self.habits
        self.head(3, "3. Tài nguyên, môi trường")
        self.put(self.told(lot.pick(("Quản lý đất đai đi vào nền nếp, hồ sơ địa chính được chỉnh lý", "Công tác quản lý tài nguyên, khoáng sản được tăng cường, vi phạm về đất đai được xử lý kịp thời")), ["MT04"]), self.told("Công tác bảo vệ, chăm sóc rừng và phong trào trồng cây được duy trì", ["MT03"]) if "MT03" not in self.facts.absent else "")
        self.put(self.told(lot.pick(("Cảnh quan môi trường có nhiều đổi mới, ý thức của người dân được nâng lên", "Vệ sinh đường làng, ngõ xóm được duy trì vào ngày cuối tuần, nhiều hộ cải tạo vườn, chuồng trại")), ["MT02", "MT01"], lot.pick((", ", "; "))), habits.say("piped_water"))
        self.close()
