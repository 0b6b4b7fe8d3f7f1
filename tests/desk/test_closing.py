"""Closing a session: what is missing is said, with a way to do it; nothing of it refuses the closing."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.documents.models import Version
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import Conclusion
from tests.factories import running_session, submitted
from tests.remembering import remembered


def version_of(congress, code="political_report"):
    return Version.objects.get(document__congress=congress, document__kind__code=code)


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn and Kim Song Trường in one running session; Nghèn proposes a day, a guest was added."""
    cast.session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))
    cast.proposal = dates.propose(cast.nghen, first_day=date(2020, 4, 30), last_day=date(2020, 4, 30), by=cast.bithu_nghen)
    reviews.invite(cast.session, name="Trần Văn Khách", title="Hội Nông dân", by=cast.chanh)
    return cast


def missing(client, here):
    client.force_login(here.chanh)
    return {one.text: one.url for one in client.get(reverse("close_session", args=[here.session.pk])).context["missing"]}


def begins(found, words):
    return [text for text in found if text.startswith(words)]


def test_everything_left_undone_is_listed_before_the_button(client, heard):
    reviews.take_down(heard.session, version=version_of(heard.nghen), speaker="A", text="Số liệu chưa khớp.", aspect="figures", by=heard.chanh)
    found = missing(client, heard)
    assert begins(found, "Chưa điểm danh ") and any("người được mời" in text and "Trần Văn Khách" in text for text in found)
    assert begins(found, "Chưa chuyển sang nội dung 2: Xã Kim Song Trường.") and not begins(found, "Chưa chuyển sang nội dung 1")
    assert begins(found, "1 ý kiến, góp ý chưa đưa vào dự thảo kết luận") and begins(found, "6 văn kiện chưa có ý kiến kết luận.")
    assert found["Thị trấn Nghèn đề nghị ngày đại hội 30/4/2020: chưa biểu quyết, chưa có ý kiến kết luận."] == reverse(
        "count_hands", args=[heard.proposal.pk])
    page = client.get(reverse("close_session", args=[heard.session.pk])).content.decode()
    assert page.index("việc chưa làm") < page.index("Vẫn kết thúc buổi duyệt")


def test_what_is_done_is_listed_no_more(client, heard):
    opinion = reviews.take_down(heard.session, version=version_of(heard.nghen), speaker="A", text="Rõ.", aspect="figures", by=heard.chanh)
    settled = reviews.comment(version_of(heard.kst), text="Đã bàn.", aspect="form", by=heard.chuyen)
    reviews.mark_comment(settled, resolved=True, by=heard.chuyen)
    client.force_login(heard.chanh)
    client.post(reverse("mark_all_present", args=[heard.session.pk]))
    reviews.hear(heard.session.agenda.get(submission__congress=heard.kst), by=heard.chanh)
    reviews.demand_of(opinion, heard.session, congresses=[heard.nghen], by=heard.chutri)
    draft = Conclusion.objects.get()
    dates.count_hands(heard.proposal, agree=2, not_yet=0, other=0, by=heard.chanh)
    said = "Thị trấn Nghèn đề nghị ngày đại hội 30/4/2020: đã biểu quyết, chưa ghi ý kiến vào dự thảo kết luận."
    assert missing(client, heard)[said] == reverse("draft_verdict", args=[draft.pk, heard.nghen.pk])
    dates.draft_verdict(draft, heard.nghen, kind="in_principle", seen=draft.edition, by=heard.chutri)
    draft.refresh_from_db()
    versions = Version.objects.filter(items__submission__agenda__session=heard.session)
    reviews.judge(draft, verdicts={version: "revise" for version in versions}, seen=draft.edition, by=heard.chutri)
    assert missing(client, heard) == {}
    assert "Vẫn kết thúc" not in client.get(reverse("close_session", args=[heard.session.pk])).content.decode()


def test_items_are_numbered_as_the_page_numbers_them_after_a_dossier_was_sent_back(client, cast):
    gone = submitted(cast.nghen, by=cast.bithu_nghen)
    stay = [submitted(cast.kst, by=cast.bithu_kst), submitted(cast.kvy, by=cast.bithu_kvy)]
    session = reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=clock.now(), submissions=[gone, *stay],
                                   chair=cast.chutri, recorder=cast.chanh, by=cast.chanh)
    reviews.send_back(gone, missing="Thiếu đề án nhân sự.", by=cast.chanh)
    cast.session = reviews.open_session(session, by=cast.chanh)
    assert begins(missing(client, cast), "Chưa chuyển sang") == ["Chưa chuyển sang nội dung 2: Xã Khánh Vĩnh Yên."]
    reviews.hear(cast.session.agenda.last(), by=cast.chanh)
    assert {one.sentence for one in Entry.objects.filter(verb="item_heard")} == {"chuyển sang nội dung 2 của «Buổi duyệt»"}


def test_closing_is_refused_for_nothing_that_is_missing(client, heard):
    assert missing(client, heard)
    assert client.post(reverse("close_session", args=[heard.session.pk])).status_code == 302
    heard.session.refresh_from_db()
    assert heard.session.closed_at
    page = client.get(reverse("close_session", args=[heard.session.pk]))
    assert page.context["missing"] == []


def test_by_paper_nobody_is_called_and_no_roll_is_taken(client, cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(cast.plan, title="Xin ý kiến", planned_at=sent.at, submissions=[sent], chair=cast.chutri, recorder=cast.chanh,
                                   by_paper=True, by=cast.chanh)
    cast.session = reviews.open_session(session, by=cast.chanh)
    assert [*missing(client, cast)] == ["3 văn kiện chưa có ý kiến kết luận."]


def test_an_item_called_twice_keeps_when_it_was_called_first(heard):
    second = heard.session.agenda.get(submission__congress=heard.kst)
    first = heard.session.agenda.get(submission__congress=heard.nghen)
    assert first.heard_at == heard.session.opened_at and second.heard_at is None
    reviews.hear(second, by=heard.chanh)
    reviews.hear(first, by=heard.chanh)
    first.refresh_from_db()
    assert first.heard_at == heard.session.opened_at and heard.session.agenda.get(pk=second.pk).heard_at is not None
