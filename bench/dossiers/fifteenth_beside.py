"""What the upland office says beside its own results: the district, the last term, single years, single hamlets."""

from .arithmetic import vn

HAMLETS = ("Trại Tiểu", "Đồng Trạm", "Khe Giao", "Sơn Phượng", "Anh Hùng", "Thanh Lương", "Nam Phong", "Đập Lã", "Hồng Quang", "Vĩnh Xá", "Trung Sơn", "Bình Yên")
# code: (indicators the sentence touches, wordings); {hamlet} a hamlet, {a} a number of the range
SIDES = {
    "growth": (("KT01",), (10, 12), ("Riêng năm 2018, giá trị sản xuất tăng {a}% nhờ được mùa cả hai vụ.", "Năm 2016 do ảnh hưởng mưa lũ, giá trị sản xuất chỉ tăng {low}%.", "Giai đoạn 2010–2015, mức tăng bình quân là {low}%.")),
    "income": (("KT05",), (45, 52), ("{Hamlet} có mức thu nhập cao nhất, đạt {a} triệu đồng/người/năm.", "Mức bình quân chung của toàn huyện là {b} triệu đồng/người/năm.", "Đầu nhiệm kỳ, mức này mới đạt {before} triệu đồng.")),
    "yield": (("KT07",), (3800, 4050), ("Năm 2016 mất mùa, sản lượng chỉ đạt {five} tấn.", "Năng suất lúa bình quân đạt {c} tạ/ha.", "Riêng năm 2018 được mùa, đạt {d} tấn.")),
    "poverty": (("XH01", "XH02"), (6, 8), ("{Hamlet} còn tỷ lệ cao nhất, {a}%.", "Tỷ lệ hộ cận nghèo còn {e}%.", "Trong số hộ nghèo, trên {c}% là hộ không còn khả năng lao động.")),
    "insured": (("XH05",), (68, 76), ("Năm 2015, tỷ lệ này mới ở mức {a}%.", "{Hamlet} mới có {a}% người dân tham gia.", "Học sinh, sinh viên tham gia đạt 100%.")),
    "waste": (("MT02",), (55, 66), ("Khu vực {hamlet} do đường xa nên mới thu gom được {a}%.", "Năm 2016, tỷ lệ này mới đạt {a}%.", "Mỗi tháng tổ thu gom vận chuyển bình quân {c} tấn.")),
    "jobs": (("XH04",), (42, 88), ("Trong đó xuất khẩu lao động {f} người/năm.", "Riêng năm 2019 có {f} người đi lao động có thời hạn ở nước ngoài.", "Ba lớp nghề ngắn hạn được mở với {f} học viên.")),
    "members": (("XD03",), (14, 19), ("Riêng năm 2017 kết nạp được {f} đồng chí.", "Trong số kết nạp, nữ chiếm {c}%.", "Cả nhiệm kỳ kết nạp được {five} đảng viên.")),
    "water": (("MT01",), (78, 86), ("{Hamlet} tỷ lệ mới đạt {a}%.", "Toàn huyện bình quân đạt {a}%.", "Hộ dùng nước máy tập trung mới chiếm {g}%.")),
    "budget": (("KT08",), (3, 6), ("Năm 2019, tổng thu đạt {a} tỷ đồng.", "Riêng năm 2016 chỉ tăng {low}%.", "Thu thường xuyên chiếm {c}% tổng thu.")),
    "cultured": (("XH09",), (76, 82), ("Năm 2015 tỷ lệ này là {a}%.", "Bình quân chung toàn huyện đạt {a}%.", "Tại {hamlet}, tỷ lệ mới đạt {a}%.")),
}


def beside(report, name, share=0.36):
    """One of the sentences of this kind, beside a result the prose tells, in a third of the reports, "" else."""
    codes, (low, high), wordings = SIDES[name]
    lot, figures = report.lot, report.facts
    places = 0 if name in ("yield", "jobs", "members") else 1
    one, words, said = lot.tenths(low, high, places), lot.pick(wordings), lot.chance(share)
    unit = f"{report.hamlet} {lot.pick(HAMLETS)}"
    extra = {"low": lot.tenths(5.5, 7.6), "c": lot.whole(48, 56), "d": figures.number["KT07", "r"] + lot.whole(20, 60) * 5, "e": lot.tenths(4.6, 7.9), "f": one, "b": lot.tenths(30.5, 32.5), "g": lot.tenths(22, 41)}
    if not said or not report.clauses.free(*codes) or report.in_table.intersection(codes):
        return ""
    five = figures.number["XD03", "r"] * 5 if name == "members" else one
    numbers = {key: vn(value) for key, value in extra.items()}
    return words.format(a=vn(one), five=vn(five), hamlet=unit, Hamlet=unit[0].upper() + unit[1:], before=vn(figures.before["KT05"]), **numbers)
