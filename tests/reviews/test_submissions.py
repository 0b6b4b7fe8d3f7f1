"""Laying a dossier: the task list, the button, who may, and the same click twice."""

import json

import pytest
from django.urls import reverse

from congresses.journal.models import Entry
from congresses.outbox.models import Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision, Return, Submission
from tests.factories import concluded, dossier, indicators, running_session, submitted, upload, with_figures
from tests.remembering import remembered


@pytest.fixture
@remembered
def address(cast):
    return reverse("submit", args=[cast.nghen.pk])


def sent_by(page) -> dict:
    """What the button of this page sends."""
    return {name: page.context["form"][name].value() for name in ("seen", "shown", "once")}


@pytest.fixture
def shown(client, cast, address):
    """A page with everything on it, as its button would send it."""
    dossier(with_figures(cast).nghen, by=cast.bithu_nghen)
    indicators(cast.nghen, by=cast.soan_nghen, KT05="38,2")
    client.force_login(cast.bithu_nghen)
    return sent_by(client.get(address))


def test_the_page_lists_what_is_missing_and_shows_no_button(client, cast, address):
    client.force_login(cast.bithu_nghen)
    page = client.get(address).content.decode()
    assert "Báo cáo chính trị: chưa có bản nào." in page
    assert "Trình lần 1</button>" not in page


def test_a_complete_dossier_is_laid_and_the_congress_shown(client, cast, address):
    dossier(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.bithu_nghen)
    page = client.get(address).content.decode()
    assert "Sẽ trình 3 văn kiện" in page and "Trình lần 1</button>" in page and "01-ĐA/ĐU" in page
    answer = client.post(address, sent_by(client.get(address)))
    assert answer.status_code == 302 and answer.url == reverse("congress", args=[cast.nghen.pk])
    assert Submission.objects.get().items.count() == 3


def test_a_closed_gate_answers_409_and_leaves_no_trace(client, cast, address):
    client.force_login(cast.bithu_nghen)
    before = Entry.objects.count()
    answer = client.post(address, {"seen": 1})
    assert answer.status_code == 409 and "Chương trình hành động: chưa có bản nào." in answer.content.decode()
    assert (Submission.objects.count(), Entry.objects.count()) == (0, before)


def test_a_drafter_reads_the_list_but_may_not_submit(client, cast, address):
    dossier(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.soan_nghen)
    page = client.get(address).content.decode()
    assert "Chỉ bí thư của đảng bộ này được trình hồ sơ." in page and "Trình lần 1</button>" not in page
    assert "Đề án nhân sự" in page and "01-ĐA/ĐU" not in page
    answer = client.post(address, {"seen": 1})
    assert answer.status_code == 403 and "Chỉ bí thư" in answer.content.decode()
    assert Submission.objects.count() == 0


def test_the_superior_does_not_see_what_is_about_to_be_laid(client, cast, address):
    dossier(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.chanh)
    assert client.get(address).status_code == 403
    client.force_login(cast.bithu_kst)
    assert client.get(address).status_code == 404
    assert client.get("/dai-hoi/99999999999999999999/trinh/").status_code == 404


def test_the_second_click_shows_what_the_first_made(client, cast, address):
    dossier(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.bithu_nghen)
    sent = sent_by(client.get(address))
    assert [client.post(address, sent).status_code for _ in range(2)] == [302, 302]
    assert Submission.objects.count() == 1


def test_a_page_older_than_the_last_submission_is_refused(client, cast, address):
    submitted(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.bithu_nghen)
    answer = client.post(address, {"seen": 1})
    assert answer.status_code == 409 and "đã được trình lần 1" in answer.content.decode()
    assert Submission.objects.count() == 1


def test_a_draft_the_page_did_not_show_is_not_laid(client, cast, address, shown):
    upload(cast.nghen, "political_report", "Sửa vào phút chót.", by=cast.soan_nghen)
    indicators(cast.nghen, by=cast.soan_nghen, seen=1, KT05="39")
    before = Entry.objects.count()
    answer = client.post(address, shown)
    page = answer.content.decode()
    assert answer.status_code == 409 and (Submission.objects.count(), Entry.objects.count()) == (0, before)
    assert ("Báo cáo chính trị nay là bản 2, trang trước ghi bản 1; Biểu chỉ tiêu chủ yếu nay là bản 2, trang trước ghi bản 1." in page)
    assert "Trình lần 1</button>" in page and "Bản 2, đưa lên ngày" in page
    assert client.post(address, sent_by(answer)).status_code == 302
    assert {item.version.number for item in Submission.objects.get().items.filter(version__document__kind__code="political_report")} == {2}


def test_a_sheet_entered_since_is_told_as_new(client, cast, address):
    dossier(with_figures(cast).nghen, by=cast.bithu_nghen)
    client.force_login(cast.bithu_nghen)
    sent = sent_by(client.get(address))
    indicators(cast.nghen, by=cast.soan_nghen, KT05="38,2")
    answer = client.post(address, sent)
    assert answer.status_code == 409 and "có thêm Biểu chỉ tiêu chủ yếu, bản 1." in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_button_that_shows_nothing_lays_nothing_and_the_next_page_is_sound(client, address, shown):
    for junk in ("[" * 100_000, "9" * 5000, "{", "null", '{"a": 1}', '["\\u0000"]', ""):
        answer = client.post(address, shown | {"shown": junk})
        assert answer.status_code == 409 and not Submission.objects.exists()
        assert client.post(address, shown | {"seen": "x", "shown": junk}).status_code == 200
    assert client.post(address, sent_by(answer)).status_code == 302


def test_answers_to_lay_are_shown_and_restricted_wording_only_to_the_cleared(client, cast, address):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    kind = cast.kinds["personnel_plan"]
    concluded(cast, session, items=[
        {"text": "Cơ cấu cấp ủy chưa hợp lý.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [kind]},
        {"text": "Tổ chức đơn giản.", "blocks": "congress", "congresses": [cast.nghen]},
    ])
    reviews.answer(RequiredRevision.objects.get(number=2), kind="accept", text="Đã bỏ phần văn nghệ.", by=cast.soan_nghen)
    client.force_login(cast.bithu_nghen)
    answer = client.get(address)
    page = answer.content.decode()
    assert json.loads(answer.context["form"]["shown"].value())["Trả lời yêu cầu 2"] == "lần viết 1"
    assert "Cơ cấu cấp ủy chưa hợp lý." in page and "Đã bỏ phần văn nghệ." in page and "Sẽ trình lần này" in page
    client.force_login(cast.soan_nghen)
    page = client.get(address).content.decode()
    assert "Cơ cấu cấp ủy chưa hợp lý." not in page and "Tổ chức đơn giản." in page


def test_the_office_sends_back_with_what_is_missing(client, cast):
    submission = submitted(cast.nghen, by=cast.bithu_nghen)
    address = reverse("send_back", args=[submission.pk])
    client.force_login(cast.chanh)
    assert client.post(address, {"missing": " "}).status_code == 200
    assert not Return.objects.exists()
    answer = client.post(address, {"missing": "Thiếu biểu theo đơn vị cũ."})
    assert answer.status_code == 302 and Return.objects.get().missing == "Thiếu biểu theo đơn vị cũ."
    told = Message.objects.filter(key__startswith="returned:").values_list("recipient_id", flat=True)
    assert sorted(told) == sorted([cast.bithu_nghen.pk, cast.soan_nghen.pk])
    client.force_login(cast.bithu_nghen)
    assert client.get(address).status_code == 403


def test_what_a_session_hears_is_not_sent_back_any_more(client, cast):
    submission = submitted(cast.nghen, by=cast.bithu_nghen)
    running_session(cast, submission)
    client.force_login(cast.chanh)
    answer = client.post(reverse("send_back", args=[submission.pk]), {"missing": "Thiếu một biểu."})
    assert "Buổi duyệt đã bắt đầu" in answer.content.decode() and "Thiếu một biểu." in answer.content.decode()
    assert not Return.objects.exists()


def test_the_page_counts_what_is_not_explained_beside_the_button(client, checked):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "action_programme", "Toàn xã có 47 đảng viên.", by=checked.soan_kst)
    upload(checked.kst, "political_report", "Đảng bộ có 45 đảng viên.", by=checked.soan_kst)
    client.force_login(checked.bithu_kst)
    page = client.get(reverse("submit", args=[checked.kst.pk])).content.decode()
    assert f'href="{reverse("congress_findings", args=[checked.kst.pk])}">Còn 2 phát hiện cần giải thích</a>; cấp trên sẽ thấy khi đọc.' in page
    assert "Trình lần 1</button>" in page and "Sẽ trình 3 văn kiện" in page


def test_a_blocked_page_leads_on_and_back_and_promises_nothing(client, checked):
    dossier(checked.kst, by=checked.bithu_kst)
    upload(checked.kst, "political_report", "Nhân dân xã Kim Lộc.", by=checked.soan_kst)
    client.force_login(checked.bithu_kst)
    page = client.get(reverse("submit", args=[checked.kst.pk])).content.decode()
    assert "Sẽ trình" not in page and "3 văn kiện đã có, trình khi đủ điều kiện" in page
    assert f'href="{reverse("congress_findings", args=[checked.kst.pk])}?muc=blocking">Mở việc đầu tiên</a>' in page
    assert f'href="{reverse("congress", args=[checked.kst.pk])}">Quay lại hồ sơ</a>' in page


def test_both_pages_count_the_same_conditions(client, checked):
    upload(checked.kst, "political_report", "Nhân dân xã Kim Lộc.", by=checked.soan_kst)
    client.force_login(checked.bithu_kst)
    own = client.get(reverse("congress", args=[checked.kst.pk])).context["next"]
    page = client.get(reverse("submit", args=[checked.kst.pk]))
    assert len(page.context["outcomes"]) == own["total"] == 5 and f"Còn {page.context['things']} việc" in own["title"]
