"""A Word file to blocks: headings, paragraphs, list items, table rows, notes, heads and boxes, in order."""

from . import word_notices
from .blocks import TOO_LONG, Full, Gathering, Reading, tidy
from .numbering import Numbering
from .package import Damaged, Package
from .refusals import refused
from .secrecy import stamp_of
from .word_lines import Lines
from .word_names import R, V, W, unwrapped
from .word_notes import Notes
from .word_styles import Styles

PARAGRAPH, TABLE, ROW, CELL = W + "p", W + "tbl", W + "tr", W + "tc"
STORY = frozenset((PARAGRAPH, TABLE))
ROWS, CELLS = frozenset((ROW,)), frozenset((CELL,))
MERGED_AWAY = f"{W}tcPr/{W}vMerge"
LOOKS = (b":caps", b".Vn", b".VN", b".vn", b"VNI-", b"Vni-")
LOOKING = frozenset(("styles", "footnotes", "endnotes", "header", "footer"))


def read(path):
    """The reading of a checked DOCX; a main part that is not well-formed is a refusal."""
    with Package(path) as package:
        main = next((r.target for r in package.relations() if r.kind == "officeDocument" and not r.external), "")
        try:
            root = package.tree(main)
        except Damaged:
            raise refused("damaged") from None
        body = root.find(W + "body") if root is not None else None
        if body is None:
            return Reading(notices=(word_notices.STRANGE,))
        return Document(package, main, root).read(body)


class Document:
    """One walk through a Word file."""

    def __init__(self, package, main, root):
        self.package, self.root = package, root
        self.relations = package.relations(main)
        self.lost_parts = False
        settings = self._part("settings")
        self.notes = Notes(package, self.relations, settings)
        styles = Styles(self._part("styles"))
        self.lines = Lines(styles, Numbering(self._part("numbering")), self.notes, looks=self._has_looks(main))
        self.gathered = Gathering()
        self.tables = 0

    def _part(self, kind):
        target = next((r.target for r in self.relations if r.kind == kind and not r.external), None)
        try:
            return self.package.tree(target) if target else None
        except Damaged:
            self.lost_parts = True
            return None

    def _has_looks(self, main):
        parts = [main, *(r.target for r in self.relations if r.kind in LOOKING and not r.external)]
        for data in filter(None, map(self.package.bytes, parts)):
            # In two-byte encodings the names are not found by their letters: ask run by run.
            if b"\0" in data[:4] or data[:1] in b"\xff\xfe" or any(look in data for look in LOOKS):
                return True
        return False

    def read(self, body):
        """Heads, the body, feet; then what must be said beside the text."""
        full = False
        try:
            self._running("headerReference")
            for text in filter(None, _art(self.root)):
                self.gathered.add("text_box", text)
            self._body(body)
            self._running("footerReference")
        except Full:
            full = True
        notices, whole = word_notices.of(self)
        if full:
            notices, whole = [*notices, TOO_LONG], False
        blocks = tuple(self.gathered.blocks)
        return Reading(blocks, whole, tuple(notices), 0, stamp_of(blocks))

    def _body(self, body):
        for element in unwrapped(body, STORY):
            if element.tag == TABLE:
                self._table(element)
            else:
                self._paragraph(element)

    def _paragraph(self, element, kind=""):
        line = self.lines.line(element)
        text, notes = line.finished()
        if text:
            if line.level and not kind:
                self.gathered.add("heading", text, level=line.level, label=line.label, notes=notes)
            else:
                kind = kind or ("list_item" if line.listed else "paragraph")
                self.gathered.add(kind, text, label=line.label, notes=notes)
        self._hanging(line.notes, line.boxes)

    def _hanging(self, notes, boxes):
        """What hangs on a paragraph or a table comes right after it."""
        for note in notes:
            if note.element is not None:
                text = self._plain(note.element)
                if text:
                    self.gathered.add(note.kind, text, label=note.mark)
        for box in boxes:
            for element in unwrapped(box, STORY):
                if element.tag == TABLE:
                    self._table(element)
                else:
                    self._paragraph(element, "text_box")

    def _plain(self, story):
        """A small story (a note, a running head) as one text, a line a paragraph or table row."""
        texts = []
        for element in unwrapped(story, STORY):
            if element.tag == TABLE:
                for row in unwrapped(element, ROWS):
                    texts.append(" | ".join(self._plain(cell) for cell in unwrapped(row, CELLS)))
            else:
                line = self.lines.line(element)
                texts.append(f"{line.label} {line.finished()[0]}".strip())
                texts += [self._plain(box) for box in line.boxes]
        return "\n".join(text for text in texts if text)

    def _table(self, table):
        self.tables += 1
        number, hanging = self.tables, []
        for row in unwrapped(table, ROWS):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells, notes, at = [], [], 0
            for cell in unwrapped(row, CELLS):
                text, marks = self._cell(cell, hanging)
                notes += [(at + offset, mark) for offset, mark in marks]
                at += len(text) + len(" | ")
                cells.append(text)
            if any(cells):
                self.gathered.add(
                    "table_row", " | ".join(cells), table=number, cells=tuple(cells), notes=tuple(notes)
                )
        # Notes, boxes and inner tables follow the table, so that its rows stay together.
        for element, line in hanging:
            if element is not None:
                self._table(element)
            else:
                self._hanging(line.notes, line.boxes)

    def _cell(self, cell, hanging):
        """The text of a cell and its notes; a cell merged into the one above is empty."""
        merged = cell.find(MERGED_AWAY)
        covered = merged is not None and merged.get(W + "val", "continue") == "continue"
        texts, notes, at = [], [], 0
        for element in () if covered else unwrapped(cell, STORY):
            if element.tag == TABLE:
                hanging.append((element, None))
                continue
            line = self.lines.line(element)
            text, marks = line.finished()
            before = f"{line.label} " if line.label and text else line.label
            if before or text:
                notes += [(at + len(before) + offset, mark) for offset, mark in marks]
                texts.append(before + text)
                at += len(before) + len(text) + 1
            if line.notes or line.boxes:
                hanging.append((None, line))
        return "\n".join(texts), notes

    def _running(self, kind):
        """Running heads or feet, each text once; a bare page number is no text."""
        targets = {r.id: r.target for r in self.relations if not r.external}
        seen = set()
        for reference in self.root.iter(W + kind):
            target = targets.get(reference.get(R + "id"))
            if target is None or target in seen:
                continue
            seen.add(target)
            try:
                root = self.package.tree(target)
            except Damaged:
                root = None
            if root is None:
                self.lost_parts = True
                continue
            for text in (self._plain(root), *_art(root)):
                if text not in seen and any(c.isalpha() for c in text):
                    seen.add(text)
                    self.gathered.add("header", text)


def _art(root):
    """Words drawn as pictures, such as a watermark over each page."""
    return [tidy(path.get("string", "")).strip() for path in root.iter(V + "textpath")]
