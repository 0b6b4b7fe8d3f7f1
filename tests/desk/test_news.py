"""The bell, the page behind it, and how one wants to be written to."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.committees.models import User
from congresses.core import clock
from congresses.journal.models import Entry
from congresses.outbox.actions import enqueue
from congresses.outbox.models import Message
from tests.factories import at


@pytest.fixture
def told(cast, client):
    """Forty pieces of news for the secretary of Nghèn, the last with something to do."""
    for number in range(39):
        enqueue(f"thu:{number}", [cast.bithu_nghen], f"Tin {number}", "Nội dung.", committee=cast.nghen.committee_id)
    enqueue("thu:39", [cast.bithu_nghen, cast.soan_nghen], "Tin cuối", "Nội dung.", expects="Đảng bộ trả lời 2 yêu cầu.",
            committee=cast.nghen.committee_id, due=date(2020, 3, 10), url=reverse("congress", args=[cast.nghen.pk]))
    client.force_login(cast.bithu_nghen)
    return cast


def page(client, name="news", **given):
    return client.get(reverse(name), given).content.decode()


def test_the_bell_counts_what_is_unread_without_a_query_of_its_own(told, client, django_assert_num_queries):
    page(client)
    with django_assert_num_queries(3):  # the web session, the person, the news
        text = page(client)
    assert '<span class="count">40<span class="visually-hidden"> tin chưa đọc' in text
    client.force_login(told.bithu_kst)
    assert "tin chưa đọc" not in page(client)


def test_the_page_shows_the_newest_first_with_what_is_to_be_done(told, client):
    text = page(client)
    assert "Việc cần làm:</strong> Đảng bộ trả lời 2 yêu cầu." in text and "Quá hạn 2 ngày" in text
    assert text.index("Tin cuối") < text.index("Tin 38") < text.index("Tin 10") and "Tin 9<" not in text
    older = client.get(reverse("news")).context["older"]
    assert "Tin 9<" in client.get(older).content.decode()


def test_opening_marks_it_read_and_leads_there(told, client):
    last = Message.objects.get(recipient_id=told.bithu_nghen.pk, subject="Tin cuối")
    answer = client.post(reverse("read_news", args=[last.pk]))
    assert answer.url == reverse("congress", args=[told.nghen.pk])
    last.refresh_from_db()
    first = last.read_at
    assert first == Message.objects.get(pk=last.pk).read_at is not None
    clock.move_to(at(13, 3))
    client.post(reverse("read_news", args=[last.pk]))
    assert Message.objects.get(pk=last.pk).read_at == first
    assert Message.objects.filter(recipient_id=told.soan_nghen.pk, read_at=None).count() == 1


def test_looking_at_the_page_marks_nothing(told, client):
    page(client)
    assert not Message.objects.exclude(read_at=None).exists()


def test_all_are_marked_read_but_those_that_came_meanwhile(told, client):
    newest = client.get(reverse("news")).context["newest"]
    enqueue("thu:99", [told.bithu_nghen], "Tin mới", "Nội dung.", committee=told.nghen.committee_id)
    assert client.post(reverse("read_all_news"), {"until": newest}).status_code == 302
    unread = Message.objects.filter(recipient_id=told.bithu_nghen.pk, read_at=None)
    assert [message.subject for message in unread] == ["Tin mới"]
    assert client.post(reverse("read_all_news"), {"until": "x" * 30}).status_code == 302 and unread.count() == 1


def test_nobody_opens_anothers_news(told, client):
    client.force_login(told.bithu_kst)
    foreign = Message.objects.first()
    assert client.post(reverse("read_news", args=[foreign.pk])).status_code == 404
    client.post(reverse("read_all_news"), {"until": 10**9})
    assert not Message.objects.exclude(read_at=None).exists()


def test_one_chooses_how_one_is_written_to(told, client):
    address = reverse("mail_mode")
    text = page(client, "mail_mode")
    assert "bithu.nghen@canloc.test" in text and "từng thư, ngay khi có việc (mặc định)" in text
    assert client.post(address, {"mail_mode": "digest"}).url == reverse("news")
    assert User.objects.get(pk=told.bithu_nghen.pk).mail_mode == "digest"
    assert Entry.objects.last().sentence == "chọn nhận thư: một thư mỗi ngày, gom mọi việc"
    entries = Entry.objects.count()
    for wrong in ({}, {"mail_mode": "never"}):
        assert client.post(address, wrong).status_code == 200
    assert Entry.objects.count() == entries and User.objects.get(pk=told.bithu_nghen.pk).mail_mode == "digest"


def test_who_has_no_address_is_told_so(told, client):
    User.objects.filter(pk=told.bithu_nghen.pk).update(email="")
    assert "chưa có địa chỉ thư điện tử" in page(client, "mail_mode")
