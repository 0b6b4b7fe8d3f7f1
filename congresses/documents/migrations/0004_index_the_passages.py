"""The words of passages handed in before there was a search, and the pairs of words that make phrases quick."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

from congresses.documents.words import indexed

BATCH = 1000


def index(apps, schema_editor):
    Passage = apps.get_model("documents", "Passage")
    IndexedPassage = apps.get_model("documents", "IndexedPassage")
    passages, last = Passage.objects.filter(version__document__kind__restricted=False).order_by("pk"), 0
    while batch := list(passages.filter(pk__gt=last).values_list("pk", "version_id", "text")[:BATCH]):
        IndexedPassage.objects.bulk_create(
            (IndexedPassage(passage_id=pk, version_id=version, **indexed(text)) for pk, version, text in batch),
            ignore_conflicts=True,
        )
        last = batch[-1][0]


class Migration(migrations.Migration):

    dependencies = [("documents", "0003_passages_indexed")]

    operations = [
        migrations.AddField("indexedpassage", "pairs", ArrayField(models.IntegerField(), default=list), preserve_default=False),
        migrations.AddIndex("indexedpassage", GinIndex(fields=["pairs"], name="pairs_of_passages")),
        migrations.RunPython(index, migrations.RunPython.noop, elidable=True),
    ]
