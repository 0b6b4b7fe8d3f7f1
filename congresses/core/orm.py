"""Small pieces of SQL that several apps share."""

from django.db import models


def lock(instance: models.Model) -> models.Model:
    """The same row, fresh and locked to the end of the transaction, with the names its rules read."""
    rows = type(instance)._default_manager.all()
    rows = rows.with_names() if hasattr(rows, "with_names") else rows
    return rows.select_for_update(of=("self",)).get(pk=instance.pk)


def lock_all(queryset: models.QuerySet) -> list:
    """The rows, locked in primary-key order so that two acts never wait for each other."""
    return list(queryset.select_for_update(of=("self",)).order_by("pk"))
