"""Whether a name is said to be of another district or province: "xã Vĩnh Lộc, tỉnh Thanh Hóa"."""

from collections.abc import Sequence
from itertools import takewhile

from .case import Unit
from .spelling import Phrases, Word, keys, spelt

_LONGEST = 4  # words of a district's or province's name
_HIGHER = Phrases((kind, True) for kind in ("huyện", "huyện ủy", "quận", "thị xã", "thành phố", "tp", "tp .", "tỉnh"))
_AT = frozenset(map(spelt, ("ở", "tại")))
_SISTER = spelt("bạn")  # "huyện bạn"
_JOINTS = frozenset((",", "(", "-", "–", "—", "”", '"', "»", *map(spelt, ("thuộc", "của"))))
_PROVINCES = ["An Giang", "Bà Rịa – Vũng Tàu", "Bà Rịa", "Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang", "Hồ Chí Minh", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái"]


def _key(name: str) -> str:
    return " ".join(keys(name))


_PROVINCE = Phrases((name, _key(name)) for name in _PROVINCES)


def is_elsewhere(text: str, found: list[Word], said: Sequence[str], after: int, unit: Unit) -> bool:
    """Whether the district or province named right behind a unit's name is another than the unit's own."""
    own = [_key(name) for name in (unit.district, unit.province) if name]
    at = _joined(said, after)
    higher, place = _HIGHER.longest(said, at)
    if higher:
        name = _capitals(text, found, place)
        return _SISTER in said[place:place + 1] or bool(own and name) and not any(f"{name} ".startswith(f"{one} ") for one in own)
    province, _ = _PROVINCE.longest(said, at)
    if province is None:  # "xã Vĩnh Lộc, Chiêm Hóa, Tuyên Quang": the district's name between, without its kind
        name = _capitals(text, found, at) if at > after else ""
        behind = at + len(name.split())
        then = _joined(said, behind)
        province, _ = _PROVINCE.longest(said, _HIGHER.longest(said, then)[1]) if name and then > behind else (None, 0)
        own = [] if name in own else own
    return bool(own) and province is not None and province not in own


def may_be_elsewhere(text: str, found: list[Word], said: Sequence[str], after: int, unit: Unit) -> bool:
    """Whether "ở" or "tại" leads to another district or province: of the unit, or of its people who went there."""
    return after < len(said) and said[after] in _AT and is_elsewhere(text, found, said, after + 1, unit)


def _joined(said: Sequence[str], at: int) -> int:
    """The place after the signs and small words that join a name to the next."""
    end = min(len(said), at + 3)
    return next((place for place in range(at, end) if said[place] not in _JOINTS), end)


def _capitals(text: str, found: list[Word], at: int) -> str:
    """The words with a capital from there on: a name."""
    return " ".join(word.key for word in takewhile(lambda word: text[word.start].isupper(), found[at:at + _LONGEST]))
