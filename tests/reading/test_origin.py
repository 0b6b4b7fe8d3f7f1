"""A copy says in its properties where it was made from, and still says so after an office program has saved it."""

import io
import os
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from congresses.reading import Refused, container, docx
from congresses.reading.apart import ROOT
from congresses.reading.origin import PART, PROPERTY, STRICT, TRANSITIONAL, origin_of, stamped
from tests.reading.making import p, pack, relations, types, word, word_parts

OURS = ("[Content_Types].xml", "_rels/.rels", PART)


def stamp(path, origin="12:3"):
    """The bytes of a stamped copy, in an open file."""
    with open(path, "rb") as source, stamped(source, origin) as copy:
        return io.BytesIO(copy.read())


def contents(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def properties(*rows, names=TRANSITIONAL):
    """A part with (number, name, text) as its properties, as Word writes it."""
    inside = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{text}</vt:lpwstr></property>" for pid, name, text in rows
    )
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Properties xmlns="{names.properties}" '
            f'xmlns:vt="{names.values}">{inside}</Properties>')


def with_properties(part, *, name=PART, names=TRANSITIONAL, declared=True):
    """The parts of a Word file that has such a part."""
    parts = word_parts(p("Chữ"))
    parts["_rels/.rels"] = relations(("rId1", "officeDocument", "word/document.xml")).replace(
        "</Relationships>", f'<Relationship Id="rId2" Type="{names.relationship}" Target="{name}"/></Relationships>')
    if declared:
        parts["[Content_Types].xml"] = types().replace(
            "</Types>", f'<Override PartName="/{name}" '
            'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>')
    return parts | ({name: part} if part is not None else {})


def test_a_copy_tells_its_origin_and_every_other_part_is_the_same(tmp_path):
    path = pack(tmp_path / "a.docx", word_parts(p("Chữ")) | {"word/media/a.png": os.urandom(300_000)})
    copy = stamp(path)
    assert (origin_of(io.BytesIO(path.read_bytes())), origin_of(copy)) == ("", "12:3")
    before, after = contents(path), contents(copy)
    assert set(after) == set(before) | {PART}
    assert {name: data for name, data in after.items() if name not in OURS} == {
        name: data for name, data in before.items() if name not in OURS
    }
    assert copy.getbuffer().nbytes < path.stat().st_size + 2000


def test_the_copy_is_as_sound_as_the_original(tmp_path):
    path = tmp_path / "b.docx"
    path.write_bytes(stamp(word(tmp_path / "a", p("Chữ"))).getvalue())
    assert container.inspect(path, "b.docx") == "docx"
    assert [block.text for block in docx.read(path).blocks] == ["Chữ"]


def test_other_properties_stay_and_an_older_origin_is_replaced(tmp_path):
    part = properties((2, "Người soạn", "Nguyễn Văn A &amp; B"), (3, PROPERTY, "12:1"), (7, "Số", "5"))
    copy = stamp(pack(tmp_path / "a", with_properties(part)), "12:2")
    told = contents(copy)[PART].decode()
    assert origin_of(copy) == "12:2" and told.count(PROPERTY) == 1 and "12:1" not in told
    assert part.split("<property")[1] in told and part.split("<property")[3].split("</Properties>")[0] in told
    assert 'pid="8"' in told and contents(copy)["_rels/.rels"].count(b"<Relationship ") == 2


@pytest.mark.parametrize("parts", [
    with_properties(properties((2, "Số", "5")), name="docProps/Rieng.xml"),
    with_properties(properties((2, "Số", "5")), declared=False),
    with_properties(properties()), with_properties(None), with_properties(None, declared=False),
    with_properties(f'<Properties xmlns="{TRANSITIONAL.properties}"/>'),
    with_properties("\ufeff" + properties((2, "Số", "5"))),
    with_properties(properties((2, "Số", "5"), names=STRICT), names=STRICT), with_properties(None, names=STRICT),
    word_parts(p("Chữ")) | {"[content_types].XML": types()},
])
def test_unusual_but_honest_packages_are_written_into(tmp_path, parts):
    if "[content_types].XML" in parts:
        del parts["[Content_Types].xml"]
    copy = stamp(pack(tmp_path / "a", parts))
    again = tmp_path / "b.docx"
    again.write_bytes(copy.getvalue())
    assert origin_of(copy) == "12:3"
    assert origin_of(stamp(again, "12:4")) == "12:4"
    assert container.inspect(again, "b.docx") == "docx"


@pytest.mark.parametrize("parts", [
    {"word/document.xml": "<x/>"},
    word_parts(p("Chữ")) | {"[Content_Types].xml": '<Types xmlns="x"/>'},
    word_parts(p("Chữ")) | {"_rels/.rels": "<Relationships><oops"},
    with_properties("<Properties><property"), with_properties('<!DOCTYPE x [<!ENTITY e "">]>' + properties()[55:]),
    with_properties("<other><property/></other>"), with_properties(properties(), name="../ngoai.xml"),
    with_properties(properties(), name='a" b'),
    with_properties(properties((2, "Số", "5")).replace("UTF-8", "UTF-16").encode("utf-16")),
    with_properties(properties()) | {"[Content_Types].xml": types(PART)},
])
def test_a_package_that_is_not_plain_is_refused_and_tells_nothing(tmp_path, parts):
    path = pack(tmp_path / "a", parts)
    with pytest.raises(Refused):
        stamp(path)
    assert origin_of(io.BytesIO(path.read_bytes())) == ""


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04" + b"x" * 500])
def test_what_is_no_package_is_refused(tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    with pytest.raises(Refused):
        stamp(tmp_path / "a")
    assert origin_of(io.BytesIO(data)) == ""


@pytest.mark.parametrize("text", [
    "", "12", "12:", ":3", "12:3:4", "-1:3", " 12:3", "12:3\n", "a:b", "١٢:٣", "1" * 13 + ":1", "1:" + "1" * 7, "&lt;b&gt;",
])
def test_only_what_the_portal_writes_is_believed(tmp_path, text):
    path = pack(tmp_path / "a", with_properties(properties((2, PROPERTY, text))))
    assert origin_of(io.BytesIO(path.read_bytes())) == ""


def test_two_origins_are_none(tmp_path):
    path = pack(tmp_path / "a", with_properties(properties((2, PROPERTY, "1:1"), (3, PROPERTY, "1:2"))))
    assert origin_of(io.BytesIO(path.read_bytes())) == ""
    assert origin_of(stamp(path)) == "12:3"


@pytest.mark.parametrize("origin", ["", "12", "x:1", '1:1"/>'])
def test_nothing_else_is_ever_written(tmp_path, origin):
    with pytest.raises(ValueError):
        stamp(word(tmp_path / "a", p("Chữ")), origin)


def test_a_large_package_is_copied_piece_by_piece(tmp_path):
    path = pack(tmp_path / "a", word_parts(p("Chữ")) | {"word/media/a.bin": os.urandom(40_000_000)})
    code = """
import resource, sys
from congresses.reading.origin import stamped
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
stamped(open(sys.argv[1], "rb"), "1:1")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run([sys.executable, "-c", code, path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) < 8000  # KB


@pytest.mark.office
@pytest.mark.parametrize("extension", ["docx", "xlsx"])
def test_libreoffice_keeps_it_when_saving(tmp_path, soffice, extension):
    made = tmp_path / f"a.{extension}"
    if extension == "docx":
        word(made, p("Báo cáo chính trị"))
    else:
        openpyxl.Workbook().save(made)
    path = tmp_path / f"b.{extension}"
    path.write_bytes(stamp(made, "34:5").getvalue())
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", extension,
         "--outdir", tmp_path / "saved", path], check=True, capture_output=True, timeout=120,
    )
    with open(tmp_path / "saved" / path.name, "rb") as saved:
        assert origin_of(saved) == "34:5"
        assert "docProps/app.xml" in contents(saved)  # LibreOffice wrote it: ours has no such part
