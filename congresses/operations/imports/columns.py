"""Cells to values: each kind of column says in plain words why a cell will not do."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from congresses.core import rows, vietnamese
from congresses.core.rows import Unfit
from congresses.plans import file_rules

_YES = {"yes": True, "có": True, "no": False, "không": False}
MOST = 32_767  # the largest number the column takes


@dataclass(frozen=True)
class Column:
    """A column of the file, the field it fills, and how a cell becomes a value."""

    name: str
    parse: Callable[[str], Any]
    field: str
    required: bool = False
    empty: Any = ""
    refers: bool = False  # the value is the code of a row elsewhere

    def value(self, cell: str) -> Any:
        if cell:
            return self.parse(cell)
        if self.required:
            raise Unfit("Ô trống.", "Ghi giá trị, cột này không được để trống.")
        return self.empty


def code(name: str = "code", length: int = 60) -> Column:
    return Column(name, lambda cell: rows.code(_short(cell, length)), name, required=True)


def text(name: str, length: int, *, required: bool = True) -> Column:
    return Column(name, lambda cell: _short(cell, length), name, required)


def lines(name: str) -> Column:
    return Column(name, lambda cell: _short(cell, 2000), name)


def choice(name: str, allowed) -> Column:
    """One of some codes: a TextChoices or a tuple of words."""
    allowed = tuple(getattr(allowed, "values", allowed))
    return Column(name, lambda cell: _one_of(cell, allowed), name, required=True)


def yes_no(name: str) -> Column:
    return Column(name, _yes_no, name, empty=False)


def day(name: str, *, required: bool = False) -> Column:
    return Column(name, _day, name, required, empty=None)


def whole(name: str, *, required: bool = True) -> Column:
    return Column(name, _whole, name, required, empty=None)


def figure(name: str, *, required: bool = False) -> Column:
    return Column(name, _figure, name, required, empty=None)


def month(name: str) -> Column:
    return Column(name, rows.month, name, required=True)


def codes(name: str, length: int) -> Column:
    """Several codes in one cell, with semicolons between."""
    return Column(name, lambda cell: rows.codes(_short(cell, length)), name)


def extensions(name: str) -> Column:
    """Extensions of files in one cell, with semicolons between; left empty, all the portal reads."""
    return Column(name, _extensions, name, empty=file_rules.EVERY_EXTENSION)


def megabytes(name: str) -> Column:
    """The largest file; left empty, the largest the portal takes."""
    return Column(name, _megabytes, name, empty=file_rules.MOST_MEGABYTES)


def reference(name: str, field: str, *, required: bool = False) -> Column:
    return Column(name, lambda cell: rows.code(_short(cell, 60)), field, required, empty=None, refers=True)


def _short(cell: str, length: int) -> str:
    if len(cell) > length:
        raise Unfit(f"Dài {len(cell)} ký tự.", f"Rút còn tối đa {length} ký tự.")
    return cell


def _one_of(cell: str, allowed: tuple[str, ...]) -> str:
    if cell not in allowed:
        raise Unfit(f"«{cell[:40]}» không phải giá trị được dùng.", "Chọn một trong: " + ", ".join(allowed) + ".")
    return cell


def _yes_no(cell: str) -> bool:
    if cell.lower() not in _YES:
        raise Unfit(f"«{cell[:40]}» không phải có hoặc không.", "Ghi yes hoặc no.")
    return _YES[cell.lower()]


def _day(cell: str) -> date:
    try:
        return date.fromisoformat(cell) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else vietnamese.parse_day(cell)
    except ValueError:
        raise Unfit(f"«{cell[:20]}» không phải ngày có trong lịch.", "Ghi dạng 2020-03-15 hoặc 15/3/2020.") from None


def _figure(cell: str) -> Decimal:
    """A number as in the forms, or 33.3 as programs write it into files."""
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", cell, re.ASCII):
        whole, _, rest = cell.partition(".")
        raise Unfit(f"«{cell}» đọc được hai cách.", f"Ghi {whole}{rest}, hoặc {whole},{rest} nếu là số thập phân.")
    if re.fullmatch(r"\d{1,6}\.\d{1,2}", cell, re.ASCII):
        cell = cell.replace(".", ",")
    return rows.figure(cell)


def _whole(cell: str) -> int:
    if not cell.isascii() or not cell.isdigit():
        raise Unfit(f"«{cell[:20]}» không phải số nguyên không âm.", "Chỉ ghi chữ số.")
    if len(cell) > 6 or int(cell) > MOST:
        raise Unfit(f"Số {cell[:20]} quá lớn.", f"Ghi số từ 0 đến {MOST}.")
    return int(cell)


def _extensions(cell: str) -> str:
    try:
        return file_rules.extensions_from(cell)
    except ValidationError as error:
        raise Unfit(*error.messages) from None


def _megabytes(cell: str) -> int:
    if not 1 <= (number := _whole(cell)) <= file_rules.MOST_MEGABYTES:
        raise Unfit(f"{number} MB ngoài phạm vi.", f"Ghi số từ 1 đến {file_rules.MOST_MEGABYTES}.")
    return number
