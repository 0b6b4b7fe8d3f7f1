"""To which day and hour of its session somebody was invited."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("reviews", "0007_parts_of_conclusions")]

    operations = [
        migrations.AddField("participant", "invited_edition", models.PositiveIntegerField(default=0)),
    ]
