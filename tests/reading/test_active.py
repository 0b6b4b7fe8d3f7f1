"""Active content is taken with a notice that names it; macros are refused elsewhere."""

import zipfile
import zlib

import openpyxl
import pytest

from congresses.reading import active, docx, pdf, word_notices, xlsx
from tests.reading import making
from tests.reading.making import R_NS, p, pack, run, word, xml


def field(*pieces):
    """A field with its instruction in several pieces, as editing leaves them."""
    words = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return f"<w:p>{mark('begin')}{words}{mark('separate')}{run('Kết quả')}{mark('end')}</w:p>"


@pytest.mark.parametrize(("body", "names"), [
    (field(" DDEAUTO c:\\\\windows\\\\cmd.exe"), "DDEAUTO"), (field("DD", "EAU", "TO cmd"), "DDEAUTO"),
    (field(" includepicture &quot;http://203.0.113.1/a.png&quot;"), "INCLUDEPICTURE"), (field(" QUOTE 68 68 69"), "QUOTE"),
    ('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet.8 a.xls">' + run("5") + "</w:fldSimple></w:p>", "LINK"),
    (field("PAGE") + field("DDE x") + field("INCLUDETEXT y"), "DDE, INCLUDETEXT"),
])
def test_fields_that_call_other_programs_are_told(tmp_path, body, names):
    assert active.FIELDS.format(names=names) in docx.read(word(tmp_path / "a", p("Chữ") + body)).notices


@pytest.mark.parametrize("body", [field("PAGE"), field("TOC \\\\o"), field("REF _Ref1 \\\\h"), field("QUOTE &quot;DDE&quot;"), p("DDEAUTO cmd")])
def test_honest_fields_are_not_told(tmp_path, body):
    assert docx.read(word(tmp_path / "a", p("Chữ") + body)).notices == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_fields_in_heads_and_notes_are_told(tmp_path, encoding):
    head = xml("hdr", field("DDE cmd")).replace("UTF-8", encoding).encode(encoding)
    reading = docx.read(word(tmp_path / "a", p("Chữ"), header=head))
    assert active.FIELDS.format(names="DDE") in reading.notices


@pytest.mark.parametrize(("kind", "mode", "notice"), [
    ("oleObject", (), word_notices.EMBEDDED), ("package", (), word_notices.EMBEDDED), ("control", (), word_notices.EMBEDDED),
    ("oleObject", ("External",), word_notices.EMBEDDED), ("attachedTemplate", ("External",), word_notices.TEMPLATE),
    ("frame", ("External",), word_notices.TEMPLATE), ("webextension", (), active.ADD_INS),
])
def test_what_a_word_file_carries_or_points_to_is_told(tmp_path, kind, mode, notice):
    reading = docx.read(word(tmp_path / "a", p("Chữ"), links=[("rId9", kind, "embeddings/a.bin", *mode)]))
    assert notice in reading.notices


def workbook(tmp_path, kind, target, data):
    """A workbook with one more part that the first relation list of the book points to."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Chữ"
    book.save(tmp_path / "a")
    with zipfile.ZipFile(tmp_path / "a") as book:
        parts = {name: book.read(name) for name in book.namelist()}
    listed = "xl/_rels/workbook.xml.rels"
    more = f'<Relationship Id="rId99" Type="{R_NS}/{kind}" Target="{target}"/></Relationships>'
    return pack(tmp_path / "b", parts | {listed: parts[listed].decode().replace("</Relationships>", more), f"xl/{target}": data})


@pytest.mark.parametrize(("kind", "data", "notice"), [
    ("oleObject", b"x", xlsx.EMBEDDED), ("package", b"x", xlsx.EMBEDDED), ("connections", b"<x/>", active.CONNECTIONS),
    ("externalLink", b"<externalLink><ddeLink ddeService='cmd'/></externalLink>", active.CONNECTIONS),
    ("externalLink", "<externalLink><ddeLink/></externalLink>".encode("utf-16"), active.CONNECTIONS),
    ("externalLink", b"<externalLink/>", xlsx.LINKS), ("webextensiontaskpanes", b"<x/>", active.ADD_INS),
])
def test_what_a_workbook_carries_or_calls_is_told(tmp_path, kind, data, notice):
    assert notice in xlsx.read(workbook(tmp_path, kind, "parts/a.xml", data)).notices


def packed(data, extra=b""):
    return b"5 0 obj<</Type/ObjStm%s/N 1/First 4/Length %d>>stream\n%s\nendstream endobj\n" % (extra, len(data), data)


@pytest.mark.parametrize(("stream", "told"), [
    (packed(zlib.compress(b"9 0 <</K/Nothing>>")), False), (packed(b"encrypted bytes"), True),
    (packed(zlib.compress(b"9 0 <<>>" * 900)[:-9]), True), (packed(zlib.compress(b"9 0 <<>>"), b" " * 400), True),
    (packed(zlib.compress(b"9 0 <<>>")).replace(b"/ObjStm", b"/Obj#53tm"), True),
])
def test_packed_objects_nobody_can_look_into_are_told(tmp_path, stream, told):
    path = making.pdf(tmp_path / "a", [["chu"]])
    path.write_bytes(path.read_bytes().replace(b"%%EOF", stream + b"%%EOF"))
    reading = pdf.read(path)
    assert (pdf.UNSEARCHED in reading.notices) == told
    assert [block.text for block in reading.blocks] == ["chu"]
