"""Figures a report holds beside its own results and targets: the district's, another year's, one hamlet's. Each in fewer than one dossier of five."""

from decimal import Decimal

from .arithmetic import vn

SELDOM = 0.16
HAMLETS = ("Đông Hà", "Nam Phong", "Minh Tiến", "Hợp Sơn", "Thái Hòa", "Đình Sơn", "Làng Khang", "Hồng Tân", "Phúc Thịnh", "Yên Đình")


class Beside:
    """Sentences about an indicator that are "" in most dossiers, and where the plan takes the indicator away."""

    def __init__(self, paper, clauses, hamlet):
        self.paper, self.lot, self.clauses, self.hamlet = paper, paper.lot, clauses, hamlet

    def say(self, code):
        """One sentence on this indicator, "" mostly."""
        seldom = self.lot.chance(SELDOM)
        return getattr(self, f"_{code.lower()}")(self.paper.facts.number) if seldom and self.clauses.free(code) else ""

    def between(self, code):
        """A step on the way from the result to the target."""
        first, last = (self.paper.facts.number[code, column] for column in "rt")
        return vn((first + (last - first) * 2 / 5).quantize(Decimal("0.1")))

    def _kt05(self, number):
        value = vn(number["KT05", "r"] - self.lot.tenths(1.2, 3))
        return self.lot.pick((
            f"Cùng thời điểm, thu nhập bình quân đầu người của toàn huyện là {value} triệu đồng.",
            f"Mức bình quân chung của huyện Can Lộc năm 2019 là {value} triệu đồng/người/năm.",
            f"Mục tiêu Nghị quyết Đại hội nhiệm kỳ 2015–2020 đề ra là {self.paper.facts.last['KT05']} triệu đồng/người/năm.",
        ))

    def _kt07(self, number):
        value = vn(int(number["KT07", "r"]) * self.lot.whole(52, 57) // 100)
        return self.lot.pick((f"Riêng vụ Đông Xuân năm 2018 sản lượng lương thực đạt {value} tấn.", f"Sản lượng lương thực vụ Xuân năm 2019 đạt {value} tấn."))

    def _kt08(self, number):
        value = vn(self.lot.tenths(4, 9))
        return self.lot.pick((f"Năm 2019, số thu ngân sách trên địa bàn là {value} tỷ đồng.", f"Thu tiền sử dụng đất năm 2018 đạt {value} tỷ đồng."))

    def _xh01(self, number):
        value = vn(number["XH01", "r"] + self.lot.tenths(1.1, 2.4))
        return self.lot.pick((f"Riêng {self.hamlet} {self.lot.pick(HAMLETS)} tỷ lệ hộ nghèo còn {value}%.", f"Năm 2018, tỷ lệ hộ nghèo là {value}%."))

    def _xh03(self, number):
        value = vn(number["XH03", "r"] - self.lot.whole(7, 11))
        return self.lot.pick((f"Đầu nhiệm kỳ, tỷ lệ lao động qua đào tạo mới đạt {value}%.", f"Năm 2015, lao động qua đào tạo chỉ có {value}%."))

    def _xh04(self, number):
        value = int(number["XH04", "r"]) * self.lot.whole(25, 40) // 100
        return self.lot.pick((f"Trong đó đi làm việc ở nước ngoài bình quân {value} người/năm.", f"Riêng năm 2019 có {value} người đi xuất khẩu lao động."))

    def _xh05(self, number):
        value = vn(number["XH05", "r"] - self.lot.tenths(9, 15))
        return self.lot.pick((f"Năm 2016, tỷ lệ tham gia bảo hiểm y tế mới đạt {value}%.", f"Đầu nhiệm kỳ mới có {value}% người dân tham gia bảo hiểm y tế."))

    def _xd03(self, number):
        value = int(number["XD03", "r"]) + self.lot.whole(2, 4)
        return self.lot.pick((f"Năm 2018 kết nạp được nhiều nhất với {value} đảng viên.", f"Riêng năm 2016 kết nạp {value} đảng viên."))

    def _mt02(self, number):
        return self.lot.pick((f"Đến năm 2022, tỷ lệ rác thải được thu gom, xử lý đạt {self.between('MT02')}%.", f"Năm 2022 phấn đấu thu gom, xử lý {self.between('MT02')}% rác thải."))
