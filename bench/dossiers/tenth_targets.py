"""The tenth office's political report looking ahead: forecast, aims, a numbered list of targets, tasks by field."""

from decimal import Decimal

from .arithmetic import off, rise, vn
from .facts import SHARES

LISTED = (
    ("Về kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Về văn hóa - xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("Về môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Về quốc phòng, an ninh", ("QP01", "QP02")),
    ("Về xây dựng Đảng, hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
# code: (unit, name of the thing) of targets that are named for a year on the way.
STAGES = {"KT05": (" triệu đồng/người/năm", "thu nhập bình quân đầu người"), "MT02": ("%", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý"),
          "XH03": ("%", "tỷ lệ lao động qua đào tạo"), "KT06": (" triệu đồng/ha", "giá trị sản xuất trên một đơn vị diện tích canh tác")}


def listed(paper, clauses, codes, form, end=";"):
    """Targets as items numbered through, the economy's shares as the second; returns nothing but writes."""
    at = 0
    for code in codes:
        words = clauses.sentence(SHARES, "t", joint=", ", end=end, lead="Cơ cấu kinh tế đến năm 2025: ") if code == "KT02" else clauses.sentence([code], "t", end=end)
        if words:
            at += 1
            paper.item(f"{form.format(at)} {words}")


class Ahead:
    """The second part of the report."""

    def ahead(self):
        self.head(1, "PHẦN THỨ HAI\nPHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. DỰ BÁO TÌNH HÌNH")
        lot = self.lot
        district = ""
        if self.clauses.free("KT05") and lot.chance(0.15):
            district = lot.pick(("Huyện dự kiến thu nhập bình quân đầu người toàn huyện năm 2025 khoảng {x} triệu đồng.", "Theo dự thảo văn kiện của huyện, thu nhập bình quân chung toàn huyện đến năm 2025 đạt {x} triệu đồng."))
            district = district.replace("{x}", vn(int(self.facts.number["KT05", "t"]) + lot.whole(2, 4)))
        self.say("Tình hình trong nước tiếp tục ổn định; các chính sách của tỉnh, của huyện tạo điều kiện cho sản xuất phát triển.", district)
        self.say(lot.pick(("Bên cạnh đó, dịch bệnh, biến đổi khí hậu còn diễn biến phức tạp; lao động trẻ đi làm ăn xa ngày càng nhiều.",
                           "Tuy nhiên, dịch Covid-19 có thể kéo dài, vốn đầu tư công khó khăn, đất đai manh mún là trở ngại lớn trong những năm tới.")))
        self.head(2, "II. MỤC TIÊU TỔNG QUÁT")
        self.say("Nâng cao năng lực lãnh đạo và sức chiến đấu của Đảng bộ; phát huy sức mạnh đại đoàn kết toàn dân; khai thác tiềm năng, thế mạnh của địa phương; giữ vững quốc phòng, an ninh.")
        self.head(2, "III. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025")
        self.targets()
        self.head(2, "IV. NHIỆM VỤ, GIẢI PHÁP")
        self.tasks()
        self.head(2, "V. TỔ CHỨC THỰC HIỆN")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, phân công cấp ủy viên phụ trách; hằng năm tổ chức kiểm tra, sơ kết.")

    def targets(self):
        """Numbered through the fields, or by field, or as one list without headings."""
        lot = self.lot
        form, end = lot.pick(("{}.", "{})", "({})", "{}.")), lot.pick((";", "."))
        self.items = lot.pick(("list_item", "paragraph"))
        way = lot.pick(("one", "fields", "fields"))
        if way == "one":
            codes = [code for _, codes in LISTED for code in codes]
            listed(self, self.clauses, (codes[0], "KT02", *codes[1:]), form, end)
        for at, (title, codes) in enumerate(LISTED, 1) if way == "fields" else ():
            self.head(3, f"{at}. {title}")
            listed(self, self.clauses, (codes[0], "KT02", *codes[1:]) if at == 1 else codes, form if form != "{}." else f"{at}.{{}}.", end)
        self.items = "list_item"

    def tasks(self):
        lot = self.lot
        self.head(3, "1. Phát triển kinh tế")
        again = ""
        if self.clauses.free("KT05") and lot.chance(0.5):
            again = f"Để thu nhập bình quân đầu người đạt {self.figure('KT05', 't', again=True)} triệu đồng/người/năm, tập trung phát triển kinh tế vườn đồi và ngành nghề."
        self.say("Tiếp tục cơ cấu lại sản xuất nông nghiệp, mở rộng liên kết tiêu thụ sản phẩm.", again)
        before, after, more, share = rise(lot, 25, 70)
        self.say(f"Đưa số mô hình kinh tế có doanh thu từ 500 triệu đồng trở lên từ {before} mô hình lên {after} mô hình, tăng {self.slip('change', 'models', share, off(lot, share, 6))}%.",
                 "Khuyến khích các hộ mở rộng dịch vụ, vận tải." if lot.chance(0.5) else "")
        self.stage()
        self.head(3, "2. Văn hóa - xã hội")
        self.say("Nâng cao chất lượng giáo dục, y tế; thực hiện tốt chính sách người có công.", self.once("XH05", "Phấn đấu {t}% người dân có thẻ bảo hiểm y tế vào năm 2025.", 0.3))
        self.head(3, "3. Quốc phòng, an ninh")
        self.say("Chủ động nắm tình hình, giải quyết kịp thời đơn thư, không để hình thành điểm nóng.")
        self.head(3, "4. Xây dựng Đảng và hệ thống chính trị")
        self.say("Đổi mới sinh hoạt chi bộ, tăng cường kiểm tra, giám sát.", self.once("XD03", "Mỗi năm kết nạp {t} đảng viên mới, chú trọng đoàn viên thanh niên.", 0.4))

    def once(self, code, words, share):
        """A target said once more, where the report is free to speak of it."""
        said = self.lot.chance(share) and self.clauses.free(code)
        return words.replace("{t}", self.figure(code, "t", again=True)) if said else ""

    def stage(self):
        """A figure for a year on the way to the target, in fewer than one report of five."""
        lot = self.lot
        code = lot.pick(STAGES)
        on, words = lot.chance(0.18), lot.pick(("Giai đoạn 2020–2022, phấn đấu {n} đạt {x}.", "Trước mắt, đến hết năm 2022, {n} đạt {x}.", "Riêng năm 2021, phấn đấu {n} đạt {x}."))
        if on and self.clauses.free(code):
            unit, name = STAGES[code]
            low, high = (Decimal(self.facts.number[code, column]) for column in "rt")
            self.say(words.replace("{n}", name).replace("{x}", vn(low + (high - low) * Decimal("0.4"), 1) + unit), "Sơ kết giữa nhiệm kỳ để điều chỉnh giải pháp cho phù hợp.")
