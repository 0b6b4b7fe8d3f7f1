"""What the checks say of the demonstration's papers, each finding looked at by a person."""

import csv
from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from congresses.checks import (
    CHECKS,
    Case,
    Committee,
    Counts,
    Indicator,
    Kind,
    Level,
    Limit,
    Reference,
    Rule,
    Step,
    Text,
    Unit,
    Value,
    run,
)
from congresses.checks.copies import shared
from congresses.operations.demo import sheets, texts
from congresses.operations.demo.texts import library
from congresses.reading import docx

ON = date(2020, 3, 5)
VERSIONS = [(*key, number) for key, highest in texts.AVAILABLE.items() for number in range(1, highest + 1)]


def rows(name):
    with (library.REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


@cache
def units():
    return tuple(
        Unit(
            row["code"], row["name"], row["kind"], row["district"], row["province"],
            day(row["valid_from"]), day(row["valid_to"]), row["successor"], row["authority"],
        )
        for row in rows("administrative_units")
    )


@cache
def kinds():
    return {
        row["code"]: Kind(row["code"], row["name"], tuple(row["checks"].strip(";").split(";")), row["old_names"] == "allowed")
        for row in rows("document_kinds")
    }


def number(text):
    return Decimal(text.replace(",", ".")) if text else None


@cache
def reference():
    """All the superior lays down, as the demonstration loads it."""
    return Reference(
        units(),
        tuple(Indicator(*(row[name] for name in ("code", "name", "unit", "direction", "measured")),
                        tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip()))
              for row in rows("indicators")),
        tuple(Rule(row["code"], row["metric"], row["operator"], number(row["low"]), number(row["high"]), row["unit"],
                   row["rounding"], row["source"]) for row in rows("personnel_rules_2020")),
        tuple(Limit(row["code"], row["name"], row["operator"], number(row["limit"]), day(row["valid_from"]), day(row["valid_to"]),
                    row["source"]) for row in rows("event_limits")),
    )


@cache
def table(commune):
    """The indicator table the commune enters with its first drafts."""
    missing = texts.absent(commune, "political_report", 1)
    return tuple(Value(row.code, row.before, row.result, row.target) for row in texts.indicators(commune) if row.code not in missing)


@cache
def people(commune):
    """The personnel sheet the commune enters, if it has one."""
    if commune not in sheets.PERSONNEL:
        return None
    steps = enumerate(sheets.PROCESS.get(commune, ()), start=1)
    return Counts(dict(zip(sheets.COUNTS, sheets.PERSONNEL[commune], strict=True)),
                  tuple(Step(at, date(2020, month, on), *voted) for at, (on, month, *voted) in steps))


def whole_case(papers, version):
    """A paper with everything the portal would hold it against: sheets, limits, and the others of its round."""
    commune, kind, number = version
    newest = {other: min(highest, number) for (place, other), highest in texts.AVAILABLE.items() if place == commune and other != kind}
    return Case(
        kinds()[kind], ON, papers[version], Committee(library.facts(commune)["name"]), reference(),
        values=table(commune), counts=people(commune) if kind == "personnel_plan" else None,
        siblings=tuple(Text(kinds()[other].name, other, papers[commune, other, at]) for other, at in newest.items()
                       if other != "personnel_plan"),
    )


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """Every version of every paper, as it is read: (commune, kind, number) → blocks."""
    folder = tmp_path_factory.mktemp("papers")
    found = {}
    for version in VERSIONS:
        path = folder / "paper.docx"
        path.write_bytes(texts.write(*version))
        found[version] = docx.read(path).blocks
    return found


def remarks(code, papers, version):
    case = Case(kinds()[version[1]], ON, papers[version], reference=Reference(units=units()))
    return list(CHECKS[code].remarks(case))


# By paper: the unit and the numbers of passages where it is certain, then of those where it stands without its kind.
OLD_NAMES = {
    ("nghen", "political_report", 1): {"tien": ([16, 29], [48, 146])},
    ("nghen", "review_report", 1): {"tien": ([11], [25])},
    ("kim-song-truong", "political_report", 1): {
        "kim": ([8, 15, 44], [32, 120, 123]),
        "song": ([8, 44], [23, 120, 123]),
        "truong": ([8, 15, 44], [23, 123]),
    },
    ("kim-song-truong", "review_report", 1): {"kim": ([11], []), "song": ([11], []), "truong": ([11], [25])},
    ("khanh-vinh-yen", "political_report", 1): {
        "khanh": ([15], [34, 53, 137]),
        "vinh": ([15], [23]),
        "yen": ([15], [23, 53, 137]),
    },
    ("khanh-vinh-yen", "review_report", 1): {"khanh": ([], [11, 25]), "vinh": ([11], [25]), "yen": ([], [11, 25])},
}


def test_old_names_are_found_where_they_stand_and_nowhere_else(papers):
    found = defaultdict(lambda: defaultdict(lambda: ([], [])))
    for version in VERSIONS:
        for remark in remarks("names", papers, version):
            unit = remark.subject.removeprefix("xa-").removesuffix("-loc-truoc-2020")
            found[version][unit][[Level.BLOCKING, Level.EXPLAIN].index(remark.level)].append(remark.passage)
    assert found == OLD_NAMES


# Nothing else may keep a dossier of the demonstration from being laid, whatever is looked for. Read by eye: in each of these
# passages of first drafts a dissolved commune is called «xã …» in running text of 2020, as if it still stood.
PLANTED = {
    (*version, "names", unit, passage)
    for version, units_of in OLD_NAMES.items() for unit, (certain, _) in units_of.items() for passage in certain
}


def test_nothing_but_what_was_planted_keeps_a_dossier_from_being_laid(papers):
    found, spoke = set(), set()
    for version in VERSIONS:
        for code, remark in run(whole_case(papers, version)):
            spoke.add(code)
            if remark.level is Level.BLOCKING:
                unit = remark.subject.removeprefix("xa-").removesuffix("-loc-truoc-2020")
                found.add((*version, code, unit, remark.passage))
    assert found == PLANTED
    assert spoke >= {"names", "indicators", "figures", "personnel", "tasks", "structure"}


def test_second_drafts_have_no_old_names(papers):
    assert not [version for version in VERSIONS if version[2] > 1 and remarks("names", papers, version)]


def test_the_first_reports_of_the_merged_communes_lack_a_forecast_and_nothing_else(papers):
    found = {
        (*version, remark.subject, remark.passage)
        for version in VERSIONS if "structure" in kinds()[version[1]].checks
        for remark in remarks("structure", papers, version)
    }
    assert found == {
        ("nghen", "political_report", 1, "missing:forecast", 86),
        ("kim-song-truong", "political_report", 1, "missing:forecast", 79),
        ("khanh-vinh-yen", "political_report", 1, "missing:forecast", 80),
    }


def test_reports_written_each_for_its_commune_are_no_copies_of_each_other(papers):
    reports = {commune: papers[commune, kind, number] for commune, kind, number in VERSIONS if kind == "political_report"}
    for commune, blocks in reports.items():
        others = [Text(other, "", theirs) for other, theirs in reports.items() if other != commune]
        assert not [copy for other in others for copy in shared(blocks, other)]
