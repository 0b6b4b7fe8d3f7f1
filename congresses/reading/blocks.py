"""What a reading consists of: blocks in order, or a refusal that says what to do."""

import hashlib
import unicodedata
from dataclasses import dataclass

ACCEPTED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
KINDS = frozenset((
    "heading", "paragraph", "list_item", "table_row", "footnote", "endnote", "header", "text_box", "page", "sheet_row",
))
ROWS = frozenset(("table_row", "sheet_row"))
NOTES = frozenset(("footnote", "endnote"))
BAR = " | "  # between the cells of a row
MAX_BYTES = 50 * 1024 * 1024
MAX_BLOCKS = 50_000
MAX_CHARACTERS = 10_000_000
UNREAD = "Đã nhận tệp, chưa đọc được nội dung. Mở bản gốc để xem; cổng chưa kiểm tra tự động tệp này."
TOO_LONG = "Văn bản dài quá mức cổng đọc được; chỉ phần đầu được chia đoạn."


@dataclass(frozen=True, slots=True)
class Block:
    """One passage of a file: the unit people read, quote and comment."""

    number: int
    kind: str
    text: str
    level: int = 0  # of a heading 1 to 9; of a table row 1 in the head of its table
    trail: tuple[str, ...] = ()
    label: str = ""
    table: int = 0
    cells: tuple[str, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    page: int = 0
    mark: str = ""
    inserted: tuple[tuple[int, int], ...] = ()  # tracked insertions: (start, end) in text
    deleted: tuple[tuple[int, str], ...] = ()  # tracked deletions: (offset in text, the words that are out)
    # (columns, rows) of each cell where any is merged; a cell covered by the one above has no rows.
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is set: lengths in millimetres, the font and its size in points that most of its running text has."""

    width: float = 0
    height: float = 0
    top: float = 0
    bottom: float = 0
    left: float = 0
    right: float = 0
    font: str = ""
    size: float = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of one file, and honestly whether that was everything."""

    blocks: tuple[Block, ...] = ()
    whole: bool = False
    notices: tuple[str, ...] = ()
    pages: int = 0
    stamp: str = ""
    origin: str = ""  # what the file says it was made from: "document:version", as the portal wrote it
    layout: Layout | None = None  # of a Word file
    unreckoned: tuple[tuple[int, int], ...] = ()  # (block, place of the cell) of formulas saved without a result, the first ones


class Refused(Exception):
    """A file the house does not take, with the sentence its bringer sees."""

    def __init__(self, code, sentence):
        super().__init__(code, sentence)
        self.code = code
        self.sentence = sentence

    def __str__(self):
        return self.sentence


class Full(Exception):
    """More blocks or characters than one reading may hold."""


def unread():
    """The reading of a file that was taken in but could not be read."""
    return Reading(blocks=(), whole=False, notices=(UNREAD,))


class Gathering:
    """Collects blocks: numbers them, keeps the headings above, gives each its mark."""

    def __init__(self):
        self.blocks = []
        self._headings = []
        self._trail = ()
        self._seen = {}
        self._characters = 0

    def add(self, kind, text, *, level=0, label="", **fields):
        """Add one block at the end and return it."""
        self._characters += len(text) + sum(len(words) for _, words in fields.get("deleted", ()))
        if len(self.blocks) >= MAX_BLOCKS or self._characters > MAX_CHARACTERS:
            raise Full
        if kind == "heading":
            while self._headings and self._headings[-1][0] >= level:
                self._headings.pop()
            self._trail = tuple(words for _, words in self._headings)
        trail = () if kind == "header" else self._trail
        block = Block(
            len(self.blocks) + 1, kind, text, level=level, trail=trail, label=label,
            mark=self._mark(kind, text), **fields,
        )
        self.blocks.append(block)
        if kind == "heading":
            self._headings.append((level, f"{label} {text}".strip()[:300]))
            self._trail = tuple(words for _, words in self._headings)
        return block

    def _mark(self, kind, text):
        digest = hashlib.blake2b(f"{kind}\0{text}".encode(), digest_size=8).hexdigest()
        occurrence = self._seen[digest] = self._seen.get(digest, 0) + 1
        return f"{digest}-{occurrence}"


def of_cell(text):
    """The text of a cell without bars of its own, each a broken bar instead: its row is told apart at BAR again."""
    return text.replace("|", "¦")


def tidy(text):
    """Text in one canonical form: composed, no characters that cannot be stored or shown."""
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
