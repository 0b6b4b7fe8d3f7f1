"""Old administrative unit names: what is one, what only looks like one, and how surely it is said."""

import unicodedata
from cProfile import Profile
from datetime import date, timedelta

import pytest

from congresses.checks import Case, Committee, Kind, Level, Reference, Unit
from congresses.checks.names import names
from congresses.reading import Block

ENDED = date(2019, 12, 31)
SOURCE = "NQ 819/NQ-UBTVQH14 (21/11/2019)"


def gone(code, name, successor, until=ENDED, kind="xã"):
    return Unit(code, name, kind, "Can Lộc", "Hà Tĩnh", None, until, successor, SOURCE)


def valid(code, name, kind="xã", since=None, until=date(2025, 6, 30), successor=""):
    return Unit(code, name, kind, "Can Lộc", "Hà Tĩnh", since, until, successor)


NEW = date(2020, 1, 1)
UNITS = (
    gone("nghen-old", "Nghèn", "nghen", kind="thị trấn"), gone("tien", "Tiến Lộc", "nghen"), gone("kim", "Kim Lộc", "kst"),
    gone("song", "Song Lộc", "kst"), gone("truong", "Trường Lộc", "kst"), gone("khanh", "Khánh Lộc", "kvy"),
    gone("vinh", "Vĩnh Lộc", "kvy"), gone("yen", "Yên Lộc", "kvy"), gone("dong-old", "Đồng Lộc", "dong", date(2018, 7, 10)),
    gone("hoa", "Hòa Thủy", "kst"),
    valid("nghen", "Nghèn", "thị trấn", NEW), valid("kst", "Kim Song Trường", since=NEW, successor="luu"),
    valid("kvy", "Khánh Vĩnh Yên", since=NEW), valid("xuan", "Xuân Lộc", successor="xuan-new"), valid("thien", "Thiên Lộc"),
    valid("my", "Mỹ Lộc"), valid("dong", "Đồng Lộc", "thị trấn", date(2018, 7, 11)), valid("gia", "Gia Hanh"),
    Unit("huyen", "Can Lộc", "huyện", "", "Hà Tĩnh", None, date(2025, 6, 30)),
    Unit("luu", "Trường Lưu", "xã", "", "Hà Tĩnh", date(2025, 7, 1)),
    Unit("xuan-new", "Xuân Lộc", "xã", "", "Hà Tĩnh", date(2025, 7, 1)),
)
NOBODY = Committee()
REPORT = Kind("political_report", "Báo cáo chính trị")
B, E, H = Level.BLOCKING, Level.EXPLAIN, Level.HINT


def blocks(*passages):
    made = [passage if isinstance(passage, tuple) else ("paragraph", passage) for passage in passages]
    return tuple(Block(number, *each) for number, each in enumerate(made, 1))


def remarks(*passages, on=date(2020, 3, 5), kind=REPORT, units=UNITS, committee=NOBODY):
    return list(names(Case(kind, on, blocks(*passages), committee, Reference(units=units))))


def found(*passages, **how):
    return {remark.subject: remark.level for remark in remarks(*passages, **how)}


POSITIVE = [
    ("Hạ tầng xã Kim Lộc còn thấp.", {"kim": B}),
    ("Hạ tầng xã \u200b Kim\u00ad \ufeff Lộc còn thấp.", {"kim": B}),
    ("Hạ tầng ở Kim Lộc còn thấp.", {"kim": E}),
    ("Các xã Kim Lộc, Song Lộc và Trường Lộc đều có vườn mẫu.", {"kim": B, "song": B, "truong": B}),
    ("Ba xã (Kim Lộc, Song Lộc, Trường Lộc) đã nhập lại.", {"kim": B, "song": B, "truong": B}),
    ("Ba xã gồm: Khánh Lộc; Vĩnh Lộc; Yên Lộc.", {"khanh": B, "vinh": B, "yen": B}),
    ("Đường liên vùng Kim Lộc – Song Lộc - Trường Lộc dài 7,8 km.", {"kim": E, "song": E, "truong": E}),
    ("Từ đầu xã Kim Lộc đến cuối xã Trường Lộc gần 9 km.", {"kim": B, "truong": B}),
    ("KẾT QUẢ CỦA XÃ KIM LỘC", {"kim": B}),
    ("PHÁT TRIỂN KINH TẾ Ở KIM LỘC", {"kim": E}),
    ("xã kim lộc làm tốt.", {"kim": B}),
    ("Xã\u00a0Kim\u00a0Lộc làm tốt.", {"kim": B}),
    ("Xã  Kim \n Lộc làm tốt.", {"kim": B}),
    (unicodedata.normalize("NFD", "Xã Trường Lộc làm tốt."), {"truong": B}),
    ("Xã Kim Lo\u0323\u0302c làm tốt.", {"kim": B}),
    ("Xã Hoà Thuỷ làm tốt.", {"hoa": B}),
    ("Xã Hòa Thủy làm tốt.", {"hoa": B}),
    ("Xã Kim\u00ad Lộc làm tốt.", {"kim": B}),
    ("Đảng bộ xã Tiến Lộc ban hành nghị quyết.", {"tien": B}),
    ("Đảng ủy Tiến Lộc ban hành nghị quyết.", {"tien": B}),
    ("Đảng uỷ Tiến Lộc ban hành nghị quyết.", {"tien": B}),
    ("UBND xã Tiến Lộc giao đất.", {"tien": B}),
    ("Trên địa bàn Yên Lộc có 3 mô hình.", {"yen": B}),
    ("Trụ sở xã Đồng Lộc được sửa chữa.", {"dong-old": B}),
    ("Các xã Thượng Lộc, Đồng Lộc, Mỹ Lộc cùng tham gia.", {"dong-old": E}),
    ("Các xã Hồng Lộc, Kim Lộc giáp nhau.", {"kim": B}),
    ("Trạm y tế xã Kim Lộc và Trường Mầm non xã Song Lộc được sửa.", {"kim": B, "song": B}),
    ("Tuyến đường liên xã Kim Lộc - Song Lộc.", {"kim": B, "song": B}),
    ("Xã Kim Lộc, huyện Can Lộc có 5 thôn.", {"kim": B}),
    ("Xã Vĩnh Lộc, tỉnh Hà Tĩnh có 5 thôn.", {"vinh": B}),
    ("Đồng chí Trần Văn Nam, xã Kim Lộc, được khen.", {"kim": B}),
    ("Con em Trường Lộc gửi tiền về.", {"truong": E}),
    ("Bà con Kim Lộc phấn khởi.", {"kim": E}),
    ("Các hộ phía Nam Kim Lộc chưa có nước sạch.", {"kim": E}),
    ("Xã Trừơng Lộc, xã Tíên Lộc.", {"truong": B, "tien": B}),
    ("Các xã: Kim Lộc (5 thôn), Song Lộc (6 thôn), Trường Lộc (4 thôn).", {"kim": B, "song": B, "truong": B}),
    ("Xã Kim Lộc có 5 thôn, Song Lộc có 6 thôn, 4 chợ.", {"kim": B, "song": E}),
    ("Con em xã Kim Lộc ở tỉnh Bình Dương, người Song Lộc tại Hà Nội.", {"kim": E, "song": E}),
    ("Đồng chí nguyên Chủ tịch Ủy ban nhân dân xã Kim Lộc.", {"kim": H}),
    ("Các thôn Kim Lộc chưa có nước sạch.", {"kim": E}),
    ("Xã Kim Lộc, Can Lộc, Hà Tĩnh.", {"kim": B}),
    ("Xã “Kim Lộc” được khen.", {"kim": B}),
    ("Từ xã Kim Lộc, Song Lộc, Trường Lộc sang Đức Thọ.", {"kim": B, "song": B, "truong": B}),
    ("Di tích Hợp Thành Kim Lộc được tu bổ.", {"kim": H}),
    ("Môi trường Kim Lộc được cải thiện.", {"kim": E}),
    ("Trường học ở Trường Lộc được nâng cấp.", {"truong": E}),
    ("Hợp tác xã ở Vĩnh Lộc cung ứng giống.", {"vinh": E}),
    ("Về Kim Lộc có 3 mô hình.", {"kim": E}),
    ("a) Tại Kim Lộc có 3 mô hình.", {"kim": E}),
    ("Nhân dân thị trấn Nghèn và Tiến Lộc đóng góp.", {"tien": E}),
    ("Đời sống xã Kim Lộc khá hơn trước đây.", {"kim": B}),
    ("Đến nay xã Kim Lộc có 5 thôn.", {"kim": B}),
    ("Trước khi sáp nhập, xã Kim Lộc có 5 thôn, xã Song Lộc có 6 thôn.", {"kim": H, "song": H}),
    ("Trước khi thực hiện sắp xếp, xã Kim Lộc có 5 thôn. Xã Song Lộc có 6 thôn.", {"kim": H, "song": B}),
    ("Các thôn của xã Kim Lộc cũ có nước sạch.", {"kim": H}),
    ("Xã Kim Lộc (cũ) có nước sạch.", {"kim": H}),
    ("Các xã Kim Lộc, Song Lộc và Trường Lộc cũ có nước sạch.", {"kim": H, "song": H, "truong": H}),
    ("Xã Kim Lộc, xã Song Lộc cũ có nước sạch.", {"kim": H, "song": H}),
    ("Trước đây xã Kim Lộc thiếu nước.", {"kim": H}),
    ("Xã Kim Lộc trước đây thiếu nước.", {"kim": H}),
    ("Xã Kim Lộc (nay là xã Kim Song Trường) thiếu nước.", {"kim": H}),
    ("Ba xã cũ: Kim Lộc, Song Lộc, Trường Lộc.", {"kim": H, "song": H, "truong": H}),
    ("Đồng chí nguyên là Bí thư Đảng ủy xã Kim Lộc.", {"kim": H}),
    ("Trường THCS Trường Lộc đạt chuẩn.", {"truong": H}),
    ("Trường Tiểu học và Trung học cơ sở Song Lộc đạt chuẩn.", {"song": H}),
    ("Hợp tác xã Kim Lộc có 30 thành viên.", {"kim": H}),
    ("HTX dịch vụ nông nghiệp Kim Lộc có 30 thành viên.", {"kim": H}),
    ("Chợ Vĩnh Lộc họp hằng ngày.", {"vinh": H}),
    ("Thôn Kim Lộc có 120 hộ.", {"kim": H}),
    ("Công ty TNHH Vĩnh Lộc nộp thuế.", {"vinh": H}),
    ("Học tập xã Vĩnh Lộc, tỉnh Thanh Hóa. Xã Vĩnh Lộc làm tốt.", {"vinh": H}),
    (("heading", "1. Xã Kim Lộc"), {"kim": B}),
    (("list_item", "Xã Kim Lộc: 5 thôn."), {"kim": B}),
    (("text_box", "XÃ KIM LỘC"), {"kim": B}),
    (("page", "Xã Kim Lộc có 5 thôn."), {"kim": E}),
]
NEGATIVE = [
    "Xã Xuân Lộc được giữ nguyên.",
    "Các xã Thiên Lộc, Xuân Lộc và Gia Hanh.",
    "Đảng bộ xã Kim Song Trường có 22 chi bộ.",
    "Xã KIM SONG TRƯỜNG, xã Khánh Vĩnh Yên.",
    "Nhân dân Khánh Vĩnh Yên phấn khởi.",
    "Khách về Ngã ba Đồng Lộc ngày càng đông.",
    "Khu di tích Ngã ba Đồng Lộc được tu bổ.",
    "Thị trấn Đồng Lộc có 3 mô hình.",
    "Các xã, thị trấn: Thiên Lộc, Đồng Lộc, Xuân Lộc.",
    "Đảng bộ thị trấn Nghèn lần thứ I.",
    "Nghèn, ngày 05 tháng 3 năm 2020",
    "Ban Thường vụ Huyện ủy Can Lộc.",
    "Huyện Can Lộc có 18 xã, thị trấn.",
    "Đồng chí Trường Lộc chủ trì hội nghị.",
    "Đ/c Trường Lộc chủ trì hội nghị.",
    "Đồng chí Bí thư Trường Lộc chủ trì hội nghị.",
    "Các đồng chí: Nguyễn Văn An, Trường Lộc, Lê Hùng.",
    "Ông Nguyễn Vĩnh Lộc hiến đất.",
    "Bà Vĩnh Lộc hiến đất.",
    "Phan Trường Lộc, Bí thư chi bộ thôn 5.",
    "Gồm Hoàng Kim Lộc và Lê Thị Kim Lộc.",
    "Anh Hồ Vĩnh Lộc được khen.",
    "NGUYỄN TRƯỜNG LỘC",
    "Cao Tiến Lộc - Bí thư chi bộ.",
    "Gồm Khúc Tiến Lộc và hai người khác.",
    "Đồng chí Nguyễn Văn An, đồng chí Phó Bí thư Trường Lộc, ông Vĩnh Lộc.",
    "Học tập xã Vĩnh Lộc, tỉnh Thanh Hóa.",
    "Học tập xã Vĩnh Lộc (Thanh Hóa).",
    "Học tập Vĩnh Lộc - Thanh Hoá.",
    "Kết nghĩa với huyện Vĩnh Lộc.",
    "Kết nghĩa với huyện Vĩnh Lộc, tỉnh Thanh Hóa.",
    "Kết nghĩa với xã Yên Lộc, huyện Kim Sơn.",
    "Kết nghĩa với xã Vĩnh Lộc thuộc huyện Chiêm Hóa.",
    "Kết nghĩa với xã Vĩnh Lộc của huyện bạn.",
    "Kết nghĩa với xã Vĩnh Lộc, Chiêm Hóa, Tuyên Quang.",
    "Kết nghĩa với xã Vĩnh Lộc - Chiêm Hóa - tỉnh Tuyên Quang.",
    "Kết nghĩa với xã Vĩnh Lộc Thanh Hóa.",
    "Ở xã Vĩnh Lộc A, thành phố Hồ Chí Minh.",
    "Phường Vĩnh Lộc có 5 tổ dân phố.",
    "Đường về Trường Lộc Hà đã thông.",
    "Mở trường, lộc về muôn nhà.",
    "Kim, lộc, song đều là chữ Hán.",
    "Kim. Lộc là tên hai người.",
    "Thường Lộc và Kim Lốc không phải tên xã.",
    ("footnote", "Gồm xã Kim Lộc."),
    ("endnote", "Gồm xã Kim Lộc."),
    ("table_row", "1 | Xã Kim Lộc | 5"),
    ("sheet_row", "1 | Xã Kim Lộc | 5"),
    "Ghi chú: xã Kim Lộc nhập từ 01/01/2020.",
]


@pytest.mark.parametrize(("passage", "expected"), POSITIVE, ids=lambda each: str(each)[:60])
def test_an_old_name_is_found(passage, expected):
    assert found(passage) == expected


@pytest.mark.parametrize("passage", NEGATIVE, ids=lambda each: str(each)[:60])
def test_what_only_looks_like_an_old_name_is_not(passage):
    assert found(passage) == {}


def test_the_remark_quotes_the_words_and_proposes_todays_name():
    passage = "Tại xã  Kim Lộc có chợ; Kim Lộc còn có bến."
    [remark] = remarks("Mở đầu.", passage)
    assert (remark.passage, passage[remark.start:remark.end]) == (2, "xã  Kim Lộc")
    assert remark.what == "Tên cũ «xã Kim Lộc» trong phần lời, 2 lần."
    assert remark.why == (
        "Từ 01/01/2020, xã Kim Lộc thuộc xã Kim Song Trường theo NQ 819/NQ-UBTVQH14 (21/11/2019); "
        "tên cũ chỉ dùng trong chú thích, biểu hoặc phụ lục."
    )
    assert remark.todo == "Dùng tên hiện nay «xã Kim Song Trường» hoặc đưa tên cũ xuống chú thích hoặc biểu riêng."


def test_of_several_the_surest_is_quoted():
    passage = "Chợ Kim Lộc, người Kim Lộc và xã Kim Lộc."
    [remark] = remarks(passage)
    assert (passage[remark.start:remark.end], remark.level) == ("xã Kim Lộc", B)


def test_each_passage_has_its_own_remark():
    assert [remark.passage for remark in remarks("Xã Kim Lộc.", "Xã Kim Lộc.")] == [1, 2]


@pytest.mark.parametrize(("on", "expected"), [
    (date(2018, 7, 10), {}),
    (date(2018, 7, 11), {"dong-old": B}),
    (date(2019, 12, 31), {"dong-old": B}),
    (date(2020, 1, 1), {"dong-old": B, "kim": B}),
])
def test_a_name_is_old_from_the_day_after_its_last(on, expected):
    assert found("Xã Đồng Lộc và xã Kim Lộc.", on=on) == expected


def test_years_later_the_proposal_follows_the_successors():
    [remark] = remarks("Xã Kim Lộc.", on=date(2025, 8, 1))
    assert "«xã Trường Lưu»" in remark.todo
    assert found("Huyện Can Lộc, xã Xuân Lộc.", on=date(2025, 8, 1)) == {"huyen": B}


def test_a_circle_of_successors_ends():
    circle = (gone("a", "Kim Lộc", "b"), gone("b", "Song Lộc", "a"))
    [remark] = remarks("Xã Kim Lộc.", units=circle)
    assert remark.todo == "Đưa tên cũ xuống chú thích hoặc biểu riêng."


def test_an_empty_paper_has_no_remarks():
    assert remarks() == []


def test_a_kind_may_allow_old_names():
    assert found("Xã Kim Lộc.", kind=Kind("old_unit_table", "Biểu", old_names_allowed=True)) == {}


def test_a_name_alone_counts_only_for_the_committees_own_district():
    units = (*UNITS, Unit("hop", "Đoàn Kết", "xã", "Đức Thọ", "Hà Tĩnh", None, ENDED))
    own = Committee(unit="kst")
    assert found("Tinh thần Đoàn Kết.", units=units, committee=own) == {}
    assert found("Xã Đoàn Kết, xã Kim Lộc.", units=units, committee=own) == {"hop": B, "kim": B}


ANNEXES = [
    ((("heading", "Phụ lục 1. Số liệu", 1), ("heading", "1. Dân số", 2), "Xã Kim Lộc."), []),
    (("PHỤ LỤC", "Xã Kim Lộc.", ("heading", "Phụ lục 2", 1), "Xã Kim Lộc."), []),
    (("Phụ lục số 1", "Xã Kim Lộc."), []),
    (("PHỤ LỤC ........ 25", "Xã Kim Lộc."), [2]),
    (("PHỤ LỤC", ("heading", "PHẦN THỨ NHẤT", 1), "Xã Kim Lộc."), [3]),
    ((("heading", "Biểu tổng hợp", 2), "Xã Kim Lộc.", ("heading", "III. Nhiệm vụ", 2), "Xã Kim Lộc."), [4]),
    ((("heading", "Biểu dương tập thể", 2), "Xã Kim Lộc."), [2]),
    (("BIỂU SỐ LIỆU THEO ĐƠN VỊ CŨ", "Xã Kim Lộc.", "IV. NHIỆM VỤ", "Xã Kim Lộc."), [4]),
    (("Biểu 1: xã Kim Lộc", ("table_row", "1 | 2"), "Xã Kim Lộc."), [3]),
    (("Phụ lục kèm theo nêu rõ số liệu của xã Kim Lộc.",), [1]),
]


@pytest.mark.parametrize(("passages", "expected"), ANNEXES)
def test_in_annexes_and_under_the_titles_of_tables_old_names_may_stand(passages, expected):
    assert [remark.passage for remark in remarks(*passages)] == expected


def test_a_thousand_names_cost_the_same_pass_as_one():
    text = blocks(*["Xã Kim Lộc và các đơn vị khác thực hiện tốt nhiệm vụ được giao trong năm. " * 5] * 120)
    many = tuple(gone(f"u{n}", f"Kim Lộc {'ABCDEFGHIK'[n % 10]} {n}", "kst") for n in range(1000))

    def calls(units):
        return calls_of(lambda: list(names(Case(REPORT, date(2020, 3, 5), text, reference=Reference(units=units)))))

    calls(UNITS), calls(UNITS + many)  # the registers are made
    assert calls(UNITS + many) < 1.2 * calls(UNITS)


def test_a_hostile_passage_takes_no_more_steps_than_its_length():
    def calls(times):
        return calls_of(lambda: remarks("xã Kim Lộc, Song Lộc cũ trước đây (Trường THCS Nguyễn Kim Lộc - " * times))

    calls(10)
    assert calls(1600) < 6 * calls(400)


def calls_of(act):
    """Counted in calls, which no busy machine changes."""
    profile = Profile()
    profile.runcall(act)
    return sum(entry.callcount for entry in profile.getstats())


def test_no_day_before_the_register_is_old():
    assert found("Xã Kim Lộc.", on=ENDED - timedelta(days=1)) == {}
