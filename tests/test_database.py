"""The embedded database against what happens to it: crashes, odd places, other accounts, crowds."""

import contextlib
import getpass
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import psycopg2
import pytest

from canloc_portal.database.local import APP, LocalDatabase, LocalDatabaseError
from canloc_portal.database.machine import program

ROOT = os.geteuid() == 0
PROJECT = Path(__file__).resolve().parent.parent
ENSURE = """
import sys
from canloc_portal.database.local import LocalDatabase
print(LocalDatabase(sys.argv[1]).ensure())
"""


# Imports first: the interpreter itself may lie where the other account cannot read.
BECOME = """
import os, pwd, sys
import psycopg2
from canloc_portal.database.local import LocalDatabase
LocalDatabase("/")  # finds the wheel while that is still allowed
daemon = pwd.getpwnam("daemon")
os.setgroups([])
os.setgid(daemon.pw_gid)
os.setuid(daemon.pw_uid)
"""
OPEN_CHECKOUT = all(folder.stat().st_mode & stat.S_IXOTH for folder in program("psql").resolve().parents)


def connect(database):
    place = database.connection()
    return psycopg2.connect(host=place["HOST"], user=place["USER"], dbname=place["NAME"])


def ask(database, question):
    connection = connect(database)
    try:
        with connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]
    finally:
        connection.close()


def postmaster(database):
    return int(database.data.joinpath("postmaster.pid").read_text().split()[0])


def processes(database):
    """The postmaster and everything it started."""
    first = postmaster(database)
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *map(int, children)]


def python(code, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


@pytest.fixture
def databases():
    """Those named here are stopped and their folders outside the test's own removed."""
    made = []
    yield made
    for database in made:
        database.stop()
        if database.sockets != database.data:
            shutil.rmtree(database.sockets, ignore_errors=True)


@pytest.fixture
def database(folder, databases):
    databases.append(LocalDatabase(folder / "db"))
    return databases[0]


def test_starts_once_and_stops_once(database):
    assert [database.answers(), database.ensure(), database.ensure(), database.answers()] == [False, True, False, True]
    assert [database.stop(), database.stop(), database.answers()] == [True, False, False]
    assert database.ensure() is True


def test_keeps_what_it_promises(database):
    database.ensure()
    promises = {
        "fsync": "on",
        "full_page_writes": "on",
        "synchronous_commit": "on",
        "data_checksums": "on",
        "listen_addresses": "",
        "server_encoding": "UTF8",
        "TimeZone": "UTC",
        "log_error_verbosity": "terse",
    }
    assert {name: ask(database, f"SHOW {name}") for name in promises} == promises
    assert ask(database, "SELECT lower('ĐẢNG BỘ XÃ CAN LỘC')") == "đảng bộ xã can lộc"
    assert ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False


def handles(process):
    """What a process has open; nothing of one that has just ended, as workers of the server do."""
    with contextlib.suppress(FileNotFoundError):
        for handle in Path(f"/proc/{process}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):
                yield os.readlink(handle)


def test_listens_on_no_port(database):
    database.ensure()
    ports = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path("/proc/net", table).read_text().splitlines()[1:]
        ports |= {f"socket:[{line.split()[9]}]" for line in lines}
    opened = {name for number in processes(database) for name in handles(number)}
    assert {name for name in opened if name.startswith("socket:")} - ports
    assert opened & ports == set()


def test_ctrl_c_in_the_terminal_does_not_reach_it(database):
    database.ensure()
    assert os.getsid(postmaster(database)) != os.getsid(0)


def test_admits_only_the_account_it_runs_under_and_its_master(database):
    database.ensure()
    owner = database.data.stat()
    assert (stat.S_IMODE(owner.st_mode), owner.st_uid) == (0o700, database.account.pw_uid)
    people = sorted({getpass.getuser(), database.account.pw_name})
    rules = (database.data / "pg_ident.conf").read_text().splitlines()
    assert rules == [f'portal "{person}" {role}' for person in people for role in ("postgres", APP)]
    assert (database.data / "pg_hba.conf").read_text() == "local all all peer map=portal\n"


@pytest.mark.skipif(not ROOT, reason="only root can become somebody else")
def test_refuses_a_third_account_at_the_socket(database):
    """The folder is opened here on purpose, so that the login alone has to hold."""
    database.ensure()
    way = {database.home: 0o755, database.data: 0o755, database.data / ".s.PGSQL.5432": 0o777}
    for path, mode in way.items():
        path.chmod(mode)
    place = database.connection()
    attempt = BECOME + "psycopg2.connect(host=sys.argv[1], user=sys.argv[2], dbname=sys.argv[3])"
    stranger = python(attempt, place["HOST"], place["USER"], place["NAME"])
    assert 'Peer authentication failed for user "canloc"' in stranger.communicate()[1]
    database.home.chmod(0o700)


@pytest.mark.skipif(not (ROOT and OPEN_CHECKOUT), reason="needs root, and a checkout another account may enter")
def test_an_ordinary_account_runs_it_as_itself(folder):
    home = folder / "daemon"
    home.mkdir()
    shutil.chown(home, "daemon")
    steps = """
database = LocalDatabase(sys.argv[1])
print(database.ensure(), database.account.pw_name, database.home.owner(), database.stop())
"""
    assert python(BECOME + steps, home / "db").communicate() == ("True daemon daemon True\n", "")


@pytest.mark.skipif(not ROOT, reason="only root runs it under another account")
def test_root_runs_it_as_nobody_and_changes_no_folder(folder, databases):
    """In a closed place it moves to the system's folder and takes its programs along."""
    closed, system = folder / "closed", folder / "lib"
    closed.mkdir(mode=0o700)
    system.mkdir(mode=0o755)
    wheel = program("").parent.parent
    for name in (wheel.name, f"{wheel.name}.libs"):
        closed.joinpath(name).symlink_to(wheel.with_name(name))
    before = [(path.stat().st_mode, path.stat().st_uid) for path in (closed, system, folder, *folder.parents)]
    database = LocalDatabase(closed / "db", var_lib=system, wheel=closed / wheel.name)
    databases.append(database)
    database.ensure()
    assert (database.home.parent, closed.joinpath("db").exists()) == (system, False)
    assert LocalDatabase(closed / "db", var_lib=system).home == database.home
    assert os.readlink(f"/proc/{postmaster(database)}/exe").startswith(str(database.home))
    assert Path(f"/proc/{postmaster(database)}").owner() == "nobody"
    assert [(path.stat().st_mode, path.stat().st_uid) for path in (closed, system, folder, *folder.parents)] == before


@pytest.mark.parametrize(
    "name",
    [
        "có dấu cách và 'nháy' \"kép\" $HOME `x` \\",
        "tên, có dấu phẩy",
        "/".join(["đại hội đảng bộ xã Can Lộc nhiệm kỳ mới"] * 3),
    ],
    ids=["quotes", "comma", "long"],
)
def test_lives_in_odd_places(folder, databases, name):
    place = folder / name
    place.mkdir(parents=True)
    database = LocalDatabase(place / "db")
    databases.append(database)
    assert database.ensure() is True
    assert ask(database, "SELECT current_user") == APP
    assert os.readlink(f"/proc/{postmaster(database)}/cwd") == str(database.data)


def test_refuses_a_socket_folder_of_somebody_else(folder, databases):
    place = folder / ("x" * 120)
    place.mkdir()
    database = LocalDatabase(place / "db")
    database.sockets.mkdir(mode=0o755)
    databases.append(database)
    with pytest.raises(LocalDatabaseError, match=str(database.sockets)):
        database.ensure()
    assert not database.answers()


def test_a_stale_number_of_another_program_does_not_stop_it(database):
    database.ensure()
    stale = database.data.joinpath("postmaster.pid").read_text()
    database.stop()
    with subprocess.Popen(["sleep", "60"]) as other:
        pid_file = database.data / "postmaster.pid"
        pid_file.write_text(re.sub(r"^\d+", str(other.pid), stale))
        shutil.chown(pid_file, database.account.pw_uid)
        started = database.ensure()
        assert (started, other.poll()) == (True, None)
        other.kill()


def test_an_interrupted_first_start_is_made_again(folder, database):
    starter = python(ENSURE, database.home)
    while not database.home.joinpath("pgdata.new").exists():
        assert starter.poll() is None
    starter.kill()
    starter.communicate()
    assert not database.data.exists()
    assert database.ensure() is True
    assert ask(database, "SELECT current_user") == APP


def test_refuses_data_of_another_release(database):
    database.ensure()
    database.stop()
    database.data.joinpath("PG_VERSION").write_text("15\n")
    with pytest.raises(LocalDatabaseError, match="PostgreSQL 15.* bản 18"):
        database.ensure()
    database.data.joinpath("PG_VERSION").write_text("18\n")


def test_says_where_the_log_is_when_the_server_gives_up(database, monkeypatch):
    database.ensure()
    database.stop()
    with open(database.data / "postgresql.conf", "a") as file:
        file.write("\nno_such_setting = 1\n")
    monkeypatch.setattr("canloc_portal.database.local.RETRY_SECONDS", 0.1)
    with pytest.raises(LocalDatabaseError, match=re.escape(str(database.log)) + "(.|\n)*no_such_setting"):
        database.ensure()


def test_a_folder_its_maker_has_not_come_to_give_away_is_taken(database):
    database.home.mkdir(mode=0o700)  # as another of us leaves it for a moment: made, still of the account that starts the server
    assert database.ensure()


def test_eight_at_once_start_one_server(folder, database):
    crowd = [python(ENSURE, database.home) for _ in range(8)]
    answers = [process.communicate() for process in crowd]
    assert sorted(answers) == [("False\n", "")] * 7 + [("True\n", "")]


@pytest.mark.parametrize("victims", [lambda found: found[:1], lambda found: found], ids=["postmaster", "all"])
def test_keeps_every_acknowledged_write_through_a_kill(database, victims):
    database.ensure()
    connection = connect(database)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE fact (writer int, number int)")
    connection.close()
    acknowledged, enough, over = [], threading.Semaphore(0), threading.Event()

    def write(writer):
        number = 0
        while not over.is_set():
            try:
                database.ensure()
                connection = connect(database)
                connection.autocommit = True
                with connection.cursor() as cursor:
                    while not over.is_set():
                        number += 1
                        cursor.execute("INSERT INTO fact VALUES (%s, %s)", [writer, number])
                        acknowledged.append((writer, number))
                        enough.release()
                connection.close()
            except psycopg2.Error:
                pass  # cut off in the middle: this number was not acknowledged

    writers = [threading.Thread(target=write, args=[number]) for number in range(4)]
    for writer in writers:
        writer.start()
    for _ in range(3):
        for _ in range(200):
            assert enough.acquire(timeout=60)
        for number in victims(processes(database)):
            os.kill(number, signal.SIGKILL)
    for _ in range(400):
        assert enough.acquire(timeout=60)
    over.set()
    for writer in writers:
        writer.join()
    connection = connect(database)
    with connection.cursor() as cursor:
        cursor.execute("SELECT writer, number FROM fact")
        found = set(cursor.fetchall())
    connection.close()
    assert set(acknowledged) - found == set()


def test_django_heals_a_broken_connection_by_starting_the_server(database):
    """A process that asks through Django's backend; the server is killed between two of its questions."""
    questions = """
import os, signal, sys
import django
from django.conf import settings
from canloc_portal.database.local import LocalDatabase
database = LocalDatabase(sys.argv[1])
settings.configure(LOCAL_DATABASE=database, DATABASES={"default": database.connection() | {"CONN_HEALTH_CHECKS": True}})
django.setup()
from django.db import close_old_connections, connection
for _ in range(2):
    close_old_connections()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = 'canloc'")
        print(cursor.fetchone()[0])
    os.kill(int(database.data.joinpath("postmaster.pid").read_text().split()[0]), signal.SIGKILL)
"""
    assert python(questions, database.home).communicate() == ("1\n1\n", "")
