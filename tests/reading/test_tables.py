"""Merged cells keep their shape, so that a page can show the table as it was drawn."""

import openpyxl

from congresses.reading import BAR, docx, xlsx
from tests.reading.making import p, table, word


def cell(text, *, wide=1, merge=""):
    span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
    down = {"": "", "top": '<w:vMerge w:val="restart"/>', "below": "<w:vMerge/>"}[merge]
    return f"<w:tcPr>{span}{down}</w:tcPr>{p(text)}"


def rows(tmp_path, *tables):
    body = p("x").join(tables)
    return [(b.cells, b.spans) for b in docx.read(word(tmp_path / "a", body)).blocks if b.kind == "table_row"]


def test_cells_merged_across_and_down(tmp_path):
    assert rows(tmp_path, table(
        [cell("TT", merge="top"), cell("Chỉ tiêu", wide=2)],
        [cell("", merge="below"), cell("Kế hoạch"), cell("Thực hiện")],
        ["1", "10", "12"],
    )) == [
        (("TT", "Chỉ tiêu"), ((1, 2), (2, 1))), (("", "Kế hoạch", "Thực hiện"), ((1, 0), (1, 1), (1, 1))),
        (("1", "10", "12"), ((1, 1), (1, 1), (1, 1))),
    ]


def test_a_table_without_merged_cells_has_no_spans(tmp_path):
    assert rows(tmp_path, table(["a", "b"], ["c", "d"])) == [(("a", "b"), ()), (("c", "d"), ())]


def test_a_bar_within_a_cell_parts_no_row(tmp_path):
    """A row is told apart again at the bars between its cells, in Word files and in workbooks."""
    given = ["1", "Đảng ủy | UBND", "| x |", "|", "a|b"]
    book = openpyxl.Workbook()
    book.active.append(given)
    book.save(tmp_path / "b.xlsx")
    for block in (docx.read(word(tmp_path / "a", table(given))).blocks[0], xlsx.read(tmp_path / "b.xlsx").blocks[0]):
        assert block.cells == ("1", "Đảng ủy ¦ UBND", "¦ x ¦", "¦", "a¦b") == tuple(block.text.split(BAR))


def test_a_merged_cell_does_not_count_rows_that_are_not_shown(tmp_path):
    assert rows(tmp_path, table([cell("cao", merge="top"), "a"], [cell("", merge="below"), ""], [cell("", merge="below"), "b"])) == [
        (("cao", "a"), ((1, 2), (1, 1))), (("", "b"), ((1, 0), (1, 1))),
    ]


def test_below_a_row_that_is_not_shown_the_first_covered_cell_takes_its_place(tmp_path):
    assert rows(tmp_path, table([cell("", merge="top"), ""], [cell("", merge="below"), "a"], [cell("", merge="below"), "b"])) == [
        (("", "a"), ((1, 2), (1, 1))), (("", "b"), ((1, 0), (1, 1))),
    ]


def test_a_cell_that_claims_to_go_on_from_nothing_is_read(tmp_path):
    assert rows(tmp_path, table(["a", "b"], [cell("mồ côi", merge="below"), "c"]), table([cell("đầu bảng", merge="below")])) == [
        (("a", "b"), ()), (("mồ côi", "c"), ()), (("đầu bảng",), ()),
    ]


def test_a_mad_width_is_held_down(tmp_path):
    assert rows(tmp_path, table([cell("a", wide=999_999)])) == [(("a",), ((63, 1),))]


def test_heads_that_repeat_on_each_page_are_known(tmp_path):
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{p('Đầu')}</w:tc></w:tr>"
    body = table(["x"]).replace("<w:tbl>", f"<w:tbl>{head}") + p("giữa") + table(["y"]).replace("</w:tbl>", f"{head}</w:tbl>")
    blocks = docx.read(word(tmp_path / "a", body)).blocks
    assert [(block.text, block.level) for block in blocks] == [("Đầu", 1), ("x", 0), ("giữa", 0), ("y", 0), ("Đầu", 0)]


def test_what_a_cell_of_the_head_covers_is_head_too(tmp_path):
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{cell('TT', merge='top')}</w:tc><w:tc>{p('Năm')}</w:tc></w:tr>"
    body = table([cell("", merge="below"), "2019"], ["1", "5"]).replace("<w:tbl>", f"<w:tbl>{head}")
    assert [block.level for block in docx.read(word(tmp_path / "a", body)).blocks] == [1, 1, 0]


def test_rows_and_cells_in_content_controls_are_read(tmp_path):
    inner = f"<w:sdt><w:sdtContent><w:tc>{p('trong')}</w:tc></w:sdtContent></w:sdt><w:tc>{p('ngoài')}</w:tc>"
    body = f"<w:tbl><w:sdt><w:sdtContent><w:tr>{inner}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert rows(tmp_path, body) == [(("trong", "ngoài"), ())]
