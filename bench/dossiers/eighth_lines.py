"""The eighth voice's stock: fields of the report, comparisons, and figures that are not the commune's own result or target."""

# name, subject, unit, the range where the term began.
CHANGES = (
    ("buffaloes", "tổng đàn trâu, bò", "con", 700, 1900),
    ("poultry", "tổng đàn gia cầm", "con", 21000, 46000),
    ("traders", "số hộ kinh doanh, dịch vụ", "hộ", 140, 420),
    ("machines", "số máy làm đất, máy gặt các loại", "máy", 30, 85),
    ("lamps", "số bóng đèn chiếu sáng công cộng", "bóng", 110, 380),
    ("cars", "số ô tô các loại", "xe", 45, 160),
    ("subscribers", "số thuê bao internet cố định", "thuê bao", 380, 900),
    ("gardens", "số vườn hộ được cải tạo", "vườn", 60, 210),
    ("trees", "số cây xanh trồng dọc các trục đường", "cây", 900, 2600),
    ("clubs", "số câu lạc bộ văn hóa, thể thao", "câu lạc bộ", 12, 26),
)
FALLS = (
    ("crimes", "Số vụ vi phạm pháp luật", "vụ", 24, 60),
    ("letters", "Số đơn thư khiếu nại, kiến nghị", "đơn", 30, 90),
    ("accidents", "Số vụ va chạm, tai nạn giao thông", "vụ", 16, 40),
    ("kilns", "Số hộ chăn nuôi xả thải ra đường, mương", "hộ", 40, 130),
)
# name, lead, parts with about how many per cent each has.
SHARED = (
    ("farming", "Trong nội bộ ngành nông nghiệp, ", (("trồng trọt chiếm", 47), ("chăn nuôi", 42), ("thủy sản và dịch vụ nông nghiệp", 11))),
    ("capital", "Về nguồn vốn xây dựng hạ tầng: ", (("ngân sách cấp trên chiếm", 46), ("ngân sách địa phương", 21), ("Nhân dân đóng góp", 22), ("nguồn khác", 11))),
    ("crops", "Diện tích gieo trồng hằng năm gồm ", (("lúa", 71), ("lạc, đậu", 17), ("ngô và rau màu", 12))),
    ("trade", "Theo ngành nghề, các cơ sở kinh doanh gồm ", (("bán buôn, bán lẻ", 52), ("ăn uống, lưu trú", 19), ("vận tải", 12), ("sửa chữa và dịch vụ khác", 17))),
    ("ages", "Về độ tuổi đảng viên: ", (("dưới 35 tuổi", 19), ("từ 35 đến 60 tuổi", 44), ("trên 60 tuổi", 37))),
    ("lands", "Cơ cấu sử dụng đất hiện nay: ", (("đất nông nghiệp", 71), ("đất phi nông nghiệp", 24), ("đất chưa sử dụng", 5))),
)
# kind: (code, words, range of {y} as a share of the result: of "mid" as a share of the way from there to the target, and of the way
# there in a "year" of an indicator whose beginning is known); {n} the district's average, {s} where the term began, {b} the term before.
ASIDES = {
    "district": (
        ("KT05", "Bình quân chung toàn huyện cùng thời điểm là {n} triệu đồng/người/năm.", 1, 1),
        ("KT05", "Theo số liệu của Chi cục Thống kê, thu nhập bình quân toàn huyện năm 2019 là {n} triệu đồng.", 1, 1),
        ("XH01", "Cùng kỳ, tỷ lệ hộ nghèo toàn huyện là {n}%.", 1, 1),
        ("XH05", "Mức bao phủ bảo hiểm y tế chung của huyện hiện là {n}%.", 1, 1),
        ("MT02", "Bình quân các xã, thị trấn trong huyện thu gom được {n}% lượng rác thải.", 1, 1),
        ("XH03", "Mặt bằng chung của huyện về lao động qua đào tạo là {n}%.", 1, 1),
        ("CC01", "Tỷ lệ hồ sơ đúng hạn bình quân của các xã, thị trấn trong huyện là {n}%.", 1, 1),
    ),
    "gap": (
        ("KT05", "Thu nhập bình quân đầu người {way} bình quân chung của huyện {gap} triệu đồng.", 1, 1),
        ("XH01", "So với bình quân chung của huyện, tỷ lệ hộ nghèo của {place} {way} {gap} điểm %.", 1, 1),
        ("XH05", "Tỷ lệ bao phủ bảo hiểm y tế {way} mức chung của huyện {gap} điểm %.", 1, 1),
        ("MT01", "Kết quả về nước hợp vệ sinh {way} bình quân các xã trong huyện {gap} điểm %.", 1, 1),
        ("XH03", "So với toàn huyện, tỷ lệ lao động qua đào tạo {way} {gap} điểm %.", 1, 1),
        ("XH09", "Tỷ lệ gia đình văn hóa {way} mức chung của huyện {gap} điểm %.", 1, 1),
    ),
    "year": (
        ("XH04", "Riêng năm 2018 có {y} người được giới thiệu việc làm, cao nhất trong nhiệm kỳ.", 1.06, 1.17),
        ("XD03", "Năm 2016 chỉ kết nạp được {y} đảng viên do thiếu nguồn.", 0.6, 0.8),
        ("KT07", "Riêng năm 2018, do nắng hạn vụ Hè Thu, sản lượng lương thực chỉ đạt {y} tấn.", 0.86, 0.95),
        ("KT05", "Năm 2017, thu nhập bình quân đầu người mới đạt {y} triệu đồng.", 0.35, 0.6),
        ("XH05", "Giữa nhiệm kỳ, tỷ lệ tham gia bảo hiểm y tế mới ở mức {y}%.", 0.35, 0.6),
        ("KT08", "Năm 2019, thu ngân sách tăng {y}% so với năm 2018 nhờ đấu giá đất ở.", 1.1, 1.4),
    ),
    "hamlet": (
        ("KT05", "{Hamlet} có thu nhập bình quân cao nhất là {hn} với {y} triệu đồng/người/năm.", 1.08, 1.2),
        ("MT02", "{Hamlet} {hn} mới thu gom được {y}% lượng rác thải.", 0.7, 0.85),
        ("XH09", "{Hamlet} {hn} có tỷ lệ gia đình văn hóa thấp nhất, mới đạt {y}%.", 0.82, 0.93),
        ("XH01", "Một số nơi còn cao như {hamlet} {hn} ({y}% hộ nghèo).", 1.3, 1.8),
        ("MT01", "Riêng {hamlet} {hn} mới có {y}% số hộ dùng nước hợp vệ sinh.", 0.75, 0.9),
    ),
    "term": (
        ("KT01", "Nhiệm kỳ 2010–2015, giá trị sản xuất tăng bình quân {y}%/năm.", 0.72, 0.9),
        ("KT09", "Nhiệm kỳ trước, tổng vốn đầu tư toàn xã hội đạt {b} tỷ đồng.", 1, 1),
        ("XD03", "Bình quân mỗi năm của nhiệm kỳ trước kết nạp {y} đảng viên.", 0.6, 0.8),
        ("XH03", "Đầu nhiệm kỳ, lao động qua đào tạo mới chiếm {s}%.", 1, 1),
        ("XH05", "Năm 2015, toàn {place} mới có {s}% dân số tham gia bảo hiểm y tế.", 1, 1),
    ),
    "mid": (
        ("XH01", "Phấn đấu đến hết năm 2022, tỷ lệ hộ nghèo còn {y}%.", 0.5, 0.5),
        ("KT05", "Đến giữa nhiệm kỳ (năm 2022), thu nhập bình quân đầu người đạt {y} triệu đồng.", 0.5, 0.5),
        ("MT02", "Trước mắt, năm 2021 tổ chức thu gom được {y}% lượng rác thải sinh hoạt.", 0.25, 0.35),
        ("XH03", "Mục tiêu đến năm 2022 có {y}% lao động qua đào tạo.", 0.5, 0.5),
        ("XD03", "Riêng năm 2020 phấn đấu kết nạp {y} đảng viên.", 0.5, 0.5),
    ),
    "upper": (
        ("KT05", "Tỉnh đặt mục tiêu thu nhập bình quân đầu người đến năm 2025 trên 70 triệu đồng, {place} cần nỗ lực để rút ngắn khoảng cách.", 1, 1),
        ("MT01", "Tiêu chí huyện nông thôn mới yêu cầu từ 98% số hộ dùng nước hợp vệ sinh.", 1, 1),
        ("XH05", "Huyện giao chỉ tiêu bảo hiểm y tế năm 2020 cho {place} là {y}%.", 1.006, 1.016),
    ),
}
# key: title, opening sentences, groups of (leads, codes).
FIELDS = {
    "economy": ("Lĩnh vực kinh tế", (
        "Kinh tế tăng trưởng khá, các ngành đều có bước phát triển so với đầu nhiệm kỳ.",
        "Cấp ủy tập trung lãnh đạo phát triển kinh tế, coi đây là nhiệm vụ trọng tâm của cả nhiệm kỳ.",
        "Giá trị các ngành sản xuất tăng đều qua từng năm, cơ cấu chuyển dịch đúng hướng."), (
        (("", ""), ("KT01", "KT05")),
        (("Sản xuất nông nghiệp tiếp tục được cơ cấu lại, cơ giới hóa đạt tỷ lệ cao ở khâu làm đất và thu hoạch.", "Nhiều giống lúa chất lượng cao được đưa vào sản xuất theo cánh đồng lớn."), ("KT06", "KT07")),
        (("Công tác thu, chi ngân sách bảo đảm đúng dự toán, công khai.", "Thu ngân sách đạt và vượt dự toán huyện giao, chi tiết kiệm, đúng quy định."), ("KT08", "KT09")),
        (("Thương mại, dịch vụ phát triển đa dạng; mạng lưới chợ, cửa hàng được sắp xếp lại.", "Tiểu thủ công nghiệp có thêm nghề mộc dân dụng, cơ khí nhỏ, may mặc."), ("KT10", "KT13")),
        (("Hạ tầng giao thông, thủy lợi, chiếu sáng được đầu tư đồng bộ, bộ mặt {place} khởi sắc.", "Phong trào hiến đất, làm đường, chỉnh trang khu dân cư lan tỏa rộng."), ("KT11", "KT12")),
    )),
    "environment": ("Lĩnh vực tài nguyên, môi trường", (
        "Công tác quản lý đất đai từng bước đi vào nền nếp, các vi phạm mới được xử lý kịp thời.",
        "Quy hoạch sử dụng đất được công khai; tồn đọng về đất đai giảm dần."), (
        (("", ""), ("MT04", "MT03")),
        (("Các tổ tự quản về môi trường hoạt động đều vào cuối tuần.", "Ý thức bảo vệ môi trường của người dân được nâng lên."), ("MT01", "MT02")),
    )),
    "society": ("Lĩnh vực văn hóa, xã hội", (
        "Văn hóa, xã hội có nhiều chuyển biến; an sinh xã hội được bảo đảm.",
        "Các lĩnh vực văn hóa, giáo dục, y tế phát triển đồng đều hơn so với đầu nhiệm kỳ."), (
        (("Chất lượng giáo dục toàn diện được giữ vững, số học sinh giỏi các cấp tăng.", "Cơ sở vật chất trường học được đầu tư theo hướng kiên cố."), ("XH06",)),
        (("Công tác chăm sóc sức khỏe ban đầu cho Nhân dân được chú trọng.", "Y tế dự phòng chủ động, không để dịch bệnh lớn xảy ra."), ("XH05", "XH07", "XH08", "XH11")),
        (("Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa đi vào chiều sâu.", "Thiết chế văn hóa, thể thao được xây mới, nâng cấp."), ("XH09", "XH10")),
        (("Chính sách đối với người có công, hộ nghèo, đối tượng bảo trợ được thực hiện đầy đủ.", "Nguồn vốn tín dụng ưu đãi giúp nhiều hộ có vốn sản xuất."), ("XH01", "XH02")),
        (("Công tác dạy nghề gắn với nhu cầu của doanh nghiệp.", "Hoạt động tư vấn, giới thiệu việc làm được duy trì định kỳ."), ("XH03", "XH04")),
    )),
    "security": ("Lĩnh vực quốc phòng, an ninh", (
        "Thế trận quốc phòng toàn dân gắn với thế trận an ninh nhân dân được củng cố.",
        "An ninh chính trị, trật tự an toàn xã hội trên địa bàn được giữ vững."), (
        (("Lực lượng dân quân được biên chế, huấn luyện đúng kế hoạch.", "Phong trào toàn dân bảo vệ an ninh Tổ quốc được duy trì."), ("QP01", "QP02")),
    )),
    "party": ("Công tác xây dựng Đảng và hệ thống chính trị", (
        "Công tác xây dựng Đảng được triển khai toàn diện, gắn với Nghị quyết Trung ương 4 khóa XII.",
        "Năng lực lãnh đạo, sức chiến đấu của các tổ chức đảng được nâng lên."), (
        (("Sinh hoạt chi bộ được đổi mới, chú trọng sinh hoạt chuyên đề.", "Việc đánh giá, xếp loại cuối năm thực chất hơn."), ("XD01", "XD02", "XD04")),
        (("Công tác tạo nguồn phát triển Đảng được giao chỉ tiêu đến từng chi bộ.", "Việc bồi dưỡng quần chúng ưu tú được quan tâm."), ("XD03",)),
        (("Mặt trận và các đoàn thể hướng mạnh về cơ sở; cải cách hành chính được đẩy mạnh.", "Bộ phận một cửa được bố trí lại, thái độ phục vụ của cán bộ tốt hơn."), ("XD05", "CC01")),
    )),
}
