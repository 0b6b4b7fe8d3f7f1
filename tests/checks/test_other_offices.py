"""What other offices would write: figures that go on in the next sentence, names of indicators in other wordings, deadlines told in words."""

import re

import pytest

from congresses.checks.indicator_roles import Term
from congresses.checks.indicator_steps import deadline_of

from .reports import ONE, TWO, case, subjects

EITHER = re.compile(r"\{([^|}]*)\|([^}]*)\}")  # what is right, what is wrong
CHANGES = (
    "Tổng đàn bò năm 2019 là 1.200 con. Mức này gấp {1,5|2,5} lần mức 800 con của năm 2015.",
    "Sản lượng rau năm 2019 đạt 1.200 tấn. Con số này tăng {400|600} tấn so với 800 tấn năm 2015.",
    "Sản lượng rau năm 2019 đạt 1.200 tấn. So với năm 2015 (800 tấn), sản lượng rau tăng {50|70}%.",
    "Sản lượng rau năm 2019 đạt 1.200 tấn. Năm 2015 con số này là 800 tấn, như vậy đã tăng {50|70}%.",
    "Sản lượng rau năm 2019 đạt 1.200 tấn (kế hoạch 1.100 tấn). So với năm 2015 (800 tấn), sản lượng rau tăng {400|600} tấn.",
    "Hộ dùng bếp củi đầu kỳ 40,5%, cuối kỳ 12,5%, tính chung giảm {28|38} điểm %.",
    "Hộ dùng bếp củi đầu nhiệm kỳ 40,5%, cuối nhiệm kỳ 12,5%, cả nhiệm kỳ giảm {28|38} điểm %.",
    "Số xe tải tăng từ 50 chiếc lên 80 chiếc, tỷ lệ tăng {60|75}%.",
    "Số xe tải tăng từ 50 chiếc lên 80 chiếc, đạt tỷ lệ tăng {60|75}%.",
    "Số máy cày năm 2015 mới có 50 máy thì năm 2019 đạt 80 máy, tăng thêm {30|45} máy.",
    "Nếu năm 2015 có 284 đầu sách thì năm 2019 có 408 đầu sách, tăng thêm {124|81} đầu sách.",
    "Số vụ mâu thuẫn giảm từ 51 vụ năm 2015 còn 43 vụ năm 2019, bình quân mỗi năm giảm {2|5} vụ.",
    "Số vụ mâu thuẫn giảm từ 51 vụ năm 2015 còn 43 vụ năm 2019, trung bình hằng năm giảm {2|5} vụ.",
    "Số vườn mẫu từ 40 vườn năm 2015 lên 60 vườn năm 2019, mỗi năm tăng {5|9} vườn.",
    "Tỷ lệ cứng hóa năm 2019 là 40,4%, cao hơn năm 2015 (35,9%) {4,5|3,1} điểm phần trăm.",
    "Tỷ lệ bỏ học năm 2019 là 4,4%, thấp hơn năm 2015 (5,5%) {1,1|2,1} điểm phần trăm.",
    "Đầu nhiệm kỳ sản lượng rau mới có 871 tấn, đến nay có 1.332 tấn, nhiều hơn {461|521} tấn.",
    "Đầu nhiệm kỳ tổng đàn trâu, bò mới có 639 con, đến nay có 773 con, nhiều hơn {134|90} con.",
    "Kế hoạch giao tổng đàn bò là 800 con, thực hiện được 1.000 con, vượt {25|38,2}% kế hoạch.",
    "Chỉ tiêu đề ra 40 nhà, kết quả làm được 50 nhà, bằng {125|140}% chỉ tiêu.",
    "Nghị quyết đề ra 800 tấn, đến nay thực hiện 1.000 tấn, đạt {125|140}%.",
    "Dự toán giao 10,0 tỷ đồng, thu được 12,0 tỷ đồng, đạt {120|130}% dự toán.",
    "Số lao động đạt 586 người, tăng 113 người (tương đương {23,9|28,9}%) so với 473 người năm 2015.",
    "Số lao động đạt 586 người, tăng {113|153} người (bằng 23,9%) so với 473 người năm 2015.",
    "Số lao động tăng từ 473 người lên 586 người, tăng 113 người (tức {23,9|33,9}%).",
    "Toàn nhiệm kỳ có 34 công trình; 29 công trình trong số đó được nghiệm thu, tỷ lệ {85,3|64}%.",
    "Toàn nhiệm kỳ có 34 công trình, 29 công trình trong số đó được nghiệm thu, đạt {85,3|64}%.",
    "Toàn nhiệm kỳ có 34 công trình; trong đó 29 công trình được nghiệm thu, chiếm {85,3|64}%.",
    "Có 20/24 công trình được nghiệm thu, đạt {83,3|73,3}%.",
    "Tỷ lệ hồ sơ số hóa đạt trên 98%, tăng {3,1|9,8} điểm phần trăm so với năm 2015 (95,2%).",
    "Tỷ lệ hộ có sổ tay đạt 92,8%, so với kế hoạch 90,4% tăng {2,4|5,4} điểm %.",
    "Đào tạo nghề được 186 người, so với kế hoạch 159 người tăng {27|31} người;",
    "Giá trị vườn đồi trên 1 ha đạt 81,5 triệu đồng/ha, so với kế hoạch 77,7 triệu đồng tăng {3,8|0,8} triệu đồng;",
    "Thu quỹ đạt 9,8 tỷ đồng, so với dự toán được giao 8,2 tỷ đồng tăng {19,5|29,5}%.",
    "Đã tiếp thu 25/49 ý kiến của cán bộ, đảng viên, đạt {51|66,8}%.",
    "Số điểm chiếu sáng năm 2019 đạt 349 điểm, tăng {67|55} điểm so với năm 2015 (282 điểm).",
)
WHOLES = (
    "Cơ cấu lao động: lao động trong nông nghiệp chiếm 34%, lao động trong công nghiệp, xây dựng chiếm 27%, còn lại {39|49}% là lao động trong dịch vụ.",
    "Tuổi đời đảng viên năm 2019: dưới 35 tuổi 38%; từ 35 đến 55 tuổi 30%; trên 55 tuổi {32|42}%.",
    "Cơ cấu đảng viên theo độ tuổi: 36% là đảng viên dưới 35 tuổi; 30% là đảng viên từ 35 đến 60 tuổi; {34|44}% là đảng viên trên 60 tuổi.",
    "Cơ cấu thu nhập của hộ: từ trồng trọt 30%; từ tiền công 28%; từ buôn bán 20%; từ người thân gửi về {22|32}%.",
    "Cơ cấu giống lúa gồm giống lúa chất lượng cao (50%), giống lúa lai (20%) và giống lúa khác ({30|40}%).",
)
LEFT = (
    "Sản lượng rau năm 2019 đạt 1.200 tấn. Năm 2019 đàn lợn có 900 con, tăng 200 con.",
    "Sản lượng rau năm 2019 đạt 1.200 tấn. So với kế hoạch, diện tích rau 50 ha tăng 5 ha.",
    "Thu nhập năm 2019 đạt 42 triệu đồng. Mức này cao hơn bình quân chung của huyện 2 triệu đồng.",
    "Số xe tải tăng từ 50 chiếc lên 80 chiếc, tỷ lệ tăng bình quân 12,5%.",
    "Thu quỹ đạt 9,8 tỷ đồng, kế hoạch 8,2 tỷ đồng, tăng 29,5% so với năm 2018.",
    "Có 20/25 thôn đạt chuẩn, đảng viên có tỷ lệ 45%.",
    "Kế hoạch giao 800 con, thực hiện được 1.000 con, tăng 10% so với năm 2018.",
    "Kế hoạch giao 800 con, thực hiện được 1.000 con, đạt 12 con/hộ.",
    "Toàn xã có 34 công trình; 29 công trình ở các thôn được nghiệm thu, tỷ lệ giải ngân 64%.",
    "Số lao động đạt 586 người, tăng 113 người (trong đó 60% là nữ) so với năm 2015.",
    "Số vụ mâu thuẫn giảm từ 51 vụ năm 2015 còn 43 vụ năm 2019, năm 2019 giảm 4 vụ so với năm 2018.",
)
# A result and a target in other wordings: nothing lacks.
NAMED = (
    ("MT04", "Kết quả cấp GCNQSD đất là 90%.", "Tỷ lệ cấp GCNQSD đất đạt 97%."),
    ("MT04", "Cấp giấy CNQSD đất đạt 90%; tỷ lệ cấp giấy chứng nhận QSD đất đạt 90%.", "Cấp GCN QSDĐ đạt 97%."),
    ("XD05", "93,1% Mặt trận và các đoàn thể xếp loại hoàn thành tốt nhiệm vụ trở lên.", "Hằng năm 98% MTTQ và các tổ chức chính trị - xã hội hoàn thành tốt nhiệm vụ trở lên."),
    ("XD05", "Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội hoàn thành tốt nhiệm vụ trở lên 93,1%.", "UBMTTQ và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt 98%."),
    ("XD03", "Kết nạp đảng viên mới 9 người/năm.", "Bình quân mỗi năm kết nạp mới 15 đảng viên."),
    ("XD03", "Mỗi năm kết nạp được 9 đảng viên mới.", "Hằng năm phát triển mới 15 đảng viên."),
    ("KT10", "Có thêm 13 doanh nghiệp và hợp tác xã mới thành lập.", "Có thêm 16 doanh nghiệp, hợp tác xã được thành lập mới."),
    ("QP02", "Xã được xếp loại an toàn về an ninh trật tự.", "Đạt cơ sở an toàn về an ninh, trật tự các năm."),
    ("XH10", "Số thôn giữ danh hiệu thôn văn hóa chiếm 75%.", "96% số thôn đạt danh hiệu thôn văn hóa."),
    ("XH10", "80% số xóm đạt danh hiệu xóm văn hóa.", "Làng văn hóa đạt 96%."),
    ("XH03", "Tỷ lệ lao động được đào tạo nghề đạt 54%.", "Lao động đã qua đào tạo đạt 70%."),
    ("XH02", "Giảm nghèo bình quân hằng năm 1,2 điểm %.", "Tốc độ giảm nghèo bình quân 0,4 điểm %/năm."),
    ("MT02", "Thu gom, xử lý rác thải đạt 75%.", "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt 93%."),
)
# Named without a figure: that is what is said, not that it is missing.
BARE = (
    ("MT02", "Công tác thu gom, xử lý rác thải có nhiều cố gắng."),
    ("XH02", "Về giảm nghèo bình quân hằng năm đã có nhiều cố gắng."),
    ("XD05", "Mặt trận và các đoàn thể hoàn thành tốt nhiệm vụ đã được ghi nhận."),
)
NOT_NAMED = (
    ("XD05", "Mặt trận và các đoàn thể vận động Nhân dân hiến đất làm đường."),
    ("MT02", "Cấm đổ rác thải ra sông."),
    ("XH02", "Công tác giảm nghèo được quan tâm."),
    ("XH10", "Nhà văn hóa thôn được xây mới."),
    ("KT11", "Khu dân cư nông thôn mới kiểu mẫu có bước chuyển đáng ghi nhận."),
)
DEADLINES = (
    ("Chủ trì: Ủy ban nhân dân; hoàn thành: 31/12/2023; kết quả: tỷ lệ hộ nghèo 2%.", 2023),
    ("Tỷ lệ hộ nghèo 2% (hết năm 2021)", 2021), ("Tỷ lệ hộ nghèo 2% (12/2023).", 2023), ("Tỷ lệ hộ nghèo 2%; quý IV/2022.", 2022),
    ("Tỷ lệ hộ nghèo 2%, xong trước 30/6/2022", 2022), ("Thời hạn hoàn thành chậm nhất 12/2024; kết quả: 5%", 2024), ("Tỷ lệ hộ nghèo 2% - Quý III/2022", 2022),
    ("Tỷ lệ hộ nghèo 2% (năm 2025)", None), ("Tỷ lệ hộ nghèo 2% (2020-2025)", None), ("Hoàn thành 5 nhà năm 2021 cho hộ nghèo", None),
    ("Tỷ lệ hộ nghèo 2% (so với năm 2021)", None), ("Tiến độ: 2021–2023", None), ("Tỷ lệ hộ nghèo 2% (cả nhiệm kỳ)", None),
)


def said(text):
    return subjects("figures", case([ONE, text], codes=()))


@pytest.mark.parametrize("text", CHANGES + WHOLES)
def test_what_does_not_come_out_is_said_once_and_what_does_never(text):
    assert said(EITHER.sub(r"\1", text)) == []
    assert len(said(EITHER.sub(r"\2", text))) == 1


@pytest.mark.parametrize("text", LEFT)
def test_what_is_of_another_base_is_left_alone(text):
    assert said(text) == []


@pytest.mark.parametrize(("code", "result", "target"), NAMED)
def test_an_indicator_in_other_words_is_found_as_result_and_as_target(code, result, target):
    assert subjects("indicators", case([ONE, result, TWO, f"- {target}"], codes={code})) == []


@pytest.mark.parametrize(("code", "text"), BARE)
def test_an_indicator_named_without_a_figure_lacks_the_figure(code, text):
    assert subjects("indicators", case([ONE, text], codes={code})) == [f"{code}:figure"]


@pytest.mark.parametrize(("code", "text"), NOT_NAMED)
def test_what_only_sounds_like_an_indicator_is_none(code, text):
    assert subjects("indicators", case([ONE, text], codes={code} | ({"KT12"} if code == "KT11" else set())))[0] == f"{code}:missing"


@pytest.mark.parametrize(("text", "year"), DEADLINES)
def test_a_deadline_told_in_words_is_the_year_of_what_it_dates(text, year):
    assert deadline_of(text, Term()) == year


def test_a_change_reckoned_with_a_figure_that_differs_is_not_said_again():
    report = (ONE, "Tỷ lệ hộ nghèo còn 2,34%.", TWO, "- Tỷ lệ hộ nghèo còn 1,2%.")
    text = "Tỷ lệ hộ nghèo còn 3,34%, giảm 5,2 điểm % so với năm 2015 (7,54%)."
    assert subjects("figures", case([ONE, text], kind="draft_resolution", report=report)) == ["XH01:differs:3,34≠2,34"]
