"""Names that were changed, kept for papers of the days they held."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="FormerName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("model", models.CharField(max_length=80)),
                ("row", models.BigIntegerField()),
                ("field", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=250)),
                ("until", models.DateTimeField()),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [models.Index(fields=["model", "row", "until"], name="former_names_of_a_row")],
            },
        ),
    ]
