"""Choosing what goes wrong in a dossier, writing it, and the key to it."""

import hashlib
import unicodedata
from datetime import date, timedelta

from congresses import checks

from . import people
from .facts import SHARES, WORDED, facts
from .frame import REPORT, Dossier, Lot, Plan, Planted, Spec, committees, reference

SEEDS = tuple(range(1, 85))
DATED = date(2020, 1, 1)
# Wrong units a hurried clerk writes; the figure stays.
WRONG_UNITS = {
    "KT01": " tỷ đồng/năm", "KT05": " triệu đồng/người/tháng", "KT06": " triệu đồng/sào", "KT07": " tạ/năm",
    "KT08": " tỷ đồng/năm", "KT09": " triệu đồng", "XH04": " người/tháng", "XH08": "‰", "MT02": " tấn/năm", "MT03": " ha",
    "XD03": " người/tháng",
}
MODES = ("missing", "missing", "figure", "result", "target", "unit")
FORMS = ("kind", "kind", "kind", "bare", "bare", "list", "capitals", "decomposed", "tone", "broken")
NAMED = (REPORT, REPORT, "review_report", "draft_resolution", "action_programme")
# Tone marks as old typing programs left them on a wrong vowel.
MISPLACED = {"Trường Lộc": "Trừơng Lộc", "Tiến Lộc": "Tíên Lộc"}
DOT_BELOW = "\u0323"  # as Windows keyboards write a tone: the vowel composed, its tone apart


def predecessors(committee):
    """Units of the past that became this committee's unit, then the other dissolved ones."""
    old = [u for u in reference().units if u.valid_to and u.valid_to < DATED and u.name != "Nghèn"]
    own = [u for u in old if u.successor == committee.unit]
    return own, [u for u in old if u not in own]


def dossier(seed, half):
    """The dossier of this seed in the voice of a half (a module with `CODE`, `write`, `NAMES`, `LISTS`, `CAPITALS`, perhaps `MORE`)."""
    committee = committees()[seed % len(committees())]
    lot = Lot(half.CODE, "plan", seed)
    clean = seed % 7 == 0
    figures = facts(committee, seed, half.CODE, broken=not clean and lot.chance(0.2))
    plan, tables = Plan(), {}
    if not clean:
        tables = _indicators(figures, plan, lot)
        plan.slips = _slips(half.write(figures, plan, seed), plan, tables, lot, getattr(half, "MORE", ()))
    papers = half.write(figures, plan, seed)
    planted = _key_of_slips(papers, plan) + _key_of_indicators(plan, tables, figures)
    if not clean:
        planted += _key_of_shares(papers, figures) + _names(papers, half, committee, lot)
    broken = () if clean else people.choose(lot)
    planted += [Planted("personnel", "personnel_plan", people.tag(one), frozenset(), str(one)) for one in _unlike(broken)]
    return Dossier(
        seed, committee, date(2020, 3, 2) + timedelta(days=lot.whole(0, 60)), reference(),
        {kind: paper.blocks() for kind, paper in papers.items()}, _values(figures, tables), people.sheet(lot, broken),
        tuple(_numbered(papers, planted)), frozenset(_neutral(papers, plan, tables)),
    )


def _unlike(broken):
    tags = {people.tag(one): one for one in reversed(broken)}
    return tuple(tags.values())


def _indicators(figures, plan, lot):
    """Fill the plan's modes; return the codes whose entered value is to differ, with the column."""
    codes = [i.code for i in reference().indicators if i.code not in figures.absent and i.code not in SHARES]
    for code in lot.some(codes, lot.whole(2, 4)):
        mode = lot.pick(MODES)
        if code in WORDED:
            mode = "missing"
        elif mode == "unit":
            free = [one for one in WRONG_UNITS if one not in plan.modes and one not in figures.absent]
            code, mode = lot.pick(free), lot.pick(("unit", "unit", "unit:r", "unit:t"))
        if code == "QP01" and mode in ("result", "target"):
            mode = "missing"
        plan.modes[code] = mode
    free = [code for code in codes if code not in plan.modes and (code, "r") in figures.wrong and code != "KT11"]
    return {code: lot.pick("rt") for code in lot.some(free, lot.whole(0, 1) + int(lot.chance(0.3)))}


def _slips(papers, plan, tables, lot, more):
    """Three to five places for wrong figures, and those of the sorts a half has `more` of: different codes, papers and sorts where there are any."""
    offered = lot.shuffled(key for paper in papers.values() for key in paper.offered)
    barred, chosen = {*plan.modes, *tables}, []
    wanted = ["differs"] * lot.whole(1, 3) + ["change"] * lot.whole(1, 2) + ["total"] * lot.whole(0, 1) + ["shares"] * lot.whole(0, 1)
    wanted += more
    for tag in wanted:
        free = [key for key in offered if key[1] == tag and key not in chosen and key[2].partition(":")[0] not in barred]
        if tag == "differs" and free:
            kind = lot.pick(sorted({key[0] for key in free}))
            free = [key for key in free if key[0] == kind]
        if free:
            chosen.append(free[0])
            barred.add(free[0][2].partition(":")[0])
    return frozenset(chosen)


def _key_of_slips(papers, plan):
    made = []
    for kind, tag, name in sorted(plan.slips):
        paper, code = papers[kind], name.partition(":")
        specs = paper.slipped[kind, tag, name]
        assert specs, (kind, tag, name)
        if tag == "differs":
            words = (paper.facts.wrong[code[0], code[2]],)
            if kind == REPORT:
                specs = paper.mentions[code[0], code[2]]
                words = ()
            made.append(("figures", kind, f"{code[0]}:differs", specs, "again" if kind == REPORT else "other", words))
        else:
            made.append(("figures", kind, tag, paper.beside.get((tag, name), []) + specs, name, ()))
    return made


def _key_of_indicators(plan, tables, figures):
    made = [("indicators", REPORT, f"{code}:{mode.partition(':')[0]}", [], mode, ()) for code, mode in plan.modes.items()]
    return made + [("indicators", REPORT, f"{code}:table", [], column, ()) for code, column in tables.items()]


def _key_of_shares(papers, figures):
    """Where the economy's three shares do not make 100, every paper that states all three has the defect."""
    made = []
    for column in "rt":
        if sum(figures.number[code, column] for code in SHARES) == 100:
            continue
        for kind, paper in papers.items():
            stated = [paper.mentions[code, column] for code in SHARES if paper.mentions[code, column]]
            if len(stated) == 3:
                made.append(("figures", kind, "shares", [spec for specs in stated for spec in specs], f"economy {column}", ()))
    return made


def _names(papers, half, committee, lot):
    """Old names put into running text; one key line for each unit and passage."""
    own, others = predecessors(committee)
    made = []
    for _ in range(lot.whole(2, 4)):
        paper, form = papers[lot.pick(NAMED)], lot.pick(FORMS)
        pool = own if own and lot.chance(0.8) else others
        if form in ("bare", "tone", "list", "broken"):
            pool = [u for u in pool if u.name != "Đồng Lộc"] or [u for u in others if u.name != "Đồng Lộc"]
        units = lot.some(pool, lot.whole(2, 3)) if form == "list" else [lot.pick(pool)]
        if form == "list" and len(units) < 2:
            form = "kind"
        sentence, shown = _sentence(half, form, units, lot)
        spec = _insert(paper, sentence, form, lot)
        made += [("names", paper.kind, unit.code, [spec], form, (words,)) for unit, words in zip(units, shown, strict=True)]
    return made


def _sentence(half, form, units, lot):
    """A sentence of the half's voice with the units in it, and how each of them is written there."""
    names = [unit.name for unit in units]
    if form == "list":
        return lot.pick(half.LISTS).format(names=f"{', '.join(names[:-1])} và {names[-1]}"), names
    named = names[0] if form == "bare" else f"{units[0].kind} {names[0]}"
    sentences = half.NAMES
    if form == "capitals":
        named, sentences = named.upper(), half.CAPITALS
    elif form == "decomposed":
        named = unicodedata.normalize("NFD", named)
    elif form == "broken":
        named = named.replace(" Lộc", lot.pick(("\n", "\u00a0", "  ")) + "Lộc")
    elif form == "tone":
        named = f"{units[0].kind} {MISPLACED.get(names[0], names[0].replace('ộ', 'ô' + DOT_BELOW))}"
    return lot.pick(sentences).format(name=named), [named]


def _insert(paper, sentence, form, lot):
    """Add the sentence to a passage of running text, or beside it as one of its own."""
    open_ = [spec for spec in paper.specs if not spec.closed and spec.kind in ("paragraph", "list_item") and len(spec.text) > 40]
    spec = lot.pick(open_[3:])
    if form == "capitals" or lot.chance(0.4):
        kind = "paragraph" if form == "capitals" else spec.kind
        lead = "- " if kind == "list_item" and spec.text.startswith("- ") else ""
        spec, before = Spec(kind, lead + sentence, closed=True), spec
        paper.specs.insert(next(i for i, one in enumerate(paper.specs) if one is before) + 1, spec)
        return spec
    spec.text = f"{spec.text.rstrip(' ;.')}. {sentence}"
    spec.closed = True
    return spec


def _numbered(papers, planted):
    for one in planted:
        if isinstance(one, Planted):
            yield one
        else:
            check, kind, tag, specs, how, words = one
            yield Planted(check, kind, tag, papers[kind].numbers(specs), how, words)


def _neutral(papers, plan, tables):
    """Soft mentions; and the places where a defect planted for one check may be said by its neighbour as well."""
    for kind, paper in papers.items():
        for check, spec in paper.neutral:
            yield from ((check, kind, number) for number in paper.numbers([spec]))
    for kind, tag, name in plan.slips:
        code, _, column = name.partition(":")
        if tag == "differs" and kind == REPORT:
            for other, paper in papers.items():
                numbers = paper.numbers(paper.mentions[code, column])
                yield from (("indicators" if other == REPORT else "figures", other, number) for number in numbers)
    for code, column in tables.items():
        yield from (("figures", REPORT, number) for number in papers[REPORT].numbers(papers[REPORT].mentions[code, column]))


def _values(figures, tables):
    made = []
    for indicator in reference().indicators:
        code = indicator.code
        if code in figures.absent:
            made.append(checks.Value(code, not_applicable=figures.absent[code]))
            continue
        typed = {"r": figures.result[code], "t": figures.target[code]}
        if code in tables:
            typed[tables[code]] = figures.wrong[code, tables[code]]
        made.append(checks.Value(code, figures.last[code], typed["r"], typed["t"]))
    return tuple(made)


def digest(dossiers):
    """SHA-256 over everything a half consists of but its reference tables."""
    made = hashlib.sha256()
    for one in dossiers:
        made.update(f"{one.seed}\0{one.committee}\0{one.on}\0{one.values}\0{one.counts}\0".encode())
        for line in one.planted:
            made.update(f"{line.check}\0{line.kind}\0{line.tag}\0{sorted(line.passages)}\0{line.how}\0{line.words}\0".encode())
        made.update("\0".join(map(str, sorted(one.neutral))).encode())
        for kind, blocks in one.documents.items():
            made.update(f"\0{kind}\0".encode())
            made.update("\0".join(f"{b.kind}\1{b.level}\1{b.table}\1{b.text}" for b in blocks).encode())
    return made.hexdigest()
