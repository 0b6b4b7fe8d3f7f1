"""Reference data: everything wrong is said, nothing half is kept, the same file twice changes nothing."""

from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from congresses.committees.models import AdministrativeUnit, Committee
from congresses.committees.seats import system_seat
from congresses.committees.tree import plant
from congresses.core.vietnamese import sort_key
from congresses.journal.models import Entry
from congresses.operations.imports import TABLES, ImportRefused, load
from congresses.plans.models import Congress, DocumentKind, PersonnelRule, ReviewPlan

pytestmark = pytest.mark.django_db
CAN_LOC = Path(settings.BASE_DIR) / "congresses/operations/reference/can-loc"
COMMITTEES = "code,name,short_name,kind,parent_code\n"
TREE = COMMITTEES + "tinh,Đảng bộ tỉnh,Tỉnh,province,\nhuyen,Đảng bộ huyện,Huyện,district,tinh\nxa,Đảng bộ xã,Xã,commune,huyen\n"


def import_(code: str, text: str | bytes, plan=None):
    content = text if isinstance(text, bytes) else text.encode()
    return load(TABLES[code], content, plan=plan, file_name="thử.csv", seat=system_seat())


def problems(code: str, text: str | bytes, plan=None) -> list[tuple[int, str]]:
    """Where the file is refused, with the proof that nothing was kept."""
    before = Entry.objects.count(), TABLES[code].model.objects.count()
    with pytest.raises(ImportRefused) as refused:
        import_(code, text, plan)
    assert (Entry.objects.count(), TABLES[code].model.objects.count()) == before
    assert all(problem.what and problem.remedy for problem in refused.value.problems)
    return [(problem.line, problem.column) for problem in refused.value.problems]


def paths() -> dict[str, str]:
    keys = {str(pk): code for pk, code in Committee.objects.values_list("pk", "code")}
    return {c.code: "/".join(keys[pk] for pk in c.path.strip("/").split("/")) for c in Committee.objects.all()}


def test_can_loc_is_loaded_and_loading_again_changes_nothing():
    out = StringIO()
    call_command("load_reference", str(CAN_LOC), stdout=out)
    assert "committees.csv: thêm 31, sửa 0, giữ nguyên 0" in out.getvalue()
    assert AdministrativeUnit.objects.get(code="tt-nghen-truoc-2020").successor.code == "tt-nghen-2020-2025"
    assert Committee.objects.get(code="nghen").sort_key == sort_key("Nghèn")
    assert paths()["nghen"] == "ht/cl/nghen"
    out = StringIO()
    call_command("load_reference", str(CAN_LOC), stdout=out)
    files = [line for line in out.getvalue().splitlines() if ".csv" in line]
    assert len(files) == 11
    assert all("thêm 0, sửa 0, giữ nguyên" in line for line in files)


def test_a_second_superior_works_from_data_alone():
    call_command("load_reference", str(CAN_LOC), stdout=StringIO())
    names = Congress.objects.filter(plan__code="ht-2025").values_list("committee__short_name", flat=True)
    assert list(names) == ["Can Lộc", "Đồng Lộc", "Gia Hanh", "Trường Lưu", "Tùng Lộc", "Xuân Lộc"]
    assert Congress.objects.filter(plan__code="cl-2020").count() == 23
    assert ReviewPlan.objects.get(code="ht-2025").kinds.count() == 12
    assert not ReviewPlan.objects.get(code="ht-2025").personnelrule_set.exists()


def test_a_changed_line_is_updated_and_told():
    import_("committees", TREE)
    counts = import_("committees", TREE.replace("Đảng bộ xã,Xã", "Đảng bộ xã Ái,Ái"))
    assert (counts.added, counts.changed, counts.kept) == (0, 1, 2)
    assert Committee.objects.get(code="xa").sort_key == sort_key("Ái")
    assert Entry.objects.last().sentence == "nhập Đảng bộ từ tệp thử.csv: thêm 0, sửa 1, giữ nguyên 2"
    assert Entry.objects.last().audience == "system"


def test_a_committee_that_moves_takes_its_descendants_along():
    import_("committees", TREE + "kia,Đảng bộ huyện kia,Kia,district,tinh\nthon,Đảng bộ thôn,Thôn,agency,xa\n")
    assert paths()["thon"] == "tinh/huyen/xa/thon"
    import_("committees", COMMITTEES + "xa,Đảng bộ xã,Xã,commune,kia\n")
    assert paths() == {
        "tinh": "tinh", "huyen": "tinh/huyen", "kia": "tinh/kia", "xa": "tinh/kia/xa", "thon": "tinh/kia/xa/thon",
    }
    alone = Committee.objects.get(code="xa")
    alone.superior = None
    plant(alone)
    assert (paths()["xa"], paths()["thon"]) == ("xa", "xa/thon")


def test_a_column_left_out_leaves_its_values():
    import_("administrative_units", "code,name,kind,province,district\na,A,xã,Hà Tĩnh,Can Lộc\n")
    counts = import_("administrative_units", "code,name,kind,province\na,A,xã,Hà Tĩnh\n")
    assert (counts.kept, AdministrativeUnit.objects.get().district) == (1, "Can Lộc")


def test_a_byte_order_mark_and_decomposed_letters_are_welcome():
    import_("committees", "\ufeffcode,name,short_name,kind\na,Đảng bô\u0323 xã,Lô\u0323c,commune\n")
    assert Committee.objects.get().short_name == "Lộc"


@pytest.mark.parametrize(("text", "where"), [
    ("", [(0, "")]),
    ("code,name,short_name,kind\n", [(0, "")]),
    ("code,name,kind,màu\na,A,commune,đỏ\n", [(1, "màu"), (1, "short_name")]),
    ("code,name,short_name,kind,code\na,A,A,commune,a\n", [(1, "code")]),
    (TREE.encode("utf-16"), [(1, "")]),
    (TREE + "x,Xã\n", [(5, "")]),
    (TREE + '"x,Xã\n', [(5, "")]),
    (TREE + "xa,Đảng bộ xã,Xã,commune,huyen\n", [(5, "code")]),
    (TREE + "mới nhập,Đảng bộ,,village,huyen\n", [(5, "code"), (5, "short_name"), (5, "kind")]),
    (TREE + "x,Đảng bộ,X,commune,khong-co\n", [(5, "parent_code")]),
    (TREE.replace("province,", "province,xa"), [(2, "parent_code"), (3, "parent_code"), (4, "parent_code")]),
    (TREE.replace("Đảng bộ xã", "Đ" * 151), [(4, "name")]),
    ("code,name,short_name,kind,valid_from,valid_to\na,A,A,commune,2020-02-30,1/1/2020\n"
     "b,B,B,commune,2020-02-01,1/1/2020\n", [(2, "valid_from"), (3, "valid_to")]),
])
def test_everything_wrong_in_a_file_is_said_line_by_line(text, where):
    assert problems("committees", text) == where


def test_a_file_too_large_is_refused():
    assert problems("committees", b"x" * (5 * 1024 * 1024 + 1)) == [(0, "")]


def test_a_chain_deeper_than_a_path_is_refused():
    chain = "".join(f"c{n},C,C,commune,{f'c{n - 1}' if n else ''}\n" for n in range(40))
    assert problems("committees", COMMITTEES + chain)


def test_numbers_and_months_of_a_plan_are_checked():
    import_("committees", TREE)
    head = "code,superior,term,window_from,window_to,max_days,notice_working_days,study_working_days,age_point\n"
    assert problems("plans", head + "p,huyen,2020–2025,2020-06-30,2020-03-15,-1,99999,x,2020-13\n") == [
        (2, "max_days"), (2, "notice_working_days"), (2, "study_working_days"), (2, "age_point")]
    line = "{},huyen,2020–2025,2020-03-15,2020-06-30,2,30,5,2020-04\n"
    assert problems("plans", head + line.format("p") + line.format("q")) == [(3, "term")]
    import_("plans", head + line.format("p"))
    assert problems("plans", head + line.format("q")) == [(2, "term")]


def test_rules_need_the_numbers_their_operator_compares(cast):
    head = "code,metric,operator,low,high,unit,rounding,source\n"
    text = head + "women,Nữ,>=,,15,%,none,x\nage_40_50,Tuổi,between,50,40,%,none,x\nyoung,Trẻ,<=,,1.234.5,%,none,x\nsize_max,Số,~,1,,%,none,x\n"
    assert problems("personnel_rules", text, cast.plan) == [(2, "low"), (3, "high"), (4, "high"), (5, "operator")]


def test_figures_of_a_file_are_written_as_in_the_forms_or_by_a_program_never_both_ways(cast):
    head = "code,metric,operator,low,high,unit,rounding,source\n"
    text = head + "women,Nữ,>=,33.3,,%,none,x\nyoung,Trẻ,>=,\"33,3\",,%,none,x\nsize_max,Số,<=,,1500,người,none,x\n"
    import_("personnel_rules", text, cast.plan)
    rules = PersonnelRule.objects.filter(plan=cast.plan, code__in=["women", "young", "size_max"]).order_by("code")
    assert [rule.low or rule.high for rule in rules] == [1500, Decimal("33.3"), Decimal("33.3")]
    assert problems("personnel_rules", head + "size_max,Số,<=,,1.500,người,none,x\n", cast.plan) == [(2, "high")]


def test_rules_and_limits_no_check_reads_are_refused(cast):
    text = "code,metric,operator,low,high,unit,rounding,source\nwomen,Nữ,>=,2.5,,người,none,x\nwomen_standing_committee,Nữ,>=,2,,đồng chí,none,x\n"
    text += "wommen,Nữ,>=,15,,%,none,x\n"
    assert problems("personnel_rules", text, cast.plan) == [(2, "low"), (3, "unit"), (4, "code")]
    text = "code,name,operator,limit,source\nguests,Khách,>=,10,x\nbanquet,Tiệc,=,0,x\nflower_baskets,Hoa,<=,2.5,x\nbaskets,Hoa,<=,2,x\n"
    assert problems("event_limits", text, cast.plan) == [(2, "operator"), (3, "operator"), (4, "limit"), (5, "code")]


def test_checks_there_are_not_are_refused_by_name(cast):
    head, line = "code,position,name,required,restricted,applies_to,old_names,checks\n", "{0},9,Văn kiện {0},no,no,all,allowed,{1}\n"
    import_("document_kinds", head + line.format("a", "names;form") + line.format("b", ""), cast.plan)
    assert list(cast.plan.kinds.filter(code__in="ab").order_by("code").values_list("checks", flat=True)) == ["names;form", ""]
    with pytest.raises(ImportRefused) as refused:
        import_("document_kinds", head + line.format("c", "names;nams;forms"), cast.plan)
    problem, = refused.value.problems
    assert (problem.line, problem.column, problem.what) == (2, "checks", "Cổng không biết mã «nams», «forms» là phép kiểm tra nào.")
    assert problem.remedy.startswith("Chỉ dùng: ") and "names" in problem.remedy


def test_a_catalogue_needs_its_plan(cast):
    assert problems("indicators", "code,name,unit,direction,measured\nA,A,%,up,end\n") == [(0, "")]


def test_a_restricted_kind_stays_restricted_once_congresses_are_open(cast):
    text = "code,position,name,required,restricted,applies_to,old_names\npersonnel_plan,3,Đề án nhân sự,yes,no,all,allowed\n"
    assert problems("document_kinds", text, cast.plan) == [(2, "restricted")]
    assert DocumentKind.objects.get(plan=cast.plan, code="personnel_plan").restricted


def test_norms_of_pages_are_whole_numbers_in_order_or_left_out(cast):
    head = "code,position,name,required,restricted,applies_to,old_names,min_pages,max_pages\n"
    line = "{0},9,Văn kiện {0},no,no,all,allowed,{1},{2}\n"
    import_("document_kinds", head + line.format("a", 10, 14) + line.format("b", "", 4) + line.format("c", "", ""), cast.plan)
    norms = cast.plan.kinds.filter(code__in="abc").values_list("min_pages", "max_pages")
    assert list(norms.order_by("code")) == [(10, 14), (None, 4), (None, None)]
    assert problems("document_kinds", head + line.format("a", 14, 10) + line.format("b", "mười", ""), cast.plan) == [
        (2, "max_pages"), (3, "min_pages")]


def test_rules_for_files_may_be_left_out_and_are_checked_line_by_line(cast):
    head = "code,position,name,required,restricted,applies_to,old_names"
    line = "{0},9,Văn kiện {0},no,no,all,allowed"
    import_("document_kinds", f"{head}\n{line.format('a')}\n", cast.plan)
    rules = cast.plan.kinds.values_list("extensions", "max_megabytes")
    assert rules.get(code="a") == ("docx;pdf;xlsx", 50)
    head, line = f"{head},extensions,max_megabytes\n", line + ",{1},{2}\n"
    wrong = [("b", "docx;exe", 5), ("c", ";", 0), ("d", "pdf", 51), ("e", "docx", "x")]
    text = head + "".join(line.format(*row) for row in wrong)
    assert problems("document_kinds", text, cast.plan) == [
        (2, "extensions"), (3, "extensions"), (3, "max_megabytes"), (4, "max_megabytes"), (5, "max_megabytes")]
    import_("document_kinds", head + line.format("a", "", "") + line.format("b", "PDF; .docx", 20), cast.plan)
    assert (rules.get(code="a"), rules.get(code="b")) == (("docx;pdf;xlsx", 50), ("docx;pdf", 20))


def test_a_plan_with_congresses_stays_with_its_superior(cast):
    head = "code,superior,term,window_from,window_to,max_days,notice_working_days,study_working_days,age_point\n"
    line = "cl-2020,{},2020–2025,2020-03-15,2020-07-31,2,30,5,2020-04\n"
    assert problems("plans", head + line.format("kh")) == [(2, "superior")]
    assert import_("plans", head + line.format("cl")).changed == 1


def test_a_folder_with_one_bad_file_loads_nothing(tmp_path):
    (tmp_path / "committees.csv").write_text(TREE)
    (tmp_path / "holidays.csv").write_text("date,name,kind\n2020-04-31,Lễ,holiday\n")
    with pytest.raises(CommandError, match="holidays.csv có 1 chỗ phải sửa:\n  Dòng 2, cột date: «2020-04-31» không phải ngày"):
        call_command("load_reference", str(tmp_path))
    assert not Committee.objects.exists()
