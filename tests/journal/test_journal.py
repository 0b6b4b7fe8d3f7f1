"""The record: append-only, chained, never part of a refused act."""

import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError, connection, transaction

from congresses.committees.seats import system_seat
from congresses.journal import chain
from congresses.journal.actions import record
from congresses.journal.models import Entry


@pytest.fixture
def three(db):
    for n in range(1, 4):
        record(system_seat(), "tested", "mục số {n}", n=n)
    return list(Entry.objects.all())


def raw(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def tampered(sql):
    """Change the table as somebody could who owns the database."""
    raw("ALTER TABLE journal_entry DISABLE TRIGGER journal_closed")
    raw(sql)
    raw("ALTER TABLE journal_entry ENABLE TRIGGER journal_closed")


@pytest.mark.parametrize("sql", ["UPDATE journal_entry SET sentence = 'khác'", "DELETE FROM journal_entry"])
def test_the_table_is_closed_to_change(three, sql):
    with pytest.raises(InternalError, match="append-only"), transaction.atomic():
        raw(sql)
    assert [e.sentence for e in Entry.objects.all()] == ["mục số 1", "mục số 2", "mục số 3"]


def test_the_table_is_closed_to_truncate(three):
    raw("SET CONSTRAINTS ALL IMMEDIATE")  # a table with waiting checks cannot be altered
    raw("ALTER TABLE journal_entry ENABLE TRIGGER journal_kept")  # the tests of threads switched it off
    with pytest.raises(InternalError, match="append-only"), transaction.atomic():
        raw("TRUNCATE journal_entry")
    assert Entry.objects.count() == 3


def test_every_entry_carries_the_hash_of_the_one_before(three):
    assert [e.previous_hash for e in three] == ["", three[0].hash, three[1].hash]
    assert len({e.hash for e in three}) == 3 and chain.broken_links() == []


@pytest.mark.parametrize("zone", ["UTC", "Asia/Ho_Chi_Minh", "America/New_York"])
def test_the_chain_does_not_depend_on_the_session(three, zone):
    raw(f"SET LOCAL TIME ZONE '{zone}'")
    raw("SET LOCAL datestyle = 'German'")
    assert chain.broken_links() == []


@pytest.mark.parametrize(
    ("sql", "breaks"),
    [
        ("UPDATE journal_entry SET sentence = 'sửa' WHERE id = {1}", [1]),
        ("UPDATE journal_entry SET restricted = true WHERE id = {0}", [0]),
        ("DELETE FROM journal_entry WHERE id = {1}", [2]),
    ],
)
def test_tampering_is_found_by_the_command(three, sql, breaks):
    ids = [e.pk for e in three]
    tampered(sql.format(*ids))
    assert chain.broken_links() == [ids[n] for n in breaks]
    with pytest.raises(CommandError, match=str(ids[breaks[0]])):
        call_command("verify_journal")


def test_the_command_prints_the_head_of_the_chain(three, capsys):
    call_command("verify_journal")
    assert three[-1].hash in capsys.readouterr().out


def test_an_entry_tells_where_the_act_came_from(client, cast):
    client.force_login(cast.bithu_nghen)
    client.post(f"/dai-hoi/{cast.nghen.pk}/ngay/de-nghi/", {"first_day": "20/5/2020", "last_day": "20/5/2020", "seen": 0},
                REMOTE_ADDR="10.1.2.3")
    assert Entry.objects.get(verb="date_proposed").address == "10.1.2.3"
    record(system_seat(), "tested", "lệnh của người vận hành")
    assert Entry.objects.last().address == ""


def test_a_sentence_keeps_braces_that_people_typed(db):
    record(system_seat(), "tested", "ghi chú: {note}", note="{không phải tên}")
    assert Entry.objects.get().sentence == "ghi chú: {không phải tên}"
