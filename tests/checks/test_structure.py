"""The parts of a paper: there, in order, with a forecast before targets, in balance; said once when they cannot be seen."""

from datetime import date

import pytest

from congresses.checks import Case, Kind, Level
from congresses.checks.parts import PARTS
from congresses.checks.structure import structure
from congresses.reading import Block

TEXT = "Đảng bộ lãnh đạo nhân dân thực hiện tốt nhiệm vụ được giao trong cả nhiệm kỳ qua. " * 4
BOTH = "Nguyên nhân khách quan là thiên tai, dịch bệnh; nguyên nhân chủ quan là chỉ đạo thiếu kiên quyết ở một số việc."
FIRST = [
    (1, "PHẦN THỨ NHẤT. KẾT QUẢ NHIỆM KỲ 2015–2020"), (2, "I. Đặc điểm tình hình"), TEXT, (2, "II. Kết quả"), TEXT,
    (2, "III. Hạn chế, khuyết điểm"), TEXT, (2, "IV. Nguyên nhân"), BOTH, (2, "V. Bài học kinh nghiệm"), TEXT,
]
SECOND = [
    (1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2020–2025"), (2, "I. Dự báo tình hình"), TEXT,
    (2, "II. Mục tiêu tổng quát"), TEXT, (2, "III. Chỉ tiêu chủ yếu"), TEXT, (2, "IV. Nhiệm vụ và giải pháp"), TEXT,
    (2, "V. Tổ chức thực hiện"), TEXT,
]
REPORT = [(1, "BÁO CÁO CHÍNH TRỊ"), *FIRST, *SECOND]


def blocks(passages):
    made = [("heading", one[1], one[0]) if isinstance(one, tuple) else ("paragraph", one) for one in passages]
    return tuple(Block(number, *each) for number, each in enumerate(made, 1))


def remarks(passages, code="political_report", pages=0, **norm):
    kind = Kind(code, "Báo cáo chính trị", **norm)
    return list(structure(Case(kind, date(2020, 3, 5), blocks(passages), pages=pages)))


def subjects(passages, code="political_report"):
    return [remark.subject for remark in remarks(passages, code)]


def without(title, passages=REPORT):
    """The paper without the section of that title."""
    at = next(at for at, one in enumerate(passages) if isinstance(one, tuple) and title in one[1])
    return passages[:at] + passages[at + 2:]


def typed(passages):
    """The same with titles typed by hand."""
    return [one[1].upper() if one[0] == 1 else one[1] if isinstance(one, tuple) else one for one in passages]


def test_a_whole_report_has_no_remarks():
    assert remarks(REPORT) == []


def test_titles_typed_by_hand_are_titles():
    assert remarks(typed(REPORT)) == []
    assert subjects(typed(without("Bài học"))) == ["missing:lessons"]


def test_a_table_of_contents_is_no_report():
    contents = [f"{one[1]}\t{page}" for page, one in enumerate(REPORT, 1) if isinstance(one, tuple)]
    assert subjects(contents + without("Bài học")) == ["missing:lessons"]


@pytest.mark.parametrize(("title", "subject", "aspect"), [
    ("Hạn chế", "missing:limitations", "limitations"),
    ("Nguyên nhân", "missing:causes", "causes"),
    ("Bài học", "missing:lessons", "lessons"),
    ("Dự báo", "missing:forecast", "forecast"),
    ("Chỉ tiêu", "missing:targets", "targets"),
    ("Tổ chức thực hiện", "missing:carrying_out", None),
])
def test_a_part_that_is_missing_is_told(title, subject, aspect):
    [remark] = remarks(without(title))
    assert (remark.subject, remark.aspect or None, remark.level) == (subject, aspect if aspect else "form", None)


def test_the_missing_forecast_is_told_at_the_targets():
    paper = without("Dự báo")
    [remark] = remarks(paper)
    assert paper[remark.passage - 1] == (2, "III. Chỉ tiêu chủ yếu")


def test_a_forecast_after_the_targets_is_told():
    paper = without("Dự báo")
    at = paper.index((2, "IV. Nhiệm vụ và giải pháp"))
    paper = [*paper[:at], (2, "Dự báo tình hình"), TEXT, *paper[at:]]
    [remark] = remarks(paper)
    assert (remark.subject, remark.passage, remark.aspect) == ("order:forecast", at + 1, "forecast")


def test_a_forecast_without_a_title_of_its_own_counts():
    paper = without("Dự báo")
    at = paper.index((2, "II. Mục tiêu tổng quát"))
    assert subjects([*paper[:at], "Trong 5 năm tới, dự báo tình hình còn nhiều khó khăn.", *paper[at:]]) == []


def test_targets_of_the_past_term_are_no_targets():
    paper = REPORT.copy()
    paper[4] = (2, "II. Kết quả thực hiện các chỉ tiêu, nhiệm vụ")
    assert remarks(paper) == []


def test_a_report_without_halves_has_its_forecast_before_its_direction():
    paper = [one for one in REPORT if not (isinstance(one, tuple) and "PHẦN" in one[1])]
    paper = [(2, "VII. Phương hướng, mục tiêu") if one == (2, "II. Mục tiêu tổng quát") else one for one in paper]
    assert remarks(paper) == []
    assert subjects(without("Dự báo", paper)) == ["missing:forecast"]


def test_parts_in_another_order_are_a_hint():
    paper = without("Bài học")
    paper = [*paper[:2], (2, "Bài học kinh nghiệm"), TEXT, *paper[2:]]
    [remark] = remarks(paper)
    assert (remark.subject, remark.level, remark.aspect) == ("order:lessons", Level.HINT, "lessons")


@pytest.mark.parametrize(("text", "subject"), [
    ("Do thiên tai, dịch bệnh (nguyên nhân khách quan).", "causes:chủ quan"),
    ("Nguyên nhân chủ quan là chỉ đạo thiếu kiên quyết.", "causes:khách quan"),
    ("Do năng lực của cán bộ và do thiên tai.", "causes:khách quan+chủ quan"),
])
def test_causes_are_objective_and_subjective(text, subject):
    paper = [text + " " + "Việc này đã được nêu ở hội nghị. " * 4 if one == BOTH else one for one in REPORT]
    [remark] = remarks(paper)
    assert (remark.subject, remark.level, remark.aspect) == (subject, Level.HINT, "causes")


def test_causes_told_within_a_paragraph_are_causes():
    paper = without("Nguyên nhân")
    at = paper.index((2, "V. Bài học kinh nghiệm"))
    assert subjects([*paper[:at], f"- {BOTH.replace('quan là', 'quan: ', 1)}", *paper[at:]]) == []


@pytest.mark.parametrize(("pages", "subject"), [(0, []), (19, ["pages:19"]), (20, []), (40, []), (41, ["pages:41"])])
def test_the_length_is_held_against_the_norm(pages, subject):
    assert [remark.subject for remark in remarks(REPORT, pages=pages, min_pages=20, max_pages=40)] == subject


@pytest.mark.parametrize(("norm", "words"), [
    ({"min_pages": 20, "max_pages": 40}, "từ 20 đến 40"), ({"max_pages": 40}, "không quá 40"), ({"min_pages": 60}, "ít nhất 60"),
])
def test_the_norm_is_said_in_words(norm, words):
    [remark] = remarks(REPORT, pages=50 if "max_pages" in norm else 10, **norm)
    assert remark.why == f"Kế hoạch duyệt quy định {words} trang."


def test_a_half_five_times_the_other_is_out_of_balance():
    paper = [TEXT * 30 if at == 5 else one for at, one in enumerate(REPORT)]
    remark = next(remark for remark in remarks(paper) if remark.subject == "balance:halves")
    assert (remark.level, remark.what) == (Level.HINT, "Phần đánh giá nhiệm kỳ qua dài hơn 5 lần phần còn lại.")


def test_a_part_of_a_few_words_is_out_of_balance():
    at = REPORT.index((2, "I. Dự báo tình hình")) + 1
    paper = [("Còn khó khăn." if place == at else one) for place, one in enumerate(REPORT)]
    [remark] = remarks(paper)
    assert (remark.subject, remark.level, remark.aspect) == ("balance:forecast", Level.HINT, "forecast")


@pytest.mark.parametrize("paper", [[], REPORT[:6], [TEXT] * 40, [(1, "Một"), (1, "Hai"), (1, "Ba"), *[TEXT] * 20]])
def test_parts_that_cannot_be_made_out_are_told_once(paper):
    [remark] = remarks(paper)
    assert (remark.subject, remark.level) == ("unknown", Level.HINT)


def test_a_kind_without_expected_parts_is_held_to_its_length_only():
    assert subjects([TEXT], "submission_letter") == []


def test_articles_of_a_resolution_are_its_parts():
    articles = [
        "Điều 1. Tán thành những đánh giá về kết quả nhiệm kỳ 2015–2020 nêu trong Báo cáo chính trị.",
        "Điều 2. Thông qua phương hướng, mục tiêu nhiệm kỳ 2020–2025.", "Điều 3. Các chỉ tiêu chủ yếu:",
        *["- Thu nhập 60 triệu đồng."] * 8, "Điều 4. Thực hiện các nhiệm vụ, giải pháp sau.", TEXT, "Điều 5. Tổ chức thực hiện.",
    ]
    assert subjects(articles, "draft_resolution") == []


def test_every_part_has_its_own_code():
    for parts in PARTS.values():
        assert len({part.code for part in parts}) == len(parts)
