"""The worker as a process of its own, against a real mail server: killed, cut off, refused, doubled."""

import signal

import pytest
from django.db import connection, transaction

from congresses.core import clock
from congresses.outbox.models import Mail, Message
from tests.factories import at
from tests.outbox.servers import killed, tell, until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def told(workers, people):
    """Three pieces of news, each to one person."""
    tell("thu:1", people[:3], "Tin thử", "Nội dung.")
    return people


def sent():
    return Mail.objects.filter(sent_at__isnull=False).count()


def results():
    return list(Mail.objects.order_by("pk").values_list("tries__result", flat=True))


def waits_for_a_lock():
    """A worker of this database has come to its writing and cannot."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        return cursor.fetchone()[0]


def test_each_is_delivered_once_over_one_connection(told, workers, postbox):
    worker = workers.start()
    until(lambda: sent() == 3)
    assert sorted(recipient for recipient, _ in postbox.mails) == [f"nguoi{n}@canloc.test" for n in range(3)]
    assert sorted(postbox.ids) == sorted(Mail.objects.values_list("message_id", flat=True)) and postbox.connections == 1
    assert results() == ["sent"] * 3
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(10) == 0


def test_what_a_rolled_back_act_would_have_told_is_not_sent(workers, people, postbox):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell("thu:1", people, "Tin thử", "Nội dung.")
        raise ZeroDivisionError
    tell("thu:2", people[:1], "Tin thật", "Nội dung.")
    workers.start()
    until(lambda: sent() == 1)
    assert [message["Subject"] for _, message in postbox.mails] == ["Tin thật"]


def test_killed_before_the_server_accepts_the_mail_comes_once(workers, people, postbox):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    postbox.answers.clear()
    postbox.to_data = "451 not now"  # what the server would have answered the dead
    worker = workers.start()
    until(postbox.busy.is_set)
    killed(worker)
    postbox.to_data = ""
    assert Mail.objects.get().attempts == 1 and results() == [""]
    postbox.hangs_up = ""
    postbox.mails.clear()
    postbox.stop()
    postbox.answers.set()
    postbox.start()
    workers.start()
    clock.move_to(at(12, 3, 8, 11))  # the dead one's lease is over
    until(lambda: sent() == 1)
    assert postbox.ids == [Mail.objects.get().message_id] and results() == ["", "sent"]


def test_killed_between_acceptance_and_commit_a_second_copy_has_the_same_id(workers, people, postbox):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    postbox.answers.clear()
    worker = workers.start()
    until(postbox.busy.is_set)
    with transaction.atomic():
        Mail.objects.select_for_update().get()
        postbox.answers.set()
        until(waits_for_a_lock)
        killed(worker)
    assert len(postbox.mails) == 1 and sent() == 0
    workers.start()
    clock.move_to(at(12, 3, 8, 11))
    until(lambda: sent() == 1)
    assert postbox.ids == [Mail.objects.get().message_id] * 2 and results() == ["", "sent"]


def test_a_living_workers_mail_is_left_to_it(workers, people, postbox):
    tell("thu:1", people[:1], "Tin thử", "Nội dung.")
    postbox.answers.clear()
    workers.start()
    until(postbox.busy.is_set)
    tell("thu:2", people[1:2], "Tin sau", "Nội dung.")
    workers.start()
    until(lambda: Mail.objects.filter(attempts=1).count() == 2)  # the second worker went past the first mail
    postbox.answers.set()
    until(lambda: sent() == 2)
    assert len(postbox.mails) == 2


def test_two_workers_deliver_two_hundred_and_none_twice(workers, people, postbox):
    for number in range(100):
        tell(f"thu:{number}", people[:2], f"Tin {number}", "Nội dung.")
    workers.start()
    workers.start()
    until(lambda: sent() == 200, 120)
    assert len(postbox.ids) == len(set(postbox.ids)) == 200
    assert postbox.connections >= 2 and Mail.objects.filter(attempts=1).count() == 200
    assert Message.objects.filter(mail=None).count() == 0


def test_asked_to_stop_it_finishes_the_mail_in_hand_and_no_more(told, workers, postbox):
    postbox.answers.clear()
    worker = workers.start()
    until(postbox.busy.is_set)
    worker.send_signal(signal.SIGTERM)
    postbox.answers.set()
    assert worker.wait(20) == 0
    assert (sent(), len(postbox.mails), Mail.objects.filter(lease_until__isnull=False).count()) == (1, 1, 0)
    workers.start()
    until(lambda: sent() == 3)
    assert len(set(postbox.ids)) == len(postbox.ids) == 3


def test_an_idle_worker_stops_at_once(told, workers):
    worker = workers.start(idle=300)
    until(lambda: sent() == 3)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(20) == 0
