"""What python-docx has no words for: fonts of every script, rules, fields, columns without lines, bytes that do not change."""

from datetime import datetime

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

LANGUAGE = "vi-VN"
RULE_BELOW = 5  # points between the foot of a line and the rule below it
PICTURE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def start(document, form) -> None:
    """The font for every script, the size of the body, no spacing but what is asked for; nothing of the model file is left."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = form.font, Pt(form.body)
    properties = normal.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), form.font)
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), LANGUAGE)
    properties.append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for key, rel in list(document.part.package.rels.items()):
        if rel.reltype == PICTURE:
            del document.part.package.rels[key]


def page_number(paragraph) -> None:
    """The number of the page, filled in by whoever shows the file."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def rule(paragraph, indent: float) -> None:
    """A line below the paragraph, drawn in by `indent` millimetres on both sides: clear of the dots below the letters above."""
    gap(paragraph, RULE_BELOW)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
        "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
        "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
        "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange")


def gap(paragraph, size: float) -> None:
    """An empty line exactly that high, in points."""
    spacing = paragraph.paragraph_format
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(size)
    paragraph.paragraph_format.space_after = Pt(0)


def columns(place, widths: list[float]) -> list:
    """The cells of a table of one row without lines, that is never cut."""
    made = place.add_table(1, len(widths))
    _measure(made, widths)
    _margins(made, 0)
    keep_whole(made.rows[0])
    return list(made.rows[0].cells)


def grid(place, widths: list[float]):
    """A table with lines and one empty row."""
    made = place.add_table(1, len(widths), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    _measure(made, widths)
    _margins(made, 1.2)
    keep_whole(made.rows[0])
    return made


def _measure(table, widths: list[float]) -> None:
    """Widths in millimetres, told to the grid too: LibreOffice goes by that alone."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _margins(table, sides: float) -> None:
    room = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(int(Mm(sides).twips)))
        edge.set(qn("w:type"), "dxa")
        room.append(edge)
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.addprevious(room) if look is not None else properties.append(room)


def repeat(row) -> None:
    """Let a row stand at the head of every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(row) -> None:
    """Never cut a row between two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def stay_with_next(paragraphs) -> None:
    """The last words go with what follows, so that a signature never stands alone."""
    for paragraph in reversed(paragraphs):
        paragraph.paragraph_format.keep_with_next = True
        if paragraph.text.strip():
            return


def trim(*cells) -> None:
    """Take away the empty paragraph every new cell begins with, once it has another."""
    for cell in cells:
        first, *others = cell.paragraphs
        if others and not first.text and not first.runs:
            first._p.getparent().remove(first._p)


def describe(document, *, title: str, author: str, at: datetime) -> None:
    """The properties of the file."""
    said = document.core_properties
    said.title, said.author, said.last_modified_by, said.language = title[:255], author[:255], author[:255], LANGUAGE
    said.created = said.modified = at
    said.comments = said.keywords = said.subject = said.category = ""
    said.revision = 1
