"""The aside office's clauses, and figures that stand beside its own: of a year, of a hamlet, of the district, of the last resolution."""

import re
from decimal import Decimal

from .arithmetic import off, per_cent, vn
from .clauses import Clauses
from .frame import REPORT

HAMLETS = ("Trại Cam", "Khe Lang", "Đồi Sim", "Đập Bượm", "Cồn Rậm", "Trung Sơn", "Tân Hương", "Bàu Sen", "Rú Đất", "Thượng Phố")
PLAN = re.compile(r", (?:đạt|bằng) \{p\}% kế hoạch")
PERCENT = ("KT01", "KT08", "XH01", "XH03", "XH05", "XH08", "XH09", "XH11", "MT01", "MT02", "MT03", "MT04", "XD01", "XD02", "CC01")
# code: (away from the result at least, at most, sentence that follows the result)
BESIDE = {
    "KT01": ((-2, -1, "Riêng năm 2016 chỉ tăng {n}% do lũ lớn."), (-1, -0.5, "Mức tăng chung của toàn huyện là {n}%/năm.")),
    "KT05": ((2, 5, "Cao nhất là {hamlet} {h}, đạt {n} triệu đồng/người/năm."), (-3, -1, "Bình quân chung toàn huyện là {n} triệu đồng."),
             (-7, -4, "Năm 2018 là {n} triệu đồng.")),
    "KT06": ((60, 110, "Riêng đất trồng cam đạt {n} triệu đồng/ha."), (-22, -19, "Đầu nhiệm kỳ là {n} triệu đồng/ha.")),
    "KT07": ((-900, -400, "Riêng năm 2016 mất mùa, chỉ đạt {n} tấn."), (150, 400, "Năm cao nhất là năm 2018, đạt {n} tấn.")),
    "KT08": ((-5, -2, "Riêng năm 2017 chỉ tăng {n}%."), (2, 5, "Năm tăng cao nhất là 2018, tăng {n}%.")),
    "XH01": ((1, 3, "{Hamlet} {h} còn cao, {n}%."), (0.3, 0.9, "Bình quân chung toàn huyện là {n}%.")),
    "XH03": ((-30, -22, "Trong đó có bằng cấp, chứng chỉ {n}%."), (-16, -13, "Đầu nhiệm kỳ là {n}%.")),
    "XH04": ((-140, -90, "Trong đó đi lao động nước ngoài {n} người/năm."), (10, 30, "Riêng năm 2018 là {n} người.")),
    "XH05": ((-18, -10, "Năm 2015 mới đạt {n}%."), (-9, -4, "{Hamlet} {h} còn thấp, mới đạt {n}%.")),
    "XH08": ((0.26, 0.35, "Đầu nhiệm kỳ là {n}%."),),
    "XH09": ((2, 6, "{Hamlet} {h} đạt cao nhất với {n}%."), (-12, -10, "Đầu nhiệm kỳ là {n}%.")),
    "XH11": ((3.6, 5, "Đầu nhiệm kỳ là {n}%."), (0.5, 1.5, "Mức chung của toàn huyện là {n}%.")),
    "MT01": ((-60, -45, "Trong đó dùng nước máy {n}%."), (-12, -6, "Riêng {hamlet} {h} mới đạt {n}%.")),
    "MT02": ((-25, -17, "Đầu nhiệm kỳ là {n}%."), (-12, -6, "{Hamlet} {h} mới đạt {n}%.")),
    "MT03": ((2, 6, "Mức chung của toàn huyện là {n}%."),),
    "MT04": ((2, 4, "Riêng đất ở đạt {n}%."), (-12, -8, "Đầu nhiệm kỳ là {n}%.")),
    "XD01": ((-6, -3, "Riêng năm 2016 là {n}%."),),
    "XD02": ((-6, -3, "Riêng năm 2016 là {n}%."),),
    "XD03": ((2, 4, "Năm cao nhất là 2018, kết nạp được {n} đồng chí."), (-4, -2, "Năm thấp nhất là 2016, kết nạp được {n} đồng chí.")),
    "CC01": ((-7, -3, "Riêng hồ sơ đất đai đạt {n}%."),),
}
# code: sentence of a step on the way to the target
STEPS = {
    "KT05": "Năm 2022 phấn đấu thu nhập bình quân đầu người đạt {n} triệu đồng.",
    "XH05": "Riêng năm 2021 phấn đấu tỷ lệ tham gia bảo hiểm y tế đạt {n}%.",
    "MT02": "Đến hết năm 2022, tỷ lệ rác thải sinh hoạt được thu gom đạt {n}%.",
    "XH03": "Đến giữa nhiệm kỳ, lao động qua đào tạo đạt {n}%.",
    "MT01": "Phấn đấu năm 2021 có {n}% số hộ dùng nước hợp vệ sinh.",
}
LASTS = ("nghị quyết đề ra {l}", "kế hoạch {l}", "chỉ tiêu nhiệm kỳ 2015–2020 là {l}")
STARTS = ("Đầu nhiệm kỳ", "Năm 2015", "Cuối năm 2015", "Số liệu năm 2015")


class Voice(Clauses):
    """Clauses with the per cent of the plan; only the report says it."""

    def clause(self, code, column):
        words = super().clause(code, column)
        if "{p}" not in words:
            return words
        paper, last = self.paper, Decimal(self.paper.facts.number[code, "l"])
        if paper.kind != REPORT:
            return PLAN.sub("", words)
        right = per_cent(paper.facts.number[code, "r"], last)
        return words.replace("{p}", paper.slip("change", f"plan-{code}", right, off(paper.lot, right, 5)))


def beside(paper, clauses, code):
    """Seldom, a figure after the result that is not the result."""
    lot, facts = paper.lot, paper.facts
    if code not in BESIDE or not lot.chance(0.08):
        return ""
    low, high, words = lot.pick(BESIDE[code])
    value = facts.number[code, "r"]
    places = max(0, -value.as_tuple().exponent)
    number = value + lot.tenths(low, high, places)
    if not clauses.free(code) or number < 1 and code != "XH08" or number > 99 and code in PERCENT:
        return ""
    return clauses.local(words).replace("Đầu nhiệm kỳ", lot.pick(STARTS)).replace("{n}", vn(number)).replace("{h}", lot.pick(HAMLETS))


def planned(paper, clauses, code, words, way):
    """Here and there in a report that does so, the last resolution's value behind the result."""
    lot, facts = paper.lot, paper.facts
    if not words or not way or code not in BESIDE or not lot.chance(0.2) or not clauses.free(code):
        return words
    unit = "%" if code in PERCENT else ""
    return f"{words} ({way.replace('{l}', facts.last[code] + unit)})"


def step(paper, clauses):
    """In one report of five, a step on the way to a target."""
    lot, facts = paper.lot, paper.facts
    code, near = lot.pick(STEPS), lot.chance(0.5)
    if not lot.chance(0.2) or not clauses.free(code):
        return ""
    result, target = facts.number[code, "r"], facts.number[code, "t"]
    number = vn(result + (target - result) * (Decimal("0.4") if near else Decimal("0.6")), 1)
    return STEPS[code].replace("{n}", number)
