"""Words of Vietnamese papers made alike: spelling, tones, abbreviations, and the light words that come and go."""

import re
import unicodedata
from functools import lru_cache

from .units import bag

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[.,;:!?()|]")
TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}  # as Telex writes them, at the end
LAST_Y = re.compile(r"^([^aeiouyâêôăơư]+)y$")
SHORT = {
    "BHYT": "bảo hiểm y tế", "NTM": "nông thôn mới", "HTTNV": "hoàn thành tốt nhiệm vụ", "HTTNVTL": "hoàn thành tốt nhiệm vụ trở lên",
    "GTSX": "giá trị sản xuất", "GTSXBQ": "giá trị sản xuất bình quân", "TTCN": "tiểu thủ công nghiệp", "HTX": "hợp tác xã",
    "DN": "doanh nghiệp", "KDC": "khu dân cư", "TDP": "tổ dân phố", "TNBQ": "thu nhập bình quân", "TNBQĐN": "thu nhập bình quân đầu người",
    "GCN": "giấy chứng nhận", "GCNQSDĐ": "giấy chứng nhận quyền sử dụng đất", "QSDĐ": "quyền sử dụng đất", "QSD": "quyền sử dụng",
    "MTTQ": "mặt trận tổ quốc", "ANTT": "an ninh trật tự", "AN": "an ninh", "TT": "trật tự", "CN": "công nghiệp", "NN": "nông nghiệp",
    "TM": "thương mại", "DV": "dịch vụ", "TMDV": "thương mại dịch vụ", "XD": "xây dựng", "XDCB": "xây dựng", "BQ": "bình quân",
    "SDD": "suy dinh dưỡng", "TTHC": "thủ tục hành chính", "GĐVH": "gia đình văn hóa", "VH": "văn hóa", "ĐVHV": "đảng viên",
    "LĐ": "lao động", "ĐV": "đảng viên", "HVS": "hợp vệ sinh", "ĐTVM": "đô thị văn minh", "NSNN": "ngân sách", "NS": "ngân sách",
    "CQG": "chuẩn quốc gia", "TCĐ": "tổ chức đảng", "UBMTTQ": "ủy ban mặt trận tổ quốc", "UBMT": "ủy ban mặt trận", "THT": "tổ hợp tác",
}
SHORTEST, LONGEST = 3, 20  # letters of an abbreviation that is written together with others, of all of them
# Words that come and go without changing what is named.
LIGHT = bag(
    "các của có được theo về cho với tại một đều luôn và trên thẻ đạt liền nhiều năm hằng hàng mỗi là những cả toàn dùng khoảng"
    " gần dưới hơn không quá thêm mức còn giữ từ người xếp loại vững duy trì danh hiệu nhất ít đất"
)


@lru_cache(maxsize=20_000)
def fold(word):
    """A word without its capitals and with its tone at the end, so that hoá is hóa and tỉ is tỷ."""
    parts = unicodedata.normalize("NFD", word.lower())
    tone = "".join(TONES.get(sign, "") for sign in parts)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in TONES))
    return LAST_Y.sub(r"\1i", bare) + tone


def folded(text):
    """The words of a text, folded, light and heavy, one string with a space at both ends to look for phrases in."""
    return f" {' '.join(fold(word) for word in WORD.findall(text))} "


def phrases(*texts):
    """Phrases made ready to be looked for in folded text."""
    return tuple(folded(text) for text in texts)


_LIGHT = frozenset(map(fold, LIGHT))
STRUCTURE = phrases("cơ cấu", "tỷ trọng")  # of the economy
# Its three parts by a word of the indicator's name, in the wordings of papers.
SECTORS = (
    ("nông", (
        "nông nghiệp", "nông lâm nghiệp", "nông lâm ngư nghiệp", "nông lâm thủy sản", "nông lâm ngư", "nông lâm nghiệp thủy sản",
        "nông nghiệp lâm nghiệp thủy sản", "nông nghiệp thủy sản", "nông lâm nghiệp và thủy sản",
    )),
    ("công", (
        "công nghiệp", "công nghiệp xây dựng", "công nghiệp tiểu thủ công nghiệp xây dựng", "công nghiệp tiểu thủ công nghiệp",
        "tiểu thủ công nghiệp xây dựng", "công nghiệp xây dựng cơ bản", "tiểu thủ công nghiệp", "công nghiệp tiểu thủ công nghiệp xây dựng cơ bản",
    )),
    ("thương", (
        "thương mại dịch vụ", "dịch vụ", "dịch vụ thương mại", "thương mại dịch vụ du lịch", "dịch vụ du lịch", "thương mại du lịch dịch vụ",
    )),
)


# What the economy's structure may go on with; of anything else it is another structure.
_OF_ECONOMY = frozenset(map(fold, bag(
    "kinh ngành các giá gtsx kt năm đến chuyển nền gdp grdp theo nông công thương tm cn nn dịch lần tương như trong của là giữa này được chiếm đạt")))


def of_economy(words):
    """Whether folded words tell of the structure of the economy; None where they tell of no structure at all."""
    if not any(sign in words for sign in STRUCTURE):
        return None
    if STRUCTURE[0] not in words:
        return True
    after = [word for word in words.rpartition(STRUCTURE[0])[2].split() if word.isalpha()][:1]
    return not after or after[0] in _OF_ECONOMY


@lru_cache(maxsize=20_000)
def heavy(word):
    """The folded words an abbreviation or a word stands for, without those that say nothing; signs as they are."""
    if word[0].isdigit():
        return ()
    long = SHORT.get(word) or (_spelt(word) if 2 * SHORTEST <= len(word) <= LONGEST and word.isupper() else word)
    return tuple(part for part in map(fold, long.split()) if part not in _LIGHT)


def _spelt(word):
    """Abbreviations written as one word spelt out: GCNQSD; a word that is not made of them stays."""
    made, at = [], 0
    while at < len(word):
        size = next((size for size in range(len(word) - at, SHORTEST - 1, -1) if word[at:at + size] in SHORT), 0)
        if not size:
            return word
        made.append(SHORT[word[at:at + size]])
        at += size
    return " ".join(made)


def plain(text):
    """The words of a name that count, abbreviations written out: "NTM nâng cao" is "nông thôn mới nâng cao"."""
    return " ".join(part for word in WORD.findall(text) for part in heavy(word))
