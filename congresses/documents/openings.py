"""Who of the house opened a version first, and when: a row for each person and version, written once."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from congresses.core import clock
from congresses.plans.rules import is_house

from .models import Opening, Version

KNOWN = 20_000  # of those a process has seen: the database need not be asked about them again
_known: OrderedDict[tuple[int, int], None] = OrderedDict()
_guard = Lock()


def opened(user, versions: Iterable[Version]) -> None:
    """Note that somebody was given these versions to read; `versions` are with_names. What the commune reads of its own is not noted."""
    seen = [(one.pk, user.pk) for one in versions if one.laid_at and is_house(user, one.document.congress)]
    if not (fresh := [key for key in seen if not _recall(key)]):
        return
    rows = [Opening(version_id=version, user_id=person, at=clock.now()) for version, person in fresh]
    Opening.objects.bulk_create(rows, ignore_conflicts=True)
    with _guard:
        _known.update(dict.fromkeys(fresh))
        while len(_known) > KNOWN:
            _known.popitem(last=False)


def _recall(key: tuple[int, int]) -> bool:
    with _guard:
        if key in _known:
            _known.move_to_end(key)
        return key in _known
