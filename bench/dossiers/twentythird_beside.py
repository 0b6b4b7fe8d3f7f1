"""The office of the ponds: figures that stand beside the commune's own, each in few of its reports."""

from decimal import Decimal

from .arithmetic import off, per_cent, vn

HAMLETS = ("Đầm Sen", "Đông Hà", "Phú Thọ", "Tân Hương", "Yên Trung", "Văn Cử", "Hòa Bình", "Liên Minh", "Trung Hải", "Thượng Triều", "Đình Sơn", "Minh Hòa")
RARE = 0.15


class Beside:
    """Sentences for a report. Each is "" in most dossiers, and wherever the plan takes its indicator away."""

    def __init__(self, report):
        self.report, self.lot, self.facts, self.c = report, report.lot, report.facts, report.clauses

    def seldom(self, *codes):
        return self.lot.chance(RARE) and self.c.free(*codes)

    def growth(self):
        """The rates of the five years, of which the result is the mean."""
        if not self.seldom("KT01"):
            return ""
        middle, step = self.facts.number["KT01", "r"], self.lot.pick((Decimal("0.1"), Decimal("0.2"), Decimal("0.3")))
        years = [f"năm {2015 + at} tăng {vn(middle + step * (at - 2))}%" for at in range(5)]
        return f"Giá trị sản xuất qua các năm: {', '.join(years)}."

    def district(self):
        value = self.facts.number["KT05", "r"]
        return self.seldom("KT05") and self.lot.pick((
            f"Mức bình quân chung của toàn huyện cùng thời điểm là {vn(value - Decimal('1.3'))} triệu đồng/người.",
            f"Cả huyện năm 2019 bình quân {vn(value + Decimal('0.8'))} triệu đồng/người, {self.report.place} còn thấp hơn mặt bằng chung.")) or ""

    def pond(self):
        return self.seldom("KT06") and self.lot.pick((
            f"Riêng vùng chuyển đổi lúa - cá - sen ở {self.report.hamlet} {self.lot.pick(HAMLETS)} cho thu {self.lot.whole(165, 230)} triệu đồng/ha.",
            f"Mô hình nuôi cá trắm, cá chép xen sen của hộ ông {self.lot.pick(('Nguyễn Văn Hùng', 'Trần Đình Lâm', 'Phan Lộc'))} đạt {self.lot.whole(170, 240)} triệu đồng/ha/năm.")) or ""

    def given(self):
        """What the people gave of all investment, with its share."""
        if not self.seldom("KT09"):
            return ""
        whole = int(self.facts.number["KT09", "r"])
        part = whole * self.lot.whole(9, 21) // 100
        share = per_cent(part, whole)
        return f"Trong {self.report.r('KT09')} tỷ đồng vốn đầu tư, nhân dân đóng góp {part} tỷ đồng, chiếm {self.report.slip('change', 'given', share, off(self.lot, share, 4, 90))}%."

    def insured(self):
        return self.seldom("XH05") and self.lot.pick((
            f"Vào đầu nhiệm kỳ, chỉ có {vn(self.lot.tenths(66, 74))}% dân số có thẻ bảo hiểm y tế.",
            f"So với mức {vn(self.lot.tenths(66, 74))}% của năm 2015 là bước tiến đáng kể về bảo hiểm y tế.")) or ""

    def admitted(self):
        """The new members of the five years, of which the result is the mean."""
        if not self.seldom("XD03"):
            return ""
        middle = int(self.facts.number["XD03", "r"])
        years = [middle + gap for gap in self.lot.shuffled((-2, -1, 0, 1, 2))]
        return f"Số đảng viên mới kết nạp qua các năm: {', '.join(f'năm {2015 + at} là {count} đồng chí' for at, count in enumerate(years))}."

    def abroad(self):
        return self.seldom("XH04") and f"Mỗi năm có {self.lot.whole(35, 80)} lao động đi làm việc ở nước ngoài theo hợp đồng." or ""

    def poorest(self):
        return self.seldom("XH01") and self.lot.pick((
            f"Tuy vậy, hộ nghèo ở {self.report.hamlet} {self.lot.pick(HAMLETS)} còn {vn(self.lot.tenths(5.8, 7.4))}%.",
            f"Toàn huyện cuối năm 2019 còn {vn(self.facts.number['XH01', 'r'] + Decimal('0.31'))}% hộ nghèo.")) or ""

    def waste(self):
        return self.seldom("MT02") and f"Ở {self.report.hamlet} {self.lot.pick(HAMLETS)}, việc thu gom rác mới đạt {self.lot.whole(58, 68)}% do đường hẹp, xe không vào được." or ""

    def ahead(self):
        """A stage on the way to the target."""
        code, words = self.lot.pick((("XH05", "đến hết năm 2022 có {v}% người dân tham gia bảo hiểm y tế"), ("XH03", "đến năm 2022 có {v}% lao động qua đào tạo"),
                                     ("MT02", "đến năm 2022 thu gom được {v}% rác thải sinh hoạt")))
        half = (self.facts.number[code, "r"] + self.facts.number[code, "t"]) / 2
        return self.seldom(code) and f"Trước mắt, phấn đấu {words.replace('{v}', vn(half, 1))}." or ""

    def planned(self):
        return self.seldom("KT10") and f"Nghị quyết nhiệm kỳ trước đề ra chỉ tiêu {self.facts.last['KT10']} doanh nghiệp, hợp tác xã thành lập mới, đến nay đã vượt." or ""
