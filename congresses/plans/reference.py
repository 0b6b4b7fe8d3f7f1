"""What the reference data of a plan is made of: the words its columns take, and what a row must hold to make sense."""

from decimal import Decimal

from django.db.models import TextChoices

from congresses.checks.personnel_counts import COUNTS, METRICS, ROUNDINGS
from congresses.checks.sentences import plain
from congresses.core.rows import in_order

from .models import EventLimit, Indicator, PersonnelRule


class Operator(TextChoices):
    """How a number is held against a rule."""

    AT_MOST = "<=", "không quá"
    AT_LEAST = ">=", "ít nhất"
    EQUAL = "=", "đúng"
    BETWEEN = "between", "từ … đến …"


class Direction(TextChoices):
    """Which way an indicator is meant to go."""

    UP = "up", "tăng"
    DOWN = "down", "giảm"
    HOLD = "hold", "giữ mức"
    REACH = "reach", "đạt"


class Measure(TextChoices):
    """Of which time an indicator's value is."""

    AVERAGE = "average", "bình quân cả nhiệm kỳ"
    END = "end", "năm cuối nhiệm kỳ"
    CUMULATIVE = "cumulative", "cộng dồn cả nhiệm kỳ"
    YEARLY = "yearly", "từng năm"


# What the checks know to count, and what it is called: a rule with another code would be held against nothing.
MEASURED = {code: COUNTS[count].label if count in COUNTS else "Số dư so với số cần bầu" for code, (count, _) in METRICS.items()}
PEOPLE, SHARE = UNITS = ("người", "%")
WORDS = {
    "operator": dict(Operator.choices), "direction": dict(Direction.choices), "measured": dict(Measure.choices), "rounding": ROUNDINGS,
}
_NEEDED = {"<=": ("high",), ">=": ("low",), "between": ("low", "high"), "=": ("low",)}


def in_words(operator: str, low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """A numeric rule: "từ 10% đến 30%", "không quá 15 người", "không có"."""
    low, high = ("" if value is None else plain(value) for value in (low, high))
    if operator == Operator.AT_MOST and high == "0":
        return "không có"
    share, unit = (SHARE, "") if unit == SHARE else ("", f" {unit}".rstrip())
    if operator == Operator.BETWEEN:
        return f"từ {low}{share} đến {high}{share}{unit}"
    number = high or low if operator == Operator.AT_MOST else low or high
    return f"{WORDS['operator'].get(operator, operator)} {number}{share}{unit}"


def known(values):
    """Columns that take one of some words hold one of them."""
    for name in WORDS.keys() & values.keys():
        if values[name] not in WORDS[name]:
            yield name, f"«{values[name]}» không phải giá trị được dùng.", f"Chọn một trong: {', '.join(WORDS[name].values())}."


def bounds(values):
    """A personnel rule counts people or says a share, and has the numbers its operator needs, in order."""
    low, high, unit = values.get("low"), values.get("high"), values["unit"]
    if unit not in UNITS:
        yield "unit", f"«{unit}» không phải đơn vị tính được dùng.", f"Chọn một trong: {', '.join(UNITS)}."
    for name in _NEEDED.get(values["operator"], ()):
        if values.get(name) is None:
            yield name, f"Phép so «{Operator(values['operator']).label}» cần có số ở đây.", "Ghi số."
    for name in ("low", "high") if unit == PEOPLE else ():
        if not _is_whole(values.get(name)):
            yield name, "Số người là số nguyên.", "Ghi số không có phần thập phân."
    if low is not None and high is not None and low > high:
        yield "high", "Số lớn nhất nhỏ hơn số nhỏ nhất.", "Sửa một trong hai số."


def at_most(values):
    """A limit is a whole number that is not exceeded: the checks know no other."""
    if values["operator"] != Operator.AT_MOST:
        yield "operator", "Giới hạn tổ chức chỉ có phép so «không quá».", "Ghi mức nhiều nhất; mức 0 là không được có."
    if not _is_whole(values.get("limit")):
        yield "limit", "Số khách, số lượng là số nguyên.", "Ghi số không có phần thập phân."


def _is_whole(value: Decimal | None) -> bool:
    return value is None or value % 1 == 0


window = in_order("window_from", "window_to")


def page_norm(values):
    """The length of a kind of document: from no more than up to."""
    low, high = values.get("min_pages"), values.get("max_pages")
    if low is not None and high is not None and low > high:
        yield "max_pages", "Số trang nhiều nhất nhỏ hơn số trang ít nhất.", "Sửa một trong hai số."


CHECKS = {Indicator: (known,), PersonnelRule: (known, bounds), EventLimit: (at_most, in_order("valid_from", "valid_to"))}
