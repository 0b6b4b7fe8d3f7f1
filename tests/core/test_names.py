"""Former names: kept by whoever writes another one over them, found by the moment they held."""

from datetime import timedelta

import pytest
from django.urls import reverse

from congresses.committees.models import Committee
from congresses.committees.seats import system_seat
from congresses.core import clock
from congresses.core.models import FormerName
from congresses.core.names import NamesAt
from congresses.operations.imports import TABLES, load
from tests.factories import at


def called(row, moment, field="name") -> str:
    row.refresh_from_db()
    return NamesAt(moment).of(row, field)


def test_the_administration_keeps_the_name_that_is_written_over(cast, client):
    client.force_login(cast.quantri)
    place, before = cast.district, clock.now()
    page = reverse("admin:committees_committee_change", args=[place.pk])
    data = {"code": "cl", "name": place.name, "short_name": "Can Lộc mới", "kind": "district"}
    assert client.post(page, data).status_code == 302
    assert (called(place, before, "short_name"), called(place, before)) == ("Can Lộc", "Đảng bộ huyện Can Lộc")
    assert called(place, clock.now() + timedelta(seconds=1), "short_name") == "Can Lộc mới"
    assert client.post(page, data).status_code == 302
    assert FormerName.objects.count() == 1  # the same again changes nothing


@pytest.mark.django_db
def test_the_import_keeps_each_name_for_its_time():
    moments = []
    for month, name in ((1, "Đảng bộ xã A"), (2, "Đảng bộ xã B"), (3, "Đảng bộ xã C")):
        clock.move_to(at(1, month))
        file = f"code,name,short_name,kind,parent_code\nxa,{name},Xã,commune,\n"
        load(TABLES["committees"], file.encode(), file_name="thử.csv", seat=system_seat())
        clock.move_to(at(15, month))
        moments.append(clock.now())
    place = Committee.objects.get(code="xa")
    assert [called(place, moment) for moment in moments] == ["Đảng bộ xã A", "Đảng bộ xã B", "Đảng bộ xã C"]
    assert called(place, moments[0], "short_name") == "Xã"
