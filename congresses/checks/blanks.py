"""Check "blanks": places left open to be filled in later."""

import re
from collections.abc import Iterator

from .case import Case
from .prose import is_contents, running
from .registry import check
from .remarks import Level, Remark

# Each of them begins with one plain sign, so that the engine runs to the next of these.
_BLANK = re.compile(
    r"\.\.{3,}|……+|__{2,}|\?\?+|\[[ .…]*\]|x(?<!\wx)x{2,}\b|X(?<!\wX)X{2,}\b|\((?:bổ sung|cập nhật|điền|chờ|xin) [^()]{0,40}\)"
)


@check("blanks", title="Chỗ còn để trống", level=Level.HINT, aspect="figures")
def blanks(case: Case) -> Iterator[Remark]:
    """One remark for each passage of running text with dots, signs or a note to oneself instead of words or a figure."""
    for block in running(case.blocks):
        found = _BLANK.search(block.text)
        if found and not is_contents(block.text):
            yield Remark(
                subject=f"blank:{found[0][:40]}",
                what=f"Đoạn này còn chỗ để trống: «{found[0][:40]}».",
                why="Văn kiện trình cấp trên cần đủ chữ, đủ số liệu.",
                todo="Điền vào, hoặc bỏ chỗ ấy.",
                passage=block.number, start=found.start(), end=found.end(),
            )
