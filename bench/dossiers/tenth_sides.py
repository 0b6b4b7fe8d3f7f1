"""The tenth office: what its clerk says beside a result - how it was worked for, and figures that are not the commune's own result."""

from decimal import Decimal

from .arithmetic import vn
from .facts import WORDED

HAMLETS = ("Anh Hùng", "Sơn Bình", "Trà Dương", "Khe Lang", "Đồng Huề", "Vĩnh Xá", "Nam Phong", "Bắc Sơn", "Thanh Mỹ", "Làng Khang", "Đập Bún", "Trại Tiểu")
# What was done, without a figure; variants apart by "|".
WORK = {
    "KT01": "Kinh tế của {place} tiếp tục phát triển, các ngành sản xuất đều có bước tăng trưởng.|Mặc dù gặp nhiều khó khăn, kinh tế vẫn giữ được mức tăng trưởng khá.",
    "KT05": "Đời sống vật chất của nhân dân được cải thiện.|Nhờ đa dạng ngành nghề, nguồn thu của các hộ ổn định hơn trước.",
    "KT06": "Việc chuyển đổi cơ cấu cây trồng, đưa giống mới vào sản xuất được quan tâm.|Nhiều diện tích kém hiệu quả được chuyển sang trồng rau màu, cây ăn quả.",
    "KT07": "Lịch thời vụ được chỉ đạo sát, cơ giới hóa được đẩy mạnh ở các khâu làm đất, thu hoạch.|Sản xuất lúa giữ vai trò chủ lực, an ninh lương thực được bảo đảm.",
    "KT08": "Công tác thu, chi ngân sách thực hiện đúng Luật Ngân sách nhà nước.|Các khoản thu được rà soát, chống thất thu và nợ đọng.",
    "KT09": "Các nguồn lực được lồng ghép để đầu tư hạ tầng giao thông, thủy lợi, trường học.|Kết cấu hạ tầng được đầu tư có trọng tâm, không để nợ xây dựng cơ bản kéo dài.",
    "KT10": "Môi trường sản xuất, kinh doanh được cải thiện.|Cấp ủy quan tâm hướng dẫn thủ tục thành lập doanh nghiệp, củng cố hợp tác xã.",
    "KT11": "Các tiêu chí tiếp tục được rà soát, nâng cao chất lượng.|Ban Chỉ đạo đã phân công thành viên phụ trách từng tiêu chí.",
    "KT12": "Phong trào chỉnh trang vườn hộ, hàng rào xanh được nhân dân hưởng ứng.|Các thôn đã đăng ký và tổ chức thực hiện theo bộ tiêu chí của tỉnh.",
    "KT13": "Chương trình mỗi xã một sản phẩm được triển khai đến các cơ sở sản xuất.|Các cơ sở được hỗ trợ bao bì, nhãn mác và tham gia hội chợ.",
    "MT01": "Nhân dân được vận động xây bể lọc, đấu nối nước từ công trình cấp nước tập trung.|Việc xây dựng công trình vệ sinh và nguồn nước hộ gia đình được chú trọng.",
    "MT02": "Hợp tác xã môi trường hoạt động đều, điểm tập kết được bố trí hợp lý.|Việc phân loại rác tại nguồn bước đầu được thực hiện ở khu dân cư.",
    "MT03": "Công tác trồng, chăm sóc, bảo vệ rừng được thực hiện nghiêm, không để xảy ra cháy lớn.|Diện tích rừng trồng được giao cho các hộ nhận khoán bảo vệ.",
    "MT04": "Hồ sơ địa chính được chỉnh lý thường xuyên.|Công tác quản lý đất đai được tăng cường, các tồn đọng được xử lý dần.",
    "XH06": "Cơ sở vật chất trường học được đầu tư, chất lượng dạy và học được nâng lên.|Công tác khuyến học, khuyến tài được các dòng họ hưởng ứng.",
    "XH07": "Công tác khám chữa bệnh ban đầu được bảo đảm.|Đội ngũ y tế cơ sở được kiện toàn, trang thiết bị được bổ sung.",
    "XH05": "Công tác tuyên truyền chính sách bảo hiểm được đưa vào sinh hoạt khu dân cư.|Việc vận động các hộ làm nông nghiệp mua thẻ được các đoàn thể phối hợp thực hiện.",
    "XH08": "Công tác dân số, kế hoạch hóa gia đình được duy trì.|Cộng tác viên dân số bám sát địa bàn, tư vấn tại hộ.",
    "XH11": "Trẻ em được theo dõi biểu đồ tăng trưởng, tiêm chủng đầy đủ.|Các lớp hướng dẫn nấu bột dinh dưỡng được mở hằng quý.",
    "XH09": "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” được triển khai sâu rộng.|Việc cưới, việc tang, lễ hội thực hiện theo nếp sống mới.",
    "XH10": "Nhà văn hóa, khu thể thao được chỉnh trang.|Hương ước, quy ước được sửa đổi, bổ sung.",
    "XH03": "Các lớp dạy nghề ngắn hạn được mở tại {place}.|Công tác dạy nghề gắn với nhu cầu của doanh nghiệp trên địa bàn.",
    "XH04": "Công tác thông tin thị trường lao động được duy trì.|Nguồn vốn của Ngân hàng Chính sách xã hội được cho vay đúng đối tượng.",
    "XH01": "Công tác giảm nghèo được thực hiện đồng bộ, mỗi đoàn thể nhận giúp đỡ một số hộ.|Chính sách cho hộ nghèo, gia đình chính sách được thực hiện kịp thời.",
    "XH02": "Việc rà soát, bình xét cuối năm được thực hiện dân chủ, công khai.|Kết quả rà soát hằng năm được niêm yết tại nhà văn hóa.",
    "QP01": "Công tác tuyển quân thực hiện đúng quy trình, công khai.|Lực lượng dân quân được huấn luyện theo kế hoạch.",
    "QP02": "Phong trào toàn dân bảo vệ an ninh Tổ quốc được duy trì.|Mâu thuẫn trong nhân dân được hòa giải ngay từ cơ sở.",
    "XD01": "Chất lượng sinh hoạt chi bộ có chuyển biến.|Việc đánh giá, xếp loại cuối năm được thực hiện nghiêm túc.",
    "XD02": "Đảng viên được phân công nhiệm vụ cụ thể, gắn với địa bàn dân cư.|Công tác quản lý, giáo dục đảng viên được chú trọng.",
    "XD04": "Vai trò lãnh đạo của cấp ủy được phát huy.|Quy chế làm việc của Ban Chấp hành được thực hiện nghiêm.",
    "XD03": "Công tác tạo nguồn được các chi bộ quan tâm.|Việc bồi dưỡng quần chúng ưu tú ở {hamlet} và trường học được thực hiện thường xuyên.",
    "XD05": "Mặt trận và các đoàn thể đổi mới nội dung hoạt động, hướng về khu dân cư.|Công tác tập hợp đoàn viên, hội viên có nhiều cố gắng.",
    "CC01": "Bộ phận tiếp nhận và trả kết quả được bố trí đủ trang thiết bị.|Thủ tục hành chính được niêm yết công khai tại trụ sở.",
}
GOAL_UNITS = {"KT01": "%/năm", "KT05": " triệu đồng/người/năm", "KT06": " triệu đồng/ha", "XH03": "%", "XH05": "%", "MT01": "%", "XD03": " người/năm", "KT09": " tỷ đồng"}
# form: {code: (lowest and highest step from the result, unit)}; each form stands in fewer than one report of five.
STEPS = {
    "district": {"KT05": (-3, -1, " triệu đồng/người/năm"), "KT06": (-6, -2, " triệu đồng/ha"), "XH03": (-4, -1, "%"), "XH05": (-3, -1, "%"), "MT02": (-5, -2, "%")},
    "past": {"XH03": (-18, -12, "%"), "XH05": (-22, -14, "%"), "MT01": (-14, -9, "%"), "MT02": (-30, -22, "%"), "XH09": (-12, -8, "%"), "CC01": (-10, -6, "%")},
    "year": {"KT01": (-2, -1, "%"), "KT08": (2, 3, "%"), "XD03": (2, 4, " đảng viên"), "XH04": (-25, -10, " người")},
    "hamlet": {"MT02": (-20, -12, "%"), "XH09": (2, 4, "%"), "XH05": (2, 4, "%"), "KT05": (3, 6, " triệu đồng/người/năm"), "MT01": (-9, -5, "%")},
}
WORDS = {
    "district": ("Cùng thời điểm, mức chung của toàn huyện là {x}.", "Bình quân chung của huyện là {x}.", "Kết quả này cao hơn bình quân toàn huyện ({x})."),
    "past": ("Năm 2015 mới đạt {x}.", "Đầu nhiệm kỳ, con số này chỉ là {x}.", "Cuối nhiệm kỳ trước mới ở mức {x}."),
    "year": ("Riêng năm 2017 là {x}.", "Năm 2018, kết quả đạt {x}.", "Trong đó năm 2016 là {x}."),
    "hamlet": ("Riêng {hamlet} {h} là {x}.", "Tại {hamlet} {h}, con số này là {x}.", "{Hamlet} {h} đạt {x}."),
    "goal": ("Nghị quyết Đại hội nhiệm kỳ 2015–2020 đề ra {x}.", "Chỉ tiêu Nghị quyết nhiệm kỳ qua là {x}.", "So với mức {x} của Nghị quyết đã đề ra, chỉ tiêu này vượt kế hoạch."),
}
PARTS = {
    "XH03": ("Trong đó, lao động có bằng cấp, chứng chỉ chiếm {x}%.", 21, 28), "XH04": ("Trong đó, đi làm việc ở nước ngoài {x} người/năm.", 35, 80),
    "KT07": ("Năng suất lúa bình quân đạt {x} tạ/ha/vụ.", 51, 56), "MT01": ("Trong đó, hộ dùng nước sạch từ nhà máy đạt {x}%.", 24, 41),
    "XH09": ("Gia đình thể thao chiếm {x}%.", 26, 38), "XD03": ("Cả nhiệm kỳ đã cử {x} quần chúng đi học lớp nhận thức về Đảng.", 72, 96),
}


class Sides:
    """The sentences beside the results of one report."""

    def __init__(self, report):
        self.report, self.lot, self.facts = report, report.lot, report.facts
        self.of = {}
        for form in (*STEPS, "goal", "part"):
            codes = {"goal": GOAL_UNITS, "part": PARTS}.get(form) or STEPS[form]
            on, chosen = self.lot.chance(0.14), self.lot.some(codes, 2)
            for code in chosen if on else ():
                self.of.setdefault(code, self._sentence(form, code))

    def _sentence(self, form, code):
        lot = self.lot
        if form == "part":
            words, low, high = PARTS[code]
            return words.replace("{x}", vn(lot.whole(low, high)))
        if form == "goal":
            shown = f"{self.facts.last[code]}{GOAL_UNITS[code]}"
        else:
            low, high, unit = STEPS[form][code]
            value = self.facts.number[code, "r"]
            places = max(0, -value.as_tuple().exponent)
            shown = f"{vn(value + lot.tenths(low, high, places) if places else value + lot.whole(low, high))}{unit}"
        return lot.pick(WORDS[form]).replace("{x}", shown).replace("{h}", lot.pick(HAMLETS))

    def work(self, code):
        """What was done for an indicator, "" where the report is to be silent about it."""
        words = self.lot.pick(WORK[code].split("|"))
        return self.report.clauses.local(words) if self.report.clauses.free(code) else ""

    def beside(self, code):
        """A figure beside the result, mostly none."""
        words = self.of.get(code, "")
        return self.report.clauses.local(words) if words and self.report.clauses.free(code) else ""


def judged(facts, code, direction):
    """How the clerk's table judges a result against the resolution of the last term."""
    if code == "KT11":
        return "Chưa đạt"
    if code in WORDED:
        return "Đạt"
    gap = Decimal(facts.number[code, "r"]) - Decimal(facts.number[code, "l"])
    gap = -gap if direction == "down" else gap
    return "Đạt" if gap == 0 else "Vượt" if gap > 0 else "Không đạt"
