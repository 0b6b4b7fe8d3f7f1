"""What the personnel sheet asks, and how its counts stand against the plan's rules: fraction, percentage, threshold."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from congresses.core.vietnamese import capital

from .case import Counts, Rule
from .sentences import plain


@dataclass(frozen=True, slots=True)
class Count:
    """One figure the sheet asks for: how many, never who."""

    label: str
    hint: str = ""
    required: bool = True


COUNTS: dict[str, Count] = {
    "committee": Count("Số ủy viên Ban Chấp hành khóa mới", "Tổng số theo Đề án, kể cả số bầu bổ sung sau (nếu có)."),
    "to_elect": Count("Số ủy viên cần bầu tại đại hội", "Thường bằng số ủy viên Ban Chấp hành khóa mới."),
    "candidates": Count("Số người được giới thiệu để bầu Ban Chấp hành", "Danh sách bầu cử, đã có số dư."),
    "women": Count("Nữ trong Ban Chấp hành", "Trong số ủy viên dự kiến, không phải trong danh sách có số dư."),
    "under_40": Count("Ủy viên dưới 40 tuổi", "Tính theo tháng quy định của kế hoạch."),
    "from_40_to_50": Count("Ủy viên từ 40 đến 50 tuổi", "Tính theo tháng quy định của kế hoạch."),
    "over_50": Count("Ủy viên trên 50 tuổi", "Ba độ tuổi cộng lại bằng số ủy viên Ban Chấp hành."),
    "first_time": Count("Ủy viên tham gia lần đầu", "Lần đầu tham gia Ban Chấp hành đảng bộ này."),
    "re_elected": Count("Ủy viên tái cử", "Cùng với số tham gia lần đầu bằng số ủy viên Ban Chấp hành."),
    "standing_committee": Count("Số ủy viên Ban Thường vụ", "Kể cả bí thư và phó bí thư."),
    "women_standing_committee": Count("Nữ trong Ban Thường vụ", "Không có thì ghi 0."),
    "deputy_secretaries": Count("Số phó bí thư", required=False),
    "university": Count("Ủy viên có trình độ đại học trở lên", required=False),
    "political_theory": Count("Ủy viên có trình độ lý luận chính trị trung cấp trở lên", required=False),
    "ethnic_minority": Count("Ủy viên là người dân tộc thiểu số", "Chỉ ghi số lượng.", required=False),
}
STEPS: dict[int, str] = {
    1: "Hội nghị Ban Thường vụ lần 1",
    2: "Hội nghị cán bộ chủ chốt",
    3: "Hội nghị Ban Chấp hành lần 1",
    4: "Hội nghị Ban Thường vụ lần 2",
    5: "Hội nghị Ban Chấp hành lần 2",
}
# What a rule measures: (count, the whole it is a share of). The surplus is reckoned: candidates over those to elect.
SURPLUS = "surplus"
METRICS: dict[str, tuple[str, str]] = {
    "size_max": ("committee", ""),
    "standing_committee_size": ("standing_committee", ""),
    SURPLUS: (SURPLUS, "to_elect"),
    "women": ("women", "committee"),
    "women_standing_committee": ("women_standing_committee", "standing_committee"),
    "young": ("under_40", "committee"),
    "age_40_50": ("from_40_to_50", "committee"),
    "age_over_50": ("over_50", "committee"),
    "first_time": ("first_time", "committee"),
    "re_elected": ("re_elected", "committee"),
    "deputy_secretaries": ("deputy_secretaries", ""),
    "university": ("university", "committee"),
    "political_theory": ("political_theory", "committee"),
    "ethnic_minority": ("ethnic_minority", "committee"),
}
BASES = {count: whole for count, whole in METRICS.values() if whole}  # what the share of a count is reckoned of
ROUNDINGS = {
    "none": "không làm tròn",
    "nearest": "làm tròn đến số người gần nhất, từ 0,5 trở lên tính là 1",
    "up": "phần lẻ làm tròn lên 1 người",
    "down": "bỏ phần lẻ",
}
_WAYS = {"nearest": ROUND_HALF_UP, "up": ROUND_CEILING, "down": ROUND_FLOOR}


@dataclass(frozen=True, slots=True)
class Result:
    """One rule held against the sheet; `met` is None where it cannot be said, and `note` says why."""

    code: str
    label: str
    threshold: str = ""  # "ít nhất 15%"
    fraction: str = ""  # "3/15"; "15" for a plain number
    percentage: Decimal | None = None  # one decimal; None for a plain number
    least: int | None = None  # whole people after rounding
    most: int | None = None
    rounding: str = ""  # in words; "" for a plain number
    source: str = ""
    met: bool | None = None
    note: str = ""
    missing: tuple[str, ...] = ()  # codes of counts that were not entered

    @property
    def needed(self) -> str:
        """How many people the rule asks for: "ít nhất 2 người"; "" where no whole number fits or nothing is known."""
        if self.least is not None and self.most is not None and self.least > self.most:
            return ""
        return in_words(self.least, self.most, "người")


def results(counts: Counts, rules: Iterable[Rule]) -> list[Result]:
    """One result for each rule, in the order of the rules."""
    return [_result(rule, counts.counts) for rule in rules]


def percent(part: int, whole: int) -> Decimal:
    """A share in per cent, to one decimal."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _result(rule, counts):
    label = capital(rule.metric or rule.code)
    low, high = limits(rule.operator, rule.low, rule.high)
    share = rule.unit.strip() == "%"
    told = {"label": label, "threshold": in_words(low, high, rule.unit.strip()), "source": rule.source}
    if rule.code not in METRICS:
        return Result(rule.code, **told, note="Cổng chưa biết cách tính quy định này; đề nghị đối chiếu bằng tay.")
    if low is None and high is None:
        return Result(rule.code, **told, note="Quy định chưa có mức cụ thể hoặc phép so chưa đúng; đề nghị xem lại kế hoạch.")
    name, base = METRICS[rule.code]
    if share and not base:
        return Result(rule.code, **told, note="Quy định tính theo % chưa có số nền để tính; đề nghị xem lại kế hoạch.")
    needs = ("candidates", "to_elect") if name == SURPLUS else (name, base) if share else (name,)
    if missing := tuple(code for code in needs if code not in counts):
        names = ", ".join(f"«{COUNTS[code].label}»" for code in missing)
        return Result(rule.code, **told, note=f"Chưa nhập {names}.", missing=missing)
    count = counts["candidates"] - counts["to_elect"] if name == SURPLUS else counts[name]
    whole = counts.get(base, 0)
    if share and not whole:
        return Result(rule.code, **told, note=f"«{COUNTS[base].label}» bằng 0, không tính được tỷ lệ.")
    rounding = rule.rounding if rule.rounding in ROUNDINGS else "none"
    least = None if low is None else _people(low * whole / 100 if share else low, _WAYS.get(rounding, ROUND_CEILING))
    most = None if high is None else _people(high * whole / 100 if share else high, _WAYS.get(rounding, ROUND_FLOOR))
    return Result(
        rule.code, **told, fraction=f"{count}/{whole}" if whole else str(count),
        percentage=percent(count, whole) if whole else None, least=least, most=most,
        rounding=ROUNDINGS[rounding] if share else "",
        met=(least is None or count >= least) and (most is None or count <= most),
    )


def limits(operator: str, low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """(lowest, highest) value a rule allows; None is no limit on that side."""
    match operator.strip():
        case ">=" | "≥":
            return (high if low is None else low), None
        case "<=" | "≤":
            return None, (low if high is None else high)
        case "=":
            value = high if low is None else low
            return value, value
        case "between":
            return low, high
    return None, None


def _people(value, way):
    # Without rounding the whole number is the first one that keeps the limit: up from below, down from above.
    return int(value.to_integral_value(way))


def in_words(low: Decimal | int | None, high: Decimal | int | None, unit: str) -> str:
    """A threshold: "ít nhất 15%", "không quá 15 người", "từ 3 đến 5 người"; "" without any number."""
    share, unit = (unit, "") if unit == "%" else ("", f" {unit}".rstrip())
    low, high = ("" if value is None else plain(Decimal(value)) + share for value in (low, high))
    if not low:
        return f"không quá {high}{unit}" if high else ""
    if not high:
        return f"ít nhất {low}{unit}"
    return f"đúng {low}{unit}" if low == high else f"từ {low} đến {high}{unit}"
