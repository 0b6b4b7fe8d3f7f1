"""An administrator who wants more than accounts and catalogue."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.committees.models import Membership
from congresses.plans.models import DocumentKind
from congresses.reviews import actions as reviews
from congresses.reviews.models import ConclusionItem
from tests.factories import running_session, submitted


@pytest.fixture
def here(cast, client):
    client.force_login(cast.quantri)
    return cast


@pytest.mark.parametrize("lookup", ["password__startswith", "password", "password__regex"])
def test_no_address_spells_out_a_password(here, client, lookup):
    """A page that is full or empty by the first letters of a hash gives it away letter by letter."""
    assert client.get(f"/quan-tri/committees/user/?{lookup}=md5").status_code == 400
    assert client.get("/quan-tri/committees/user/?is_active__exact=1").status_code == 200


def test_a_restricted_kind_is_not_deleted_from_under_the_points_that_name_it(here, client):
    kind = DocumentKind.objects.create(plan=here.plan, position=9, code="kin", name="Phương án kín", required=False, restricted=True)
    draft = reviews.draft(running_session(here, submitted(here.nghen, by=here.bithu_nghen)), by=here.chanh)
    reviews.add_item(draft, text="Kín.", blocks="consent", congresses=[here.nghen], kinds=[kind], seen=1, by=here.chutri)
    assert client.post(reverse("admin:plans_documentkind_delete", args=[kind.pk]), {"post": "yes"}).status_code == 403
    assert not ConclusionItem.objects.visible_to(here.chuyen).exists()


def test_a_seat_that_ended_comes_back_without_its_clearance(here, client):
    seat = here.chuyen.memberships.get()
    Membership.objects.filter(pk=seat.pk).update(cleared=True, valid_to=date(2020, 3, 1))
    client.post(reverse("admin:committees_membership_change", args=[seat.pk]), {
        "committee": seat.committee_id, "role": seat.role, "title": seat.title, "department": "", "valid_from": "", "valid_to": "",
    })
    seat.refresh_from_db()
    assert (seat.valid_to, seat.cleared) == (None, False)


@pytest.mark.parametrize("header", [b",".join([b"code"] * 500_000), b"," * 1_000_000], ids=["repeated", "empty"])
def test_a_header_without_end_is_refused_at_once(here, client, header):
    file = SimpleUploadedFile("a.csv", header + b"\nx")
    assert client.post(reverse("admin:import_reference"), {"table": "committees", "file": file}).status_code == 422


def test_an_odd_month_does_not_take_the_plan_away_from_everybody(here, client):
    here.plan.age_point = "2020-²"
    here.plan.save()
    client.force_login(here.chanh)
    assert client.get(reverse("plan", args=[here.plan.pk])).status_code == 200


def new_committee(client, superior, short_name="x"):
    return client.post(reverse("admin:committees_committee_add"), {
        "code": "moi", "name": "Đảng bộ mới", "short_name": short_name, "kind": "commune", "superior": superior.pk,
    })


def test_a_tree_or_a_name_beyond_all_measure_is_no_fault_of_the_portal(here, client):
    here.district.path = "/1234567" * 30 + "/"
    here.district.save()
    assert "bậc thứ 30" in new_committee(client, here.district).content.decode()
    here.district.path = f"/{here.district.pk}/"
    here.district.save()
    assert new_committee(client, here.district, "각" * 100).status_code == 302
