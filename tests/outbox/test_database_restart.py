"""The database is stopped under a worker that has just handed a mail over, and comes back."""

import subprocess
from datetime import timedelta

import psycopg2
import pytest

from canloc_portal.database.local import LocalDatabase
from congresses.core import clock
from tests.folders import open_folder
from tests.outbox.servers import Workers, until

TELL = """
from congresses.committees.models import Committee, Membership, User
from congresses.outbox.actions import enqueue
house, _ = Committee.objects.get_or_create(code="nha", defaults={"name": "Nhà", "short_name": "Nhà", "kind": "district"})
people = [User.objects.create_user(f"nguoi{n}", full_name="Người", email=f"nguoi{n}@canloc.test") for n in range(5)]
Membership.objects.bulk_create(Membership(user=one, committee=house, role="coordinator", title="") for one in people)
enqueue("thu:1", people, "Tin thử", "Nội dung.", committee=house.pk)
"""
SENT = "SELECT count(*) FROM outbox_mail WHERE sent_at IS NOT NULL"


def address(database):
    place = database.connection()
    return f"postgres://{place['USER']}@/{place['NAME']}?host={place['HOST']}"


@pytest.fixture(scope="module")
def at_rest():
    """A database with its tables and five mails to send, stopped."""
    with open_folder() as folder:
        made = LocalDatabase(folder / "db")
        made.ensure()
        commands = Workers(folder, port=0, database_url=address(made))
        commands.manage("migrate", "--verbosity=0")
        commands.manage("shell", "-c", TELL)
        made.stop()
        yield made.home


@pytest.fixture
def database(at_rest, folder):
    subprocess.run(["cp", "-a", at_rest, folder / "db"], check=True)
    made = LocalDatabase(folder / "db")
    made.ensure()
    yield made
    made.stop()


@pytest.fixture
def workers(database, folder, postbox):
    made = Workers(folder, postbox.port, address(database))
    yield made
    postbox.answers.set()
    made.end()


def ask(database, question):
    place = database.connection()
    connection = psycopg2.connect(host=place["HOST"], user=place["USER"], dbname=place["NAME"])
    with connection.cursor() as cursor:
        cursor.execute(question)
        answer = cursor.fetchall()
    connection.close()
    return answer


def test_no_mail_is_lost_and_none_comes_twice(database, workers, folder, postbox):
    postbox.answers.clear()
    workers.start()
    until(postbox.busy.is_set)
    database.stop()
    postbox.answers.set()
    until(lambda: "the outcome could not be written yet" in (folder / "worker.log").read_text())
    assert len(postbox.mails) == 1
    database.ensure()
    until(lambda: ask(database, SENT) == [(5,)])
    assert len(set(postbox.ids)) == len(postbox.ids) == 5
    assert ask(database, "SELECT number, result FROM outbox_attempt") == [(1, "sent")] * 5


def test_none_comes_twice_though_the_database_was_away_longer_than_a_lease(database, workers, folder, postbox, settings):
    """Two workers have handed a mail over each; whichever reaches the database first leaves the other's alone."""
    settings.CLOCK_FILE = folder / "clock"
    postbox.answers.clear()
    workers.start()
    workers.start()
    until(lambda: ask(database, "SELECT count(*) FROM outbox_attempt") == [(2,)])
    until(postbox.busy.is_set)
    database.stop()
    clock.move_to(clock.now() + timedelta(minutes=11))
    postbox.answers.set()
    until(lambda: "the outcome could not be written yet" in (folder / "worker.log").read_text())
    database.ensure()
    until(lambda: ask(database, SENT)[0][0] >= 4)
    assert len(set(postbox.ids)) == len(postbox.ids) >= 4


def test_an_idle_worker_waits_for_the_database_and_says_so_once(database, workers, folder, postbox):
    workers.start()
    until(lambda: ask(database, SENT) == [(5,)])  # the outcome of the last one too: the worker is idle
    database.stop()
    until(lambda: "waits for the database" in (folder / "worker.log").read_text())
    database.ensure()
    workers.manage("shell", "-c", TELL.replace("nguoi", "ai").replace("thu:1", "thu:2"))
    until(lambda: len(postbox.mails) == 10)
    assert (folder / "worker.log").read_text().count("waits for the database") == 1
