"""Papers beside the documents: excuses from handing one in, and what the superior publishes."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from congresses.plans.models import Congress, DocumentKind, ReviewPlan


class Excuse(models.Model):
    """The coordinator's reason why a required document is not needed here; ends when withdrawn."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="excuses")
    kind = models.ForeignKey(DocumentKind, models.PROTECT, related_name="+")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "kind"], condition=Q(withdrawn_at__isnull=True), name="one_excuse_in_force_per_kind",
            ),
        ]


class PublicationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What a superior published belongs to everybody who sees its plan."""
        return self.filter(plan__in=ReviewPlan.objects.visible_to(user), withdrawn_at__isnull=True)


class Publication(models.Model):
    """A paper the superior publishes to the communes of a plan: guidance, its own drafts. Read, downloaded, and held
    against what the communes write."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="publications")
    title = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    extension = models.CharField(max_length=5)
    size = models.PositiveBigIntegerField()
    paragraphs = models.JSONField(default=list)  # its text, a string for each passage
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "pk"]

    def __str__(self):
        return self.title
