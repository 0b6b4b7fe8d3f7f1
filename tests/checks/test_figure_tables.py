"""Lists and tables as many offices lay them out: what does not come out is said once, what does never."""

import pytest

from .reports import ONE, case, subjects

WRONG_LINES = (
    ("Cơ cấu kinh tế:", "- Nông nghiệp: 30%.", "- Công nghiệp - xây dựng: 35%.", "- Dịch vụ: 38%."),
    ("Về cơ cấu kinh tế:", "+ Nông nghiệp chiếm 30%;", "+ Công nghiệp - xây dựng chiếm 35%;", "+ Dịch vụ chiếm 38%;", "- Tỷ lệ hộ nghèo 2%"),
    ("Chuyển dịch cơ cấu kinh tế như sau:", "- Nông nghiệp giảm từ 40% xuống 30%;", "- Công nghiệp - xây dựng tăng từ 28% lên 35%;", "- Dịch vụ tăng từ 32% lên 38%."),
    ("- Tỷ trọng nông nghiệp 30%.", "- Tỷ trọng công nghiệp - xây dựng 37%.", "- Tỷ trọng dịch vụ 38%.", "- Tỷ lệ hộ nghèo 2%."),
    ("Các chỉ tiêu chủ yếu:", "- Cơ cấu kinh tế: nông nghiệp 30%; công nghiệp 37%; dịch vụ 38%.", "- Tỷ lệ hộ nghèo 2%."),
    ("Nguồn vốn đầu tư:", "- Ngân sách nhà nước: 54 tỷ đồng, chiếm 45%;", "- Doanh nghiệp: 30 tỷ đồng, chiếm 35%;", "- Nhân dân: 36 tỷ đồng, chiếm 30%."),
    ("|! TT | Ngành | Năm 2015 | Năm 2019", "| 1 | Cơ cấu kinh tế (%) | 100 | 100", "| | - Nông nghiệp | 40 | 30", "| | - Công nghiệp | 28 | 37", "| | - Dịch vụ | 32 | 38"),
    ("|! Chỉ tiêu | ĐVT | NQ | Kết quả", "| Cơ cấu kinh tế | |  | ", "| - Nông nghiệp | % | 35 | 30", "| - CN - XD | % | 30 | 37", "| - TM - DV | % | 35 | 38", "| Thu nhập | tr.đ | 40 | 45"),
    ("|! Nguồn vốn | Số tiền | Tỷ lệ (%)", "| Ngân sách | 40 | 40", "| Nhân dân | 35 | 38", "| Doanh nghiệp | 25 | 25", "| Tổng | 100 | 100"),
    ("|! Nguồn vốn | Số tiền | Cơ cấu (%)", "| Tổng số | 1.000 | 100", "| Ngân sách | 400 | 40", "| Nhân dân | 350 | 38", "| Doanh nghiệp | 250 | 25"),
    ("|! Thôn | Số hộ | Hộ nghèo", "| Đông | 100 | 5", "| Tây | 200 | 8", "| Tổng toàn xã | 300 | 15"),
    ("|! Thôn | Số hộ | Hộ nghèo", "| Toàn xã/thị trấn | 300 | 15", "| Đông | 100 | 5", "| Tây | 200 | 8"),
    ("|! Thôn | Số hộ | Hộ nghèo", "| Đông | 100 | 5", "| Tây | 200 | 8", "| Cộng: | 310 | 13"),
    ("|! TT | Thôn | Số hộ | Khẩu | Lao động", "| 1 | Đông | 100 | 400 | 200", "| 2 | Tây | 200 | 800 | 410", "| 3 | Nam | 150 | 600 | 300", "| | Xã Thanh Lộc | 450 | 1.800 | 950"),
    ("|! Năm | Thu | Chi", "| Năm 2016 | 10 | 9", "| Năm 2017 | 12 | 11", "| Năm 2018 | 14 | 13", "| Cả nhiệm kỳ | 36 | 34"),
    ("|! Nội dung | 2016 | 2017 | 2018 | Tổng cộng", "| Kết nạp đảng viên | 12 | 13 | 14 | 42", "| Quần chúng học lớp nhận thức | 20 | 22 | 25 | 67"),
    ("|! TT | Hạng mục | Dự toán | Thực hiện", "| I | Giao thông | 500 | 480", "| 1 | Đường A | 300 | 290", "| 2 | Đường B | 200 | 190", "| II | Thủy lợi | 250 | 240", "| 1 | Kênh A | 150 | 140", "| 2 | Kênh B | 100 | 100", "| | Tổng (I+II) | 750 | 730"),
    ("|! TT | Đơn vị | Đảng viên", "| A | Khối thôn | ", "| 1 | Thôn 1 | 30", "| 2 | Thôn 2 | 35", "| | Cộng | 65", "| B | Khối cơ quan | ", "| 1 | Trường học | 20", "| 2 | Trạm y tế | 5", "| | Cộng | 25", "| | Tổng cộng | 95"),
    ("|! TT | Đơn vị | Đảng viên | Nữ", "| I | Khối thôn | 65 | 20", "| 1 | Thôn 1 | 30 | 12", "| 2 | Thôn 2 | 35 | 8", "| II | Khối cơ quan | 27 | 10", "| 1 | Trường học | 20 | 8", "| 2 | Trạm y tế | 5 | 2"),
    ("|! Chỉ tiêu | Toàn xã | Xã A cũ | Xã B cũ", "| Dân số (người) | 6.800 | 3.000 | 3.700", "| Số hộ | 1.800 | 800 | 1.000", "| Hộ nghèo (%) | 3 | 2 | 4", "| Thu nhập (triệu đồng/người/năm) | 45 | 44 | 46"),
    ("|! Chỉ tiêu | Xã A cũ | Xã B cũ | Chung", "| Dân số (người) | 3.000 | 3.800 | 6.700", "| Số hộ | 800 | 1.000 | 1.800", "| Diện tích (ha) | 500 | 600 | 1.100", "| Đảng viên | 150 | 160 | 310"),
    ("|! Cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)", "| Lúa | 100 | 50 | 500", "| Ngô | 50 | 40 | 200", "| Tổng | 150 | - | 720"),
)
RIGHT_LINES = (
    ("Cơ cấu kinh tế:", "- Nông nghiệp: 30%.", "- Công nghiệp - xây dựng: 32%.", "- Dịch vụ: 38%."),
    ("Cơ cấu kinh tế:", "- Tỷ trọng nông nghiệp 30%.", "- Tỷ trọng công nghiệp - xây dựng 32%.", "- Tỷ trọng dịch vụ 38%.", "- Tỷ lệ hộ nghèo 2%.", "- Tỷ lệ lao động qua đào tạo 60%."),
    ("Tỷ lệ các thôn:", "- Thôn A: 30%;", "- Thôn B: 35%;", "- Thôn C: 38%."),
    ("|! TT | Ngành | Năm 2015 | Năm 2019", "| 1 | Cơ cấu kinh tế (%) | 100 | 100", "| | - Nông nghiệp | 40 | 30", "| | - Công nghiệp | 28 | 32", "| | - Dịch vụ | 32 | 38"),
    ("|! Chỉ tiêu | ĐVT | NQ | Kết quả", "| Tỷ trọng nông nghiệp | % | 35 | 30", "| Tỷ trọng công nghiệp | % | 30 | 32", "| Tỷ trọng dịch vụ | % | 35 | 38", "| Hộ nghèo | % | 5 | 4"),
    ("|! Thôn | Số hộ | Hộ nghèo | Tỷ lệ (%)", "| Đông | 100 | 5 | 5", "| Tây | 200 | 8 | 4", "| Toàn xã | 300 | 13 | 4,3"),
    ("|! Năm | Thu | Chi", "| 2016 | 10 | 9", "| 2017 | 12 | 11", "| 2018 | 14 | 13", "| 2019 | 16 | 15"),
    ("|! Nội dung | Tổng số | Nữ | Trẻ | Đại học", "| Ban Chấp hành | 27 | 5 | 4 | 20", "| Ban Thường vụ | 9 | 1 | 1 | 9"),
    ("|! Nội dung | Tổng số | Trong đó: Nữ | Nam", "| Ban Chấp hành | 27 | 5 | 20", "| Ban Thường vụ | 9 | 1 | 8"),
    ("|! TT | Hạng mục | Dự toán | Thực hiện", "| I | Giao thông | 500 | 480", "| 1 | Đường A | 300 | 290", "| 2 | Đường B | 200 | 190", "| II | Thủy lợi | 250 | 240", "| 1 | Kênh A | 150 | 140", "| 2 | Kênh B | 100 | 100", "| | Tổng (I+II) | 750 | 720"),
    ("|! TT | Đơn vị | Đảng viên", "| A | Khối thôn | ", "| 1 | Thôn 1 | 30", "| 2 | Thôn 2 | 35", "| | Cộng | 65", "| B | Khối cơ quan | ", "| 1 | Trường học | 20", "| 2 | Trạm y tế | 5", "| | Cộng | 25", "| | Tổng cộng | 90"),
    ("|! Cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)", "| Lúa | 100 | 50 | 500", "| - Lúa xuân | 60 | 52 | 312", "| - Lúa hè thu | 40 | 47 | 188", "| Ngô | 50 | 40 | 200", "| Tổng | 150 | - | 700"),
    ("|! Chỉ tiêu | ĐVT | 2015 | 2019 | Tăng, giảm", "| Đàn bò | con | 900 | 1.200 | 300", "| Đàn lợn | con | 2.000 | 2.500 | 500"),
    ("|! Chỉ tiêu | Năm 2018 | Năm 2019 | Chênh lệch", "| Đàn bò | 300 | 900 | 600", "| Đàn lợn | 500 | 2.000 | 1.500"),
)


def said(*lines):
    return subjects("figures", case([ONE, *lines], codes=()))


@pytest.mark.parametrize("lines", WRONG_LINES, ids=[f"{at} {lines[-1]}"[:60] for at, lines in enumerate(WRONG_LINES)])
def test_lists_and_tables_that_do_not_come_out_are_said(lines):
    assert len(said(*lines)) == 1


@pytest.mark.parametrize("lines", RIGHT_LINES, ids=[f"{at} {lines[-1]}"[:60] for at, lines in enumerate(RIGHT_LINES)])
def test_lists_and_tables_that_come_out_are_not(lines):
    assert said(*lines) == []
