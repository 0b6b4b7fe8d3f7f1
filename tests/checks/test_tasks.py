"""The action programme: who leads each task, by when, with what result; every target has a task."""

from datetime import date

import pytest

from congresses.checks import Case, Indicator, Kind, Level, Reference, Text, run
from congresses.checks.task_rows import tasks
from congresses.reading import BAR, Block

GROUP = ("III. Nhiệm vụ theo từng nhóm", "Nhóm 1. Kinh tế")
HEAD = ("TT", "Nội dung công việc", "Chủ trì", "Thời hạn", "Kết quả")
FULL = ("1", "Nâng cấp chợ lên hạng II", "Ủy ban nhân dân xã", "Quý IV/2022", "Quyết định công nhận")
INDICATORS = (
    Indicator("XH01", "Tỷ lệ hộ nghèo", "%", aliases=("hộ nghèo",)),
    Indicator("XH05", "Tỷ lệ tham gia bảo hiểm y tế", "%", aliases=("bảo hiểm y tế", "BHYT")),
    Indicator("KT06", "Giá trị sản xuất trên một đơn vị diện tích canh tác", "triệu đồng/ha"),
    Indicator("MT02", "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý", "%", aliases=("thu gom rác thải",)),
    Indicator("XH06", "Tỷ lệ trường đạt chuẩn quốc gia", "%", aliases=("trường đạt chuẩn quốc gia",)),
    Indicator("XH07", "Trạm y tế đạt chuẩn quốc gia", "đạt", aliases=("trạm y tế chuẩn quốc gia",)),
)


def row(number, *cells, head=False, trail=GROUP, table=1, spans=()):
    return Block(number, "table_row", BAR.join(cells), level=int(head), table=table, cells=cells, trail=trail, spans=spans)


def table(*rows, head=HEAD):
    return [row(1, *head, head=True), *(row(at, *cells) for at, cells in enumerate(rows, 2))]


def item(text, number=1, trail=GROUP, kind="list_item"):
    return Block(number, kind, text, trail=trail)


def remarks(blocks, resolution=(), indicators=INDICATORS):
    siblings = (Text("Dự thảo Nghị quyết", "draft_resolution", tuple(resolution)),) if resolution else ()
    case = Case(
        Kind("action_programme", "Chương trình hành động", ("tasks",)), date(2020, 3, 20), blocks=tuple(blocks),
        reference=Reference(indicators=indicators), siblings=siblings,
    )
    return [remark for _, remark in run(case)]


def subjects(blocks, *more, **named):
    return [remark.subject for remark in remarks(blocks, *more, **named)]


ROWS = [
    (FULL, ""),
    ((*FULL[:2], "", *FULL[3:]), "owner"),
    ((*FULL[:2], " - ", *FULL[3:]), "owner"),
    ((*FULL[:2], "Các ngành", *FULL[3:]), "owner"),
    ((*FULL[:2], "Các cấp, các ngành", *FULL[3:]), "owner"),
    ((*FULL[:2], "Hội Phụ nữ", *FULL[3:]), ""),
    ((*FULL[:2], "Các thôn", *FULL[3:]), ""),
    ((*FULL[:3], "", FULL[4]), "deadline"),
    ((*FULL[:3], "Sớm", FULL[4]), "deadline"),
    ((*FULL[:3], "Kịp thời.", FULL[4]), "deadline"),
    ((*FULL[:3], "Thường xuyên", FULL[4]), ""),
    ((*FULL[:3], "Hằng năm", FULL[4]), ""),
    ((*FULL[:3], "2021–2024", FULL[4]), ""),
    ((*FULL[:4], ""), "result"),
    ((*FULL[:4], "…"), "result"),
    ((*FULL[:4], "100%"), ""),
    ((*FULL[:2], "", "", "Đạt kế hoạch"), "owner+deadline"),
    ((*FULL[:2], "", "", ""), "owner+deadline+result"),
]


@pytest.mark.parametrize("cells, lacking", ROWS)
def test_a_row_says_who_by_when_and_with_what_result(cells, lacking):
    assert subjects(table(cells)) == ([f"nang-cap-cho-len-hang-ii:{lacking}"] if lacking else [])


ITEMS = [
    ("Ủy ban nhân dân xã nâng cấp chợ lên hạng II trong năm 2022, có quyết định công nhận; nghiệm thu 2 gian hàng.", ""),
    ("Nâng cấp chợ lên hạng II; chủ trì: Ủy ban nhân dân xã; thời hạn: quý IV/2022; kết quả: quyết định công nhận.", ""),
    ("Giao Hội Phụ nữ vận động 98% hộ phân loại rác, xong trước ngày 30/6/2022.", ""),
    ("Mỗi năm kết nạp 28 đảng viên, do Ban Thường vụ chịu trách nhiệm.", ""),
    ("Nâng cấp chợ lên hạng II trong năm 2022, có quyết định công nhận, 20 gian hàng.", "owner"),
    ("Ủy ban nhân dân xã nâng cấp chợ, được công nhận hạng II.", "deadline"),
    ("Hội Nông dân tuyên truyền thường xuyên.", "result"),
    ("Nâng cao hiệu lực, hiệu quả quản lý của chính quyền.", "owner+deadline+result"),
]


@pytest.mark.parametrize("text, lacking", ITEMS)
def test_an_item_of_a_list_under_a_group_says_it_in_words(text, lacking):
    found, = tasks((item(text),))
    assert "+".join(found.lacks) == lacking


@pytest.mark.parametrize("block", [
    item("Hỗ trợ doanh nghiệp.", trail=("II. Các chỉ tiêu phải hoàn thành",)),
    item("Tạo thống nhất nhận thức.", trail=("I. Mục đích, yêu cầu", "2. Yêu cầu")),
    item("Chi bộ lập kế hoạch của mình.", trail=("IV. Tổ chức thực hiện", "1. Phân công")),
    item("Các nhiệm vụ cụ thể như sau:"),
    item("Kinh tế là nhiệm vụ trung tâm của cả nhiệm kỳ.", kind="paragraph"),
])
def test_aims_targets_and_introductions_are_no_tasks(block):
    assert subjects([block]) == ["no-tasks"]


def test_a_paragraph_that_begins_with_a_mark_is_an_item():
    assert subjects([item("- Hỗ trợ doanh nghiệp.", kind="paragraph")]) == ["ho-tro-doanh-nghiep:owner+deadline+result"]


def test_a_programme_without_tasks_has_one_remark():
    assert subjects([item("Phấn đấu hoàn thành các chỉ tiêu.", trail=())]) == ["no-tasks"]


def test_other_tables_are_no_lists_of_tasks():
    assert subjects(table(("1", "Thu nhập", "60"), head=("TT", "Chỉ tiêu", "Năm 2025"))) == ["no-tasks"]
    assert subjects(table(FULL[:2], head=("TT", "Nội dung công việc"))) == ["no-tasks"]


def test_a_table_without_a_column_lacks_it_in_every_row():
    head = ("Nhiệm vụ", "Đơn vị thực hiện", "Thời gian hoàn thành")
    assert subjects(table(("Xây nhà văn hóa", "Thôn 1", "2022"), head=head)) == ["xay-nha-van-hoa:result"]


def test_rows_that_name_a_group_are_no_tasks_and_give_its_name():
    blocks = table(("I", "Lĩnh vực kinh tế", "", "", ""), ("1", "Hỗ trợ doanh nghiệp", "", "2022", "10 đơn vị"))
    remark, = remarks(blocks)
    assert remark.what == "Lĩnh vực kinh tế: nhiệm vụ «Hỗ trợ doanh nghiệp» chưa rõ cơ quan hoặc người chủ trì."


def test_a_numbered_row_with_nothing_else_is_a_task():
    assert subjects(table(("3", "Làm đường liên vùng", "", "", ""))) == ["lam-duong-lien-vung:owner+deadline+result"]


def test_a_cell_that_covers_rows_speaks_for_all_of_them():
    blocks = [
        row(1, *HEAD, head=True),
        row(2, *FULL, spans=((1, 1), (1, 1), (1, 2), (1, 1), (1, 1))),
        row(3, "2", "Mở rộng bến xe", "", "2023", "Nghiệm thu", spans=((1, 1), (1, 1), (1, 0), (1, 1), (1, 1))),
        row(4, "3", "Trồng cây xanh", "", "2023", "500 cây"),
    ]
    assert subjects(blocks) == ["trong-cay-xanh:owner"]


def test_the_mark_shows_the_task_and_the_remark_lists_what_lacks():
    blocks = table((*FULL[:2], "", "", ""))
    remark, = remarks(blocks)
    assert blocks[1].text[remark.start:remark.end] == "Nâng cấp chợ lên hạng II"
    assert (remark.passage, remark.level, remark.aspect) == (2, Level.EXPLAIN, "tasks")
    assert remark.what == (
        "Nhóm 1. Kinh tế: nhiệm vụ «Nâng cấp chợ lên hạng II» chưa rõ cơ quan hoặc người chủ trì, thời hạn và kết quả, sản phẩm."
    )


SET = ("3. Các chỉ tiêu chủ yếu",)


def resolution(text, trail=SET):
    return [item(text, trail=trail)]


TARGETS = [
    ("Tỷ lệ hộ nghèo còn 1,5%.", ("1", "Hỗ trợ sinh kế", "Mặt trận", "2022", "Hộ nghèo còn 1,5%"), True),
    ("Tỷ lệ hộ nghèo còn 1,5%.", ("1", "XH01: hỗ trợ sinh kế", "Mặt trận", "2022", "50 hộ"), True),
    ("Tỷ lệ hộ nghèo còn 1,5%.", FULL, False),
    ("Tham gia BHYT 95%.", ("1", "Vận động bảo hiểm y tế hộ gia đình", "Hội Nông dân", "2022", "95%"), True),
    ("Tham gia bảo hiểm y tế 95%.", ("1", "Sửa trạm y tế", "Trạm y tế", "2022", "Nghiệm thu"), False),
    ("Giá trị sản xuất trên một đơn vị diện tích canh tác 125 triệu đồng/ha.",
     ("1", "Trồng 40 ha rau an toàn", "Hợp tác xã", "2023", "125 triệu đồng/ha"), True),
    ("Rác thải sinh hoạt được thu gom, xử lý 98%; thu gom rác thải 98%.",
     ("1", "Phân loại rác tại hộ", "Hội Phụ nữ", "2022", "98% rác được thu gom"), True),
    ("Trường đạt chuẩn quốc gia 100%.", ("1", "Xây 8 phòng học", "Ủy ban nhân dân", "2022", "100% trường đạt chuẩn"), True),
    ("Trạm y tế giữ vững chuẩn; trạm y tế chuẩn quốc gia được duy trì.", FULL, False),
]


@pytest.mark.parametrize("text, cells, named", TARGETS)
def test_every_target_of_the_resolution_has_a_task(text, cells, named):
    found = subjects(table(cells), resolution(text))
    assert bool(found) is not named
    assert all(subject.startswith("targets:") for subject in found)


@pytest.mark.parametrize("text, trail", [
    ("Hộ nghèo còn 2,34%.", ("1. Về kết quả nhiệm kỳ 2015–2020",)),
    ("Chăm lo hộ nghèo.", SET),
    ("Độ che phủ rừng 12%.", SET),
])
def test_results_words_without_figures_and_other_indicators_set_no_target(text, trail):
    assert subjects(table(FULL), resolution(text, trail)) == []


def test_a_target_named_twice_is_asked_for_once():
    remark, = remarks(table(FULL), resolution("Tỷ lệ hộ nghèo còn 1,5%; hộ nghèo giảm 0,3%."))
    assert (remark.subject, remark.passage) == ("targets:XH01", 0)
    assert remark.what == "1 chỉ tiêu chưa có nhiệm vụ nào để thực hiện: Tỷ lệ hộ nghèo."


def test_bare_targets_are_told_together():
    remark, = remarks(table(FULL), resolution("Tỷ lệ hộ nghèo còn 1,5%; trạm y tế chuẩn quốc gia được duy trì."))
    assert remark.subject == "targets:XH01,XH07"


def test_of_many_bare_targets_six_are_named_and_all_stand_in_the_reason():
    many = tuple(Indicator(f"MX{n:02}", f"Mục số {n * 7}", "%") for n in range(1, 9))
    remark, = remarks(table(FULL), resolution("; ".join(f"{one.name} đạt 5%" for one in many) + "."), indicators=many)
    assert remark.what == (
        "8 chỉ tiêu chưa có nhiệm vụ nào để thực hiện: Mục số 7; Mục số 14; Mục số 21; Mục số 28; Mục số 35; Mục số 42 và 2 chỉ tiêu khác.")
    assert remark.why.endswith("Đủ 8 chỉ tiêu: Mục số 7; Mục số 14; Mục số 21; Mục số 28; Mục số 35; Mục số 42; Mục số 49; Mục số 56.")


def test_a_programme_without_tasks_is_not_asked_for_each_target():
    assert subjects([], resolution("Tỷ lệ hộ nghèo còn 1,5%.")) == ["no-tasks"]
