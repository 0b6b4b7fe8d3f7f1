"""The word on a date drafted with a conclusion: it counts once that is issued."""

from django.db import transaction

from congresses.core import permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress
from congresses.reviews.actions import count_edition, require_unchanged
from congresses.reviews.models import Conclusion

from .. import rules
from ..models import CONSENTING, WITH_CONCLUSION, DateDecision, DecisionKind
from .decisions import decide
from .holds import not_held


@transaction.atomic
def draft_verdict(
    conclusion: Conclusion, congress: Congress, *, kind: str, reason: str = "", seen: int, by
) -> Conclusion:
    """The word on a commune's date in a draft conclusion; it counts once that is issued. An empty kind takes it back."""
    congress = lock(congress)
    seat = permissions.require(rules.can_draft_verdict(by, congress))
    lock(conclusion.session)
    conclusion = lock(conclusion)
    if not conclusion.is_draft:
        raise refuse("Kết luận này đã ban hành.")
    if not conclusion.session.agenda.filter(submission__congress=congress).exists():
        raise refuse("Đảng bộ này không có trong chương trình của buổi duyệt.")
    part = f"date:{congress.pk}"
    require_unchanged(conclusion, conclusion.editions.get(part, 0), seen)
    DateDecision.objects.filter(conclusion=conclusion, congress=congress).delete()
    if kind:
        _draft_date(seat, conclusion, congress, kind, reason)
    count_edition(conclusion, part)
    what = DecisionKind(kind).label if kind else "bỏ trống"
    record(seat, "date_verdict_drafted", "soạn kết luận về ngày: {what}", congress=congress, about=conclusion,
           audience=Audience.HOUSE, what=what)
    return conclusion


def _draft_date(seat, conclusion: Conclusion, congress: Congress, kind: str, reason: str) -> None:
    if kind not in WITH_CONCLUSION:
        raise refuse("Trong kết luận chỉ ghi được «nhất trí dự kiến» hoặc «chưa nhất trí».")
    standing = congress.decisions.last()
    if standing and standing.kind in CONSENTING:
        raise refuse(f"Ngày {standing.days} đã được đồng ý; muốn đổi, người chủ trì giữ hoặc rút ngày ấy.")
    proposal = congress.proposals.order_by("-number").first()
    if kind == DecisionKind.IN_PRINCIPLE:
        if proposal is None:
            raise refuse(f"{congress.committee.name} chưa đề nghị ngày nên chưa nhất trí dự kiến được.")
        not_held(congress)
    decide(seat, congress, kind, proposal, reason, conclusion=conclusion)
