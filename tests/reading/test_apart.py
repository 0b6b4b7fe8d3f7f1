"""Whatever a file does to its reader, the caller gets an answer for each file."""

import os
import subprocess
import sys
import time

import pytest

from congresses.reading import Reading, Refused, read_apart
from congresses.reading.apart import ROOT, _result
from congresses.reading.blocks import UNREAD
from tests.reading.making import custom, p, pack, pdf, relations, run, table, word, word_parts, xml


def test_several_files_are_read_in_one_child_and_a_bad_one_loses_none(tmp_path):
    good, bad, last = word(tmp_path / "a", p("Một")), tmp_path / "b", pdf(tmp_path / "c", [["Ba"]])
    bad.write_bytes(b"no archive")
    first, second, third, gone = read_apart(
        [(good, "Một.docx"), (bad, "Hai.docx"), (last, "Ba.PDF"), (tmp_path / "absent", "Bốn.docx")])
    assert [block.text for block in first.blocks] == ["Một"]
    assert (second.code, type(second)) == ("disguised", Refused)
    assert [block.text for block in third.blocks] == ["Ba"]
    assert gone == Reading((), False, (UNREAD,))


def test_what_comes_back_is_what_was_read(tmp_path):
    note = xml("footnotes", f'<w:footnote w:id="3">{p("Chú thích")}</w:footnote>')
    body = table(["a", "b"]) + f'<w:p>{run("Đoạn")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    reading, = read_apart([(word(tmp_path / "a", body, footnotes=note), "a.docx")])
    row, paragraph, footnote = reading.blocks
    assert (row.cells, row.table, paragraph.notes, footnote.label) == (("a", "b"), 1, ((4, "1"),), "1")
    assert reading.whole


def test_tracked_changes_spans_pages_and_origin_come_back_too(tmp_path):
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Rộng")}'
    body = (
        f"<w:p><w:r><w:lastRenderedPageBreak/></w:r><w:ins>{run('mới')}</w:ins><w:del>{run('cũ')}</w:del></w:p>"
        + table([wide], ["a", "b"])
    )
    parts = word_parts(body) | {
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml"), ("rId2", "custom-properties", "docProps/custom.xml")),
        "docProps/custom.xml": custom("12:3"),
    }
    reading, = read_apart([(pack(tmp_path / "a", parts), "a.docx")])
    paragraph, row, _ = reading.blocks
    assert (paragraph.inserted, paragraph.deleted, paragraph.page) == (((0, 3),), ((3, "cũ"),), 2)
    assert (row.spans, reading.pages, reading.origin) == (((2, 1),), 2, "12:3")


def test_no_files_need_no_child():
    assert read_apart([]) == []


def test_a_stamped_paper_is_refused_and_nothing_of_it_comes_back(tmp_path):
    refusal, = read_apart([(word(tmp_path / "a", p("Số 1") + p("TỐI MẬT") + p("Nội dung")), "a.docx")])
    assert refusal.code == "secret"
    assert "Văn phòng" in refusal.sentence
    assert "Nội dung" not in refusal.sentence


def test_a_reader_out_of_memory_leaves_the_others(tmp_path):
    heavy = word(tmp_path / "a", "".join(p(f"Đoạn {at}") for at in range(60_000)))
    first, second = read_apart([(heavy, "a.docx"), (word(tmp_path / "b", p("Nhẹ")), "b.docx")], memory_mb=90)
    assert first == Reading((), False, (UNREAD,))
    assert [block.text for block in second.blocks] == ["Nhẹ"]


def test_a_reader_that_takes_too_long_is_ended(tmp_path):
    heavy = word(tmp_path / "a", "".join(p(f"Đoạn {at}") for at in range(60_000)))
    begun = time.monotonic()
    reading, = read_apart([(heavy, "a.docx")], seconds=0.3)
    assert reading == Reading((), False, (UNREAD,))
    assert time.monotonic() - begun < 3


def test_a_file_that_blocks_its_reader_does_not_take_the_time_of_the_others(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "pipe.docx").symlink_to(tmp_path / "pipe")
    first, second = read_apart([(tmp_path / "pipe.docx", "a.docx"), (word(tmp_path / "b", p("Sau")), "b.docx")], seconds=4)
    assert first == Reading((), False, (UNREAD,)) or isinstance(first, Refused)
    assert [block.text for block in second.blocks] == ["Sau"]


@pytest.mark.parametrize("body", [
    "<w:p>" * 5000 + "</w:p>" * 5000,
    "<w:sdt><w:sdtContent>" * 2000 + "</w:sdtContent></w:sdt>" * 2000,
    "<w:p><w:r><w:t>" + "x" * 11_000_000 + "</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>&undefined;</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc>" * 80 + p("sâu") + "</w:tc></w:tr></w:tbl>" * 80,
    p("x", more='<w:numPr><w:ilvl w:val="-5"/><w:numId w:val="999999999999"/></w:numPr><w:outlineLvl w:val="x"/>'),
    '<w:p><w:r><w:fldChar/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "",
])
def test_hostile_bodies_end_in_a_reading_or_a_refusal(tmp_path, body):
    begun = time.monotonic()
    result, = read_apart([(word(tmp_path / "a", body), "a.docx")], seconds=8)
    assert isinstance(result, (Reading, Refused))
    assert time.monotonic() - begun < 5


def test_a_style_that_is_its_own_ancestor_ends(tmp_path):
    ring = xml("styles", '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>')
    reading, = read_apart([(word(tmp_path / "a", p("x", "a"), styles=ring), "a.docx")])
    assert [block.text for block in reading.blocks] == ["x"]


@pytest.mark.parametrize("main", ["noi-dung/van-ban.xml", "Word/Document.XML"])
def test_a_main_part_under_another_name_is_read(tmp_path, main):
    reading, = read_apart([(word(tmp_path / "a", p("Chữ"), main=main), "a.docx")])
    assert [block.text for block in reading.blocks] == ["Chữ"]


def test_broken_relations_never_reach_the_caller_as_a_fault(tmp_path):
    parts = {**word_parts(p("Chữ")), "word/_rels/document.xml.rels": "<Relationships><oops"}
    result, = read_apart([(pack(tmp_path / "a", parts), "a.docx")])
    assert result.code == "damaged"


@pytest.mark.parametrize("line", [
    b"", b"nonsense", b"[]", b"{}", b'{"refused": ["unknown", "x"]}', b'{"refused": "x"}', b'{"blocks": 5, "notices": []}',
    b'{"notices": [5]}', b'{"notices": [], "blocks": [[1, "paragraph"]]}',
    b'{"notices": [], "blocks": [[2, "paragraph", "x", 0, [], "", 0, [], [], 0, "", [], [], []]]}',
    b'{"notices": [], "blocks": [[1, "odd", "x", 0, [], "", 0, [], [], 0, "", [], [], []]]}',
    b'{"notices": [], "origin": 5}', b'{"notices": [], "blocks": [[1, "paragraph", "x", 0, [], "", 0, [], [], 0, "", [[0, "1"]], [], []]]}',
    b'{"notices": [], "blocks": [[1, "paragraph", "x", 0, [], "", 0, [], [], 0, "", [], [[0, 1]], []]]}',
    b'{"notices": [], "blocks": [[1, "table_row", "x", 0, [], "", 0, ["x", "y"], [], 0, "", [], [], [[1, 1]]]]}',
    b'{"notices": [], "blocks": [[1, "paragraph", {"a": 1}, 0, [], "", 0, [], [], 0, "", [], [], []]]}',
])
def test_a_child_that_lies_is_not_believed(line):
    assert _result(line) == Reading((), False, (UNREAD,))


def test_the_child_knows_nothing_of_the_web():
    code = "import congresses.reading.child, congresses.reading.docx, sys; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
