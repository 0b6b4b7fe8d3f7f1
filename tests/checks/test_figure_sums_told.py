"""Shares and changes in the many ways sentences tell them: a wrong one is said once, a right one never."""

import re

import pytest

from .reports import ONE, case, subjects

EITHER = re.compile(r"\{([^|}]*)\|([^}]*)\}")  # what is right, what is wrong
WHOLES = (
    "Thời gian dành cho các nhóm việc dự kiến: nhóm kinh tế 40%, nhóm xã hội 24,3%, nhóm xây dựng Đảng {35,7|40}%.",
    "Chi ngân sách: chi thường xuyên 39,3%, chi đầu tư 25,4%, chi khác {35,3|44,1}%.",
    "Thu ngân sách: thu thuế 20%, thu tiền đất 55%, thu bổ sung {25|35}%.",
    "Kinh phí thực hiện: ngân sách 40%, xã hội hóa 35%, vay tín dụng {25|32}%.",
    "Lao động của xã: nông nghiệp 45%, công nghiệp 30%, dịch vụ {25|35}%.",
    "Đất đai: đất nông nghiệp 62,5%, đất phi nông nghiệp 30,5%, đất chưa sử dụng {7|12}%.",
    "Tổng diện tích gieo trồng: lúa 70%, lạc 15%, rau màu {15|25}%.",
    "Đàn vật nuôi theo quy mô: nông hộ 60%, gia trại 25%, trang trại {15|5}%.",
    "Vốn đầu tư chia theo nguồn: Nhà nước 45%; doanh nghiệp 25%; nhân dân {30|40}%.",
    "Đảng viên theo độ tuổi (dưới 35: 20%, 35–50: 45%, trên 50: {35|45}%).",
    "Trình độ cán bộ: đại học 60%, cao đẳng 15%, trung cấp {25|35}%.",
    "Hộ gia đình theo mức sống: giàu, khá 55%, trung bình 40%, nghèo {5|9}%.",
    "Vốn xây dựng (ngân sách cấp trên 20%, ngân sách xã 25%, dân góp 15%, doanh nghiệp {40|50}%) được giải ngân kịp thời.",
    "Kết quả bình xét: 20% xuất sắc, 65% tốt, {15|25}% hoàn thành.",
    "Phân loại chi bộ năm 2019: xuất sắc 20%, tốt {70|60}%, hoàn thành 10%.",
    "Trong tổng số vốn, ngân sách chiếm 40%, doanh nghiệp chiếm 25%, còn lại {35|45}% là dân góp.",
    "Ngân sách chi cho giáo dục 30%, y tế 15%, hành chính 40%, chi khác {15|25}%.",
    "Tỷ lệ các nguồn lần lượt là 40%, 35%, {25|35}%.",
    "Cơ cấu mùa vụ: vụ xuân 52%, vụ hè thu {38|44}%, vụ đông 10%.",
    "Nguồn lực huy động gồm: nhà nước ({45|55}%), doanh nghiệp (25%), nhân dân (30%).",
    "Cơ cấu kinh tế (nông nghiệp - công nghiệp - dịch vụ) năm 2025 là 25% - {35|45}% - 40%.",
    "Đến năm 2025, nông nghiệp còn 25%; công nghiệp, xây dựng {35|45}%; dịch vụ 40%.",
    "Ý kiến góp ý: đồng ý {85|75}%, đồng ý có bổ sung 10%, không đồng ý 5%.",
)
NO_WHOLES = (
    "Tỷ lệ hộ nghèo các thôn: thôn Đông 30%, thôn Tây 35%, thôn Nam 38%.",
    "Tỷ lệ hoàn thành: thôn Đông 30%, thôn Tây 35%, thôn Nam 38%.",
    "Các chỉ tiêu tăng: đàn bò 30%, đàn lợn 35%, đàn gà 38%.",
    "Tăng trưởng: năm 2016 đạt 30%, năm 2017 đạt 35%, năm 2018 đạt 40%.",
    "Sau 5 năm: lao động qua đào tạo 50%, gia đình văn hóa 30%, che phủ rừng 15%.",
    "Kết quả một số mặt: kiên cố kênh mương 45%, cứng hóa đường 35%, chiếu sáng 30%.",
    "Giá trị sản xuất năm 2019 so với năm 2015: nông nghiệp tăng 20%, công nghiệp tăng 45%, dịch vụ tăng 40%.",
    "Chỉ tiêu giao: chi bộ 1 là 30%, chi bộ 2 là 35%, chi bộ 3 là 30%.",
    "Một số tỷ lệ chính: tiêm chủng 98%, hộ có hố xí 30%, dùng nước máy 25%.",
    "Kết quả bầu cử: đồng chí An 95%, đồng chí Bình 10%, đồng chí Chi 8%.",
    "Mức hỗ trợ: hộ nghèo 50%, hộ cận nghèo 30%, hộ khác 10%.",
    "Đối tượng được giảm học phí: con thương binh 50%, con hộ nghèo 40%, con hộ cận nghèo 30%.",
    "Cán bộ đạt chuẩn: chuyên môn 50%, chính trị 40%, tin học 30%.",
    "Nữ tham gia: cấp ủy 25%, Hội đồng nhân dân 35%, đoàn thể 45%.",
    "Tiến độ: nhà văn hóa 50%, đường trục 40%, kênh mương 30%.",
    "Tỷ lệ tham gia: bảo hiểm xã hội 30%, bảo hiểm thất nghiệp 25%, bảo hiểm tự nguyện 35%.",
    "Tiết kiệm chi: điện 10%, hội nghị 30%, xăng xe 45%.",
    "Chi ngân sách: chi thường xuyên đạt 39,3% kế hoạch, chi đầu tư đạt 25,4% kế hoạch, chi khác đạt 44,1% kế hoạch.",
    "Thu ngân sách tăng 13%, chi ngân sách tăng 50%, trong đó chi đầu tư tăng 40%.",
)
CHANGES = (
    "Tỷ lệ hộ nghèo so với 8,54% năm 2015 giảm {5,22|3,22} điểm %, còn 3,32%.",
    "Tỷ lệ hộ nghèo so với năm 2015 giảm {5,22|3,22} điểm %, từ 8,54% xuống 3,32%.",
    "Tỷ lệ hộ nghèo giảm {5,22|3,22} điểm % so với 8,54% năm 2015, hiện còn 3,32%.",
    "Tỷ lệ hộ nghèo hiện còn 3,32%, so với 8,54% năm 2015 giảm {5,22|3,22} điểm %.",
    "Từ 8,54% năm 2015, tỷ lệ hộ nghèo giảm {5,22|3,22} điểm %, còn 3,32%.",
    "Năm 2015 tỷ lệ hộ nghèo 8,54%, đã giảm {5,22|3,22} điểm %, nay còn 3,32%.",
    "Đầu nhiệm kỳ tỷ lệ hộ nghèo là 8,54%; đến nay còn 3,32%, giảm {5,22|3,22} điểm %.",
    "Từ 900 con năm 2015, đàn bò tăng thêm {300|400} con, đạt 1.200 con.",
    "Đàn bò tăng {300|400} con so với 900 con đầu nhiệm kỳ, nay có 1.200 con.",
    "So với 900 con của năm 2015, đàn bò tăng {33,3|43,3}%, đạt 1.200 con.",
    "Nếu năm 2015 có 900 con bò thì nay có 1.200 con, tăng {300|400} con.",
    "Đàn bò 1.200 con, tăng {300|400} con so với 900 con năm 2015.",
    "Đàn bò 1.200 con, tăng {33,3|43,3}% so với mức 900 con của năm 2015.",
    "Đàn bò 1.200 con; so với năm 2015 (900 con) tăng {300|400} con.",
    "Đàn bò 1.200 con, năm 2015 mới có 900 con (tăng {300|400} con).",
    "Đàn bò: 900 con (2015), 1.200 con (2019), tăng {33,3|43,3}%.",
    "Đàn bò năm 2015: 900 con; năm 2019: 1.200 con; tăng {300|400} con.",
    "Thu ngân sách nâng từ 10 tỷ đồng lên 16 tỷ đồng, bằng {1,6|2,6} lần.",
    "Thu ngân sách 16 tỷ đồng, gấp {1,6|2,6} lần so với mức 10 tỷ đồng năm 2015.",
    "Số buổi đối thoại từ 40 lên 60 buổi cả nhiệm kỳ, tăng {50|70}%.",
    "Nâng số câu lạc bộ từ 12 câu lạc bộ lên 18 câu lạc bộ, tức tăng {50|70}%.",
    "Số câu lạc bộ 18, tăng {6|9} câu lạc bộ so với 12 câu lạc bộ năm 2015.",
    "Đơn thư giảm còn 45 đơn (năm 2015: 60 đơn), giảm {25|35}%.",
    "Đơn thư 45 đơn, giảm {25|35}% so với 60 đơn của nhiệm kỳ trước.",
    "Nợ đọng từ 5,2 tỷ đồng, đến nay còn 2,1 tỷ đồng, giảm được {3,1|4,1} tỷ đồng.",
    "Có 13 ủy viên, trong đó 11 đồng chí hoàn thành tốt, chiếm {84,6|94,6}%.",
    "Số ủy viên hoàn thành tốt là 11/13, chiếm {84,6|94,6}%.",
    "11 trong 13 ủy viên hoàn thành tốt ({84,6|94,6}%).",
    "Số vườn mẫu tăng gấp {3|4} lần, từ 20 vườn lên 60 vườn.",
    "Sau sắp xếp, từ 24 thôn giảm {8|6} thôn, còn 16 thôn.",
    "Sáp nhập 24 thôn còn 16 thôn, giảm {8|6} thôn.",
    "Toàn xã có 24 thôn, sau sắp xếp còn 16 thôn, giảm {8|6} thôn.",
    "Bình quân mỗi năm giảm 1,04 điểm %, 5 năm giảm {5,2|6,2} điểm %, từ 8,54% xuống còn 3,34%.",
)
NO_CHANGES = (
    "So với mức 8,54% của huyện, tỷ lệ hộ nghèo của xã thấp hơn 2 điểm %, còn 3,32%.",
    "Tỷ lệ hộ nghèo so với 8,54% năm 2015 giảm bình quân 1,3 điểm %/năm, còn 3,32%.",
    "Tỷ lệ hộ nghèo so với năm 2018 giảm 0,8 điểm %, còn 3,32%; năm 2015 là 8,54%.",
    "Từ 900 con năm 2015, đàn bò mỗi năm tăng 60 con, đạt 1.200 con.",
    "Từ 12 mô hình năm 2015, tăng 20% số hộ tham gia, đạt 45 triệu đồng/hộ.",
    "Năm 2015 có 900 con bò, năm 2017 tăng 120 con, năm 2019 đạt 1.200 con.",
    "Đàn bò 1.200 con, tăng 50 con so với 2.300 con trâu bò của năm 2015.",
    "Trồng mới 50 ha rừng, khoanh nuôi 20 ha, nâng diện tích rừng từ 380 ha lên 450 ha.",
    "Có 24 thôn, 16 thôn văn hóa, tăng 3 thôn so với năm 2015.",
    "Kết nạp 30 đảng viên, tổng số đảng viên từ 320 lên 335 đồng chí.",
    "Có 13 ủy viên, 11 cuộc họp, đạt 95% kế hoạch.",
    "Năm 2015 thu 10 tỷ đồng, nay thu 16 tỷ đồng, tăng 12% mỗi năm.",
    "Đàn bò 1.200 con, đàn lợn 900 con, tăng 200 con so với năm 2015.",
)


def said(text):
    return subjects("figures", case([ONE, text], codes=()))


@pytest.mark.parametrize("text", WHOLES + CHANGES)
def test_what_does_not_come_out_is_said_once_and_what_does_never(text):
    assert said(EITHER.sub(r"\1", text)) == []
    assert len(said(EITHER.sub(r"\2", text))) == 1


@pytest.mark.parametrize("text", NO_WHOLES + NO_CHANGES)
def test_what_belongs_to_no_whole_and_no_change_is_left_alone(text):
    assert said(text) == []
