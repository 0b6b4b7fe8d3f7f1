"""The fourth set's words: a plain office voice whose figures stand in the middle of a sentence."""

# code: (name, results, targets); variants apart by "|", the unit in brackets, {l} what the last resolution had set.
TEXTS = {
    "KT01": ("tốc độ tăng trưởng bình quân", "tốc độ tăng trưởng bình quân cả nhiệm kỳ là {v}[%/năm]|tăng trưởng kinh tế bình quân {v}[%/năm] (nghị quyết đề ra {l}%)",
             "Tốc độ tăng trưởng bình quân phấn đấu {v}[%/năm]|Giữ mức tăng trưởng kinh tế bình quân {v}[%/năm]"),
    "KT02": ("tỷ trọng nông nghiệp", "tỷ trọng nông nghiệp {v}%", "tỷ trọng nông nghiệp {v}%"),
    "KT03": ("tỷ trọng công nghiệp - xây dựng", "tỷ trọng công nghiệp - xây dựng {v}%", "tỷ trọng công nghiệp - xây dựng {v}%"),
    "KT04": ("tỷ trọng thương mại - dịch vụ", "tỷ trọng thương mại - dịch vụ {v}%", "tỷ trọng thương mại - dịch vụ {v}%"),
    "KT05": ("thu nhập bình quân đầu người", "thu nhập bình quân đầu người năm 2019 là {v}[ triệu đồng/người/năm]|với mức thu nhập bình quân đầu người {v}[ triệu đồng/người/năm], đời sống được cải thiện rõ",
             "Thu nhập bình quân đầu người năm 2025 đạt {v}[ triệu đồng/người/năm]|Đưa thu nhập bình quân đầu người lên {v}[ triệu đồng/người/năm] vào năm 2025"),
    "KT06": ("giá trị sản xuất trên 1 ha", "giá trị sản xuất trên 1 ha đạt bình quân {v}[ triệu đồng/ha]|giá trị thu nhập trên đơn vị diện tích là {v}[ triệu đồng/ha]",
             "Giá trị sản xuất trên 1 ha đạt {v}[ triệu đồng/ha]|Nâng giá trị thu nhập trên đơn vị diện tích lên {v}[ triệu đồng/ha]"),
    "KT07": ("sản lượng lương thực", "sản lượng lương thực có hạt bình quân {v}[ tấn/năm]|tổng sản lượng lương thực giữ ở mức {v}[ tấn/năm]", "Sản lượng lương thực ổn định {v}[ tấn/năm]|Bảo đảm tổng sản lượng lương thực {v}[ tấn/năm]"),
    "KT08": ("thu ngân sách trên địa bàn", "thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|tổng thu ngân sách trên địa bàn tăng {v}[%/năm]", "Thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|Tổng thu ngân sách trên địa bàn tăng {v}[%/năm]"),
    "KT09": ("tổng vốn đầu tư toàn xã hội", "tổng vốn đầu tư toàn xã hội 5 năm đạt {v}[ tỷ đồng]|huy động vốn đầu tư toàn xã hội {v}[ tỷ đồng]", "Tổng vốn đầu tư toàn xã hội 5 năm đạt {v}[ tỷ đồng]|Huy động vốn đầu tư toàn xã hội {v}[ tỷ đồng]"),
    "KT10": ("doanh nghiệp, hợp tác xã thành lập mới", "có {v} doanh nghiệp, hợp tác xã thành lập mới|số doanh nghiệp, hợp tác xã thành lập mới là {v} đơn vị", "Có {v} doanh nghiệp, hợp tác xã thành lập mới|Số doanh nghiệp, hợp tác xã thành lập mới là {v} đơn vị"),
    "KT11": ("{goal}", "đến nay {place} chưa đạt chuẩn {goal}|mục tiêu {goal} chưa đạt", "Hoàn thành mục tiêu {goal} năm {v}|Phấn đấu đạt chuẩn {goal} vào năm {v}"),
    "KT12": ("khu dân cư nông thôn mới kiểu mẫu", "đã có {v} khu dân cư nông thôn mới kiểu mẫu|số khu dân cư nông thôn mới kiểu mẫu là {v} khu", "Có {v} khu dân cư nông thôn mới kiểu mẫu|Số khu dân cư nông thôn mới kiểu mẫu đạt {v} khu"),
    "KT13": ("sản phẩm OCOP", "toàn {place} có {v} sản phẩm OCOP đạt 3 sao trở lên|số sản phẩm OCOP đạt 3 sao trở lên là {v}", "Có {v} sản phẩm OCOP đạt 3 sao trở lên|Số sản phẩm OCOP đạt 3 sao trở lên là {v}"),
    "XH01": ("tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo còn {v}%|đến cuối năm 2019 hộ nghèo chiếm {v}% số hộ", "Tỷ lệ hộ nghèo còn {v}%|Đưa tỷ lệ hộ nghèo đa chiều xuống {v}%"),
    "XH02": ("mức giảm tỷ lệ hộ nghèo", "giảm hộ nghèo bình quân {v} điểm %/năm|mức giảm tỷ lệ hộ nghèo là {v} điểm %/năm", "Giảm hộ nghèo bình quân {v} điểm %/năm|Mức giảm tỷ lệ hộ nghèo là {v} điểm %/năm"),
    "XH03": ("lao động qua đào tạo", "tỷ lệ lao động qua đào tạo là {v}%|lao động qua đào tạo chiếm {v}%", "Tỷ lệ lao động qua đào tạo đạt {v}%|Lao động qua đào tạo chiếm {v}%"),
    "XH04": ("giải quyết việc làm", "giải quyết việc làm bình quân cho {v}[ người/năm]|mỗi năm tạo việc làm mới cho {v} người", "Giải quyết việc làm bình quân cho {v}[ người/năm]|Mỗi năm tạo việc làm mới cho {v} người"),
    "XH05": ("bảo hiểm y tế", "tỷ lệ tham gia bảo hiểm y tế là {v}% (nghị quyết {l}%)|có {v}% dân số tham gia bảo hiểm y tế", "Tỷ lệ tham gia bảo hiểm y tế đạt {v}%|Có {v}% dân số tham gia bảo hiểm y tế"),
    "XH06": ("trường đạt chuẩn quốc gia", "tỷ lệ trường đạt chuẩn quốc gia là {v}%|{v}% trường đạt chuẩn quốc gia", "Tỷ lệ trường đạt chuẩn quốc gia là {v}%|{v}% trường đạt chuẩn quốc gia"),
    "XH07": ("trạm y tế chuẩn quốc gia", "trạm y tế chuẩn quốc gia được duy trì", "Duy trì trạm y tế chuẩn quốc gia|Trạm y tế chuẩn quốc gia: giữ vững"),
    "XH08": ("tỷ lệ tăng dân số tự nhiên", "tỷ lệ tăng dân số tự nhiên là {v}[%]|tốc độ tăng dân số tự nhiên {v}[%]", "Tỷ lệ tăng dân số tự nhiên là {v}[%]|Tốc độ tăng dân số tự nhiên {v}[%]"),
    "XH09": ("gia đình văn hóa", "tỷ lệ gia đình văn hóa là {v}%|gia đình văn hóa chiếm {v}% số hộ", "Tỷ lệ gia đình văn hóa đạt {v}%|Gia đình văn hóa chiếm {v}% số hộ"),
    "XH10": ("{hamlet} văn hóa", "tỷ lệ {hamlet} văn hóa là {v}%|{hamlet} văn hóa chiếm {v}%", "Tỷ lệ {hamlet} văn hóa đạt {v}%|{Hamlet} văn hóa chiếm {v}%"),
    "XH11": ("trẻ em suy dinh dưỡng", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng là {v}%|trẻ em suy dinh dưỡng chiếm {v}%", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {v}%|Trẻ em suy dinh dưỡng chỉ còn {v}%"),
    "MT01": ("nước hợp vệ sinh", "tỷ lệ hộ sử dụng nước hợp vệ sinh là {v}%|{v}% số hộ sử dụng nước hợp vệ sinh", "Tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {v}%|{v}% số hộ sử dụng nước hợp vệ sinh"),
    "MT02": ("thu gom rác thải", "tỷ lệ thu gom rác thải sinh hoạt là {v}[%]|rác thải được thu gom, xử lý {v}[%]", "Tỷ lệ thu gom rác thải sinh hoạt đạt {v}[%]|Rác thải được thu gom, xử lý {v}[%]"),
    "MT03": ("độ che phủ rừng", "độ che phủ rừng là {v}[%]|tỷ lệ che phủ rừng {v}[%]", "Độ che phủ rừng đạt {v}[%]|Tỷ lệ che phủ rừng {v}[%]"),
    "MT04": ("cấp giấy chứng nhận quyền sử dụng đất", "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất là {v}%|cấp giấy chứng nhận quyền sử dụng đất được {v}%", "Tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {v}%|Cấp giấy chứng nhận quyền sử dụng đất được {v}%"),
    "QP01": ("chỉ tiêu giao quân", "hằng năm hoàn thành {v}% chỉ tiêu giao quân|giao quân đạt {v}% hằng năm", "Hằng năm hoàn thành {v}% chỉ tiêu giao quân|Giao quân đạt {v}% hằng năm"),
    "QP02": ("an toàn về an ninh trật tự", "đạt cơ sở an toàn về an ninh trật tự", "Giữ cơ sở an toàn về an ninh trật tự|Địa bàn an toàn về an ninh trật tự: giữ vững"),
    "XD01": ("tổ chức đảng hoàn thành tốt nhiệm vụ", "tổ chức đảng hoàn thành tốt nhiệm vụ trở lên là {v}%|có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", "Tổ chức đảng hoàn thành tốt nhiệm vụ trở lên là {v}%|Có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên"),
    "XD02": ("đảng viên hoàn thành tốt nhiệm vụ", "đảng viên hoàn thành tốt nhiệm vụ trở lên là {v}%|có {v}% đảng viên hoàn thành tốt nhiệm vụ trở lên", "Đảng viên hoàn thành tốt nhiệm vụ trở lên là {v}%|Có {v}% đảng viên hoàn thành tốt nhiệm vụ trở lên"),
    "XD03": ("kết nạp đảng viên mới", "kết nạp đảng viên mới bình quân {v}[ người/năm]|mỗi năm kết nạp đảng viên mới được {v} người", "Kết nạp đảng viên mới bình quân {v}[ người/năm]|Mỗi năm kết nạp đảng viên mới được {v} người"),
    "XD04": ("Đảng bộ hoàn thành tốt nhiệm vụ", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|Đảng bộ hoàn thành tốt nhiệm vụ trở lên: giữ vững"),
    "XD05": ("các đoàn thể hoàn thành tốt nhiệm vụ", "Mặt trận và các đoàn thể hoàn thành tốt nhiệm vụ trở lên là {v}%|có {v}% đoàn thể hoàn thành tốt nhiệm vụ trở lên, gồm cả Mặt trận",
             "Mặt trận và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%"),
    "CC01": ("giải quyết thủ tục hành chính đúng hạn", "tỷ lệ hồ sơ giải quyết đúng hạn là {v}%|giải quyết thủ tục hành chính đúng hạn {v}%", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%|Giải quyết thủ tục hành chính đúng hạn {v}%"),
}
VAGUE = (
    ("về {name}, nhiều việc đã làm được dù còn khó khăn", "{name} có bước chuyển đáng ghi nhận"),
    ("Tiếp tục quan tâm {name}", "Có giải pháp cụ thể hơn đối với {name}"),
)
NAMES = (
    "Bà con {name} tự nguyện lùi rào, mở rộng lối đi.",
    "Năm 2017, trường mầm non {name} được xây thêm hai phòng học.",
    "Cần sớm bàn giao mặt bằng khu đấu giá ở {name}.",
    "Cấp ủy phân công một đồng chí bám cơ sở tại {name} hằng tuần.",
    "Đội văn nghệ {name} tham gia đều các hội diễn của huyện.",
    "Hệ thống loa truyền thanh {name} đã được thay mới.",
    "Sạt lở bờ kênh qua {name} chưa được xử lý dứt điểm.",
)
LISTS = (
    "Tuyến kênh chính chạy qua {names} được nạo vét trước vụ xuân.",
    "Ba buổi đối thoại ở {names} thu hút đông người dự.",
    "Người có công ở {names} được thăm hỏi chu đáo.",
)
CAPITALS = ("KINH NGHIỆM TỪ {name} VỀ LÀM ĐƯỜNG GIAO THÔNG", "NHỮNG VIỆC CẦN LÀM NGAY TẠI {name}", "PHONG TRÀO THI ĐUA CỦA {name}")
