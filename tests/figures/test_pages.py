"""Reading sheets: who may, what is shown, what changed, and the block on the congress page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.core import clock
from congresses.figures import actions
from congresses.figures.models import FigureSheet
from congresses.gates.mechanism import GateClosed
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import SubmissionSheet
from tests.factories import at, concluded, dossier, indicators, personnel, running_session, submitted
from tests.remembering import remembered


def page(client, person, name, *args):
    client.force_login(person)
    return client.get(reverse(name, args=args))


@pytest.fixture
@remembered
def entered(here):
    """Both sheets of Kim Song Trường, nothing laid."""
    here.sheet = indicators(here.kst, by=here.soan_kst, KT05="38,2", XH01="4,28")
    here.secret = personnel(here.kst, by=here.bithu_kst, committee=15, women=2)
    return here


def test_a_sheet_says_who_when_and_what(client, entered):
    html = page(client, entered.soan_kst, "sheet", entered.sheet.pk).content.decode()
    assert "Cán bộ kst ghi 12/3/2020, 08:00" in html and "Chưa trình" in html and "38,2" in html
    assert "Chưa ghi 2 chỉ tiêu: KT11, XH07." in html


def test_what_changed_since_the_sheet_before_is_marked(client, entered):
    later = indicators(entered.kst, by=entered.soan_kst, seen=1, KT05="39", XH01="4,28")
    html = page(client, entered.soan_kst, "sheet", later.pk).content.decode()
    assert "trước: 38,2" in html and "trước: 4,28" not in html and "Bản 1" in html


def test_the_house_reads_only_what_was_laid(client, entered):
    assert page(client, entered.chanh, "sheet", entered.sheet.pk).status_code == 404
    actions.lay(entered.kst)
    later = indicators(entered.kst, by=entered.soan_kst, seen=1, KT05="77,7")
    assert page(client, entered.chanh, "sheet", later.pk).status_code == 404
    html = page(client, entered.chanh, "sheet", entered.sheet.pk).content.decode()
    assert "38,2" in html and "77,7" not in html and "Bản 2" not in html and "Sửa thành" not in html


def test_the_personnel_sheet_does_not_exist_for_the_uncleared(client, entered):
    actions.lay(entered.kst)
    for reader in (entered.bithu_kst, entered.tochuc, entered.chutri):
        assert page(client, reader, "sheet", entered.secret.pk).status_code == 200
    for other in (entered.soan_kst, entered.chanh, entered.chuyen, entered.bithu_nghen, entered.quantri):
        assert page(client, other, "sheet", entered.secret.pk).status_code == 404


def test_results_are_told_with_fraction_threshold_source_and_rounding(client, entered):
    html = page(client, entered.bithu_kst, "sheet", entered.secret.pk).content.decode()
    for words in ("2/15", "(13,3%)", "ít nhất 15%", "Căn cứ: CT 35-CT/TW", "tức ít nhất 2 người", "Đạt", "Hội nghị cán bộ chủ chốt"):
        assert words in html, words


def test_a_plan_without_personnel_rules_leads_the_office_to_where_they_are_entered(client, entered):
    actions.lay(entered.kst)
    entered.plan.personnelrule_set.all().delete()
    address = reverse("plan_rules", args=[entered.plan.pk])
    assert address in page(client, entered.chutri, "sheet", entered.secret.pk).content.decode()
    html = page(client, entered.bithu_kst, "sheet", entered.secret.pk).content.decode()
    assert address not in html and "Văn phòng cấp duyệt ghi" in html


def test_a_percentage_rule_on_a_plain_number_does_not_break_the_page(client, entered):
    entered.plan.personnelrule_set.create(code="size_max", metric="số ủy viên", operator="<=", high=15, unit="%", rounding="none", source="x")
    html = page(client, entered.bithu_kst, "sheet", entered.secret.pk).content.decode()
    assert "Quy định tính theo % chưa có số nền" in html and "Chưa tính được" in html


def test_the_congress_page_names_both_sheets_with_the_acts_one_has(client, entered):
    html = page(client, entered.bithu_kst, "congress", entered.kst.pk).content.decode()
    for name in ("enter_sheet", "sheet_file", "import_sheet"):
        for subject in ("chi-tieu", "nhan-su"):
            assert reverse(name, args=[entered.kst.pk, subject]) in html
    drafter = page(client, entered.soan_kst, "congress", entered.kst.pk).content.decode()
    assert "Chưa được giao đọc" in drafter and reverse("sheet", args=[entered.secret.pk]) not in drafter
    assert reverse("enter_sheet", args=[entered.kst.pk, "nhan-su"]) not in drafter


def test_the_house_sees_a_sheet_on_the_congress_page_once_it_is_laid(client, entered):
    address = reverse("sheet", args=[entered.sheet.pk])
    assert address not in page(client, entered.chanh, "congress", entered.kst.pk).content.decode()
    actions.lay(entered.kst)
    html = page(client, entered.chanh, "congress", entered.kst.pk).content.decode()
    assert address in html and reverse("sheet", args=[entered.secret.pk]) not in html
    assert reverse("enter_sheet", args=[entered.kst.pk, "chi-tieu"]) not in html


def test_the_block_costs_one_query(client, entered, django_assert_num_queries):
    address = reverse("congress", args=[entered.kst.pk])
    page(client, entered.bithu_kst, "congress", entered.kst.pk)
    with CaptureQueriesContext(connection) as asked:
        assert 'id="bieu"' in client.get(address).content.decode()
    entered.plan.kinds.update(checks="")
    with django_assert_num_queries(len(asked) - 1):
        assert 'id="bieu"' not in client.get(address).content.decode()


def test_a_sheet_takes_the_same_queries_whatever_it_holds(client, entered, django_assert_max_num_queries):
    page(client, entered.bithu_kst, "sheet", entered.secret.pk)
    for sheet in (entered.sheet, entered.secret):
        with django_assert_max_num_queries(9):
            client.get(reverse("sheet", args=[sheet.pk]))


def test_a_submission_lays_the_newest_sheets_and_names_them(client, entered):
    later = indicators(entered.kst, by=entered.soan_kst, seen=1, KT05="39")
    dossier(entered.kst, by=entered.bithu_kst)
    html = page(client, entered.bithu_kst, "submit", entered.kst.pk).content.decode()
    assert "Biểu chỉ tiêu chủ yếu" in html and "Biểu cơ cấu nhân sự" in html
    clock.move_to(at(13, 3))
    made = reviews.submit(entered.kst, by=entered.bithu_kst)
    assert set(made.sheets.all()) == {later, entered.secret}
    assert set(FigureSheet.objects.exclude(laid_at=None)) == {later, entered.secret}
    assert Entry.objects.get(verb="submitted").sentence == "trình hồ sơ lần 1, 3 văn kiện, biểu chỉ tiêu chủ yếu, bản 2"


def test_what_was_laid_before_is_not_laid_again(entered):
    dossier(entered.kst, by=entered.bithu_kst)
    first = reviews.submit(entered.kst, by=entered.bithu_kst)
    reviews.send_back(first, missing="Thiếu phụ lục.", by=entered.chanh)
    later = indicators(entered.kst, by=entered.soan_kst, seen=1, KT05="40")
    second = reviews.submit(entered.kst, by=entered.bithu_kst)
    assert list(SubmissionSheet.objects.filter(submission=second).values_list("sheet", flat=True)) == [later.pk]


@pytest.fixture
@remembered
def finished(here):
    """Everything of Nghèn is approved, with the table it laid."""
    indicators(here.nghen, by=here.bithu_nghen, KT05="45")
    concluded(here, running_session(here, submitted(here.nghen, by=here.bithu_nghen)), "approved")
    return here


def test_a_corrected_sheet_alone_may_be_laid(client, finished):
    assert "Văn kiện đã đủ" in page(client, finished.bithu_nghen, "congress", finished.nghen.pk).content.decode()
    with pytest.raises(GateClosed) as closed:
        reviews.submit(finished.nghen, by=finished.bithu_nghen)
    assert [outcome.code for outcome in closed.value.unmet] == ["something_to_lay"]
    corrected = indicators(finished.nghen, by=finished.bithu_nghen, seen=1, KT05="46")
    html = page(client, finished.bithu_nghen, "congress", finished.nghen.pk).content.decode()
    assert "Đã đủ điều kiện trình lần 2" in html and "Văn kiện đã đủ" not in html
    made = reviews.submit(finished.nghen, by=finished.bithu_nghen)
    waiting = page(client, finished.bithu_nghen, "congress", finished.nghen.pk).content.decode()
    assert "Lần trình 2 đang được cấp trên xem xét" in waiting and "0 văn kiện" not in waiting
    assert list(made.sheets.all()) == [corrected] and not made.items.exists()
    assert Entry.objects.filter(verb="submitted").latest("pk").sentence == "trình hồ sơ lần 2, biểu chỉ tiêu chủ yếu, bản 2"


def test_a_corrected_sheet_is_no_news_to_the_house(client, finished):
    before = page(client, finished.chanh, "congress", finished.nghen.pk).content.decode()
    indicators(finished.nghen, by=finished.bithu_nghen, seen=1, KT05="46")
    after = page(client, finished.chanh, "congress", finished.nghen.pk).content.decode()
    assert "lần 2" not in after and len(after) == len(before)


def test_the_manifest_names_a_restricted_sheet_only_to_its_readers(client, entered):
    dossier(entered.kst, by=entered.bithu_kst)
    html = page(client, entered.soan_kst, "submit", entered.kst.pk).content.decode()
    assert "Biểu chỉ tiêu chủ yếu" in html and "Biểu cơ cấu nhân sự" not in html
