"""The office aside: letterhead, signature, comparison with the last resolution, and the figures that stand beside the commune's own."""

from decimal import Decimal

from .arithmetic import off, per_cent, vn
from .clauses import Clauses
from .frame import Paper, reference
from .planting import predecessors
from .twentyfirst_texts import TEXTS, VAGUE

HAMLETS = ("Đông Yên", "Tân Thượng", "Phúc Xuân", "Hòa Bình", "Đại Bản", "Trung Sơn", "Nam Mỹ", "Bắc Sơn", "Thái Hòa", "Làng Lau", "Hạ Triều", "Minh Tiến")
PEOPLE = ("Nguyễn Văn Hòa", "Phan Thị Lan", "Trần Đình Lộc", "Lê Hữu Phúc", "Đặng Quốc Việt")
NEAR = ("Thiên Lộc", "Thuần Thiện", "Tùng Lộc", "Vượng Lộc", "Thanh Lộc", "Thường Nga", "Phú Lộc")
UP = {i.code: i.direction != "down" for i in reference().indicators}


class Aside(Paper):
    """A paper of this office."""

    def __init__(self, kind, figures, plan, lot):
        super().__init__(kind, figures, plan, lot)
        self.c = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place, self.hamlet = ("thị trấn", "tổ dân phố") if self.town else ("xã", "thôn")
        self.unit = f"{self.place} {figures.committee.short_name}"
        self.lined = lot.chance(0.25)

    def near(self):
        return self.lot.pick(name for name in NEAR if name != self.facts.committee.short_name)

    def letterhead(self, title, about):
        day = f"{self.lot.whole(1, 28):02}"
        body, sign = ("ĐẠI HỘI ĐẢNG BỘ", "ĐH") if title[0] == "NQ" else ("ĐẢNG ỦY", "ĐU")
        self.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\n{body} {self.unit.upper()}\n*\nSố      -{title[0]}/{sign}",
                    f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {day} tháng 3 năm 2020")
        self.add("paragraph", title[1])
        self.say(about)

    def merged(self):
        """What the commune was merged from, as it is written."""
        own, _ = predecessors(self.facts.committee)
        names = [f"{unit.kind} {unit.name}" for unit in own]
        return ["thị trấn Nghèn (cũ)", *names] if self.facts.committee.short_name == "Nghèn" else names

    def signature(self):
        signed = "T/M ĐOÀN CHỦ TỊCH" if self.kind == "draft_resolution" else "T/M BAN CHẤP HÀNH\nBÍ THƯ"
        self.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng Đảng ủy.", signed)

    def where_free(self, codes, *sentences):
        """One of the sentences, where the plan leaves these indicators alone."""
        return self.lot.pick(sentences) if self.c.free(*codes) else ""

    def seldom(self, codes, *sentences):
        """A figure that is not the commune's own result or target: in one dossier of six."""
        return self.where_free(codes, *sentences) if self.lot.chance(0.16) else ""

    def ratio(self, name, part, whole):
        right = per_cent(part, whole)
        return self.slip("change", name, right, off(self.lot, right, 4, 99))

    def against(self, code):
        """How the result stands to the last resolution: Vượt, Đạt or Chưa đạt."""
        figures = self.facts
        result, last = figures.result[code], figures.last[code]
        if result == last or result == "chưa đạt":
            return "Đạt" if result == last else "Chưa đạt"
        first, second = figures.number[code, "r"], figures.number[code, "l"]
        return "Vượt" if (first > second) == UP[code] else "Chưa đạt"

    def beyond(self, code, unit):
        """A sentence on how far the result goes beyond the last resolution, "" where the plan takes something away."""
        figures = self.facts
        if not self.c.free(code):
            return ""
        more = vn(figures.number[code, "r"] - figures.number[code, "l"])
        more = self.slip("change", f"beyond-{code}", more, off(self.lot, more))
        form = self.lot.pick(("So với mức {l} mà Nghị quyết Đại hội nhiệm kỳ 2015–2020 đề ra, kết quả {r} đã vượt {m}.",
                              "Nghị quyết Đại hội nhiệm kỳ 2015–2020 đề ra {l}, thực hiện {r}, vượt {m}.",
                              "Kết quả {r} vượt {m} so với chỉ tiêu {l} của Nghị quyết Đại hội nhiệm kỳ 2015–2020."))
        return form.replace("{l}", f"{figures.last[code]} {unit}").replace("{r}", f"{self.r(code)} {unit}").replace("{m}", f"{more} {unit}")


def parts(lot, total, shares):
    """A total as parts of about these shares in a hundred, whole numbers that make it exactly."""
    made = [int(Decimal(total) * (share + lot.whole(-2, 2)) / 100) for share in shares]
    return [vn(one) for one in (*made, int(total) - sum(made))]
