"""Small files made in code: honest ones, odd ones and hostile ones."""

import hashlib
import struct
import zipfile

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORD_TYPE}.document.main+xml"
SHEET_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
NAMESPACES = f'xmlns:w="{W_NS}" xmlns:r="{R_NS}" xmlns:mc="{MC_NS}"'


def p(text, style="", more=""):
    """A paragraph; `more` goes into its properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{run(text)}</w:p>"


def run(text, look=""):
    """A run of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows):
    """A table of cells given as texts or as XML."""
    def cell(content):
        return f"<w:tc>{content if content.startswith('<') else p(content)}</w:tc>"

    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def xml(root, content):
    """A part with this root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'


def relations(*items):
    """A relations part of (id, kind, target) or (id, kind, target, "External")."""
    rows = "".join(
        f'<Relationship Id="{item[0]}" Type="{R_NS}/{item[1]}" Target="{item[2]}"'
        + (f' TargetMode="{item[3]}"/>' if len(item) > 3 else "/>")
        for item in items
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE_NS}/relationships">{rows}</Relationships>'


def custom(value, name="CanlocOrigin", kind="lpwstr"):
    """Custom properties with one of this name."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}"><vt:{kind}>{value}</vt:{kind}></property>'
        "</Properties>"
    )


def types(main="word/document.xml", kind=MAIN_TYPE):
    """A content types part."""
    return (
        f'<?xml version="1.0"?><Types xmlns="{PACKAGE_NS}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
    )


def word_parts(body, main="word/document.xml", links=(), **parts):
    """The parts of a DOCX; keyword parts are (kind → content) in the folder word."""
    links = [*links, *((f"rId_{name}", name, f"{name}.xml") for name in parts)]
    folder, _, own = main.rpartition("/")
    return {
        "[Content_Types].xml": types(main),
        "_rels/.rels": relations(("rId1", "officeDocument", main)),
        main: xml("document", f"<w:body>{body}</w:body>"),
        f"{folder}/_rels/{own}.rels": relations(*links),
        **{f"{folder}/{name}.xml": content for name, content in parts.items()},
    }


def pack(path, parts, method=zipfile.ZIP_DEFLATED):
    """Write parts to a zip file, in order."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def word(path, body, **more):
    """A DOCX with this body."""
    return pack(path, word_parts(body, **more))


def pdf(path, pages, *, catalog="", password=None, owner_only=False, extra="", encoding=""):
    """A PDF with a text line a list item; encrypted (RC4, 40 bits) when a password is given."""
    key = owner = b""
    if password is not None:
        key, owner, user = _keys(b"" if owner_only else password)
    objects = {1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode()}
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(pages)))
    objects[2] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()
    named = f"/Encoding<</Type/Encoding{encoding}>>" if encoding else ""
    objects[3] = f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{named}>>".encode()
    if extra:
        objects[4] = extra.encode()
    for at, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
        stream = f"BT /F1 12 Tf 50 750 Td {shown}ET 0 0 5 5 re f".encode("latin-1")
        if key:
            stream = rc4(hashlib.md5(key + struct.pack("<I", 11 + 2 * at)[:3] + b"\0\0").digest()[:10], stream)
        objects[10 + 2 * at] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {11 + 2 * at} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects[11 + 2 * at] = b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream)
    lock = ""
    if key:
        lock = f"/ID[<{ID.hex()}><{ID.hex()}>]/Encrypt<</Filter/Standard/V 1/R 2/P -60/O<{owner.hex()}>/U<{user.hex()}>>>"
    data, places = b"%PDF-1.4\n", {}
    for number, content in sorted(objects.items()):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    data += f"trailer<</Size {max(places) + 1}/Root 1 0 R{lock}>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(data)
    return path


ID = b"0123456789abcdef"
PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _keys(password):
    owner = rc4(hashlib.md5((b"owner" + PAD)[:32]).digest()[:5], (password + PAD)[:32])
    key = hashlib.md5((password + PAD)[:32] + owner + struct.pack("<i", -60) + ID).digest()[:5]
    return key, owner, rc4(key, PAD)


def rc4(key, data):
    """The old cipher of old PDFs."""
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
