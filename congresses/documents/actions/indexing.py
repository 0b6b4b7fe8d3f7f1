"""The words of passages, kept for search; those of restricted kinds never are."""

from collections.abc import Iterable

from django.db import transaction

from ..models import IndexedPassage, Passage, Version
from ..words import indexed

BATCH = 1000


def index(passages: Iterable[Passage]) -> None:
    """Keep the words of passages of a kind that is not restricted; what is kept already stays."""
    rows = (IndexedPassage(passage=p, version_id=p.version_id, **indexed(p.text)) for p in passages)
    IndexedPassage.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)  # else all words would come back


def reindex() -> int:
    """Make the index anew from the passages, one version after the other; the number of versions it holds then."""
    IndexedPassage.objects.filter(version__document__kind__restricted=True).delete()
    versions = list(Version.objects.filter(document__kind__restricted=False).exclude(sha256="").order_by("pk").only("pk"))
    for version in versions:
        with transaction.atomic():
            IndexedPassage.objects.filter(version=version).delete()
            index(version.passages.only("version_id", "text"))
    return len(versions)
