"""The tasks of an action programme: rows of its tables, and items of lists under its groups of tasks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from congresses.core.vietnamese import fold
from congresses.reading import BAR, ROWS, Block

OWNER, DEADLINE, RESULT = "owner", "deadline", "result"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to be done: under which group, and which of owner, deadline and result it does not say."""

    text: str
    group: str
    lacks: tuple[str, ...]
    said: str  # everything told of it, to look for targets in
    passage: int
    start: int = 0
    end: int = 0


CONTENT = re.compile(r"noi dung|nhiem vu|cong viec|viec (?:lam|can)|giai phap|hoat dong|chuong trinh, de an|de an, ke hoach")
COLUMNS = {
    OWNER: re.compile(
        r"chu tri|chu quan|phu trach|chiu trach nhiem|trach nhiem|phan cong|(?:co quan|don vi|nguoi|bo phan) (?:thuc hien|tham muu)|dau moi"),
    DEADLINE: re.compile(r"thoi han|thoi gian|tien do|thoi diem|hoan thanh|\bhan\b"),
    RESULT: re.compile(r"ket qua|san pham|dau ra|muc tieu|chi tieu|yeu cau dat"),
}
# A row that only names a group: numbered by letters, or not at all, or written as a heading.
GROUP_NUMBER = re.compile(r"(?:[ivxIVX]{1,5}|[A-Z])[.)]?")
GROUP_NAME = re.compile(r"nhom\b|linh vuc\b")
EMPTY = re.compile(r"[\W_]*")
VAGUE = {
    OWNER: re.compile(r"(?:cac |moi |toan the )?(?:cap|nganh|ban|doan the|don vi)(?:,? (?:va )?(?:cac )?(?:cap|nganh|ban|doan the))*(?: lien quan)?"
                      r"|(?:ca )?he thong chinh tri|toan (?:xa|dan|dang bo|thi tran)"),
    DEADLINE: re.compile(r"(?:som|kip thoi|thoi gian toi|som nhat|nhanh|khan truong|khi co dieu kien|theo quy dinh|dung quy dinh)"),
    RESULT: re.compile(r"(?:tot|dat yeu cau|theo quy dinh)"),
}
GROUPS = re.compile(r"nhiem vu|giai phap|cong viec|^nhom \d|^\W*(?:[ivx\d]+[.)] )?nhom\b")
NO_GROUPS = re.compile(r"to chuc thuc hien|muc dich|yeu cau|quan diem|can cu|chi tieu|muc tieu|kiem tra, |phan cong|danh gia|tinh hinh")
BULLET = re.compile(r"\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s+")
ORGAN = (
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|ban thuong vu|thuong truc dang uy|mat tran to quoc|mttq|hoi [a-z]+|doan thanh nien"
    r"|cong an|ban chi huy quan su|van phong|bo phan|hop tac xa|tram y te|truong (?:tieu hoc|mam non|thcs|trung hoc)|chi bo|dong chi|ban [a-z]+|cong doan|can bo)"
)
SAYS = {
    OWNER: re.compile(
        rf"chu tri|phu trach|chiu trach nhiem|\bgiao (?:cho )?{ORGAN}|phan cong {ORGAN}|\bdo {ORGAN}|^\W*{ORGAN}\b|: {ORGAN}\b|\({ORGAN}\b"),
    DEADLINE: re.compile(
        r"\bquy (?:[ivx]+|\d)\b|\bthang \d|\bnam 20\d\d|\b20\d\d\b|\bhang (?:nam|quy|thang|tuan)|\bmoi (?:nam|quy|thang|tuan)\b|thuong xuyen|dinh ky"
        r"|truoc ngay|/nam\b|/20\d\d|(?:trong|den) (?:quy|nam|thang)"),
    RESULT: re.compile(
        r"ket qua|san pham|\d ?%|\d[\d.,]* (?!nam\b|thang\b)[a-z]|nghiem thu|duoc (?:cong nhan|phe duyet|ban hanh|ky)|dua vao su dung|hoan thanh (?:viec|de an|quy)|ban hanh"),
}


def tasks(blocks: tuple[Block, ...]) -> Iterator[Task]:
    """The tasks in the order of the text."""
    tables: dict[int, _Table | None] = {}
    for block in blocks:
        if block.kind in ROWS:
            if block.table not in tables:
                tables[block.table] = _Table.of(block)
            elif table := tables[block.table]:
                yield from table.row(block)
        elif block.kind in ("list_item", "paragraph"):
            yield from _item(block)


def _item(block):
    """A task in running words: an item under a group of tasks."""
    if not _leads_to_tasks(block.trail):
        return
    text = fold(block.text)
    telling = SAYS[OWNER].search(text) is not None and SAYS[DEADLINE].search(text) is not None
    listed = block.kind == "list_item" or BULLET.match(block.text) or telling
    if listed and not text.rstrip().endswith(":"):
        lacks = tuple(what for what, words in SAYS.items() if not words.search(text))
        start = found.end() if (found := BULLET.match(block.text)) else 0
        said = f"{fold(block.trail[-1])} {text}"
        yield Task(block.text[start:], block.trail[-1], lacks, said, block.number, start, len(block.text))


@lru_cache(maxsize=64)
def _leads_to_tasks(trail):
    """Whether the headings lead to a group of tasks."""
    folded = [fold(words) for words in trail]
    return any(GROUPS.search(words) for words in folded) and not NO_GROUPS.search(folded[-1])


class _Table:
    """A table whose head names a column of tasks and who does them or by when."""

    def __init__(self, content, columns):
        self.content, self.columns = content, columns
        self.group, self.above = "", {}

    @classmethod
    def of(cls, head):
        """The table under this head, None when it lists no tasks."""
        cells = {at: fold(text) for at, (text, _, _) in _cells(head).items()}
        content = next((at for at, text in cells.items() if CONTENT.search(text)), None)
        columns = {
            what: next((at for at, text in cells.items() if at != content and words.search(text)), None)
            for what, words in COLUMNS.items()
        }
        listing = content is not None and (columns[OWNER] is not None or columns[DEADLINE] is not None)
        return cls(content, columns) if listing else None

    def row(self, block):
        """The task of a row, none where the row names a group."""
        cells = _cells(block)
        said = {at: self.above.get(at, "") if covered else text for at, (text, _, covered) in cells.items()}
        self.above = said
        text, start, covered = cells.get(self.content, ("", 0, False))
        if block.level or EMPTY.fullmatch(text) or covered:
            return
        number = next((said[at].strip() for at in sorted(said) if at < self.content), "")
        others = [words for at, words in said.items() if at > self.content]
        if not any(not EMPTY.fullmatch(words) for words in others) and self._is_group(number, text, cells):
            self.group = text.strip()
            return
        lacks = tuple(what for what, at in self.columns.items() if at is None or _is_empty(what, said.get(at, "")))
        group = self.group or (block.trail[-1] if block.trail else "")
        yield Task(text.strip(), group, lacks, fold(" ".join([group, *said.values()])), block.number, start, start + len(text))

    def _is_group(self, number, text, cells):
        named = GROUP_NUMBER.fullmatch(number) or text.isupper() or GROUP_NAME.match(fold(text))
        return bool(named) or len(cells) == 1


def _is_empty(what, text):
    folded = fold(text).strip(" .;,-–…")
    return not folded or EMPTY.fullmatch(folded) is not None or VAGUE[what].fullmatch(folded) is not None


def _cells(block):
    """(text, start in the row, whether the cell above covers it) by the column a cell begins at."""
    found, column, start = {}, 0, 0
    for at, text in enumerate(block.cells):
        wide, rows = block.spans[at] if at < len(block.spans) else (1, 1)
        found[column] = text, start, rows == 0
        column += max(wide, 1)
        start += len(text) + len(BAR)
    return found
