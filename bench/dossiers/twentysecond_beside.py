"""Figures that stand beside the commune's own in her papers: the district's, another year's, a hamlet's. Few in any one dossier."""

from decimal import Decimal

from .arithmetic import vn
from .frame import Lot

HAMLETS = ("Hồng Tân", "Phú Sơn", "Minh Hòa", "Đông Hải", "Trung Sơn", "Bình Yên", "Tân Hương", "Thái Hòa", "Nam Phong", "Làng Mới")
DRAWN = 4  # of the forms below, in one dossier


def _all(lot, figures, hamlet):
    """code: sentences beside it, each of its own form."""
    def part(code, low, high, places=1):
        """A value of the result's size, some way off."""
        return vn((figures.number[code, "r"] * lot.whole(low, high) / 100).quantize(Decimal(1).scaleb(-places)))

    here, there = lot.some(HAMLETS, 2)
    return (
        ("KT05", "Thu nhập bình quân chung của toàn huyện cùng thời điểm là 38,5 triệu đồng/người/năm."),
        ("KT05", f"Cá biệt ở {hamlet} {here}, nơi có nhiều xưởng sản xuất, thu nhập bình quân đầu người là {part('KT05', 112, 120)} triệu đồng/người/năm."),
        ("KT05", f"Năm 2017, thu nhập bình quân đầu người mới ở mức {part('KT05', 78, 86)} triệu đồng."),
        ("KT01", f"Riêng năm 2019, giá trị sản xuất tăng {part('KT01', 104, 112)}% so với năm 2018."),
        ("KT06", f"Những vườn mẫu chuyên canh cây ăn quả cho thu {lot.whole(26, 38) * 10} triệu đồng/ha."),
        ("KT07", f"Vụ Hè Thu năm 2018 bị khô hạn nên sản lượng lương thực cả năm chỉ đạt {vn(int(figures.number['KT07', 'r']) * lot.whole(80, 88) // 100)} tấn."),
        ("KT08", f"Năm 2018 là năm có số thu ngân sách tăng nhiều nhất, tăng {part('KT08', 125, 140)}% so với năm 2017."),
        ("KT09", f"Trong đó, vốn vay ưu đãi qua Ngân hàng Chính sách xã hội là {vn(lot.tenths(18, 34))} tỷ đồng."),
        ("KT10", f"Trong đó có {lot.whole(3, 5)} hợp tác xã do thanh niên làm chủ."),
        ("XH01", f"Tỷ lệ hộ nghèo của {hamlet} {there} còn {vn(figures.number['XH01', 'r'] + lot.tenths(2, 3, 2))}%, cao nhất trong toàn địa bàn."),
        ("XH03", f"Trong số này, lao động có bằng cấp, chứng chỉ chiếm {lot.whole(24, 31)}%."),
        ("XH04", f"Tính cả 5 năm đã có {vn(5 * figures.number['XH04', 'r'])} lượt lao động được giới thiệu việc làm."),
        ("XH05", f"Năm 2015, tỷ lệ này mới là {vn(lot.tenths(68, 76))}%."),
        ("XH06", "Mức bình quân toàn huyện về trường chuẩn là 82,5%."),
        ("XH09", f"Năm đầu nhiệm kỳ, tỷ lệ gia đình văn hóa là {part('XH09', 88, 93)}%."),
        ("XH11", lot.pick(("Năm 2016, tỷ lệ suy dinh dưỡng còn {}%.", "Theo số liệu cân đo đầu nhiệm kỳ, tỷ lệ này là {}%.")).format(vn(figures.number["XH11", "r"] + lot.tenths(2, 3)))),
        ("MT01", f"Riêng {hamlet} {here} mới có {part('MT01', 76, 84)}% số hộ dùng nước hợp vệ sinh do nguồn nước ngầm nhiễm phèn."),
        ("MT02", f"Ở các {hamlet} ven Quốc lộ, tỷ lệ thu gom rác thải thấp hơn, khoảng {lot.whole(60, 68)}%."),
        ("MT04", f"Đối với đất vườn tách thửa, việc cấp giấy chứng nhận mới đạt {lot.whole(58, 70)}%."),
        ("XD02", f"Trong số đó, {vn(lot.tenths(14, 18))}% đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ."),
        ("XD03", f"Tính chung cả nhiệm kỳ, Đảng bộ đã kết nạp {5 * int(figures.number['XD03', 'r'])} đảng viên."),
        ("XD03", f"Năm 2016 là năm kết nạp được ít nhất với {int(figures.number['XD03', 'r']) - lot.whole(3, 5)} đảng viên."),
        ("XD05", f"Đoàn Thanh niên có {lot.whole(70, 82)}% chi đoàn xếp loại vững mạnh."),
        ("KT12", f"Ngoài ra, còn {lot.whole(2, 3)} khu dân cư đang được huyện hướng dẫn hoàn thiện các tiêu chí."),
        ("KT13", f"Bên cạnh đó, {lot.whole(2, 3)} cơ sở đang hoàn thiện hồ sơ để dự thi trong năm 2020."),
        ("XH08", f"Năm 2017 là năm có mức tăng cao nhất với {vn(lot.tenths(1.12, 1.25, 2))}%."),
        ("XD01", f"Trong đó có {lot.whole(2, 4)} chi bộ hoàn thành xuất sắc nhiệm vụ."),
        ("CC01", f"Năm 2017, do thay đổi phần mềm nên tỷ lệ hồ sơ đúng hạn chỉ là {part('CC01', 84, 90)}%."),
    )


def beside(code, seed, figures, hamlet):
    """code: the sentence that stands beside it in this dossier."""
    lot = Lot(code, "beside", seed)
    return dict(lot.some(_all(lot, figures, hamlet), DRAWN))
