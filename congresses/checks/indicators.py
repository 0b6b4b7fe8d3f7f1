"""Check: each key indicator of the set stands in the political report, as a result and as a target, as the table has it."""

from collections import defaultdict

from .indicator_fit import WRONG, comparable, is_worded, scaled, written
from .indicator_mentions import mentions
from .indicator_roles import RESULT, TARGET, term_of
from .indicator_words import phrases
from .numbers import value_of
from .registry import check
from .remarks import Level, Remark

STATED = phrases(
    "đạt", "giữ vững", "duy trì", "công nhận", "hoàn thành", "chưa", "về đích", "xếp loại", "bảo đảm", "đảm bảo", "lùi", "được xét",
    "đích", "xét", "thẩm định", "củng cố", "giữ", "năm 2020", "năm 2021", "năm 2022", "năm 2023", "năm 2024", "năm 2025",
)
SET = "Bộ chỉ tiêu chủ yếu yêu cầu mỗi chỉ tiêu có kết quả nhiệm kỳ qua và mục tiêu nhiệm kỳ tới."
ROLE_NAMES = {RESULT: "kết quả", TARGET: "mục tiêu"}


@check("indicators", title="Chỉ tiêu chủ yếu", level=Level.EXPLAIN, aspect="targets", needs={"indicators", "values", "plan"})
def indicators(case):
    """What is missing of the plan's set, stands in another unit, or differs from the table that was entered."""
    wanted = case.reference.indicators
    if not wanted:
        return
    term = term_of(case.reference.term)
    found = defaultdict(list)
    for mention in mentions(case.blocks, wanted, term, case.kind.code, case.committee.short_name):
        found[mention.code].append(mention)
    has_parts = any(mention.role for group in found.values() for mention in group)
    rows = {row.code: row for row in case.values or ()}
    for indicator in wanted:
        row = rows.get(indicator.code)
        if row is not None and row.not_applicable:
            continue
        yield from _presence(indicator, found[indicator.code], has_parts)
        if row is not None:
            yield from _against_table(indicator, row, found[indicator.code], term)


def _presence(indicator, group, has_parts):
    if not group:
        yield Remark(
            f"{indicator.code}:missing", f"Không thấy chỉ tiêu «{indicator.name}» trong báo cáo.", SET,
            f"Bổ sung kết quả và mục tiêu của chỉ tiêu này ({indicator.unit}), hoặc ghi «không áp dụng» kèm lý do trong biểu chỉ tiêu.",
        )
        return
    answers = [mention for mention in group if _answers(indicator, mention)]
    wrong = [mention for mention in group if mention.fit == WRONG]
    yield from _wrong_units(indicator, answers, wrong)
    if not answers:
        if not wrong:
            yield _unstated(indicator, group[0])
        return
    roles = {mention.role for mention in answers} | {mention.role for mention in wrong}
    if "" in roles and not (is_worded(indicator) and has_parts):
        return
    for role, other in ((RESULT, TARGET), (TARGET, RESULT)):
        if role not in roles and other in roles:
            yield _one_sided(indicator, role, group, answers)


def _answers(indicator, mention):
    if not is_worded(indicator):
        return mention.stated
    return mention.figure is not None or mention.table or any(words in mention.words for words in STATED)


def _wrong_units(indicator, answers, wrong):
    """A figure of another kind where no right one stands for the role, or the very same figure with another unit."""
    seen = set()
    for mention in wrong:
        unit = mention.figure.measure.written
        right = [answer for answer in answers if answer.role == mention.role]
        same = any(_digits(answer) == _digits(mention) for answer in answers if answer.figure is not None)
        if unit in seen or (right and not same):
            continue
        seen.add(unit)
        yield Remark(
            f"{indicator.code}:unit:{unit}",
            f"Chỉ tiêu «{indicator.name}» ghi «{mention.quote}»: đơn vị tính «{unit}» không phải đơn vị của bộ chỉ tiêu.",
            f"Bộ chỉ tiêu chủ yếu tính chỉ tiêu này bằng «{indicator.unit}».", f"Đổi số liệu sang «{indicator.unit}».",
            mention.passage, mention.start, mention.end,
        )


def _digits(mention):
    return mention.figure.low / mention.figure.measure.scale


def _unstated(indicator, mention):
    if is_worded(indicator):
        what = f"Báo cáo nhắc đến «{indicator.name}» nhưng không nói đã đạt hay chưa, hoặc đến năm nào thì đạt."
        todo = "Ghi rõ: đã đạt, giữ vững, chưa đạt, hoặc năm phấn đấu đạt."
    else:
        what = f"Báo cáo nhắc đến «{indicator.name}» nhưng không có số liệu."
        todo = f"Bổ sung kết quả và mục tiêu bằng số ({indicator.unit})."
    return Remark(f"{indicator.code}:figure", what, SET, todo, mention.passage, mention.start, mention.end)


def _one_sided(indicator, role, group, answers):
    place = next((mention for mention in group if mention.role == role), answers[0])
    there = next(mention for mention in answers if mention.role != role)
    have, lack = (("mục tiêu", "kết quả nhiệm kỳ qua") if role == RESULT else ("kết quả", "mục tiêu nhiệm kỳ tới"))
    said = f" ({there.quote})" if there.quote else ""
    return Remark(
        f"{indicator.code}:{role}", f"Chỉ tiêu «{indicator.name}» mới có {have}{said}, chưa thấy {lack}.", SET,
        f"Bổ sung {lack} của chỉ tiêu này ({indicator.unit}).", place.passage, place.start, place.end,
        aspect="results" if role == RESULT else "targets",
    )


def _against_table(indicator, row, group, term):
    empty = None
    for role, cell in ((RESULT, row.result), (TARGET, row.target)):
        texts = [mention for mention in group if mention.role == role and comparable(indicator, mention, term)]
        if not cell.strip():
            empty = empty or next(((mention, role) for mention in texts), None)
            continue
        yield from _differences(indicator, role, cell.strip(), texts)
    if empty:
        mention, role = empty
        yield Remark(
            f"{indicator.code}:table-empty",
            f"Báo cáo có {ROLE_NAMES[role]} của «{indicator.name}» ({mention.quote}), biểu chỉ tiêu đã nhập để trống ô này.",
            "Báo cáo và biểu chỉ tiêu phải thống nhất.", "Điền số liệu này vào biểu chỉ tiêu.",
            mention.passage, mention.start, mention.end, Level.HINT, "figures",
        )


def _differences(indicator, role, cell, texts):
    figure = value_of(cell)
    if figure is None or (is_worded(indicator) and figure.kind != "year"):
        return
    entered, seen = scaled(indicator, figure), set()
    if any(mention.figure.agrees(entered) for mention in texts):
        return  # what else is said is of another year or place, or is held against it by the check of figures
    for mention in texts:
        value = written(mention.figure, indicator)
        if value in seen:
            continue
        seen.add(value)
        yield Remark(
            f"{indicator.code}:table:{value}≠{cell}",
            f"{ROLE_NAMES[role].capitalize()} của «{indicator.name}»: báo cáo ghi «{mention.quote}», biểu chỉ tiêu đã nhập ghi «{cell}».",
            "Báo cáo và biểu chỉ tiêu phải thống nhất.", "Kiểm tra lại, sửa báo cáo hoặc sửa biểu chỉ tiêu cho khớp.",
            mention.passage, mention.start, mention.end, aspect="figures",
        )
