"""Automatic numbers of a Word list, computed as Word would show them."""

import re

from .word_names import W, attribute, number

LEVELS = 9
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Level:
    """One level of a list: where it starts and how its number looks."""

    __slots__ = ("form", "legal", "restart", "start", "style", "text")

    def __init__(self, element=None):
        def value(name, default=""):
            return attribute(element.find(W + name), default) if element is not None else default

        self.start = number(value("start", "1"), 1)
        self.form = value("numFmt", "decimal")
        self.text = value("lvlText")
        self.style = value("pStyle")
        self.legal = element is not None and element.find(W + "isLgl") is not None
        self.restart = number(value("lvlRestart", "-1"), -1)


class Numbering:
    """All lists of a document and how far each has counted."""

    def __init__(self, root=None):
        self._abstract, self._lists, self._counts, self._begun = {}, {}, {}, set()
        if root is None:
            return
        for element in root.iterchildren(W + "abstractNum"):
            self._abstract[element.get(W + "abstractNumId")] = _levels(element)
        for element in root.iterchildren(W + "num"):
            self._read_list(element)

    def _read_list(self, element):
        abstract = attribute(element.find(W + "abstractNumId"))
        if abstract not in self._abstract:
            return
        levels, starts = dict(self._abstract[abstract]), {}
        for override in element.iterchildren(W + "lvlOverride"):
            at = number(override.get(W + "ilvl"), 0)
            changed = override.find(W + "lvl")
            if changed is not None:
                levels[at] = Level(changed)
            begin = override.find(W + "startOverride")
            if begin is not None:
                starts[at] = number(attribute(begin), 1)
        self._lists[element.get(W + "numId")] = (abstract, levels, starts)

    def level_of_style(self, num_id, style_id):
        """The level a paragraph style stands for in a list."""
        _, levels, _ = self._lists.get(num_id, ("", {}, {}))
        return next((at for at, level in levels.items() if level.style == style_id), 0)

    def label(self, num_id, at):
        """Count one more item at this level and return its number; None when there is no such list."""
        if num_id not in self._lists or not 0 <= at < LEVELS:
            return None
        abstract, levels, starts = self._lists[num_id]
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for place, start in starts.items():
                if 0 <= place < LEVELS:
                    counts[place] = start - 1
        for above in range(at):
            if counts[above] is None:
                counts[above] = levels.get(above, PLAIN).start
        level = levels.get(at, PLAIN)
        counts[at] = level.start if counts[at] is None else counts[at] + 1
        for below in range(at + 1, LEVELS):
            restart = levels.get(below, PLAIN).restart
            if restart == -1 or at < restart:
                counts[below] = None
        return _shown(level, levels, counts)


def _levels(element):
    return {number(level.get(W + "ilvl"), 0): Level(level) for level in element.iterchildren(W + "lvl")}


PLAIN = Level()


def _shown(level, levels, counts):
    if level.form == "bullet":
        # Bullets of symbol fonts live in the private area and mean nothing without their font.
        return level.text if level.text and level.text.isprintable() else "•"

    def one(match):
        at = int(match[1]) - 1
        form = "decimal" if level.legal else levels.get(at, PLAIN).form
        return in_form(counts[at] or 0, form)

    return re.sub(r"%([1-9])", one, level.text).strip()


def in_form(value, form):
    """A count as digits, letters or Roman numerals."""
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        written = ""
        for weight, letters in ROMAN:
            written += letters * (value // weight)
            value %= weight
        return written if form == "lowerRoman" else written.upper()
    if form in ("lowerLetter", "upperLetter") and 0 < value <= 26 * 9:
        written = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return written if form == "lowerLetter" else written.upper()
    if form == "none":
        return ""
    return f"{value:02d}" if form == "decimalZero" else str(value)
