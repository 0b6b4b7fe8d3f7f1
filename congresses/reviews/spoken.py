"""The conclusion as spoken text: everybody in the hall hears it, so points about restricted kinds are left out."""

from congresses.core.vietnamese import day

from .lines import scopes_of
from .models import Conclusion


def read_aloud(conclusion: Conclusion) -> list[str]:
    """Paragraphs to be read one after the other; each point says first whom it is about."""
    said = [f"Sau khi nghe báo cáo và ý kiến thảo luận tại «{conclusion.session.title}», người chủ trì kết luận:"]
    if conclusion.assessment:
        said.append(f"Về ưu điểm. {conclusion.assessment}")
    if conclusion.shortcomings:
        said.append(f"Về hạn chế. {conclusion.shortcomings}")
    heard = set(conclusion.session.agenda.values_list("submission__congress", flat=True))
    items = conclusion.items.prefetch_related("congresses__committee", "kinds")
    spoken = [item for item in items if not any(kind.restricted for kind in item.kinds.all())]
    said += [_point(n, item, heard) for n, item in enumerate(spoken, start=1)]
    if conclusion.follow_up:
        said.append(f"Theo dõi, đôn đốc. {conclusion.follow_up}")
    return said


def _point(n: int, item, heard: set[int]) -> str:
    whom = ", ".join(name for _, name in scopes_of(list(item.congresses.all()), heard))
    until = f" Hoàn thành trước hết ngày {day(item.due)}." if item.due else ""
    owner = f" {item.owner} thực hiện." if item.owner else ""
    return f"{n}. {whom}: {item.text.rstrip('. ')}.{owner}{until}"
