"""The empty sheet every paper is written on: made once with python-docx, packed the same way each time."""

import io
import zipfile
from functools import cache
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"
STAMP = (2020, 3, 1, 8, 0, 0)
HEADINGS = {1: (14, True, False), 2: (14, True, False), 3: (14, True, True), 4: (14, False, True)}
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def sheet():
    """The parts of the empty document by name, in packing order."""
    document = Document()
    _page(document)
    _styles(document)
    _dash_for_bullet(document)
    _footnotes(document)
    file = io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    # The library's template carries a picture of itself; nobody else's paper does.
    parts.pop("docProps/thumbnail.jpeg", None)
    parts["_rels/.rels"] = _without_thumbnail(parts["_rels/.rels"])
    return parts


def pack(body, notes, *, title, author, written):
    """The bytes of a document with this body and these footnotes."""
    parts = dict(sheet())
    head, rest = parts["word/document.xml"].decode().split("<w:body>", 1)
    section = rest[rest.rindex("<w:sectPr") :]
    parts["word/document.xml"] = f"{head}<w:body>{body}{section}".encode()
    parts["word/footnotes.xml"] = _notes_xml(notes).encode()
    parts["docProps/core.xml"] = _core(title, author, written).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
    return file.getvalue()


def _page(document):
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>2</w:t></w:r>"))
    number._p.append(field)


def _styles(document):
    styles = document.styles
    normal = styles["Normal"]
    _font(normal, 14)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    for level, (size, bold, italic) in HEADINGS.items():
        heading = styles[f"Heading {level}"]
        _font(heading, size, bold=bold, italic=italic)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(6), Pt(6)
        heading.paragraph_format.first_line_indent = Mm(0 if level == 1 else 10)
    styles["Heading 1"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title = styles["Title"]
    _font(title, 16, bold=True)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(0)
    _unruled(title)
    _font(styles["List Bullet"], 14)
    styles["List Bullet"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = normal
    _font(note, 11)
    note.paragraph_format.space_after = Pt(0)
    mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _font(style, size, *, bold=None, italic=None):
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # the template points at theme fonts, which would win over the name
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _unruled(style):
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _dash_for_bullet(document):
    """List items of Party papers begin with a dash, not a dot."""
    style = document.styles["List Bullet"].element
    number_id = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    abstract = numbering.num_having_numId(int(number_id)).abstractNumId.val
    for definition in numbering.findall(qn("w:abstractNum")):
        if definition.get(qn("w:abstractNumId")) == str(abstract):
            level = definition.find(qn("w:lvl"))
            level.find(qn("w:lvlText")).set(qn("w:val"), "-")
            for properties in level.findall(qn("w:rPr")):
                level.remove(properties)
            indent = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            indent.attrib.clear()
            indent.set(qn("w:left"), "0")
            indent.set(qn("w:firstLine"), "567")
            level.find(qn("w:lvlText")).addprevious(parse_xml(f'<w:suff {nsdecls("w")} w:val="space"/>'))


def _footnotes(document):
    """The library has no footnotes: add the part, its relationship and the separators by hand."""
    part = Part(
        PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, _notes_xml([]).encode(), document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = document.settings.element
    known = parse_xml(f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
    settings.find(qn("w:compat")).addprevious(known)


def _notes_xml(notes):
    return f"{XML}<w:footnotes {nsdecls('w')}>{SEPARATORS}{''.join(notes)}</w:footnotes>"


def _without_thumbnail(relations):
    text = relations.decode()
    start = text.index("<Relationship ", text.rindex("<Relationship ", 0, text.index("thumbnail")) - 1)
    return (text[:start] + text[text.index("/>", start) + 2 :]).encode()


def _core(title, author, written):
    moment = f"{written.isoformat()}T08:00:00Z"
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )
