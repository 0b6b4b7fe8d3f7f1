"""What the words around a name say of it: a commune's, a person's, a school's, another province's, or one of the past."""

from enum import StrEnum

from .spelling import Phrases, keys


class Role(StrEnum):
    """What a phrase makes of the name after it."""

    KIND = "kind"  # the kind of unit: "xã", "thị trấn"
    ORGAN = "organ"  # an organ a commune has: "Đảng ủy", "địa bàn"
    THING = "thing"  # a thing with a name of its own: "Trường", "chợ"
    PERSON = "person"
    RANK = "rank"  # of a person, between title and name
    PLAIN = "plain"  # looks like one of the others and is none: "môi trường", "con em"
    LINK = "link"  # between a kind and the names of a list
    PAST = "past"  # the whole sentence tells of the past
    FORMER = "former"  # the name right before is a former one, or the one that follows soon
    RENAMED = "renamed"  # the name right before is a former one


AND = "và"
_KINDS = {  # what says a kind: the kind
    **{kind: kind for kind in ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh")},
    "huyện ủy": "huyện", "huyện đoàn": "huyện", "huyện đội": "huyện", "xã đội": "xã",
}
_RANKS = (
    "bí thư", "phó bí thư", "thường trực", "chủ tịch", "phó chủ tịch", "trưởng ban", "phó ban", "phó trưởng ban", "ủy viên", "giám đốc",
    "phó giám đốc", "hiệu trưởng", "trưởng thôn", "trưởng công an", "chỉ huy trưởng", "đảng viên",
)
_MEANINGS = {
    Role.ORGAN: (
        "đảng bộ", "đảng ủy", "ban chấp hành", "bch", "ban thường vụ", "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd",
        "ủy ban mặt trận tổ quốc", "ubmttq", "mttq", "mặt trận tổ quốc", "chính quyền", "địa bàn", "địa giới", "địa phận",
    ),
    Role.THING: (
        "trường", "tiểu học", "mầm non", "trung học cơ sở", "trung học phổ thông", "thcs", "thpt", "hợp tác xã", "htx", "tổ hợp tác", "tht",
        "công ty", "doanh nghiệp", "xí nghiệp", "nhà máy", "quỹ tín dụng", "ngân hàng", "trang trại", "chợ", "siêu thị", "khách sạn", "nhà hàng",
        "đền", "đình", "chùa", "miếu", "nhà thờ", "giáo xứ", "giáo họ", "di tích", "khu di tích", "nghĩa trang", "câu lạc bộ", "clb", "đội bóng",
        "cầu", "đập", "hồ", "hồ chứa", "kênh", "sông", "núi", "trạm bơm", "ngã ba", "ngã tư",
        "thôn", "xóm", "làng", "khối phố", "tổ dân phố", "khu dân cư", "thương hiệu", "sản phẩm",
    ),
    Role.PERSON: (
        "đồng chí", "các đồng chí", "đ/c", "đ / c", "đc", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "thầy", "cụ", "họ và tên", "họ tên",
        "bác sĩ", "nhà giáo", "nghệ nhân", "tác giả", "luật sư", "kỹ sư", "thạc sĩ", "tiến sĩ", "thượng tá", "trung tá", "thiếu tá",
        "đại tá", "đại úy", "thượng úy", "trung úy",
    ),
    Role.RANK: _RANKS,
    Role.PLAIN: (
        "môi trường", "thị trường", "trường hợp", "công trường", "nông trường", "lâm trường", "lập trường", "xã hội", "xã viên", "làng xã", "nhu cầu",
        "yêu cầu", "toàn cầu", "hồ sơ", "kênh mương", "đền bù", "đền ơn", "gia đình", "ông bà", "bà con", "con em", "trẻ em",
        "anh em", "chị em", "anh chị em", "cô chú", "thầy cô", "cô giáo", "thầy giáo", "các cụ", "anh hùng", "anh dũng", "cơ cấu", "cầu nối",
        "đình chỉ", "làng nghề", "đồng bào", "các thôn", "các xóm", "các làng", "bác bỏ", "chú trọng", "chú ý",
        "chú thích", "đồng bộ", "cụ thể", "công cụ",
    ),
    Role.LINK: (
        "gồm", "bao gồm", "gồm có", "là", "như", "cụ thể là", "sáp nhập", "hợp nhất", "mới", "bạn", "miền núi", "tên là", "mang tên", "nói trên",
        AND, "với", "cùng", "cùng với", "hoặc", "hay", "hay là", "đến", "tới", "sang", "qua", "giáp", "lẫn",
    ),
    Role.PAST: (
        *(f"{time} {way} {act}" for time in ("trước khi", "trước", "trước thời điểm", "trước lúc", "lúc chưa", "khi chưa")
          for way in ("", "được", "chưa", "thực hiện", "thực hiện việc", "tiến hành", "có quyết định")
          for act in ("sáp nhập", "hợp nhất", "sắp xếp", "nhập xã", "nhập", "chia tách", "thành lập xã mới")),
        "xã cũ", "thị trấn cũ", "đơn vị cũ", "đơn vị hành chính cũ", "địa giới cũ", "tên cũ", "tên gọi cũ", "nguyên là", "tiền thân",
        *(f"nguyên {rank}" for rank in _RANKS),
    ),
    Role.FORMER: ("trước đây", "trước kia", "ngày trước", "thuở trước"),
    Role.RENAMED: ("cũ", "nay là", "nay thuộc", "nay đã", "hiện nay là", "bây giờ là"),
}
ROLES = Phrases([
    *((phrase, (role, "")) for role, phrases in _MEANINGS.items() for phrase in phrases),
    *((phrase, (Role.KIND, " ".join(keys(kind)))) for phrase, kind in _KINDS.items()),
])
KIND_ENDS = frozenset(keys(phrase)[-1] for phrase in _KINDS)  # their last words
# Family names; those of the second row are also common words and count inside a sentence only.
FAMILIES = frozenset(keys(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Lý Đinh Trịnh Đậu Phùng Quách Trương Lưu Nghiêm Doãn Uông Biện Thiều Vương"
))
FAMILIES_OR_WORDS = frozenset(keys(
    "Hồ Đào Mai Lương Hà Cao Tô Thái Tôn Bạch La Kiều Thân Văn Chu Châu Tạ Tống Đoàn Cù Diệp Giang Giáp Lâm Lã Lữ Mạc Ninh Tăng Thạch "
    "Triệu Từ Kim Khúc Phí Hứa Khương Mạnh Nhâm Quản Tiêu Trà Viên Đới Tưởng Thang Lục Nông Vi Phương Cung Khổng Bế Sầm Chử"
))
DIRECTIONS = frozenset(keys("Bắc Nam Đông Tây"))  # "phía Nam Kim Lộc" makes no other name of it
# Words after which a thing's name is over: "trường học ở Trường Lộc" is the commune again.
STOPS = frozenset(keys(
    "ở tại của thuộc trên trong cho từ về được có do bởi vào ra đã đang sẽ để thì mà này đó kia nên khi nếu vì ngoài giữa bằng gần cạnh phía "
    "nối liền qua đến tới tăng giảm đạt không chưa phát triển so với"
))
JOINTS = frozenset((",", ";", "-", "–", "—", "/", "&", "+", ":", "(", ")", "[", "]", "«", "»", "“", "”", '"', "'", "‘", "’"))
CLOSING = frozenset((",", ";", ")", "]"))
HYPHENS = frozenset(("-", "–", "—", "/", "&"))
ENDS = frozenset((".", "!", "?", "…"))
