"""Who plays in the demonstration: invented names, one password for all who may sign in."""

from datetime import date

from congresses.committees.models import Committee, Delegation, Membership, User
from congresses.committees.seats import Role

PASSWORD = "canloc2020"
# The hash of that password, made once: hashing twenty times on purpose-slow Argon2 would take longer than the rest.
HASH = "argon2$argon2id$v=19$m=102400,t=2,p=8$WmlWZllnOGZaaXdMamlPNUJhblhqcg$L/BUyos2hTAkvvXeCWwbIgOPSuNXnImrbgZfUCIssFc"

PLAYERS = (  # username, name, committee, role, title, department
    ("quantri", "Lê Thị Hồng Quế", "cl", Role.ADMINISTRATOR, "Quản trị cổng", "Văn phòng Huyện ủy"),
    ("chanhvanphong", "Nguyễn Thị Mai Khuê", "cl", Role.COORDINATOR, "Chánh Văn phòng Huyện ủy", "Văn phòng Huyện ủy"),
    ("bithu", "Võ Đình Khang", "cl", Role.CHAIR, "Bí thư Huyện ủy", ""),
    ("phobithu", "Trần Hữu Phúc Lâm", "cl", Role.MEMBER, "Phó Bí thư Thường trực Huyện ủy", ""),
    ("chutich", "Bùi Quốc Thạch", "cl", Role.MEMBER, "Phó Bí thư, Chủ tịch UBND huyện", ""),
    ("truongtochuc", "Phạm Thị Diệu Hương", "cl", Role.MEMBER, "Trưởng Ban Tổ chức", "Ban Tổ chức"),
    ("tuyengiao", "Đặng Quang Vinh", "cl", Role.REVIEWER, "Chuyên viên Ban Tuyên giáo", "Ban Tuyên giáo"),
    ("taichinh", "Hồ Thị Thu Lành", "cl", Role.REVIEWER, "Chuyên viên Phòng Tài chính – Kế hoạch", "Phòng Tài chính – Kế hoạch"),
    ("tochuc", "Phan Tố Như", "cl", Role.PERSONNEL_OFFICER, "Chuyên viên Ban Tổ chức", "Ban Tổ chức"),
    ("bithu.nghen", "Trần Đình Lương", "nghen", Role.SECRETARY, "Bí thư Đảng ủy thị trấn Nghèn", ""),
    ("soanthao.nghen", "Võ Thị Hoài Thương", "nghen", Role.DRAFTER, "Cán bộ Văn phòng Đảng ủy thị trấn Nghèn", ""),
    ("bithu.kimsongtruong", "Nguyễn Duy Thăng", "kim-song-truong", Role.SECRETARY, "Bí thư Đảng ủy xã Kim Song Trường", ""),
    ("phobithu.kimsongtruong", "Lê Thị Mai Sương", "kim-song-truong", Role.DRAFTER, "Phó Bí thư Đảng ủy xã Kim Song Trường", ""),
    ("soanthao.kimsongtruong", "Hoàng Văn Cảnh", "kim-song-truong", Role.DRAFTER, "Cán bộ Văn phòng Đảng ủy xã Kim Song Trường", ""),
    ("bithu.khanhvinhyen", "Đặng Quốc Tường", "khanh-vinh-yen", Role.SECRETARY, "Bí thư Đảng ủy xã Khánh Vĩnh Yên", ""),
    ("soanthao.khanhvinhyen", "Bùi Thị Thanh Nhã", "khanh-vinh-yen", Role.DRAFTER, "Cán bộ Văn phòng Đảng ủy xã Khánh Vĩnh Yên", ""),
    ("bithu.thienloc", "Trần Hữu Nghị", "thien-loc", Role.SECRETARY, "Bí thư Đảng ủy xã Thiên Lộc", ""),
    ("bithu.xuanloc", "Phạm Công Hoan", "xuan-loc", Role.SECRETARY, "Bí thư Đảng ủy xã Xuân Lộc", ""),
    ("bithu.dongloc", "Nguyễn Khắc Vinh", "dong-loc", Role.SECRETARY, "Bí thư Đảng ủy thị trấn Đồng Lộc", ""),
    ("bithu.thuongloc", "Dương Văn Tuất", "thuong-loc", Role.SECRETARY, "Bí thư Đảng ủy xã Thượng Lộc", ""),
    ("thuongtruc.tinh", "Hà Ngọc Chiểu", "ht", Role.CHAIR, "Phó Bí thư Thường trực Tỉnh ủy", ""),
)
COUNTED = (  # members of the Standing Committee who only count: no password, nobody signs in as them
    ("uv.tuyengiao", "Nguyễn Đăng Trình", "Trưởng Ban Tuyên giáo"),
    ("uv.kiemtra", "Thái Thị Bích Liên", "Chủ nhiệm Ủy ban Kiểm tra"),
    ("uv.danvan", "Lưu Văn Dũng", "Trưởng Ban Dân vận"),
    ("uv.mattran", "Đoàn Xuân Hiển", "Chủ tịch Ủy ban Mặt trận Tổ quốc huyện"),
    ("uv.quansu", "Cao Bá Thông", "Chỉ huy trưởng Ban Chỉ huy Quân sự huyện"),
    ("uv.congan", "Mai Thế Sỹ", "Trưởng Công an huyện"),
    ("uv.phochutich", "Tô Thị Minh Ngà", "Phó Chủ tịch UBND huyện"),
)


def accounts() -> list[tuple[str, str, str, str]]:
    """Whom one may sign in as: user name, password, name, title."""
    return [(username, PASSWORD, name, title) for username, name, _, _, title, _ in PLAYERS]


def seat_people() -> dict[str, User]:
    """Every account with its seat, and the deputy of Kim Song Trường; by user name."""
    rows = [*PLAYERS, *((username, name, "cl", Role.MEMBER, title, "") for username, name, title in COUNTED)]
    played = {username for username, *_ in PLAYERS}
    places = Committee.objects.in_bulk(field_name="code")
    User.objects.bulk_create(
        User(username=username, full_name=name, password=HASH if username in played else "!", must_change_password=False,
             email=f"{username}@canloc.example" if username in played else "")
        for username, name, *_ in rows
    )
    users = User.objects.in_bulk(field_name="username")
    Membership.objects.bulk_create(
        Membership(user=users[username], committee=places[place], role=role, title=title, department=department)
        for username, _, place, role, title, department in rows
    )
    Delegation.objects.create(
        membership=users["bithu.kimsongtruong"].memberships.get(), delegate=users["phobithu.kimsongtruong"], restricted=True,
        valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30),
    )
    return dict(User.objects.with_seats().in_bulk(field_name="username"))
