"""The office aside: the political report, the coming term and the annexed tables."""

from .arithmetic import off, rise
from .facts import SHARES
from .frame import reference
from .twentyfirst_office import HAMLETS, Aside

GROUPS = (
    ("1. Về kinh tế", ("KT01", "SHARES", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("2. Về văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("3. Về môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("4. Về quốc phòng - an ninh", ("QP01", "QP02")),
    ("5. Về xây dựng Đảng và hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


def aims(paper, said, headed, numbered):
    """The list of targets by field: dashes under headings or introduced by a line, or one list in running numbers."""
    at = 0
    for title, codes in GROUPS:
        if headed == "heads":
            paper.head(3, title)
        elif headed == "lines":
            paper.say(f"{title[3:]}:")
        for code in codes:
            words = paper.c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: ") if code == "SHARES" else said([code], "t")
            if words:
                at += 1
                paper.item(f"{f'({at})' if numbered else '-'} {words}")


class Ahead(Aside):
    """What is to be done, and the annexes."""

    def ahead(self):
        lot = self.lot
        self.head(1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Trong những năm tới, hạ tầng giao thông tiếp tục được đầu tư, chương trình xây dựng nông thôn mới đi vào chiều sâu sẽ tạo thêm thuận lợi cho địa phương." if not self.town else
                 "Trong những năm tới, hạ tầng đô thị tiếp tục được đầu tư, tạo thêm thuận lợi cho phát triển thương mại, dịch vụ.",
                 "Bên cạnh đó, biến đổi khí hậu, dịch bệnh trên người và vật nuôi còn diễn biến phức tạp.")
        self.head(2, "II. Phương hướng, mục tiêu tổng quát")
        self.say("Nâng cao năng lực lãnh đạo, sức chiến đấu của Đảng bộ; phát huy dân chủ, khối đại đoàn kết; chuyển mạnh sản xuất nông nghiệp sang hàng hóa; không ngừng nâng cao đời sống nhân dân.")
        self.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
        numbered = lot.chance(0.35)
        aims(self, self.told, "" if numbered and lot.chance(0.5) else lot.pick(("heads", "lines")), numbered)
        self.tasks()

    def tasks(self):
        lot, figures = self.lot, self.facts
        self.head(2, "IV. Nhiệm vụ và giải pháp")
        self.head(3, "1. Phát triển kinh tế")
        farms, later, gap, share = rise(lot, 12, 40)
        form = lot.whole(0, 1)
        growth = (f"tăng {self.slip('change', 'farms', share, off(lot, share, 6))}%" if form else f"tăng {self.slip('change', 'farms', gap, off(lot, gap))} mô hình")
        self.say("Đẩy mạnh tích tụ, tập trung ruộng đất, mở rộng cánh đồng lớn liên kết với doanh nghiệp.", f"Nâng số mô hình chăn nuôi lợn an toàn sinh học từ {farms} lên {later} mô hình, {growth}.")
        self.say(f"Khai thác nguồn thu, nuôi dưỡng nguồn thu; phối hợp với xã {self.near()} nâng cấp tuyến kênh, tuyến đường liên xã.",
                 self.step("KT05", " triệu đồng", "Phấn đấu đến năm 2022, thu nhập bình quân đầu người đạt {} triệu đồng/người/năm, tạo đà cho các năm sau."))
        self.head(3, "2. Văn hóa - xã hội, môi trường")
        self.say("Nâng cao chất lượng giáo dục toàn diện, chăm sóc sức khỏe nhân dân; thực hiện tốt chính sách an sinh xã hội.",
                 self.seldom(["XH09"], "Cùng toàn tỉnh phấn đấu mục tiêu trên 92% gia đình văn hóa theo Nghị quyết của tỉnh.") if figures.number["XH09", "t"] != 92 else "")
        self.say("Vận động các hộ chăn nuôi xây dựng công trình xử lý chất thải, phân loại rác tại hộ gia đình.", self.step("MT02", "%", "Mốc năm 2022 là {}% rác thải sinh hoạt được thu gom, xử lý."))
        self.head(3, "3. Quốc phòng - an ninh, xây dựng Đảng")
        self.say("Giữ vững ổn định chính trị, trật tự an toàn xã hội; thực hiện tốt công tác tuyển quân, huấn luyện dân quân.")
        self.say("Đổi mới nội dung sinh hoạt chi bộ, tăng cường kiểm tra, giám sát; chăm lo tạo nguồn phát triển đảng viên.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, phân công cấp ủy viên phụ trách; định kỳ sơ kết, tổng kết việc thực hiện Nghị quyết.")

    def step(self, code, unit, words):
        """A milestone between the result and the target, in one dossier of seven."""
        first, last = (self.facts.number[code, column] for column in "rt")
        middle = int(first + (last - first) * 2 / 5)
        return words.format(middle) if self.c.free(code) and middle > first and self.lot.chance(0.15) else ""

    def annexes(self):
        lot = self.lot
        self.signature()
        self.annex = True
        form = lot.pick(("one", "two", "results"))
        self.head(1, "PHỤ LỤC")
        if form == "results":
            self.head(2, "Biểu 1. Kết quả thực hiện các chỉ tiêu chủ yếu nhiệm kỳ 2015–2020")
            self.indicators("r", ("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết 2015–2020", "Kết quả thực hiện", "So với Nghị quyết"))
            self.head(2, "Biểu 2. Các chỉ tiêu chủ yếu nhiệm kỳ 2020–2025")
            self.indicators("t", ("TT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu đến năm 2025"))
        else:
            self.head(2, "Biểu 1. Các chỉ tiêu chủ yếu")
            titles = ("TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết nhiệm kỳ 2015–2020", "Kết quả thực hiện", "Chỉ tiêu nhiệm kỳ 2020–2025")
            self.indicators("rt", (*titles, "So với Nghị quyết 2015–2020") if form == "two" else titles)
        self.head(2, "Biểu kinh phí xây dựng kết cấu hạ tầng (triệu đồng)")
        body = [(name, [lot.whole(900, 6500), lot.whole(900, 6500)]) for name in ("Đường giao thông", "Kênh mương, trạm bơm", "Trường học", "Nhà văn hóa, sân thể thao")]
        self.summed("works", ("Hạng mục", "2016–2017", "2018–2019"), body, "Tổng cộng")
        if lot.chance(0.5):
            self.head(2, f"Biểu chăn nuôi của các {self.hamlet} trọng điểm")
            body = [(name, [lot.whole(60, 220), lot.whole(20, 95)]) for name in lot.some(HAMLETS, 5)]
            self.summed("herds", (self.hamlet.capitalize(), "Đàn lợn (con)", "Đàn trâu, bò (con)"), body, "Cộng")

    def indicators(self, columns, titles):
        """The table of indicators; a last column says how the result stands to the last resolution."""
        self.table()
        self.row(*titles, head=True)
        at = 0
        for indicator in reference().indicators:
            code = indicator.code
            # A table of one column says nothing of what the plan takes from that column.
            if columns != "rt" and self.plan.modes.get(code) == {"r": "result", "t": "target"}[columns]:
                continue
            cells = self.c.cells(code, columns)
            if cells:
                at += 1
                name, unit, last, *values = cells
                shown = (name, unit, *values) if columns == "t" else cells
                compared = len(titles) > len(shown) + 1
                self.row(str(at), *shown, *([self.against(code) if values[0] else ""] if compared else []))
