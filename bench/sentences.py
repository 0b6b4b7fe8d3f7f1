"""The bank of Vietnamese sentences of which bench/histories.py makes reports: templates, fields, figures, names.

All of it is invented. Draws take `random.Random.random()` only, the one draw Python promises never to change.
"""

import re
from functools import lru_cache


def parts(text):
    """What stands between the bars."""
    return tuple(text.split("|"))


COMMUNES = parts("Thạch Đài|Cẩm Vịnh|Kỳ Lâm|Sơn Trường|Hương Đô|Đức Lạng|Vượng Lộc|Nghi Thủy|Phú Gia|Tân Mỹ|Bình Lãng|Xuân Viên")
VILLAGES = parts(
    "Đông Vinh|Tây Hồ|Nam Giang|Bắc Thai|Yên Thịnh|Hòa Lạc|Phúc Trạch|Liên Minh|Trung Tiến|Quyết Thắng|Thượng Nguyên|Hạ Lội|"
    "Đồng Quang|Tân Phong|Vĩnh Cát|Long Sơn|Mỹ Lâm|Ngọc Bích|Thanh Tùng|Đại Đồng|Xuân Hải|Lam Thủy"
)
PEOPLE = parts(
    "Nguyễn Văn Hùng|Trần Thị Lan|Lê Đình Quý|Phạm Hồng Sơn|Võ Thị Thu Hà|Đặng Quốc Khánh|Bùi Minh Tuấn|Hoàng Thị Nga|"
    "Phan Trọng Nghĩa|Dương Đức Thắng|Hồ Sỹ Dũng|Ngô Thị Mai"
)
SCHOOLS = parts("Tiểu học Lê Lợi|Trung học cơ sở Phan Bội Châu|Mầm non Hoa Sen|Tiểu học Kim Đồng|Trung học cơ sở Nguyễn Du")
FIRMS = parts("Hợp tác xã Thành Công|Hợp tác xã Đồng Tâm|Công ty Minh Phát|Công ty Hoàng Gia|Hợp tác xã Rau Sạch|Công ty An Bình")
NAMES = (COMMUNES, VILLAGES, PEOPLE, SCHOOLS, FIRMS)

# Figures: one token is a whole number, a decimal, a range, a date. Names: longest first.
FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?:[–/-]\d+(?:[.,]\d+)*)*")
NAME = re.compile("|".join(sorted((n for kind in NAMES for n in kind), key=lambda n: (-len(n), n))))
PARTICULAR = re.compile(f"{NAME.pattern}|{FIGURE.pattern}")
SENTENCE_END = re.compile(r"(?<=\.) (?=\S)")

OPENINGS = parts(
    "Trong nhiệm kỳ qua,|Những năm gần đây,|Thực hiện {doc},|Ngay từ đầu nhiệm kỳ,|Từ {year} đến nay,|Sau khi sáp nhập địa giới hành chính,|"
    "Bám sát sự lãnh đạo của cấp trên,|Trước yêu cầu mới,|Mặc dù gặp nhiều khó khăn,|Cùng với đó,|Bên cạnh kết quả đạt được,|Đến nay,|"
    "Với quyết tâm chính trị cao,|Trên cơ sở nghị quyết đại hội,|Nhờ sự đồng thuận của người dân,|Tại thôn {village},|Riêng {year},|Qua kiểm tra thực tế,|"
    "Theo đánh giá của các chi bộ,|Căn cứ tình hình địa phương,|Vào cuối {year},|Từ nguồn xã hội hóa,|Sau ba năm triển khai,|Song song với nhiệm vụ trên,"
)
ACTORS = parts(
    "Đảng ủy|Ban Thường vụ Đảng ủy|Ủy ban nhân dân xã|Hội đồng nhân dân xã|các chi bộ|cấp ủy các cấp|cán bộ thôn {village}|Mặt trận Tổ quốc xã|"
    "Hội Nông dân|Hội Liên hiệp Phụ nữ xã|Đoàn Thanh niên|Hội Cựu chiến binh|công chức chuyên môn|tổ công tác số {n}|{firm}|các ban, ngành|"
    "đồng chí {person}|tổ dân vận khéo|người dân thôn {village}|đội ngũ bí thư chi bộ"
)
DEEDS = parts(
    "đã tập trung lãnh đạo|thường xuyên quan tâm|chủ động tham mưu|đã ban hành kế hoạch về|kịp thời tháo gỡ vướng mắc trong|từng bước đổi mới|"
    "đẩy mạnh tuyên truyền về|tổ chức sơ kết|phối hợp triển khai|giao từng thành viên phụ trách|đã rà soát|huy động nhiều nguồn lực cho|"
    "kiên trì vận động nhân dân tham gia|xây dựng quy chế quản lý|hoàn thành sớm hơn dự kiến|đã lồng ghép|bố trí kinh phí cho|cụ thể hóa|"
    "phân công cán bộ theo dõi|lấy ý kiến rộng rãi về|còn lúng túng khi chỉ đạo|chưa đánh giá đầy đủ|đưa vào nghị quyết chuyên đề|duy trì nền nếp"
)
MANNERS = parts(
    "theo hướng thiết thực|một cách đồng bộ|bằng nhiều hình thức phong phú|gắn với trách nhiệm người đứng đầu|phù hợp điều kiện từng thôn|"
    "đúng tiến độ đề ra|theo phương châm rõ người, rõ việc|với sự giám sát của cộng đồng|ngay từ cơ sở|trên tinh thần tiết kiệm|"
    "theo cụm liên thôn|qua các buổi sinh hoạt chuyên đề|bằng nguồn ngân sách xã|cùng các xã lân cận như {commune}|trước ngày {date}|"
    "mỗi quý một lần|ở cả {n} thôn|từ khâu khảo sát đến nghiệm thu|không chạy theo thành tích|dựa trên số liệu điều tra"
)
RESULTS = parts(
    "được nhân dân đồng tình ủng hộ|tạo chuyển biến rõ nét|góp phần nâng tỷ lệ chung lên {pct}%|thu hút {people} người tham gia|"
    "với tổng kinh phí {ty} tỷ đồng|giúp {ho} hộ hưởng lợi trực tiếp|song kết quả chưa đồng đều|vượt {pct}% so với kế hoạch|"
    "khắc phục cơ bản hạn chế nhiệm kỳ trước|tạo nền tảng cho giai đoạn {term}|được cấp trên ghi nhận|giảm {n} đầu mối trung gian|"
    "tiết kiệm khoảng {trieu} triệu đồng mỗi năm|nhất là ở thôn {village}|làm cơ sở nhân rộng ra thôn {village}|"
    "tuy nhiên việc duy trì còn khó|đạt {n}/{n} tiêu chí|nâng dần ý thức tự giác|hạn chế khiếu nại kéo dài|đúng như chỉ tiêu đại hội đặt ra"
)
FRAMES = (
    "{opening} {actor} {deed} {object} {manner}, {result}.", "{opening} {actor} {deed} {object}, {result}.", "{Actor} {deed} {object} {manner}.",
    "{opening} việc {object} được {actor} quan tâm {manner}.", "{Actor} {deed} {object}; {opening_small} {result}.",
    "Công tác {object} {manner} đã có tiến bộ, {result}.", "Về {object}, {actor} {deed} phương án {manner}, {result}.",
    "Phải nhìn nhận rằng {object} vẫn chưa tương xứng, dù {actor} {deed} {object} {manner}.", "Nhờ {object}, {actor} {deed} “{motto}”, {result}.",
    "{opening} phong trào “{motto}” gắn với {object} do {actor} phát động {result}.",
)
MOTTOES = parts(
    "Mỗi chi bộ một việc làm tốt|Nhà sạch vườn đẹp|Ngày thứ bảy vì dân|Ánh sáng đường quê|Tiếng kẻng an ninh|Bữa cơm tình nghĩa|Dân vận khéo|"
    "Ba cùng với thôn|Thắp sáng niềm tin|Giờ làm việc không giấy"
)
TASKS = (
    "Phấn đấu đến {year} {object} đạt từ {pct}% trở lên.", "Tiếp tục {object} {manner}.", "Hoàn thành {object} trước ngày {date}.",
    "Giao {actor} chủ trì {object} {manner}.", "Mỗi năm có ít nhất {n} mô hình về {object}.", "Bố trí {ty} tỷ đồng cho {object} trong giai đoạn {term}.",
    "Khắc phục tình trạng chậm {object} ở thôn {village}.", "Chọn thôn {village} làm điểm về {object}, rút kinh nghiệm {manner}.",
    "Kiên quyết xử lý nơi để {object} kéo dài quá {n} tháng.", "Định kỳ {actor} nghe báo cáo về {object}, {result}.",
)
NOTES = (
    "Số liệu đến ngày {date} do {actor} tổng hợp.", "Theo {doc} của Đảng ủy, trang {n}.", "Gồm các thôn {village}, {village} và {village}.",
    "Trong đó thôn {village} {pct}%, thôn {village} {pct}%.", "Cùng kỳ {year} là {ty} tỷ đồng.", "Không tính {ho} hộ mới chuyển đến trong {year}.",
    "Báo cáo số {n} ngày {date} của Ủy ban nhân dân xã.", "Chưa gồm phần đóng góp của {firm}.",
)
# Title; what is worked at; sentences with figures.
FIELDS = (
    ("Phát triển kinh tế", "tăng trưởng kinh tế|cơ cấu lại ngành nghề|thu hút đầu tư|phát triển kinh tế hộ|liên kết sản xuất|hỗ trợ khởi nghiệp|quy hoạch sử dụng đất|kinh tế vườn đồi",
     "Tốc độ tăng giá trị sản xuất bình quân đạt {pct}%/năm.|Thu nhập bình quân đầu người đạt {trieu} triệu đồng, tăng {pct}% so với {year}.|Toàn xã có {n} doanh nghiệp và {ho} hộ kinh doanh cá thể.|Tổng vốn đầu tư toàn xã hội trong giai đoạn {term} là {ty} tỷ đồng.|Tỷ trọng nông nghiệp còn {pct}%, dịch vụ chiếm {pct}%."),
    ("Nông nghiệp, nông thôn", "chuyển đổi cây trồng|dồn điền đổi thửa|chăn nuôi an toàn sinh học|bảo vệ rừng|tích tụ ruộng đất|thủy lợi nội đồng|phòng trừ dịch bệnh|sản phẩm đặc trưng của xã",
     "Sản lượng lương thực đạt {tan} tấn, năng suất lúa {trieu} tạ/ha.|Diện tích cây ăn quả mở rộng thêm {ha} ha, tập trung tại thôn {village}.|Đàn bò duy trì {people} con, đàn lợn {people} con.|{firm} bao tiêu {tan} tấn nông sản cho {ho} hộ ở thôn {village}.|Tỷ lệ che phủ rừng giữ ở mức {pct}%."),
    ("Xây dựng nông thôn mới", "làm đường giao thông thôn|chỉnh trang khu dân cư|xây dựng vườn mẫu|hiến đất mở đường|nâng chất tiêu chí|khu dân cư kiểu mẫu|cải tạo nhà văn hóa thôn|lắp điện chiếu sáng",
     "Đã bê tông hóa {km} km đường, trong đó thôn {village} {km} km.|Nhân dân hiến {people} m2 đất và {people} ngày công.|Xã được công nhận đạt chuẩn nông thôn mới nâng cao vào ngày {date}.|Thôn {village} và thôn {village} đạt chuẩn khu dân cư kiểu mẫu trong {year}.|Nguồn lực huy động {ty} tỷ đồng, nhân dân đóng góp {pct}%."),
    ("Công nghiệp, tiểu thủ công nghiệp", "phát triển làng nghề|mở rộng cụm công nghiệp|đào tạo nghề may|chế biến nông sản|giải phóng mặt bằng|cấp điện cho sản xuất|xử lý cơ sở gây ô nhiễm|khuyến công",
     "Giá trị sản xuất tiểu thủ công nghiệp đạt {ty} tỷ đồng, bằng {pct}% kế hoạch.|Làng nghề thôn {village} tạo việc làm cho {people} lao động.|{firm} đầu tư {ty} tỷ đồng xây dựng xưởng tại thôn {village}.|Lương công nhân may bình quân {trieu} triệu đồng/tháng."),
    ("Thương mại, dịch vụ", "quản lý chợ trung tâm|phát triển du lịch cộng đồng|vận tải hành khách|chống hàng giả|quảng bá sản phẩm|xây dựng chuỗi cửa hàng|dịch vụ tín dụng|bán hàng qua mạng",
     "Chợ trung tâm có {ho} quầy, thu phí {trieu} triệu đồng mỗi tháng.|Doanh thu bán lẻ {year} đạt {ty} tỷ đồng, tăng {pct}%.|Đón {people} lượt khách tham quan thôn {village}.|Dư nợ tín dụng qua tổ tiết kiệm là {ty} tỷ đồng với {ho} hộ vay."),
    ("Thu, chi ngân sách", "thu ngân sách|quản lý chi thường xuyên|đấu giá quyền sử dụng đất|chống thất thu thuế|công khai tài chính|xử lý nợ xây dựng cơ bản|quản lý tài sản công|quyết toán dự án",
     "Tổng thu ngân sách {year} đạt {ty} tỷ đồng, bằng {pct}% dự toán.|Chi đầu tư phát triển {ty} tỷ đồng, chi thường xuyên {ty} tỷ đồng.|Nợ xây dựng cơ bản giảm từ {ty} tỷ đồng xuống còn {ty} tỷ đồng.|Tiền đấu giá {n} lô đất ở thôn {village} nộp ngân sách {ty} tỷ đồng."),
    ("Tài nguyên, môi trường", "thu gom rác thải|cấp giấy chứng nhận quyền sử dụng đất|quản lý khai thác cát|cấp nước sạch|phân loại rác tại nguồn|phòng chống thiên tai|xử lý lấn chiếm đất|trồng cây xanh",
     "Tỷ lệ hộ dùng nước sạch đạt {pct}%.|Lượng rác thu gom mỗi ngày {km} tấn, đạt {pct}%.|Đã cấp {people} giấy chứng nhận, còn {ho} hồ sơ tồn đọng.|Lập biên bản {n} vụ lấn chiếm đất công tại thôn {village}.|Trận lũ ngày {date} làm ngập {ha} ha lúa ở thôn {village}."),
    ("Giáo dục và đào tạo", "xây dựng trường chuẩn|phổ cập giáo dục|khuyến học, khuyến tài|bồi dưỡng giáo viên|sắp xếp điểm trường|giáo dục kỹ năng sống|dạy học ngoại ngữ|chống bỏ học",
     "Trường {school} được công nhận đạt chuẩn mức độ {n} vào ngày {date}.|Toàn xã có {people} học sinh, tỷ lệ chuyên cần {pct}%.|Quỹ khuyến học đạt {trieu} triệu đồng, trao {ho} suất học bổng.|Trường {school} có {n} giáo viên dạy giỏi cấp tỉnh.|Xây mới {n} phòng học tại Trường {school}, trị giá {ty} tỷ đồng."),
    ("Y tế, dân số", "khám bệnh ban đầu|tiêm chủng mở rộng|bảo hiểm y tế toàn dân|phòng chống dịch|chăm sóc người cao tuổi|giảm suy dinh dưỡng|an toàn thực phẩm|lập hồ sơ sức khỏe",
     "Tỷ lệ dân số tham gia bảo hiểm y tế đạt {pct}%.|Trạm y tế khám {people} lượt người trong {year}.|Trẻ dưới năm tuổi suy dinh dưỡng giảm còn {pct}%.|Tổ chức {n} đợt khám miễn phí cho {ho} người cao tuổi thôn {village}."),
    ("Văn hóa, thể thao", "xây dựng gia đình văn hóa|tổ chức lễ hội|phát thanh cơ sở|bảo tồn di tích|văn nghệ quần chúng|tủ sách thôn|phong trào đi bộ|thực hiện hương ước",
     "Tỷ lệ gia đình văn hóa đạt {pct}%, thôn {village} cao nhất với {pct}%.|Tu bổ di tích tại thôn {village} hết {trieu} triệu đồng.|Xã có {n} câu lạc bộ thể thao với {people} hội viên.|Hội thi ngày {date} có {n} đội tham gia."),
    ("Giảm nghèo, an sinh xã hội", "giảm nghèo bền vững|xóa nhà tạm|chăm sóc người có công|giải quyết việc làm|vay vốn chính sách|trợ giúp trẻ mồ côi|xuất khẩu lao động|hỗ trợ người khuyết tật",
     "Tỷ lệ hộ nghèo giảm từ {pct}% xuống còn {pct}%.|Xây dựng {n} nhà tình nghĩa, trị giá mỗi nhà {trieu} triệu đồng.|Giải quyết việc làm cho {people} lao động, trong đó {ho} người đi nước ngoài.|Hộ ông {person} ở thôn {village} thoát nghèo nhờ vay {trieu} triệu đồng.|Chi trả trợ cấp cho {ho} đối tượng với {ty} tỷ đồng mỗi năm."),
    ("Quốc phòng, quân sự", "giao quân|huấn luyện dân quân|xây dựng thế trận quốc phòng|đăng ký nguồn dự bị|diễn tập phòng thủ|chính sách hậu phương|giáo dục quốc phòng|cứu hộ, cứu nạn",
     "Hằng năm giao {n} thanh niên nhập ngũ, đạt {pct}% chỉ tiêu.|Dân quân đạt {pct}% dân số, đảng viên trong dân quân chiếm {pct}%.|Diễn tập ngày {date} xếp loại giỏi với {ho} người tham gia.|Đồng chí {person} phụ trách huấn luyện {n} tiểu đội."),
    ("An ninh, trật tự", "phòng chống tội phạm|giữ gìn an toàn giao thông|hòa giải ở cơ sở|quản lý cư trú|chống tín dụng đen|phòng cháy, chữa cháy|cai nghiện tại cộng đồng|tiếp công dân",
     "Số vụ phạm pháp hình sự giảm {pct}%, tỷ lệ điều tra đạt {pct}%.|Tiếp {ho} lượt công dân, giải quyết {n}/{n} đơn.|Tổ hòa giải thôn {village} hòa giải thành {n} vụ.|Lắp {n} mắt camera tại thôn {village} với {trieu} triệu đồng."),
    ("Chuyển đổi số", "số hóa hồ sơ|dịch vụ công trực tuyến|tổ công nghệ số cộng đồng|chữ ký số|phủ sóng mạng di động|thanh toán không tiền mặt|hội nghị trực tuyến|an toàn dữ liệu",
     "Hồ sơ nộp trực tuyến đạt {pct}%, tăng {pct}% so với {year}.|Tổ công nghệ số thôn {village} hướng dẫn {ho} hộ cài ứng dụng.|Đã số hóa {people} hồ sơ, đạt {pct}%.|Tỷ lệ người dân có tài khoản định danh là {pct}%."),
    ("Hoạt động của chính quyền", "cải cách thủ tục hành chính|giám sát của Hội đồng nhân dân|bộ phận một cửa|kỷ luật công vụ|tiếp xúc cử tri|đối thoại với dân|sắp xếp thôn|tuyên truyền pháp luật",
     "Giải quyết đúng hạn {people} hồ sơ, tỷ lệ {pct}%.|Hội đồng nhân dân tổ chức {n} kỳ họp, ban hành {n} nghị quyết.|Mức độ hài lòng của người dân đạt {pct}%.|Sau sắp xếp còn {n} thôn, giảm {n} thôn so với {year}."),
    ("Chính trị, tư tưởng", "học tập nghị quyết|nắm bắt dư luận|giáo dục truyền thống|đấu tranh phản bác thông tin xấu|học tập và làm theo Bác|sinh hoạt chuyên đề|biên soạn lịch sử đảng bộ|tuyên truyền miệng",
     "Tỷ lệ đảng viên học nghị quyết đạt {pct}%.|Mở {n} lớp bồi dưỡng cho {ho} quần chúng ưu tú.|Cuốn lịch sử đảng bộ dày {ho} trang phát hành ngày {date}.|Có {n} tập thể và {n} cá nhân được biểu dương, trong đó có đồng chí {person}."),
    ("Tổ chức, cán bộ", "kết nạp đảng viên|quy hoạch cán bộ|luân chuyển cán bộ|đánh giá chi bộ|sinh hoạt chi bộ|quản lý hồ sơ đảng viên|bồi dưỡng cấp ủy viên|sàng lọc đảng viên",
     "Kết nạp {n} đảng viên mới, đạt {pct}% chỉ tiêu.|Đảng bộ có {n} chi bộ với {people} đảng viên.|Chi bộ thôn {village} kết nạp {n} đảng viên, có {n} đoàn viên thanh niên.|Cấp ủy viên trẻ chiếm {pct}%, nữ chiếm {pct}%.|Chi bộ hoàn thành tốt nhiệm vụ đạt {pct}%."),
    ("Kiểm tra, giám sát", "kiểm tra dấu hiệu vi phạm|giám sát chuyên đề|thi hành kỷ luật|phòng chống tham nhũng|kê khai tài sản|giải quyết tố cáo|kiểm tra tài chính đảng|tự phê bình và phê bình",
     "Kiểm tra {n} tổ chức đảng và {n} đảng viên, giám sát {n} tổ chức.|Thi hành kỷ luật {n} đảng viên trong giai đoạn {term}.|Chi bộ thôn {village} được giám sát ngày {date}, do đồng chí {person} làm trưởng đoàn.|Kết luận số {n} yêu cầu khắc phục trước ngày {date}."),
    ("Dân vận, Mặt trận, đoàn thể", "thực hiện dân chủ ở cơ sở|phản biện xã hội|phát triển hội viên|phong trào thi đua|công tác tôn giáo|quỹ vì người nghèo|tổ liên gia|giám sát đầu tư cộng đồng",
     "Quỹ vì người nghèo vận động {trieu} triệu đồng, hỗ trợ {ho} hộ.|Hội Nông dân có {people} hội viên, đạt {pct}% số hộ.|Thôn {village} xây dựng {n} mô hình, xã {commune} đến học tập ngày {date}.|Đoàn Thanh niên đảm nhận {n} công trình trị giá {trieu} triệu đồng."),
)
FIELDS = tuple((title, parts(objects), parts(facts)) for title, objects, facts in FIELDS)

# What redrafts put in the place of what; words without a pair take a word of FILLERS.
SYNONYMS = dict(pair.split("=") for pair in parts(
    "tập trung lãnh đạo=quyết liệt chỉ đạo|thường xuyên=luôn luôn|kịp thời=nhanh chóng|từng bước=dần dần|đẩy mạnh=tăng cường|triển khai=thực thi|"
    "rà soát=xem lại|nhân dân=bà con|khắc phục=sửa chữa|phong phú=đa dạng|tiến bộ=khởi sắc|khoảng=xấp xỉ|trong đó=riêng|tập trung tại=chủ yếu ở|"
    "giảm=hạ|tăng=nâng|đạt=bằng|góp phần=qua đó|tuy nhiên=song|hỗ trợ=giúp đỡ|xây dựng=kiến thiết|phối hợp=cùng nhau|bố trí=dành|kiên quyết=cương quyết"
))
FILLERS = parts(
    "cơ bản|tích cực|trực tiếp|thực sự|toàn diện|cụ thể|nghiêm túc|bền vững|hiệu quả|kiên trì|rõ rệt|sâu sát|chặt chẽ|khẩn trương|đáng kể|hợp lý|"
    "liên tục|rộng khắp|trọng tâm|sáng tạo"
)


def pick(rng, items):
    """One of these."""
    return items[int(rng.random() * len(items))]


def whole(rng, low, high):
    """A whole number, both ends possible."""
    return low + int(rng.random() * (high - low + 1))


def _decimal(rng, high):
    return f"{whole(rng, 1, high)},{whole(rng, 1, 9)}"


def _thousands(number):
    return f"{number:,}".replace(",", ".")


def _range(rng, low, high):
    start = whole(rng, low, high)
    return f"{start}–{start + whole(rng, 2, 9)}" if rng.random() < 0.4 else str(start)


SLOTS = {
    "pct": lambda rng: _decimal(rng, 98), "people": lambda rng: _thousands(whole(rng, 1001, 9800)), "ho": lambda rng: str(whole(rng, 41, 990)),
    "ty": lambda rng: _decimal(rng, 240), "trieu": lambda rng: _range(rng, 11, 90), "ha": lambda rng: _decimal(rng, 310),
    "km": lambda rng: _decimal(rng, 38), "tan": lambda rng: _thousands(whole(rng, 1001, 7900)), "n": lambda rng: str(whole(rng, 2, 36)),
    "year": lambda rng: f"năm {whole(rng, 2019, 2030)}", "term": lambda rng: f"{whole(rng, 2014, 2021)}–{whole(rng, 2022, 2030)}",
    "date": lambda rng: f"{whole(rng, 1, 28)}/{whole(rng, 1, 12)}/{whole(rng, 2020, 2025)}",
    "doc": lambda rng: f"Nghị quyết số {whole(rng, 10, 99)}-NQ/ĐU", "village": lambda rng: pick(rng, VILLAGES), "person": lambda rng: pick(rng, PEOPLE),
    "commune": lambda rng: pick(rng, COMMUNES), "school": lambda rng: pick(rng, SCHOOLS), "firm": lambda rng: pick(rng, FIRMS),
    "motto": lambda rng: pick(rng, MOTTOES), "opening": lambda rng: pick(rng, OPENINGS), "actor": lambda rng: pick(rng, ACTORS),
    "deed": lambda rng: pick(rng, DEEDS), "manner": lambda rng: pick(rng, MANNERS), "result": lambda rng: pick(rng, RESULTS),
    "Actor": lambda rng: upper_first(pick(rng, ACTORS)), "opening_small": lambda rng: lower_first(pick(rng, OPENINGS)),
}
_SLOT = re.compile(r"\{(\w+)\}")


def upper_first(text):
    """The text with a capital."""
    return text[:1].upper() + text[1:] if not text.startswith("{") else text


def lower_first(text):
    """The text without one."""
    return text[:1].lower() + text[1:]


def fill(rng, template, objects=()):
    """A template with every slot drawn, slots within slots too."""
    while _SLOT.search(template):
        template = _SLOT.sub(lambda m: pick(rng, objects) if m[1] == "object" else SLOTS[m[1]](rng), template)
    return template


def sentence(rng, field):
    """A new sentence of a field: a third facts with figures, the rest put together of parts."""
    _, objects, facts = field
    return upper_first(fill(rng, pick(rng, facts) if rng.random() < 0.35 else pick(rng, FRAMES), objects))


def other(rng, token):
    """Another figure or name of the same make as this one, never the same."""
    for kind in NAMES:
        if token in kind:
            return pick(rng, tuple(name for name in kind if name != token))
    if token.count("/") == 2:
        return next(date for date in iter(lambda: SLOTS["date"](rng), "") if date != token)
    while True:
        new = FIGURE.sub(lambda m: re.sub(r"\d+", lambda part: _number(rng, part[0]), m[0]), token)
        if new != token:
            return new


def _number(rng, digits):
    if len(digits) == 4 and digits.startswith("20"):
        return str(whole(rng, 2014, 2030))
    if rng.random() < 0.4 and len(digits) > 1:
        return digits[:-1] + str(whole(rng, 0, 9))
    return str(whole(rng, 1, 9)) + "".join(str(whole(rng, 0, 9)) for _ in digits[1:])


@lru_cache(maxsize=200_000)
def particulars(text):
    """(start, end) of each figure and name of a text."""
    return tuple(match.span() for match in PARTICULAR.finditer(text))


@lru_cache(maxsize=200_000)
def spans(text):
    """(start, end) of each sentence, without the space between."""
    cuts = [0]
    for match in SENTENCE_END.finditer(text):
        cuts += [match.start(), match.end()]
    cuts.append(len(text))
    return tuple(zip(cuts[::2], cuts[1::2], strict=True))
