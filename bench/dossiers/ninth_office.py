"""The ninth office: what all papers of one committee share, its letterhead, its people and its neighbours."""

from .clauses import Clauses
from .frame import Lot, Paper, committees
from .ninth_texts import SHORT, TEXTS, VAGUE

CODE = "ninth"
HAMLETS = ("Thượng Sơn", "Bình Sơn", "Đập Lã", "Khe Giao", "Tân Hương", "Hòa Thịnh", "Làng Mới", "Đông Phong", "Cửa Đền", "Phúc Giang", "Minh Tiến", "Trại Mua")
PEOPLE = ("Nguyễn Văn Thắng", "Phan Thị Hoài", "Trần Đình Quý", "Lê Thị Hường", "Đặng Quốc Tuấn", "Bùi Xuân Hải", "Võ Thị Nga")
NAMESAKES = ("Đặng Khánh Lộc", "Hoàng Tiến Lộc", "Phan Song Lộc", "Trần Kim Lộc", "Bùi Vĩnh Lộc")
DATES = ("tháng 3 năm 2020", "tháng 4 năm 2020")


class Office:
    """What stays the same in all papers of one committee."""

    def __init__(self, figures, seed):
        lot = Lot(CODE, "office", seed)
        self.town = figures.committee.unit.startswith("tt-")
        self.place = "thị trấn" if self.town else "xã"
        self.hamlet = "tổ dân phố" if self.town else "thôn"
        self.hamlets = lot.some(HAMLETS, 6)
        self.people = lot.shuffled(PEOPLE)
        self.neighbours = lot.some((c.short_name for c in committees() if c.name != figures.committee.name and " xã " in c.name), 3)
        self.lined, self.typed = lot.chance(0.4), lot.chance(0.4)
        self.day, self.month = lot.whole(5, 27), lot.pick(DATES)
        self.short = lot.chance(0.5)  # short names of indicators in tables


class Sheet(Paper):
    """A paper of this office."""

    def __init__(self, kind, figures, plan, lot, office):
        super().__init__(kind, figures, plan, lot)
        self.office, self.clauses = office, Clauses(self, TEXTS, VAGUE)
        self.lined = office.lined
        self.items = "paragraph" if office.typed else "list_item"

    def opened(self, title, below):
        name = self.facts.committee.name.upper()
        self.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\nBAN CHẤP HÀNH {name}\n*", f"ĐẢNG CỘNG SẢN VIỆT NAM\nCan Lộc, ngày {self.office.day} {self.office.month}")
        self.add("paragraph", title)
        self.say(below)

    def signed(self):
        self.letter("Nơi nhận:\n- Thường trực Huyện ủy;\n- Các ban Huyện ủy;\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.", f"T/M BAN CHẤP HÀNH\nBÍ THƯ\n\n{self.office.people[0]}")

    def local(self, words):
        return self.clauses.local(words)

    def if_free(self, codes, words):
        """The words, if the report may speak of these indicators besides their own clause."""
        return words if self.clauses.free(*codes) else ""

    def flow(self, lead, codes, column="r", joint=", ", end="."):
        """A long sentence: a lead of the clerk's, then what is to be said of the indicators; the lead alone where that is nothing."""
        found = [words for words in (self.clauses.clause(code, column) for code in codes) if words]
        return lead + "".join((", " if not at else joint) + words for at, words in enumerate(found)) + end

    def shares(self, column, lead):
        """The three shares of the economy in one sentence."""
        return self.clauses.sentence(("KT02", "KT03", "KT04"), column, joint=self.lot.pick((", ", "; ")), lead=lead)

    def row_of(self, code, columns="rt"):
        """The cells of an indicator in a table of the report, with the short name where this office uses them."""
        cells = self.clauses.cells(code, columns)
        return cells and (self.label(code, cells[0]), *cells[1:])

    def label(self, code, name):
        return SHORT.get(code, name) if self.office.short else name
