"""The fourteenth office: letterhead, signature, and the small habits all of its papers share."""

from .clauses import Clauses
from .fourteenth_texts import AGAIN, TEXTS, VAGUE
from .frame import Paper

HAMLETS = ("Đình Sơn", "Phúc Hòa", "Trung Nam", "Bắc Hà", "Đông Yên", "Tân Hương", "Đoài Thượng", "Làng Khang", "Mỹ Yên", "Nam Phong", "Hòa Bình")
PEOPLE = ("Phan Đình Hải", "Nguyễn Thị Lài", "Trần Quốc Toản", "Võ Tá Cường", "Đặng Thị Hoài", "Nguyễn Song Lộc", "Bùi Yên Lộc")
NEIGHBOURS = ("Tùng Lộc", "Thanh Lộc", "Vượng Lộc", "Gia Hanh", "Thuần Thiện", "Thiên Lộc", "Quang Lộc")
MARKS = {"political_report": "BC", "review_report": "BC", "draft_resolution": "NQ", "action_programme": "CTr"}


class Sheet(Paper):
    """A paper of this office."""

    def __init__(self, kind, figures, plan, lot):
        super().__init__(kind, figures, plan, lot)
        self.clauses = Clauses(self, TEXTS, VAGUE)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.home = f"{self.place} {figures.committee.short_name}"
        self.lined = lot.chance(0.3)
        self.typed = lot.chance(0.5)  # numbers of its lists typed by hand

    def neighbour(self):
        return self.lot.pick(one for one in NEIGHBOURS if one != self.facts.committee.short_name)

    def masthead(self, title, about):
        date = f"Can Lộc, ngày {self.lot.whole(5, 27)} tháng 3 năm 2020"
        self.letter(f"HUYỆN ỦY CAN LỘC\nĐẢNG ỦY {self.home.upper()}\n*\nSố …-{MARKS[self.kind]}/ĐU", f"ĐẢNG CỘNG SẢN VIỆT NAM\n{date}")
        self.add("paragraph", title)
        self.say(about)

    def signed(self):
        self.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để b/c);\n- Các chi bộ trực thuộc;\n- Lưu: VPĐU.", "T/M ĐẢNG ỦY\nBÍ THƯ")

    def dash(self, *sentences):
        text = " ".join(filter(None, sentences))
        return self.item(f"- {text}") if text else None

    def numbered(self, lines, mark="{}. "):
        """A numbered list of the lines that are not empty; each line is a function, for its figures belong to its own block."""
        at = 0
        for line in lines:
            words = line()
            if words:
                at += 1
                self.add("paragraph" if self.typed else "list_item", mark.format(at) + words)

    def target(self, code):
        return lambda: self.clauses.sentence([code], "t")

    def now_and_then(self, share, *variants):
        """One of the variants, in this share of the dossiers."""
        here, words = self.lot.chance(share), self.lot.pick(variants)
        return words if here else ""

    def if_free(self, codes, sentence):
        return sentence if self.clauses.free(*codes) else ""

    def once_more(self, column, codes, count, joint=", "):
        """Figures that were given before, said again, "" without any."""
        free = [code for code in codes if self.clauses.free(code) and (self.mentions[code, column] or self.kind != "political_report")]
        return joint.join(AGAIN[code].replace("{v}", self.figure(code, column, again=True)) for code in self.lot.some(free, count))
