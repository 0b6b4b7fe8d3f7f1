"""The second half of this office's political report: outlook, targets, tasks and annexes."""

from .arithmetic import off, rise
from .facts import SHARES
from .fourteenth_voice import HAMLETS, Sheet
from .frame import reference
from .planting import predecessors

GROUPS = (
    ("1. Về kinh tế, môi trường", ("KT01", SHARES, "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13", "MT01", "MT02", "MT03", "MT04")),
    ("2. Về văn hóa, xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("3. Về quốc phòng, an ninh, xây dựng hệ thống chính trị", ("QP01", "QP02", "XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


class Ahead(Sheet):
    """What a report says of the coming term."""

    def ahead(self):
        self.head(1, "PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Thị trường lúa gạo biến động, thiên tai, dịch bệnh khó lường; lao động nông thôn tiếp tục già hóa.",
                 "Bên cạnh đó, hạ tầng thủy lợi được huyện quan tâm nâng cấp là điều kiện tốt để thâm canh." if not self.town else "Bên cạnh đó, hạ tầng đô thị được quan tâm đầu tư là điều kiện tốt để phát triển dịch vụ.")
        self.head(2, "II. Mục tiêu tổng quát")
        self.say("Xây dựng Đảng bộ trong sạch, vững mạnh; phát huy dân chủ, sức mạnh đoàn kết; đẩy mạnh sản xuất hàng hóa, nâng cao đời sống nhân dân.")
        self.head(2, self.lot.pick(("III. Các chỉ tiêu chủ yếu đến năm 2025", "III. Chỉ tiêu phấn đấu nhiệm kỳ 2020–2025")))
        way = self.lot.pick(("one", "one", "groups", "groups", "table"))
        if way == "one":
            self.numbered([self.goal(code) for _, codes in GROUPS for code in codes], self.lot.pick(("{}. ", "({}) ", "{}) ")))
        elif way == "groups":
            for title, codes in GROUPS:
                self.head(3, title)
                self.numbered([self.goal(code) for code in codes], f"{title[0]}.{{}}. ")
        else:
            self.goals()
        self.tasks()

    def goal(self, code):
        """A target of the list; the three shares of the economy are one."""
        if code == SHARES:
            return lambda: self.clauses.sentence(SHARES, "t", joint=self.lot.pick((", ", "; ")), lead="Cơ cấu kinh tế: ")
        return self.target(code)

    def goals(self):
        """The targets as a table, and those that did not fit in below it."""
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Thực hiện 2015–2020", "Mục tiêu đến 2025", head=True)
        at, left = 0, []
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code)
            if cells:
                at += 1
                name, unit, _, *values = cells
                self.row(str(at), name, unit, *values)
            else:
                left.append(indicator.code)
        for code in left:
            self.dash(self.clauses.sentence([code], "t"))

    def tasks(self):
        lot = self.lot
        self.head(2, "IV. Nhiệm vụ, giải pháp")
        self.say("1. Phát triển kinh tế:")
        before, after, _, share = rise(lot, 90, 190)
        self.dash(f"Mở rộng diện tích lúa liên kết từ {before} ha lên {after} ha, tăng {self.slip('change', 'linked', share, off(lot, share, 6))}%; cứng hóa kênh mương, giao thông nội đồng.")
        again = self.once_more("t", ("KT05", "KT06", "KT07", "KT09"), lot.whole(1, 2), " và ")
        self.dash(again and f"Huy động mọi nguồn lực để đến năm 2025 {again}.")
        self.dash(f"Hình thành vùng sản xuất chung với xã {self.neighbour()}; khuyến khích thuê, mượn đất tích tụ ruộng.")
        self.dash(self.if_free(["KT05"], self.now_and_then(0.12, f"Trước mắt, năm 2021 đưa thu nhập bình quân đầu người lên {int(self.facts.number['KT05', 'r']) + 3} triệu đồng.",
                                                       f"Chặng đầu đến hết năm 2022, thu nhập bình quân đầu người đạt {int(self.facts.number['KT05', 'r']) + 6} triệu đồng.")))
        self.say("2. Văn hóa, xã hội, môi trường:")
        again = self.once_more("t", ("XH01", "XH03", "XH05", "MT01", "MT02"), lot.whole(1, 2), " và ")
        self.dash(again and f"Tập trung nguồn vốn ưu đãi, vận động từng hộ để cuối nhiệm kỳ {again}.")
        self.dash(self.if_free(["MT02"], self.now_and_then(0.15, f"Năm 2021 làm điểm phân loại rác tại nguồn ở {self.hamlet} {lot.pick(HAMLETS)}, 100% hộ tham gia.")),
                  self.if_free(["XH05"], self.now_and_then(0.15, "Đến hết năm 2020, học sinh tham gia bảo hiểm y tế đạt 100%.")))
        self.dash("Chăm lo gia đình chính sách, người có hoàn cảnh khó khăn; nâng chất lượng các thiết chế văn hóa.")
        self.say("3. Quốc phòng, an ninh, xây dựng Đảng:")
        self.dash("Nắm chắc tình hình cơ sở; giải quyết dứt điểm đơn thư; xây dựng lực lượng dân quân vững mạnh.")
        self.dash("Đổi mới sinh hoạt chi bộ; phân công cấp ủy viên phụ trách địa bàn; kiểm tra việc làm theo nghị quyết.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Sau Đại hội, Đảng ủy ban hành chương trình hành động; mỗi chi bộ đăng ký việc làm cụ thể, sáu tháng báo cáo một lần.")

    def annexes(self):
        lot = self.lot
        own, _ = predecessors(self.facts.committee)
        self.signed()
        listed, hamlets = lot.chance(0.55), lot.chance(0.6)
        if not (listed or hamlets):
            return
        self.annex = True
        self.head(1, "PHỤ LỤC KÈM THEO BÁO CÁO")
        if listed:
            self.head(2, "Biểu số 01. Tổng hợp thực hiện chỉ tiêu và mục tiêu nhiệm kỳ tới")
            self.table()
            self.row("TT", "Nội dung", "ĐVT", "NQ 2015–2020", "Thực hiện", "Mục tiêu 2025", head=True)
            at = 0
            for indicator in reference().indicators:
                cells = self.clauses.cells(indicator.code)
                if cells:
                    at += 1
                    self.row(str(at), *cells)
        if hamlets:
            self.head(2, f"Biểu số 0{1 + listed}. Diện tích lúa và số hộ sản xuất một số {self.hamlet}")
            body = [(name, [lot.whole(20, 52), lot.whole(70, 190)]) for name in lot.some(HAMLETS, lot.whole(4, 6))]
            self.summed("rice", (self.hamlet.capitalize(), "Diện tích lúa (ha)", "Số hộ"), body, "Cộng")
        if own:
            self.say(f"Ghi chú: số liệu trước sáp nhập lấy theo báo cáo của {', '.join(f'{unit.kind} {unit.name}' for unit in own)}." if self.facts.committee.merged
                     else f"Ghi chú: số liệu trước 11/7/2018 lấy theo báo cáo của {own[0].kind} {own[0].name}.")
