"""Facts about documents that several rooms ask for."""

from collections.abc import Collection

from django.db.models import Max
from django.shortcuts import get_object_or_404

from congresses.plans.models import Congress, DocumentKind

from .models import Finding, Version


def congress_and_kind(user, pk: int, kind_id: int) -> tuple[Congress, DocumentKind]:
    """A congress the person may see and a kind of its plan, else 404."""
    congress = get_object_or_404(Congress.objects.visible_to(user).with_names(), pk=pk)
    return congress, get_object_or_404(congress.plan.kinds, pk=kind_id)


def latest_number(congress, kind) -> int:
    """The number of the newest version, laid or not; 0 when there is none. For those who may upload the kind."""
    versions = Version.objects.filter(document__congress=congress, document__kind=kind)
    return versions.aggregate(number=Max("number"))["number"] or 0


def open_names(version: Version, levels: Collection[str]) -> list[str]:
    """What is neither mended nor explained of a version, by names that stay from version to version."""
    marks = Finding.objects.unexplained().filter(version=version, level__in=levels).values_list("fingerprint", flat=True)
    return [f"{version.document_id}:{mark}" for mark in marks]
