"""The words that were looked for, marked in the text as it stands: "dang bo" marks “Đảng bộ”."""

from collections.abc import Iterable, Iterator

from congresses.core.vietnamese import LONGEST_TEXT, words_of

LENGTH = 420  # characters of a long passage that are shown
BEFORE = 120  # of them before the first mark
LOOKED_AT = 200  # places of a text among which the best is chosen

Piece = tuple[str, bool]  # some text, and whether it was looked for
Span = tuple[int, int, tuple[str, ...]]  # start, end, and what was looked for there


def marked(text: str, terms: Iterable[tuple[str, ...]]) -> list[Piece]:
    """The text in pieces; of a long one the part that has most of what was looked for."""
    spans = sorted(_spans(text, tuple(terms)))
    start, end = _window(text, spans)
    pieces, at = [("… ", False)] if start else [], start
    for first, last in _joined(text, spans):
        if start <= first and last <= end:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces.append((text[at:end] + (" …" if end < len(text) else ""), False))
    return [piece for piece in pieces if piece[0]]


def _spans(text: str, terms: tuple[tuple[str, ...], ...]) -> Iterator[Span]:
    """Every place of every term."""
    found = list(words_of(text[:LONGEST_TEXT]))  # what stands further down is not in the index either
    words = tuple(word for word, _, _ in found)
    by_first = {}
    for term in terms:
        by_first.setdefault(term[0], []).append(term)
    for at, (word, start, end) in enumerate(found):
        for term in by_first.get(word, ()):
            if len(term) == 1:
                yield start, end, term
            elif words[at:at + len(term)] == term:
                yield start, found[at + len(term) - 1][2], term


def _window(text: str, spans: list[Span]) -> tuple[int, int]:
    """What is shown of a text: whole words around the place with most different terms, the first of such places."""
    if len(text) <= LENGTH:
        return 0, len(text)

    def different(span: Span) -> int:
        return len({term for start, end, term in spans[:LOOKED_AT] if span[0] <= start and end <= span[0] + LENGTH - BEFORE})

    best = max(spans[:LOOKED_AT], key=different, default=(0, 0, ()))
    start = max(0, min(best[0] - BEFORE, len(text) - LENGTH))
    end = min(len(text), start + LENGTH)
    if start and (space := text.find(" ", start, best[0])) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", max(start, best[1]), end)) >= 0:
        end = space
    return start, end


def _joined(text: str, spans: list[Span]) -> list[tuple[int, int]]:
    """Places that overlap or have only space between them are one."""
    joined = []
    for start, end, _ in spans:
        if joined and not text[joined[-1][1]:start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
