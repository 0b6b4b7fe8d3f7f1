"""Checks held against dossiers with planted defects, and timed against reading.

    .venv/bin/python bench/checks.py                 # all halves, then timing
    .venv/bin/python bench/checks.py --list 10       # the first missed and false ones of the halves to tune on
    .venv/bin/python bench/checks.py --half more     # one half only (own, more, third …); --aside lists those kept aside too (nobody tunes on them)

A remark that is blocking or to be explained is a hit where a planted defect of its check and document matches; one that matches
nothing is a false alarm, unless it stands where a remark counts neither way. The last line is what is promised: the halves kept aside, together.
"""

import argparse
import itertools
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import measuring
import report

sys.path.insert(0, str(measuring.ROOT))
from dossiers import ASIDE, halves, planting  # noqa: E402
from dossiers.frame import kinds, reference  # noqa: E402

from congresses import checks  # noqa: E402
from congresses.reading import docx  # noqa: E402

HALVES = halves()
MEASURED = ("names", "indicators", "figures", "personnel")
WEIGHTY = (checks.Level.BLOCKING, checks.Level.EXPLAIN)
ROUNDS, REGISTER = 15, 1000
FIRST = ("An", "Bảo", "Cẩm", "Diên", "Đại", "Gia", "Hải", "Hòa", "Hưng", "Kỳ", "Lam", "Long", "Minh", "Mỹ", "Nga", "Ngọc", "Phong", "Phú", "Quế",
         "Sơn", "Tam", "Thạch", "Thái", "Thủy", "Tiên", "Tùng", "Văn", "Viên", "Xuân", "Yên", "Vĩnh", "Kim")
SECOND = ("An", "Bình", "Châu", "Điền", "Giang", "Hà", "Hạ", "Khê", "Lâm", "Lạc", "Lĩnh", "Lợi", "Mai", "Nghĩa", "Ninh", "Phúc", "Quang", "Sơn",
          "Tân", "Thành", "Thịnh", "Thọ", "Thượng", "Tiến", "Trạch", "Trung", "Tường", "Việt", "Vinh", "Xá", "Ích", "Ốc")


@dataclass
class Score:
    """What was planted and found of one check in one half."""

    planted: int = 0
    found: int = 0
    remarks: int = 0
    false: int = 0
    by: Counter = field(default_factory=Counter)  # (form, planted or found): how many
    missed_lines: list = field(default_factory=list)
    false_lines: list = field(default_factory=list)

    def add(self, other):
        """Count what another half gave as well."""
        self.planted, self.found = self.planted + other.planted, self.found + other.found
        self.remarks, self.false = self.remarks + other.remarks, self.false + other.false

    @property
    def precision(self):
        return (self.remarks - self.false) / self.remarks if self.remarks else 0.0

    @property
    def recall(self):
        return self.found / self.planted if self.planted else 0.0


def cases(dossier):
    """A case for each paper, the others beside it, and one for the personnel sheet."""
    texts = {kind: checks.Text(kinds()[kind].name, kind, blocks) for kind, blocks in dossier.documents.items()}
    for kind, blocks in dossier.documents.items():
        siblings = tuple(text for other, text in texts.items() if other != kind)
        yield checks.Case(kinds()[kind], dossier.on, blocks, dossier.committee, dossier.reference, dossier.values, None, siblings)
    yield checks.Case(kinds()["personnel_plan"], dossier.on, (), dossier.committee, dossier.reference, dossier.values, dossier.counts)


def matches(planted, remark):
    """Whether the remark says the planted defect."""
    if planted.check == "names":
        return remark.subject == planted.tag and remark.passage in planted.passages
    if planted.check == "figures":
        return remark.subject.startswith(planted.tag) and remark.passage in planted.passages
    return remark.subject == planted.tag or remark.subject.startswith(f"{planted.tag}:")


def score(dossiers):
    """What was found, by check."""
    scores = {code: Score() for code in MEASURED}
    for dossier in dossiers:
        said = [(case.kind.code, code, remark) for case in cases(dossier) for code, remark in checks.run(case) if code in scores]
        said = [(kind, code, remark) for kind, code, remark in said if remark.level in WEIGHTY]
        hit = set()
        for kind, code, remark in said:
            whose = [at for at, one in enumerate(dossier.planted) if (one.check, one.kind) == (code, kind) and matches(one, remark)]
            if not whose and (code, kind, remark.passage) in dossier.neutral:
                continue
            hit.update(whose)
            scores[code].remarks += 1
            if not whose:
                scores[code].false += 1
                scores[code].false_lines.append(_line(dossier, kind, remark.subject, remark.passage, remark.what))
        for at, one in enumerate(dossier.planted):
            tally = scores[one.check]
            tally.planted += 1
            tally.found += at in hit
            tally.by[_form(one), "planted"] += 1
            tally.by[_form(one), "found"] += at in hit
            if at not in hit:
                tally.missed_lines.append(_line(dossier, one.kind, one.tag, min(one.passages, default=0), one.how))
    return scores


def _form(planted):
    if planted.check in ("indicators", "figures"):
        return planted.tag.rpartition(":")[2]
    return planted.how if planted.check == "names" else planted.tag.partition("-")[0]


def _line(dossier, kind, subject, passage, words):
    blocks = dossier.documents.get(kind, ())
    text = blocks[passage - 1].text if 0 < passage <= len(blocks) else ""
    return f"    {dossier.seed:3} {dossier.committee.short_name}, {kind} [{passage}] {subject} ({words}): {text[:300]!r}"


def tell(name, scores, listed, by_form):
    print(f"{name:8}{'check':14}{'planted':>9}{'found':>7}{'remarks':>9}{'false':>7}{'precision':>11}{'recall':>8}")
    for code, one in scores.items():
        print(f"{'':8}{code:14}{one.planted:9}{one.found:7}{one.remarks:9}{one.false:7}{one.precision:11.3f}{one.recall:8.3f}")
    for code, one in scores.items():
        if by_form:
            print(f"  {code}: " + ", ".join(f"{form} {one.by[form, 'found']}/{n}" for (form, what), n in sorted(one.by.items()) if what == "planted"))
        for title, lines in (("missed", one.missed_lines), ("false", one.false_lines)):
            if listed and lines:
                print(f"  {code}, {title}:", *lines[:listed], sep="\n")


def long_case(folder, dossier):
    """The report of 60 pages as a case that every check looks at, beside the other papers of a dossier."""
    path = report.write(folder / "report.docx")
    reading = docx.read(path)
    kind = replace(kinds()["political_report"], checks=tuple(checks.CHECKS))
    siblings = tuple(checks.Text(kinds()[code].name, code, blocks) for code, blocks in dossier.documents.items() if code != kind.code)
    case = checks.Case(
        kind, dossier.on, reading.blocks, dossier.committee, dossier.reference, dossier.values, dossier.counts, siblings,
        (checks.Text("Báo cáo chính trị, bản trước", kind.code, dossier.documents[kind.code]),), reading.layout, reading.pages)
    return path, case


def never_seen(case):
    """The same case again and again, each time with other texts: what a process remembers of the last one is of no use."""
    for turn in itertools.count(1):
        yield replace(case, blocks=tuple(replace(block, text=f"{block.text} {'…' * turn}") for block in case.blocks))


def medians(first, second):
    """Medians of two acts that take turns, milliseconds; each has run once before, so that what is prepared once is prepared."""
    first()
    second()
    one, two = [], []
    for _ in range(ROUNDS):
        one.append(measuring.timed(first))
        two.append(measuring.timed(second))
    return measuring.median_ms(one), measuring.median_ms(two)


def register(size):
    """A register of so many made-up names of the past."""
    names = [f"{first} {second}" for first in FIRST for second in SECOND][:size]
    return tuple(
        checks.Unit(f"xa-{at}", name, "xã", "Can Lộc", "Hà Tĩnh", None, date(2019, 12, 31), "xa-xuan-loc-2020-2025") for at, name in enumerate(names))


def timing(dossier):
    """How many times reading all checks cost, and a thousand names one name; 0 where there is no check to time."""
    with tempfile.TemporaryDirectory(prefix="canloc-bench-") as folder:
        path, case = long_case(Path(folder), dossier)
        fresh = iter(list(itertools.islice(never_seen(case), ROUNDS + 1)))  # made before the clock runs
        checked, read = medians(lambda: checks.run(next(fresh)), lambda: docx.read(path))
    print(f"{len(case.blocks)} passages, {len(checks.CHECKS)} checks {checked:.1f} ms, reading {read:.1f} ms")
    few, many = (never_seen(replace(case, reference=replace(reference(), units=register(size)))) for size in (1, REGISTER))
    assert len(register(REGISTER)) == REGISTER
    one, thousand = medians(lambda: checks.run(next(few), {"names"}), lambda: checks.run(next(many), {"names"}))
    print(f"names: one name {one:.2f} ms, {REGISTER} names {thousand:.2f} ms")
    return checked / read if checks.CHECKS else 0.0, thousand / one if "names" in checks.CHECKS else 0.0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--list", type=int, default=0, metavar="N", help="the first missed and false ones of each check")
    parser.add_argument("--aside", action="store_true", help="list those of the halves kept aside as well")
    parser.add_argument("--half", choices=HALVES, help="this half only, no timing")
    return parser.parse_args()


def main():
    given = arguments()
    promised = {code: Score() for code in MEASURED}
    for name in [given.half] if given.half else HALVES:
        dossiers = [planting.dossier(seed, HALVES[name]) for seed in planting.SEEDS]
        open_ = name not in ASIDE or given.aside
        print(f"{name}: {len(dossiers)} dossiers, sha256 {planting.digest(dossiers)}")
        scores = score(dossiers)
        tell(name, scores, given.list if open_ else 0, open_)
        if name in ASIDE:
            for code, one in scores.items():
                promised[code].add(one)
    if given.half:
        return
    read_ratio, register_ratio = timing(dossiers[0])
    parts = [f"{code}_{what}={getattr(one, what):.3f}" for code, one in promised.items() for what in ("recall", "precision")]
    print(*parts, f"read_ratio={read_ratio:.3f}", f"register_ratio={register_ratio:.3f}")


if __name__ == "__main__":
    main()
