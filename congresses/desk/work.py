"""The basket into which work is found: so many of each kind, and where the rest is."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from congresses.core.prepared import Prepared

from .rows import Work

AT_MOST = 50  # of each kind; what is left shows up when these are done


@dataclass
class Found:
    """What was found, and where the rest is when a kind has more than fits."""

    rows: list[Work] = field(default_factory=list)
    more: list[tuple[str, str]] = field(default_factory=list)

    def take(self, rows: list, make, url: str, text: str) -> None:
        """Add the work each row makes; one row too many means there is more."""
        for row in rows[:AT_MOST]:
            self.rows += make(row)
        if len(rows) > AT_MOST:
            self.more.append((url, text))


def few(build: Callable[..., QuerySet]) -> Prepared:
    """The first rows of a queryset, one too many, to know whether there is more."""
    return Prepared(lambda **given: build(**given)[: AT_MOST + 1])
