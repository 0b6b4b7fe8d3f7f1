"""Figures a report of this office also holds, which are not the commune's own result or target: three forms of them in a report."""

from decimal import Decimal

from .arithmetic import split, vn
from .ninth_office import NAMESAKES

FORMS = (
    "district_income", "hamlet_income", "hamlet_poverty", "district_poverty", "best_party_year", "insurance_before", "asked", "half_way", "abroad",
    "piped_water", "sources", "flood_year", "nearly", "admitted", "neighbour_ocop", "last_growth", "growth_by_year", "district_goal", "namesake", "elsewhere",
)


class Habits:
    """Sentences by form, "" where the report does not use the form or may not speak of the indicator."""

    def __init__(self, report, count=3):
        self.report, self.lot, self.facts = report, report.lot, report.facts
        self.used = set(self.lot.some(FORMS, count))
        self.office = report.office

    def say(self, form):
        words = getattr(self, f"_{form}")()  # drawn always, so that the rest of the paper stays the same
        return words if form in self.used else ""

    def _if(self, code, *wordings):
        """One of the wordings, if the report may speak of the indicator and has just told its result in prose."""
        words = self.lot.pick(wordings)
        return "" if code in self.report.in_table else self.report.if_free([code], words)

    def _n(self, code, column="r"):
        return self.facts.number[code, column]

    def _district_income(self):
        other = vn(self._n("KT05") - self.lot.tenths(1.2, 3.8))
        return self._if("KT05", f"So với mức bình quân chung toàn huyện cùng thời điểm là {other} triệu đồng, đời sống nhân dân {self.office.place} nhà khá hơn.",
                        f"Mức bình quân của cả huyện theo số liệu của Chi cục Thống kê là {other} triệu đồng/người.",
                        f"Trong khi đó thu nhập bình quân đầu người của toàn huyện mới ở mức {other} triệu đồng.")

    def _hamlet_income(self):
        where, much = self.office.hamlets[0], vn(self._n("KT05") + self.lot.tenths(3.5, 8))
        return self._if("KT05", f"Riêng {self.office.hamlet} {where} nhờ phát triển cây ăn quả nên thu nhập bình quân đạt {much} triệu đồng/người/năm.",
                        f"Dẫn đầu là {self.office.hamlet} {where} với {much} triệu đồng/người/năm.",
                        f"Có nơi như {self.office.hamlet} {where} thu nhập bình quân đầu người lên tới {much} triệu đồng.")

    def _hamlet_poverty(self):
        where, much = self.office.hamlets[1], vn(self._n("XH01") + self.lot.tenths(2.1, 4.4))
        return self._if("XH01", f"Riêng {self.office.hamlet} {where} tỷ lệ hộ nghèo còn {much}%, cao nhất toàn {self.office.place}.",
                        f"Cá biệt, {self.office.hamlet} {where} vẫn còn {much}% hộ nghèo.",
                        f"Tuy vậy, ở {self.office.hamlet} {where} hộ nghèo còn tới {much}%.")

    def _district_poverty(self):
        much = vn(self._n("XH01") + self.lot.tenths(0.3, 0.9))
        return self._if("XH01", f"Tỷ lệ hộ nghèo chung của huyện cùng thời điểm là {much}%.", f"Kết quả này thấp hơn mức bình quân của toàn huyện ({much}%).",
                        f"Bình quân toàn huyện, hộ nghèo còn {much}%.")

    def _best_party_year(self):
        year, much = self.lot.whole(2016, 2019), int(self._n("XD03")) + self.lot.whole(3, 7)
        return self._if("XD03", f"Riêng năm {year} kết nạp được {much} quần chúng ưu tú, cao nhất trong nhiệm kỳ.", f"Năm cao nhất là năm {year} với {much} đảng viên mới.",
                        f"Trong đó có năm {year} kết nạp {much} đồng chí.")

    def _insurance_before(self):
        much = vn(self.lot.tenths(66, 76))
        return self._if("XH05", f"Trong khi vào năm 2015 mới có {much}% dân số có thẻ.", f"Ở thời điểm đầu nhiệm kỳ tỷ lệ này mới là {much}%.",
                        f"Năm 2015, tỷ lệ tham gia bảo hiểm y tế chỉ có {much}%.")

    def _asked(self):
        code = self.lot.pick(("KT05", "XH03", "MT01", "XH05", "KT06"))
        last, what = self.facts.last[code], {"KT05": "thu nhập bình quân đầu người", "XH03": "tỷ lệ lao động qua đào tạo", "MT01": "tỷ lệ hộ sử dụng nước hợp vệ sinh",
                                             "XH05": "tỷ lệ tham gia bảo hiểm y tế", "KT06": "giá trị sản xuất trên 1 ha canh tác"}[code]
        unit = {"KT05": " triệu đồng/người/năm", "KT06": " triệu đồng/ha"}.get(code, "%")
        return self._if(code, f"So với mục tiêu Đại hội nhiệm kỳ 2015–2020 đề ra ({what} {last}{unit}), kết quả đạt được đã vượt.",
                        f"Nghị quyết Đại hội nhiệm kỳ 2015–2020 chỉ đặt ra {what} {last}{unit}, như vậy đã về đích sớm.",
                        f"Chỉ tiêu {what} do Đại hội khóa trước quyết nghị là {last}{unit}, đến nay đã hoàn thành vượt mức.")

    def _half_way(self):
        code = self.lot.pick(("XH05", "MT02", "XH03"))
        low, high = self._n(code), self._n(code, "t")
        middle = vn((low + (high - low) * self.lot.whole(35, 55) / 100).quantize(Decimal(1)))
        return {"XH05": self._if("XH05", f"Riêng đến hết năm 2022, phải có khoảng {middle}% người dân tham gia bảo hiểm y tế.",
                                 f"Mốc giữa nhiệm kỳ (năm 2022), tỷ lệ tham gia bảo hiểm y tế vào khoảng {middle}%."),
                "MT02": self._if("MT02", f"Trước mắt, trong năm 2022 rác thải sinh hoạt được thu gom đạt {middle}%.", f"Giữa nhiệm kỳ (năm 2022) phấn đấu thu gom {middle}% lượng rác thải sinh hoạt."),
                "XH03": self._if("XH03", f"Đến giữa nhiệm kỳ (năm 2022) lao động qua đào tạo ở mức {middle}%.", f"Năm 2022 phấn đấu có {middle}% lao động qua đào tạo.")}[code]

    def _abroad(self):
        much = self.lot.whole(40, 85)
        return self._if("XH04", f"Trong đó, đi làm việc có thời hạn ở nước ngoài bình quân {much} người mỗi năm.", f"Riêng năm 2019 có {much} lao động xuất cảnh sang Đài Loan, Nhật Bản, Hàn Quốc.",
                        f"Số lao động đi xuất khẩu hằng năm vào khoảng {much} người.")

    def _piped_water(self):
        much = vn(self.lot.tenths(34, 52))
        return self._if("MT01", f"Trong số đó, hộ dùng nước từ công trình cấp nước tập trung mới có {much}%.", f"Hộ dùng nước máy tập trung mới chiếm {much}%, còn lại là giếng khoan, giếng đào.",
                        f"Tuy nhiên, đấu nối nước sạch từ nhà máy mới được {much}% số hộ.")

    def _sources(self):
        parts = [vn(part) for part in split(self.lot, self._n("KT09"), 3)]
        return self._if("KT09", f"Trong đó ngân sách các cấp {parts[0]} tỷ đồng, vốn tín dụng và doanh nghiệp {parts[1]} tỷ đồng, nhân dân đóng góp {parts[2]} tỷ đồng.",
                        f"Nguồn vốn gồm: nhà nước {parts[0]} tỷ đồng, doanh nghiệp và tín dụng {parts[1]} tỷ đồng, trong dân {parts[2]} tỷ đồng.")

    def _flood_year(self):
        much = vn(self._n("KT07") - self.lot.whole(80, 140) * 5)
        return self._if("KT07", f"Riêng năm 2016 do mưa lũ, sản lượng chỉ đạt {much} tấn.", f"Năm thấp nhất là năm 2017, sản lượng lương thực chỉ có {much} tấn do bệnh đạo ôn trên lúa xuân.",
                        f"Năm 2018 lúa hè thu bị ngập, cả năm chỉ thu được {much} tấn.")

    def _nearly(self):
        much = int(self._n("KT05"))
        word = "đạt" if self._n("KT05") == much else "trên"
        return self._if("KT05", f"Thu nhập bình quân đầu người hiện nay {word} {much} triệu đồng là một cố gắng lớn.", f"Đến nay mỗi người dân có mức thu nhập {word} {much} triệu đồng một năm.")

    def _admitted(self):
        much = int(self._n("XD03")) * 5
        return self._if("XD03", f"Cả nhiệm kỳ kết nạp được {much} đảng viên, trong đó nữ chiếm quá nửa.", f"Tổng số đảng viên kết nạp trong 5 năm là {much} đồng chí.",
                        f"Tính chung 5 năm, Đảng bộ có thêm {much} đảng viên mới.")

    def _neighbour_ocop(self):
        much, where = self.lot.whole(4, 6), self.office.neighbours[2]
        return self._if("KT13", f"Tham khảo kinh nghiệm của xã {where}, nơi đã có {much} sản phẩm OCOP.", f"Xã {where} bên cạnh hiện đã xây dựng được {much} sản phẩm OCOP, là cách làm cần học tập.")

    def _last_growth(self):
        much = vn(self._n("KT01", "l") - self.lot.tenths(0.4, 1.2))
        return self._if("KT01", f"Bình quân nhiệm kỳ 2010–2015 là {much}%/năm.", f"Trong khi nhiệm kỳ 2010–2015 chỉ tăng bình quân {much}%/năm.",
                        f"Cùng chỉ tiêu này ở nhiệm kỳ 2010–2015 đạt {much}%/năm.")

    def _growth_by_year(self):
        mean, gap = self._n("KT01"), self.lot.tenths(0.6, 1.3)
        return self._if("KT01", f"Trong đó năm 2016 tăng {vn(mean - gap)}%, năm 2019 tăng {vn(mean + gap)}%.", f"Năm đầu nhiệm kỳ tăng {vn(mean - gap)}%, đến năm 2019 tăng {vn(mean + gap)}%.")

    def _district_goal(self):
        much = int(self._n("KT05", "t")) - self.lot.whole(1, 3)
        return self._if("KT05", f"Huyện dự kiến đến năm 2025 thu nhập bình quân đầu người toàn huyện đạt {much} triệu đồng.", f"Theo dự thảo văn kiện của huyện, mục tiêu thu nhập bình quân đầu người năm 2025 của toàn huyện là {much} triệu đồng.")

    def _namesake(self):
        who = self.lot.pick(NAMESAKES)
        return self.lot.pick((f"Tiêu biểu có hộ ông {who} ở {self.office.hamlet} {self.office.hamlets[2]} với mô hình trang trại tổng hợp.",
                              f"Mô hình chăn nuôi gà đồi của anh {who} được nhiều nơi đến tham quan.",
                              f"Đồng chí {who}, đảng viên trẻ, là điển hình làm kinh tế vườn đồi."))

    def _elsewhere(self):
        return self.lot.pick(("Con em đi làm ăn xa, nhất là ở xã Vĩnh Lộc A, huyện Bình Chánh, thành phố Hồ Chí Minh, thường xuyên hướng về quê hương.",
                              "Cấp ủy đã tổ chức cho cán bộ tham quan mô hình vườn đồi tại huyện Vĩnh Lộc, tỉnh Thanh Hóa."))
