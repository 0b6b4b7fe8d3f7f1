"""Submissions and their return."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from congresses.documents.models import Version
from congresses.figures.models import FigureSheet
from congresses.plans.models import Congress


class SubmissionQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(congress__in=Congress.objects.visible_to(user))

    def open(self):
        """Neither returned nor concluded."""
        return self.filter(closed_at__isnull=True)


class Submission(models.Model):
    """The act of laying a set of versions before the superior; its manifest never changes."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    versions = models.ManyToManyField(Version, through="SubmissionItem", related_name="submissions")
    sheets = models.ManyToManyField(FigureSheet, through="SubmissionSheet", related_name="submissions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["congress", "number"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "number"], name="one_submission_per_number"),
            models.UniqueConstraint(
                fields=["congress"], condition=Q(closed_at__isnull=True), name="one_open_submission_per_congress"
            ),
        ]

    def __str__(self):
        return f"{self.congress}, trình lần {self.number}"


class SubmissionItem(models.Model):
    """One version in the manifest of a submission."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="items")
    version = models.ForeignKey(Version, models.PROTECT, related_name="items")

    class Meta:
        ordering = ["submission", "version__document__kind__position"]
        constraints = [models.UniqueConstraint(fields=["submission", "version"], name="version_once_in_a_submission")]


class SubmissionSheet(models.Model):
    """One sheet of figures in the manifest of a submission."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="sheet_items")
    sheet = models.ForeignKey(FigureSheet, models.PROTECT, related_name="items")

    class Meta:
        ordering = ["submission", "sheet"]
        constraints = [models.UniqueConstraint(fields=["submission", "sheet"], name="sheet_once_in_a_submission")]


class Return(models.Model):
    """A submission sent back at intake, with what is missing."""

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="sent_back")
    missing = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
