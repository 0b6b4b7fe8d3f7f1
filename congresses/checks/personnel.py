"""The personnel sheet against the plan's rules, against itself, and against what the text of the plan says."""

import re
from collections.abc import Iterator
from decimal import Decimal

from congresses.core.vietnamese import capital

from .case import Case
from .personnel_counts import BASES, COUNTS, STEPS, SURPLUS, Count, Result, percent, results
from .personnel_sums import Contradiction, contradictions
from .personnel_text import said
from .registry import check
from .remarks import Level, Remark
from .sentences import plain

__all__ = ["COUNTS", "STEPS", "Contradiction", "Count", "Result", "contradictions", "results"]

_FIGURE = re.compile(r"\d+")


@check("personnel", title="Cơ cấu nhân sự", level=Level.EXPLAIN, aspect="personnel", needs={"rules", "counts", "plan"})
def personnel(case: Case) -> Iterator[Remark]:
    """Size, surplus, shares, ages, renewal and the steps of the process, from a sheet of counts."""
    if case.counts is None:
        yield Remark(
            "sheet", "Chưa nhập biểu cơ cấu nhân sự nên chưa đối chiếu được với quy định.",
            "Số lượng, cơ cấu, tỷ lệ và các bước quy trình được kiểm tra theo biểu này; biểu chỉ có số lượng, không có tên người.",
            "Đồng chí nhập biểu cơ cấu nhân sự hoặc tải tệp theo mẫu.",
        )
        return
    found = results(case.counts, case.reference.rules)
    yield from _missing(case.counts.counts, found)
    for wrong in contradictions(case.counts):
        yield Remark(_subject(wrong), wrong.what, wrong.why, _todo(wrong), level=Level.BLOCKING if wrong.impossible else None)
    for result in found:
        if result.met is False:
            yield _unmet(result)
    yield from _text(case)


def _subject(wrong):
    """With the figures: what was explained of other figures was not explained of these."""
    return wrong.subject if wrong.subject.endswith(":missing") else ":".join((wrong.subject, *_FIGURE.findall(wrong.what)))


def _todo(wrong):
    if wrong.impossible:
        return "Đồng chí kiểm tra lại số đã nhập."
    if wrong.subject.endswith(":missing"):
        return f"Đồng chí ghi {'bước này' if wrong.subject.startswith('step-') else 'các bước này'} hoặc nêu rõ lý do."
    return "Đồng chí bổ sung, làm lại bước này hoặc nêu rõ lý do."


def _missing(counts, found):
    """Counts that every sheet must have or that a rule of this plan needs."""
    needed = {code for result in found for code in result.missing}
    for code, count in COUNTS.items():
        if code not in counts and (count.required or code in needed):
            yield Remark(
                f"missing:{code}", f"Biểu cơ cấu nhân sự chưa có «{count.label}».",
                "Thiếu số này thì chưa đối chiếu được với quy định.", "Đồng chí nhập số này; không có người nào thì ghi 0.",
            )


def _unmet(result):
    share = f" ({plain(result.percentage)}%)" if result.percentage is not None else ""
    needed = f", tức {result.needed}" if result.rounding and result.needed else ""
    rounding = f" Cách làm tròn: {result.rounding}." if result.rounding else ""
    return Remark(
        f"{result.code}:{result.fraction}",
        f"{result.label}: {result.fraction}{share}; quy định {result.threshold}{needed}.",
        f"Căn cứ: {result.source}.{rounding}" if result.source else rounding.strip(),
        "Đồng chí điều chỉnh phương án nhân sự, hoặc nêu rõ lý do để cấp duyệt xem xét.",
    )


def _text(case):
    """Counts of the text that the sheet has otherwise, and shares that do not fit their count."""
    sheet = dict(case.counts.counts)
    if "candidates" in sheet and "to_elect" in sheet:
        sheet[SURPLUS] = sheet["candidates"] - sheet["to_elect"]
    for one in said(case.blocks, case.reference.term):
        if one.code not in sheet:
            continue
        label = COUNTS[one.code].label if one.code in COUNTS else "Số dư"
        if one.count not in (None, sheet[one.code]):
            pair, why = (str(one.count), str(sheet[one.code])), "Đề án và biểu cơ cấu nhân sự phải cùng một số."
        elif wrong := _share(one, sheet):
            pair, why = wrong, f"{sheet[one.code]} người thì tỷ lệ là {wrong[1]}."
        else:
            continue
        yield Remark(
            f"text:{one.code}:{pair[0]}≠{pair[1]}", f"{capital(label)}: Đề án ghi {pair[0]}, theo biểu là {pair[1]}.", why,
            "Đồng chí sửa cho thống nhất ở chỗ sai.", passage=one.passage, start=one.start, end=one.end,
        )


def _share(one, sheet):
    """(as written, as reckoned) when the share beside a count is not that of the sheet; cut or rounded is the same."""
    wholes = [sheet[whole] for whole in (BASES.get(one.code), "committee") if sheet.get(whole)]
    if not one.percent or not wholes or one.code not in BASES:
        return None
    written = Decimal(one.percent.replace(",", "."))
    step = Decimal(1).scaleb(-len(one.percent.partition(",")[2]))
    if any(abs(written - Decimal(100 * sheet[one.code]) / whole) < step for whole in wholes):
        return None
    return f"{one.percent}%", f"{plain(percent(sheet[one.code], wholes[0]))}%"
