"""Comments through the pages: written beside the passage, answered, settled by who asked."""

import pytest
from django.urls import reverse

from congresses.documents import actions as documents
from congresses.documents.models import Passage
from congresses.reviews import actions
from congresses.reviews.models import Comment, CommentMark
from tests.factories import received, running_session, submitted, upload
from tests.remembering import remembered


@pytest.fixture
@remembered
def submission(cast):
    return submitted(cast.kst, by=cast.bithu_kst)


@pytest.fixture
@remembered
def report(cast, submission):
    return cast.kst.documents.get(kind=cast.kinds["political_report"]).versions.get()


@pytest.fixture
@remembered
def passage(report):
    return report.passages.get(number=2)


WORDS = {"aspect": "figures", "text": "Nêu thêm số thu năm 2019."}


def at(name, thing):
    return reverse(name, args=(thing.pk,))


def beside(passage):
    return reverse("comment_passage", args=(passage.version_id, passage.number))


def test_a_passage_is_commented(client, cast, report, passage):
    client.force_login(cast.chuyen)
    page = client.get(beside(passage)).content.decode()
    assert "Góp ý đoạn 2" in page and "Đoạn giữ nguyên." in page and "field--chips" in page
    response = client.post(beside(passage), WORDS | {"quote": "giữ nguyên"}, follow=True)
    assert response.redirect_chain == [(at("version", report) + "#d2", 302)]
    made = Comment.objects.get()
    assert (made.passage, made.quote, made.aspect, made.written_for) == (passage, "giữ nguyên", "figures", cast.chuyen)
    page = response.content.decode()
    assert "Đã ghi góp ý cho đoạn 2." in page and "Nêu thêm số thu năm 2019." in page and "Góp ý · số liệu" in page


def test_the_whole_version_is_commented(client, cast, report):
    client.force_login(cast.chanh)
    response = client.post(at("comment_version", report), WORDS)
    assert response.url == at("version", report) + "#gop-y" and Comment.objects.get().passage is None


@pytest.mark.parametrize(("asked", "quote"), [
    ("?trich=giữ nguyên", "giữ nguyên"), ("?trich=", "Đoạn giữ nguyên."), ("?trich=chữ khác%00", "Đoạn giữ nguyên."), ("", ""),
])
def test_the_quote_is_prefilled_with_words_of_the_passage(client, cast, passage, asked, quote):
    client.force_login(cast.chuyen)
    form = client.get(beside(passage) + asked).context["form"]
    assert form["quote"].value() == quote


def test_words_copied_across_cells_and_lines_are_prefilled_as_they_stand(client, cast, passage):
    Passage.objects.filter(pk=passage.pk).update(text="Thu ngân sách | 12,5\ntỷ đồng")
    client.force_login(cast.chuyen)
    form = client.get(beside(passage), {"trich": "ngân sách 12,5 tỷ", "lan": "1"}).context["form"]
    assert form["quote"].value() == "ngân sách | 12,5\ntỷ"


def test_a_comment_without_aspect_or_text_is_refused_and_kept(client, cast, passage):
    client.force_login(cast.chuyen)
    page = client.post(beside(passage), {"text": "Giữ lại chữ này.", "aspect": "khác"}).content.decode()
    assert "không có trong danh sách" in page and "Giữ lại chữ này." in page and not Comment.objects.exists()
    for words in ("", "  ", "a\0b", "x" * 5001):
        assert client.post(beside(passage), WORDS | {"text": words}).status_code == 200
    assert not Comment.objects.exists()


def test_a_second_click_writes_no_second_comment(client, cast, passage):
    client.force_login(cast.chuyen)
    once = WORDS | {"once": "5f5b6f0e-0f5b-4a53-8d8e-0a3c5e6b7a11"}
    for _ in range(2):
        assert client.post(beside(passage), once).status_code == 302
    assert Comment.objects.count() == 1


def test_who_may_comment(client, cast, report, passage):
    for user, status in ((cast.bithu_kst, 403), (cast.bithu_nghen, 404), (cast.nguoila, 404), (cast.quantri, 404)):
        client.force_login(user)
        assert client.post(at("comment_version", report), WORDS).status_code == status
        assert client.post(beside(passage), WORDS).status_code == status
    client.force_login(cast.chuyen)
    assert client.get(reverse("comment_passage", args=(10**30, 10**30))).status_code == 404
    assert not Comment.objects.exists()


def test_a_version_that_was_not_laid_cannot_be_commented(client, cast, submission):
    draft = upload(cast.kst, "political_report", "Bản mới.", by=cast.soan_kst)
    client.force_login(cast.chuyen)
    assert client.post(at("comment_version", draft), WORDS).status_code == 404
    assert client.post(beside(draft.passages.get()), WORDS).status_code == 404
    assert not Comment.objects.exists()


def test_a_restricted_passage_is_not_there_for_the_uncleared(client, cast):
    plan = documents.upload(cast.kst, cast.kinds["personnel_plan"], file=received("Nhân sự."), by=cast.bithu_kst)
    documents.lay([plan])
    for user, status in ((cast.chuyen, 404), (cast.chanh, 404), (cast.tochuc, 302)):
        client.force_login(user)
        assert client.post(beside(plan.passages.get()), WORDS).status_code == status


@pytest.fixture
@remembered
def remark(cast, report, passage):
    return actions.comment(report, text="Thiếu số liệu.", aspect="figures", passage=passage, by=cast.chuyen)


def test_a_thread_is_answered(client, cast, report, remark):
    client.force_login(cast.chanh)
    assert "Thiếu số liệu." in client.get(at("reply", remark)).content.decode()
    response = client.post(at("reply", remark), {"text": "Đồng ý với ý kiến này."}, follow=True)
    assert response.redirect_chain == [(at("version", report) + "#d2", 302)]
    assert remark.replies.get().text == "Đồng ý với ý kiến này."
    assert "Đồng ý với ý kiến này." in response.content.decode()
    assert client.post(at("reply", remark.replies.get()), {"text": "x"}).status_code == 404


def test_who_asked_says_when_it_is_settled(client, cast, report, remark):
    client.force_login(cast.chuyen)
    assert "Đánh dấu đã giải quyết</button>" in client.get(at("version", report)).content.decode()
    response = client.post(at("mark_comment", remark), {"resolved": "on"}, follow=True)
    page = response.content.decode()
    assert response.redirect_chain == [(at("version", report) + "#d2", 302)]
    assert "Đã đánh dấu góp ý là đã giải quyết." in page and "Mở lại</button>" in page
    client.post(at("mark_comment", remark), {"resolved": ""})
    assert [mark.resolved for mark in CommentMark.objects.all()] == [True, False]
    assert client.get(at("mark_comment", remark)).status_code == 405


def test_others_do_not_settle_it_and_see_no_button(client, cast, report, remark):
    client.force_login(cast.chanh)
    assert "Đánh dấu đã giải quyết</button>" not in client.get(at("version", report)).content.decode()
    assert client.post(at("mark_comment", remark), {"resolved": "on"}).status_code == 403
    assert not CommentMark.objects.exists()


def test_the_commune_hears_comments_once_the_session_has_opened(client, cast, submission, report, remark):
    client.force_login(cast.bithu_kst)
    assert client.get(at("reply", remark)).status_code == 404
    assert "Thiếu số liệu." not in client.get(at("version", report)).content.decode()
    running_session(cast, submission)
    assert "Thiếu số liệu." in client.get(at("version", report)).content.decode()
    assert client.post(at("reply", remark), {"text": "x"}).status_code == 403
    assert client.post(at("mark_comment", remark), {"resolved": "on"}).status_code == 403


@pytest.mark.parametrize("shown", ["", "x", "9" * 40, "1\0"])
def test_an_odd_version_beside_leads_back_to_the_comment_s_own(client, cast, report, remark, shown):
    client.force_login(cast.chuyen)
    assert client.post(at("mark_comment", remark), {"resolved": "on", "ban": shown}).url == at("version", report) + "#d2"


def test_a_comment_settled_beside_a_later_version_leads_back_there(client, cast, remark):
    later = upload(cast.kst, "political_report", "Đoạn chen vào.", "Đoạn một.", "Đoạn giữ nguyên.", by=cast.soan_kst)
    documents.lay([later])
    later.passages.filter(number=2).update(mark="new")
    later.passages.filter(number=3).update(mark=remark.passage.mark)
    client.force_login(cast.chuyen)
    assert client.post(at("mark_comment", remark), {"resolved": "on", "ban": later.pk}).url == at("version", later) + "#d3"
