"""Checks run when a version arrives and when what it is held against changes; findings keep their identity."""

import dataclasses
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from congresses.checks import Remark
from congresses.committees.models import AdministrativeUnit
from congresses.core import clock
from congresses.documents import actions
from congresses.documents.case import Surroundings, blocks_of, case_of, digest, reference_of
from congresses.documents.checking import MOST
from congresses.documents.models import Finding, Publication, Version
from congresses.figures.models import FigureSheet, PersonnelCount
from congresses.plans.models import EventLimit, Indicator
from congresses.reading import Block, Layout
from tests import factories
from tests.factories import upload

OLD = "Nhân dân xã Kim Lộc đã đóng góp nhiều công sức."
UPLOADED, RECHECKED = 32, 17  # queries


def report(here, *paragraphs, **more):
    return upload(here.kst, "political_report", *paragraphs, by=here.soan_kst, **more)


def found(version, code="thu-ten"):
    return list(version.findings.filter(check_code=code).select_related("passage"))


def fingerprints(version, code="thu-ten"):
    return [finding.fingerprint for finding in found(version, code)]


def limit(here, guests):
    return EventLimit.objects.update_or_create(
        plan=here.plan, code="guests", defaults={"name": "Khách", "operator": "<=", "limit": guests, "source": "Công văn"})[0]


def test_findings_stand_at_their_words_when_a_version_arrives(checked):
    version = report(checked, "Mở đầu.", OLD, "Tiếp tục đẩy mạnh.")
    name, hint = version.findings.all()
    assert (name.passage.number, name.quote, name.level, name.aspect) == (2, "Kim Lộc", "blocking", "old_names")
    assert OLD[name.start:].startswith("Kim Lộc") and name.why == "Nghị quyết 819." and name.todo == "Ghi tên mới."
    assert (hint.passage.number, hint.quote, hint.start, hint.level) == (3, "", None, "hint")
    assert version.checked_at and version.checked_with == digest(reference_of(checked.plan))


def test_a_kind_without_checks_has_no_findings(checked):
    version = upload(checked.kst, "old_unit_table", OLD, by=checked.soan_kst)
    assert not version.findings.exists() and version.checked_at


@pytest.mark.parametrize("code, title", [("thu-hong", "Hỏng thử"), ("thu-lac", "Lạc thử")])
def test_a_check_that_breaks_keeps_the_upload_and_says_so(checked, code, title):
    kind = checked.kinds["political_report"]
    kind.checks = f"{code};thu-ten"
    kind.save()
    version = report(checked, OLD)
    broken, name = version.findings.order_by("check_code")
    assert broken.check_code == code and broken.level == "explain" and f"Cổng chưa kiểm tra được phần «{title}»" in broken.what
    assert name.check_code == "thu-ten" and version.passages.count() == 1


def test_a_pdf_is_not_checked_and_that_asks_for_a_word(checked):
    file = dataclasses.replace(factories.received(OLD, name="Báo cáo.pdf"), extension="pdf")
    version = actions.upload(checked.kst, checked.kinds["political_report"], file=file, by=checked.soan_kst)
    unread, = version.findings.all()
    assert (unread.level, unread.passage) == ("explain", None) and "chưa kiểm tra tự động" in unread.what
    actions.recheck(checked.plan, None)
    assert [row.fingerprint for row in version.findings.all()] == [unread.fingerprint]


def counts(here, **codes):
    sheet = FigureSheet.objects.create(
        congress=here.kst, subject="personnel", kind=here.kinds["personnel_plan"], number=1, by=here.bithu_kst,
        entered_for=here.bithu_kst, at=clock.now())
    PersonnelCount.objects.bulk_create(PersonnelCount(sheet=sheet, code=code, count=count) for code, count in codes.items())


def test_a_registered_paper_is_put_to_the_checks_that_need_no_text(checked):
    counts(checked, total=17)
    factories.dossier(checked.kst, by=checked.bithu_kst)
    paper = Version.objects.get(document__kind__code="personnel_plan")
    finding = paper.findings.get()
    assert (finding.check_code, finding.what, finding.passage) == ("thu-nguoi", "Quá 15 ủy viên.", None) and paper.checked_at


def test_a_flood_of_findings_is_kept_in_part_and_counted(checked):
    version = report(checked, *(f"Xóm {n} của Kim Lộc." for n in range(MOST + 7)))
    assert len(found(version)) == MOST + 1
    others = version.findings.get(passage=None)
    assert others.what == "Còn 7 chỗ nữa không nêu từng chỗ ở đây, cùng phép kiểm tra «Tên cũ thử»." and others.level == "blocking"


@pytest.mark.parametrize("heavy, level", [(3, "hint"), (MOST, "hint"), (MOST + 2, "explain")])
def test_what_is_only_counted_weighs_no_more_than_the_heaviest_of_it(checked, heavy, level):
    """The heavy ones come last in the text and are still named one by one, as long as there is room."""
    kind = checked.kinds["political_report"]
    kind.checks = "thu-lan"
    kind.save()
    weighed = ["Chỗ nặng."] + [f"Chỗ vừa {n}." for n in range(heavy - 1)]
    version = report(checked, *(f"Chỗ nhẹ {n}." for n in range(MOST)), *weighed)
    named = version.findings.exclude(passage=None)
    assert named.count() == MOST and named.filter(level="blocking").count() == 1
    assert named.exclude(level="hint").count() == min(heavy, MOST)
    assert version.findings.get(passage=None).level == level


# Identity

def test_a_finding_stays_the_same_when_a_paragraph_comes_in_before(checked):
    first = report(checked, "Mở đầu.", OLD)
    second = report(checked, "Đoạn mới hoàn toàn.", "Mở đầu.", OLD)
    assert fingerprints(first) == fingerprints(second) and found(second)[0].passage.number == 3


def test_a_finding_stays_the_same_when_the_sentence_beside_is_edited(checked):
    other = "Tại xã Kim Lộc, phong trào thi đua lan rộng ở các xóm."
    first = report(checked, OLD, other)
    second = report(checked, OLD.replace("nhiều công sức", "hàng nghìn ngày công"), other)
    assert fingerprints(first) == fingerprints(second)


def test_a_finding_stays_the_same_when_its_passage_moves(checked):
    other = "Tại xã Kim Lộc, phong trào thi đua lan rộng ở các xóm."
    between = [f"Đoạn số {n} nói về một việc khác hẳn." for n in range(6)]
    first = report(checked, OLD, *between, other)
    second = report(checked, *between, other, OLD)
    assert dict(zip(fingerprints(first), ("old", "other"), strict=True)) == dict(zip(fingerprints(second), ("other", "old"), strict=True))


def test_the_same_name_in_two_passages_is_two_findings_and_what_is_new_is_new(checked):
    other = "Tại xã Kim Lộc, phong trào thi đua lan rộng ở các xóm."
    first = report(checked, OLD, "Giữa.", other)
    second = report(checked, "Đầu: trường Kim Lộc được xây dựng.", OLD, "Giữa.", other)
    before, after = fingerprints(first), fingerprints(second)
    assert len(set(before)) == 2 and after[1:] == before and after[0] not in before


def test_of_a_name_twice_in_one_passage_the_one_that_stays_is_known_by_its_words(checked):
    twice = "Xã Kim Lộc có nghề mộc, được nhiều người biết; còn đường liên xã Kim Lộc đã hỏng nặng từ lâu."
    first = report(checked, twice, OLD)
    second = report(checked, "Được nhiều người biết; còn đường liên xã Kim Lộc đã hỏng nặng từ lâu.", OLD)
    assert fingerprints(second) == fingerprints(first)[1:]


def test_twice_the_same_sentence_is_two_findings(checked):
    version = report(checked, OLD, OLD)
    assert len(set(fingerprints(version))) == 2


def test_another_value_is_another_finding(checked):
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    first = report(checked, "Đảng bộ có 45 đảng viên.")
    second = report(checked, "Đảng bộ có 46 đảng viên.")
    assert len(fingerprints(first, "thu-so")) == 1 and not set(fingerprints(first, "thu-so")) & set(fingerprints(second, "thu-so"))


def test_identity_reaches_over_a_version_that_was_not_checked(checked):
    first = report(checked, "Mở đầu.", OLD)
    file = dataclasses.replace(factories.received("Bản quét.", name="Báo cáo.pdf"), extension="pdf")
    actions.upload(checked.kst, checked.kinds["political_report"], file=file, seen=1, by=checked.soan_kst)
    assert fingerprints(report(checked, "Thêm.", OLD)) == fingerprints(first)


def test_a_version_made_from_an_older_one_keeps_the_findings_of_that_one(checked):
    other = "Tại xã Kim Lộc, phong trào thi đua lan rộng ở các xóm."
    first = report(checked, OLD, "Giữa.", other)
    report(checked, "Giữa.")
    file = factories.received(OLD, "Giữa. Thêm.", other, origin=f"{first.document_id}:1")
    third = actions.upload(
        checked.kst, checked.kinds["political_report"], file=file, seen=2, aware_of=file.sha256, by=checked.soan_kst)
    assert third.base == first and fingerprints(third) == fingerprints(first)


# Running again

def test_a_sibling_that_arrives_runs_again_what_looks_at_siblings(checked):
    version = report(checked, "Đảng bộ có 45 đảng viên.", OLD)
    before = found(version)[0].pk
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    assert found(version, "thu-so")[0].what == "Chương trình hành động, bản 1 ghi 47." and found(version)[0].pk == before
    upload(checked.kst, "action_programme", "Toàn xã có 45 đảng viên.", by=checked.soan_kst)
    assert not found(version, "thu-so")


def test_what_is_said_of_a_laid_version_tells_nothing_of_drafts(checked):
    report(checked, "Đảng bộ có 45 đảng viên.")
    upload(checked.kst, "action_programme", "Toàn xã có 45 đảng viên.", by=checked.soan_kst)
    actions.lay(list(Version.objects.all()))
    draft = upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    actions.recheck(checked.plan, {"siblings"})
    laid = Version.objects.get(document__kind__code="political_report")
    assert not found(laid, "thu-so") and len(found(draft, "thu-so")) == 1


def test_rules_that_change_run_again_what_reads_them_and_tell_what_changed(checked):
    limit(checked, 10)
    version = report(checked, "Mời 20 khách.", OLD)
    (old,) = found(version, "thu-khach")
    before = digest(reference_of(checked.plan))
    limit(checked, 30)
    (change,) = actions.recheck(checked.plan, {"limits"}, before=before)
    assert change.version == version and [gone.what for gone in change.gone] == [old.what] and not change.appeared
    before = digest(reference_of(checked.plan))
    limit(checked, 10)
    (change,) = actions.recheck(checked.plan, {"limits"}, before=before)
    ((code, remark),) = change.appeared
    assert code == "thu-khach" and isinstance(remark, Remark) and not change.gone
    assert found(version, "thu-khach")[0].fingerprint == old.fingerprint
    version.refresh_from_db()
    assert version.checked_with == digest(reference_of(checked.plan))


def test_a_version_that_missed_an_earlier_change_gets_all_its_checks(checked):
    version = report(checked, OLD)
    Finding.objects.all().delete()
    before = digest(reference_of(checked.plan))
    assert actions.recheck(checked.plan, {"limits"}, before=before) == []
    Version.objects.update(checked_with="0" * 64)
    (change,) = actions.recheck(checked.plan, {"limits"}, before=before)
    assert [code for code, _ in change.appeared] == ["thu-ten"] and len(found(version)) == 1


def test_checking_again_what_did_not_change_writes_nothing(checked):
    version = report(checked, OLD, "Giữa.", OLD)
    before = list(version.findings.values())
    assert actions.recheck(checked.plan, None) == [] and list(version.findings.values()) == before


def test_checking_again_what_did_not_change_reads_little_of_each_version(checked):
    report(checked, OLD, "Giữa.", OLD)
    with CaptureQueriesContext(connection) as asked:
        assert actions.recheck(checked.plan, {"units"}, before=digest(reference_of(checked.plan))) == []
    asked = [query["sql"] for query in asked]
    renewed = sum(sql.startswith('UPDATE "documents_version"') for sql in asked)
    assert sum('FROM "documents_finding"' in sql for sql in asked) == renewed > 0
    assert sum('FROM "documents_passage"' in sql for sql in asked) == 1  # the texts of all, at once


def test_older_versions_stay_as_they_were_checked(checked):
    first = report(checked, OLD)
    report(checked, "Mở đầu.")
    before = digest(reference_of(checked.plan))
    limit(checked, 3)
    actions.recheck(checked.plan, {"limits"}, before=before)
    first.refresh_from_db()
    assert first.checked_with == before and len(found(first)) == 1


def test_findings_for_the_house_alone_survive_checking_again(checked):
    version = report(checked, OLD)
    Finding.objects.create(version=version, check_code="copies", level="hint", fingerprint="f", subject="kvy", what="Giống.", house_only=True)
    actions.recheck(checked.plan, None)
    assert version.findings.filter(house_only=True).count() == 1


# The case

def test_the_case_of_a_kept_version_is_the_case_of_its_reading(checked):
    kind = checked.kinds["political_report"]
    blocks = (
        Block(1, "heading", "I. A › B", level=1, label="I", mark="a"),
        Block(2, "table_row", "Kim Lộc | 15", level=1, trail=("I. A › B", "Mục 2"), table=1, cells=("Kim Lộc", "15"), spans=((2, 1), (1, 1)),
              notes=((3, "1"),), mark="b"),
        Block(3, "footnote", "Nay là xã mới.", label="1", page=4, mark="c"),
    )
    file = factories.received("x")
    file = dataclasses.replace(file, reading=dataclasses.replace(file.reading, blocks=blocks, pages=7, layout=Layout(210, 297, font="Times New Roman", size=14)))
    version = actions.upload(checked.kst, kind, file=file, by=checked.soan_kst)
    around = Surroundings(checked.kst, reference_of(checked.plan))
    kept = Version.objects.get(pk=version.pk)
    built = case_of(kind, blocks_of([version.pk])[version.pk], around, uploaded=clock.today(), layout=Layout(**kept.layout), pages=kept.pages)
    fresh = case_of(kind, blocks, around, uploaded=clock.today(), layout=file.reading.layout, pages=file.reading.pages)
    assert (built.blocks[1].cells, built.blocks[1].spans) == (("Kim Lộc", "15"), ((2, 1), (1, 1)))
    assert built == fresh and built.blocks[1].text == "Kim Lộc | 15" and built.pages == 7 and built.layout.size == 14


@pytest.mark.parametrize("written, day", [
    ("Kim Song Trường, ngày 05 tháng 3 năm 2020", date(2020, 3, 5)),
    ("Kim Song Trường, ngày 05 tháng 3 năm 2010", date(2020, 3, 12)),  # of another paper, most likely
    ("Kim Song Trường, ngày … tháng 3 năm 2020", date(2020, 3, 12)),
])
def test_a_case_is_of_the_day_the_paper_bears_or_of_its_upload(checked, written, day):
    around = Surroundings(checked.kst, reference_of(checked.plan))
    case = case_of(checked.kinds["political_report"], [Block(1, "paragraph", written)], around, uploaded=clock.today())
    assert case.on == day


def test_the_reference_holds_the_register_and_the_plan(checked):
    new = AdministrativeUnit.objects.create(code="kst", name="Kim Song Trường", kind="xã", province="Hà Tĩnh")
    AdministrativeUnit.objects.create(code="kl", name="Kim Lộc", kind="xã", province="Hà Tĩnh", successor=new)
    Indicator.objects.create(plan=checked.plan, code="KT01", name="Tăng trưởng", unit="%", direction="up", measured="average", aliases="tốc độ tăng; tăng bình quân ;")
    reference = reference_of(checked.plan)
    assert [(unit.code, unit.successor) for unit in reference.units] == [("kl", "kst"), ("kst", "")]
    assert reference.indicators[0].aliases == ("tốc độ tăng", "tăng bình quân") and reference.term == "2020–2025"
    assert digest(reference) == digest(reference_of(checked.plan))
    Indicator.objects.update(unit="%/năm")
    assert digest(reference) != digest(reference_of(checked.plan))


def test_restricted_and_foreign_papers_are_no_siblings_and_publications_are_sources(checked):
    Publication.objects.create(plan=checked.plan, title="Hướng dẫn 12", sha256="0" * 64, name="a.docx", extension="docx", size=1,
                               paragraphs=["Một.", "Hai."], by=checked.chanh, at=clock.now())
    upload(checked.kst, "personnel_plan", "Mật.", by=checked.bithu_kst)
    upload(checked.kvy, "action_programme", "Của xã khác.", by=checked.soan_kvy)
    upload(checked.kst, "action_programme", "Cũ.", by=checked.soan_kst)
    upload(checked.kst, "action_programme", "Mới.", by=checked.soan_kst)
    around = Surroundings(checked.kst, reference_of(checked.plan))
    assert [(text.title, text.kind, text.blocks[0].text) for text in around.siblings(checked.kinds["political_report"])] == [
        ("Chương trình hành động, bản 2", "action_programme", "Mới.")]
    assert [(text.title, len(text.blocks)) for text in around.sources(None)] == [("Hướng dẫn 12", 2)]


def test_a_paper_published_after_the_version_makes_it_no_copy(checked):
    words = (
        "Nhân dân có truyền thống hiếu học, nhiều dòng họ lớn giữ được nếp sinh hoạt tốt đẹp; các di tích lịch sử văn hóa được gìn "
        "giữ, bước đầu thu hút khách tham quan, tạo thêm việc làm cho lao động nông nhàn."
    )
    kind = checked.kinds["political_report"]
    kind.checks = "copies"
    kind.save()
    first = report(checked, words)
    Publication.objects.create(plan=checked.plan, title="Hướng dẫn 12", sha256="0" * 64, name="a.docx", extension="docx", size=1,
                               paragraphs=[words], by=checked.chanh, at=clock.now())
    actions.recheck(checked.plan, None)
    assert not first.findings.exists()
    later = report(checked, words, "Thêm.")
    assert [finding.subject for finding in later.findings.all()] == ["copy:Hướng dẫn 12"]


def test_earlier_documents_of_the_same_committee_are_sources(checked):
    earlier = factories.plan(factories.committee("ht", "Đảng bộ tỉnh Hà Tĩnh", kind="province"), term="2015–2020")
    earlier.window_from = earlier.window_from.replace(year=2015)
    earlier.save()
    then = earlier.congresses.create(committee=checked.kst.committee)
    upload(then, "political_report", "Năm năm trước.", by=checked.soan_kst)
    around = Surroundings(checked.kst, reference_of(checked.plan))
    assert [text.title for text in around.sources(None)] == ["Báo cáo chính trị, bản 1 (nhiệm kỳ 2015–2020)"]


def test_building_a_case_takes_the_same_queries_however_much_there_is(checked):
    kind = checked.kinds["political_report"]
    kind.checks = "thu-so;thu-nguoi;thu-khach"

    def queries():
        with CaptureQueriesContext(connection, ) as taken:
            case_of(kind, (), Surroundings(checked.kst, reference_of(checked.plan)), uploaded=clock.today())
        return len(taken)

    upload(checked.kst, "action_programme", by=checked.soan_kst)
    few = queries()
    for code in ("old_unit_table", "response_report", "action_programme"):
        upload(checked.kst, code, by=checked.soan_kst)
    limit(checked, 3)
    assert queries() == few <= 12


# What the database refuses, and what it costs

@pytest.mark.parametrize("fields, name", [
    ({"start": 3, "quote": "Kim"}, "found_words_are_in_a_passage"), ({"level": "loud"}, "finding_has_a_level"),
])
def test_the_database_keeps_no_finding_that_stands_nowhere_or_weighs_nothing(checked, fields, name):
    version = report(checked, "Mở đầu.")
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Finding.objects.create(version=version, check_code="x", fingerprint="f", subject="x", what="x", **{"level": "hint", **fields})
    assert not version.findings.exists()


def taken(act):
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


def test_an_upload_with_checks_takes_the_same_queries_however_much_is_found(checked):
    report(checked, OLD)
    few = taken(lambda: report(checked, OLD, "Xóm 1 của Kim Lộc."))
    assert taken(lambda: report(checked, OLD, *(f"Xóm {n} của Kim Lộc." for n in range(1, 40)))) == few <= UPLOADED


def test_checking_again_takes_the_same_queries_however_much_stands(checked):
    report(checked, OLD)
    report(checked, OLD, "Xóm 1 của Kim Lộc.")
    actions.recheck(checked.plan, None)
    few = taken(lambda: actions.recheck(checked.plan, None))
    report(checked, OLD, *(f"Xóm {n} của Kim Lộc." for n in range(40)))
    actions.recheck(checked.plan, None)
    assert taken(lambda: actions.recheck(checked.plan, None)) == few <= RECHECKED
