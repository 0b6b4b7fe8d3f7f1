"""Figures a report also holds that are nobody's result or target here: of the district, of a year, of a hamlet, of the last term."""

from decimal import Decimal

from .arithmetic import vn
from .thirteenth_voice import HAMLETS, hamlet

SHARE = 0.18  # of dossiers, for each sort
LABELS = {
    "KT01": ("tốc độ tăng giá trị sản xuất", "%"), "KT05": ("thu nhập bình quân đầu người", " triệu đồng"), "KT06": ("giá trị sản xuất trên một ha canh tác", " triệu đồng"),
    "KT08": ("thu ngân sách trên địa bàn", "%"), "XH03": ("tỷ lệ lao động qua đào tạo", "%"), "XH05": ("tỷ lệ tham gia bảo hiểm y tế", "%"), "XH09": ("tỷ lệ gia đình văn hóa", "%"),
    "XH11": ("tỷ lệ trẻ em suy dinh dưỡng", "%"), "MT01": ("tỷ lệ hộ dùng nước hợp vệ sinh", "%"), "MT02": ("tỷ lệ thu gom rác thải", "%"), "CC01": ("tỷ lệ hồ sơ đúng hạn", "%"),
}
# sort: (codes, factor of the result, wordings)
SORTS = {
    "district": (("KT05", "XH05", "XH03", "MT01"), ("0.94", "0.97"), (
        "Trong khi đó, {name} bình quân chung của toàn huyện là {x}.", "So với mặt bằng chung của huyện ({name} {x}) thì địa phương thuộc nhóm khá.",
        "Theo số liệu của Chi cục Thống kê, {name} của cả huyện Can Lộc năm 2019 là {x}.")),
    "earlier": (("KT06", "XH03", "XH05", "XH09", "MT01", "MT02"), ("0.6", "0.8"), (
        "Năm 2015, {name} mới chỉ ở mức {x}.", "Khi bước vào nhiệm kỳ, {name} chỉ là {x}.", "Đầu nhiệm kỳ, {name} còn thấp, ở mức {x}.")),
    "year": (("KT05", "XH05", "XH03", "CC01", "MT02"), ("0.88", "0.95"), (
        "Riêng năm 2017, {name} là {x}, sau đó tăng dần qua từng năm.", "Ở thời điểm sơ kết giữa nhiệm kỳ (2018), {name} mới là {x}.", "Năm 2018 là năm khó khăn nhất, {name} chỉ đạt {x}.")),
    "hamlet": (("XH05", "XH09", "MT01", "MT02"), ("0.8", "0.93"), (
        "Riêng ở {where}, {name} còn thấp, mới đạt {x}.", "Cá biệt, {where} có {name} chỉ {x}.", "Nơi đạt thấp nhất là {where} với {name} {x}.")),
    "asked": (("KT05", "XH03", "XH05", "XH09"), ("l", "l"), (
        "Chỉ tiêu nghị quyết nhiệm kỳ trước đề ra đối với {name} là {x}.", "Đối chiếu với nghị quyết nhiệm kỳ 2015–2020, {name} được giao là {x}.", "Nghị quyết Đại hội nhiệm kỳ trước đề ra {name} là {x}.")),
}
# sentences among the tasks ahead: (codes, wordings) with a value between result and target
AHEAD = (("XH05", "MT02", "XH03", "CC01"), (
    "Trước mắt, phấn đấu đến hết năm 2022, {name} đạt {x} để tạo đà cho những năm tiếp theo.", "Đến giữa nhiệm kỳ (năm 2023), {name} phấn đấu đạt {x}.", "Riêng năm 2021, {name} phấn đấu đạt {x}."))
UPPER = (("KT05", "XH03"), (
    "Đề án của tỉnh đặt mục tiêu {name} toàn tỉnh vào năm 2025 đạt {x}.", "Cùng thời gian này, toàn huyện phấn đấu {name} đạt {x} vào năm 2025."))


class Beside:
    """Which of them this report has, each at one indicator."""

    def __init__(self, report):
        self.report, lot = report, report.lot
        self.chosen = {sort: lot.pick(codes) for sort, (codes, _, _) in SORTS.items() if lot.chance(SHARE)}
        self.ahead_code = lot.pick(AHEAD[0]) if lot.chance(SHARE) else ""
        self.upper_code = lot.pick(UPPER[0]) if lot.chance(SHARE - 0.03) else ""

    def after(self, code):
        """The sentence that follows the result of an indicator, mostly none."""
        report = self.report
        for sort, at in self.chosen.items():
            if at == code and report.clauses.free(code):
                _, (low, high), wordings = SORTS[sort]
                number = report.facts.number[code, "r"]
                value = report.facts.number[code, "l"] if low == "l" else self._between(number * Decimal(low), number * Decimal(high))
                return self._worded(code, value, wordings)
        return ""

    def ahead(self):
        code, facts = self.ahead_code, self.report.facts
        if not code or not self.report.clauses.free(code):
            return ""
        low, high = facts.number[code, "r"], facts.number[code, "t"]
        return self._worded(code, self._between(low + (high - low) / 4, high - (high - low) / 4), AHEAD[1])

    def upper(self):
        code = self.upper_code
        if not code or not self.report.clauses.free(code):
            return ""
        return self._worded(code, Decimal(int(self.report.facts.number[code, "t"] * Decimal("0.96"))), UPPER[1])

    def _between(self, low, high):
        return self.report.lot.tenths(low, high)

    def _worded(self, code, value, wordings):
        name, unit = LABELS[code]
        lot = self.report.lot
        where = f"{hamlet(self.report.facts)} {lot.pick(HAMLETS)}"
        words = lot.pick(wordings).format(name=name, x=f"{vn(value)}{unit}", where=where)
        return words[0].upper() + words[1:]
