"""Key indicators: found under many wordings, missed when missing, held against the table that was entered."""

import pytest

from congresses.checks import Level

from .reports import ONE, TWO, case, remarks, subjects

HEAD = "|! TT | Chỉ tiêu | Đơn vị tính | Nghị quyết 2015–2020 | Kết quả | Mục tiêu 2020–2025"

# code, what the report says of the term that ends, what of the coming one
COMPLETE = [
    ("KT01", "Giá trị sản xuất tăng bình quân 11,2%/năm.", "GTSX tăng bình quân 11,5%/năm."),
    ("KT01", "Tốc độ tăng trưởng kinh tế bình quân đạt 9,8 %.", "Phấn đấu tăng trưởng kinh tế bình quân từ 10 - 11%/năm."),
    ("KT02", "Tỷ trọng nông nghiệp giảm từ 42% xuống còn 34,6%.", "Cơ cấu kinh tế: nông, lâm, ngư nghiệp 27%."),
    ("KT05", "Thu nhập bình quân đầu người năm 2019 đạt 47,9 triệu đồng, gấp 1,7 lần năm 2015.", "- Thu nhập đầu người: trên 75 triệu đồng/người/năm."),
    ("KT05", "Đến nay, thu nhập bình quân đầu người của nhân dân trong xã ước đạt 47.900.000 đồng/người/năm.", "TNBQ đầu người đến năm 2025 đạt 75 triệu đồng."),
    ("KT06", "Giá trị sản xuất trên 1 ha đạt 92 triệu đồng.", "Đưa giá trị sản xuất trên một đơn vị diện tích lên 125 triệu đồng/ha."),
    ("KT07", "Sản lượng lương thực có hạt bình quân 4.310 tấn/năm.", "Giữ sản lượng lương thực 4.200 tấn mỗi năm."),
    ("KT08", "Thu ngân sách trên địa bàn tăng 13,4%/năm; năm 2019 đạt 28,4 tỷ đồng.", "Thu ngân sách tăng bình quân hằng năm trên 12%."),
    ("KT09", "Tổng vốn đầu tư toàn xã hội 5 năm đạt 846 tỷ đồng.", "Huy động 1.250 tỷ đồng vốn đầu tư toàn xã hội."),
    ("KT10", "Trong 5 năm đã có 46 doanh nghiệp, hợp tác xã thành lập mới.", "Thành lập mới thêm 60 doanh nghiệp, HTX."),
    ("KT11", "Xã chưa về đích nông thôn mới nâng cao.", "Phấn đấu đạt chuẩn NTM nâng cao năm 2023."),
    ("KT12", "Số khu dân cư nông thôn mới kiểu mẫu được công nhận là 7, tăng 1 so với chỉ tiêu.", "Xây dựng 15 khu dân cư kiểu mẫu."),
    ("XH01", "Hộ nghèo từ 7,19% giảm xuống 2,34%.", "Tỉ lệ hộ nghèo (theo chuẩn mới) còn dưới 1%."),
    ("XH02", "Tỷ lệ hộ nghèo còn 2,34%, bình quân mỗi năm giảm 0,97 điểm %.", "Giảm hộ nghèo bình quân 0,3%/năm."),
    ("XH04", "Mỗi năm giải quyết việc làm cho 345 lao động.", "Tạo việc làm mới cho 380 người/năm."),
    ("XH05", "Có 92,5% dân số có thẻ BHYT.", "Tỷ lệ bao phủ bảo hiểm y tế: 96%."),
    ("XH06", "Có 5/6 trường đạt chuẩn quốc gia.", "100% trường chuẩn quốc gia."),
    ("XH07", "Trạm Y tế giữ vững chuẩn quốc gia.", "Duy trì trạm y tế đạt chuẩn quốc gia."),
    ("XH09", "Gia đình văn hoá đạt 91,4%.", "Phấn đấu 94% gia đình văn hóa."),
    ("MT02", "Rác thải sinh hoạt được thu gom, xử lý 90%.", "Thu gom, xử lý 98% rác thải sinh hoạt."),
    ("MT04", "Tỷ lệ cấp GCN quyền sử dụng đất đạt 96,2%.", "Hoàn thành cấp 99% giấy chứng nhận quyền sử dụng đất."),
    ("QP01", "Hoàn thành 100% chỉ tiêu giao quân hằng năm.", "Giao quân đạt 100% kế hoạch."),
    ("XD01", "Hằng năm 92,1% tổ chức đảng và 90,5% đảng viên hoàn thành tốt nhiệm vụ trở lên.", "95% chi bộ HTTNV trở lên."),
    ("XD02", "Hằng năm 92,1% tổ chức đảng và 90,5% đảng viên hoàn thành tốt nhiệm vụ trở lên.", "Đảng viên hoàn thành tốt nhiệm vụ: 92%."),
    ("XD03", "Kết nạp được 135 đảng viên, bình quân 27 đồng chí/năm.", "Kết nạp 28 đảng viên mỗi năm."),
    ("XD04", "Đảng bộ luôn được xếp loại hoàn thành tốt nhiệm vụ.", "Đảng bộ hằng năm hoàn thành tốt nhiệm vụ trở lên."),
    ("CC01", "Tỷ lệ hồ sơ giải quyết đúng hạn tại bộ phận một cửa đạt 97,8%.", "Bảo đảm 99% hồ sơ đúng hạn."),
]


@pytest.mark.parametrize(("code", "result", "target"), COMPLETE, ids=[f"{row[0]} {row[1][:30]}" for row in COMPLETE])
def test_an_indicator_with_result_and_target_calls_for_no_remark(code, result, target):
    found = subjects("indicators", case([ONE, "## 1. Kinh tế", result, TWO, "## II. Chỉ tiêu", target]))
    assert [subject for subject in found if subject.startswith(code)] == []


# code, lines, what is said
LACKING = [
    ("KT01", [ONE, "Kinh tế phát triển khá.", TWO, "Phấn đấu phát triển nhanh."], ["KT01:missing"]),
    ("MT03", [ONE, "Tỷ lệ hộ nghèo còn 2,34%."], ["MT03:missing"]),
    ("KT13", [ONE, "Kinh tế vườn phát triển.", TWO, "Phát triển sản phẩm chủ lực."], ["KT13:missing"]),
    ("KT05", [ONE, "Thu nhập bình quân đầu người được nâng lên rõ rệt.", TWO, "Tiếp tục nâng thu nhập bình quân đầu người."], ["KT05:figure"]),
    ("XH01", [ONE, "Tỷ lệ hộ nghèo giảm nhanh.", TWO, "Mỗi đoàn thể nhận giúp 3 hộ nghèo."], ["XH01:figure"]),
    ("XH05", [ONE, "Vận động nhân dân tham gia BHYT."], ["XH05:figure"]),
    ("MT02", [ONE, "Việc thu gom rác thải có tiến bộ.", TWO, "Làm tốt hơn việc thu gom rác thải từ năm 2021."], ["MT02:figure"]),
    ("KT05", [ONE, "Đời sống được nâng lên.", TWO, "Thu nhập bình quân đầu người đạt 75 triệu đồng/người/năm."], ["KT05:result"]),
    ("XH01", [ONE, "Công tác giảm nghèo được quan tâm.", TWO, "- Tỷ lệ hộ nghèo còn dưới 1%."], ["XH01:result"]),
    ("KT07", [ONE, "Vụ xuân được mùa.", TWO, "Sản lượng lương thực có hạt trên 4.200 tấn/năm."], ["KT07:result"]),
    ("XD03", [ONE, "Kết nạp đảng viên còn khó khăn.", TWO, "Kết nạp đảng viên mới 28 người/năm."], ["XD03:result"]),
    ("KT11", [ONE, "Hạ tầng được đầu tư.", TWO, "Đạt chuẩn nông thôn mới nâng cao năm 2023."], ["KT11:result"]),
    ("XH03", [ONE, "Lao động qua đào tạo đạt 63%.", TWO, "Chú trọng đào tạo nghề."], ["XH03:target"]),
    ("KT08", [ONE, "Thu ngân sách tăng bình quân 13,4%/năm.", TWO, "Nuôi dưỡng nguồn thu."], ["KT08:target"]),
    ("MT03", [ONE, "Độ che phủ rừng giữ ở mức 12,4%.", TWO, "Trồng cây phân tán."], ["MT03:target"]),
    ("XH07", [ONE, "Trạm y tế đạt chuẩn quốc gia.", TWO, "Nâng chất lượng khám bệnh."], ["XH07:target"]),
    ("XH09", [ONE, "Gia đình văn hóa đạt 91,4%, vượt 1,4% so với nghị quyết.", TWO, "Xây dựng gia đình văn hóa."], ["XH09:target"]),
    ("KT07", [ONE, "Sản lượng lương thực có hạt đạt 43.100 tạ/năm.", TWO, "Giữ sản lượng lương thực 4.200 tấn/năm."], ["KT07:unit:tạ/năm"]),
    ("KT05", [ONE, "Thu nhập bình quân đầu người đạt 47,9 tỷ đồng/người/năm.", TWO, "Thu nhập bình quân đầu người 75 triệu đồng/người/năm."], ["KT05:unit:tỷ đồng/người/năm"]),
    ("KT09", [ONE, "Tổng vốn đầu tư toàn xã hội cả nhiệm kỳ là 379 triệu đồng.", TWO, "Huy động vốn đầu tư toàn xã hội 554 tỷ đồng."], ["KT09:unit:triệu đồng"]),
    ("XD03", [ONE, "Kết nạp đảng viên mới đạt 3,5%/năm.", TWO, "Kết nạp đảng viên mới 28 người/năm."], ["XD03:unit:%/năm"]),
    ("XH01", [ONE, "Tỷ lệ hộ nghèo còn 58 hộ.", TWO, "Tỷ lệ hộ nghèo còn 1%."], ["XH01:unit:hộ"]),
    ("XH04", [ONE, "Giải quyết việc làm cho 183 người/tháng.", TWO, "Giải quyết việc làm cho 255 người/năm."], ["XH04:unit:người/tháng"]),
    ("KT06", [ONE, "Giá trị sản xuất trên 1 ha bình quân 4,6 triệu đồng/sào.", TWO, "Giá trị sản xuất trên 1 ha đạt 104 triệu đồng/ha."], ["KT06:unit:triệu đồng/sào"]),
    ("XH08", [ONE, "Tỷ lệ tăng dân số tự nhiên 0,91‰.", TWO, "Tốc độ tăng dân số tự nhiên 0,8%."], ["XH08:unit:‰"]),
    ("KT07", [ONE, HEAD, "| 1 | Sản lượng lương thực có hạt | tạ | 4.200 | 4.310 | 4.200"], ["KT07:unit:tạ"]),
    ("XH01", [ONE, HEAD, "| 1 | Tỷ lệ hộ nghèo | % | 2,5 | 2,34 |"], ["XH01:target"]),
    ("XH01", [ONE, HEAD, "| 1 | Tỷ lệ hộ nghèo | % | 2,5 | - | 1,2"], ["XH01:result"]),
]


@pytest.mark.parametrize(("code", "lines", "said"), LACKING, ids=[f"{row[2][0]} {at}" for at, row in enumerate(LACKING)])
def test_what_an_indicator_lacks_is_said(code, lines, said):
    assert subjects("indicators", case(lines, codes=[code])) == said


# code, text of the result, result of the table
DIFFERING = [
    ("KT05", "Thu nhập bình quân đầu người đạt 47,9 triệu đồng/người/năm.", "48,6", "47,9≠48,6"),
    ("XH01", "Tỷ lệ hộ nghèo giảm từ 7,19% năm 2015 xuống còn 2,34% năm 2019.", "3,4", "2,34≠3,4"),
    ("XH01", "Tỷ lệ hộ nghèo còn dưới 2%.", "2,34", "dưới 2≠2,34"),
    ("KT09", "Tổng vốn đầu tư toàn xã hội 5 năm đạt 846 tỷ đồng.", "864", "846≠864"),
    ("KT07", "Sản lượng lương thực có hạt bình quân 4.310 tấn/năm.", "4.130", "4.310≠4.130"),
    ("XH05", "89,7% người dân tham gia bảo hiểm y tế.", "trên 90", "89,7≠trên 90"),
    ("KT12", "Có 7 khu dân cư kiểu mẫu.", "8", "7≠8"),
    ("XH06", "Có 5/6 trường đạt chuẩn quốc gia, bằng 83,3%.", "100", "83,3≠100"),
    ("XD03", "Kết nạp 27 đảng viên mỗi năm.", "25", "27≠25"),
    ("KT01", "Giá trị sản xuất tăng bình quân 30–35%/năm.", "36", "30–35≠36"),
    ("KT08", "Thu ngân sách tăng bình quân hằng năm 13,4%.", "12,4", "13,4≠12,4"),
]


@pytest.mark.parametrize(("code", "text", "cell", "said"), DIFFERING, ids=[row[3] for row in DIFFERING])
def test_the_text_is_held_against_the_entered_table(code, text, cell, said):
    found = subjects("indicators", case([ONE, text], codes=[code], values={code: {"result": cell}}))
    assert f"{code}:table:{said}" in found


# code, text, result of the table: a reader finds nothing wrong
AGREEING = [
    ("KT05", "Thu nhập bình quân đầu người đạt gần 49 triệu đồng/người/năm.", "48,6"),
    ("KT05", "Thu nhập bình quân đầu người tăng từ 28 lên 48,6 triệu đồng/người/năm.", "48,6"),
    ("KT05", "Năm 2015 thu nhập bình quân đầu người đạt 28 triệu đồng, năm 2019 đạt 48,6 triệu đồng.", "48,6"),
    ("KT05", "Thu nhập bình quân đầu người đạt 48,6 triệu đồng, cao hơn bình quân chung của huyện (42 triệu đồng).", "48,6"),
    ("KT05", "Riêng thôn Đông Thịnh, thu nhập bình quân đầu người đạt 60 triệu đồng.", "48,6"),
    ("KT05", "Thu nhập bình quân đầu người 0,0486 tỷ đồng/người/năm.", "48,6"),
    ("XH01", "Tỷ lệ hộ nghèo còn 2,3%.", "2,34"),
    ("XH01", "Tỷ lệ hộ nghèo giảm 4,85 điểm %, còn 2,34%.", "2,34"),
    ("XH01", "Tỷ lệ hộ nghèo của thôn Bắc Tân còn 5%.", "2,34"),
    ("XH01", "Tỷ lệ hộ nghèo năm 2016 còn 6,2%.", "2,34"),
    ("KT09", "Tổng vốn đầu tư toàn xã hội đạt trên 840 tỷ đồng, trong đó vốn trong dân chiếm 64%.", "846"),
    ("KT09", "Năm 2019, vốn đầu tư toàn xã hội đạt 200 tỷ đồng.", "846"),
    ("XD03", "Phát triển đảng viên được 27 người/năm, chưa đạt chỉ tiêu 30 người.", "27"),
    ("XD03", "Kết nạp đảng viên 135 đồng chí.", "27"),
    ("KT01", "Tốc độ tăng giá trị sản xuất bình quân đạt 11,2%/năm, cao hơn mục tiêu nghị quyết 10,5%/năm.", "11,2"),
    ("KT08", "Thu ngân sách năm 2019 tăng 20% so với năm 2018.", "13,4"),
    ("XH05", "Tham gia bảo hiểm y tế đạt 92,5%, tăng 12% so với năm 2015.", "92,5"),
    ("KT07", "Sản lượng lương thực có hạt 4.310 tấn/năm, bằng 102,6% kế hoạch.", "4.310"),
    ("KT12", "Có 8 khu dân cư kiểu mẫu và 164 vườn mẫu.", "8"),
    ("KT13", "Có 2 sản phẩm OCOP đạt 3 sao.", "2"),
    ("XH11", "Trẻ em dưới 5 tuổi suy dinh dưỡng còn 8,1%.", "8,1"),
    ("XH04", "Nghề mộc, nghề nề giải quyết việc làm cho 430 lao động.", "192"),
    ("MT01", "Tỷ lệ hộ dùng nước sạch, nước hợp vệ sinh đạt 95,8%.", "95,8"),
]


@pytest.mark.parametrize(("code", "text", "cell"), AGREEING, ids=[f"{row[0]} {row[1][:40]}" for row in AGREEING])
def test_a_reader_would_not_say_that_text_and_table_differ(code, text, cell):
    found = subjects("indicators", case([ONE, text], codes=[code], values={code: {"result": cell, "target": "?"}}))
    assert [subject for subject in found if ":table" in subject or ":unit" in subject] == []


def test_targets_are_held_against_the_entered_table_too():
    lines = [ONE, "Tỷ lệ hộ nghèo còn 2,34%.", TWO, "Tỷ lệ hộ nghèo còn 1,5%."]
    assert subjects("indicators", case(lines, codes=["XH01"], values={"XH01": {"result": "2,34", "target": "1,2"}})) == ["XH01:table:1,5≠1,2"]
    lines[-1] = "Đạt chuẩn đô thị văn minh năm 2024."
    assert "KT11:table:2024≠2023" in subjects("indicators", case(lines, codes=["KT11"], values={"KT11": {"target": "2023"}}))


def test_a_cell_left_empty_is_a_hint_and_an_indicator_that_does_not_apply_is_not_asked_for():
    lines = [ONE, "Tỷ lệ hộ nghèo còn 2,34%.", TWO, "Tỷ lệ hộ nghèo còn 1,5%."]
    [remark] = remarks("indicators", case(lines, codes=["XH01"], values={"XH01": {"target": "1,5"}}))
    assert (remark.subject, remark.level, remark.aspect) == ("XH01:table-empty", Level.HINT, "figures")
    assert subjects("indicators", case(lines, codes=["MT03"], values={"MT03": {"not_applicable": "Xã không có rừng."}})) == []


def test_a_plan_without_a_set_and_a_case_without_a_table_say_nothing_of_them():
    lines = [ONE, "Tỷ lệ hộ nghèo còn 2,34%.", TWO, "Tỷ lệ hộ nghèo còn 1,5%."]
    assert subjects("indicators", case(lines, codes=[])) == []
    assert subjects("indicators", case(lines, codes=["XH01"], values=None)) == []


def test_a_remark_stands_where_the_words_stand_and_bears_the_aspect_of_what_lacks():
    lines = [ONE, "Độ che phủ rừng giữ ở mức 12,4%.", TWO, "Thu nhập bình quân đầu người đạt 75 triệu đồng/người/năm."]
    given = case(lines, codes=["KT05", "MT03"])
    found = {remark.subject: remark for remark in remarks("indicators", given)}
    assert (found["KT05:result"].aspect, found["MT03:target"].aspect) == ("results", "targets")
    remark = found["KT05:result"]
    assert given.blocks[remark.passage - 1].text[remark.start:remark.end] == "Thu nhập bình quân đầu người đạt 75 triệu đồng/người/năm"


def test_a_table_of_two_terms_answers_for_every_indicator_in_it():
    rows = [HEAD, "| 1 | Thu nhập bình quân đầu người | triệu đồng/người/năm | 45 | 48,6 | 75", "| 2 | Cơ cấu kinh tế | | | |",
            "| | - Nông, lâm, ngư nghiệp | % | 20 | 18,5 | 12,5", "| 3 | Trạm y tế đạt chuẩn quốc gia | đạt | đạt | đạt | giữ vững",
            "| 4 | Xã đạt chuẩn nông thôn mới nâng cao | năm đạt | 2020 | chưa đạt | 2023"]
    given = case(["# BÁO CÁO", *rows], codes=["KT05", "KT02", "XH07", "KT11"], values={"KT05": {"result": "48,6", "target": "80"}})
    assert subjects("indicators", given) == ["KT05:table:75≠80"]


def test_unset_headings_tell_the_parts_as_well():
    lines = ["BÁO CÁO CHÍNH TRỊ", "PHẦN THỨ NHẤT", "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2015-2020", "1. Kinh tế", "Thu nhập bình quân đầu người đạt 45 triệu đồng.",
             "PHẦN THỨ HAI", "PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2020-2025", "1. Kinh tế", "Thu nhập bình quân đầu người đạt 70 triệu đồng."]
    values = {"KT05": {"result": "47", "target": "75"}}
    assert subjects("indicators", case(lines, codes=["KT05"], values=values)) == ["KT05:table:45≠47", "KT05:table:70≠75"]


def test_a_sentence_that_tells_how_things_went_names_no_indicator():
    lines = [ONE, "Kinh tế tăng trưởng khá, ngành nghề và dịch vụ phát triển.", TWO, "- Đẩy mạnh sản xuất."]
    assert subjects("indicators", case(lines, codes=["KT01"])) == ["KT01:missing"]
    lines[1] = "Kinh tế tăng trưởng khá, bình quân 9,5%/năm."
    assert subjects("indicators", case(lines, codes=["KT01"])) == ["KT01:target"]


def test_a_heading_before_a_colon_is_no_part_of_a_name():
    lines = [ONE, "- Tổ chức đảng, đảng viên: chi bộ hoàn thành tốt nhiệm vụ trở lên đạt 86,7%.", "- Đảng viên hoàn thành tốt nhiệm vụ trở lên đạt 84,6%."]
    assert subjects("figures", case(lines, codes=["XD01", "XD02"])) == []


def test_what_is_only_worked_at_names_no_indicator():
    lines = [ONE, "Thực hiện tốt công tác tuyển quân, huấn luyện.", TWO, "- Làm tốt công tác tuyển quân."]
    assert subjects("indicators", case(lines, codes=["QP01"])) == ["QP01:missing"]
    lines[1] = "Chỉ tiêu giao quân hằng năm được quan tâm chỉ đạo."
    assert subjects("indicators", case(lines, codes=["QP01"])) == ["QP01:figure"]


def test_a_line_without_a_number_over_numbers_that_go_on_is_no_heading():
    lines = [ONE, "3.1. Độ che phủ rừng đạt 12,4%.", "NHIỆM VỤ PHỐI HỢP TRONG THỜI GIAN TỚI", "3.2. Tỷ lệ hộ nghèo còn 2,3%.", TWO, "- Độ che phủ rừng 15%, tỷ lệ hộ nghèo 1,2%."]
    assert subjects("indicators", case(lines, codes=["MT03", "XH01"])) == []


def test_the_first_sentence_of_a_point_tells_what_the_others_are_of():
    lines = ["1. Tán thành nội dung đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020. Độ che phủ rừng đạt 12,4%.", "2. Phấn đấu đến năm 2025 độ che phủ rừng 15%."]
    report = [ONE, "Độ che phủ rừng đạt 14%.", TWO, "- Độ che phủ rừng 15%."]
    assert subjects("figures", case(lines, kind="draft_resolution", report=report)) == ["MT03:differs:12,4≠14"]


def test_a_point_that_speaks_of_an_aim_that_was_reached_opens_no_list_of_targets():
    lines = [ONE, "1.9. Mục tiêu đạt chuẩn nông thôn mới nâng cao: chưa đạt.", "1.10. Hoàn thành 9 khu dân cư nông thôn mới kiểu mẫu.", TWO, "- Xây dựng 13 khu dân cư nông thôn mới kiểu mẫu."]
    assert subjects("indicators", case(lines, codes=["KT12"])) == []
    assert subjects("figures", case(lines, codes=["KT12"])) == []
