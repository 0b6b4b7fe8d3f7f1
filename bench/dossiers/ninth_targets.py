"""The second half of the report of the ninth office: forecast, targets as a list, a table or paragraphs, tasks, annexes."""

from .arithmetic import off, rise
from .facts import SHARES, WORDED
from .frame import reference
from .planting import predecessors

GROUPS = (
    ("Về kinh tế", ("KT01", "KT02", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Về văn hóa, xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH11", "XH09", "XH10")),
    ("Về môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Về quốc phòng, an ninh", ("QP01", "QP02")),
    ("Về xây dựng Đảng, chính quyền và đoàn thể", ("XD04", "XD01", "XD02", "XD03", "XD05", "CC01")),
)
PAIRS = (("KT08", "KT09"), ("XH01", "XH02"), ("XH09", "XH10"), ("MT01", "MT02"), ("XD01", "XD02"))
DOWN = frozenset(one.code for one in reference().indicators if one.direction == "down")
# What the clerk puts before the targets of a field where they run on in one paragraph.
LEADS = ("Phấn đấu đến năm 2025: ", "Trong 5 năm tới, ", "Đến cuối nhiệm kỳ, ")


class Targets:
    """What the report promises."""

    def forecast(self):
        self.part(1, "PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Những năm tới, các tuyến giao thông qua địa bàn được đầu tư, quá trình cơ cấu lại nông nghiệp được đẩy mạnh sẽ mở ra cơ hội cho kinh tế vườn đồi và dịch vụ; tuy vậy, dịch Covid-19, biến đổi khí hậu và giá nông sản bấp bênh sẽ tác động trực tiếp đến sản xuất và việc làm của người dân.", self.habits.say("district_goal"))
        self.head(2, "II. Mục tiêu tổng quát")
        self.say("Nâng cao năng lực lãnh đạo, sức chiến đấu của Đảng bộ; phát huy dân chủ và sức mạnh đoàn kết toàn dân; khai thác tốt tiềm năng đất đồi, đẩy mạnh phát triển kinh tế, nâng cao đời sống vật chất và tinh thần của nhân dân, giữ vững quốc phòng, an ninh.")

    def targets(self):
        self.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
        if self.layout == "table":
            self._tabled()
        elif self.layout == "flowing":
            self._running()
        else:
            self._listed()

    def _target(self, code):
        """The target as a sentence, that of the economy's shares standing at the first of them."""
        if code == "KT02":
            return self.shares("t", self.lot.pick(("Cơ cấu kinh tế: ", "Cơ cấu kinh tế đến năm 2025: ")))
        return self.clauses.sentence([code], "t")

    def _listed(self):
        lot, mark = self.lot, self.lot.pick(("- ", "- ", "+ ", ""))
        headed, ended, paired = lot.chance(0.6), lot.pick((".", ";")), lot.chance(0.3)
        number = 0
        for at, (title, codes) in enumerate(GROUPS, 1):
            if headed:
                self.head(3, f"{at}. {title}")
                number = 0
            for lines in self._lines(codes, paired):
                said = [words[:-1] for words in (self._target(code) for code in lines) if words]
                if said:
                    number += 1
                    self.item(f"{mark or f'{number}) '}{said[0]}{''.join(f'; {words[0].lower()}{words[1:]}' for words in said[1:])}{ended}")

    def _lines(self, codes, paired):
        """Codes by line of the list: one each, or some of them in pairs."""
        left = list(codes)
        while left:
            line = next((pair for pair in PAIRS if paired and pair[0] == left[0] and pair[1] in left), (left[0],))
            left = [code for code in left if code not in line]
            yield line

    def _running(self):
        for at, (title, codes) in enumerate(GROUPS, 1):
            lead = self.lot.pick(LEADS)
            kept = [code for code in codes if code != "KT02"]
            self.say(f"{at}. {title}.", self.clauses.sentence(kept, "t", joint="; ", lead=lead), self._target("KT02") if "KT02" in codes else "")

    def _tabled(self):
        self.say("Căn cứ bộ chỉ tiêu của huyện và tình hình địa phương, Đại hội xác định các chỉ tiêu như sau:")
        wide = self.lot.chance(0.5)
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", *(("Nghị quyết 2015–2020",) if wide else ()), "Thực hiện nhiệm kỳ 2015–2020", "Mục tiêu nhiệm kỳ 2020–2025", head=True)
        self._body(lambda code: self._cut(self.row_of(code), wide), 5 + wide)
        left = [code for _, codes in GROUPS for code in codes if self.plan.modes.get(code) in ("figure", "unit:r", "unit:t")]
        if left:
            self.say("Bên cạnh các chỉ tiêu trong biểu,", self.clauses.sentence(left, "t", lead="phấn đấu "))

    def _cut(self, cells, wide):
        return cells if wide or not cells else (*cells[:2], *cells[3:])

    def _body(self, cells_of, width):
        """The rows of a table of indicators, group by group."""
        grouped, number = self.lot.chance(0.5), 0
        for at, (title, codes) in enumerate(GROUPS):
            if grouped:
                self.row(("I", "II", "III", "IV", "V")[at], title.removeprefix("Về ").capitalize().replace("đảng", "Đảng"), *[""] * (width - 2))
            for code in (each for one in codes for each in (SHARES if one == "KT02" else (one,))):
                cells = cells_of(code)
                if cells:
                    number += 1
                    self.row(str(number), *cells)

    def early(self):
        """A table of the results before the fields."""
        self.say("Kết quả thực hiện các chỉ tiêu Nghị quyết Đại hội nhiệm kỳ 2015–2020 như sau:")
        judged = self.lot.chance(0.6)
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết đề ra", "Kết quả", *(("Đánh giá",) if judged else ()), head=True)

        def cells_of(code):
            cells = self.row_of(code, "r")
            return cells and (*cells, *((self._judged(code, cells[-1]),) if judged else ()))

        self._body(cells_of, 5 + judged)

    def _judged(self, code, typed):
        """How the clerk marks a result against what was asked."""
        if not typed:
            return ""
        if code in WORDED:
            return "Chưa đạt" if code == "KT11" else "Đạt"
        asked, done = self.facts.number[code, "l"], self.facts.number[code, "r"]
        if asked == done:
            return "Đạt"
        return "Vượt" if (done < asked) == (code in DOWN) else "Chưa đạt"

    def tasks(self):
        lot, habits, office = self.lot, self.habits, self.office
        self.head(2, "IV. Nhiệm vụ và giải pháp chủ yếu")
        before, after, more, share = rise(lot, 15, 40)
        self.say(f"Trên lĩnh vực kinh tế, tiếp tục cơ cấu lại sản xuất theo hướng hàng hóa, nâng diện tích cây ăn quả có chứng nhận VietGAP từ {before} ha hiện nay lên {after} ha, tăng {self.slip('change', 'certified', share, off(lot, share, 6))}%, liên kết với doanh nghiệp bao tiêu sản phẩm;"
                 f" quy hoạch lại vùng chăn nuôi tập trung xa khu dân cư, phát triển dịch vụ dọc các trục đường chính và đường sang xã {office.neighbours[1]}.",
                 self.again(("KT05", "KT06", "KT01", "KT09"), "t", "Đến năm 2025, phấn đấu "))
        self.say("Trên lĩnh vực văn hóa, xã hội và môi trường, đẩy mạnh xã hội hóa các hoạt động, chăm lo gia đình chính sách, nâng cao chất lượng giáo dục toàn diện, làm tốt vệ sinh môi trường từ hộ gia đình.",
                 habits.say("half_way"), self.again(("XH03", "XH05", "MT02", "MT01", "XH01"), "t", "Qua đó, đến cuối nhiệm kỳ "))
        self.say("Trên lĩnh vực quốc phòng, an ninh, xây dựng lực lượng dân quân vững mạnh, chủ động nắm tình hình từ cơ sở, không để phát sinh điểm nóng, khiếu kiện vượt cấp.")
        self.say("Về xây dựng Đảng, đổi mới phương thức lãnh đạo của cấp ủy, nâng cao chất lượng sinh hoạt chi bộ, làm tốt công tác quy hoạch, đào tạo cán bộ, tăng cường kiểm tra, giám sát, phát huy vai trò giám sát, phản biện xã hội của Mặt trận và các đoàn thể.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, quy chế làm việc, phân công cấp ủy viên phụ trách từng lĩnh vực; hằng năm kiểm điểm kết quả thực hiện và điều chỉnh giải pháp cho phù hợp.")

    def appended(self):
        """The signature, and the tables behind it."""
        self.signed()
        lot, figures, office = self.lot, self.facts, self.office
        self.annex = True
        self.head(1, "PHỤ LỤC")
        at = 1
        if self.annexed:
            self._annexed()
            at = 2
        body = [(f"{office.hamlet.capitalize()} {name}", [homes, homes * lot.whole(34, 39) // 10, lot.whole(14, 48)]) for name in office.hamlets[:5] for homes in (lot.whole(70, 190),)]
        self.head(2, f"Biểu {at}. Hộ, nhân khẩu, đảng viên của một số {office.hamlet} đến 31/12/2019")
        self.summed("hamlets", (office.hamlet.capitalize(), "Số hộ", "Nhân khẩu", "Đảng viên"), body, lot.pick(("Cộng", "Tổng cộng")))
        if lot.chance(0.6):
            self.head(2, f"Biểu {at + 1}. Vốn xây dựng cơ sở hạ tầng (tỷ đồng)")
            body = [(name, [lot.tenths(2, 16), lot.tenths(2, 16), lot.tenths(2, 16)]) for name in ("Giao thông", "Thủy lợi", "Trường học", "Nhà văn hóa, trụ sở")]
            self.summed("works", ("Loại công trình", "2016–2017", "2018", "2019"), body, "Cộng", 1)
        own, _ = predecessors(figures.committee)
        if len(own) > 1 and lot.chance(0.5):
            self.note(f"Số liệu trước năm 2020 tổng hợp từ báo cáo của {', '.join(f'{u.kind} {u.name}' for u in own)}.")

    def _annexed(self):
        both = self.layout == "list"
        self.head(2, "Biểu 1. Tổng hợp các chỉ tiêu" if both else "Biểu 1. Chỉ tiêu nhiệm kỳ 2020–2025")
        self.table()
        if both:
            self.row("TT", "Tên chỉ tiêu", "Đơn vị tính", "Chỉ tiêu 2015–2020", "Kết quả đạt được", "Chỉ tiêu 2020–2025", head=True)
            self._body(self.row_of, 6)
        else:
            self.row("TT", "Tên chỉ tiêu", "Đơn vị tính", "Chỉ tiêu đến năm 2025", head=True)
            self._body(lambda code: self._cut(self.row_of(code, "t"), False), 4)
