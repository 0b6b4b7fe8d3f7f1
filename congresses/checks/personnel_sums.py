"""Counts of the personnel sheet that cannot be true together, and steps of the process that went wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from congresses.core.vietnamese import capital, day

from .case import Counts, Step
from .personnel_counts import COUNTS, STEPS

MAJORITY_FROM = 2  # the first step opens the process; the others choose by ballot
FIVE_STEPS = "Quy trình giới thiệu nhân sự gồm năm bước, mỗi bước có biên bản; từ bước 2 có bỏ phiếu kín."


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One thing of the sheet that does not hold: what, by which rule, and whether it is impossible altogether.

    `part` is the figure to look at again, perhaps a slip of the pen: the code of a count, or of step `step` its held, present
    or agreed. `short` says beside it what is wrong, without naming it again. Both are empty where nothing was mistyped.
    """

    subject: str  # "sum:ages", "step-3:order"
    what: str
    why: str = ""
    impossible: bool = False
    step: int = 0
    part: str = ""
    short: str = ""


def contradictions(counts: Counts) -> list[Contradiction]:
    """What does not hold in a sheet, the counts first; figures that were not entered contradict nothing."""
    return [*_sums(counts.counts), *_steps(counts.steps)]


# (name, whole, parts, what their sum is called beside the last part): the parts make the whole.
WHOLES = (
    ("ages", "committee", ("under_40", "from_40_to_50", "over_50"), "Ba độ tuổi cộng lại"),
    ("renewal", "committee", ("first_time", "re_elected"), "Cộng với số tham gia lần đầu"),
)
# (part, whole): a part is no larger than its whole.
PARTS = (
    ("to_elect", "committee"),
    ("to_elect", "candidates"),
    ("standing_committee", "committee"),
    ("women", "committee"),
    ("women_standing_committee", "women"),
    ("women_standing_committee", "standing_committee"),
    ("deputy_secretaries", "standing_committee"),
    *((code, "committee") for code in ("university", "political_theory", "ethnic_minority")),
)


def _sums(counts):
    for name in ("committee", "to_elect"):
        if counts.get(name) == 0:
            yield Contradiction(
                f"sum:{name}", f"«{COUNTS[name].label}» đang ghi 0.", "Số này phải từ 1 trở lên.", True, part=name, short="Đang ghi 0.")
    for row in WHOLES:
        yield from _whole(counts, *row)
    for part, whole in PARTS:
        if part in counts and whole in counts and counts[part] > counts[whole]:
            more = f"nhiều hơn «{COUNTS[whole].label}» ({counts[whole]})."
            yield Contradiction(
                f"sum:{part}>{whole}", f"«{COUNTS[part].label}» ({counts[part]}) {more}",
                "Số thứ nhất là một phần của số thứ hai nên không thể lớn hơn.", True, part=part, short=f"Ghi {counts[part]}, {more}",
            )


def _whole(counts, name, whole, parts, called):
    if any(code not in counts for code in (whole, *parts)):
        return
    given = [counts[part] for part in parts]
    if sum(given) != counts[whole]:
        labels = " + ".join(COUNTS[part].label.lower() for part in parts)
        reckoned = f"{' + '.join(map(str, given))} = {sum(given)}, khác số ủy viên Ban Chấp hành ({counts[whole]})."
        yield Contradiction(
            f"sum:{name}", f"Cộng {labels}: {reckoned}", "Mỗi ủy viên được tính đúng một lần.", True, part=parts[-1],
            short=f"{called}: {reckoned}",
        )


def _steps(steps: tuple[Step, ...]) -> Iterator[Contradiction]:
    by_number = {step.number: step for step in steps}
    last, absent = None, []
    for number in STEPS:
        step = by_number.get(number, Step(number))
        lacking = _lacking(step)
        if _is_absent(step):
            absent.append(step)
        elif lacking:
            yield _missing(step, f"Chưa nhập đủ {_title(step)}: còn thiếu {', '.join(lacking)}.")
        if step.held is not None:
            if last is not None and step.held <= last.held:
                after = f"không sau bước {last.number} ngày {day(last.held)}."
                yield Contradiction(
                    f"step-{number}:order", f"Bước {number} ngày {day(step.held)} {after}",
                    "Các bước của quy trình làm lần lượt, bước sau chỉ tiến hành khi bước trước đã xong.",
                    step=number, part="held", short=f"{day(step.held)} {after}",
                )
            last = step
        if step.summoned:
            yield from _ballot(step)
    if len(absent) == 1:
        yield _missing(absent[0], f"Chưa nhập {_title(absent[0])}.")
    elif absent:
        # One thing to explain: the process has not come so far.
        numbers = ", ".join(f"bước {step.number}" for step in absent)
        yield Contradiction("steps:missing", f"Chưa nhập {len(absent)} bước của quy trình: {numbers}.", FIVE_STEPS)


def _is_absent(step):
    # Nobody summoned is as good as not entered.
    return step.held is step.present is step.agreed is None and not step.summoned


def _lacking(step):
    """What of a step was not entered; the first one needs no ballot."""
    wanted = {"ngày họp": step.held}
    if step.number >= MAJORITY_FROM:
        wanted |= {"số được triệu tập": step.summoned or None, "số có mặt": step.present, "số phiếu đồng ý": step.agreed}
    return [name for name, value in wanted.items() if value is None]


def _title(step):
    return f"bước {step.number} ({STEPS[step.number]})"


def _missing(step, what):
    return Contradiction(f"step-{step.number}:missing", what, FIVE_STEPS)


def _ballot(step):
    summoned, present, agreed = step.summoned, step.present, step.agreed
    name = capital(_title(step))
    if present is not None and present > summoned:
        yield Contradiction(
            f"step-{step.number}:present", f"{name}: có mặt {present} nhiều hơn triệu tập {summoned}.",
            "Số có mặt không thể nhiều hơn số được triệu tập.", True, step.number, "present",
            f"Ghi {present}, nhiều hơn số triệu tập {summoned}.")
    elif agreed is not None and agreed > (summoned if present is None else present):
        more = f"nhiều hơn số triệu tập {summoned}." if present is None else f"nhiều hơn số có mặt {present}."
        yield Contradiction(
            f"step-{step.number}:votes", f"{name}: {agreed} phiếu đồng ý, {more}", "Số phiếu không thể nhiều hơn số người có mặt.",
            True, step.number, "agreed", f"Ghi {agreed}, {more}")
    if present is not None and 3 * present < 2 * summoned:
        yield Contradiction(
            f"step-{step.number}:quorum", f"{name}: có mặt {present}/{summoned}, chưa đủ hai phần ba.",
            "Hội nghị hợp lệ khi có ít nhất hai phần ba số người được triệu tập.",
        )
    if step.number >= MAJORITY_FROM and agreed is not None and 2 * agreed <= summoned:
        yield Contradiction(
            f"step-{step.number}:majority", f"{name}: {agreed} phiếu đồng ý trên {summoned} người được triệu tập, chưa quá một nửa.",
            "Người được giới thiệu phải đạt trên 50% so với tổng số người được triệu tập.",
        )

