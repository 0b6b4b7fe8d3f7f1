"""A made-up report of a commune's congress: about 270 passages, more than a tenth of its sentences look-alikes."""

from dataclasses import dataclass

from sentences import FIELDS, NOTES, TASKS, fill, other, particulars, pick, sentence, spans, upper_first, whole

PROSE = ("paragraph", "list_item", "footnote")
LOOK_ALIKE = 0.13  # of new sentences differ from one said before by one figure or name
REPEATED = 0.012  # are said a second time, word by word
LIKE_PARAGRAPH = 0.04  # of paragraphs are one written before with other figures and names
HEAD = ("STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện", "Thôn | Số hộ | Đảng viên | Tỷ lệ hộ nghèo", "Công trình | Địa điểm | Vốn (tỷ đồng) | Năm")
UNITS = ("%", "tỷ đồng", "triệu đồng", "hộ", "người", "ha", "tấn")
LINES = ("Cộng | x | x", "Trong đó: | | |", "Nguồn khác | - | -")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage as the reader of files gives it: numbered from 1, one of five kinds, its text."""

    number: int
    kind: str
    text: str


def changed(rng, text, which=None):
    """The text with other figures and names: all of them, or only those at the given ranks."""
    places = particulars(text)
    for rank in reversed(range(len(places))):
        if which is None or rank in which:
            start, end = places[rank]
            text = text[:start] + other(rng, text[start:end]) + text[end:]
    return text


class Writer:
    """Writes a report, remembering what it said so that it can say nearly the same again."""

    def __init__(self, rng):
        self.rng, self.lines, self.said, self.notes = rng, [], [], []

    def add(self, kind, text):
        self.lines.append((kind, text))

    def say(self, field, paragraph):
        """A sentence for this paragraph: new, or like one said before, or (rarely) the same again."""
        rng, draw = self.rng, self.rng.random()
        earlier = [s for s in (self.said[-12:] if rng.random() < 0.5 else self.said) if s not in paragraph]
        like = [s for s in earlier if particulars(s)]
        if draw < LOOK_ALIKE and like:
            old = pick(rng, like)
            new = changed(rng, old, (whole(rng, 0, len(particulars(old)) - 1),))
        elif draw < LOOK_ALIKE + REPEATED and earlier:
            new = pick(rng, earlier)
        else:
            new = sentence(rng, field)
        self.said.append(new)
        return new

    def paragraph(self, field, length):
        earlier = [text for kind, text in self.lines if kind == "paragraph" and len(particulars(text)) > 2]
        if earlier and self.rng.random() < LIKE_PARAGRAPH:
            self.add("paragraph", changed(self.rng, pick(self.rng, earlier)))
            return
        said = []
        while len(said) < length:
            new = self.say(field, said)
            if new not in said:
                said.append(new)
        self.add("paragraph", " ".join(said))

    def items(self, field, count, bank, mark):
        for _ in range(count):
            text = upper_first(fill(self.rng, pick(self.rng, bank), field[1])) if bank else self.say(field, [])
            if bank and self.rng.random() < 0.25:
                text += " " + self.say(field, [text])
            self.add("list_item", mark + text)

    def villages(self, mark):
        """What reports list village by village: the same sentence, other figures."""
        form = pick(self.rng, ("Thôn {village}: {ho} hộ, hộ nghèo {pct}%, thu nhập {trieu} triệu đồng.", "Chi bộ thôn {village} có {n} đảng viên, kết nạp {n} đồng chí."))
        for _ in range(whole(self.rng, 3, 7)):
            self.add("list_item", mark + fill(self.rng, form))

    def table(self, field):
        rng, form = self.rng, whole(self.rng, 0, 2)
        self.add("table_row", HEAD[form])
        for line in range(whole(rng, 4, 9)):
            self.add("table_row", row(rng, form, field, line + 1))
        if rng.random() < 0.6:
            self.add("table_row", pick(rng, LINES))
        if rng.random() < 0.15:  # an empty form: nobody could tell its rows apart
            for _ in range(whole(rng, 2, 3)):
                self.add("table_row", "… | … | …")


def row(rng, form, field, line):
    """A row of one of the three tables."""
    if form == 0:
        unit = pick(rng, UNITS)
        return f"{line} | {upper_first(pick(rng, field[1]))} | {unit} | " + fill(rng, "{pct} | {pct}" if unit != "người" else "{people} | {people}")
    if form == 1:
        return fill(rng, "Thôn {village} | {ho} | {n} | {pct}%")
    return upper_first(fill(rng, pick(rng, ("Nhà văn hóa", "Đường trục", "Trạm bơm", "Sân thể thao", "Kênh nội đồng", "Cầu dân sinh")) + " | Thôn {village} | {ty} | {year}"))


def report(rng):
    """The passages of a report, in order; footnotes stand at the end, as readers of files give them."""
    writer, mark = Writer(rng), pick(rng, ("", "- ", "+ "))
    writer.add("heading", "BÁO CÁO CHÍNH TRỊ trình Đại hội Đảng bộ xã")
    writer.paragraph(pick(rng, FIELDS), 3)
    fields = sorted(FIELDS, key=lambda _: rng.random())
    writer.add("heading", "I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI")
    for number, field in enumerate(fields[:14], 1):
        writer.add("heading", f"{number}. {field[0]}")
        for part in range(whole(rng, 3, 5)):
            if part and rng.random() < 0.12:
                writer.add("heading", f"{number}.{part}. {upper_first(pick(rng, field[1]))}")
            writer.paragraph(field, whole(rng, 1, 6))
        if rng.random() < 0.45:
            writer.items(field, whole(rng, 2, 5), (), mark)
        if rng.random() < 0.2:
            writer.villages(mark)
        if rng.random() < 0.45:
            writer.table(field)
        if rng.random() < 0.8:
            writer.notes.append(fill(rng, pick(rng, NOTES)))
    writer.add("heading", "II. HẠN CHẾ, NGUYÊN NHÂN")
    for number, title in enumerate(("Hạn chế", "Nguyên nhân", "Bài học kinh nghiệm"), 1):
        writer.add("heading", f"{number}. {title}")
        for _ in range(whole(rng, 2, 5)):
            writer.paragraph(pick(rng, FIELDS), whole(rng, 1, 4))
    writer.add("heading", "III. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ TỚI")
    for number, field in enumerate(fields[3:17], 1):
        writer.add("heading", f"{number}. {field[0]}")
        writer.paragraph(field, whole(rng, 1, 3))
        writer.items(field, whole(rng, 2, 5), TASKS, mark)
    for note in writer.notes:
        writer.add("footnote", note)
    return tuple(Passage(number, kind, text) for number, (kind, text) in enumerate(writer.lines, 1))


def said_in(passages):
    """Every sentence of a report; a heading and a row count as one."""
    return [p.text[a:b] for p in passages for a, b in (spans(p.text) if p.kind in PROSE else ((0, len(p.text)),))]


def look_alike_share(passages):
    """Share of the sentences that differ from another of the report by exactly one figure or name, nothing else."""
    said, seen = said_in(passages), {}
    masks = {text: [(text[:a], text[b:]) for a, b in particulars(text)] for text in said}
    for text in masks:
        for mask in masks[text]:
            seen.setdefault(mask, []).append(text)
    return sum(any(len(seen[mask]) > 1 for mask in masks[text]) for text in said) / len(said)
