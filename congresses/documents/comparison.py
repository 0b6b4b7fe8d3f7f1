"""Two versions of a document held against each other; versions never change, so what was found out is kept a while."""

from collections import OrderedDict
from threading import Lock

from congresses.reading.compare import Comparison, compare

from .models import Passage, Version

KEPT = 12  # comparisons a process remembers…
PASSAGES = 60_000  # …and the passages they may hold together: each holds the text of two versions
_kept: OrderedDict[tuple, Comparison] = OrderedDict()
_guard, _turn = Lock(), Lock()


def compared(older: Version, newer: Version) -> Comparison:
    """What became of the passages of the older version; the passages know pk, number, kind, label, table and text."""
    return compared_all([older], newer)[older.pk]


def compared_all(olders: list[Version], newer: Version) -> dict[int, Comparison]:
    """Several older versions against one newer, by the key of the older; one query when something is not kept."""
    wanted = {older.pk: (older.pk, older.sha256, newer.pk, newer.sha256) for older in olders}
    if all(map(_recall, wanted.values())):
        return {pk: kept for pk, key in wanted.items() if (kept := _recall(key))}
    with _turn:  # who asks for the same meanwhile waits for it instead of working it out too
        found = {pk: kept for pk, key in wanted.items() if (kept := _recall(key))}
        missing = [pk for pk in wanted if pk not in found]
        texts = _texts([*missing, newer.pk]) if missing else {}
        for pk in missing:
            found[pk] = compare(texts.get(pk, ()), texts.get(newer.pk, ()))
            _remember(wanted[pk], found[pk])
    return found


def _texts(versions: list[int]) -> dict[int, list]:
    texts: dict[int, list] = {}
    rows = Passage.objects.filter(version__in=versions).order_by("version", "number")
    for row in rows.values_list("version_id", "pk", "number", "kind", "label", "table", "text", named=True):
        texts.setdefault(row.version_id, []).append(row)
    return texts


def _recall(key: tuple) -> Comparison | None:
    with _guard:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _remember(key: tuple, comparison: Comparison) -> None:
    with _guard:
        _kept[key] = comparison
        while len(_kept) > 1 and (len(_kept) > KEPT or sum(len(one.old) + len(one.new) for one in _kept.values()) > PASSAGES):
            _kept.popitem(last=False)
