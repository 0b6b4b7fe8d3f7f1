"""Check "copies": passages taken over from earlier papers of the committee or from what the superior published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from congresses.reading import Block

from .case import Case, Text
from .prose import running
from .registry import check
from .remarks import Level, Remark
from .spelling import keys, said, words

_SHINGLE = 5  # words in a row by which two texts are recognised as running together
_LEAST = 25  # words of a run worth telling
_GAP = 8  # words that may differ within one: a name, a figure, an inserted clause
_SHARE = 75  # percent of the words of a run that are the same
_MOST = 8  # places of one shingle in a source that are looked at: what occurs more often is a formula
_LISTED = 20  # passages of one source that are named
_FIGURES = 8  # a run with a figure in every eight words is about indicators, worded alike in every paper
_FORMULAE = tuple(
    "".join(f"{key} " for key in keys(opening))
    for opening in ("Căn cứ", "Kính gửi", "Nơi nhận", "Thực hiện Chỉ thị", "Thực hiện Kế hoạch", "Thực hiện Hướng dẫn", "Thực hiện Nghị quyết")
)
_LONGEST_FORMULA = 4  # words
_FIGURE = "#"


@dataclass(frozen=True, slots=True)
class Copy:
    """A run of words that also stands in another text: where it is here, in which block there, how many words are the same."""

    passage: int
    start: int
    end: int
    source: int
    words: int


@dataclass(slots=True)
class _Run:
    """Words here and there that run together; ends are exclusive."""

    start: int
    end: int
    there: int  # place of its first word in the source
    last: int
    same: int


class Index:
    """Where each shingle of a text stands: built in one pass, kept for as many papers as are held against it.

    `apart`: a run ends with its passage, for which it is told.
    """

    def __init__(self, blocks: Iterable[Block], *, apart: bool = False):
        self.words: list[str] = []
        self.spelt: list[str] = []  # the same with their figures
        self.blocks: list[int] = []
        self.texts: dict[int, tuple[str, int]] = {}  # of each block: its text, the place of its first word
        self.places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for block in _prose(blocks):
            first = len(self.words)
            self.texts[block.number] = block.text, first
            self.spelt += filter(_plain, said(block.text))
            self.words += map(_plain, self.spelt[first:])
            self.blocks += [block.number] * (len(self.words) - first)
            for at, shingle in enumerate(_shingles(self.words[first:]), first):
                places = self.places[shingle]
                if len(places) < _MOST:
                    places.append(at)
            if apart:
                self.words += [""] * (_GAP + 1)
                self.spelt += [""] * (_GAP + 1)
                self.blocks += [block.number] * (_GAP + 1)


def shared(blocks: Iterable[Block], text: Text) -> list[Copy]:
    """The runs of at least 25 words that these passages have in common with a text, names and figures exchanged or not.

    Notes, tables, annexes and the formulae of a paper (Căn cứ…, Kính gửi…) are not looked at.
    """
    return list(_shared(_prose(blocks), Index(text.blocks)))


def shared_with(index: Index, text: Text) -> list[Copy]:
    """The same from the other side: of a paper indexed `apart` and held against many, one copy (the longest) for each of its passages."""
    longest: dict[int, Copy] = {}
    for copy in _shared(_prose(text.blocks), index, here=False):
        if copy.passage not in longest or copy.words > longest[copy.passage].words:
            longest[copy.passage] = copy
    return [longest[passage] for passage in sorted(longest)]


def _shared(passages: Iterable[Block], index: Index, *, here: bool = True) -> Iterator[Copy]:
    """Copies as they stand in the passages, or (not `here`) in the indexed text."""
    for block in passages:
        for run in _runs(list(filter(None, map(_plain, said(block.text)))), index):
            words_here = list(filter(_plain, said(block.text)))
            if _has_own_figures(words_here[run.start:run.end], index.spelt[run.there:run.last]):
                continue
            there = index.blocks[run.there]
            if here:
                yield Copy(block.number, *_span(block.text, run.start, run.end), there, run.same)
            else:
                text, first = index.texts[there]
                yield Copy(there, *_span(text, run.there - first, run.last - first), block.number, run.same)


def _span(text: str, first: int, after: int) -> tuple[int, int]:
    """Where these words of a passage stand in it."""
    found = [word for word in words(text) if _plain(word.key)]
    return found[first].start, found[after - 1].end


def _prose(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in running(blocks):
        opening = " ".join([*said(block.text)[:_LONGEST_FORMULA], ""])
        if block.kind not in ("heading", "header") and not opening.startswith(_FORMULAE):
            yield block


@lru_cache(maxsize=50_000)
def _plain(key: str) -> str:
    """A word as texts are compared: all figures alike, signs not at all."""
    return _FIGURE if key[0].isdigit() else key if key[0].isalnum() else ""


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[first:] for first in range(_SHINGLE)), strict=False)


def _runs(here: list[str], index: Index) -> Iterator[_Run]:
    """The runs worth telling, in order."""
    run, after = None, 0
    for at in [at for at, shingle in enumerate(_shingles(here)) if shingle in index.places]:
        if at < after:
            continue
        places = index.places[tuple(here[at:at + _SHINGLE])]
        near = [place for place in places if run and 0 <= place - run.last <= _GAP] if run and at - run.end <= _GAP else []
        place, same = max(((one, _same(here, at, index.words, one)) for one in near or places), key=lambda each: each[1])
        if near:
            run.end, run.last, run.same = at + same, place + same, run.same + same
        else:
            if run and _tells(run):
                yield run
            run = _Run(at, at + same, place, place + same, same)
        after = at + same
    if run and _tells(run):
        yield run


def _same(here: Sequence[str], at: int, there: Sequence[str], place: int) -> int:
    """How many words are the same from these places on."""
    count = 0
    while at + count < len(here) and place + count < len(there) and here[at + count] == there[place + count]:
        count += 1
    return count


def _tells(run: _Run) -> bool:
    return run.same >= _LEAST and run.same * 100 >= _SHARE * (run.end - run.start)


def _has_own_figures(here: list[str], there: list[str]) -> bool:
    """Whether it is full of figures, most of them others than there."""
    figures = [key for key in here if _plain(key) == _FIGURE]
    return len(figures) * _FIGURES > len(here) and 2 * len(set(figures) & set(there)) < len(set(figures))


@check("copies", title="Đoạn chép", level=Level.EXPLAIN, aspect="form", needs={"sources"})
def copies(case: Case) -> Iterator[Remark]:
    """One remark for each source, at the first of the passages that share most with it: one explanation answers it.

    What stands in a paper of the superior asks for an explanation: it was not written of this commune. What the committee
    wrote itself before is a hint: it may well hold still, but a new term asks for a new look.
    """
    longest: dict[int, tuple[Copy, Text]] = {}
    passages = list(_prose(case.blocks)) if case.sources else []
    for text in case.sources:
        for copy in _shared(passages, Index(text.blocks)):
            known = longest.get(copy.passage)
            if known is None or copy.words > known[0].words:
                longest[copy.passage] = copy, text
    by_source: dict[int, tuple[Text, list[Copy]]] = {}
    for passage in sorted(longest):
        copy, text = longest[passage]
        by_source.setdefault(id(text), (text, []))[1].append(copy)
    for text, found in by_source.values():
        yield _remark(found, text)


def _remark(found: list[Copy], text: Text) -> Remark:
    copy = found[0]
    own = bool(text.kind)  # what the superior published is of no kind of the catalogue
    return Remark(
        subject=f"copy:{text.title}",
        what=(
            f"Đoạn này có {copy.words} chữ giống «{text.title}»." if len(found) == 1
            else f"{len(found)} đoạn giống «{text.title}»: đoạn {_listed([each.passage for each in found])}."
        ),
        why=(
            "Đó là văn kiện trước của cấp ủy; nhiệm kỳ mới cần đánh giá, xác định lại."
            if own else "Đó là văn bản của cấp trên; văn kiện cần nói việc của chính đảng bộ mình."
        ),
        todo="Viết lại theo tình hình hiện nay." if own else "Viết lại cho sát địa phương, hoặc giải trình vì sao giữ nguyên.",
        passage=copy.passage,
        start=copy.start,
        end=copy.end,
        level=Level.HINT if own else Level.EXPLAIN,
    )


def _listed(numbers: list[int]) -> str:
    """The first of them, and how many more there are."""
    more = f" và {len(numbers) - _LISTED} đoạn khác" if len(numbers) > _LISTED else ""
    return ", ".join(map(str, numbers[:_LISTED])) + more
