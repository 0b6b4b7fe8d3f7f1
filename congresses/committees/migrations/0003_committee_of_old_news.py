"""Earlier news belongs to the one committee where its person ever sat; of whom sat in several nobody can tell any more."""

from django.db import migrations

BELONGS = """
UPDATE outbox_message SET committee_id = one.committee
FROM (SELECT user_id, min(committee_id) AS committee FROM committees_membership
      GROUP BY user_id HAVING count(DISTINCT committee_id) = 1) AS one
WHERE one.user_id = recipient_id
  AND NOT EXISTS (SELECT 1 FROM committees_delegation WHERE delegate_id = recipient_id)
"""


class Migration(migrations.Migration):

    dependencies = [
        ("committees", "0002_mail_and_calendar"),
        ("outbox", "0003_message_committee"),
    ]

    operations = [
        migrations.RunSQL(BELONGS, migrations.RunSQL.noop),
    ]
