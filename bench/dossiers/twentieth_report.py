"""This office's political report: its first part, by the numbered sections of the district's outline."""

from .arithmetic import off, vn
from .facts import SHARES
from .frame import reference
from .planting import predecessors
from .twentieth_ahead import Ahead
from .twentieth_office import PEOPLE, funds, grown, hundred, judged, letterhead, neighbour, part

FIELDS = (
    ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13"), ("MT01", "MT02", "MT03", "MT04"),
    ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11"),
    ("QP01", "QP02", "XD01", "XD02", "XD03", "XD04", "XD05", "CC01"),
)
HARD = (
    "Kinh tế phát triển chưa đồng đều, quy mô các cơ sở sản xuất còn nhỏ, sức cạnh tranh thấp.",
    "Công tác quản lý đất đai, trật tự xây dựng, hành lang giao thông có lúc, có nơi thiếu chặt chẽ.",
    "Vệ sinh môi trường tại khu vực chợ và một số cơ sở sản xuất chưa được xử lý triệt để.",
    "Chất lượng sinh hoạt của một số chi bộ chưa cao, nội dung còn chung chung, tính chiến đấu hạn chế.",
    "Công tác dân vận của một số tổ chức đoàn thể chậm đổi mới, chưa sát hội viên.",
    "Tệ nạn xã hội, tín dụng đen, trộm cắp vặt còn tiềm ẩn phức tạp.",
    "Cải cách hành chính có mặt còn chậm; một số cán bộ, công chức tinh thần trách nhiệm chưa cao.",
)


class Report(Ahead):
    """The report, section by section."""

    def written(self):
        self.opening()
        self.situation()
        self.economy()
        self.town_and_land()
        self.society()
        self.order_and_party()
        self.indicators()
        self.shortcomings()
        self.second_part()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        letterhead(self, f"{lot.whole(12, 48)}-BC/ĐU")
        self.add("paragraph", "BÁO CÁO CHÍNH TRỊ")
        self.say(f"của Ban Chấp hành {figures.committee.name} tại Đại hội đại biểu nhiệm kỳ 2020–2025 (Dự thảo)")
        self.say(f"Đại hội {figures.committee.name} nhiệm kỳ 2020–2025 có nhiệm vụ đánh giá kết quả thực hiện Nghị quyết Đại hội nhiệm kỳ 2015–2020; xác định phương hướng, mục tiêu, nhiệm vụ, giải pháp 5 năm tới.")
        if figures.committee.merged:
            self.soft(f"{self.here} được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' vào thị trấn cũ' if self.town else ''}; số liệu trước năm 2020 trong Báo cáo đã được tổng hợp chung.")

    def situation(self):
        lot, figures = self.lot, self.facts
        self.head(1, "PHẦN THỨ NHẤT\nKẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. ĐẶC ĐIỂM TÌNH HÌNH")
        self.say(f"{self.here} có diện tích tự nhiên {vn(figures.area)} km², {vn(figures.households)} hộ với {vn(figures.people)} nhân khẩu, sinh sống ở {figures.hamlets} {self.hamlet}. Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên.")
        self.head(3, "1. Thuận lợi")
        self.say("Được sự quan tâm lãnh đạo, chỉ đạo của Ban Thường vụ Huyện ủy, sự phối hợp, giúp đỡ của các phòng, ban cấp huyện.",
                 lot.pick((f"Vị trí giáp xã {neighbour(self)}, giao thông thuận lợi cho buôn bán và phát triển ngành nghề.", "Nhân dân có truyền thống buôn bán, năng động trong làm ăn, đoàn kết trong cộng đồng.", "Hạ tầng giao thông, chợ và điểm sản xuất tập trung từng bước được đầu tư.")))
        self.head(3, "2. Khó khăn")
        self.say("Thời tiết diễn biến bất thường, dịch tả lợn châu Phi gây thiệt hại lớn; đầu năm 2020 dịch Covid-19 ảnh hưởng trực tiếp đến buôn bán, dịch vụ.",
                 lot.pick(("Nguồn lực đầu tư còn hạn hẹp so với yêu cầu.", "Một số vướng mắc về đất đai, giải phóng mặt bằng kéo dài nhiều năm chưa được giải quyết dứt điểm.")))

    def economy(self):
        lot, c = self.lot, self.clauses
        self.head(2, "II. KẾT QUẢ ĐẠT ĐƯỢC")
        self.head(3, "1. Lĩnh vực kinh tế")
        self.say("Kinh tế tiếp tục phát triển ổn định, hoàn thành cơ bản các chỉ tiêu Nghị quyết đề ra.", self.told("KT01", "KT05"), self.income(), self.near.said("KT01", "KT05"))
        self.say(c.sentence(SHARES, "r", joint="; " if lot.chance(0.5) else ", ", lead=lot.pick(("Cơ cấu kinh tế chuyển dịch đúng hướng: ", "Cơ cấu kinh tế đến cuối năm 2019: ", "Cơ cấu kinh tế chuyển dịch theo hướng tăng tỷ trọng công nghiệp, dịch vụ, cụ thể: "))))
        self.say(f"- {lot.pick(('Về nông nghiệp', 'Sản xuất nông nghiệp'))}: Tập trung chuyển đổi cơ cấu cây trồng, đưa giống mới vào sản xuất, xây dựng các mô hình có hiệu quả.", self.told("KT06", "KT07"), self.near.said("KT07"),
                 grown(self, "cattle", "Tổng đàn trâu, bò", "con", 400, 1200), hundred(self, "farming", "Trong giá trị ngành nông nghiệp", ("trồng trọt", "chăn nuôi", "thủy sản và dịch vụ")) if lot.chance(0.5) else "")
        self.say("- Về công nghiệp, tiểu thủ công nghiệp: Khuyến khích các cơ sở mộc, cơ khí, may mặc, chế biến nông sản mở rộng quy mô.", grown(self, "workshops", "Số cơ sở sản xuất tiểu thủ công nghiệp", "cơ sở", 60, 160), self.told("KT10", "KT13"), self.near.said("KT10", "KT13"))
        self.say("- Về thương mại, dịch vụ: Chợ trung tâm được cải tạo, sắp xếp lại; các loại hình dịch vụ vận tải, ăn uống, sửa chữa phát triển.", grown(self, "shops", "Số hộ kinh doanh cá thể", "hộ", 180, 520))
        if lot.chance(0.6):
            self.say(hundred(self, "trade", "Trong cơ cấu giá trị thương mại, dịch vụ", ("bán lẻ hàng hóa", "vận tải, kho bãi", "dịch vụ khác")))
        self.say("- Về thu, chi ngân sách và đầu tư: Công tác quản lý ngân sách thực hiện đúng Luật, bảo đảm chi thường xuyên và dành nguồn cho đầu tư phát triển.", self.told("KT08"), self.near.said("KT08"), self.told("KT09"), self.near.said("KT09"))

    def income(self):
        if not self.clauses.free("KT05") or self.lot.chance(0.4):
            return ""
        before = self.facts.before["KT05"]
        gain = vn(self.facts.number["KT05", "r"] - before)
        return f"Thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng năm 2015 lên {self.figure('KT05', 'r', again=True)} triệu đồng năm 2019, tăng {self.slip('change', 'income', gain, off(self.lot, gain))} triệu đồng."

    def town_and_land(self):
        lot = self.lot
        self.head(3, "2. Xây dựng đô thị, quản lý tài nguyên, môi trường" if self.town else "2. Xây dựng nông thôn mới, quản lý tài nguyên, môi trường")
        self.say("Công tác quy hoạch, chỉnh trang đường phố, khu dân cư được triển khai đồng bộ." if self.town else "Phong trào xây dựng nông thôn mới được Nhân dân đồng tình hưởng ứng.", self.told("KT11", "KT12"),
                 funds(self, "roads", "Tổng kinh phí làm đường giao thông, rãnh thoát nước trong nhiệm kỳ đạt"))
        if lot.chance(0.5):
            self.say(grown(self, "lamps", "Số bóng đèn chiếu sáng công cộng", "bóng", 90, 300))
        self.say("Quản lý đất đai, môi trường từng bước đi vào nền nếp.", self.told("MT04", "MT03"), self.told("MT01", "MT02"), self.near.said("MT01", "MT02"))
        if lot.chance(0.35):
            self.say("Các công trình hoàn thành trong nhiệm kỳ:")
            body = [(name, [lot.tenths(2, 9), lot.tenths(1, 4)]) for name in lot.some(("Trụ sở làm việc", "Chợ trung tâm", "Trường học", "Nhà văn hóa", "Kênh mương nội đồng"), 4)]
            self.summed("works", ("Hạng mục", "Vốn cấp trên (tỷ đồng)", "Vốn địa phương (tỷ đồng)"), body, "Tổng cộng", 1)

    def society(self):
        lot, figures, free = self.lot, self.facts, self.clauses.free
        self.head(3, "3. Lĩnh vực văn hóa - xã hội")
        self.say("- Giáo dục và đào tạo: Chất lượng giáo dục toàn diện được nâng lên, cơ sở vật chất trường học được tăng cường.", self.told("XH06"),
                 f"Có {figures.standard}/{figures.schools} trường đạt chuẩn, chiếm {part(self, 'schools', figures.standard, figures.schools)}%." if free("XH06") and lot.chance(0.6) else "", self.near.said("XH06"))
        self.say("- Y tế, dân số: Công tác chăm sóc sức khỏe ban đầu cho Nhân dân được thực hiện tốt.", self.told("XH07", "XH05"), self.near.said("XH05"), self.told("XH08", "XH11"), self.near.said("XH08"))
        self.say("- Văn hóa, thể thao: Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” đi vào chiều sâu.", self.told("XH09", "XH10"),
                 f"Toàn {self.place} có {figures.cultured}/{figures.hamlets} {self.hamlet} được công nhận danh hiệu văn hóa, đạt {part(self, 'hamlets', figures.cultured, figures.hamlets)}%." if free("XH10") and lot.chance(0.6) else "", self.near.said("XH09"))
        self.say("- Chính sách xã hội: Thực hiện đầy đủ, kịp thời chế độ đối với người có công, đối tượng bảo trợ xã hội.", self.told("XH03", "XH04"), self.near.said("XH03", "XH04"),
                 self.told("XH01", "XH02"), self.poverty(), self.near.said("XH01"))
        if lot.chance(0.4):
            self.say(funds(self, "homes", "Tổng nguồn lực hỗ trợ nhà ở, sinh kế cho hộ nghèo, gia đình chính sách là", low=3, high=9))
        if lot.chance(0.25):
            self.say(f"Gia đình {lot.pick(PEOPLE)} được Chủ tịch UBND huyện tặng giấy khen về thành tích phát triển kinh tế.")

    def poverty(self):
        if not self.clauses.free("XH01", "XH02") or self.lot.chance(0.4):
            return ""
        before = self.facts.before["XH01"]
        points = vn(before - self.facts.number["XH01", "r"])
        return f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(before)}% xuống còn {self.figure('XH01', 'r', again=True)}%, giảm {self.slip('change', 'poverty', points, off(self.lot, points))} điểm %."

    def order_and_party(self):
        lot = self.lot
        self.head(3, "4. Lĩnh vực quốc phòng - an ninh")
        self.say("Quốc phòng - an ninh được giữ vững; thế trận quốc phòng toàn dân gắn với thế trận an ninh nhân dân được củng cố.", self.told("QP01", "QP02"))
        self.head(3, "5. Công tác xây dựng Đảng và hệ thống chính trị")
        self.say("- Công tác xây dựng Đảng: Thực hiện nghiêm túc Nghị quyết Trung ương 4 (khóa XI, XII) gắn với Chỉ thị 05-CT/TW của Bộ Chính trị.", self.told("XD04", "XD01", "XD02"), self.near.said("XD01", "XD02"), self.told("XD03"), self.near.said("XD03"))
        self.say("- Công tác kiểm tra, giám sát: Cấp ủy, Ủy ban kiểm tra xây dựng và thực hiện chương trình toàn khóa.", grown(self, "controls", "Số cuộc kiểm tra, giám sát", "cuộc", 20, 60))
        self.say("- Hoạt động của chính quyền: Hiệu lực, hiệu quả quản lý, điều hành được nâng lên; bộ phận tiếp nhận và trả kết quả hoạt động nền nếp.", self.told("CC01"), self.near.said("CC01"))
        self.say("- Mặt trận Tổ quốc và các đoàn thể đổi mới nội dung, phương thức hoạt động, vận động đoàn viên, hội viên thi đua lao động sản xuất.", self.told("XD05"),
                 grown(self, "association", "Số đoàn viên, hội viên tham gia sinh hoạt", "người", 1400, 2600) if lot.chance(0.5) else "")

    def indicators(self):
        """The indicators that are not told in the fields, as a list or a table of the body."""
        if not self.apart:
            return
        self.head(3, "6. Kết quả thực hiện các chỉ tiêu chủ yếu" if self.way != "mixed" else "6. Kết quả thực hiện một số chỉ tiêu khác")
        if self.way == "list":
            for codes in FIELDS:
                for code in codes:
                    if code in self.apart:
                        self.shut("- ", self.clauses.sentence([code], "r", end=";"))
            return
        self.say("Kết quả cụ thể theo bảng sau:")
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu NQ 2015–2020", "Kết quả thực hiện", *(("So sánh",) if self.compared else ()), head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code, "r") if indicator.code in self.apart else None
            if cells:
                at += 1
                self.row(str(at), *cells, *((judged(self.facts, indicator.code),) if self.compared else ()))

    def shortcomings(self):
        lot, free = self.lot, self.clauses.free
        self.head(2, "III. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN")
        self.head(3, "1. Hạn chế, khuyết điểm")
        for words in lot.some(HARD, 4):
            self.item(f"- {words}")
        self.item(f"- Tỷ lệ hộ nghèo tuy giảm nhưng chưa bền vững, hiện còn {self.figure('XH01', 'r', again=True)}%." if free("XH01") and lot.chance(0.5) else "")
        self.head(3, "2. Nguyên nhân")
        self.say("Nguyên nhân khách quan: Thiên tai, dịch bệnh; giá cả vật tư, hàng hóa biến động; một số cơ chế, chính sách chưa đồng bộ.")
        self.say("Nguyên nhân chủ quan: Năng lực cụ thể hóa nghị quyết của một số cấp ủy còn hạn chế; công tác kiểm tra, đôn đốc có lúc chưa thường xuyên; một bộ phận Nhân dân còn trông chờ, ỷ lại.")
        self.head(2, "IV. ĐÁNH GIÁ CHUNG VÀ BÀI HỌC KINH NGHIỆM")
        self.say("Đánh giá tổng quát, Đảng bộ, chính quyền và Nhân dân đã đoàn kết, nỗ lực phấn đấu, thực hiện cơ bản hoàn thành các mục tiêu Nghị quyết đề ra.",
                 f"Nổi bật là thu nhập bình quân đầu người đạt {self.figure('KT05', 'r', again=True)} triệu đồng/người/năm, đời sống Nhân dân được cải thiện." if free("KT05") and lot.chance(0.6) else "",
                 f"Tỷ lệ tham gia bảo hiểm y tế đạt {self.figure('XH05', 'r', again=True)}%." if free("XH05") and lot.chance(0.5) else "")
        self.item("- Giữ vững nguyên tắc tập trung dân chủ, đoàn kết thống nhất trong cấp ủy, phát huy vai trò người đứng đầu.")
        self.item("- Bám sát chủ trương của cấp trên, vận dụng sáng tạo vào điều kiện của địa phương, chọn việc trọng tâm để chỉ đạo.")
