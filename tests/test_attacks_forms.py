"""Clicks, tabs and the back button: what is acknowledged was done, and nothing twice."""

import pytest
from django.urls import reverse

from congresses.reviews.models import Comment, ReviewSession
from tests.factories import submitted
from tests.remembering import remembered

TOKEN = "6d0f2a52-6f0c-4d4a-9f5a-0d8f6c1b2a10"


@pytest.fixture
@remembered
def version(cast):
    return submitted(cast.nghen, by=cast.bithu_nghen).items.first().version


def test_going_back_and_writing_something_else_is_an_act_of_its_own(client, cast, version):
    client.force_login(cast.chuyen)
    address = reverse("comment_version", args=[version.pk])
    for text in ("Góp ý thứ nhất.", "Góp ý thứ nhất.", "Góp ý thứ hai, viết lại trên trang cũ."):
        assert client.post(address, {"aspect": "figures", "text": text, "once": TOKEN}).status_code == 302
    assert list(Comment.objects.values_list("text", flat=True)) == ["Góp ý thứ nhất.", "Góp ý thứ hai, viết lại trên trang cũ."]


@pytest.mark.parametrize("shown", ["[" * 100_000, "9" * 5000, "{}", "null", '["\\ud800"]'], ids=["deep", "huge", "dict", "null", "surrogate"])
def test_tampered_reasons_of_a_waiver_are_refused(client, cast, shown):
    client.force_login(cast.chutri)
    address = reverse("waive", args=[cast.nghen.pk, "submit", "required_documents"])
    answer = client.post(address, {"why": "Thử.", "shown": shown})
    assert answer.status_code in (200, 409)
    assert cast.nghen.waivers.count() == 0


def test_a_huge_number_beside_a_comment_is_no_version(client, cast, version):
    client.force_login(cast.chuyen)
    client.post(reverse("comment_version", args=[version.pk]), {"aspect": "figures", "text": "Một."})
    address = reverse("mark_comment", args=[Comment.objects.get().pk])
    assert client.post(address, {"resolved": "on", "ban": "9" * 5000}).status_code == 302


def session_on(cast, client, day):
    submission = submitted(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.chanh)
    return client.post(reverse("plan_session", args=[cast.plan.pk]), {
        "title": "Buổi duyệt", "day": day, "hour": "00:30", "chair": cast.chutri.pk, "recorder": cast.chanh.pk,
        "submissions": [submission.pk],
    })


@pytest.mark.parametrize("day", ["01/01/0001", "31/12/9999"])
def test_a_year_nobody_means_is_refused(client, cast, day):
    """The first hour of the first year lies before the calendar in UTC: no page could read it any more."""
    answer = session_on(cast, client, day)
    assert (answer.status_code, ReviewSession.objects.count()) == (200, 0)
    assert f"Năm {int(day[-4:])} quá xa" in answer.content.decode()
