"""Which shares of a sentence are the parts of one whole: by the words that open it, the names of the parts, or a rest that closes them."""

import re

from .units import bag

# What is told after these words is one whole in its parts.
OPENING = re.compile(
    r"\b(?:trong đó(?=\s*:?\s+(?:nguồn|vốn|kinh phí|ngân sách))|trong\s+(?:tổng\s+|cơ cấu\s+)?(?:giá trị|diện tích|sản lượng|nguồn|kinh phí)|cơ cấu(?!\s+(?:giống(?!\s+(?:lúa|lạc|ngô|đậu|rau|khoai|sắn|bò|lợn|gà|trâu))|cấp ủy|cấp uỷ|cán bộ|đội ngũ|bộ máy|tổ chức|đại biểu))|t[ỷỉ] trọng|nội bộ|nội ngành|(?:các )?nguồn (?:vốn|kinh phí|thu|lực|chi)?|(?:phân|chia) (?:theo|ra|bổ|thành)"
    r"|theo (?:các )?(?:quy mô|độ tuổi|nhóm tuổi|nguồn|mức sống|trình độ|thành phần|loại hình)"
    r"|tổng (?:vốn|chi|thu|nguồn|kinh phí|giá trị|diện tích|sản lượng|mức đầu tư)|(?:xếp|phân|đánh giá) loại|bình xét|(?:chi|thu|vốn|kinh phí|ngân sách)\b[^.%]{0,60}\bgồm|(?:nhóm|độ) tuổi|tuổi (?:đời|đảng)|trình độ|thành phần|(?:nguyên nhân|thứ tự)(?=\s)|xét (?:về|theo))\b",
    re.IGNORECASE)
# A thing that is divided up, right before the sign its parts stand behind.
DIVIDED = re.compile(
    r"\b(?:kinh phí|vốn|nguồn lực|(?:chi|thu) ngân sách|quỹ|đất đai|diện tích|thời gian|dân số|hộ gia đình|ý kiến|số phiếu|tổng đàn|sản lượng)\b[^:(%.;\d]{0,60}[:(]", re.IGNORECASE)
# Of what is no share of one whole: rates, changes, plans kept.
RATES = re.compile(
    r"\b(?:t[ỷỉ] lệ|mức|tăng|giảm|vượt|đạt|hoàn thành|tiến độ|tham gia|hỗ trợ|tiết kiệm|kế hoạch|dự toán|chỉ tiêu|mục tiêu|hài lòng|so với|tốc độ|tăng trưởng|hưởng|qua|bầu)\b", re.IGNORECASE)
OF_PLAN = re.compile(r"\s*(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|so với|kh|nq|trở lên|trở xuống)\b", re.IGNORECASE)
ECONOMY = tuple(re.compile(words, re.IGNORECASE) for words in (r"\bnông\b", r"\b(?:công nghiệp|cn|ttcn)\b", r"\b(?:dịch vụ|thương mại|tm|dv)\b"))
STRUCTURED = re.compile(r"\bcơ cấu\b", re.IGNORECASE)
IN_TURN = re.compile(r"\bchiếm (?:lần lượt|tương ứng)\b|\b(?:trong|trên)\s+(?:tổng|số|giá trị|toàn)\b[^.]{0,80}\b(?:lần lượt|tương ứng)\b", re.IGNORECASE)
# Grades of which everybody gets one: where the lowest is told, all are.
GRADES = re.compile(r"\b(?:xuất sắc|tốt|khá|giỏi|trung bình|hoàn thành nhiệm vụ|htxsnv|httnv|htnv|cao cấp|trung cấp|hài lòng|giàu)\b", re.IGNORECASE)
LOWEST = re.compile(r"\b(?:không (?:hoàn thành|htnv)|chưa hoàn thành|yếu|kém|(?:chưa|không) hài lòng|sơ cấp|hộ nghèo|chưa sử dụng)\b", re.IGNORECASE)
ALL = 101  # per cent, and what rounding may add
REST = re.compile(r"\b(?:khác|phần còn)\W*$", re.IGNORECASE)
NAME = re.compile(r"(?:.*[,;:(\n]|.*\b(?:và|gồm)\b)?\s*(.*)", re.DOTALL)
WORD = re.compile(r"[^\W\d_]+")
LONE = bag("thôn xóm xã thị tổ khối hộ đồng năm vùng cụm ông bà con bảo đàn tháng quý trường")  # of which each has a share of its own


def is_whole_in_turn(text, start, end):
    """Whether shares one right after the other, in this stretch of text, are told as the parts of a whole."""
    return bool(OPENING.search(text, start, end) or STRUCTURED.search(text, start, end) or IN_TURN.search(text, start, end))


def is_economy(parts, stop):
    """Whether they are the three parts of the economy: no word need say so. `stop`: the words of other figures."""
    return len(parts) == 3 and all(any(sector.search(part.name) for part in parts) for sector in ECONOMY) and not any(stop.search(part.name) for part in parts)


def is_graded(parts):
    """Whether they are grades down to the lowest: xuất sắc, tốt, hoàn thành, không hoàn thành nhiệm vụ."""
    return len(parts) > 2 and bool(LOWEST.search(parts[-1].name)) and sum(bool(GRADES.search(part.name)) for part in parts[:-1]) > 1


def is_over(parts):
    """Whether grades from the best down, of which the lowest is left out, come to more than all."""
    return len(parts) > 2 and all(GRADES.search(part.name) for part in parts) and "xuất sắc" in parts[0].name.lower() and sum(part.levels[0].low for part in parts) > ALL


def is_divided(text, start, parts):
    """Whether three shares or more are told as the parts of a thing that is divided up, though no word says that it is."""
    if len(parts) < 3 or any(len(part.levels) > 1 for part in parts):
        return False
    first = parts[0].levels[0].start
    lead = text[start:first]
    stop = max(lead.rfind(sign) for sign in ":(")
    lead, names = lead[:max(stop, 0)], [text[start + stop + 1:first], *(_name(part) for part in parts[1:])]
    if RATES.search(lead) or any(RATES.search(name) for name in names) or any(OF_PLAN.match(text, part.levels[0].end) for part in parts):
        return False
    heads = [_first(name) for name in names]
    if len(heads) != len([head for head in heads if head]) or heads[0] in LONE and len(set(heads)) == 1:
        return False
    divided = DIVIDED.search(text, start, first)
    alike = len(set(heads)) == 1 and heads[0] in map(str.lower, WORD.findall(lead))
    return bool(stop > 0 and (divided and divided.end() == start + stop + 1 or alike) or REST.search(names[-1]))


def _name(part):
    return NAME.fullmatch(part.name.rstrip(" (:"))[1]


def _first(name):
    words = WORD.findall(name.lower())
    return words[0] if words else ""
