"""Pages where the file knows them, and what a file says about itself."""

import openpyxl
import pytest
from openpyxl.packaging.custom import IntProperty, StringProperty

from congresses.reading import MAX_BYTES, child, docx
from tests.reading.making import custom, p, pack, relations, run, table, word_parts
from tests.reading.test_word import NOTE, footnotes

LAID = "<w:r><w:lastRenderedPageBreak/></w:r>"
BY_HAND = '<w:r><w:br w:type="page"/></w:r>'
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>{}</Pages></Properties>'
)


def read(tmp_path, body, *, more=(), **parts):
    made = word_parts(body, **parts)
    kinds = {"docProps/app.xml": "extended-properties", "docProps/custom.xml": "custom-properties"}
    given = [("rId1", "officeDocument", "word/document.xml"), *((f"rId{name}", kinds[name], name) for name, _ in more)]
    return docx.read(pack(tmp_path / "a.docx", made | {"_rels/.rels": relations(*given)} | dict(more)))


def pages(reading):
    return [(block.text, block.page) for block in reading.blocks]


def para(*pieces):
    return f"<w:p>{''.join(piece if piece.startswith('<') else run(piece) for piece in pieces)}</w:p>"


def test_a_passage_is_on_the_page_where_it_begins(tmp_path):
    reading = read(tmp_path, para("một") + para("hai", LAID, "tiếp") + para(LAID, "ba") + para("tư"))
    assert pages(reading) == [("một", 1), ("haitiếp", 1), ("ba", 3), ("tư", 3)]
    assert reading.pages == 3


def test_a_break_by_hand_and_where_it_was_laid_are_one(tmp_path):
    body = (
        para("một", BY_HAND) + para(LAID, "hai") + para(BY_HAND) + para("") + para(LAID, "ba", BY_HAND, LAID, "cùng đoạn")
        + para(BY_HAND) + para("năm, không ghi lại") + para(LAID, "sáu")
    )
    assert pages(read(tmp_path, body)) == [("một", 1), ("hai", 2), ("bacùng đoạn", 3), ("năm, không ghi lại", 5), ("sáu", 6)]


def test_a_file_that_was_never_laid_knows_no_pages(tmp_path):
    reading = read(tmp_path, para("một", BY_HAND) + para("hai"))
    assert (pages(reading), reading.pages) == ([("một", 0), ("hai", 0)], 0)


def test_rows_and_notes_know_their_page(tmp_path):
    body = (
        table([para("a"), para("b", LAID, "b sau")], [para("") + para("c"), para(LAID, "d")]) + para("hết", NOTE.format(1), LAID, "x")
        + para(LAID, "cuối")
    )
    reading = read(tmp_path, body, footnotes=footnotes((1, "ghi")))
    assert pages(reading) == [("a | bb sau", 1), ("c | d", 3), ("hếtx", 3), ("ghi", 3), ("cuối", 5)]


@pytest.mark.parametrize(("told", "characters", "known"), [
    ("7", 100, 7), ("1", 100, 1), ("1", 9000, 0), ("0", 100, 0), ("-3", 100, 0), ("99999", 100, 0), ("x", 100, 0), ("", 100, 0),
])
def test_the_count_of_pages_is_believed_when_it_can_be_true(tmp_path, told, characters, known):
    assert read(tmp_path, p("c" * characters), more=[("docProps/app.xml", APP.format(told))]).pages == known


def test_fewer_pages_than_were_met_are_not_believed(tmp_path):
    assert read(tmp_path, para("a", LAID, "b", LAID, "c"), more=[("docProps/app.xml", APP.format(2))]).pages == 3


@pytest.mark.parametrize("content", ["<oops", "<other/>"])
def test_a_broken_part_about_the_file_harms_nothing(tmp_path, content):
    reading = read(tmp_path, p("Chữ"), more=[("docProps/app.xml", content), ("docProps/custom.xml", content)])
    assert (pages(reading), reading.pages, reading.origin, reading.whole) == ([("Chữ", 0)], 0, "", True)


@pytest.mark.parametrize(("value", "name", "kind", "origin"), [
    ("12:3", "CanlocOrigin", "lpwstr", "12:3"), ("123456789012:654321", "CanlocOrigin", "lpwstr", "123456789012:654321"),
    ("1234567890123:1", "CanlocOrigin", "lpwstr", ""), ("12:3\n", "CanlocOrigin", "lpwstr", ""), ("12", "CanlocOrigin", "lpwstr", ""),
    ("12:3", "Khac", "lpwstr", ""), ("12", "CanlocOrigin", "i4", ""), ("", "CanlocOrigin", "lpwstr", ""), ("١٢:٣", "CanlocOrigin", "lpwstr", ""),
])
def test_a_word_file_says_where_it_was_made_from(tmp_path, value, name, kind, origin):
    read(tmp_path, p("Chữ"), more=[("docProps/custom.xml", custom(value, name, kind))])
    path = tmp_path / "a.docx"
    assert child.read(path, "a.docx", MAX_BYTES).origin == origin


@pytest.mark.parametrize(("made", "origin"), [
    (StringProperty(name="CanlocOrigin", value="5:2"), "5:2"), (IntProperty(name="CanlocOrigin", value=5), ""), (None, ""),
])
def test_a_workbook_says_where_it_was_made_from(tmp_path, made, origin):
    book = openpyxl.Workbook()
    book.active["A1"] = "Chữ"
    if made:
        book.custom_doc_props.append(made)
    book.save(tmp_path / "a.xlsx")
    assert child.read(tmp_path / "a.xlsx", "a.xlsx", MAX_BYTES).origin == origin
