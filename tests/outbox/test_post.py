"""One round of the worker in this process, against a mail server that refuses, is slow, or lies."""

import threading
from datetime import timedelta

import pytest

from congresses.core import clock
from congresses.operations.gathering import gather
from congresses.operations.working import Worker
from congresses.outbox.actions import send_again
from congresses.outbox.delivery import FIRST_PAUSE, LONGEST_PAUSE, claim, hand_over, pause_after, prolong
from congresses.outbox.models import MOST_ATTEMPTS, Attempt, Mail, Result
from congresses.outbox.post import Post
from tests.outbox.servers import tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(postbox):
    return Worker(threading.Event(), idle=0)


@pytest.fixture
def mail(people):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    return Mail.objects


def tries():
    return list(Attempt.objects.values_list("number", "result"))


def later(minutes):
    clock.move_to(clock.now() + timedelta(minutes=minutes))


def test_the_letter_that_arrives(worker, mail, postbox):
    worker.round()
    recipient, message = postbox.mails[0]
    kept = mail.get()
    assert recipient == message["To"] == kept.address and message["Subject"] == "Tin thử" and message["Message-ID"] == kept.message_id
    assert message.get_content().replace("\r\n", "\n") == kept.text and message["Auto-Submitted"] == "auto-generated"
    assert kept.sent_at and kept.lease_until is None and tries() == [(1, "sent")]


def test_a_refused_recipient_is_final_at_once(worker, mail, postbox):
    postbox.to_recipient = "550 5.1.1 nguoi0@canloc.test unknown"
    worker.round()
    kept = mail.get()
    assert kept.given_up_at and kept.last_error == "Máy chủ thư từ chối hẳn địa chỉ người nhận (mã 550)."
    assert Attempt.objects.get().said == "550 5.1.1 nguoi0@canloc.test unknown" and tries() == [(1, "refused")]
    later(600)
    worker.round()
    assert len(tries()) == 1


@pytest.mark.parametrize("where", ["to_recipient", "to_data"])
def test_a_refusal_for_now_is_tried_again_later_and_arrives_once(worker, mail, postbox, where):
    setattr(postbox, where, "451 4.7.1 try again")
    worker.round()
    worker.round()
    assert tries() == [(1, "failed")] and "(mã 451)" in mail.get().last_error and not postbox.mails
    setattr(postbox, where, "")
    later(1)
    worker.round()
    assert tries() == [(1, "failed"), (2, "sent")] and postbox.ids == [mail.get().message_id] and mail.get().last_error == ""


def test_a_refused_mail_does_not_stop_the_others(worker, people, postbox):
    for number in range(3):
        tell(f"thu:{number}", people[:2], "Tin thử", "Nội dung.")
    first = Mail.objects
    postbox.to_data = "554 5.7.1 no"
    worker.round()
    assert first.filter(attempts=1, given_up_at=None).count() == 6


def test_no_server_costs_one_attempt_a_round_and_all_arrive_when_it_is_back(worker, people, postbox):
    tell("thu:1", people[:3], "Tin thử", "Nội dung.")
    postbox.stop()
    worker.round()
    assert tries() == [(1, "failed")]
    assert Mail.objects.exclude(last_error="").get().last_error == "Không kết nối được máy chủ thư: máy chủ không chạy hoặc sai cổng mạng."
    postbox.start()
    later(1)
    worker.round()
    assert len(set(postbox.ids)) == len(postbox.ids) == 3


def test_a_server_slower_than_the_time_out_is_left_and_tried_again(worker, mail, postbox, settings):
    settings.EMAIL_TIMEOUT = 0.3
    postbox.answers.clear()
    worker.round()
    assert tries() == [(1, "failed")] and mail.get().last_error == "Máy chủ thư không trả lời trong 0.3 giây."
    postbox.to_data = "451 too late"  # for whoever has gone
    postbox.answers.set()
    postbox.stop()
    postbox.to_data, settings.EMAIL_TIMEOUT = "", 5
    postbox.start()
    later(1)
    worker.round()
    assert postbox.ids == [mail.get().message_id]


def test_a_server_that_hangs_up_in_the_data_gets_the_same_mail_again(worker, mail, postbox):
    postbox.hangs_up = "in the data"
    worker.round()
    assert tries() == [(1, "failed")] and mail.get().last_error == "Máy chủ thư ngắt kết nối giữa chừng."
    postbox.hangs_up = ""
    later(1)
    worker.round()
    assert postbox.ids == [mail.get().message_id]


def test_a_server_that_hangs_up_after_accepting_gets_no_mail_twice(worker, people, postbox):
    postbox.hangs_up = "after accepting"
    tell("thu:1", people[:3], "Tin thử", "Nội dung.")
    worker.round()
    assert len(set(postbox.ids)) == len(postbox.ids) == 3 and postbox.connections == 3
    assert tries() == [(1, "sent")] * 3


def test_a_mail_that_cannot_be_written_does_not_stop_the_others(worker, people, postbox):
    tell("thu:1", people[:2], "Tin thử", "Nội dung.")
    worker.stop.set()
    worker.round()  # makes the mails, delivers none
    worker.stop.clear()
    Mail.objects.filter(recipient_id=people[0].pk).update(subject="Hai\ndòng")
    worker.round()
    assert [recipient for recipient, _ in postbox.mails] == [people[1].email]
    assert Mail.objects.get(recipient_id=people[0].pk).last_error.startswith("Cổng chưa viết được thư này")


def test_a_worker_held_up_longer_than_its_lease_hands_nothing_over_that_another_has_taken(people, postbox):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    gather()
    slow = claim()
    later(11)
    quick = claim()
    with Post() as post:
        assert post.deliver(slow, hand_over) is None and not postbox.mails
        assert post.deliver(quick, hand_over).result == Result.SENT
    assert postbox.ids == [quick.message_id] and slow.pk == quick.pk


def test_handing_over_begins_the_lease_anew(people, postbox):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    gather()
    slow = claim()
    later(11)
    assert hand_over(slow) and claim() is None
    later(11)
    assert prolong() == 1 and claim() is None  # after the database was away
    later(11)
    assert claim().attempts == 2 and not hand_over(slow)


def test_pauses_grow_to_the_longest():
    assert [pause_after(n) / FIRST_PAUSE for n in (1, 2, 3, 8)] == [1, 2, 4, 128]
    assert pause_after(MOST_ATTEMPTS) == pause_after(10**6) == LONGEST_PAUSE
    assert timedelta(days=3) < sum(map(pause_after, range(1, MOST_ATTEMPTS)), timedelta()) < timedelta(days=5)


def test_too_many_attempts_are_given_up_and_can_be_sent_again(worker, mail, postbox):
    postbox.to_data = "451 no"
    worker.round()
    mail.update(attempts=MOST_ATTEMPTS - 1)
    later(1)
    worker.round()
    assert mail.get().given_up_at and mail.get().attempts == MOST_ATTEMPTS
    postbox.to_data = ""
    send_again(mail.get(), address="dung@canloc.test")
    worker.round()
    assert [recipient for recipient, _ in postbox.mails] == ["dung@canloc.test"] and postbox.ids == [mail.get().message_id]


def test_a_mail_that_kills_every_worker_is_given_up(worker, mail):
    worker.stop.set()
    worker.round()
    for _ in range(MOST_ATTEMPTS):
        assert claim() is not None
        later(11)
    assert claim() is None
    worker.round()
    assert mail.get().last_error == "Tiến trình gửi thư bị ngắt giữa chừng nhiều lần." and mail.get().given_up_at


def test_jobs_run_every_minute_and_a_broken_one_stops_nothing(mail, postbox):
    ran = []

    def broken():
        ran.append("broken")
        raise ZeroDivisionError

    worker = Worker(threading.Event(), idle=0, jobs=(broken, lambda: ran.append("other")))
    worker.round()
    worker.round()
    assert ran == ["broken", "other"] and len(postbox.mails) == 1
