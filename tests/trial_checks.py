"""Small checks for the tests of everything around checks: what real ones find is tested with themselves."""

import re
from contextlib import contextmanager

from congresses.checks import CHECKS, Level, Remark, check

NAMES = re.compile("Kim Lộc|Song Lộc")
WEIGHTS = {"nặng": Level.BLOCKING, "vừa": Level.EXPLAIN}


def old_words(case):
    """Each old name in a paragraph."""
    for block in case.blocks:
        for found in NAMES.finditer(block.text):
            yield Remark(f"ten-cu:{found[0]}", f"Tên cũ «{found[0]}».", "Nghị quyết 819.", "Ghi tên mới.", block.number, *found.span())


def hints(case):
    for block in case.blocks:
        if "đẩy mạnh" in block.text:
            yield Remark("sao-rong", "Lời chung chung.", todo="Nêu việc cụ thể.", passage=block.number)


def twins(case):
    """Siblings that say another number of members."""
    own = [figure for block in case.blocks for figure in re.findall(r"(\d+) đảng viên", block.text)]
    for text in case.siblings:
        for block in text.blocks:
            for figure in re.findall(r"(\d+) đảng viên", block.text):
                if own and figure not in own:
                    yield Remark(f"dang-vien:{own[0]}≠{figure}", f"{text.title} ghi {figure}.", todo="Thống nhất số liệu.")


def guests(case):
    """More guests than the plan allows."""
    for limit in case.reference.limits:
        for block in case.blocks:
            if (found := re.search(r"(\d+) khách", block.text)) and int(found[1]) > limit.limit:
                yield Remark(f"khach:{found[1]}", f"{found[1]} khách, quá {limit.limit}.", passage=block.number,
                             start=found.start(), end=found.end())


def size(case):
    """Needs no text: the sheet of counts alone."""
    if case.counts and case.counts.counts.get("total", 0) > 15:
        yield Remark("tong-so", "Quá 15 ủy viên.", "Quy định nhân sự.", "Giảm số lượng.")


def mixed(case):
    """Hints at most places, something heavier at a few."""
    for block in case.blocks:
        level = next((level for word, level in WEIGHTS.items() if word in block.text), Level.HINT)
        yield Remark(f"cho:{block.text[:40]}", "Một chỗ.", passage=block.number, level=level)


def broken(case):
    yield Remark("x", "Trước khi hỏng.")
    raise RuntimeError("bug")


def misplaced(case):
    yield Remark("x", "Đoạn không có.", passage=99_999)


TRIAL = (
    ("thu-ten", old_words, "Tên cũ thử", Level.BLOCKING, "old_names", ("units",)),
    ("thu-loi", hints, "Lời chung thử", Level.HINT, "tasks", ()),
    ("thu-so", twins, "Số liệu thử", Level.EXPLAIN, "figures", ("siblings",)),
    ("thu-khach", guests, "Khách mời thử", Level.EXPLAIN, "event", ("limits",)),
    ("thu-nguoi", size, "Nhân sự thử", Level.EXPLAIN, "personnel", ("counts", "rules")),
    ("thu-lan", mixed, "Lẫn thử", Level.HINT, "form", ()),
    ("thu-hong", broken, "Hỏng thử", Level.BLOCKING, "form", ()),
    ("thu-lac", misplaced, "Lạc thử", Level.BLOCKING, "form", ()),
)


@contextmanager
def registered():
    """The trial checks among the others, and gone afterwards."""
    for code, function, title, level, aspect, needs in TRIAL:
        check(code, title=title, level=level, aspect=aspect, needs=needs)(function)
    try:
        yield
    finally:
        for code, *_ in TRIAL:
            del CHECKS[code]
