"""Demands and happenings are restricted as their kind is now, not as it was when they were written."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def kinds_of_opinions(apps, schema_editor):
    comments, happenings = apps.get_model("reviews", "Comment"), apps.get_model("reviews", "Happening")
    told = comments.objects.filter(pk=OuterRef("object_id")).values("version__document__kind")
    happenings.objects.filter(what="opinion").update(kind=Subquery(told[:1]))


class Migration(migrations.Migration):

    dependencies = [
        ("plans", "0003_page_norms_of_document_kinds"),
        ("reviews", "0009_when_items_were_heard"),
    ]

    operations = [
        migrations.AddField("happening", "kind", models.ForeignKey(
            null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plans.documentkind")),
        migrations.RunPython(kinds_of_opinions, migrations.RunPython.noop),
        migrations.RemoveField("happening", "restricted"),
        migrations.RemoveField("happening", "object_id"),
        migrations.RemoveField("requiredrevision", "restricted"),
    ]
