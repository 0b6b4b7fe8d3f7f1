"""Where in a document something stands, as short as a reader with the paper in hand needs it: "mục II.3, trang 5". Pure."""

import re
from collections.abc import Sequence

WHOLE = "toàn văn bản"
LONGEST = 60  # characters of a heading without a number
_PART = re.compile(r"phần (?:thứ )?\w+|chương (?:[ivxlc]+|\d+)\b")
_GROUP = re.compile(r"nhóm (?:thứ )?\d+")
_SECTION = re.compile(r"(?:Mục )?([IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)](?= |$)")


def place(headings: Sequence[str], number: int, page: int = 0) -> str:
    """The numbers of the headings above, the outermost first, else the nearest heading; then the page, else the passage.

    The part is left away where a page is told: that is enough to find a section again.
    """
    part, group, sections = "", "", []
    for heading in headings:
        if named := _PART.match(heading.lower()):
            part, sections = named[0], []
        elif named := _GROUP.match(heading.lower()):
            group = named[0]
        elif marked := _SECTION.match(heading):
            sections = _below(sections, marked[1])
    said = ["" if page else part, f"mục {'.'.join(sections)}" if sections else "", group]
    if not any(said) and len(headings) > 1:  # the first is mostly the title of the whole paper
        said = [f"«{_short(headings[-1])}»"]
    return ", ".join(filter(None, [*said, f"trang {page}" if page else f"đoạn {number}"]))


def _below(above: list[str], mark: str) -> list[str]:
    """The marks with one more: "2.1" says the "2" above it already."""
    return [*above[:-1], mark] if above and mark.startswith(f"{above[-1]}.") else [*above, mark]


def _short(heading: str) -> str:
    """A heading in small letters where it shouts, cut at a word where it is long."""
    text = heading.capitalize() if heading.isupper() else heading
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]}…"
