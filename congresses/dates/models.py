"""Date proposals, positions on them, decisions, holds, and the congress having taken place."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import days
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.models import Conclusion, PaperNumber, ReviewSession

PERSON = settings.AUTH_USER_MODEL


class DateProposal(models.Model):
    """The commune asks for days; a new proposal replaces the one before."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="proposals")
    number = models.PositiveIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["congress", "number"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "number"], name="one_proposal_per_number"),
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="proposal_ends_after_it_begins"),
        ]

    def __str__(self):
        return days(self.first_day, self.last_day)


class Stand(models.TextChoices):
    AGREE = "agree", "Đồng ý"
    NOT_YET = "not_yet", "Chưa đồng ý"
    OTHER = "other", "Ý kiến khác"


class Position(models.Model):
    """A member's stand on a proposal; the member's last row counts."""

    proposal = models.ForeignKey(DateProposal, models.PROTECT, related_name="positions")
    member = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    stand = models.CharField(max_length=10, choices=Stand.choices)
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]


class Tally(models.Model):
    """A show of hands on a proposal; the last one counts instead of single positions."""

    proposal = models.ForeignKey(DateProposal, models.PROTECT, related_name="tallies")
    session = models.ForeignKey(ReviewSession, models.PROTECT, null=True, related_name="+")
    agree = models.PositiveSmallIntegerField()
    not_yet = models.PositiveSmallIntegerField()
    other = models.PositiveSmallIntegerField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]


class DecisionKind(models.TextChoices):
    IN_PRINCIPLE = "in_principle", "Nhất trí dự kiến"
    NOT_YET = "not_yet", "Chưa nhất trí"
    CONSENT = "consent", "Đồng ý tổ chức"
    CHANGED = "changed", "Đồng ý đổi ngày"
    KEPT = "kept", "Giữ ngày đã đồng ý"
    WITHDRAWN = "withdrawn", "Rút ngày đã đồng ý"


WITH_CONCLUSION = (DecisionKind.IN_PRINCIPLE, DecisionKind.NOT_YET)
CONSENTING = (DecisionKind.CONSENT, DecisionKind.CHANGED, DecisionKind.KEPT)


class DateDecisionQuerySet(models.QuerySet):
    def counting(self):
        """Acts of their own at once; those drafted with a conclusion from the moment it is issued.

        A correction need not repeat the word on the date: only a later word replaces it.
        """
        return self.filter(Q(conclusion__isnull=True) | Q(conclusion__issued_at__isnull=False)).annotate(
            counts_from=Coalesce("conclusion__issued_at", "at")
        )

    def last(self):
        """The one that holds, of counting decisions on one congress."""
        return self.counting().order_by("-counts_from", "-pk").first()


class DateDecision(models.Model):
    """The superior's word on the days of a congress; the last one holds."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="decisions")
    proposal = models.ForeignKey(DateProposal, models.PROTECT, null=True, related_name="decisions")
    kind = models.CharField(max_length=12, choices=DecisionKind.choices)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    reason = models.TextField(blank=True)
    conclusion = models.ForeignKey(Conclusion, models.PROTECT, null=True, related_name="date_decisions")
    paper = models.OneToOneField(PaperNumber, models.PROTECT, null=True, related_name="date_decision")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = DateDecisionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conclusion", "congress"], condition=Q(conclusion__isnull=False),
                name="one_date_verdict_per_conclusion_and_congress",
            ),
            models.CheckConstraint(
                condition=Q(conclusion__isnull=True) | Q(kind__in=("in_principle", "not_yet")),
                name="conclusion_never_consents",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=("not_yet", "withdrawn")) | Q(first_day__isnull=False, last_day__isnull=False),
                name="agreeing_decision_names_its_days",
            ),
        ]

    @property
    def days(self) -> str:
        return days(self.first_day, self.last_day) if self.first_day else ""


class HoldQuerySet(models.QuerySet):
    def on(self, congress):
        """Holds that freeze this congress now."""
        return self.standing().on_any(congress)

    def on_any(self, congress):
        """Holds that freeze this congress now or froze it once."""
        return self.filter(Q(everyone=True, plan=congress.plan_id) | Q(congresses=congress)).distinct()

    def visible_to(self, user):
        """Every hold of one's house; a commune sees those that freeze its own congress."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        return self.filter(
            Q(plan__superior__in=house)
            | Q(everyone=True, plan__congresses__committee__in=own)
            | Q(congresses__committee__in=own)
        ).distinct()

    def standing(self):
        return self.filter(lifted_at__isnull=True)


class Hold(models.Model):
    """Freezes date acts for all or some congresses of a plan until lifted; drafting goes on."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="holds")
    everyone = models.BooleanField()
    congresses = models.ManyToManyField(Congress, related_name="holds", blank=True)
    reason = models.TextField()
    authority = models.CharField(max_length=150, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    lifted_why = models.TextField(blank=True)

    objects = HoldQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]


class Convening(models.Model):
    """The congress took place."""

    congress = models.OneToOneField(Congress, models.PROTECT, related_name="convening")
    first_day = models.DateField()
    last_day = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return days(self.first_day, self.last_day)
