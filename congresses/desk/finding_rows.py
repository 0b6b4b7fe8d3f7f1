"""How what was found stands from version to version: left, explained, mended, new."""

from dataclasses import dataclass

from congresses.documents.models import Finding, Level, Version

from .reader.findings import findings_of

LEFT, EXPLAINED, SETTLED = "con-lai", "da-giai-thich", "da-sua"


@dataclass(frozen=True)
class Row:
    """A finding in a list: of which version's line it is, and how it stands."""

    found: Finding
    version: Version  # the newest, also for what was found in the one before
    state: str
    new: bool = False  # not found in the version before

    @property
    def order(self) -> tuple:
        """What blocks first, then document by document as they stand in the dossier."""
        document = self.version.document
        rank = Level.values.index(self.found.level)
        return rank, document.kind.position, document.pk, self.found.number or 0, self.found.pk


def rows_of(user, pairs: list[tuple[Version, Version | None]]) -> list[Row]:
    """Findings of each newest version, and of the one before what is found no more: one query."""
    owner = {one.pk: (shown, before) for shown, before in pairs for one in (shown, before) if one}
    found = findings_of(user=user, versions=list(owner))
    here = {(row.version_id, row.fingerprint) for row in found}
    rows = []
    for row in found:
        shown, before = owner[row.version_id]
        if shown.pk == row.version_id:
            new = before is not None and (before.pk, row.fingerprint) not in here
            rows.append(Row(row, shown, EXPLAINED if row.explanation else LEFT, new))
        elif shown.checked_at and (shown.pk, row.fingerprint) not in here:
            rows.append(Row(row, shown, SETTLED))
    return sorted(rows, key=lambda row: row.order)
