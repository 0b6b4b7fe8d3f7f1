"""Where the indicators of a set are named in a text: one pass, however many there are, in any order of words and any spelling."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]")
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
    "CQG": "chuẩn quốc gia", "TCĐ": "tổ chức đảng", "THT": "tổ hợp tác",
}
# Words that come and go without changing what is named.
LIGHT = frozenset(
    ["các", "của", "có", "được", "theo", "về", "cho", "với", "tại", "một", "đều", "luôn", "và", "trên", "thẻ", "đạt", "liền", "nhiều", "năm", "hằng", "hàng", "mỗi", "là", "những", "cả", "toàn", "dùng", "khoảng", "gần", "dưới", "hơn", "không", "quá", "thêm", "mức", "còn", "giữ", "từ", "người"]
)
LIGHT_PAIRS = ("tham gia", "sử dụng", "trở lên", "địa bàn", "danh hiệu", "xếp loại", "ít nhất", "đơn vị", "duy trì", "giữ vững")
EDGE = frozenset(["tỷ", "lệ", "số", "mức", "tốc", "độ", "tổng", "đa", "chiều", "hằng", "năm", "trở", "lên"])  # words a name may do without at its ends
MEAN = ("bình", "quân")
BREAK = frozenset(".;!?|")
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
STRUCTURE = ("cơ cấu", "tỷ trọng")
WEAK = frozenset(["bình", "quân", "đầu", "người", "sản", "lượng", "có", "hạt", "tỷ", "lệ", "mức", "giảm", "tăng", "tốc", "độ", "tổng", "số"])


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
_PAIRS = frozenset(tuple(map(fold, pair.split())) for pair in LIGHT_PAIRS)
_EDGE = frozenset(map(fold, EDGE))
_MEAN = tuple(map(fold, MEAN))
_WEAK = frozenset(map(fold, WEAK))


@cache
def _expanded(word):
    """The folded words an abbreviation or a word stands for."""
    return tuple(fold(part) for part in SHORT[word].split()) if word in SHORT else (fold(word),)


@dataclass(frozen=True, slots=True)
class Named:
    """A place where an indicator is named."""

    code: str
    start: int
    end: int
    words: int  # how many words the name has that count
    straight: bool = True  # in the order of the set
    weak: bool = False  # only a figure with the very unit makes it one
    sector: bool = False  # a part of the economy: only beside a share


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    codes: tuple[tuple[str, int, int], ...]  # (code, from word, to word)
    weak: bool = False
    sector: bool = False
    comma: bool = False


def words_of(text):
    """(folded word, start, end) of each word and sign; words that say nothing of themselves are empty."""
    found, last = [], ""
    for match in WORD.finditer(text):
        word = match[0]
        if not word.isalpha():
            found.append((word, match.start(), match.end()))
            last = ""
            continue
        for part in _expanded(word):
            if (last, part) in _PAIRS:
                found[-1] = ("", *found[-1][1:])
                part = ""
            last = part
            found.append(("" if part in _LIGHT else part, match.start(), match.end()))
    return found


class Names:
    """The names of a set, ready to be looked for."""

    def __init__(self, indicators):
        names = [name for indicator in indicators for name in _names_of(indicator)]
        names += _shared(names)
        self._by_sum, self._sizes = defaultdict(list), set()
        for name in names:
            total = sum(map(hash, name.words))
            if name not in self._by_sum[total]:
                self._by_sum[total].append(name)
            self._sizes.add(len(name.words))
        self._vocabulary = frozenset(word for name in names for word in name.words)
        self._sizes = sorted(self._sizes, reverse=True)

    def find(self, words, figures):
        """Where names stand among these words; figures do not part a name, ends of sentences do."""
        found, run = [], []
        digits = {figure.start: figure for figure in figures}
        until, comma = -1, 0
        for word, start, end in words:
            if start in digits:
                until = digits[start].digits
            if start < until:
                continue
            if word in self._vocabulary:
                run.append((word, start, end, comma))
            elif word and word in ",:()":
                comma += 1
            elif word and (word in BREAK or word.isalpha()):
                self._search(run, found)
                run = []
        self._search(run, found)
        return _best(found)

    def _search(self, run, found):
        sums = [0]
        for word, *_ in run:
            sums.append(sums[-1] + hash(word))
        for size in self._sizes:
            for at in range(len(run) - size + 1):
                for name in self._by_sum.get(sums[at + size] - sums[at], ()):
                    if len(name.words) == size:
                        found += _at(name, run[at:at + size])


def _at(name, part):
    words = tuple(word for word, *_ in part)
    straight = words == name.words
    if not straight and (len(name.codes) > 1 or name.sector or sorted(words) != sorted(name.words)):
        return
    if not straight and part[0][3] != part[-1][3] and not name.comma:
        return
    for code, begin, end in name.codes:
        yield Named(code, part[begin][1], part[end - 1][2], len(words), straight, name.weak, name.sector)


def _best(found):
    """Of names that lie over one another the longest, those in order first; a weak one only where nothing else is."""
    found.sort(key=lambda one: (one.weak, not one.straight, -one.words, one.start))
    kept = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end and _wins(other, one) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _wins(kept, new):
    if new.weak:
        return kept.code == new.code
    if kept.words > new.words and kept.start <= new.start and new.end <= kept.end:
        return kept.straight or not new.straight
    return kept.code == new.code or (kept.straight and not new.straight) or (kept.sector and new.sector)


def _core(text):
    """The words of a name that count."""
    return tuple(word for word, *_ in words_of(text) if word.isalpha())


def _names_of(indicator):
    """All wordings of one indicator."""
    code, made = indicator.code, {}
    for text in (indicator.name, *indicator.aliases):
        for part in (text, *re.findall(r"[^()]+", text)):
            core = _core(part)
            for words in _variants(core):
                made.setdefault(words, _Name(words, ((code, 0, len(words)),), comma="," in part))
    yield from made.values()
    for sector in _sectors(indicator):
        if sector not in made:
            yield _Name(sector, ((code, 0, len(sector)),), sector=True)
    weak = tuple(word for word in _core(indicator.name) if word not in _WEAK)
    if len(weak) == 2 and weak not in made and indicator.unit != "%":
        yield _Name(weak, ((code, 0, len(weak)),), weak=True)


def _variants(core):
    """A name as it stands, without the words at its ends that may be left out, and without "bình quân"."""
    yield from (core,) if len(core) > 1 else ()
    bare = list(core)
    while len(bare) > 2 and bare[0] in _EDGE:
        bare.pop(0)
    while len(bare) > 2 and bare[-1] in _EDGE:
        bare.pop()
    if len(bare) > 1:
        yield tuple(bare)
    for at in range(len(bare) - 1):
        if tuple(bare[at:at + 2]) == _MEAN and len(bare) > 4:
            yield (*bare[:at], *bare[at + 2:])


def _sectors(indicator):
    text = folded(indicator.name)
    if not any(word in text for word in phrases(*STRUCTURE)):
        return
    for first, wordings in SECTORS:
        if f" {fold(first)} " in text:
            yield from (_core(words) for words in wordings)


def _shared(names):
    """Two names with one ending: "tổ chức đảng, đảng viên hoàn thành tốt nhiệm vụ" names both."""
    made = []
    by_end = defaultdict(list)
    for name in names:
        if not name.weak and not name.sector:
            by_end[name.words[-2:]].append(name)
    for alike in by_end.values():
        for one, two in combinations(alike, 2):
            size = _common_end(one.words, two.words)
            a, b = one.words[:-size], two.words[:-size]
            if one.codes[0][0] == two.codes[0][0] or not a or not b:
                continue
            made += [_together(one, two, a, b, size), _together(two, one, b, a, size)]
    return made


def _together(one, two, first, second, size):
    words = (*first, *second, *one.words[-size:])
    return _Name(words, ((one.codes[0][0], 0, len(first)), (two.codes[0][0], len(first), len(words))))


def _common_end(one, two):
    size = 0
    while size < min(len(one), len(two)) and one[-1 - size] == two[-1 - size]:
        size += 1
    return size
