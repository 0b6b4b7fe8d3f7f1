"""Tables as honest people type them, against the checks: from a Word file to what is said of it."""

from docx import Document

from congresses.documents import intake, trial

HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Sản phẩm"]


def tried(cast, tmp_path, leaders, *, merged, due="12/2021"):
    """What the check of tasks says of a programme with a table of three tasks."""
    kind = cast.kinds["action_programme"]
    kind.checks = "tasks"
    kind.save()
    paper = Document()
    paper.add_paragraph("CHƯƠNG TRÌNH HÀNH ĐỘNG")
    table = paper.add_table(rows=4, cols=5)
    rows = [HEAD, *([str(n), f"Xây dựng nghị quyết {n}", leader, due, "Nghị quyết"] for n, leader in enumerate(leaders, start=1))]
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    if merged:
        table.cell(2, 4).text = ""
        table.cell(1, 4).merge(table.cell(2, 4))
    path = tmp_path / "a.docx"
    paper.save(path)
    return [remark.subject for _, remark in trial.tried(cast.nghen, kind, intake.receive(str(path), "a.docx"))]


def test_a_bar_in_a_cell_keeps_no_table_from_being_checked(cast, tmp_path):
    """Two organs in one cell, "Đảng ủy | UBND xã", and a cell merged somewhere in the row."""
    assert "chua-kiem-tra-duoc" not in tried(cast, tmp_path, ["Đảng ủy | UBND xã"] * 3, merged=True)


def test_a_bar_in_a_cell_hides_no_missing_deadline(cast, tmp_path):
    """What is said of a row whose deadline is empty does not hang on a bar or a comma between two organs."""
    with_comma = tried(cast, tmp_path, ["Đảng ủy, UBND xã"] * 3, merged=False, due="")
    with_bar = tried(cast, tmp_path, ["Đảng ủy | UBND xã"] * 3, merged=False, due="")
    assert len(with_comma) == 3 and with_bar == with_comma
