"""A commune's report of about 60 pages as Word leaves it: the same bytes each time."""

import random
import zipfile
from xml.sax.saxutils import escape

PAGES, PARTS, SECTIONS, BODIES = 60, 5, 6, 23
TABLES, ROWS, COLUMNS, NOTES = 10, 12, 5, 120
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LOOK = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>{}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
TEXT = (
    "Đảng bộ xã lãnh đạo thực hiện đạt và vượt các chỉ tiêu nghị quyết đại hội nhiệm kỳ đề ra cơ cấu kinh tế chuyển dịch đúng hướng"
    " thu nhập bình quân đầu người tăng khá hạ tầng nông thôn được đầu tư quốc phòng an ninh giữ vững công tác xây dựng chi bộ có"
    " chuyển biến rõ nét việc học tập và làm theo tư tưởng phong cách trở thành nền nếp cán bộ đảng viên nhân dân đồng thuận"
)
WORDS = TEXT.split()


class Report:
    """The text being written; everything drawn by lot comes from one seed."""

    def __init__(self):
        self.lot, self.notes, self.count = random.Random(20200315), [], 0

    def sentence(self, least, most):
        words = [self.lot.choice(WORDS) for _ in range(self.lot.randint(least, most))]
        words.insert(len(words) // 2, f"{self.lot.randint(2, 99)},{self.lot.randint(0, 9)}%")
        return f"{' '.join(words).capitalize()}."

    def run(self, text, more=""):
        return f'<w:r w:rsidRPr="00{self.lot.randint(4096, 65535):X}A1">{LOOK.format(more)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def paragraph(self, text, properties="", more=""):
        """A paragraph in the pieces that editing leaves, with the marks of its checks."""
        self.count += 1
        at, pieces = 0, []
        while at < len(text):
            end = at + self.lot.randint(60, 140)
            pieces.append(self.run(text[at:end], more))
            at = end
        runs = '<w:proofErr w:type="spellStart"/>'.join(pieces)
        rsid = f'w:rsidR="00B3{self.count:04X}" w:rsidRDefault="00B3{self.count:04X}"'
        return f"<w:p {rsid}><w:pPr>{properties}<w:spacing w:before=\"60\"/><w:jc w:val=\"both\"/></w:pPr>{runs}</w:p>"

    def noted(self, text):
        number = len(self.notes) + 1
        body = self.paragraph(self.sentence(10, 16), '<w:pStyle w:val="VnbanCcchu"/>')
        self.notes.append(f'<w:footnote w:id="{number}">{body}</w:footnote>')
        mark = f'<w:r><w:rPr><w:rStyle w:val="ThamchiuCcchu"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return self.paragraph(text).replace("</w:p>", f"{mark}</w:p>")

    def table(self):
        def cell(text):
            shape = f'<w:tcPr><w:tcW w:w="{9000 // COLUMNS}" w:type="dxa"/></w:tcPr>'
            return f"<w:tc>{shape}<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{self.run(text)}</w:p></w:tc>"

        rows = []
        for at in range(ROWS):
            figures = [f"{self.lot.randint(10, 9999)}" for _ in range(COLUMNS - 2)]
            cells = "".join(map(cell, (str(at + 1), self.sentence(4, 7), *figures)))
            rows.append(f'<w:tr w:rsidR="00C1{at:04X}"><w:trPr><w:trHeight w:val="400"/></w:trPr>{cells}</w:tr>')
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{"".join(rows)}</w:tbl>'

    def body(self):
        blocks, place, total = [], 0, PARTS * SECTIONS * BODIES
        for _ in range(PARTS):
            blocks.append(self.paragraph(self.sentence(6, 9).upper(), '<w:pStyle w:val="u1"/>'))
            for _ in range(SECTIONS):
                blocks.append(self.paragraph(self.sentence(6, 9), '<w:pStyle w:val="u2"/>'))
                for at in range(BODIES):
                    place += 1
                    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' if at % 4 == 3 else ""
                    text = " ".join(self.sentence(18, 28) for _ in range(self.lot.randint(1, 3)))
                    noted = len(self.notes) < place * NOTES // total
                    blocks.append(self.noted(text) if noted else self.paragraph(text, listed))
                    if place * (PAGES - 1) // total > (place - 1) * (PAGES - 1) // total:
                        blocks[-1] = blocks[-1].replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ", 1)
                    if place % (total // TABLES) == 0:
                        blocks.append(self.table())
        return "".join(blocks)


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"{default}><w:name w:val="{name}"/>{based}{more}</w:style>'
    for key, name, default, based, more in (
        ("Binhthng", "Normal", ' w:default="1"', "", ""),
        ("u1", "heading 1", "", '<w:basedOn w:val="Binhthng"/>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("u2", "heading 2", "", '<w:basedOn w:val="Binhthng"/>', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("VnbanCcchu", "footnote text", "", '<w:basedOn w:val="Binhthng"/>', ""),
    )
) + '<w:style w:type="character" w:styleId="ThamchiuCcchu"><w:name w:val="footnote reference"/></w:style>'
# What Word keeps in every file, used or not.
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="4F81BD"/>' for side in ("top", "left", "bottom", "right"))
STYLES += "".join(
    f'<w:style w:type="table" w:styleId="BangMau{at}"><w:name w:val="Grid Table {at}"/><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr></w:style>'
    for at in range(100)
)
RSIDS = "".join(f'<w:rsid w:val="{at:08X}"/>' for at in range(400))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="u1"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="u2"/><w:lvlText w:val="%2."/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
    + "".join(
        f'<w:abstractNum w:abstractNumId="{at}">'
        + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%{level + 1}."/></w:lvl>' for level in range(9))
        + "</w:abstractNum>" for at in range(2, 14)
    ) +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def write(path):
    """Write the report to this path and return the path."""
    report = Report()
    parts = {
        "document": f"<w:document {NAMESPACES}><w:body>{report.body()}</w:body></w:document>",
        "footnotes": f"<w:footnotes {NAMESPACES}>{''.join(report.notes)}</w:footnotes>",
        "styles": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "numbering": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
        "settings": f"<w:settings {NAMESPACES}><w:rsids>{RSIDS}</w:rsids></w:settings>",
    }
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{"document.main" if name == "document" else name}+xml"/>' for name in parts
    )
    links = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts if name != "document")
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", (
            f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
        ))
        main = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", f'{HEAD}<Relationships xmlns="{package}/relationships">{main}</Relationships>')
        archive.writestr("word/_rels/document.xml.rels", f'{HEAD}<Relationships xmlns="{package}/relationships">{links}</Relationships>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", HEAD + content)
    return path
