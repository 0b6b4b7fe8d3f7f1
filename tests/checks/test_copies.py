"""Passages taken over: recognised with names and figures exchanged; what every paper must say is no copy."""

from cProfile import Profile
from datetime import date

import pytest

from congresses.checks import Case, Kind, Level, Text
from congresses.checks.copies import Index, copies, shared, shared_with
from congresses.reading import Block

SENTENCE = (
    "Nhân dân xã Nghèn có truyền thống hiếu học, nhiều dòng họ lớn giữ được nếp sinh hoạt tốt đẹp; các di tích lịch sử văn hóa "
    "được gìn giữ, bước đầu thu hút khách tham quan, tạo thêm việc làm cho lao động nông nhàn."
)
OTHER = (
    "Địa bàn trải dài từ bắc xuống nam, trụ sở lại đặt ở giữa nên việc đi lại của người dân thời gian đầu bất tiện, sản xuất chủ yếu "
    "là lúa, ruộng vùng trũng thường ngập vào vụ hè thu."
)
INDICATORS = (
    "Tốc độ tăng giá trị sản xuất bình quân đạt {}%/năm, thu nhập bình quân đầu người {} triệu đồng/người/năm, tỷ lệ hộ nghèo còn {}%, "
    "lao động qua đào tạo {}%, tham gia bảo hiểm y tế {}%, nước hợp vệ sinh {}%."
)
REPORT = Kind("political_report", "Báo cáo chính trị")


def blocks(*passages):
    made = [passage if isinstance(passage, tuple) else ("paragraph", passage) for passage in passages]
    return tuple(Block(number, *each) for number, each in enumerate(made, 1))


def found(ours, theirs):
    return shared(blocks(*ours), Text("Nguồn", "", blocks(*theirs)))


def test_a_run_of_words_is_found_where_it_stands_on_both_sides():
    [copy] = found([OTHER, f"Mở đầu. {SENTENCE}"], ["Lời dẫn.", SENTENCE])
    assert (copy.passage, copy.source, copy.words) == (2, 2, 46)
    assert f"Mở đầu. {SENTENCE}"[copy.start:copy.end] == SENTENCE.rstrip(".")


CHANGED = [
    SENTENCE.replace("xã Nghèn", "xã Kim Song Trường"),
    SENTENCE.upper(),
    SENTENCE.replace("hóa", "hoá").replace(";", ","),
    SENTENCE.replace("bước đầu thu hút", "đã và đang thu hút được nhiều"),
    SENTENCE.replace("nhiều dòng họ", "12 dòng họ"),
    f"{SENTENCE} {OTHER}",
]


@pytest.mark.parametrize("ours", CHANGED)
def test_a_name_or_a_few_words_exchanged_do_not_hide_a_copy(ours):
    [copy] = found([ours], [SENTENCE.replace("nhiều dòng họ", "29 dòng họ") if "12 dòng" in ours else SENTENCE])
    assert copy.words >= 30


def test_signs_that_nobody_sees_hide_no_copy():
    [copy] = found([SENTENCE.replace(" ", " \u200b ").replace("ề", "ề\u00ad")], [f"\ufeff {SENTENCE}"])
    assert copy.words == 46


NONE = [
    ([OTHER], [SENTENCE]),
    (["Nhân dân có truyền thống hiếu học, các di tích lịch sử văn hóa được gìn giữ."], [SENTENCE]),
    ([INDICATORS.format(*"123456")], [INDICATORS.format("8,5", "45", "4,2", "60", "91", "98")]),
    ([f"Căn cứ {SENTENCE}"], [f"Căn cứ {SENTENCE}"]),
    ([f"Thực hiện Kế hoạch {SENTENCE}"], [f"Thực hiện Kế hoạch {SENTENCE}"]),
    ([("table_row", SENTENCE)], [SENTENCE]),
    ([SENTENCE], [("footnote", SENTENCE)]),
    ([("heading", SENTENCE)], [("heading", SENTENCE)]),
    (["PHỤ LỤC", SENTENCE], [SENTENCE]),
    ([" ".join(SENTENCE.split()[at] if at % 3 else "khác" for at in range(len(SENTENCE.split())))], [SENTENCE]),
    ([], [SENTENCE]),
    ([SENTENCE], []),
]


@pytest.mark.parametrize(("ours", "theirs"), NONE)
def test_what_is_short_or_required_or_otherwise_filled_in_is_no_copy(ours, theirs):
    assert found(ours, theirs) == []


def test_indicators_with_the_same_figures_are_a_copy():
    figures = ("8,5", "45", "4,2", "60", "91", "98")
    assert len(found([INDICATORS.format(*figures)], [INDICATORS.format(*figures)])) == 1


def test_of_two_places_the_one_that_runs_on_longer_is_taken():
    beginning = " ".join(SENTENCE.split()[:12])
    [copy] = found([SENTENCE], [f"{beginning} là chuyện khác.", SENTENCE])
    assert (copy.source, copy.words) == (2, 46)


def remarks(*sources):
    return list(copies(Case(REPORT, date(2020, 3, 5), blocks("Mở đầu.", SENTENCE, OTHER), sources=sources)))


def test_a_copy_from_the_superior_is_to_be_explained():
    [remark] = remarks(Text("Dự thảo của huyện", "", blocks(SENTENCE)))
    assert (remark.passage, remark.level, remark.subject) == (2, Level.EXPLAIN, "copy:Dự thảo của huyện")
    assert remark.what == "Đoạn này có 46 chữ giống «Dự thảo của huyện»."
    assert SENTENCE[remark.start:remark.end] == SENTENCE.rstrip(".")


def test_a_copy_from_an_own_earlier_document_is_a_hint():
    [remark] = remarks(Text("Báo cáo chính trị nhiệm kỳ 2015–2020", "political_report", blocks(SENTENCE)))
    assert (remark.passage, remark.level) == (2, Level.HINT)


def test_each_passage_has_one_remark_on_the_source_it_shares_most_with():
    half = " ".join(SENTENCE.split()[:30])
    found = remarks(Text("Ngắn", "", blocks(half)), Text("Dài", "", blocks(SENTENCE)), Text("Khác", "", blocks(OTHER)))
    assert [(remark.passage, remark.subject) for remark in found] == [(2, "copy:Dài"), (3, "copy:Khác")]


def test_the_passages_of_one_source_are_one_remark_at_the_first_of_them():
    [remark] = remarks(Text("Dự thảo của huyện", "", blocks(OTHER, SENTENCE)))
    assert (remark.passage, remark.subject) == (2, "copy:Dự thảo của huyện")
    assert remark.what == "2 đoạn giống «Dự thảo của huyện»: đoạn 2, 3."
    assert SENTENCE[remark.start:remark.end] == SENTENCE.rstrip(".")


def test_of_many_passages_the_first_are_named_and_the_others_counted():
    many = tuple(Block(number, "paragraph", SENTENCE) for number in range(1, 26))
    [remark] = copies(Case(REPORT, date(2020, 3, 5), many, sources=(Text("Huyện", "", blocks(SENTENCE)),)))
    assert remark.what.startswith("25 đoạn giống «Huyện»: đoạn 1, 2, ") and remark.what.endswith(", 20 và 5 đoạn khác.")


def test_one_index_of_the_own_paper_tells_the_same_of_every_other():
    own = blocks("Mở đầu.", f"Dẫn lời: {SENTENCE}", OTHER)
    for theirs in ([OTHER, SENTENCE], [SENTENCE.replace("xã Nghèn", "xã Kim Song Trường")], ["Chuyện khác."], [], [f"{SENTENCE} {OTHER}"]):
        text = Text("Nguồn", "", blocks(*theirs))
        assert [(copy.passage, copy.start, copy.end, copy.words) for copy in shared_with(Index(own, apart=True), text)] == [
            (copy.passage, copy.start, copy.end, copy.words) for copy in shared(own, text)]


def test_a_passage_that_holds_two_of_ours_is_a_copy_of_both():
    own, text = blocks(SENTENCE, "Giữa.", OTHER), Text("Nguồn", "", blocks(f"{SENTENCE} {OTHER}"))
    assert [copy.passage for copy in shared_with(Index(own, apart=True), text)] == [1, 3]


def test_without_sources_there_are_no_copies():
    assert remarks() == []


@pytest.mark.parametrize("words", ["a b c d e ", "a ", "xã Kim Lộc và "])
def test_a_hostile_text_takes_no_more_steps_than_its_length(words):
    """Counted in calls, which no busy machine changes: four times the text, about four times the calls."""
    def calls(times):
        profile = Profile()
        profile.runcall(found, [words * times], [words * times])
        return sum(entry.callcount for entry in profile.getstats())

    assert calls(2000) < 6 * calls(500)
