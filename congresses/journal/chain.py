"""Verifying the hash chain of the record."""

from django.db import connection

# The trigger of migration 0002 and this query share entry_digest(): one definition of what is hashed.
_BROKEN = """
    SELECT id FROM (
        SELECT e.*, lag(hash, 1, '') OVER (ORDER BY id) AS expected_previous FROM journal_entry e
    ) e
    WHERE previous_hash <> expected_previous OR hash <> entry_digest(e.previous_hash, e.id, e.at, e.actor_id,
        e.actor_name, e.actor_role, e.on_behalf_of, e.address, e.verb, e.sentence, e.superior_id, e.committee_id, e.congress_id,
        e.object_type, e.object_id, e.audience, e.restricted)
    ORDER BY id LIMIT 20
"""


def broken_links() -> list[int]:
    """Numbers of the first entries (at most 20) that do not fit the chain; empty when it is whole."""
    with connection.cursor() as cursor:
        cursor.execute(_BROKEN)
        return [row[0] for row in cursor.fetchall()]


def head() -> tuple[int, str]:
    """How many entries there are and the hash of the last: to be printed in the minutes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM journal_entry), (SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1)")
        count, last = cursor.fetchone()
    return count, last or ""
