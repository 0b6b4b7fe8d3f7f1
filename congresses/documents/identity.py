"""Which finding of a version is which finding of the version before: what explanations and comments hang on."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from congresses.core.vietnamese import search_words
from congresses.reading.carry import carry

WEIGHTS = ("blocking", "explain", "hint")  # the heaviest first
AROUND = 60  # characters on either side of the words found that make a finding of its own


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding as identity sees it: its check, what it is about, and where it stands (0: the whole document)."""

    check: str
    subject: str
    passage: int = 0
    start: int | None = None
    length: int = 0  # of the words found
    around: str = ""  # these and the words beside them
    level: str = "hint"


@dataclass
class Naming:
    """Fingerprints for the findings of one version, by their index; each fingerprint is given once."""

    spots: Sequence[Spot]
    taken: set[str] = field(default_factory=set)  # by findings of the version that are not among these
    named: dict[int, str] = field(default_factory=dict)

    def inherit(self, before: Sequence[tuple[Spot, str]], partners: Callable[[list, list], Iterable[tuple[int, int]]]) -> None:
        """Give fingerprints of other findings on, where they are of the same check and subject, and `partners` pairs them.

        `partners` takes (index, spot) pairs of both sides and yields pairs of indexes.
        """
        news, olds = defaultdict(list), defaultdict(list)
        for at, spot in enumerate(self.spots):
            news[spot.check, spot.subject].append((at, spot))
        for at, (spot, _) in enumerate(before):
            olds[spot.check, spot.subject].append((at, spot))
        for key in news.keys() & olds.keys():
            for new, old in partners(self._unnamed(news[key]), olds[key]):
                # What was said of a light finding was not said of a heavy one.
                if WEIGHTS.index(self.spots[new].level) >= WEIGHTS.index(before[old][0].level):
                    self._give(new, before[old][1])

    @property
    def is_full(self) -> bool:
        """Whether each has its fingerprint."""
        return len(self.named) == len(self.spots)

    def fill(self) -> list[str]:
        """A fingerprint for each, new ones where none was inherited."""
        for at, spot in enumerate(self.spots):
            if at not in self.named:
                ordinal = 0
                while (made := fingerprint(spot, ordinal)) in self.taken:
                    ordinal += 1
                self._give(at, made)
        return [self.named[at] for at in range(len(self.spots))]

    def _unnamed(self, pairs: list) -> list:
        return [(at, spot) for at, spot in pairs if at not in self.named]

    def _give(self, at: int, name: str) -> None:
        if at not in self.named and name not in self.taken:
            self.named[at] = name
            self.taken.add(name)


def fingerprint(spot: Spot, ordinal: int) -> str:
    """A new one: of the check, the subject and the words around, the same for the same words wherever they stand."""
    said = "\0".join((spot.check, spot.subject, search_words(spot.around), str(ordinal)))
    return sha256(said.encode()).hexdigest()


def around(text: str, start: int | None, end: int | None) -> str:
    """The words beside those found; of a finding about all of a passage its beginning."""
    if start is None:
        return text[:2 * AROUND]
    return text[max(start - AROUND, 0):(start if end is None else end) + AROUND]


def at_the_same_place(news: list, olds: list) -> Iterable[tuple[int, int]]:
    """Partners of a version checked again: its text is the same. Alone in its passage, a finding may begin elsewhere than before."""
    waiting, alone = defaultdict(list), defaultdict(list)
    for at, spot in olds:
        waiting[spot.passage, spot.start].append(at)
        alone[spot.passage].append(at)
    here = Counter(spot.passage for _, spot in news)
    for at, spot in news:
        if places := waiting[spot.passage, spot.start]:
            yield at, places.pop(0)
        elif here[spot.passage] == len(alone[spot.passage]) == 1:
            yield at, alone[spot.passage][0]


def followed(comparison) -> Callable[[list, list], Iterable[tuple[int, int]]]:
    """Partners along the links of a comparison of the version before with this one."""

    def partners(news: list, olds: list) -> Iterable[tuple[int, int]]:
        groups = defaultdict(lambda: ([], []))
        for side, spots, links in ((0, news, comparison.of_new), (1, olds, comparison.of_old)):
            for at, spot in spots:
                groups[links[spot.passage - 1] if spot.passage else None][side].append((at, spot))
        for link, (here, there) in groups.items():
            if len(here) == len(there) == 1:
                yield here[0][0], there[0][0]
            elif link is None:
                yield from zip((at for at, _ in here), (at for at, _ in there), strict=False)
            elif here and there:
                yield from _by_words(comparison, here, there)

    return partners


def _by_words(comparison, news: list, olds: list) -> Iterable[tuple[int, int]]:
    """The same name several times in what one passage became: each is followed by its own words."""
    places = {(spot.passage, spot.start): at for at, spot in news}
    for at, spot in olds:
        start = spot.start or 0
        place = carry(comparison, spot.passage, start, start + max(spot.length, 1))
        if place.state != "lost" and (place.number, place.start) in places:
            yield places.pop((place.number, place.start)), at
