"""PDF files and workbooks: what can be read is read, what cannot is said."""

import datetime
import zipfile

import openpyxl
import pytest
from openpyxl.styles import Font

from congresses.reading import Refused, inspect, pdf, read_apart, xlsx
from tests.reading import making

LONG = "Dang bo lanh dao nhan dan thuc hien thang loi cac nhiem vu phat trien kinh te"


def test_pages_become_paragraphs(tmp_path):
    reading = pdf.read(making.pdf(tmp_path / "a", [["BAO CAO", LONG, "xa hoi."], ["1. Ket qua", "- " + LONG]]))
    assert [(block.page, block.text) for block in reading.blocks] == [
        (1, "BAO CAO"), (1, LONG + " xa hoi."), (2, "1. Ket qua"), (2, "- " + LONG),
    ]
    assert {block.kind for block in reading.blocks} == {"page"}
    assert (reading.pages, reading.whole, reading.notices) == (2, True, ())


def test_a_stamp_is_found_before_lines_are_joined(tmp_path):
    letters = "/Differences[196/Acircumflexdotbelow]"
    reading = pdf.read(making.pdf(tmp_path / "a", [[LONG, "M\\304T", LONG]], encoding=letters))
    assert (reading.stamp, reading.blocks[0].text) == ("MẬT", LONG + " MẬT")


def test_a_scan_has_no_text_and_is_not_whole(tmp_path):
    reading = pdf.read(making.pdf(tmp_path / "a", [[], []]))
    assert (reading.blocks, reading.whole) == ((), False)
    assert reading.notices[0].startswith("Không có lớp chữ")


def test_a_scanned_page_among_others_is_named(tmp_path):
    reading = pdf.read(making.pdf(tmp_path / "a", [["chu"], []]))
    assert not reading.whole
    assert "trang 2" in reading.notices[0]


def test_a_pdf_that_asks_for_a_password_is_refused_one_with_restrictions_is_welcome(tmp_path):
    with pytest.raises(Refused) as caught:
        pdf.read(making.pdf(tmp_path / "a", [["kin"]], password=b"mat khau"))
    assert caught.value.code == "encrypted"
    reading = pdf.read(making.pdf(tmp_path / "b", [["mo"]], password=b"", owner_only=True))
    assert [block.text for block in reading.blocks] == ["mo"]


def test_a_broken_pdf_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(b"%PDF-1.7\nnothing here\n%%EOF")
    with pytest.raises(Refused) as caught:
        pdf.read(tmp_path / "a")
    assert caught.value.code == "damaged"


@pytest.mark.parametrize(("catalog", "extra", "name"), [
    ("/OpenAction 4 0 R", "<</S/JavaScript/JS(app.alert\\(1\\))>>", "JavaScript"),
    ("/OpenAction 4 0 R", "<</S/Launch/F(cmd.exe)>>", "Launch"),
    ("/OpenAction 4 0 R", "<</S/J#61vaScript/J#53(x)>>", "JavaScript"),
    ("/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>", "<</Type/Filespec/F(a)>>", "EmbeddedFile"),
])
def test_active_content_is_taken_with_a_visible_notice(tmp_path, catalog, extra, name):
    reading = pdf.read(making.pdf(tmp_path / "a", [["chu"]], catalog=catalog, extra=extra))
    assert len(reading.notices) == 1
    assert name in reading.notices[0]
    assert [block.text for block in reading.blocks] == ["chu"]


def workbook(path, fill):
    book = openpyxl.Workbook()
    fill(book)
    book.save(path)
    return path


def test_rows_of_a_workbook_are_shown_as_a_vietnamese_reader_writes_them(tmp_path):
    def fill(book):
        sheet = book.active
        sheet.title = "Nhân sự"
        sheet.append(["Tiêu chí", "Tỷ lệ", "Ngày"])
        sheet.append([])
        sheet.append(["Nữ", 0.155, datetime.date(2025, 3, 2)])
        sheet["B3"].number_format = "0.0%"
        sheet.append([12, 8.5, True])

    reading = xlsx.read(workbook(tmp_path / "a.xlsx", fill))
    assert [block.cells for block in reading.blocks] == [
        ("Tiêu chí", "Tỷ lệ", "Ngày"), ("Nữ", "15,5%", "02/03/2025"), ("12", "8,5", "Đúng"),
    ]
    assert (reading.blocks[0].kind, reading.blocks[0].label, reading.whole) == ("sheet_row", "Nhân sự", True)


def test_a_formula_without_a_saved_value_is_told(tmp_path):
    reading = xlsx.read(workbook(tmp_path / "a.xlsx", lambda book: book.active.append([1, "=A1*2"])))
    assert not reading.whole
    assert "công thức" in reading.notices[0]


def test_a_formula_without_a_saved_value_is_told_by_its_place_through_the_child_too(tmp_path):
    def fill(book):
        book.active.append(["đầu"])
        book.active.append([])
        book.active.append(["tổng", "=A1*2", 5, "=B3"])
        book.create_sheet("Hai").append(["=1", "chữ"])

    path = workbook(tmp_path / "a.xlsx", fill)
    told = ((2, 1), (2, 3), (3, 0))
    assert xlsx.read(path).unreckoned == told
    assert read_apart([(path, "a.xlsx")])[0].unreckoned == told


def test_far_rows_and_columns_do_not_run_away(tmp_path):
    def fill(book):
        book.active["A1"] = "gần"
        book.active["XFD1048576"] = "xa"
        book.active["ZZ1"] = "rộng"

    reading = xlsx.read(workbook(tmp_path / "a.xlsx", fill))
    assert [block.text for block in reading.blocks] == ["gần"]
    assert (reading.whole, len(reading.notices)) == (False, 2)


def test_old_fonts_in_cells_are_made_readable_and_told(tmp_path):
    def fill(book):
        book.active.append(["§¶ng bé"])
        book.active["A1"].font = Font(name=".VnTime")

    reading = xlsx.read(workbook(tmp_path / "a.xlsx", fill))
    assert [block.text for block in reading.blocks] == ["Đảng bộ"]
    assert "TCVN3" in reading.notices[0]


def test_a_hidden_sheet_is_read_and_told(tmp_path):
    def fill(book):
        book.active["A1"] = "hiện"
        hidden = book.create_sheet("Ẩn")
        hidden["A1"] = "ẩn"
        hidden.sheet_state = "hidden"

    reading = xlsx.read(workbook(tmp_path / "a.xlsx", fill))
    assert [block.text for block in reading.blocks] == ["hiện", "ẩn"]
    assert "trang tính ẩn" in reading.notices[0]


def test_a_hostile_sheet_is_stopped_before_the_reader(tmp_path):
    path = workbook(tmp_path / "a.xlsx", lambda book: book.active.append(["x"]))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = '<!DOCTYPE l [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'
    with pytest.raises(Refused) as caught:
        inspect(making.pack(tmp_path / "b.xlsx", parts), "b.xlsx")
    assert caught.value.code == "dtd"
