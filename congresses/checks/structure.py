"""Check "structure": the expected parts in order, a forecast before targets, limits and causes, length and balance."""

from collections.abc import Iterator
from functools import cache

from .case import Case
from .parts import FORECAST, PARTS, Part
from .prose import running
from .registry import check
from .remarks import Level, Remark
from .spelling import Phrases, keys, said
from .titles import Title, titles

_FEWEST_BLOCKS, _FEWEST_TITLES = 12, 3
_MOST_TIMES = 5  # one half of a report as long as so many of the other
_LEAST_SHARE = 3  # percent of the words for a part that matters
_OPENING = 15  # words of a paragraph in which it says that it forecasts
_SECOND_HALF = Phrases((f"phần {number}", True) for number in ("thứ hai", "hai", "ii", "2", "b"))
_TARGETS, _GOALS = Phrases([("chỉ tiêu", True)]), Phrases([("mục tiêu", True)])
_SOURCE = "Bố cục thường dùng của {}: {}."


@check("structure", title="Bố cục", level=Level.EXPLAIN, aspect="form")
def structure(case: Case) -> Iterator[Remark]:
    """Remarks on length, then on parts; a paper whose parts cannot be made out gets one hint instead of many remarks."""
    yield from _length(case)
    parts = PARTS.get(case.kind.code)
    if not parts:
        return
    found = titles(case.blocks)
    named = {part.code: [at for at, title in enumerate(found) if title.names(_words(part))] for part in parts}
    if len(case.blocks) < _FEWEST_BLOCKS or len(found) < _FEWEST_TITLES or not any(named.values()):
        yield _unknown(parts)
        return
    rest = [part for part in parts if part is not FORECAST]  # its place is a matter of its own
    places, disordered = _in_order(rest, named)
    second = _second_half(found, places, named)
    if FORECAST in parts and second is not None:
        yield from _forecast(case, found, second, places)
    yield from _missing(case, [part for part in rest if not named[part.code]], parts)
    yield from _disorder(case, [part for part in rest if part.code in disordered], found, named, parts)
    yield from _causes(case, found, places)
    yield from _balance(parts, found, places, second)


@cache
def _words(part: Part) -> Phrases:
    return Phrases((word, True) for word in part.words)


def _length(case: Case) -> Iterator[Remark]:
    pages, least, most = case.pages, case.kind.min_pages, case.kind.max_pages
    if not pages:
        return
    norm = f"từ {least} đến {most}" if least and most else f"không quá {most}" if most else f"ít nhất {least}"
    if most and pages > most or least and pages < least:
        yield Remark(
            subject=f"pages:{pages}",
            what=f"Văn kiện dài {pages} trang.",
            why=f"Kế hoạch duyệt quy định {norm} trang.",
            todo="Rút gọn văn kiện." if most and pages > most else "Bổ sung nội dung còn thiếu.",
        )


def _unknown(parts: tuple[Part, ...]) -> Remark:
    return Remark(
        subject="unknown",
        what="Không nhận ra các phần của văn kiện.",
        why="Văn bản quá ngắn, hoặc đề mục không được đánh số và không dùng kiểu đề mục (Heading) của Word.",
        todo=f"Ghi rõ đề mục của từng phần: {_list(parts)}.",
        level=Level.HINT,
    )


def _list(parts: tuple[Part, ...]) -> str:
    return " – ".join(part.name for part in parts)


def _in_order(parts, named) -> tuple[dict[str, int], set[str]]:
    """The first title of each part after those of the parts before it; the parts that have none there."""
    places, disordered, last = {}, set(), 0
    for part in parts:
        after = next((at for at in named[part.code] if at >= last), None)
        if after is not None:
            places[part.code] = last = after
        elif named[part.code]:
            disordered.add(part.code)
    return places, disordered


def _second_half(found: list[Title], places: dict[str, int], named: dict[str, list[int]]) -> int | None:
    """Where a report turns to the coming term: its second part, or the first title of what a second part holds."""
    said = next((at for at, title in enumerate(found) if title.names(_SECOND_HALF)), None)
    if said is not None or "direction" not in places:
        return said
    before = places.get("lessons", places.get("causes", places.get("limitations", 0)))
    return next((at for at in named.get("forecast", ()) if before < at < places["direction"]), places["direction"])


def _forecast(case: Case, found: list[Title], second: int, places: dict[str, int]) -> Iterator[Remark]:
    """The targets must rest on a forecast: one in the second half, before they are named."""
    later = found[second + 1:] if found[second].names(_SECOND_HALF) else found[second:]
    targets = next((title for title in later if title.names(_TARGETS)), None) or next(
        (title for title in later if title.names(_GOALS)), None
    )
    until = targets.passage if targets else float("inf")
    stated = next((title for title in found[second:] if title.names(_words(FORECAST))), None)
    if stated is None and _forecasts(case, found[second].passage, until):
        return
    if stated is None:
        what, todo = "Chưa có phần dự báo tình hình.", "Bổ sung phần dự báo trước các chỉ tiêu."
    elif stated.passage > until:
        what, todo = "Phần dự báo đứng sau các chỉ tiêu.", "Đưa phần dự báo lên trước các chỉ tiêu."
    else:
        places["forecast"] = found.index(stated)
        return
    yield Remark(
        subject="order:forecast" if stated else "missing:forecast",
        what=what,
        why="Mục tiêu, chỉ tiêu nhiệm kỳ tới phải dựa trên dự báo tình hình: thuận lợi, khó khăn, nguồn lực.",
        todo=todo,
        passage=(stated or targets or found[second]).passage,
        aspect="forecast",
    )


def _forecasts(case: Case, start: int, until: float) -> bool:
    """Whether a paragraph between these passages begins by forecasting, without a title of its own."""
    openings = (block.text.split(maxsplit=_OPENING)[:_OPENING] for block in running(case.blocks) if start < block.number < until)
    return any(any(_words(FORECAST).found(keys(" ".join(opening)))) for opening in openings)


def _missing(case, missing, parts) -> Iterator[Remark]:
    for part in missing:
        yield Remark(
            subject=f"missing:{part.code}",
            what=f"Chưa thấy phần «{part.name}».",
            why=_SOURCE.format(case.kind.name, _list(parts)),
            todo="Bổ sung phần này; nếu đã viết dưới đề mục khác thì giải trình.",
            aspect=part.aspect,
        )


def _disorder(case, disordered, found, named, parts) -> Iterator[Remark]:
    for part in disordered:
        yield Remark(
            subject=f"order:{part.code}",
            what=f"Phần «{part.name}» chưa đứng đúng thứ tự.",
            why=_SOURCE.format(case.kind.name, _list(parts)),
            todo="Nên sắp xếp lại theo thứ tự trên.",
            passage=found[named[part.code][-1]].passage,
            level=Level.HINT,
            aspect=part.aspect,
        )


def _causes(case: Case, found: list[Title], places: dict[str, int]) -> Iterator[Remark]:
    """Causes are objective and subjective; the subjective ones are what a committee can mend."""
    if "causes" not in places:
        return
    at = places["causes"]
    start = found[at].passage
    following = [found[place].passage for code, place in places.items() if place > at]
    until = min(following, default=float("inf"))
    told = " ".join(key for block in running(case.blocks) if start <= block.number < until for key in said(block.text))
    kinds = [name for name in ("khách quan", "chủ quan") if " ".join(keys(name)) not in told]
    if kinds:
        yield Remark(
            subject=f"causes:{'+'.join(kinds)}",
            what=f"Phần nguyên nhân chưa nói đến nguyên nhân {' và '.join(kinds)}.",
            why="Đánh giá cần phân rõ nguyên nhân khách quan và chủ quan; nguyên nhân chủ quan là cái có thể sửa.",
            todo="Bổ sung, hoặc nói rõ vì sao không có.",
            passage=start,
            level=Level.HINT,
            aspect="causes",
        )


def _balance(parts, found, places, second) -> Iterator[Remark]:
    total = sum(title.own for title in found)
    if second and FORECAST in parts:
        first = sum(title.own for title in found[:second])
        halves = sorted((first, total - first))
        if halves[1] > _MOST_TIMES * halves[0]:
            longer = "đánh giá nhiệm kỳ qua" if first == halves[1] else "phương hướng nhiệm kỳ tới"
            yield _unbalanced("balance:halves", f"Phần {longer} dài hơn {_MOST_TIMES} lần phần còn lại.", found[second].passage, "form")
    for part in parts:
        if part.substantial and part.code in places:
            title = found[places[part.code]]
            if title.whole * 100 < _LEAST_SHARE * total:
                what = f"Phần «{part.name}» chỉ có {title.whole} chữ, chưa đến {_LEAST_SHARE}% văn kiện."
                yield _unbalanced(f"balance:{part.code}", what, title.passage, part.aspect)


def _unbalanced(subject: str, what: str, passage: int, aspect: str) -> Remark:
    return Remark(
        subject=subject,
        what=what,
        why="Các phần của văn kiện nên cân đối; phần quá ngắn thường chưa nói đủ.",
        todo="Xem lại dung lượng của phần này.",
        passage=passage,
        level=Level.HINT,
        aspect=aspect,
    )
