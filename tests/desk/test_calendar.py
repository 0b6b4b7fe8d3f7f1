"""The calendar: decided days are public, asked ones belong to those who see the congress."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.models import DateDecision
from tests.factories import at
from tests.remembering import remembered

NGHEN, KST = "Đại hội Đảng bộ thị trấn Nghèn", "Đại hội Đảng bộ xã Kim Song Trường"


def calendar(client, **query):
    return client.get(reverse("calendar"), query).content.decode()


@pytest.fixture
@remembered
def dated(cast):
    """Nghèn may hold its congress on 30–31/3, Kim Song Trường asks for 9/4."""
    proposal = dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)
    DateDecision.objects.create(congress=cast.nghen, proposal=proposal, kind="consent", first_day=proposal.first_day,
                                last_day=proposal.last_day, by=cast.chutri, at=clock.now())
    dates.propose(cast.kst, first_day=date(2020, 4, 9), last_day=date(2020, 4, 9), by=cast.bithu_kst)
    return cast


def test_the_public_sees_decided_days_only(client, dated, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = calendar(client)
    assert NGHEN in page and "30–31" in page and "Thứ Hai, thứ Ba" in page and "Đồng ý tổ chức" in page
    assert KST not in page and "/dai-hoi/" not in page


def test_the_house_and_the_commune_see_what_was_asked_for(client, dated):
    for person in (dated.chanh, dated.bithu_kst):
        client.force_login(person)
        assert KST in calendar(client)
    client.force_login(dated.bithu_kvy)
    page = calendar(client)
    assert KST not in page and NGHEN in page


def test_a_hold_is_said(client, dated):
    dates.hold(dated.plan, reason="Phòng dịch.", by=dated.chutri)
    page = calendar(client)
    assert "Tạm dừng" in page and "chờ ngày mới" in page


def test_a_congress_that_took_place_stands_on_its_own_days(client, dated):
    clock.move_to(at(1, 4))
    dates.convene(dated.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 30), by=dated.chanh)
    page = calendar(client, thang="2020-03")
    assert "Đã tổ chức" in page and "30–31" not in page


def test_an_empty_month_leads_to_the_nearest_full_one(client, dated):
    page = calendar(client, thang="2021-01")
    assert "Chưa có đại hội nào trong hai tháng này" in page and "?thang=2020-03" in page


@pytest.mark.parametrize("month", ["", "x", "2020-13", "9" * 50, "2020-\x00", "0000-01", "٢٠٢٠-٠٣"])
def test_a_meddled_month_is_this_month(client, dated, month):
    assert "Tháng 3 năm 2020" in calendar(client, thang=month)
