"""Where a figure stands in a paper: marks of lists, cells of every layout; its right value is silent, another one is said."""

import re

import pytest

from .reports import ONE, TWO, case, subjects

EITHER = re.compile(r"\{([^|}]*)\|([^}]*)\}")  # what the report has, what it has not
REPORT = (
    ONE, "Thu nhập bình quân đầu người năm 2019 đạt 45,2 triệu đồng/người/năm. Tỷ lệ hộ nghèo giảm từ 7,19% xuống còn 2,34%. Bao phủ bảo hiểm y tế đạt 89%.",
    "Tổng vốn đầu tư toàn xã hội 5 năm đạt 846 tỷ đồng. Kết nạp đảng viên mới 27 người/năm. Thu ngân sách tăng bình quân 13,4%/năm.",
    "Lao động qua đào tạo đạt 58,5%; gia đình văn hóa 87,3%. Tốc độ tăng giá trị sản xuất bình quân 9,2%/năm. Hộ sử dụng nước hợp vệ sinh 94,1%.",
    "Tạo việc làm mới cho 212 lao động/năm. Sản lượng lương thực 5.600 tấn/năm. Giá trị sản xuất trên 1 ha đất canh tác 85 triệu đồng.",
    TWO, "- Thu nhập bình quân đầu người 75 triệu đồng/người/năm; tỷ lệ hộ nghèo còn 1,2%; bảo hiểm y tế trên 95%.",
    "- Đạt chuẩn đô thị văn minh năm 2023; thu gom rác thải 96,5%; sản lượng lương thực 6.200 tấn/năm.",
    "- Tốc độ tăng giá trị sản xuất bình quân 10,8%/năm; tổng vốn đầu tư toàn xã hội 1.200 tỷ đồng; kết nạp đảng viên 16 người/năm.",
    "- Thành lập mới 25 doanh nghiệp, hợp tác xã; có 8 sản phẩm OCOP 3 sao trở lên; 12 khu dân cư kiểu mẫu; giải quyết việc làm 300 người/năm.",
    "- Lao động qua đào tạo đạt 70%; gia đình văn hóa 92%; trẻ em suy dinh dưỡng 8,5%; hộ sử dụng nước hợp vệ sinh 99%.",
    "- Tổ chức đảng hoàn thành tốt nhiệm vụ trở lên hằng năm 92%; độ che phủ rừng 41%; thu ngân sách tăng bình quân 12%/năm.",
)
PAST, AIMS = "# I. Kết quả nhiệm kỳ 2015–2020", "# II. Chỉ tiêu chủ yếu đến năm 2025"
MARKS = (
    "1/ Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "2- Tổng mức đầu tư toàn xã hội {1.200|1.300} tỷ đồng.",
    "3 - Sản lượng lương thực: {6.200|6.400} tấn/năm.",
    "(4) Sản lượng lương thực {6.200|6.400} tấn/năm.",
    "5: Tổng vốn đầu tư toàn xã hội đạt {1.200|1.300} tỷ đồng.",
    "a/ Sản lượng lương thực {6.200|6.400} tấn/năm.",
    "1.1/ Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "1.2- Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "[3] Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "II/3. Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "Chỉ tiêu 3: Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm.",
    "Chỉ tiêu số 3. Tổng vốn đầu tư toàn xã hội {1.200|1.300} tỷ đồng.",
    "Mục tiêu 4: Sản lượng lương thực đạt {6.200|6.400} tấn/năm.",
    "- Nhóm 1: Tăng trưởng kinh tế bình quân {10,8|11,8}%/năm; sản lượng lương thực 6.200 tấn.",
    "Các chỉ tiêu: (1) tăng trưởng kinh tế bình quân {10,8|11,8}%/năm; (2) tổng vốn đầu tư toàn xã hội 1.200 tỷ đồng; (3) tỷ lệ hộ nghèo 1,2%.",
    "Các chỉ tiêu: 1) tăng trưởng kinh tế bình quân 10,8%/năm; 2) tổng vốn đầu tư toàn xã hội {1.200|1.300} tỷ đồng; 3) tỷ lệ hộ nghèo 1,2%.",
    "Các chỉ tiêu: 1- tăng trưởng kinh tế bình quân 10,8%/năm; 2- tổng vốn đầu tư toàn xã hội {1.200|1.300} tỷ đồng.",
    "Tăng trưởng kinh tế bình quân (chỉ tiêu 1): {10,8|11,8}%/năm.",
)
AIMED = (
    "Đến cuối nhiệm kỳ, tỷ lệ hộ nghèo còn {1,2|2,1}%.",
    "Hạ tỷ lệ hộ nghèo từ 2,34% xuống {1,2|2,1}%.",
    "Tỷ lệ hộ nghèo: từ 2,34% năm 2019 xuống còn {1,2|2,1}% năm 2025.",
    "Tỷ lệ hộ nghèo (%): {1,2|2,1}.",
    "Phấn đấu {92|82}% gia đình văn hóa.",
    "Phấn đấu có {92|82}% hộ đạt gia đình văn hóa.",
    "Thu nhập bình quân đầu người: {75|81} triệu đồng (hiện nay 45,2 triệu đồng).",
    "Thu nhập bình quân đầu người đạt {75|81} triệu đồng/người/năm trở lên.",
    "Thu nhập bình quân đầu người đến năm 2025 gấp 1,66 lần so với năm 2019, đạt {75|81} triệu đồng.",
    "Thu nhập bình quân đầu người tăng thêm 29,8 triệu đồng, đạt {75|81} triệu đồng vào năm 2025.",
    "Đưa thu nhập bình quân đầu người lên {75|81} triệu đồng.",
    "Nâng tỷ lệ lao động qua đào tạo lên {70|80}%, hộ sử dụng nước hợp vệ sinh lên 99%.",
    "Lao động qua đào tạo, gia đình văn hóa, nước hợp vệ sinh lần lượt đạt {70|80}%, 92%, 99%.",
    "Lao động qua đào tạo và gia đình văn hóa đạt tương ứng {70|80}% và 92%.",
    "Tổ chức đảng hoàn thành tốt nhiệm vụ trở lên hằng năm đạt {92|82}%.",
    "Trong 5 năm thành lập mới {25|35} doanh nghiệp, hợp tác xã.",
    "Cả nhiệm kỳ huy động {1.200|1.300} tỷ đồng vốn đầu tư toàn xã hội.",
    "Mỗi năm giải quyết việc làm cho {300|330} lao động, trong đó 20 người đi xuất khẩu.",
    "Bình quân mỗi năm kết nạp {16|19} đảng viên mới.",
    "Kết nạp từ {16|19} đảng viên mới trở lên mỗi năm.",
    "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn {8,5|9,5}%.",
    "Giai đoạn 2020–2025, tốc độ tăng giá trị sản xuất bình quân {10,8|11,8}%/năm.",
    "Giai đoạn 2021–2025, thu ngân sách tăng bình quân {12|15}%/năm.",
    "Số sản phẩm OCOP đạt 3 sao trở lên: {8|11}.",
    "Có {8|11} sản phẩm OCOP đạt từ 3 sao trở lên.",
    "Xây dựng {12|14} khu dân cư nông thôn mới kiểu mẫu.",
    "Độ che phủ rừng duy trì ổn định {41|44}%.",
    "Phấn đấu đến năm 2025: thu nhập bình quân đầu người đạt {75|81} triệu đồng; tỷ lệ hộ nghèo 1,2%.",
    "Về kinh tế: thu nhập bình quân đầu người đạt {75|81} triệu đồng, tốc độ tăng giá trị sản xuất bình quân 10,8%/năm.",
)
REACHED = (
    "Trong 5 năm, kinh tế có bước tiến: lao động qua đào tạo đạt {58,5|55,3}%; thu ngân sách trên địa bàn tăng 13,4%/năm.",
    "Trong 5 năm qua, kinh tế có bước tiến: thu ngân sách trên địa bàn tăng {13,4|15,1}%/năm; lao động qua đào tạo đạt 58,5%.",
    "Tốc độ tăng giá trị sản xuất bình quân giai đoạn 2015–2019 đạt 9,2%/năm; hộ sử dụng nước hợp vệ sinh đạt {94,1|78,7}%; {87,3|87,3}% hộ đạt gia đình văn hóa.",
    "Bình quân 5 năm, thu ngân sách tăng {13,4|15,1}%/năm.",
    "Sau 5 năm, thu nhập bình quân đầu người đạt {45,2|42,5} triệu đồng, tăng 1,7 lần so với năm 2015.",
    "So với năm 2015, thu nhập bình quân đầu người tăng 18 triệu đồng, đạt {45,2|42,5} triệu đồng.",
    "Tỷ lệ hộ nghèo giảm 4,85 điểm %, hiện còn {2,34|3,42}%.",
    "Từ 7,19% đầu nhiệm kỳ, tỷ lệ hộ nghèo nay chỉ còn {2,34|3,42}%.",
    "Nổi bật là thu nhập bình quân đầu người {45,2|42,5} triệu đồng; tổng vốn đầu tư toàn xã hội 846 tỷ đồng.",
    "Đã có {89|92}% người dân tham gia bảo hiểm y tế.",
    "Hằng năm tạo việc làm mới cho {212|242} lao động.",
    "Hai là, công tác đào tạo nghề được quan tâm, lao động qua đào tạo {58,5|55,3}% (kế hoạch 55%).",
    "Gia đình văn hóa {87,3|83,7}%, vượt 2,3% so với mục tiêu 85%.",
    "Tổng vốn đầu tư toàn xã hội {846|864} tỷ đồng/mục tiêu 800 tỷ đồng.",
    "Năm 2019, sản lượng lương thực 5.480 tấn; bình quân {5.600|5.900} tấn/năm.",
)
LIKEWISE = (  # of another year, another place, another plan: silent
    "Trong 3 năm đầu, thu ngân sách trên địa bàn tăng 15,1%/năm.",
    "Giai đoạn 2015–2017, thu ngân sách trên địa bàn tăng 15,1%/năm.",
    "Đầu nhiệm kỳ, lao động qua đào tạo mới đạt 41%.",
    "Năm 2017 lao động qua đào tạo là 50,1%, gia đình văn hóa 82%.",
    "Kế hoạch đề ra lao động qua đào tạo 55%, gia đình văn hóa 85%.",
    "Bình quân toàn huyện, lao động qua đào tạo 60%.",
    "Lao động qua đào tạo của thôn Đông đạt 61%.",
    "Chi bộ thôn Nam có 95% gia đình văn hóa.",
    "Kết nạp 135 đảng viên; năm cao nhất kết nạp 31 đảng viên.",
    "Mới có 3 chi bộ kết nạp được đảng viên.",
    "Lao động qua đào tạo tăng 12%; gia đình văn hóa tăng 4,2%.",
    "Còn 2 chỉ tiêu chưa đạt: lao động qua đào tạo (mục tiêu 60%), nước hợp vệ sinh (mục tiêu 95%).",
    "Tính đến hết quý I năm 2020, tỷ lệ tham gia bảo hiểm y tế đạt 90,5%.",
    "Trước khi sáp nhập, xã Đông có thu nhập bình quân đầu người 41 triệu đồng, xã Tây 44 triệu đồng.",
    "Mục 1 bàn về tỷ lệ hộ nghèo, mục 2 bàn về gia đình văn hóa.",
    "3 năm liền tổ chức đảng hoàn thành tốt nhiệm vụ trở lên; 5 đồng chí được khen.",
)
HELD = (  # rows of a paper under a heading: what is held against the report
    ("old_unit_table", "|! Đơn vị | Thu nhập bình quân đầu người (triệu đồng) | Lao động qua đào tạo (%) | Gia đình văn hóa (%)", "| Xã Đông | 44,2 | 59 | 86,8", "| Xã Tây | 46,2 | 58 | 87,8", "| Bình quân chung | {45,2|47,2} | 58,5 | 87,3"),
    ("old_unit_table", "|! TT | Xã | Hộ nghèo (%) | Bảo hiểm y tế (%)", "| 1 | Đông | 2,1 | 90", "| 2 | Tây | 2,6 | 88", "| | Toàn xã | {2,34|3,24} | 89"),
    ("old_unit_table", "|! Địa bàn | Lao động qua đào tạo (%) | Nước hợp vệ sinh (%)", "| Chung toàn xã | {58,5|55,8} | 94,1", "| Xã Đông cũ | 57 | 93", "| Xã Tây cũ | 60 | 95"),
    ("old_unit_table", "|! Chỉ tiêu | Xã Đông | Xã Tây | Bình quân chung", "| Lao động qua đào tạo (%) | 57 | 60 | {58,5|55,8}", "| Gia đình văn hóa (%) | 86 | 88 | 87,3"),
    ("old_unit_table", "|! Chỉ tiêu | Đơn vị tính | Xã Đông | Xã Tây | Sau sáp nhập", "| Lao động qua đào tạo | % | 57 | 60 | {58,5|55,8}", "| Gia đình văn hóa | % | 86 | 88 | 87,3"),
    ("old_unit_table", "|! Chỉ tiêu | Xã mới | Xã Đông | Xã Tây", "| Lao động qua đào tạo (%) | {58,5|55,8} | 57 | 60", "| Gia đình văn hóa (%) | 87,3 | 86 | 88"),
    ("action_programme", "|! Việc | Ai làm | Xong khi nào | Kết quả phải đạt", "| Bồi dưỡng đối tượng Đảng | Ban Thường vụ | hết năm 2025 | Mỗi năm kết nạp {16|19} đảng viên mới", "| Hỗ trợ nhãn hiệu | Hội Nông dân | 12/2025 | Xây dựng được 8 sản phẩm OCOP 3 sao trở lên"),
    ("action_programme", "|! Đầu việc | Cơ quan | Tiến độ | Đầu ra", "| Xóa vườn tạp | Ban phát triển thôn | 2025 | Số khu dân cư NTM kiểu mẫu: {12|14} khu", "| Khám cho trẻ | Trạm Y tế | 2025 | Suy dinh dưỡng trẻ em dưới 5 tuổi: 8,5%"),
    ("action_programme", "|! Nội dung công việc | Người chịu trách nhiệm | Mốc hoàn thành | Sản phẩm", "| Vận động | Chủ tịch UBND | Quý III/2025 | Thành lập mới {25|35} doanh nghiệp, hợp tác xã"),
    ("action_programme", "|! Nhóm việc | Đơn vị đầu mối | Yêu cầu", "| Giảm nghèo | Mặt trận | Tỷ lệ hộ nghèo còn {1,2|2,1}% vào năm 2025", "| Việc làm | Đoàn Thanh niên | Mỗi năm giải quyết việc làm cho 300 lao động"),
    ("action_programme", "|! Chương trình | Mục tiêu cụ thể", "| Chương trình giảm nghèo | Tỷ lệ hộ nghèo còn {1,2|2,1}%; lao động qua đào tạo 70%", "| Chương trình môi trường | Nước hợp vệ sinh 99%"),
    ("action_programme", "|! TT | Chỉ tiêu | Mức đạt năm 2025 | Cơ quan theo dõi", "| 1 | Tỷ lệ hộ nghèo | {1,2|2,1}% | Văn hóa - xã hội", "| 2 | Lao động qua đào tạo | 70% | Đoàn Thanh niên"),
    ("action_programme", "|! TT | Chỉ tiêu | Đích đến | Đơn vị", "| 1 | Tỷ lệ hộ nghèo | {1,2|2,1} | %", "| 2 | Lao động qua đào tạo | 70 | %"),
    ("action_programme", "|! Năm | Thu nhập bình quân đầu người (triệu đồng) | Tỷ lệ hộ nghèo (%)", "| 2021 | 50 | 2,1", "| 2023 | 62 | 1,6", "| 2025 | {75|81} | 1,2"),
    ("action_programme", "|! Mốc | Tỷ lệ hộ nghèo (%) | Lao động qua đào tạo (%)", "| Hiện trạng năm 2019 | 2,34 | 58,5", "| Giữa nhiệm kỳ | 1,8 | 64", "| Cuối nhiệm kỳ | {1,2|2,1} | 70"),
    ("draft_resolution", "|! STT | Chỉ tiêu | Đơn vị | Giá trị", "| 1 | Tỷ lệ hộ nghèo | % | {1,2|2,1}", "| 2 | Lao động qua đào tạo | % | 70"),
    ("draft_resolution", "|! STT | Chỉ tiêu và mức phấn đấu", "| 1 | Tỷ lệ hộ nghèo còn {1,2|2,1}%", "| 2 | Lao động qua đào tạo đạt 70%"),
    ("draft_resolution", "|! STT | Chỉ tiêu | 2019 | 2025 | Tăng (+), giảm (-)", "| 1 | Tỷ lệ hộ nghèo (%) | 2,34 | {1,2|2,1} | -1,14", "| 2 | Lao động qua đào tạo (%) | 58,5 | 70 | +11,5"),
    ("draft_resolution", "|! STT | Chỉ tiêu | Năm gốc (2019) | Năm cuối (2025) | ĐVT", "| 1 | Tỷ lệ hộ nghèo | 2,34 | {1,2|2,1} | %", "| 2 | Lao động qua đào tạo | 58,5 | 70 | %"),
    ("draft_resolution", "|! STT | Chỉ tiêu | ĐVT | Số lượng", "| 1 | Kết nạp đảng viên mới | người/năm | {16|19}", "| 2 | Sản phẩm OCOP đạt 3 sao trở lên | sản phẩm | 8"),
    ("draft_resolution", "| 1 | Tỷ lệ hộ nghèo | {1,2|2,1}%", "| 2 | Lao động qua đào tạo | 70%", "| 3 | Gia đình văn hóa | 92%"),
    ("draft_resolution", "|! Lĩnh vực | Chỉ tiêu | Mức phấn đấu", "| Kinh tế | Thu nhập bình quân đầu người | {75|81} triệu đồng", "| | Sản lượng lương thực | 6.200 tấn/năm", "| Xã hội | Tỷ lệ hộ nghèo | 1,2%"),
    ("draft_resolution", "|! TT | Tên chỉ tiêu | Đến năm 2025 | TT | Tên chỉ tiêu | Đến năm 2025", "| 1 | Tỷ lệ hộ nghèo (%) | 1,2 | 2 | Gia đình văn hóa (%) | {92|82}"),
)
UNHELD = (  # rows whose figures are steps, parts, other terms or places
    ("old_unit_table", "|! Đơn vị | Thu nhập bình quân đầu người (triệu đồng) | Lao động qua đào tạo (%)", "| Xã Đông | 42,2 | 51", "| Xã Tây | 48,2 | 62"),
    ("old_unit_table", "|! Chỉ tiêu | Xã Đông | Xã Tây", "| Lao động qua đào tạo (%) | 57 | 60", "| Gia đình văn hóa (%) | 81 | 88"),
    ("action_programme", "|! Thôn | Tỷ lệ hộ nghèo (%) | Lao động qua đào tạo (%)", "| Thôn Đông | 1,9 | 66", "| Thôn Tây | 0,8 | 72"),
    ("action_programme", "|! Năm | Thu nhập bình quân đầu người (triệu đồng) | Tỷ lệ hộ nghèo (%)", "| 2021 | 50 | 2,1", "| 2022 | 56 | 1,9"),
    ("action_programme", "|! Năm | Kết nạp đảng viên (người) | Việc làm mới (người)", "| 2021 | 14 | 280", "| 2025 | 18 | 320"),
    ("action_programme", "|! Việc | Ai làm | Xong khi nào | Kết quả phải đạt", "| Giảm nghèo | Mặt trận | 12/2022 | Tỷ lệ hộ nghèo còn 1,9%"),
    ("action_programme", "|! Việc | Ai làm | Xong khi nào | Kết quả phải đạt", "| Giảm nghèo thôn Đông | Mặt trận | 2025 | Tỷ lệ hộ nghèo thôn Đông còn 1,9%"),
    ("draft_resolution", "|! Chỉ tiêu | Đại hội trước | Kết quả", "| Tỷ lệ hộ nghèo (%) | 3 | 2,34", "| Lao động qua đào tạo (%) | 55 | 58,5"),
    ("draft_resolution", "|! Chỉ tiêu | Bình quân huyện | Mục tiêu của xã", "| Tỷ lệ hộ nghèo (%) | 1,8 | 1,2", "| Lao động qua đào tạo (%) | 72 | 70"),
    ("draft_resolution", "|! Chỉ tiêu | Chỉ tiêu huyện giao | Đăng ký phấn đấu", "| Tỷ lệ hộ nghèo (%) | 1,5 | 1,2", "| Lao động qua đào tạo (%) | 68 | 70"),
)


def said(kind, *lines):
    return [one for one in subjects("figures", case(lines, kind=kind, report=REPORT)) if "differs" in one]


def either(lines, which):
    return [EITHER.sub(rf"\{which}", line) for line in lines]


@pytest.mark.parametrize("line", MARKS + AIMED)
def test_a_target_in_a_sentence_is_held_against_the_reports(line):
    for kind in ("draft_resolution", "action_programme"):
        assert said(kind, AIMS, *either([line], 1)) == []
        assert len(said(kind, AIMS, *either([line], 2))) == 1


@pytest.mark.parametrize("line", REACHED)
def test_a_result_in_a_sentence_is_held_against_the_reports(line):
    for kind in ("draft_resolution", "review_report"):
        assert said(kind, PAST, *either([line], 1)) == []
        assert len(said(kind, PAST, *either([line], 2))) == 1


@pytest.mark.parametrize("line", LIKEWISE)
def test_what_is_of_another_year_place_or_plan_is_not(line):
    assert said("review_report", PAST, line) == []


@pytest.mark.parametrize(("kind", "lines"), [(row[0], row[1:]) for row in HELD], ids=[f"{at} {row[1]}"[:60] for at, row in enumerate(HELD)])
def test_the_cell_that_holds_the_figure_of_the_commune_is_held_against_the_reports(kind, lines):
    assert said(kind, "# Phụ lục" if kind == "old_unit_table" else AIMS, *either(lines, 1)) == []
    assert len(said(kind, "# Phụ lục" if kind == "old_unit_table" else AIMS, *either(lines, 2))) == 1


@pytest.mark.parametrize(("kind", "lines"), [(row[0], row[1:]) for row in UNHELD], ids=[f"{at} {row[1]}"[:60] for at, row in enumerate(UNHELD)])
def test_cells_of_steps_parts_and_other_plans_are_not(kind, lines):
    assert said(kind, "# Phụ lục" if kind == "old_unit_table" else AIMS, *lines) == []
