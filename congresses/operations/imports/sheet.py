"""A CSV file as numbered lines of cells, or everything that keeps it from being one."""

import csv
import io
from collections import Counter
from dataclasses import dataclass

from congresses.core.vietnamese import nfc

MAX_BYTES = 5 * 1024 * 1024
MAX_LINES = 20_000


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file: where, what, and what to do."""

    line: int
    column: str
    what: str
    remedy: str

    def __str__(self):
        place = ", ".join(filter(None, [f"Dòng {self.line}" if self.line else "Cả tệp", self.column and f"cột {self.column}"]))
        return f"{place}: {self.what} {self.remedy}"


class ImportRefused(Exception):
    """Nothing was imported; carries every problem found."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = sorted(problems, key=lambda problem: problem.line)


@dataclass(frozen=True)
class Line:
    """One line of the file: its number as an editor counts, its cells by column."""

    number: int
    cells: dict[str, str]


def read(content: bytes, wanted: tuple[str, ...], required: tuple[str, ...]) -> list[Line]:
    """The lines of a file with the wanted columns, some of them required; raises ImportRefused."""
    rows = _rows(_text(content))
    if not rows:
        raise refused(0, "", "Tệp không có dòng nào.", "Ghi dòng đầu là tên các cột, mỗi dòng sau là một mục.")
    (_, header), *body = rows
    header = [name.strip() for name in header]
    if problems := _header_problems(header, wanted, required):
        raise ImportRefused(problems)
    if not body:
        raise refused(0, "", "Tệp chỉ có dòng tên cột.", "Ghi ít nhất một mục.")
    if problems := [_uneven(number, len(cells), len(header)) for number, cells in body if len(cells) != len(header)]:
        raise ImportRefused(problems)
    return [Line(number, dict(zip(header, map(str.strip, cells), strict=True))) for number, cells in body]


def refused(line: int, column: str, what: str, remedy: str) -> ImportRefused:
    """A refusal for one reason."""
    return ImportRefused([Problem(line, column, what, remedy)])


def _text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise refused(0, "", f"Tệp lớn hơn {MAX_BYTES // 1024 // 1024} MB.", "Chia thành nhiều tệp nhỏ.")
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refused(line, "", "Chữ không phải mã UTF-8.", "Lưu lại tệp với mã UTF-8 (Excel: CSV UTF-8).") from None
    if "\0" in text:
        raise refused(text.count("\n", 0, text.index("\0")) + 1, "", "Có ký tự rỗng, tệp không phải CSV.", "Lưu lại tệp dạng CSV.")
    return text


def _rows(text: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, first = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((first, cells))
            first = reader.line_num + 1  # a quoted cell may span lines: a row is named by its first
            if len(rows) > MAX_LINES:
                raise refused(0, "", f"Tệp có hơn {MAX_LINES} dòng.", "Chia thành nhiều tệp nhỏ.")
    except csv.Error:
        raise refused(first, "", "Dấu ngoặc kép không đúng cặp hoặc ô quá dài.", "Sửa dấu ngoặc kép ở dòng này.") from None
    return rows


def _header_problems(header: list[str], wanted: tuple[str, ...], required: tuple[str, ...]) -> list[Problem]:
    known = "Các cột dùng được: " + ", ".join(wanted) + "."
    problems = [
        Problem(1, name or "(trống)", "Không có cột nào tên như vậy.", known)
        for name in header if name not in wanted
    ]
    problems += [Problem(1, name, "Thiếu cột bắt buộc.", "Thêm cột này vào dòng đầu.") for name in required if name not in header]
    twice = {name for name, count in Counter(header).items() if name in wanted and count > 1}
    return problems + [Problem(1, name, "Cột này có hai lần.", "Bỏ bớt một cột.") for name in sorted(twice)]


def _uneven(number: int, have: int, need: int) -> Problem:
    return Problem(number, "", f"Có {have} ô, cần {need}.", "Ô có dấu phẩy phải đặt trong ngoặc kép.")
