"""The page of one's calendar address: made and shown once, replaced, revoked; told in the journal."""

import io
import json
import logging
import re
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from canloc_portal.logs import JsonLines
from congresses.committees import calendar_addresses
from congresses.committees.models import CalendarAddress
from congresses.journal.models import Entry


@pytest.fixture
def office(cast, client):
    client.force_login(cast.chanh)
    return cast


def told():
    return list(Entry.objects.filter(object_type="committees.calendaraddress").values_list("verb", "audience"))


def shown(response) -> str:
    """The path of the address in the field to copy."""
    return re.search(r'data-copy>http://testserver(/lich/[\w-]+\.ics)<', response.content.decode())[1]


def test_the_calendar_leads_to_the_page(office, client):
    assert reverse("my_feed") in client.get(reverse("calendar")).content.decode()
    client.logout()
    assert reverse("my_feed") not in client.get(reverse("calendar")).content.decode()


def test_an_address_is_made_after_a_confirmation_and_shown_once(office, client):
    assert "Ai có địa chỉ này đều xem được" in client.get(reverse("make_feed")).content.decode()
    assert not CalendarAddress.objects.exists()
    response = client.post(reverse("make_feed"))
    path, row = shown(response), CalendarAddress.objects.get()
    secret = path.removeprefix("/lich/").removesuffix(".ics")
    assert row.user == office.chanh and row.secret_hash == sha256(secret.encode()).hexdigest() and len(secret) == 43
    assert f"webcal://testserver{path}" in response.content.decode() and "no-store" in response["Cache-Control"]
    assert secret not in client.get(reverse("my_feed")).content.decode()
    assert told() == [("calendar_address_made", "system")]
    assert secret not in str(Entry.objects.values())
    client.logout()
    assert client.get(path).status_code == 200


def test_a_new_address_ends_the_old_one(office, client):
    old = shown(client.post(reverse("make_feed")))
    assert "hết hiệu lực" in client.get(reverse("make_feed")).content.decode()
    new = shown(client.post(reverse("make_feed")))
    assert [client.get(path).status_code for path in (old, new)] == [404, 200]
    assert CalendarAddress.objects.in_force().count() == 1


def test_a_second_click_makes_no_second_address(office, client):
    once = {"once": "11111111-1111-4111-8111-111111111111"}
    first = shown(client.post(reverse("make_feed"), once))
    again = client.post(reverse("make_feed"), once, follow=True)
    assert "đã hiện một lần" in again.content.decode()
    assert CalendarAddress.objects.count() == 1 and client.get(first).status_code == 200


def test_an_address_is_revoked_after_a_confirmation(office, client):
    path = shown(client.post(reverse("make_feed")))
    assert client.get(reverse("revoke_feed")).status_code == 200 and client.get(path).status_code == 200
    client.post(reverse("revoke_feed"))
    assert client.get(path).status_code == 404
    assert told() == [("calendar_address_made", "system"), ("calendar_address_revoked", "system")]
    assert client.get(reverse("revoke_feed")).status_code == 302


def test_nobody_revokes_another_ones_address(office):
    made = calendar_addresses.make_address(by=office.uyvien)
    entries = Entry.objects.count()
    with pytest.raises(ValidationError):
        calendar_addresses.revoke_address(made, by=office.chanh)
    made.refresh_from_db()
    assert made.revoked_at is None and Entry.objects.count() == entries


def test_the_page_says_since_when_and_when_it_was_read(office, client):
    assert "chưa có địa chỉ" in client.get(reverse("my_feed")).content.decode()
    path = shown(client.post(reverse("make_feed")))
    assert "chưa đọc lần nào" in client.get(reverse("my_feed")).content.decode()
    client.get(path)
    page = client.get(reverse("my_feed")).content.decode()
    assert "12/3/2020, 08:00" in page and "chưa đọc lần nào" not in page


def test_the_log_never_holds_a_secret(client, db):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        client.get(reverse("feed", args=["mot-dia-chi-da-bo-1234567890"]))
    finally:
        logger.removeHandler(handler)
    line = json.loads(stream.getvalue())
    assert line["status"] == 404 and "mot-dia-chi" not in line["message"] and "/lich/….ics" in line["message"]
