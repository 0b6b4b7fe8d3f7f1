"""The third half's political report: the same parts nowhere in the same dress."""

from .arithmetic import vn
from .facts import SHARES
from .frame import REPORT
from .more_clauses import Voice
from .more_paper import MorePaper, letterhead, signature
from .more_tables import BODIES, Sheet, all_codes, by_year, totals
from .more_traps import (
    HAMLETS,
    PEOPLE,
    earlier,
    income,
    parted,
    portion,
    portion_of,
    poverty,
    reckoned,
    reckoned_ahead,
)
from .planting import predecessors

SECTORS = (  # titles, codes, what else may be said there
    (("Về kinh tế", "Lĩnh vực kinh tế", "Phát triển kinh tế"), ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13"),
     ("Cơ cấu mùa vụ được bố trí hợp lý, giống mới đưa vào đại trà.", "Giá cả đầu ra bấp bênh, người chăn nuôi gặp khó.", "Thực hiện Nghị quyết số 05-NQ/HU ngày 10/8/2016 của Huyện ủy, đã dồn đổi 2 thửa thành 1 thửa trên 320 ha.",  "Diện tích lúa hàng hóa liên kết đạt 45 ha, tỷ lệ cơ giới hóa khâu làm đất 94%, khâu thu hoạch 88%.")),
    (("Về tài nguyên, môi trường", "Quản lý đất đai, bảo vệ môi trường", "Tài nguyên và môi trường"), ("MT04", "MT01", "MT02", "MT03"),
     ("Phong trào ngày chủ nhật xanh được duy trì hằng tháng.", "Đã xử lý 06 điểm ô nhiễm, trồng mới 3,5 km hàng rào xanh.")),
    (("Về văn hóa - xã hội", "Lĩnh vực văn hóa, xã hội", "Văn hóa và các vấn đề xã hội"), ("XH06", "XH05", "XH07", "XH11", "XH08", "XH09", "XH10", "XH03", "XH04", "XH01", "XH02"),
     ("Tỷ lệ học sinh lên lớp 99,2%, có 14 em đạt giải học sinh giỏi tỉnh.", "Các lễ hội được tổ chức tiết kiệm, an toàn.", "Phong trào thể dục thể thao xếp thứ 6/18 toàn huyện.", "Chương trình mục tiêu quốc gia giảm nghèo bền vững giải ngân 2,4 tỷ đồng.", "Chính sách người có công chi trả đúng, đủ với 312 đối tượng.")),
    (("Về quốc phòng, an ninh", "Quốc phòng - an ninh", "Công tác quốc phòng, quân sự địa phương, an ninh"), ("QP01", "QP02"),
     ("Lực lượng dân quân được huấn luyện đủ số, đạt loại khá 78%.", "Tội phạm hình sự giảm qua từng năm.")),
    (("Về xây dựng Đảng và hệ thống chính trị", "Công tác xây dựng Đảng, xây dựng hệ thống chính trị", "Xây dựng Đảng, chính quyền, Mặt trận và đoàn thể"), ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01"),
     ("Nghị quyết Trung ương 4 (khóa XII) được thực hiện nghiêm túc.", "Đã ban hành 21 nghị quyết chuyên đề, 36 kế hoạch.", "Đội ngũ cán bộ được chuẩn hóa từng bước.")),
)


class Report(MorePaper):
    """The report, part by part; what is told where is drawn once for all of it."""

    def __init__(self, figures, plan, seed):
        super().__init__(REPORT, figures, plan, seed)
        self.voice, look = Voice(self), self.look
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.results = look.pick(("prose", "prose", "both", "both", "table", "mixed"))
        self.targets_in = look.pick(("prose", "prose", "both", "both", "table", "mixed"))
        self.one_table = look.chance(0.35) and "prose" not in (self.results, self.targets_in)
        self.in_body = look.chance(0.4)
        self.manner = look.pick(("long", "long", "short", "list", "mixed"))
        self.target_form = look.pick(("grouped", "grouped", "list", "list", "prose", "long", "sector"))
        self.told = {"r": self._told(self.results), "t": self._told(self.targets_in)}

    def _told(self, way):
        """The codes said in prose; a table has the others."""
        codes = set(all_codes())
        if way == "table":
            codes = set()
        elif way == "mixed":
            codes = set(self.look.some(all_codes(), 18)) - set(SHARES)
        return codes | set(self.plan.modes) | (set(SHARES) if self.look.chance(0.5) else set())

    def sentences(self, codes, column, manner=""):
        """The clauses of these indicators as sentences, some of them long."""
        lot, voice, found, made = self.lot, self.voice, [code for code in codes if code in self.told[column]], []
        while found:
            size = {"short": 1, "long": lot.whole(3, 5)}.get(manner or self.manner, lot.whole(1, 3))
            made.append(voice.sentence(found[:size], column, joint=lot.pick(("; ", "; ", ", ", ", "))))
            found = found[size:]
        return [one for one in made if one]

    def written(self):
        self.opening()
        self.achieved()
        self.judged()
        self.ahead()
        self.goals()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        figures, lot, look = self.facts, self.lot, self.look
        own, others = predecessors(figures.committee)
        letterhead(self)
        self.lead(look.pick(("BÁO CÁO CHÍNH TRỊ", "DỰ THẢO BÁO CÁO CHÍNH TRỊ", "BÁO CÁO CHÍNH TRỊ\ncủa Ban Chấp hành Đảng bộ")))
        self.lead(look.pick(("Trình Đại hội {} nhiệm kỳ 2020–2025", "tại Đại hội {}, nhiệm kỳ 2020–2025", "của Ban Chấp hành trình Đại hội {} nhiệm kỳ 2020–2025")).format(figures.committee.name))
        if look.chance(0.5):
            self.say("Đại hội diễn ra trong không khí thi đua lập thành tích chào mừng Đại hội đảng bộ các cấp, tiến tới Đại hội XIII của Đảng.")
        self.part(1, look.pick(("Kết quả thực hiện nghị quyết nhiệm kỳ 2015–2020", "Đánh giá tình hình thực hiện nhiệm kỳ 2015–2020", "Kiểm điểm việc thực hiện Nghị quyết Đại hội nhiệm kỳ 2015–2020", "Kết quả thực hiện")))
        self.part(2, look.pick(("Đặc điểm tình hình", "Khái quát chung", "Bối cảnh", "Thuận lợi, khó khăn")))
        self.say(f"{self.place.capitalize()} {figures.committee.short_name} có diện tích {vn(figures.area)} km², dân số {vn(figures.people)} người với {vn(figures.households)} hộ, {figures.hamlets} {self.hamlet}; Đảng bộ có {figures.members} đảng viên sinh hoạt ở {figures.cells} chi bộ.")
        if figures.committee.merged:
            self.note(f"Được thành lập từ {', '.join(f'{u.kind} {u.name}' for u in own)} theo Nghị quyết số 819/NQ-UBTVQH14 ngày 21/11/2019.")
            self.soft(f"Trước khi sáp nhập, {own[-1].kind} {own[-1].name} có {lot.whole(2, 3)} {self.hamlet} đạt chuẩn.")
        else:
            self.note(f"Hồ sơ địa giới với {others[1].kind} {others[1].name} lưu tại phòng Tài nguyên và Môi trường.")
        self.say(f"Địa bàn giáp xã {self.neighbour()}, cách Ngã ba Đồng Lộc không xa; nhân dân cần cù, đoàn kết.",
                 "Dịch bệnh, thời tiết và giá cả ảnh hưởng nhiều đến sản xuất, đời sống.")

    def achieved(self):
        look, lot, voice = self.look, self.lot, self.voice
        self.part(2, look.pick(("Kết quả đạt được", "Kết quả thực hiện các chỉ tiêu, nhiệm vụ", "Tình hình thực hiện nghị quyết", "Kết quả trên các lĩnh vực")))
        if self.results != "prose" and self.in_body and not self.one_table:
            self.lead(look.pick(("Kết quả thực hiện các chỉ tiêu chủ yếu như sau:", "Các chỉ tiêu Nghị quyết đã thực hiện:", "(Số liệu cụ thể theo biểu)")))
            Sheet(self, voice, ("last", "result")).write(all_codes())
        else:
            self.say("Nhìn tổng thể, đa số nhiệm vụ Nghị quyết đề ra đã được triển khai, nhiều mặt có tiến bộ.")
        sums = reckoned(self)
        kinds = [parted(self, "farm", "farm"), "", "", "", ""]
        for at, (titles, codes, others) in enumerate(SECTORS):
            self.part(3, look.pick(titles))
            around = [*lot.some(others, 1), sums[at], self.nearby(at)]
            self.sector(at, codes, around, kinds[at])
        if look.chance(0.35):
            self.lead(look.pick(("Diễn biến một số chỉ tiêu qua các năm:", "Số liệu qua các năm như sau:")))
            by_year(self, voice, self.seed, "r")

    def sector(self, at, codes, around, apart):
        """One sector of results, in paragraphs or in a list."""
        lot, manner = self.lot, self.manner
        if manner == "mixed":
            manner = lot.pick(("long", "short", "list"))
        economy = ""
        if at == 0 and set(SHARES) & self.told["r"]:
            economy = self.voice.shares("r", lot.pick(("Cơ cấu kinh tế chuyển dịch đúng hướng: ", "Cơ cấu kinh tế: ", f"Cơ cấu kinh tế {self.office.when}: ", "Về cơ cấu, ")))
        if manner == "list":
            shown = [*filter(None, (*self.sentences(codes, "r", "short"), economy))]
            if shown:
                self.lead(lot.pick(("Kết quả cụ thể:", "Đã đạt được:", "Một số kết quả chính:")))
            self.at = 0
            for one in shown:
                self.point(one)
            self.say(*around[:2], apart)
            self.say(*around[2:])
            return
        told = self.sentences(codes, "r", manner)
        half = -(-len(told) // 2)
        # One sentence to reckon in a paragraph, so that a passage has one slip of a sort at most.
        lines = [*told[:half], around[0], economy, around[1]]
        self.say(*(lines if lot.chance(0.5) else [*around[:2], economy, *told[:half]]))
        self.say(*told[half:], *around[2:], apart)

    def nearby(self, at):
        """Figures near the indicators of a sector that are not theirs."""
        figures, lot, free = self.facts, self.lot, self.voice.free
        number = figures.number
        if at == 0:
            if lot.chance(0.35):
                return income(self, self.voice)
            return lot.pick((
                free("KT08") and f"Riêng năm 2019 tổng thu ngân sách {vn(lot.tenths(8, 19))} tỷ đồng, trong đó thu tiền sử dụng đất {vn(lot.tenths(2, 6))} tỷ đồng." or "",
                free("KT05") and f"Riêng {self.hamlet} {lot.pick(HAMLETS)}, thu nhập bình quân đầu người đạt {vn(number['KT05', 'r'] + 5)} triệu đồng." or "",
                free("KT05") and self.years("KT05") or "", free("KT06") and self.years("KT06") or "",
                free("KT09") and f"Riêng vốn xây dựng cơ bản do {self.place} làm chủ đầu tư {vn(lot.tenths(22, 60))} tỷ đồng." or "",
                free("KT05") and f"Cùng thời điểm, thu nhập bình quân đầu người toàn huyện {vn(number['KT05', 'r'] - 2)} triệu đồng/người/năm." or "",
                free("KT01") and f"Giá trị sản xuất năm 2019 đạt {lot.whole(310, 520)} tỷ đồng, tăng {vn(lot.tenths(60, 80))} tỷ đồng so với năm 2018." or "",
                free("KT07") and f"Năng suất lúa bình quân {lot.whole(50, 56)} tạ/ha; riêng vụ xuân sản lượng {vn(int(number['KT07', 'r']) * 55 // 100)} tấn." or ""))
        if at == 1:
            return lot.pick((free("MT01") and f"Số hộ sử dụng nước hợp vệ sinh là {vn(round(number['MT01', 'r'] * figures.households / 100))}/{vn(figures.households)} hộ." or "",
                             free("MT02") and f"Riêng {self.hamlet} {lot.pick(HAMLETS)} tỷ lệ rác thải được thu gom mới đạt 58%." or "", free("MT03") and f"Diện tích rừng trồng mới {lot.whole(12, 40)} ha." or ""))
        if at == 2:
            reckoning = lot.pick((
                lambda: poverty(self, self.voice),
                lambda: free("XH06") and portion_of(self, "schools", "trường", "đạt chuẩn quốc gia", figures.standard, figures.schools) or "",
                lambda: free("XH10") and portion_of(self, "hamlets", self.hamlet, f"đạt danh hiệu {self.hamlet} văn hóa", figures.cultured, figures.hamlets) or "",
            ))()
            return " ".join(filter(None, (reckoning, *lot.some((
                free("XH05") and f"Bình quân chung toàn tỉnh, tỷ lệ bao phủ bảo hiểm y tế là {vn(figures.number['XH05', 'r'] - 1)}%." or "",
                free("XH01", "XH02") and f"Tỷ lệ hộ nghèo toàn huyện cùng thời điểm là {vn(figures.number['XH01', 'r'] + 1)}%." or "",
                free("XH05") and f"Năm 2015 tỷ lệ tham gia bảo hiểm y tế mới đạt {vn(earlier(figures, 'XH05', self.seed, 2015))}%." or "",
                free("XH04") and f"Trong số được giải quyết việc làm, xuất khẩu lao động mỗi năm khoảng {lot.whole(40, 80)} người." or "",
                free("XH01") and "Đã hỗ trợ 37 hộ nghèo xóa nhà tạm với kinh phí 1.480 triệu đồng." or "",
                f"Ông {lot.pick(PEOPLE)} được tặng bằng khen của Ủy ban nhân dân tỉnh."), 2))))
        if at == 3:
            return portion(self, "patrols", "đợt tuần tra", "không có vụ việc", 20, 60)
        return lot.pick((free("XD03") and f"Riêng năm 2018 kết nạp đảng viên mới {lot.whole(19, 24)} người, là năm cao nhất." or "", free("XD01", "XD02") and f"Có {vn(lot.tenths(12, 19))}% đảng viên hoàn thành xuất sắc nhiệm vụ." or "",
                         free("CC01") and f"Bộ phận một cửa tiếp nhận {vn(lot.whole(4200, 8800))} hồ sơ trong 5 năm." or ""))

    def years(self, code):
        """The values of the years before the result, in one sentence."""
        values = [vn(earlier(self.facts, code, self.seed, year)) for year in (2016, 2017, 2018)]
        name = {"KT05": "thu nhập bình quân đầu người", "KT06": "giá trị sản xuất trên một đơn vị diện tích canh tác"}[code]
        return f"Các năm 2016, 2017, 2018, {name} lần lượt là {'; '.join(values)} triệu đồng."

    def judged(self):
        look, lot, figures, free = self.look, self.lot, self.facts, self.voice.free
        own, _ = predecessors(figures.committee)
        self.part(2, look.pick(("Đánh giá chung", "Nhận xét chung", "Đánh giá tổng quát")))
        near = ""
        if free("KT05") and self.mentions["KT05", "r"]:
            self.figure("KT05", "r")
            near = f"Thu nhập bình quân đầu người {lot.pick(self.voice._rounded(figures.number['KT05', 'r'], False))} triệu đồng là kết quả đáng ghi nhận; Nghị quyết trước chỉ đề ra {figures.last['KT05']} triệu đồng."
        self.say("Đảng bộ đã đoàn kết, khắc phục khó khăn, hoàn thành những nhiệm vụ cơ bản.", near)
        self.part(3, look.pick(("Hạn chế, khuyết điểm", "Tồn tại, hạn chế", "Những hạn chế, yếu kém")))
        for one in lot.some(("Ruộng đất manh mún, liên kết tiêu thụ chưa bền.", "Một số nhiệm vụ triển khai chậm, thiếu kiểm tra.", "Chất lượng sinh hoạt ở một số chi bộ chưa cao.", "Quản lý xây dựng có nơi buông lỏng.",
                             "Chưa thu hút được dự án lớn vào địa bàn."), 3):
            self.point(one)
        if own:
            self.soft(f"Trụ sở {own[0].kind} {own[0].name} cũ chưa được sắp xếp.")
        self.part(3, look.pick(("Nguyên nhân", "Nguyên nhân của hạn chế")))
        self.say("Nguyên nhân khách quan là thiên tai, dịch tả lợn châu Phi, dịch Covid-19.", "Nguyên nhân chủ quan là năng lực của một số cán bộ còn bất cập.")
        self.part(2, look.pick(("Bài học kinh nghiệm", "Một số kinh nghiệm")))
        self.say(f"Phải gần dân, học cách làm của thị trấn Nghèn, xã {self.neighbour()}; nói đi đôi với làm.")

    def ahead(self):
        look = self.look
        self.part(1, look.pick(("Phương hướng, mục tiêu nhiệm kỳ tới", "Phương hướng, nhiệm vụ nhiệm kỳ 2020–2025", "Mục tiêu, nhiệm vụ, giải pháp nhiệm kỳ 2020–2025", "Phương hướng nhiệm kỳ 2020–2025")))
        self.part(2, look.pick(("Dự báo tình hình", "Bối cảnh, dự báo")))
        self.say("Thời tiết cực đoan, dịch Covid-19 còn kéo dài; vốn đầu tư công dự kiến giảm 10–15%, song hạ tầng đã khá đồng bộ.")
        self.part(2, look.pick(("Mục tiêu tổng quát", "Phương hướng chung", "Quan điểm, mục tiêu")))
        self.say("Nâng cao năng lực lãnh đạo của Đảng bộ; phát huy sức mạnh đoàn kết, đưa địa phương phát triển nhanh, bền vững.")

    def goals(self):
        """The targets: a section of their own, unless the tasks of each sector bring theirs."""
        look, voice = self.look, self.voice
        if self.target_form != "sector" or self.targets_in != "prose" and self.in_body and not self.one_table:
            self.part(2, look.pick(("Các chỉ tiêu chủ yếu đến năm 2025", "Mục tiêu cụ thể", "Chỉ tiêu cụ thể", "Một số chỉ tiêu chủ yếu nhiệm kỳ 2020–2025", "Các chỉ tiêu phấn đấu đến cuối nhiệm kỳ")))
        if self.targets_in != "prose" and self.in_body and not self.one_table:
            self.lead(look.pick(("Các chỉ tiêu được giao theo biểu sau:", "Chỉ tiêu cụ thể như sau:")))
            Sheet(self, voice, look.pick((("target",), ("target",), ("result", "target")))).write(all_codes())
        if self.target_form == "sector":
            return
        if self.target_form in ("list", "grouped"):
            self.at = 0
        for titles, codes, _ in SECTORS:
            shown = self.sentences(codes, "t", "short" if self.target_form in ("list", "grouped") else self.target_form)
            economy = set(SHARES) & self.told["t"] and codes[0] == "KT01"
            if self.target_form == "grouped" and (shown or economy):
                self.part(3, look.pick(titles))
            if economy:
                self.structure()
            if self.target_form in ("list", "grouped"):
                for one in shown:
                    self.point(one)
            else:
                self.say(*shown)

    def structure(self):
        """The shares the economy is to have: a sentence, or a lead and an item for each."""
        lot, lead = self.lot, self.lot.pick(("Cơ cấu kinh tế đến năm 2025: ", "Cơ cấu kinh tế năm 2025: ", "Chuyển dịch cơ cấu kinh tế, đến năm 2025 "))
        if lot.chance(0.7) or self.target_form not in ("list", "grouped"):
            words = self.voice.shares("t", lead)
            if self.target_form in ("list", "grouped"):
                self.point(words)
            else:
                self.say(words)
            return
        self.point("Cơ cấu kinh tế đến năm 2025:")
        points = lot.pick(((0, 1, 2), (2, 1, 0)))
        names = self.voice.local(lot.pick(("Nông nghiệp|Công nghiệp - xây dựng|Thương mại - dịch vụ", "Nông, lâm, ngư nghiệp|Công nghiệp, TTCN, xây dựng|Thương mại, dịch vụ"))).split("|")
        for at in points:
            figure = self.figure(SHARES[at], "t")
            self.lead(f"+ {names[at]}{lot.pick((': ', ' chiếm ', ' '))}{figure}%;")

    def tasks(self):
        look, lot, free = self.look, self.lot, self.voice.free
        self.part(2, look.pick(("Nhiệm vụ và giải pháp", "Nhiệm vụ, giải pháp chủ yếu", "Các nhiệm vụ trọng tâm")))
        more = ("Mở rộng diện tích cánh đồng lớn lên 200 ha, khuyến khích tích tụ ruộng đất.", "Tăng cường kiểm tra, xử lý vi phạm trong khai thác đất, cát.", "Nâng cao chất lượng dạy học, mỗi năm thêm 01 thư viện xanh.",
                "Nắm chắc địa bàn, giải quyết vụ việc ngay từ cơ sở.", "Đổi mới phương thức lãnh đạo, mỗi năm kiểm tra ít nhất 4 chi bộ.")
        for at, (titles, codes, _) in enumerate(SECTORS):
            if self.target_form != "sector":
                self.point(more[at])
                continue
            self.part(3, look.pick(titles))
            economy = self.voice.shares("t", "Cơ cấu kinh tế đến năm 2025: ") if at == 0 and set(SHARES) & self.told["t"] else ""
            self.say(more[at], economy, *self.sentences(codes, "t"))
        self.say(reckoned_ahead(self), free("MT02") and lot.chance(0.5) and "Riêng năm 2021, thí điểm phân loại rác thải tại nguồn ở 3 khu dân cư." or "")
        self.part(2, look.pick(("Tổ chức thực hiện", "Kiến nghị và tổ chức thực hiện")))
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động; các chi bộ cụ thể hóa thành kế hoạch hằng năm.")

    def annexes(self):
        look = self.look
        own, others = predecessors(self.facts.committee)
        signature(self)
        self.annex = True
        if look.chance(0.6):
            self.head(1, look.pick(("PHỤ LỤC", "PHỤ LỤC SỐ LIỆU")))
        else:
            self.lead(look.pick(("PHỤ LỤC", "Phụ lục kèm theo Báo cáo chính trị")))
        if self.one_table:
            self.lead("Biểu chỉ tiêu chủ yếu nhiệm kỳ 2015–2020 và 2020–2025")
            Sheet(self, self.voice, look.pick((("last", "result", "target"), ("last", "result", "target"), ("result", "target")))).write(all_codes())
        elif not self.in_body:
            if self.results != "prose":
                self.lead(look.pick(("Biểu 1. Kết quả thực hiện các chỉ tiêu nhiệm kỳ 2015–2020", "Biểu số 01: Tình hình thực hiện chỉ tiêu Nghị quyết")))
                Sheet(self, self.voice, look.pick((("last", "result"), ("last", "result"), ("result",)))).write(all_codes())
            if self.targets_in != "prose":
                self.lead(look.pick(("Biểu 2. Chỉ tiêu chủ yếu nhiệm kỳ 2020–2025", "Biểu số 02: Chỉ tiêu đến năm 2025")))
                Sheet(self, self.voice, look.pick((("target",), ("result", "target")))).write(all_codes())
        if look.chance(0.3):
            self.lead("Lộ trình một số chỉ tiêu đến năm 2025")
            by_year(self, self.voice, self.seed, "t")
        for body in look.some(BODIES, 2):
            totals(self, *body)
        old = own or others[:2]
        self.note(f"Số liệu trước năm 2020 tổng hợp từ {', '.join(f'{u.kind} {u.name}' for u in old)}.")
