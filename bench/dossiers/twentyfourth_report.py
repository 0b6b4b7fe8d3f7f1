"""The political report of the retired officer's office: numbered points, short sentences, one matter each, an annexed table."""

from .arithmetic import vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .twentyfourth_beside import after, economy_details, party_details, society_details
from .twentyfourth_office import (
    Points,
    counted,
    dangers,
    hamlet,
    letterhead,
    neighbour,
    part_of,
    place,
    shared,
    signature,
    summed,
    town,
    verdict,
    wooded,
)
from .twentyfourth_texts import TEXTS, VAGUE

FIELDS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Tài nguyên, môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Văn hóa, xã hội", ("XH06", "XH05", "XH07", "XH08", "XH11", "XH09", "XH10", "XH01", "XH02", "XH03", "XH04")),
    ("Quốc phòng, an ninh", ("QP01", "QP02")),
    ("Xây dựng Đảng, hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
LEADS = (
    ("Kinh tế tăng trưởng khá. Sản xuất đi vào nền nếp.", "Cấp ủy tập trung vào sản xuất hàng hóa. Kết quả cụ thể như sau."),
    ("Công tác quản lý tài nguyên được siết chặt. Vệ sinh môi trường chuyển biến rõ.", "Mỗi tháng toàn dân ra quân vệ sinh môi trường một lần."),
    ("Đời sống nhân dân ổn định. Chính sách xã hội thực hiện đúng, đủ.", "Nếp sống văn hóa được giữ vững. Không để hộ nào thiếu đói."),
    ("Chế độ trực sẵn sàng chiến đấu duy trì nghiêm. Không để bị động, bất ngờ.", "Thế trận quốc phòng toàn dân được củng cố. Địa bàn ổn định."),
    ("Kỷ luật đảng được giữ nghiêm. Sinh hoạt chi bộ đúng ngày, đúng nội dung.", "Cấp ủy làm việc theo quy chế. Mỗi việc có một người chịu trách nhiệm."),
)
HEAD = ("TT", "Chỉ tiêu", "Đơn vị tính")


class Report(Paper):
    """The report, part by part. `style` of the results: points, table, prose or mixed."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.items = lot.pick(("list_item", "list_item", "paragraph"))
        self.style = lot.pick(("points", "points", "table", "prose", "mixed"))
        self.aims = lot.pick(("list", "list", "table", "grouped"))
        self.annexed = set(lot.some([i.code for i in reference().indicators if i.code not in SHARES], lot.pick((0, 0, 5, 8)))) - set(plan.modes)
        self.compared = lot.chance(0.2)

    def free(self, *codes):
        """Whether these may be spoken of besides their own clause."""
        return self.clauses.free(*codes) and not self.annexed & set(codes)

    def written(self):
        self.opening()
        self.head(2, "II. Kết quả thực hiện nghị quyết")
        for at, (title, codes) in enumerate(FIELDS):
            self.field(at, title, codes)
        self.assessment()
        self.outlook()
        self.targets()
        self.tasks()
        self.annexes()
        return self

    def opening(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        here = place(self)
        letterhead(self, "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành {figures.committee.name} trình Đại hội nhiệm kỳ 2020–2025")
        if own and lot.chance(0.6):
            since = f"01/01/2020, theo Nghị quyết số 819/NQ-UBTVQH14, từ {', '.join(f'{u.kind} {u.name}' for u in own)}"
            self.note(f"{here.capitalize()} {figures.committee.short_name} thành lập ngày {since}." if figures.committee.merged
                      else f"Trước ngày 11/7/2018 là {own[0].kind} {own[0].name}.")
        self.head(1, "PHẦN I. KẾT QUẢ NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        points = Points(self)
        self_hamlet = "tổ dân phố" if town(self) else "thôn"
        points.add(f"Diện tích tự nhiên {vn(figures.area)} km². Dân số {vn(figures.people)} người, {vn(figures.households)} hộ, {figures.hamlets} {self_hamlet}.")
        points.add(self.members())
        points.add(f"Thuận lợi: nội bộ đoàn kết, nhân dân đồng thuận; {'thương mại, dịch vụ phát triển' if town(self) else 'đất đồi phù hợp với cây chè, nghề nuôi ong'}.")
        points.add(f"Khó khăn: {dangers(self)}, dịch bệnh trên đàn vật nuôi; {'mật độ xây dựng cao' if town(self) else 'địa hình chia cắt'}; đường sang xã {neighbour(self)} xuống cấp.")
        if own and lot.chance(0.3):
            self.soft(f"Trước khi sáp nhập, {own[0].kind} {own[0].name} (cũ) đã đạt chuẩn nông thôn mới." if figures.committee.merged
                      else f"Trước năm 2018, {own[0].kind} {own[0].name} (cũ) đã đạt chuẩn nông thôn mới.")

    def members(self):
        figures = self.facts
        form = self.lot.whole(0, 2)
        lead = f"Đảng bộ có {figures.cells} chi bộ trực thuộc, {figures.members} đảng viên."
        if form == 0:
            return lead
        women = figures.members * self.lot.whole(27, 41) // 100
        if form == 1:
            return summed(self, "members", f"Đảng bộ có {figures.cells} chi bộ trực thuộc. Tổng số đảng viên", "đồng chí", figures.members, ("nam", "nữ"),
                          numbers=(figures.members - women, women))
        return lead + " " + part_of(self, "women", "Đảng viên nữ: {part}/{whole} đồng chí, chiếm {share}%.", women, figures.members)

    def field(self, at, title, codes):
        lot, c = self.lot, self.clauses
        self.head(3, f"{at + 1}. {title}")
        self.say(lot.pick(LEADS[at]))
        style = lot.pick(("points", "table", "prose")) if self.style == "mixed" else self.style
        told = [code for code in codes if code not in self.annexed]
        points = Points(self, str(at + 1))
        if style == "table":
            told = self.results_table(told)
        shares = c.sentence(SHARES, "r", joint=lot.pick((", ", "; ")), lead=lot.pick(("Cơ cấu kinh tế năm 2019: ", "Cơ cấu kinh tế: "))) if at == 0 else ""
        if style == "prose":
            self.say(shares)
            for start in range(0, len(told), 3):
                self.say(*(self.result(code) for code in told[start:start + 3]))
        else:
            points.add(shares)
            for code in told:
                points.add(self.result(code))
        for one in self.details(at):
            if style == "prose":
                self.say(one)
            else:
                points.add(one)

    def result(self, code):
        """The sentence of one result, in some dossiers with the resolution's number and the verdict."""
        words = self.clauses.sentence([code], "r")
        last = self.facts.last[code]
        if words and self.compared and self.free(code) and number_like(last) and (self.lot.chance(0.6)):
            return f"{words} Nghị quyết đề ra {last}: {verdict(code, last, self.facts.result[code]).lower()}."
        return words

    def results_table(self, codes):
        """The rows of a field; what the table leaves out is returned."""
        rows = [code for code in codes if code not in self.plan.modes and code not in self.facts.absent]
        if len(rows) < 2:
            return codes
        self.table()
        self.row(*HEAD, "Nghị quyết 2015–2020", "Kết quả", "Đánh giá", head=True)
        for at, code in enumerate(rows, 1):
            cells = self.clauses.cells(code, "r")
            self.row(str(at), *cells, verdict(code, cells[2], cells[3]))
        return [code for code in codes if code not in rows]

    def details(self, at):
        if at == 0:
            yield counted(self, "rise-1", 0)
            yield counted(self, "rise-2", 2)
            yield shared(self, "farming", "Trong nội bộ ngành nông nghiệp: ", ("trồng trọt", "chăn nuôi", "lâm nghiệp" if wooded(self) else "dịch vụ nông nghiệp"))
            yield summed(self, "roads", "Kinh phí làm đường, kênh mương 5 năm", "triệu đồng", self.lot.whole(9200, 28400), ("ngân sách nhà nước", "nhân dân đóng góp", "nguồn khác"))
            yield from economy_details(self)
        elif at == 2:
            yield from society_details(self)
        elif at == 3:
            sessions = self.lot.whole(20, 45)
            yield summed(self, "militia", "Huấn luyện dân quân 5 năm", "lượt người", sessions * 10, ("năm thứ nhất", "dân quân cơ động", "dân quân tại chỗ"))
        elif at == 4:
            yield from party_details(self)

    def assessment(self):
        self.head(2, "III. Đánh giá chung")
        points = Points(self)
        points.add("Ưu điểm: Đảng bộ hoàn thành các nhiệm vụ chủ yếu. Nội bộ đoàn kết, giữ nghiêm kỷ luật.")
        points.add("Hạn chế: sản xuất còn nhỏ lẻ; tiêu thụ sản phẩm còn qua thương lái; quản lý đất đai có việc còn chậm.")
        points.add("Nguyên nhân khách quan: thiên tai, dịch bệnh; nguồn lực đầu tư hạn chế.")
        points.add("Nguyên nhân chủ quan: một số cấp ủy viên chưa bám sát việc được giao; kiểm tra chưa thường xuyên.")
        points.add("Bài học: giao việc phải rõ người, rõ thời hạn, rõ kết quả; cán bộ phải làm trước, nói sau.")

    def outlook(self):
        self.head(1, "PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo và mục tiêu chung")
        self.say("Dự báo: thị trường nông sản sạch mở rộng. Dịch Covid-19 và biến đổi khí hậu còn diễn biến phức tạp.")
        self.say("Mục tiêu chung: xây dựng Đảng bộ trong sạch, vững mạnh; kinh tế phát triển bền vững; giữ vững quốc phòng, an ninh.")

    def aimed_shares(self):
        return self.clauses.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế năm 2025: ")

    def targets(self):
        self.head(2, "II. Chỉ tiêu chủ yếu đến năm 2025")
        c, points = self.clauses, Points(self)
        codes = [code for _, codes in FIELDS for code in codes if code not in self.annexed]
        if self.aims == "grouped":
            for at, (title, inside) in enumerate(FIELDS):
                self.head(3, f"{at + 1}. {title}")
                points = Points(self, str(at + 1))
                points.add(self.aimed_shares() if at == 0 else "")
                for code in inside:
                    points.add("" if code in self.annexed else c.sentence([code], "t"))
            return
        points.add(self.aimed_shares())
        rest = codes
        if self.aims == "table":
            rest = [code for code in codes if code in self.plan.modes]
            self.table()
            self.row(*HEAD, "Chỉ tiêu 2020–2025", head=True)
            rows = [code for code in codes if code not in self.plan.modes and code not in self.facts.absent]
            for at, code in enumerate(rows, 1):
                name, unit, _, value = c.cells(code, "t")
                self.row(str(at), name, unit, value)
        for code in rest:
            points.add(c.sentence([code], "t"))

    def tasks(self):
        lot = self.lot
        self.head(2, "III. Nhiệm vụ, giải pháp")
        points = Points(self, "3")
        points.add("Kinh tế: quy hoạch vùng sản xuất tập trung; xây dựng nhãn hiệu sản phẩm; liên kết tiêu thụ theo hợp đồng.")
        points.add(after(self))
        points.add("Hạ tầng: ưu tiên đường vào vùng sản xuất. Công trình nào xong trước thì bàn giao trước.")
        points.add(f"Văn hóa, xã hội: giữ vững phong trào ở {'tổ dân phố' if town(self) else 'thôn'} {hamlet(self)}; nhân điển hình ra toàn {place(self)}.")
        points.add("Quốc phòng, an ninh: duy trì chế độ trực; quản lý chắc nguồn thanh niên; xử lý vụ việc ngay từ đầu.")
        points.add(shared(self, "time", "Dự kiến phân bổ vốn đầu tư công: ", lot.pick((("giao thông", "thủy lợi", "trường học và y tế"), ("năm 2021", "năm 2022–2023", "năm 2024–2025")))))
        points.add("Xây dựng Đảng: đảng viên nói đi đôi với làm. Mỗi chi bộ đăng ký một việc khó, cuối năm chấm điểm.")
        self.say("Ban Chấp hành khóa mới ban hành chương trình hành động trong 60 ngày sau Đại hội.")

    def annexes(self):
        lot = self.lot
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu số 01. Kết quả và chỉ tiêu chủ yếu")
        self.table()
        self.row(*HEAD, "Nghị quyết 2015–2020", "Kết quả 2015–2020", "Chỉ tiêu 2020–2025", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = self.clauses.cells(indicator.code)
            if cells:
                at += 1
                self.row(str(at), *cells)
        self.head(2, "Biểu số 02. Kinh phí xây dựng nông thôn, đô thị theo công trình (triệu đồng)")
        body = [(name, [lot.whole(300, 2600), lot.whole(200, 1900)]) for name in ("Nhà văn hóa", "Trường học", "Trạm y tế", "Điện chiếu sáng")]
        self.summed("works", ("Công trình", "2015–2017", "2018–2019"), body, "Tổng cộng")
        if lot.chance(0.5):
            label = "Tổ dân phố" if town(self) else "Thôn"
            self.head(2, f"Biểu số 03. Cán bộ {label.lower()}")
            names = lot.some(("Bí thư chi bộ", "Trưởng ban công tác mặt trận", "Chi hội trưởng nông dân", "Bí thư chi đoàn"), 3)
            women = [self.facts.hamlets * lot.whole(20, 45) // 100 for _ in names]
            body = [(name, [self.facts.hamlets - one, one]) for name, one in zip(names, women, strict=True)]
            self.summed("posts", ("Chức danh", "Nam", "Nữ"), body, "Cộng")


def number_like(text):
    return any(sign.isdigit() for sign in text)
