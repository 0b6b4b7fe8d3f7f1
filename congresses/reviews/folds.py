"""Opinions of a page: the newest stand open, the others lie under their document with how many they are."""

from dataclasses import dataclass, field

from .lines import OpinionLine

SHOWN = 4  # opinions that stand open: so few are not folded at all
LISTED = 6  # with those already made points of, which take a line each


@dataclass
class OfDocument:
    """The opinions on one version."""

    pk: int
    name: str
    lines: list[OpinionLine] = field(default_factory=list)


@dataclass
class OfCommune:
    """The folded opinions on what one commune handed in, document by document in the order of their newest."""

    pk: int
    name: str
    documents: list[OfDocument] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(len(one.lines) for one in self.documents)


def newest_and_folds(lines: list[OpinionLine], since, first: int | None) -> tuple[list[OpinionLine], list[OfCommune]]:
    """Lines, newest first, divided: those that came in the sitting, `since` it opened, stand open as far as there is room.

    `first` is the congress being heard; its fold comes before the others.
    """
    if len(lines) <= SHOWN:
        return lines, []
    newest = _newest([line for line in lines if since and line.at >= since])
    shown, communes = {line.pk for line in newest}, {}
    for line in lines:
        if line.pk not in shown:
            commune = communes.setdefault(line.congress, OfCommune(line.congress, line.commune))
            of_document = next((one for one in commune.documents if one.pk == line.version), None)
            if of_document is None:
                of_document = OfDocument(line.version, line.document)
                commune.documents.append(of_document)
            of_document.lines.append(line)
    return newest, sorted(communes.values(), key=lambda commune: commune.pk != first)


def _newest(lines: list[OpinionLine]) -> list[OpinionLine]:
    taken = []
    for line in lines[:LISTED]:
        taken.append(line)
        if sum(not one.used for one in taken) == SHOWN:
            break
    return taken
