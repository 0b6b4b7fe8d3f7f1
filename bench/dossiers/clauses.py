"""What the political report says of an indicator: its result and its target, or less where the plan takes something away."""

import re

from .frame import REPORT, reference
from .planting import WRONG_UNITS

UNIT = re.compile(r"\[([^\]]*)\]")
NAMES = {indicator.code: (indicator.name, indicator.unit) for indicator in reference().indicators}


class Clauses:
    """Clauses in one voice. `texts`: code: (name, results, targets), variants apart by "|", "{v}" the value, "[…]" its unit;
    `vague`: sentences that name an indicator without a figure, of results and of targets."""

    def __init__(self, paper, texts, vague):
        self.paper, self.texts, self.vague = paper, texts, vague

    def local(self, words):
        """The words a township and a commune say differently."""
        town = self.paper.facts.committee.unit.startswith("tt-")
        goal = "đô thị văn minh" if town else "nông thôn mới nâng cao"
        hamlet = "tổ dân phố" if town else "thôn"
        for key, here in (("goal", goal), ("ntm", goal.replace("nông thôn mới", "NTM")), ("hamlet", hamlet), ("Hamlet", hamlet.capitalize()),
                          ("place", "thị trấn" if town else "xã")):
            words = words.replace(f"{{{key}}}", here)
        return words

    def free(self, *codes):
        """Whether a sentence may speak of these indicators besides their own clause."""
        paper = self.paper
        return all(code not in paper.facts.absent and (paper.kind != REPORT or code not in paper.plan.modes) for code in codes)

    def clause(self, code, column):
        """The result ("r") or target ("t") of an indicator, "" where nothing is to be said."""
        paper, place = self.paper, "rt".index(column)
        name, *variants = (self.local(words) for words in self.texts[code])
        mode = paper.plan.modes.get(code, "") if paper.kind == REPORT else ""
        variants = variants[place].split("|")
        if mode.startswith("unit"):
            variants = [words for words in variants if "[" in words]
        words, vague = paper.lot.pick(variants), paper.lot.pick(self.vague[place])
        silent = paper.lot.chance(0.6)
        if code in paper.facts.absent:
            return ""
        if mode == "missing" or mode == {"r": "result", "t": "target"}[column] and silent:
            return ""
        if mode in ("figure", {"r": "result", "t": "target"}[column]):
            return vague.replace("{name}", name)
        if "{v}" in words:
            words = words.replace("{v}", paper.figure(code, column)).replace("{l}", paper.facts.last[code])
        wrong = mode in ("unit", f"unit:{column}")
        return UNIT.sub(lambda unit: WRONG_UNITS[code] if wrong else unit.group(1), words)

    def sentence(self, codes, column, joint="; ", end=".", lead=""):
        """The clauses of several indicators as one sentence, "" without any."""
        found = [one for one in (self.clause(code, column) for code in codes) if one]
        if not found:
            return ""
        first = f"{lead}{found[0][0].lower()}{found[0][1:]}" if lead else found[0][0].upper() + found[0][1:]
        return first + "".join(joint + one for one in found[1:]) + end

    def unit(self, code, column=None):
        """The unit as a table of the report has it: of both columns, or of a table of one column only."""
        wrong = self.paper.plan.modes.get(code, "") in ("unit", f"unit:{column}")
        return WRONG_UNITS[code].strip() if wrong else NAMES[code][1]

    def cells(self, code, columns="rt"):
        """(name, unit, last target, then the columns asked for) for a table of the report, None where it leaves the row out."""
        paper = self.paper
        mode = paper.plan.modes.get(code, "")
        if code in paper.facts.absent or mode in ("missing", "figure", "unit:r", "unit:t"):
            return None
        name, unit = NAMES[code][0], self.unit(code)
        taken = {"result": "r", "target": "t"}.get(mode)
        return name, unit, paper.facts.last[code], *("" if one == taken else paper.figure(code, one, again=True) for one in columns)
