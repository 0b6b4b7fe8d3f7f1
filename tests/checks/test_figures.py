"""Figures agree between documents and within one, sums come out: found where they do not, silent where a reader would be."""

import pytest

from .reports import ONE, TWO, case, remarks, subjects

REPORT = (
    ONE, "Thu nhập bình quân đầu người năm 2019 đạt 45,2 triệu đồng/người/năm. Tỷ lệ hộ nghèo giảm từ 7,19% xuống còn 2,34%.",
    "Tổng vốn đầu tư toàn xã hội 5 năm đạt 846 tỷ đồng. Kết nạp đảng viên mới 27 người/năm. Thu ngân sách tăng bình quân 13,4%/năm.",
    TWO, "- Thu nhập bình quân đầu người 75 triệu đồng/người/năm; tỷ lệ hộ nghèo còn 1,2%; bảo hiểm y tế trên 95%.",
    "- Đạt chuẩn đô thị văn minh năm 2023; thu gom rác thải 95–98%; sản lượng lương thực 4.200 tấn/năm.",
    "- Cơ cấu kinh tế: nông nghiệp 12,5%, công nghiệp - xây dựng 38,5%, thương mại - dịch vụ 49%.",
)
PAST, NEXT = "# Điều 1. Kết quả nhiệm kỳ 2015–2020", "# Điều 2. Các chỉ tiêu chủ yếu đến năm 2025"

UNLIKE_REPORT = [
    ([PAST, "Thu nhập bình quân đầu người đạt 54,2 triệu đồng/người/năm."], "KT05:differs:54,2≠45,2"),
    ([PAST, "Tỷ lệ hộ nghèo còn 2,43%."], "XH01:differs:2,43≠2,34"),
    ([PAST, "Huy động vốn đầu tư toàn xã hội được 864 tỷ đồng."], "KT09:differs:864≠846"),
    ([PAST, "Bình quân mỗi năm kết nạp 25 đảng viên."], "XD03:differs:25≠27"),
    ([PAST, "Thu ngân sách trên địa bàn tăng bình quân hằng năm 14,3%."], "KT08:differs:14,3≠13,4"),
    ([NEXT, "- Phấn đấu thu nhập bình quân đầu người đạt 72 triệu đồng."], "KT05:differs:72≠75"),
    ([NEXT, "- Tỷ lệ hộ nghèo còn dưới 1%."], "XH01:differs:dưới 1≠1,2"),
    ([NEXT, "- Tỷ lệ bao phủ BHYT đạt 93%."], "XH05:differs:93≠trên 95"),
    ([NEXT, "- Tham gia bảo hiểm y tế trên 90%."], "XH05:differs:trên 90≠trên 95"),
    ([NEXT, "- Đạt chuẩn đô thị văn minh năm 2024."], "KT11:differs:2024≠2023"),
    ([NEXT, "- Rác thải được thu gom, xử lý đạt 99%."], "MT02:differs:99≠95–98"),
    ([NEXT, "- Sản lượng lương thực có hạt: 4.020 tấn."], "KT07:differs:4.020≠4.200"),
    ([NEXT, "- Tỷ trọng nông nghiệp 15%; công nghiệp - xây dựng 36%; thương mại - dịch vụ 49%."], "KT02:differs:15≠12,5"),
]


@pytest.mark.parametrize(("lines", "said"), UNLIKE_REPORT, ids=[row[1] for row in UNLIKE_REPORT])
def test_a_figure_unlike_the_reports_is_said_on_the_other_paper(lines, said):
    assert said in subjects("figures", case(lines, kind="draft_resolution", report=REPORT))


LIKE_REPORT = [
    [PAST, "Thu nhập bình quân đầu người đạt trên 45 triệu đồng/người/năm."],
    [PAST, "Thu nhập bình quân đầu người đạt 45 triệu đồng, năm 2016 mới là 30 triệu đồng."],
    [PAST, "Năm 2015, tỷ lệ hộ nghèo là 7,19%."],
    [PAST, "Tỷ lệ hộ nghèo giảm 4,85 điểm %, còn 2,3%."],
    [PAST, "Tổng vốn đầu tư toàn xã hội đạt gần 850 tỷ đồng."],
    [PAST, "Kết nạp đảng viên mới 27 người/năm, vượt 2 người so với mục tiêu 25 người."],
    [PAST, "Kết nạp 135 đảng viên trong 5 năm."],
    [PAST, "Riêng năm 2017 kết nạp đảng viên được 19 người."],
    [PAST, "Thu ngân sách năm 2019 tăng 20%."],
    [PAST, "Thu nhập bình quân đầu người của thôn Đông Thịnh đạt 51 triệu đồng."],
    [PAST, "Thu nhập bình quân đầu người toàn huyện đạt 43 triệu đồng."],
    [PAST, "Thu nhập bình quân đầu người đạt 45,2 triệu đồng, vượt mục tiêu Nghị quyết (42 triệu đồng)."],
    [PAST, "Nghị quyết đề ra thu nhập bình quân đầu người 42 triệu đồng."],
    [NEXT, "- Thu nhập bình quân đầu người từ 72–76 triệu đồng."],
    [NEXT, "- Đến năm 2022, thu nhập bình quân đầu người đạt 60 triệu đồng."],
    [NEXT, "- Bảo hiểm y tế đạt 96%."],
    [NEXT, "- Rác thải được thu gom 97%."],
    [NEXT, "- Riêng năm 2021, tỷ lệ hộ nghèo giảm ít nhất 0,5 điểm %."],
    [NEXT, "- Mỗi năm giúp ít nhất 15 hộ nghèo có sinh kế."],
    [NEXT, "- Thu nhập bình quân đầu người tăng từ 45,2 triệu đồng lên 75 triệu đồng."],
]


@pytest.mark.parametrize("lines", LIKE_REPORT, ids=[lines[1][:50] for lines in LIKE_REPORT])
def test_what_a_reader_takes_for_the_same_or_for_something_else_is_not_said(lines):
    assert subjects("figures", case(lines, kind="draft_resolution", report=REPORT)) == []


def test_without_a_report_beside_it_a_paper_is_held_against_nothing():
    assert subjects("figures", case([NEXT, "- Tỷ lệ hộ nghèo còn 3%."], kind="draft_resolution")) == []


def test_the_remark_says_both_figures_and_where_the_other_stands():
    [remark] = remarks("figures", case([NEXT, "- Tỷ lệ hộ nghèo còn 3%."], kind="draft_resolution", report=REPORT))
    assert remark.what == "Mục tiêu của «Tỷ lệ hộ nghèo» ở đây là «3%»; Báo cáo chính trị, đoạn 5: «1,2%»."
    assert (remark.passage, remark.start, remark.end) == (2, 0, 21)


def test_two_figures_of_one_indicator_in_one_paper_are_said_on_the_later():
    lines = [ONE, "Độ che phủ rừng đạt 12,4%.", "Nhờ trồng rừng, độ che phủ rừng giữ ở mức 14,2%.", TWO, "- Độ che phủ rừng 15%."]
    [remark] = remarks("figures", case(lines))
    assert (remark.subject, remark.passage) == ("MT03:differs:14,2≠12,4", 3)
    lines[2] = "Độ che phủ rừng năm 2015 là 11%; vùng đồi Bắc Tân có độ che phủ rừng 40%."
    assert subjects("figures", case(lines)) == []


def test_a_cell_of_a_table_is_held_against_the_words_before_it():
    lines = [ONE, "Độ che phủ rừng đạt 12,4%.", "|! Chỉ tiêu | Đơn vị tính | Kết quả 2015–2020 | Mục tiêu 2020–2025", "| Độ che phủ rừng | % | 14,2 | 15"]
    assert subjects("figures", case(lines)) == ["MT03:differs:14,2≠12,4"]


def test_the_tasks_of_a_programme_aim_and_do_not_report():
    rows = ["|! TT | Nhiệm vụ | Chủ trì | Thời hạn | Kết quả", "| 1 | Giảm nghèo | Mặt trận | 2025 | Tỷ lệ hộ nghèo còn 1,2%"]
    assert subjects("figures", case(rows, kind="action_programme", report=REPORT)) == []
    rows[1] = "| 1 | Giảm nghèo | Mặt trận | 2025 | Tỷ lệ hộ nghèo còn 1,6%"
    assert subjects("figures", case(rows, kind="action_programme", report=REPORT)) == ["XH01:differs:1,6≠1,2"]


def test_the_column_of_the_whole_commune_is_held_against_the_report():
    rows = ["|! TT | Chỉ tiêu năm 2019 | Xã A | Xã B | Chung", "| 1 | Tỷ lệ hộ nghèo (%) | 2,1 | 2,5 | 3,34"]
    assert subjects("figures", case(rows, kind="old_unit_table", report=REPORT)) == ["XH01:differs:3,34≠2,34"]


TOTALS = [
    (["|! Thôn | Số người | Số hộ", "| Đông | 320 | 90", "| Tây | 410 | 120", "| Tổng | 740 | 210"], ["total:Số người:740≠730"]),
    (["|! Thôn | Số người | Số hộ", "| Đông | 320 | 90", "| Tây | 410 | 120", "| Cộng 2 thôn | 730 | 220"], ["total:Số hộ:220≠210"]),
    (["|! TT | Nguồn vốn (tỷ đồng) | Số vốn", "| 1 | Ngân sách | 12,5 | ", "| 2 | Nhân dân | 8,4", "| 3 | Doanh nghiệp | 4,3", "| | Tổng cộng | 35,2"], ["total:Số vốn:35,2≠25,2"]),
    (["|! TT | Nội dung | Kim Lộc | Song Lộc | Cộng", "| 1 | Dân số (người) | 3.013 | 3.774 | 6.878", "| 2 | Số hộ | 834 | 1.047 | 1.881"], ["total:Cộng:6.878≠6.787"]),
    (["|! TT | Hạng mục | Kinh phí", "| I | Đường | 500", "| 1 | Trục chính | 300", "| 2 | Ngõ xóm | 200", "| II | Kênh | 250", "| | Tổng cộng | 850"], ["total:Kinh phí:850≠750"]),
    (["|! Khối | Đảng viên", "| Toàn xã | 190", "| Khối 1 | 60", "| Khối 2 | 55", "| Khối 3 | 65"], ["total:Đảng viên:190≠180"]),
    (["|! Thôn | Số người | Số hộ", "| Đông | 320 | 90", "| Tây | 410 | 120", "| Tổng | 730 | 210"], []),
    (["|! Hạng mục (triệu đồng) | Số tiền", "| Điểm tập kết rác | 320", "| Nhà văn hóa | 410", "| Cộng | 850"], ["total:Số tiền:850≠730"]),
    (["|! Thôn | Điểm", "| Đông | 85", "| Tây | 90", "| Chung | 88"], []),
    (["|! Nguồn vốn | Tỷ đồng", "| Ngân sách | 12,52", "| Nhân dân | 8,43", "| Doanh nghiệp | 4,34", "| Tổng cộng | 25,3"], []),
    (["|! Thôn | Tỷ lệ hộ nghèo (%)", "| Đông | 2,1", "| Tây | 3,3", "| Toàn xã | 2,8"], []),
    (["|! Thôn | Thu nhập", "| Đông | 42", "| Tây | 48", "| Nam | 45", "| Toàn xã | 45"], []),
    (["|! TT | Nội dung | Đơn vị tính | Xã A | Xã B | Cộng", "| 1 | Diện tích | km² | 6,24 | 5,13 | 11,37", "| 2 | Năng suất lúa | tạ/ha | 54 | 52 | 53"], []),
    (["|! Thôn | Tổng số | Nữ | Dưới 40 tuổi", "| Đông | 60 | 20 | 15", "| Tây | 55 | 18 | 20", "| Nam | 50 | 17 | 12"], []),
    (["|! TT | Hạng mục | Kinh phí", "| I | Đường | 500", "| 1 | Trục chính | 300", "| 2 | Ngõ xóm | 200", "| II | Kênh | 250", "| | Tổng cộng | 750"], []),
    (["|! Thôn | Số hộ", "| Đông | 90", "| Trong đó: hộ nghèo | 5", "| Tây | 120", "| Tổng | 210"], []),
]


@pytest.mark.parametrize(("rows", "said"), TOTALS, ids=[f"{row[0][-1]} {at}" for at, row in enumerate(TOTALS)])
def test_totals_are_added_up_again(rows, said):
    assert subjects("figures", case(["# PHỤ LỤC", *rows])) == said


SUMS = [
    ("Tỷ trọng nông nghiệp 27%, công nghiệp – xây dựng 33%, thương mại – dịch vụ 41%.", ["shares:101"]),
    ("Cơ cấu kinh tế chuyển dịch đúng hướng: nông nghiệp chiếm 18,5%, công nghiệp – TTCN – xây dựng chiếm 36,3%, dịch vụ 44,2%.", ["shares:99"]),
    ("Trong nội bộ ngành nông nghiệp, trồng trọt chiếm 27%, chăn nuôi 39,7%, dịch vụ nông nghiệp 29,3%.", ["shares:96"]),
    ("Nguồn kinh phí: cấp trên hỗ trợ 35%, ngân sách địa phương 30%, xã hội hóa 46%.", ["shares:111"]),
    ("Cơ cấu lao động: nông nghiệp 45%, công nghiệp 30%, dịch vụ 35%.", ["shares:110"]),
    ("Đàn bò tăng từ 900 con lên 1.200 con, tăng 43,3%.", ["change:43,3%≠33,3%"]),
    ("Số hộ kinh doanh tăng từ 245 hộ lên 338 hộ, tăng 83 hộ so với đầu nhiệm kỳ.", ["change:83 hộ≠93"]),
    ("Thu nhập tăng từ 28 lên 45 triệu đồng, gấp 2,6 lần.", ["change:2,6 lần≠1,6"]),
    ("Thu nhập bình quân đầu người tăng từ 45 triệu đồng lên 30 triệu đồng.", ["change:tăng≠giảm"]),
    ("Nợ xây dựng cơ bản giảm từ 5,1 tỷ đồng lên 14,2 tỷ đồng.", ["change:giảm≠tăng"]),
    ("Hộ nghèo giảm từ 10,48% năm 2015 xuống còn 4,28% năm 2019, giảm 5,2 điểm %.", ["change:5,2 điểm %≠6,2"]),
    ("Có 5/6 trường đạt chuẩn, bằng 93,3%.", ["change:93,3%≠83,3%"]),
    ("15 trên 17 tổ dân phố đạt danh hiệu, chiếm 78,2%.", ["change:78,2%≠88,2%"]),
    ("Đã giải quyết 121/126 đơn (90%).", ["change:90%≠96%"]),
    ("Trong tổng số 612 đảng viên có 154 đảng viên nữ, chiếm 35,2%.", ["change:35,2%≠25,2%"]),
    ("Toàn xã có 2.466 hộ, trong đó có 106 hộ khó khăn, chiếm 14,3%.", ["change:14,3%≠4,3%"]),
    ("Có 154 đồng chí nữ, chiếm 35,2% tổng số 612 đảng viên.", ["change:35,2%≠25,2%"]),
    ("Sản lượng cá đạt 180 tấn, tăng 80 tấn so với năm 2015 (120 tấn).", ["change:80 tấn≠60"]),
    ("Số mô hình tăng từ 20 mô hình lên 50 mô hình (tăng 120%).", ["change:120%≠150%"]),
    ("Tỷ lệ lao động qua đào tạo nâng từ 40% lên 63%, tăng 33%.", ["change:33%≠58%"]),
    ("Tỷ trọng nông nghiệp 27%, công nghiệp – xây dựng 33%, thương mại – dịch vụ 40%.", []),
    ("Cơ cấu kinh tế: nông nghiệp 18,5%, công nghiệp 36,3%, dịch vụ 45,2%.", []),
    ("Cơ cấu kinh tế: nông nghiệp 18,53%, công nghiệp 36,34%, dịch vụ 45,14%.", []),
    ("Nông nghiệp tăng 4,5%/năm, công nghiệp tăng 12%/năm, dịch vụ tăng 13%/năm.", []),
    ("Tỷ trọng chăn nuôi chiếm 45%, tỷ lệ cơ giới hóa đạt 30%, tỷ lệ tưới 90%.", []),
    ("Trong đó nữ chiếm 30%, đoàn viên trẻ 40%, giáo dân 5%.", []),
    ("Đàn bò tăng từ 900 con lên 1.200 con, tăng 33,3%.", []),
    ("Thu nhập tăng từ 28 lên 45 triệu đồng, gấp 1,6 lần.", []),
    ("Thu nhập tăng từ 28 lên 45 triệu đồng, gấp hơn 1,5 lần.", []),
    ("Hộ nghèo giảm từ 10,48% xuống còn 4,28%, giảm 6,2%.", []),
    ("Hộ nghèo giảm từ 7,19% năm 2015 xuống còn 2,34% năm 2019, bình quân giảm 0,97 điểm %/năm.", []),
    ("Thu ngân sách tăng từ 20 tỷ đồng lên 28,4 tỷ đồng, vượt 5% so với kế hoạch.", []),
    ("Tốc độ tăng dân số giảm từ 1,2% xuống 0,9%.", []),
    ("Thứ hạng tăng từ thứ 10 lên thứ 5.", []),
    ("Có 5 trên 6 trường đạt chuẩn quốc gia, bằng 83,3%.", []),
    ("Hòa giải thành 112/131 vụ, đạt 85,5%; đạt 7/9 tiêu chí, tỷ lệ hộ nghèo còn 2%.", []),
    ("Toàn xã có 2.466 hộ, trong đó có 106 hộ khó khăn, chiếm 4,3%.", []),
    ("Có 612 đảng viên; kết nạp 27 đảng viên mỗi năm, chiếm 58% là nữ.", []),
    ("Toàn xã có 1.136 hộ kinh doanh, tăng 268 hộ so với đầu nhiệm kỳ.", []),
    ("Đạt 45 triệu đồng, tăng 15 triệu đồng so với năm 2015 (30 triệu đồng).", []),
    ("Năng suất lúa tăng từ 52 tạ/ha lên 55,4 tạ/ha, tăng 6,5%.", []),
    ("Chi bộ giảm từ 38 xuống 22, giảm 16 chi bộ.", []),
]


@pytest.mark.parametrize(("text", "said"), SUMS, ids=[row[0][:60] for row in SUMS])
def test_the_sums_of_a_sentence_are_done_again(text, said):
    assert subjects("figures", case([ONE, text])) == said


def test_shares_of_a_table_make_a_hundred():
    rows = ["|! Nguồn vốn | Tỷ trọng (%)", "| Ngân sách | 40", "| Nhân dân | 35", "| Doanh nghiệp | 30"]
    assert subjects("figures", case(["# PHỤ LỤC", *rows])) == ["shares:105"]
    rows[-1] = "| Doanh nghiệp | 25"
    assert subjects("figures", case(["# PHỤ LỤC", *rows])) == []
    rows = ["|! Chỉ tiêu | % | Ghi chú", "| Che phủ rừng | 40 | ", "| Nước sạch | 35 | ", "| Rác thải | 30 | "]
    assert subjects("figures", case(["# PHỤ LỤC", *rows])) == []


def test_a_change_beside_a_figure_that_differs_is_left_alone_and_one_a_sentence_further_is_not():
    sums = "Số cuộc giám sát tăng từ 30 cuộc lên 46 cuộc, tăng 65,6%."
    lines = [ONE, "Độ che phủ rừng đạt 12,4%.", f"Độ che phủ rừng đạt 14,2%. {sums}"]
    assert subjects("figures", case(lines)) == ["MT03:differs:14,2≠12,4", "change:65,6%≠53,3%"]
    lines[2] = "Độ che phủ rừng đạt 14,2%, so với kế hoạch 12% tăng 0,4 điểm %."
    assert subjects("figures", case(lines)) == ["MT03:differs:14,2≠12,4"]


def test_a_share_its_own_parts_put_right_is_said_once():
    lines = [ONE, "Trường đạt chuẩn quốc gia chiếm 75%. Toàn xã có 3/4 trường đạt chuẩn quốc gia, bằng 93,0%."]
    assert subjects("figures", case(lines)) == ["change:93%≠75%"]


@pytest.mark.parametrize("head", ["Khoản chi (triệu đồng)", "Nội dung chi"])
def test_what_a_task_costs_is_no_figure_of_its_indicator(head):
    rows = [f"|! TT | {head} | 2020–2022 | 2023–2025", "| 1 | Giảm nghèo | 645 | 159", "| 2 | Thu gom rác thải | 585 | 369"]
    report = [*REPORT, "- Tỷ lệ rác thải sinh hoạt được thu gom, xử lý 92%."]
    assert subjects("figures", case(rows, kind="action_programme", report=report)) == []


def test_deadlines_of_tasks_make_no_steps_of_targets_that_are_the_reports():
    report = [TWO, *(f"- {line}." for line in ("Tỷ lệ hộ nghèo còn 1,2%", "Độ che phủ rừng 15%", "Gia đình văn hóa đạt 94%", "Tỷ lệ rác thải được thu gom, xử lý 98%", "Tỷ lệ người dân tham gia bảo hiểm y tế 96%"))]
    head = "|! TT | Nhiệm vụ | Chủ trì | Thời hạn | Kết quả"
    rows = [f"| {at} | Việc thứ {at} | Mặt trận | 202{at} | {line[2:]}" for at, line in enumerate(report[1:5], 1)]
    wrong = "| 5 | Việc thứ năm | Mặt trận | 2022 | Tỷ lệ người dân tham gia bảo hiểm y tế {}%"
    for value, said in (("96", []), ("93", ["XH05:differs:93≠96"])):
        assert subjects("figures", case([head, *rows, wrong.format(value)], kind="action_programme", report=report)) == said
    assert subjects("figures", case([head, *rows[:2], wrong.format("93")], kind="action_programme", report=report)) == []


def test_a_total_that_is_the_figure_that_differs_is_said_once():
    rows = ["|! TT | Chỉ tiêu | Xã A | Xã B | Toàn đơn vị mới", "| 1 | Sản lượng lương thực có hạt (tấn/năm) | 1.754 | 1.997 | 4.395"]
    report = [ONE, "Sản lượng lương thực có hạt đạt 3.751 tấn/năm."]
    assert subjects("figures", case(rows, kind="old_unit_table", report=report)) == ["KT07:differs:4.395≠3.751"]


def test_what_a_resolution_required_is_no_result():
    lines = [ONE, "Theo nghị quyết nhiệm kỳ 2015–2020, độ che phủ rừng phải đạt 14%.", "Nghị quyết nhiệm kỳ trước yêu cầu nâng độ che phủ rừng lên 14%, thị trấn đã đạt 15,2%.", "Độ che phủ rừng đạt 15,2%."]
    assert subjects("figures", case(lines)) == []


def test_a_line_with_a_year_within_a_list_is_not_over_what_goes_on_with_its_numbers():
    lines = [TWO, "1. Trồng cây ven đường.", "NHIỆM VỤ NĂM 2021", "2. Tỷ lệ hộ nghèo còn 3%.", ]
    assert subjects("figures", case(lines, kind="draft_resolution", report=REPORT)) == ["XH01:differs:3≠1,2"]
    assert subjects("figures", case([*lines[:3], "1. Tỷ lệ hộ nghèo còn 3%."], kind="draft_resolution", report=REPORT)) == []


def test_a_share_of_a_plan_told_in_the_table_is_reckoned():
    table = ["|! TT | Chỉ tiêu | Đơn vị tính | Nghị quyết 2015–2020 | Kết quả | Mục tiêu 2020–2025", "| 1 | Số doanh nghiệp, hợp tác xã thành lập mới | đơn vị | 6 | 9 | 12"]
    for share, said in (("150,0", []), ("184,5", ["change:184,5%≠150%"])):
        assert subjects("figures", case([ONE, f"Doanh nghiệp, hợp tác xã thành lập mới: 9 đơn vị, đạt {share}% kế hoạch.", *table])) == said
    assert subjects("figures", case([ONE, "Doanh nghiệp, hợp tác xã thành lập mới: 9 đơn vị, bằng 90% kế hoạch năm 2019.", *table])) == []
