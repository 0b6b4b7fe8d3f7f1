"""The lines of a Word story: insertions in, deletions out, notes by their place, pages as they were last laid."""

from .blocks import tidy
from .legacy_fonts import family, readable
from .word_line import IN, OUT, Line
from .word_names import MC, PARAGRAPH, STORY, WRAPPERS, M, W, attribute, number, unwrapped
from .word_notes import own_mark
from .word_signs import formula, symbol

P_PR, R_PR, RUN = W + "pPr", W + "rPr", W + "r"
TEXTS = frozenset((W + "t", W + "delText"))
ALTERNATE, BOX = MC + "AlternateContent", W + "txbxContent"
MATH = frozenset((M + "oMath", M + "oMathPara"))
TRACKED = {W + "ins": IN, W + "moveTo": IN, W + "del": OUT, W + "moveFrom": OUT}
MARK_OUT = (W + "del", W + "moveFrom")
FIXED = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "sym": "",
}
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
HOLDERS = frozenset((W + "drawing", W + "pict", W + "object", ALTERNATE))
PAGE_BREAK = W + "lastRenderedPageBreak"


class Lines:
    """Turns paragraphs into lines; keeps what runs on from one to the next: fields, lists and pages."""

    def __init__(self, styles, numbering, notes, *, looks, paged):
        self._styles, self._numbering, self._notes = styles, numbering, notes
        # Fonts and capitals are asked run by run only where the file has such things at all.
        self._looks = looks
        self._fields = []
        self._style = None
        # Headings without a style, found beforehand: the level by the paragraph.
        self.typed = {}
        self.fonts = {}
        # 0 for ever in a file that does not know its pages.
        self.page = int(paged)
        self._break = None

    def story(self, container):
        """Tables and lines in order; a paragraph whose mark was taken out is one with the next."""
        line = None
        for element in unwrapped(container, STORY):
            if element.tag == PARAGRAPH:
                line = self._line(element, line)
                if line.joins and not line.is_blank:
                    continue
                yield line
            else:
                if line is not None:
                    yield line
                yield element
            line = None
        if line is not None:
            yield line

    def _line(self, paragraph, line):
        """One paragraph as a line, or at the end of the line it is joined to."""
        if line is None:
            line = Line()
            line.page = self.page
        else:
            line.turn(OUT)
            line.add("\n")
            line.turn("")
        properties = paragraph[0] if len(paragraph) and paragraph[0].tag == P_PR else paragraph.find(P_PR)
        self._look(line, properties)
        if self.typed:
            line.level = line.level or self.typed.get(paragraph, 0)
        self._collect(paragraph, line)
        # An instruction left open would swallow the rest of the document.
        self._fields = [shown for shown in self._fields if shown]
        if self._break is not None and not self._is_at_break(line):
            self._break = None
        return line

    def _look(self, line, properties):
        style_id, listed, outline = "", None, None
        line.joins = False
        for child in properties if properties is not None else ():
            tag = child.tag
            if tag == W + "pStyle":
                style_id = attribute(child)
            elif tag == W + "numPr":
                listed = child
            elif tag == W + "outlineLvl":
                outline = number(attribute(child), 9)
            elif tag == R_PR:
                line.joins = any(child.find(name) is not None for name in MARK_OUT)
        style = self._style = self._styles.get(style_id)
        line.level = style.level
        if outline is not None:
            line.level = outline + 1 if 0 <= outline <= 8 else 0
        # What is joined to the next paragraph has no number of its own.
        if not line.joins:
            self._count(line, style, listed)

    def _count(self, line, style, listed):
        list_id, at = style.list_id, style.list_level
        if listed is not None:
            own = listed.find(W + "numId")
            list_id = list_id if own is None else attribute(own)
            at = attribute(listed.find(W + "ilvl"), "0")
        if list_id is None or list_id == "0":
            return
        if at is None:
            at = self._numbering.level_of_style(list_id, style.list_style)
        label = self._numbering.label(list_id, number(str(at), 0))
        line.listed, line.label = label is not None, label or ""

    def _collect(self, element, line):
        for child in element:
            tag = child.tag
            if tag == RUN:
                self._run(child, line)
            elif tag in TRACKED:
                self._tracked(child, line, TRACKED[tag])
            elif tag in WRAPPERS:
                self._collect(child, line)
            elif tag == ALTERNATE and len(child):
                self._collect(child[0], line)
            elif tag in MATH:
                line.add(formula(child))

    def _tracked(self, element, line, state):
        """Runs put in or taken out; what was put in and then taken out again is out."""
        before, fields = line.state, list(self._fields)
        line.turn(OUT if before == OUT else state)
        self._collect(element, line)
        if state == OUT:
            self._fields = fields
        line.turn(before)

    def _run(self, run, line):
        kind, caps, fields = "", None, self._fields
        for child in run:
            tag = child.tag
            if tag in TEXTS:
                if child.text and (not fields or all(fields)):
                    text = child.text
                    if self._looks:
                        if caps is None:
                            font, caps, _ = self._styles.look(run, self._style)
                            kind = family(font)
                        text = self._drawn(text, kind, caps)
                    line.add(text)
            elif tag == R_PR:
                continue
            elif tag in FIXED:
                if not fields or all(fields):
                    self._fixed(child, line)
            elif tag == W + "fldChar":
                self._field(child.get(W + "fldCharType"))
            elif tag == PAGE_BREAK:
                self._turn_page(line, last_laid=True)
            elif tag in HOLDERS:
                self._hang(child, line)
            elif tag in NOTES:
                self._hang(child, line)
                if own_mark(child):
                    break  # the rest of the run is the mark

    def _fixed(self, element, line):
        if element.get(W + "type") != "page":
            line.add(FIXED[element.tag] or symbol(element))
        else:
            self._turn_page(line, last_laid=False)

    def _turn_page(self, line, *, last_laid):
        """A page ends here; Word writes a break made by hand and then once more where it laid it."""
        if not self.page:
            return
        if not (last_laid and self._is_at_break(line)):
            self.page += 1
        spoken = line.spoken
        self._break = None if last_laid else (line, spoken)
        if not spoken:
            line.page = self.page

    def _is_at_break(self, line):
        """Whether nothing was said since the last break made by hand."""
        return self._break is not None and line.spoken == (self._break[1] if line is self._break[0] else "")

    def _hang(self, element, line):
        """A note or a box at this place; of one that was taken out only the words."""
        kind = NOTES.get(element.tag)
        if line.state == OUT:
            holder = self._notes.find(kind, element) if kind else element
            words = "".join(text.text or "" for text in holder.iter(*TEXTS)) if holder is not None else ""
            line.add(f" [{words.strip()}] " if words.strip() else "")
        elif kind:
            line.note(self._notes.refer(kind, element, self.page))
        else:
            line.boxes.extend(boxes(element))

    def _field(self, kind):
        """Instructions of a field are skipped, its result is kept."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawn(self, text, kind, caps):
        if kind and not text.isascii():
            self.fonts.setdefault(kind.partition(" ")[0], tidy(readable(text, kind)).strip())
        text = readable(text, kind)
        return text.upper() if caps else text


def boxes(element):
    """Text boxes inside a drawing, each once: the first alternative, none inside another."""
    if element.tag == ALTERNATE:
        element = element[0] if len(element) else element
    for child in element:
        if child.tag == BOX:
            yield child
        else:
            yield from boxes(child)
