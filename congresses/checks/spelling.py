"""Words in one spelling, whatever the keyboard made of them, and phrases found among them in one pass."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_UNSEEN = r"\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphens, joiners: nobody sees them, inside a word or alone
# Letters with their marks; a figure; a sign.
_TOKEN = re.compile(
    rf"[^\W\d_]+(?:[\u0300-\u036f{_UNSEEN}][^\W\d_]*)*|\d+(?:[.,/]\d+)*%?|[^\w\s{_UNSEEN}]"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_PLAIN = str.maketrans({**dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"), "ð": "đ", "ɖ": "đ"})
_LONE_Y = re.compile(r"(?<=[hklmst])y$")  # Mỹ and Mĩ, kỹ and kĩ: both are written


class Word(NamedTuple):
    """A word, figure or sign: in its one spelling, and where it stands."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=50_000)
def spelt(word: str) -> str:
    """A word in its one spelling: small letters, the tone last (hoà and hòa, uỷ and ủy), Unicode composed."""
    shape = unicodedata.normalize("NFD", word.lower().translate(_PLAIN))
    letters = unicodedata.normalize("NFC", "".join(c for c in shape if c not in _TONES))
    return _LONE_Y.sub("i", letters) + "".join(c for c in shape if c in _TONES)


def words(text: str) -> list[Word]:
    """The words, figures and signs of a text in order."""
    return [Word(spelt(found[0]), *found.span()) for found in _TOKEN.finditer(text)]


def keys(text: str) -> list[str]:
    """The same without their places: a quarter of the work, as a text is made of few pieces, each told apart once."""
    return list(chain.from_iterable(map(_keys, text.split())))


@lru_cache(maxsize=50_000)
def _keys(piece: str) -> tuple[str, ...]:
    """The words and signs of what stands between two spaces: none of them has a space in it."""
    return tuple(map(spelt, _TOKEN.findall(piece)))


@lru_cache(maxsize=2048)
def said(passage: str) -> tuple[str, ...]:
    """The same of a whole passage, kept: several checks ask for it one after another."""
    return tuple(keys(passage))


class Phrases:
    """A dictionary of phrases by their words: looking one up costs the same, however many there are."""

    def __init__(self, meanings: Iterable[tuple[str, object]]):
        self.root: dict = {}
        for phrase, meaning in meanings:
            node = self.root
            for key in keys(phrase):
                node = node.setdefault(key, {})
            node[""] = meaning

    def longest(self, among: Sequence[str], at: int) -> tuple[object | None, int]:
        """The longest phrase that begins at this word, and where the next word after it is."""
        node, best, end = self.root, None, at
        for index in range(at, len(among)):
            node = node.get(among[index])
            if node is None:
                break
            if "" in node:
                best, end = node[""], index + 1
        return best, end

    def found(self, among: Sequence[str]) -> Iterator[tuple[object, int, int]]:
        """(meaning, its first word, the next word after it) of what any of the words may begin, the longest for each."""
        for at, key in enumerate(among):
            if key in self.root:
                best, end = self.longest(among, at)
                if best is not None:
                    yield best, at, end
