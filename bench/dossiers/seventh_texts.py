"""The seventh voice: a clerk of the rice fields who writes short lines; how each indicator is worded in a line and in running text."""

# code: (name, labels, unit, verb of a result, verb of a target); labels apart by "|".
LABELS = {
    "KT01": ("tốc độ tăng giá trị sản xuất bình quân", "tốc độ tăng giá trị sản xuất bình quân|tốc độ tăng trưởng giá trị sản xuất bình quân 5 năm", "[%/năm]", "đạt", "đạt"),
    "KT05": ("thu nhập bình quân đầu người", "thu nhập bình quân đầu người", "[ triệu đồng/người/năm]", "đạt", "đạt"),
    "KT06": ("giá trị sản xuất trên một đơn vị diện tích canh tác", "giá trị sản xuất trên một đơn vị diện tích canh tác|giá trị sản xuất trên 1 ha đất canh tác", "[ triệu đồng/ha]", "đạt", "đạt"),
    "KT07": ("sản lượng lương thực", "sản lượng lương thực có hạt bình quân|tổng sản lượng lương thực bình quân", "[ tấn/năm]", "đạt", "ổn định"),
    "KT08": ("thu ngân sách trên địa bàn", "thu ngân sách trên địa bàn tăng bình quân|mức tăng thu ngân sách trên địa bàn bình quân", "[%/năm]", "đạt", "đạt"),
    "KT09": ("tổng vốn đầu tư toàn xã hội", "tổng vốn đầu tư toàn xã hội 5 năm|tổng mức đầu tư toàn xã hội cả nhiệm kỳ", "[ tỷ đồng]", "đạt", "đạt"),
    "KT10": ("số doanh nghiệp, hợp tác xã thành lập mới", "số doanh nghiệp, hợp tác xã thành lập mới|doanh nghiệp, hợp tác xã thành lập mới", " đơn vị", "là", "là"),
    "KT12": ("việc xây dựng khu dân cư nông thôn mới kiểu mẫu", "số khu dân cư nông thôn mới kiểu mẫu|khu dân cư nông thôn mới kiểu mẫu", " khu", "đạt", "đạt"),
    "KT13": ("việc phát triển sản phẩm OCOP", "số sản phẩm OCOP đạt 3 sao trở lên|sản phẩm OCOP được xếp hạng từ 3 sao trở lên", " sản phẩm", "là", "là"),
    "XH01": ("tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo|tỷ lệ hộ nghèo theo chuẩn đa chiều", "%", "còn", "còn"),
    "XH02": ("mức giảm tỷ lệ hộ nghèo", "mức giảm tỷ lệ hộ nghèo bình quân|giảm hộ nghèo bình quân", " điểm %/năm", "đạt", "đạt"),
    "XH03": ("tỷ lệ lao động qua đào tạo", "tỷ lệ lao động qua đào tạo", "%", "đạt", "đạt"),
    "XH04": ("công tác giải quyết việc làm", "số lao động được giải quyết việc làm|giải quyết việc làm bình quân", "[ người/năm]", "đạt", "đạt"),
    "XH05": ("tỷ lệ tham gia bảo hiểm y tế", "tỷ lệ tham gia bảo hiểm y tế|tỷ lệ người dân tham gia BHYT", "%", "đạt", "đạt"),
    "XH06": ("tỷ lệ trường đạt chuẩn quốc gia", "tỷ lệ trường đạt chuẩn quốc gia", "%", "đạt", "đạt"),
    "XH08": ("tốc độ tăng dân số tự nhiên", "tốc độ tăng dân số tự nhiên|tỷ lệ tăng dân số tự nhiên bình quân", "[%]", "ở mức", "ở mức"),
    "XH09": ("tỷ lệ gia đình văn hóa", "tỷ lệ gia đình văn hóa|tỷ lệ hộ đạt danh hiệu gia đình văn hóa", "%", "đạt", "đạt"),
    "XH10": ("phong trào xây dựng {hamlet} văn hóa", "tỷ lệ {hamlet} văn hóa|tỷ lệ {hamlet} đạt danh hiệu {hamlet} văn hóa", "%", "đạt", "đạt"),
    "XH11": ("công tác phòng, chống trẻ em suy dinh dưỡng", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng|tỷ lệ trẻ em suy dinh dưỡng", "%", "còn", "còn"),
    "MT01": ("tỷ lệ hộ sử dụng nước hợp vệ sinh", "tỷ lệ hộ sử dụng nước hợp vệ sinh|hộ dùng nước hợp vệ sinh", "%", "đạt", "đạt"),
    "MT02": ("công tác thu gom rác thải", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý|rác thải được thu gom, xử lý", "[%]", "đạt", "đạt"),
    "MT03": ("độ che phủ rừng", "độ che phủ rừng", "[%]", "đạt", "đạt"),
    "MT04": ("công tác cấp giấy chứng nhận quyền sử dụng đất", "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất|cấp GCNQSDĐ lần đầu", "%", "đạt", "đạt"),
    "QP01": ("việc thực hiện chỉ tiêu giao quân", "chỉ tiêu giao quân hằng năm|hoàn thành chỉ tiêu giao quân hằng năm", "%", "đạt", "đạt"),
    "XD01": ("tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ", "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên|chi bộ hoàn thành tốt nhiệm vụ trở lên hằng năm", "%", "đạt", "đạt"),
    "XD02": ("tỷ lệ đảng viên hoàn thành tốt nhiệm vụ", "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên|đảng viên hoàn thành tốt nhiệm vụ trở lên hằng năm", "%", "đạt", "đạt"),
    "XD03": ("công tác kết nạp đảng viên mới", "kết nạp đảng viên mới bình quân|phát triển đảng viên bình quân", "[ người/năm]", "đạt", "đạt"),
    "XD05": ("tỷ lệ Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ", "Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên", "%", "đạt", "đạt"),
    "CC01": ("tỷ lệ hồ sơ giải quyết đúng hạn", "tỷ lệ hồ sơ giải quyết đúng hạn|thủ tục hành chính giải quyết đúng hạn", "%", "đạt", "đạt"),
}
# What both ways of writing say alike: the shares, and what has no figure of its own.
ALIKE = {
    "KT02": ("tỷ trọng nông nghiệp", "nông, lâm, ngư nghiệp {v}%|nông - lâm - ngư nghiệp chiếm {v}%", "nông, lâm, ngư nghiệp {v}%|nông - lâm - ngư nghiệp {v}%"),
    "KT03": ("tỷ trọng công nghiệp", "công nghiệp, tiểu thủ công nghiệp, xây dựng {v}%|công nghiệp - TTCN - xây dựng {v}%",
             "công nghiệp, tiểu thủ công nghiệp, xây dựng {v}%|công nghiệp - TTCN - xây dựng {v}%"),
    "KT04": ("tỷ trọng dịch vụ", "thương mại, dịch vụ {v}%|thương mại - dịch vụ {v}%", "thương mại, dịch vụ {v}%|thương mại - dịch vụ {v}%"),
    "KT11": ("{goal}", "xây dựng {goal}: chưa đạt, còn một số tiêu chí phải phấn đấu|{place} đạt chuẩn {goal}: chưa đạt",
             "đạt chuẩn {goal}: năm {v}|năm {v} đạt chuẩn {goal}"),
    "XH07": ("trạm y tế đạt chuẩn quốc gia", "trạm y tế đạt chuẩn quốc gia|duy trì trạm y tế đạt chuẩn quốc gia", "giữ vững trạm y tế đạt chuẩn quốc gia|trạm y tế đạt chuẩn quốc gia"),
    "QP02": ("cơ sở an toàn về an ninh trật tự", "hằng năm đạt cơ sở an toàn về an ninh trật tự|giữ vững cơ sở an toàn về an ninh trật tự",
             "hằng năm đạt cơ sở an toàn về an ninh trật tự|giữ vững cơ sở an toàn về ANTT"),
    "XD04": ("Đảng bộ hoàn thành tốt nhiệm vụ", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ đạt hoàn thành tốt nhiệm vụ trở lên",
             "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ đạt hoàn thành tốt nhiệm vụ trở lên"),
}


def _line(name, labels, unit, result, target):
    labels = labels.split("|")
    forms = ["|".join(f"{label}{sign}{{v}}{unit}" for label in labels for sign in (": ", f" {verb} ")) for verb in (result, target)]
    return name, *forms


LINES = {code: _line(*row) for code, row in LABELS.items()} | ALIKE
PROSE = ALIKE | {
    "KT01": (LABELS["KT01"][0], "giá trị sản xuất tăng bình quân {v}[%/năm]|kinh tế tăng trưởng khá, tốc độ tăng giá trị sản xuất bình quân {v}[%/năm]",
             "tốc độ tăng giá trị sản xuất bình quân đạt {v}[%/năm]|phấn đấu tốc độ tăng trưởng giá trị sản xuất bình quân {v}[%/năm]"),
    "KT05": (LABELS["KT05"][0], "thu nhập bình quân đầu người năm 2019 đạt {v}[ triệu đồng/người/năm]|thu nhập bình quân đầu người cuối nhiệm kỳ đạt {v}[ triệu đồng/người/năm]",
             "thu nhập bình quân đầu người đến năm 2025 đạt {v}[ triệu đồng/người/năm]|nâng thu nhập bình quân đầu người lên {v}[ triệu đồng/người/năm]"),
    "KT06": (LABELS["KT06"][0], "giá trị sản xuất trên một đơn vị diện tích canh tác đạt {v}[ triệu đồng/ha]|mỗi ha đất canh tác cho giá trị sản xuất {v}[ triệu đồng/ha]",
             "giá trị sản xuất trên một đơn vị diện tích canh tác đạt {v}[ triệu đồng/ha]|đưa giá trị sản xuất trên 1 ha canh tác lên {v}[ triệu đồng/ha]"),
    "KT07": (LABELS["KT07"][0], "sản lượng lương thực có hạt bình quân đạt {v}[ tấn/năm]|sản lượng lương thực hằng năm ổn định ở mức {v}[ tấn/năm]",
             "giữ ổn định sản lượng lương thực có hạt {v}[ tấn/năm]|sản lượng lương thực có hạt đạt {v}[ tấn/năm]"),
    "KT08": (LABELS["KT08"][0], "thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|tổng thu ngân sách trên địa bàn tăng bình quân hằng năm {v}[%/năm]",
             "thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|phấn đấu tăng thu ngân sách bình quân {v}[%/năm]"),
    "KT09": (LABELS["KT09"][0], "tổng vốn đầu tư toàn xã hội 5 năm đạt {v}[ tỷ đồng]|huy động vốn đầu tư toàn xã hội trong nhiệm kỳ được {v}[ tỷ đồng]",
             "tổng vốn đầu tư toàn xã hội 5 năm đạt {v}[ tỷ đồng]|huy động vốn đầu tư toàn xã hội {v}[ tỷ đồng] trong cả nhiệm kỳ"),
    "KT10": (LABELS["KT10"][0], "trong nhiệm kỳ có {v} doanh nghiệp, hợp tác xã thành lập mới|đã có {v} doanh nghiệp, hợp tác xã được thành lập mới",
             "thành lập mới {v} doanh nghiệp, hợp tác xã|có {v} doanh nghiệp, hợp tác xã thành lập mới"),
    "KT12": (LABELS["KT12"][0], "toàn xã có {v} khu dân cư nông thôn mới kiểu mẫu được công nhận|đã xây dựng được {v} khu dân cư nông thôn mới kiểu mẫu",
             "xây dựng đạt chuẩn {v} khu dân cư nông thôn mới kiểu mẫu|có {v} khu dân cư nông thôn mới kiểu mẫu"),
    "KT13": (LABELS["KT13"][0], "có {v} sản phẩm OCOP đạt 3 sao trở lên|xây dựng được {v} sản phẩm OCOP từ 3 sao trở lên",
             "có {v} sản phẩm OCOP đạt 3 sao trở lên|phát triển {v} sản phẩm OCOP từ 3 sao trở lên"),
    "XH01": (LABELS["XH01"][0], "tỷ lệ hộ nghèo cuối năm 2019 còn {v}%|đến nay tỷ lệ hộ nghèo còn {v}%", "tỷ lệ hộ nghèo đến năm 2025 còn {v}%|giảm tỷ lệ hộ nghèo xuống còn {v}%"),
    "XH02": (LABELS["XH02"][0], "mức giảm tỷ lệ hộ nghèo bình quân {v} điểm %/năm|giảm hộ nghèo bình quân {v} điểm %/năm",
             "mức giảm tỷ lệ hộ nghèo bình quân {v} điểm %/năm|giảm hộ nghèo bình quân {v} điểm %/năm"),
    "XH03": (LABELS["XH03"][0], "tỷ lệ lao động qua đào tạo đạt {v}%|lao động qua đào tạo chiếm {v}%", "tỷ lệ lao động qua đào tạo đạt {v}%|nâng tỷ lệ lao động qua đào tạo lên {v}%"),
    "XH04": (LABELS["XH04"][0], "giải quyết việc làm cho bình quân {v}[ người/năm]|số lao động được giải quyết việc làm bình quân {v}[ người/năm]",
             "giải quyết việc làm cho {v}[ người/năm]|tạo việc làm mới cho bình quân {v}[ người/năm]"),
    "XH05": (LABELS["XH05"][0], "tỷ lệ tham gia bảo hiểm y tế đạt {v}%|tỷ lệ bao phủ BHYT đạt {v}% dân số", "tỷ lệ tham gia bảo hiểm y tế đạt {v}%|tỷ lệ bao phủ BHYT đạt {v}%"),
    "XH06": (LABELS["XH06"][0], "tỷ lệ trường đạt chuẩn quốc gia {v}%|trường đạt chuẩn quốc gia chiếm {v}%", "tỷ lệ trường đạt chuẩn quốc gia {v}%|{v}% trường đạt chuẩn quốc gia"),
    "XH08": (LABELS["XH08"][0], "tốc độ tăng dân số tự nhiên bình quân {v}[%]|tỷ lệ tăng dân số tự nhiên giữ ở mức {v}[%]", "tốc độ tăng dân số tự nhiên {v}[%]|duy trì tỷ lệ tăng dân số tự nhiên ở mức {v}[%]"),
    "XH09": (LABELS["XH09"][0], "tỷ lệ gia đình văn hóa đạt {v}%|có {v}% số hộ đạt gia đình văn hóa", "tỷ lệ gia đình văn hóa đạt {v}%|{v}% số hộ đạt gia đình văn hóa"),
    "XH10": (LABELS["XH10"][0], "tỷ lệ {hamlet} văn hóa đạt {v}%|{hamlet} văn hóa chiếm {v}%", "tỷ lệ {hamlet} văn hóa đạt {v}%|{v}% {hamlet} văn hóa"),
    "XH11": (LABELS["XH11"][0], "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn {v}%|trẻ em suy dinh dưỡng còn {v}%", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {v}%|giảm tỷ lệ trẻ em suy dinh dưỡng xuống {v}%"),
    "MT01": (LABELS["MT01"][0], "tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {v}%|{v}% số hộ sử dụng nước hợp vệ sinh", "tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {v}%|{v}% số hộ sử dụng nước hợp vệ sinh"),
    "MT02": (LABELS["MT02"][0], "tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]|lượng rác thải được thu gom, xử lý đạt {v}[%]",
             "tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]|rác thải được thu gom, xử lý đạt {v}[%]"),
    "MT03": (LABELS["MT03"][0], "độ che phủ rừng đạt {v}[%]|độ che phủ rừng giữ ở mức {v}[%]", "độ che phủ rừng đạt {v}[%]|nâng độ che phủ rừng lên {v}[%]"),
    "MT04": (LABELS["MT04"][0], "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {v}%|cấp giấy chứng nhận quyền sử dụng đất đạt {v}% số thửa",
             "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {v}%|hoàn thành cấp giấy chứng nhận quyền sử dụng đất đạt {v}%"),
    "QP01": (LABELS["QP01"][0], "hoàn thành {v}% chỉ tiêu giao quân hằng năm|chỉ tiêu giao quân hằng năm đạt {v}%", "hoàn thành {v}% chỉ tiêu giao quân hằng năm|chỉ tiêu giao quân hằng năm đạt {v}%"),
    "XD01": (LABELS["XD01"][0], "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên đạt {v}%|hằng năm có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên",
             "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên đạt {v}%|{v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên"),
    "XD02": (LABELS["XD02"][0], "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {v}%|hằng năm có {v}% đảng viên hoàn thành tốt nhiệm vụ trở lên",
             "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {v}%|{v}% đảng viên hoàn thành tốt nhiệm vụ trở lên"),
    "XD03": (LABELS["XD03"][0], "kết nạp đảng viên mới bình quân {v}[ người/năm]|công tác phát triển đảng viên đạt bình quân {v}[ người/năm]", "kết nạp đảng viên mới {v}[ người/năm]|phát triển đảng viên bình quân {v}[ người/năm]"),
    "XD05": (LABELS["XD05"][0], "Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%|có {v}% Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên",
             "Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%|{v}% Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên"),
    "CC01": (LABELS["CC01"][0], "tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%|có {v}% hồ sơ giải quyết đúng hạn", "tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%|{v}% hồ sơ giải quyết đúng hạn"),
}
VAGUE = (
    ("{name} chuyển biến tốt hơn so với đầu nhiệm kỳ", "{name} được cấp ủy tập trung chỉ đạo, có nhiều tiến bộ", "{name} cơ bản đáp ứng yêu cầu nghị quyết đề ra"),
    ("tiếp tục chỉ đạo, tạo chuyển biến rõ hơn về {name}", "phấn đấu đạt kết quả tốt hơn nhiệm kỳ trước về {name}", "giữ vững và nâng cao kết quả về {name}"),
)
NAMES = (
    "Tuyến mương tiêu úng qua {name} được nạo vét trước mùa mưa.",
    "Ruộng ở {name} đã dồn điền đổi thửa xong đợt hai.",
    "Cử tri {name} kiến nghị sớm nâng cấp trạm bơm.",
    "Đội máy gặt của {name} phục vụ kịp thời vụ Hè Thu.",
    "Nhà văn hóa ở {name} đã xuống cấp, cần bố trí vốn tu sửa.",
    "Con em {name} xa quê ủng hộ xây dựng khuôn viên nghĩa trang liệt sỹ.",
    "Chi hội nông dân {name} làm tốt việc nhận ủy thác vốn vay.",
    "Đường nội đồng từ kênh chính đến {name} được đổ bê tông.",
    "Mô hình lúa - cá tại {name} cho lãi khá, cần nhân rộng.",
)
LISTS = (
    "Các trạm bơm ở {names} được sửa chữa, thay máy mới.",
    "Tập trung khơi thông dòng chảy qua địa bàn {names}.",
    "Bà con {names} đã chuyển hẳn sang giống lúa chất lượng cao.",
    "Phân công cấp ủy viên phụ trách các địa bàn {names}.",
)
CAPITALS = (
    "TÌNH HÌNH SẢN XUẤT Ở {name}",
    "NHIỆM VỤ TRỌNG TÂM TẠI ĐỊA BÀN {name}",
    "VIỆC SẮP XẾP CÁN BỘ CỦA {name}",
)
