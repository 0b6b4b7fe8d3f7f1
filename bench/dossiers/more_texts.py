"""The third half's words: many names, units and turns for each indicator, and sentences an old name may be dropped into."""

# code: (names, units as typed in prose, turns of results, turns of targets); variants apart by "|". Turns are added to the common
# ones of its sort: {n} a name, {v} the value, {u} the unit, {when} the year of the result.
PERCENT = "%"
WORDS = {
    "KT01": ("rate", "tốc độ tăng giá trị sản xuất bình quân|tốc độ tăng trưởng giá trị sản xuất bình quân hằng năm|tốc độ tăng trưởng kinh tế bình quân hằng năm|tốc độ tăng GTSX bình quân|nhịp độ tăng giá trị sản xuất bình quân 5 năm", "%/năm|%|%/năm",
             "giá trị sản xuất tăng bình quân {v}{u}|kinh tế tăng trưởng khá, tốc độ tăng trưởng bình quân {v}{u}", "giá trị sản xuất tăng bình quân {v}{u}|duy trì tốc độ tăng trưởng bình quân {v}{u} trong cả nhiệm kỳ"),
    "KT05": ("end", "thu nhập bình quân đầu người|thu nhập BQ đầu người|mức thu nhập bình quân đầu người|thu nhập bình quân/người|thu nhập đầu người", " triệu đồng/người/năm| triệu đồng/người/năm| triệu đồng/người| triệu đồng| trđ/người/năm| tr.đồng/người/năm",
             "thu nhập của người dân được nâng lên, bình quân đầu người {when} đạt {v}{u}|đời sống khá hơn trước, thu nhập bình quân đầu người ước đạt {v}{u}", "đưa thu nhập bình quân đầu người lên {v}{u}|thu nhập bình quân đầu người đến cuối nhiệm kỳ {v}{u}"),
    "KT06": ("end", "giá trị sản xuất trên một đơn vị diện tích canh tác|giá trị sản xuất trên 1 ha đất canh tác|giá trị sản xuất trên đơn vị diện tích canh tác|GTSX trên 1 ha đất canh tác", " triệu đồng/ha| triệu đồng/ha/năm| trđ/ha| triệu đồng/ha",
             "mỗi ha đất canh tác cho giá trị sản xuất {v}{u}", "giá trị sản xuất trên 1 ha đất canh tác phấn đấu {v}{u}"),
    "KT07": ("sum", "sản lượng lương thực có hạt|tổng sản lượng lương thực|sản lượng lương thực bình quân hằng năm|tổng sản lượng lương thực có hạt|sản lượng lương thực cây có hạt", " tấn/năm| tấn| tấn/năm",
             "an ninh lương thực được bảo đảm, sản lượng lương thực hằng năm {v}{u}", "giữ ổn định sản lượng lương thực ở mức {v}{u}|ổn định sản lượng lương thực {v}{u}"),
    "KT08": ("rate", "thu ngân sách trên địa bàn tăng bình quân|tổng thu ngân sách trên địa bàn tăng bình quân hằng năm|thu ngân sách tăng bình quân|tốc độ tăng thu ngân sách trên địa bàn bình quân", "%/năm|%|%/năm",
             "thu ngân sách trên địa bàn hằng năm đều vượt dự toán, tăng bình quân {v}{u}", "phấn đấu thu ngân sách trên địa bàn tăng bình quân hằng năm {v}{u}"),
    "KT09": ("sum", "tổng vốn đầu tư toàn xã hội|tổng mức đầu tư toàn xã hội|tổng nguồn vốn đầu tư toàn xã hội|tổng vốn đầu tư toàn xã hội 5 năm|tổng mức đầu tư toàn xã hội cả nhiệm kỳ", " tỷ đồng| tỷ đồng| tỷ",
             "trong 5 năm đã huy động vốn đầu tư toàn xã hội được {v}{u}", "huy động vốn đầu tư toàn xã hội 5 năm {v}{u}"),
    "KT10": ("count", "số doanh nghiệp, hợp tác xã thành lập mới|doanh nghiệp, HTX thành lập mới|số doanh nghiệp, HTX được thành lập mới", " đơn vị||",
             "trong nhiệm kỳ có {v} doanh nghiệp, hợp tác xã được thành lập mới|thành lập mới {v} doanh nghiệp, HTX|{v} doanh nghiệp và hợp tác xã thành lập mới đi vào hoạt động", "thành lập mới {v} doanh nghiệp, HTX|có {v} doanh nghiệp, hợp tác xã thành lập mới"),
    "KT11": ("told", "{goal}", "", "việc xây dựng {goal} chưa đạt do vướng tiêu chí về cơ sở hạ tầng|chưa đạt chuẩn {goal} theo lộ trình|{ntm} chưa đạt, phải chuyển sang nhiệm kỳ sau",
             "đạt chuẩn {goal} năm {v}|phấn đấu đến năm {v} đạt {goal}|{place} đạt chuẩn {ntm} vào năm {v}|năm {v}: được công nhận {goal}|xây dựng {place} đạt chuẩn {goal}, hoàn thành năm {v}"),
    "KT12": ("count", "số khu dân cư nông thôn mới kiểu mẫu|khu dân cư nông thôn mới kiểu mẫu|khu dân cư NTM kiểu mẫu|số khu dân cư kiểu mẫu", " khu dân cư| khu||",
             "có {v} khu dân cư đạt chuẩn khu dân cư kiểu mẫu|đã công nhận {v} khu dân cư NTM kiểu mẫu", "có {v} khu dân cư NTM kiểu mẫu|xây dựng {v} khu dân cư kiểu mẫu"),
    "KT13": ("count", "số sản phẩm OCOP đạt 3 sao trở lên|sản phẩm OCOP đạt từ 3 sao trở lên|số sản phẩm OCOP xếp hạng 3 sao", " sản phẩm|",
             "có {v} sản phẩm OCOP 3 sao|{v} sản phẩm OCOP được tỉnh xếp hạng 3 sao", "có {v} sản phẩm OCOP đạt 3 sao trở lên|xây dựng {v} sản phẩm OCOP từ 3 sao trở lên"),
    "XH01": ("down", "tỷ lệ hộ nghèo|tỷ lệ hộ nghèo theo chuẩn đa chiều|tỷ lệ hộ nghèo đa chiều|hộ nghèo", PERCENT, "công tác giảm nghèo được quan tâm, hộ nghèo {when} chỉ còn {v}{u}|hộ nghèo chiếm {v}{u} số hộ", "hộ nghèo còn {v}{u} vào năm 2025|hạ tỷ lệ hộ nghèo xuống {v}{u}"),
    "XH02": ("rate", "mức giảm tỷ lệ hộ nghèo bình quân|mức giảm tỷ lệ hộ nghèo bình quân hằng năm|tỷ lệ hộ nghèo giảm bình quân|giảm hộ nghèo bình quân", " điểm %/năm|%/năm| điểm phần trăm/năm",
             "bình quân mỗi năm giảm tỷ lệ hộ nghèo {v} điểm %", "mỗi năm giảm tỷ lệ hộ nghèo bình quân {v} điểm %"),
    "XH03": ("end", "tỷ lệ lao động qua đào tạo|lao động qua đào tạo|tỷ lệ lao động đã qua đào tạo", PERCENT, "lao động qua đào tạo chiếm {v}{u}|{v}% lao động qua đào tạo", "lao động qua đào tạo chiếm {v}{u}"),
    "XH04": ("year", "số lao động được giải quyết việc làm|giải quyết việc làm|số lao động được giải quyết việc làm bình quân", " người/năm| lao động/năm| người/năm",
             "giải quyết việc làm mới bình quân mỗi năm cho {v} lao động|bình quân hằng năm giải quyết việc làm cho {v}{u}", "giải quyết việc làm cho {v} lao động mỗi năm|tạo việc làm mới cho {v}{u}"),
    "XH05": ("end", "tỷ lệ tham gia bảo hiểm y tế|tỷ lệ người dân tham gia bảo hiểm y tế|tỷ lệ bao phủ BHYT|tỷ lệ dân số tham gia BHYT|người dân tham gia BHYT", PERCENT, "{v}% dân số tham gia BHYT|có {v}% người dân tham gia bảo hiểm y tế", "{v}% dân số tham gia bảo hiểm y tế|bao phủ BHYT đạt {v}{u}"),
    "XH06": ("end", "tỷ lệ trường đạt chuẩn quốc gia|trường đạt chuẩn quốc gia|số trường đạt chuẩn quốc gia", PERCENT, "{v}% trường đạt chuẩn quốc gia|trường chuẩn quốc gia chiếm {v}{u}", "{v}% số trường đạt chuẩn quốc gia|trường chuẩn quốc gia đạt {v}{u}"),
    "XH07": ("told", "trạm y tế đạt chuẩn quốc gia", "", "trạm y tế đạt chuẩn quốc gia|trạm y tế duy trì đạt chuẩn quốc gia về y tế|giữ vững trạm y tế chuẩn quốc gia", "giữ vững trạm y tế đạt chuẩn quốc gia|trạm y tế đạt chuẩn quốc gia|duy trì trạm y tế chuẩn quốc gia"),
    "XH08": ("down", "tốc độ tăng dân số tự nhiên|tỷ lệ tăng dân số tự nhiên|tỷ lệ tăng dân số tự nhiên bình quân|tốc độ tăng dân số tự nhiên hằng năm", PERCENT, "tăng dân số tự nhiên bình quân {v}{u}", "giữ tỷ lệ tăng dân số tự nhiên ở mức {v}{u}|tốc độ tăng dân số tự nhiên dưới mức hiện nay, còn {v}{u}"),
    "XH09": ("end", "tỷ lệ gia đình văn hóa|gia đình văn hóa|tỷ lệ hộ đạt gia đình văn hóa|số hộ đạt danh hiệu gia đình văn hóa", PERCENT, "{v}% số hộ đạt danh hiệu gia đình văn hóa|gia đình văn hóa chiếm {v}{u}", "{v}% gia đình văn hóa|có {v}% số hộ đạt gia đình văn hóa"),
    "XH10": ("end", "tỷ lệ {hamlet} văn hóa|{hamlet} văn hóa|tỷ lệ {hamlet} đạt danh hiệu {hamlet} văn hóa|khu dân cư văn hóa", PERCENT, "{v}% {hamlet} văn hóa|{hamlet} văn hóa chiếm {v}{u}", "{v}% {hamlet} văn hóa|{v}% khu dân cư văn hóa"),
    "XH11": ("down", "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng|tỷ lệ trẻ em suy dinh dưỡng|tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng|trẻ em suy dinh dưỡng", PERCENT, "trẻ em suy dinh dưỡng giảm còn {v}{u}", "hạ tỷ lệ suy dinh dưỡng ở trẻ em dưới 5 tuổi xuống {v}{u}"),
    "MT01": ("end", "tỷ lệ hộ sử dụng nước hợp vệ sinh|hộ dùng nước hợp vệ sinh|tỷ lệ hộ được sử dụng nước hợp vệ sinh|số hộ sử dụng nước hợp vệ sinh", PERCENT, "{v}% số hộ sử dụng nước hợp vệ sinh", "{v}% hộ dân sử dụng nước hợp vệ sinh"),
    "MT02": ("end", "tỷ lệ rác thải sinh hoạt được thu gom, xử lý|rác thải sinh hoạt được thu gom, xử lý|tỷ lệ thu gom rác thải|tỷ lệ rác thải được thu gom", PERCENT, "lượng rác thải được thu gom, xử lý đạt {v}{u}", "rác thải sinh hoạt được thu gom, xử lý đạt {v}{u}"),
    "MT03": ("end", "độ che phủ rừng|tỷ lệ che phủ rừng", PERCENT, "giữ vững độ che phủ rừng {v}{u}", "độ che phủ rừng ổn định ở mức {v}{u}"),
    "MT04": ("end", "tỷ lệ cấp giấy chứng nhận quyền sử dụng đất|tỷ lệ cấp GCNQSDĐ|công tác cấp giấy chứng nhận quyền sử dụng đất|cấp GCNQSDĐ", PERCENT, "cấp giấy chứng nhận quyền sử dụng đất lần đầu đạt {v}{u}", "hoàn thành cấp GCNQSDĐ cho {v}% số thửa"),
    "QP01": ("told", "chỉ tiêu giao quân", "", "hoàn thành {v}% chỉ tiêu giao quân|giao quân hằng năm đạt {v}% chỉ tiêu|hằng năm giao quân đạt {v}% kế hoạch|chỉ tiêu giao quân: {v}%", "hoàn thành {v}% chỉ tiêu giao quân hằng năm|giao quân đạt {v}%|chỉ tiêu giao quân hằng năm: {v}%"),
    "QP02": ("told", "cơ sở an toàn về an ninh trật tự", "", "hằng năm đạt cơ sở an toàn về an ninh trật tự|được công nhận cơ sở an toàn về ANTT|giữ vững cơ sở an toàn về an ninh trật tự", "giữ vững cơ sở an toàn về an ninh trật tự|hằng năm đạt an toàn về ANTT|cơ sở an toàn về ANTT: đạt"),
    "XD01": ("end", "tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên|tổ chức đảng hoàn thành tốt nhiệm vụ trở lên|chi bộ hoàn thành tốt nhiệm vụ trở lên|tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên", PERCENT, "{v}% chi bộ hoàn thành tốt nhiệm vụ trở lên", "{v}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên|hằng năm có {v}% chi bộ hoàn thành tốt nhiệm vụ trở lên"),
    "XD02": ("end", "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên|đảng viên hoàn thành tốt nhiệm vụ trở lên|tỷ lệ đảng viên HTTNV trở lên", PERCENT, "{v}% đảng viên hoàn thành tốt nhiệm vụ trở lên|có {v}% đảng viên HTTNV trở lên", "{v}% đảng viên hoàn thành tốt nhiệm vụ trở lên|hằng năm có {v}% đảng viên HTTNV trở lên"),
    "XD03": ("year", "kết nạp đảng viên mới|kết nạp đảng viên mới bình quân|phát triển đảng viên mới", " người/năm| đồng chí/năm| đảng viên/năm",
             "bình quân mỗi năm kết nạp {v} đảng viên mới|phát triển đảng viên bình quân {v}{u}", "mỗi năm kết nạp {v} đảng viên mới|kết nạp từ nguồn đoàn viên ưu tú là chính, đưa số kết nạp đảng viên mới lên {v}{u}"),
    "XD04": ("told", "Đảng bộ hoàn thành tốt nhiệm vụ", "", "Đảng bộ đạt hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ hoàn thành tốt nhiệm vụ trở lên", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên hằng năm|hằng năm Đảng bộ đạt hoàn thành tốt nhiệm vụ trở lên"),
    "XD05": ("end", "Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên|tỷ lệ Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên|MTTQ và các đoàn thể hoàn thành tốt nhiệm vụ trở lên", PERCENT, "{v}% Mặt trận và các đoàn thể hoàn thành tốt nhiệm vụ trở lên", "{v}% Mặt trận Tổ quốc và các đoàn thể hoàn thành tốt nhiệm vụ trở lên"),
    "CC01": ("end", "tỷ lệ hồ sơ giải quyết đúng hạn|hồ sơ giải quyết đúng hạn|tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn|giải quyết thủ tục hành chính đúng hạn", PERCENT, "{v}% hồ sơ được giải quyết đúng hạn|hồ sơ đúng hạn chiếm {v}{u}", "{v}% hồ sơ thủ tục hành chính được giải quyết đúng hạn"),
}
SORTS = {  # sort: (turns of results, turns of targets)
    "end": ("{n} đạt {v}{u}|{n} ước đạt {v}{u}|{n} là {v}{u}|{n}: {v}{u}|{n} {when} đạt {v}{u}|{n} {now} đạt {v}{u}|{n} {v}{u}",
            "{n} đạt {v}{u}|{n} đạt {v}{u} trở lên|{n} {v}{u}|{n}: {v}{u}|phấn đấu {n} đạt {v}{u}|phấn đấu đến năm 2025, {n} đạt {v}{u} trở lên|đến năm 2025, {n} đạt {v}{u}|nâng {n} lên {v}{u}|{n} đến năm 2025 đạt {v}{u}|{n} đạt từ {v}{u} trở lên|{n} ≥ {v}{u}|{n} đạt ít nhất {v}{u}"),
    "sum": ("{n} đạt {v}{u}|{n} ước đạt {v}{u}|{n} là {v}{u}|{n}: {v}{u}|{n} {v}{u}", "{n} đạt {v}{u}|{n} đạt {v}{u} trở lên|{n}: {v}{u}|phấn đấu {n} đạt {v}{u}|đưa {n} lên {v}{u}|{n} ≥ {v}{u}|{n} đạt ít nhất {v}{u}|{n} đạt từ {v}{u} trở lên"),
    "rate": ("{n} đạt {v}{u}|{n} {v}{u}|{n} ước đạt {v}{u}|{n}: {v}{u}|{n} là {v}{u}", "{n} đạt {v}{u}|{n} {v}{u}|{n}: {v}{u}|phấn đấu {n} đạt {v}{u}|{n} {v}{u} trở lên|{n} ≥ {v}{u}|{n} đạt ít nhất {v}{u}"),
    "down": ("{n} còn {v}{u}|{n} giảm còn {v}{u}|{n} giảm xuống còn {v}{u}|{n} {when} còn {v}{u}|{n}: {v}{u}|{n} là {v}{u}", "{n} còn {v}{u}|giảm {n} xuống còn {v}{u}|{n} giảm còn {v}{u}|{n} không quá {v}{u}|đến năm 2025, {n} còn {v}{u}|{n}: {v}{u}|phấn đấu {n} còn {v}{u}|{n} ≤ {v}{u}"),
    "count": ("{n}: {v}{u}|{n} là {v}{u}|{n} đạt {v}{u}", "{n}: {v}{u}|{n} đạt {v}{u}|phấn đấu {n} đạt {v}{u}"),
    "year": ("{n} {v}{u}|{n} đạt {v}{u}|{n}: {v}{u}", "{n} {v}{u}|{n}: {v}{u}|phấn đấu {n} đạt {v}{u}|{n} đạt {v}{u} trở lên"),
    "told": ("", ""),
}
VAGUE = (
    ("{name} có nhiều tiến bộ so với trước", "{name} được cấp ủy thường xuyên quan tâm", "công tác chỉ đạo về {name} có chuyển biến"),
    ("tiếp tục nâng cao chất lượng về {name}", "phấn đấu {name} năm sau cao hơn năm trước", "quan tâm chỉ đạo thực hiện tốt chỉ tiêu về {name}"),
)
# Of what names the shares of the economy; in each way all three.
SHARE_NAMES = (
    ("nông, lâm, ngư nghiệp", "công nghiệp, tiểu thủ công nghiệp, xây dựng", "thương mại, dịch vụ"),
    ("tỷ trọng nông nghiệp", "tỷ trọng công nghiệp - xây dựng", "tỷ trọng thương mại - dịch vụ"),
    ("nông nghiệp", "công nghiệp - TTCN - xây dựng", "thương mại - dịch vụ"),
    ("nông - lâm - ngư nghiệp", "CN-TTCN-XD", "TM-DV"),
    ("ngành nông nghiệp", "ngành công nghiệp - xây dựng", "ngành dịch vụ"),
    ("nông lâm thủy sản", "CN-XD", "thương mại, dịch vụ"),
)
NAMES = (
    "Vụ hè thu vừa qua, bà con {name} đã chuyển sang trồng dưa lấy hạt.",
    "Cần sớm sửa lại cầu dân sinh và cống tiêu úng ở {name}.",
    "Hội Cựu chiến binh {name} nhận chăm sóc nghĩa trang liệt sĩ.",
    "Một số hộ ở {name} chưa nhận tiền bồi thường, phải tiếp tục vận động.",
    "Trường mầm non tại {name} được xây thêm hai phòng học.",
    "Điểm họp chợ tạm lấn ra lòng đường ở {name} đã được dẹp.",
    "Đội văn nghệ {name} giành giải nhì hội diễn cấp huyện.",
)
LISTS = (
    "Nhân dân {names} đã cùng đóng góp ngày công làm kênh tiêu.",
    "Các xã {names} có chung đường trục ra đồng.",
    "Chú trọng đào tạo cán bộ trẻ ở {names} cho nhiệm kỳ mới.",
)
CAPITALS = (
    "MỘT SỐ KẾT QUẢ NỔI BẬT CỦA {name}",
    "NHIỆM VỤ RIÊNG TẠI {name}",
    "GHI NHẬN ĐÓNG GÓP CỦA {name}",
)
