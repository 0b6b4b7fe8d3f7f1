"""The second half of the report: what is lacking, the years ahead, targets, tasks by field, and the annexes."""

from .arithmetic import off, rise, vn
from .facts import SHARES
from .planting import predecessors
from .thirteenth_voice import FIELDS, HAMLETS, PEOPLE, neighbour, signature, verdict


class Outlook:
    """Parts of the report after its results."""

    def lacking(self):
        lot = self.lot
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Hạn chế, nguyên nhân và bài học kinh nghiệm")
        self.head(3, "1. Hạn chế")
        for words in lot.some(("Chuyển dịch cơ cấu cây trồng, vật nuôi còn chậm, chưa hình thành được vùng sản xuất tập trung.",
                               "Công tác quản lý quy hoạch, đất đai ở một số nơi còn thiếu chặt chẽ.",
                               "Nội dung sinh hoạt ở một số chi bộ chưa phong phú, tính chiến đấu chưa cao.",
                               "Việc nắm bắt, giải quyết kiến nghị của công dân có lúc chưa kịp thời.",
                               "Chất lượng hoạt động của các tổ chức đoàn thể chưa đồng đều."), 4):
            self.item(f"{self.bullet}{words}")
        if own and self.facts.committee.merged and lot.chance(0.5):
            self.soft(f"{self.bullet}Trụ sở của {own[-1].kind} {own[-1].name} cũ chưa có phương án sử dụng phù hợp.", self.items)
        self.head(3, "2. Nguyên nhân")
        self.say("Về khách quan, thời tiết diễn biến bất thường, giá cả nông sản không ổn định, dịch bệnh xảy ra trên diện rộng.",
                 "Về chủ quan, năng lực cụ thể hóa nghị quyết của một số cấp ủy viên còn hạn chế; việc kiểm tra, đôn đốc chưa thường xuyên.")
        self.head(3, "3. Bài học kinh nghiệm")
        self.say("Một là, phải giữ vững nguyên tắc tập trung dân chủ và sự đoàn kết thống nhất trong cấp ủy.",
                 "Hai là, phải lựa chọn đúng khâu trọng tâm và phân công rõ người chịu trách nhiệm.",
                 "Ba là, phải dựa vào dân, công khai để dân biết, dân bàn, dân làm, dân kiểm tra.")

    def outlook(self):
        self.head(1, "PHẦN THỨ HAI: PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
        self.head(2, "I. Dự báo tình hình")
        self.say("Trong những năm tới, hạ tầng giao thông của huyện được đầu tư sẽ tạo thêm cơ hội cho địa phương; tuy nhiên dịch Covid-19 và biến đổi khí hậu sẽ tác động nhiều mặt đến sản xuất và đời sống.",
                 self.beside_.upper())
        self.head(2, "II. Mục tiêu tổng quát")
        self.say("Nâng cao năng lực lãnh đạo và sức chiến đấu của Đảng bộ; phát huy sức mạnh đại đoàn kết; khai thác hợp lý tiềm năng đất đai và con người; xây dựng quê hương phát triển toàn diện.")
        self.head(2, "III. Các chỉ tiêu chủ yếu")
        if self.layout == "table":
            self.target_table()
        else:
            self.target_words()
        self.tasks()

    def target_table(self):
        """The targets in columns; what the table cannot hold is said after it."""
        self.say("Các chỉ tiêu chủ yếu của nhiệm kỳ 2020–2025 được xác định trong bảng dưới đây.")
        columns = "rt" if self.lot.chance(0.4) else "t"
        done = ("Thực hiện đến hết năm 2019",) if columns == "rt" else ()
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", *done, "Mục tiêu đến năm 2025", head=True)
        at = 0
        for title, codes in FIELDS:
            self.row("", title, "", *("" for _ in done), "")
            for code in codes:
                cells = None if code in self.plan.modes else self.clauses.cells(code, columns)
                if cells:
                    at += 1
                    self.row(str(at), cells[0], cells[1], *cells[3:])
        self.say(self.clauses.each([code for _, codes in FIELDS for code in codes if code in self.plan.modes], "t", lead="Ngoài ra, "))

    def target_words(self):
        """The targets as a list by field, or each field in a paragraph of its own."""
        number = 0
        for at, (title, codes) in enumerate(FIELDS, 1):
            listed = self.layout == "list" or (self.layout == "mixed" and at < 3)
            self.head(3, f"{at}. {title}")
            if at == 1:
                self.target(self.clauses.shares("t", "Cơ cấu kinh tế đến năm 2025: "), listed)
            codes = [code for code in codes if code not in SHARES]
            if listed:
                for code in codes:
                    number += 1
                    self.target(self.clauses.sentence([code], "t"), True)
            else:
                for start in range(0, len(codes), 4):
                    self.say(self.clauses.sentence(codes[start:start + 4], "t", lead="Phấn đấu " if not start else "Đến cuối nhiệm kỳ, "))

    def target(self, words, listed):
        if listed:
            self.item(words and f"{self.bullet}{words}")
        else:
            self.say(words)

    def tasks(self):
        lot = self.lot
        self.head(2, "IV. Nhiệm vụ và giải pháp chủ yếu")
        before, after, more, share = rise(lot, 20, 70)
        self.head(3, "1. Về kinh tế")
        self.say("Tiếp tục chuyển đổi cơ cấu cây trồng trên đất đồi thấp và đất lúa kém hiệu quả; khuyến khích nhân dân liên kết sản xuất.",
                 f"Nâng số mô hình sản xuất có hiệu quả từ {before} mô hình lên {after} mô hình, tăng {self.slip('change', 'models', share, off(lot, share, 6))}%.",
                 f"Phối hợp với xã {neighbour(self)} khai thác có hiệu quả tuyến kênh chung." if lot.chance(0.2) else "")
        self.head(3, "2. Về văn hóa, xã hội và môi trường")
        self.say("Nâng cao chất lượng giáo dục toàn diện, đẩy mạnh khuyến học, khuyến tài; chăm lo gia đình chính sách và đối tượng yếu thế.", self.beside_.ahead())
        self.head(3, "3. Về quốc phòng, an ninh")
        self.say("Chủ động nắm chắc địa bàn, không để xảy ra điểm nóng; thực hiện tốt chính sách hậu phương quân đội.")
        self.head(3, "4. Về xây dựng Đảng và hệ thống chính trị")
        self.say("Đổi mới nội dung sinh hoạt chi bộ; thực hiện tốt việc nêu gương của người đứng đầu; nâng cao chất lượng giám sát, phản biện xã hội.")
        self.head(2, "V. Tổ chức thực hiện")
        self.say("Ban Chấp hành khóa mới xây dựng chương trình hành động; các chi bộ căn cứ nghị quyết để xây dựng kế hoạch của mình và định kỳ báo cáo kết quả.")

    def annexes(self):
        signature(self)
        self.annex = True
        self.head(1, "PHỤ LỤC KÈM THEO BÁO CÁO CHÍNH TRỊ")
        self.head(2, "Biểu số 1: Kết quả thực hiện các chỉ tiêu nhiệm kỳ 2015–2020")
        self.results_table()
        self.other_tables()

    def results_table(self):
        judged, ahead = self.lot.chance(0.6), self.layout != "table" and self.lot.chance(0.3)
        more = (*(("Mục tiêu 2025",) if ahead else ()), *(("Đánh giá",) if judged else ()))
        self.table()
        self.row("TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết đề ra", "Kết quả đạt được", *more, head=True)
        at = 0
        for title, codes in FIELDS:
            self.row("", title.upper(), "", "", "", *("" for _ in more))
            for code in codes:
                cells = self.clauses.cells(code, "rt" if ahead else "r")
                if cells:
                    at += 1
                    self.row(str(at), *cells, *((verdict(self.facts, code) if cells[3] else "",) if judged else ()))

    def other_tables(self):
        lot = self.lot
        self.head(2, "Biểu số 2: Vốn làm đường giao thông và kênh mương (tỷ đồng)")
        body = [(name, [lot.tenths(2, 16), lot.tenths(2, 16)]) for name in ("Ngân sách cấp trên hỗ trợ", "Ngân sách địa phương", "Nhân dân đóng góp", "Nguồn khác")]
        self.summed("roads", ("Nguồn vốn", "2015–2017", "2018–2019"), body, "Tổng cộng", 1)
        if lot.chance(0.6):
            self.head(2, "Biểu số 3: Quy mô trường, lớp năm học 2019–2020")
            body = [(name, [lot.whole(9, 24), lot.whole(230, 620)]) for name in ("Mầm non", "Tiểu học", "Trung học cơ sở")]
            self.summed("classes", ("Bậc học", "Số lớp", "Số học sinh"), body, "Tổng cộng")
        else:
            self.head(2, f"Biểu số 3: Một số {self.hamlet} có nhiều đảng viên")
            body = [(name, [lot.whole(18, 60), lot.whole(90, 230)]) for name in lot.some(HAMLETS, 4)]
            self.summed("hamlet-table", (self.hamlet.capitalize(), "Đảng viên", "Số hộ"), body, "Cộng 4 đơn vị")
        own, _ = predecessors(self.facts.committee)
        if own and lot.chance(0.4):
            self.say(f"Ghi chú: Số liệu trước khi thay đổi đơn vị hành chính được tổng hợp từ {', '.join(f'{u.kind} {u.name}' for u in own)}.")
        if lot.chance(0.2):
            self.say(f"Người lập biểu: {lot.pick(PEOPLE)}. Diện tích tự nhiên {vn(self.facts.area)} km².")
