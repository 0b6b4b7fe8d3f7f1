"""The targets a resolution sets, by the plan's key indicators, and whether a task names one."""

import re
from collections.abc import Iterable, Iterator

from congresses.core.vietnamese import fold, search_words
from congresses.reading import Block

from .case import Indicator

SETS = re.compile(r"chi tieu|muc tieu|phuong huong|nhiem ky 20\d\d")
TELLS = re.compile(r"ket qua|danh gia|nhiem ky qua|thuc hien nghi quyet")
REACHED = re.compile(r"\b(?:dat|giu vung|duy tri|hoan thanh|cong nhan)\b")
SENTENCE = re.compile(r"[;\n]|\.(?=\s|$)")
# Syllables that tell no indicator from another.
COMMON = frozenset((
    "1", "binh", "cac", "co", "cua", "dat", "dien", "do", "don", "duoc", "gia", "giam", "hang", "le", "len", "moi", "mot", "muc", "nam",
    "nguoi", "quan", "quoc", "so", "tang", "thai", "tich", "toc", "tong", "tren", "tro", "trong", "ty", "va", "vi",
))
ENOUGH = 0.75  # of the syllables of a name, in a task that names it in its own words


def targets(blocks: Iterable[Block], indicators: tuple[Indicator, ...]) -> Iterator[tuple[Indicator, str]]:
    """(indicator, words of the resolution) for each target a resolution sets, in the order of the text."""
    names = _by_first(indicators)
    seen = set()
    for block in blocks:
        trail = fold(" / ".join(block.trail))
        if block.kind == "heading" or TELLS.search(trail) or not SETS.search(trail):
            continue
        for sentence in SENTENCE.split(block.text):
            words = search_words(sentence).split()
            has_figure = any(word.isdigit() for word in words)
            reached = REACHED.search(" ".join(words)) is not None
            for indicator in _named(words, names):
                if indicator.code not in seen and (has_figure or (indicator.unit == "đạt" and reached)):
                    seen.add(indicator.code)
                    yield indicator, sentence.strip()


def is_named(indicator: Indicator, told: Iterable[tuple[str, frozenset[str]]], units: frozenset[str]) -> bool:
    """Whether a task tells of an indicator: its code, its unit where no other has it, or most of a name's syllables.

    `told` is what each task says: folded, and its words.
    """
    code, unit = indicator.code.lower(), fold(indicator.unit) if indicator.unit in units else ""
    names = [set(search_words(name).split()) for name in (indicator.name, *indicator.aliases)]
    names = [name - COMMON or name for name in names if name]
    for folded, words in told:
        if code in words or (unit and unit in folded):
            return True
        if any(len(name & words) >= max(ENOUGH * len(name), min(len(name), 2)) for name in names):
            return True
    return False


def own_units(indicators: tuple[Indicator, ...]) -> frozenset[str]:
    """Units of more than one word that only one indicator has: triệu đồng/ha."""
    units = [indicator.unit for indicator in indicators]
    return frozenset(unit for unit in units if units.count(unit) == 1 and " " in unit and "/" in unit)


def _by_first(indicators):
    """Names as syllables, the longest first, by their first syllable."""
    names: dict[str, list] = {}
    for indicator in indicators:
        for name in (indicator.name, *indicator.aliases):
            if words := search_words(name).split():
                names.setdefault(words[0], []).append((words, indicator))
    for found in names.values():
        found.sort(key=lambda one: -len(one[0]))
    return names


def _named(words, names):
    at = 0
    while at < len(words):
        found = next(((own, one) for own, one in names.get(words[at], ()) if words[at:at + len(own)] == own), None)
        if found:
            yield found[1]
        at += len(found[0]) if found else 1
