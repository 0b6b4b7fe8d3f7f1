"""What a draft conclusion leaves unsaid: nothing forbids issuing it so, but whoever issues it is shown it before."""

from congresses.plans.models import Congress

from .facts import ConcludeFacts
from .lines import locality, opinions_of
from .models import RequiredRevision, VerdictKind
from .standing import left_open


def left_unsaid(facts: ConcludeFacts, user) -> list[str]:
    """One sentence for each gap. A restricted kind is named, as the gate names it: nothing else of it is told."""
    conclusion, session = facts.conclusion, facts.conclusion.session
    said = [f"{locality(congress.committee)}: phải hoàn thiện {', '.join(kinds)} nhưng chưa có mục nào nêu phải sửa gì."
            for congress, kinds in _asked_of_nothing(facts).items()]
    empty = [name for name, text in (("ưu điểm", conclusion.assessment), ("hạn chế", conclusion.shortcomings),
                                     ("ai theo dõi, đôn đốc", conclusion.follow_up)) if not text]
    if empty:
        said.append(f"Chưa ghi {', '.join(empty)}: thông báo kết luận sẽ thiếu, ban hành rồi không bổ sung được.")
    if unused := left_open(opinions_of(session, user), conclusion).values("pk").distinct().count():
        said.append(f"{unused} ý kiến, góp ý chưa thành mục nào, cũng chưa đánh dấu đã giải quyết.")
    if not session.by_paper and not session.participants.filter(is_member=True, present=True).exists():
        said.append("Chưa ghi Ủy viên Ban Thường vụ nào có mặt tại buổi duyệt.")
    return said


def _asked_of_nothing(facts: ConcludeFacts) -> dict[Congress, list[str]]:
    """The documents to be revised that no point and no open demand asks anything of: the commune would not know what to mend."""
    to_revise = [one for one in facts.versions if facts.verdicts.get(one.pk) == VerdictKind.REVISE]
    if not to_revise:
        return {}
    earlier = RequiredRevision.objects.open().filter(congress__in={one.document.congress_id for one in to_revise})
    if facts.conclusion.corrects_id:  # its demands stand or fall with the correction
        earlier = earlier.exclude(item__conclusion__session=facts.conclusion.session_id)
    asked = {*facts.conclusion.items.values_list("congresses", "kinds"), *earlier.values_list("congress", "item__kinds")}
    lacking: dict[Congress, list[str]] = {}
    for one in to_revise:
        if (one.document.congress_id, one.document.kind_id) not in asked:
            lacking.setdefault(one.document.congress, []).append(one.document.kind.name)
    return lacking
