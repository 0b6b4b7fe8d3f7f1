"""The superior's table: what every commune says, sorted, summed up, drawn, as a file; nothing that was not laid."""

import re
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest
from django.urls import reverse

from congresses.checks import Value
from congresses.figures import actions
from congresses.plans.models import Congress
from tests.factories import committee, indicators, person, with_figures
from tests.remembering import remembered


@pytest.fixture
@remembered
def here(cast):
    """Nghèn and Kim Song Trường have laid their tables, Khánh Vĩnh Yên has one of its own only."""
    with_figures(cast)
    enter(cast.nghen, cast.bithu_nghen, [
        Value("KT05", "45", "48,6", "75"), Value("KT11", "2020", "chưa đạt", "2024"), Value("XH01", not_applicable="Không còn hộ nghèo")])
    enter(cast.kst, cast.bithu_kst, [Value("KT05", "36", "38,2", "trên 58"), Value("XH01", "4,5", "4,28", "")])
    for congress in (cast.nghen, cast.kst):
        actions.lay(congress)
    indicators(cast.kvy, by=cast.bithu_kvy, KT05="77,7")
    return cast


def enter(congress, by, values, seen=0):
    return actions.enter_indicators(congress, values=values, seen=seen, by=by)


def page(client, who, here, **query):
    client.force_login(who)
    return client.get(reverse("indicators", args=[here.plan.pk]), query)


def names(answer):
    return [row["name"].rpartition(" ")[2] for row in answer.context["rows"]]


def file(client, here, **query):
    response = client.get(reverse("indicator_file", args=[here.plan.pk]), query)
    return openpyxl.load_workbook(BytesIO(b"".join(response.streaming_content)))


def test_one_indicator_shows_every_commune(client, here):
    html = page(client, here.chuyen, here, **{"chi-tieu": "KT05"}).content.decode()
    assert "48,6" in html and "trên 58" in html and "Chưa trình biểu" in html
    assert "77,7" not in html


def test_a_later_table_counts_once_it_is_laid(client, here):
    enter(here.kst, here.bithu_kst, [Value("KT05", "", "40", "59")], seen=1)
    assert "38,2" in page(client, here.chanh, here, **{"chi-tieu": "KT05"}).content.decode()
    actions.lay(here.kst)
    html = page(client, here.chanh, here, **{"chi-tieu": "KT05"}).content.decode()
    assert "38,2" not in html and ">40<" in html


@pytest.mark.parametrize(("query", "order"), [
    ({}, ["Trường", "Nghèn", "Yên"]), ({"chieu": "giam"}, ["Nghèn", "Trường", "Yên"]),
    ({"xep": "ket-qua"}, ["Trường", "Nghèn", "Yên"]), ({"xep": "ket-qua", "chieu": "giam"}, ["Nghèn", "Trường", "Yên"]),
    ({"xep": "chi-tieu"}, ["Trường", "Nghèn", "Yên"]), ({"xep": "truoc"}, ["Trường", "Nghèn", "Yên"]), ({"xep": "x"}, ["Trường", "Nghèn", "Yên"]),
])
def test_each_column_sorts_with_what_is_missing_last(client, here, query, order):
    assert names(page(client, here.chanh, here, **{"chi-tieu": "KT05"}, **query)) == order


def test_words_sort_behind_figures(client, here):
    enter(here.kst, here.bithu_kst, [Value("KT11", "", "2019", "")], seen=1)
    actions.lay(here.kst)
    assert names(page(client, here.chanh, here, **{"chi-tieu": "KT11", "xep": "ket-qua"})) == ["Trường", "Nghèn", "Yên"]


def test_the_comparison_is_said_in_a_sentence(client, here):
    said = page(client, here.chanh, here, **{"chi-tieu": "KT05"}).context["sentences"]
    assert said == [
        "Kết quả: trung vị 43,4; cao nhất 48,6 (trấn Nghèn); thấp nhất 38,2 (Kim Song Trường).",
        "Chỉ tiêu nhiệm kỳ tới: trung vị 66,5; cao nhất 75 (trấn Nghèn); thấp nhất 58 (Kim Song Trường).",
        "Chưa trình biểu: Khánh Vĩnh Yên.",
    ]


def test_missing_and_not_applicable_are_told_apart(client, here):
    answer = page(client, here.chanh, here, **{"chi-tieu": "XH01"})
    tags = {row["name"].rpartition(" ")[2]: row["tag"] and row["tag"][1] for row in answer.context["rows"]}
    assert tags == {"Nghèn": "Không áp dụng", "Trường": "Thiếu một phần", "Yên": "Chưa trình biểu"}
    assert "Không còn hộ nghèo" in answer.content.decode()


def test_the_plot_is_said_in_words_and_styled_by_classes_alone(client, here):
    html = page(client, here.chanh, here, **{"chi-tieu": "KT05"}).content.decode()
    svg = re.search("<svg.*?</svg>", html.partition("<main")[2], re.DOTALL)[0]  # the head has a bell
    drawing = ElementTree.fromstring(svg)
    space = "{http://www.w3.org/2000/svg}"
    assert "Kim Song Trường: kết quả 38,2, chỉ tiêu trên 58" in drawing.find(f"{space}desc").text
    widths = [int(bar.get("width")) for bar in drawing.iter(f"{space}rect")]
    assert len(widths) == 4 and widths == [164, 249, 209, 322]
    assert "style=" not in svg and "<script" not in svg


def test_nothing_is_drawn_of_words_years_or_one_commune(client, here):
    for code in ("KT11", "XH07", "XH01"):
        assert "<svg" not in page(client, here.chanh, here, **{"chi-tieu": code}).content.decode().partition("<main")[2]


def test_the_overview_says_who_lacks_what(client, here):
    answer = page(client, here.chanh, here)
    missing = {row["indicator"].code: row["missing"] for row in answer.context["summaries"]}
    assert missing == {"KT05": "", "KT11": "Kim Song Trường", "XH01": "Kim Song Trường", "XH07": "Kim Song Trường, trấn Nghèn"}
    assert [(commune["name"], commune["missing"]) for commune in answer.context["communes"]] == [("Kim Song Trường", 3), ("trấn Nghèn", 1)]
    assert "2 trong 3 đảng bộ" in answer.content.decode() and "77,7" not in answer.content.decode()


def test_whoever_laid_no_table_is_named_in_full(client, here):
    for number in range(9):
        Congress.objects.create(plan=here.plan, committee=committee(f"xa{number}", f"Đảng bộ xã Số {number}", here.district))
    html = page(client, here.chanh, here).content.decode()
    assert "<summary>10 đảng bộ chưa trình biểu</summary>" in html and "Khánh Vĩnh Yên, Số 0, Số 1" in html and "Số 8." in html


def test_the_overview_calls_columns_and_cells_what_they_are(client, here):
    answer = page(client, here.chanh, here)
    words = {word for _, cells in answer.context["lines"] for _, word in cells}
    assert words == {"Có", "Một phần", "Không", "Thiếu"} and "KAD" not in answer.content.decode()
    html = page(client, here.chanh, here, **{"chi-tieu": "KT05"}).content.decode()
    assert "Chỉ tiêu nhiệm kỳ trước" in html


def test_the_office_is_led_to_where_indicators_are_entered(client, here):
    here.plan.indicator_set.all().delete()
    address = reverse("plan_indicators", args=[here.plan.pk])
    assert address in page(client, here.chanh, here).content.decode()
    html = page(client, here.chuyen, here).content.decode()
    assert address not in html and "Văn phòng cấp duyệt ghi" in html and "trang quản trị" not in html


def test_the_file_of_one_indicator_has_numbers_words_and_the_order_of_the_page(client, here):
    client.force_login(here.chanh)
    sheet = file(client, here, **{"chi-tieu": "KT05", "xep": "ket-qua"})["KT05"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[-3:] == [
        ["Đảng bộ xã Kim Song Trường", 36, 38.2, "trên 58", None], ["Đảng bộ thị trấn Nghèn", 45, 48.6, 75, None],
        ["Đảng bộ xã Khánh Vĩnh Yên", "Chưa trình biểu", "Chưa trình biểu", "Chưa trình biểu", "Chưa trình biểu"]]


def test_the_file_of_all_says_what_is_missing(client, here):
    client.force_login(here.chanh)
    book = file(client, here)
    assert book.sheetnames == ["Tổng hợp", "Chỉ tiêu nhiệm kỳ trước", "Kết quả thực hiện", "Chỉ tiêu nhiệm kỳ tới"]
    rows = {row[0].value: [cell.value for cell in row[3:]] for row in book["Kết quả thực hiện"].iter_rows(min_row=3)}
    assert rows["XH01"] == [4.28, "Không áp dụng", "Chưa trình biểu"] and rows["XH07"] == ["Thiếu", "Thiếu", "Chưa trình biểu"]
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_board_and_the_plan_lead_there(client, here):
    client.force_login(here.chuyen)
    for name in ("board", "plan"):
        assert reverse("indicators", args=[here.plan.pk]) in client.get(reverse(name, args=[here.plan.pk])).content.decode()
    client.force_login(here.bithu_kst)
    assert reverse("indicators", args=[here.plan.pk]) not in client.get(reverse("plan", args=[here.plan.pk])).content.decode()


def test_communes_and_strangers_find_no_table(client, here):
    for other in (here.bithu_kst, here.nguoila, here.quantri):
        assert page(client, other, here).status_code == 404
        assert client.get(reverse("indicator_file", args=[here.plan.pk])).status_code == 404
    assert page(client, here.chanh, here, **{"chi-tieu": "KT99"}).status_code == 404


def test_a_table_of_a_restricted_kind_is_for_its_readers(client, here):
    kind = here.kinds["political_report"]
    kind.restricted = True
    kind.save()
    assert "48,6" not in page(client, here.chanh, here, **{"chi-tieu": "KT05"}).content.decode()
    assert "48,6" in page(client, here.chutri, here, **{"chi-tieu": "KT05"}).content.decode()


def test_the_queries_do_not_grow_with_communes(client, here, django_assert_num_queries):
    queries = [{}, {"chi-tieu": "KT05"}]
    for query in queries:
        page(client, here.chanh, here, **query)
        with django_assert_num_queries(6):
            client.get(reverse("indicators", args=[here.plan.pk]), query)
    for number in range(12):
        place = committee(f"xa{number}", f"Đảng bộ xã Số {number}", here.district)
        congress = Congress.objects.create(plan=here.plan, committee=place)
        indicators(congress, by=person(f"bithu{number}", "Bí thư", "secretary", place), KT05=str(number))
        actions.lay(congress)
    for query in queries:
        with django_assert_num_queries(6):
            client.get(reverse("indicators", args=[here.plan.pk]), query)
