"""Close the journal to UPDATE, DELETE and TRUNCATE, and chain its entries by hash."""

from django.db import migrations

# The time is hashed as epoch and every value as text of its own: nothing depends on settings of the session.
SQL = """
CREATE FUNCTION entry_digest(previous text, id bigint, at timestamptz, actor_id bigint, actor_name text,
    actor_role text, on_behalf_of text, address text, verb text, sentence text, superior_id bigint, committee_id bigint,
    congress_id bigint, object_type text, object_id bigint, audience text, restricted boolean)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(previous, id, extract(epoch FROM at)::numeric::text, actor_id,
        actor_name, actor_role, on_behalf_of, address, verb, sentence, superior_id, committee_id, congress_id, object_type,
        object_id, audience, restricted)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION entry_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('journal_entry'));
    -- The number is taken under the lock too: numbers and chain run in the same order.
    NEW.id := nextval(pg_get_serial_sequence('journal_entry', 'id'));
    NEW.previous_hash := coalesce((SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1), '');
    NEW.hash := entry_digest(NEW.previous_hash, NEW.id, NEW.at, NEW.actor_id, NEW.actor_name, NEW.actor_role,
        NEW.on_behalf_of, NEW.address, NEW.verb, NEW.sentence, NEW.superior_id, NEW.committee_id, NEW.congress_id,
        NEW.object_type, NEW.object_id, NEW.audience, NEW.restricted);
    RETURN NEW;
END $$;

CREATE FUNCTION entry_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only';
END $$;

CREATE TRIGGER journal_chain BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION entry_chain();
CREATE TRIGGER journal_closed BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION entry_closed();
CREATE TRIGGER journal_kept BEFORE TRUNCATE ON journal_entry EXECUTE FUNCTION entry_closed();
"""
BACK = """
DROP TRIGGER journal_kept ON journal_entry; DROP TRIGGER journal_closed ON journal_entry;
DROP TRIGGER journal_chain ON journal_entry;
DROP FUNCTION entry_closed(); DROP FUNCTION entry_chain(); DROP FUNCTION entry_digest;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunSQL(SQL, BACK)]
