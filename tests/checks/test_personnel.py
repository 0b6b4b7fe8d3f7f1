"""The personnel sheet: results with fraction and threshold, sums and steps that contradict."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import product

import pytest

from congresses.checks import Case, Counts, Kind, Level, Reference, Rule, Step, run
from congresses.checks.personnel import COUNTS, contradictions, results
from congresses.checks.personnel_counts import METRICS


def rule(code, operator, low, high, unit="%", rounding="nearest", source="CT 35-CT/TW (30/5/2019)"):
    low, high = (None if value is None else Decimal(value) for value in (low, high))
    return Rule(code, f"nội dung {code}", operator, low, high, unit, rounding, source)


RULES = (
    rule("size_max", "<=", None, "15.00", "người", "none"),
    rule("standing_committee_size", "between", "3.00", "5.00", "người", "none"),
    rule("surplus", "between", "10.00", "30.00", rounding="none"),
    rule("women", ">=", "15.00", None),
    rule("women_standing_committee", ">=", "1.00", None, "người", "none"),
    rule("young", ">=", "10.00", None),
    rule("age_40_50", "between", "40.00", "50.00"),
    rule("first_time", ">=", "33.30", None),
)
SHEET = {
    "committee": 15, "to_elect": 15, "candidates": 17, "women": 3, "under_40": 2, "from_40_to_50": 7, "over_50": 6,
    "first_time": 5, "re_elected": 10, "standing_committee": 5, "women_standing_committee": 1,
}
PROCESS = (
    Step(1, date(2020, 3, 11), 5, 5, 5), Step(2, date(2020, 3, 13), 86, 82, 57), Step(3, date(2020, 3, 16), 27, 26, 18),
    Step(4, date(2020, 3, 18), 5, 5, 4), Step(5, date(2020, 3, 20), 27, 27, 19),
)


FIGURES = re.compile(r"(?::\d+)+$")


def bare(subject):
    """A subject without the figures it was said of."""
    return FIGURES.sub("", subject) if subject.startswith(("sum:", "step-")) else subject


def subjects(counts, rules=RULES, blocks=()):
    case = Case(
        Kind("personnel_plan", "Đề án nhân sự", ("personnel",)), date(2020, 3, 22), blocks=tuple(blocks),
        reference=Reference(rules=rules), counts=counts,
    )
    return [bare(remark.subject) for _, remark in run(case)]


def sheet(steps=PROCESS, **changed):
    return Counts({code: value for code, value in (SHEET | changed).items() if value is not None}, steps)


def step(number, **changed):
    return tuple(replace(one, **changed) if one.number == number else one for one in PROCESS)


def test_a_sheet_that_keeps_every_rule_has_no_remark():
    assert subjects(sheet()) == []


# (what changes, the one remark it makes)
UNMET = [
    ({"committee": 16, "to_elect": 16, "candidates": 18, "over_50": 7, "re_elected": 11}, ["size_max:16"]),
    ({"standing_committee": 2}, ["standing_committee_size:2"]),
    ({"standing_committee": 6}, ["standing_committee_size:6"]),
    ({"candidates": 16}, ["surplus:1/15"]),  # 6,7%
    ({"candidates": 15}, ["surplus:0/15"]),
    ({"candidates": 20}, ["surplus:5/15"]),  # 33,3%
    ({"women": 1}, ["women:1/15"]),
    ({"women_standing_committee": 0}, ["women_standing_committee:0/5"]),
    ({"women": 0, "women_standing_committee": 0}, ["women:0/15", "women_standing_committee:0/5"]),
    ({"under_40": 1, "over_50": 7}, ["young:1/15"]),  # 10% of 15 is 1,5: two people
    ({"under_40": 0, "over_50": 8}, ["young:0/15"]),
    ({"from_40_to_50": 5, "over_50": 8}, ["age_40_50:5/15"]),
    ({"from_40_to_50": 9, "over_50": 4}, ["age_40_50:9/15"]),
    ({"first_time": 4, "re_elected": 11}, ["first_time:4/15"]),
    ({"women": 16}, ["sum:women>committee"]),
    ({"under_40": 3}, ["sum:ages"]),
    ({"over_50": 5}, ["sum:ages"]),
    ({"under_40": None, "from_40_to_50": 16}, ["missing:under_40", "age_40_50:16/15"]),  # compared once all three are there
    ({"first_time": None, "re_elected": 16}, ["missing:first_time"]),
    ({"re_elected": 11}, ["sum:renewal"]),
    ({"re_elected": 9}, ["sum:renewal"]),
    ({"women_standing_committee": 4}, ["sum:women_standing_committee>women"]),
    ({"deputy_secretaries": 6}, ["sum:deputy_secretaries>standing_committee"]),
    ({"university": 16}, ["sum:university>committee"]),
    ({"ethnic_minority": 17}, ["sum:ethnic_minority>committee"]),
    ({"women": None}, ["missing:women"]),
    ({"re_elected": None}, ["missing:re_elected"]),
    ({"candidates": None}, ["missing:candidates"]),
    ({"steps": step(3, held=date(2020, 3, 13))}, ["step-3:order"]),  # the day of the step before
    ({"steps": step(5, held=date(2020, 3, 1))}, ["step-5:order"]),
    ({"steps": step(3, held=None)}, ["step-3:missing"]),
    ({"steps": step(2, agreed=None)}, ["step-2:missing"]),
    ({"steps": PROCESS[:4]}, ["step-5:missing"]),
    ({"steps": ()}, ["steps:missing"]),
    ({"steps": PROCESS[:3]}, ["steps:missing"]),
    ({"steps": PROCESS[:1] + PROCESS[2:]}, ["step-2:missing"]),
    ({"steps": (*PROCESS[:2], Step(3, date(2020, 3, 16)))}, ["step-3:missing", "steps:missing"]),
    ({"steps": step(3, present=28)}, ["step-3:present"]),
    ({"steps": step(3, present=28, agreed=29)}, ["step-3:present"]),
    ({"steps": step(3, agreed=27)}, ["step-3:votes"]),
    ({"steps": step(4, present=3, agreed=3)}, ["step-4:quorum"]),  # three of five
    ({"steps": step(2, present=57, agreed=50)}, ["step-2:quorum"]),  # 57 of 86 is below two thirds
    ({"steps": step(2, agreed=43)}, ["step-2:majority"]),  # just half
    ({"steps": step(5, agreed=13)}, ["step-5:majority"]),
]


@pytest.mark.parametrize("changed, expected", UNMET)
def test_what_is_not_kept_is_said(changed, expected):
    assert subjects(sheet(**changed)) == expected


KEPT = [
    {"women": 2},  # 15% of 15 is 2,25, to the nearest: 2
    {"candidates": 18},
    {"candidates": 19},  # 4 of 15: 26,7%
    {"under_40": 3, "over_50": 5},
    {"from_40_to_50": 6, "over_50": 7},  # 40% exactly
    {"from_40_to_50": 8, "over_50": 5},  # 50% is 7,5, to the nearest: 8
    {"first_time": 15, "re_elected": 0},
    {"standing_committee": 3},
    {"standing_committee": 4},
    {"women": 15},
    {"women_standing_committee": 3},
    {"deputy_secretaries": 2},
    {"deputy_secretaries": 0},
    {"university": 15, "political_theory": 15, "ethnic_minority": 0},
    {"to_elect": 14, "candidates": 16},  # one place is filled later
    # 3 of 10: 30% exactly; a first third of 10 is 3,33: 3
    {"committee": 10, "to_elect": 10, "candidates": 13, "women": 2, "under_40": 1, "from_40_to_50": 4, "over_50": 5,
     "first_time": 3, "re_elected": 7},
    {"committee": 9, "to_elect": 9, "candidates": 10, "women": 1, "under_40": 1, "from_40_to_50": 4, "over_50": 4,
     "first_time": 3, "re_elected": 6},  # 11,1%; 15% of 9 is 1,35: 1
    {"steps": step(1, summoned=None, present=None, agreed=None)},  # the first step has no ballot
    {"steps": step(1, agreed=1)},
    {"steps": step(3, summoned=27, present=18, agreed=18)},  # two thirds exactly
    {"steps": step(2, agreed=44)},  # one more than half
    {"steps": step(4, agreed=3)},
    {"steps": step(5, held=date(2020, 3, 19))},  # the day after
    {"steps": step(5, held=date(2021, 1, 1))},
    {"steps": step(5, present=27, agreed=27)},
    {"steps": PROCESS[::-1]},  # the order they were typed in does not matter
]


@pytest.mark.parametrize("changed", KEPT)
def test_what_is_kept_makes_no_remark(changed):
    assert subjects(sheet(**changed)) == []


def test_a_plan_without_a_sheet_has_one_remark():
    assert subjects(None) == ["sheet"]


def test_an_empty_sheet_asks_for_each_required_count_once():
    asked = [f"missing:{code}" for code, count in COUNTS.items() if count.required]
    assert subjects(Counts({}, PROCESS)) == asked
    assert len(asked) == 11


def test_a_count_nobody_requires_is_asked_for_where_a_rule_needs_it():
    assert subjects(sheet(), (rule("deputy_secretaries", "=", 2, None, "người"),)) == ["missing:deputy_secretaries"]


def test_impossible_counts_block_and_the_rest_is_to_be_explained():
    case = Case(
        Kind("personnel_plan", "Đề án", ("personnel",)), date(2020, 3, 22), reference=Reference(rules=RULES),
        counts=sheet(women=1, women_standing_committee=2),
    )
    assert {bare(remark.subject): remark.level for _, remark in run(case)} == {
        "sum:women_standing_committee>women": Level.BLOCKING, "women:1/15": Level.EXPLAIN,
    }


def remarks(counts):
    case = Case(Kind("personnel_plan", "Đề án", ("personnel",)), date(2020, 3, 22), reference=Reference(rules=RULES), counts=counts)
    return {bare(remark.subject): remark for _, remark in run(case)}


def test_other_figures_are_something_else_to_explain():
    case = partial(Case, Kind("personnel_plan", "Đề án", ("personnel",)), date(2020, 3, 22), reference=Reference(rules=RULES))
    few, many = ([one.subject for _, one in run(case(counts=sheet(women=women)))] for women in (16, 900))
    assert (few, many) == (["sum:women>committee:16:15"], ["sum:women>committee:900:15"])


def test_steps_that_were_not_entered_are_one_remark():
    told = remarks(sheet(steps=PROCESS[:2]))["steps:missing"]
    assert told.what == "Chưa nhập 3 bước của quy trình: bước 3, bước 4, bước 5."
    assert told.todo == "Đồng chí ghi các bước này hoặc nêu rõ lý do."
    alone = remarks(sheet(steps=PROCESS[:4]))["step-5:missing"]
    assert (alone.what, alone.todo) == (
        "Chưa nhập bước 5 (Hội nghị Ban Chấp hành lần 2).", "Đồng chí ghi bước này hoặc nêu rõ lý do.")


def test_more_present_than_summoned_is_said_of_the_meeting_and_not_of_the_ballot():
    told = remarks(sheet(steps=step(3, summoned=5, present=9, agreed=4)))["step-3:present"]
    assert told.what == "Bước 3 (Hội nghị Ban Chấp hành lần 1): có mặt 9 nhiều hơn triệu tập 5."
    assert told.why == "Số có mặt không thể nhiều hơn số được triệu tập." and told.level == Level.BLOCKING


@pytest.mark.parametrize(("changed", "step_number", "part", "short"), [
    ({"women": 25}, 0, "women", "Ghi 25, nhiều hơn «Số ủy viên Ban Chấp hành khóa mới» (15)."),
    ({"committee": 0}, 0, "committee", "Đang ghi 0."),
    ({"over_50": 5}, 0, "over_50", "Ba độ tuổi cộng lại: 2 + 7 + 5 = 14, khác số ủy viên Ban Chấp hành (15)."),
    ({"re_elected": 9}, 0, "re_elected", "Cộng với số tham gia lần đầu: 5 + 9 = 14, khác số ủy viên Ban Chấp hành (15)."),
    ({"steps": step(3, present=28)}, 3, "present", "Ghi 28, nhiều hơn số triệu tập 27."),
    ({"steps": step(3, agreed=27)}, 3, "agreed", "Ghi 27, nhiều hơn số có mặt 26."),
    ({"steps": step(3, present=None, agreed=28)}, 3, "agreed", "Ghi 28, nhiều hơn số triệu tập 27."),
    ({"steps": step(3, held=date(2020, 3, 13))}, 3, "held", "13/3/2020 không sau bước 2 ngày 13/3/2020."),
])
def test_beside_its_field_a_contradiction_does_not_name_the_field_again(changed, step_number, part, short):
    wrong = next(one for one in contradictions(sheet(**changed)) if one.part)
    assert (wrong.step, wrong.part, wrong.short) == (step_number, part, short)


def test_what_is_missing_or_against_a_rule_stands_beside_no_field():
    steps = (*PROCESS[:1], replace(PROCESS[1], agreed=43), replace(PROCESS[2], present=10, agreed=10), PROCESS[3])
    assert [one.part for one in contradictions(sheet(steps=steps))] == ["", "", "", ""]


def test_a_result_says_fraction_percentage_threshold_and_rounding():
    women, = results(sheet(women=2), (rule("women", ">=", "15.00", None),))
    assert (women.label, women.fraction, women.percentage, women.threshold) == ("Nội dung women", "2/15", Decimal("13.3"), "ít nhất 15%")
    assert (women.least, women.most, women.needed, women.met) == (2, None, "ít nhất 2 người", True)
    assert (women.rounding, women.source) == ("làm tròn đến số người gần nhất, từ 0,5 trở lên tính là 1", "CT 35-CT/TW (30/5/2019)")


@pytest.mark.parametrize("rounding, least, most, needed", [
    ("nearest", 6, 8, "từ 6 đến 8 người"),
    ("up", 6, 8, "từ 6 đến 8 người"),
    ("down", 6, 7, "từ 6 đến 7 người"),
    ("none", 6, 7, "từ 6 đến 7 người"),
    ("", 6, 7, "từ 6 đến 7 người"),
])
def test_a_share_is_turned_into_people_by_the_rounding_of_the_rule(rounding, least, most, needed):
    result, = results(sheet(), (rule("age_40_50", "between", 40, 50, rounding=rounding),))
    assert (result.least, result.most, result.needed) == (least, most, needed)


@pytest.mark.parametrize("rounding, met", [("nearest", True), ("down", True), ("up", False), ("none", False)])
def test_two_women_of_fifteen_are_enough_or_not_by_the_rounding(rounding, met):
    result, = results(sheet(women=2), (rule("women", ">=", 15, None, rounding=rounding),))
    assert result.met is met


@pytest.mark.parametrize("made, threshold", [
    (rule("women", ">=", "33.30", None), "ít nhất 33,3%"),
    (rule("size_max", "<=", None, 27, "người"), "không quá 27 người"),
    (rule("standing_committee_size", "between", 9, 11, "người"), "từ 9 đến 11 người"),
    (rule("surplus", "between", 10, 30), "từ 10% đến 30%"),
    (rule("deputy_secretaries", "=", 2, None, "người"), "đúng 2 người"),
])
def test_thresholds_read_as_sentences(made, threshold):
    result, = results(sheet(deputy_secretaries=2), (made,))
    assert result.threshold == threshold


@pytest.mark.parametrize("made, note", [
    (rule("chairs", ">=", 1, None), "Cổng chưa biết cách tính quy định này; đề nghị đối chiếu bằng tay."),
    (rule("women", "~", 1, 2), "Quy định chưa có mức cụ thể hoặc phép so chưa đúng; đề nghị xem lại kế hoạch."),
    (rule("women", ">=", None, None), "Quy định chưa có mức cụ thể hoặc phép so chưa đúng; đề nghị xem lại kế hoạch."),
    (rule("ethnic_minority", ">=", 5, None), "Chưa nhập «Ủy viên là người dân tộc thiểu số»."),
])
def test_a_rule_that_cannot_be_reckoned_says_so(made, note):
    result, = results(sheet(), (made,))
    assert (result.met, result.note) == (None, note)
    assert subjects(sheet(), (rule("chairs", ">=", 1, None),)) == []


def test_a_share_of_nobody_is_not_reckoned():
    result, = results(Counts({"women": 0, "committee": 0}), (rule("women", ">=", 15, None),))
    assert (result.met, result.note) == (None, "«Số ủy viên Ban Chấp hành khóa mới» bằng 0, không tính được tỷ lệ.")
    assert [wrong.subject for wrong in contradictions(Counts({"committee": 0, "women": 0}, PROCESS))] == ["sum:committee"]


@pytest.mark.parametrize("code", ["size_max", "standing_committee_size", "deputy_secretaries"])
def test_a_share_of_nothing_that_is_counted_says_so(code):
    result, = results(sheet(deputy_secretaries=2), (rule(code, "<=", None, 15),))
    assert (result.met, result.threshold) == (None, "không quá 15%")
    assert result.note == "Quy định tính theo % chưa có số nền để tính; đề nghị xem lại kế hoạch."


@pytest.mark.parametrize("zero", [{}, {"to_elect": 0}, {"committee": 0}, {"standing_committee": 0}, dict.fromkeys(COUNTS, 0)], ids=repr)
@pytest.mark.parametrize("code", [*METRICS, "chairs"])
def test_every_rule_has_a_result_whatever_its_unit_operator_and_bounds(code, zero):
    counts = sheet(**{"deputy_secretaries": 1, "university": 9, "political_theory": 8, "ethnic_minority": 0} | zero)
    for unit, operator in product(("%", "người", ""), (">=", "<=", "=", "between", "≥", "≤", "~")):
        for low, high in ((10, 30), (0, 0), (None, 5), (5, None), (None, None)):
            result, = results(counts, (rule(code, operator, low, high, unit),))
            assert (result.met is None) == bool(result.note), (code, unit, operator, low, high)


def test_limits_that_no_whole_number_keeps_name_no_number():
    result, = results(sheet(committee=3, women=1), (rule("women", "between", 40, 50, rounding="none"),))
    assert (result.met, result.needed) == (False, "")


def test_every_count_asks_for_something_else():
    assert len({count.label for count in COUNTS.values()}) == len(COUNTS)
