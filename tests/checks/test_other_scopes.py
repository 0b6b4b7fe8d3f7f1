"""Figures of another place, another year or another structure are none of the commune's own; what divides a total up adds up to it."""

import pytest

from .reports import ONE, TWO, case, remarks, subjects

OWN = "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt 92,1%."
AHEAD = "- Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt 97%."
ELSEWHERE = [
    "Trên địa bàn huyện, hộ dùng nước hợp vệ sinh mới đạt 88,1%.",
    "Tỷ lệ hộ sử dụng nước hợp vệ sinh của toàn huyện cùng thời điểm là 88,1%.",
    "Bình quân chung cả tỉnh, tỷ lệ hộ dùng nước hợp vệ sinh đạt 90%.",
    "Huyện phấn đấu tỷ lệ hộ sử dụng nước hợp vệ sinh đạt 95%.",
]


@pytest.mark.parametrize("line", ELSEWHERE)
def test_a_figure_of_the_district_or_above_differs_from_nothing(line):
    assert [s for s in subjects("figures", case([ONE, OWN, line, TWO, AHEAD])) if "differs" in s] == []


@pytest.mark.parametrize("line", ELSEWHERE[:3])
def test_nor_does_it_stand_for_the_communes_own(line):
    assert "MT01:missing" in subjects("indicators", case([ONE, line, TWO, "- Trồng mới 20 ha rừng."]))


def test_the_communes_own_figure_in_another_place_still_differs():
    found = subjects("figures", case([ONE, OWN, "Xã có 88,1% hộ sử dụng nước hợp vệ sinh, được huyện đánh giá cao.", TWO, AHEAD]))
    assert [s for s in found if s.startswith("MT01:differs")] != []


ECONOMY = "Cơ cấu kinh tế năm 2019: nông nghiệp 32%, công nghiệp, xây dựng 30% và dịch vụ 38%."
OTHER_STRUCTURES = [
    ["Cơ cấu sử dụng đất như sau:", "- Đất sản xuất nông nghiệp chiếm 61%;", "- Đất phi nông nghiệp chiếm 39%."],
    ["Cơ cấu lao động như sau:", "- Nông nghiệp chiếm 45%;", "- Công nghiệp, xây dựng chiếm 30%;", "- Dịch vụ chiếm 25%."],
    ["Cơ cấu lao động thể hiện qua bảng sau:", "|! Nội dung | Tỷ trọng", "| Nông nghiệp | 45%", "| Công nghiệp - xây dựng | 30%", "| Dịch vụ | 25%"],
]


@pytest.mark.parametrize("lines", OTHER_STRUCTURES, ids=("land", "labour", "labour table"))
def test_another_structure_is_not_the_economys(lines):
    assert [s for s in subjects("figures", case([ONE, ECONOMY, *lines])) if "differs" in s] == []


def test_where_names_come_first_no_figure_goes_to_the_name_behind_it():
    lines = [ONE, ECONOMY, TWO, "Cơ cấu kinh tế năm 2025: nông nghiệp 24%, công nghiệp, xây dựng 33% và dịch vụ 43%."]
    table = "nông, lâm, ngư nghiệp", "công nghiệp, tiểu thủ công nghiệp, xây dựng", "thương mại, dịch vụ"
    stated = [f"| Cơ cấu kinh tế: {name} | % | {value}" for name, value in zip(table, (24, 33, 43), strict=True)]
    assert [s for s in subjects("figures", case([*lines, "|! Chỉ tiêu | Đơn vị tính | Mục tiêu đến năm 2025", *stated])) if "differs" in s] == []


@pytest.mark.parametrize("told", ["(nông nghiệp; công nghiệp, xây dựng; dịch vụ) tương ứng là 32%; 30%; 38%.", ", nông nghiệp chiếm 32%; công nghiệp, xây dựng chiếm 30%; dịch vụ chiếm 38%."])
def test_a_structure_told_in_a_row_is_read(told):
    lines = [ONE, f"Trong cơ cấu kinh tế năm 2019 {told}", TWO, "Cơ cấu kinh tế năm 2025: nông nghiệp 24%, công nghiệp, xây dựng 33% và dịch vụ 43%."]
    assert [s for s in subjects("indicators", case(lines)) if s.startswith(("KT02", "KT03", "KT04"))] == []


def test_years_side_by_side_are_no_average():
    rows = ["|! TT | Chỉ tiêu | ĐVT | 2015 | 2016 | 2017 | 2018 | 2019 | Bình quân 5 năm", "| 1 | Sản lượng lương thực có hạt | tấn/năm | 4.621 | 4.348 | 4.530 | 4.439 | 4.712 | 4.530"]
    assert [s for s in subjects("figures", case([ONE, "Sản lượng lương thực có hạt bình quân 4.530 tấn/năm.", *rows])) if "differs" in s] == []


def test_what_is_not_reached_yet_is_told_as_a_result():
    lines = [ONE, "Chỉ tiêu đạt chuẩn nông thôn mới nâng cao đến nay chưa đạt, phải chuyển sang nhiệm kỳ tới.", TWO, "Phấn đấu đạt chuẩn nông thôn mới nâng cao năm 2023."]
    assert [s for s in subjects("indicators", case(lines)) if s.startswith("KT11")] == []


DIVIDED = "Tổng số cây xanh trồng mới là {total} cây, trong đó: ở trường học 700 cây; ở nhà văn hóa 347 cây; dọc các trục đường 918 cây."
BRACKETS = "Tổng số lớp tập huấn sẽ mở trong nhiệm kỳ {total} lớp (năm 2021: 12 lớp; năm 2022: 7 lớp; năm 2023: 3 lớp; hai năm cuối 8 lớp)."
LAST = "Số nhà đại đoàn kết đã xây: năm 2016: 7 nhà; năm 2017: 13 nhà; năm 2018: 6 nhà; năm 2019: 9 nhà; tổng cộng {total} nhà."


SOURCES = "Kinh phí làm đường là {total} tỷ đồng, trong đó ngân sách cấp trên 23,1 tỷ đồng, ngân sách xã 18,5 tỷ đồng, nhân dân đóng góp 3,9 tỷ đồng."
MEETINGS = "Ban Chấp hành đã họp {total} kỳ, trong đó 59 kỳ thường lệ và 7 kỳ chuyên đề."


@pytest.mark.parametrize(("sentence", "right", "wrong"), [(SOURCES, "45,5", "56,9"), (MEETINGS, "66", "79"), (DIVIDED, "1.965", "1.820"), (BRACKETS, "30", "33"), (LAST, "35", "38")])
def test_parts_of_a_total_add_up(sentence, right, wrong):
    assert [s for s in subjects("figures", case([ONE, sentence.format(total=right)])) if s.startswith("total")] == []
    assert [s for s in subjects("figures", case([ONE, sentence.format(total=wrong)])) if s.startswith("total")] != []


@pytest.mark.parametrize("sentence", [
    "Đã trồng 1.820 cây, trong đó: ở trường học 700 cây, ở nhà văn hóa 347 cây.",
    "Đã kết nạp 50 đảng viên, trong đó 20 đảng viên nữ và 15 đảng viên là đoàn viên.",
])
def test_some_of_a_total_need_not_add_up(sentence):
    assert subjects("figures", case([ONE, sentence])) == []


def test_a_heading_states_nothing():
    lines = [ONE, "## 1.1. Tăng trưởng kinh tế, thu nhập", "Đời sống được cải thiện.", TWO, "Phấn đấu phát triển nhanh."]
    assert "KT01:missing" in subjects("indicators", case(lines))


@pytest.mark.parametrize(("sentence", "slips"), [
    ("Số lượt khám bệnh từ 3.473 lượt (năm 2015) tăng lên 4.827 lượt (năm 2019), đạt tốc độ tăng 44,99% sau 4 năm.", True),
    ("Số lượt khám bệnh từ 3.473 lượt (năm 2015) tăng lên 4.827 lượt (năm 2019), đạt tốc độ tăng 38,99% sau 4 năm.", False),
    ("Số lượt khám bệnh từ 3.473 lượt (năm 2015) tăng lên 4.827 lượt (năm 2019), tốc độ tăng bình quân 8,6%/năm.", False),
    ("Đã kiểm tra 28 tổ chức đảng, kết luận 21/28 tổ chức thực hiện tốt, chiếm 87,0%.", True),
    ("Đã kiểm tra 28 tổ chức đảng, kết luận 21/28 tổ chức thực hiện tốt, chiếm 75,0%.", False),
    ("Theo Kết luận 21/28 của Ban Thường vụ, 87,0% tổ chức đã sửa chữa.", False),
    ("Qua rà soát 18 đồng chí diện quy hoạch, có 9 đồng chí đạt chuẩn về chuyên môn, bằng 58,0%.", True),
    ("Qua rà soát 18 đồng chí diện quy hoạch, có 9 đồng chí đạt chuẩn về chuyên môn, bằng 50,0%.", False),
])
def test_changes_and_shares_of_the_whole_are_reckoned(sentence, slips):
    assert bool([one for one in remarks("figures", case([ONE, sentence])) if one.subject.startswith("change")]) is slips


def test_tasks_in_many_words_hold_their_money():
    rows = [
        "|! TT | Nhiệm vụ | Chủ trì | Kinh phí", "| I | Kinh tế | | 1.340", "| 1 | Chuyển đổi cơ cấu cây trồng, xây dựng cánh đồng lớn | UBND | 850",
        "| 2 | Xây dựng sản phẩm đặc trưng của địa phương | Hội Nông dân | 490", "| II | Môi trường | | 770",
        "| 3 | Mua xe gom rác. Thu gom 98% rác thải | Hội Phụ nữ | 540", "| 4 | Đo đạc, chỉnh lý hồ sơ địa chính | Địa chính | 230",
    ]
    for total, wrong in (("2.110", False), ("2.410", True)):
        found = subjects("figures", case([ONE, *rows, f"| | Tổng cộng | | {total}"], kind="action_programme"))
        assert bool([s for s in found if s.startswith("total")]) is wrong
