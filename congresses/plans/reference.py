"""What the reference data of a plan is made of: the words its columns take, and what a row must hold to make sense."""

from django.db.models import TextChoices

from congresses.checks.personnel_counts import COUNTS, METRICS
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


class Rounding(TextChoices):
    """How a share becomes whole people."""

    NONE = "none", "không làm tròn"
    NEAREST = "nearest", "gần nhất"
    UP = "up", "lên"
    DOWN = "down", "xuống"


# What the checks know to look for, and what it is called: a row with another code would be held against nothing.
MEASURED = {code: COUNTS[count].label if count in COUNTS else "Số dư so với số cần bầu" for code, (count, _) in METRICS.items()}
LIMITED = {
    "arts_programme": "Chương trình văn nghệ", "welcoming_delegations": "Đoàn chúc mừng", "guests": "Đại biểu cấp trên và khách mời",
    "flower_baskets": "Lẵng hoa", "banquet": "Liên hoan",
}
LIMIT_OPERATORS = [choice for choice in Operator if choice != Operator.BETWEEN]
WORDS = {
    "operator": dict(Operator.choices), "direction": dict(Direction.choices), "measured": dict(Measure.choices),
    "rounding": dict(Rounding.choices),
}
_NEEDED = {"<=": ("high",), ">=": ("low",), "between": ("low", "high"), "=": ("low",)}


def known(values):
    """Columns that take one of some words hold one of them."""
    for name in WORDS.keys() & values.keys():
        if values[name] not in WORDS[name]:
            yield name, f"«{values[name]}» không phải giá trị được dùng.", f"Chọn một trong: {', '.join(WORDS[name])}."


def bounds(values):
    """A personnel rule has the numbers its operator needs, in order."""
    low, high = values.get("low"), values.get("high")
    for name in _NEEDED.get(values["operator"], ()):
        if values.get(name) is None:
            yield name, f"Phép so «{Operator(values['operator']).label}» cần có số ở đây.", "Ghi số."
    if low is not None and high is not None and low > high:
        yield "high", "Số đến nhỏ hơn số từ.", "Sửa một trong hai số."


def page_norm(values):
    """The length of a kind of document: from no more than up to."""
    low, high = values.get("min_pages"), values.get("max_pages")
    if low is not None and high is not None and low > high:
        yield "max_pages", "Số trang nhiều nhất nhỏ hơn số trang ít nhất.", "Sửa một trong hai số."


CHECKS = {Indicator: (known,), PersonnelRule: (known, bounds), EventLimit: (known, in_order("valid_from", "valid_to"))}
