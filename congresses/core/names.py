"""Names as they were: papers of a past day and rounds that are over keep what things were called then."""

from datetime import datetime

from . import clock
from .models import FormerName

FIELDS = ("name", "short_name", "full_name")


def named(row) -> dict[str, str]:
    """What a row is called, by field: to be kept when another name is written over it."""
    return {field: getattr(row, field) for field in FIELDS if hasattr(row, field)}


def keep_former(row, names: dict[str, str]) -> None:
    """Remember what a row was called until now; a name that stays is not kept."""
    FormerName.objects.bulk_create(
        FormerName(model=row._meta.label_lower, row=row.pk, field=field, name=was, until=clock.now())
        for field, was in names.items() if was != getattr(row, field)
    )


class NamesAt:
    """What rows were called at a moment; one query for all that were renamed since."""

    def __init__(self, moment: datetime):
        later = FormerName.objects.filter(until__gt=moment).order_by("model", "row", "field", "until", "pk")
        later = later.distinct("model", "row", "field")
        self._former = {(one.model, one.row, one.field): one.name for one in later}

    def of(self, row, field: str = "name") -> str:
        return self._former.get((row._meta.label_lower, row.pk, field)) or getattr(row, field)
