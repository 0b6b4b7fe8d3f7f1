"""The tables of figures the communes of the demonstration enter before their drafts."""

from datetime import date

from congresses.checks import Step, Value
from congresses.documents import actions as documents

from .texts import absent, indicators

COUNTS = (
    "committee", "to_elect", "candidates", "women", "under_40", "from_40_to_50", "over_50", "first_time", "re_elected",
    "standing_committee", "women_standing_committee", "university",
)
# The counts of each personnel plan as its text has them; the first drafts of Nghèn and Khánh Vĩnh Yên keep few of the rules.
PERSONNEL = {
    "thuong-loc": (15, 15, 17, 3, 2, 7, 6, 5, 10, 5, 1, 13),
    "nghen": (17, 17, 18, 2, 1, 6, 10, 3, 14, 5, 0, 14),
    "kim-song-truong": (15, 15, 17, 3, 2, 6, 7, 5, 10, 5, 1, 13),
    "khanh-vinh-yen": (15, 15, 15, 1, 1, 5, 9, 3, 12, 6, 0, 12),
    "thien-loc": (15, 15, 17, 3, 2, 7, 6, 5, 10, 5, 1, 14),
    "xuan-loc": (13, 13, 15, 2, 2, 6, 5, 4, 9, 3, 1, 11),
}
# Day and month, summoned, present, votes of each step that was taken; Nghèn has not begun, Khánh Vĩnh Yên is half-way.
PROCESS = {
    "thuong-loc": ((13, 1, 5, 5, 5), (15, 1, 58, 55, 37), (17, 1, 15, 15, 10), (3, 2, 5, 5, 4), (5, 2, 15, 15, 9)),
    "kim-song-truong": (
        (24, 2, 7, 7, 7), (26, 2, 74, 70, 44), (28, 2, 33, 31, 19), (3, 3, 7, 7, 5), (5, 3, 33, 32, 20)),
    "khanh-vinh-yen": ((24, 2, 7, 7, 7), (27, 2, 79, 71, 46), (2, 3, 35, 33, 19)),
    "thien-loc": ((10, 2, 5, 5, 5), (12, 2, 62, 60, 41), (14, 2, 15, 15, 11), (18, 2, 5, 5, 4), (20, 2, 15, 14, 10)),
    "xuan-loc": ((20, 2, 3, 3, 3), (24, 2, 48, 45, 31), (26, 2, 13, 13, 9), (28, 2, 3, 3, 3), (2, 3, 13, 12, 9)),
}


def enter_tables(congress, *, drafter, secretary) -> None:
    """What the commune's report leaves out is missing from its indicator table too; personnel is the secretary's."""
    commune = congress.committee.code
    left_out = absent(commune, "political_report", 1)
    documents.enter_indicators(congress, by=drafter, values=[
        Value(row.code, row.before, row.result, row.target) for row in indicators(commune) if row.code not in left_out])
    if commune in PERSONNEL:
        enter_personnel(congress, by=secretary)


def enter_personnel(congress, *, by) -> None:
    """The counts of a commune's personnel plan, and the steps it has taken."""
    commune = congress.committee.code
    documents.enter_personnel(
        congress, by=by, counts=dict(zip(COUNTS, PERSONNEL[commune], strict=True)),
        steps=[
            Step(number, date(2020, month, day), *voted)
            for number, (day, month, *voted) in enumerate(PROCESS.get(commune, ()), start=1)])
