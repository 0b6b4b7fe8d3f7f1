"""The aside office's political report: opening, assessment, targets, tasks and the annexed tables."""

from .arithmetic import rise, vn
from .facts import SHARES, WORDED
from .frame import reference
from .nineteenth_beside import HAMLETS, step
from .nineteenth_fields import Fields
from .planting import predecessors

GROUPS = (
    ("Kinh tế", "KT01 KT05 KT06 KT07 KT08 KT09 KT10 KT11 KT12 KT13"),
    ("Tài nguyên, môi trường", "MT01 MT02 MT03 MT04"),
    ("Văn hóa, xã hội", "XH01 XH02 XH03 XH04 XH05 XH06 XH07 XH08 XH09 XH10 XH11"),
    ("Quốc phòng, an ninh", "QP01 QP02"),
    ("Xây dựng Đảng và hệ thống chính trị", "XD01 XD02 XD03 XD04 XD05 CC01"),
)
PEOPLE = ("Nguyễn Kim Lộc", "Trần Bá Lộc", "Phan Văn Lộc", "Đặng Tiến Lộc")
NEIGHBOURS = ("Thượng Lộc", "Mỹ Lộc", "Sơn Lộc", "Gia Hanh", "Phú Lộc", "Thường Nga", "Quang Lộc")


def neighbour(paper):
    return paper.lot.pick([name for name in NEIGHBOURS if name != paper.facts.committee.short_name])


def letterhead(paper, mark, *title):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{paper.facts.committee.name.upper()}\n*\nSố      -{mark}",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(10, 28)} tháng 02 năm 2020")
    paper.add("paragraph", title[0])
    paper.say(title[1])


def signature(paper, signer="T/M ĐẢNG ỦY\nBÍ THƯ"):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", signer)


class Report(Fields):
    """The report, part by part."""

    def written(self):
        self.opening()
        self.economy()
        self.roads()
        self.environment()
        self.society()
        self.defence()
        self.party()
        self.assessment()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        figures, lot = self.facts, self.lot
        own, others = predecessors(figures.committee)
        letterhead(self, "BC/ĐU", "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015–2020")
        self.head(2, "A. Tình hình chung")
        self.say(f"{self.place.capitalize()} {figures.committee.short_name} có diện tích {vn(figures.area)} km², {figures.hamlets} {self.hamlet}, {vn(figures.households)} hộ, {vn(figures.people)} khẩu.",
                 f"Đảng bộ có {figures.cells} chi bộ với {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Nghị quyết số 819/NQ-UBTVQH14 về sắp xếp {', '.join(f'{u.kind} {u.name}' for u in own)}, thi hành từ ngày 01/01/2020.")
            self.soft(f"Số liệu trước năm 2020 được cộng từ sổ sách của các đơn vị cũ, trong đó có {own[-1].kind} {own[-1].name} (cũ).")
        elif lot.chance(0.4):
            self.note(f"Số liệu hồ đập dùng chung có đối chiếu với hồ sơ của {others[0].kind} {others[0].name} (cũ).")
        self.say("Thuận lợi: đất đồi hợp với cam và keo, nhân dân chịu khó, cán bộ ổn định.",
                 f"Khó khăn: lũ lớn năm 2016, giá keo lên xuống thất thường, đường sang xã {neighbour(self)} xuống cấp.")
        self.head(2, "B. Kết quả trên các lĩnh vực")

    def assessment(self):
        own, _ = predecessors(self.facts.committee)
        lot = self.lot
        self.head(2, "C. Đánh giá chung")
        self.say("Đa số các chỉ tiêu đạt và vượt kế hoạch. Một số việc còn chậm, chi tiết ở phụ biểu kèm theo.")
        self.head(3, "1. Tồn tại")
        self.item(f"{self.mark}Diện tích cam tăng nhưng khâu tiêu thụ chưa có hợp đồng dài hạn.")
        self.item(self.free(["KT05"], f"{self.mark}Thu nhập bình quân đầu người giữa các {self.hamlet} còn chênh lệch."))
        self.item(f"{self.mark}Nợ xây dựng cơ bản đến cuối năm 2019 còn {vn(lot.tenths(1.2, 4.8))} tỷ đồng.")
        self.item(f"{self.mark}Sổ sách theo dõi ở một số chi bộ chưa đầy đủ, báo cáo còn trễ.")
        if own and lot.chance(0.5):
            self.soft(f"{self.mark}Nhà làm việc của {own[0].kind} {own[0].name} trước đây chưa có phương án sử dụng.", self.items)
        self.head(3, "2. Nguyên nhân")
        self.say("Khách quan: thiên tai, dịch bệnh, thị trường nông sản không ổn định.",
                 f"Chủ quan: phân công theo dõi chưa rõ, kiểm tra chưa đều; đồng chí {lot.pick(PEOPLE)} phụ trách kinh tế đã nhận trách nhiệm trước tập thể.")
        self.head(3, "3. Kinh nghiệm")
        self.say("Việc gì cũng phải có số liệu, có người chịu trách nhiệm và có thời hạn.")

    def targets(self):
        self.head(1, "PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "A. Mục tiêu chung")
        self.say("Giữ đoàn kết, phát triển kinh tế vườn đồi, nâng mức sống của nhân dân, xây dựng Đảng bộ trong sạch, vững mạnh.")
        self.head(2, "B. Chỉ tiêu đến năm 2025")
        way = self.lot.pick(("lines", "lines", "running", "table"))
        self.say(self.clauses.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế đến năm 2025: "))
        if way == "table":
            self.tabled()
        for at, (title, codes) in enumerate(GROUPS, 1):
            told = [code for code in codes.split() if self.told_target(code, way)]
            if way == "running":
                self.say(self.clauses.sentence(told, "t", lead=f"{at}. {title}: "))
                continue
            if way == "lines" and any(self.plan.modes.get(code) != "missing" for code in told):
                self.head(3, f"{at}. {title}")
            for code in told:
                words = self.clauses.sentence([code], "t")
                self.item(f"{self.mark}{words}" if words else "")
        self.say(step(self, self.clauses))

    def told_target(self, code, way):
        return code not in self.in_table and (way != "table" or code in self.prose)

    def tabled(self):
        self.say("Các chỉ tiêu khác theo bảng dưới đây; phần còn lại ghi tiếp sau bảng.")
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2020–2025", head=True)
        codes = [code for _, group in GROUPS for code in group.split() if code not in self.prose and code not in self.in_table]
        for at, (name, unit, _, target) in enumerate(filter(None, (self.clauses.cells(code, "t") for code in codes)), 1):
            self.row(str(at), name, unit, target)

    def tasks(self):
        lot = self.lot
        self.head(2, "C. Nhiệm vụ, giải pháp")
        before, after, more, share = rise(lot, 230, 300)
        self.item(f"{self.mark}Mở rộng diện tích cây ăn quả từ {before} ha lên {after} ha, tăng {self.change('fruit', share)}% so với năm 2019.")
        self.item(f"{self.mark}Cải tạo {lot.whole(30, 90)} ha vườn tạp; liên kết tiêu thụ với hợp tác xã của xã {neighbour(self)}.")
        self.item(f"{self.mark}Trả dứt nợ xây dựng cơ bản trước ngày 31/12/2022.")
        self.item(f"{self.mark}Chi bộ, đoàn thể đăng ký việc làm từ đầu năm, cuối năm kiểm điểm theo kết quả.")
        self.item(f"{self.mark}Rà soát, sắp xếp cán bộ theo vị trí việc làm; {self.place} có một người chuyên theo dõi số liệu.")
        self.head(2, "D. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động trong quý III/2020; sáu tháng sơ kết một lần.")
        signature(self)

    def annexes(self):
        lot, figures = self.lot, self.facts
        own, others = predecessors(figures.committee)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 01. Tình hình thực hiện các chỉ tiêu nhiệm kỳ 2015–2020 và kế hoạch 2020–2025")
        self.table()
        judged = lot.chance(0.4)
        self.row("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2015–2020", "Thực hiện", *(["Đánh giá"] if judged else []), "Kế hoạch 2020–2025", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code)
            if cells:
                at, result, target = at + 1, cells[-2], cells[-1]
                self.row(str(at), *cells[:-2], result, *([self.verdict(indicator, result)] if judged else []), target)
        self.head(2, "Biểu 02. Vốn làm đường và thủy lợi (tỷ đồng)")
        body = [(name, [lot.tenths(3, 20), lot.tenths(3, 20)]) for name in ("Ngân sách cấp trên", f"Ngân sách {self.place}", "Nhân dân góp", "Nguồn khác")]
        self.summed("works", ("Nguồn vốn", "2016–2017", "2018–2019"), body, "Cộng", 1)
        self.head(2, f"Biểu 03. Hộ và khẩu của các {self.hamlet} vùng đồi")
        body = [(name, [homes, homes * lot.whole(34, 39) // 10]) for name, homes in [(name, lot.whole(70, 150)) for name in lot.some(HAMLETS, lot.whole(4, 5))]]
        self.summed("hills", (self.hamlet.capitalize(), "Số hộ", "Số khẩu"), body, "Cộng")
        self.say(f"Ghi chú: vốn năm 2016–2019 có phần quyết toán tại {', '.join(f'{u.kind} {u.name}' for u in own or others[:1])}.")

    def verdict(self, indicator, result):
        """Whether the last plan was reached, as the clerk's column has it."""
        code, numbers = indicator.code, self.facts.number
        if not result or code in SHARES:
            return ""
        if code in WORDED:
            return "Chưa đạt" if code == "KT11" else "Đạt"
        gap = numbers[code, "r"] - numbers[code, "l"]
        gap = -gap if indicator.direction == "down" else gap
        return "Đạt" if gap == 0 else "Vượt" if gap > 0 else "Chưa đạt"
