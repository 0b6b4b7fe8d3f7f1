"""What a newer version changed and a file made from an older one would undo: pure, over three lists of passages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

KindAndText = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Loss:
    """One change of the newer version that the file has not."""

    new: str  # words of the newer version that the file lacks; empty where it only took words out
    old: str  # words the newer version took out or replaced and the file has again; empty where it has not


def losses(
    older: list[KindAndText], newer: list[KindAndText], brought: list[KindAndText],
) -> list[Loss]:
    """Every change from `older` to `newer` that is not in `brought`; passages are (kind, text).

    Counting, not aligning: the time grows with the number of passages only, also where thousands are equal.
    """
    lacking = Counter(newer) - Counter(brought)
    again = Counter(brought) - Counter(newer)
    found = []
    for new, old in _changes(older, newer):
        lacks, has_again = _taken(lacking, new), _taken(again, old)
        if lacks or has_again:
            found.append(Loss(new[1] if lacks else "", old[1] if has_again else ""))
    return found


def _changes(older, newer) -> Iterator[tuple[KindAndText | None, KindAndText | None]]:
    """What came in and what went out, paired where they stand after the same kept passage."""
    out = _runs(older, Counter(older) - Counter(newer))
    for after, came in _runs(newer, Counter(newer) - Counter(older)).items():
        yield from zip_longest(came, out.pop(after, ()))
    for went in out.values():
        yield from ((None, passage) for passage in went)


def _runs(passages: Iterable[KindAndText], changed: Counter) -> dict:
    """The changed passages in order, by the kept passage before them."""
    runs, kept, after = {}, Counter(), None
    for passage in passages:
        if _taken(changed, passage):
            runs.setdefault(after, []).append(passage)
        else:
            kept[passage] += 1
            after = (passage, kept[passage])
    return runs


def _taken(counted: Counter, passage) -> bool:
    """Whether one more of these is left; it is used up."""
    if counted[passage] <= 0:
        return False
    counted[passage] -= 1
    return True
