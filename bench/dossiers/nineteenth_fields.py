"""The aside office's report, the results by fields: running text, lines, or a few lines after a short text."""

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES
from .frame import REPORT, Paper, reference
from .nineteenth_beside import HAMLETS, LASTS, Voice, beside, planned
from .nineteenth_texts import TEXTS, VAGUE
from .planting import predecessors

LAYOUTS = ("running", "running", "lines", "lines", "mixed", "annexed")


class Fields(Paper):
    """Results, field by field."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.clauses = Voice(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.layout = lot.pick(LAYOUTS)
        self.lined, self.items = lot.chance(0.3), lot.pick(("list_item", "list_item", "paragraph"))
        self.mark = lot.pick(("- ", "- ", "+ "))
        self.last_way = lot.pick(LASTS) if lot.chance(0.4) else ""
        hidden = {"annexed": 14, "mixed": 6}.get(self.layout, 0)
        codes = [i.code for i in reference().indicators if i.code not in SHARES]
        self.in_table = set(lot.some(codes, hidden)) - set(plan.modes)
        self.prose = {*lot.some(codes, 8), *plan.modes}  # what a report with a table of targets says beside it

    def free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def line(self, code):
        """The result of one indicator as it is listed or told, "" where the annex alone has it."""
        return "" if code in self.in_table else planned(self, self.clauses, code, self.clauses.clause(code, "r"), self.last_way)

    def results(self, *groups):
        """Groups of indicators: a paragraph of short sentences, or a line each."""
        listed = self.layout == "lines" or self.layout == "mixed" and self.lot.chance(0.5)
        told = []
        for codes in [[code] for group in groups for code in group] if listed else groups:
            found = [(code, words) for code in codes if (words := self.line(code))]
            if listed and found:
                (code, words), = found
                self.item(f"{self.mark}{words[0].upper()}{words[1:]}. {beside(self, self.clauses, code)}".rstrip())
            elif found:
                text = "; ".join(words for _, words in found)
                told.append(f"{text[0].upper()}{text[1:]}. {beside(self, self.clauses, found[-1][0])}".rstrip())
        self.say(*told)

    def change(self, name, right, least=4, most=None):
        return self.slip("change", name, right, off(self.lot, right, least, most))

    def economy(self):
        self.head(3, "1. Kinh tế")
        self.results(["KT01"], ["KT08"])
        self.shares()
        self.income()
        self.results(["KT07"], ["KT06"])
        self.growing()
        self.results(["KT09"])
        self.invested()
        self.results(["KT10"])
        self.say("Giao thông và thủy lợi nội đồng được quan tâm đầu tư." if self.lot.chance(0.5) else "",
                 f"5 năm làm mới {self.lot.whole(11, 27)} km đường, kiên cố {self.lot.whole(5, 14)} km kênh mương.")
        self.results(["KT12", "KT13"], ["KT11"])

    def shares(self):
        lead = self.lot.pick(("Cơ cấu kinh tế năm 2019: ", "Cơ cấu kinh tế đến cuối năm 2019: ", "Cơ cấu các ngành: "))
        self.say(self.clauses.sentence(SHARES, "r", joint="; ", lead=lead))
        if self.lot.chance(0.6):
            one, two, three = split(self.lot, 100, 3, 1)
            last = self.slip("shares", "farming", vn(three), off(self.lot, vn(three), 3))
            self.say(f"Trong giá trị sản xuất nông nghiệp: trồng trọt {vn(one)}%, chăn nuôi {vn(two)}%, lâm nghiệp và dịch vụ nông nghiệp {last}%.")

    def income(self):
        self.results(["KT05"])
        first = self.facts.before["KT05"]
        if self.clauses.free("KT05"):
            number = self.facts.number["KT05", "r"]
            if self.lot.chance(0.5):
                more = self.change("income", vn(number - first), 2)
                self.say(f"So với đầu nhiệm kỳ, thu nhập bình quân đầu người tăng từ {vn(first)} triệu đồng lên {self.r('KT05')} triệu đồng, tăng {more} triệu đồng.")
            else:
                share = self.change("income", per_cent(number - first, first), 6)
                self.say(f"Thu nhập bình quân đầu người năm 2015 là {vn(first)} triệu đồng, năm 2019 là {self.r('KT05')} triệu đồng, tăng {share}% so với đầu nhiệm kỳ.")

    def growing(self):
        lot = self.lot
        before, after, more, share = rise(lot, 40, 130)
        self.item(f"{self.mark}Diện tích cam tăng từ {before} ha đầu nhiệm kỳ lên {after} ha năm 2019, tăng {self.change('oranges', more, 5)} ha.")
        before, after, more, share = rise(lot, 900, 2400)
        self.item(f"{self.mark}Đàn trâu, bò năm 2019 có {after} con, năm 2015 có {before} con, tăng {self.change('cattle', share)}%.")
        if lot.chance(0.6):
            before, after, more, share = rise(lot, 1500, 3200, up=False)
            self.item(f"{self.mark}Đàn lợn giảm từ {before} con xuống {after} con do dịch tả lợn châu Phi, giảm {self.change('pigs', share)}%.")
        if "MT03" in self.facts.absent:
            self.say("Keo được trồng phân tán ở vườn đồi của các hộ; gỗ keo bán cho các cơ sở băm dăm.")
        else:
            self.say(f"Mỗi năm khai thác và trồng lại từ {lot.whole(20, 35)} đến {lot.whole(40, 60)} ha keo.")

    def invested(self):
        first = self.facts.before["KT09"]
        if self.clauses.free("KT09") and self.lot.chance(0.5):
            number = self.facts.number["KT09", "r"]
            share = self.change("invested", per_cent(number - first, first), 6)
            self.say(f"Tổng vốn đầu tư toàn xã hội tăng từ {vn(first)} tỷ đồng của nhiệm kỳ trước lên {self.r('KT09')} tỷ đồng, tăng {share}%.")
        before, after, more, _ = rise(self.lot, 120, 380)
        self.say(f"Hiện có {after} hộ kinh doanh, tăng {self.change('shops', more, 9)} hộ so với đầu nhiệm kỳ ({before} hộ).")

    def environment(self):
        self.head(3, "2. Tài nguyên, môi trường")
        self.say(self.lot.pick(("Hồ sơ địa chính được chỉnh lý hằng năm.", "Các điểm khai thác đất đồi được kiểm tra thường xuyên.")))
        self.results(["MT04"], ["MT03"], ["MT01"], ["MT02"])

    def society(self):
        figures = self.facts
        self.head(3, "3. Văn hóa, xã hội")
        self.results(["XH06"])
        self.say(self.free(["XH06"], f"Cụ thể, {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, bằng {self.change('schools', per_cent(figures.standard, figures.schools), 4, 99)}%."))
        self.results(["XH07", "XH05"], ["XH08"], ["XH11"], ["XH09"], ["XH10"])
        share = self.change("cultured", per_cent(figures.cultured, figures.hamlets), 4, 99)
        self.say(self.free(["XH10"], f"Năm 2019 có {figures.cultured}/{figures.hamlets} {self.hamlet} được công nhận danh hiệu văn hóa, tỷ lệ {share}%."))
        self.results(["XH01", "XH02"])
        if self.clauses.free("XH01", "XH02"):
            first = figures.before["XH01"]
            less = self.change("poverty", vn(first - figures.number["XH01", "r"]), 2)
            self.say(f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(first)}% xuống {self.r('XH01')}%, giảm {less} điểm %.")
        self.results(["XH03"], ["XH04"])
        self.say(f"Quỹ đền ơn đáp nghĩa thu 5 năm được {self.lot.whole(180, 420)} triệu đồng; sửa {self.lot.whole(9, 24)} nhà cho gia đình chính sách.")

    def defence(self):
        self.head(3, "4. Quốc phòng, an ninh")
        self.results(["QP01", "QP02"])
        before, after, more, share = rise(self.lot, 24, 60, up=False)
        self.say(f"Số vụ việc về trật tự xã hội giảm từ {before} vụ năm 2015 xuống {after} vụ năm 2019, giảm {self.change('cases', share)}%.")

    def party(self):
        lot = self.lot
        self.head(3, "5. Xây dựng Đảng và hệ thống chính trị")
        self.say("Đảng ủy duy trì giao ban hằng tháng, sinh hoạt chi bộ đúng ngày quy định.")
        self.results(["XD01"], ["XD02"], ["XD04"], ["XD03"])
        total = lot.whole(20, 44)
        good = lot.whole(total // 2, total - 2)
        share = self.change("checked", per_cent(good, total), 4, 99)
        self.say(f"Ủy ban Kiểm tra Đảng ủy kiểm tra {total} lượt tổ chức đảng; {good}/{total} lượt không có thiếu sót, chiếm {share}%.")
        self.results(["XD05"], ["CC01"])
        self.say(f"Hội đồng nhân dân họp {lot.whole(10, 14)} kỳ, tiếp nhận và trả lời {lot.whole(60, 140)} ý kiến cử tri.")

    def roads(self):
        """A table in the body, where old names are in their place."""
        own, others = predecessors(self.facts.committee)
        if self.lot.chance(0.4):
            self.say(f"Một số tuyến đường do {self.place} và các nơi lân cận làm trong nhiệm kỳ:")
            self.table()
            self.row("TT", "Tuyến đường", "Dài (km)", "Năm xong", head=True)
            for at, unit in enumerate(self.lot.some(own or others, 2), 1):
                self.row(str(at), f"{self.lot.pick(HAMLETS)} đi {unit.kind} {unit.name} (cũ)", vn(self.lot.tenths(1, 4)), str(self.lot.whole(2016, 2019)))
