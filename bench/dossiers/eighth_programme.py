"""The eighth voice's action programme: targets, tasks with their money, a way year by year."""

from decimal import Decimal

from .arithmetic import off, split, vn
from .eighth_ahead import GROUPS, ROMAN
from .eighth_voice import INDICATORS, Sheet
from .facts import SHARES

# group: (code, task, outcome, who leads); "{t}" the target.
TASKS = (
    ("Kinh tế", (
        ("KT06", "Chuyển đổi cơ cấu cây trồng, xây dựng cánh đồng lớn", "Giá trị sản xuất trên một đơn vị diện tích canh tác đạt {t} triệu đồng/ha", "UBND"),
        ("KT10", "Hỗ trợ thủ tục, mặt bằng cho doanh nghiệp, hợp tác xã", "{t} doanh nghiệp, hợp tác xã thành lập mới", "UBND"),
        ("KT13", "Xây dựng, đăng ký sản phẩm đặc trưng của địa phương", "{t} sản phẩm OCOP đạt 3 sao trở lên", "Hội Nông dân"),
        ("KT08", "Nuôi dưỡng nguồn thu, chống thất thu", "Thu ngân sách trên địa bàn tăng bình quân {t}%/năm", "Tài chính - Kế toán"),
    )),
    ("Môi trường, hạ tầng", (
        ("MT02", "Mua xe gom, xây điểm tập kết rác", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {t}%", "Hội Phụ nữ"),
        ("MT01", "Mở rộng mạng cấp nước tập trung", "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {t}%", "UBND"),
        ("MT04", "Đo đạc, chỉnh lý hồ sơ địa chính", "Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {t}%", "Địa chính"),
    )),
    ("Văn hóa, xã hội", (
        ("XH03", "Mở các lớp dạy nghề ngắn hạn", "Tỷ lệ lao động qua đào tạo đạt {t}%", "Đoàn Thanh niên"),
        ("XH01", "Hỗ trợ sinh kế, nhà ở cho hộ nghèo", "Tỷ lệ hộ nghèo còn {t}%", "MTTQ"),
        ("XH05", "Tuyên truyền, vận động tham gia bảo hiểm y tế hộ gia đình", "Tỷ lệ tham gia bảo hiểm y tế đạt {t}%", "Hội Phụ nữ"),
        ("XH11", "Khám sàng lọc, phục hồi dinh dưỡng trẻ em", "Trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%", "Trạm Y tế"),
    )),
    ("Xây dựng Đảng", (
        ("XD03", "Bồi dưỡng quần chúng ưu tú, tạo nguồn phát triển Đảng", "Kết nạp đảng viên mới bình quân {t} người/năm", "Ban Thường vụ"),
        ("CC01", "Nâng cấp bộ phận một cửa, số hóa hồ sơ", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {t}%", "Văn phòng"),
    )),
)
TIMES = ("2020–2021", "2021–2023", "2021–2025", "Hằng năm", "Quý IV/2020", "Trước 31/12/2022")


class Programme(Sheet):
    """Tables by task; the money is added up as the office adds it: in one column, or by group and then in all."""

    def __init__(self, figures, plan, office):
        super().__init__("action_programme", figures, plan, office)
        self.by_group = self.lot.chance(0.35)
        self.chosen = [(title, [task for task in self.lot.some(tasks, self.lot.whole(2, 3)) if task[0] not in figures.absent]) for title, tasks in TASKS]

    def written(self):
        lot, office = self.lot, self.office
        self.letterhead("CTr/ĐU")
        self.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
        self.say(f"thực hiện Nghị quyết Đại hội {self.facts.committee.name} nhiệm kỳ 2020–2025")
        self.head(1, "1. MỤC ĐÍCH, YÊU CẦU")
        self.say("Tổ chức thực hiện đầy đủ, kịp thời các mục tiêu, nhiệm vụ của Nghị quyết; mỗi nhiệm vụ có người chủ trì, thời hạn và kinh phí.")
        self.say("Các chi bộ, ngành, đoàn thể căn cứ chương trình để xây dựng kế hoạch cụ thể, báo cáo tiến độ theo quý.")
        self.head(1, "2. CÁC CHỈ TIÊU")
        self.targets()
        self.head(1, "3. NHIỆM VỤ, KINH PHÍ THỰC HIỆN")
        self.say(lot.pick(("Nhiệm vụ được phân theo nhóm, kinh phí là dự kiến cho cả nhiệm kỳ (đơn vị tính: triệu đồng).",
                           "Danh mục nhiệm vụ và kinh phí dự kiến 5 năm, tính theo triệu đồng, như bảng dưới đây.")))
        self.money()
        self.say("Về nguồn kinh phí: " + self.sources(), "Việc huy động đóng góp thực hiện đúng quy chế dân chủ ở cơ sở.")
        if lot.chance(0.6):
            self.years()
        if lot.chance(0.13):
            self.say(f"Làm điểm tại {office.hamlet} {office.hamlets[0]} với mức thu gom rác từ {lot.whole(60, 70)}% lên {lot.whole(78, 84)}% ngay trong năm 2021, sau đó nhân rộng.")
        self.head(1, "4. TỔ CHỨC THỰC HIỆN")
        self.points("Các đồng chí cấp ủy viên được phân công phụ trách địa bàn trực tiếp đôn đốc, chịu trách nhiệm về tiến độ.",
                    "Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động hội viên, đoàn viên tham gia, giám sát việc thực hiện.",
                    "Văn phòng Đảng ủy tổng hợp tiến độ trên bảng theo dõi, báo cáo Ban Thường vụ vào ngày 20 của tháng cuối quý.")
        self.signature()
        return self

    def targets(self):
        """Some of the targets, as a table or as a list; those of the tasks below stand there."""
        lot = self.lot
        below = {task[0] for _, tasks in self.chosen for task in tasks}
        codes = [code for _, some in GROUPS for code in some if code not in self.facts.absent and code not in below]
        kept = lot.some(codes, 11)
        codes = [code for code in codes if code in kept]
        if lot.chance(0.35):
            self.say(self.voice.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: "))
        if lot.chance(0.5):
            self.table()
            self.row("TT", "Chỉ tiêu", "ĐVT", "Đến năm 2025", head=True)
            for at, code in enumerate(codes, 1):
                name, unit, _, value = self.row_of(code, "t")
                self.row(str(at), name, unit, value)
        else:
            self.points(*self.lines_of(codes, "t"))

    def money(self):
        lot, at, sums, total = self.lot, 0, [], 0
        self.table()
        self.row("TT", "Nhiệm vụ", "Kết quả đến năm 2025", "Chủ trì", "Thời gian", "Kinh phí", head=True)
        for number, (title, tasks) in enumerate(self.chosen):
            amounts = [Decimal(lot.whole(6, 190) * 5) for _ in tasks]
            total += sum(amounts)
            sums.append((title, sum(amounts)))
            self.row(ROMAN[number], title, "", "", "", vn(sum(amounts)) if self.by_group else "")
            for (code, task, outcome, owner), amount in zip(tasks, amounts, strict=True):
                at += 1
                self.row(str(at), task, self.words(outcome).replace("{t}", self.t(code)), owner, lot.pick(TIMES), vn(amount))
        wrong = vn(total + max(total * lot.whole(4, 9) // 100, 20))
        self.row("", "Tổng cộng", "", "", "", self.slip("total", "tasks", vn(total), wrong))

    def sources(self):
        lot = self.lot
        upper, own, gifts, rest = (vn(one) for one in split(lot, 100, 4))
        gifts = self.slip("shares", "sources", gifts, off(lot, gifts, 4))
        return lot.pick((f"ngân sách cấp trên {upper}%, ngân sách địa phương {own}%, xã hội hóa {gifts}%, nguồn lồng ghép {rest}%.",
                         f"ngân sách cấp trên hỗ trợ {upper}%; ngân sách địa phương bố trí {own}%; huy động xã hội hóa {gifts}%; lồng ghép các chương trình {rest}%."))

    def years(self):
        """Money by year, or for some indicators the way to the target."""
        lot = self.lot
        if lot.chance(0.82):
            self.say("Phân kỳ kinh phí của các công trình, mô hình trọng điểm (triệu đồng):")
            body = [(name, [Decimal(lot.whole(8, 120) * 5) for _ in range(3)]) for name in lot.some((
                "Rãnh thoát nước, vỉa hè", "Điện chiếu sáng", "Sân thể thao, nhà văn hóa", "Mô hình vườn hộ", "Trang thiết bị một cửa"), lot.whole(3, 4))]
            self.summed("phases", ("Công trình, mô hình", "2021", "2022–2023", "2024–2025"), body, "Tổng số")
            return
        self.say("Lộ trình thực hiện một số chỉ tiêu theo từng năm:")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "2021", "2022", "2023", "2024", "2025", head=True)
        for at, code in enumerate(("KT05", "XH03", "MT03", "MT04"), 1):
            if code in self.facts.absent:
                continue
            first, last = self.facts.number[code, "r"], self.facts.number[code, "t"]
            way = [vn((first + (last - first) * step / 6).quantize(Decimal("0.1"))) for step in (2, 3, 4, 5)]
            self.row(str(at), INDICATORS[code].name, INDICATORS[code].unit, *way, self.t(code))
