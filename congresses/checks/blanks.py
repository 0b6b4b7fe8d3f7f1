"""Check "blanks": places left open to be filled in later."""

import re
from collections.abc import Iterator

from .case import Case
from .prose import is_contents, running
from .registry import check
from .remarks import Level, Remark

_BLANK = re.compile(
    r"\.{4,}|…{2,}|_{3,}|\?{2,}|\[[ .…]*\]|\b(?:x{3,}|X{3,})\b|\((?:bổ sung|cập nhật|điền|chờ|xin) [^()]{0,40}\)"
)
# What every one of these has: most passages have none of it.
_SIGNS = ("....", "……", "___", "??", "[", "xxx", "XXX", "(bổ", "(cập", "(điền", "(chờ", "(xin")


@check("blanks", title="Chỗ còn để trống", level=Level.HINT, aspect="figures")
def blanks(case: Case) -> Iterator[Remark]:
    """One remark for each passage of running text with dots, signs or a note to oneself instead of words or a figure."""
    for block in running(case.blocks):
        found = any(sign in block.text for sign in _SIGNS) and _BLANK.search(block.text)
        if found and not is_contents(block.text):
            yield Remark(
                subject=f"blank:{found[0][:40]}",
                what=f"Đoạn này còn chỗ để trống: «{found[0][:40]}».",
                why="Văn kiện trình cấp trên cần đủ chữ, đủ số liệu.",
                todo="Điền vào, hoặc bỏ chỗ ấy.",
                passage=block.number, start=found.start(), end=found.end(),
            )
