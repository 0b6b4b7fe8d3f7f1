"""Whether a name is said to be of another district or province: "xã Vĩnh Lộc, tỉnh Thanh Hóa"."""

from .case import Unit
from .spelling import Phrases, Word, keys, spelt

_LONGEST = 4  # words of a district's or province's name
_HIGHER = Phrases((kind, True) for kind in ("huyện", "huyện ủy", "quận", "thị xã", "thành phố", "tp", "tp .", "tỉnh"))
_JOINTS = frozenset((",", "(", "-", "–", "—", "”", '"', "»", *map(spelt, ("thuộc", "của", "ở", "tại"))))
_PROVINCES = ["An Giang", "Bà Rịa – Vũng Tàu", "Bà Rịa", "Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang", "Hồ Chí Minh", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái"]


def _key(name: str) -> str:
    return " ".join(keys(name))


PROVINCES = Phrases((name, _key(name)) for name in _PROVINCES)


def is_elsewhere(text: str, found: list[Word], said: list[str], after: int, unit: Unit) -> bool:
    """Whether the district or province named right behind a unit's name is another than the unit's own."""
    own = [_key(name) for name in (unit.district, unit.province) if name]
    at = after
    while at < min(len(found), after + 3) and said[at] in _JOINTS:
        at += 1
    higher, place = _HIGHER.longest(said, at)
    if not higher:
        province, _ = PROVINCES.longest(said, at)
        return bool(own and at > after and province) and province not in own
    named = []
    for word in found[place:place + _LONGEST]:
        if not text[word.start].isupper():
            break
        named.append(word.key)
    place_name = "".join(f"{key} " for key in named)
    return bool(own and named) and not any(place_name.startswith(f"{name} ") for name in own)
