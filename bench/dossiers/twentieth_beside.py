"""Figures of the report that are nobody's result or target: the district's, a year's, a hamlet's, last term's. Each form in one dossier of five or six."""

from decimal import Decimal

from .arithmetic import vn
from .twentieth_office import HAMLETS

# name: (indicator, low, high, places, wordings); the number is the result plus something, or a number of its own where the first letter is "=".
FORMS = {
    "income-district": ("KT05", -3, 3, 1, "Mức bình quân chung của toàn huyện năm 2019 là {x} triệu đồng/người/năm.|Thu nhập bình quân đầu người của cả huyện năm 2019 là {x} triệu đồng."),
    "income-hamlet": ("KT05", 3, 8, 1, "Cao nhất là {hamlet} {h} với {x} triệu đồng/người/năm.|{Hamlet} {h} có mức thu nhập khá nhất, bình quân {x} triệu đồng/người/năm."),
    "income-year": ("=KT05", 27, 31, 1, "Năm 2017, thu nhập bình quân đầu người mới ở mức {x} triệu đồng.|Giữa nhiệm kỳ (năm 2017) mức thu nhập bình quân là {x} triệu đồng/người/năm."),
    "industry": ("=KT01", 11, 13, 1, "Riêng lĩnh vực công nghiệp - tiểu thủ công nghiệp tăng bình quân {x}%/năm.|Giá trị sản xuất ngành thương mại, dịch vụ tăng bình quân {x}%/năm."),
    "revenue": ("=KT08", 6, 12, 1, "Năm 2019, thu ngân sách trên địa bàn đạt {x} tỷ đồng.|Số thu ngân sách năm 2019 là {x} tỷ đồng, vượt dự toán huyện giao."),
    "harvest": ("KT07", 60, 150, 0, "Riêng năm 2018 được mùa, sản lượng lương thực đạt {x} tấn.|Năm cao nhất (2018) đạt {x} tấn lương thực có hạt."),
    "firms": ("KT10", 14, 30, 0, "Toàn {place} hiện có {x} doanh nghiệp, hợp tác xã đang hoạt động.|Tổng số doanh nghiệp, hợp tác xã trên địa bàn đến nay là {x} đơn vị."),
    "ocop": ("=KT13", 2, 4, 0, "Hiện đang hoàn thiện hồ sơ thêm {x} sản phẩm tham gia Chương trình OCOP năm 2020.|Đã đăng ký {x} ý tưởng sản phẩm mới cho năm 2020."),
    "poverty-district": ("=XH01", 4, 5, 2, "Tỷ lệ hộ nghèo chung của huyện cuối năm 2019 là {x}%.|Cuối năm 2019, toàn huyện còn {x}% hộ nghèo."),
    "poverty-hamlet": ("XH01", 2, 4, 1, "Riêng {hamlet} {h} tỷ lệ hộ nghèo còn {x}%.|{Hamlet} {h} vẫn còn {x}% hộ nghèo, chủ yếu là hộ già cả, neo đơn."),
    "near-poor": ("=XH01", 5, 8, 2, "Hộ cận nghèo còn {x}%.|Tỷ lệ hộ cận nghèo là {x}%."),
    "certificate": ("=XH03", 22, 28, 1, "Lao động có bằng cấp, chứng chỉ chiếm {x}%.|Số lao động đã có chứng chỉ nghề chiếm {x}%."),
    "abroad": ("=XH04", 40, 90, 0, "Xuất khẩu lao động bình quân {x} người/năm.|Riêng năm 2019 có {x} người đi làm việc ở nước ngoài."),
    "jobs-year": ("XH04", 9, 22, 0, "Năm cao nhất (2018) giải quyết việc làm cho {x} lao động.|Riêng năm 2018 có {x} lao động được giải quyết việc làm."),
    "insured-year": ("=XH05", 66, 75, 1, "Năm 2015, tỷ lệ bao phủ bảo hiểm y tế là {x}%.|Vào đầu nhiệm kỳ, chỉ có {x}% dân số tham gia bảo hiểm y tế."),
    "third-child": ("=XH08", 13, 21, 1, "Tỷ lệ sinh con thứ ba trở lên còn {x}%.|Tỷ lệ phụ nữ sinh con thứ ba trở lên vẫn ở mức {x}%."),
    "sports": ("=XH09", 32, 38, 1, "Tỷ lệ người dân tập luyện thể dục, thể thao thường xuyên đạt {x}%.|Gia đình thể thao chiếm {x}%."),
    "waste-hamlet": ("=MT02", 52, 63, 0, "Riêng {hamlet} {h} tỷ lệ thu gom rác mới đạt {x}%.|Ở {hamlet} {h} do đường hẹp, rác thải thu gom được {x}%."),
    "piped": ("=MT01", 41, 58, 1, "Số hộ được đấu nối nước máy đạt {x}%.|Hộ dùng nước từ nhà máy nước tập trung chiếm {x}%."),
    "cells-best": ("=XD01", 14, 19, 1, "Chi bộ hoàn thành xuất sắc nhiệm vụ hằng năm chiếm {x}%.|Tổ chức đảng được xếp loại hoàn thành xuất sắc nhiệm vụ chiếm {x}%."),
    "members-best": ("=XD02", 10, 15, 1, "Đảng viên hoàn thành xuất sắc nhiệm vụ chiếm {x}%.|Số đảng viên xếp loại hoàn thành xuất sắc chiếm {x}%."),
    "admitted-year": ("XD03", 1, 3, 0, "Năm 2019 kết nạp được {x} đảng viên.|Riêng năm 2018 kết nạp {x} quần chúng ưu tú vào Đảng."),
    "land-files": ("=CC01", 84, 91, 1, "Riêng hồ sơ lĩnh vực đất đai giải quyết đúng hạn {x}%.|Năm 2016, tỷ lệ hồ sơ đúng hạn là {x}%."),
    "last-term": ("=KT09", 150, 220, 0, "Nhiệm kỳ trước, tổng vốn đầu tư là {x} tỷ đồng.|Tổng vốn đầu tư toàn xã hội nhiệm kỳ 2010–2015 là {x} tỷ đồng."),
    "grade": ("=XH06", 97, 99, 1, "Tỷ lệ học sinh hoàn thành chương trình tiểu học đạt {x}%.|Tỷ lệ học sinh tốt nghiệp trung học cơ sở hằng năm đạt {x}%."),
}
AHEAD = {
    "income-2022": ("KT05", 3, 6, 0, "Đến năm 2022, thu nhập bình quân đầu người đạt {x} triệu đồng, tạo đà hoàn thành mục tiêu cuối nhiệm kỳ."),
    "poverty-2021": ("=XH02", "0.3", "0.6", 1, "Riêng năm 2021 tỷ lệ hộ nghèo giảm {x} điểm % so với năm 2020."),
    "waste-2022": ("MT02", 1, 3, 0, "Đến hết năm 2022 tỷ lệ rác thải sinh hoạt được thu gom đạt {x}%."),
    "admitted-2020": ("=XD03", 8, 12, 0, "Trong năm 2020 kết nạp {x} đảng viên."),
    "jobs-2020": ("=XH04", 120, 160, 0, "Năm 2020, do ảnh hưởng của dịch bệnh, dự kiến giải quyết việc làm cho {x} lao động."),
    "insured-2021": ("XH05", 1, 2, 1, "Riêng năm 2021 tỷ lệ tham gia bảo hiểm y tế đạt {x}%."),
}


class Beside:
    """The forms drawn for one report, said where their indicator is told."""

    def __init__(self, paper, clauses):
        self.paper, self.clauses = paper, clauses
        self.drawn = set(paper.lot.some(FORMS, paper.lot.whole(3, 5)))
        self.drawn |= {paper.lot.pick(AHEAD)} if paper.lot.chance(0.7) else set()

    def said(self, *codes, forms=FORMS):
        """The sentences beside these indicators, none in most reports."""
        return " ".join(self._words(*forms[name]) for name in forms
                        if name in self.drawn and forms[name][0].lstrip("=") in codes and self.clauses.free(forms[name][0].lstrip("=")))

    def _words(self, code, low, high, places, wordings):
        lot, figures = self.paper.lot, self.paper.facts
        number = lot.tenths(Decimal(low), Decimal(high), places)
        number = number if code[0] == "=" else figures.number[code, "r"] + number
        number = number.quantize(Decimal(1).scaleb(-places)) if places else Decimal(int(number))
        words = self.clauses.local(lot.pick(wordings.split("|")))
        return words.replace("{x}", vn(number)).replace("{h}", lot.pick(HAMLETS))
