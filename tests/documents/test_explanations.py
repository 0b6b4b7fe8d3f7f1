"""Why something found stays as it is: who says so, what is kept of it, and what lives on in later versions."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from congresses.core.errors import Conflict
from congresses.documents import actions
from congresses.documents.models import Explanation, Finding, Version, with_open_findings
from congresses.journal.models import Entry
from tests.factories import dossier, upload
from tests.remembering import remembered

OLD = "Nhân dân xã Kim Lộc đã đóng góp nhiều công sức."
WHY = "Công trình đầu tư từ trước khi sáp nhập."


@pytest.fixture
@remembered
def report(checked):
    return upload(checked.kst, "political_report", "Mở đầu.", OLD, "Tiếp tục đẩy mạnh.", by=checked.soan_kst)


@pytest.fixture
@remembered
def name(report):
    return report.findings.get(check_code="thu-ten")


def standing(finding):
    return Finding.objects.with_explanation().get(pk=finding.pk)


def open_of(version):
    return with_open_findings(Version.objects.filter(pk=version.pk)).get()


def test_the_drafter_explains_and_the_record_tells_the_commune(checked, name):
    actions.explain(name, text=f" {WHY} ", by=checked.soan_kst)
    said = standing(name)
    assert (said.explanation, said.explained_by) == (WHY, "Cán bộ kst")
    entry = Entry.objects.last()
    assert entry.sentence == "giải thích vì sao giữ nguyên một phát hiện ở Báo cáo chính trị, bản 1: Tên cũ «Kim Lộc»."
    assert (entry.audience, entry.restricted, entry.congress_id) == ("commune", False, checked.kst.pk)


def test_the_explanation_of_what_was_laid_is_told_to_both_sides(checked, report, name):
    actions.lay([report])
    actions.explain(Finding.objects.get(pk=name.pk), text=WHY, by=checked.bithu_kst)
    assert Entry.objects.last().audience == "both"


def test_what_is_explained_counts_no_longer_until_it_is_taken_back(checked, report, name):
    assert open_of(report).blocking == 1
    actions.explain(name, text=WHY, by=checked.soan_kst)
    assert open_of(report).blocking == 0
    actions.explain(name, text="", by=checked.soan_kst)
    assert open_of(report).blocking == 1 and standing(name).explanation == ""
    assert [row.text for row in Explanation.objects.all()] == [WHY, ""]
    assert Entry.objects.last().sentence.startswith("rút giải thích về một phát hiện")


def test_an_explanation_does_not_move_to_another_sentence_about_the_same(checked, name):
    actions.explain(name, text=WHY, by=checked.soan_kst)
    later = upload(checked.kst, "political_report", "Mở đầu.", "Tiếp tục đẩy mạnh.",
                   "Phấn đấu đến năm 2025 xã Kim Lộc đạt chuẩn nâng cao, mọi hộ có nước sạch.", by=checked.soan_kst)
    assert open_of(later).blocking == 1


def test_what_is_said_on_a_draft_says_nothing_of_what_was_laid_until_it_is_laid_too(checked, report, name):
    actions.lay([report])
    draft = upload(checked.kst, "political_report", "Mở đầu.", OLD, "Đẩy mạnh thêm.", by=checked.soan_kst)
    actions.explain(draft.findings.get(check_code="thu-ten"), text=WHY, by=checked.soan_kst)
    assert (open_of(report).blocking, open_of(draft).blocking) == (1, 0)
    assert standing(name).explanation == ""
    last = upload(checked.kst, "political_report", "Mở đầu.", OLD, "Đẩy mạnh hơn nữa.", by=checked.soan_kst)
    actions.lay([last])
    assert open_of(last).blocking == 0


def test_an_explanation_survives_into_the_next_version_and_what_is_new_is_new(checked, name):
    actions.explain(name, text=WHY, by=checked.soan_kst)
    second = upload(checked.kst, "political_report", "Mở đầu, viết lại.", "Xã Kim Lộc có thêm một trường mới, khang trang.",
                    OLD.replace("nhiều công sức", "hàng nghìn ngày công"), by=checked.soan_kst)
    new, old = Finding.objects.filter(version=second, check_code="thu-ten").with_explanation()
    assert (new.explanation, old.explanation) == ("", WHY) and open_of(second).blocking == 1


@pytest.mark.parametrize("who", ["chanh", "chutri", "soan_kvy", "bithu_nghen", "quantri"])
def test_nobody_else_explains(checked, name, who):
    entries = Entry.objects.count()
    with pytest.raises(PermissionDenied):
        actions.explain(name, text=WHY, by=getattr(checked, who))
    assert not Explanation.objects.exists() and Entry.objects.count() == entries


def test_a_drafter_without_clearance_does_not_explain_what_is_restricted(checked):
    plan = upload(checked.kst, "personnel_plan", OLD, by=checked.bithu_kst)
    with pytest.raises(PermissionDenied, match="chưa được giao"):
        actions.explain(plan.findings.get(), text=WHY, by=checked.soan_kst)
    actions.explain(plan.findings.get(), text=WHY, by=checked.bithu_kst)
    assert Entry.objects.last().restricted


def test_a_hint_needs_no_explanation_and_nothing_cannot_be_taken_back(checked, report, name):
    entries = Entry.objects.count()
    with pytest.raises(ValidationError, match="gợi ý"):
        actions.explain(report.findings.get(level="hint"), text=WHY, by=checked.soan_kst)
    with pytest.raises(ValidationError, match="chưa có giải thích"):
        actions.explain(name, text=" ", by=checked.soan_kst)
    assert not Explanation.objects.exists() and Entry.objects.count() == entries


def test_who_was_quicker_is_shown_and_what_is_gone_is_said(checked, name):
    actions.explain(name, text=WHY, seen=0, by=checked.soan_kst)
    with pytest.raises(Conflict, match="vừa được giải thích"):
        actions.explain(name, text="Khác.", seen=0, by=checked.bithu_kst)
    Finding.objects.all().delete()
    with pytest.raises(Conflict, match="không còn nữa"):
        actions.explain(name, text="Khác.", by=checked.bithu_kst)
    assert Explanation.objects.count() == 1


def test_the_form_shows_the_finding_keeps_what_was_typed_and_goes_back(checked, name, client):
    client.force_login(checked.soan_kst)
    url = reverse("explain", args=[name.pk]) + "?tu=doc"
    page = client.get(url).content.decode()
    assert "Tên cũ «Kim Lộc»." in page and 'xã <mark class="quoted">Kim Lộc</mark> đã đóng góp' in page and "Vì sao giữ nguyên" in page
    page = client.post(url, {"text": " ", "seen": 0}).content.decode()
    assert "Đồng chí ghi vì sao giữ nguyên chỗ này." in page
    page = client.post(url, {"text": "x" * 2001, "seen": 0}).content.decode()
    assert "x" * 2001 in page and not Explanation.objects.exists()
    response = client.post(url, {"text": WHY, "seen": 0})
    assert response.url == reverse("version", args=[name.version_id]) + "#d2" and standing(name).explanation == WHY
    page = client.get(url).content.decode()
    assert 'name="withdraw"' in page and "Rút giải thích" in page and "không bắt buộc" not in page
    client.post(url, {"text": "", "seen": Explanation.objects.get().pk})
    assert standing(name).explanation == WHY
    client.post(url, {"text": WHY, "seen": Explanation.objects.get().pk, "withdraw": "1"})
    assert standing(name).explanation == "" and "Rút giải thích" not in client.get(url).content.decode()


def test_a_form_from_before_somebody_elses_word_is_shown_again_with_what_was_typed(checked, name, client):
    actions.explain(name, text=WHY, by=checked.bithu_kst)
    client.force_login(checked.soan_kst)
    url = reverse("explain", args=[name.pk])
    response = client.post(url, {"text": "Câu của tôi.", "seen": 0})
    assert response.status_code == 409 and "Câu của tôi." in response.content.decode() and standing(name).explanation == WHY


def test_what_is_for_the_house_alone_is_no_task_of_the_commune(checked, report):
    Finding.objects.create(version=report, check_code="copies", level="blocking", fingerprint="f", subject="x", what="x", house_only=True)
    dossier(checked.kvy, by=checked.bithu_kvy)
    assert open_of(report).blocking == 1
