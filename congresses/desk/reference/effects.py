"""What a change of reference data would change among the findings, commune by commune, in words."""

from collections import Counter
from itertools import groupby

from congresses.documents.actions.checking import Change

SHOWN = 3  # sentences of each side; the numbers say how many there are


def told(changes: list[Change]) -> dict:
    """Totals, and for each commune its documents with what would appear and disappear there."""
    changes = sorted(
        (change for change in changes if change.appeared or change.gone),
        key=lambda one: (one.version.document.congress.committee.sort_key, one.version.document.kind.position))
    return {
        "appeared": sum(len(change.appeared) for change in changes), "gone": sum(len(change.gone) for change in changes),
        "communes": [
            {"name": name, "documents": [_document(change) for change in group]}
            for name, group in groupby(changes, key=lambda one: one.version.document.congress.committee.name)],
    }


def _document(change: Change) -> dict:
    appeared, gone = [remark.what for _, remark in change.appeared], [finding.what for finding in change.gone]
    return {
        "name": str(change.version), "pk": change.version.pk, "appeared": len(appeared), "gone": len(gone),
        "sides": [("Thêm", *_first(appeared)), ("Bớt", *_first(gone))],
    }


def _first(sentences: list[str]) -> tuple[list[tuple[str, int]], int]:
    """The first sentences, each once with how often it is said; and how many findings say something else."""
    said = list(Counter(sentences).items())
    return said[:SHOWN], sum(count for _, count in said[SHOWN:])
