"""The date label of a congress and its overlays: the only definition, asked in SQL."""

from datetime import date

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, TextChoices, Value, When

from congresses.core import clock
from congresses.reviews.models import RequiredRevision

from .models import CONSENTING, Convening, DateDecision, DateProposal, DecisionKind, Hold


class DateLabel(TextChoices):
    NONE = "none", "Chưa đề nghị"
    PROPOSED = "proposed", "Đề nghị"
    IN_PRINCIPLE = "in_principle", "Nhất trí dự kiến"
    CONSENTED = "consented", "Đồng ý tổ chức"
    CONVENED = "convened", "Đã tổ chức"


TAGS = {
    DateLabel.NONE: "none", DateLabel.PROPOSED: "run", DateLabel.IN_PRINCIPLE: "wait", DateLabel.CONSENTED: "ok",
    DateLabel.CONVENED: "ok",
}

# With the annotations below: a proposal waits for the word of the Standing Committee, a first one or one to change a consent.
ASKING = Q(date_label__in=[DateLabel.PROPOSED, DateLabel.IN_PRINCIPLE], asked_at__isnull=False) | Q(
    date_label=DateLabel.CONSENTED, asked_at__gt=F("decided_at"))


def with_date_label(congresses, today: date | None = None):
    """Annotate `date_label`, the decided or proposed days, and the overlays `is_held` and `is_overdue` (on `today`)."""
    here = {"congress": OuterRef("pk")}
    last = DateDecision.objects.filter(**here).counting().order_by("-counts_from", "-pk")
    asked = DateProposal.objects.filter(**here).order_by("-number")
    held = Hold.objects.standing().filter(
        Q(everyone=True, plan=OuterRef("plan")) | Q(pk__in=Hold.congresses.through.objects.filter(
            congress=OuterRef(OuterRef("pk"))).values("hold"))
    )
    overdue = RequiredRevision.objects.filter(**here, due__lt=today or clock.today()).open()
    return congresses.annotate(
        last_decision=Subquery(last.values("kind")[:1]),
        decided_first=Subquery(last.values("first_day")[:1]),
        decided_last=Subquery(last.values("last_day")[:1]),
        decided_at=Subquery(last.values("counts_from")[:1]),
        asked_first=Subquery(asked.values("first_day")[:1]),
        asked_last=Subquery(asked.values("last_day")[:1]),
        asked_at=Subquery(asked.values("at")[:1]),
        is_held=Exists(held),
        is_overdue=Exists(overdue),
    ).annotate(
        date_label=Case(
            When(Exists(Convening.objects.filter(**here)), then=Value(DateLabel.CONVENED)),
            When(last_decision__in=CONSENTING, then=Value(DateLabel.CONSENTED)),
            When(last_decision=DecisionKind.IN_PRINCIPLE, then=Value(DateLabel.IN_PRINCIPLE)),
            # Not yet, or withdrawn: only a proposal younger than that word counts.
            When(Q(asked_at__isnull=False) & (Q(decided_at__isnull=True) | Q(asked_at__gt=F("decided_at"))),
                 then=Value(DateLabel.PROPOSED)),
            default=Value(DateLabel.NONE),
        )
    )
