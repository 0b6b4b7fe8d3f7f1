"""Issuing a conclusion on its page: the closed gate, the second click, corrections, approvals taken back."""

import uuid
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.committees.models import Membership
from congresses.dates.models import DateDecision
from congresses.documents.models import Version
from congresses.gates.mechanism import GateClosed
from congresses.journal.models import Entry
from congresses.outbox.models import Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import (
    ApprovalWithdrawal,
    CarriedApproval,
    Conclusion,
    PaperNumber,
    RequiredRevision,
    Verdict,
)
from congresses.reviews.queries import approved
from tests.factories import concluded, running_session, submitted, upload


def to(name, row):
    return reverse(name, args=[row.pk])


def drafted(cast, *, close=True, number=412):
    """A draft with a point for each commune, ready to be issued."""
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    session = running_session(cast, *sent)
    if close:
        reviews.close_session(session, by=cast.chanh)
    made = reviews.draft(session, by=cast.chanh)
    reviews.add_item(made, text="Tổ chức đơn giản.", blocks="congress", congresses=[cast.nghen, cast.kst], seen=1, by=cast.chanh)
    reviews.add_item(made, text="Rút kinh nghiệm.", blocks="consent", congresses=[cast.kst], seen=2, by=cast.chanh)
    reviews.judge(made, verdicts={i.version: "approved" for s in sent for i in s.items.all()}, seen=3, by=cast.chanh)
    reviews.set_paper(made, number=number, date=made.drafted_at.date(), signer=cast.chutri, seen=4, by=cast.chanh)
    return Conclusion.objects.get(pk=made.pk)


def traces():
    return [model.objects.count() for model in (RequiredRevision, PaperNumber, Entry, Message)]


def test_the_chair_reads_who_gets_what_and_issues(client, cast):
    draft = drafted(cast)
    client.force_login(cast.chutri)
    page = client.get(to("issue", draft)).content.decode()
    assert "Thị trấn Nghèn nhận 1 yêu cầu hoàn thiện." in page and "Xã Kim Song Trường nhận 2 yêu cầu hoàn thiện." in page
    assert RequiredRevision.objects.count() == 0
    answer = client.post(to("issue", draft), {"seen": 5}, follow=True)
    page = answer.content.decode()
    assert "Đã ban hành kết luận số 412-TB/HU" in page and "Yêu cầu 1 (Thị trấn Nghèn)" in page
    assert RequiredRevision.objects.count() == 3


def test_a_closed_gate_lists_everything_and_leaves_no_trace(client, cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    draft = reviews.draft(running_session(cast, sent), by=cast.chanh)
    reviews.add_item(draft, text="Tổ chức đơn giản.", blocks="congress", congresses=[cast.nghen], seen=1, by=cast.chanh)
    client.force_login(cast.chutri)
    before = traces()
    for answer in (client.post(to("issue", draft), {"seen": 2}), client.get(to("issue", draft))):
        page = answer.content.decode()
        assert answer.status_code == 409
        for sentence in ("chưa kết thúc", "Nghèn: 3 văn kiện chưa có kết luận (Báo cáo chính trị,", "chưa có số", to("judge", draft)):
            assert sentence in page
    assert traces() == before and Conclusion.objects.get().is_draft
    page = client.get(to("conclusion", draft)).content.decode()
    assert "điều kiện trước khi ban hành" in page and f'href="{to("issue", draft)}"' not in page


def test_a_draft_edited_meanwhile_is_not_issued(client, cast):
    draft = drafted(cast)
    client.force_login(cast.chutri)
    before = traces()
    answer = client.post(to("issue", draft), {"seen": 4})
    assert answer.status_code == 409 and "Dự thảo vừa được sửa" in answer.content.decode()
    assert traces() == before and Conclusion.objects.get().is_draft


def test_the_second_click_issues_nothing_twice(client, cast):
    draft = drafted(cast)
    client.force_login(cast.chutri)
    sent = {"seen": 5, "once": str(uuid.uuid4())}
    assert client.post(to("issue", draft), sent).status_code == 302
    after = traces()
    assert client.post(to("issue", draft), sent).status_code == 302
    assert traces() == after
    answer = client.post(to("issue", draft), {"seen": 5, "once": str(uuid.uuid4())})
    assert "đã được ban hành" in answer.content.decode() and traces() == after


def test_a_number_in_use_is_refused(client, cast):
    draft = drafted(cast)
    PaperNumber.objects.create(organ=cast.district, kind="TB", term=cast.plan.term, number=412, date=draft.date, signer=cast.chutri)
    client.force_login(cast.chutri)
    before = traces()
    assert "Số 412-TB/HU đã dùng" in client.post(to("issue", draft), {"seen": 5}).content.decode()
    assert traces() == before


def test_a_number_is_said_in_full_wherever_it_stands(client, cast):
    draft = drafted(cast)
    client.force_login(cast.chutri)
    assert "cổng ghi là 412-TB/HU." in client.get(to("set_paper", draft)).content.decode()
    assert "Ban hành kết luận số 412-TB/HU" in client.get(to("issue", draft)).content.decode()
    assert "Số 412-TB/HU, ngày" in client.get(to("conclusion", draft)).content.decode()
    reviews.issue(draft, seen=5, by=cast.chutri)
    for reader, words in ((cast.chutri, "Kết luận số 412-TB/HU đã ban hành."), (cast.bithu_nghen, "Xem kết luận số 412-TB/HU")):
        client.force_login(reader)
        assert words in client.get(to("session", draft.session)).content.decode()
    assert set(Entry.objects.filter(verb="issued").values_list("sentence", flat=True)) == {"ban hành kết luận số 412-TB/HU"}
    assert "Kết luận số 412-TB/HU đã ban hành" in set(Message.objects.values_list("subject", flat=True))


@pytest.mark.parametrize("who, status", [("chanh", 403), ("uyvien", 403), ("bithu_nghen", 404), ("nguoila", 404)])
def test_only_the_chair_issues(client, cast, who, status):
    draft = drafted(cast)
    client.force_login(getattr(cast, who))
    before = traces()
    assert client.post(to("issue", draft), {"seen": 5}).status_code == status
    assert traces() == before


def test_an_issued_conclusion_is_corrected_not_edited(client, cast):
    old = drafted(cast)
    reviews.issue(old, seen=5, by=cast.chutri)
    client.force_login(cast.chanh)
    assert "soạn bản đính chính" in client.post(
        to("save_assessment", old), {"seen": 5, "assessment": "Sửa thẳng."}).content.decode()
    page = client.get(to("conclusion", old)).content.decode()
    assert to("add_item", old) not in page and to("draft_conclusion", old.session) in page
    assert "đính chính kết luận số 412-TB/HU" in client.get(to("draft_conclusion", old.session)).content.decode()
    client.post(to("draft_conclusion", old.session))
    new = Conclusion.objects.get(corrects=old)
    second = new.items.get(text="Rút kinh nghiệm.")
    reviews.drop_item(second, seen=1, by=cast.chanh)
    reviews.set_paper(new, number=413, date=old.date, signer=cast.chutri, seen=2, by=cast.chanh)
    client.force_login(cast.chutri)
    client.post(to("issue", new), {"seen": 3})
    assert sorted(RequiredRevision.objects.in_force().values_list("text", "congress")) == sorted(
        [("Tổ chức đơn giản.", cast.nghen.pk), ("Tổ chức đơn giản.", cast.kst.pk)])
    client.force_login(cast.bithu_kst)
    page = client.get(to("conclusion", new)).content.decode()
    assert "Yêu cầu 1 (Xã Kim Song Trường)" in page and "đính chính <a" in page and "Rút kinh nghiệm." not in page
    assert "đã được thay bằng" in client.get(to("conclusion", old)).content.decode()


def test_the_word_on_the_date_is_the_communes_own(client, cast):
    draft = drafted(cast)
    for congress, reason in ((cast.nghen, "Hoàn thiện trước đã."), (cast.kst, "Lý do của Kim Song Trường.")):
        DateDecision.objects.create(congress=congress, kind="not_yet", reason=reason, conclusion=draft, by=cast.chanh,
                                    at=draft.drafted_at)
    client.force_login(cast.chanh)
    page = client.get(to("conclusion", draft)).content.decode()
    assert "Lý do của Kim Song Trường." in page and reverse("draft_verdict", args=[draft.pk, cast.kst.pk]) in page
    reviews.issue(draft, seen=5, by=cast.chutri)
    client.force_login(cast.bithu_nghen)
    page = client.get(to("conclusion", draft)).content.decode()
    assert "Hoàn thiện trước đã." in page and "Lý do của Kim Song Trường." not in page


def test_the_chair_takes_an_approval_back(client, cast):
    made = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), "approved")
    verdict = made.verdicts.get(version__document__kind__code="political_report")
    client.force_login(cast.chutri)
    assert to("withdraw_approval", verdict) in client.get(to("conclusion", made)).content.decode()
    assert client.post(to("withdraw_approval", verdict), {"reason": " "}).status_code == 200
    assert client.post(to("withdraw_approval", verdict), {"reason": "Số liệu sai."}).status_code == 302
    assert not Version.objects.filter(approved(), pk=verdict.version_id).exists()
    page = client.get(to("conclusion", made)).content.decode()
    assert "Đã rút việc thông qua" in page and "Số liệu sai." in page
    assert "không còn ở trạng thái thông qua" in client.post(
        to("withdraw_approval", verdict), {"reason": "Lần nữa."}).content.decode()


@pytest.mark.parametrize("who, status", [("chanh", 403), ("bithu_nghen", 403), ("bithu_kst", 404), ("nguoila", 404)])
def test_nobody_else_takes_an_approval_back(client, cast, who, status):
    made = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), "approved")
    client.force_login(getattr(cast, who))
    assert client.post(to("withdraw_approval", made.verdicts.first()), {"reason": "Thử."}).status_code == status
    assert not ApprovalWithdrawal.objects.exists() and Verdict.objects.count() == 3


def correction(cast, old, number=413):
    """The correction of an issued conclusion, its number set."""
    new = reviews.draft(old.session, by=cast.chanh)
    return reviews.set_paper(new, number=number, date=old.date, signer=cast.chutri, seen=1, by=cast.chanh)


def test_a_carried_approval_outlives_a_correction_that_approves_again(cast):
    made = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), dict.fromkeys(
        cast.nghen.submissions.get().versions.filter(document__kind__code="political_report"), "approved") | dict.fromkeys(
        cast.nghen.submissions.get().versions.exclude(document__kind__code="political_report"), "revise"))
    old = cast.nghen.documents.get(kind__code="political_report").versions.get()
    again = upload(cast.nghen, "political_report", *old.passages.values_list("text", flat=True), by=cast.bithu_nghen,
                   explanation="Giữ nguyên.")
    CarriedApproval.objects.create(version=again, verdict=old.verdicts.get(), at=made.issued_at)
    new = correction(cast, made)
    reviews.issue(new, seen=2, by=cast.chutri)
    assert CarriedApproval.objects.get().verdict == new.verdicts.get(version=old)
    assert Version.objects.filter(approved(), pk=again.pk).exists()


def test_a_correction_does_not_bring_a_withdrawn_approval_back(cast):
    made = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), "approved")
    verdict = made.verdicts.get(version__document__kind__code="political_report")
    reviews.withdraw_approval(verdict, reason="Số liệu sai.", by=cast.chutri)
    new = correction(cast, made)
    assert not new.verdicts.filter(version=verdict.version).exists()
    with pytest.raises(GateClosed) as closed:
        reviews.issue(new, seen=2, by=cast.chutri)
    assert [o.code for o in closed.value.unmet] == ["every_version_judged"]


def test_a_correction_needs_a_word_on_what_only_the_corrected_one_approved(cast):
    made = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), "approved")
    new = correction(cast, made)
    version = new.verdicts.first().version
    reviews.judge(new, verdicts={version: ""}, seen=2, by=cast.chanh)
    with pytest.raises(GateClosed) as closed:
        reviews.issue(new, seen=3, by=cast.chutri)
    assert [o.code for o in closed.value.unmet] == ["every_version_judged"]


def test_a_demand_a_second_correction_drops_no_longer_blocks_approval(cast):
    kind = cast.kinds["political_report"]
    item = {"text": "Bám chỉ tiêu.", "blocks": "approval", "congresses": [cast.nghen], "kinds": [kind]}
    first = concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), items=[item])
    second = reviews.issue(correction(cast, first), seen=2, by=cast.chutri)
    third = correction(cast, second, number=414)
    reviews.drop_item(third.items.get(), seen=2, by=cast.chanh)
    reviews.judge(third, verdicts={third.verdicts.get(version__document__kind=kind).version: "approved"}, seen=3, by=cast.chanh)
    reviews.issue(third, seen=4, by=cast.chutri)
    assert not RequiredRevision.objects.in_force().exists()


def test_whoever_may_not_read_a_demand_does_not_verify_it(cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    version = cast.nghen.documents.get(kind__code="political_report").versions.get()
    remark = reviews.comment(version, text="Nhân sự chưa khớp đề án.", aspect="personnel", by=cast.chuyen)
    concluded(cast, session, items=[{
        "text": "Sửa đề án.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["personnel_plan"]],
        "comments": [remark]}])
    assert RequiredRevision.objects.get().verifier is None


def test_mail_of_an_issue_goes_to_those_in_office_today(cast):
    Membership.objects.filter(user=cast.soan_nghen).update(valid_to=date(2020, 3, 1))
    concluded(cast, running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)))
    told = Message.objects.filter(key__startswith="issued:").values_list("recipient_id", flat=True)
    assert list(told) == [cast.bithu_nghen.pk]


def test_the_signer_sits_on_the_standing_committee(cast):
    draft = drafted(cast)
    with pytest.raises(ValidationError, match="Người ký"):
        reviews.set_paper(draft, number=412, date=draft.date, signer=cast.chuyen, seen=5, by=cast.chanh)


def test_a_number_in_use_is_said_where_it_is_typed(client, cast):
    draft = drafted(cast)
    PaperNumber.objects.create(organ=cast.district, kind="TB", term=cast.plan.term, number=411, date=draft.date, signer=cast.chutri)
    client.force_login(cast.chanh)
    typed = {"seen": 5, "number": 411, "date": "13/3/2020", "signer": cast.chutri.pk}
    answer = client.post(to("set_paper", draft), typed)
    assert "Số 411-TB/HU đã dùng cho văn bản khác" in answer.content.decode()
    assert Conclusion.objects.get().number == 412


def test_the_next_number_of_the_book_is_proposed(client, cast):
    draft = drafted(cast)
    Conclusion.objects.update(number=None)
    PaperNumber.objects.create(organ=cast.district, kind="TB", term=cast.plan.term, number=386, date=draft.date, signer=cast.chutri)
    PaperNumber.objects.create(organ=cast.district, kind="KH", term=cast.plan.term, number=900, date=draft.date, signer=cast.chutri)
    client.force_login(cast.chanh)
    assert client.get(to("set_paper", draft)).context["form"].initial["number"] == 387


def test_a_draft_with_a_number_used_meanwhile_cannot_be_issued_and_shows_where_to_change_it(client, cast):
    draft = drafted(cast)
    PaperNumber.objects.create(organ=cast.district, kind="TB", term=cast.plan.term, number=412, date=draft.date, signer=cast.chutri)
    client.force_login(cast.chutri)
    page = client.get(to("conclusion", draft)).content.decode()
    assert "Còn 1 điều kiện trước khi ban hành" in page and "Số 412-TB/HU đã dùng" in page and to("set_paper", draft) in page


def test_the_chair_is_shown_what_the_draft_leaves_unsaid(client, cast):
    draft = drafted(cast)
    report = Version.objects.get(document__congress=cast.nghen, document__kind__code="political_report")
    programme = Version.objects.get(document__congress=cast.nghen, document__kind__code="action_programme")
    reviews.judge(draft, verdicts={report: "revise", programme: "revise"}, seen=5, by=cast.chanh)
    draft.refresh_from_db()
    reviews.add_item(draft, text="Rà số liệu.", blocks="approval", congresses=[cast.nghen], kinds=[report.document.kind],
                     seen=draft.edition, by=cast.chanh)
    client.force_login(cast.chutri)
    for name in ("conclusion", "issue"):
        page = client.get(to(name, draft)).content.decode()
        assert "Thị trấn Nghèn: phải hoàn thiện Chương trình hành động nhưng chưa có mục nào" in page
        assert "Chưa ghi ưu điểm, hạn chế, ai theo dõi, đôn đốc" in page and "Ủy viên Ban Thường vụ nào có mặt" in page
    assert "phải hoàn thiện Báo cáo chính trị nhưng" not in page
