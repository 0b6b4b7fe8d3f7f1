"""When each item of an agenda was first heard: known of sessions before from the happenings that named their item."""

from django.db import migrations, models
from django.db.models import Min, OuterRef, Subquery


def of_happenings(apps, schema_editor):
    items, happenings = apps.get_model("reviews", "AgendaItem"), apps.get_model("reviews", "Happening")
    named = happenings.objects.filter(what="stage", session=OuterRef("session"), object_id=OuterRef("pk")).order_by("number")
    items.objects.update(heard_at=Subquery(named.values("at")[:1]))
    firsts = items.objects.filter(session__opened_at__isnull=False).values("session").annotate(first=Min("position"))
    for row in firsts:  # a session opens with its first item
        opened = apps.get_model("reviews", "ReviewSession").objects.filter(pk=row["session"]).values("opened_at")
        items.objects.filter(session=row["session"], position=row["first"]).update(heard_at=Subquery(opened))


class Migration(migrations.Migration):

    dependencies = [
        ("reviews", "0008_invitations"),
    ]

    operations = [
        migrations.AddField("agendaitem", "heard_at", models.DateTimeField(null=True)),
        migrations.RunPython(of_happenings, migrations.RunPython.noop),
    ]
