"""Units of measure as they follow a figure: %, điểm %/năm, triệu đồng/người/năm, tấn, người…"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

SCALES = {
    "trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "trăm triệu": 10**8, "tỷ": 10**9, "tỉ": 10**9,
    "nghìn tỷ": 10**12, "ngàn tỷ": 10**12, "nghìn tỉ": 10**12, "tr": 10**6, "tr.": 10**6,
}
ALIKE = {
    "phần trăm": "%", "điểm phần trăm": "điểm %", "vnđ": "đồng", "vnd": "đồng", "đ": "đồng", "đ/c": "đồng chí", "đ.c": "đồng chí", "lượt lao động": "lao động", "héc ta": "ha", "hecta": "ha",
    "htx": "hợp tác xã", "m2": "m²", "km2": "km²", "m3": "m³", "tổ dp": "tổ dân phố", "tdp": "tổ dân phố", "sp": "sản phẩm", "dn": "doanh nghiệp", "điểm": "điểm %",
}
CAPITAL = "A-ZĐÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"  # for a class of signs
MONEY, SHARES = frozenset(("đồng",)), frozenset(("%", "điểm %", "‰"))
MASSES = frozenset(("tấn", "tạ", "yến", "kg"))
EXTENTS = frozenset(("ha", "sào", "km", "m", "m²", "km²", "m³", "kwh", "mét"))
TIMES = frozenset(("năm", "tháng", "ngày", "giờ", "tuần", "quý"))
OTHERS = frozenset(("lần", "sao", "tuổi", "hạng", "bậc"))
PEOPLE = frozenset((
    "người", "lao động", "đảng viên", "đồng chí", "quần chúng", "nhân khẩu", "cán bộ", "lượt người", "lượt khách", "nữ", "ca",
    "công nhân", "học sinh", "thanh niên", "trẻ", "trẻ em", "hội viên", "đoàn viên", "đại biểu", "quân nhân", "tân binh", "ủy viên", "uỷ viên", "giáo viên", "cháu", "em", "cá nhân",
))
THINGS = frozenset((
    "hộ", "doanh nghiệp", "hợp tác xã", "đơn vị", "cơ sở", "sản phẩm", "khu dân cư", "khu", "thôn", "xóm", "tổ dân phố", "trường",
    "chi bộ", "tổ chức đảng", "tổ chức", "con", "cây", "vụ", "cuộc", "nhà", "vườn", "mô hình", "trang trại", "gia đình", "lớp",
    "công trình", "phòng", "lượt", "xã", "tiêu chí", "chỉ tiêu", "nghị quyết", "việc làm", "chỗ làm", "hồ sơ", "giấy", "đơn",
    "trường hợp", "danh hiệu", "thửa", "điểm kinh doanh", "cây xanh", "suất", "thủ tục", "giấy chứng nhận", "chiếc", "máy",
    "ngôi", "phiếu", "ý kiến", "ngày công", "bộ", "đoạn", "tuyến", "cặp", "tổ", "chợ", "kỳ", "trạm", "bác sĩ",
))
PERS = (frozenset(("năm", "tháng", "quý", "ngày", "vụ", "nhiệm kỳ")), frozenset(("ha", "sào", "mẫu", "m²", "m2", "km²")))
KINDS = {
    **dict.fromkeys(MONEY, "money"), **dict.fromkeys(SHARES, "share"), **dict.fromkeys(MASSES, "mass"),
    **dict.fromkeys(EXTENTS, "extent"), **dict.fromkeys(TIMES, "time"), **dict.fromkeys(OTHERS, "other"),
    **dict.fromkeys(PEOPLE, "people"), **dict.fromkeys(THINGS, "things"),
}
_BASES = sorted({*KINDS, *ALIKE} - {"%", "‰"}, key=len, reverse=True)
UNIT = re.compile(
    r"\s*(?:(?P<scale>tr\.?(?=\s?đ(?:ồng)?(?!\w))|(?:nghìn|ngàn)\s+t[ỷỉ]|trăm\s+triệu|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ])(?:(?<=[Tt]r)|(?<=\.)|(?!\w)))?"
    r"\s*(?P<base>điểm\s*(?:%|phần\s+trăm)|[%‰]|(?:" + "|".join(re.escape(base).replace(r"\ ", r"\s+") for base in _BASES) + r")(?!\w))?"
    r"(?P<per>(?:\s*/\s*(?:1\s*|một\s+)?(?:đầu\s+người|người|ng|năm|ha|hộ|tháng|quý|ngày|sào|mẫu|m²|m2|khẩu|lao\s+động|vụ|nhiệm\s+kỳ|km²|con|thôn|xã)(?!\w))*)"
    r"(?P<more>\s*(?:mỗi|một|hằng|hàng)\s+năm(?!\w))?", re.IGNORECASE)


def bag(words):
    """The words of a line, as a set."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, in what multiples, for each of what."""

    base: str = ""  # "" none was written
    scale: Decimal = Decimal(1)
    per: frozenset[str] = frozenset()
    written: str = ""

    def __bool__(self):
        return bool(self.base or self.scale != 1)

    @property
    def kind(self):
        """share, money, mass, extent, people, things, time, other, "" for none."""
        return KINDS.get(self.base, "money" if self.scale > 1000 and not self.base else "")


def clash(one, two):
    """Whether two sets of "for each" name different spans of time or different areas: /năm and /tháng, /ha and /sào."""
    return any(one & group and two & group and one & group != two & group for group in PERS)


NONE, PERCENT = Measure(), Measure("%", written="%")
PER_FOLLOWS = re.compile(r"\s*(?:/|mỗi\b|một\b|hằng\b|hàng\b)", re.IGNORECASE)


def measure_at(text, at):
    """(measure, where it ends) of the unit written at this place."""
    if text[at:at + 1] == "%" and not PER_FOLLOWS.match(text, at + 1):
        return PERCENT, at + 1
    match = UNIT.match(text, at)
    scale, base = match["scale"], match["base"]
    if not scale and not base and not match["per"]:
        return NONE, at
    base = " ".join(base.lower().split()) if base else ""
    base = {"điểm%": "điểm %"}.get(base, ALIKE.get(base, base))
    base = "điểm %" if base.startswith("điểm p") else base
    if not base and scale and not text[match.end("scale"):match.end("scale") + 1].isalpha():
        stop = max(match.end("scale"), match.end("per"))
    else:
        stop = match.end()
    per = {part.strip() for part in match["per"].lower().split("/") if part.strip()}
    per = {"người" if part in ("đầu người", "khẩu", "ng") else part.removeprefix("1").removeprefix("một").strip() for part in per}
    if match["more"]:
        per.add("năm")
        stop = match.end()
    size = Decimal(SCALES[" ".join(scale.lower().split())]) if scale else Decimal(1)
    return Measure(base or ("đồng" if size >= 10**6 else ""), size, frozenset(per), " ".join(text[at:stop].split())), stop


@cache
def measure_of(unit):
    """The measure an indicator's unit names: "triệu đồng/người/năm"."""
    return measure_at(unit, 0)[0]
