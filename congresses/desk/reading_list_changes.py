"""What changed in a version since an earlier one, in one sentence: versions never change, so it is worked out once."""

from collections import OrderedDict
from threading import Lock

from congresses.documents.comparison import compared
from congresses.documents.models import Version

from .reader.changes import sentence

KEPT = 5_000  # sentences a process remembers
_kept: OrderedDict[tuple, str] = OrderedDict()
_guard = Lock()


class Changes:
    """Asked about the versions of one page; beyond `most` comparisons not remembered from before it says nothing."""

    def __init__(self, most: int = 30):
        self.left = most

    def of(self, before: Version | None, version: Version) -> str:
        """One sentence, or nothing where there is no text to compare or too much was asked already."""
        if not (before and before.sha256 and version.sha256):
            return ""
        key = (before.pk, before.sha256, version.pk, version.sha256)
        with _guard:
            if key in _kept:
                _kept.move_to_end(key)
                return _kept[key]
        if not self.left:
            return ""
        self.left -= 1
        comparison = compared(before, version)
        said = sentence(comparison) if comparison.old and comparison.new else ""
        with _guard:
            _kept[key] = said
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
        return said
