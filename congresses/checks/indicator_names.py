"""Where the indicators of a set are named in a text: one pass, however many there are, in any order of words and any spelling."""

import re
from bisect import bisect, bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations

from .indicator_alike import TABLES, made_alike
from .indicator_words import SECTORS, STRUCTURE, WORD, fold, folded, heavy
from .units import bag

EDGE = bag("tỷ lệ số mức tốc độ tổng đa chiều hằng năm trở lên mới")  # words a name may do without at its ends
MOST_BETWEEN = 2  # other words between those of a name
# Words that make another thing of a name when they stand in it.
OTHERS = bag(
    "nữ trẻ nam riêng dự bị mầm non tiểu trung phổ nghề ngành nông lâm ngư công thương xuất sắc cận mới cựu huyện tỉnh"
    " chi tăng giảm chưa nghèo khá giàu chăn trồng dịch"
)
MOST_WORDS = 24  # of a name with those between
MOST_TOGETHER = 40  # names that lie over one another and are told apart
NEAR = 9  # letters a word of a name takes at the most, with what stands between
LISTED = 4  # words of a name from which on a comma between them parts nothing: an toàn về an ninh, trật tự
ASIDE = frozenset(",:()")  # signs a name may go on over
FREE = frozenset(map(fold, bag("tiếp tục giữ vững duy trì cơ bản đã vẫn luôn sẽ liên")))  # words that say a thing lasts: any number between those of a name
WEAK = bag("bình quân đầu người sản lượng có hạt tỷ lệ mức giảm tăng tốc độ tổng số")


_EDGE = frozenset(map(fold, EDGE))
_MEAN, _RATE, _PACE = (tuple(map(fold, words.split())) for words in ("bình quân", "tỷ lệ", "tốc độ"))
_BRANCH = fold("ngành")
_WEAK = frozenset(map(fold, WEAK))
FIXED = frozenset(map(fold, OTHERS))
CHANGES = frozenset(map(fold, ("giảm", "tăng")))


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
    falls: bool = False  # it begins with a word of change


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    codes: tuple[tuple[str, int, int], ...]  # (code, from word, to word)
    weak: bool = False
    sector: bool = False
    comma: bool = False
    own: frozenset[str] = frozenset()  # words of the indicator's other names: they may stand between

    @property
    def slack(self):
        """How many other words may stand between its own: tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."""
        return 0 if self.sector or self.weak or len(self.codes) > 1 else min(MOST_BETWEEN, max(0, len(self.words) - 3))


class Names:
    """The names of a set by their first two words: one look at each place of a text, however many names there are."""

    def __init__(self, indicators):
        names = [name for indicator in indicators for name in _names_of(indicator)]
        names += _shared(names)
        self._by_start, self._loose = defaultdict(dict), defaultdict(dict)
        for name in names:
            # What is said in two pieces may be said the other way round: tăng giá trị sản xuất, giá trị sản xuất tăng.
            turns = 1 if name.sector or len(name.codes) > 1 else len(name.words)
            for turn in range(turns):
                words = (*name.words[turn:], *name.words[:turn])
                if len(words) > 1:
                    self._by_start[words[0]].setdefault(words[1], []).append((words, turn == 0, name))
            if name.slack:
                self._loose[name.words[0]].setdefault(name.words[1], []).append((name.words, True, name))
        self._near = {word: frozenset(seconds) for word, seconds in self._by_start.items()}
        for word, wordings in chain.from_iterable(table.items() for table in TABLES):
            self._near[word] = self._near.get(word, frozenset()) | {second for words, _ in wordings for second in words[1:2]}

    def find(self, text):
        """Where names stand in a text; figures do not part a name, ends of sentences do."""
        if not self._may_name(text):
            return []
        run, *signs = _run(text)
        found, last = [], len(run) - 1
        by_start = self._by_start
        for at in [at for at, (word, _, _) in enumerate(run) if word in by_start]:
            if at == last:
                continue
            word = run[at][0]
            starts, loose = by_start[word].get(run[at + 1][0]), self._loose.get(word)
            if starts:
                _stand(starts, run, at, signs, found)
            if loose:
                for second in range(at + 2, min(at + 2 + MOST_BETWEEN, last + 1)):
                    if run[second][0] in loose:
                        _stand(loose[run[second][0]], run, at, signs, found)
        return _best(found) if found else found

    def _may_name(self, text):
        """Whether two words near each other may begin a name: most texts need no second look."""
        near, words = self._near, [*chain.from_iterable(map(_parts, text.split()))]
        places = [at for at, word in enumerate(words) if word in near]
        return any(not near[words[at]].isdisjoint(words[at + 1:at + 2 + MOST_BETWEEN]) for at in places)


@lru_cache(maxsize=50_000)
def _parts(piece):
    """The folded words of what stands between two spaces, as a run has them."""
    return tuple(part for word in WORD.findall(piece) for part in heavy(word) if part not in ASIDE)


def _stand(wordings, run, at, signs, found):
    """Add those of these names that stand in the text from this place on."""
    for wording, straight, name in wordings:
        part = _matched(run, at, wording, name.slack if straight else 0, name.own)
        if part is not None:
            parted, opened, counted = (bisect(places, part[0][1]) < bisect_left(places, part[-1][1]) for places in signs)
            if counted and run[at:at + len(part)] != part and part[-1][1] - part[0][1] > NEAR * len(part):
                continue  # over another figure a name with words between is another's beginning
            listed = straight and len(part) >= LISTED and not counted and run[at:at + len(part)] == part
            if len(name.codes) > 1 and not opened or len(name.codes) == 1 and (not parted or listed or name.comma or name.sector):
                found += _at(name, part, straight)


def _matched(run, at, wording, slack, own):
    """The words of a wording from this place on, with so many others between them at the most; None where it does not stand."""
    part, place = [], at
    for word in wording:
        while place < len(run) and run[place][0] != word:
            other = run[place][0]
            if part and other in FREE:
                place += 1
                continue
            if not slack or not part or other in FIXED and (other not in own or other in CHANGES) or not other.isalpha():
                return None
            slack -= other not in own
            place += 1
            if place - at > MOST_WORDS:
                return None
        if place == len(run):
            return None
        part.append(run[place])
        place += 1
    return part


def _run(text):
    """((folded word, start, end) of what can be part of a name or ends one, places of commas and brackets, of colons, of numbers)."""
    run, commas, colons, digits = [], [], [], []
    for match in WORD.finditer(text):
        parts = heavy(match[0])
        if not parts:
            if match[0][0].isdigit():
                digits.append(match.start())
            continue
        first = parts[0]
        if first in ASIDE:
            commas.append(match.start())
            colons += commas[-1:] if first == ":" else []
        else:
            start, end = match.span()
            run += [(part, start, end) for part in parts]
    return made_alike(run), commas, colons, digits


def _at(name, part, straight):
    for code, begin, end in name.codes:
        yield Named(code, part[begin][1], part[end - 1][2], len(part), straight, name.weak, name.sector, name.words[0] in CHANGES)


def _best(found):
    """Of names that lie over one another the longest, those in order first; a weak one only where nothing else is."""
    found.sort(key=lambda one: one.start)
    kept, group, until = [], [], -1
    for one in found:
        if group and (one.start >= until or len(group) > MOST_TOGETHER):
            kept += _best_of(group)
            group = []
        group.append(one)
        until = max(until, one.end) if len(group) > 1 else one.end
    return [*kept, *_best_of(group)]


def _best_of(group):
    kept = []
    for one in sorted(group, key=lambda one: (one.weak, not one.straight, -one.words, one.start)):
        if not any(one.start < other.end and other.start < one.end and _wins(other, one) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _wins(kept, new):
    if new.weak:
        return kept.code == new.code
    if new.falls and not new.straight and new.words > kept.words and new.start <= kept.start and kept.end <= new.end:
        return kept.code == new.code  # "tỷ lệ hộ nghèo giảm bình quân"
    if kept.words > new.words and kept.start <= new.start and new.end <= kept.end:
        # "giảm tỷ lệ hộ nghèo" may be the fall or the rate that fell: the unit of the figure tells.
        return (kept.straight or not new.straight) and (kept.code == new.code or not kept.falls)
    return kept.code == new.code or (kept.straight and not new.straight) or (kept.sector and new.sector)


def _core(text):
    """The words of a name that count."""
    return tuple(word for word, *_ in _run(text)[0] if word.isalpha())


def _names_of(indicator):
    """All wordings of one indicator."""
    code, made = indicator.code, {}
    own = frozenset(_core(" ".join((indicator.name, *indicator.aliases))))
    for text in (indicator.name, *indicator.aliases):
        for part in (text, *re.findall(r"[^()]+", text)):
            core = _core(part)
            for words in _variants(core):
                made.setdefault(words, _Name(words, ((code, 0, len(words)),), comma="," in part, own=own))
    yield from made.values()
    for sector in _sectors(indicator):
        if sector not in made:
            yield _Name(sector, ((code, 0, len(sector)),), sector=True)
    weak = tuple(word for word in _core(indicator.name) if word not in _WEAK)
    fall = (fold("giảm"), weak[-1]) if weak and fold("giảm") in _core(indicator.name) else weak
    for words in ((*fall, *_MEAN), (*_RATE, *fall), (*_PACE, *fall)) if fall is not weak else ():
        if words not in made:
            yield _Name(words, ((code, 0, len(words)),))
    for words in {weak, fall}:
        if len(words) == 2 and words not in made and indicator.unit != "%":
            yield _Name(words, ((code, 0, 2),), weak=True)


def _variants(core):
    """A name as it stands, without the words at its ends that may be left out, and without "bình quân"; "(%)" has no word that counts."""
    if not core:
        return
    yield from (core,) if len(core) > 1 else ()
    bare = list(core)
    while len(bare) > 2 and bare[0] in _EDGE:
        bare.pop(0)
    while len(bare) > 2 and bare[-1] in _EDGE:
        bare.pop()
    if len(bare) > 1:
        yield tuple(bare)
    if len(bare) > 8:
        yield tuple(bare[:-2])
    if bare[0] in CHANGES and tuple(bare[-2:]) == _MEAN and len(bare) > 4:
        # Of all branches together: "giá trị sản xuất các ngành tăng bình quân 9%/năm".
        what = bare[1:-2]
        yield (*what, bare[0], *_MEAN)
        yield (*what, _BRANCH, bare[0], *_MEAN)
    for at in range(len(bare) - 1):
        if tuple(bare[at:at + 2]) == _MEAN and len(bare) > 4:
            yield (*bare[:at], *bare[at + 2:])


def _sectors(indicator):
    text = folded(indicator.name)
    if not any(word in text for word in STRUCTURE):
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
    own = {name.words for name in names}
    return [name for name in made if name.words not in own]  # "khu dân cư nông thôn mới kiểu mẫu" is one thing


def _together(one, two, first, second, size):
    words = (*first, *second, *one.words[-size:])
    return _Name(words, ((one.codes[0][0], 0, len(first)), (two.codes[0][0], len(first), len(words))))


def _common_end(one, two):
    size = 0
    while size < min(len(one), len(two)) and one[-1 - size] == two[-1 - size]:
        size += 1
    return size
