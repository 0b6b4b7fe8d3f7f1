"""The third half's paper: it draws its own layout, and sets headings, lists and tables the way that layout has them."""

import re
from dataclasses import dataclass

from congresses.reading import BAR
from congresses.reading.blocks import Gathering

from .frame import REPORT, Lot, Paper, Spec

CODE = "more"
NEIGHBOURS = ("Tùng Lộc", "Phú Lộc", "Sơn Lộc", "Mỹ Lộc", "Thiên Lộc", "Gia Hanh", "Thường Nga")
SIGNS = {REPORT: "BC", "review_report": "BC", "draft_resolution": "NQ", "action_programme": "CTr"}
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ORDINAL = ("NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU")
LETTERS = "abcdefghiklmnopq"
# How the number of a heading looks at each depth; {r} Roman, {n} Arabic, {l} a letter, {L} its capital, {p} of the parts, {up} what stands above.
NUMBERS = (
    ("PHẦN THỨ {p}. ", "PHẦN THỨ {p}\n", "Phần {r}: ", "PHẦN {r} - ", "{L}. ", "{L}- ", "{r}. ", "{r}/ ", ""),
    ("{r}. ", "{r}- ", "{n}. ", "{r}/ ", "{L}. ", ""),
    ("{n}. ", "{up}.{n}. ", "{n}) ", "{l}) ", "* ", "{n}- ", ""),
)
BULLETS = ("- ", "- ", "- ", "+ ", "* ", "({n}) ", "({n}) ", "{n}. ", "{n}) ", "{l}) ", "• ", "")
TONES = {a + v: b for a, v, b in (
    ("ó", "a", "oá"), ("ò", "a", "oà"), ("ỏ", "a", "oả"), ("ọ", "a", "oạ"), ("Ó", "A", "OÁ"), ("Ò", "A", "OÀ"), ("Ọ", "A", "OẠ"), ("Ỏ", "A", "OẢ"),
    ("ú", "y", "uý"), ("ù", "y", "uỳ"), ("ủ", "y", "uỷ"), ("ũ", "y", "uỹ"), ("ụ", "y", "uỵ"), ("Ú", "Y", "UÝ"), ("Ủ", "Y", "UỶ"), ("Ũ", "Y", "UỸ"), ("Ụ", "Y", "UỴ"),
)}
TONE = re.compile("|".join(TONES))
RATE = re.compile(r"([Tt])ỷ (lệ|trọng)")
TERM = re.compile(r"(20\d\d)–(20\d\d)")
TOKEN = re.compile("\ue000(\\d+)\ue001")  # stands in words for the figures and slips they hold, until they are in a block


@dataclass(eq=False)
class MoreSpec(Spec):
    """A block with the number a list gives it, and with merged cells."""

    label: str = ""
    spans: tuple[tuple[int, int], ...] = ()


class Office:
    """What stays the same in all papers of one commune office."""

    def __init__(self, seed):
        lot = Lot(CODE, "office", seed)
        self.old_tones, self.short_i = lot.chance(0.4), lot.chance(0.2)
        self.term = lot.pick(("–", "-", "-", " - ", " – "))
        self.year, self.when, self.now = lot.pick(((2019, "năm 2019", "đến cuối năm 2019"), (2019, "năm 2019", "đến nay"), (2020, "ước năm 2020", "ước đến hết nhiệm kỳ")))
        self.short_words = lot.chance(0.5)  # abbreviations in running text

    def spelled(self, text):
        if self.old_tones:
            text = TONE.sub(lambda found: TONES[found.group()], text)
        if self.short_i:
            text = RATE.sub(r"\1ỉ \2", text)
        return TERM.sub(rf"\1{self.term}\2", text)


class MorePaper(Paper):
    """A paper that lays itself out: nothing of it is agreed with another office."""

    def __init__(self, kind, figures, plan, seed):
        super().__init__(kind, figures, plan, Lot(CODE, kind, seed))
        self.seed, self.office, look = seed, Office(seed), Lot(CODE, "look", kind, seed)
        self.look = look
        self.lined = look.chance(0.4)
        self.numerals = self._chosen()
        self.forms = look.pick((("heading",) * 3, ("heading",) * 3, ("paragraph",) * 3, ("heading", "heading", "paragraph"), ("heading", "paragraph", "paragraph")))
        self.automatic = self.forms[0] == "heading" and look.chance(0.25)  # numbers by Word: not in the text
        self.capitals = look.pick(((1, 1, 0), (1, 0, 0), (1, 1, 0), (0, 0, 0), (1, 1, 1)))
        self.colon = look.chance(0.25)
        self.bullet, self.listed = look.pick(BULLETS), look.chance(0.45)
        self.closing = look.pick((".", ".", ";"))
        self.headed = look.chance(0.6)  # the head of a table is said to be one
        self.counts, self.above, self.at, self.kept = [0, 0, 0], "", 0, []

    def _chosen(self):
        """Numbers by depth, no two of them alike."""
        look, made = self.look, []
        for options in NUMBERS:
            free = [one for one in options if not made or one.strip(". )/-") not in [m.strip(". )/-") for m in made if m]]
            made.append(look.pick(free))
        return made

    def neighbour(self):
        """Another commune of today."""
        return self.lot.pick(name for name in NEIGHBOURS if name != self.facts.committee.short_name)

    def held(self, make, at_end=False):
        """Words whose figures and slips belong to the block they come to stand in, however much later."""
        before, self._figures, self._slips = (self._figures, self._slips), [], []
        words = make()
        if self._figures or self._slips:
            token = f"\ue000{len(self.kept)}\ue001"
            self.kept.append((self._figures, self._slips))
            words = words + token if at_end else token + words
        self._figures, self._slips = before
        return words

    def add(self, kind, text, **fields):
        for token in TOKEN.findall(text):
            figures, slips = self.kept[int(token)]
            self._figures += figures
            self._slips += slips
        text = TOKEN.sub("", text)
        fields["cells"] = tuple(self.office.spelled(TOKEN.sub("", cell)) for cell in fields.get("cells", ()))
        spec = MoreSpec(kind, self.office.spelled(text), closed=self.annex, **fields)
        self.specs.append(spec)
        for key in self._figures:
            self.mentions[key].append(spec)
        for key in self._slips:
            self.slipped[key].append(spec)
        self._figures, self._slips = [], []
        return spec

    def part(self, depth, title):
        """A heading at depth 1 to 3 in the manner of this paper."""
        place = depth - 1
        self.counts[place] += 1
        self.counts[depth:] = [0] * (3 - depth)
        n = self.counts[place]
        number = self.numerals[place].format(r=ROMAN[n - 1], n=n, l=LETTERS[n - 1], L=LETTERS[n - 1].upper(), p=ORDINAL[min(n, 6) - 1], up=self.above)
        if depth == 2:
            self.above = str(n)
        title = title.upper() if self.capitals[place] else title
        if self.colon and depth == 3:
            title += ":"
        if self.forms[place] == "paragraph":
            self.add("paragraph", number + title).closed = True
        elif self.automatic and number.strip():
            self.add("heading", title, level=depth, label=number.strip())
        else:
            self.add("heading", number + title, level=depth)
        self.at = 0

    def lead(self, text):
        """A line that leads in what follows: nothing else is put into it."""
        spec = self.add("paragraph", text)
        spec.closed = True
        return spec

    def point(self, text, last=False):
        """One item of a list, typed by hand or numbered by Word."""
        if not text:
            return None
        self.at += 1
        mark = self.bullet.format(n=self.at, l=LETTERS[(self.at - 1) % len(LETTERS)])
        if not text.endswith(":"):
            text = text.rstrip(".;") + (self.closing if not last else ".")
        if self.listed and mark:
            return self.add("list_item", text, label=mark.strip())
        return self.add("paragraph", mark + text)

    def line(self, cells, head=False, spans=()):
        """A row of the open table; an empty one is none."""
        cells = tuple(cells)
        return self.add("table_row", BAR.join(cells), level=int(head and self.headed), table=self.tables, cells=cells, spans=spans)

    def row(self, *cells, head=False):
        return self.line(cells, head=head)

    def blocks(self):
        gathering = Gathering()
        for spec in self.specs:
            gathering.add(
                spec.kind, spec.text, level=spec.level, table=spec.table, cells=spec.cells,
                label=getattr(spec, "label", ""), spans=getattr(spec, "spans", ()))
        return tuple(gathering.blocks)


def letterhead(paper):
    name, look, day = paper.facts.committee.name.upper(), paper.look, paper.lot.whole(10, 28)
    paper.letter(look.pick((f"ĐẢNG BỘ HUYỆN CAN LỘC\n{name}\n*", f"HUYỆN ỦY CAN LỘC\n{name}\n*\nSố {paper.lot.whole(11, 98)}-{SIGNS[paper.kind]}/ĐU")), f"ĐẢNG CỘNG SẢN VIỆT NAM\n{look.pick(('Can Lộc', paper.facts.committee.short_name))}, ngày {day} tháng 3 năm 2020")


def signature(paper):
    paper.letter(paper.look.pick(("Nơi nhận:\n- Ban Thường vụ Huyện ủy,\n- Các chi bộ,\n- Lưu VP.", "Nơi nhận:\n- Đại biểu đại hội;\n- Lưu Văn phòng.")), paper.look.pick(("T/M BAN CHẤP HÀNH\nBÍ THƯ", "TM. BAN CHẤP HÀNH\nPHÓ BÍ THƯ")))
