"""The rice commune's political report: what was done, field by field; the outlook stands in its own file."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .seventeenth_fields import FIELDS, HAMLETS, PEOPLE
from .seventeenth_outlook import annexes, outlook
from .seventeenth_texts import TEXTS, VAGUE

NEIGHBOURS = ("Xuân Lộc", "Tùng Lộc", "Quang Lộc", "Sơn Lộc", "Thanh Lộc", "Vượng Lộc", "Thiên Lộc")
ENDING = {indicator.code for indicator in reference().indicators if indicator.measured == "end"}


def letterhead(paper):
    paper.lined = paper.lot.chance(0.3)
    day = f"{paper.facts.committee.short_name}, ngày {paper.lot.whole(10, 28)} tháng 3 năm 2020"
    paper.letter(f"HUYỆN ỦY CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{day}")


def title(paper, words, under):
    """The name of the paper and what stands under it: nothing is put in there."""
    paper.add("paragraph", words).closed = True
    paper.add("paragraph", under).closed = True


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


class Report(Paper):
    """The report in one of four layouts."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.place, self.hamlet = self.clauses.local("{place}"), self.clauses.local("{hamlet}")
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.layout = lot.pick(("prose", "list", "tables", "mixed"))
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        self.in_table = set(lot.some(codes, {"tables": 18, "mixed": 9}.get(self.layout, 0))) - set(plan.modes)
        self.aimed = set(lot.some(range(len(FIELDS)), lot.whole(1, 2)))

    def told(self, codes, column="r", **more):
        """A sentence of the indicators told in prose; the others stand in a table only."""
        return self.clauses.sentence([code for code in codes if code not in self.in_table], column, **more)

    def if_free(self, codes, words):
        """What the words() say, where these indicators may be spoken of besides."""
        return words() if self.clauses.free(*codes) else ""

    def share(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def again(self, code, column="r"):
        return self.figure(code, column, again=True)

    def written(self):
        self.opening()
        self.head(2, "II. Kết quả thực hiện Nghị quyết Đại hội nhiệm kỳ 2015–2020")
        compared = (self.economy, self.farming, self.nature, self.schools, self.life, self.order, self.party)
        for at, (field, compare) in enumerate(zip(FIELDS, compared, strict=True)):
            self.field(at, field, compare)
        self.assessment()
        outlook(self)
        signature(self)
        annexes(self)
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self)
        title(self, "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành Đảng bộ {self.unit} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"{self.unit[0].upper()}{self.unit[1:]} có diện tích tự nhiên {vn(figures.area)} km², trong đó phần lớn là đất trồng lúa hai vụ; dân số {vn(figures.people)} người, sống trong {vn(figures.households)} hộ ở {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ có {figures.members} đảng viên, sinh hoạt tại {figures.cells} chi bộ trực thuộc.")
        if figures.committee.merged:
            names = [f"{u.kind} {u.name}" for u in own]
            units = f"{names[0]} vào thị trấn Nghèn" if len(names) == 1 else f"{', '.join(names[:-1])} và {names[-1]}"
            self.note(f"Đơn vị hành chính mới được thành lập từ ngày 01/01/2020 theo Nghị quyết số 819/NQ-UBTVQH14, trên cơ sở nhập {units}.")
            if lot.chance(0.4):
                self.soft(f"Số liệu của các năm trước 2020 được cộng từ báo cáo của các đơn vị cũ, trong đó có {own[0].kind} {own[0].name} trước khi sáp nhập.")
        self.say(f"Nhiệm kỳ qua có những thuận lợi cơ bản: địa bàn gần trung tâm huyện, giáp xã {lot.pick(NEIGHBOURS)}, giao thông thuận tiện, nhân dân cần cù và có truyền thống hiếu học.",
                 "Song khó khăn cũng không ít: nắng hạn, lũ lụt thất thường, dịch tả lợn châu Phi gây thiệt hại cho chăn nuôi, giá vật tư nông nghiệp tăng trong khi giá lúa không ổn định.")
        self.say("Trong bối cảnh ấy, Đảng bộ đã đoàn kết, lãnh đạo nhân dân thực hiện nghị quyết và đạt được những kết quả sau đây.")

    def field(self, at, field, compare):
        name, groups, aims, numbered, causes = field
        lot = self.lot
        self.head(3, f"{at + 1}. {self.clauses.local(name)}" if "nông thôn mới" not in name or self.place == "xã" else f"{at + 1}. Về nông nghiệp và chỉnh trang đô thị")
        aim = lot.pick(aims)
        code, words = lot.pick(numbered)
        if at in self.aimed and self.clauses.free(code):
            aim = words.replace("{l}", self.facts.last[code])
        lead = lot.pick(("Thực hiện mục tiêu đó, cấp ủy đã phân công từng đồng chí phụ trách, có kiểm tra và uốn nắn kịp thời.",
                         "Từ mục tiêu ấy, cấp ủy đã ban hành nghị quyết chuyên đề và lãnh đạo tổ chức thực hiện đến từng chi bộ.", ""))
        if lot.chance(0.5):
            self.say(aim, lead, *self.results(groups))
        else:
            self.say(aim, lead)
            self.say(*self.results(groups[:2]))
            self.say(*self.results(groups[2:], 2))
        if self.layout == "tables":
            self.field_table(groups)
        compare()
        self.say(lot.pick(causes))

    def results(self, groups, place=0):
        return [self.result(group, at) for at, group in enumerate(groups, place)]

    def result(self, group, place):
        if group == ("SHARES",):
            lead = self.lot.pick(("Cơ cấu kinh tế đã chuyển dịch đúng hướng, trong đó ", "Về cơ cấu kinh tế đến cuối năm 2019, "))
            return self.clauses.sentence(SHARES, "r", joint=", ", lead=lead)
        leads = ("", "Kết quả là ", "Đến cuối nhiệm kỳ, ") if ENDING.issuperset(group) else ("", "", "Kết quả là ")
        lead = "" if place else self.lot.pick(leads)
        return self.told(group, "r", lead=lead, joint=self.lot.pick(("; ", ", ", "; cùng với đó, ")))

    def field_table(self, groups):
        codes = [code for group in groups for code in group if code in self.in_table and code not in self.facts.absent]
        if codes:
            self.say(self.lot.pick(("Một số chỉ tiêu khác của lĩnh vực này được trình bày trong bảng sau:", "Kết quả cụ thể của các chỉ tiêu còn lại như sau:"))).closed = True
            self.table()
            self.row("TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết đề ra", "Kết quả thực hiện", head=True)
            for at, code in enumerate(codes, 1):
                self.row(str(at), *self.clauses.cells(code, "r"))

    def economy(self):
        lot, figures = self.lot, self.facts
        if self.clauses.free("KT05") and lot.chance(0.6):
            before, now = figures.before["KT05"], figures.number["KT05", "r"]
            gain, part = vn(now - before), per_cent(now - before, before)
            result = self.r("KT05")
            self.say(f"So với năm 2015, thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng lên {result} triệu đồng, "
                     + (f"tăng {self.slip('change', 'income', gain, off(lot, gain))} triệu đồng." if lot.chance(0.5) else f"tức là tăng {self.slip('change', 'income', part, off(lot, part, 6))}%."))
        before, after, more, part = rise(lot, 110, 320)
        wording = lot.pick((f"Nếu như đầu nhiệm kỳ toàn {self.place} có {before} hộ kinh doanh, dịch vụ thì đến nay đã có {after} hộ, tăng",
                            f"So với đầu nhiệm kỳ, số hộ làm dịch vụ, buôn bán tăng từ {before} hộ lên {after} hộ, tăng"))
        ending = f"{self.slip('change', 'shops', more, off(lot, more, 9))} hộ." if lot.chance(0.5) else f"{self.slip('change', 'shops', part, off(lot, part, 6))}%."
        self.say(f"{wording} {ending}", self.aside(
            "KT05", ("Cùng thời điểm, thu nhập bình quân đầu người của toàn huyện là {more} triệu đồng/người/năm.", "1.7"),
            ("Tuy vậy, thu nhập bình quân đầu người vẫn thấp hơn mức bình quân chung của huyện là {more} triệu đồng/người/năm.", "2.4")))

    def aside(self, code, *sentences):
        """Now and then a figure beside the commune's own: the district's, one hamlet's, one year's."""
        if not self.lot.chance(0.16) or not self.clauses.free(code):
            return ""
        words, step = self.lot.pick(sentences)
        value = vn(self.facts.number[code, "r"] + Decimal(step))
        return words.replace("{more}", value).replace("{hamlet}", f"{self.hamlet} {self.lot.pick(HAMLETS)}").replace("{place}", self.place)

    def farming(self):
        lot = self.lot
        before, more = lot.tenths(48, 51), lot.tenths(2, 5)
        gain = vn(more)
        self.say(f"So với đầu nhiệm kỳ, năng suất lúa bình quân tăng từ {vn(before)} tạ/ha lên {vn(before + more)} tạ/ha, tăng {self.slip('change', 'yield', gain, off(lot, gain, 1))} tạ/ha.",
                 self.aside("KT07", ("Riêng năm 2019, do nắng hạn kéo dài, sản lượng lương thực có hạt chỉ đạt {more} tấn.", -85), ("Năm 2018 được mùa, sản lượng lương thực có hạt lên tới {more} tấn.", 110)))
        before, after, more, part = rise(lot, 14, 40)
        self.say(f"Số máy gặt, máy cấy trên địa bàn từ {before} chiếc vào năm 2015 nay tăng lên {after} chiếc, tăng {self.slip('change', 'machines', part, off(lot, part, 6))}%.")
        grown, bred, fish = split(lot, 100, 3, 1)
        self.say(f"Xét trong nội bộ ngành nông nghiệp, trồng trọt chiếm {vn(grown)}%, chăn nuôi chiếm {vn(bred)}% và dịch vụ nông nghiệp, thủy sản chiếm {self.slip('shares', 'farming', vn(fish), off(lot, vn(fish), 3))}%.")

    def nature(self):
        lot = self.lot
        before, after, more, part = rise(lot, 240, 700)
        self.say(f"So với đầu nhiệm kỳ, số hộ có hố ủ phân hữu cơ tăng từ {before} hộ lên {after} hộ, tăng {self.slip('change', 'pits', more, off(lot, more, 9))} hộ.",
                 self.aside("MT02", ("Ở {hamlet}, do đường hẹp, rác thải sinh hoạt mới thu gom được {more}%.", -9), ("Riêng {hamlet} đã thu gom được {more}% lượng rác thải sinh hoạt.", 6)))

    def schools(self):
        lot, figures = self.lot, self.facts
        self.say(self.if_free(["XH06"], lambda: f"Đến cuối nhiệm kỳ, {figures.standard} trong số {figures.schools} trường được công nhận đạt chuẩn quốc gia, chiếm {self.share('schools', figures.standard, figures.schools)}%."),
                 self.aside("XH05", ("Trước đó, vào năm 2017, tỷ lệ tham gia bảo hiểm y tế mới là {more}%.", "-3.5"), ("Tỷ lệ tham gia bảo hiểm y tế của toàn huyện năm 2019 là {more}%.", "-1.2")))
        before, after, more, part = rise(lot, 45, 90)
        self.say(f"So với năm học 2014–2015, số học sinh giỏi cấp huyện trở lên tăng từ {before} em lên {after} em, tăng {self.slip('change', 'pupils', part, off(lot, part, 6))}%.")

    def life(self):
        lot, figures = self.lot, self.facts
        if self.clauses.free("XH01", "XH02"):
            before = figures.before["XH01"]
            gap = vn(before - figures.number["XH01", "r"])
            self.say(f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(before)}% xuống còn {self.r('XH01')}%, giảm {self.slip('change', 'poverty', gap, off(lot, gap))} điểm %.",
                     self.aside("XH01", ("Riêng {hamlet} tỷ lệ hộ nghèo còn {more}%, cao nhất {place}.", "2.1"), ("Tỷ lệ hộ nghèo chung của huyện cuối năm 2019 là {more}%.", "0.83")))
        self.say(self.if_free(["XH10"], lambda: f"Qua bình xét, {figures.cultured}/{figures.hamlets} {self.hamlet} được công nhận danh hiệu {self.hamlet} văn hóa, chiếm {self.share('hamlets', figures.cultured, figures.hamlets)}%."),
                 f"Gia đình ông {lot.pick(PEOPLE)} là gương vượt khó tiêu biểu, đã được huyện biểu dương.")

    def order(self):
        lot = self.lot
        before, after, less, part = rise(lot, 18, 44, up=False)
        self.say(f"So với đầu nhiệm kỳ, số vụ vi phạm pháp luật giảm từ {before} vụ xuống còn {after} vụ, giảm {self.slip('change', 'cases', less, off(lot, less, 3))} vụ.")

    def party(self):
        lot = self.lot
        total = lot.whole(24, 48)
        good = lot.whole(total // 2, total - 3)
        self.say(f"Ủy ban Kiểm tra Đảng ủy đã kiểm tra {total} lượt tổ chức đảng, trong đó {good} lượt được kết luận thực hiện tốt, chiếm {self.share('checks', good, total)}%.",
                 self.aside("XD03", ("Riêng năm 2018, số đảng viên mới được kết nạp là {more} người.", 4), ("Năm 2019 nguồn kết nạp có khó khăn, chỉ kết nạp được {more} đảng viên.", -3)))
        before, after, more, part = rise(lot, 8, 20)
        self.say(f"So với nhiệm kỳ trước, số cuộc giám sát của Hội đồng nhân dân và Mặt trận tăng từ {before} cuộc lên {after} cuộc, tăng {self.slip('change', 'oversight', more, off(lot, more, 3))} cuộc.")

    def assessment(self):
        lot = self.lot
        self.head(2, "III. Đánh giá chung")
        told = [words.replace("{v}", self.again(code)) for code, words in (
            ("KT05", "thu nhập bình quân đầu người đạt {v} triệu đồng/người/năm"), ("XH01", "tỷ lệ hộ nghèo chỉ còn {v}%"),
            ("XH05", "tỷ lệ tham gia bảo hiểm y tế đạt {v}%"), ("KT09", "tổng vốn đầu tư toàn xã hội đạt {v} tỷ đồng"),
            ("KT08", "thu ngân sách trên địa bàn tăng bình quân {v}%/năm")) if self.clauses.free(code) and lot.chance(0.5)]
        self.say("Nhìn lại năm năm, Đảng bộ và nhân dân đã hoàn thành phần lớn nhiệm vụ mà nghị quyết đề ra, giữ được sự đoàn kết và ổn định.",
                 f"Kết quả nổi bật là {'; '.join(told)}." if told else "")
        self.head(3, "1. Hạn chế, khuyết điểm")
        self.item("- Sản xuất lúa tuy ổn định nhưng giá trị chưa cao, vì khâu bảo quản và tiêu thụ còn phụ thuộc vào thương lái.")
        self.item("- Ngành nghề phi nông nghiệp phát triển chậm, chưa thu hút được nhiều lao động trẻ ở lại quê hương.")
        self.item("- Công tác quản lý đất đai ở một số nơi có lúc còn buông lỏng, việc xử lý vi phạm chưa dứt điểm.")
        self.item(f"- Việc theo dõi, đôn đốc thực hiện nghị quyết ở một số chi bộ chưa thường xuyên, nhất là ở các {self.hamlet} xa trung tâm.")
        self.head(3, "2. Nguyên nhân và bài học kinh nghiệm")
        self.say("Về khách quan, thiên tai, dịch bệnh xảy ra liên tiếp và thị trường nông sản biến động khó lường.")
        self.say("Về chủ quan, một số cấp ủy viên chưa thật sự sâu sát cơ sở, việc sơ kết rút kinh nghiệm còn chậm.")
        self.say("Bài học lớn nhất là phải dựa vào dân, bàn bạc công khai với dân, đã quyết nghị thì tổ chức thực hiện đến nơi đến chốn.")
