"""Facts about documents that several rooms ask for."""

from django.db.models import Max

from .models import Version


def latest_number(congress, kind) -> int:
    """The number of the newest version, laid or not; 0 when there is none. For those who may upload the kind."""
    versions = Version.objects.filter(document__congress=congress, document__kind=kind)
    return versions.aggregate(number=Max("number"))["number"] or 0
