"""Wordings of Vietnamese papers that name the same body or thing, made one before names are looked for."""

from .indicator_words import heavy

# Words within names, before whole names are made alike.
WITHIN = (
    ("", ("công nhận", "tái công nhận", "địa bàn", "địa bàn xã", "đánh giá", "phân loại", "ban thường vụ huyện ủy")),  # say nothing of what they stand with
    ("chuẩn", ("tiêu chuẩn", "tiêu chí")),
    ("ha", ("héc ta", "hecta")),
    ("đúng hạn", ("đúng hẹn", "đúng thời hạn", "đúng trước hạn", "trước đúng hạn", "trước hạn đúng hạn", "đúng hạn trước hạn")),
    ("tốc độ tăng trưởng", ("nhịp độ tăng trưởng", "mức độ tăng trưởng")),
    ("giá trị sản xuất", ("giá trị sản xuất ngành kinh tế",)),
    ("hoàn thành tốt nhiệm vụ", (
        "hoàn thành tốt hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc hoàn thành tốt nhiệm vụ", "hoàn thành tốt xuất sắc nhiệm vụ",
        "hoàn thành xuất sắc tốt nhiệm vụ", "hoàn thành tốt chức trách nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ hoàn thành tốt nhiệm vụ",
        "hoàn thành tốt nhiệm vụ hoàn thành xuất sắc nhiệm vụ",
    )),
)

ALIKE = (
    ("mặt trận", ("mặt trận tổ quốc", "mặt trận tổ quốc việt nam", "ủy ban mặt trận", "ủy ban mặt trận tổ quốc", "ủy ban mặt trận tổ quốc việt nam")),
    ("đoàn thể", (
        "đoàn thể chính trị xã hội", "tổ chức chính trị xã hội", "tổ chức đoàn thể", "đoàn thể nhân dân", "đoàn thể quần chúng",
        "tổ chức đoàn thể chính trị xã hội", "đoàn thể tổ chức chính trị xã hội", "tổ chức thành viên", "hội đoàn thể",
    )),
    ("rác thải", (
        "rác thải sinh hoạt", "rác sinh hoạt", "chất thải rắn sinh hoạt", "chất thải rắn", "chất thải sinh hoạt", "rác thải rắn sinh hoạt", "rác thải rắn",
    )),
    ("thôn văn hóa", ("thôn chuẩn văn hóa", "xóm văn hóa", "xóm chuẩn văn hóa", "khu dân cư chuẩn văn hóa", "làng văn hóa", "bản văn hóa", "khu phố văn hóa", "khối phố văn hóa")),
    ("lao động qua đào tạo", ("lao động đào tạo", "lao động đã đào tạo", "lao động đã qua đào tạo", "lao động trong độ tuổi qua đào tạo", "lao động độ tuổi qua đào tạo")),
    ("gia đình văn hóa", ("hộ văn hóa", "hộ gia đình văn hóa", "hộ gia đình chuẩn văn hóa", "gia đình chuẩn văn hóa", "gia đình trong xã văn hóa", "hộ chuẩn văn hóa")),
    ("giấy chứng nhận quyền sử dụng", ("sổ đỏ", "bìa đỏ", "bìa đất", "giấy quyền sử dụng")),
    ("nhàvănhóa", ("nhà văn hóa", "trung tâm văn hóa")),  # one word: "nhà văn hóa thôn" is no "thôn văn hóa"
    ("suy dinh dưỡng", ("bị suy dinh dưỡng",)),
    ("hồ sơ giải quyết đúng hạn", (
        "thủ tục hành chính giải quyết đúng hạn", "hồ sơ thủ tục hành chính giải quyết đúng hạn", "hồ sơ hành chính giải quyết đúng hạn", "hồ sơ trả đúng hạn",
        "hồ sơ xử lý đúng hạn", "hồ sơ trả kết quả đúng hạn", "giải quyết hồ sơ đúng hạn", "giải quyết hồ sơ thủ tục hành chính đúng hạn", "trả kết quả đúng hạn",
        "hồ sơ giải quyết trước đúng hạn", "hồ sơ giải quyết trước hạn đúng hạn", "hồ sơ giải quyết đúng trước hạn", "hồ sơ tiếp nhận giải quyết đúng hạn",
        "hồ sơ tổ chức công dân giải quyết đúng hạn", "hồ sơ công dân giải quyết đúng hạn", "hồ sơ thủ tục hành chính công dân trả kết quả đúng hạn", "thủ tục hành chính trả đúng hạn",
    )),
    ("giao quân", ("tuyển quân", "gọi công dân nhập ngũ", "tuyển chọn gọi công dân nhập ngũ", "gọi thanh niên nhập ngũ", "giao đủ quân", "giao quân đủ")),
    ("kết nạp đảng viên", (
        "kết nạp mới đảng viên", "phát triển mới đảng viên", "phát triển đảng viên", "kết nạp quần chúng vào đảng",
        "kết nạp quần chúng ưu tú vào đảng", "kết nạp bình quân quần chúng ưu tú vào đảng", "đồng chí kết nạp vào đảng", "kết nạp vào đảng",
    )),
    ("doanh nghiệp thành lập mới", ("doanh nghiệp mới thành lập", "doanh nghiệp mới ra đời", "doanh nghiệp mới")),
    ("doanh nghiệp hợp tác xã thành lập mới", (
        "doanh nghiệp hợp tác xã mới thành lập", "doanh nghiệp hợp tác xã mới ra đời", "thành lập mới doanh nghiệp hợp tác xã", "doanh nghiệp hợp tác xã mới",
    )),
    ("giải quyết việc làm", ("giải quyết việc làm mới", "tạo việc làm mới", "tạo thêm việc làm", "lao động có việc làm mới")),
    ("tăng dân số tự nhiên", ("gia tăng dân số tự nhiên", "phát triển dân số tự nhiên", "dân số tăng tự nhiên", "gia tăng tự nhiên dân số", "tăng tự nhiên dân số")),
    ("trạm y tế chuẩn quốc gia", ("chuẩn quốc gia về y tế", "chuẩn quốc gia y tế xã", "trạm y tế chuẩn quốc gia về y tế")),
    ("che phủ rừng", ("độ che phủ rừng", "độ che phủ của rừng", "độ che phủ")),
    ("sản phẩm ocop", ("sản phẩm chuẩn ocop", "sản phẩm xếp hạng ocop")),
    ("tăng trưởng kinh tế", ("kinh tế tăng trưởng", "kinh tế tiếp tục tăng trưởng")),
    ("đảng bộ hoàn thành tốt nhiệm vụ", ("đảng bộ hoàn thành xuất sắc nhiệm vụ", "đảng bộ xã hoàn thành xuất sắc nhiệm vụ")),
    ("giá trị sản xuất ha", (
        "giá trị ha", "giá trị sản phẩm ha", "giá trị sản phẩm thu ha", "giá trị thu ha", "giá trị sản xuất bình quân ha", "giá trị đơn vị diện tích",
        "ha canh tác giá trị", "ha sản xuất nông nghiệp giá trị",
    )),
    ("sản lượng lương thực", ("sản lượng cây lương thực", "sản lượng lương thực quy thóc")),
    ("vốn đầu tư xã hội", ("vốn đầu tư phát triển xã hội", "nguồn vốn đầu tư xã hội", "huy động vốn đầu tư xã hội")),
)


def _by_first(table):
    found = {}
    for one, others in table:
        for other in others:
            words = _words(other)
            found.setdefault(words[0], []).append((words, _words(one)))
    for wordings in found.values():
        wordings.sort(key=lambda wording: -len(wording[0]))
    return found


def _words(text):
    return tuple(part for word in text.split() for part in heavy(word))


TABLES = (_by_first(WITHIN), _by_first(ALIKE))


def made_alike(run):
    """A run of (folded word, start, end) in which each of these things has one wording."""
    for table in TABLES:
        run = _made(run, table)
    return run


def _made(run, table):
    words = [word for word, _, _ in run]
    made, at = [], 0
    for place in [place for place, word in enumerate(words) if word in table]:
        if place < at:
            continue
        for wording, one in table[words[place]]:
            stop = place + len(wording)
            if tuple(words[place:stop]) == wording:
                made += run[at:place]
                made += [(word, run[place][1], run[stop - 1][2]) for word in one]
                at = stop
                break
    return [*made, *run[at:]] if at else run
