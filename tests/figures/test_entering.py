"""Entering a table: numbered, immutable, doubts asked about once, nothing typed is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.checks import Step, Value
from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.documents import actions as documents
from congresses.documents.models import Finding
from congresses.figures import actions, queries
from congresses.figures.models import FigureSheet
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from tests.factories import dossier, indicators, personnel, submitted


def address(congress, subject="chi-tieu", name="enter_sheet"):
    return reverse(name, args=[congress.pk, subject])


@pytest.fixture
def drafter(client, here):
    client.force_login(here.soan_kst)
    return client


def test_a_table_becomes_the_next_sheet_as_it_was_typed(drafter, here):
    response = drafter.post(address(here.kst), {"seen": 0, "KT05-result": " 38,2 ", "KT05-target": "trên 58", "XH01-not_applicable": "Không có hộ nghèo"})
    sheet = FigureSheet.objects.get()
    assert response.url == reverse("sheet", args=[sheet.pk])
    assert queries.values_of(sheet) == {
        "KT05": Value("KT05", "", "38,2", "trên 58"), "XH01": Value("XH01", not_applicable="Không có hộ nghèo")}
    assert (sheet.number, sheet.kind, sheet.by, sheet.entered_for, sheet.laid_at) == (
        1, here.kinds["political_report"], here.soan_kst, here.soan_kst, None)
    entry = Entry.objects.get(verb="figures_entered")
    assert (entry.sentence, entry.audience, entry.restricted) == ("ghi biểu chỉ tiêu chủ yếu, bản 1", "commune", False)


def test_the_form_stands_on_the_newest_sheet_and_makes_the_next(drafter, here):
    indicators(here.kst, by=here.soan_kst, KT05="38,2")
    page = drafter.get(address(here.kst)).content.decode()
    assert 'value="38,2"' in page and "Lưu bản 2" in page
    drafter.post(address(here.kst), {"seen": 1, "KT05-result": "39"})
    assert [queries.values_of(sheet)["KT05"].result for sheet in FigureSheet.objects.all()] == ["38,2", "39"]


def test_saving_what_is_there_already_is_refused_kindly(drafter, here):
    indicators(here.kst, by=here.soan_kst, KT05="38,2")
    page = drafter.post(address(here.kst), {"seen": 1, "KT05-result": "38,2", "KT05-target": "trên 38,2"})
    assert "Số liệu giống hệt bản 1" in page.content.decode() and FigureSheet.objects.count() == 1


def test_an_empty_table_is_not_kept(drafter, here):
    page = drafter.post(address(here.kst), {"seen": 0}).content.decode()
    assert "Đồng chí ghi ít nhất một chỉ tiêu" in page and not FigureSheet.objects.exists()


def test_whoever_was_faster_is_not_overwritten_and_nothing_typed_is_lost(drafter, here):
    indicators(here.kst, by=here.bithu_kst, KT05="38,2")
    page = drafter.post(address(here.kst), {"seen": 0, "KT05-result": "39,9", "KT05-target": "trên 38,2"})
    html = page.content.decode()
    assert page.status_code == 409 and FigureSheet.objects.count() == 1
    assert 'value="39,9"' in html and "Bản mới nhất ghi: 38,2" in html and html.count("Bản mới nhất ghi") == 1
    assert drafter.post(address(here.kst), {"seen": page.context["form"]["seen"].value(), "KT05-result": "39,9"}).status_code == 302


def test_a_figure_in_foreign_notation_is_asked_about_before_it_is_kept(drafter, here):
    sent = {"seen": 0, "KT05-result": "38.2", "XH01-result": "4,28"}
    page = drafter.post(address(here.kst), sent)
    html = page.content.decode()
    assert "đồng chí ghi 38,2" in html and 'value="38.2"' in html and 'value="4,28"' in html and "Tôi đã xem lại" in html
    assert not FigureSheet.objects.exists() and not Entry.objects.filter(verb="figures_entered").exists()
    asked = page.context["form"]["asked"].value()
    drafter.post(address(here.kst), sent | {"asked": asked, "aware": "on"})
    assert queries.values_of(FigureSheet.objects.get())["KT05"].result == "38.2"


def test_saying_yes_to_one_doubt_is_no_yes_to_another(drafter, here):
    asked = drafter.post(address(here.kst), {"seen": 0, "KT05-result": "38.2"}).context["form"]["asked"].value()
    page = drafter.post(address(here.kst), {"seen": 0, "KT05-result": "38.2", "XH01-result": "nhiều", "asked": asked, "aware": "on"})
    assert "Chưa đọc được con số" in page.content.decode() and not FigureSheet.objects.exists()


@pytest.mark.parametrize(("cell", "said"), [
    ("XH01-result", "-5"), ("XH01-result", "480"), ("XH01-target", "trên 100,5"), ("XH01-last_target", "95–120"), ("KT05-result", "-45")])
def test_figures_that_cannot_be_are_asked_about(drafter, here, cell, said):
    page = drafter.post(address(here.kst), {"seen": 0, cell: said})
    assert list(page.context["form"].errors) == [cell] and not FigureSheet.objects.exists()
    asked = page.context["form"]["asked"].value()
    drafter.post(address(here.kst), {"seen": 0, cell: said, "asked": asked, "aware": "on"})
    assert FigureSheet.objects.count() == 1


def test_not_applicable_beside_figures_is_asked_about(drafter, here):
    page = drafter.post(address(here.kst), {"seen": 0, "KT05-result": "38", "KT05-not_applicable": "Không có"})
    assert "vừa có số liệu vừa ghi không áp dụng" in page.content.decode()


def test_a_cell_that_is_too_long_keeps_what_was_typed(drafter, here):
    long = "9" * 61
    html = drafter.post(address(here.kst), {"seen": 0, "KT05-result": long}).content.decode()
    assert f'value="{long}"' in html and not FigureSheet.objects.exists()


def test_a_second_click_makes_no_second_sheet(drafter, here):
    once = str(drafter.get(address(here.kst)).context["form"]["once"].value())
    for _ in range(2):
        assert drafter.post(address(here.kst), {"seen": 0, "KT05-result": "38", "once": once}).status_code == 302
    assert FigureSheet.objects.count() == 1


def test_a_code_outside_the_set_is_refused(here):
    with pytest.raises(ValidationError, match="KT99"):
        actions.enter_indicators(here.kst, values=[Value("KT99", result="1")], by=here.soan_kst)


def test_others_may_not_enter_and_leave_no_trace(client, here):
    for person in (here.chanh, here.chutri):
        with pytest.raises(NotAllowed):
            indicators(here.kst, by=person, KT05="38")
        client.force_login(person)
        assert client.post(address(here.kst), {"seen": 0, "KT05-result": "38"}).status_code == 403
    client.force_login(here.soan_nghen)
    assert client.get(address(here.kst)).status_code == 404
    assert not FigureSheet.objects.exists() and not Entry.objects.filter(verb="figures_entered").exists()


def test_personnel_is_for_those_who_read_the_personnel_plan(client, here):
    with pytest.raises(NotAllowed):
        personnel(here.kst, by=here.soan_kst, women=3)
    sheet = personnel(here.kst, by=here.bithu_kst, women=3)
    entry = Entry.objects.get(verb="figures_entered")
    assert entry.restricted and entry.audience == "commune" and sheet.kind == here.kinds["personnel_plan"]
    client.force_login(here.soan_kst)
    assert client.get(reverse("sheet", args=[sheet.pk])).status_code == 404
    assert client.get(address(here.kst, "nhan-su")).status_code == 403


def test_the_checks_of_a_kind_may_be_written_with_spaces_between(here):
    kind = here.kinds["political_report"]
    kind.checks = "names; indicators ;"
    assert queries.kind_of([kind], "indicators") == kind and kind.check_codes == ("names", "indicators")


def test_a_plan_that_asks_for_no_sheet_has_no_such_address(client, here):
    kind = here.kinds["political_report"]
    kind.checks = "names;figures"
    kind.save()
    client.force_login(here.bithu_kst)
    for name in ("enter_sheet", "import_sheet", "sheet_file"):
        assert client.get(address(here.kst, "chi-tieu", name)).status_code == 404
        assert client.get(address(here.kst, "khac", name)).status_code == 404
    with pytest.raises(ValidationError):
        indicators(here.kst, by=here.bithu_kst, KT05="38")


def test_counts_and_steps_are_kept(client, here):
    client.force_login(here.bithu_kst)
    sent = {"seen": 0, "committee": "15", "women": "3", "women_standing_committee": "0", "buoc2-held": "26/02/2020",
            "buoc2-summoned": "74", "buoc2-present": "70", "buoc2-agreed": "44"}
    assert client.post(address(here.kst, "nhan-su"), sent).status_code == 302
    said = queries.counts_of(FigureSheet.objects.get())
    assert dict(said.counts) == {"committee": 15, "women": 3, "women_standing_committee": 0}
    assert [(step.number, step.summoned, step.agreed) for step in said.steps] == [(2, 74, 44)]


def test_counts_that_cannot_be_true_are_asked_about(client, here):
    client.force_login(here.bithu_kst)
    sent = {"seen": 0, "committee": "15", "university": "16", "buoc3-summoned": "10", "buoc3-present": "12"}
    page = client.post(address(here.kst, "nhan-su"), sent)
    errors = page.context["form"].errors
    assert set(errors) == {"university", "buoc3-present"} and not FigureSheet.objects.exists()
    html = page.content.decode()
    assert "Bước 3, có mặt: ghi 12, nhiều hơn số triệu tập 10. Số có mặt không thể" in html and "phiếu không thể" not in html
    assert "đại học trở lên: ghi 16, nhiều hơn «Số ủy viên Ban Chấp hành khóa mới» (15)." in html
    asked = page.context["form"]["asked"].value()
    assert client.post(address(here.kst, "nhan-su"), sent | {"asked": asked, "aware": "on"}).status_code == 302


def test_every_doubt_about_one_count_is_said(client, here):
    client.force_login(here.bithu_kst)
    sent = {"seen": 0, "women": "3", "standing_committee": "2", "women_standing_committee": "4"}
    said = client.post(address(here.kst, "nhan-su"), sent).context["form"].errors["women_standing_committee"]
    assert [text.partition("(")[0] for text in said] == [
        "Ghi 4, nhiều hơn «Nữ trong Ban Chấp hành» ", "Ghi 4, nhiều hơn «Số ủy viên Ban Thường vụ» "]


def test_age_bands_are_added_up_once_all_three_are_numbers(client, here):
    client.force_login(here.bithu_kst)
    sent = {"seen": 0, "committee": "15", "under_40": "9", "from_40_to_50": "9", "over_50": "ba"}
    assert set(client.post(address(here.kst, "nhan-su"), sent).context["form"].errors) == {"over_50"}


def test_days_of_steps_out_of_order_are_asked_about(client, here):
    client.force_login(here.bithu_kst)
    sent = {"seen": 0, "committee": "15", "buoc1-held": "26/2/2020", "buoc2-held": "20/2/2020"}
    page = client.post(address(here.kst, "nhan-su"), sent)
    assert set(page.context["form"].errors) == {"buoc2-held"} and "Bước 2, ngày họp: 20/02/2020 không sau bước 1 ngày 26/02/2020." in page.content.decode()
    asked = page.context["form"]["asked"].value()
    assert client.post(address(here.kst, "nhan-su"), sent | {"asked": asked, "aware": "on"}).status_code == 302


def test_a_message_stands_below_the_row_it_is_about(client, here):
    client.force_login(here.bithu_kst)
    html = client.post(address(here.kst, "nhan-su"), {"seen": 0, "women": "ba", "buoc2-held": "31/2/2020"}).content.decode()
    for name, following in (("women", "under_40"), ("buoc2-held", "buoc3-held")):
        assert html.index(f'id="id_{name}"') < html.index(f'id="id_{name}_error"') < html.index(f'id="id_{following}"')
    client.force_login(here.soan_kst)
    html = client.post(address(here.kst), {"seen": 0, "KT05-result": "nhiều"}).content.decode()
    assert html.index('id="id_KT05-result"') < html.index('id="id_KT05-result_error"') < html.index('id="id_KT11-result"')


@pytest.mark.parametrize(("name", "text"), [("women", "ba"), ("women", "-1"), ("women", "99999"), ("buoc1-held", "31/2/2020")])
def test_what_is_no_number_or_day_is_said_beside_its_field(client, here, name, text):
    client.force_login(here.bithu_kst)
    page = client.post(address(here.kst, "nhan-su"), {"seen": 0, "committee": "15", name: text})
    assert list(page.context["form"].errors) == [name] and f'value="{text}"' in page.content.decode()


def test_the_same_personnel_figures_are_not_kept_twice(here):
    personnel(here.kst, by=here.bithu_kst, women=3)
    with pytest.raises(ValidationError, match="giống hệt bản 1"):
        personnel(here.kst, by=here.bithu_kst, seen=1, women=3)
    with pytest.raises(Conflict):
        actions.enter_personnel(here.kst, counts={"women": 4}, steps=[Step(1)], seen=0, by=here.bithu_kst)


def sheet_wanted(congress):
    """What the check says while there is no personnel sheet."""
    return Finding.objects.filter(version__document__congress=congress, check_code="personnel", subject="sheet").exists()


def test_the_documents_are_held_against_new_figures_at_once(client, here):
    dossier(here.kst, by=here.bithu_kst)
    assert sheet_wanted(here.kst)
    client.force_login(here.bithu_kst)
    client.post(address(here.kst, "nhan-su"), {"seen": 0, "committee": "15", "women": "3"})
    assert not sheet_wanted(here.kst)
    assert list(Entry.objects.order_by("pk").values_list("verb", flat=True))[-1] == "figures_entered"


def test_what_the_house_reads_is_held_against_figures_once_they_are_laid(here):
    reviews.send_back(submitted(here.kst, by=here.bithu_kst), missing="Thiếu biểu.", by=here.chanh)
    documents.enter_personnel(here.kst, counts={"committee": 15, "women": 3}, steps=[], by=here.bithu_kst)
    assert sheet_wanted(here.kst)  # the version is laid, the sheet is the commune's own
    reviews.submit(here.kst, by=here.bithu_kst)
    assert not sheet_wanted(here.kst)
