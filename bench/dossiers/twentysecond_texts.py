"""The voice of a clerk from the youth union: how she words each indicator, and sentences that may hold an old name."""

from .clauses import NAMES as INDICATORS
from .facts import WORDED
from .planting import WRONG_UNITS

# code: (name, results, targets); variants apart by "|", the unit in brackets.
TEXTS = {
    "KT01": ("tốc độ tăng giá trị sản xuất",
             "tốc độ tăng giá trị sản xuất bình quân của nhiệm kỳ đạt {v}[%/năm]|giá trị sản xuất tăng bình quân {v}[%/năm]|kinh tế của {place} phát triển ổn định với tốc độ tăng giá trị sản xuất bình quân {v}[%/năm]",
             "tốc độ tăng giá trị sản xuất bình quân đạt {v}[%/năm]|giá trị sản xuất tăng bình quân từ {v}[%/năm] trở lên"),
    "KT02": ("tỷ trọng nông nghiệp", "tỷ trọng nông, lâm, ngư nghiệp là {v}%|nông, lâm, ngư nghiệp chiếm {v}%", "tỷ trọng nông, lâm, ngư nghiệp là {v}%|nông, lâm, ngư nghiệp chiếm {v}%"),
    "KT03": ("tỷ trọng công nghiệp", "công nghiệp, tiểu thủ công nghiệp, xây dựng là {v}%|công nghiệp, tiểu thủ công nghiệp, xây dựng chiếm {v}%",
             "công nghiệp, tiểu thủ công nghiệp, xây dựng là {v}%|công nghiệp, tiểu thủ công nghiệp, xây dựng chiếm {v}%"),
    "KT04": ("tỷ trọng dịch vụ", "thương mại, dịch vụ là {v}%|thương mại, dịch vụ chiếm {v}%", "thương mại, dịch vụ là {v}%|thương mại, dịch vụ chiếm {v}%"),
    "KT05": ("thu nhập bình quân đầu người",
             "thu nhập bình quân đầu người năm 2019 đạt {v}[ triệu đồng/người/năm]|thu nhập bình quân đầu người của {place} đã đạt {v}[ triệu đồng/người/năm]|đến cuối nhiệm kỳ, thu nhập bình quân đầu người đạt {v}[ triệu đồng/người/năm] (Nghị quyết đề ra {l} triệu đồng)",
             "thu nhập bình quân đầu người đến năm 2025 đạt {v}[ triệu đồng/người/năm]|nâng thu nhập bình quân đầu người lên {v}[ triệu đồng/người/năm]"),
    "KT06": ("giá trị sản xuất trên một đơn vị diện tích canh tác",
             "giá trị sản xuất trên một đơn vị diện tích canh tác đạt {v}[ triệu đồng/ha]|giá trị sản xuất trên đơn vị diện tích canh tác bình quân đạt {v}[ triệu đồng/ha]",
             "giá trị sản xuất trên một đơn vị diện tích canh tác đạt {v}[ triệu đồng/ha]|nâng giá trị sản xuất trên một đơn vị diện tích canh tác lên {v}[ triệu đồng/ha]"),
    "KT07": ("sản lượng lương thực",
             "sản lượng lương thực có hạt bình quân đạt {v}[ tấn/năm]|sản lượng lương thực được giữ vững, bình quân {v}[ tấn/năm]",
             "sản lượng lương thực có hạt đạt {v}[ tấn/năm]|giữ ổn định sản lượng lương thực ở mức {v}[ tấn/năm]"),
    "KT08": ("thu ngân sách trên địa bàn", "thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|tổng thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]",
             "thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]|phấn đấu tổng thu ngân sách trên địa bàn tăng bình quân {v}[%/năm]"),
    "KT09": ("tổng vốn đầu tư toàn xã hội", "tổng vốn đầu tư toàn xã hội trong 5 năm đạt {v}[ tỷ đồng]|cả nhiệm kỳ {place} đã huy động được tổng vốn đầu tư toàn xã hội {v}[ tỷ đồng]",
             "tổng vốn đầu tư toàn xã hội trong 5 năm đạt {v}[ tỷ đồng]|huy động tổng vốn đầu tư toàn xã hội {v}[ tỷ đồng] trong cả nhiệm kỳ"),
    "KT10": ("doanh nghiệp, hợp tác xã thành lập mới", "trong nhiệm kỳ có {v} doanh nghiệp, hợp tác xã thành lập mới|đã vận động thành lập mới {v} doanh nghiệp, hợp tác xã",
             "thành lập mới {v} doanh nghiệp, hợp tác xã|có {v} doanh nghiệp, hợp tác xã thành lập mới trong nhiệm kỳ"),
    "KT11": ("xây dựng {goal}", "việc xây dựng {goal} đến nay chưa đạt|mục tiêu {goal} chưa đạt theo lộ trình đề ra",
             "đạt chuẩn {goal} vào năm {v}|phấn đấu được công nhận đạt chuẩn {goal} năm {v}"),
    "KT12": ("khu dân cư kiểu mẫu", "đã có {v} khu dân cư nông thôn mới kiểu mẫu|có {v} khu dân cư kiểu mẫu được huyện công nhận",
             "có {v} khu dân cư nông thôn mới kiểu mẫu|xây dựng đạt {v} khu dân cư nông thôn mới kiểu mẫu"),
    "KT13": ("sản phẩm OCOP", "có {v} sản phẩm OCOP đạt 3 sao trở lên|đã có {v} sản phẩm OCOP được xếp hạng từ 3 sao",
             "có {v} sản phẩm OCOP đạt 3 sao trở lên|xây dựng được {v} sản phẩm OCOP đạt 3 sao trở lên"),
    "XH01": ("tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo cuối năm 2019 còn {v}%|tỷ lệ hộ nghèo đã giảm còn {v}%", "tỷ lệ hộ nghèo đến năm 2025 còn {v}%|giảm tỷ lệ hộ nghèo xuống còn {v}%"),
    "XH02": ("mức giảm tỷ lệ hộ nghèo", "mức giảm tỷ lệ hộ nghèo bình quân là {v} điểm %/năm|tỷ lệ hộ nghèo giảm bình quân mỗi năm {v} điểm %",
             "mức giảm tỷ lệ hộ nghèo bình quân {v} điểm %/năm|giảm tỷ lệ hộ nghèo bình quân mỗi năm {v} điểm %"),
    "XH03": ("tỷ lệ lao động qua đào tạo", "tỷ lệ lao động qua đào tạo đạt {v}%|lao động qua đào tạo đã chiếm {v}% tổng số lao động", "tỷ lệ lao động qua đào tạo đạt {v}%|nâng tỷ lệ lao động qua đào tạo lên {v}%"),
    "XH04": ("giải quyết việc làm", "số lao động được giải quyết việc làm bình quân {v}[ người/năm]|công tác giải quyết việc làm đạt bình quân {v}[ người/năm]",
             "số lao động được giải quyết việc làm đạt {v}[ người/năm]|giải quyết việc làm cho bình quân {v}[ người/năm]"),
    "XH05": ("tỷ lệ tham gia bảo hiểm y tế", "tỷ lệ tham gia bảo hiểm y tế đạt {v}%|đã có {v}% người dân tham gia bảo hiểm y tế", "tỷ lệ tham gia bảo hiểm y tế đạt {v}%|tỷ lệ người dân tham gia bảo hiểm y tế đạt {v}%"),
    "XH06": ("trường đạt chuẩn quốc gia", "tỷ lệ trường đạt chuẩn quốc gia là {v}%|số trường đạt chuẩn quốc gia chiếm {v}%", "tỷ lệ trường đạt chuẩn quốc gia là {v}%|có {v}% số trường đạt chuẩn quốc gia"),
    "XH07": ("trạm y tế đạt chuẩn quốc gia", "trạm y tế tiếp tục đạt chuẩn quốc gia|trạm y tế giữ vững đạt chuẩn quốc gia", "trạm y tế đạt chuẩn quốc gia|giữ vững trạm y tế đạt chuẩn quốc gia"),
    "XH08": ("tốc độ tăng dân số tự nhiên", "tốc độ tăng dân số tự nhiên bình quân là {v}[%]|tỷ lệ tăng dân số tự nhiên giữ ở mức {v}[%]", "tốc độ tăng dân số tự nhiên là {v}[%]|giữ tỷ lệ tăng dân số tự nhiên ở mức {v}[%]"),
    "XH09": ("tỷ lệ gia đình văn hóa", "tỷ lệ gia đình văn hóa đạt {v}%|có {v}% số hộ đạt danh hiệu gia đình văn hóa", "tỷ lệ gia đình văn hóa đạt {v}%|nâng tỷ lệ gia đình văn hóa lên {v}%"),
    "XH10": ("tỷ lệ {hamlet} văn hóa", "tỷ lệ {hamlet} văn hóa đạt {v}%|số {hamlet} văn hóa chiếm {v}%", "tỷ lệ {hamlet} văn hóa đạt {v}%|có {v}% số {hamlet} đạt danh hiệu {hamlet} văn hóa"),
    "XH11": ("tỷ lệ trẻ em suy dinh dưỡng", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {v}%|tỷ lệ trẻ em suy dinh dưỡng giảm còn {v}%", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn {v}%|giảm tỷ lệ trẻ em suy dinh dưỡng còn {v}%"),
    "MT01": ("tỷ lệ hộ sử dụng nước hợp vệ sinh", "tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {v}%|có {v}% số hộ được sử dụng nước hợp vệ sinh", "tỷ lệ hộ sử dụng nước hợp vệ sinh đạt {v}%|có {v}% số hộ sử dụng nước hợp vệ sinh"),
    "MT02": ("thu gom, xử lý rác thải", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]|rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]|rác thải sinh hoạt được thu gom, xử lý đạt {v}[%]"),
    "MT03": ("độ che phủ rừng", "độ che phủ rừng đạt {v}[%]|độ che phủ rừng được duy trì ở mức {v}[%]", "độ che phủ rừng đạt {v}[%]|nâng độ che phủ rừng lên {v}[%]"),
    "MT04": ("cấp giấy chứng nhận quyền sử dụng đất", "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {v}%|việc cấp giấy chứng nhận quyền sử dụng đất đã đạt {v}%", "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất đạt {v}%|hoàn thành {v}% việc cấp giấy chứng nhận quyền sử dụng đất"),
    "QP01": ("chỉ tiêu giao quân", "hằng năm {place} đều hoàn thành {v}% chỉ tiêu giao quân|chỉ tiêu giao quân hằng năm đạt {v}%", "hoàn thành {v}% chỉ tiêu giao quân hằng năm|chỉ tiêu giao quân hằng năm đạt {v}%"),
    "QP02": ("cơ sở an toàn về an ninh trật tự", "{place} được công nhận là cơ sở an toàn về an ninh trật tự|{place} giữ vững danh hiệu cơ sở an toàn về an ninh trật tự", "giữ vững cơ sở an toàn về an ninh trật tự|hằng năm đạt cơ sở an toàn về an ninh trật tự"),
    "XD01": ("tổ chức đảng hoàn thành tốt nhiệm vụ", "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên hằng năm đạt {v}%|có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên đạt {v}%|hằng năm có {v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên"),
    "XD02": ("đảng viên hoàn thành tốt nhiệm vụ", "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {v}%|có {v}% đảng viên hoàn thành tốt nhiệm vụ trở lên", "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt {v}%|có {v}% đảng viên hoàn thành tốt nhiệm vụ trở lên"),
    "XD03": ("kết nạp đảng viên mới", "kết nạp đảng viên mới bình quân {v}[ người/năm]|công tác kết nạp đảng viên đạt bình quân {v}[ người/năm]", "kết nạp đảng viên mới {v}[ người/năm]|kết nạp đảng viên mới bình quân {v}[ người/năm]"),
    "XD04": ("Đảng bộ hoàn thành tốt nhiệm vụ", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ đều được xếp loại hoàn thành tốt nhiệm vụ trở lên", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ đạt hoàn thành tốt nhiệm vụ trở lên"),
    "XD05": ("Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ", "tỷ lệ Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%|Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%", "tỷ lệ Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%|Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên đạt {v}%"),
    "CC01": ("hồ sơ giải quyết đúng hạn", "tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%|có {v}% hồ sơ của công dân được giải quyết đúng hạn", "tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}%|giải quyết đúng hạn {v}% hồ sơ thủ tục hành chính"),
}


def _lined(code):
    """The same indicator as a line of a list: its name, a colon, its value."""
    name, unit = INDICATORS[code]
    name = {"XH10": "Tỷ lệ {hamlet} văn hóa", "XH02": "Mức giảm tỷ lệ hộ nghèo bình quân", "XH04": "Số lao động được giải quyết việc làm"}.get(code, name)
    value = "{v}" + (f"[{unit if unit[0] == '%' else ' ' + unit}]" if code in WRONG_UNITS else unit if unit == "%" else f" {unit}")
    plain, short = value.replace("[", "").replace("]", ""), "%" if unit[0] == "%" else f" {unit.partition('/')[0]}"
    return TEXTS[code][0], f"{name}: {value}|{name}: {plain} (chỉ tiêu Đại hội: {{l}}{short})", f"{name}: {value}"


LINES = {code: TEXTS[code] if code in WORDED else _lined(code) for code in TEXTS}
VAGUE = (
    ("kết quả về {name} có tiến bộ so với đầu nhiệm kỳ", "công tác lãnh đạo, chỉ đạo về {name} được quan tâm thường xuyên"),
    ("tiếp tục phấn đấu đạt kết quả cao hơn về {name}", "quan tâm chỉ đạo để có chuyển biến rõ hơn về {name}"),
)
NAMES = (
    "Các xưởng mộc ở {name} đang thu hút thêm nhiều lao động trẻ.",
    "Đoàn Thanh niên {name} hiện duy trì tốt tuyến đường hoa tự quản.",
    "Hiện nay, nhân dân {name} đang tích cực cải tạo vườn tạp.",
    "Tuyến đường từ Quốc lộ về {name} hiện đã xuống cấp, cần được sửa chữa.",
    "Đề nghị Ủy ban nhân dân {name} tiếp tục quản lý chặt chẽ hành lang giao thông.",
    "Đảng ủy {name} chỉ đạo các chi bộ đăng ký việc làm theo gương Bác.",
    "Nhu cầu mặt bằng sản xuất của các hộ cơ khí ở {name} còn lớn.",
    "Câu lạc bộ dân ca của {name} sinh hoạt đều đặn vào cuối tuần.",
)
LISTS = (
    "Các xã {names} đang phối hợp quản lý tuyến kênh dùng chung.",
    "Đoàn Thanh niên các xã {names} hằng tháng ra quân làm vệ sinh môi trường.",
    "Hiện nay ở các xã {names} còn nhiều vườn tạp cần được cải tạo.",
)
CAPITALS = (
    "NHIỆM VỤ PHỐI HỢP VỚI {name} TRONG THỜI GIAN TỚI",
    "TÌNH HÌNH SẢN XUẤT HIỆN NAY CỦA {name}",
    "MÔ HÌNH VƯỜN MẪU CỦA {name}",
)
