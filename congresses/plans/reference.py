"""What the reference data of a plan is made of: the words its columns take, and what a row must hold to make sense."""

from decimal import Decimal

from django.db.models import TextChoices

from congresses.checks import CHECKS as THERE_ARE
from congresses.checks import personnel_counts
from congresses.checks.event_mentions import LIMITED
from congresses.checks.personnel_counts import COUNTS, METRICS, ROUNDINGS
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
PEOPLE, _ = UNITS = ("người", "%")
WORDS = {
    "operator": dict(Operator.choices), "direction": dict(Direction.choices), "measured": dict(Measure.choices), "rounding": ROUNDINGS,
}
_NEEDED = {"<=": ("high",), ">=": ("low",), "between": ("low", "high"), "=": ("low",)}


def in_words(operator: str, low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """A numeric rule as findings say it: "từ 10% đến 30%", "không quá 15 người"; "không có" where none is allowed."""
    low, high = personnel_counts.limits(operator, low, high)
    return "không có" if low is None and high == 0 else personnel_counts.in_words(low, high, unit)


def known(values):
    """Columns that take one of some words hold one of them."""
    for name in WORDS.keys() & values.keys():
        if values[name] not in WORDS[name]:
            yield name, f"«{values[name]}» không phải giá trị được dùng.", f"Chọn một trong: {', '.join(WORDS[name].values())}."


def counted(values):
    """A personnel rule is about something the checks know to count; another would be held against nothing."""
    yield from _unknown(values, "code", [values.get("code", "")], MEASURED, "số nào của biểu cơ cấu")


def looked_for(values):
    """A limit is of something the checks look for."""
    yield from _unknown(values, "code", [values.get("code", "")], LIMITED, "việc nào trong văn kiện")


def checks_there_are(values):
    """A kind of document is put to checks there are; one without checks has an empty text."""
    yield from _unknown(values, "checks", [code for code in values.get("checks", "").split(";") if code], THERE_ARE, "phép kiểm tra nào")


def _unknown(values, name, codes, there_are, what):
    if name in values and (unknown := [code for code in codes if code not in there_are]):
        yield name, f"Cổng không biết mã {', '.join(f'«{code}»' for code in unknown)} là {what}.", f"Chỉ dùng: {', '.join(there_are)}."


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


CHECKS = {Indicator: (known,), PersonnelRule: (known, counted, bounds), EventLimit: (looked_for, at_most, in_order("valid_from", "valid_to"))}
