"""What a programme or a plan says of an event: shows, delegations, guests, flowers, banquets, unless it says there is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from congresses.reading import Block

from .sentences import NUMBER, has_any, sentences, value_of


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing a text plans: the limit it falls under, how much of it, and where."""

    code: str
    value: int
    passage: int
    start: int
    end: int


# What a limit may be about, and what it is called: a limit with another code would be held against nothing.
LIMITED = {
    "arts_programme": "Chương trình văn nghệ", "welcoming_delegations": "Đoàn chúc mừng", "guests": "Đại biểu cấp trên và khách mời",
    "flower_baskets": "Lẵng hoa", "banquet": "Liên hoan",
}
OCCASION = r"chào mừng|chúc mừng|khai mạc|tiết mục|biểu diễn|phút|đêm|buổi|tối|giao lưu|công diễn|đội"
SHOW = re.compile(
    r"(?:chương trình |tiết mục |đêm |buổi |liên hoan |giao lưu |biểu diễn |hội diễn |đội )*(?P<core>văn nghệ|ca múa nhạc|ca nhạc|hoạt cảnh)"
    rf"|(?P<parts>{NUMBER}) tiết mục"
)
SHOWN = re.compile(rf"\b(?:{OCCASION})\b")
MOVEMENT = re.compile(r"phong trào|văn hóa, văn nghệ, thể|văn nghệ, thể dục|văn nghệ, thể thao|văn nghệ quần chúng ở")
DELEGATIONS = re.compile(
    rf"(?:(?P<number>\b{NUMBER}) )?\bđoàn\b(?! (?:thanh niên|chủ tịch|thư ký|viên|thể|kết|kiểm|xã|phường|kinh tế))"
    r"[^.;:|]{0,40}?\b(?:chúc mừng|tặng hoa)|\bthiếu nhi\b[^.;:|]{0,40}?\b(?:chào mừng|chúc mừng|tặng hoa)"
)
BASKETS = re.compile(rf"(?:(?P<number>\b{NUMBER}) )?\b(?:lẵng|giỏ) hoa")
BANQUET = re.compile(r"\b(?:liên hoan(?! (?:văn nghệ|ca múa))|tiệc|chiêu đãi|cơm thân mật|gặp mặt (?:thân mật|sau|giao lưu|liên hoan))\b")
GUEST = r"(?:đại biểu )?khách mời|khách|đại biểu (?:khách mời|mời)"
SUPERIOR = r"đại biểu (?:của )?cấp trên|lãnh đạo cấp trên|cấp trên"
PEOPLE = r"(?:đại biểu|đồng chí|đ/c|người|vị)"
GUESTS = re.compile(
    rf"\b(?P<before>{NUMBER}) (?:{PEOPLE} )?(?:là |thuộc )?(?:(?P<guest>{GUEST})|(?P<superior>{SUPERIOR}))\b(?P<both>[^.;:,|\d]{{0,10}}\b(?:và|,) (?:{GUEST}|{SUPERIOR})\b)?"
    rf"|\b(?:(?P<guest2>{GUEST})|(?P<superior2>{SUPERIOR}))\b(?P<both2> (?:và|,) (?:{GUEST}|{SUPERIOR})\b)?[^.;,\d]{{0,30}}?(?P<after>\b{NUMBER}) {PEOPLE}"
)
INVITED = re.compile(r"khách mời|đại biểu mời|thành phần mời|mời đại biểu")
ONE_INVITED = re.compile(rf"\b(?P<number>{NUMBER}) {PEOPLE}")
PART = re.compile(r"\b(?:gồm|trong đó|bao gồm)\b")
NO = re.compile(
    r"\b(?:không(?! (?:quá|chỉ|những|thể thiếu|ít hơn|dưới|thiếu|gian|khí))|bỏ|cắt|cắt bỏ|cắt giảm|lược bỏ|hủy|huỷ|dừng|tránh|hạn chế|miễn"
    r"|thay cho|thay vì|chưa có)\b"
)
# A verb that begins another thing after a negation: "không phô trương, tổ chức văn nghệ…".
AGAIN = re.compile(r"[,|:]\s*(?:chỉ|nhưng|mà|tuy nhiên|tổ chức|bố trí|mời|chuẩn bị|có|đón|sử dụng|dùng|đặt|đồng thời|và (?:tổ chức|bố trí|mời|đón))\b")
NO_AFTER = re.compile(
    r"[^.;,|:]{0,30}[|:,–-]?\s*(?:thì |được |đã |sẽ )?(?:không (?:tổ chức|bố trí|có|nhận|thực hiện|đón|đặt|làm)|cắt bỏ|lược bỏ|bỏ|hủy|huỷ)\s*(?:$|[.;,|])"
)


# What no mention can be without: most passages have none of it and are not looked at further.
THINGS = ("văn nghệ", "ca múa", "ca nhạc", "hoạt cảnh", "tiết mục", "chúc mừng", "tặng hoa", "chào mừng", "ng hoa", "ỏ hoa", "liên hoan",
          "tiệc", "chiêu đãi", "cơm thân", "gặp mặt")
PERSONS = ("khách", "cấp trên", "đại biểu mời")


def mentions(blocks: tuple[Block, ...]) -> Iterator[Mention]:
    """Everything the text plans that a limit may be about, in the order of the text; what it rules out is left out."""
    for block in blocks:
        if block.kind == "heading" or not has_any(block.text, THINGS):
            continue
        for at, sentence in sentences(block.text):
            for code, found, value in _found(sentence):
                if not is_denied(sentence, found.start(), found.end()):
                    yield Mention(code, value, block.number, at + found.start(), at + found.end())


def _found(sentence):
    shown = SHOWN.search(sentence) and not MOVEMENT.search(sentence)
    for found in SHOW.finditer(sentence) if shown else ():
        yield "arts_programme", found, 1
    for code, pattern in (("welcoming_delegations", DELEGATIONS), ("flower_baskets", BASKETS)):
        for found in pattern.finditer(sentence):
            yield code, found, value_of(found["number"]) if found["number"] else 1
    for found in BANQUET.finditer(sentence):
        yield "banquet", found, 1


def is_denied(sentence: str, start: int, end: int) -> bool:
    """Whether a sentence says that there will be none of what stands from start to end."""
    said = [found.end() for found in NO.finditer(sentence, 0, start)]
    if said and not AGAIN.search(sentence, said[-1], start):
        return True
    return bool(NO_AFTER.match(sentence, end))


def guests(blocks: tuple[Block, ...]) -> Mention | None:
    """How many guests are invited, at the place of the largest number; those of the superior and the others together.

    Numbers given apart are added; parts of a total are not. Under a heading about guests every number of people counts.
    """
    counted: dict[str, Mention] = {}
    listed: list[Mention] = []
    for block in blocks:
        if block.kind == "heading":
            continue
        under = bool(block.trail) and INVITED.search(block.trail[-1].lower()) is not None
        if not under and not has_any(block.text, PERSONS):
            continue
        for at, sentence in sentences(block.text):
            told = list(_guests(block.number, at, sentence))
            for who, mention in told:
                if who not in counted or mention.value > counted[who].value:
                    counted[who] = mention
            if under and not told:
                listed += _listed(block.number, at, sentence)
    apart = [counted[who] for who in ("guest", "superior") if who in counted]
    sums = [group for group in (apart, [counted["both"]] if "both" in counted else [], listed) if group]
    if not sums:
        return None
    group = max(sums, key=lambda group: sum(one.value for one in group))
    place = max(group, key=lambda one: one.value)
    return Mention("guests", sum(one.value for one in group), place.passage, place.start, place.end)


def _guests(passage, at, sentence):
    total_at = None
    for found in GUESTS.finditer(sentence):
        part = total_at is not None and PART.search(sentence, total_at, found.start())
        if part or is_denied(sentence, found.start(), found.end()):
            continue
        both = found["both"] or found["both2"]
        who = "both" if both else "guest" if found["guest"] or found["guest2"] else "superior"
        total_at = found.end()
        yield who, Mention("guests", value_of(found["before"] or found["after"]), passage, at + found.start(), at + found.end())


def _listed(passage, at, sentence):
    total_at = None
    for found in ONE_INVITED.finditer(sentence):
        if total_at is not None and PART.search(sentence, total_at, found.start()) or is_denied(sentence, found.start(), found.end()):
            continue
        total_at = found.end()
        yield Mention("guests", value_of(found["number"]), passage, at + found.start(), at + found.end())
