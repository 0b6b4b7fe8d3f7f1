"""The accountant's comparisons with the plan and with 2015, and figures that are not the commune's own result."""

from decimal import Decimal

from .arithmetic import off, per_cent, vn
from .clauses import Clauses

# code: the unit of a difference
GAPS = {
    "KT05": " triệu đồng", "KT06": " triệu đồng", "KT07": " tấn", "KT09": " tỷ đồng", "KT10": " đơn vị", "KT12": " khu", "KT13": " sản phẩm",
    "XH04": " người", "XD03": " người",
}
POINTS = ("KT01", "KT08", "XH01", "XH03", "XH05", "XH06", "XH08", "XH09", "XH10", "XH11", "MT01", "MT02", "MT03", "MT04", "XD01", "XD02", "XD05", "CC01")
FALLING = ("XH01", "XH08", "XH11")
OFFERED = ("KT05", "KT06", "KT09", "XH04", "XH05", "MT01", "XH03")  # a comparison with these may be wrong
HAMLETS = ("Đông Chợ", "Cầu Gạch", "Bắc Sơn", "Tân Phong", "Trung Hòa", "Phố Mới", "Liên Minh", "Hạ Triều", "Bình Yên", "Hồng Sơn")


def number(text):
    """The number a cell shows, None where it shows none."""
    try:
        return Decimal(text.replace(".", "").replace(",", "."))
    except ArithmeticError:
        return None


def against(last, result, percent):
    """What a cell "so với kế hoạch" shows: a signed difference, or a share of the plan."""
    plan, done = number(last), number(result)
    if plan is None or done is None:
        return ""
    if percent:
        return per_cent(done, plan)
    gap = done - plan
    return f"{'+' if gap > 0 else '-' if gap < 0 else ''}{vn(abs(gap))}"


class Compared(Clauses):
    """Clauses of the report that add a comparison with the plan to a result now and then."""

    def told(self, code):
        """The result of an indicator, with its comparison where the plan leaves its figure alone."""
        words = self.clause(code, "r")
        if not words or self.paper.plan.modes.get(code, "target") != "target":
            return words
        return words + self._tail(code)

    def _tail(self, code):
        figures, lot = self.paper.facts, self.paper.lot
        form = lot.whole(1, 6)
        if code not in GAPS and code not in POINTS or form == 6:
            return ""
        done, plan = figures.number[code, "r"], figures.number[code, "l"]
        gap, unit = vn(abs(done - plan)), GAPS.get(code, " điểm %")
        shown = figures.last[code] + GAPS.get(code, "%")
        if form == 1:
            return f" (kế hoạch {shown})"
        if form == 2 and code in figures.before and code != "XH01":
            since = "nhiệm kỳ trước" if code == "KT09" else "năm 2015"
            return f", tăng {vn(done - figures.before[code])}{unit} so với {since} ({vn(figures.before[code])}{unit})"
        if form == 3 and code in GAPS:
            right = per_cent(done, plan)
            return f" (kế hoạch {shown}), bằng {self._slip(code, right)}% kế hoạch"
        way = "thấp hơn" if (done > plan) == (code in FALLING) or done < plan else "vượt"
        if done == plan:
            return ", bằng kế hoạch"
        if lot.chance(0.5):
            return f", {way} {self._slip(code, gap)}{unit} so với kế hoạch ({shown})"
        return f", so với kế hoạch {shown} {'tăng' if done > plan else 'giảm'} {self._slip(code, gap)}{unit}"

    def _slip(self, code, right):
        lot = self.paper.lot
        wrong = off(lot, right, 3)
        return self.paper.slip("change", f"{code}:plan", right, wrong) if code in OFFERED else right



# (field, code, wordings); {a} a value somewhat below the result, {b} one above, {h} a hamlet, {s} about a fifth of it
BESIDE = (
    ("kt", "KT05", ("Cùng thời điểm, thu nhập bình quân chung của toàn huyện là {a} triệu đồng/người/năm.", "Mức thu nhập bình quân của huyện năm 2019 là {a} triệu đồng/người/năm.")),
    ("kt", "KT05", ("Riêng {hamlet} {h} có nhiều hộ buôn bán, thu nhập ước {b} triệu đồng/người/năm.", "Thu nhập cao nhất là {hamlet} {h} với {b} triệu đồng/người/năm.")),
    ("kt", "KT07", ("Riêng năm 2016 do mưa lũ chỉ thu được {a} tấn lương thực.", "Năm được mùa nhất là 2018, sản lượng lương thực {b} tấn.")),
    ("kt", "KT08", ("Riêng năm 2018 thu ngân sách tăng {b}% nhờ tiền cấp quyền sử dụng đất.", "Năm thấp nhất là 2016, thu ngân sách chỉ tăng {a}%.")),
    ("kt", "KT09", ("Trong tổng vốn đầu tư, nhân dân đóng góp {s} tỷ đồng.", "Riêng vốn của doanh nghiệp và hộ kinh doanh là {s} tỷ đồng.")),
    ("xh", "XH01", ("{Hamlet} {h} còn {b}% hộ nghèo, cao nhất {place}.", "Tỷ lệ hộ nghèo của toàn huyện cùng kỳ là {b}%.")),
    ("xh", "XH05", ("Nhiệm kỳ trước, tỷ lệ tham gia bảo hiểm y tế mới đạt {a}%.", "Năm 2016 tỷ lệ tham gia bảo hiểm y tế là {a}%.")),
    ("xh", "XH04", ("Trong số lao động có việc làm, đi nước ngoài mỗi năm {s} người.", "Riêng các cơ sở mộc, cơ khí thu hút thêm {s} người mỗi năm.")),
    ("xh", "XH09", ("Năm 2015, tỷ lệ gia đình văn hóa là {a}%.", "Thấp nhất là {hamlet} {h}, gia đình văn hóa mới đạt {a}%.")),
    ("mt", "MT02", ("Ở {hamlet} {h}, rác thải được thu gom mới đạt {a}%.", "Khu vực chợ thu gom rác tốt hơn, đạt {b}%.")),
    ("xd", "XD03", ("Năm 2017 kết nạp nhiều nhất, được {b} đảng viên.", "Riêng năm 2019 chỉ kết nạp được {a} đảng viên.")),
    ("xd", "CC01", ("Tỷ lệ hồ sơ đúng hạn bình quân các xã, thị trấn trong huyện là {a}%.", "Năm 2016, hồ sơ đúng hạn mới đạt {a}%.")),
)


def beside(clauses, chosen, field):
    """Sentences of this field among those chosen, told in a paragraph after the results."""
    lot, figures = clauses.paper.lot, clauses.paper.facts
    for own, code, wordings in chosen:
        if own != field or not clauses.free(code):
            continue
        n = figures.number[code, "r"]
        places = max(0, -n.as_tuple().exponent)
        above = n + min(max(n * lot.whole(4, 9) / 100, Decimal(1)), (100 - n) / 2 if n < 100 and code not in ("KT05",) else n)
        below, step = n - max(n * lot.whole(5, 12) / 100, Decimal(1)), Decimal(1).scaleb(-places)
        values = {"a": vn(below.quantize(step)), "b": vn(above.quantize(step)), "s": vn(n * lot.whole(15, 28) / 100, 0)}
        words = lot.pick(wordings)
        for key, value in (*values.items(), ("h", lot.pick(HAMLETS))):
            words = words.replace(f"{{{key}}}", value)
        yield clauses.local(words)
