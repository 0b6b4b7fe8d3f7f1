"""What of a dossier about to be laid a person is shown, and what of it is another since."""

from dataclasses import dataclass

from congresses.documents.models import Version
from congresses.figures.models import FigureSheet

from .facts import Demand, SubmitFacts
from .models import RequiredRevision


@dataclass
class Shown:
    """The part of what would be laid that somebody may read; of the rest the page names the kind alone."""

    versions: list[Version]
    sheets: list[FigureSheet]
    answers: list[Demand]

    @property
    def editions(self) -> dict[str, str]:
        """What is named to people, and which edition of it this is."""
        return (
            {version.document.kind.name: f"bản {version.number}" for version in self.versions}
            | {sheet.get_subject_display(): f"bản {sheet.number}" for sheet in self.sheets}
            | {f"Trả lời yêu cầu {one.revision.number}": f"lần viết {one.answer.edition}" for one in self.answers}
        )


def shown_to(user, facts: SubmitFacts) -> Shown:
    """The versions, sheets and answers this person reads of those a submission would lay now."""
    readable = set(_keys(Version.objects, user, [version.pk for version in facts.manifest]))
    drafted = [demand for demand in facts.demands if demand.answer and demand.answer.laid_at is None]
    open_to = set(_keys(RequiredRevision.objects, user, [demand.revision.pk for demand in drafted]))
    sheets = FigureSheet.objects.newest().visible_to(user).filter(congress=facts.congress, laid_at__isnull=True)
    return Shown(
        [version for version in facts.manifest if version.pk in readable], list(sheets),
        [demand for demand in drafted if demand.revision.pk in open_to],
    )


def _keys(rows, user, keys: list[int]):
    return rows.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True) if keys else ()


def changed(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """One piece of a sentence for each thing that is another, new, or gone; in the order of the page."""
    other = [f"{name} nay là {now[name]}, trang trước ghi {before[name]}"
             for name in now if name in before and now[name] != before[name]]
    new = [f"có thêm {name}, {now[name]}" for name in now if name not in before]
    return other + new + [f"không còn {name}" for name in before if name not in now]
