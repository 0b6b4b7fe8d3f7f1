"""Whose a figure is and when it holds: what is of another place, whole or year never speaks for the commune; where it may be, the portal only hints."""

import pytest

from congresses.checks import Level

from .reports import ONE, TWO, case, remarks, subjects

WATER = "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt 95,8%."
WATERLESS = (
    "Trên địa bàn huyện, tỷ lệ hộ sử dụng nước hợp vệ sinh là 88%.",
    "Tỉnh phấn đấu tỷ lệ hộ sử dụng nước hợp vệ sinh đạt 97,5%.",
    "Cùng kỳ, huyện mới có 90% hộ sử dụng nước hợp vệ sinh.",
    "Cả nước hiện có 91% hộ sử dụng nước hợp vệ sinh.",
)


@pytest.mark.parametrize("other", WATERLESS)
def test_a_figure_of_another_level_of_the_country_is_not_the_communes(other):
    given = case([ONE, WATER, other], codes=["MT01"], values={"MT01": {"result": "95,8", "target": "?"}})
    assert [subject for code in ("indicators", "figures") for subject in subjects(code, given) if ":table" in subject or ":differs" in subject] == []


def test_only_another_levels_figure_leaves_the_communes_missing():
    lines = [ONE, "Trên địa bàn huyện, tỷ lệ hộ sử dụng nước hợp vệ sinh là 88%."]
    assert subjects("indicators", case(lines, codes=["MT01"])) == ["MT01:missing"]


def test_two_plain_statements_still_differ():
    [remark] = remarks("figures", case([ONE, WATER, "Hộ sử dụng nước hợp vệ sinh đạt 85,9%."], codes=["MT01"]))
    assert (remark.subject, remark.level) == ("MT01:differs:85,9≠95,8", Level.EXPLAIN)


STRUCTURES = (  # lines, the share of agriculture that is read
    (["Cơ cấu lao động như sau:", "- Nông nghiệp chiếm 41%;", "- Công nghiệp chiếm 29%;", "- Dịch vụ chiếm 30%."], None),
    (["Cơ cấu lao động theo bảng:", "|! Ngành | Tỷ trọng", "| Nông nghiệp | 41%", "| Công nghiệp, xây dựng | 29%", "| Dịch vụ | 30%"], None),
    (["Cơ cấu kinh tế như sau:", "- Nông nghiệp chiếm 41%;", "- Công nghiệp chiếm 29%;", "- Dịch vụ chiếm 30%."], "41"),
    (["Cơ cấu kinh tế (nông nghiệp; công nghiệp, xây dựng; dịch vụ) lần lượt là 41%; 29%; 30%."], "41"),
    (["Cơ cấu kinh tế giai đoạn 2015 đến năm 2019: tỷ trọng nông nghiệp giảm từ 52% xuống 41%, công nghiệp 29%, dịch vụ 30%."], "41"),
    (["Đất sản xuất nông nghiệp chiếm 41% diện tích tự nhiên."], None),
)


@pytest.mark.parametrize(("lines", "read"), STRUCTURES)
def test_only_the_economys_structure_is_the_economys(lines, read):
    found = subjects("indicators", case([ONE, *lines], codes=["KT02", "KT03", "KT04"], values={"KT02": {"result": "33", "target": "?"}}))
    assert [subject for subject in found if ":table:" in subject] == ([f"KT02:table:{read}≠33"] if read else [])


def test_a_share_before_and_is_of_the_name_before_it():
    text = "Cơ cấu kinh tế: nông nghiệp 30%, công nghiệp, xây dựng 32% và dịch vụ 38%."
    values = {code: {"result": cell, "target": "?"} for code, cell in (("KT02", "30"), ("KT03", "32"), ("KT04", "38"))}
    assert [one for one in subjects("indicators", case([ONE, text], codes=[*values], values=values)) if ":table" in one] == []


def test_columns_of_single_years_hold_no_mean_of_the_term():
    rows = ["|! Chỉ tiêu | 2016 | 2017 | 2018 | 2019", "| Kết nạp đảng viên mới | 21 | 30 | 26 | 31", "| Tỷ lệ hộ nghèo | 6 | 5 | 4 | 3"]
    values = {"XD03": {"result": "27", "target": "?"}, "XH01": {"result": "2,34", "target": "?"}}
    found = subjects("indicators", case([ONE, *rows], codes=["XD03", "XH01"], values=values))
    assert [one for one in found if ":table" in one] == ["XH01:table:3≠2,34"]


def test_a_bare_number_before_what_is_counted_is_no_share():
    text = "Có 9 trong tổng số 12 thôn giữ được danh hiệu thôn văn hóa, chiếm 75%."
    assert [one for one in subjects("indicators", case([ONE, text], codes=["XH10"], values={"XH10": {"result": "75"}})) if ":table" in one] == []


SUMS = (  # text, the subjects said of it
    ("Tổng số giờ giảng là 90 giờ, trong đó: chuyên đề một 40 giờ; chuyên đề hai 30 giờ; chuyên đề ba 10 giờ.", ["total:90≠80"]),
    ("Tổng số giờ giảng là 80 giờ, trong đó: chuyên đề một 40 giờ; chuyên đề hai 30 giờ; chuyên đề ba 10 giờ.", []),
    ("Tổng số giờ giảng là 90 giờ, trong đó chuyên đề một 40 giờ, chuyên đề hai 30 giờ.", []),
    ("Mở 24 lớp nghề (năm 2017: 6 lớp; năm 2018: 7 lớp; năm 2019: 8 lớp).", ["total:24≠21"]),
    ("Mở 21 lớp nghề (năm 2017: 6 lớp; năm 2018: 7 lớp; năm 2019: 8 lớp).", []),
    ("Số tổ hợp tác từ 20 tổ (năm 2015) tăng lên 30 tổ (năm 2019), đạt tốc độ tăng 60% sau 4 năm.", ["change:60%≠50%"]),
    ("Số tổ hợp tác từ 20 tổ (năm 2015) tăng lên 30 tổ (năm 2019), đạt tốc độ tăng 10,7% mỗi năm.", []),
    ("Trong giá trị ngành nông nghiệp, trồng trọt 50%, chăn nuôi 30%, thủy sản 30%.", ["shares:110"]),
    ("Trong giá trị ngành nông nghiệp, trồng trọt 50%, chăn nuôi 30%, thủy sản 20%.", []),
)


@pytest.mark.parametrize(("text", "said"), SUMS)
def test_totals_changes_and_shares_in_more_ways(text, said):
    assert subjects("figures", case([ONE, text], codes=())) == said


def test_rows_of_years_and_tasks_that_speak_of_rates_are_added_up():
    years = ["|! Năm | Vụ xuân | Vụ mùa | Cả năm", "| 2016 | 20 | 15 | 35", "| 2017 | 22 | 14 | 36", "| 2018 | 21 | 15 | 46"]
    tasks = ["|! TT | Nhiệm vụ | Kinh phí", "| 1 | Chuyển đổi cơ cấu cây trồng | 300", "| 2 | Hạ tỷ lệ hộ nghèo | 200", "| | Tổng cộng | 600"]
    assert subjects("figures", case([ONE, *years], codes=())) == ["total:Cả năm:46≠36"]
    assert subjects("figures", case([TWO, *tasks], codes=())) == ["total:Kinh phí:600≠500"]
    assert subjects("figures", case([TWO, *tasks[:-1], "| | Tổng cộng | 500"], codes=())) == []
