"""The second part of her political report: forecast, targets by field, tasks, and the annexed tables."""

from .arithmetic import vn
from .facts import SHARES
from .frame import reference
from .planting import predecessors
from .twentysecond_beside import HAMLETS

GROUPS = (
    ("1. Chỉ tiêu về kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("2. Chỉ tiêu về văn hóa, xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("3. Chỉ tiêu về môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("4. Chỉ tiêu về quốc phòng, an ninh", ("QP01", "QP02")),
    ("5. Chỉ tiêu về xây dựng Đảng và hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


class Ahead:
    """What the report says of the term to come."""

    def forward(self):
        lot = self.lot
        self.head(1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say(f"1. Thuận lợi: Dự án mở rộng Quốc lộ qua địa bàn dự kiến hoàn thành năm {lot.whole(2021, 2023)} sẽ mở thêm quỹ đất cho sản xuất, thương mại; lao động trẻ có tay nghề ngày càng nhiều.")
        self.say(f"2. Khó khăn: Dịch Covid-19 còn phức tạp, dự kiến có khoảng {lot.whole(8, 16) * 10} lao động ở các tỉnh phía Nam trở về quê; giá nguyên liệu gỗ, sắt thép biến động.")
        self.head(2, "II. Mục tiêu tổng quát")
        self.say(f"Xây dựng Đảng bộ trong sạch, vững mạnh; phát triển mạnh nghề xưởng và kinh tế vườn; giữ gìn môi trường xanh, sạch, đẹp; xây dựng {self.place} ngày càng giàu đẹp, văn minh.")
        self.head(2, "III. Các chỉ tiêu chủ yếu")
        for title, codes in GROUPS:
            self.head(3, title)
            self.group(title, [code for code in codes if code not in self.annexed])
        self.tasks()

    def group(self, title, codes):
        before = len(self.specs)
        self.stated(title, codes)
        if len(self.specs) == before:
            self.say("Giữ vững ổn định chính trị, bảo đảm trật tự, kỷ cương trên địa bàn trong mọi tình huống.")

    def stated(self, title, codes):
        shares = self.voice.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế đến năm 2025: ") if title[0] == "1" else ""
        if self.ahead == "table":
            self.say(shares)
            self.tabled(codes, "t")
        elif self.ahead == "prose":
            self.say(shares, self.told(codes, "t", beside=False))
        else:
            self.item(shares and f"- {shares}")
            voice = self.lines if self.ahead == "lines" else self.voice
            for code in codes:
                words = voice.sentence([code], "t")
                self.item(words and f"- {words}")

    def tasks(self):
        lot, figures = self.lot, self.facts
        target = figures.number
        self.head(2, "IV. Nhiệm vụ và giải pháp chủ yếu")
        self.say(f"1. Quy hoạch khu sản xuất tập trung rộng {vn(lot.tenths(3, 8))} ha, từng bước đưa các xưởng mộc, cơ khí ra khỏi khu dân cư; ưu tiên mặt bằng cho thanh niên khởi nghiệp.",
                 self.rising("shops", "Phấn đấu nâng số hộ kinh doanh dọc Quốc lộ từ {before} hộ lên {after} hộ, tăng {gap}%.", 110, 260))
        self.say("2. Khuyến khích nhân dân cải tạo vườn, trồng cây ăn quả theo quy trình an toàn, liên kết với các cửa hàng nông sản sạch.",
                 self.if_free(["KT12"], lot.chance(0.15) and "Trong năm 2021 chọn 1 khu dân cư để làm điểm." or ""))
        self.say("3. Nâng cao chất lượng giáo dục, y tế; đẩy mạnh các hoạt động văn hóa, thể thao lành mạnh.",
                 self.if_free(["XH05"], lot.chance(0.15) and f"Riêng năm 2021, vận động thêm ít nhất {lot.whole(60, 120)} người tham gia bảo hiểm y tế hộ gia đình." or ""))
        self.say("4. Giữ vững ổn định chính trị; phối hợp xử lý dứt điểm vi phạm hành lang giao thông.",
                 self.if_free(["MT02"], lot.chance(0.15) and f"Đến hết năm 2022, ở các {self.hamlet} ven Quốc lộ có {int(target['MT02', 't']) - lot.whole(6, 9)}% rác thải sinh hoạt được thu gom." or ""))
        self.say("5. Nâng cao chất lượng sinh hoạt chi bộ, gắn trách nhiệm của đảng viên với từng nhóm hộ gia đình.",
                 self.if_free(["XD03"], lot.chance(0.15) and f"Năm 2021 phấn đấu kết nạp ít nhất {int(target['XD03', 't']) - 2} đảng viên để tạo đà cho các năm sau." or ""))
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động, phân công cụ thể từng đồng chí; hằng năm tổ chức sơ kết, đánh giá việc thực hiện.")

    def annexes(self):
        lot = self.lot
        own, _ = predecessors(self.facts.committee)
        self.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Lưu VPĐU.", "T/M BAN CHẤP HÀNH\nBÍ THƯ")
        self.annex = True
        self.head(1, "PHỤ LỤC KÈM THEO BÁO CÁO CHÍNH TRỊ")
        self.head(2, "Biểu số 01. Kết quả và mục tiêu các chỉ tiêu chủ yếu")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết 2015–2020", "Kết quả thực hiện", "Mục tiêu 2020–2025", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.voice.cells(indicator.code)
            if cells:
                at += 1
                self.row(str(at), *cells)
        self.head(2, "Biểu số 02. Vốn xây dựng hạ tầng theo nguồn (tỷ đồng)")
        body = [(name, [lot.tenths(5, 27), lot.tenths(5, 27)]) for name in ("Ngân sách tỉnh, huyện", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Doanh nghiệp hỗ trợ")]
        self.summed("works", ("Nguồn vốn", "2015–2017", "2018–2019"), body, "Tổng cộng", 1)
        self.head(2, f"Biểu số 03. Dân cư ở các {self.hamlet} ven Quốc lộ")
        households = [lot.whole(90, 190) for _ in range(4)]
        body = [(name, [number, number * lot.whole(34, 39) // 10]) for name, number in zip(lot.some(HAMLETS, 4), households, strict=True)]
        self.summed("residents", (self.hamlet.capitalize(), "Số hộ", "Số nhân khẩu"), body, "Cộng")
        if own and lot.chance(0.5):
            self.say(f"Ghi chú: số liệu hạ tầng trước năm 2020 có tham khảo hồ sơ lưu của {', '.join(f'{u.kind} {u.name}' for u in own)}.")
