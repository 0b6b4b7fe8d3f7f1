"""The form of Party papers (thể thức): paper, margins, font, heading block, number, date, signature, recipients."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congresses.core.vietnamese import fold, nfc, number

from .case import Case
from .form_lines import foot_of, head_of
from .registry import check
from .remarks import Level, Remark


@dataclass(frozen=True, slots=True)
class FormatProfile:
    """What the form asks of papers issued in a time; lengths in millimetres, sizes in points."""

    source: str
    valid_from: date | None = None
    valid_to: date | None = None
    paper: tuple[int, int] = (210, 297)
    margins: tuple[tuple[str, str, int], ...] = (
        ("top", "lề trên", 20), ("bottom", "lề dưới", 20), ("left", "lề trái", 30), ("right", "lề phải", 15),
    )
    tolerance: int = 2
    font: str = "Times New Roman"
    sizes: tuple[int, int] = (13, 15)
    size: int = 14


# Papers of 2026 and later follow Hướng dẫn 05-HD/VPTW: its entry comes here when its text has been verified; until then
# nothing is said of them.
PROFILES = (FormatProfile("Hướng dẫn 36-HD/VPTW (03/4/2018)", date(2018, 4, 3), date(2025, 12, 31)),)
# Papers that go out signed with the dossier; drafts of the congress are signed when it has adopted them.
SIGNED = frozenset(("submission_letter", "preparation_report", "cell_comments", "logistics_plan", "response_report"))
PARTY, STATE = "đảng cộng sản việt nam", "cộng hòa xã hội chủ nghĩa việt nam"
DRAFT = re.compile(r"\bdự thảo\b", re.IGNORECASE)
SUPERIOR = re.compile(r"(?:dang bo|tinh uy|huyen uy|thanh uy|thi uy|dang uy)\b")
NUMBER_LINE = re.compile(r"số\s*:?\s*[\d….\s_]*[-/]", re.IGNORECASE)
NUMBER = re.compile(r"Số\s*(?P<number>\d{1,4}|[….\s_]*)\s?[-–]\s?[A-ZĐ][A-ZĐa-z]{0,4}/[A-ZĐƯ][A-ZĐƯa-zưđ-]{0,11}")
DATE_LINE = re.compile(
    r"(?P<place>[^,:;]{0,60}?),?\s*\bngày\s*(?P<day>\d{0,2})[….\s_]*\btháng\s*(?P<month>\d{0,2})[….\s_]*\bnăm\s*(?P<year>\d{0,4})"
)
PLAIN_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]20\d\d")
ON_BEHALF = re.compile(r"(?P<kind>[TK])(?P<sign>/|\.\s?/?)?\s?(?P<behalf>[MTL])\b\.?\s*(?P<organ>\w.*)")
ORGAN = re.compile(r"ban |dang uy|huyen uy|chi uy|chi bo|thuong truc|doan |uy ban|bi thu|chu tich|truong |chanh ")
COLLECTIVE = re.compile(r"ban chap hanh|ban thuong vu|dang uy|doan chu tich|uy ban kiem tra|bi thu")
TITLE = re.compile(r"(?:pho )?(?:bi thu|chu tich|truong ban|chanh van phong)\b")
DEGREE = re.compile(r"(?:GS|PGS|TS|ThS|Th\.S|KS|BS|CN|CK\s?I{1,2})\b[.,]?\s*\S")


@check("form", title="Thể thức", level=Level.HINT, aspect="form")
def form(case: Case) -> Iterator[Remark]:
    """What of the form is not kept; nothing of a table file, and nothing where no profile holds."""
    profile = next((one for one in PROFILES if _holds(one, case.on)), None)
    if profile is None:
        return
    why = f"Căn cứ: {profile.source}."
    for found in (*_layout(case, profile), *_text(case)):
        subject, what, todo, line = found
        place = {"passage": line.passage, "start": line.start, "end": line.end} if line else {}
        yield Remark(subject, what, why, todo, **place)


def _holds(profile, on):
    return (profile.valid_from is None or profile.valid_from <= on) and (profile.valid_to is None or on <= profile.valid_to)


def _layout(case, profile):
    """(subject, what, what to do, no place) of how the file is set; a length of 0 is not known."""
    layout = case.layout
    if layout is None:
        return
    size, close = (layout.width, layout.height), profile.tolerance
    if all(size) and any(abs(a - b) > close for a, b in zip(sorted(size), profile.paper, strict=True)):
        yield (f"paper:{_mm(size[0])}x{_mm(size[1])}", f"Khổ giấy {_mm(size[0])} × {_mm(size[1])} mm, không phải A4.",
               "Đồng chí chọn khổ giấy A4 (210 × 297 mm).", None)
    # A table laid across the page has its margins turned with it.
    if layout.width <= layout.height and any(getattr(layout, name) for name, _, _ in profile.margins):
        for name, label, wanted in profile.margins:
            given = getattr(layout, name)
            if abs(given - wanted) > close:
                yield (f"margin-{name}:{_mm(given)}", f"{label.capitalize()} {_mm(given)} mm; quy định {wanted} mm.",
                       f"Đồng chí đặt {label} {wanted} mm.", None)
    if layout.font and layout.font.casefold() != profile.font.casefold():
        yield (f"font:{layout.font}", f"Phần lớn văn bản dùng phông «{layout.font}».", f"Đồng chí dùng phông {profile.font}.", None)
    low, high = profile.sizes
    if layout.size and not low <= layout.size <= high:
        yield (f"size:{layout.size:g}", f"Cỡ chữ phần lớn văn bản là {_mm(layout.size)}; quy định {profile.size} (từ {low} đến {high}).",
               f"Đồng chí dùng cỡ chữ {profile.size}.", None)


def _mm(value):
    return number(round(value) if round(value, 1) == round(value) else round(value, 1))


def _text(case):
    head, foot = head_of(case.blocks), foot_of(case.blocks)
    if not foot:
        return
    is_draft = any(DRAFT.search(line.text) for line in head)
    signed = case.kind.code in SIGNED and not is_draft
    titled = next((line for line in head if nfc(line.text).lower() == PARTY), None)
    numbered = next((line for line in head if NUMBER_LINE.match(line.text)), None)
    if titled is None and numbered is None:
        state = next((line for line in head if nfc(line.text).lower() == STATE), None)
        what = "Văn bản của Đảng không dùng quốc hiệu." if state else "Chưa có phần đầu văn bản theo thể thức của Đảng."
        yield ("heading", what, "Đồng chí ghi tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM, tên cơ quan, số, ngày ở đầu văn bản.", state)
    else:
        yield from _heading(head, titled)
        yield from _number(numbered, signed)
        yield from _date(head)
    yield from _signature(foot, signed)


def _heading(head, titled):
    if titled is None:
        yield ("heading:title", "Chưa có tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM.", "Đồng chí ghi tiêu đề ở dòng đầu, bên phải.", None)
    organs = [line for line in head if line.text.isupper() and line is not titled and not DRAFT.search(line.text)]
    if not organs or not SUPERIOR.match(fold(organs[0].text)):
        yield ("heading:superior", "Chưa có tên cơ quan cấp trên ở đầu văn bản, bên trái.", "Đồng chí ghi tên cơ quan cấp trên.", None)
    elif len(organs) < 2:
        yield ("heading:organ", "Chưa có đủ tên cơ quan cấp trên và cơ quan ban hành.",
               "Đồng chí ghi tên cơ quan cấp trên ở dòng thứ nhất, cơ quan ban hành ở dòng thứ hai.", organs[0])
    if not any(line.text in ("*", "★", "∗") for line in head):
        yield ("heading:star", "Thiếu dấu sao (*) dưới tên cơ quan ban hành.", "Đồng chí thêm dấu sao, canh giữa dưới tên cơ quan.", None)


def _number(line, signed):
    if line is None:
        yield ("number:missing", "Chưa có dòng số và ký hiệu.", "Đồng chí ghi theo mẫu: Số 15-BC/ĐU.", None)
    elif not (found := NUMBER.fullmatch(line.text)):
        yield ("number:form", f"Số, ký hiệu «{line.text}» chưa đúng mẫu.",
               "Đồng chí ghi theo mẫu: Số 15-BC/ĐU (không có dấu hai chấm; gạch nối trước loại văn bản, gạch chéo trước cơ quan).", line)
    elif signed and not found["number"].strip(" ….\t_"):
        yield ("number:blank", "Văn bản trình ký chưa ghi số.", "Đồng chí ghi số trước khi trình.", line)


def _date(head):
    for line in head:
        if found := DATE_LINE.fullmatch(line.text):
            yield from _dated(line, found)
            return
    plain = next((line for line in head if PLAIN_DATE.search(line.text)), None)
    yield ("date:form" if plain else "date:missing", "Chưa có địa danh và ngày, tháng, năm theo mẫu.",
           "Đồng chí ghi theo mẫu: Can Lộc, ngày 05 tháng 3 năm 2020.", plain)


def _dated(line, found):
    day, month, year = found["day"], found["month"], found["year"]
    if not found["place"].strip():
        yield ("date:place", "Chưa ghi địa danh trước ngày.", "Đồng chí ghi theo mẫu: Can Lộc, ngày 05 tháng 3 năm 2020.", line)
    if day and month and len(year) == 4 and not _is_day(int(day), int(month), int(year)):
        yield ("date:calendar", f"Ngày {day}/{month}/{year} không có trong lịch.", "Đồng chí kiểm tra lại ngày, tháng.", line)
        return
    wrong_day = len(day) == 1
    wrong_month = month in ("1", "2") or (len(month) == 2 and month[0] == "0" and month not in ("01", "02"))
    if wrong_day or wrong_month:
        yield ("date:zero", f"«{line.text}»: cách viết ngày, tháng chưa đúng mẫu.",
               "Đồng chí thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2; các tháng khác không thêm.", line)


def _is_day(day, month, year):
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _signature(foot, signed):
    lines = ((line, ON_BEHALF.fullmatch(line.text)) for line in foot if line.text.isupper())
    behalf, found = next(((line, said) for line, said in lines if said and ORGAN.match(fold(said["organ"]))), (None, None))
    if behalf is not None:
        if found["kind"] == "K" and found["behalf"] == "T" and COLLECTIVE.match(fold(found["organ"])):
            yield ("signature:kt", f"«{behalf.text}»: cấp ủy làm việc theo chế độ tập thể, không ký thay (K/T).",
                   "Đồng chí ghi T/M và tên cơ quan, dòng dưới ghi chức vụ người ký.", behalf)
        elif found["sign"] != "/":
            yield ("signature:form", f"«{behalf.text}»: văn bản của Đảng viết T/M, T/L, K/T có gạch chéo, không có dấu chấm.",
                   "Đồng chí sửa theo mẫu: T/M BAN CHẤP HÀNH.", behalf)
    title = next((line for line in foot if line.text.isupper() and TITLE.fullmatch(fold(line.text))), None)
    if signed and behalf is None and title is None:
        yield ("signature:missing", "Chưa có phần ký: quyền hạn, chức vụ, họ tên người ký.",
               "Đồng chí ghi theo mẫu: T/M BAN CHẤP HÀNH, dòng dưới BÍ THƯ, rồi họ tên.", None)
    # The name stands under the title, with room for a signature between them.
    below = foot.index(title) + 1 if title else len(foot)
    for line in foot[below:below + 2]:
        if DEGREE.match(line.text):
            yield ("signature:degree", f"«{line.text}»: họ tên người ký không kèm học hàm, học vị.", "Đồng chí chỉ ghi họ tên.", line)
    if signed and not any(fold(line.text).startswith("noi nhan") for line in foot):
        yield ("recipients:missing", "Chưa có mục «Nơi nhận».", "Đồng chí ghi nơi nhận ở cuối văn bản, bên trái.", None)
