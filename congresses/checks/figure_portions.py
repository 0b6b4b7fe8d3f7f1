"""Shares a sentence reckons: A trên B bằng C%; trong tổng số B có A, chiếm C%; C% (A/B)."""

import re

from .figure_reckoning import portion
from .units import bag

AS_SHARE = re.compile(
    r"(?P<said>[^.;,()]{0,90}(?=\s)|[^.;()]{0,110}[,(=:–-])\s*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tức|tức là)\s+(?:t[ỷỉ] lệ\s+)?|t[ỷỉ] lệ\s*(?:là|đạt|:)?\s*|(?<=[(,=])\s*)"
    r"(?:gần|khoảng|trên|hơn)?\s*", re.IGNORECASE)
SLASH = re.compile(r"(?:\s+[^\W\d_]+){0,3}?\s*/\s*")  # 72 phiếu đồng ý/75 phiếu hợp lệ
OTHER_SHARE = re.compile(r"\b(?:trong đó|t[ỷỉ] lệ\s+[^\W\d_]+\s+[^\W\d_]+|(?<!nghiệm )(?<!thanh )(?<!tiếp )thu|riêng|(?<!đạt và )(?<!đạt, )vượt|tăng|giảm|còn lại)\b", re.IGNORECASE)
NEW_SUBJECT = re.compile(r",\s*(?:số\s+)?(?:hộ|người|thôn|tổng(?! kết)|đảng viên)\b(?!,)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"(?P<label>[^.;,()\d]{0,60})\(\s*(?:đạt|bằng|tức|là|có)?\s*", re.IGNORECASE)
OF_ALL = re.compile(r"\b(?:trong|trên|của)?\s*(?:tổng\s+số|số)\s*(?:có\s+|là\s+|gồm\s+)?$|\btrong\s*$|\btoàn\s+[^\W\d_]+(?:\s+[^\W\d_]+)?\s+(?:hiện\s+)?có\s+(?:tổng\s+(?:số\s+)?)?$", re.IGNORECASE)
OF_ALL_AFTER = re.compile(r"[^.;,()\d]{0,25}\)?\s*(?:trong|trên|so với|của)?\s*(?:tổng\s+số|tổng|trong\s+số)\s*(?:là\s*)?", re.IGNORECASE)
AMONG = re.compile(r"\btrong (?:số )?(?:đó|này)\b|\bthì\b|\bcó\b|,", re.IGNORECASE)
WITHIN = re.compile(r"\btrong (?:số )?(?:đó|này)\b", re.IGNORECASE)
WITHIN_AFTER = re.compile(r"(?:\s+[^\W\d_]+){0,7}?\s+trong số (?:đó|này)\b", re.IGNORECASE)  # 29 công trình trong số đó
OTHER_WHOLE = re.compile(r"\s*(?:trong|trên|so với|của)?\s*(?:tổng\s+)?(?:số\s+|dân số\s*|tổng\s+)(?P<noun>[^\W\d_]*)", re.IGNORECASE)
RECEIVED = re.compile(r"\b(?:tiếp nhận|nhận được|nhận|thụ lý|phát hiện|rà soát|khảo sát|thẩm định|bình xét|điều tra|đánh giá|kiểm tra|phân loại|giám sát)\b[^.;\d]{0,30}$", re.IGNORECASE)
HANDLED = re.compile(r",[^.;,\d]{0,30}\b(?:giải quyết|xử lý|hoàn thành|trả|có)\b", re.IGNORECASE)
DONE_WITH = re.compile(r"(?:\s+[^\W\d_]+){0,3}?\s+(?:kết luận|được|hoàn thành|đã|không)\b", re.IGNORECASE)  # 23 lượt, 21 lượt kết luận không có vi phạm
NOUN = re.compile(r"\s*([^\W\d_]+)(?:\s+([^\W\d_]+))?")
NO_NOUN = bag("thì năm nay đến lên xuống còn so với từ và trong của được đã là có ở vào hồi đạt tăng giảm")  # where the words of what is counted end
LONGEST = 14  # words between a part and its share
COUNTED, SIZED = {"people", "things", ""}, {"money", "mass", "extent"}
SHARE_OF = re.compile(r"(?:\bchiếm\s+(?:t[ỷỉ] lệ\s+)?(?:gần|khoảng|trên|hơn)?|\()\s*$", re.IGNORECASE)
PLANNED = re.compile(
    r"\s*(?:[^\W\d_]{1,8}\s+){0,2}?(?:so với|so|kế hoạch|chỉ tiêu|nghị quyết|dự toán|mục tiêu|kh|nq)\b(?!\s+(?:tổng|số))", re.IGNORECASE)


def portions(text, start, values):
    """Shares of a sentence that do not follow from the numbers beside them."""
    for at, (one, two) in enumerate(zip(values, values[1:], strict=False)):
        third = values[at + 2] if at + 2 < len(values) else None
        parts = (one.kind == "part") + (two.kind == "part")
        if parts:
            # Of two parts in a row nobody can tell whose share follows.
            if parts == 1 and not (at and values[at - 1].kind == "part" and one.kind == "part"):
                yield from _of_part(text, one, two)
        elif SLASH.fullmatch(text[one.end:two.start]) and text[one.digits:two.start].strip() != "/" and one.low <= two.low and _are_alike(text, one, two):
            yield from _of_so_many(text, values[at - 1] if at else None, one, two, third)
        elif third is None or third.kind != "value" or text[one.digits:two.start].strip() == "/" and third.measure.base == "%" and not one.measure:
            continue
        elif two.measure.base == "%":
            if OF_ALL_AFTER.fullmatch(text[two.end:third.start]) and AS_SHARE.fullmatch(text[one.end:two.start]) and _are_alike(text, one, third):
                yield from portion(two, one, third)
        elif third.measure.base == "%" and OF_ALL_AFTER.fullmatch(text[one.end:two.start]):
            if AS_SHARE.fullmatch(text[two.end:third.start]) and not OTHER_SHARE.search(text[two.end:third.start]) and _may_be_alike(text, one, two):
                yield from portion(third, one, two)
        elif third.measure.base == "%":
            yield from _of_all(text, start, one, two, third)


def portion_within(text, start, whole, values):
    """A share of a whole that was told in the part of the sentence before: 34 công trình; 29 công trình trong số đó được nghiệm thu, tỷ lệ C%."""
    part, share = values[:2]
    within = WITHIN.search(text, whole.end, part.start) or WITHIN_AFTER.match(text, part.end)
    if within and {whole.kind, part.kind, share.kind} == {"value"} and share.measure.base == "%":
        yield from _of_all(text, start, whole, part, share)


def _of_part(text, one, two):
    """5 trên 6 trường, bằng 83,3%; 83,3% số trường (5/6)."""
    part, share = (one, two) if one.kind == "part" else (two, one)
    if not _is_share(share) or part.high == 0:
        return
    if part is one:
        between = text[part.end:share.start]
        bare = between.rstrip().endswith(",") and text[share.end:].lstrip()[:1].isalpha()
        if bare or not AS_SHARE.fullmatch(between) or OTHER_SHARE.search(between) or NEW_SUBJECT.search(between):
            return
    else:
        label = IN_BRACKETS.fullmatch(text[share.end:part.start])
        closed = re.match(r"[^()\d]{0,40}\)", text[part.end:part.end + 45])
        if not label or not closed or label["label"].strip() and part.measure.base and part.measure.base not in label["label"].lower():
            return
    yield from portion(share, part, part)


def _of_so_many(text, before, part, whole, after):
    """135 phiếu/140 phiếu, bằng 96,4%; 87,5% (35 vụ hòa giải thành/40 vụ thụ lý)."""
    if after is not None and _is_share(after) and AS_SHARE.fullmatch(text[whole.end:after.start]) and not OTHER_SHARE.search(text[whole.end:after.start]):
        yield from portion(after, part, whole)
    elif before is not None and _is_share(before) and IN_BRACKETS.fullmatch(text[before.end:part.start]):
        yield from portion(before, part, whole)


def _is_share(figure):
    return figure.kind == "value" and figure.measure.base == "%" and not figure.measure.per


def _of_all(text, start, whole, part, share):
    """Trong tổng số B đảng viên có A nữ, chiếm C%."""
    between, told = text[whole.end:part.start], OF_ALL.search(text[start:whole.start])
    match = AS_SHARE.fullmatch(text[part.end:share.start])
    if not match or part.low > whole.low or share.measure.per or share.low >= 100 or PLANNED.match(text, share.end):
        return
    if not {whole.measure.kind, part.measure.kind} <= COUNTED:
        sums = WITHIN.search(between) and whole.measure.base == part.measure.base and SHARE_OF.search(match[0])
        if not sums or whole.measure.kind not in SIZED or whole.measure.per or part.measure.per:
            return
    if len(match["said"].split()) > LONGEST or OTHER_SHARE.search(text[part.end:share.start]):
        return
    alike = _are_alike(text, whole, part)
    within = (WITHIN.search(between) or WITHIN_AFTER.match(text, part.end)) and (alike or part.measure.kind == whole.measure.kind == "people")
    told_next = HANDLED.search(between) or DONE_WITH.match(text, part.end) and "," in between
    handled = RECEIVED.search(text[start:whole.start]) and told_next and alike and whole.measure
    if not handled and not (told and alike and (AMONG.search(between) or whole.measure) or told and AMONG.search(between) and whole.measure.kind or within):
        return
    other = OTHER_WHOLE.match(text, share.end)
    if other and noun(text, whole)[:1] != (other["noun"].lower(),):
        return
    yield from portion(share, part, whole)


def _may_be_alike(text, one, two):
    """Whether a number counts the same as another, or leaves out what it counts."""
    return not one.measure or _are_alike(text, one, two)


def _are_alike(text, one, two):
    """Whether two numbers count the same, by their unit or the word after them."""
    if one.measure.base or two.measure.base:
        return one.measure.base == two.measure.base or one.measure.kind == two.measure.kind == "people"
    first, second = noun(text, one), noun(text, two)
    return bool(first) and first == second


def noun(text, figure):
    """The two words after a number, or its unit and what follows."""
    found = NOUN.match(text, figure.digits)
    words = [word.lower() for word in found.groups() if word] if found else []
    return tuple(words[:next((at for at, word in enumerate(words) if word in NO_NOUN), len(words))])
