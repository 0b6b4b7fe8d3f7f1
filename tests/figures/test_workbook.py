"""The file that is given out and comes back: nothing is saved before somebody looked it over."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.figures import queries
from congresses.figures.models import FigureSheet
from congresses.journal.models import Entry
from tests.factories import indicators, personnel


def template(client, congress, subject="chi-tieu"):
    response = client.get(reverse("sheet_file", args=[congress.pk, subject]))
    assert "attachment" in response["Content-Disposition"]
    return openpyxl.load_workbook(BytesIO(b"".join(response.streaming_content)))


def bring(client, congress, book, subject="chi-tieu", name="Biểu của xã.xlsx"):
    buffer = BytesIO()
    book.save(buffer)
    return client.post(
        reverse("import_sheet", args=[congress.pk, subject]), {"file": SimpleUploadedFile(name, buffer.getvalue())})


def fields_of(page):
    form = page.context["form"]
    return {name: form[name].value() for name in form.fields if form[name].value() not in (None, "", False)}


@pytest.fixture
def drafter(client, here):
    client.force_login(here.soan_kst)
    return client


def test_the_template_has_the_plans_set_and_what_stands_already(drafter, here):
    indicators(here.kst, by=here.soan_kst, XH01="4,28")
    sheet = template(drafter, here.kst).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0] == ["Mã", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu nhiệm kỳ trước", "Kết quả thực hiện", "Chỉ tiêu nhiệm kỳ tới",
                       "Không áp dụng vì"]
    assert rows[3] == ["XH01", "Tỷ lệ hộ nghèo", "%", None, "4,28", "trên 4,28", None] and len(rows) == 5


def test_a_typed_formula_does_not_leave_as_one(drafter, here):
    indicators(here.kst, by=here.soan_kst, XH07="=HYPERLINK(\"http://x\")")
    cells = [cell for row in template(drafter, here.kst).active.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if str(cell.value).startswith("=")] == ["s"]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_a_file_fills_the_form_and_saves_nothing(drafter, here):
    book = template(drafter, here.kst)
    book.active["E5"], book.active["F5"], book.active["G8"] = 38.2, "trên 58", "Không có trạm"
    page = bring(drafter, here.kst, book)
    told = fields_of(page)
    assert (told["KT05-result"], told["KT05-target"], told["XH07-not_applicable"]) == ("38,2", "trên 58", "Không có trạm")
    assert told["source"] == "Biểu của xã.xlsx" and "chưa lưu" in page.content.decode()
    assert not FigureSheet.objects.exists() and not Entry.objects.filter(verb="figures_entered").exists()
    drafter.post(reverse("enter_sheet", args=[here.kst.pk, "chi-tieu"]), told)
    sheet = FigureSheet.objects.get()
    assert (sheet.source, queries.values_of(sheet)["KT05"].result) == ("Biểu của xã.xlsx", "38,2")
    assert Entry.objects.get(verb="figures_entered").sentence == "ghi biểu chỉ tiêu chủ yếu, bản 1 từ tệp Biểu của xã.xlsx"


def test_doubts_are_shown_with_what_the_file_says(drafter, here):
    book = template(drafter, here.kst)
    book.active["E5"] = "38.2"
    html = bring(drafter, here.kst, book).content.decode()
    assert "đồng chí ghi 38,2" in html and "Chưa lưu. Đồng chí sửa chỗ sau:" in html


def test_rows_that_are_not_understood_are_named(drafter, here):
    indicators(here.kst, by=here.soan_kst, XH01="4,28")
    sheet = (book := template(drafter, here.kst)).active
    sheet["A5"], sheet["A7"] = "KT5x", "KT11"
    page = bring(drafter, here.kst, book)
    notes = page.context["notes"]
    assert "Không nhận ra dòng «KT5x Thu nhập bình quân" in notes[0]
    assert notes[1:] == ("Có hơn một dòng «KT11»: chỉ lấy dòng đầu.", "Tệp không có dòng «KT05», «XH01»: giữ như bản trước.")
    assert fields_of(page)["XH01-result"] == "4,28"


def test_a_formula_without_a_result_empties_no_field_and_its_row_is_named(drafter, here):
    indicators(here.kst, by=here.soan_kst, KT05="38,2", XH01="4,28")
    sheet = (book := template(drafter, here.kst)).active
    sheet["E5"], sheet["E7"], sheet["F5"] = "=30+9", "4,1", "58"
    page = bring(drafter, here.kst, book)
    told = fields_of(page)
    assert (told["KT05-result"], told["KT05-target"], told["XH01-result"]) == ("38,2", "58", "4,1")
    assert page.context["notes"] == (
        "Dòng «KT05»: ô có công thức chưa có kết quả nên giữ như bản trước. Đồng chí mở tệp trong Excel, lưu lại rồi nhập.",)


def test_a_formula_in_a_count_or_a_step_is_named_too(client, here):
    client.force_login(here.bithu_kst)
    book = template(client, here.kst, "nhan-su")
    book["Cơ cấu"]["B8"], book["Quy trình"]["D4"] = "=1+2", "=70+4"
    notes = " ".join(bring(client, here.kst, book, "nhan-su").context["notes"])
    assert "Dòng «Nữ trong Ban Chấp hành»: ô có công thức" in notes and "Dòng «bước 2»: ô có công thức" in notes


def test_moved_columns_are_found_by_their_heading(drafter, here):
    sheet = (book := template(drafter, here.kst)).active
    sheet["E5"] = "38,2"
    sheet.insert_cols(2)
    assert fields_of(bring(drafter, here.kst, book))["KT05-result"] == "38,2"


def test_a_table_that_is_not_the_portals_is_refused_with_what_to_do(drafter, here):
    book = openpyxl.Workbook()
    book.active.append(["Chỉ tiêu", "Kết quả"])
    html = bring(drafter, here.kst, book).content.decode()
    assert "tải mẫu XLSX của cổng" in html


@pytest.mark.parametrize(("name", "content"), [
    ("Báo cáo.docx", b"PK"), ("a.xlsx", b""), ("a.xlsx", b"PK\x03\x04rac"), ("a.xls", b"\xd0\xcf\x11\xe0")])
def test_what_is_no_workbook_is_refused_in_words(drafter, here, name, content):
    page = drafter.post(reverse("import_sheet", args=[here.kst.pk, "chi-tieu"]), {"file": SimpleUploadedFile(name, content)})
    assert page.status_code == 200 and page.context["form"].errors["file"] and not FigureSheet.objects.exists()


def test_the_personnel_sheet_goes_out_and_comes_back(client, here):
    client.force_login(here.bithu_kst)
    personnel(here.kst, by=here.bithu_kst, committee=15, women=2)
    book = template(client, here.kst, "nhan-su")
    assert book.sheetnames == ["Cơ cấu", "Quy trình"]
    book["Cơ cấu"]["B8"] = 3  # women
    book["Quy trình"]["C4"], book["Quy trình"]["D4"] = "26/02/2020", 74
    told = fields_of(bring(client, here.kst, book, "nhan-su"))
    assert (told["committee"], told["women"], told["buoc1-summoned"], told["buoc2-held"], told["buoc2-summoned"]) == (
        "15", "3", "7", "26/02/2020", "74")
    assert client.post(reverse("enter_sheet", args=[here.kst.pk, "nhan-su"]), told).status_code == 302
    said = queries.counts_of(FigureSheet.objects.get(number=2))
    assert said.counts["women"] == 3 and [step.summoned for step in said.steps] == [7, 74]


def test_the_uncleared_get_no_personnel_template(drafter, here):
    personnel(here.kst, by=here.bithu_kst, women=2)
    assert drafter.get(reverse("sheet_file", args=[here.kst.pk, "nhan-su"])).status_code == 403
