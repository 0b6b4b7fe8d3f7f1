"""The text of one Word paragraph: insertions in, deletions out, notes by their place."""

from .blocks import tidy
from .legacy_fonts import family, readable
from .word_names import MC, WRAPPERS, M, W, attribute, is_on, number
from .word_styles import font_of

P_PR, R_PR, RUN, TEXT = W + "pPr", W + "rPr", W + "r", W + "t"
ALTERNATE, BOX = MC + "AlternateContent", W + "txbxContent"
MATH = frozenset((M + "oMath", M + "oMathPara"))
FIXED = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "sym": "•",
    W + "dayShort": "", W + "pgNum": "",
}
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
HOLDERS = frozenset((W + "drawing", W + "pict", W + "object", ALTERNATE))


class Line:
    """A paragraph as read: its text in segments between note marks, and what hangs on it."""

    __slots__ = ("_segments", "boxes", "label", "level", "listed", "notes")

    def __init__(self):
        self._segments, self.notes, self.boxes = [[]], [], []
        self.label, self.level, self.listed = "", 0, False

    def add(self, text):
        """Add text at the end."""
        self._segments[-1].append(text)

    def note(self, note):
        """Remember a note at this place."""
        self.notes.append(note)
        self._segments.append([])

    def finished(self):
        """The text without blank ends, and the (offset, mark) of its notes."""
        segments = [tidy("".join(segment)) for segment in self._segments]
        whole = "".join(segments)
        text = whole.strip()
        cut, at, places = len(whole) - len(whole.lstrip()), 0, []
        for segment, note in zip(segments, self.notes, strict=False):
            at += len(segment)
            places.append((min(max(at - cut, 0), len(text)), note.mark))
        return text, tuple(places)


class Lines:
    """Turns paragraphs into lines; keeps what runs on from one to the next: fields and lists."""

    def __init__(self, styles, numbering, notes, *, looks):
        self._styles, self._numbering, self._notes = styles, numbering, notes
        # Fonts and capitals are asked run by run only where the file has such things at all.
        self._looks = looks
        self._fields = []
        self._style = None
        self.fonts = {}

    def line(self, paragraph):
        """One paragraph as a line."""
        line = Line()
        properties = paragraph[0] if len(paragraph) and paragraph[0].tag == P_PR else paragraph.find(P_PR)
        self._look(line, properties)
        self._collect(paragraph, line)
        # An instruction left open would swallow the rest of the document.
        self._fields = [shown for shown in self._fields if shown]
        return line

    def _look(self, line, properties):
        style_id, listed, outline = "", None, None
        for child in properties if properties is not None else ():
            tag = child.tag
            if tag == W + "pStyle":
                style_id = attribute(child)
            elif tag == W + "numPr":
                listed = child
            elif tag == W + "outlineLvl":
                outline = number(attribute(child), 9)
        style = self._style = self._styles.get(style_id)
        line.level = style.level
        if outline is not None:
            line.level = outline + 1 if 0 <= outline <= 8 else 0
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
            elif tag in WRAPPERS:
                self._collect(child, line)
            elif tag == ALTERNATE and len(child):
                self._collect(child[0], line)
            elif tag in MATH:
                line.add("".join(text.text or "" for text in child.iter(M + "t")))

    def _run(self, run, line):
        kind, caps, fields = "", None, self._fields
        for child in run:
            tag = child.tag
            if tag == TEXT:
                if child.text and (not fields or all(fields)):
                    text = child.text
                    if self._looks:
                        if caps is None:
                            kind, caps = self._manner(run)
                        text = self._drawn(text, kind, caps)
                    line.add(text)
            elif tag == R_PR:
                continue
            elif tag in FIXED:
                if not fields or all(fields):
                    line.add(FIXED[tag] if child.get(W + "type") != "page" else "")
            elif tag == W + "fldChar":
                self._field(child.get(W + "fldCharType"))
            elif tag in NOTES:
                line.note(self._notes.refer(NOTES[tag], child))
            elif tag in HOLDERS:
                line.boxes.extend(boxes(child))

    def _field(self, kind):
        """Instructions of a field are skipped, its result is kept."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _manner(self, run):
        """Which old encoding a run is in, and whether it is shown in capitals."""
        properties, style = run.find(R_PR), None
        font, caps = "", None
        if properties is not None:
            font, caps = font_of(properties), properties.find(W + "caps")
            style = self._styles.run(attribute(properties.find(W + "rStyle")))
        font = font or (style.font if style else "") or self._style.font or self._styles.default_font
        shown = is_on(caps) if caps is not None else (style is not None and style.caps) or self._style.caps
        return family(font), shown

    def _drawn(self, text, kind, caps):
        if kind and not text.isascii():
            self.fonts.setdefault(kind.partition(" ")[0], readable(text, kind).strip())
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
