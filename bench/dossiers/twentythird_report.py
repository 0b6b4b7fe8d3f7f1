"""The political report of the office of the ponds: fields opened by "Về …:", dashes, or a table of plan and result."""

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .planting import predecessors
from .twentythird_beside import HAMLETS, Beside
from .twentythird_texts import TEXTS, VAGUE

NEIGHBOURS = ("Thuần Thiện", "Thiên Lộc", "Vượng Lộc", "Tùng Lộc", "Thanh Lộc", "Gia Hanh", "Xuân Lộc")
RAISED = (
    "So với năm 2015 ({before} triệu đồng), thu nhập bình quân đầu người đạt {now} triệu đồng, tăng {gap} triệu đồng.",
    "Thu nhập bình quân đầu người tăng từ {before} triệu đồng năm 2015 lên {now} triệu đồng năm 2019, tăng {gap} triệu đồng.",
    "Thu nhập bình quân đầu người năm 2019 là {now} triệu đồng, tăng {gap} triệu đồng so với năm 2015 ({before} triệu đồng).",
)
FALLEN = (
    "So với năm 2015 ({before}%), tỷ lệ hộ nghèo còn {now}%, giảm {gap} điểm %.",
    "Tỷ lệ hộ nghèo giảm từ {before}% năm 2015 xuống còn {now}% năm 2019, giảm {gap} điểm %.",
    "Tỷ lệ hộ nghèo năm 2019 là {now}%, giảm {gap} điểm % so với năm 2015 ({before}%).",
)
GROUPS = (
    ("Chỉ tiêu về kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Chỉ tiêu về văn hóa, xã hội, môi trường", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11", "MT01", "MT02", "MT03", "MT04")),
    ("Chỉ tiêu về quốc phòng, an ninh và xây dựng hệ thống chính trị", ("QP01", "QP02", "XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


def letterhead(paper, title, about):
    paper.lined = paper.lot.chance(0.3)
    paper.letter(f"HUYỆN ỦY CAN LỘC\n{paper.facts.committee.name.upper()}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {paper.lot.whole(9, 27)} tháng 3 năm 2020")
    paper.add("paragraph", title)
    paper.say(about)


def neighbour(paper):
    return paper.lot.pick([name for name in NEIGHBOURS if name != paper.facts.committee.short_name])


def signature(paper):
    paper.letter("Nơi nhận:\n- Thường trực Huyện ủy (báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", "T/M ĐẢNG ỦY\nBÍ THƯ")


class Report(Paper):
    """The report, part by part."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.aside = Beside(self)
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.layout = lot.pick(("prose", "prose", "dash", "table", "mixed"))
        self.items = lot.pick(("list_item", "list_item", "paragraph"))
        codes = [one.code for one in reference().indicators if one.code not in SHARES]
        count = {"table": 16, "mixed": 7}.get(self.layout, lot.pick((0, 0, 4)))
        self.in_table = set(lot.some(codes, count)) - set(plan.modes)
        self.annexed = lot.pick(("r", "rt"))

    def written(self):
        for part in (self.opening, self.overview, self.economy, self.society, self.politics, self.weak, self.ahead, self.targets, self.tasks, self.annexes):
            part()
        return self

    def field(self, lead, codes, *more, intro=""):
        """A field of the report: running text after its lead, or the lead and dashes under it."""
        codes = [code for code in codes if code not in self.in_table]
        more = [words for words in more if words]
        if not (intro or codes or more):
            return
        if not intro or self.layout not in ("dash", "mixed") or self.layout == "mixed" and self.lot.chance(0.5):
            told = [self.clauses.sentence(codes[at:at + 3], "r") for at in range(0, len(codes), 3)]
            words = " ".join(filter(None, (intro, *told, *more)))
            if not intro and not words.startswith("Hội đồng"):
                words = words[:1].lower() + words[1:]
            self.say(words and f"{lead}: {words}")
            return
        held, self._figures, self._slips = (self._figures, self._slips), [], []  # of what is said last
        self.say(f"{lead}: {intro}")
        for code in codes:
            words = self.clauses.sentence([code], "r")
            self.item(words and f"- {words}")
        self._figures, self._slips = held
        self.item(more and f"- {' '.join(more)}")

    def compared(self, ways, code, gap):
        """The result beside the value of 2015, in one of the ways."""
        return self.lot.pick(ways).format(before=vn(self.facts.before[code]), now=self.r(code), gap=gap)

    def share(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def grown(self, name, low, high, up=True):
        """(from, to, the per cent between them)."""
        before, after, _, share = rise(self.lot, low, high, up)
        return before, after, self.slip("change", name, share, off(self.lot, share, 5, None if up else 95))

    def opening(self):
        figures, lot = self.facts, self.lot
        own, _ = predecessors(figures.committee)
        letterhead(self, "BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành Đảng bộ {self.unit} nhiệm kỳ 2015–2020 trình Đại hội Đảng bộ nhiệm kỳ 2020–2025")
        self.head(1, "Phần thứ nhất. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "A. ĐẶC ĐIỂM TÌNH HÌNH")
        self.say(f"Về địa bàn: {self.unit} nằm ở vùng đồng bằng của huyện, diện tích tự nhiên {vn(figures.area)} km², có {vn(figures.households)} hộ với {vn(figures.people)} nhân khẩu, chia thành {figures.hamlets} {self.hamlet}.",
                 "Nhiều diện tích trũng được cải tạo thành ao nuôi cá, đầm trồng sen." if lot.chance(0.6) else "")
        self.say(f"Về tổ chức: Đảng bộ có {figures.members} đảng viên, sinh hoạt ở {figures.cells} chi bộ trực thuộc.")
        if figures.committee.merged:
            self.note(f"Được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{u.kind} {u.name}' for u in own)}{' vào thị trấn Nghèn' if self.town else ''} (Nghị quyết số 819/NQ-UBTVQH14).")
            if lot.chance(0.25):
                self.soft(f"Số liệu trước năm 2020 trong Báo cáo được cộng từ số liệu của {own[0].kind} {own[0].name} cũ và các đơn vị cùng sáp nhập.")
        self.say(f"Về thuận lợi: giao thông thuận tiện, tiếp giáp xã {neighbour(self)}; nhân dân cần cù, có kinh nghiệm thâm canh lúa nước và nuôi thủy sản nước ngọt.")
        self.say("Về khó khăn: đồng ruộng thấp trũng, thường ngập úng vụ hè thu; dịch tả lợn châu Phi, giá nông sản không ổn định; nguồn thu của ngân sách còn hạn hẹp.")

    def overview(self):
        self.head(2, "B. KẾT QUẢ ĐẠT ĐƯỢC TRÊN CÁC LĨNH VỰC")
        self.say("Thực hiện Nghị quyết Đại hội, cấp ủy, chính quyền đã tập trung lãnh đạo, chỉ đạo và đạt được những kết quả cơ bản trên các lĩnh vực.")
        if self.layout in ("table", "mixed"):
            self.say("Kết quả thực hiện một số chỉ tiêu chủ yếu như sau:")
            self.indicators("r", self.in_table)

    def indicators(self, columns, only=None):
        """A table of plan and result, and the targets where they are asked for."""
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2015–2020", "Thực hiện", *(["Mục tiêu đến năm 2025"] if "t" in columns else []), head=True)
        at = 0
        for code in [one.code for one in reference().indicators if only is None or one.code in only]:
            cells = self.clauses.cells(code, columns)
            if cells and any(cells[3:]):
                at += 1
                self.row(str(at), *cells)

    def economy(self):
        lot, figures, c, by = self.lot, self.facts, self.clauses, self.aside
        self.head(3, "I. Lĩnh vực kinh tế")
        self.field("Về tăng trưởng và cơ cấu kinh tế", ["KT01"], c.sentence(SHARES, "r", joint=", ", lead="Cơ cấu kinh tế: "), by.growth(), intro="kinh tế tiếp tục phát triển, chuyển dịch đúng hướng.")
        raised = ""
        if c.free("KT05") and lot.chance(0.45):
            gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
            raised = self.compared(RAISED, "KT05", self.slip("change", "income", gain, off(lot, gain)))
        self.field("Về đời sống nhân dân", ["KT05"], raised, by.district(), intro="từng bước được cải thiện.")
        cattle = self.grown("cattle", 900, 2300)
        self.field("Về trồng trọt, chăn nuôi", ["KT07", "KT06"], by.pond(), f"Tổng đàn gia súc ước đạt {cattle[1]} con, tăng {cattle[2]}% so với năm 2015 ({cattle[0]} con).",
                   intro="chỉ đạo thực hiện đúng lịch thời vụ, cơ cấu giống.")
        fish, lotus = self.grown("fish", 90, 260), lot.whole(18, 60)
        self.field("Về nuôi trồng thủy sản", [], f"Sản lượng cá nước ngọt tăng từ {fish[0]} tấn năm 2015 lên {fish[1]} tấn năm 2019, tăng {fish[2]}%.",
                   f"Diện tích trồng sen lấy hạt {lotus} ha." if lot.chance(0.5) else "", intro="tận dụng ao hồ, mặt nước để nuôi cá, trồng sen.")
        crops = split(lot, 100, 3, 1)
        self.say(f"Trong giá trị ngành nông nghiệp, trồng trọt chiếm {vn(crops[0])}%, chăn nuôi {vn(crops[1])}%, thủy sản {self.slip('shares', 'farming', vn(crops[2]), off(lot, vn(crops[2]), 3))}%.")
        shops = self.grown("shops", 110, 380)
        self.field("Về công nghiệp, dịch vụ", ["KT10", "KT13"], by.planned(), f"Số cơ sở kinh doanh, dịch vụ tăng từ {shops[0]} lên {shops[1]} cơ sở, tăng {shops[2]}% so với năm 2015.")
        more = ""
        if c.free("KT09") and lot.chance(0.18):
            gain = vn(figures.number["KT09", "r"] - figures.before["KT09"])
            more = f"So với nhiệm kỳ 2010–2015 ({vn(figures.before['KT09'])} tỷ đồng), tổng vốn đầu tư toàn xã hội {self.r('KT09')} tỷ đồng, tăng {self.slip('change', 'invested', gain, off(lot, gain, 9))} tỷ đồng."
        self.field("Về tài chính, đầu tư", ["KT08", "KT09"], more or by.given(), intro="công tác tài chính cơ bản đáp ứng nhiệm vụ chi của địa phương.")
        self.field("Về xây dựng đô thị" if self.town else "Về xây dựng nông thôn mới", ["KT12", "KT11"],
                   f"Toàn {self.place} đã cứng hóa thêm {vn(lot.tenths(6, 22))} km đường giao thông, {vn(lot.tenths(3, 9))} km kênh mương nội đồng.")
        self.field("Về tài nguyên, môi trường", ["MT04", "MT01", "MT02", "MT03"], by.waste(), intro="công tác quản lý đất đai, môi trường được tăng cường.")

    def society(self):
        lot, figures, c, by = self.lot, self.facts, self.clauses, self.aside
        self.head(3, "II. Lĩnh vực văn hóa, xã hội")
        schools = c.free("XH06") and f"Toàn {self.place} có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, bằng {self.share('schools', figures.standard, figures.schools)}%." or ""
        self.field("Về giáo dục", ["XH06"], schools, intro="chất lượng giáo dục toàn diện được nâng lên.")
        self.field("Về y tế, dân số", ["XH05", "XH07", "XH08", "XH11"], by.insured(), intro="công tác chăm sóc sức khỏe nhân dân được quan tâm.")
        cultured = c.free("XH10") and f"Đến nay có {figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu văn hóa, chiếm {self.share('cultured', figures.cultured, figures.hamlets)}%." or ""
        self.field("Về văn hóa, thông tin", ["XH09", "XH10"], cultured, intro="phong trào toàn dân đoàn kết xây dựng đời sống văn hóa được duy trì.")
        fall = ""
        if c.free("XH01", "XH02"):
            points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            fall = self.compared(FALLEN, "XH01", self.slip("change", "poor", points, off(lot, points)))
        self.field("Về giảm nghèo", ["XH01", "XH02"], fall, by.poorest(), intro="các chính sách giảm nghèo được thực hiện kịp thời.")
        self.field("Về lao động, việc làm", ["XH03", "XH04"], by.abroad(), intro="công tác đào tạo nghề, tư vấn việc làm được chú trọng.")

    def politics(self):
        lot, by = self.lot, self.aside
        self.head(3, "III. Lĩnh vực quốc phòng, an ninh")
        self.field("Về quốc phòng, an ninh", ["QP01", "QP02"], "Tình hình an ninh chính trị, trật tự an toàn xã hội trên địa bàn ổn định.")
        self.head(3, "IV. Công tác xây dựng Đảng và hệ thống chính trị")
        self.field("Về xây dựng Đảng", ["XD01", "XD02", "XD04", "XD03"], by.admitted(), intro="việc học tập, làm theo Bác gắn với Nghị quyết Trung ương 4 khóa XII được triển khai nghiêm túc.")
        total = lot.whole(22, 46)
        good = lot.whole(total // 2, total - 2)
        self.say(f"Về kiểm tra, giám sát: đã kiểm tra {total} lượt tổ chức đảng và đảng viên, trong đó {good}/{total} lượt được kết luận thực hiện tốt, chiếm {self.share('checked', good, total)}%.")
        self.field("Về chính quyền", ["CC01"], f"Hội đồng nhân dân tổ chức {lot.whole(11, 16)} kỳ họp, ban hành {lot.whole(35, 70)} nghị quyết.")
        self.field("Về Mặt trận và các đoàn thể", ["XD05"], intro="nội dung, phương thức hoạt động có đổi mới, hướng về cơ sở.")

    def weak(self):
        lot, figures = self.lot, self.facts
        own, _ = predecessors(figures.committee)
        self.head(2, "C. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN")
        self.item("- Chuyển đổi diện tích lúa kém hiệu quả sang nuôi cá, trồng sen còn chậm, chưa có liên kết tiêu thụ.")
        self.item("- Quản lý đất đai, trật tự xây dựng có việc chưa chặt chẽ, xử lý vi phạm chưa kiên quyết.")
        self.item("- Sinh hoạt của một số chi bộ chưa đổi mới; công tác tham mưu, báo cáo của một số ngành còn chậm.")
        if own and figures.committee.merged and lot.chance(0.3):
            self.soft(f"- Trụ sở của {own[-1].kind} {own[-1].name} (cũ) chưa được bố trí sử dụng.", "list_item")
        self.say("Về nguyên nhân khách quan: thời tiết diễn biến phức tạp, dịch bệnh trên đàn vật nuôi kéo dài, dịch Covid-19 ảnh hưởng đến đời sống nhân dân.")
        self.say("Về nguyên nhân chủ quan: năng lực lãnh đạo của một số cấp ủy, điều hành của chính quyền có mặt còn hạn chế; kiểm tra, đôn đốc chưa thường xuyên.")
        self.head(2, "D. BÀI HỌC KINH NGHIỆM")
        self.item("- Giữ vững đoàn kết nội bộ, thực hiện đúng nguyên tắc tập trung dân chủ, phát huy vai trò người đứng đầu.")
        self.item("- Lựa chọn đúng khâu trọng tâm, phân công rõ người, rõ việc, rõ thời gian hoàn thành.")

    def ahead(self):
        self.head(1, "Phần thứ hai. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. DỰ BÁO TÌNH HÌNH")
        self.say("Về thuận lợi: hạ tầng giao thông, thủy lợi tiếp tục được đầu tư; nhu cầu nông sản sạch, du lịch đồng quê ngày càng tăng.")
        self.say("Về khó khăn: thiên tai, dịch bệnh khó lường, lao động trẻ đi làm ăn xa nhiều; vốn đầu tư từ ngân sách cấp trên có xu hướng giảm.")
        self.head(2, "II. MỤC TIÊU TỔNG QUÁT")
        self.say("Nâng cao năng lực lãnh đạo của Đảng bộ; phát huy dân chủ, huy động mọi nguồn lực phát triển kinh tế, nâng cao đời sống nhân dân, giữ vững quốc phòng, an ninh.")

    def targets(self):
        """Numbered lines, in groups or in one row."""
        self.head(2, "III. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2025")
        grouped, at = self.lot.chance(0.7), 0
        for title, codes in GROUPS:
            if grouped:
                self.head(3, title)
            lines = [[code] for code in codes]
            if codes[0] == "KT01":
                lines.insert(1, SHARES)
            for line in lines:
                words = self.clauses.sentence(line, "t", joint=", ", lead="Cơ cấu kinh tế: " if line == SHARES else "")
                at += bool(words)
                self.item(words and f"{at}. {words}")

    def tasks(self):
        lot = self.lot
        self.head(2, "IV. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU")
        ponds = self.grown("ponds", 70, 130)
        self.say(f"Về kinh tế: mở rộng diện tích nuôi cá kết hợp trồng sen từ {ponds[0]} ha lên {ponds[1]} ha vào năm 2025, tăng {ponds[2]}%; khuyến khích tích tụ ruộng đất, liên kết tiêu thụ sản phẩm.")
        self.say("Về văn hóa, xã hội: nâng cao chất lượng giáo dục, chăm sóc sức khỏe nhân dân, thực hiện kịp thời chính sách an sinh.", self.aside.ahead())
        self.say("Về quốc phòng, an ninh: nắm chắc tình hình từ cơ sở, giải quyết kịp thời đơn thư, không để phát sinh điểm nóng.")
        self.say("Về xây dựng Đảng: nâng cao chất lượng sinh hoạt chi bộ, thực hiện nghiêm việc tự phê bình và phê bình, gắn với kiểm tra, giám sát.",
                 self.clauses.free("XD03") and lot.chance(0.4) and f"Quan tâm phát triển đảng viên ở {self.hamlet} {lot.pick(HAMLETS)} và trong đoàn viên thanh niên." or "")
        self.say("Về tổ chức thực hiện: Ban Chấp hành khóa mới xây dựng chương trình hành động, phân công các đồng chí cấp ủy viên phụ trách từng lĩnh vực.")

    def annexes(self):
        lot = self.lot
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC")
        self.head(2, "Biểu 01. Tổng hợp các chỉ tiêu chủ yếu")
        self.indicators(self.annexed)
        ponds = lot.chance(0.7)
        if ponds:
            self.head(2, f"Biểu 02. Diện tích nuôi cá, trồng sen của một số {self.hamlet} (ha)")
            body = [(name, [lot.tenths(1, 6), lot.tenths(0.5, 2.8)]) for name in lot.some(HAMLETS, lot.whole(4, 6))]
            self.summed("water", (self.hamlet.capitalize(), "Ao nuôi cá", "Đầm sen"), body, "Tổng cộng", 1)
        self.head(2, f"Biểu 0{3 if ponds else 2}. Nguồn vốn xây dựng đường giao thông, kênh mương (triệu đồng)")
        body = [(name, [lot.whole(300, 4200) for _ in range(3)]) for name in ("Ngân sách huyện, tỉnh", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Con em xa quê ủng hộ")]
        self.summed("roads", ("Nguồn vốn", "2017", "2018", "2019"), body, "Cộng")
