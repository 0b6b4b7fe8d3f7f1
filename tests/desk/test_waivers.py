"""Waiving a requirement: the chair alone, for the reasons shown, and never a stale page."""

import json
from datetime import date

import pytest
from django.urls import reverse

from congresses.dates import actions as dates
from congresses.gates.models import Waiver
from congresses.journal.models import Entry
from tests.factories import upload

WHY = "Đại hội điểm của huyện."


def address(congress, gate="submit", requirement="required_documents"):
    return reverse("waive", args=[congress.pk, gate, requirement])


def shown(client, url):
    return list(client.get(url).context["outcome"].reasons)


@pytest.fixture
def chair(client, cast):
    client.force_login(cast.chutri)
    return client


def test_the_chair_waives_exactly_what_was_shown(chair, cast):
    url = address(cast.kst)
    reasons = shown(chair, url)
    assert chair.post(url, {"why": WHY, "shown": json.dumps(reasons)}).url == reverse("congress", args=[cast.kst.pk])
    waiver = Waiver.objects.get()
    assert (waiver.reasons, waiver.why, waiver.by) == (reasons, WHY, cast.chutri)
    assert Entry.objects.get(verb="waived").actor_id == cast.chutri.pk


def test_a_changed_reason_asks_again_and_keeps_what_was_typed(chair, cast):
    url = address(cast.kst)
    stale = shown(chair, url)
    upload(cast.kst, "political_report", by=cast.bithu_kst)
    refused = chair.post(url, {"why": WHY, "shown": json.dumps(stale)})
    html = refused.content.decode()
    assert refused.status_code == 409 and WHY in html and "Báo cáo chính trị: chưa có bản nào" not in html
    assert not Waiver.objects.exists()
    again = json.loads(refused.context["form"].data["shown"])
    assert chair.post(url, {"why": WHY, "shown": json.dumps(again)}).status_code == 302
    assert Waiver.objects.get().reasons == again


@pytest.mark.parametrize("fields", [{"why": "", "shown": "[]"}, {"why": WHY}, {"why": WHY, "shown": "5"},
                                    {"why": WHY, "shown": "{"}, {"why": WHY + "\x00", "shown": '["\\u0000"]'}])
def test_an_incomplete_or_meddled_form_waives_nothing(chair, cast, fields):
    assert chair.post(address(cast.kst), fields).status_code in (200, 409)
    assert not Waiver.objects.exists()


def test_a_met_requirement_needs_no_waiver(chair, cast):
    response = chair.get(address(cast.kst, requirement="nothing_pending"), follow=True)
    assert "không cần cho phép bỏ qua" in response.content.decode()


def test_some_requirements_cannot_be_waived(chair, cast):
    dates.propose(cast.kst, first_day=date(2020, 5, 18), last_day=date(2020, 5, 19), by=cast.bithu_kst)
    refused = chair.get(address(cast.kst, "consent", "majority_agrees"))
    assert refused.status_code == 403 and "không bỏ qua được" in refused.content.decode()


@pytest.mark.parametrize(("gate", "requirement"), [("la", "required_documents"), ("submit", "la"), ("conclude", "x")])
def test_an_unknown_requirement_is_not_found(chair, cast, gate, requirement):
    assert chair.get(address(cast.kst, gate, requirement)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("chanh", 403), ("bithu_kst", 403), ("bithu_kvy", 404), ("nguoila", 404)])
def test_nobody_else_waives(client, cast, who, status):
    client.force_login(getattr(cast, who))
    for call in (client.get, client.post):
        assert call(address(cast.kst)).status_code == status
    assert not Waiver.objects.exists()
