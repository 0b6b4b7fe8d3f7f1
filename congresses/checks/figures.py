"""Check: figures agree between the documents of a congress, within one, and with what they are the sum of."""

from collections import defaultdict
from dataclasses import replace

from .figure_changes import slips
from .figure_columns import slips_in_columns
from .figure_frames import END, GOES_ON
from .figure_plans import shares_of_plans
from .figure_shares import shares
from .figure_sums import sums
from .figure_table_shares import shares_in_tables
from .figure_totals import totals
from .indicator_fit import comparable, is_worded, same_time, written
from .indicator_mentions import mentions
from .indicator_roles import RESULT, TARGET, term_of
from .numbers import shown
from .registry import check
from .remarks import Level, Remark
from .table_grid import grid
from .units import measure_of

REPORT, PROGRAMME = "political_report", "action_programme"
AGREE = "Số liệu của cùng một chỉ tiêu phải thống nhất trong các văn kiện trình đại hội; lấy Báo cáo chính trị làm chuẩn."
ROLE_NAMES = {RESULT: "kết quả", TARGET: "mục tiêu"}
FEW_STEPS = 2  # years on the way from which on the last column, too, is of its year alone where years are added up or averaged
FEW_AGREED = 4  # targets beside earlier deadlines that are the report's, from which on deadlines are of the work and not of the figures
MOST_HELD = 100  # mentions of one indicator a later one is held against


@check("figures", title="Số liệu khớp nhau", level=Level.EXPLAIN, aspect="figures", needs={"indicators", "siblings", "values", "plan"})
def figures(case):
    """Figures that differ from the political report or within the document, and sums that do not come out."""
    term = term_of(case.reference.term)
    own = case.committee.short_name
    by_code = {indicator.code: indicator for indicator in case.reference.indicators}
    stated = mentions(case.blocks, case.reference.indicators, term, case.kind.code, own)
    report, there = next((text for text in case.siblings if text.kind == REPORT), None), defaultdict(list)
    for mention in mentions(report.blocks, case.reference.indicators, term, REPORT, own) if report is not None and case.kind.code != REPORT else ():
        if comparable(by_code[mention.code], mention, term):
            there[mention.code, mention.role].append(mention)
    if case.kind.code == PROGRAMME:
        stated = _of_the_end(stated, there, term)
    here = [mention for mention in stated if comparable(by_code[mention.code], mention, term)]
    if case.kind.code == PROGRAMME:
        here = _last_targets([*_without_steps(here, stated, by_code, term)], there, by_code)
    said = set()
    differing = [*_against_report(here, there, by_code, said)]
    differing += _within(here, by_code, said)
    yield from _once(differing, [*_sums(case), *_of_plans(case, stated, by_code, term)], {block.number: block.text for block in case.blocks})


def _once(differing, sums, texts):
    """What differs and the sums, each slip once: a change reckoned with a figure that differs is wrong for the same reason, and a share its own parts put right needs no other word."""
    changes = defaultdict(list)
    for remark in sums:
        if remark.subject.startswith("change:"):
            changes[remark.passage].append(remark)
    differing = [one for one in differing if not any(_is_put_right(one, change) for change in changes[one.passage])]
    yield from differing
    told = defaultdict(list)
    for remark in differing:
        told[remark.passage].append(remark)
    for remark in sums:
        if not any(_is_of_it(texts, remark, one) for one in told[remark.passage]):
            yield remark


def _is_of_it(texts, remark, differing):
    """Whether a sum is wrong for the reason that a figure differs: a change of its sentence, a total that is the figure itself."""
    if remark.subject.startswith("change:"):
        return _in_one_sentence(texts[remark.passage], remark, differing)
    return remark.subject.startswith("total:") and None not in (remark.start, differing.start) and differing.start <= remark.start and remark.end <= differing.end


def _is_put_right(differing, change):
    """Whether what a share comes to by its parts is the very figure it differs from."""
    computed, other = (remark.subject.rpartition("≠")[2].rstrip("%") for remark in (change, differing))
    return "%" in change.subject and differing.start <= change.start and change.end <= differing.end and computed == other


def _in_one_sentence(text, one, two):
    first, second = sorted((one, two), key=lambda remark: remark.start)
    return all(GOES_ON.match(text, end.end()) for end in END.finditer(text, first.end, max(first.end, second.start)))


def _of_the_end(stated, there, term):
    """What a programme states, with the targets beside earlier deadlines as those of the term's end where most of them are the very ones of the report."""
    early = [mention for mention in stated if _is_early(mention, term) and there[mention.code, TARGET]]
    agreed = sum(any(mention.figure.agrees(other.figure) for other in there[mention.code, TARGET]) for mention in early)
    if agreed < FEW_AGREED or agreed * 2 <= len(early):
        return stated
    return [replace(mention, year=None) if _is_early(mention, term) else mention for mention in stated]


def _is_early(mention, term):
    return mention.role == TARGET and mention.stated and mention.figure.kind != "year" and mention.year not in (None, term.end)


def _without_steps(here, stated, by_code, term):
    """What a programme states without the figures of single years beside its steps, and without what is to rise or fall each year."""
    steps = defaultdict(set)
    for mention in stated:
        if mention.role == TARGET and mention.year not in (None, term.end):
            steps[mention.passage, mention.code].add(mention.year)
    for mention in here:
        indicator, beside = by_code[mention.code], steps[mention.passage, mention.code]
        if mention.table:
            kept = not beside or mention.role == TARGET and (indicator.measured == "end" or len(beside) < FEW_STEPS)
        else:
            kept = not mention.yearly or indicator.measured != "end" or "năm" in measure_of(indicator.unit).per
        if kept:
            yield mention


def _last_targets(here, there, by_code):
    """What a programme states without what lies on the way: where one figure of an indicator is the report's, the others are steps."""
    agreed = {
        (mention.code, mention.role) for mention in here for other in there[mention.code, mention.role]
        if _same_thing(by_code[mention.code], mention, other) and mention.figure.agrees(other.figure)
    }
    return [mention for mention in here if (mention.code, mention.role) not in agreed]


def _against_report(here, there, by_code, said):
    for mention in here:
        indicator = by_code[mention.code]
        others = [other for other in there[mention.code, mention.role] if _same_thing(indicator, mention, other)]
        if not others or any(mention.figure.agrees(other.figure) for other in others):
            continue
        said.add(mention)
        yield _differs(indicator, mention, others[0], f"Báo cáo chính trị, đoạn {others[0].passage}")


def _within(here, by_code, said):
    """Two figures of one indicator in one role: the remark stands on the later, against the first."""
    before = defaultdict(list)
    for mention in here:
        indicator = by_code[mention.code]
        others = [
            other for other in before[mention.code, mention.role]
            if _same_thing(indicator, mention, other) and (other.table or (other.passage, other.words) != (mention.passage, mention.words))
        ]
        if len(before[mention.code, mention.role]) < MOST_HELD:
            before[mention.code, mention.role].append(mention)
        if mention in said or not others or any(mention.figure.agrees(other.figure) for other in others):
            continue
        yield _differs(indicator, mention, others[0], f"đoạn {others[0].passage} của văn bản này")


def _same_thing(indicator, one, two):
    if is_worded(indicator) and not (one.name in two.name or two.name in one.name):
        return False
    return same_time(one, two)


def _differs(indicator, mention, other, where):
    a, b = written(mention.figure, indicator), written(other.figure, indicator)
    return Remark(
        f"{indicator.code}:differs:{a}≠{b}",
        f"{ROLE_NAMES[mention.role].capitalize()} của «{indicator.name}» ở đây là «{mention.quote}»; {where}: «{other.quote}».",
        AGREE, "Kiểm tra số nào đúng rồi sửa cho thống nhất, hoặc giải thích vì sao khác nhau.",
        mention.passage, mention.start, mention.end,
    )


def _sums(case):
    seen, tables = set(), grid(case.blocks).values()
    for remark in (*_totals(tables), *_told_totals(case), *_shares(case, tables), *_changes(case, tables)):
        if (remark.passage, remark.subject) not in seen:
            seen.add((remark.passage, remark.subject))
            yield remark


def _totals(tables):
    for block, start, end, column, stated, total in totals(tables):
        yield Remark(
            f"total:{column}:{shown(stated.low)}≠{shown(total)}",
            f"Cột «{column}»: tổng ghi {shown(stated.low)}, cộng các số thành phần được {shown(total)}.",
            "Dòng, cột tổng cộng phải bằng tổng các số thành phần.", "Kiểm tra lại từng số và sửa số tổng hoặc số thành phần.",
            block.number, start, end,
        )


def _told_totals(case):
    for block, start, end, stated, total in sums(case.blocks):
        yield Remark(
            f"total:{shown(stated)}≠{shown(total)}",
            f"Tổng ghi {shown(stated)}, cộng các số thành phần được {shown(total)}.",
            "Số tổng phải bằng tổng các số thành phần.", "Kiểm tra lại từng số và sửa số tổng hoặc số thành phần.",
            block.number, start, end,
        )


def _shares(case, tables):
    for passage, start, end, total in (*shares(case.blocks), *shares_in_tables(tables)):
        yield Remark(
            f"shares:{shown(total)}", f"Các tỷ trọng trong cơ cấu cộng lại được {shown(total)}%, không bằng 100%.",
            "Các phần của một cơ cấu phải cộng đủ 100%.", "Kiểm tra lại từng tỷ trọng.", passage, start, end,
        )


def _of_plans(case, stated, by_code, term):
    for block, slip, plan in shares_of_plans(case.blocks, stated, by_code, term):
        yield Remark(
            f"change:{slip.stated}≠{slip.computed}", f"«{slip.stated}» kế hoạch: kế hoạch là «{plan.quote}» (đoạn {plan.passage}), tính ra {slip.computed}.",
            "Tỷ lệ thực hiện phải khớp với kết quả và kế hoạch nêu ở chỗ khác.", "Tính lại tỷ lệ, hoặc kiểm tra số kế hoạch.",
            block.number, slip.start, slip.end,
        )


def _changes(case, tables):
    in_words = ((block, slip) for block in case.blocks if block.kind != "header" for slip in slips(block.text))
    for block, slip in (*in_words, *slips_in_columns(tables)):
        yield Remark(
            f"change:{slip.stated}≠{slip.computed}", f"«{block.text[slip.start:slip.end].strip()}»: {slip.words}.",
            "Số tăng, giảm, tỷ lệ phải khớp với các số dùng để tính.", "Tính lại, sửa số liệu hoặc sửa cách nói.",
            block.number, slip.start, slip.end,
        )
