"""The notice of a session that heard one commune alone is that commune's paper; no paper with a number is about a round."""

from django.db import migrations
from django.db.models import Count


def file_with_their_congress(apps, schema_editor):
    """Notices filed with nobody, of sessions that heard one congress."""
    alone = apps.get_model("reviews", "ReviewSession").objects.annotate(heard=Count("agenda__submission__congress", distinct=True)).filter(heard=1)
    for paper in apps.get_model("papers", "Paper").objects.filter(kind="notice", congress=None, session__in=alone):
        paper.congress_id = paper.session.agenda.select_related("submission").first().submission.congress_id
        paper.save(update_fields=["congress"])


class Migration(migrations.Migration):

    dependencies = [
        ('papers', '0003_kinds_a_paper_tells_of'),
        ('reviews', '0008_invitations'),
    ]

    operations = [
        migrations.RunPython(file_with_their_congress, migrations.RunPython.noop),
        migrations.RemoveField(model_name='paper', name='round'),
    ]
