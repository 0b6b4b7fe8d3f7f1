"""What checks find in versions, and why something found stays as it is."""

from django.conf import settings
from django.db import models
from django.db.models import Count, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from .versions import Document, Passage, Version, readable


class Level(models.TextChoices):
    """How much a finding weighs (checks.Level)."""

    BLOCKING = "blocking", "Chặn việc trình"
    EXPLAIN = "explain", "Cần giải thích"
    HINT = "hint", "Gợi ý"


class FindingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """As the version is readable; what compares communes with each other is for the house alone."""
        return self.filter(readable(user, "version__", own=Q(house_only=False)))

    def with_explanation(self):
        """`explanation` and who gave it: the last one that stands for the finding's document and fingerprint."""
        last = _explanations()
        return self.annotate(
            explanation=_said(), explained=Subquery(last.values("pk")[:1]),
            explained_by=Subquery(last.values("by__full_name")[:1]), explained_at=Subquery(last.values("at")[:1]),
        )

    def unexplained(self):
        """Neither mended (then there would be no row) nor explained; what is for the house alone asks for nothing."""
        return self.filter(house_only=False).alias(said=_said()).filter(said="")


def _said():
    return Coalesce(Subquery(_explanations().values("text")[:1]), Value(""), output_field=models.TextField())


def _explanations():
    """Of the outer finding, the last one first. What is said on a draft says nothing of the versions before it until it is laid."""
    return Explanation.objects.filter(
        Q(version__number__lte=OuterRef("version__number")) | Q(version__laid_at__isnull=False),
        document=OuterRef("version__document"), fingerprint=OuterRef("fingerprint")).order_by("-pk")


class Finding(models.Model):
    """What a check says of a version."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="findings")
    check_code = models.CharField(max_length=40)
    level = models.CharField(max_length=10, choices=Level.choices)
    aspect = models.CharField(max_length=12, blank=True)  # of the comment a reviewer makes of it
    # The same from version to version: what explanations and comments hang on.
    fingerprint = models.CharField(max_length=64)
    subject = models.CharField(max_length=200)
    passage = models.ForeignKey(Passage, models.CASCADE, null=True, related_name="findings")
    start = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True)
    what = models.TextField()
    why = models.TextField(blank=True)
    todo = models.TextField(blank=True)
    house_only = models.BooleanField(default=False)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["version", "passage__number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "fingerprint"], name="one_finding_per_fingerprint_and_version"),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(passage__isnull=False) & ~Q(quote=""), name="found_words_are_in_a_passage"
            ),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="finding_has_a_level"),
        ]

    def __str__(self):
        return self.what


class Explanation(models.Model):
    """Why something found stays as it is; an empty text takes the one before back. The last one holds."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="explanations")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")  # which it was given on: one's own until that is laid
    fingerprint = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["document", "fingerprint"], name="explanations_of_a_document")]


def with_open_findings(versions):
    """Annotate versions with `blocking` and `to_explain`, the numbers of their findings neither mended nor explained."""
    open_ones = Finding.objects.unexplained().filter(version=OuterRef("pk")).order_by()

    def counted(level: str):
        number = open_ones.filter(level=level).values("version").annotate(n=Count("pk")).values("n")
        return Coalesce(Subquery(number, output_field=IntegerField()), Value(0))

    return versions.annotate(blocking=counted(Level.BLOCKING), to_explain=counted(Level.EXPLAIN))
