"""Small pieces of SQL that several apps share."""

from collections.abc import Callable
from typing import Any

from django.db import OperationalError, models, transaction

_TRY_AGAIN = {"40001", "40P01"}  # serialization_failure, deadlock_detected
_BUSY = _TRY_AGAIN | {"55P03", "57014"}  # lock_not_available, query_canceled (statement timeout)


def lock(instance: models.Model) -> models.Model:
    """The same row, fresh and locked to the end of the transaction, with the names its rules read."""
    rows = type(instance)._default_manager.all()
    rows = rows.with_names() if hasattr(rows, "with_names") else rows
    # no_key: rows that merely point here may be written meanwhile, so two acts cannot wait for each other.
    return rows.select_for_update(of=("self",), no_key=True).get(pk=instance.pk)


def lock_all(queryset: models.QuerySet) -> list:
    """The rows, locked in primary-key order so that two acts never wait for each other."""
    return list(queryset.select_for_update(of=("self",), no_key=True).order_by("pk"))


def in_transaction(act: Callable[[], Any], attempts: int = 3) -> Any:
    """Run an act in a transaction, again when the database broke a tie between two acts."""
    for attempt in range(1, attempts + 1):
        try:
            with transaction.atomic():
                return act()
        except OperationalError as error:
            if attempt == attempts or _code(error) not in _TRY_AGAIN:
                raise
    return None


def is_busy(error: OperationalError) -> bool:
    """Whether the database gave up because others held what the act needs."""
    return _code(error) in _BUSY


def _code(error: OperationalError) -> str | None:
    return getattr(error.__cause__, "pgcode", None)
