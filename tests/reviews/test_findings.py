"""Findings in the review: they hold the submission, the house reads them, makes comments of them, and learns of copies."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.models import Finding, Version
from congresses.gates.actions import waive
from congresses.gates.mechanism import GateClosed
from congresses.gates.models import Waiver
from congresses.journal.models import Entry
from congresses.reviews import actions
from congresses.reviews.gates import SUBMIT
from congresses.reviews.models import Comment
from tests.factories import dossier, running_session, upload
from tests.remembering import remembered

OLD = "Nhân dân xã Kim Lộc đã đóng góp nhiều công sức."
TITLE = "Không còn phát hiện chặn việc trình chưa giải thích"


def outcome(congress):
    return next(one for one in SUBMIT.outcomes(congress) if one.code == "blocking_findings_settled")


def ready(here, *texts, code="political_report"):
    dossier(here.kst, by=here.bithu_kst)
    return upload(here.kst, code, *texts, by=here.bithu_kst)


def laid(here, *texts):
    version = ready(here, *texts)
    for finding in Finding.objects.unexplained().filter(level="blocking"):
        documents.explain(finding, text="Đã rà soát.", by=here.bithu_kst)
    actions.submit(here.kst, by=here.bithu_kst)
    return Version.objects.get(pk=version.pk)


def test_blocking_findings_keep_the_dossier_until_mended_or_explained(checked):
    version = ready(checked, OLD, "Giữa.", "Xã Song Lộc cũng vậy.")
    assert outcome(checked.kst).reasons == ("Báo cáo chính trị: 2 phát hiện chặn việc trình chưa sửa, chưa giải thích.",)
    with pytest.raises(GateClosed) as closed:
        actions.submit(checked.kst, by=checked.bithu_kst)
    assert [one.title for one in closed.value.unmet] == [TITLE]
    documents.explain(version.findings.first(), text="Đã rà soát.", by=checked.soan_kst)
    assert outcome(checked.kst).reasons[0].startswith("Báo cáo chính trị: 1 phát hiện")
    upload(checked.kst, "political_report", OLD, "Giữa.", by=checked.soan_kst)
    assert outcome(checked.kst).state == "met"
    assert actions.submit(checked.kst, by=checked.bithu_kst).number == 1


def test_of_a_restricted_kind_nobody_is_told_how_many(checked):
    ready(checked, OLD, "Giữa.", OLD, code="personnel_plan")
    assert outcome(checked.kst).reasons == ("Đề án nhân sự: chưa rà soát xong.",)


def test_hints_and_what_is_to_be_explained_hold_no_submission(checked):
    upload(checked.kst, "action_programme", "Có 47 đảng viên.", by=checked.soan_kst)
    ready(checked, "Tiếp tục đẩy mạnh.", "Đảng bộ có 45 đảng viên.")
    upload(checked.kst, "action_programme", "Có 47 đảng viên.", by=checked.soan_kst)
    assert Finding.objects.filter(level="explain").exists() and outcome(checked.kst).state == "met"


def test_the_chair_may_waive_for_the_reasons_shown(checked):
    ready(checked, OLD)
    waive(checked.kst, SUBMIT, requirement="blocking_findings_settled", shown=list(outcome(checked.kst).reasons), why="Gấp.", by=checked.chutri)
    assert outcome(checked.kst).state == "waived"
    upload(checked.kst, "political_report", OLD, "Giữa.", "Xã Song Lộc cũng vậy, nghề mộc.", by=checked.soan_kst)
    assert outcome(checked.kst).state == "unmet"


def test_a_waiver_outlives_what_is_mended_and_lapses_when_another_thing_is_found(checked):
    song, kim = "Xã Song Lộc cũng vậy, nghề mộc.", "Chợ phiên của xã Kim Lộc họp mỗi tháng ba lần."
    version = ready(checked, OLD, "Giữa.", song)
    waive(checked.kst, SUBMIT, requirement="blocking_findings_settled", shown=list(outcome(checked.kst).reasons), why="Gấp.", by=checked.chutri)
    documents.explain(version.findings.first(), text="Đã rà soát.", by=checked.soan_kst)
    assert outcome(checked.kst).state == "waived" and "1 phát hiện" in outcome(checked.kst).reasons[0]
    upload(checked.kst, "political_report", "Giữa.", song, by=checked.soan_kst)
    assert outcome(checked.kst).state == "waived"
    upload(checked.kst, "political_report", "Giữa.", kim, by=checked.soan_kst)
    assert outcome(checked.kst).state == "unmet" and "1 phát hiện" in outcome(checked.kst).reasons[0]


def test_a_waiver_for_a_restricted_kind_covers_no_finding_that_came_since(checked):
    ready(checked, OLD, code="personnel_plan")
    waive(checked.kst, SUBMIT, requirement="blocking_findings_settled", shown=list(outcome(checked.kst).reasons), why="Gấp.", by=checked.chutri)
    assert outcome(checked.kst).state == "waived"
    upload(checked.kst, "personnel_plan", OLD, "Giữa.", "Xã Song Lộc cũng vậy.", by=checked.bithu_kst)
    assert outcome(checked.kst).state == "unmet"


def test_a_waiver_of_before_things_were_kept_covers_its_sentences(checked):
    ready(checked, OLD)
    given = waive(checked.kst, SUBMIT, requirement="blocking_findings_settled", shown=list(outcome(checked.kst).reasons), why="Gấp.",
                  by=checked.chutri)
    Waiver.objects.filter(pk=given.pk).update(things=[])
    assert outcome(checked.kst).state == "waived"


def test_the_house_reads_findings_and_explanations_once_they_are_laid(checked):
    version = laid(checked, OLD)
    draft = upload(checked.kst, "political_report", OLD, "Xã Song Lộc.", by=checked.soan_kst)
    for reader in (checked.chuyen, checked.chutri):
        assert list(Finding.objects.visible_to(reader)) == list(version.findings.all())
    assert Finding.objects.visible_to(checked.soan_kst).filter(version=draft).count() == 2
    assert not Finding.objects.visible_to(checked.soan_kvy).exists()
    assert version.findings.with_explanation().get().explanation == "Đã rà soát."


# A finding becomes a comment

def test_one_click_makes_a_comment_and_a_second_makes_no_second(checked, client):
    finding = laid(checked, "Mở đầu.", OLD).findings.get()
    client.force_login(checked.chuyen)
    url = reverse("comment_finding", args=[finding.pk])
    response = client.post(f"{url}?tu=doc")
    comment = Comment.objects.get()
    assert (comment.text, comment.aspect, comment.quote, comment.start) == ("Tên cũ «Kim Lộc». Ghi tên mới.", "old_names", "Kim Lộc", finding.start)
    assert comment.passage == finding.passage and comment.finding == finding.fingerprint and comment.by == checked.chuyen
    assert response.url == reverse("version", args=[finding.version_id]) + f"#g{comment.pk}"
    entries = Entry.objects.count()
    client.post(url)
    assert actions.comment_finding(finding, by=checked.chanh) == comment
    assert Comment.objects.count() == 1 and Entry.objects.count() == entries
    page = client.get(reverse("version", args=[finding.version_id])).content.decode()
    assert "Đã chuyển thành" in page and f"#g{comment.pk}" in page and "Chuyển thành góp ý" not in page


def test_a_comment_made_of_a_finding_stays_its_comment_on_the_next_version(checked):
    finding = laid(checked, "Mở đầu.", OLD).findings.get()
    made = actions.comment_finding(finding, by=checked.chuyen)
    later = upload(checked.kst, "political_report", "Thêm một đoạn.", "Mở đầu.", OLD, by=checked.soan_kst)
    documents.lay([later])
    assert actions.comment_finding(later.findings.get(), by=checked.chuyen) == made


def test_the_commune_makes_no_comment_of_a_finding_and_reads_none_before_the_session(checked, client):
    version = laid(checked, OLD)
    finding = version.findings.get()
    with pytest.raises(PermissionDenied):
        actions.comment_finding(finding, by=checked.bithu_kst)
    actions.comment_finding(finding, by=checked.chuyen)
    client.force_login(checked.soan_kst)
    assert "Đã chuyển thành" not in client.get(reverse("version", args=[version.pk])).content.decode()
    running_session(checked, checked.kst.submissions.get())
    assert "Đã chuyển thành" in client.get(reverse("version", args=[version.pk])).content.decode()


def test_the_form_of_a_comment_offers_the_aspect_of_what_was_found(checked, client):
    version = laid(checked, "Mở đầu.", OLD + " Tiếp tục đẩy mạnh.")
    client.force_login(checked.chuyen)
    page = client.get(reverse("comment_passage", args=[version.pk, 2]) + "?trich=xã Kim Lộc")
    assert page.context["form"]["aspect"].value() == "old_names"
    assert client.get(reverse("comment_passage", args=[version.pk, 1])).context["form"]["aspect"].value() == ""


# Copies between communes

COPIED = (
    "Trong nhiệm kỳ qua, cấp ủy đã lãnh đạo nhân dân chuyển đổi cơ cấu cây trồng, dồn điền đổi thửa, làm đường giao thông nội đồng, xây "
    "dựng nhà văn hóa thôn, vận động các gia đình hiến đất mở đường và góp công sức làm cho quê hương ngày càng sạch đẹp hơn trước."
)


@pytest.fixture
@remembered
def copied(checked):
    """Khánh Vĩnh Yên laid a report; Kim Song Trường lays one with a passage of it."""
    kind = checked.kinds["political_report"]
    kind.checks = "copies"
    kind.save()
    dossier(checked.kvy, by=checked.bithu_kvy)
    upload(checked.kvy, "political_report", "Mở đầu của Khánh Vĩnh Yên.", COPIED, by=checked.bithu_kvy)
    actions.submit(checked.kvy, by=checked.bithu_kvy)
    return laid(checked, "Mở đầu của Kim Song Trường.", "Một đoạn khác.", COPIED)


def test_copies_between_communes_are_told_to_the_house_alone(checked, copied, client):
    finding = Finding.objects.visible_to(checked.chuyen).get(house_only=True)
    assert finding.level == "hint" and finding.passage.number == 3 and finding.quote in COPIED
    assert "Báo cáo chính trị, bản 2 của Đảng bộ xã Khánh Vĩnh Yên, đoạn 2" in finding.what
    for reader in (checked.bithu_kst, checked.soan_kst, checked.bithu_kvy):
        assert not Finding.objects.visible_to(reader).filter(house_only=True).exists()
    client.force_login(checked.bithu_kst)
    for url in (reverse("version", args=[copied.pk]), reverse("findings", args=[copied.pk]), reverse("congress_findings", args=[checked.kst.pk]),
                reverse("congress", args=[checked.kst.pk]), reverse("congress_journal", args=[checked.kst.pk]), reverse("submit", args=[checked.kst.pk])):
        page = client.get(url).content.decode()
        assert "Khánh Vĩnh Yên" not in page and "Đoạn chép" not in page, url
    assert client.get(reverse("explain", args=[finding.pk])).status_code == 404
    client.force_login(checked.chuyen)
    assert "Chỉ cấp trên đọc được phát hiện này." in client.get(reverse("version", args=[copied.pk])).content.decode()


def test_what_is_for_the_house_alone_becomes_no_comment_and_survives_checking_again(checked, copied):
    finding = Finding.objects.get(house_only=True)
    with pytest.raises(ValidationError, match="chỉ để cấp trên biết"):
        actions.comment_finding(finding, by=checked.chuyen)
    documents.recheck(checked.plan, None)
    documents.tell_copies([copied])
    again = Finding.objects.get(house_only=True)
    assert again.fingerprint == finding.fingerprint and not Comment.objects.exists()


def test_drafts_of_other_communes_are_not_looked_at(checked):
    kind = checked.kinds["political_report"]
    kind.checks = "copies"
    kind.save()
    upload(checked.kvy, "political_report", COPIED, by=checked.bithu_kvy)
    laid(checked, COPIED)
    assert not Finding.objects.exists()


# The page of a comment

def test_the_form_of_a_comment_shows_what_is_said_of_the_passage_already(checked, client):
    version = laid(checked, "Mở đầu.", OLD)
    actions.comment(version, text="Câu này dài quá.", aspect="form", passage=version.passages.get(number=2), by=checked.chanh)
    client.force_login(checked.chuyen)
    page = client.get(reverse("comment_passage", args=[version.pk, 2])).content.decode()
    assert "Đoạn này đã có" in page and "Tên cũ «Kim Lộc»." in page and "Câu này dài quá." in page
    assert "Đoạn này đã có" not in client.get(reverse("comment_passage", args=[version.pk, 1])).content.decode()


def test_the_database_holds_one_comment_of_a_finding_in_a_version(checked):
    made = actions.comment_finding(laid(checked, OLD).findings.get(), by=checked.chuyen)
    made.pk = None
    with pytest.raises(IntegrityError, match="one_comment_of_a_finding_in_a_version"), transaction.atomic():
        made.save()
    assert Comment.objects.count() == 1
