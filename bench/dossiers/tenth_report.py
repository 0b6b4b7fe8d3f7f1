"""The tenth office's political report: results by field under numbered sub-headings, then a table of the results."""

from .arithmetic import off, per_cent, rise, vn
from .clauses import Clauses
from .facts import SHARES, WORDED
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .tenth_sides import HAMLETS, Sides, judged
from .tenth_targets import Ahead
from .tenth_texts import TEXTS, VAGUE

PEOPLE = ("Trần Đình Lương", "Nguyễn Thị Hoài", "Phan Văn Lộc", "Đặng Quốc Hùng", "Bùi Thị Lệ", "Nguyễn Huy Lộc", "Lê Văn Thắng")
NEIGHBOURS = ("Mỹ Lộc", "Sơn Lộc", "Thượng Lộc", "Gia Hanh", "Phú Lộc", "Thường Nga", "Quang Lộc")
HILLS = ("Thượng Lộc", "Mỹ Lộc", "Sơn Lộc", "Gia Hanh", "Phú Lộc", "Thường Nga", "Đồng Lộc", "Trung Lộc")
ECONOMY = (
    ("Tăng trưởng kinh tế, thu nhập", ("KT01", "KT05")),
    ("Nông nghiệp, lâm nghiệp", ("KT06", "KT07", "MT03")),
    ("Tiểu thủ công nghiệp, thương mại, dịch vụ", ("KT10", "KT13")),
    ("Tài chính và đầu tư", ("KT08", "KT09")),
    ("Xây dựng nông thôn mới", ("KT12", "KT11")),
    ("Quản lý đất đai, bảo vệ môi trường", ("MT04", "MT01", "MT02")),
)
SOCIETY = (
    ("Giáo dục và đào tạo", ("XH06",)),
    ("Y tế, dân số", ("XH07", "XH05", "XH08", "XH11")),
    ("Văn hóa, thể thao", ("XH09", "XH10")),
    ("Lao động, việc làm, giảm nghèo", ("XH03", "XH04", "XH01", "XH02")),
)
# Results that do not follow from the sentence of the work before them.
APART = (*WORDED, "KT01", "KT05", "KT07", "QP01", "XH02", "XH10", "XD05")
PARTY = (
    ("Công tác xây dựng Đảng", ("XD01", "XD02", "XD04", "XD03")),
    ("Mặt trận Tổ quốc và các đoàn thể", ("XD05",)),
    ("Chính quyền, cải cách hành chính", ("CC01",)),
)


def letterhead(paper, title, under):
    """The head of a paper: who writes, what, for which congress."""
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(10, 28)} tháng 3 năm 2020")
    paper.add("paragraph", title)
    paper.add("paragraph", under)


def neighbour(paper):
    """The name of another commune nearby."""
    return paper.lot.pick(name for name in NEIGHBOURS if name != paper.facts.committee.short_name)


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Các đồng chí Đảng ủy viên;\n- Lưu Văn phòng.", "T/M ĐẢNG ỦY\nBÍ THƯ")


class Report(Ahead, Paper):
    """The report, part by part; the part that looks ahead is in Ahead."""

    def __init__(self, figures, plan, lot, lined):
        Paper.__init__(self, REPORT, figures, plan, lot)
        self.lined = lined
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.sides = Sides(self)
        self.way = lot.pick(("paragraphs", "paragraphs", "together", "dashes"))
        self.turned = lot.chance(0.25)  # the result comes before what was done for it
        self.in_table = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 0, 5, 8)))) - set(plan.modes)

    def written(self):
        self.opening()
        self.head(2, "II. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.economy()
        self.fields(2, "Văn hóa - xã hội", SOCIETY)
        self.head(3, "3. Quốc phòng, an ninh")
        self.told(("QP01", "QP02"), lambda: ("Công tác phối hợp giữa Công an và Quân sự được duy trì thường xuyên.",))
        self.fields(4, "Xây dựng Đảng và hệ thống chính trị", PARTY)
        self.results_table()
        self.assessment()
        self.ahead()
        signature(self)
        self.annex_tables()
        return self

    def local(self, words):
        return self.clauses.local(words)

    def if_free(self, codes, words):
        return self.local(words) if self.clauses.free(*codes) else ""

    def opening(self):
        figures = self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self, "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} tại Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN THỨ NHẤT\nKẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. ĐẶC ĐIỂM TÌNH HÌNH")
        foot = "nằm dưới chân dãy Trà Sơn, " if figures.committee.short_name in HILLS else ""
        self.say(f"{'Thị trấn' if self.town else 'Xã'} {figures.committee.short_name} {foot}có diện tích tự nhiên {vn(figures.area)} km², {vn(figures.households)} hộ với {vn(figures.people)} nhân khẩu, {figures.hamlets} {self.local('{hamlet}')}.",
                 f"Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        if figures.committee.merged:
            units = ", ".join(f"{u.kind} {u.name}" for u in own) + (" vào thị trấn Nghèn" if self.town else "")
            self.note(f"Đơn vị được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {units} (Nghị quyết số 819/NQ-UBTVQH14).")
            self.soft(f"Trước khi sáp nhập, {own[-1].kind} {own[-1].name} (cũ) đã được công nhận đạt chuẩn nông thôn mới.")
        elif own:
            self.note(f"Từ tháng 7/2018 trở về trước là {own[0].kind} {own[0].name}.")
        self.head(3, "1. Thuận lợi")
        self.say("Đảng bộ được sự quan tâm lãnh đạo, chỉ đạo của Ban Thường vụ Huyện ủy; nội bộ đoàn kết, nhân dân đồng thuận.",
                 f"Giao thông kết nối với xã {neighbour(self)} và trung tâm huyện thuận tiện hơn trước.")
        self.head(3, "2. Khó khăn")
        self.say(self.lot.pick(("Thời tiết diễn biến thất thường, dịch tả lợn châu Phi gây thiệt hại cho chăn nuôi; cuối nhiệm kỳ dịch Covid-19 ảnh hưởng đến sản xuất và đời sống.",
                                "Địa hình chia cắt, hạn hán mùa hè, lũ ống mùa mưa thường xuyên xảy ra; giá nông sản bấp bênh, dịch bệnh trên đàn vật nuôi diễn biến phức tạp.")),
                 "Một bộ phận cán bộ còn hạn chế về năng lực tham mưu.")

    def told(self, codes, more):
        """Each indicator in two or three plain sentences, the way this clerk sets them; `more` is asked last, its figures stand there."""
        made = []
        for code in codes:
            work, follows = self.sides.work(code), self.lot.chance(0.25) and code not in APART
            tied = self.lot.pick(("Nhờ đó, ", "Kết quả, ")) if follows and work else ""
            result = "" if code in self.in_table else self.clauses.sentence([code], "r", lead=tied)
            beside = self.sides.beside(code) if result else ""
            lead = "- " if self.way == "dashes" else ""
            words = " ".join(filter(None, (result, beside, work) if self.turned and not tied else (work, result, beside)))
            if self.way == "together":
                made.append(words)
            elif lead and words:
                self.item(lead + words)
            else:
                self.say(words)
        self.say(*made, *more())

    def fields(self, number, title, parts):
        self.head(3, f"{number}. {title}")
        for at, (name, codes) in enumerate(parts, 1):
            if self.town and "KT12" in codes:
                name, codes = "Chỉnh trang đô thị", ("KT11",)
            self.head(4, f"{number}.{at}. {self.local(name)}")
            self.told(codes, self.extra(codes[0]))

    def economy(self):
        self.fields(1, "Kinh tế", ECONOMY)

    def extra(self, first):
        """Who says what a sub-heading holds besides its indicators: the economy's shares, rises of other things."""
        ways = {"KT01": self.structure, "KT06": self.farming, "KT10": self.trade, "KT08": self.works, "KT12": self.villages, "KT11": self.streets,
                "XH06": self.schools, "XH03": self.poverty, "XD01": self.cells, "XD05": self.unions}
        return ways.get(first, tuple)

    def structure(self):
        words = self.clauses.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế chuyển dịch theo hướng tích cực: ")
        rising = ""
        if self.clauses.free("KT05") and self.lot.chance(0.6) and "KT05" not in self.in_table:
            gain = vn(self.facts.number["KT05", "r"] - self.facts.before["KT05"])
            rising = (f"Thu nhập bình quân đầu người tăng từ {vn(self.facts.before['KT05'])} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, "
                      f"tăng {self.slip('change', 'income', gain, off(self.lot, gain))} triệu đồng.")
        earlier = ""
        if self.lot.chance(0.15):
            farms, plants = self.lot.whole(41, 46), self.lot.whole(22, 25)
            earlier = self.lot.pick(("Cơ cấu tương ứng năm 2015 là {x}.", "Năm 2015, tỷ lệ ba khu vực là {x}.")).replace("{x}", f"{farms}% - {plants}% - {100 - farms - plants}%")
        return words, earlier, rising

    def farming(self):
        lot = self.lot
        before, after, more, share = rise(lot, 600, 1900)
        herd = (f"Chăn nuôi phát triển theo hướng gia trại; tổng đàn trâu, bò tăng từ {before} con năm 2015 lên {after} con năm 2019, tăng {self.slip('change', 'herd', more, off(lot, more, 20))} con.")
        crops, herds = lot.tenths(46, 53), lot.tenths(35, 40)
        rest = 100 - crops - herds
        return (herd, f"Trong giá trị sản xuất nông nghiệp, trồng trọt chiếm {vn(crops)}%, chăn nuôi chiếm {vn(herds)}%, dịch vụ nông nghiệp và thủy sản chiếm {self.slip('shares', 'farming', vn(rest), off(lot, vn(rest), 4))}%."
                if lot.chance(0.7) else "",)

    def trade(self):
        lot = self.lot
        before, after, more, share = rise(lot, 110, 330)
        return (f"Số hộ kinh doanh cá thể tăng từ {before} hộ lên {after} hộ, tăng {self.slip('change', 'shops', share, off(lot, share, 5))}% so với đầu nhiệm kỳ.",)

    def works(self):
        lot = self.lot
        first, second, third = (lot.tenths(3, 24) for _ in range(3))
        total = vn(first + second + third)
        return (f"Riêng năm 2019, kinh phí xây dựng đường giao thông và kênh mương là {self.slip('total', 'works', total, off(lot, total, 3))} tỷ đồng, trong đó ngân sách cấp trên {vn(first)} tỷ đồng, "
                f"ngân sách {self.local('{place}')} {vn(second)} tỷ đồng, nhân dân đóng góp {vn(third)} tỷ đồng.",)

    def villages(self):
        lot = self.lot
        before, after, more, share = rise(lot, 18, 45)
        return (f"Chiều dài đường trục thôn được cứng hóa tăng từ {before} km lên {after} km, tăng {self.slip('change', 'roads', more, off(lot, more, 3))} km.",)

    def streets(self):
        return (f"Đã lát {self.lot.whole(2, 6)} km vỉa hè, lắp đặt điện chiếu sáng ở các trục chính.",)

    def schools(self):
        return (self.if_free(["XH06"], f"Toàn {{place}} có {self.facts.schools} trường, trong đó {self.facts.standard} trường đạt chuẩn."), "Hằng năm có học sinh đạt giải cấp huyện, cấp tỉnh.")

    def poverty(self):
        lot, figures = self.lot, self.facts
        if not self.clauses.free("XH01", "XH02") or "XH01" in self.in_table or lot.chance(0.4):
            return ("Công tác đền ơn đáp nghĩa được quan tâm.",)
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        return (f"Như vậy, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% đầu nhiệm kỳ xuống còn {self.r('XH01')}% cuối nhiệm kỳ, "
                f"giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %.",)

    def cells(self):
        lot = self.lot
        total = lot.whole(16, 36)
        good = lot.whole(total // 2, total - 2)
        right = per_cent(good, total)
        return (f"Trong nhiệm kỳ, Đảng ủy tổ chức {total} lớp học tập, quán triệt nghị quyết, trong đó {good} lớp tổ chức tại {self.local('{hamlet}')}, chiếm {self.slip('change', 'classes', right, off(lot, right, 4, 99))}%.",)

    def unions(self):
        lot = self.lot
        before, after, more, share = rise(lot, 900, 1600)
        return (f"Tổng số đoàn viên, hội viên tăng từ {before} người lên {after} người, tăng {self.slip('change', 'unions', more, off(lot, more, 20))} người.",)

    def results_table(self):
        """Results beside the resolution of the last term; the columns differ from clerk to clerk."""
        lot = self.lot
        narrow, valued = lot.chance(0.4), lot.chance(0.7)
        self.head(3, "5. Kết quả thực hiện các chỉ tiêu chủ yếu")
        self.say("Kết quả thực hiện các chỉ tiêu chủ yếu của Nghị quyết Đại hội nhiệm kỳ 2015–2020 được tổng hợp ở bảng sau:")
        self.table()
        names = ("Chỉ tiêu (đơn vị tính)",) if narrow else ("Chỉ tiêu", "Đơn vị tính")
        self.row("TT", *names, "Nghị quyết đề ra", "Kết quả thực hiện", *(("Đánh giá",) if valued else ()), head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code, "r")
            if cells:
                at += 1
                name, unit, last, result = cells
                said = judged(self.facts, indicator.code, indicator.direction) if result else ""
                self.row(str(at), *((f"{name} ({unit})",) if narrow else (name, unit)), last, result, *((said,) if valued else ()))

    def assessment(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "III. ĐÁNH GIÁ CHUNG")
        self.head(3, "1. Ưu điểm")
        again = self.if_free(["KT05"], "Thu nhập bình quân đầu người đạt {x} triệu đồng/người/năm là kết quả nổi bật.")
        self.say("Đảng bộ đã lãnh đạo thực hiện cơ bản các nhiệm vụ Nghị quyết đề ra; bộ mặt quê hương có nhiều đổi mới.",
                 again.replace("{x}", self.figure("KT05", "r", again=True)) if again and lot.chance(0.4) else "")
        self.head(3, "2. Hạn chế, khuyết điểm")
        self.item("- Sản xuất nông nghiệp còn nhỏ lẻ, liên kết với doanh nghiệp chưa nhiều; một số mô hình thiếu bền vững.")
        self.item(f"- Công tác quản lý hành lang giao thông ở {self.local('{hamlet}')} {lot.pick(HAMLETS)} có lúc chưa chặt chẽ.")
        self.item(lot.pick(("- Nội dung sinh hoạt của một số chi bộ chưa phong phú, tự phê bình và phê bình còn nể nang.",
                            "- Việc nắm bắt tư tưởng đảng viên, nhân dân có lúc chưa kịp thời; vai trò của một số bí thư chi bộ chưa rõ.")))
        if own:
            self.soft(f"- Trụ sở cũ của {own[0].kind} {own[0].name} trước đây chưa được sắp xếp sử dụng hiệu quả.", "list_item")
        self.head(3, "3. Nguyên nhân")
        self.say(lot.pick(("Nguyên nhân khách quan: thiên tai, dịch bệnh, giá cả nông sản không ổn định.",
                           "Về khách quan, địa bàn rộng, xuất phát điểm thấp, thời tiết khắc nghiệt, nguồn lực đầu tư hạn hẹp.")))
        self.say("Nguyên nhân chủ quan: một số cán bộ, đảng viên chưa thật sự gương mẫu, công tác kiểm tra, đôn đốc có việc chưa thường xuyên.")
        self.head(2, "IV. BÀI HỌC KINH NGHIỆM")
        self.say("Một là, giữ vững đoàn kết nội bộ, thực hiện nghiêm nguyên tắc tập trung dân chủ.")
        self.say(f"Hai là, chọn việc trọng tâm, làm dứt điểm từng việc; học tập cách làm hay của xã {neighbour(self)}.")

    def annex_tables(self):
        lot = self.lot
        own, others = predecessors(self.facts.committee)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 1. Nguồn lực đầu tư hạ tầng nông thôn (tỷ đồng)" if not self.town else "Biểu 1. Nguồn lực đầu tư hạ tầng đô thị (tỷ đồng)")
        body = [(name, [lot.tenths(6, 40), lot.tenths(6, 40)]) for name in ("Ngân sách trung ương, tỉnh", "Ngân sách huyện", "Ngân sách địa phương", "Nhân dân đóng góp")]
        self.summed("resources", ("Nguồn vốn", "2016–2017", "2018–2019"), body, "Cộng", 1)
        if lot.chance(0.3):
            self.note(f"Trong đó có tuyến đường liên xã nối với xã {lot.pick(others).name} (cũ), hoàn thành năm 2018.")
        self.say(f"Ghi chú: số liệu các năm 2016–2019 tổng hợp từ báo cáo của {', '.join(f'{u.kind} {u.name}' for u in own)}." if own else
                 "Ghi chú: số liệu tổng hợp từ báo cáo quyết toán hằng năm.")
