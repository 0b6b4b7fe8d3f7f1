"""A Word file to blocks: headings, paragraphs, list items, table rows, notes, heads and boxes, in order."""

from dataclasses import replace

from . import properties, word_headings, word_notices
from .blocks import BAR, TOO_LONG, Full, Gathering, Reading, tidy
from .numbering import Numbering
from .package import Damaged, Package
from .refusals import refused
from .secrecy import stamp_of
from .word_layout import layout_of
from .word_line import Line, Said, joined, labelled, stacked, with_words, without_start, words_out
from .word_lines import PAGE_BREAK, Lines
from .word_names import R, V, W, unwrapped
from .word_notes import Notes
from .word_styles import Styles
from .word_tables import CELLS, ROWS, Table, last_place

LOOKS = (b":caps", b".vn", b"vni")
LOOKING = frozenset(("styles", "footnotes", "endnotes", "header", "footer"))
BEFORE_WORDS_OUT = frozenset(("paragraph", "list_item"))


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
        settings = self.part("settings")
        self.notes = Notes(package, self.relations, settings)
        self.styles = Styles(self.part("styles"))
        self.lines = Lines(
            self.styles, Numbering(self.part("numbering")), self.notes, looks=self._has_looks(main),
            paged=next(root.iter(PAGE_BREAK), None) is not None,
        )
        self.gathered = Gathering()
        self.tables = 0
        # Words of passages that were taken out whole, waiting for the passage after them.
        self.waiting = ""

    def part(self, kind):
        """The part of this kind that the main part points to, None when it is missing or broken."""
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
            if b"\0" in data[:4] or data[:1] in b"\xff\xfe":
                return True
            data = data.lower()
            if any(look in data for look in LOOKS):
                return True
        return False

    def read(self, body):
        """Heads, the body, feet; then what must be said beside the text."""
        full = False
        try:
            self._running("headerReference")
            for text in filter(None, _art(self.root)):
                self.gathered.add("text_box", text)
            self.lines.typed = word_headings.typed(body, self.styles)
            self._body(body)
            self._running("footerReference")
        except Full:
            full = True
        notices, whole = word_notices.of(self)
        if full:
            notices, whole = [*notices, TOO_LONG], False
        blocks = tuple(self.gathered.blocks)
        pages = properties.pages(self.package, blocks, self.lines.page)
        layout = layout_of(body, self.styles, self.part)
        return Reading(blocks, whole, tuple(notices), pages, stamp_of(blocks), layout=layout)

    def _body(self, body):
        for one in self.lines.story(body):
            if isinstance(one, Line):
                self._line(one)
            else:
                self._table(one)
        if self.waiting and self.gathered.blocks:
            self._append_words(self.waiting.rstrip("\n"))

    def _line(self, line, kind=""):
        said = line.said()
        if said.text:
            if not kind:
                kind = "heading" if line.level else "list_item" if line.listed else "paragraph"
            level = line.level if kind == "heading" else 0
            self._add(kind, said, level=level, label=line.label, page=line.page)
        elif words := words_out(said):
            self._take_out(words)
        self._hanging(line)

    def _add(self, kind, said, **fields):
        """One block; what was taken out just before it stands at its beginning."""
        if self.waiting:
            said, self.waiting = with_words(said, 0, self.waiting), ""
        self.gathered.add(
            kind, said.text, notes=said.notes, inserted=said.inserted, deleted=said.deleted, **fields
        )

    def _take_out(self, words):
        """Words of a passage that is gone: at the end of the paragraph before, or the beginning of what follows."""
        blocks = self.gathered.blocks
        if blocks and blocks[-1].kind in BEFORE_WORDS_OUT and not self.waiting:
            self._append_words(words)
        else:
            self.waiting += f"{words}\n"

    def _append_words(self, words):
        last = self.gathered.blocks[-1]
        said = Said(last.text, last.notes, last.inserted, last.deleted)
        place = last_place(last.cells, (rows for _, rows in last.spans)) if last.spans else len(last.text)
        self.gathered.blocks[-1] = replace(last, deleted=with_words(said, place, f"\n{words}").deleted)

    def _hanging(self, line):
        """What hangs on a paragraph or a table comes right after it."""
        page = self.lines.page
        for note in line.notes:
            if note.element is not None:
                said = self._plain(note.element)
                if note.has_own_mark:
                    said = without_start(said, note.mark)
                if said.text:
                    self.gathered.add(
                        note.kind, said.text, label=note.mark, page=note.page, inserted=said.inserted, deleted=said.deleted
                    )
                elif words := words_out(said):
                    self._take_out(words)
        for box in line.boxes:
            for one in self.lines.story(box):
                if isinstance(one, Line):
                    self._line(one, "text_box")
                else:
                    self._table(one)
        # Notes and boxes lie beside the flow of pages.
        self.lines.page = page

    def _plain(self, story):
        """A small story (a note, a running head) as one saying, a line a paragraph or table row."""
        pieces = []
        for one in self.lines.story(story):
            if isinstance(one, Line):
                pieces.append(labelled(one.label, one.said()))
                pieces += [self._plain(box) for box in one.boxes]
            else:
                for row in unwrapped(one, ROWS):
                    cells = [said for cell in unwrapped(row, CELLS) if any(said := self._plain(cell))]
                    pieces.append(joined(cells, BAR))
        return stacked(pieces)

    def _table(self, element):
        self.tables += 1
        number, table, hanging = self.tables, Table(), []
        for row in unwrapped(element, ROWS):
            self._row(table, row, hanging)
        for row, spans, is_head in table.laid():
            self._add(
                "table_row", row.said, level=int(is_head), table=number, page=row.page, spans=spans,
                cells=tuple(cell.said.text for cell in row.cells),
            )
        self.waiting += table.waiting
        # Notes, boxes and inner tables follow the table, so that its rows stay together.
        for one in hanging:
            if isinstance(one, Line):
                self._hanging(one)
            else:
                self._table(one)

    def _row(self, table, element, hanging):
        """One row; every cell begins on the page where the row begins, and the longest ends it."""
        begins = ends = self.lines.page

        def read_cell(cell):
            nonlocal ends
            self.lines.page = begins
            said, page = self._cell(cell, hanging)
            ends = max(ends, self.lines.page)
            return said, page

        table.lay(element, read_cell)
        self.lines.page = ends

    def _cell(self, cell, hanging):
        """What a cell says, and the page where it begins."""
        pieces, page = [], 0
        for one in self.lines.story(cell):
            if not isinstance(one, Line):
                hanging.append(one)
                continue
            said = labelled(one.label, one.said())
            if said.text:
                page = page or one.page
            pieces.append(said)
            if one.notes or one.boxes:
                hanging.append(one)
        return stacked(pieces), page or self.lines.page

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
            for said in (self._plain(root), *map(Said, _art(root))):
                if said.text not in seen and any(c.isalpha() for c in said.text):
                    seen.add(said.text)
                    self.gathered.add("header", said.text, inserted=said.inserted, deleted=said.deleted)


def _art(root):
    """Words drawn as pictures, such as a watermark over each page."""
    return [tidy(path.get("string", "")).strip() for path in root.iter(V + "textpath")]
