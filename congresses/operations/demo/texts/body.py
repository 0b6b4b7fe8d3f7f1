"""Blocks written out as the body of a Word document, footnotes gathered on the way."""

import re
from xml.sax.saxutils import escape

TWIPS = 56.7  # in a millimetre
PIECES = re.compile(r"(\{\^.*?\^\}|\*\*.*?\*\*)")
JUSTIFIED = '<w:jc w:val="both"/>'
CENTRED = '<w:jc w:val="center"/>'
INDENTED = '<w:ind w:firstLine="567"/>'
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class Body:
    """Collects the paragraphs and the footnotes of one document."""

    def __init__(self):
        self.parts = []
        self.notes = []

    def add(self, block):
        """Write one block."""
        getattr(self, f"_{block.kind}")(block)

    def paragraph(self, text, *, style="", layout="", bold=False, italic=False, underline=False, size=0):
        """The XML of a paragraph; the text may hold bold pieces and footnotes."""
        runs = "".join(self._run(piece, bold, italic, underline, size) for piece in PIECES.split(text) if piece)
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        return f"<w:p><w:pPr>{named}{layout}</w:pPr>{runs}</w:p>"

    def _run(self, piece, bold, italic, underline, size):
        if piece.startswith("{^"):
            return self._note(piece[2:-2])
        if piece.startswith("**"):
            piece, bold = piece[2:-2], True
        look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
        look += (f'<w:sz w:val="{size * 2}"/>' if size else "") + ('<w:u w:val="single"/>' if underline else "")
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'

    def _note(self, text):
        number = len(self.notes) + 1
        self.notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="footnotereference"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )
        return f'<w:r><w:rPr><w:rStyle w:val="footnotereference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def _heading(self, block):
        self.parts.append(self.paragraph(block.text, style=f"Heading{block.level}"))

    def _body(self, block):
        self.parts.append(self.paragraph(block.text, layout=INDENTED + JUSTIFIED))

    def _italic(self, block):
        self.parts.append(self.paragraph(block.text, layout=INDENTED + JUSTIFIED, italic=True))

    def _centre(self, block):
        self.parts.append(self.paragraph(block.text, layout=CENTRED, bold=True))

    def _item(self, block):
        self.parts.append(self.paragraph(block.text, style="ListBullet"))

    def _break(self, block):
        self.parts.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def _table(self, block):
        widths = block.widths or (165 // len(block.rows[0]),) * len(block.rows[0])
        rows = [self._row(row, widths, head=place == 0) for place, row in enumerate(block.rows)]
        self.parts.append(table("".join(rows), widths, borders=f"<w:tblBorders>{BORDERS}</w:tblBorders>"))
        self.parts.append(self.paragraph("", layout='<w:spacing w:after="0"/>'))

    def _row(self, cells, widths, *, head):
        written = "".join(
            cell(
                self.paragraph(text, layout=_cell_layout(head or width < 30 or _figure(text)), bold=head, size=12),
                width,
            )
            for text, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{written}</w:tr>"


def _cell_layout(centred):
    return '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>' + (CENTRED if centred else "")


def _figure(text):
    return bool(text) and text.strip("%").replace(".", "").replace(",", "").isdigit()


def table(rows, widths, *, borders="", margins=""):
    """A table of fixed column widths in mm."""
    columns = "".join(f'<w:gridCol w:w="{round(width * TWIPS)}"/>' for width in widths)
    total = round(sum(widths) * TWIPS)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def cell(content, width):
    """A table cell holding finished paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
