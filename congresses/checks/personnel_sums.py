"""Counts of the personnel sheet that cannot be true together, and steps of the process that went wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from congresses.core.vietnamese import day

from .case import Counts, Step
from .personnel_counts import COUNTS, STEPS

MAJORITY_FROM = 2  # the first step opens the process; the others choose by ballot


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One thing of the sheet that does not hold: what, by which rule, and whether it is impossible altogether."""

    subject: str  # "sum:ages", "step-3:order"
    what: str
    why: str = ""
    impossible: bool = False


def contradictions(counts: Counts) -> list[Contradiction]:
    """What does not hold in a sheet, the counts first; figures that were not entered contradict nothing."""
    return [*_sums(counts.counts), *_steps(counts.steps)]


# (name, whole, parts): the parts make the whole.
WHOLES = (
    ("ages", "committee", ("under_40", "from_40_to_50", "over_50")),
    ("renewal", "committee", ("first_time", "re_elected")),
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
            yield Contradiction(f"sum:{name}", f"«{COUNTS[name].label}» đang ghi 0.", "Số này phải từ 1 trở lên.", True)
    for name, whole, parts in WHOLES:
        yield from _whole(counts, name, whole, parts)
    for part, whole in PARTS:
        if part in counts and whole in counts and counts[part] > counts[whole]:
            yield Contradiction(
                f"sum:{part}>{whole}",
                f"«{COUNTS[part].label}» ({counts[part]}) nhiều hơn «{COUNTS[whole].label}» ({counts[whole]}).",
                "Số thứ nhất là một phần của số thứ hai nên không thể lớn hơn.", True,
            )


def _whole(counts, name, whole, parts):
    if whole not in counts:
        return
    given = [counts[part] for part in parts if part in counts]
    total, most = sum(given), counts[whole]
    # With a part still missing only too many is wrong.
    if total > most or (total != most and len(given) == len(parts)):
        labels = " + ".join(COUNTS[part].label.lower() for part in parts if part in counts)
        yield Contradiction(
            f"sum:{name}", f"Cộng {labels}: {' + '.join(map(str, given))} = {total}, khác số ủy viên Ban Chấp hành ({most}).",
            "Mỗi ủy viên được tính đúng một lần.", True,
        )


def _steps(steps: tuple[Step, ...]) -> Iterator[Contradiction]:
    by_number = {step.number: step for step in steps}
    last = None
    for number in STEPS:
        step = by_number.get(number, Step(number))
        yield from _missing(step)
        if step.held is not None:
            if last is not None and step.held <= last.held:
                yield Contradiction(
                    f"step-{number}:order",
                    f"Bước {number} ngày {day(step.held)} không sau bước {last.number} ngày {day(last.held)}.",
                    "Các bước của quy trình làm lần lượt, bước sau chỉ tiến hành khi bước trước đã xong.",
                )
            last = step
        if step.summoned:
            yield from _ballot(step)


def _missing(step):
    """What of a step was not entered; the first one needs no ballot."""
    wanted = {"ngày họp": step.held}
    if step.number >= MAJORITY_FROM:
        # Nobody summoned is as good as not entered.
        wanted |= {"số được triệu tập": step.summoned or None, "số có mặt": step.present, "số phiếu đồng ý": step.agreed}
    lacking = [name for name, value in wanted.items() if value is None]
    if lacking:
        title = f"bước {step.number} ({STEPS[step.number]})"
        nothing = len(lacking) == len(wanted) and not step.summoned
        yield Contradiction(
            f"step-{step.number}:missing",
            f"Chưa nhập {title}." if nothing else f"Chưa nhập đủ {title}: còn thiếu {', '.join(lacking)}.",
            "Quy trình giới thiệu nhân sự gồm năm bước, mỗi bước có biên bản; từ bước 2 có bỏ phiếu kín.",
        )


def _ballot(step):
    summoned, present, agreed = step.summoned, step.present, step.agreed
    name = f"Bước {step.number} ({STEPS[step.number]})"
    if present is not None and present > summoned:
        yield _votes(step, f"{name}: có mặt {present}, nhiều hơn số được triệu tập {summoned}.")
    elif agreed is not None and agreed > (summoned if present is None else present):
        which = f"số được triệu tập {summoned}" if present is None else f"số có mặt {present}"
        yield _votes(step, f"{name}: {agreed} phiếu đồng ý, nhiều hơn {which}.")
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


def _votes(step, what):
    return Contradiction(f"step-{step.number}:votes", what, "Số phiếu không thể nhiều hơn số người có mặt.", True)
