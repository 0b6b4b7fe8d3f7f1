"""A Word file built part by part in the form of a profile; the same parts always make the same bytes. Pure."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt

from congresses.core.packages import settled

from . import word
from .formats import FormatProfile
from .typography import held

LEFT, RIGHT, CENTRE, EVEN = (
    WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY)
A4 = (210, 297)
HAND = 4  # empty lines between title and name: room for signature and seal
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Run:
    """Words with a weight of their own."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    underline: bool = False


def bold(text: str) -> Run:
    return Run(text, bold=True)


def italic(text: str) -> Run:
    return Run(text, italic=True)


@dataclass(frozen=True)
class Letterhead:
    """Who issues the paper, its number and where and when; an empty field leaves its line away."""

    superior: str
    organ: str
    number: str = ""
    place_and_day: str = ""
    subject: str = ""  # "V/v …", of a letter


@dataclass(frozen=True)
class Signature:
    """The lines above a name, the first bold: "T/M BAN THƯỜNG VỤ", "BÍ THƯ"; a hint says what to do there."""

    lines: tuple[str, ...]
    name: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading and its width in millimetres."""

    heading: str
    width: float
    centred: bool = False


class Sheet:
    """A paper being written. `spell` is asked about every word that goes in."""

    def __init__(self, profile: FormatProfile, *, landscape: bool = False, spell: Callable[[str], str] = str):
        self.profile, self._spell = profile, spell
        self._document = Document()
        word.start(self._document, profile)
        self.width = self._lay_out(landscape)

    def _lay_out(self, landscape: bool) -> float:
        """The page; the width left for text, in millimetres."""
        section, (short, long) = self._document.sections[0], A4
        wide, high = (long, short) if landscape else (short, long)
        top, bottom, left, right = self.profile.landscape_margins if landscape else self.profile.margins
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(wide), Mm(high)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.header_distance = section.footer_distance = Mm(10)
        section.different_first_page_header_footer = True
        number = section.header.paragraphs[0]
        number.alignment = CENTRE
        word.page_number(number)
        return wide - left - right

    # The head

    def letterhead(self, head: Letterhead) -> None:
        """Two columns without borders: the organ and its number; the party's name, place and day."""
        form = self.profile
        share = self.width / sum(form.head_columns)
        left, right = word.columns(self._document, [width * share for width in form.head_columns])
        if head.superior:
            self._line(left, Run(head.superior.upper(), size=form.organ_size))
        self._line(left, Run(head.organ.upper(), bold=True, size=form.organ_size))
        self._line(left, Run("*", size=form.organ_size))
        if head.number:
            self._line(left, Run(head.number, size=form.organ_size))
        if head.subject:
            self._line(left, Run(head.subject, italic=True, size=form.subject_size))
        self._line(right, Run(form.party, bold=True, size=form.party_size))
        word.rule(right.add_paragraph(), (form.head_columns[1] * share - form.party_rule) / 2)
        if head.place_and_day:
            self._line(right, Run(head.place_and_day, italic=True, size=form.place_size), before=2)
        word.trim(left, right)
        self.gap(6)

    def title(self, kind: str, abstract: str) -> None:
        """The kind of paper, what it is about, and the short rule below."""
        form = self.profile
        self._line(self._document, Run(kind.upper(), bold=True, size=form.kind_size), before=6)
        self._line(self._document, Run(abstract, bold=True, size=form.abstract_size))
        word.rule(self._document.add_paragraph(), (self.width - form.abstract_rule) / 2)
        self.gap(6)

    def centred(self, *parts: str | Run) -> None:
        """A line in the middle: "Kính gửi: …", or what stands between two rules."""
        self._line(self._document, *parts, before=4, after=6)

    # The body

    def paragraph(self, *parts: str | Run, indent: bool = True, after: float | None = None, with_next: bool = False) -> None:
        """Running text, justified; line breaks in what people typed begin a new paragraph."""
        for line in _lines(parts):
            made = self._document.add_paragraph()
            made.alignment = EVEN
            spacing = made.paragraph_format
            spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(self.profile.line)
            spacing.space_after = Pt(self.profile.after if after is None else after)
            spacing.first_line_indent = Mm(self.profile.indent) if indent else None
            spacing.keep_with_next = with_next
            spacing.widow_control = True
            self._write(made, line)

    def heading(self, text: str) -> None:
        """A bold line that stays with what follows."""
        self.paragraph(bold(text), with_next=True)

    def points(self, items: Iterable[Sequence[str | Run]], sign: str = "-") -> None:
        """A list: each item behind the sign, or behind its number when the sign has a place for it ("{}.")."""
        for number, parts in enumerate(items, start=1):
            self.paragraph(f"{sign.format(number)} ", *parts)

    def dotted(self, label: str = "", lines: int = 1) -> None:
        """Lines of dots to write on, each as wide as the text whatever the font; the first behind its label."""
        for n in range(lines):
            made = self._document.add_paragraph()
            spacing = made.paragraph_format
            spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(self.profile.line)
            spacing.space_after = Pt(self.profile.after)
            spacing.first_line_indent = Mm(self.profile.indent) if label and not n else None
            spacing.tab_stops.add_tab_stop(Mm(self.width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            self._write(made, [f"{label} \t" if label and not n else "\t"])

    def gap(self, size: float = 6) -> None:
        """Empty room, in points."""
        word.gap(self._document.add_paragraph(), size)

    # Tables

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence], *, numbered: bool = False) -> None:
        """A table with lines; its head stands on every page, no row is cut. A row of one cell spans the table in bold."""
        made = word.grid(self._document, [column.width for column in columns])
        head = made.rows[0]
        for cell, column in zip(head.cells, columns, strict=True):
            self._cell(cell, bold(column.heading), CENTRE)
        word.repeat(head)
        if numbered:
            word.repeat(self._row(made, columns, [f"({n})" for n in range(1, len(columns) + 1)], CENTRE))
        for row in rows:
            self._row(made, columns, row)
        self.gap(8)

    def _row(self, made, columns, values, align=None):
        row = made.add_row()
        word.keep_whole(row)
        cells = row.cells
        if len(values) == 1:
            whole = cells[0].merge(cells[-1])
            self._cell(whole, bold(values[0]), LEFT)
            word.stay_with_next(whole.paragraphs)
            return row
        for cell, column, value in zip(cells, columns, values, strict=True):
            self._cell(cell, value, align if align is not None else CENTRE if column.centred else LEFT)
        return row

    def _cell(self, cell, value: str | Run | Sequence, align) -> None:
        parts = [value] if isinstance(value, str | Run) else list(value)
        for line in _lines(parts):
            self._line(cell, *line, align=align, size=self.profile.cell, before=1, after=1)
        word.trim(cell)

    # The foot

    def signature(self, right: Signature, *, recipients: Sequence[str] = (), left: Signature | None = None) -> None:
        """The block at the foot: to the left who receives it or who signs beside, to the right who signs; never on a page alone."""
        self.gap(4)
        word.stay_with_next(self._document.paragraphs)
        share = self.width / sum(self.profile.foot_columns)
        cells = word.columns(self._document, [width * share for width in self.profile.foot_columns])
        if left:
            self._signed(cells[0], left)
        elif recipients:
            self._line(cells[0], Run("Nơi nhận:", underline=True, size=self.profile.recipients_head), align=LEFT)
            for n, receiver in enumerate(recipients, start=1):
                sign = "." if n == len(recipients) else ","
                self._line(cells[0], Run(f"- {receiver}{sign}", size=self.profile.recipients), align=LEFT)
        self._signed(cells[1], right)
        word.trim(*cells)

    def _signed(self, cell, signature: Signature) -> None:
        for n, line in enumerate(signature.lines):
            self._line(cell, Run(line.upper(), bold=n == 0))
        if signature.hint:
            self._line(cell, italic(signature.hint))
        for _ in range(HAND):
            self._line(cell, "")
        self._line(cell, bold(signature.name))

    def _line(self, place, *parts: str | Run, align=CENTRE, size: float | None = None, before: float = 0, after: float = 0) -> None:
        made = place.add_paragraph()
        made.alignment = align
        made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
        self._write(made, parts, size)

    def _write(self, paragraph, parts: Iterable[str | Run], size: float | None = None) -> None:
        for part in parts:
            run = part if isinstance(part, Run) else Run(part)
            made = paragraph.add_run(held(self._spell(_UNSPEAKABLE.sub("", run.text))))
            made.bold, made.italic, made.underline = run.bold or None, run.italic or None, run.underline or None
            if run.size or size:
                made.font.size = Pt(run.size or size)

    def to_bytes(self, *, title: str, author: str, at: datetime) -> bytes:
        """The file, saying in its properties what it is, whose and of which day."""
        word.describe(self._document, title=self._spell(title), author=self._spell(author), at=at)
        buffer = BytesIO()
        self._document.save(buffer)
        return settled(buffer.getvalue())


def _lines(parts: Sequence[str | Run]) -> list[list[str | Run]]:
    """The parts, line by line as people typed them; empty lines are given up."""
    lines: list[list[str | Run]] = [[]]
    for part in parts:
        run = part if isinstance(part, Run) else Run(part)
        first, *more = run.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines[-1].append(_like(run, first))
        lines += [[_like(run, text)] for text in more]
    return [line for line in lines if any(run.text.strip() for run in line)] or [[Run("")]]


def _like(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.size, run.underline)
