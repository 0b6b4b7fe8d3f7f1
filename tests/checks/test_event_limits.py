"""Event limits: what programme and logistics plan intend, what they rule out, and the time the limits hold for."""

from datetime import date
from decimal import Decimal

import pytest

from congresses.checks import Case, Kind, Level, Limit, Reference, run
from congresses.checks.sentences import LONGEST, sentences
from congresses.reading import BAR, Block

NAMES = {
    "arts_programme": ("Chương trình văn nghệ chào mừng", 0), "welcoming_delegations": ("Đoàn chúc mừng đại hội", 0),
    "guests": ("Đại biểu cấp trên và khách mời", 10), "flower_baskets": ("Lẵng hoa", 3), "banquet": ("Liên hoan", 0),
}
LIMITS = tuple(
    Limit(code, name, "<=", Decimal(limit), date(2020, 3, 14), date(2020, 6, 30), "Công văn của tỉnh ngày 14/3/2020")
    for code, (name, limit) in NAMES.items()
)


def block(text, number=1, trail=(), kind="paragraph"):
    return Block(number, kind, text, trail=trail)


def remarks(*blocks, on=date(2020, 4, 20), limits=LIMITS, max_days=2):
    case = Case(
        Kind("logistics_plan", "Kế hoạch", ("event_limits",)), on, blocks=blocks,
        reference=Reference(limits=limits, max_days=max_days),
    )
    return [remark for _, remark in run(case)]


def subjects(*blocks, **more):
    return [remark.subject for remark in remarks(*blocks, **more)]


PLANNED = [
    ("Tổ chức chương trình văn nghệ chào mừng 60 phút với 6 tiết mục.", ["arts_programme:1"]),
    ("Đội văn nghệ xã biểu diễn trước giờ khai mạc.", ["arts_programme:1"]),
    ("Ca múa nhạc chào mừng Đại hội.", ["arts_programme:1"]),
    ("Không phô trương, tổ chức chương trình văn nghệ chào mừng gọn nhẹ.", ["arts_programme:1"]),
    ("Trường tiểu học góp ba tiết mục.", ["arts_programme:1"]),
    ("Trường tiểu học biểu diễn ba tiết mục.", ["arts_programme:1"]),
    ("Đón tiếp 9 đoàn chúc mừng đại hội.", ["welcoming_delegations:9"]),
    ("Các đoàn thể và đoàn thiếu nhi vào chúc mừng Đại hội.", ["welcoming_delegations:1"]),
    ("Đội nghi thức thiếu nhi chào mừng Đại hội.", ["welcoming_delegations:1"]),
    ("Lần lượt các đoàn lên tặng hoa.", ["welcoming_delegations:1"]),
    ("Đón ba đoàn đại biểu xã bạn đến chúc mừng.", ["welcoming_delegations:3"]),
    ("Mời 45 đại biểu cấp trên và khách mời.", ["guests:45"]),
    ("Đại biểu cấp trên 6 đồng chí, khách mời 8 đồng chí.", ["guests:14"]),
    ("Mời 6 đại biểu cấp trên; khách mời 5 đồng chí.", ["guests:11"]),
    ("Khách mời: 20 người, gồm 5 đại biểu cấp trên và 15 đồng chí nguyên lãnh đạo.", ["guests:20"]),
    ("Mời mười hai khách mời.", ["guests:12"]),
    ("Khách mời dự kiến 15 (mười lăm) đại biểu.", ["guests:15"]),
    ("Chuẩn bị 12 lẵng hoa.", ["flower_baskets:12"]),
    ("Đặt bốn lẵng hoa trước hội trường.", ["flower_baskets:4"]),
    ("Nhận 05 giỏ hoa của cấp trên.", ["flower_baskets:5"]),
    ("Tổ chức liên hoan chiêu đãi 25 mâm sau khi bế mạc.", ["banquet:1"]),
    ("Gặp mặt thân mật sau Đại hội.", ["banquet:1"]),
    ("Dự tiệc tại nhà văn hóa.", ["banquet:1"]),
    ("Không tổ chức văn nghệ, bố trí liên hoan nhẹ.", ["banquet:1"]),
    ("Đại hội họp ba ngày.", ["days:3"]),
    ("Đại hội diễn ra trong 2,5 ngày.", ["days:3"]),
    ("Đại hội được tổ chức từ ngày 18 đến ngày 20 tháng 5 năm 2020.", ["days:3"]),
    ("Thời gian Đại hội: 18–20/5/2020.", ["days:3"]),
]


@pytest.mark.parametrize("text, expected", PLANNED)
def test_what_is_planned_beyond_a_limit_is_said(text, expected):
    assert subjects(block(text)) == expected


KEPT = [
    "Không tổ chức chương trình văn nghệ và các giải thể thao tập trung đông người.",
    "Đại hội không tổ chức văn nghệ, không đón đoàn chúc mừng; lẵng hoa của cấp trên được đặt sẵn trước giờ khai mạc.",
    "Không tổ chức văn nghệ chào mừng, đoàn chúc mừng, liên hoan.",
    "Không đón đoàn chúc mừng, không tặng quà lưu niệm; sử dụng 2 lẵng hoa và một bó hoa.",
    "Không liên hoan; bố trí suất ăn trưa riêng cho từng đại biểu.",
    "Không có đoàn chúc mừng, đoàn thiếu nhi chào mừng.",
    "Không nhận lẵng hoa, quà tặng.",
    "Hạn chế tối đa việc tổ chức văn nghệ chào mừng, liên hoan.",
    "Bỏ chương trình văn nghệ chào mừng so với dự thảo trước.",
    "Văn nghệ chào mừng: không tổ chức.",
    "Liên hoan sau Đại hội: không.\nLẵng hoa: 3 lẵng hoa.".replace("không", "không tổ chức"),
    "Chương trình văn nghệ chào mừng được cắt bỏ.",
    "Mời 8 đại biểu cấp trên và khách mời, chỉ gồm đại diện Ban Thường vụ Huyện ủy; không mời đơn vị bạn.",
    "Khách mời không quá 10 đồng chí.",
    "Đại biểu cấp trên 4 đồng chí, khách mời 6 đồng chí.",
    "150 đại biểu được triệu tập.",
    "Chuẩn bị 3 lẵng hoa, một bó hoa.",
    "Phát biểu chúc mừng của đại diện Ban Thường vụ Huyện ủy.",
    "Bầu Đoàn Chủ tịch 5 đồng chí, Đoàn Thư ký 2 đồng chí.",
    "Bầu đoàn đại biểu dự Đại hội Đảng bộ huyện.",
    "Phong trào văn hóa, văn nghệ, thể thao chào mừng Đại hội sôi nổi ở các thôn.",
    "Cán bộ văn hóa, văn nghệ phụ trách loa.",
    "Thật đáng tiếc còn chậm tiến độ.",
    "Người dẫn chương trình mời đại biểu đứng nghiêm làm lễ chào cờ.",
    "Đại hội họp hai ngày, ngày 30 và ngày 31 tháng 5 năm 2020.",
    "Đại hội được tổ chức trong 1,5 ngày.",
    "Tuyên truyền trước Đại hội mười ngày, tổ chức treo cờ 5 ngày.",
    "Thay khẩu hiệu cũ trước Đại hội mười ngày.",
    "Đoàn Thanh niên trực, phục vụ; Đoàn xã chúc mừng bằng văn bản.",
    "Mỗi tham luận không quá bảy phút.",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_ruled_out_or_within_its_limit_makes_no_remark(text):
    assert subjects(block(text)) == []


def test_a_row_of_a_programme_is_read_like_a_sentence():
    row = Block(4, "table_row", BAR.join(("17 giờ 00", "Liên hoan thân mật", "Tiểu ban phục vụ")), table=1)
    refused = Block(5, "table_row", BAR.join(("Văn nghệ chào mừng", "Không tổ chức")), table=1)
    assert [(remark.subject, remark.passage) for remark in remarks(row, refused)] == [("banquet:1", 4)]


def test_guests_of_a_section_are_added():
    trail = ("III. Khánh tiết", "2. Khách mời")
    blocks = [block("Lãnh đạo huyện: 5 đồng chí.", 2, trail), block("Các xã bạn: 8 đồng chí.", 3, trail, "list_item")]
    remark, = remarks(*blocks)
    assert (remark.subject, remark.passage) == ("guests:13", 3)


def test_guests_named_twice_are_counted_once():
    assert subjects(block("Khách mời 8 đồng chí.", 1), block("Bố trí chỗ ngồi cho 8 khách mời.", 2)) == []


def test_one_remark_for_each_limit_where_most_is_planned():
    blocks = [block("Các đoàn lên chúc mừng.", 1), block("Đón 7 đoàn chúc mừng.", 2), block("Hai đoàn chúc mừng buổi chiều.", 3)]
    remark, = remarks(*blocks)
    assert (remark.subject, remark.passage, blocks[1].text[remark.start:remark.end]) == ("welcoming_delegations:7", 2, "7 đoàn chúc mừng")


@pytest.mark.parametrize("opening, expected", [
    ("ngày 14 tháng 3 năm 2020", ["banquet:1"]), ("ngày 30 tháng 6 năm 2020", ["banquet:1"]),
    ("ngày 13/3/2020", []), ("ngày 01 tháng 7 năm 2020", []), ("các ngày 30/6–01/7/2020", ["banquet:1"]),
])
def test_limits_hold_for_the_day_of_the_congress(opening, expected):
    assert subjects(block(f"Đại hội họp {opening}."), block("Tổ chức liên hoan.", 2)) == expected


def test_without_a_day_in_the_text_the_day_of_the_document_counts():
    assert subjects(block("Tổ chức liên hoan."), on=date(2020, 7, 1)) == []
    assert subjects(block("Tổ chức liên hoan."), on=date(2020, 6, 30)) == ["banquet:1"]


def test_an_open_period_and_another_operator():
    free = Limit("banquet", "Liên hoan", "<=", Decimal(0), source="Kế hoạch 10-KH/HU")
    remark, = remarks(block("Tổ chức liên hoan."), limits=(free,))
    assert remark.why == "Giới hạn: không tổ chức. Căn cứ: Kế hoạch 10-KH/HU."
    assert subjects(block("Tổ chức liên hoan."), limits=(Limit("banquet", "Liên hoan", ">=", Decimal(0)),)) == []
    assert subjects(block("Bắn pháo hoa."), limits=(Limit("fireworks", "Pháo hoa", "<=", Decimal(0)),)) == []


def test_a_remark_names_limit_number_source_and_period():
    remark, = remarks(block("Chuẩn bị 12 lẵng hoa."))
    assert (remark.what, remark.level, remark.aspect) == ("Lẵng hoa: 12; văn bản ghi «12 lẵng hoa».", Level.EXPLAIN, "event")
    assert remark.why == "Giới hạn: nhiều nhất 3, áp dụng từ 14/3/2020 đến 30/6/2020. Căn cứ: Công văn của tỉnh ngày 14/3/2020."


def test_the_longest_length_is_held_against_the_plan():
    assert subjects(block("Đại hội họp hai ngày."), max_days=1) == ["days:2"]
    assert subjects(block("Đại hội họp một ngày."), max_days=1) == []


def test_the_mark_of_a_range_of_days_begins_at_the_congress():
    text = "Theo kế hoạch, Đại hội được tổ chức từ ngày 18 đến ngày 20 tháng 5 năm 2020."
    remark, = remarks(block(text))
    assert text[remark.start:remark.end] == "Đại hội được tổ chức từ ngày 18 đến ngày 20 tháng 5 năm 2020."


def test_of_a_sentence_without_end_only_the_beginning_is_looked_at():
    place, begun = next(sentences("khách mời 10 " * 1000))
    assert (place, len(begun)) == (0, LONGEST)
