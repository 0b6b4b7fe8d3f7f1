"""Figures nobody expects in a sum, and names of indicators without a word that counts, against the checks: none breaks."""

from dataclasses import replace

import pytest
from django.urls import reverse

from congresses.checks import CHECKS, Indicator
from tests.checks.reports import ONE, case
from tests.factories import upload


@pytest.mark.parametrize("text", [
    "Trong 5 năm kết nạp 0 đảng viên, bình quân mỗi năm 8 đảng viên.",
    "Tổng vốn đầu tư 5 năm đạt 0 tỷ đồng, mỗi năm 59 tỷ đồng.",
    "Toàn xã có 9999999999999999/0,00000000000001 trường học đạt chuẩn quốc gia, đạt tỷ lệ 1990%.",
], ids=["none", "nothing", "tiny"])
def test_no_sentence_keeps_the_figures_from_being_checked(text):
    list(CHECKS["figures"].remarks(case([ONE, text], codes=())))


def test_no_table_keeps_the_figures_from_being_checked():
    rows = ["|! TT | Nội dung | Kế hoạch | Thực hiện | Đạt (%)", "| 1 | Thu | 1 | 9999999999999999 | 0,00000000000001",
            "| 2 | Chi | 5 | 10 | 200", "| 3 | Vốn | 5 | 10 | 200"]
    list(CHECKS["figures"].remarks(case([ONE, *rows], codes=())))


@pytest.mark.parametrize("name", ["Tỷ lệ hộ nghèo (%)", "Giá trị sản xuất (2)", "Số thôn đạt chuẩn ( )", "…", "Tỷ lệ", "Đạt", "năm", "của (năm)"])
def test_no_name_of_an_indicator_keeps_every_paper_from_being_checked(name):
    given = case([ONE, "Tỷ lệ hộ nghèo giảm còn 3,2%."], codes=())
    indicator = Indicator("KT99", name, "%", "down", "end")
    given = replace(given, reference=replace(given.reference, indicators=(indicator,)))
    for code in ("indicators", "figures"):
        list(CHECKS[code].remarks(given))


def test_an_indicator_with_its_unit_in_brackets_leaves_the_checks_of_the_plan_alone(cast, client):
    """The office adds one the way papers write it; every commune's report is still checked."""
    kind = cast.kinds["political_report"]
    kind.checks = "indicators;figures"
    kind.save()
    version = upload(cast.nghen, "political_report", "Tỷ lệ hộ nghèo giảm còn 3,2%.", by=cast.bithu_nghen)
    assert not version.findings.filter(subject="chua-kiem-tra-duoc").exists()
    client.force_login(cast.chanh)
    answer = client.post(reverse("add_indicator", args=[cast.plan.pk]), {
        "code": "KT98", "name": "Tỷ lệ hộ nghèo (%)", "unit": "%", "direction": "down", "measured": "end", "aliases": ""})
    assert answer.status_code == 302
    assert not version.findings.filter(subject="chua-kiem-tra-duoc").exists(), [one.what for one in version.findings.all()]
