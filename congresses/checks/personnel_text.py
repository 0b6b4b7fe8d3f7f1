"""Counts that the text of a personnel plan states of the coming committee, to be held against the sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from congresses.core.vietnamese import fold, nfc
from congresses.reading import BAR, ROWS, Block


@dataclass(frozen=True, slots=True)
class Said:
    """A count the text states: its code, how many (None: only a share), the share beside it ("13,3"), and where."""

    code: str
    count: int | None
    percent: str
    passage: int
    start: int
    end: int


# What speaks of the committee that ends, or of changes to it.
PAST = re.compile(
    r"\b(?:thuc trang|hien tai|hien co|hien nay|hien con|lam thoi|duong nhiem|khoa truoc|nhiem ky truoc|nhiem ky qua|dau nhiem ky"
    r"|cuoi nhiem ky|ket qua bau|khong tai cu|nghi huu|chuyen cong tac)\b"
)
TERM = re.compile(r"\b(20\d\d) ?[-–] ?(20\d\d)\b")
# Bodies by name; "" stands for people the sheet does not ask about.
BODIES = (
    ("", re.compile(
        r"\b(?:uy ban kiem tra|ubkt|doan dai bieu|dai bieu|doan chu tich|doan thu ky|doan thanh nien|doan vien|to kiem phieu"
        r"|ban tham tra|tieu ban|chi bo|chi uy|dang vien|can bo chu chot|quy hoach|hoi nghi|trieu tap|co mat|phieu|bien che)\b")),
    ("standing_committee", re.compile(r"\b(?:ban thuong vu|btv|uy vien thuong vu)\b")),
    ("committee", re.compile(r"\b(?:ban chap hanh|bch|cap uy|cap uy vien|dang uy vien)\b")),
)
LABELS = (
    ("women", r"(?:can bo |uy vien |cap uy vien )?(?:nu|phu nu)"),
    ("under_40", r"(?:tuoi )?duoi 40(?: tuoi)?|tre tuoi|(?:uy vien|cap uy vien|can bo) tre"),
    ("from_40_to_50", r"(?:do tuoi )?(?:tu )?40(?: tuoi)? ?(?:den|-|–) ?50(?: tuoi)?"),
    ("over_50", r"(?:tuoi )?tren 50(?: tuoi)?"),
    ("first_time", r"(?:tham gia |tham gia cap uy )?lan dau(?: tham gia(?: cap uy)?)?|tham gia moi|moi tham gia"),
    ("re_elected", r"tai cu"),
    ("surplus", r"so du"),
    ("candidates", r"gioi thieu(?: de bau| bau)?|(?<!trong )danh sach(?: bau cu| gioi thieu| de bau)*"),
    ("to_elect", r"(?:so can |can |de )?bau(?: lay)?"),
    ("deputy_secretaries", r"pho bi thu(?: dang uy)?"),
    ("university", r"(?:trinh do )?dai hoc(?: tro len)?"),
    ("ethnic_minority", r"(?:nguoi )?dan toc thieu so"),
)
OF_ALL = frozenset(("to_elect", "candidates"))
_FIGURE = re.compile(r"\d")
# What a passage must have to be looked at, besides a figure.
_COUNTING = re.compile(
    r"\b(?:ban chap|bch|cap uy|dang uy v|ban thuong|btv|uy vien|nu|phu nu|tuoi|tre|40|50|lan dau|tham gia|moi tham|tai cu|so du|gioi thieu"
    r"|danh sach|bau|pho bi|dai hoc|dan toc)\b")
_LABEL = re.compile("|".join(rf"(?P<{code}>\b(?:{words})\b)" for code, words in LABELS))
_PART = "|".join(rf"(?P<{code}>\b(?:{words})\b)" for code, words in LABELS if code not in OF_ALL)
# What may follow a count before another thing begins; with anything else after it, it counts a part we know nothing of.
_ENDS = r"(?=\s*(?:$|[,;.:()|]|\d|va\b|trong do\b|de bau\b|gom\b|voi\b|bang\b|chiem\b|dat\b|so voi\b|so du\b))"
_ENDED = re.compile(_ENDS)
_AFTER = re.compile(rf"\s*(?:la |thuoc |co |o |trong )?(?:do )?(?:{_PART}){_ENDS}")
_BODY_AFTER = re.compile(r"\s*(?:vao |cua )?(?:(?P<committee>ban chap hanh|bch)|(?P<standing_committee>ban thuong vu|btv))\b")
# A plain small number, with what counts people after it or nothing but an end.
_COUNT = re.compile(
    r"(?P<number>\d(?<![\d.,/%-]\d)\d{0,2})(?![\d/]|[.,]\d|\s*%)(?:\s*\([a-z ]{1,30}\))?"
    r"(?P<unit>\s*(?:dong chi|d/c|uy vien|nguoi)\b|(?=\s*(?:nu\b|\(|[,;.)]|$)))"
)
_PERCENT = re.compile(r" ?[(,=]? ?(?:chiem |dat |ty le |tuong ung )*(\d{1,3}(?:,\d{1,2})?) ?%")
# Before a number: a bound or a change, not a count. After it: something else than people, or a bound.
_BOUND = re.compile(
    r"\b(?:it nhat|toi thieu|toi da|khong qua|nhieu nhat|khong duoi|khong it hon|tren|duoi|tu|den|(?<!gioi )thieu|them|giam|tang|mxi \w+"
    r"|buoc|khoa|muc|dieu|thang|nam|ngay)(?: co)? *$|\bphan dau\b"
)
_BOUND_AFTER = re.compile(r"\s*tro len\b|\s*tuoi\b|\s*thang\b|\s*(?:den|-|–) ?\d")
_CLAUSE = re.compile(r"[,;()]|\.(?=\s|$)")
_SENTENCE = re.compile(r"[;.](?=\s|$)")
# Words between a label and its number that make it the number of something else.
_ELSEWHERE = re.compile(r"\b(?:o|thuoc|khoi|truong (?:ban|cac|doan|khoi|thon)|cong tac|lam|con|hoan thanh|mxi|trong do)\b")
_COLUMN = re.compile(r"so luong|so nguoi|so du kien|du kien")
_SURPLUS = re.compile(r"\bso du(?: (?:la|dat|bang|khoang|ty le|tuong ung)){0,3} (\d{1,3}(?:,\d{1,2})?) ?%")
_NUMBER = re.compile(r"\s*(\d{1,3})(?: (?:dong chi|nguoi|uy vien))?\s*")
_SHARE = re.compile(r"\s*(\d{1,3}(?:,\d{1,2})?) ?%\s*")


def said(blocks: tuple[Block, ...], term: str = "") -> Iterator[Said]:
    """The counts of the coming committee that the text states clearly; anything doubtful is left out."""
    tables: dict[int, _Table] = {}
    for block in blocks:
        if block.kind in ROWS:
            if block.table not in tables:
                tables[block.table] = _Table(block, term)
            else:
                yield from tables[block.table].row(block)
        elif block.kind in ("paragraph", "list_item"):
            topic = _FIGURE.search(block.text) and _topic(block.trail, term)
            text = _folded(block.text) if topic else ""
            if topic and len(text) == len(block.text) and _tells(text):
                yield from _paragraph(block.number, text, topic, term)


def _tells(text):
    """Whether a passage may state a count or a surplus: most have none and are not looked at further."""
    return ("so du" in text or _COUNT.search(text)) and _COUNTING.search(text)


@lru_cache(maxsize=64)
def _topic(trail, term):
    """The body that the headings name; none where they speak of the committee that ends."""
    if _is_past(_folded(" ".join(trail)), term):
        return ""
    return _named_last(_folded(trail[-1]) if trail else "", "committee") or "others"


def _folded(text):
    """Folded for looking up, letter by letter in the same places; "mỗi" stays apart from "mới"."""
    return " ".join(map(_folded_piece, text.split(" ")))


@lru_cache(maxsize=20_000)
def _folded_piece(piece):
    return fold(nfc(piece).lower().replace("mỗi", "mxi"))


def _is_past(text, term):
    """Whether words speak of the committee that ends: they say so, or name another term than the coming one."""
    if PAST.search(text):
        return True
    terms = {f"{first}-{last}" for first, last in TERM.findall(text)}
    return bool(terms and term) and term.replace("–", "-") not in terms


def _named(text):
    """The bodies a piece of text names, in order."""
    places = sorted((found.end(), body) for body, pattern in BODIES for found in pattern.finditer(text))
    return [body for _, body in places]


def _named_last(text, otherwise):
    return (_named(text) or [otherwise])[-1]


def _paragraph(passage, text, topic, term):
    """The counts of a paragraph; its topic is the body it names first."""
    topic, start, past = (_named(text) or [topic])[0], 0, False
    for end in [found.end() for found in _SENTENCE.finditer(text)] + [len(text)]:
        sentence = text[start:end]
        past = past and text[start - 1] == ";" or _is_past(sentence, term)
        if not past:
            yield from _sentence(passage, sentence, start, topic)
            for share in _SURPLUS.finditer(sentence):
                yield Said("surplus", None, share[1], passage, start + share.start(), start + share.end())
        start = end


def _sentence(passage, sentence, offset, topic):
    body, at = topic, 0
    for found in _COUNT.finditer(sentence):
        before = sentence[at:found.start()]
        body = _named_last(before, body)
        cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
        clause = before[cuts[-1]:] if cuts else before
        at = found.end()
        if _BOUND.search(clause) or _BOUND_AFTER.match(sentence, at):
            continue
        sure = body == topic or "trong do" in clause or body in _named(clause)
        code = _code(clause, sentence, at, body if sure else "", bool(found["unit"].strip()))
        if code:
            share = _PERCENT.match(sentence, at)
            yield Said(
                code, int(found["number"]), share[1] if share else "", passage, offset + found.start(), offset + found.end()
            )


def _code(clause, sentence, at, body, has_unit):
    """What a number counts: by the words right after it, by the last label before it, else the body itself."""
    if after := _AFTER.match(sentence, at):
        return _within(after.lastgroup, body)
    labels = list(_LABEL.finditer(clause))
    if has_unit and (after := _BODY_AFTER.match(sentence, at)):
        whole = after.lastgroup
        return labels[-1].lastgroup if labels and whole == "committee" and labels[-1].lastgroup in OF_ALL else whole
    if not _ENDED.match(sentence, at):
        return ""
    if labels:
        rest = clause[labels[-1].end():].strip()
        if _ELSEWHERE.search(rest) or not (has_unit or rest in ("", "la", "co", "gom")):
            return ""
        return _within(labels[-1].lastgroup, body)
    # The body counts its own members only where it is named with the number.
    return body if has_unit and body and _named_last(clause, "") == body and not _ELSEWHERE.search(clause) else ""


def _within(code, body):
    """A label within the body spoken of; of the standing committee the sheet asks only for the women."""
    if body == "committee":
        return code
    return "women_standing_committee" if (code, body) == ("women", "standing_committee") else ""


class _Table:
    """A table that has one column of counts; rows under the row of another body belong to that body."""

    def __init__(self, head, term):
        past = _is_past(_folded(" ".join(head.trail)), term)
        found = [at for at, cell in enumerate(head.cells) if _COLUMN.search(_folded(cell)) and not _is_past(_folded(cell), term)]
        self.column = found[0] if len(found) == 1 and found[0] and not past else None
        self.group = "committee"

    def row(self, block):
        """The count of a row such as "Nữ | 3 | 20%"."""
        if self.column is None or len(block.cells) <= self.column:
            return
        words = max((_folded(cell) for cell in block.cells[:self.column]), key=len)
        label, bodies = _LABEL.search(words), _named(words)
        if bodies and not label:
            self.group = bodies[-1]
        body = bodies[-1] if bodies else self.group
        # Under another body only what names its body is sure.
        code = _within(label.lastgroup, body) if label and (bodies or self.group == "committee") else body if not label and bodies else ""
        figure = _NUMBER.fullmatch(_folded(block.cells[self.column]))
        if code and figure:
            start = sum(map(len, block.cells[:self.column])) + len(BAR) * self.column
            shares = (_SHARE.fullmatch(_folded(cell)) for cell in block.cells[self.column + 1:])
            share = next((found[1] for found in shares if found), "")
            yield Said(code, int(figure[1]), share, block.number, start, start + len(block.cells[self.column]))
