"""News becomes mail: at once, or once a day at the hour set, never lost when nobody worked at that hour."""

from datetime import date, timedelta

import pytest

from congresses.committees.models import User
from congresses.core import clock
from congresses.operations.gathering import gather
from congresses.outbox.models import Mail, Message
from tests.factories import at
from tests.outbox import servers


def tell(number, *people, **more):
    servers.tell(f"thu:{number}", people, f"Tin {number}", f"Nội dung {number}.", **more)


@pytest.fixture
def reader(people):
    """Wants one mail a day."""
    User.objects.filter(pk=people[0].pk).update(mail_mode="digest")
    return people[0]


def digests():
    return [(mail.digest_of, mail.messages.count()) for mail in Mail.objects.exclude(digest_of=None)]


def test_a_mail_says_first_what_is_expected_of_whom_and_by_when(people, settings):
    settings.PORTAL_URL = "https://duyet.canloc.test"
    tell(1, people[0], expects="Đảng bộ xã trả lời 2 yêu cầu.", due=date(2020, 3, 20), url="/yeu-cau/2/")
    tell(2, people[0])
    assert gather() == 2 and gather() == 0
    asks, tells = (mail.text.splitlines() for mail in Mail.objects.all())
    assert asks[:7] == [
        "Kính gửi đồng chí Người Thứ 0,", "", "VIỆC CẦN LÀM: Đảng bộ xã trả lời 2 yêu cầu.", "HẠN: thứ Sáu 20/3/2020", "",
        "Nội dung 1.", "Mở trên cổng: https://duyet.canloc.test/yeu-cau/2/"]
    assert tells[2:5] == ["Tin để đồng chí biết, chưa phải làm gì.", "", "Nội dung 2."]


def test_without_an_address_of_its_own_the_portal_puts_no_link(people, settings):
    settings.PORTAL_URL = ""
    tell(1, people[0], url="/yeu-cau/2/")
    gather()
    assert "/yeu-cau/2/" not in Mail.objects.get().text


def test_the_day_comes_in_one_mail_what_is_due_first(reader):
    tell(1, reader)
    tell(2, reader, expects="Việc sau.", due=date(2020, 3, 30))
    tell(3, reader, expects="Việc trước.", due=date(2020, 3, 20))
    assert gather() == 0
    clock.move_to(at(13, 3, 7, 59))
    assert gather() == 0
    clock.move_to(at(13, 3, 8, 0))
    assert gather() == 1
    mail = Mail.objects.get()
    assert mail.subject == "3 tin báo đến 13/3/2020, 2 việc cần làm"
    body = mail.text
    order = [body.index(words) for words in ("1. Việc trước.", "HẠN: thứ Sáu 20/3/2020", "2. Việc sau.", "TIN ĐỂ BIẾT", "1. Nội dung 1.")]
    assert order == sorted(order) and Message.objects.filter(mail=mail).count() == 3


def test_later_news_of_the_day_waits_for_the_next_mail(reader):
    tell(1, reader)
    clock.move_to(at(13, 3, 8, 0))
    gather()
    clock.move_to(at(13, 3, 9))
    tell(2, reader)
    assert gather() == 0
    clock.move_to(at(14, 3, 9))
    gather()
    assert digests() == [(date(2020, 3, 13), 1), (date(2020, 3, 14), 1)]


def test_a_worker_that_was_off_makes_up_with_one_mail(reader):
    for day in (12, 13, 14):
        clock.move_to(at(day, 3, 9))
        tell(day, reader)
    clock.move_to(at(16, 3, 5))
    assert gather() == 0  # the mail of today is not due, and there is one a day
    clock.move_to(at(16, 3, 21))
    assert gather() == 1
    assert digests() == [(date(2020, 3, 16), 3)]


def test_news_committed_late_is_in_the_next_days_mail(reader):
    """Its act began before the hour and ended after the mail was made."""
    tell(1, reader)
    clock.move_to(at(13, 3, 8, 0))
    gather()
    tell(2, reader)
    Message.objects.filter(key__startswith="thu:2").update(created_at=clock.now() - timedelta(minutes=1))
    assert gather() == 0
    clock.move_to(at(14, 3, 8, 0))
    gather()
    assert digests() == [(date(2020, 3, 13), 1), (date(2020, 3, 14), 1)]


def test_who_changes_to_at_once_need_not_wait(reader):
    tell(1, reader)
    assert gather() == 0
    User.objects.filter(pk=reader.pk).update(mail_mode="at_once")
    assert gather() == 1 and Mail.objects.get().digest_of is None


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": ""}])
@pytest.mark.parametrize("mode", ["at_once", "digest"])
def test_who_cannot_be_written_to_any_more_gets_no_mail(people, change, mode):
    tell(1, people[0])
    User.objects.filter(pk=people[0].pk).update(mail_mode=mode, **change)
    clock.move_to(at(13, 3, 9))
    assert gather() == 0 and Message.objects.get().by_mail is False
    User.objects.filter(pk=people[0].pk).update(is_active=True, email="a@canloc.test")
    assert gather() == 0


def test_an_address_entered_later_brings_no_old_news(people):
    tell(1, people[3])
    User.objects.filter(pk=people[3].pk).update(email="moi@canloc.test")
    assert gather() == 0
