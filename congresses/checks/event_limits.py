"""The limits laid on congresses of a time, and how many days a congress may take, against programme and logistics plan."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from congresses.core.vietnamese import day

from .case import Case, Limit
from .event_mentions import Mention, guests, mentions
from .registry import check
from .remarks import Level, Remark
from .sentences import NUMBER, days_in, plain, sentences, small, value_of

AT_MOST = frozenset(("<=", "≤", "="))
CONGRESS = re.compile(
    r"\bđại hội\b[^.;]{0,120}?\b(?:họp|diễn ra|tiến hành|tổ chức|kéo dài|khai mạc|làm việc|trong)\b|\bthời gian\b[^.;]{0,30}?\bđại hội\b"
)
# Days of something around the congress, not of the congress itself.
AROUND = re.compile(r"\b(?:trước|sau|tuyên truyền|treo|phát thanh|trang trí|hoàn thành|gửi|chuyên mục|chậm nhất|hồ sơ|báo cáo)\b")
LENGTH = re.compile(rf"\b(?P<whole>{NUMBER})(?P<half>,5| rưỡi| ngày rưỡi)? ngày\b(?! (?:làm việc|trước|sau|\d))")


@check("event_limits", title="Giới hạn tổ chức đại hội", level=Level.EXPLAIN, aspect="event", needs={"limits", "plan"})
def event_limits(case: Case) -> Iterator[Remark]:
    """Everything planned beyond the limits of the time of the congress, each kind once where most of it is planned."""
    length, opening = _congress(case)
    on = opening or case.on
    most: dict[str, Mention] = {}
    for one in mentions(case.blocks):
        if one.code not in most or one.value > most[one.code].value:
            most[one.code] = one
    if invited := guests(case.blocks):
        most["guests"] = invited
    texts = {block.number: block.text for block in case.blocks}
    for limit in case.reference.limits:
        found = most.get(limit.code)
        if found is not None and _holds(limit, on) and found.value > limit.limit:
            yield _over(limit, found, texts[found.passage][found.start:found.end])
    if length is not None and length.value > case.reference.max_days:
        yield Remark(
            f"days:{length.value}", f"Đại hội dự kiến {length.value} ngày; quy định nhiều nhất {case.reference.max_days} ngày.",
            "Kế hoạch duyệt đại hội quy định số ngày, kể cả phiên trù bị.", "Đồng chí rút ngắn chương trình hoặc nêu rõ lý do.",
            passage=length.passage, start=length.start, end=length.end,
        )


def _holds(limit: Limit, on: date) -> bool:
    began = limit.valid_from is None or limit.valid_from <= on
    return limit.operator.strip() in AT_MOST and began and (limit.valid_to is None or on <= limit.valid_to)


def _over(limit, found, words):
    allowed = f"nhiều nhất {plain(limit.limit)}" if limit.limit else "không tổ chức"
    period = " ".join(filter(None, (
        f"từ {day(limit.valid_from)}" if limit.valid_from else "", f"đến {day(limit.valid_to)}" if limit.valid_to else "",
    )))
    how_many = f"{found.value}; " if limit.limit or found.value > 1 else ""
    return Remark(
        f"{limit.code}:{found.value}", f"{limit.name}: {how_many}văn bản ghi «{words}».",
        f"Giới hạn: {allowed}{f', áp dụng {period}' if period else ''}. Căn cứ: {limit.source}.",
        "Đồng chí bỏ nội dung này hoặc giảm cho đúng mức; nếu giữ thì nêu rõ lý do.",
        passage=found.passage, start=found.start, end=found.end,
    )


def _congress(case: Case) -> tuple[Mention | None, date | None]:
    """(the longest length stated, the first opening day) of the congress, as far as the text says."""
    length, opening = None, None
    for block in case.blocks:
        for at, sentence in sentences(block.text) if "đại hội" in small(block.text) else ():
            if "đại hội" not in sentence or not (said := CONGRESS.search(sentence)):
                continue
            # "Trước Đại hội mười ngày" tells of other days.
            since = max(said.start() - len("tuyên truyền trước "), 0)
            days = [] if AROUND.search(sentence, since) else list(days_in(sentence[since:]))
            opening = opening or (days[0][0] if days else None)
            for found in _lengths(block.number, sentence, since, said.start(), days):
                if length is None or found.value > length.value:
                    length = replace(found, start=at + found.start, end=at + found.end)
    return length, opening


def _lengths(passage, sentence, start, named, days):
    for found in LENGTH.finditer(sentence, start):
        if not AROUND.search(sentence, start, found.end()):
            # Half a day begun is a day.
            yield Mention("days", value_of(found["whole"]) + bool(found["half"]), passage, found.start(), found.end())
    for first, last in days[:1]:
        yield Mention("days", (last - first).days + 1, passage, named, len(sentence.rstrip()))
