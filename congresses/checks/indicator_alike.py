"""Wordings of Vietnamese papers that name the same body or thing, made one before names are looked for."""

from .indicator_words import fold

ALIKE = (
    ("", ("công nhận", "tái công nhận")),  # says nothing of what it is said of
    ("mặt trận", ("mặt trận tổ quốc", "mặt trận tổ quốc việt nam", "ủy ban mặt trận", "ủy ban mặt trận tổ quốc", "ủy ban mặt trận tổ quốc việt nam")),
    ("đoàn thể", (
        "đoàn thể chính trị xã hội", "tổ chức chính trị xã hội", "tổ chức đoàn thể", "đoàn thể nhân dân", "đoàn thể quần chúng",
        "tổ chức đoàn thể chính trị xã hội", "đoàn thể tổ chức chính trị xã hội", "tổ chức thành viên", "hội đoàn thể",
    )),
    ("rác thải", (
        "rác thải sinh hoạt", "rác sinh hoạt", "chất thải rắn sinh hoạt", "chất thải rắn", "chất thải sinh hoạt", "rác thải rắn sinh hoạt", "rác thải rắn",
    )),
    ("thôn văn hóa", ("xóm văn hóa", "làng văn hóa", "bản văn hóa", "khu phố văn hóa", "khối phố văn hóa")),
    ("lao động qua đào tạo", ("lao động đào tạo", "lao động đã đào tạo", "lao động đã qua đào tạo")),
    ("gia đình văn hóa", ("hộ văn hóa", "hộ gia đình văn hóa")),
    ("giấy chứng nhận quyền sử dụng", ("sổ đỏ", "bìa đỏ", "giấy quyền sử dụng")),
    ("nhàvănhóa", ("nhà văn hóa", "trung tâm văn hóa")),  # one word: "nhà văn hóa thôn" is no "thôn văn hóa"
    ("suy dinh dưỡng", ("bị suy dinh dưỡng",)),
    ("hồ sơ giải quyết đúng hạn", (
        "thủ tục hành chính giải quyết đúng hạn", "hồ sơ thủ tục hành chính giải quyết đúng hạn", "hồ sơ hành chính giải quyết đúng hạn", "hồ sơ trả đúng hạn",
        "hồ sơ xử lý đúng hạn", "hồ sơ trả kết quả đúng hạn", "giải quyết hồ sơ đúng hạn", "giải quyết hồ sơ thủ tục hành chính đúng hạn", "trả kết quả đúng hạn",
        "hồ sơ giải quyết trước đúng hạn", "hồ sơ giải quyết trước hạn đúng hạn", "hồ sơ giải quyết đúng trước hạn", "thủ tục hành chính trả đúng hạn",
    )),
    ("giao quân", ("tuyển quân", "gọi công dân nhập ngũ", "tuyển chọn gọi công dân nhập ngũ", "gọi thanh niên nhập ngũ")),
    ("kết nạp đảng viên", ("kết nạp mới đảng viên", "phát triển mới đảng viên", "phát triển đảng viên", "kết nạp quần chúng vào đảng")),
    ("doanh nghiệp thành lập mới", ("doanh nghiệp mới thành lập", "doanh nghiệp mới")),
    ("giải quyết việc làm", ("giải quyết việc làm mới", "tạo việc làm mới", "tạo thêm việc làm")),
    ("tăng dân số tự nhiên", ("gia tăng dân số tự nhiên", "phát triển dân số tự nhiên", "dân số tăng tự nhiên", "gia tăng tự nhiên dân số")),
    ("sản lượng lương thực", ("sản lượng cây lương thực", "sản lượng lương thực quy thóc")),
    ("vốn đầu tư xã hội", ("vốn đầu tư phát triển xã hội", "nguồn vốn đầu tư xã hội", "huy động vốn đầu tư xã hội")),
)


def _by_first():
    found = {}
    for one, others in ALIKE:
        for other in others:
            words = tuple(map(fold, other.split()))
            found.setdefault(words[0], []).append((words, tuple(map(fold, one.split()))))
    for wordings in found.values():
        wordings.sort(key=lambda wording: -len(wording[0]))
    return found


BY_FIRST = _by_first()


def made_alike(run):
    """A run of (folded word, start, end) in which each of these things has one wording."""
    if BY_FIRST.keys().isdisjoint([word for word, _, _ in run]):
        return run
    made, at = [], 0
    while at < len(run):
        for words, one in BY_FIRST.get(run[at][0], ()):
            if tuple(word for word, _, _ in run[at:at + len(words)]) == words:
                start, end = run[at][1], run[at + len(words) - 1][2]
                made += [(word, start, end if place == len(one) - 1 else run[at][2]) for place, word in enumerate(one)]
                at += len(words)
                break
        else:
            made.append(run[at])
            at += 1
    return made
