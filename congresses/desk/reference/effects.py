"""What a change of reference data would change among the findings, commune by commune, in words."""

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
        "new": appeared[:SHOWN], "old": gone[:SHOWN], "more_new": len(appeared[SHOWN:]), "more_old": len(gone[SHOWN:]),
    }
