"""News behind the bell, and the mails that carry it; what waited before is kept as news and not mailed any more."""

import django.db.models.deletion
from django.db import migrations, models

# The key of a message always ended in the number of its person.
PERSON = "UPDATE outbox_message SET recipient_id = substring(key from '[0-9]+$')::bigint"


class Migration(migrations.Migration):

    dependencies = [
        ("outbox", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("message_id", models.CharField(max_length=150, unique=True)),
                ("recipient_id", models.BigIntegerField()),
                ("address", models.EmailField(max_length=254)),
                ("subject", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("digest_of", models.DateField(null=True)),
                ("created_at", models.DateTimeField()),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("allowed", models.PositiveSmallIntegerField(default=30)),
                ("next_try_at", models.DateTimeField()),
                ("lease_until", models.DateTimeField(null=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("given_up_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("given_up_at__isnull", True), ("sent_at__isnull", True)),
                        fields=["next_try_at", "id"], name="mail_waiting",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("digest_of__isnull", False)), fields=("recipient_id", "digest_of"),
                        name="one_digest_per_person_and_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sent_at__isnull", True), ("given_up_at__isnull", True), _connector="OR"),
                        name="mail_is_sent_or_given_up",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("begun_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("result", models.CharField(
                    blank=True, max_length=10,
                    choices=[("sent", "Máy chủ thư đã nhận"), ("failed", "Chưa gửi được"), ("refused", "Bị từ chối hẳn")],
                )),
                ("said", models.TextField(blank=True)),
                ("mail", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="tries", to="outbox.mail")),
            ],
            options={
                "ordering": ["mail", "number"],
                "constraints": [models.UniqueConstraint(fields=("mail", "number"), name="one_row_per_attempt")],
            },
        ),
        migrations.RemoveField(model_name="message", name="address"),
        migrations.AddField("message", "recipient_id", models.BigIntegerField(default=0), preserve_default=False),
        migrations.AddField("message", "expects", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("message", "due", models.DateField(null=True)),
        migrations.AddField("message", "url", models.CharField(blank=True, default="", max_length=200), preserve_default=False),
        migrations.AddField("message", "restricted", models.BooleanField(default=False)),
        migrations.AddField("message", "read_at", models.DateTimeField(null=True)),
        migrations.AddField("message", "by_mail", models.BooleanField(default=False), preserve_default=False),
        migrations.AddField("message", "mail", models.ForeignKey(
            null=True, on_delete=django.db.models.deletion.PROTECT, related_name="messages", to="outbox.mail")),
        migrations.RunSQL(PERSON, migrations.RunSQL.noop),
        migrations.AddIndex("message", models.Index(fields=["recipient_id", "-id"], name="news_of_a_person")),
        migrations.AddIndex("message", models.Index(
            condition=models.Q(("read_at__isnull", True)), fields=["recipient_id"], name="unread_news_of_a_person")),
        migrations.AddIndex("message", models.Index(
            condition=models.Q(("by_mail", True), ("mail__isnull", True)), fields=["id"], name="news_to_be_mailed")),
    ]
