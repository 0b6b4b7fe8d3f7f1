"""What the house does not take in, each with its own code, and odd honest files that it does."""

import io
import os
import stat
import struct
import time
import unicodedata
import zipfile

import pytest

from congresses.reading import Refused, inspect
from congresses.reading.refusals import SENTENCES
from tests.reading.making import SHEET_MAIN_TYPE, WORD_TYPE, p, pack, pdf, relations, types, word, word_parts

DOCTYPE = '<!DOCTYPE x [<!ENTITY e "ha">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def code(path, name="a.docx", **more):
    """The code this file is refused with, found quickly; its extension when it is taken."""
    begun = time.monotonic()
    try:
        return inspect(path, name, **more)
    except Refused as no:
        assert len(no.sentence) > 40
        return no.code
    finally:
        assert time.monotonic() - begun < 3


def written(tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    return tmp_path / "a"


def parts(**more):
    return {**word_parts(p("Chữ")), **more}


def test_an_honest_file_is_taken(tmp_path):
    assert code(word(tmp_path / "a", p("Chữ"))) == "docx"


def test_an_empty_file(tmp_path):
    assert code(written(tmp_path, b"")) == "empty"


def test_a_file_too_big(tmp_path):
    assert code(written(tmp_path, b"PK" + b"x" * 2_000_000), limit=1024 * 1024) == "too_big"


@pytest.mark.parametrize(("name", "expected"), [
    ("a.exe", "extension"), ("docx", "extension"), ("a.docx.exe", "extension"), ("", "extension"), ("x/docx", "extension"),
    ("a.doc", "old_format"), ("a.XLS", "old_format"), ("a.docm", "macros"), ("a.xlsm", "macros"),
    ("a\u202excod.exe", "extension"), ("a.docx\0.exe", "extension"),
])
def test_extensions_that_are_not_taken(tmp_path, name, expected):
    assert code(word(tmp_path / "a", p("Chữ")), name) == expected


def test_the_sentence_for_an_old_file_says_how_to_save_it(tmp_path):
    with pytest.raises(Refused) as caught:
        inspect(written(tmp_path, OLE), "Báo cáo.doc")
    assert "Lưu lại dạng .docx" in caught.value.sentence


@pytest.mark.parametrize(("data", "name"), [
    (b"MZ\x90\0 not a document", "a.docx"), (b"%PDF-1.4 ... %%EOF", "a.docx"), (b"<html></html>", "a.xlsx"),
    (b"plain words", "a.pdf"), (OLE, "a.docx"), (OLE, "a.pdf"),
])
def test_content_that_is_not_what_the_name_says(tmp_path, data, name):
    assert code(written(tmp_path, data), name) == "disguised"


def test_an_archive_of_another_kind(tmp_path):
    assert code(pack(tmp_path / "a", {"x.txt": "x"})) == "disguised"
    assert code(pack(tmp_path / "a", {"x.txt": "x"}), "a.pdf") == "disguised"
    assert code(word(tmp_path / "a", p("Chữ")), "a.xlsx") == "disguised"
    sheet = parts(**{"[Content_Types].xml": types(kind=SHEET_MAIN_TYPE)})
    assert code(pack(tmp_path / "a", sheet)) == "disguised"


def test_macros_under_an_honest_name(tmp_path):
    assert code(pack(tmp_path / "a", parts(**{"word/vbaProject.bin": "x"}))) == "macros"
    declared = types(kind="application/vnd.ms-word.document.macroEnabled.main+xml")
    assert code(pack(tmp_path / "a", parts(**{"[Content_Types].xml": declared}))) == "macros"


@pytest.mark.parametrize("target", [
    ("http://203.0.113.1/document.xml", "External"), ("../../etc/passwd",), ("word/absent.xml",), ("",), ("word/document.xml/..",),
])
def test_a_main_part_that_is_not_in_the_file(tmp_path, target):
    listed = relations(("rId1", "officeDocument", *target))
    assert code(pack(tmp_path / "a", parts(**{"_rels/.rels": listed}))) == "disguised"


def test_a_template_under_the_name_of_a_document(tmp_path):
    assert code(pack(tmp_path / "a", parts(**{"[Content_Types].xml": types(kind=f"{WORD_TYPE}.template.main+xml")}))) == "disguised"


@pytest.mark.parametrize("encoding", ["utf-7", "x-unknown", "ebcdic-cp-us"])
def test_an_encoding_nobody_can_check_for_a_dtd(tmp_path, encoding):
    hidden = f'<?xml version="1.0" encoding="{encoding}"?><x/>'
    assert code(pack(tmp_path / "a", parts(**{"word/document.xml": hidden}))) == "damaged"


def test_passwords(tmp_path):
    locked = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 100
    assert code(written(tmp_path, locked)) == "encrypted"
    data = bytearray(word(tmp_path / "a", p("Chữ")).read_bytes())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert code(written(tmp_path, bytes(data))) == "encrypted"


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_files_cut_short(tmp_path, kept):
    data = word(tmp_path / "a", p("Chữ")).read_bytes()
    assert code(written(tmp_path, data[:int(len(data) * kept)])) == "truncated"
    data = pdf(tmp_path / "b", [["x"]]).read_bytes()
    assert code(written(tmp_path, data[:int(len(data) * kept)]), "a.pdf") == "truncated"


def test_a_part_whose_bytes_were_changed(tmp_path):
    data = bytearray(pack(tmp_path / "a", parts(), zipfile.ZIP_STORED).read_bytes())
    data[data.find("Chữ".encode())] = 0x41
    assert code(written(tmp_path, bytes(data))) == "damaged"


def test_a_part_that_inflates_beyond_reason(tmp_path):
    bomb = parts(**{"word/media/image1.bmp": b"\0" * 30_000_000})
    assert code(pack(tmp_path / "a", bomb)) == "bomb"


def test_a_part_that_lies_about_its_size(tmp_path):
    path = pack(tmp_path / "a", parts(**{"word/media/image1.bmp": os.urandom(1000) * 50}))
    data = bytearray(path.read_bytes())
    place = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, place + 24, 10)
    assert code(written(tmp_path, bytes(data))) == "bomb"


def test_too_many_parts(tmp_path):
    assert code(pack(tmp_path / "a", parts(**{f"x{i}": "" for i in range(5000)}))) == "bomb"


def test_too_much_in_all(tmp_path):
    piece = (os.urandom(64) + b"\0" * 8000) * 2000
    with zipfile.ZipFile(tmp_path / "a", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        for at in range(17):
            archive.writestr(f"word/media/{at}.bmp", piece)
    assert code(tmp_path / "a") == "bomb"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x", "C:/x", "word\\x.xml", "WORD/document.xml"])
def test_names_that_climb_or_come_twice(tmp_path, name):
    assert code(pack(tmp_path / "a", {**parts(), name: "<x/>"})) == "names"


def test_the_very_same_name_twice(tmp_path):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        for name, content in [*parts().items(), ("word/document.xml", "<x/>")]:
            archive.writestr(name, content)
    assert code(tmp_path / "a") == "names"


def test_a_symbolic_link(tmp_path):
    link = zipfile.ZipInfo("word/link.xml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        for name, content in [*parts().items(), (link, "/etc/passwd")]:
            archive.writestr(name, content)
    assert code(tmp_path / "a") == "names"


def test_parts_that_lie_on_each_other(tmp_path):
    data = bytearray(pack(tmp_path / "a", parts(**{"y1": "1", "y2": "2"}), zipfile.ZIP_STORED).read_bytes())
    last = data.rfind(b"PK\x01\x02")
    before = data.rfind(b"PK\x01\x02", 0, last)
    data[last + 42:last + 46] = data[before + 42:before + 46]
    assert code(written(tmp_path, bytes(data))) == "names"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "iso-8859-1"])
@pytest.mark.parametrize("name", ["word/document.xml", "customXml/item1.xml", "word/_rels/document.xml.rels", "word/v.vml"])
def test_a_dtd_anywhere_in_any_encoding(tmp_path, encoding, name):
    marked = {"utf-16-be": "\ufeff"}.get(encoding, "")
    hostile = f"{marked}<?xml version='1.0' encoding='{encoding[:6] if 'utf-16' in encoding else encoding}'?>{DOCTYPE}<x>&e;</x>"
    found = code(pack(tmp_path / "a", parts(**{name: hostile.encode(encoding)})))
    # Expat does not know UTF-32: what cannot be understood is not taken either.
    assert found == ("damaged" if encoding == "utf-32" else "dtd")


def test_a_dtd_in_an_xml_part_without_the_usual_ending(tmp_path):
    kinds = types().replace("</Types>", f'<Override PartName="/word/f.bin" ContentType="{WORD_TYPE}.footnotes+xml"/></Types>')
    hostile = parts(**{"[Content_Types].xml": kinds, "word/f.bin": f"<!--{'x' * 5000}-->{DOCTYPE}<x/>"})
    assert code(pack(tmp_path / "a", hostile)) == "dtd"


def test_a_comment_without_end_before_the_root(tmp_path):
    assert code(pack(tmp_path / "a", parts(**{"word/document.xml": "<!--" + os.urandom(1_500_000).hex()}))) == "damaged"


def test_bytes_before_the_archive(tmp_path):
    data = word(tmp_path / "a", p("Chữ")).read_bytes()
    assert code(written(tmp_path, b"#!/bin/sh\n" + data)) == "disguised"
    assert code(written(tmp_path, b"PK\x03\x04" + data)) in ("names", "damaged")


def test_random_damage_is_never_more_than_a_refusal(tmp_path):
    data = word(tmp_path / "a", p("Chữ") * 50).read_bytes()
    for place in range(0, len(data), 7):
        broken = bytearray(data)
        broken[place] ^= 0xFF
        assert code(written(tmp_path, bytes(broken))) in {*SENTENCES, "docx"}


def test_odd_but_honest_files_are_welcome(tmp_path):
    long = unicodedata.normalize("NFD", "Báo cáo chính trị trình đại hội " * 12) + ".DOCX"
    assert code(word(tmp_path / "a", p("Chữ")), long) == "docx"
    assert code(word(tmp_path / "a", p("Chữ"), main="noi-dung/van-ban.xml")) == "docx"
    assert code(pack(tmp_path / "a", parts(), zipfile.ZIP_STORED)) == "docx"
    stream = io.BytesIO()
    stream.seekable = lambda: False
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("word")
        for name, content in parts().items():
            archive.writestr(name, content)
        archive.comment = "ghi chú".encode()
    assert code(written(tmp_path, stream.getvalue())) == "docx"
    assert code(pdf(tmp_path / "b", [["x"]], password=b"", owner_only=True), "a.PDF") == "pdf"
    assert code(written(tmp_path, b"\r\n\r\n" + (tmp_path / "b").read_bytes()), "a.pdf") == "pdf"
