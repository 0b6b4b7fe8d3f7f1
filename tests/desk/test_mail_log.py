"""What became of the mails, for the office and the administrator, and sending again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from congresses.committees.models import Membership, User
from congresses.core import clock
from congresses.journal.models import Entry
from congresses.operations.gathering import gather
from congresses.outbox.actions import enqueue
from congresses.outbox.models import Attempt, Mail
from tests.remembering import remembered


def mail_of(person):
    return Mail.objects.get(recipient_id=person.pk)


def given_up(person):
    mail = mail_of(person)
    Attempt.objects.create(mail=mail, number=1, begun_at=clock.now(), ended_at=clock.now(), result="refused",
                           said=f"550 <{person.email}> unknown")
    Mail.objects.filter(pk=mail.pk).update(attempts=1, given_up_at=clock.now(), last_error="Máy chủ thư từ chối hẳn địa chỉ.")
    return mail


@pytest.fixture
@remembered
def written(cast):
    for person in (cast.bithu_nghen, cast.soan_kst, cast.chuyen, cast.nguoila, cast.quantri):
        enqueue("thu:1", [person], "Tin thử", "Nội dung kín.", committee=person.memberships.get().committee_id)
    gather()
    return cast


def log(client, user, **given):
    client.force_login(user)
    return client.get(reverse("mail_log"), given)


def test_the_office_sees_its_own_peoples_mails_without_their_addresses(written, client):
    given_up(written.bithu_nghen)
    text = log(client, written.chanh).content.decode()
    for name in ("Bí thư nghen", "Cán bộ kst", "Đặng Quang Vinh", "Tin thử", "Thôi gửi", "Chờ gửi", "Máy chủ thư từ chối hẳn địa chỉ."):
        assert name in text, name
    for hidden in ("@canloc.test", "Người Huyện Khác", "Nội dung kín"):
        assert hidden not in text, hidden


def test_the_administrator_sees_all_addresses_and_the_servers_words_but_no_subject(written, client):
    given_up(written.bithu_nghen)
    text = log(client, written.quantri).content.decode()
    for shown in ("bithu.nghen@canloc.test", "550 &lt;bithu.nghen@canloc.test&gt; unknown", "Người Huyện Khác", "Thư báo"):
        assert shown in text, shown
    assert "Tin thử" not in text and "Nội dung kín" not in text


def test_of_somebody_who_sits_in_two_houses_each_office_sees_the_mails_about_its_own(written, client):
    foreign = written.nguoila.memberships.get().committee
    Membership.objects.create(user=written.bithu_nghen, committee=foreign, role="reviewer", title="x")
    enqueue("thu:2", [written.bithu_nghen], "Tin nơi khác", "Nội dung.", committee=foreign.pk)
    gather()
    text = log(client, written.chanh).content.decode()
    assert "Bí thư nghen" in text and "Tin nơi khác" not in text


def test_a_digest_that_tells_of_two_houses_is_shown_to_neither_office(written, client):
    foreign = written.nguoila.memberships.get().committee
    Membership.objects.create(user=written.bithu_nghen, committee=foreign, role="reviewer", title="x")
    enqueue("thu:2", [written.bithu_nghen], "Tin nơi khác", "Nội dung.", committee=foreign.pk)
    gather()
    first, second = Mail.objects.filter(recipient_id=written.bithu_nghen.pk)
    second.messages.update(mail=first)
    assert "Bí thư nghen" not in log(client, written.chanh).content.decode()


def test_a_mail_of_a_place_the_person_left_is_not_sent_again(written, client):
    mail = given_up(written.bithu_nghen)
    written.bithu_nghen.memberships.all().delete()
    client.force_login(written.chanh)
    answer = client.post(reverse("resend_mail", args=[mail.pk]), follow=True)
    assert "không còn chức vụ" in answer.content.decode() and Mail.objects.get(pk=mail.pk).given_up_at


def test_the_uncleared_office_reads_no_subject_of_news_about_what_is_restricted(written, client):
    enqueue("thu:2", [written.bithu_nghen], "Yêu cầu 2", "Nội dung.", committee=written.nghen.committee_id, restricted=True)
    gather()
    assert "Yêu cầu 2" not in log(client, written.chanh).content.decode()
    assert "Yêu cầu 2" in log(client, written.chutri).content.decode()
    Membership.objects.filter(user=written.chanh).update(cleared=True)
    assert "Yêu cầu 2" in log(client, written.chanh).content.decode()


def test_only_those_in_trouble(written, client):
    given_up(written.bithu_nghen)
    rows = log(client, written.chanh, loc="loi").context["items"]
    assert [(row["name"], row["state"]) for row in rows] == [("Bí thư nghen", "Thôi gửi")]


def test_each_state_has_its_word(written, client):
    mail = Mail.objects.filter(recipient_id=written.chuyen.pk)
    soon = clock.now() + timedelta(minutes=5)
    states = [
        ({}, "Chờ gửi"), ({"attempts": 1, "lease_until": soon}, "Đang gửi"), ({"attempts": 1, "lease_until": None, "last_error": "Bận."}, "Sẽ gửi lại"),
        ({"sent_at": clock.now()}, "Đã gửi"),
    ]
    for change, word in states:
        mail.update(**{"attempts": 0, **change})
        rows = log(client, written.chanh).context["items"]
        assert [row["state"] for row in rows if row["name"] == "Đặng Quang Vinh"] == [word]


def test_an_attempt_that_was_broken_off_is_told_as_such(written, client):
    mail = mail_of(written.chuyen)
    Attempt.objects.create(mail=mail, number=1, begun_at=clock.now())
    Mail.objects.filter(pk=mail.pk).update(attempts=1)
    assert "bị ngắt giữa chừng, không rõ kết quả" in log(client, written.chanh).content.decode()


def test_a_given_up_mail_is_sent_again_to_the_address_of_today(written, client):
    mail = given_up(written.bithu_nghen)
    User.objects.filter(pk=written.bithu_nghen.pk).update(email="moi@canloc.test")
    client.force_login(written.chanh)
    address, entries = reverse("resend_mail", args=[mail.pk]), Entry.objects.count()
    assert client.post(address).status_code == 302
    again = Mail.objects.get(pk=mail.pk)
    assert (again.address, again.given_up_at, again.message_id, again.allowed) == ("moi@canloc.test", None, mail.message_id, 31)
    assert Entry.objects.last().sentence == "cho gửi lại thư báo tới Bí thư nghen" and Entry.objects.count() == entries + 1
    assert "đang chờ gửi" in client.post(address, follow=True).content.decode() and Entry.objects.count() == entries + 1


def test_without_an_address_it_is_not_sent_again(written, client):
    mail = given_up(written.bithu_nghen)
    User.objects.filter(pk=written.bithu_nghen.pk).update(email="")
    client.force_login(written.quantri)
    answer = client.post(reverse("resend_mail", args=[mail.pk]), follow=True)
    assert "không có địa chỉ thư điện tử" in answer.content.decode() and Mail.objects.get(pk=mail.pk).given_up_at


def test_the_page_asks_the_same_however_many_mails(written, client, django_assert_num_queries):
    log(client, written.chanh)
    for number in range(2, 70):
        enqueue(f"thu:{number}", [written.chuyen], "Tin", "Nội dung.", committee=written.plan.superior_id)
        if number in (5, 69):
            gather()
            with django_assert_num_queries(5):  # the web session, the person, the mails, their attempts, the names
                client.get(reverse("mail_log"))
