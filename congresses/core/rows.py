"""Rows of reference data, as files and forms bring them: what is wrong with a value, what a change changed."""

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models

from . import vietnamese
from .errors import Conflict

Check = Callable[[Mapping], Iterable[tuple[str, str, str]]]  # of a row's values: field, what, what to do


class Unfit(ValueError):
    """What is wrong with a value as it was written, and what to do."""

    def __init__(self, what: str, remedy: str):
        super().__init__(what)
        self.what, self.remedy = what, remedy


def figure(text: str) -> Decimal:
    """A number of at most two decimals as people write it: 33,3 or 33.3."""
    if not re.fullmatch(r"\d{1,15}([.,]\d{1,15})?", text, re.ASCII):
        raise Unfit(f"«{text[:20]}» không phải số.", "Ghi dạng 33,3 hoặc 33.3, không có dấu chấm hàng nghìn.")
    value = Decimal(text.replace(",", "."))
    if value >= 1_000_000 or value != round(value, 2):
        raise Unfit(f"Số {text[:20]} ngoài phạm vi.", "Ghi số từ 0 đến 999999,99, tối đa hai chữ số lẻ.")
    return value.quantize(Decimal("0.01"))


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
        raise Conflict("Trong lúc đồng chí soạn, mục này đã được người khác sửa. Đồng chí xem lại rồi ghi.")
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
