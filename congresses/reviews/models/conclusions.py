"""Conclusions, their items and verdicts, paper numbers, approvals carried and withdrawn."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, Max, OuterRef, Prefetch, Q

from congresses.committees.models import Committee
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.documents.models import Version
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.plans.reach import within_reach

from .comments import Comment
from .sessions import ReviewSession

NOTICE = "TB"  # the kind of paper a conclusion is


def full_number(number: int, kind: str, organ: Committee) -> str:
    """A number as it stands on the paper: 412-TB/HU."""
    return f"{number}-{kind}/{organ.symbol}"


def number_used(plan: ReviewPlan, kind: str, number: int) -> str:
    """What is said of a number that another paper of the series has."""
    return f"Số {full_number(number, kind, plan.superior)} đã dùng cho văn bản khác. Đồng chí lấy số khác."


class PaperNumberQuerySet(models.QuerySet):
    def series(self, plan: ReviewPlan, kind: str):
        """The numbers of one kind of paper that the plan's house has given in its term."""
        return self.filter(organ=plan.superior_id, kind=kind, term=plan.term)

    def uses(self, number: int) -> bool:
        return self.filter(number=number).exists()

    def next_free(self) -> int:
        """One after the last of the series: proposed, never forced."""
        return (self.aggregate(last=Max("number"))["last"] or 0) + 1


class PaperNumber(models.Model):
    """The number of an issued paper: one series per organ, kind of paper and term."""

    organ = models.ForeignKey(Committee, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    term = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    date = models.DateField()
    signer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PaperNumberQuerySet.as_manager()

    class Meta:
        ordering = ["organ", "kind", "number"]
        constraints = [
            models.UniqueConstraint(fields=["organ", "kind", "term", "number"], name="paper_number_used_once"),
        ]

    def __str__(self):
        return full_number(self.number, self.kind, self.organ)


class ConclusionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The house sees drafts; a commune heard in the session sees what is issued."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        return self.filter(
            Q(session__plan__superior__in=house)
            | Q(issued_at__isnull=False, session__agenda__submission__congress__committee__in=own)
        ).distinct()

    def in_force(self):
        return self.filter(issued_at__isnull=False, superseded_at__isnull=True)

    def with_names(self):
        return self.select_related("session__plan__superior", "paper__organ")


class Conclusion(models.Model):
    """Draft until issued with number, date and signer; a correction supersedes it."""

    session = models.ForeignKey(ReviewSession, models.PROTECT, related_name="conclusions")
    assessment = models.TextField(blank=True)  # strengths
    shortcomings = models.TextField(blank=True)
    follow_up = models.TextField(blank=True)  # who sees to it
    edition = models.PositiveIntegerField(default=1)  # counts every change of the draft
    editions = models.JSONField(default=dict)  # of its parts but items: the edition each was last changed in
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrections")
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    number = models.PositiveIntegerField(null=True)
    date = models.DateField(null=True)
    signer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    paper = models.OneToOneField(PaperNumber, models.PROTECT, null=True, related_name="conclusion")
    issued_at = models.DateTimeField(null=True)
    superseded_at = models.DateTimeField(null=True)

    objects = ConclusionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session"], condition=Q(issued_at__isnull=False, superseded_at__isnull=True),
                name="one_conclusion_in_force_per_session",
            ),
            models.UniqueConstraint(
                fields=["session"], condition=Q(issued_at__isnull=True), name="one_draft_conclusion_per_session"
            ),
            models.CheckConstraint(
                condition=Q(issued_at__isnull=True) | Q(paper__isnull=False), name="issued_conclusion_has_a_number"
            ),
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True) | Q(superseded_at__gte=F("issued_at")),
                name="conclusion_superseded_after_issue",
            ),
        ]

    @property
    def is_draft(self) -> bool:
        return self.issued_at is None

    @property
    def full_number(self) -> str:
        """The number it has, or will have, in full; empty while none is written."""
        return full_number(self.number, NOTICE, self.session.plan.superior) if self.number else ""


class Blocks(models.TextChoices):
    """What an open demand stands in the way of."""

    APPROVAL = "approval", "duyệt văn kiện"
    CONSENT = "consent", "đồng ý ngày"
    CONGRESS = "congress", "tổ chức đại hội"
    NOTHING = "nothing", "không chặn"


class ConclusionItemQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Points of conclusions one may see, whose scope one reaches; with a restricted kind only for who reads those."""
        through = ConclusionItem.kinds.through.objects.filter(conclusionitem=OuterRef("pk"), documentkind__restricted=True)
        return self.annotate(restricted=Exists(through)).filter(
            within_reach(user, congress="congresses__", restricted="restricted", own=Q(conclusion__issued_at__isnull=False)),
            conclusion__in=Conclusion.objects.visible_to(user).values("pk"),
        ).distinct()

    def with_lists(self, user):
        """With everything a line of a page says of a point; of its comments those the person may read."""
        comments = Prefetch("comments", Comment.objects.visible_to(user))
        return self.prefetch_related("congresses__committee", "kinds", comments)


class ConclusionItem(models.Model):
    """One point of a conclusion, for some of the congresses heard and some kinds of documents."""

    conclusion = models.ForeignKey(Conclusion, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    blocks = models.CharField(max_length=10, choices=Blocks.choices)
    due = models.DateField(null=True)
    owner = models.CharField(max_length=150, blank=True)  # who carries it out; empty: the committee itself
    edition = models.PositiveIntegerField(default=1)  # of the conclusion, when this point was last changed
    congresses = models.ManyToManyField(Congress, related_name="+")
    kinds = models.ManyToManyField(DocumentKind, related_name="+", blank=True)
    comments = models.ManyToManyField(Comment, related_name="items", blank=True)

    objects = ConclusionItemQuerySet.as_manager()

    class Meta:
        ordering = ["conclusion", "position", "pk"]


class VerdictKind(models.TextChoices):
    APPROVED = "approved", "Thông qua"
    REVISE = "revise", "Phải hoàn thiện"
    POSTPONED = "postponed", "Để lại"


class VerdictQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(conclusion__issued_at__isnull=False, conclusion__superseded_at__isnull=True)

    def approving(self):
        """Approvals that stand: in force and not withdrawn."""
        return self.in_force().filter(verdict=VerdictKind.APPROVED, withdrawal__isnull=True)


class Verdict(models.Model):
    """The conclusion's word on one version; "thông qua" is the only approval there is."""

    conclusion = models.ForeignKey(Conclusion, models.CASCADE, related_name="verdicts")
    version = models.ForeignKey(Version, models.PROTECT, related_name="verdicts")
    verdict = models.CharField(max_length=10, choices=VerdictKind.choices)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ["conclusion", "version__document__kind__position"]
        constraints = [models.UniqueConstraint(fields=["conclusion", "version"], name="one_verdict_per_version")]


class CarriedApproval(models.Model):
    """An approval that holds for a later version too, because both texts are whole and equal."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="carried")
    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="carried")
    at = models.DateTimeField()


class ApprovalWithdrawal(models.Model):
    """The chair takes an approval back; the approved versions, carried ones too, stand unapproved again."""

    verdict = models.OneToOneField(Verdict, models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
