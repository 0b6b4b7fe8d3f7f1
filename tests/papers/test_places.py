"""Where an opinion stands, in as few words as a reader needs."""

import pytest

from congresses.papers.places import place

PART = "PHẦN THỨ NHẤT. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020"


@pytest.mark.parametrize("headings, page, said", [
    ((PART, "II. Kết quả trên các lĩnh vực", "3. Quốc phòng, an ninh"), 5, "mục II.3, trang 5"),
    ((PART, "II. Kết quả trên các lĩnh vực", "3. Quốc phòng, an ninh"), 0, "phần thứ nhất, mục II.3, đoạn 16"),
    ((PART, "II. Kết quả", "1. Kinh tế", "b) Công nghiệp"), 0, "phần thứ nhất, mục II.1.b, đoạn 16"),
    (("ĐỀ ÁN", "2. Số lượng", "2.1. Ban Chấp hành"), 3, "mục 2.1, trang 3"),
    (("CHƯƠNG TRÌNH HÀNH ĐỘNG", "III. Nhiệm vụ", "Nhóm 4. Quốc phòng"), 0, "mục III, nhóm 4, đoạn 16"),
    (("CHƯƠNG TRÌNH HÀNH ĐỘNG",), 0, "đoạn 16"), ((), 2, "trang 2"), ((PART,), 2, "trang 2"),
    (("BÁO CÁO", "ĐẶC ĐIỂM TÌNH HÌNH"), 2, "«Đặc điểm tình hình», trang 2"),
    (("BÁO CÁO", "Kết quả thực hiện các nhiệm vụ trọng tâm về phát triển kinh tế, xã hội"), 2,
     "«Kết quả thực hiện các nhiệm vụ trọng tâm về phát triển kinh…», trang 2"),
])
def test_a_place_is_told_by_the_numbers_above_it(headings, page, said):
    assert place(headings, 16, page) == said
