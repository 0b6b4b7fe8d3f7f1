"""Board and response table as workbooks: what stands on the screen for this reader, real days and numbers, never a formula."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from congresses.core import workbooks
from congresses.core.workbooks import Column, add_sheet, bytes_of, new_book, settled
from congresses.reviews.models import Comment
from tests.factories import at

STARTS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＋1", "－1", "＠x")


def book(answer):
    assert answer.status_code == 200 and answer["Content-Type"] == workbooks.CONTENT_TYPE
    assert answer["Cache-Control"] == "private, no-store"
    return openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).active


def table(client, user, congress, **query):
    client.force_login(user)
    return client.get(reverse("response_table", args=[congress.pk]), query)


@pytest.mark.parametrize("text", STARTS)
def test_no_cell_becomes_a_formula(text):
    made = new_book()
    add_sheet(made, "Thử", [Column("A")], [[text], [-5], [date(2020, 3, 30)], [at(12, 3, 14)]])
    sheet = openpyxl.load_workbook(BytesIO(bytes_of(made))).active
    cell = sheet["A2"]
    assert (cell.data_type, cell.quotePrefix, cell.number_format) == ("s", True, "@")
    assert sheet["A3"].value == -5
    assert (sheet["A4"].value.date(), sheet["A4"].number_format) == (date(2020, 3, 30), "dd/mm/yyyy")
    assert (sheet["A5"].value.isoformat(), sheet["A5"].number_format) == ("2020-03-12T14:00:00", "dd/mm/yyyy hh:mm")


def test_a_settled_workbook_is_the_same_whenever_it_is_made():
    def made():
        one = new_book()
        one.properties.creator = "x"
        add_sheet(one, "Thử", [Column("A")], [["a"]])
        return one

    old = made()
    old.properties.created = at(1, 1, year=2001).replace(tzinfo=None)
    assert settled(bytes_of(old), at(12, 3)) == settled(bytes_of(made()), at(12, 3)) != settled(bytes_of(made()), at(13, 3))


def test_the_board_leaves_as_it_is_filtered(client, concluded):
    concluded.kvy.committee.name = "=HYPERLINK(1)"
    concluded.kvy.committee.save()
    client.force_login(concluded.chuyen)
    sheet = book(client.get(reverse("board_file", args=[concluded.plan.pk])))
    rows = {row[0]: row for row in sheet.iter_rows(min_row=4, values_only=True)}
    heads = [cell.value for cell in sheet[3]]
    assert heads[:3] == ["Đảng bộ", "Mới sáp nhập", "Báo cáo chính trị"] and sheet.freeze_panes == "A4"
    assert set(rows) == {"Đảng bộ thị trấn Nghèn", "Đảng bộ xã Kim Song Trường", "=HYPERLINK(1)"}
    nghen = dict(zip(heads, rows["Đảng bộ thị trấn Nghèn"], strict=True))
    assert (nghen["Từ ngày"].date(), nghen["Đến ngày"].date()) == (date(2020, 3, 30), date(2020, 3, 31))
    assert nghen["Báo cáo chính trị"] == "Phải hoàn thiện" and nghen["Yêu cầu còn mở"] == 4
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    page = client.get(reverse("board", args=[concluded.plan.pk]), {"ngay": "in_principle"})
    assert page.context["file_url"].endswith("/xlsx/?ngay=in_principle")
    left = book(client.get(page.context["file_url"]))
    assert [row[0] for row in left.iter_rows(min_row=4, values_only=True)] == ["Đảng bộ thị trấn Nghèn"]


def test_the_board_file_takes_six_questions(client, concluded, django_assert_num_queries):
    client.force_login(concluded.chanh)
    url = reverse("board_file", args=[concluded.plan.pk])
    book(client.get(url))
    with django_assert_num_queries(6):  # web session, person, plan with kinds, rows, documents laid, excuses
        book(client.get(url))


def test_the_response_table_has_a_row_for_each_opinion(client, over):
    sheet = book(table(client, over.chutri, over.nghen, lan=1))
    heads = [cell.value for cell in sheet[3]]
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=4, values_only=True)]
    assert [row["TT"] for row in rows] == list(range(1, len(rows) + 1))
    spoken = next(row for row in rows if row["Nội dung góp ý"] == "Chương trình hành động chưa nêu nguồn lực.")
    assert (spoken["Văn kiện"], spoken["Cơ quan, đồng chí góp ý"]) == ("Chương trình hành động", "Lê Văn Sáu")
    asked = next(row for row in rows if (row["Nội dung góp ý"] or "").startswith("Cụ thể hóa theo nhóm nhiệm vụ"))
    assert asked["Hình thức"] == "Tiếp thu một phần" and asked["Thẩm tra"] == "Chưa đạt" and asked["Ghi chú thẩm tra"] == "Nguồn lực chưa rõ."
    assert "nguồn lực cho từng nhóm" in asked["Nội dung sau chỉnh sửa"]


def test_of_restricted_kinds_only_who_reads_them_gets_rows(client, over):
    secret = "Cơ cấu nữ trong đề án của Nghèn còn thấp."

    def has(user):
        sheet = book(table(client, user, over.nghen, lan=1))
        return any(secret == cell for row in sheet.iter_rows(values_only=True) for cell in row)

    assert has(over.chutri) and has(over.bithu_nghen)
    assert not has(over.chuyen) and not has(over.soan_nghen)


def test_a_commune_has_tables_of_rounds_heard_alone(client, answered):
    assert table(client, answered.bithu_nghen, answered.nghen, lan=1).status_code == 200
    assert table(client, answered.bithu_nghen, answered.nghen, lan=2).status_code == 404
    assert table(client, answered.chanh, answered.nghen, lan=2).status_code == 200
    assert table(client, answered.chanh, answered.nghen, lan="9" * 30).status_code == 200  # no number: the last round
    assert table(client, answered.bithu_kst, answered.nghen, lan=1).status_code == 404


def test_what_was_typed_is_no_formula_there_either(client, concluded):
    said = Comment.objects.filter(text__startswith="Chương trình").get()
    Comment.objects.filter(pk=said.pk).update(text="=cmd|' /C calc'!A0", speaker="@x")
    sheet = book(table(client, concluded.chutri, concluded.nghen))
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=cmd|' /C calc'!A0" for cell in cells) and all(cell.data_type != "f" for cell in cells)
