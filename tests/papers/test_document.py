"""The builder alone: form, order, and the same bytes each time."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt

from congresses.papers.document import Column, Letterhead, Sheet, Signature, bold
from congresses.papers.formats import GUIDANCE_2018, PROFILES, is_covered, profile_on

AT = datetime(2020, 3, 13, tzinfo=UTC)


def made(landscape=False, text="Lời.") -> bytes:
    sheet = Sheet(GUIDANCE_2018, landscape=landscape)
    sheet.letterhead(Letterhead("Đảng bộ tỉnh", "Huyện ủy", "Số 05-TB/HU", "Can Lộc, ngày 05 tháng 02 năm 2020"))
    sheet.title("Thông báo", "Kết luận")
    sheet.paragraph("Một ", bold("hai"), text)
    sheet.table([Column("TT", 10), Column("Nội dung", 100)], [["Nhóm"], ["1", "Lời"]])
    sheet.signature(Signature(("T/M Ban Thường vụ", "Bí thư"), "Võ Đình Khang"), recipients=["Như trên", "Lưu"])
    return sheet.to_bytes(title="Thông báo", author="Huyện ủy Can Lộc", at=AT)


def opened(data):
    return Document(BytesIO(data))


def test_the_same_parts_make_the_same_bytes():
    data = made()
    assert data == made() != made(text="Lời khác.")
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name]


def test_the_page_is_that_of_the_profile():
    document = opened(made())
    section, normal = document.sections[0], document.styles["Normal"]
    sides = (section.page_width, section.page_height, section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [210, 297, 20, 20, 30, 15]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))
    assert section.different_first_page_header_footer and "PAGE" in section.header._element.xml
    assert not section.first_page_header.paragraphs[0].text


def test_a_table_may_lie_across():
    section = opened(made(landscape=True)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm), section.orientation) == (297, 210, WD_ORIENT.LANDSCAPE)


def test_head_and_foot_are_tables_without_lines_and_never_tabs():
    document = opened(made())
    head, listed, foot = document.tables
    assert [paragraph.text for paragraph in head.cell(0, 0).paragraphs] == ["ĐẢNG BỘ TỈNH", "HUYỆN ỦY", "*", "Số\N{NO-BREAK SPACE}05-TB/HU"]
    assert head.cell(0, 1).paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert foot.cell(0, 0).text.split("\n") == ["Nơi nhận:", "- Như trên,", "- Lưu."]
    assert [head._tbl.tblPr.style, foot._tbl.tblPr.style, listed.style.name] == [None, None, "Table Grid"]
    assert "\t" not in "".join(paragraph.text for paragraph in document.paragraphs)


def test_the_head_of_a_table_stands_on_every_page_and_no_row_is_cut():
    listed = opened(made()).tables[1]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in listed.rows] == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in listed.rows)


def test_the_properties_say_whose_paper_it_is_and_of_which_day():
    said = opened(made()).core_properties
    assert (said.title, said.author, said.last_modified_by, said.language) == ("Thông báo", "Huyện ủy Can Lộc", "Huyện ủy Can Lộc", "vi-VN")
    assert (said.created, said.modified, said.comments) == (AT, AT, "")


def test_what_xml_cannot_say_is_left_out_and_typed_lines_become_paragraphs():
    document = opened(made(text=" ba\x0b\x00\ud800.\r\n\n  \nBốn."))
    assert [p.text for p in document.paragraphs if p.text.startswith(("Một", "Bốn"))] == ["Một hai ba.", "Bốn."]


@pytest.mark.parametrize("day, covered", [
    (date(2017, 5, 1), False), (date(2018, 4, 3), True), (date(2020, 3, 12), True), (date(2026, 1, 8), True), (date(2026, 1, 9), False)])
def test_the_profile_is_chosen_by_the_day_of_issue(day, covered):
    assert profile_on(day) in PROFILES
    assert is_covered(day) is covered
