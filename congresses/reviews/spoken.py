"""The conclusion as spoken text: everybody in the hall hears it, so points about restricted kinds are left out."""

from itertools import groupby

from congresses.core.vietnamese import day

from .lines import locality, scopes_of
from .models import Conclusion, VerdictKind


def read_aloud(conclusion: Conclusion, heard: list[int], dates: list[str]) -> list[str]:
    """Paragraphs to be read one after the other; each point says first whom it is about. `heard` is the congresses in the order of
    the sitting, `dates` the word on each date, from upstairs."""
    said = [f"Sau khi nghe báo cáo và ý kiến thảo luận tại hội nghị «{conclusion.session.title}», người chủ trì kết luận:"]
    if conclusion.assessment:
        said.append(f"Về ưu điểm. {conclusion.assessment}")
    if conclusion.shortcomings:
        said.append(f"Về hạn chế. {conclusion.shortcomings}")
    items = conclusion.items.prefetch_related("congresses__committee", "kinds")
    spoken = [item for item in items if not any(kind.restricted for kind in item.kinds.all())]
    said += [_point(n, item, set(heard)) for n, item in enumerate(spoken, start=1)]
    said += [*_verdicts(conclusion, heard), *dates]
    if conclusion.follow_up:
        said.append(f"Theo dõi, đôn đốc. {conclusion.follow_up}")
    return said


def heard_in(conclusion: Conclusion) -> list[int]:
    """The congresses of the sitting in the order they were heard."""
    return list(conclusion.session.agenda.order_by("position").values_list("submission__congress", flat=True))


def _verdicts(conclusion: Conclusion, heard: list[int]) -> list[str]:
    """A sentence for each commune and verdict, as heard; those of restricted kinds are left out. Names of documents may bear commas."""
    rows = conclusion.verdicts.filter(version__document__kind__restricted=False).select_related(
        "version__document__kind", "version__document__congress__committee").order_by("verdict", "version__document__kind__position")
    in_order = sorted(rows, key=lambda row: heard.index(row.version.document.congress_id))
    said = []
    for commune, of_commune in groupby(in_order, lambda row: locality(row.version.document.congress.committee)):
        parts = [f"{VerdictKind(word).label}: {'; '.join(row.version.document.kind.name for row in of_word)}."
                 for word, of_word in groupby(of_commune, lambda row: row.verdict)]
        said.append(f"Về văn kiện của {commune}. {' '.join(parts)}")
    return said


def _point(n: int, item, heard: set[int]) -> str:
    whom = ", ".join(name for _, name in scopes_of(list(item.congresses.all()), heard))
    until = f" Hoàn thành chậm nhất ngày {day(item.due)}." if item.due else ""
    owner = f" {item.owner} thực hiện." if item.owner else ""
    named = [kind.name for kind in item.kinds.all() if kind.name.lower() not in item.text.lower()]
    about = f", về {'; '.join(named)}" if named else ""
    return f"{n}. {whom}{about}: {item.text.rstrip('. ')}.{owner}{until}"
