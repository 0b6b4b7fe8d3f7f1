"""The compact office's political report: the term listed by target of the resolution, in lines, in a table, or both."""

from .arithmetic import split, vn
from .eighteenth_beside import Beside
from .eighteenth_fields import FIELDS
from .eighteenth_office import CODES, HAMLETS, Office, near, start
from .facts import SHARES
from .frame import REPORT
from .planting import predecessors

LAYOUTS = ("lines", "table", "mixed", "running")


class Report(Office):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.aside = Beside(self)
        self.layout, self.stalls = lot.pick(LAYOUTS), lot.whole(55, 98)
        free = [code for code in CODES if code not in plan.modes and code not in SHARES]
        self.tabled = {
            "r": set(lot.some(free, 25)) | set(SHARES) if self.layout == "table" else set(),
            "t": set(lot.some(free, 24)) if self.layout in ("table", "mixed") else set(),
        }
        self.annexed = self.layout != "table" and lot.chance(0.75)

    def told(self, codes, column="r"):
        """The clauses, one by one, of the indicators that are not in the table."""
        codes = [code for code in codes if code not in self.tabled[column]]
        return [one for one in (self.clauses.clause(code, column) for code in codes) if one]

    def lines(self, *parts):
        """What is said of one thing: a line of the list, or running text."""
        parts = [one for one in parts if one]
        if not parts:
            return
        first = parts[0][0].upper() + parts[0][1:]
        if self.layout == "running":
            self.say("; ".join([first, *parts[1:]]) + ".")
        else:
            self.dash(first, *parts[1:])

    def written(self):
        self.opening()
        self.results()
        self.assessment()
        self.forecast()
        self.targets()
        self.tasks()
        self.signed("Các chi bộ trực thuộc")
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.headed("BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành Đảng bộ {self.unit} trình Đại hội nhiệm kỳ 2020–2025 (dự thảo)")
        self.head(1, "PHẦN I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "A. ĐẶC ĐIỂM TÌNH HÌNH")
        self.dash(f"Diện tích tự nhiên: {vn(figures.area)} km²", f"dân số: {vn(figures.people)} người, {vn(figures.households)} hộ", f"{figures.hamlets} {self.hamlet}, {figures.schools} trường học")
        self.dash(f"Đảng bộ: {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên")
        if figures.committee.merged:
            self.note(f"{self.unit[0].upper() + self.unit[1:]} thành lập từ 01/01/2020 trên cơ sở nhập {', '.join(f'{u.kind} {u.name}' for u in own)} (NQ 819/NQ-UBTVQH14); số liệu các năm trước là số cộng của các đơn vị.")
        elif lot.chance(0.3):
            unit = (own or others)[0]
            self.note(f"Số liệu thủy nông trước năm {2018 if own else 2020} có phần thuộc cụm tưới của {unit.kind} {unit.name} (cũ).")
        self.dash("Thuận lợi: nằm dọc tuyến kênh chính, chủ động nước tưới", "chợ họp thường xuyên, buôn bán thuận tiện", f"giao thông nối với xã {near(self)} thông suốt")
        self.dash("Khó khăn: thiên tai, dịch tả lợn châu Phi", "giá nông sản không ổn định", f"nguồn thu của {self.place} nhỏ, chủ yếu dựa vào đất đai")
        if lot.chance(0.2):
            self.dash(f"{lot.whole(120, 240)} lao động của {self.place} đang làm việc tại các khu công nghiệp phía Nam", "một số hộ mở cửa hàng nông sản ở Vinh, Hà Nội")

    def results(self):
        self.head(2, "B. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ")
        if self.layout == "table":
            self.say("Kết quả các chỉ tiêu chủ yếu của Nghị quyết thể hiện ở bảng sau; các nội dung còn lại nêu ở từng lĩnh vực.")
            self.table()
            last = {"words": "So sánh", "percent": "So sánh TH/KH", "gap": "So sánh (+/-)"}[self.compared]
            self.row("TT", "Chỉ tiêu", "Đơn vị", "Đầu nhiệm kỳ", "Kế hoạch", "Thực hiện", last, head=True)
            at = 0
            for code in CODES:
                cells = code in self.tabled["r"] and self.clauses.cells(code, "r")
                if cells:
                    at += 1
                    name, unit, due, got = cells
                    self.row(str(at), name, unit, start(self.facts, code), due, got, self.compare(code, got))
        else:
            self.lead("Trên cơ sở các chỉ tiêu Đại hội nhiệm kỳ 2015–2020 đề ra, kết quả thực hiện đến hết năm 2019 như sau:")
        for name, write in FIELDS:
            self.head(3, name)
            write(self)

    def assessment(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "C. ĐÁNH GIÁ CHUNG")
        self.say("Phần lớn chỉ tiêu Nghị quyết đạt và vượt; nội bộ đoàn kết, nhân dân đồng thuận, đời sống được nâng lên.")
        self.head(3, "1. Hạn chế")
        self.dash("Sản xuất còn nhỏ lẻ", "liên kết tiêu thụ chưa bền", f"một số đoạn kênh qua {self.hamlet} {lot.pick(HAMLETS)} bồi lắng")
        self.dash("Quản lý chợ, vỉa hè có lúc buông lỏng", "vệ sinh môi trường khu vực chợ chưa bảo đảm", self.aside.told("waste-hamlet"))
        self.dash("Giảm nghèo ở một vài nơi thiếu bền vững", self.aside.told("poor-hamlet"))
        self.dash("Chất lượng sinh hoạt một số chi bộ chưa cao", "cán bộ chưa đồng đều về năng lực")
        if own and lot.chance(0.5):
            self.soft(f"- Trụ sở {own[-1].kind} {own[-1].name} trước đây chưa có phương án xử lý.", "list_item")
        self.head(3, "2. Nguyên nhân")
        self.dash("Khách quan: thời tiết cực đoan", "dịch bệnh", "suất đầu tư hạ tầng cao, nguồn lực có hạn")
        self.dash("Chủ quan: một số cấp ủy viên chưa bám việc", "kiểm tra, đôn đốc chưa thường xuyên")
        self.head(3, "3. Bài học kinh nghiệm")
        self.dash("Giữ nguyên tắc tập trung dân chủ", "chọn việc trọng tâm, phân công rõ người, rõ thời hạn")
        self.dash("Công khai các khoản đóng góp", "dựa vào dân để làm thủy lợi, giao thông")

    def forecast(self):
        self.head(1, "PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "A. DỰ BÁO TÌNH HÌNH")
        self.dash("Thuận lợi: hệ thống kênh được nâng cấp", "nhu cầu nông sản sạch tăng", "hạ tầng kết nối tốt hơn")
        self.dash("Khó khăn: dịch Covid-19", "biến đổi khí hậu", "lao động trẻ đi làm ăn xa, thiếu nhân lực mùa vụ")
        self.head(2, "B. MỤC TIÊU TỔNG QUÁT")
        self.say("Xây dựng Đảng bộ trong sạch, vững mạnh; khai thác lợi thế kênh tưới và chợ; phát triển nông nghiệp hàng hóa gắn với dịch vụ; nâng cao đời sống nhân dân.")

    def targets(self):
        self.head(2, "C. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025")
        if self.tabled["t"]:
            self.table()
            self.row("TT", "Chỉ tiêu", "Đơn vị", "Thực hiện 2015–2020", "Kế hoạch 2020–2025", head=True)
            at = 0
            for code in CODES:
                cells = code in self.tabled["t"] and self.clauses.cells(code)
                if cells:
                    at += 1
                    self.row(str(at), *cells[:2], *cells[3:])
            self.lead("Cùng với các chỉ tiêu trong bảng, phấn đấu thực hiện các chỉ tiêu sau:")
        at = 0
        for name, codes in (("Kinh tế", "KT"), ("Văn hóa - xã hội", "XH"), ("Môi trường", "MT"), ("Quốc phòng, an ninh", "QP"),
                                            ("Xây dựng Đảng, hệ thống chính trị", "XDCC")):
            group = [code for code in CODES if code[:2] in (codes[:2], codes[2:]) and code not in SHARES]
            title = self.head(3, f"{at + 1}. {name}")
            self.goals(group)
            if self.specs[-1] is title:
                self.specs.pop()
            else:
                at += 1

    def goals(self, group):
        """The targets of one field: a line each, or running text."""
        economy = self.shares("t", "Cơ cấu kinh tế năm 2025: ") if group[0] == "KT01" and self.layout == "running" else ""
        if self.layout == "running":
            self.say(*(f"{one}." for one in self.told(group, "t")), economy)
            return
        for code in group:
            self.dash(*self.told([code], "t"))
            if code == "KT01":
                self.dash(self.shares("t", "Cơ cấu kinh tế năm 2025: "))

    def tasks(self):
        lot, aside = self.lot, self.aside
        self.head(2, "D. NHIỆM VỤ, GIẢI PHÁP")
        self.dash(f"Nông nghiệp: mở rộng cánh đồng lớn lên {lot.whole(150, 260)} ha", "chuyển đổi đất lúa thiếu nước sang cây trồng cạn", "tổ chức lại hợp tác xã tưới tiêu")
        self.dash(self.parted("canals", f"Thủy lợi: kiên cố hóa {lot.whole(9, 19)} km kênh, dự kiến kinh phí", ("ngân sách tỉnh, huyện", f"ngân sách {self.place}", "nhân dân đóng góp"), "triệu đồng", lot.whole(32, 88) * 100, 0))
        self.dash("Thương mại, dịch vụ: sắp xếp lại ngành hàng trong chợ", "khuyến khích hộ kinh doanh lên doanh nghiệp", aside.told("income-2022"))
        self.dash("Xã hội: hỗ trợ sinh kế cho hộ khó khăn", "quan tâm gia đình chính sách", "nâng chất lượng giáo dục mũi nhọn")
        self.dash("Môi trường: phân loại rác tại hộ", "xóa điểm tập kết rác ven kênh", aside.told("waste-2022"))
        self.dash("Xây dựng Đảng: đổi mới sinh hoạt chi bộ", "giao việc gắn với kiểm tra", "tạo nguồn cán bộ trẻ, cán bộ nữ")
        self.head(2, "E. TỔ CHỨC THỰC HIỆN")
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động; Mặt trận, đoàn thể tuyên truyền, vận động; hằng năm sơ kết, cuối nhiệm kỳ tổng kết.")

    def annexes(self):
        lot = self.lot
        self.annex = True
        self.head(1, "PHỤ LỤC")
        if self.annexed:
            self.head(2, "Biểu 01. Tổng hợp các chỉ tiêu")
            self.table()
            self.row("TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch 2015–2020", "Thực hiện", "So sánh", "Kế hoạch 2020–2025", head=True)
            at = 0
            for code in CODES:
                cells = self.clauses.cells(code)
                if cells:
                    at += 1
                    self.row(str(at), *cells[:4], self.compare(code, cells[3]), cells[4])
        self.head(2, f"Biểu 0{1 + self.annexed}. Số điểm kinh doanh cố định, số lao động theo ngành hàng tại chợ")
        kinds = ("Nông sản, thực phẩm", "Tạp hóa", "Vật tư nông nghiệp", "Ăn uống", "May mặc")
        body = [(name, [points, points + lot.whole(2, 19)]) for name, points in zip(kinds, split(lot, self.stalls, 5), strict=True)]
        self.summed("market", ("Ngành hàng", "Số điểm", "Số lao động"), body, "Cộng")
        if lot.chance(0.6):
            self.head(2, f"Biểu 0{2 + self.annexed}. Kinh phí xây dựng trường học, trụ sở, thiết chế văn hóa (tỷ đồng)")
            body = [(name, split(lot, lot.tenths(6, 40), 4, 1)) for name in ("Trường học, trạm y tế", "Trụ sở, chợ", "Nhà văn hóa, sân thể thao")]
            self.summed("works", ("Công trình", "2016", "2017", "2018", "2019"), body, "Tổng cộng", 1)
