"""The apart office: the place itself, and figures beside its own results: the district's, last term's, a year's, a hamlet's."""

from .arithmetic import vn
from .frame import Lot

CODE = "apart"
LAKES = ("Khe Trúc", "Đập Lim", "Bàu Sen", "Khe Nước Trong", "Cây Trâm")
HAMLETS = ("Sơn Hải", "Hồng Sơn", "Đập Làng", "Tân Hồ", "Phúc Thọ", "Đông Sơn", "Nam Phong", "Bình Yên", "Thượng Hồ", "Thống Nhất")
PEOPLE = ("Phan Thị Hòa", "Nguyễn Văn Thắng", "Trần Kim Lộc", "Lê Đình Tuấn", "Võ Thị Minh")
NEIGHBOURS = ("Xuân Lộc", "Tùng Lộc", "Quang Lộc", "Sơn Lộc", "Thượng Lộc", "Vượng Lộc", "Thanh Lộc", "Phú Lộc", "Mỹ Lộc", "Thiên Lộc", "Gia Hanh")


class Place:
    """What all papers of a committee say alike of their place."""

    def __init__(self, figures):
        committee = figures.committee
        lot = Lot(CODE, "place", committee.unit)
        self.town = committee.unit.startswith("tt-")
        self.kind, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.unit = f"{self.kind} {committee.short_name}"
        self.lake, self.water = lot.pick(LAKES), lot.whole(42, 118)
        self.hamlets = lot.some(HAMLETS, 6)
        self.neighbours = lot.some([one for one in NEIGHBOURS if one != committee.short_name], 2)


def letterhead(paper, title, under):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(5, 27)} tháng {paper.lot.whole(3, 4)} năm 2020")
    paper.add("paragraph", title)
    paper.say(under)


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")


# (code, texts): the values are drawn apart from those of the commune.
BESIDE = (
    ("KT05", "Mặt bằng thu nhập bình quân chung của huyện cùng thời điểm khoảng {district} triệu đồng/người/năm."),
    ("KT05", "Riêng hộ làm dịch vụ quanh hồ ở {hamlet} {one} ước có thu nhập {rich} triệu đồng/người/năm."),
    ("XH01", "Cùng thời điểm, tỷ lệ hộ nghèo bình quân toàn tỉnh là 4,63%."),
    ("XH01", "Trong đó {hamlet} {one} có tỷ lệ hộ nghèo {poor}%, cao nhất {place}."),
    ("XH04", "Riêng năm 2018, giải quyết việc làm được {jobs} người do có thêm đơn hàng xuất khẩu lao động."),
    ("XD03", "Riêng năm 2016 chỉ kết nạp được {few} đảng viên do thiếu nguồn."),
    ("XH05", "Nhiệm kỳ 2010–2015, tỷ lệ này mới đạt {insured}%."),
    ("MT02", "Tại {hamlet} {one}, tỷ lệ rác được thu gom mới đạt {rubbish}%."),
    ("MT03", "Độ che phủ rừng chung toàn tỉnh là 52,3%."),
    ("XH03", "Trong đó lao động có bằng cấp, chứng chỉ chiếm {papers}%."),
    ("KT13", "Toàn huyện hiện có {ocop} sản phẩm OCOP được xếp hạng."),
    ("XD02", "Năm 2017, đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {members}%."),
)


def beside(report, place):
    """{code: sentence} of the figures this report holds beside the commune's: none to three."""
    lot, made = report.lot, {}
    for code, words in lot.some(BESIDE, lot.whole(0, 3)):
        numbers = {
            "district": vn(lot.tenths(33, 36)), "rich": vn(lot.tenths(48, 54)), "poor": vn(lot.tenths(5.1, 7.2, 2)), "jobs": lot.whole(240, 280),
            "few": lot.whole(4, 6), "insured": vn(lot.tenths(60, 66)), "rubbish": vn(lot.tenths(58, 70)), "ocop": lot.whole(18, 31),
            "members": vn(lot.tenths(76, 79)), "hamlet": place.hamlet, "one": place.hamlets[0], "place": place.kind, "papers": vn(lot.tenths(21, 27)),
        }
        if report.clauses.free(code):
            made[code] = words.format(**numbers)
    return made
