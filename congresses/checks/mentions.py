"""Where a passage names a dissolved unit, and how surely: one walk over its words, holding what was said before a name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .case import Unit
from .elsewhere import is_elsewhere, may_be_elsewhere
from .register import Register
from .remarks import Level
from .spelling import Word, said, spelt, words
from .wording import (
    AND,
    CLOSING,
    DIRECTIONS,
    ENDS,
    FAMILIES,
    FAMILIES_OR_WORDS,
    HYPHENS,
    JOINTS,
    KIND_ENDS,
    ROLES,
    STOPS,
    Role,
)

_FAR = 7  # words of a thing's own name before the unit's: "hợp tác xã dịch vụ nông nghiệp Kim Lộc"
_NEAR = 2  # signs between a name and "cũ" or "nay là"
_BEFORE = 8  # words between "trước đây" and the name it is said of
_COMPARED = frozenset(map(spelt, ("hơn", "với", "như")))  # "khá hơn trước đây" says nothing of a name
_AND = spelt(AND)
_OPENING = (Role.KIND, Role.ORGAN, Role.THING, Role.PERSON)


@dataclass(frozen=True, slots=True)
class Mention:
    """A dissolved unit named in a text."""

    unit: Unit
    start: int
    end: int
    level: Level
    former: bool = False  # said to be a name of the past
    thing: bool = False  # within another thing's own name


@dataclass(frozen=True, slots=True)
class _Found:
    mention: Mention
    first: int  # place of its first word
    after: int  # of the first word after it
    sentence: int
    group: int  # names of one list


def mentions(text: str, register: Register, district: str = "") -> list[Mention]:
    """The dissolved units that a passage names, in order; `district` is the one of the committee whose paper it is."""
    keys = said(text)
    gone = [(first, after) for name, first, after in register.names.found(keys) if register.gone(name)]
    if not gone:
        return []
    walk = _Walk(text, words(text), keys, register, district)
    if not any(walk.may_name(first, after) for first, after in gone):
        return []
    walk.go()
    return list(walk.softened())


@dataclass
class _Walk:
    """A walk over the words of a passage: what was said up to here, and what was found."""

    text: str
    found: list[Word]
    said: Sequence[str]  # their keys
    register: Register
    district: str
    role: Role | None = None  # what the words before make of a name
    kinds: frozenset[str] = frozenset()
    fresh: bool = True  # no name since the role was said
    since: int = 0  # words since then
    kind_at: int | None = None  # where the kind's word is, when it stands right here
    run: list[str] = field(default_factory=list)  # words with a capital right before
    run_opens: bool = False  # the first of them opens its sentence
    opens: bool = True
    sentence: int = 0
    group: int = 0
    names: list[_Found] = field(default_factory=list)
    past: set[int] = field(default_factory=set)  # sentences
    former: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # sentence: ends of "trước đây"
    renamed: set[int] = field(default_factory=set)  # places of "cũ", "trước đây"
    outside: tuple[Role | None, frozenset[str]] = (None, frozenset())  # what held before a bracket
    others: set[str] = field(default_factory=set)  # codes of units whose namesakes elsewhere were named

    def may_name(self, at: int, after: int) -> bool:
        """Whether these words can be a name, whatever else is said: a kind right before them, or capitals."""
        return at > 0 and self.said[at - 1] in KIND_ENDS or self._has_capitals(at, after)

    def go(self) -> None:
        at = 0
        while at < len(self.found):
            name, after = self.register.names.longest(self.said, at)
            if name is not None and (self.kind_at is not None or self._has_capitals(at, after)):
                self._name(name, at, after)
            else:
                meaning, after = ROLES.longest(self.said, at)
                named = self.role is Role.PERSON and self.said[at] in FAMILIES_OR_WORDS  # "anh Hồ Vĩnh Lộc" is no lake
                if meaning is None or named and meaning[0] is Role.THING:
                    after = at + 1
                    self._word(self.found[at])
                else:
                    self._phrase(*meaning, at, after)
            at = after

    def _has_capitals(self, at: int, after: int) -> bool:
        return all(self.text[word.start].isupper() for word in self.found[at:after])

    def _name(self, name: str, at: int, after: int) -> None:
        made = self._mention(name, at, after)
        if made:
            self.names.append(_Found(made, at, after, self.sentence, self.group))
        self.fresh, self.kind_at, self.opens, self.since = False, None, False, 0
        self.run, self.run_opens = [], False

    def _mention(self, name: str, at: int, after: int) -> Mention | None:
        direct = self.kind_at is not None
        kinds = self.kinds if self.role is Role.KIND else frozenset()
        unit = self.register.gone(name, kinds, self.district)
        if unit is None and kinds and not direct:
            kinds = frozenset()  # "huyện Can Lộc, Kim Lộc": the kind was not meant for this one
            unit = self.register.gone(name, kinds, self.district)
        if unit is None or self.register.of_today(name, kinds) or self._is_person():
            return None
        surroundings = self.text, self.found, self.said, after, unit
        if is_elsewhere(*surroundings):
            self.others.add(unit.code)
            return None
        longer = self._longer(at, after)
        if longer == "letter" or longer and not direct:
            return None
        sure = direct or self.role is Role.ORGAN or bool(kinds) and not self.register.of_today(name)
        sure = sure and not may_be_elsewhere(*surroundings)
        far = self.district and unit.district and unit.district != self.district
        if not sure and (far or self._has_rank(after)):
            return None  # without its kind, a name of another district is too often a common word
        # A word with a capital before it makes another name of it, unless it only opens the sentence.
        thing = self.role is Role.THING or bool(self.run and not self.run_opens and not direct)
        level = Level.HINT if thing or unit.code in self.others else Level.BLOCKING if sure else Level.EXPLAIN
        start = self.found[self.kind_at if direct else at].start
        return Mention(unit, start, self.found[after - 1].end, level, thing=thing)

    def _is_person(self) -> bool:
        if self.role is Role.PERSON or any(word in FAMILIES for word in self.run):
            return True
        return not self.run_opens and any(word in FAMILIES_OR_WORDS for word in self.run)

    def _has_rank(self, after: int) -> bool:
        """Whether a person's rank follows: "Cao Tiến Lộc, Bí thư chi bộ"."""
        meaning, _ = ROLES.longest(self.said, after + 1)
        return bool(meaning) and meaning[0] is Role.RANK and self.said[after] in JOINTS

    def _longer(self, at: int, after: int) -> str:
        """How a name goes on: by one "letter" (Vĩnh Lộc A), by a "word" with a capital (Trường Lộc Hà), or not."""
        end = self.found[after - 1].end
        if after == len(self.found) or self.text[self.found[at].start:end].isupper():
            return ""
        follower = self.text[self.found[after].start:self.found[after].end]
        if not follower[0].isupper() or "\n" in self.text[end:self.found[after].start]:
            return ""
        if len(follower) == 1:
            return "letter"
        return "" if follower.isupper() else "word"

    def _phrase(self, role: Role, kind: str, at: int, after: int) -> None:
        """Words that say what a name after them is, or that one before them is a former one."""
        if role is Role.KIND:
            self.kinds = (self.kinds if self.role is Role.KIND and self.fresh else frozenset()) | {kind}
        self.kind_at = at if role is Role.KIND else None
        self.run, self.run_opens, self.opens = [], False, False
        if role in _OPENING:
            if self.role not in (None, role, *_OPENING[:2]):
                self.group += 1
            self.role, self.fresh, self.since = role, True, 0
        elif role is Role.PAST:
            self.past.add(self.sentence)
        elif role in (Role.FORMER, Role.RENAMED):
            if at == 0 or self.said[at - 1] not in _COMPARED:
                self.renamed.add(at)
                if role is Role.FORMER:
                    self.former[self.sentence].append(after)
        elif role is Role.LINK:
            if self.role is Role.THING and self.fresh and self.said[at] != _AND:
                self.role = None  # "chợ đến Kim Lộc" is no market's name
        elif role is Role.PLAIN or self.role is not Role.PERSON:
            self._forget()

    def _word(self, word: Word) -> None:
        """A word or a sign that no list of ours knows."""
        shown = self.text[word.start:word.end]
        self.kind_at = None
        if word.key in ENDS:
            self._forget()
            self.sentence, self.opens, self.run, self.run_opens = self.sentence + 1, True, [], False
        elif word.key in JOINTS:
            self._joint(word)
        else:
            self.since += 1
            self.opens = self.opens or self.text[word.start - 1:word.start] == "\n"
            if shown[0].isupper() and not shown.isupper() and word.key not in DIRECTIONS:
                self._capital(word)
            else:
                self._small(word, shown)
            self.opens = False

    def _joint(self, word: Word) -> None:
        self.run, self.run_opens = [], False
        label = word.key == ")" and word.start <= 3  # "a) Tại Kim Lộc"
        self.opens = self.opens or word.key == ":" or label
        if word.key == "(":
            self.outside = (self.role, self.kinds) if not self.fresh else (None, frozenset())
        if word.key == ")" and self.outside[0]:
            # "các xã Kim Lộc (5 thôn), Song Lộc (6 thôn)": the list goes on
            (self.role, self.kinds), self.fresh, self.outside = self.outside, False, (None, frozenset())
        elif self._ends_at(word.key):
            self.role = None

    def _ends_at(self, sign: str) -> bool:
        """Whether what was said of a person or thing is over with this sign."""
        if self.role is Role.PERSON:
            return sign == "("
        named = self.since > 0 and sign not in HYPHENS
        return self.role is Role.THING and self.fresh and (named or sign in CLOSING)

    def _capital(self, word: Word) -> None:
        if not self.run:
            self.run_opens = self.opens
        self.run.append(word.key)
        if self.role is Role.KIND:
            self.fresh = False

    def _small(self, word: Word, shown: str) -> None:
        capitals = shown.isupper()
        # In capitals only a family name tells a person: NGUYỄN VĨNH LỘC.
        self.run = [*self.run, word.key] if capitals and (self.run or word.key in FAMILIES) else []
        self.run_opens = False
        named = self.role is Role.PERSON and capitals and self.since <= _FAR
        thing = self.role is Role.THING and self.fresh and self.since <= _FAR and word.key not in STOPS
        if not named and not thing:
            self._forget()

    def _forget(self) -> None:
        self.role = None
        self.group += 1

    def softened(self) -> Iterator[Mention]:
        """What was found, lighter where the name is said to be one of the past."""
        last = {each.group: each.after for each in self.names}
        first = {each.group: each.first for each in reversed(self.names)}
        for each in self.names:
            former = self.former[each.sentence]
            end = bisect_left(former, first[each.group] - _BEFORE)
            soft = (
                each.sentence in self.past or self._renamed(each.after) or self._renamed(last[each.group])
                or end < len(former) and former[end] <= first[each.group]
            )
            yield replace(each.mention, level=Level.HINT, former=True) if soft else each.mention

    def _renamed(self, after: int) -> bool:
        """Whether "cũ" or "nay là" follows, at most a bracket or comma between."""
        for at in range(after, min(after + _NEAR + 1, len(self.found))):
            if at in self.renamed:
                return True
            if self.said[at] not in JOINTS:
                return False
        return False
