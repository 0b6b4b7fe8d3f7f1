"""News keeps the committee for which its person was told."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("outbox", "0002_news_and_mails"),
    ]

    operations = [
        migrations.AddField("message", "committee_id", models.BigIntegerField(null=True)),
    ]
