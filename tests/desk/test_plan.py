"""The plan, who is who in it, and the clearance the chair grants."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.committees.models import Delegation, Membership, User
from congresses.journal.models import Entry
from congresses.plans.models import EventLimit, Indicator, PersonnelRule
from tests.factories import committee, person
from tests.remembering import remembered


def see(client, user, name, pk):
    client.force_login(user)
    return client.get(reverse(name, args=[pk]))


def test_the_plan_shows_its_numbers_to_both_sides(client, cast):
    PersonnelRule.objects.create(plan=cast.plan, code="surplus", metric="số dư", operator="between", low="10",
                                 high="33.30", unit="%", rounding="none", source="QĐ 244")
    EventLimit.objects.create(plan=cast.plan, code="guests", name="Khách mời", operator="<=", limit="1500",
                              valid_from=date(2020, 3, 14), valid_to=date(2020, 6, 30), source="Công văn")
    Indicator.objects.create(plan=cast.plan, code="KT01", name="Thu nhập bình quân", unit="triệu đồng", direction="up",
                             measured="end")
    for user in (cast.uyvien, cast.soan_kst):
        page = see(client, user, "plan", cast.plan.pk).content.decode()
        for words in ("15/3/2020 – 30/6/2020", "30 ngày làm việc", "Đề án nhân sự", "từ 10% đến 33,3%", "không quá 1.500",
                      "Thu nhập bình quân", "Giỗ Tổ Hùng Vương"):
            assert words in page
    assert see(client, cast.nguoila, "plan", cast.plan.pk).status_code == 404


def test_notes_for_the_administrator_stay_with_the_administrator(client, cast):
    cast.plan.note = "ngày bắt đầu là giả định"
    cast.plan.save()
    assert "giả định" not in see(client, cast.bithu_kst, "plan", cast.plan.pk).content.decode()


def test_a_year_without_holidays_is_said(client, cast):
    cast.plan.window_to = date(2021, 1, 31)
    cast.plan.save()
    assert "Chưa nhập ngày nghỉ của năm này" in see(client, cast.chanh, "plan", cast.plan.pk).content.decode()


def test_the_house_sees_who_is_who(client, cast):
    page = see(client, cast.uyvien, "participants", cast.plan.pk).content.decode()
    assert "Võ Đình Khang" in page and "Bí thư kst" in page and "Cho đọc" not in page
    refused = see(client, cast.soan_kst, "participants", cast.plan.pk)
    assert refused.status_code == 403 and "Chỉ người của cấp ủy này" in refused.content.decode()
    assert see(client, cast.nguoila, "participants", cast.plan.pk).status_code == 404


def test_participants_go_on_page_by_page(client, cast):
    place = committee("xa-dong", "Đảng bộ xã Đông", cast.district)
    cast.plan.congresses.create(committee=place)
    for number in range(70):
        person(f"soan.{number}", f"Cán bộ số {number}", "drafter", place)
    first = see(client, cast.chanh, "participants", cast.plan.pk)
    last = client.get(first.context["older"])
    shown = [row["name"] for page in (first, last) for row in page.context["communes"]]
    assert len(shown) == len(set(shown)) == 76 and not last.context["older"] and not last.context["house"]


def test_the_chair_grants_and_takes_back_clearance(client, cast):
    member = Membership.objects.get(user=cast.chuyen)
    url = reverse("clearance", args=[member.pk])
    assert "Cho đọc loại hạn chế: Đặng Quang Vinh" in see(client, cast.chutri, "clearance", member.pk).content.decode()
    assert client.post(url, {"cleared": "True"}).url == reverse("participants", args=[cast.plan.pk])
    member.refresh_from_db()
    assert member.cleared and Entry.objects.get(verb="clearance_granted").actor_id == cast.chutri.pk
    client.post(url, {"cleared": "False"})
    member.refresh_from_db()
    assert not member.cleared


@pytest.mark.parametrize(("who", "status"), [("chanh", 403), ("soan_kst", 404), ("nguoila", 404), ("quantri", 404)])
def test_nobody_else_grants_clearance(client, cast, who, status):
    member = Membership.objects.get(user=cast.chuyen)
    client.force_login(getattr(cast, who))
    assert client.post(reverse("clearance", args=[member.pk]), {"cleared": "True"}).status_code == status
    member.refresh_from_db()
    assert not member.cleared and not Entry.objects.filter(verb="clearance_granted").exists()


@pytest.fixture
@remembered
def deputy(cast):
    """Somebody who acts for the secretary of Nghèn until the end of April."""
    helper = User.objects.create_user("phobithu.nghen", full_name="Trần Thị Phó")
    return Delegation.objects.create(
        membership=cast.bithu_nghen.memberships.get(), delegate=helper, valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30))


def test_the_chair_lets_a_deputy_read_restricted_kinds_and_no_longer(client, cast, deputy):
    url = reverse("lent_reading", args=[deputy.pk])
    page = see(client, cast.chutri, "participants", cast.plan.pk).content.decode()
    assert "Trần Thị Phó thay từ 01/3/2020 đến hết 30/4/2020: không đọc loại hạn chế" in page and url in page
    assert url not in see(client, cast.chanh, "participants", cast.plan.pk).content.decode()
    assert "Thay Bí thư nghen" in see(client, cast.chutri, "lent_reading", deputy.pk).content.decode()
    for value, verb in (("True", "lent_reading_granted"), ("False", "lent_reading_revoked")):
        assert client.post(url, {"cleared": value}).url == reverse("participants", args=[cast.plan.pk])
        helper = User.objects.get(pk=deputy.delegate_id)
        assert [seat.reads_restricted for seat in helper.seats] == [value == "True"]
        assert Entry.objects.get(verb=verb).actor_id == cast.chutri.pk


@pytest.mark.parametrize(("who", "status"), [("chanh", 403), ("bithu_nghen", 404), ("nguoila", 404), ("quantri", 404)])
def test_nobody_else_lends_the_reading(client, cast, deputy, who, status):
    client.force_login(getattr(cast, who))
    assert client.post(reverse("lent_reading", args=[deputy.pk]), {"cleared": "True"}).status_code == status
    deputy.refresh_from_db()
    assert not deputy.restricted and not Entry.objects.filter(verb__startswith="lent_reading").exists()


def test_a_deputy_of_the_chair_lends_themselves_no_reading_and_nobody_what_the_lender_lacks(client, cast, deputy):
    own = Delegation.objects.create(
        membership=cast.chutri.memberships.get(), delegate=cast.chanh, restricted=True, valid_from=date(2020, 3, 1),
        valid_to=date(2020, 4, 30))
    assert see(client, cast.chanh, "lent_reading", deputy.pk).status_code == 200
    assert "Không ai tự cấp" in client.get(reverse("lent_reading", args=[own.pk])).content.decode()
    deputy.membership = cast.soan_nghen.memberships.get()
    deputy.save()
    refused = see(client, cast.chutri, "lent_reading", deputy.pk)
    assert refused.status_code == 403 and "không đọc loại hạn chế" in refused.content.decode()


def test_a_meddled_grant_changes_nothing(client, cast):
    member = Membership.objects.get(user=cast.chuyen)
    client.force_login(cast.chutri)
    for value in ("", "\x00", "vâng"):
        assert client.post(reverse("clearance", args=[member.pk]), {"cleared": value}).status_code == 200
    member.refresh_from_db()
    assert not member.cleared
