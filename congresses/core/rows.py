"""Rows of reference data, as files and forms bring them: what is wrong with a value, what a change changed."""

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models

from . import vietnamese
from .errors import Conflict, changed_elsewhere

_FIGURE = re.compile(r"(?:[1-9]\d{0,2}(?:\.\d{3}){1,4}|\d{1,15})(?:,\d{1,15})?", re.ASCII)
_CODE = re.compile(r"[-a-zA-Z0-9_]+")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_MACHINE = re.compile(r"\d{1,15}\.\d{1,15}", re.ASCII)
Check = Callable[[Mapping], Iterable[tuple[str, str, str]]]  # of a row's values: field, what, what to do


class Unfit(ValueError):
    """What is wrong with a value as it was written, and what to do."""

    def __init__(self, what: str, remedy: str):
        super().__init__(what)
        self.what, self.remedy = what, remedy


def figure(text: str) -> Decimal:
    """A number of at most two decimals as it is written in Việt Nam: 33,3; 1.500."""
    if not _FIGURE.fullmatch(text):
        if _MACHINE.fullmatch(text):
            raise Unfit(*vietnamese.machine_figure(text, vietnamese.number(Decimal(text).normalize() + 0)))
        raise Unfit(f"«{text[:20]}» không phải số.", "Đồng chí ghi như 15; 33,3 hoặc 1.500.")
    value = Decimal(text.replace(".", "").replace(",", "."))
    if value >= 1_000_000 or value != round(value, 2):
        raise Unfit(f"Số {text[:20]} ngoài phạm vi.", "Ghi số từ 0 đến 999.999,99, tối đa hai chữ số lẻ.")
    return value.quantize(Decimal("0.01"))


def code(text: str) -> str:
    """A code as programs and files know rows by."""
    if not _CODE.fullmatch(text):
        raise Unfit(f"Mã «{text[:60]}» không hợp lệ.", "Chỉ dùng chữ không dấu, chữ số, gạch nối và gạch dưới.")
    return text


def codes(text: str) -> str:
    """Several codes, with semicolons between; none where the text is empty."""
    return ";".join(code(part.strip()) for part in text.split(";")) if text.strip() else ""


def month(text: str) -> str:
    """A month of a year: 2020-04."""
    if not _MONTH.fullmatch(text):
        raise Unfit(f"«{text[:20]}» không phải năm-tháng.", "Ghi dạng 2020-04.")
    return text


def in_order(first: str, last: str) -> Check:
    """A period ends after it begins."""

    def check(values):
        if values.get(first) and values.get(last) and values[first] > values[last]:
            yield last, "Ngày kết thúc trước ngày bắt đầu.", "Sửa một trong hai ngày."

    return check


def require_sound(row: models.Model, checks: Iterable[Check]) -> None:
    """Refuse, beside each field, what the checks or the columns themselves do not take."""
    values = {field.name: getattr(row, field.attname) for field in row._meta.concrete_fields}
    if wrong := [said for check in checks for said in check(values)]:
        raise ValidationError({field: f"{what} {remedy}" for field, what, remedy in wrong})
    row.clean_fields()


def state(row: models.Model) -> int:
    """A number that changes with the values: what a form about the row carries as `seen`."""
    return zlib.crc32(repr([getattr(row, field.attname) for field in row._meta.concrete_fields]).encode())


def require_standing(found: models.Model | None, seen: int) -> models.Model:
    """The row, if it is what the form was rendered from."""
    if found is None:
        raise Conflict("Mục này vừa được người khác xóa. Đồng chí quay lại danh sách.")
    if state(found) != seen:
        raise changed_elsewhere("mục này")
    return found


def nothing() -> None:
    """For an act after which nothing else is to be done."""


def fill(row: models.Model, values: Mapping) -> list[tuple[str, object, object]]:
    """Set the values; (field, old, new) for what was different."""
    changed = [(name, getattr(row, name), value) for name, value in values.items() if getattr(row, name) != value]
    for name, _, value in changed:
        setattr(row, name, value)
    return changed


def told(row: models.Model, changed: Iterable[tuple], words: Mapping[str, Mapping] = {}) -> str:
    """A change in words: "mức: 10 → 15; đến hết: trống → 30/6/2020"."""
    return "; ".join(
        f"{row._meta.get_field(name).verbose_name}: {_shown(old, words.get(name))} → {_shown(new, words.get(name))}"
        for name, old, new in changed)


def _shown(value, words: Mapping | None) -> str:
    if value is None or value == "":
        return "trống"
    if isinstance(value, date):
        return vietnamese.day(value)
    if isinstance(value, Decimal):
        return vietnamese.number(value.normalize() + 0)
    return f"«{(words or {}).get(value, value)}»"
