"""Check: figures agree between the documents of a congress, within one, and with what they are the sum of."""

import re
from collections import defaultdict
from decimal import Decimal

from congresses.reading import ROWS

from .figure_changes import slips
from .figure_totals import is_near, makes_hundred, said_total, shares_in_tables, totals
from .indicator_fit import comparable, is_worded, same_time, written
from .indicator_mentions import mentions
from .indicator_names import SECTORS
from .indicator_roles import RESULT, TARGET, term_of
from .indicator_words import STRUCTURE, fold, folded
from .numbers import figures as figures_of
from .numbers import shown
from .registry import check
from .remarks import Level, Remark
from .stretches import stretched

REPORT = "political_report"
AGREE = "Số liệu của cùng một chỉ tiêu phải thống nhất trong các văn kiện trình đại hội; lấy Báo cáo chính trị làm chuẩn."
ROLE_NAMES = {RESULT: "kết quả", TARGET: "mục tiêu"}
MOST_HELD = 100  # mentions of one indicator a later one is held against
NEAR = 3  # passages between the parts of one structure
# What is told after these words is one whole in its parts.
IN_STRUCTURE = re.compile(
    r"\b(?:cơ cấu|t[ỷỉ] trọng|nội bộ|(?:các )?nguồn (?:vốn|kinh phí|thu|lực|chi)?|(?:phân|chia) (?:theo|ra|bổ)|tổng (?:vốn|chi|thu|nguồn|kinh phí)"
    r"|xếp loại|nhóm tuổi)\b", re.IGNORECASE)
SEGMENT = re.compile(r"\s*(?:[,;–:(-]|\bvà\b)?\s*[^,;.%:\d]{2,60}")
UNSURE = re.compile(r"\b(?:tăng|giảm|vượt|tỷ lệ|trong đó|so với|tốc độ|từ|mục tiêu|kế hoạch|nghị quyết)\b", re.IGNORECASE)


@check("figures", title="Số liệu khớp nhau", level=Level.EXPLAIN, aspect="figures", needs={"indicators", "siblings", "values"})
def figures(case):
    """Figures that differ from the political report or within the document, and sums that do not come out."""
    term = term_of(case.reference.term)
    own = case.committee.short_name
    by_code = {indicator.code: indicator for indicator in case.reference.indicators}
    here = [
        mention for mention in mentions(case.blocks, case.reference.indicators, term, case.kind.code, own)
        if comparable(by_code[mention.code], mention, term)
    ]
    said = set()
    report = next((text for text in case.siblings if text.kind == REPORT), None)
    if report is not None and case.kind.code != REPORT:
        there = defaultdict(list)
        for mention in mentions(report.blocks, case.reference.indicators, term, REPORT, own):
            if comparable(by_code[mention.code], mention, term):
                there[mention.code, mention.role].append(mention)
        yield from _against_report(here, there, by_code, said)
    yield from _within(here, by_code, said)
    yield from _sums(case, here, by_code)


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


def _sums(case, here, by_code):
    seen = set()
    for remark in (*_totals(case), *_shares(case, here, by_code), *_changes(case)):
        if (remark.passage, remark.subject) not in seen:
            seen.add((remark.passage, remark.subject))
            yield remark


def _totals(case):
    for block, start, end, column, stated, total in totals(case.blocks):
        yield Remark(
            f"total:{column}:{shown(stated.low)}≠{shown(total)}",
            f"Cột «{column}»: tổng ghi {shown(stated.low)}, cộng các số thành phần được {shown(total)}.",
            "Dòng, cột tổng cộng phải bằng tổng các số thành phần.", "Kiểm tra lại từng số và sửa số tổng hoặc số thành phần.",
            block.number, start, end,
        )


def _shares(case, here, by_code):
    done = set()
    for passage, start, end, figures_here in _structures(here, by_code):
        done.add(passage)
        if not makes_hundred(figures_here):
            yield _not_hundred(passage, start, end, sum(figure.low for figure in figures_here))
    for block, start, end, total in shares_in_tables(case.blocks):
        if block.number not in done:
            yield _not_hundred(block.number, start, end, total)
    for block in case.blocks:
        if block.number not in done and block.kind not in ROWS and block.text.count("%") > 2 and IN_STRUCTURE.search(block.text):
            yield from _listed(block)


def _structures(here, by_code):
    """(passage, start, end, figures) of each set of the three parts of the economy that stand together."""
    first = {fold(word): place for place, (word, _) in enumerate(SECTORS)}
    sector = {}
    for code, indicator in by_code.items():
        words = folded(indicator.name)
        if any(sign in words for sign in STRUCTURE):
            sector[code] = next((first[word] for word in words.split() if word in first), None)
    groups = defaultdict(list)
    for mention in here:
        if sector.get(mention.code) is not None and mention.figure.measure.base == "%":
            groups[mention.role, mention.table].append(mention)
    for group in groups.values():
        for at in range(len(group) - 2):
            three = group[at:at + 3]
            if {sector[mention.code] for mention in three} == {0, 1, 2} and three[-1].passage - three[0].passage <= NEAR:
                last = three[-1]
                start = three[0].start if three[0].passage == last.passage else last.start
                yield last.passage, start, last.end, [mention.figure for mention in three]


def _not_hundred(passage, start, end, total):
    return Remark(
        f"shares:{said_total(total)}", f"Các tỷ trọng trong cơ cấu cộng lại được {said_total(total)}%, không bằng 100%.",
        "Các phần của một cơ cấu phải cộng đủ 100%.", "Kiểm tra lại từng tỷ trọng.", passage, start, end,
    )


def _listed(block):
    """Three shares or more in a row after "cơ cấu", "tỷ trọng"."""
    text, found = block.text, figures_of(block.text)
    for start, end, here in stretched(text, found):
        opening = IN_STRUCTURE.search(text, start, end)
        if opening:
            row = _row(text, [figure for figure in here if opening.end() <= figure.start], opening.end())
            row = row or _row(text, [figure for figure in here if figure.end <= opening.start()], start)
            total = sum((figure.low for figure in row), Decimal(0))
            if len(row) > 2 and is_near(total) and not makes_hundred(row):
                yield _not_hundred(block.number, row[0].start, row[-1].end, total)


def _row(text, found, start):
    row, at = [], start
    for figure in found:
        part = text[at:figure.start]
        if figure.kind in ("year", "period"):
            if row:
                break
            continue
        plain = figure.kind == "value" and figure.measure.base == "%" and not figure.measure.per and not figure.word
        if not plain or (row and not SEGMENT.fullmatch(part)) or UNSURE.search(part):
            break
        row.append(figure)
        at = figure.end
    return row


def _changes(case):
    for block in case.blocks:
        if block.kind == "header":
            continue
        for slip in slips(block.text):
            yield Remark(
                f"change:{slip.stated}≠{slip.computed}", f"«{block.text[slip.start:slip.end].strip()}»: {slip.words}.",
                "Số tăng, giảm, tỷ lệ phải khớp với các số dùng để tính.", "Tính lại, sửa số liệu hoặc sửa cách nói.",
                block.number, slip.start, slip.end,
            )
