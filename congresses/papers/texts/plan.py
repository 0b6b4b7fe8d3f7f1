"""Kế hoạch duyệt nội dung đại hội."""

from collections.abc import Iterable

from congresses.core.vietnamese import day

from ..document import Column, Sheet
from ..facts.planning import Line, Planning, planning
from ..registry import paper
from ..typography import hour, listed, long_days, two, weekday
from .common import open_paper, sign

COLUMNS = (
    Column("TT", 11, centred=True), Column("Đơn vị", 29), Column("Ngày, giờ", 29, centred=True), Column("Địa điểm", 25),
    Column("Ủy viên phụ trách", 23), Column("Cơ quan thẩm định", 21), Column("Hạn gửi hồ sơ", 27, centred=True),
)


def missing(facts: Planning) -> Iterable[str]:
    """What the timetable does not say yet, counted."""
    for words, have in (
        ("chưa có ngày, giờ duyệt", lambda one: one.at), ("chưa có địa điểm", lambda one: one.place),
        ("chưa có ủy viên phụ trách", lambda one: one.member), ("chưa có cơ quan thẩm định", lambda one: one.department),
        ("chưa có hạn gửi hồ sơ", lambda one: one.dossier_due),
    ):
        if count := sum(1 for one in facts.lines if not have(one)):
            yield f"{count} đảng bộ {words}."


@paper("review_plan", title="Kế hoạch duyệt", symbol="KH", about="plan", facts=planning, missing=missing)
def plan(facts: Planning, sheet: Sheet) -> None:
    head = facts.head
    open_paper(sheet, head, "KH")
    sheet.title("Kế hoạch", f"Duyệt nội dung đại hội các đảng bộ trực thuộc,\nnhiệm kỳ {head.term}")
    _purpose(facts, sheet)
    sheet.heading("III. THÀNH PHẦN")
    sheet.points([
        [f"Chủ trì: {head.standing}."], [f"Tham dự: các đồng chí Ủy viên {head.standing}; đại diện các cơ quan thẩm định."],
        ["Đơn vị được duyệt: Ban Thường vụ đảng ủy, tiểu ban văn kiện và tiểu ban nhân sự."],
    ])
    sheet.heading("IV. THỜI GIAN, ĐỊA ĐIỂM")
    sheet.paragraph(f"Đại hội các đảng bộ tổ chức {long_days(*facts.window)}, mỗi đại hội không quá {two(facts.max_days)} ngày. "
                    "Lịch duyệt như sau:", with_next=True)
    sheet.table(COLUMNS, [_row(n, one) for n, one in enumerate(facts.lines, start=1)])
    sheet.heading("V. HỒ SƠ TRÌNH DUYỆT")
    sheet.points(([f"{one.name}{_note(one)}."] for one in facts.kinds), "{}.")
    sheet.paragraph(
        f"Hồ sơ nộp trên cổng theo hạn ở mục IV, trước buổi duyệt ít nhất {two(facts.study_days)} ngày làm việc. Văn kiện hạn chế được đăng ký "
        "bản giấy tại Văn phòng, không bắt buộc nộp tệp.")
    _who_does_what(facts, sheet)
    sign(sheet, head, [*([f"{head.superior.label} (để báo cáo)"] if head.superior else []), f"Các đồng chí Ủy viên {head.standing}",
                       "Các cơ quan thẩm định", "Các đảng bộ trực thuộc"])


def _purpose(facts: Planning, sheet: Sheet) -> None:
    """Why, and what is reviewed."""
    sheet.heading("I. MỤC ĐÍCH, YÊU CẦU")
    sheet.points([
        ["Giúp các đảng bộ chuẩn bị văn kiện có chất lượng, số liệu chính xác, chỉ tiêu có căn cứ, nhiệm vụ khả thi; nhân sự đúng quy trình."],
        ["Ý kiến góp ý cụ thể đến từng nội dung; đảng bộ tiếp thu, giải trình từng ý kiến và hoàn thiện trước khi đại hội."],
        [f"Chỉ tiến hành đại hội sau khi được {facts.head.standing} đồng ý về thời gian."],
    ], "{}.")
    sheet.heading("II. NỘI DUNG DUYỆT")
    sheet.points([
        ["Văn kiện trình đại hội và các tài liệu khác của hồ sơ, ghi ở mục V."],
        ["Phương án nhân sự cấp ủy."], ["Công tác tuyên truyền, thi đua, cơ sở vật chất."], ["Thời gian tổ chức đại hội."],
    ], "{}.")


def _who_does_what(facts: Planning, sheet: Sheet) -> None:
    sheet.heading("VI. TỔ CHỨC THỰC HIỆN")
    departments = [one for one in facts.departments if one != facts.head.office]
    rows = [[f"{facts.head.office}: tiếp nhận hồ sơ, gửi giấy mời, ghi biên bản, ban hành thông báo kết luận và theo dõi việc hoàn thiện."]]
    if departments:
        rows.append([f"{listed(departments)}: thẩm định nội dung được phân công, góp ý trên cổng trước buổi duyệt."])
    rows.append([
        "Các đảng bộ trực thuộc: gửi hồ sơ đúng hạn; sau buổi duyệt, tiếp thu, giải trình từng yêu cầu, trình lại và đề nghị thời gian đại hội "
        f"trước ngày khai mạc ít nhất {two(facts.notice_days)} ngày làm việc."])
    sheet.points(rows, "{}.")


def _row(number: int, one: Line) -> list[str]:
    at = f"{hour(one.at)}\n{weekday(one.at)}, {day(one.at)}" if one.at else ""
    return [str(number), one.commune.name, at, one.place, one.member, one.department, day(one.dossier_due)]


def _note(kind) -> str:
    notes = [*([] if kind.is_required else ["nếu có"]), *([kind.applies] if kind.applies else [])]
    return f" ({'; '.join(notes)})" if notes else ""
