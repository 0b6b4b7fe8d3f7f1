"""How this office speaks: whole sentences, linked by a schoolmaster's connecting words; its letterhead and its verdicts."""

from .clauses import NAMES, Clauses
from .facts import SHARES, WORDED
from .frame import reference
from .thirteenth_texts import TEXTS, VAGUE

HAMLETS = ("Trà Sơn", "Đại Đồng", "Vĩnh Phúc", "Làng Mới", "Thuận Chân", "Đông Phong", "Hòa Thịnh", "Minh Tiến", "Văn Cử", "Sơn Bình", "Khe Giao")
PEOPLE = ("Nguyễn Xuân Trường", "Trần Hữu Hiền", "Phan Đình Thắng", "Đặng Tiến Lộc", "Bùi Đức Song", "Hoàng Yên", "Lê Văn Khánh")
NEIGHBOURS = ("Thượng Lộc", "Mỹ Lộc", "Sơn Lộc", "Phú Lộc", "Gia Hanh", "Thường Nga", "Quang Lộc", "Xuân Lộc", "Trung Lộc", "Vượng Lộc")
LINKS = ("Cùng với đó, ", "Bên cạnh đó, ", "Đồng thời, ", "Ngoài ra, ")
FIELDS = (
    ("Kinh tế", ("KT01", *SHARES, "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Văn hóa, xã hội", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")),
    ("Tài nguyên, môi trường", ("MT01", "MT02", "MT03", "MT04")),
    ("Quốc phòng, an ninh", ("QP01", "QP02")),
    ("Xây dựng Đảng, chính quyền, đoàn thể", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)
DIRECTIONS = {indicator.code: indicator.direction for indicator in reference().indicators}


class Voice(Clauses):
    """The clauses of the office, as sentences of their own or linked."""

    def __init__(self, paper):
        super().__init__(paper, TEXTS, VAGUE)

    def each(self, codes, column, lead="", after=None):
        """A sentence for each indicator, some of them linked to the one before; `after` may add one on the same indicator."""
        made = []
        for code in codes:
            linked = made and self.paper.lot.chance(0.25)
            words = self.sentence([code], column, lead=self.paper.lot.pick(LINKS) if linked else "" if made else lead)
            made += [words] if words else []
            made += filter(None, [after and after(code)])
        return " ".join(made)

    def shares(self, column, lead):
        return self.sentence(SHARES, column, joint=self.paper.lot.pick((", ", "; ")), lead=lead)

    def plain(self, code, *columns):
        """Name, unit and values for a table of another paper than the report, None where the indicator does not apply."""
        if code in self.paper.facts.absent:
            return None
        return (*NAMES[code], *(self.paper.figure(code, column) for column in columns))


def verdict(facts, code):
    """What the column of assessment says of a result against the last resolution."""
    if code in WORDED:
        return "Chưa đạt" if facts.result[code] == "chưa đạt" else "Đạt"
    gap = facts.number[code, "r"] - facts.number[code, "l"]
    if DIRECTIONS[code] == "down":
        gap = -gap
    return "Vượt" if gap > 0 else "Đạt" if not gap else "Chưa đạt"


def place(facts):
    return "thị trấn" if facts.committee.unit.startswith("tt-") else "xã"


def hamlet(facts):
    return "tổ dân phố" if facts.committee.unit.startswith("tt-") else "thôn"


def neighbour(paper):
    return paper.lot.pick(one for one in NEIGHBOURS if one != paper.facts.committee.short_name)


def letterhead(paper):
    paper.letter(f"ĐẢNG BỘ HUYỆN CAN LỘC\nBCH {paper.facts.committee.name.upper()}\n*\nSố:      /{'NQ' if paper.kind == 'draft_resolution' else 'BC' if 'report' in paper.kind else 'CTr'}-ĐU (dự thảo)",
                 f"ĐẢNG CỘNG SẢN VIỆT NAM\n{paper.facts.committee.short_name}, ngày      tháng {2 + paper.facts.members % 3} năm 2020")


def signature(paper):
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy (để báo cáo);\n- Các chi bộ trực thuộc;\n- Lưu Văn phòng.", "T/M BAN CHẤP HÀNH\nBÍ THƯ\n(Dự thảo)")
